"""Days past due and the buckets they fall into."""

from dataclasses import dataclass
from datetime import date


def days_past_due(oldest_unpaid_on: date | None, on: date) -> int:
    """D − due date of the oldest unpaid instalment; due today is not overdue (0).

    >>> days_past_due(date(2026, 10, 7), date(2026, 11, 23))
    47
    """
    return 0 if oldest_unpaid_on is None else max((on - oldest_unpaid_on).days, 0)


@dataclass(frozen=True, slots=True)
class Bucket:
    """An ageing bucket: days past due from `first` to `last` (None: no end)."""

    name: str
    first: int
    last: int | None


BUCKETS = (
    Bucket("M0", 0, 0),
    Bucket("M1", 1, 30),
    Bucket("M2", 31, 60),
    Bucket("M3", 61, 90),
    Bucket("M4", 91, 120),
    Bucket("M5", 121, 150),
    Bucket("M6", 151, 180),
    Bucket("M7+", 181, None),
)


def bucket(days: int) -> Bucket:
    """The bucket that holds this many days past due.

    >>> [bucket(d).name for d in (0, 1, 30, 31, 180, 181)]
    ['M0', 'M1', 'M1', 'M2', 'M6', 'M7+']
    """
    return next(b for b in BUCKETS if b.last is None or days <= b.last)
