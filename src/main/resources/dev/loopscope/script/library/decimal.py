"""Decimal numbers: a sign, a whole coefficient and a power of ten."""

import math
import re
from collections import namedtuple
from contextvars import ContextVar
from numbers import Number

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1
HAVE_THREADS = HAVE_CONTEXTVAR = True
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")


class DecimalException(ArithmeticError): pass
class Clamped(DecimalException): pass
class InvalidOperation(DecimalException): pass
class ConversionSyntax(InvalidOperation): pass
class DivisionByZero(DecimalException, ZeroDivisionError): pass
class DivisionImpossible(InvalidOperation): pass
class DivisionUndefined(InvalidOperation, ZeroDivisionError): pass
class Inexact(DecimalException): pass
class InvalidContext(InvalidOperation): pass
class Rounded(DecimalException): pass
class Subnormal(DecimalException): pass
class Overflow(Inexact, Rounded): pass
class Underflow(Inexact, Rounded, Subnormal): pass
class FloatOperation(DecimalException, TypeError): pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)
_ROUNDINGS = {ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP}
_NUMBER = re.compile(r"([-+])?(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:E([-+]?\d+))?|(Inf(?:inity)?)|(s)?NaN(\d*))$",
                     re.IGNORECASE)
_SPEC = re.compile(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?$", re.DOTALL)
_MODULUS = (1 << 61) - 1
_FOREIGN = (float, str, complex, list, tuple, dict, type(None))


def _new(sign, coefficient, exponent, kind=""):
    made = object.__new__(Decimal)
    made._sign, made._int, made._exp, made._kind = sign, coefficient, exponent, kind
    return made


def _length(coefficient):
    return len(str(coefficient))


def _dropped(sign, coefficient, count, rounding):
    """A coefficient without its last digits, rounded, and whether they were something."""
    unit = 10 ** count
    kept, rest = divmod(coefficient, unit)
    if not rest:
        return kept, False
    twice = rest * 2
    up = (rounding == ROUND_UP or rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign
          or rounding == ROUND_HALF_UP and twice >= unit or rounding == ROUND_HALF_DOWN and twice > unit
          or rounding == ROUND_HALF_EVEN and (twice > unit or twice == unit and kept % 2)
          or rounding == ROUND_05UP and kept % 5 == 0)
    return kept + bool(up), True


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = rounding or ROUND_HALF_EVEN
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = clamp or 0
        self.flags = self._table(flags, ())
        self.traps = self._table(traps, (InvalidOperation, DivisionByZero, Overflow))

    @staticmethod
    def _table(given, usual):
        if isinstance(given, dict):
            return dict(given)
        return {signal: signal in (usual if given is None else given) for signal in _SIGNALS}

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags, traps = ([signal.__name__ for signal, on in table.items() if on] for table in (self.flags, self.traps))
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{', '.join(flags)}], traps=[{', '.join(traps)}])")

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags,
                       self.traps)

    __copy__ = copy

    def clear_flags(self):
        self.flags = self._table((), ())

    def clear_traps(self):
        self.traps = self._table((), ())

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _signal(self, signal, result, condition=None):
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal(list(condition) if isinstance(condition, tuple) else [condition or signal])
        return result

    def _invalid(self, condition=InvalidOperation):
        return self._signal(InvalidOperation, _new(0, 0, 0, "n"), condition)

    def _fix(self, sign, coefficient, exponent):
        """The number as this context holds it."""
        count = max(_length(coefficient) - self.prec, self.Etiny() - exponent)
        if count > 0:
            coefficient, inexact = _dropped(sign, coefficient, count, self.rounding)
            exponent += count
            self._signal(Rounded, None)
            if inexact:
                self._signal(Inexact, None)
            if _length(coefficient) > self.prec:
                coefficient //= 10
                exponent += 1
        if coefficient and exponent + _length(coefficient) - 1 > self.Emax:
            return self._signal(Overflow, _new(sign, 0, 0, "F"))
        return _new(sign, coefficient, exponent)

    def create_decimal(self, num="0"):
        return +Decimal(num, self) if self is getcontext() else Decimal(num, self)._in(self)

    def add(self, a, b): return Decimal(a)._added(Decimal(b), self)
    def subtract(self, a, b): return Decimal(a)._added(-Decimal(b), self)
    def multiply(self, a, b): return Decimal(a)._times(Decimal(b), self)
    def divide(self, a, b): return Decimal(a)._over(Decimal(b), self)
    def power(self, a, b): return Decimal(a)._power(Decimal(b), self)
    def sqrt(self, a): return Decimal(a).sqrt(self)
    def quantize(self, a, b): return Decimal(a).quantize(b, None, self)


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=(InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped))
ExtendedContext = Context(9, traps=())
_current = ContextVar("decimal_context")


