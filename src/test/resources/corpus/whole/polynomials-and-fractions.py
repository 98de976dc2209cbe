from fractions import Fraction
from itertools import zip_longest


class Polynomial:
    def __init__(self, *coefficients):
        self.c = list(coefficients)
        while self.c and self.c[-1] == 0:
            self.c.pop()

    def __call__(self, x):
        result = 0
        for c in reversed(self.c):
            result = result * x + c
        return result

    def __add__(self, other):
        return Polynomial(*(a + b for a, b in zip_longest(self.c, other.c, fillvalue=0)))

    def __neg__(self):
        return Polynomial(*(-c for c in self.c))

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        if not isinstance(other, Polynomial):
            return Polynomial(*(c * other for c in self.c))
        result = [0] * max(0, len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                result[i + j] += a * b
        return Polynomial(*result)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Polynomial(1)
        for _ in range(n):
            result *= self
        return result

    def derivative(self):
        return Polynomial(*(i * c for i, c in enumerate(self.c)))[1:] if len(self.c) > 1 else Polynomial()

    def __getitem__(self, key):
        return Polynomial(*self.c[key]) if isinstance(key, slice) else self.c[key]

    def __eq__(self, other):
        return self.c == other.c

    def __bool__(self):
        return bool(self.c)

    def __str__(self):
        terms = []
        for i, c in reversed(list(enumerate(self.c))):
            if c:
                power = "" if i == 0 else "x" if i == 1 else f"x^{i}"
                size = "" if abs(c) == 1 and i else str(abs(c))
                terms.append(("-" if c < 0 else "+") + size + power)
        return "".join(terms).lstrip("+") or "0"


p, q = Polynomial(1, -3, 2), Polynomial(0, 1)
print(p, "|", q, "|", p + q, "|", p - p, "|", p * q, "|", 3 * p, "|", Polynomial(1, 1) ** 5)
print(p(2), p(0.5), p(Fraction(1, 3)), p.derivative(), p.derivative().derivative().derivative(), bool(p - p), p * q == q * p)


def newton(f, x, steps=6):
    derivative = f.derivative()
    for _ in range(steps):
        x = x - f(x) / derivative(x)
    return x


print(newton(Polynomial(-2, 0, 1), 1.0), newton(Polynomial(-2, 0, 1), Fraction(1), 3))
harmonic = sum(Fraction(1, n) for n in range(1, 21))
print(harmonic, float(harmonic), Fraction("3.25"), Fraction(-7, 3) // 1, round(Fraction(7, 2)))
pascal = [[1]]
for _ in range(6):
    pascal.append([a + b for a, b in zip([0, *pascal[-1]], [*pascal[-1], 0])])
print("\n".join(" ".join(map(str, row)).center(24).rstrip() for row in pascal))
