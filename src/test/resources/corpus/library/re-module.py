import re

text = "Ann: 30, Bob: 25, Zoë: 41; mail ann@example.com or bob@test.org"
print(re.findall(r"(\w+): (\d+)", text), re.findall(r"\d+", text), re.findall(r"\w+@[\w.]+", text))
m = re.search(r"(?P<name>\w+): (?P<age>\d+)", text)
print(m, m.group(), m.group(1), m["age"], m.groups(), m.groupdict(), m.start(), m.end(2), m.span("name"))
print(re.match(r"\d", text), re.match("Ann", text) is not None, re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "123a"))
print(re.sub(r"\d+", "#", text, count=2), re.sub(r"(\w+): (\d+)", r"\2 is \1", "a: 1"), re.sub(r"\d+", lambda m: str(int(m.group()) + 1), "a1b22"), re.subn("a", "b", "banana"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "1-2-3"), re.split(r"\s+", " a b "), re.split("x", "axbxc", maxsplit=1), re.split("", "abc"))
pattern = re.compile(r"^(\w+)\s*=\s*(.*)$", re.MULTILINE)
print(pattern.findall("a = 1\nb=two words\n# no"), pattern.pattern, pattern.groups, [m.span() for m in re.finditer("an", "banana")])
print(re.findall("HELLO", "Hello hello", re.I), re.search("a.b", "a\nb", re.S), re.search(r"(?i)ABC", "xabc").group(), re.findall(r"(?x) \d+ # digits", "a12"))
print(re.findall(r"a+?", "aaa"), re.findall(r"a{2,}", "a aa aaa"), re.findall(r"(?:ab)+", "ababx"), re.findall(r"\bcat\b", "cat concat cat"), re.findall(r"(?<=\$)\d+", "$5 6 $7"), re.findall(r"q(?!u)", "qu qa"), re.findall(r"[^aeiou\s]+", "hello you"))
print(re.findall(r"(a)|(b)", "ab"), re.match(r"(a)|(b)", "b").groups(), re.match("(a)?b", "b").group(1), re.sub("x*", "-", "abxd"), re.findall("", "ab"))
print(re.escape("a.b*c"), re.search(r"(\w)\1", "hello").group(), re.search(r"(?P<q>['\"]).*?(?P=q)", "say 'hi' now").group(), re.findall(r"[\u4e00-\u9fff]+", "ab中文c字"), re.sub(r"\s", "", " a\tb\nc"))
m = re.match(r"(\d+)-(\d+)", "10-20 rest")
print(m.expand(r"\2..\1"), m.lastindex, m.string[m.end():], m.re.groups, bool(re.match("", "")), m.groups(default="x"), re.search("b", "abc", ).start(), re.compile("b").search("abcb", 2).start())
for bad in ("(", "[a", "a**", "*a", "(?P<n>a)(?P<n>b)", r"\1", "a{2,1}", "(?P<1>a)", ")", "(?z)", "[z-a]", "\\"):
    try:
        re.compile(bad)
        print(bad, "is fine")
    except re.error as error:
        print(repr(bad), error)
try:
    m.group(5)
except IndexError as error:
    print(error)
try:
    re.search("a", 5)
except TypeError as error:
    print(error)
