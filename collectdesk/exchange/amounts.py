"""The money of a row: its currency, whole cents, parts that make the total; and the sums of the file."""

from dataclasses import dataclass
from decimal import Decimal

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import BALANCES, COMPONENTS, Overdue
from collectdesk.exchange.cells import RowCells
from collectdesk.exchange.notes import Notes
from collectdesk.exchange.plan import Plan
from collectdesk.exchange.sheets import cell_text
from collectdesk.exchange.totals import Sums
from collectdesk.exchange.values import Amount, read_currency, read_decimal

LARGEST_BALANCE = 10**12
"""In minor units: more than a borrower of a small lender owes; a slipped column, not a loan."""


@dataclass(frozen=True, slots=True)
class RowMoney:
    currency: str
    money: dict[str, Money]
    overdue: Overdue


class AmountReader:
    """`money_in` sums in minor units by currency what every row says is overdue, refused ones too."""

    def __init__(self, plan: Plan, currency: str, sums: Sums, notes: Notes) -> None:
        self._plan = plan
        self._office = currency
        self._sums = sums
        self._notes = notes
        told = {unit.currency for _, _, unit in plan.amounts if unit.currency}
        self._told = told.pop() if len(told) == 1 else ""
        self.money_in: dict[str, int] = {}
        self.unread = 0

    def read(self, cells: RowCells) -> RowMoney | None:
        """The row's money, None when a reason against it was found."""
        before = len(cells.reasons)
        amounts = self._amounts(cells)
        currency = cells.tried(self._currency, cells, amounts)
        if currency is None:
            self.unread += 1
            return None
        money: dict[str, Money] = {}
        for field, amount in amounts.items():
            found = cells.tried(_money, field, amount, currency)
            if found is not None:
                money[field] = found
        self._count(amounts, money, currency)
        if len(cells.reasons) > before:
            return None
        overdue = cells.tried(self._overdue, money, currency)
        if overdue is None:
            return None
        self._look(overdue, money, cells.line)
        return RowMoney(currency, money, overdue)

    def _amounts(self, cells: RowCells) -> dict[str, Amount]:
        amounts: dict[str, Amount] = {}
        for index, field, unit in self._plan.amounts:
            cell = cells.cell(index)
            if cell is None:
                continue
            found = cells.tried(read_decimal, cell, field, self._plan.decimal, unit.factor)
            if found is not None:
                amounts[field] = found
                self._sums.add(field, found.value)
        return amounts

    def _currency(self, cells: RowCells, amounts: dict[str, Amount]) -> str:
        """The currency column, else the header's, else what the signs leave, else the office's."""
        cell = cells.of("currency")
        stated = read_currency(cell, self._office) if cell is not None else self._told
        for field, amount in amounts.items():
            if amount.currencies is None:
                continue
            if not stated and self._office not in amount.currencies and len(amount.currencies) == 1:
                stated = next(iter(amount.currencies))
            if (stated or self._office) not in amount.currencies:
                raise Refusal("import.currency_conflict", field, currency=stated or self._office)
        return stated or self._office

    def _count(self, amounts: dict[str, Amount], money: dict[str, Money], currency: str) -> None:
        total = money.get("overdue_total")
        if total is None and "overdue_total" not in amounts:
            parts = [field for field in COMPONENTS if field in amounts]
            if parts and all(field in money for field in parts):
                total = Money.sum((money[field] for field in parts), currency)
        if total is None:
            self.unread += 1
        else:
            self.money_in[currency] = self.money_in.get(currency, 0) + total.minor

    def _overdue(self, money: dict[str, Money], currency: str) -> Overdue:
        zero = Money.zero(currency)
        principal, interest, penalty, fees, costs = (money.get(field, zero) for field in COMPONENTS)
        split = principal.minor + interest.minor + penalty.minor + fees.minor + costs.minor
        some_part = any(field in money for field in COMPONENTS)
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
        return Overdue(principal, interest, penalty, fees, costs, Money(rest, currency) if rest else zero)

    def _look(self, overdue: Overdue, money: dict[str, Money], line: int) -> None:
        lent = money.get("principal")
        if lent is not None and overdue.principal.minor > lent.minor:
            self._notes.add("import.more_than_lent", "overdue_principal", line)
        total = sum(part.minor for part in overdue.parts)
        for field, part in zip(BALANCES, (overdue.principal.minor, total), strict=True):
            if field in money and money[field].minor < part:
                self._notes.add("import.balance_below_overdue", field, line)
        if not total:
            self._notes.add("import.nothing_overdue", "overdue_total", line)


def _money(field: str, amount: Amount, currency: str) -> Money:
    if amount.value < 0:
        raise Refusal("import.negative", field, text=_shown(amount.value))
    money = Money.exact(amount.value, currency, field)
    if money.minor > LARGEST_BALANCE:
        raise Refusal("money.absurd", field, text=_shown(amount.value))
    return money


def _shown(value: Decimal) -> str:
    return cell_text(format(value, "f"))
