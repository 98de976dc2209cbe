a, b, c = 1, "two", 3.0
print(a, b, c)
(first, *middle), last = [[1, 2, 3, 4], 5]
print(first, middle, last)
*head, tail = "python"
print(head, tail)
x = y = [0]
x.append(1)
print(y, x is y)
a, b = b, a
print(a, b)
i = 0
values = [10, 20, 30]
i, values[i] = 2, 99
print(i, values)
for (left, right), name in zip([(1, 2), (3, 4)], "ab"):
    print(name, left + right)
for number, *rest in [(1,), (2, 3), (4, 5, 6)]:
    print(number, rest)
print([*range(3), *"ab"], (*[], 1), {*[1, 1]}, {**{"a": 1}, "b": 2, **{"a": 3}})
[p, q] = {"k1": 1, "k2": 2}
print(p, q)
for broken in ([1, 2], [1, 2, 3, 4], 5, []):
    try:
        a, b, c = broken
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