def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context):
    _current.set(context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context)


class _Local:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, kind, error, where):
        setcontext(self._before)


def localcontext(ctx=None, **kwargs):
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _Local(context)


class Decimal:
    __slots__ = ("_sign", "_int", "_exp", "_kind")

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            parts = value._sign, value._int, value._exp, value._kind
        elif isinstance(value, int):
            parts = int(value < 0), abs(int(value)), 0, ""
        elif isinstance(value, float):
            parts = cls._of_float(value)
        elif isinstance(value, str):
            parts = cls._read(value, context)
        elif isinstance(value, (tuple, list)):
            parts = cls._of_parts(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._kind = parts
        return self

    @staticmethod
    def _of_float(value):
        sign = int(math.copysign(1, value) < 0)
        if math.isnan(value) or math.isinf(value):
            return sign, 0, 0, "n" if math.isnan(value) else "F"
        top, bottom = abs(value).as_integer_ratio()
        twos = bottom.bit_length() - 1
        return sign, top * 5 ** twos, -twos, ""

    @staticmethod
    def _of_parts(value):
        sign, digits, exponent = value
        coefficient = int("".join(map(str, digits)) or "0")
        return (sign, coefficient, 0, exponent) if isinstance(exponent, str) else (sign, coefficient, exponent, "")

    @staticmethod
    def _read(text, context):
        match = _NUMBER.match(text.strip().replace("_", ""))
        if match is None:
            (context or getcontext())._invalid(ConversionSyntax)
            return 0, 0, 0, "n"
        sign, whole, part, exponent, infinite, signalling, payload = match.groups()
        sign = int(sign == "-")
        if infinite:
            return sign, 0, 0, "F"
        if whole is None:
            return sign, int(payload or 0), 0, "N" if signalling else "n"
        part = part or ""
        return sign, int(whole + part), int(exponent or 0) - len(part), ""

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return cls(f)

    # Questions

    def is_nan(self): return self._kind in ("n", "N")
    def is_qnan(self): return self._kind == "n"
    def is_snan(self): return self._kind == "N"
    def is_infinite(self): return self._kind == "F"
    def is_finite(self): return not self._kind
    def is_signed(self): return self._sign == 1
    def is_zero(self): return not self._kind and not self._int
    def is_canonical(self): return True
    def adjusted(self): return 0 if self._kind else self._exp + _length(self._int) - 1
    def canonical(self): return self
    def conjugate(self): return self
    def __bool__(self): return bool(self._kind or self._int)
    def __copy__(self): return self
    def __deepcopy__(self, memo): return self
    def __reduce__(self): return self.__class__, (str(self),)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def as_tuple(self):
        if self._kind == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = () if self._kind and not self._int else tuple(map(int, str(self._int)))
        return DecimalTuple(self._sign, digits, self._kind or self._exp)

    def as_integer_ratio(self):
        self._require_finite("integer ratio")
        top = -self._int if self._sign else self._int
        if self._exp >= 0:
            return top * 10 ** self._exp, 1
        common = math.gcd(top, 10 ** -self._exp)
        return top // common, 10 ** -self._exp // common

    def same_quantum(self, other, context=None):
        other = Decimal(other)
        return self._kind.lower() == other._kind.lower() and (bool(self._kind) or self._exp == other._exp)

    # Text

    def _text(self, engineering=False):
        sign = "-" if self._sign else ""
        if self._kind:
            name = {"F": "Infinity", "n": "NaN", "N": "sNaN"}[self._kind]
            return sign + name + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        else:
            point = (left + 1) % 3 - 1 if digits == "0" else (left - 1) % 3 + 1
        exponent = left - point
        echo = f"{'E' if getcontext().capitals else 'e'}{exponent:+d}" if exponent else ""
        return sign + _pointed(digits, point) + echo

    def __str__(self): return self._text()
    def __repr__(self): return f"Decimal('{self._text()}')"
    def to_eng_string(self, context=None): return self._text(True)

    def __format__(self, spec, context=None):
        match = _SPEC.match(spec)
        if match is None:
            raise ValueError("invalid format string")
        fill, align, plus, positive, alternate, zeros, width, separator, precision, kind = match.groups()
        context = context or getcontext()
        if zeros and not align:
            fill, align = "0", "="
        number, tail = self, ""
        if self._kind:
            body, separator = self.copy_abs()._text() + "%" * (kind == "%"), None
            if zeros:
                fill, align = " ", ">"
        else:
            number, body, tail = self._laid_out(kind, None if precision is None else int(precision), alternate, context)
        negative = number._sign and not (positive and number.is_zero())
        sign = "-" if negative else plus if plus in ("+", " ") else ""
        width = int(width or 0)
        if separator:
            whole, point, part = body.partition(".")
            body = _grouped(whole, separator, width - len(sign + point + part + tail) if zeros else 0) + point + part
        body += tail
        room = width - len(sign) - len(body)
        if room <= 0:
            return sign + body
        fill = fill or " "
        match align or ">":
            case "<": return sign + body + fill * room
            case "=": return sign + fill * room + body
            case "^": return fill * (room // 2) + sign + body + fill * (room - room // 2)
            case _: return fill * room + sign + body

    def _laid_out(self, kind, precision, alternate, context):
        number = _new(self._sign, self._int, self._exp + 2) if kind == "%" else self
        style = (kind or ("G" if context.capitals else "g")).replace("n", "g")
        rounding = context.rounding
        if precision is not None:
            if style in "eE":
                number = number._to_digits(precision + 1, rounding)
            elif style in "fF%":
                number = number._rescaled(-precision, rounding)
            elif _length(number._int) > max(precision, 1):
                number = number._to_digits(max(precision, 1), rounding)
        elif style in "fF%" and number._exp > 0:
            number = number._rescaled(0, rounding)
        digits = str(number._int)
        left = number._exp + len(digits)
        if style in "eE":
            point = 1 - precision if not number._int and precision is not None else 1
        elif style in "fF%" or number._exp <= 0 and left > -6:
            point = left
        else:
            point = 1
        exponent = left - point
        body = _pointed(digits, point)
        if alternate and "." not in body:
            body += "."
        tail = f"{'e' if style in 'eg' else 'E'}{exponent:+d}" if exponent or style in "eE" else ""
        return number, body, tail + "%" * (style == "%")

    # Rounding

    def _rescaled(self, exponent, rounding):
        if exponent <= self._exp:
            return _new(self._sign, self._int * 10 ** (self._exp - exponent) if self._int else 0, exponent)
        count = min(exponent - self._exp, _length(self._int) + 1)
        return _new(self._sign, _dropped(self._sign, self._int, count, rounding)[0], exponent)

    def _to_digits(self, count, rounding):
        if not self._int:
            return self
        result = self._rescaled(self.adjusted() + 1 - count, rounding)
        return result if _length(result._int) == count else result._rescaled(self.adjusted() + 2 - count, rounding)

    def _in(self, context):
        if self._kind:
            return context._invalid() if self._kind == "N" else self
        return context._fix(self._sign, self._int, self._exp)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _operand(exp)
        if rounding is not None and rounding not in _ROUNDINGS:
            context.copy().rounding = rounding
        if self._kind or exp._kind:
            if self.is_nan() or exp.is_nan():
                return self._nan(exp, context)
            return _new(self._sign, 0, 0, "F") if self._kind and exp._kind else context._invalid()
        if self._int and self.adjusted() - exp._exp >= context.prec:
            return context._invalid()
        result = self._rescaled(exp._exp, rounding or context.rounding)
        if _length(result._int) > context.prec:
            return context._invalid()
        if exp._exp > self._exp:
            context._signal(Rounded, None)
            if result != self:
                context._signal(Inexact, None)
        return result

    def to_integral_value(self, rounding=None, context=None):
        if self._kind or self._exp >= 0:
            return _new(self._sign, self._int, self._exp, self._kind)
        return self._rescaled(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        result = self._in(context or getcontext())
        if result._kind or not result._int:
            return result if result._kind else _new(result._sign, 0, 0)
        digits = str(result._int).rstrip("0")
        return _new(result._sign, int(digits), result._exp + _length(result._int) - len(digits))

    def _require_finite(self, what):
        if self.is_nan():
            raise ValueError(f"cannot convert NaN to {what}")
        if self._kind:
            raise OverflowError(f"cannot convert Infinity to {what}")

    def _whole(self, rounding):
        self._require_finite("integer")
        value = self._rescaled(0, rounding)._int
        return -value if self._sign else value

    def __int__(self): return self._whole(ROUND_DOWN)
    def __trunc__(self): return self._whole(ROUND_DOWN)
    def __floor__(self): return self._whole(ROUND_FLOOR)
    def __ceil__(self): return self._whole(ROUND_CEILING)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._whole(ROUND_HALF_EVEN)
        return self.quantize(_new(0, 1, -ndigits), ROUND_HALF_EVEN)

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(self._text())

    def __complex__(self): return complex(float(self))

    # Arithmetic

    def _nan(self, other, context):
        if "N" in (self._kind, other._kind):
            return context._invalid()
        return self if self.is_nan() else other

    def _added(self, other, context):
        if self._kind or other._kind:
            if self.is_nan() or other.is_nan():
                return self._nan(other, context)
            if self._kind and other._kind and self._sign != other._sign:
                return context._invalid()
            return self if self._kind else other
        a, b = (self, other) if self._exp >= other._exp else (other, self)
        low = b._exp
        if a._int and b._int:
            least = a._exp + min(-1, _length(a._int) - context.prec - 2)
            if b.adjusted() < least:
                b, low = _new(b._sign, 1, least), least
        elif not a._int and not b._int or not a._int:
            return context._fix(b._sign if b._int else self._sign & other._sign
                                or int(self._sign != other._sign and context.rounding == ROUND_FLOOR), b._int, low)
        else:
            low = max(low, a._exp - context.prec - 1)
        total = (-a._int if a._sign else a._int) * 10 ** (a._exp - low) + (-b._int if b._sign else b._int)
        if not total:
            sign = self._sign if self._sign == other._sign else int(context.rounding == ROUND_FLOOR)
            return context._fix(sign, 0, low)
        return context._fix(int(total < 0), abs(total), low)

    def _times(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            if self.is_nan() or other.is_nan():
                return self._nan(other, context)
            return _new(sign, 0, 0, "F") if self and other else context._invalid()
        return context._fix(sign, self._int * other._int, self._exp + other._exp)

    def _over(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            if self.is_nan() or other.is_nan():
                return self._nan(other, context)
            if self._kind and other._kind:
                return context._invalid()
            return _new(sign, 0, 0, "F") if self._kind else _new(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._invalid(DivisionUndefined)
            return context._signal(DivisionByZero, _new(sign, 0, 0, "F"))
        ideal = self._exp - other._exp
        if not self._int:
            return context._fix(sign, 0, ideal)
        shift = _length(other._int) - _length(self._int) + context.prec + 1
        quotient, rest = divmod(self._int * 10 ** max(shift, 0), other._int * 10 ** max(-shift, 0))
        exponent = ideal - shift
        if rest:
            quotient += quotient % 5 == 0
        while not rest and exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
        return context._fix(sign, quotient, exponent)

    def _divided(self, other, context):
        """The whole quotient and the rest, which has the sign of this number."""
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            if self.is_nan() or other.is_nan():
                answer = self._nan(other, context)
                return answer, answer
            if self._kind:
                rest = context._invalid()
                return rest if other._kind else _new(sign, 0, 0, "F"), rest
            return _new(sign, 0, 0), self._in(context)
        low = min(self._exp, other._exp)
        if self.adjusted() - other.adjusted() > context.prec:
            answer = context._invalid(DivisionImpossible)
            return answer, answer
        quotient, rest = divmod(self._int * 10 ** (self._exp - low), other._int * 10 ** (other._exp - low))
        if _length(quotient) > context.prec:
            answer = context._invalid(DivisionImpossible)
            return answer, answer
        return _new(sign, quotient, 0), context._fix(self._sign, rest, low)

    def _floor_over(self, other, context):
        if not (self._kind or other._kind or other._int):
            if not self._int:
                return context._invalid(DivisionUndefined)
            return context._signal(DivisionByZero, _new(self._sign ^ other._sign, 0, 0, "F"))
        if self._kind == "F" and not other._kind:
            return _new(self._sign ^ other._sign, 0, 0, "F")
        return self._divided(other, context)[0]

    def _rest(self, other, context):
        if not (self._kind or other._kind or other._int):
            return context._invalid() if self._int else context._invalid(DivisionUndefined)
        return self._divided(other, context)[1]

    def _both(self, other, context):
        if other._kind or other._int:
            return self._divided(other, context)
        if not self._int and not self._kind:
            answer = context._invalid(DivisionUndefined)
            return answer, answer
        rest = _new(0, 0, 0, "n")
        context._signal(InvalidOperation, None, (InvalidOperation, DivisionByZero))
        return self._floor_over(other, context), rest

    def _power(self, other, context):
        if self._kind or other._kind:
            return self._power_of_special(other, context)
        if not other._int:
            return _new(0, 1, 0) if self._int else context._invalid()
        whole = other._exp >= 0 or not other._int % 10 ** -other._exp
        sign = int(bool(self._sign and whole and int(other) % 2))
        if not self._int:
            return _new(sign, 0, 0, "F") if other._sign else _new(sign, 0, 0)
        if self._sign and not whole:
            return context._invalid()
        if whole and abs(int(other)) < 100000000:
            return self._to_the(int(other), sign, context)
        if self == 1:
            return context._fix(0, 10 ** (context.prec - 1), 1 - context.prec)
        return (other._times(self.copy_abs()._logarithm(context.prec + 10), _wide(context.prec + 10)))._exponential(
            context, sign)

    def _power_of_special(self, other, context):
        if self.is_nan() or other.is_nan():
            return self._nan(other, context)
        if not other._kind:
            if not other._int:
                return _new(0, 1, 0)
            sign = int(bool(self._sign and int(other) == other and int(other) % 2))
            return _new(sign, 0, 0) if other._sign else _new(sign, 0, 0, "F")
        size = self.copy_abs()
        if self._sign and self._int:
            return context._invalid()
        if size == 1:
            return context._fix(0, 10 ** (context.prec - 1), 1 - context.prec)
        return _new(0, 0, 0, "F") if (size > 1) != bool(other._sign) else _new(0, 0, 0)

    def _to_the(self, power, sign, context):
        count = abs(power)
        if _length(self._int) * count < 3000:
            result = _new(0, self._int ** count, self._exp * count)
        else:
            wide, result, square = _wide(context.prec + _length(count) + 4), _new(0, 1, 0), self.copy_abs()
            while count:
                if count & 1:
                    result = result._times(square, wide)
                count >>= 1
                square = square._times(square, wide) if count else square
        if power < 0:
            result = _new(0, 1, 0)._over(result, context)
        return context._fix(sign, result._int, result._exp) if not result._kind else result

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._kind:
            if self.is_nan():
                return self._nan(self, context)
            return context._invalid() if self._sign else self
        ideal = self._exp // 2
        if not self._int:
            return context._fix(self._sign, 0, ideal)
        if self._sign:
            return context._invalid()
        digits = context.prec + 1
        coefficient, exponent = (self._int * 10, self._exp - 1) if self._exp % 2 else (self._int, self._exp)
        shift = max(0, digits - (_length(coefficient) + 1) // 2)
        scaled = coefficient * 100 ** shift
        root = math.isqrt(scaled)
        exponent = exponent // 2 - shift
        if root * root != scaled:
            root += root % 5 == 0
        else:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        return context._fix(0, root, exponent)._rounded_half_even(root, exponent, context)

    def _rounded_half_even(self, root, exponent, context):
        if context.rounding == ROUND_HALF_EVEN:
            return self
        even = context.copy()
        even.rounding = ROUND_HALF_EVEN
        return even._fix(0, root, exponent)

    def _logarithm(self, digits):
        """The natural logarithm of a positive number, with about so many digits."""
        digits += 8
        power = self.adjusted()
        one = 10 ** digits
        shift = digits - _length(self._int) + 1
        value = self._int * 10 ** shift if shift >= 0 else self._int // 10 ** -shift
        total = _fixed_logarithm(value, one) + (power * _fixed_logarithm(10 * one, one) if power else 0)
        return _new(int(total < 0), abs(total), -digits)

    def _exponential(self, context, sign=0):
        if self.adjusted() > 8:
            return (_new(sign, 0, context.Etiny()) if self._sign
                    else context._signal(Overflow, _new(sign, 0, 0, "F")))
        digits = context.prec + max(self.adjusted(), 0) + 12
        one = 10 ** digits
        exact = self._rescaled(-digits, ROUND_DOWN)._int
        tens, rest = divmod(-exact if self._sign else exact, _fixed_logarithm(10 * one, one))
        halvings = 16
        rest >>= halvings
        term = total = one
        count = 1
        while term:
            term = term * rest // one // count
            total += term
            count += 1
        for _ in range(halvings):
            total = total * total // one
        return context._fix(sign, total, tens - digits)

    def exp(self, context=None):
        context = context or getcontext()
        if self._kind:
            if self.is_nan():
                return self._nan(self, context)
            return _new(0, 0, 0) if self._sign else self
        return self._exponential(context) if self._int else _new(0, 1, 0)

    def _logged(self, context, base):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(self, context)
        if not self:
            return _new(1, 0, 0, "F")
        if self._sign:
            return context._invalid()
        if self._kind:
            return self
        if self == 1:
            return _new(0, 0, 0)
        if base:
            tens = self.normalize(_wide(_length(self._int) + 1))
            if tens._int == 1:
                return context._fix(int(tens._exp < 0), abs(tens._exp), 0)
        wide = context.prec + 12
        result = self._logarithm(wide)
        return (result._over(_new(0, 10, 0)._logarithm(wide), _wide(wide)) if base else result)._in(context)

    def ln(self, context=None): return self._logged(context, 0)
    def log10(self, context=None): return self._logged(context, 10)

    def _operated(self, other, reflected, symbol, operation):
        if not isinstance(other, Decimal):
            if not isinstance(other, int):
                if isinstance(other, _FOREIGN):
                    names = ["decimal.Decimal", type(other).__name__]
                    left, right = names[::-1] if reflected else names
                    raise TypeError(f"unsupported operand type(s) for {symbol}: '{left}' and '{right}'")
                return NotImplemented
            other = Decimal(other)
        return operation(other, self, getcontext()) if reflected else operation(self, other, getcontext())

    def _less(self, other, context): return self._added(other if other.is_nan() else other.copy_negate(), context)

    def __add__(self, other): return self._operated(other, False, "+", Decimal._added)
    def __radd__(self, other): return self._operated(other, True, "+", Decimal._added)
    def __sub__(self, other): return self._operated(other, False, "-", Decimal._less)
    def __rsub__(self, other): return self._operated(other, True, "-", Decimal._less)
    def __mul__(self, other): return self._operated(other, False, "*", Decimal._times)
    def __rmul__(self, other): return self._operated(other, True, "*", Decimal._times)
    def __truediv__(self, other): return self._operated(other, False, "/", Decimal._over)
    def __rtruediv__(self, other): return self._operated(other, True, "/", Decimal._over)
    def __floordiv__(self, other): return self._operated(other, False, "//", Decimal._floor_over)
    def __rfloordiv__(self, other): return self._operated(other, True, "//", Decimal._floor_over)
    def __mod__(self, other): return self._operated(other, False, "%", Decimal._rest)
    def __rmod__(self, other): return self._operated(other, True, "%", Decimal._rest)
    def __divmod__(self, other): return self._operated(other, False, "divmod()", Decimal._both)
    def __rdivmod__(self, other): return self._operated(other, True, "divmod()", Decimal._both)
    def __rpow__(self, other): return self._operated(other, True, "** or pow()", Decimal._power)

    def __pow__(self, other, modulus=None):
        result = self._operated(other, False, "** or pow()", Decimal._power)
        return result if modulus is None else result % modulus

    def __pos__(self):
        return self.copy_abs() if self.is_zero() and getcontext().rounding != ROUND_FLOOR else self._in(getcontext())

    def __neg__(self):
        if self.is_zero() and getcontext().rounding != ROUND_FLOOR:
            return self.copy_abs()
        return self.copy_negate()._in(getcontext())

    def __abs__(self): return self.copy_abs()._in(getcontext())
    def copy_abs(self): return _new(0, self._int, self._exp, self._kind)
    def copy_negate(self): return _new(1 - self._sign, self._int, self._exp, self._kind)
    def copy_sign(self, other, context=None): return _new(Decimal(other)._sign, self._int, self._exp, self._kind)
    def scaleb(self, other, context=None): 
        moved = _new(self._sign, self._int, self._exp if self._kind else self._exp + int(other), self._kind)
        return moved._in(context or getcontext())

    def logb(self, context=None): return Decimal(self.adjusted())
    def radix(self): return Decimal(10)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        return self._times(_operand(other), _wide(MAX_PREC))._added(_operand(third), context)

    def remainder_near(self, other, context=None):
        context, other = context or getcontext(), _operand(other)
        if self._kind or other._kind or not other._int:
            return self._rest(other, context)
        low = min(self._exp, other._exp)
        unit = other._int * 10 ** (other._exp - low)
        quotient, rest = divmod(self._int * 10 ** (self._exp - low), unit)
        if _length(quotient) > context.prec:
            return context._invalid(DivisionImpossible)
        if 2 * rest > unit or 2 * rest == unit and quotient % 2:
            return context._fix(1 - self._sign, unit - rest, low)
        return context._fix(self._sign, rest, low)

    def max(self, other, context=None): return self._chosen(_operand(other), context, 1)
    def min(self, other, context=None): return self._chosen(_operand(other), context, -1)

    def _chosen(self, other, context, wanted):
        if self.is_nan() or other.is_nan():
            return other if self.is_nan() else self
        order = self._order(other) or other._sign - self._sign or (self._exp - other._exp) * (1 - 2 * self._sign)
        return (other if order * wanted < 0 else self)._in(context or getcontext())

    # Comparison

    def _order(self, other):
        """-1, 0 or 1; neither is NaN."""
        if self._kind or other._kind:
            a, b = ((-1 if x._sign else 1) if x._kind else 0 for x in (self, other))
        elif not self._int or not other._int or self._sign != other._sign:
            a, b = (x._int and (-1 if x._sign else 1) for x in (self, other))
        elif self.adjusted() != other.adjusted():
            a, b = ((-1 if x._sign else 1) * x.adjusted() for x in (self, other))
        else:
            low = min(self._exp, other._exp)
            a, b = ((-1 if x._sign else 1) * x._int * 10 ** (x._exp - low) for x in (self, other))
        return (a > b) - (a < b)

    def _compared(self, other, answer, symbol=None):
        if isinstance(other, (int, float)):
            other = Decimal(other)
        elif not isinstance(other, Decimal):
            if isinstance(other, Number) and hasattr(other, "denominator"):
                return answer((Decimal(int(self.as_integer_ratio()[0] * other.denominator)))
                              ._order(Decimal(other.numerator * self.as_integer_ratio()[1])))
            if symbol and isinstance(other, _FOREIGN):
                raise TypeError(f"'{symbol}' not supported between instances of 'decimal.Decimal' and "
                                f"'{type(other).__name__}'")
            return NotImplemented
        if self.is_nan() or other.is_nan():
            if symbol or "N" in (self._kind, other._kind):
                getcontext()._invalid()
            return False
        return answer(self._order(other))

    def __eq__(self, other): return self._compared(other, lambda order: order == 0)
    def __lt__(self, other): return self._compared(other, lambda order: order < 0, "<")
    def __le__(self, other): return self._compared(other, lambda order: order <= 0, "<=")
    def __gt__(self, other): return self._compared(other, lambda order: order > 0, ">")
    def __ge__(self, other): return self._compared(other, lambda order: order >= 0, ">=")

    def compare(self, other, context=None):
        other = _operand(other)
        if self.is_nan() or other.is_nan():
            return self._nan(other, context or getcontext())
        return Decimal(self._order(other))

    def __hash__(self):
        if self._kind == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind:
            return object.__hash__(self) if self._kind == "n" else -314159 if self._sign else 314159
        scale = pow(10 if self._exp >= 0 else pow(10, -1, _MODULUS), abs(self._exp), _MODULUS)
        hashed = self._int * scale % _MODULUS
        return (-hashed if hashed != 1 else -2) if self._sign else hashed


Number.register(Decimal)


def _operand(value):
    if isinstance(value, (int, Decimal)):
        return Decimal(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _wide(digits):
    return Context(digits, ROUND_HALF_EVEN, -MAX_EMAX, MAX_EMAX, traps=())


def _fixed_logarithm(value, one):
    """The logarithm of value / one, times one: roots make it small, then a series of its powers."""
    roots = 12
    for _ in range(roots):
        value = math.isqrt(value * one)
    ratio = (value - one) * one // (value + one)
    square = ratio * ratio // one
    total, term, count = 0, ratio, 1
    while term and term != -1:
        total += term // count
        term = term * square // one
        count += 2
    return total << roots + 1


def _pointed(digits, point):
    if point <= 0:
        return "0." + "0" * -point + digits
    if point >= len(digits):
        return digits + "0" * (point - len(digits))
    return digits[:point] + "." + digits[point:]


def _grouped(whole, separator, width):
    groups = []
    while True:
        take = min(max(len(whole), width, 1), 3)
        groups.append("0" * (take - len(whole)) + whole[-take:])
        whole, width = whole[:-take], width - take
        if not whole and width <= 0:
            return separator.join(reversed(groups))
        width -= 1
