print(2 + 3 * 4 ** 2 // 5 % 7 - 1, (2 + 3) * 4, -2 ** 2, 2 ** 3 ** 2, -(-3), +5, ~-1, 2 ** -1)
print(not True == False, not (True and False) or False, 1 + 1 == 2 and 3 > 2 or 1 / 0)
print(1 | 2 ^ 3 & 4 << 1, 10 - 5 - 2, 100 / 10 / 2, 7 // 2 * 2, 7 % 4 ** 2, 5 > 3 == True)
print("a" + "b" * 2, [1] + [2] * 3, "x" "y" * 2, "ab" in "cabd" and "z" not in "xy")
print(1 if 0 else 2 if 0 else 3, lambda: 1 if 0 else 2)if False else print("conditional call")
print(6 / 2 * (1 + 2), 1_000 - 1, 0.1 + 0.2 * 10, 3 * -2, 2 * +3, 8 >> 1 + 1, 1 << 2 << 1)
print(5 & 6 == 6, (5 & 6) == 4, 1 < 2 & 3, not 0 in [1], -5 // 2, -5 % 3, 5 // -2.0, -0.0)
x = [1, 2, 3]
print(x[1:][0], x[-1] ** 2, -x[0] ** 2, *x[:2], [*x, *x[1:]], x[0] if x else None)
print((1, 2) + (3,), (1,) * 2, 1, *(2, 3))
print("%d items" % 3 + "!", "%s" % ("a" + "b"), "a" < "b" < "c" != "d")
print({1, 2} | {3} & {3, 4}, {1, 2} - {2} ^ {5}, True + 2 * False, 3 - True)
y = 1, 2 if False else 3
print(y, (lambda a, b=2: a * b)(4), (yield_ := 3) * 2)
import operator
print(operator.add(1, 2), operator.itemgetter(1)("abc"), operator.attrgetter("real")(5), operator.methodcaller("upper")("x"))
print(sorted([(1, "b"), (0, "c")], key=operator.itemgetter(1)), operator.mul(3, "ab"), operator.contains([1], 1))
