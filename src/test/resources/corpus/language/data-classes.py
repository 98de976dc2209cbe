from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return self.x ** 2 + self.y ** 2


@dataclass(order=True, frozen=True)
class Task:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, repr=False, compare=False)


@dataclass
class Point3(Point):
    z: int = 5
    total: int = field(init=False)

    def __post_init__(self):
        self.total = self.x + self.y + self.z


p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p == (3, 4), p != Point(1), Point(y=2, x=1))
tasks = [Task(2, "b"), Task(1, "z"), Task(3, "a", ["x"])]
print(sorted(tasks), max(tasks).tags, Task(1, "q") == Task(1, "r"), hash(Task(1, "")) == hash(Task(1, "k")))
print(Point3(1, 2), Point3(1, z=0).total)
print(asdict(tasks[2]), astuple(p), replace(p, x=9))
print([f.name for f in fields(Point3)])
try:
    tasks[0].name = "other"
except FrozenInstanceError as error:
    print(type(error).__name__, error)
for make in (lambda: Point(), lambda: Point(1, 2, 3), lambda: {p}, lambda: p < p):
    try:
        make()
    except TypeError as error:
        print(error)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)
try:
    @dataclass
    class Worse:
        a: int = 1
        b: int
except TypeError as error:
    print(error)
match p:
    case Point(3, y):
        print("matched", y)
