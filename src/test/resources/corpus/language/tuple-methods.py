t = (1, 2, 2, 3)
print(t.count(2), t.index(3), len(t), t[1:], t + (4,), t * 2, (5,), (), tuple("ab"), tuple([1, 2]))
single = 1,
print(single, type((1)), (1, 2) < (1, 3), (1, 2) == (1, 2), (1,) in [(1,)], hash((1, 2)) == hash((1, 2)))
a, b = t[:2]
print(a, b, max(t), sum(t), sorted((3, 1)), list(t), tuple(x * 2 for x in t))
nested = (1, [2, 3], ("x", (None,)))
nested[1].append(4)
print(nested, nested[2][1][0])
try:
    nested[0] = 5
except TypeError as error:
    print(error)
try:
    nested[1] += [5]
except TypeError as error:
    print(error, nested)
for action in (lambda: t.index(9), lambda: t[9], lambda: t + [1], lambda: {([],): 1}, lambda: t.append(1)):
    try:
        action()
    except (ValueError, IndexError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def pair():
    return "x", 1


name, number = pair()
print(pair(), name, number, repr(("a",)), str((1.0, True)))
from collections import namedtuple

P = namedtuple("P", "x y", defaults=[0])
p = P(3)
print(p, p.x, p[1], p._replace(y=9), p._asdict(), P._fields, P._make([7, 8]), p == (3, 0), *p)
