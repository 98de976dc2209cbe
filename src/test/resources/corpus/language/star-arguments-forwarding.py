import functools


def trace(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        result = function(*args, **kwargs)
        print(f"{function.__name__}({shown}) = {result!r}")
        return result
    return wrapper


@trace
def area(width, height=1, *, scale=1):
    """The area."""
    return width * height * scale


area(2)
area(2, 3)
area(2, height=4, scale=0.5)
area(**dict(width=1, height=1))
print(area.__name__, area.__doc__, area.__wrapped__.__defaults__, area.__wrapped__.__kwdefaults__)
points = [(1, 2), (3, 4)]
print(list(zip(*points)), max(*points), [*zip(*[iter("abcdef")] * 2)])
print(*points, sep="; ", end=".\n")
print("{} {b}".format(*"x", **{"b": "y"}))
try:
    area(1, 2, 3)
except TypeError as error:
    print(error)
try:
    area(depth=1)
except TypeError as error:
    print(error)
