"""Money keeps every cent, and refuses what is no amount."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import EXPONENTS, LARGEST, Money, Rounding

currencies = st.sampled_from(sorted(EXPONENTS))
minors = st.integers(-LARGEST, LARGEST)
weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=40).filter(any)


@given(minors, currencies)
def test_written_and_read_again_is_the_same(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert Money.exact(money.amount, currency) == money
    assert Money.exact(str(money.amount), currency) == money


@given(minors, currencies, weights)
def test_parts_sum_to_the_whole_and_are_within_a_cent_of_fair(
    minor: int, currency: str, shares: list[int]
) -> None:
    whole = Money(minor, currency)
    parts = whole.split(shares)
    assert Money.sum(parts, currency) == whole
    for part, share in zip(parts, shares, strict=True):
        assert abs(part.minor * sum(shares) - minor * share) < sum(shares)


@given(st.lists(minors))
def test_order_of_a_sum_never_matters(amounts: list[int]) -> None:
    parts = [Money(minor, "CNY") for minor in amounts]
    assert Money.sum(parts, "CNY") == Money.sum(sorted(parts, reverse=True), "CNY")
    assert Money.sum(parts, "CNY").minor == sum(amounts)


@given(minors, minors)
def test_arithmetic_and_order_are_those_of_minor_units(one: int, other: int) -> None:
    a, b = Money(one, "GBP"), Money(other, "GBP")
    assert (a + b).minor == one + other
    assert a - b == a + -b
    assert (a < b, a <= b, a > b, a >= b) == (one < other, one <= other, one > other, one >= other)
    assert bool(a) is (one != 0)


@pytest.mark.parametrize(
    ("text", "currency", "code"),
    [
        ("NaN", "CNY", "money.not_a_number"),
        ("sNaN", "CNY", "money.not_a_number"),
        ("Infinity", "CNY", "money.not_a_number"),
        ("-Infinity", "CNY", "money.not_a_number"),
        ("12,5", "CNY", "money.not_a_number"),
        ("", "CNY", "money.not_a_number"),
        ("0.001", "CNY", "money.part_of_a_cent"),
        ("99.995", "USD", "money.part_of_a_cent"),
        ("1.5", "JPY", "money.part_of_a_cent"),
        ("1.0000000000000000000000000000000000000001", "CNY", "money.part_of_a_cent"),
        ("1e-999999", "CNY", "money.part_of_a_cent"),
        ("10000000000000.01", "CNY", "money.absurd"),
        ("-10000000000000.01", "CNY", "money.absurd"),
        ("1e30", "CNY", "money.absurd"),
        ("1e999999", "CNY", "money.absurd"),
        ("1", "BTC", "money.currency"),
    ],
)
def test_no_amount_is_refused_by_its_field(text: str, currency: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        Money.exact(text, currency, "promise_amount")
    assert refused.value.code == code
    assert refused.value.field == ("currency" if code == "money.currency" else "promise_amount")


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_any_decimal_is_kept_exactly_or_refused(amount: Decimal) -> None:
    try:
        money = Money.exact(amount, "CNY")
    except Refusal:
        return
    assert money.amount == amount


def test_currencies_never_mix() -> None:
    yuan, dollar = Money(100, "CNY"), Money(100, "USD")
    for mix in (
        lambda: yuan + dollar,
        lambda: yuan - dollar,
        lambda: yuan < dollar,
        lambda: yuan <= dollar,
        lambda: yuan > dollar,
        lambda: yuan >= dollar,
        lambda: Money.sum([yuan, dollar], "CNY"),
    ):
        with pytest.raises(Refusal, match=r"money\.mixed"):
            mix()
    assert yuan != dollar


def test_unknown_currency_and_weights_without_weight_are_refused() -> None:
    with pytest.raises(Refusal, match=r"money\.currency"):
        Money(1, "XXX")
    for weights_ in ([0, 0], [1, -1], [3, -1]):
        with pytest.raises(Refusal, match=r"money\.weights"):
            Money(100, "CNY").split(weights_)


@pytest.mark.parametrize(
    ("amount", "rounding", "minor"),
    [
        ("295.885", Rounding.HALF_UP, 29589),
        ("295.885", Rounding.HALF_EVEN, 29588),
        ("295.889", Rounding.DOWN, 29588),
        ("-0.005", Rounding.HALF_UP, -1),
    ],
)
def test_each_rounding_has_a_name(amount: str, rounding: Rounding, minor: int) -> None:
    assert Money.rounded(Decimal(amount), "CNY", rounding) == Money(minor, "CNY")
