from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Shape:
    __match_args__ = ("kind", "size")

    def __init__(self, kind, size):
        self.kind, self.size = kind, size


LIMIT = 10


class Config:
    limit = 20


def describe(value):
    match value:
        case 0 | 1:
            return "zero or one"
        case -1.5:
            return "minus one and a half"
        case True:
            return "never: 1 came first"
        case None:
            return "none"
        case int(n) if n > 100:
            return f"big {n}"
        case Config.limit:
            return "the limit"
        case int() | float():
            return f"number {value}"
        case "":
            return "empty text"
        case "go" | "stop" as word:
            return f"command {word}"
        case str(text):
            return f"text of {len(text)}"
        case []:
            return "empty list"
        case [x]:
            return f"one: {x}"
        case [Point(x=0), *_]:
            return "begins on the axis"
        case [int(a), [b, *rest]]:
            return f"nested {a} {b} {rest}"
        case (first, *_, last):
            return f"from {first} to {last}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": kind, **others}:
            return f"{kind} with {others}"
        case {}:
            return "some mapping"
        case Point(0, 0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=px):
            return f"point at {px}"
        case Shape("square", size=s):
            return f"square {s}"
        case Shape():
            return "a shape"
        case _:
            return f"something else: {type(value).__name__}"


for value in (0, True, -1.5, None, 500, 20, 7, 2.5, "", "go", "other", [], [3], [Point(0, 9), 1, 2], [1, [2, 3, 4]],
              (1, 2, 3), {"type": "circle", "r": 2}, {"type": "square", "side": 3}, {}, {"a": 1}, Point(0, 0),
              Point(2, 2), Point(3, 1), Shape("square", 4), Shape("round", 1), {1}, b"ab", range(3)):
    print(repr(value) if not isinstance(value, Shape) else "shape", "->", describe(value))
match (1, 2):
    case (a, 3):
        print("no")
    case _ if False:
        print("no")
print("no case, no error")
