"""Days past due, and the buckets they fall into."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.days import BUCKETS, bucket, days_past_due

DUE = date(2026, 10, 7)


@pytest.mark.parametrize(
    ("oldest", "on", "days"),
    [
        (None, DUE, 0),
        (DUE, DUE - timedelta(days=1), 0),
        (DUE, DUE, 0),
        (DUE, DUE + timedelta(days=1), 1),
        (DUE, date(2026, 11, 23), 47),
        (date(2024, 2, 28), date(2024, 3, 1), 2),
    ],
)
def test_due_today_is_not_overdue(oldest: date | None, on: date, days: int) -> None:
    assert days_past_due(oldest, on) == days


@pytest.mark.parametrize(
    ("days", "name"),
    [
        (0, "M0"), (1, "M1"), (30, "M1"), (31, "M2"), (60, "M2"), (61, "M3"), (90, "M3"), (91, "M4"),
        (120, "M4"), (121, "M5"), (150, "M5"), (151, "M6"), (180, "M6"), (181, "M7+"), (9999, "M7+"),
    ],
)  # fmt: skip
def test_edges_of_the_buckets(days: int, name: str) -> None:
    assert bucket(days).name == name


@given(st.integers(0, 40_000))
def test_every_day_is_in_exactly_one_bucket(days: int) -> None:
    holding = [b for b in BUCKETS if b.first <= days and (b.last is None or days <= b.last)]
    assert holding == [bucket(days)]
