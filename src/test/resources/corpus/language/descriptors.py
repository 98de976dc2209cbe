class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, f"no {self.name}")

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)
        instance.__dict__.pop(self.name, None)


class Person:
    name = Typed(str)
    age = Typed(int)


p = Person()
print(p.name)
p.name = "Li"
p.age = 30
p.__dict__["name"] = "changed underneath"
print(p.name, p.age, type(Person.name).__name__)
try:
    p.age = "old"
except TypeError as error:
    print(error)
del p.age
print(p.age)


class Lazy:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Report:
    @Lazy
    def data(self):
        print("loading")
        return [1, 2, 3]


r = Report()
print(r.data, r.data, r.__dict__)
r.data = "replaced"
print(r.data)


class Guarded:
    def __getattribute__(self, name):
        if name.startswith("_secret"):
            raise AttributeError(f"{name} is private")
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        print("setting", name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("removing", name)
        super().__delattr__(name)


g = Guarded()
g.x = 1
g._secret = 2
print(g.x, hasattr(g, "_secret"))
del g.x
print(hasattr(g, "x"))


class Slotted:
    __slots__ = ("x", "y")


s = Slotted()
s.x = 1
try:
    s.z = 2
except AttributeError as error:
    print(type(error).__name__)
print(s.x, hasattr(s, "__dict__"), hasattr(s, "y"))
