for value in ("10", " 7 ", "3.7", "abc", 3.99, -3.99, True, None, [1], "1e3", "0b11", b"12", "１"):
    results = []
    for convert in (int, float, str, bool, list, tuple):
        try:
            results.append(repr(convert(value)))
        except (ValueError, TypeError) as error:
            results.append(type(error).__name__)
    print(repr(value), *results, sep=" | ")
print(list("abc"), tuple([1, 2]), set([1, 1]), dict([("a", 1)]), str(1.50), repr("1"), int("101", 2), float(10), complex("1j"))
print(list({"a": 1, "b": 2}), sorted({3: 1, 1: 2}), "".join(["1", "2"]), [int(c) for c in "123"], list(range(3)), bytes("hi", "ascii"))
print(int(1e18), int(-0.5), round(-2.5), float("nan") != float("nan"), str(True), True + 1, "5" * 3, int("5") * 3)
print(chr(65) + chr(0x4e2d), ord("中"), hex(ord("中")), bin(5)[2:], int("0x1f", 16), f"{10:b}", str(10 ** 20), float("1" * 20))


class Temp:
    def __init__(self, c):
        self.c = c

    def __int__(self):
        return int(self.c)

    def __float__(self):
        return float(self.c)

    def __bool__(self):
        return self.c > 0

    def __complex__(self):
        return complex(self.c, 1)

    def __bytes__(self):
        return b"temp"


t = Temp(36.6)
print(int(t), float(t), bool(t), bool(Temp(0)), complex(t), bytes(t), round(float(t)))


class Idx:
    def __index__(self):
        return 2


print([10, 20, 30][Idx()], "abc"[Idx():], int(Idx()), float(Idx()), bin(Idx()), range(5)[Idx()], "ab" * Idx())
