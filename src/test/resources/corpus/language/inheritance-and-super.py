class Base:
    def __init__(self):
        print("Base.__init__")
        super().__init__()

    def who(self):
        return ["Base"]


class Left(Base):
    def __init__(self):
        print("Left.__init__")
        super().__init__()

    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def __init__(self):
        print("Right.__init__")
        super().__init__()

    def who(self):
        return ["Right"] + super().who()


class Bottom(Left, Right):
    def who(self):
        return ["Bottom"] + super().who()

    @classmethod
    def create(cls):
        return cls()


b = Bottom.create()
print(b.who())
print([c.__name__ for c in Bottom.__mro__])
print(Left.who(b), super(Left, b).who())
try:
    class Impossible(Base, Left):
        pass
except TypeError as error:
    print(str(error).splitlines()[0])


class Abstract:
    def run(self):
        return f"<{self.step()}>"

    def step(self):
        raise NotImplementedError("step")


class Concrete(Abstract):
    def step(self):
        return "stepped"


print(Concrete().run())
try:
    Abstract().run()
except NotImplementedError as error:
    print("NotImplementedError:", error)


class MyList(list):
    def append(self, item):
        print("appending", item)
        super().append(item)


class Counter(dict):
    def __missing__(self, key):
        return 0


m = MyList([1])
m.append(2)
print(m, len(m), isinstance(m, list), m == [1, 2])
c = Counter()
c["a"] += 1
print(c, c["b"], c.get("b"))


class Meters(float):
    def __str__(self):
        return f"{float(self):.1f} m"


print(Meters(3) + 1, str(Meters(2.25)), Meters(1) == 1)


class E(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


try:
    raise E(404, "not found")
except E as error:
    print(error.code, error, repr(error), error.args)
