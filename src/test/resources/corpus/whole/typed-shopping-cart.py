from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol


class Discount(Protocol):
    def apply(self, total: Decimal) -> Decimal: ...


@dataclass(frozen=True, slots=True)
class Percent:
    value: int

    def apply(self, total: Decimal) -> Decimal:
        return total * (100 - self.value) / 100


@dataclass(frozen=True, slots=True)
class Minus:
    amount: Decimal
    over: Decimal = Decimal(0)

    def apply(self, total: Decimal) -> Decimal:
        return max(Decimal(0), total - self.amount) if total > self.over else total


@dataclass(slots=True)
class Line:
    name: str
    price: Decimal
    count: int = 1

    @property
    def total(self) -> Decimal:
        return self.price * self.count


class Cart:
    def __init__(self, *lines: Line) -> None:
        self._lines: dict[str, Line] = {}
        for line in lines:
            self += line

    def __iadd__(self, line: Line) -> Cart:
        if line.count < 1:
            raise ValueError(f"{line.count} of {line.name}?")
        if line.name in self._lines:
            self._lines[line.name].count += line.count
        else:
            self._lines[line.name] = line
        return self

    def __iter__(self) -> Iterator[Line]:
        return iter(self._lines.values())

    def __len__(self) -> int:
        return sum(line.count for line in self)

    def total(self, *discounts: Discount) -> Decimal:
        total = sum((line.total for line in self), Decimal(0))
        for discount in discounts:
            total = discount.apply(total)
        return total.quantize(Decimal("0.01"), ROUND_HALF_UP)


cart = Cart(Line("tea", Decimal("4.95"), 3), Line("cup", Decimal("12.40")))
cart += Line("tea", Decimal("4.95"))
print(len(cart), [(line.name, line.count, str(line.total)) for line in cart])
print(cart.total(), cart.total(Percent(15)), cart.total(Percent(10), Minus(Decimal(5), over=Decimal(20))), cart.total(Minus(Decimal(100))))
print(Percent(5), Percent(5) == Percent(5), Cart().total(), bool(Cart()), Line("x", Decimal(1)))
try:
    cart += Line("cup", Decimal(1), 0)
except ValueError as error:
    print(error)
try:
    Line("y", Decimal(1)).colour = "red"
except AttributeError as error:
    print(type(error).__name__)
