class Registry(type):
    known = {}

    def __new__(mcs, name, bases, namespace, **options):
        print("making", name, sorted(k for k in namespace if not k.startswith("__")), options)
        cls = super().__new__(mcs, name, bases, namespace)
        mcs.known[name.lower()] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("calling", cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return len(cls.known)


class Plugin(metaclass=Registry):
    def run(self):
        return type(self).__name__


class Upper(Plugin, tag="text"):
    level = 1

    def __init__(self, text=""):
        self.text = text


print(type(Plugin), type(Upper), len(Plugin), isinstance(Upper, Registry))
print(Registry.known["upper"]("x").run())


class Base:
    subclasses = []

    def __init_subclass__(cls, /, rank=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.subclasses.append((cls.__name__, rank))


class A(Base, rank=3):
    pass


class B(A):
    pass


print(Base.subclasses)
Point = type("Point", (object,), {"x": 1, "show": lambda self: f"x={self.x}"})
print(Point().show(), Point.__name__, type(Point))


class Single:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, value):
        self.value = value


one, two = Single(1), Single(2)
print(one is two, one.value)
