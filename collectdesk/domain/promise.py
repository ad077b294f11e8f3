"""Promises to pay."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from collectdesk.domain.borrower import Channel
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money


class PromiseState(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    PARTLY = "partly"
    BROKEN = "broken"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class PromiseType:
    """The office's limits: how far ahead (days), how little, how many open at a time."""

    max_days_ahead: int = 31
    max_open: int = 2


@dataclass(frozen=True, slots=True)
class Promise:
    """A borrower's word: an amount by a day. `decided_at` is set with the outcome."""

    id: int
    account_id: int
    contact_id: int
    currency: str
    amount: Money
    made_on: date
    due_on: date
    channel: Channel
    staff_id: int
    state: PromiseState
    decided_at: datetime | None


def check_promise(amount: Money, due_on: date, today: date, owed: Money, kind: PromiseType) -> None:
    """Refuses what no promise can be: nothing, more than is owed, a past day, or too far ahead."""
    if amount.minor <= 0:
        raise Refusal("promise.amount", "promise_amount")
    if amount > owed:
        raise Refusal("promise.more_than_owed", "promise_amount", owed=owed)
    if due_on < today:
        raise Refusal("promise.past", "promise_on", today=today)
    if (due_on - today).days > kind.max_days_ahead:
        raise Refusal("promise.too_far", "promise_on", days=kind.max_days_ahead)
