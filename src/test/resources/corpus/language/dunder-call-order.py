class Log:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        print(f"{self.name}.__add__({getattr(other, 'name', other)})")
        return NotImplemented if self.name == "left" else "sum"

    def __radd__(self, other):
        print(f"{self.name}.__radd__({getattr(other, 'name', other)})")
        return "rsum"

    def __eq__(self, other):
        print(f"{self.name}.__eq__")
        return NotImplemented

    def __getitem__(self, key):
        print(f"{self.name}[{key}]")
        return self

    def __setitem__(self, key, value):
        print(f"{self.name}[{key}] = {value}")

    def __contains__(self, item):
        print(f"{item} in {self.name}")
        return False


def arg(name, value=None):
    print("arg", name)
    return value


class Sub(Log):
    def __radd__(self, other):
        print("Sub goes first")
        return "sub sum"


class Other(Log):
    pass


left, right = Log("left"), Other("right")
print(left + right)
try:
    print(left + Log("same type"))
except TypeError as error:
    print(error)
print(left + Sub("sub"))
print(1 + left)
print(left == right, left != left)
print(left[arg("a", 1)][arg("b", 2)] is left)
left[arg("key", 0)] = arg("value", 5)
try:
    left[arg("k")] += arg("v", 1)
except TypeError as error:
    print(error)
print(5 in left, 5 not in left)


def f(*args, **kwargs):
    return list(args) + sorted(kwargs)


print(f(arg("1"), *arg("2", [2]), x=arg("x"), **arg("**", {"y": 1})))
d = {arg("k1", 1): arg("v1"), arg("k2", 2): arg("v2")}
result = arg("left", 1) + arg("right", 2) * arg("third", 3)
print(result, arg("then") if arg("cond", True) else arg("else"))
a = b = arg("chain", [])
x, y = arg("x1", 1), arg("y1", 2)
print([arg("elt") for _ in arg("iter", "ab") if arg("if", True)])
