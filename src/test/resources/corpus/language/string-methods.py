s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxhixx".strip("x"), "abcba".strip("ab"), "www.a.com".lstrip("w."))
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".split("-", 1), "a-b-c".rsplit("-", 1), "".split(), "".split(","))
print("one\ntwo\r\nthree\x0bfour".splitlines(), "a\nb\n".splitlines(True), "key=value=x".partition("="), "abc".rpartition("-"))
print("hello".upper(), "HeLLo".lower(), "hello world".title(), "hELLO".capitalize(), "Hello".swapcase(), "Straße".casefold(), "ß".upper())
print("abcabc".find("c"), "abcabc".rfind("c"), "abc".find("z"), "abcabc".index("b", 2), "aaaa".count("aa"), "abc".count(""))
print("a.b.c".replace(".", "-"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "x".replace("x", "$1\\"))
print("abc".startswith("ab"), "abc".endswith(("x", "c")), "abc".startswith("b", 1), "abc".startswith(""), "prefix_x".removeprefix("prefix_"), "a.py".removesuffix(".py"))
print("7".zfill(3), "-7".zfill(4), "+a".zfill(5), "ab".center(7, "*"), "ab".ljust(5) + "|", "ab".rjust(5, "."), "a\tb\tcc\td".expandtabs(4))
print("-".join(["a", "b"]), "".join(map(str, range(5))), ", ".join("abc"), "ab" * 3, "ab" * -1, 2 * "x")
print("abc".isalpha(), "ab1".isalnum(), "123".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), " \t".isspace(), "".isalpha(), "Abc Def".istitle(), "abc_1".isidentifier(), "aB".islower(), "AB1".isupper(), "é".isascii())
print("hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")), "abc".translate({97: "A", 98: None}))
print(ord("a"), chr(8364), "\u00e9", "\N{BULLET}" if False else "•", "\x41", "a\\n", r"raw\n", 'it\'s', "tab\there")
print("abc" < "abd", "Z" < "a", "10" < "9", "a" in "cat", "" in "x", "at" not in "cat", "é" == "e\u0301")
print("abc"[1], "abc"[-1], len("日本語"), "日本語"[1], max("hello"), sorted("banana"), list("hi"), "x,y"[::-1])
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t nl\n nul\0 \x7f é \u200b 🙂 \\"), ascii("é🙂"))
print("encode".encode(), "é".encode(), "é".encode("latin-1"), "é".encode("ascii", "replace"), "aé".encode("ascii", "ignore"))
print("%s" % "x", "abc".__len__(), "a" "b" 'c', str(b"x"), str(5), str(None), str([1, "a"]), str({"k": (1,)}))
for action in (lambda: "abc".index("z"), lambda: "a".join([1]), lambda: "a".split(""), lambda: "abc"[10], lambda: "a" + 1,
               lambda: "x".center(5, "ab"), lambda: "a".startswith(1), lambda: "a".replace("a"), lambda: "a".foo()):
    try:
        action()
    except (ValueError, TypeError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
t = "immutable"
try:
    t[0] = "I"
except TypeError as error:
    print(error)
