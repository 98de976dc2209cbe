class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        """In degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.__dict__)
t.celsius = -40
print(t.fahrenheit)
for action in ("t.celsius = -300", "t.fahrenheit = 1", "del t.fahrenheit"):
    try:
        if action.startswith("t.c"):
            t.celsius = -300
        elif action.startswith("t.f"):
            t.fahrenheit = 1
        else:
            del t.fahrenheit
    except (ValueError, AttributeError) as error:
        print(action, "->", type(error).__name__, error)
del t.celsius
try:
    t.celsius
except AttributeError as error:
    print(error)
print(Temperature.celsius.__doc__, type(Temperature.celsius))


class Circle:
    def __init__(self, r):
        self.r = r
    area = property(lambda self: 3 * self.r ** 2, doc="roughly")


class Cached:
    def __getattr__(self, name):
        if name.startswith("x"):
            print("computing", name)
            value = len(name)
            setattr(self, name, value)
            return value
        raise AttributeError(name)


print(Circle(2).area, Circle.area.__doc__)
c = Cached()
print(c.xyz, c.xyz, hasattr(c, "abc"))
