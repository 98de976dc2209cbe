class Vault:
    __secret = 1
    shared = []

    def __init__(self):
        self.__pin = 42

    def reveal(self):
        return self.__pin + self.__secret

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()


class Sub(Vault):
    def __init__(self):
        super().__init__()
        self.__pin = 7

    def mine(self):
        return self.__pin


s = Sub()
print(s.reveal(), s.mine(), s.call(), sorted(s.__dict__), s._Vault__pin)
try:
    s.__pin
except AttributeError as error:
    print(error)
x = "module"


class Outer:
    x = "class"
    y = x + "!"

    def method(self):
        return x

    class Inner:
        z = x
        values = [x for _ in range(1)]

        def show(self):
            return Outer.x


print(Outer.y, Outer().method(), Outer.Inner.z, Outer.Inner.values, Outer.Inner().show(), Outer.Inner.__qualname__)


def factory():
    class Local:
        pass
    return Local


print(factory().__qualname__, factory.__name__, factory().__module__, (lambda: 0).__qualname__)
a, b = Vault(), Vault()
a.shared.append(1)
print(b.shared, Vault.shared is a.shared)
a.shared = "own"
print(b.shared, a.shared)
list = [1, 2]
print(list, type(list).__name__)
del list
print(list("ab"))
print(__name__, __doc__)
if True:
    in_block = "visible"
print(in_block, "x" in globals(), "in_block" in dir())


def local_names(p):
    q = 1
    return sorted(locals())


print(local_names(0))
