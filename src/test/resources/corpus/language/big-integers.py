import math

print(2 ** 64, 2 ** 64 - 1, -(2 ** 63), 9223372036854775807 + 1, -9223372036854775808 - 1)
print(9223372036854775807 * 2, 4611686018427387904 * 2, 3037000500 * 3037000500, -9223372036854775808 // -1)
print(10 ** 30 // 7, -(10 ** 30) // 7, 10 ** 30 % 7, -(10 ** 30) % 7, divmod(10 ** 25, -10 ** 12))
f = math.factorial(30)
print(f, len(str(math.factorial(200))), f % 1000007, f >> 50, f & 0xFFFF, f.bit_length())
print(1 << 100, (1 << 100) >> 98, ~(1 << 70), (1 << 70) ^ (1 << 69), -(1 << 70) >> 3)
print(2 ** 100 == 2.0 ** 100, 2 ** 100 + 1 > 2.0 ** 100, 10 ** 400 > 1e308, int(1e23), int(1e20), float(10 ** 22))
print(f"{2 ** 80:,} {2 ** 80:x} {2 ** 80:_d} {2 ** 80:e} {-2 ** 80:>30}")
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(2 ** 100))
print(10 ** 20 / 10 ** 19, 10 ** 400 // 10 ** 398, (10 ** 20) ** 2, pow(7, 10 ** 20, 1000003))
print(math.isqrt(10 ** 40), math.gcd(2 ** 70, 6 ** 30), math.comb(60, 30), math.lcm(10 ** 15, 7 ** 12))
a = 10 ** 18
b = a * a
print(b, b // a == a, b - b, type(b - b + 5), a + 0.5, b * 1.0)
for action in (lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: 10 ** 400 * 1.5, lambda: int("1" * 5000),
               lambda: str(10 ** 5000), lambda: [1] * (2 ** 70), lambda: "a"[2 ** 70], lambda: range(2 ** 70)[2 ** 69]):
    try:
        print(str(action())[:60])
    except (OverflowError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
n, digits = 2 ** 200, 0
while n:
    n //= 10
    digits += 1
print(digits, sum(map(int, str(2 ** 1000))))
x, y = 0, 1
for _ in range(150):
    x, y = y, x + y
print(x)
