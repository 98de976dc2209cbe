print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(-7.5, 2), -7.5 // 2, 7.5 % -2)
print(2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 0 ** 0, pow(3, 4, 5), pow(3, -1, 7), 2 ** 0.5)
print(10 / 2, 7 / 2, 1 / 3, 10 // 3.0, 1e3 // 7)
print(0xff, 0b1010, 0o17, 1_000_000, int("ff", 16), int("0b11", 0), int(" 42 "), int("-1_000"), int("z", 36))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -17 >> 2, -1 >> 100, 6 & -2, -6 | 3, -6 ^ 3)
print(hex(255), bin(-5), oct(8), hex(-255), bin(0), f"{255:08b}")
print(abs(-3), round(7), round(1234, -2), round(1250, -2), round(1350, -2), round(-15, -1), int(-3.9), int(3.9))
print((5).bit_length(), (255).bit_count(), (-1).bit_length(), (6).as_integer_ratio(), (3).real, (3).denominator)
print(int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"), (-1).to_bytes(2, "big", signed=True))
print(int("٣"), int(True), int(), bool(0), bool(-1), 3 .__add__(4), (3).__str__())
print(1 == 1.0, hash(1) == hash(1.0), 10 ** 16 == 1e16, 2 ** 53 + 1 == float(2 ** 53), 3 < 3.5, 10 ** 30 > 1e29)
print(100 < 200 < 300, max(3, 1, 2), min([4, 2, 8]), sum(range(101)), sum([0.1] * 10), sum([1, 2], 10))
for text in ("", "1.5", "0x", "1__0", "abc", " ", "1 2"):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for action in (lambda: int("8", 8), lambda: int("1", 40), lambda: int(1.5, 2), lambda: pow(2, 3, 0),
               lambda: (300).to_bytes(1, "big"), lambda: 1 // 0, lambda: 1 << "a"):
    try:
        action()
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
