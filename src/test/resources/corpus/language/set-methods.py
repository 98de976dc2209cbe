a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a.union([9], (8,)), a.intersection([1, 3, 5], {3}))
print(a <= {1, 2, 3, 4}, a < a, a >= {1}, {1}.issubset(a), a.isdisjoint({7}), a == {3, 2, 1}, 2 in a)
a.add(5)
a.add(5)
a.discard(100)
a.discard(1)
a.update([7, 8], (9,))
print(sorted(a), len(a), a.remove(7), sorted(a))
a |= {20}
a -= {2}
a &= {3, 5, 20}
a ^= {5, 6}
print(sorted(a))
f = frozenset([1, 2, 2])
print(f, f | {3}, {f: "key"}[frozenset({2, 1})], hash(f) == hash(frozenset([2, 1])), type({1} | f), type(f | {1}))
print(set("hello") == set("ole" "h"), set(), {*()}, set(range(3)), len(set("mississippi")), sorted(set("banana")))
print({x % 3 for x in range(10)}, {1, 1.0, True}, {(1, 2), (1, 2)}, bool(set()))
print({5}.pop(), {1, 2}.copy() is {1, 2}, {1, 2, 3}.symmetric_difference([3, 4]), {1, 2}.difference([2], [5]))
c = {1, 2}
c.clear()
print(c, {0}, {-1}, {"one"})
for action in (lambda: {1}.remove(9), lambda: {1} | [2], lambda: {[]}, lambda: set(5), lambda: set().pop(), lambda: a[0],
               lambda: f.add(1), lambda: {1} + {2}, lambda: {{1}}):
    try:
        action()
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
