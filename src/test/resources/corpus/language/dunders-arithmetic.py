class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __pow__(self, n):
        return ("pow", n)

    def __divmod__(self, n):
        return ("divmod", n)

    def __floordiv__(self, n):
        return Vector(self.x // n, self.y // n)

    def __invert__(self):
        return Vector(self.y, self.x)

    def __round__(self, digits=0):
        return Vector(round(self.x, digits), round(self.y, digits))


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v * 2, 2 * v, v @ w, -v, abs(v), ~v, v // 2, v ** 3, divmod(v, 7))
print(bool(v), bool(Vector(0, 0)), not Vector(0, 0), sum([v, w]), round(Vector(1.256, 2.5), 1))
alias = v
v += w
print(v, alias is v)
for action in (lambda: v + 1, lambda: 1 + v, lambda: v - w, lambda: v < w, lambda: v @ 3, lambda: v % 2):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __rsub__(self, other):
        return f"{other} - {self.cents}"

    def __index__(self):
        return self.cents

    def __int__(self):
        return self.cents

    def __float__(self):
        return self.cents / 100


m = Money(3)
print(10 - m, int(m), float(m), [0, 1, 2, 3, 4][m], range(m), hex(m))
