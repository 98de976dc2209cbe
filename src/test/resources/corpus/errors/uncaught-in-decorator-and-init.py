import functools


def checked(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return wrapper


class Shape:
    def __init__(self, *sides):
        self.sides = self._check(sides)

    @checked
    def _check(self, sides):
        if any(s <= 0 for s in sides):
            raise ValueError(f"sides must be positive, not {sides}")
        return sides


class Square(Shape):
    def __init__(self, side):
        super().__init__(side, side,
                         side, side)


Square(2)
Square(-1)
