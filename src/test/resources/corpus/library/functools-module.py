import functools
from functools import cache, cached_property, lru_cache, partial, partialmethod, reduce, singledispatch, wraps

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], "start"), reduce(max, [3, 9, 2]))
double = partial(pow, 2)
print(double(10), partial(print, "a", sep="-")("b", "c"), double.func is pow, double.args, partial(int, base=16).keywords)
print(partial(partial(max, 1), 5)(3), str(partial(int, "5"))[:23])
calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls, square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(4), square.__name__)


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(90), fibonacci.cache_info().hits)


class Data:
    def __init__(self):
        self.loads = 0

    @cached_property
    def rows(self):
        self.loads += 1
        return [1, 2, 3]

    def move(self, dx, dy):
        return dx, dy
    right = partialmethod(move, 1, dy=0)


d = Data()
print(d.rows, d.rows, d.loads, d.right(), "rows" in d.__dict__)


@singledispatch
def show(value):
    return f"thing {value!r}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def _(value):
    return "sequence of " + ", ".join(map(show, value))


print(show(1), show("x"), show([1, (2, None)]), show(True))


def decorator(function):
    @wraps(function)
    def wrapper(*args):
        """Wrapper doc."""
        return function(*args)
    return wrapper


@decorator
def documented(a: int) -> str:
    """Original doc."""
    return str(a)


print(documented.__name__, documented.__doc__, documented(5), documented.__wrapped__ is not documented)
print(sorted(["b", "C", "a"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
try:
    square([1])
except TypeError as error:
    print(error)
