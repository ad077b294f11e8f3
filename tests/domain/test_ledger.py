"""What is owed is the sum of the lines."""

import random
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.domain.ledger import Component, LedgerLine, LineKind, LineSource, owed_by_component
from collectdesk.domain.money import Money

AT = datetime(2026, 11, 23, tzinfo=UTC)


def line(component: Component, minor: int, currency: str = "CNY", reverses: int | None = None) -> LedgerLine:
    return LedgerLine(
        id=1,
        account_id=1,
        effective_on=date(2026, 11, 23),
        posted_at=AT,
        kind=LineKind.ADJUSTMENT if reverses is None else LineKind.REVERSAL,
        component=component,
        currency=currency,
        amount=Money(minor, currency),
        source=LineSource.IMPORT,
        source_id=None,
        source_line=None,
        reverses=reverses,
    )


def test_components_stand_in_the_laws_order_costs_interest_principal() -> None:
    order = list(owed_by_component((), "CNY"))
    assert order == list(Component)
    assert order.index(Component.COST) < order.index(Component.INTEREST) < order.index(Component.PRINCIPAL)


def test_a_reversal_takes_its_line_back() -> None:
    owed = owed_by_component(
        [line(Component.FEE, 500), line(Component.INTEREST, 7), line(Component.FEE, -500, reverses=1)], "CNY"
    )
    assert owed[Component.FEE] == Money.zero("CNY")
    assert owed[Component.INTEREST] == Money(7, "CNY")


@given(st.lists(st.tuples(st.sampled_from(Component), st.integers(-(10**9), 10**9))), st.integers())
def test_components_sum_to_all_lines_in_any_order(figures: list[tuple[Component, int]], seed: int) -> None:
    lines = [line(*figure) for figure in figures]
    owed = owed_by_component(lines, "CNY")
    assert Money.sum(owed.values(), "CNY").minor == sum(minor for _, minor in figures)
    random.Random(seed).shuffle(lines)
    assert owed_by_component(lines, "CNY") == owed


def test_a_line_in_another_currency_is_never_added() -> None:
    with pytest.raises(Refusal, match=r"money\.mixed"):
        owed_by_component([line(Component.FEE, 1, "USD")], "CNY")
