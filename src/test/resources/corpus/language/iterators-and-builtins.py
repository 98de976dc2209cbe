it = iter([1, 2, 3])
print(next(it), list(it), next(it, "empty"), iter(it) is it)
print(list(zip([1, 2, 3], "ab")), list(zip()), list(enumerate("ab", 5)), list(map(str, [1, 2])), list(filter(str.isdigit, "a1b2")))
print(sorted([3, 1, 2], reverse=True), list(reversed([1, 2, 3])), any([]), all([]), any(x > 2 for x in [1, 3]), sum([1.5, 2]), min("b", "a"), max([1, 5, 3], key=lambda x: -x), min([], default="none"))
print(range(5), range(1, 10, 3), list(range(10, 0, -3)), len(range(0, 10, 3)), 6 in range(0, 10, 3), range(10)[-1], range(3) == range(0, 3, 1), range(0, 10, 2)[1:3])
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as error:
    print(error)
countdown = [3, 2, 1, 0]
print(list(iter(countdown.pop, 2)), countdown)
print(abs(-5), pow(2, 5), divmod(17, 5), round(3.7), round(3.14159, 2), hash("a") == hash("a"), callable(print), callable(5))
print(isinstance(5, (str, int)), isinstance("a", str | None), type(5) is int, issubclass(bool, int), id(None) == id(None))
print(bin(10), oct(10), hex(255), chr(97), ord("a"), ascii("ñ"), repr("x"), format(255, "x"), bool([]), str(1.0), int("5"))
print(type(iter([])).__name__, type(iter({})).__name__, type(zip()).__name__, type(range(1)).__name__, type(map(str, [])).__name__)
print([type(x).__name__ for x in (1, 1.0, "", b"", [], (), {}, set(), None, True, print, len, int, lambda: 0, ..., 1j)])
print(getattr("abc", "upper")(), hasattr(5, "real"), vars(type("T", (), {"a": 1})).get("a"), dir(type("U", (), {"b": 1}))[-1])
print(print("printed"), print(), print("a", "b", sep="", end="!\n"), print(*[], sep="x"))
print(list(map(lambda *a: a, [1, 2], [3, 4, 5])), dict(map(lambda k: (k, len(k)), ["a", "bb"])), sorted({"b": 1, "a": 2}), list(map(max, [1, 5], [3, 2])))
a = [1, 2, 3]
for action in (lambda: next(a), lambda: sum(["a", "b"]), lambda: max(5), lambda: min(), lambda: sorted(5), lambda: zip(5), lambda: map(str), lambda: iter(5), lambda: len(iter(a)), lambda: reversed({1}), lambda: range("a"), lambda: range(1.0), lambda: chr(1114112), lambda: ord(""), lambda: print(sep=5), lambda: enumerate(), lambda: int("1", base="x"), lambda: isinstance(1, "int"), lambda: getattr(a, 1), lambda: round(1, "x"), lambda: abs(), lambda: any(1), lambda: hash([])):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
