class Robot:
    population = 0
    names = set()

    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)

    def __init__(self, name, *, model="T1"):
        self.name, self.model = name, model
        type(self).population += 1
        self.names.add(name)

    @classmethod
    def how_many(cls):
        return f"{cls.__name__}: {cls.population}"

    @staticmethod
    def is_valid(name):
        return name.isalpha()

    def clone(self):
        return type(self)(self.name + "'", model=self.model)

    def __str__(self):
        return f"{self.name}/{self.model}"


class Drone(Robot):
    population = 0

    def fly(self):
        return f"{self} flies"


r = Robot("Robby")
d = Drone("Dot", model="D9")
print(r.clone(), d.clone().fly(), Robot.how_many(), Drone.how_many(), r.how_many())
print(Robot.is_valid("R2"), r.is_valid("Rob"), sorted(Robot.names), Robot.names is Drone.names)
r.greet = lambda: "instance function"
Robot.wave = lambda self: f"{self.name} waves"
print(r.greet(), d.wave())
print(Robot.clone, type(r.clone).__name__, Robot.how_many.__func__.__name__)
print(r.__class__.__name__, d.__class__.__mro__[1].__name__, Robot.__dict__["population"], "name" in r.__dict__)
for action in (lambda: Robot(), lambda: Robot("a", "b"), lambda: Drone("x", color="red"), lambda: Robot.clone(),
               lambda: r.fly(), lambda: Robot.name):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Empty:
    pass


e = Empty()
e.anything = 1
print(vars(e), e == Empty(), e == e, Empty() is Empty(), str(e)[:22], isinstance(e, object))
try:
    Empty(1)
except TypeError as error:
    print(error)
