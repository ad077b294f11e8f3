"""Which account of a group comes first: the one where waiting loses the most money."""

from collectdesk.domain.days import bucket
from collectdesk.domain.money import Money

CHANCE_LOST = {"M0": 2, "M1": 10, "M2": 25, "M3": 35, "M4": 30, "M5": 25, "M6": 20, "M7+": 5}
"""Bucket → chance in percent that overdue money is lost by waiting one more month.

It rises while borrowers slide from late to lost, and falls where most is lost already. A starting assumption
until an office has roll rates of its own: it only orders a list and never enters a balance or a letter.
"""


def chance_lost(days: int) -> int:
    """In percent, for money so many days past due.

    >>> chance_lost(0), chance_lost(44), chance_lost(200)
    (2, 25, 5)
    """
    return CHANCE_LOST[bucket(days).name]


def at_stake(overdue: Money, days: int) -> Money:
    """The part of the overdue amount that a month of waiting is expected to lose, half up.

    >>> at_stake(Money(10_000_00, "CNY"), 44).minor, at_stake(Money(30_000_00, "CNY"), 10).minor
    (250000, 300000)
    """
    return Money((overdue.minor * chance_lost(days) + 50) // 100, overdue.currency)
