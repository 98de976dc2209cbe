import functools


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __str__(self):
        return ".".join(map(str, self.parts))

    def __format__(self, spec):
        return f"v{self}" if spec == "v" else format(str(self), spec)


a, b, c = Version("1.2"), Version("1.10"), Version("1.2")
print(a < b, a > b, a <= c, a >= b, a == c, a != c, a == "1.2", a != "1.2")
print([str(v) for v in sorted([b, a, Version("0.9.9")])], max(a, b))
print(len({a, b, c}), {a: "first"}[c])
print(f"{a} {b:v} {a:>8}|{b!s:*^8}|")


class OnlyEq:
    def __eq__(self, other):
        return True


print(OnlyEq() == 5, 5 == OnlyEq(), OnlyEq() != 5, OnlyEq() in [1])
try:
    {OnlyEq()}
except TypeError as error:
    print(error)


class Noisy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f"{self.n} < {other.n}")
        return self.n < other.n

    def __gt__(self, other):
        print(f"{self.n} > {other.n}")
        return self.n > other.n


print(Noisy(1) < Noisy(2) < Noisy(0))
print(min(Noisy(2), Noisy(1)).n)
print([1, 2] < [1, 2, 0], (1, "b") > (1, "a"), "Z" < "a", {1} < {1, 2}, {1, 2} <= {2, 3}, [1] == (1,))
for action in (lambda: 1 < "a", lambda: [1] < (1,), lambda: None > 0, lambda: {} < {}, lambda: 1j < 2):
    try:
        action()
    except TypeError as error:
        print(error)
