"""What a promise may be."""

from datetime import date, timedelta

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.domain.promise import PromiseType, check_promise

TODAY = date(2026, 11, 23)
OWED = Money(500_000, "CNY")


@pytest.mark.parametrize(
    ("minor", "days", "code", "field"),
    [
        (1, 0, None, None),
        (500_000, 31, None, None),
        (0, 1, "promise.amount", "promise_amount"),
        (-1, 1, "promise.amount", "promise_amount"),
        (500_001, 1, "promise.more_than_owed", "promise_amount"),
        (100, -1, "promise.past", "promise_on"),
        (100, 32, "promise.too_far", "promise_on"),
    ],
)
def test_bounds_of_a_promise(minor: int, days: int, code: str | None, field: str | None) -> None:
    amount, due_on = Money(minor, "CNY"), TODAY + timedelta(days=days)
    if code is None:
        check_promise(amount, due_on, TODAY, OWED, PromiseType())
        return
    with pytest.raises(Refusal) as refused:
        check_promise(amount, due_on, TODAY, OWED, PromiseType())
    assert (refused.value.code, refused.value.field) == (code, field)


def test_the_offices_limit_counts_and_a_promise_is_in_the_debts_currency() -> None:
    check_promise(Money(1, "CNY"), TODAY + timedelta(days=60), TODAY, OWED, PromiseType(max_days_ahead=60))
    with pytest.raises(Refusal, match=r"money\.mixed"):
        check_promise(Money(1, "USD"), TODAY, TODAY, OWED, PromiseType())
