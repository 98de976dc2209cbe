a = [3, 1, 2]
a.append(5)
a.extend((7, 8))
a.extend("xy"[:0])
a.insert(0, 9)
a.insert(-1, 6)
a.insert(100, 4)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
print(a.index(2), a.count(2), 2 in a, len(a))
a.sort()
print(a)
a.sort(reverse=True)
print(a)
a.reverse()
b = a.copy()
b += [1]
c = a
c += [99]
print(a, b, a is c)
a = a + [5]
print(a is c, a[-1], c[-1])
a *= 2
print(a)
del a[0], a[1:4]
print(a)
a.clear()
print(a, not a)
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)))
print(words.sort(key=lambda w: w[-1]), words)
people = [("Al", 30), ("Bo", 25), ("Cy", 30), ("Di", 25)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid, [[0] * 2 for _ in range(2)])
me = [1]
me.append(me)
print(me, [[], [[]]], [None] * 3, list(range(5, 0, -2)), list("abc"), list({"k": 1}), list((1, 2)))
print([1, [2, 3]] == [1, [2, 3]], [1, 2] < [1, 3], [1] * 0, [] == [], min([3, 1]), sum([[1], [2]], []))
print(*[1, 2, 3], sep=","), print([1, 2, 3][::-1][0])
x = [1, 2, 3, 4, 5]
x[1:3] = []
x[len(x):] = [6]
print(x, x[-1:], x[1:1], any(x), all([]), list(map(lambda p, q: p + q, x, x)), list(filter(None, [0, 1, "", "a"])))
for action in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][2], lambda: [1] + "a",
               lambda: [3, "a"].sort(), lambda: words["x"], lambda: [].append(), lambda: [].extend(5), lambda: [].insert(1)):
    try:
        action()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    x[10] = 1
except IndexError as error:
    print(error)
try:
    del x[10]
except IndexError as error:
    print(error)
