words = ["naïve", "Ελλάδα", "Привет", "日本語", "한국어", "🙂👍", "عربى"]
for word in words:
    print(word, len(word), len(word.encode()), word.upper(), word[::-1] == "".join(reversed(word)), word.isalpha())
print(sorted(words), max(words), [ord(c) for c in "aé日🙂"])
print("ß".upper(), "İ".lower().encode(), "ﬁ".upper(), "Σ".lower(), "ΑΣ".lower(), "ǆ".title(), "é".islower())
print("日本語".center(9, "*"), "日本語".rjust(6) + "|", f"{'日本':>5}|{'日本':<5}|", "%5s|" % "日")
print("a🙂b"[1], "a🙂b"[2], "a🙂b".index("b"), "🙂" in "a🙂b", "a🙂b".split("🙂"), "🙂" * 2, "x🙂".find("🙂"))
print("１２".isdigit(), int("１２"), "²".isnumeric(), "Ⅷ".isnumeric(), "五".isnumeric(), "五".isdigit(), float("٣.٥"))
print("\u00a0x\u3000".strip() == "x", "a\u2028b".splitlines(), "a\u00a0b".split(), "\u200b".isspace(), "\x1c".isspace())
print(repr("\u00e9\u0301\u202e\ufeff\U000e0001"), ascii("日本"), "日本".encode("utf-16-le"), "é".encode("utf-8").hex())
print("e\u0301" == "é", "Straße".casefold() == "STRASSE".casefold(), "ά".upper(), "i".upper())
print("abc".encode("utf-16")[:2], b"\xe6\x97\xa5".decode(), "日".encode("gbk"), "€".encode("cp1252") if False else "€".encode("utf-8"))
for text, codec in (("é", "ascii"), ("日", "latin-1"), ("a", "no-such-codec")):
    try:
        text.encode(codec)
    except (UnicodeEncodeError, LookupError) as error:
        print(type(error).__name__, error)
for data in (b"\xff\xfe", b"ab\xc3", b"\xe6\x97", b"\x80abc"):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        print(error, error.start, error.end, error.reason)
姓名 = "李雷"
print(f"{姓名}你好", f"{姓名!r:>6}", f"{姓名=}")
