import sys


def hanoi(n, a="A", b="B", c="C"):
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c) if n else []


def permutations(items):
    if len(items) <= 1:
        yield items
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            if items[1:]:
                yield [item] + rest


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(len(hanoi(8)), hanoi(2))
print(["".join(p) for p in permutations(list("abc"))])
print(ackermann(2, 3), depth(900), sys.getrecursionlimit())


def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as error:
    print(type(error).__name__, error)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(100), odd(7))


class Endless:
    def __repr__(self):
        return repr(self)

    def __getattr__(self, name):
        return getattr(self, name + "x")


for action in (lambda: repr(Endless()), lambda: Endless().a):
    try:
        action()
    except RecursionError as error:
        print(type(error).__name__)
print(depth(500))


def walk(tree, path=()):
    for name, sub in tree.items():
        if isinstance(sub, dict):
            yield from walk(sub, path + (name,))
        else:
            yield "/".join(path + (name,)), sub


print(list(walk({"a": {"b": 1, "c": {"d": 2}}, "e": 3})))
