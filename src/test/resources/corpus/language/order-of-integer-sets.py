# Sets of small integers look sorted to learners, because an integer's hash is itself.
print({3, 1, 2}, {10, 5, 0, 7}, set([4, 2, 4, 1]))
print(set(range(10)), {9, 8, 7}, {100, 50, 1})
s = {5, 3, 9}
s.add(1)
s.discard(3)
print(s, list(s), max(s), sorted(s))
for n in {2, 0, 1}:
    print(n, end=" ")
print()
print({n * n for n in range(6)}, {n % 4 for n in [7, 6, 5, 4]})
print({1, 2, 3} | {5, 4}, {1, 2, 3, 4} - {2}, {1, 2, 3} & {3, 2})
print(list(set([3, 3, 2, 1, 1])), tuple({2, 1}))
