import math
from dataclasses import dataclass
from functools import singledispatch


@dataclass(frozen=True)
class Circle:
    r: float


@dataclass(frozen=True)
class Rectangle:
    w: float
    h: float


@dataclass(frozen=True)
class Group:
    name: str
    parts: tuple


def area(shape):
    match shape:
        case Circle(r=0) | Rectangle(w=0) | Rectangle(h=0):
            return 0
        case Circle(r):
            return math.pi * r ** 2
        case Rectangle(w, h):
            return w * h
        case Group(parts=parts):
            return sum(map(area, parts))
        case _:
            raise TypeError(f"no area: {shape!r}")


@singledispatch
def draw(shape, indent=0):
    raise NotImplementedError(type(shape).__name__)


@draw.register
def _(shape: Circle, indent=0):
    return " " * indent + f"o({shape.r})"


@draw.register
def _(shape: Rectangle, indent=0):
    return " " * indent + f"[{shape.w} x {shape.h}]"


@draw.register
def _(shape: Group, indent=0):
    return "\n".join([" " * indent + shape.name + ":", *(draw(p, indent + 2) for p in shape.parts)])


picture = Group("picture", (Circle(1), Group("house", (Rectangle(2, 3), Rectangle(0, 9))), Circle(0)))
print(draw(picture))
print(f"{area(picture):.4f}", Circle(1) == Circle(1.0), len({Circle(1), Circle(1.0), Rectangle(1, 1)}))
for bad in ("text", None):
    for f in (area, draw):
        try:
            f(bad)
        except (TypeError, NotImplementedError) as error:
            print(f.__name__, type(error).__name__, error)


def scale(shape, k):
    match shape:
        case Circle(r):
            return Circle(r * k)
        case Rectangle(w, h):
            return Rectangle(w * k, h * k)
        case Group(name, (first, *rest)):
            return Group(f"{k}x {name}", (scale(first, k), *(scale(p, k) for p in rest)))


print(draw(scale(picture, 2)))
print(scale(picture, 2))
