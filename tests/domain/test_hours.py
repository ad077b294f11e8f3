"""Preferred hours: written and read back alike, and what is no hour is refused."""

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.domain.hours import ANY_HOUR, PreferredHours, Span, read_hours

NOON = Span((1, 2, 3, 4, 5), time(12), time(14))
MONDAY = datetime(2026, 11, 23)

clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
spans = st.builds(
    lambda days, pair: Span(tuple(sorted(days)), min(pair), max(pair)),
    st.sets(st.integers(1, 7), min_size=1),
    st.tuples(clocks, clocks).filter(lambda pair: pair[0] != pair[1]),
)


@given(st.lists(spans, max_size=14))
def test_hours_are_read_back_as_they_were_written(written: list[Span]) -> None:
    hours = PreferredHours(tuple(written))
    assert read_hours(hours.text) == hours


@pytest.mark.parametrize(
    ("hour", "day", "holds"),
    [(12, 23, True), (13, 23, True), (14, 23, False), (11, 23, False), (12, 28, False), (9, 29, True)],
)
def test_a_moment_is_one_of_the_hours_or_not(hour: int, day: int, holds: bool) -> None:
    hours = PreferredHours((NOON, Span((7,), time(9), time(11))))
    assert hours.holds(MONDAY.replace(day=day, hour=hour)) is holds
    assert ANY_HOUR.holds(MONDAY.replace(day=day, hour=hour))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12345 14:00-12:00", "hours.order"),
        ("1 12:00-12:00", "hours.order"),
        ("21 12:00-14:00", "hours.weekdays"),
        ("11 12:00-14:00", "hours.weekdays"),
        ("8 12:00-14:00", "hours.unclear"),
        ("1 12:00-24:00", "hours.unclear"),
        ("1 12:60-13:00", "hours.unclear"),
        ("1 １２:00-13:00", "hours.unclear"),
        ("weekdays", "hours.unclear"),
        (";", "hours.unclear"),
        (";".join(["1 12:00-13:00"] * 15), "hours.too_many"),
    ],
)
def test_what_is_no_hour_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as error:
        read_hours(text)
    assert (error.value.code, error.value.field) == (code, "preferred_hours")
