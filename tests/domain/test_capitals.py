"""大写金额 against the central bank's own examples, and read back by a parser of another make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.capitals import capitals, capitals_named
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money

EXAMPLES = [
    ("0", "零元整"),
    ("0.05", "伍分"),
    ("0.50", "伍角"),
    ("0.53", "伍角叁分"),
    ("10.00", "壹拾元整"),
    ("1409.50", "壹仟肆佰零玖元伍角"),  # the rule's own examples: this line to 325.04
    ("6007.14", "陆仟零柒元壹角肆分"),
    ("1680.32", "壹仟陆佰捌拾元零叁角贰分"),
    ("107000.53", "壹拾万柒仟元零伍角叁分"),
    ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
    ("325.04", "叁佰贰拾伍元零肆分"),
    ("200000.50", "贰拾万元零伍角"),
    ("100200.00", "壹拾万零贰佰元整"),
    ("400002000", "肆亿零贰仟元整"),
    ("100000001.10", "壹亿零壹元壹角"),
    ("1005000000", "壹拾亿零伍佰万元整"),
    ("1050000000", "壹拾亿伍仟万元整"),
    ("1000000000000", "壹万亿元整"),
    ("9999999999999.99", "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
]


@pytest.mark.parametrize(("figure", "words"), EXAMPLES)
def test_examples(figure: str, words: str) -> None:
    assert capitals(Money.exact(figure, "CNY")) == words


def test_traditional_and_named() -> None:
    amount = Money.exact("123456789.06", "HKD")
    assert capitals_named(amount, traditional=True) == "港幣壹億貳仟參佰肆拾伍萬陸仟柒佰捌拾玖元零陸分"
    assert capitals_named(Money.exact("7", "CNY")) == "人民币柒元整"


def test_a_currency_without_cents() -> None:
    assert capitals(Money.exact("1050", "JPY")) == "壹仟零伍拾元整"


def test_negative_is_refused() -> None:
    with pytest.raises(Refusal, match=r"capitals\.negative"):
        capitals(Money.exact("-0.01", "CNY"))


def value_of(words: str) -> int:
    """Hundredths, read from the words character by character."""
    units = {"拾": 10, "佰": 100, "仟": 1000}
    hundredths = high = section = digit = 0
    for character in words:
        if character in "零壹贰叁肆伍陆柒捌玖":
            digit = "零壹贰叁肆伍陆柒捌玖".index(character)
        elif character in units:
            section, digit = section + digit * units[character], 0
        elif character == "万":
            high, section, digit = high + (section + digit) * 10**4, 0, 0
        elif character == "亿":
            high, section, digit = (high + section + digit) * 10**8, 0, 0
        elif character == "元":
            hundredths, high, section, digit = (high + section + digit) * 100, 0, 0, 0
        elif character in "角分":
            hundredths, digit = hundredths + digit * (10 if character == "角" else 1), 0
    return hundredths


@given(st.integers(min_value=0, max_value=10**15))
def test_reads_back(minor: int) -> None:
    words = capitals(Money(minor, "CNY"))
    assert value_of(words) == minor
    assert "零零" not in words
    assert words.endswith("整") == (minor % 100 == 0)
