print('single' "double" """triple""", r"raw\t", "tab\tend", 'quote\'s', "new\
line joined")
print("\x41\u00e9\U0001F600\101\0end".encode(), "\a\b\f\v\\".encode(), len("\r\n"))
text = """first
  second
third"""
print(text.splitlines(), repr(text))
print(f"a{1}" "b{1}" rf"\{1}", b"bytes\x00", rb"\x", u"unicode")
print("日本" + "語", "emoji 👍🏽", len("👍🏽"), "combining e\u0301", "\N{GREEK SMALL LETTER ALPHA}")
print(str(b"abc", "ascii"), repr("\u200b\ud800"[0]), "%r" % "\x1b[0m", "a" * 0 == "")
print("line 1\nline 2", end="|\n")
print("a", "b", sep="\t")
print(("long "
       "string "
       "in parentheses"))
def documented():
    """The doc.

    With details.
    """
print(documented.__doc__)
print("nul:" + repr("\0"), "bell:" + repr("\a"), repr("\xad\xa0"), repr("ÿ"))
name = 'café'
print(name.encode("utf-8"), [hex(ord(c)) for c in name], name == "cafe\u0301")
