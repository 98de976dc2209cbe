from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, getcontext
from fractions import Fraction

print(Decimal("0.1") + Decimal("0.2"), Decimal("1.10") * 3, Decimal(1) / Decimal(3), Decimal("1e3"), Decimal("10.00") - 5, repr(Decimal("2.50")))
print(Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), Decimal("2.665").quantize(Decimal("0.01")), round(Decimal("2.5")), Decimal(0.1), int(Decimal("7.9")), float(Decimal("1.5")))
getcontext().prec = 6
print(Decimal(2).sqrt(), Decimal(1) / 7, Decimal("3.14159265") + 0, Decimal("100") // 7, Decimal("-7") % 3, Decimal(2) ** 10, abs(Decimal("-1.0")))
print(Decimal("1.0") == 1, Decimal("0.5") < 0.75, max(Decimal(1), Decimal("1.5")), sum([Decimal("0.1")] * 3), f"{Decimal('1234.567'):,.2f}", str(Decimal("1E+5")), hash(Decimal(1)) == hash(1))
for bad in (lambda: Decimal("x"), lambda: Decimal(1) / 0, lambda: Decimal(1) + 0.5):
    try:
        print(bad())
    except (InvalidOperation, ZeroDivisionError, TypeError) as error:
        print(type(error).__name__)
print(Fraction(1, 3) + Fraction(1, 6), Fraction("0.75"), Fraction(6, -4), Fraction(1, 2) ** 2, float(Fraction(1, 4)), repr(Fraction(3)), Fraction(7, 2) // 1, Fraction(0.5), Fraction(1, 2) < 0.6, Fraction(22, 7).limit_denominator(5))
