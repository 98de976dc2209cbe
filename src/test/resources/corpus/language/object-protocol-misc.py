class Flexible:
    def __getattr__(self, name):
        return lambda *args: (name, args)

    def __class_getitem__(cls, key):
        return f"{cls.__name__}[{key!r}]"

    def __dir__(self):
        return ["b", "a"]

    def __sizeof__(self):
        return 1


f = Flexible()
print(f.anything(1, 2), f.other(), Flexible["x"], Flexible[1, 2], dir(f))


class Proxy:
    def __init__(self, target):
        self.__dict__["_target"] = target

    def __getattr__(self, name):
        print("get", name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("set", name, value)
        setattr(self._target, name, value)


class Thing:
    size = 1

    def grow(self):
        self.size += 1
        return self.size


p = Proxy(Thing())
p.size = 5
print(p.grow(), p.size)
try:
    p.missing
except AttributeError as error:
    print(error)


class Multi:
    def __eq__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __len__(self):
        return "three"

    def __iter__(self):
        return iter([1, 2])

    def __repr__(self):
        return "Multi"

    def __str__(self):
        raise ValueError("no text")

    def __contains__(self, item):
        return "truthy"


m = Multi()
print(m == m, m == 1, m != 1, 5 in m, list(reversed([m])))
for action in (lambda: m < m, lambda: len(m), lambda: str(m), lambda: f"{m}", lambda: m[0], lambda: m()):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(object() == object(), type(type), type(object), object.__name__, isinstance(type, object), type.__mro__)
print((5).__add__(3), "abc".__contains__("a"), [1, 2].__len__(), (1.5).__eq__(1.5), int.__add__(1, 2), str.upper("x"))
