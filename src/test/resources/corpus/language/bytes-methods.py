b = b"hello \xff\x00'\n"
print(b, len(b), b[0], b[:5], b[::-1], list(b[:3]), b + b"!", b"ab" * 2)
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytearray(b"abc"), b"a" in b"cat", 97 in b"cat")
print(b"a,b".split(b","), b" x ".strip(), b"abc".upper(), b"abc".find(b"c"), b"abc".replace(b"b", b"--"), b",".join([b"1", b"2"]))
print(b"abc".hex(), bytes.fromhex("61 62"), b"abc".startswith(b"ab"), b"\x01\x02".hex(":"), b"12".isdigit(), b"a\tb".expandtabs(4))
print(b"caf\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xff".decode("ascii", "ignore"))
ba = bytearray(b"xyz")
ba[0] = 65
ba.append(66)
ba.extend(b"CD")
ba[1:3] = b"--"
del ba[-1]
print(ba, bytes(ba), len(ba), ba.decode(), ba == b"A--BC", ba.pop())
for byte in b"hi":
    print(byte, end=" ")
print(b"abc" < b"abd", b"a" == "a", {b"k": 1}[b"k"], hash(b"x") == hash(b"x"), bytes(range(3)), memoryview(b"abc")[1])
for action in (lambda: b"a" + "b", lambda: b"abc"[9], lambda: bytes([256]), lambda: b"\xff".decode(), lambda: "x" in b"x",
               lambda: b"\xc3".decode("utf-8"), lambda: bytes("x"), lambda: bytes(-1), lambda: ba.append(300)):
    try:
        print(action())
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
try:
    b[0] = 1
except TypeError as error:
    print(error)
