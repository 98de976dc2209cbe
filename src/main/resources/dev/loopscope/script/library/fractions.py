"""Fractions of whole numbers."""

import math
import operator
from numbers import Rational


class Fraction(Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            numerator, denominator = cls._of(numerator)
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            if not denominator:
                raise ZeroDivisionError(f"Fraction({numerator}, 0)")
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        return cls._made(numerator, denominator)

    @classmethod
    def _made(cls, numerator, denominator):
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        made = object.__new__(cls)
        made._numerator = numerator // common
        made._denominator = denominator // common
        return made

    @classmethod
    def _of(cls, value):
        if isinstance(value, (int, Fraction)):
            return value.numerator, value.denominator
        if isinstance(value, str):
            return cls._read(value)
        if hasattr(value, "as_integer_ratio"):
            return value.as_integer_ratio()
        raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() method")

    @staticmethod
    def _read(text):
        try:
            top, slash, bottom = text.strip().partition("/")
            if slash:
                if not bottom.isdigit():
                    raise ValueError
                top, bottom = int(top), int(bottom)
                if not bottom:
                    raise ZeroDivisionError(f"Fraction({top}, 0)")
                return top, bottom
            digits, _, exponent = top.lower().partition("e")
            whole, _, part = digits.partition(".")
            number = int((whole + part).replace("_", ""))
            power = int(exponent or 0) - len(part.replace("_", ""))
            return (number * 10 ** power, 1) if power >= 0 else (number, 10 ** -power)
        except ValueError:
            raise ValueError(f"Invalid literal for Fraction: {text!r}") from None

    @classmethod
    def from_float(cls, f):
        return cls(*f.as_integer_ratio())

    from_decimal = from_float
    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)
    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def is_integer(self):
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        return format(float(self), spec) if spec and spec[-1] in "eEfFgG%" else format(str(self), spec)

    def _operated(self, other, reflected, exact, inexact):
        if isinstance(other, (int, Fraction)):
            a, b = (Fraction(other), self) if reflected else (self, other)
            return exact(a, b)
        if isinstance(other, (float, complex)):
            a, b = (other, float(self)) if reflected else (float(self), other)
            return inexact(a, b)
        return NotImplemented

    def _added(a, b):
        return Fraction._made(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

    def _subtracted(a, b):
        return Fraction._made(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

    def _multiplied(a, b):
        return Fraction._made(a.numerator * b.numerator, a.denominator * b.denominator)

    def _divided(a, b):
        if not b:
            raise ZeroDivisionError(f"Fraction({a.numerator * b.denominator}, 0)")
        return Fraction._made(a.numerator * b.denominator, a.denominator * b.numerator)

    def _floored(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _rest(a, b):
        return Fraction._made((a.numerator * b.denominator) % (b.numerator * a.denominator),
                              a.denominator * b.denominator)

    def __add__(self, other): return self._operated(other, False, Fraction._added, operator.add)
    def __radd__(self, other): return self._operated(other, True, Fraction._added, operator.add)
    def __sub__(self, other): return self._operated(other, False, Fraction._subtracted, operator.sub)
    def __rsub__(self, other): return self._operated(other, True, Fraction._subtracted, operator.sub)
    def __mul__(self, other): return self._operated(other, False, Fraction._multiplied, operator.mul)
    def __rmul__(self, other): return self._operated(other, True, Fraction._multiplied, operator.mul)
    def __truediv__(self, other): return self._operated(other, False, Fraction._divided, operator.truediv)
    def __rtruediv__(self, other): return self._operated(other, True, Fraction._divided, operator.truediv)
    def __floordiv__(self, other): return self._operated(other, False, Fraction._floored, operator.floordiv)
    def __rfloordiv__(self, other): return self._operated(other, True, Fraction._floored, operator.floordiv)
    def __mod__(self, other): return self._operated(other, False, Fraction._rest, operator.mod)
    def __rmod__(self, other): return self._operated(other, True, Fraction._rest, operator.mod)
    def __divmod__(self, other): return self // other, self % other
    def __rdivmod__(self, other): return other // self, other % self

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)) and other.denominator == 1:
            power = other.numerator
            if power >= 0:
                return Fraction._made(self._numerator ** power, self._denominator ** power)
            if not self._numerator:
                raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
            return Fraction._made(self._denominator ** -power, self._numerator ** -power)
        if isinstance(other, (int, Fraction, float, complex)):
            return float(self) ** (float(other) if isinstance(other, Fraction) else other)
        return NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        return other ** float(self)

    def __pos__(self): return Fraction._made(self._numerator, self._denominator)
    def __neg__(self): return Fraction._made(-self._numerator, self._denominator)
    def __abs__(self): return Fraction._made(abs(self._numerator), self._denominator)
    def __int__(self): return self.__trunc__()
    def __bool__(self): return bool(self._numerator)
    def __floor__(self): return self._numerator // self._denominator
    def __ceil__(self): return -(-self._numerator // self._denominator)
    def __copy__(self): return self
    def __deepcopy__(self, memo): return self
    def __reduce__(self): return self.__class__, (self._numerator, self._denominator)

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 == self._denominator:
                return floor + floor % 2
            return floor + (rest * 2 > self._denominator)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = (1 << 61) - 1
        try:
            hashed = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, modulus))
        except ValueError:
            hashed = 314159
        result = hashed if self._numerator >= 0 else -hashed
        return -2 if result == -1 else result

    def _compared(self, other, answer):
        if isinstance(other, (int, Fraction)):
            return answer(self._numerator * other.denominator, other.numerator * self._denominator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return answer(0.0, other)
            return answer(self, Fraction(other))
        return NotImplemented

    def __eq__(self, other): return self._compared(other, operator.eq)
    def __lt__(self, other): return self._compared(other, operator.lt)
    def __le__(self, other): return self._compared(other, operator.le)
    def __gt__(self, other): return self._compared(other, operator.gt)
    def __ge__(self, other): return self._compared(other, operator.ge)
