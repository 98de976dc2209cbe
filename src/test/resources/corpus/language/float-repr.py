values = [0.1, 0.2, 0.1 + 0.2, 1.0, 100.0, 1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 0.00012345, 1.5e300, 5e-324,
          1 / 3, 2 / 3, 1e22, 1e23, 9007199254740993.0, 3.14, -0.0, float("inf"), -float("inf"), float("nan"), 1.1 * 3]
for v in values:
    print(v, repr(v), str(v) == repr(v), f"{v:.3g}")
print(round(2.675, 2), round(0.5), round(1.5), round(2.5), round(-0.5), round(1e20), round(3.14159, 3), round(1234.5, -2))
print(0.1 + 0.7, 0.1 * 3, 1 - 0.9, 4.35 * 100, 1e16 + 1, 2 ** 0.5 * 2 ** 0.5)
print(float("1e3"), float(" -2.5 "), float("inf"), float("-Infinity"), float("1_0.5"), float(".5"), float("5."))
print((0.5).as_integer_ratio(), (2.5).is_integer(), (3.0).is_integer(), (0.1).hex(), float.fromhex("0x1.8p1"))
print(int(1e15), 7.0 // 2, -7.5 // 2, -7.5 % 2, 1e300 * 1e10, -1e300 * 1e10, 0.0 == -0.0, 3.0 == 3)
print(1e3, 1E-3, 1_0.0_1, .5e1, 10e-1, 1.0e+2, 123e-7)
print(f"{0.1:.20f} {1e-10:.3f} {123456.789:.2e} {0.000123:g} {1e6:g} {123456789.0:g} {1.0:#g} {0.1:.1%}")
print(str(1e5), str(123456.0), 1.0e10, 12345678901234567890.0, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9)
print([1.0, -2.50], (0.1,), {0.5: 1.0}, sum([0.1] * 3), max(1.5, 2), 3.7 // 1, 3.7 % 1, complex(1, -2), 2j * 2j)
for text in ("abc", "", "1,5", "1e", "--1"):
    try:
        float(text)
    except ValueError as error:
        print(error)
