def value(n):
    print("eval", n)
    return n


print(value(1) < value(2) < value(3))
print(value(3) < value(2) < value(1))
print(1 < 2 > 1, 1 == 1.0 == True, 1 < 3 < 2, not 1 < 2)
print(1 in [1] == True, (1 in [1]) == True)
a = [1]
b = [1]
print(a == b, a is b, a is not b, a in [b], None is None)
print(0 <= 5 < 10 != 3)
print("a" < "b" < "c", [] < [1] < [1, 2], (1, 2) <= (1, 2) < (1, 3))
print(1 and 2, 0 or "x", None and 1 / 0, 1 or 1 / 0, not [], [] or {} or "last", 1 and [] and 2)
print(value(0) or value(5), value(0) and value(6))
nan = float("nan")
print(nan == nan, nan != nan, nan in [nan], [nan] == [nan], 1 < nan, max(1, nan), max(nan, 1))
print("x" if [] else "y" if {} else "z")
print(True + True, True == 1, isinstance(True, int), {True: "a", 1: "b", 1.0: "c"}, sum([True, False, True]))
print(3 > 2 > 1 > 0 > -1, 1 < 1 <= 2)
