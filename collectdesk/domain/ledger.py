"""The ledger: append-only lines whose sum is what is owed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from collectdesk.domain.money import Money


class Component(StrEnum):
    COST = "cost"
    FEE = "fee"
    PENALTY = "penalty"
    INTEREST = "interest"
    PRINCIPAL = "principal"
    UNSPLIT = "unsplit"
    """The part of a reported total that the lender's list does not divide."""


class LineKind(StrEnum):
    OPENING = "opening"
    ADJUSTMENT = "adjustment"
    PAYMENT = "payment"
    REVERSAL = "reversal"


class LineSource(StrEnum):
    IMPORT = "import"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One posting. Positive raises what is owed. `reverses` names the line this one takes back;
    `source_line` is the row of the file the figure came from."""

    id: int
    account_id: int
    effective_on: date
    posted_at: datetime
    kind: LineKind
    component: Component
    currency: str
    amount: Money
    source: LineSource
    source_id: int | None
    source_line: int | None
    reverses: int | None


def owed_by_component(lines: Iterable[LedgerLine], currency: str) -> dict[Component, Money]:
    """What is owed now, component by component, in the order costs to principal (Civil Code 561)."""
    owed = dict.fromkeys(Component, Money.zero(currency))
    for line in lines:
        owed[line.component] += line.amount
    return owed
