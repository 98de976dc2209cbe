from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN


class Status(StrEnum):
    OPEN = auto()
    CLOSED = auto()


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"])
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED.pretty, Color.default())
print(Color.RED == 1, Color.RED == Color.RED, Color.RED in Color, isinstance(Color.RED, Color))
print(Status.OPEN, repr(Status.OPEN), Status.OPEN == "open", f"{Status.CLOSED:>8}", Status("open"))
print(Level.HIGH, Level.HIGH > Level.LOW, Level.LOW + 1, repr(Level.LOW), sorted([Level.HIGH, Level.LOW]))
rw = Permission.READ | Permission.WRITE
print(rw, Permission.READ in rw, Permission.EXECUTE in rw, rw.value, rw & Permission.WRITE, bool(rw & Permission.EXECUTE))
print({Color.RED: "stop"}[Color.CRIMSON], Color.__members__["CRIMSON"])
for action in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE):
    try:
        action()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
try:
    Color.RED = 5
except AttributeError as error:
    print(error)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.38)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius


print(Planet.MARS.mass, Planet.EARTH.value, [p.name for p in Planet if p.radius > 4])
Shape = Enum("Shape", "SQUARE CIRCLE")
print(list(Shape))
