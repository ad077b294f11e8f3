"""The money of a row: its currency, whole cents, parts that make the total; and the sums of the file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import EXPONENTS, Money
from collectdesk.domain.overdue_list import AGED, BALANCES, COMPONENTS, SIDES, Choices, Overdue, Reason
from collectdesk.exchange.headers import Unit
from collectdesk.exchange.memo import Memo
from collectdesk.exchange.notes import Notes
from collectdesk.exchange.plan import Plan
from collectdesk.exchange.sheets import Cell, cell_text
from collectdesk.exchange.totals import Sums
from collectdesk.exchange.values import (
    Amount,
    currency_meant,
    is_blank,
    make_amount,
    read_currency,
    read_decimal,
)
from collectdesk.exchange.words import money_word, words

LARGEST_BALANCE = 10**12
"""In minor units: more than a borrower of a small lender owes; a slipped column, not a loan."""

_OTHERS = ("principal", "instalment_amount", *BALANCES)
_FLAGGED = frozenset(("overdue_total", *COMPONENTS, *AGED))


@dataclass(frozen=True, slots=True)
class RowMoney:
    """`least_days`: the days overdue that the oldest filled column of an ageing report proves."""

    currency: str
    money: dict[str, Any]
    overdue: Overdue
    least_days: int = 0


class AmountReader:
    """`money_in` sums in minor units by currency what every row says is overdue, refused ones too.

    `currency` is that of every row that names none, unless the list is in `foreign` money, which is refused.
    """

    def __init__(self, plan: Plan, currency: str, choices: Choices, sums: Sums, notes: Notes) -> None:
        self._plan, self._office = plan, choices.currency or currency
        self._sums, self._notes = sums, notes
        told = {unit.currency for _, _, unit, _ in plan.amounts if unit.currency}
        self._told = choices.currency or (told.pop() if len(told) == 1 else "")
        shown = frozenset.intersection(*plan.currencies) if plan.currencies else frozenset()
        self.currency, self.foreign = self._office, ""
        try:
            if named := frozenset((self._told,)) if self._told else shown:
                self.currency = currency_meant(named, self._office)
        except Refusal as refusal:
            self._told, self.foreign = "", str(refusal.facts["text"])
        self._sides = {money_word(word): sign for word, sign in choices.sides}
        self.columns = [
            (index, field, Memo(field, _reader(field, unit, decimal)))
            for index, field, unit, decimal in plan.amounts
        ]
        self._currency_at = plan.by_field.get("currency", -1)
        self._side_at = plan.by_field.get("debit_credit", -1)
        self._zeros = {code: Money.zero(code) for code in EXPONENTS}
        self.money_in: dict[str, int] = {}
        self.unread = 0

    def read(self, row: Sequence[Cell], line: int, reasons: list[Reason]) -> RowMoney | None:
        """The row's money, None when a reason against it was found."""
        before = len(reasons)
        amounts: dict[str, Amount] = {}
        told, asked = False, self._currency_at >= 0 or bool(self.foreign)
        for index, field, memo in self.columns:
            value = memo[row[index]]
            if value is None:
                continue
            if value.__class__ is Reason:
                reasons.append(value)
                continue
            self._sums.add(field, value.value)
            amounts[field] = _plus(amounts[field], value) if field in amounts else value
            told = told or value.currencies is not None
        try:
            currency = self._currency(row, amounts) if asked or told else self.currency
            least_days = self._owed(row, amounts)
        except Refusal as refusal:
            reasons.append(Reason(refusal.code, refusal.field, refusal.facts))
            self.unread += 1
            return None
        money: dict[str, Money] = {}
        for field, amount in amounts.items():
            try:
                money[field] = money_of(field, amount, currency)
            except Refusal as refusal:
                reasons.append(Reason(refusal.code, refusal.field, refusal.facts))
        self._count(amounts, money, currency)
        if len(reasons) > before:
            return None
        try:
            overdue = self.overdue(money, currency)
        except Refusal as refusal:
            reasons.append(Reason(refusal.code, refusal.field, refusal.facts))
            return None
        self.look(overdue, minor_total(overdue), money, line)
        return RowMoney(currency, {f: money[f] for f in _OTHERS if f in money}, overdue, least_days)

    def _currency(self, row: Sequence[Cell], amounts: dict[str, Amount]) -> str:
        """The currency column, else the header's, else what the signs mean, else the list's."""
        cell = row[self._currency_at] if self._currency_at >= 0 else None
        stated = read_currency(cell, self.currency) if not is_blank(cell) else self._told
        for field, amount in amounts.items():
            if amount.currencies is None:
                continue
            stated = stated or currency_meant(amount.currencies, self.currency)
            if stated not in amount.currencies:
                raise Refusal("import.currency_conflict", field, currency=stated)
        if not stated and self.foreign:
            raise Refusal("import.currency", "currency", text=self.foreign)
        return stated or self.currency

    def _owed(self, row: Sequence[Cell], amounts: dict[str, Amount]) -> int:
        """Brings flags, sides and ageing columns into `amounts` as one total; the least days they prove."""
        flagged = self._side_at >= 0 and any(a.value for field, a in amounts.items() if field in _FLAGGED)
        if flagged and self._sign(row[self._side_at]) < 0:
            for field in _FLAGGED & amounts.keys():
                amounts[field] = make_amount(-amounts[field].value, amounts[field].currencies)
        totals: list[Decimal] = []
        if "overdue_debit" in amounts or "overdue_credit" in amounts:
            debit, credit = (amounts.pop(side, None) for side in SIDES)
            totals.append((debit.value if debit else Decimal(0)) - (credit.value if credit else Decimal(0)))
        least = 0
        aged = [(int(field[5:]), amounts.pop(field)) for field in AGED if field in amounts]
        if aged:
            totals.append(sum((amount.value for _, amount in aged), Decimal(0)))
            least = max((days for days, amount in aged if amount.value > 0), default=0)
        for total in totals:
            stated = amounts.setdefault("overdue_total", make_amount(total))
            if stated.value != total:
                raise Refusal(
                    "import.sum_differs",
                    "overdue_total",
                    parts=f"{total:f}",
                    total=f"{stated.value:f}",
                    difference=f"{abs(total - stated.value):f}",
                )
        return least

    def _sign(self, cell: Cell) -> int:
        word = money_word(cell_text(cell))
        if word in self._sides:
            return self._sides[word]
        side = words().sides.get(word)
        if side is None:
            raise Refusal("import.side_unclear", "debit_credit", text=cell_text(cell)[:40])
        return 1 if side == "debit" else -1

    def _count(self, amounts: dict[str, Amount], money: dict[str, Money], currency: str) -> None:
        total = money.get("overdue_total")
        minor = None if total is None else total.minor
        if total is None and "overdue_total" not in amounts:
            parts = [field for field in COMPONENTS if field in amounts]
            if parts and all(field in money for field in parts):
                minor = sum(money[field].minor for field in parts)
        if minor is None:
            self.unread += 1
        else:
            self.money_in[currency] = self.money_in.get(currency, 0) + minor

    def overdue(self, money: dict[str, Money], currency: str) -> Overdue:
        """Raises Refusal `import.missing`, `import.sum_differs`."""
        zero = self._zeros[currency]
        principal, interest, penalty, fees, costs = [money.get(field, zero) for field in COMPONENTS]
        split = principal.minor + interest.minor + penalty.minor + fees.minor + costs.minor
        some_part = not money.keys().isdisjoint(COMPONENTS)
        if "overdue_total" not in money and not some_part:
            raise Refusal("import.missing", "overdue_total")
        total = money["overdue_total"].minor if "overdue_total" in money else split
        rest = total - split
        if rest < 0 or (rest and some_part and self._plan.full_split):
            raise Refusal(
                "import.sum_differs",
                "overdue_total",
                parts=Money(split, currency),
                total=Money(total, currency),
                difference=Money(abs(rest), currency),
            )
        unsplit = Money(rest, currency) if rest else zero
        return Overdue(principal, interest, penalty, fees, costs, unsplit)

    def take(self, overdue: Overdue, total: int, money: dict[str, Money], line: int) -> None:
        """Counts the money of a row that holds nothing odd, in the file's one currency."""
        self.money_in[self.currency] = self.money_in.get(self.currency, 0) + total
        self.look(overdue, total, money, line)

    def look(self, overdue: Overdue, total: int, money: dict[str, Money], line: int) -> None:
        lent = money.get("principal")
        if lent is not None and overdue.principal.minor > lent.minor:
            self._notes.add("import.more_than_lent", "overdue_principal", line)
        for field, part in zip(BALANCES, (overdue.principal.minor, total), strict=True):
            if field in money and money[field].minor < part:
                self._notes.add("import.balance_below_overdue", field, line)
        if not total:
            self._notes.add("import.nothing_overdue", "overdue_total", line)


def minor_total(overdue: Overdue) -> int:
    """The total in minor units, without an object for each step."""
    return (
        overdue.principal.minor
        + overdue.interest.minor
        + overdue.penalty.minor
        + overdue.fees.minor
        + overdue.costs.minor
        + overdue.unsplit.minor
    )


def _reader(field: str, unit: Unit, decimal: str) -> Callable[[Cell], Amount]:
    return lambda cell: read_decimal(cell, field, decimal, unit.factor)


def _plus(one: Amount, other: Amount) -> Amount:
    both = one.currencies if other.currencies is None else other.currencies
    return make_amount(one.value + other.value, both)


def money_of(field: str, amount: Amount, currency: str) -> Money:
    cents = amount.cents
    if cents is not None and EXPONENTS[currency] == 2 and 0 <= cents <= LARGEST_BALANCE:
        return Money(cents, currency)
    if amount.value < 0:
        raise Refusal("import.negative", field, text=_shown(amount.value))
    money = Money.exact(amount.value, currency, field)
    if money.minor > LARGEST_BALANCE:
        raise Refusal("money.absurd", field, text=_shown(amount.value))
    return money


def _shown(value: Decimal) -> str:
    return cell_text(format(value, "f"))
