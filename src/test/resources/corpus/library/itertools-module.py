from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle,
                       dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap,
                       takewhile, tee, zip_longest)

print(list(islice(count(5, 2), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(count(0.5, 0.25), 3)))
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1], [2, 3]])), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(permutations("abc", 2)), len(list(permutations(range(5)))))
print(list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(combinations([1], 2)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(compress("abc", [1, 0, 1])))
print(list(zip_longest("ab", [1], fillvalue="-")), list(pairwise([1, 2, 3])), list(starmap(pow, [(2, 3), (3, 2)])), list(batched("abcde", 2)))
print([(k, list(g)) for k, g in groupby("aabbca")], {k: len(list(g)) for k, g in groupby(sorted("mississippi"))}, [(k, [n for n in g]) for k, g in groupby(range(6), key=lambda n: n // 3)])
a, b = tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), list(islice("abcdef", 1, 5, 2)), list(islice(range(5), None)), list(islice([1, 2], 0)))
counter = count(1)
print(next(counter), next(counter), list(zip(counter, "ab")), next(counter), counter, repeat(5, 2))
print(sum(1 for _ in product(range(3), repeat=4)), ["".join(p) for p in permutations("abc")], max(combinations([5, 1, 9], 2), key=sum))
groups = groupby("aab")
key, first = next(groups)
next(groups)
print(key, list(first))
for bad in (lambda: islice([1], -1), lambda: list(product([1], repeat=-1)), lambda: permutations("a", -1), lambda: list(batched("abc", 0)), lambda: chain(5).__next__(), lambda: count("x")):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
