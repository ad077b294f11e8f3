"""Money as whole minor units of one currency; every rounding has a name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, Inexact, InvalidOperation
from enum import StrEnum

from collectdesk.domain.errors import Refusal

EXPONENTS = {"CNY": 2, "USD": 2, "GBP": 2, "EUR": 2, "HKD": 2, "TWD": 2, "JPY": 0}
"""Digits after the decimal point, ISO 4217."""

LARGEST = 10**15
"""Amounts beyond ten trillion are typing errors, not loans; it also keeps sums inside 64 bits."""

_EXACT = Context(prec=40, traps=[Inexact])
"""Longer than any amount, and rather an error than a rounding."""


class Rounding(StrEnum):
    HALF_UP = ROUND_HALF_UP
    HALF_EVEN = ROUND_HALF_EVEN
    DOWN = ROUND_DOWN


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in minor units (cents, fen, pence) and its ISO 4217 currency."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if self.currency not in EXPONENTS:
            raise Refusal("money.currency", "currency", currency=self.currency)

    @classmethod
    def zero(cls, currency: str) -> "Money":
        return cls(0, currency)

    @classmethod
    def exact(cls, amount: Decimal | str | int, currency: str, field: str = "amount") -> "Money":
        """The amount as written, refused when it is no whole number of minor units.

        >>> Money.exact("1234.50", "CNY").minor
        123450
        """
        if currency not in EXPONENTS:
            raise Refusal("money.currency", "currency", currency=currency)
        try:
            written = Decimal(amount)
        except InvalidOperation as error:
            raise Refusal("money.not_a_number", field, text=str(amount)) from error
        if not written.is_finite():
            raise Refusal("money.not_a_number", field, text=str(amount))
        if abs(written) > LARGEST:
            raise Refusal("money.absurd", field, text=str(amount))
        try:
            scaled = written.scaleb(EXPONENTS[currency], _EXACT)
        except Inexact as error:
            raise Refusal("money.part_of_a_cent", field, text=str(amount)) from error
        if abs(scaled) > LARGEST:
            raise Refusal("money.absurd", field, text=str(amount))
        if scaled != scaled.to_integral_value():
            raise Refusal("money.part_of_a_cent", field, text=str(amount))
        return cls(int(scaled), currency)

    @classmethod
    def rounded(cls, amount: Decimal, currency: str, rounding: Rounding) -> "Money":
        """The nearest whole minor units by the named rounding."""
        scaled = amount.scaleb(EXPONENTS[currency])
        return cls(int(scaled.quantize(Decimal(1), rounding=rounding.value)), currency)

    @classmethod
    def sum(cls, parts: Iterable["Money"], currency: str) -> "Money":
        return cls(sum((part._same(currency) for part in parts), 0), currency)

    @property
    def amount(self) -> Decimal:
        """The amount in major units, exact."""
        return Decimal(self.minor).scaleb(-EXPONENTS[self.currency])

    def split(self, weights: Sequence[int]) -> tuple["Money", ...]:
        """Parts by weight that sum to the whole (largest remainder; ties to the earlier part).

        >>> [part.minor for part in Money(100, "CNY").split([1, 1, 1])]
        [34, 33, 33]
        """
        whole = sum(weights)
        if whole <= 0 or min(weights) < 0:
            raise Refusal("money.weights", "weights")
        sign = -1 if self.minor < 0 else 1
        floors = [abs(self.minor) * weight // whole for weight in weights]
        left = abs(self.minor) - sum(floors)
        order = sorted(range(len(weights)), key=lambda i: -(abs(self.minor) * weights[i] % whole))
        for index in order[:left]:
            floors[index] += 1
        return tuple(Money(sign * part, self.currency) for part in floors)

    def _same(self, currency: str) -> int:
        if self.currency != currency:
            raise Refusal("money.mixed", "currency", one=self.currency, other=currency)
        return self.minor

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + other._same(self.currency), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - other._same(self.currency), self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __bool__(self) -> bool:
        return self.minor != 0

    def __lt__(self, other: "Money") -> bool:
        return self.minor < other._same(self.currency)

    def __le__(self, other: "Money") -> bool:
        return self.minor <= other._same(self.currency)

    def __gt__(self, other: "Money") -> bool:
        return self.minor > other._same(self.currency)

    def __ge__(self, other: "Money") -> bool:
        return self.minor >= other._same(self.currency)
