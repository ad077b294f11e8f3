"""Loans of the demo office: how they are repaid, and what is overdue on them day by day."""

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from collectdesk.domain.account import RepaymentMethod

YEAR = 365
"""Day count ACT/365F."""


@dataclass(frozen=True, slots=True)
class Instalment:
    """Amounts in minor units."""

    due_on: date
    principal: int
    interest: int


@dataclass(frozen=True, slots=True)
class Loan:
    """Amounts in minor units, rates in thousandths a year; `costs` are demanded beside the instalments."""

    product: str
    method: RepaymentMethod
    principal: int
    rate: int
    overdue_rate: int
    disbursed_on: date
    signed_on: date
    instalments: tuple[Instalment, ...]
    costs: int


@dataclass(frozen=True, slots=True)
class Owed:
    """What is overdue at the start of a day; `oldest_on` is None when nothing is."""

    principal: int
    interest: int
    penalty: int
    costs: int
    unpaid: int
    oldest_on: date | None

    @property
    def total(self) -> int:
        return self.principal + self.interest + self.penalty + self.costs


def month_after(start: date, months: int, day: int) -> date:
    """The day of the month that many months on, or the month's last day if it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(day, calendar.monthrange(year, month + 1)[1]))


def half_up(numerator: int, denominator: int) -> int:
    """The quotient of whole numbers, rounded to the nearest, halves up."""
    return (2 * numerator + denominator) // (2 * denominator)


def schedule(
    method: RepaymentMethod, principal: int, rate: int, due_dates: Sequence[date]
) -> tuple[Instalment, ...]:
    """The instalments of a loan; `due_dates` are one a month. A bullet loan has only the last."""
    months = len(due_dates)
    if method is RepaymentMethod.BULLET:
        return (Instalment(due_dates[-1], principal, half_up(principal * rate * months, 12_000)),)
    level = _level_payment(principal, rate, months)
    balance, found = principal, []
    for number, due_on in enumerate(due_dates, 1):
        interest = half_up(balance * rate, 12_000)
        if number == months:
            part = balance
        elif method is RepaymentMethod.INTEREST_ONLY:
            part = 0
        elif method is RepaymentMethod.EQUAL_PRINCIPAL:
            part = half_up(principal, months)
        else:
            part = level - interest
        balance -= part
        found.append(Instalment(due_on, part, interest))
    return tuple(found)


def _level_payment(principal: int, rate: int, months: int) -> int:
    """P·r / (1 − (1 + r)⁻ⁿ) with the monthly rate r."""
    monthly = Decimal(rate) / 12_000
    payment = principal * monthly / (1 - (1 + monthly) ** -months)
    return int(payment + Decimal("0.5"))


class Arrears:
    """A loan unpaid from instalment `first` on (0 is the loan's first), and the payments that came since.

    Payments settle interest, then overdue interest, then principal, the oldest instalment first.
    """

    def __init__(self, loan: Loan, first: int, payments: Iterable[tuple[date, int]] = ()) -> None:
        self._loan = loan
        self._first = first
        self._payments = sorted(payments)

    def owed(self, on: date) -> Owed:
        """As it stands on a day before that day's payments."""
        rows = self._rows(on)
        open_rows = [row for row in rows if row.principal or row.interest or row.penalty(on)]
        return Owed(
            principal=sum(row.principal for row in open_rows),
            interest=sum(row.interest for row in open_rows),
            penalty=sum(row.penalty(on) for row in open_rows),
            costs=self._loan.costs,
            unpaid=len(open_rows),
            oldest_on=min((row.due_on for row in open_rows), default=None),
        )

    def of_instalment(self, index: int, on: date) -> int:
        """What one instalment comes to on a day, its overdue interest included, if nothing was paid."""
        one = self._loan.instalments[index]
        return one.principal + one.interest + _Row(one, self._loan.overdue_rate).penalty(on)

    def _rows(self, on: date) -> list["_Row"]:
        rows = [
            _Row(one, self._loan.overdue_rate)
            for one in self._loan.instalments[self._first :]
            if one.due_on < on
        ]
        for paid_on, amount in self._payments:
            left = amount
            for row in rows if paid_on < on else ():
                if left and row.due_on < paid_on:
                    left = row.pay(left, paid_on)
        return rows


class _Row:
    """One overdue instalment; its overdue interest runs by the day on the principal that is left."""

    __slots__ = ("_rate", "_settled", "_since", "due_on", "interest", "principal")

    def __init__(self, one: Instalment, rate: int) -> None:
        self.due_on = one.due_on
        self.principal = one.principal
        self.interest = one.interest
        self._rate = rate
        self._since = one.due_on
        self._settled = 0

    def penalty(self, on: date) -> int:
        days = (on - self._since).days
        return self._settled + half_up(self.principal * self._rate * days, YEAR * 1000)

    def pay(self, amount: int, on: date) -> int:
        """Takes a payment; returns what is left of it."""
        to_interest = min(amount, self.interest)
        self.interest -= to_interest
        amount -= to_interest
        accrued = self.penalty(on)
        to_penalty = min(amount, accrued)
        amount -= to_penalty
        self._settled, self._since = accrued - to_penalty, on
        to_principal = min(amount, self.principal)
        self.principal -= to_principal
        return amount - to_principal
