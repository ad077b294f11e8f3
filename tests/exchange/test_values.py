"""Amounts, rates and numbers that are text: exact or refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.sheets import Cell
from collectdesk.exchange.values import (
    decimal_style,
    looks_like_firm,
    read_count,
    read_currency,
    read_decimal,
    read_number_text,
    read_rate,
    read_text,
    says_percent,
)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1234.50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("¥1,234.50", "1234.50"),
        ("￥ 1,234.50", "1234.50"),
        ("1234.5元", "1234.5"),
        ("US$ 12", "12"),
        ("RMB 1,000.00", "1000.00"),
        ("人民币1000元整", "1000"),
        ("000123.40", "123.40"),
        ("０１２．５", "12.5"),
        ("1 234.50", "1234.50"),
        ("1’234.50", "1234.50"),
        (" 7 ", "7"),
        ("(1,234.50)", "-1234.50"),
        ("(¥5)", "-5"),
        ("-¥5", "-5"),
        ("¥-5", "-5"),
        ("5-", "-5"),
        ("−5", "-5"),
        ("1.5万", "15000"),
        ("1.5万元", "15000"),
        (1234.5600000000002, "1234.56"),
        (0.1 + 0.2, "0.3"),
        ("99999999999999.99", "99999999999999.99"),
    ],
)
def test_amounts(cell: Cell, value: str) -> None:
    assert read_decimal(cell, "overdue_total").value == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "12abc",
        "约5000",
        "1,23",
        "12 34",
        "12.3.4",
        "1.2E+05",
        "NaN",
        "Infinity",
        "12,345,6",
        "--5",
        "-(5)",
        "5 apples",
        "¥",
        "0x10",
        "1_000",
        "TRUE",
        "1/2",
        "€5$",
    ],
)
def test_garbage_is_never_an_amount(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_decimal(text, "overdue_total")
    assert caught.value.code == "import.amount_unreadable"
    assert caught.value.facts == {"text": text}


def test_decimal_comma() -> None:
    assert decimal_style({"1.234,50", "7,00", "12"}) == ","
    assert decimal_style({"1,234.50", "7.00"}) == "."
    assert decimal_style({"1,234", "7"}) == "."
    assert read_decimal("1.234,50", "x", ",").value == Decimal("1234.50")
    assert read_decimal("1.234", "x", ",").value == 1234


@given(
    st.integers(0, 10**13),
    st.sampled_from(["{:.2f}", "{:,.2f}", "¥{:,.2f}", "{:,.2f}元", "US$ {:.2f}", "  {:.2f} ", "{:015.2f}"]),
)
def test_an_amount_survives_every_format(minor: int, form: str) -> None:
    value = Decimal(minor) / 100
    assert read_decimal(form.format(value), "x").value == value


@given(st.integers(-(10**12), 10**12))
def test_an_amount_survives_a_workbook(minor: int) -> None:
    assert read_decimal(minor / 100, "x").value == Decimal(minor) / 100


@given(
    st.integers(1, 10**12), st.sampled_from(["({:,.2f})", "-{:.2f}", "{:.2f}-", "¥({:,.2f})", "-¥{:,.2f}"])
)
def test_a_negative_stays_negative(minor: int, form: str) -> None:
    assert read_decimal(form.format(Decimal(minor) / 100), "x").value == -Decimal(minor) / 100


@pytest.mark.parametrize(
    ("cell", "percent", "rate"),
    [
        ("18%", False, "0.18"),
        ("18", True, "0.18"),
        (0.144, False, "0.144"),
        ("14.4% p.a.", False, "0.144"),
        ("万分之五", False, "0.0005"),
        ("日万分之5", False, "0.0005"),
        ("0.05%/日", False, "0.0005"),
        ("5‰", False, "0.005"),
    ],
)
def test_rates(cell: Cell, percent: bool, rate: str) -> None:
    field = "overdue_rate_daily" if "日" in str(cell) else "annual_rate"
    assert read_rate(cell, field, percent) == Decimal(rate)


def test_a_month_s_rate_in_a_column_of_yearly_ones_is_taken_twelve_times() -> None:
    assert read_rate("1.5%/Month", "annual_rate", False) == read_rate("月1.5%", "annual_rate", False)
    assert read_rate("1.5% p.m.", "annual_rate", False) == Decimal("0.18")
    with pytest.raises(Refusal, match=r"import\.rate_unreadable"):
        read_rate("日万分之五", "annual_rate", False)


def test_rates_that_cannot_be() -> None:
    for text, code in (
        ("5000%", "import.rate_absurd"),
        ("-1%", "import.rate_absurd"),
        ("high", "import.rate_unreadable"),
    ):
        with pytest.raises(Refusal) as caught:
            read_rate(text, "annual_rate", False)
        assert caught.value.code == code


def test_one_figure_above_one_makes_a_column_percent() -> None:
    assert says_percent({"0.5", "18"})
    assert not says_percent({"0.144", 0.18, "14.4%"})


@pytest.mark.parametrize(
    ("cell", "digits", "text"),
    [
        (817.0, 0, "817"),
        (817.0, 6, "000817"),
        ("000817", 0, "000817"),
        (" WD-1 ", 6, "WD-1"),
        (123456789012345.0, 0, "123456789012345"),
        ("330102199003071234", 0, "330102199003071234"),
    ],
)
def test_numbers_that_are_text_keep_their_zeros(cell: Cell, digits: int, text: str) -> None:
    assert read_number_text(cell, "contract_number", digits) == text


@pytest.mark.parametrize("cell", [3.30102199003071e17, 1e15, "3.30102E+17", "3.3e17", "1E+16"])
def test_a_spreadsheets_long_number_is_damaged(cell: Cell) -> None:
    with pytest.raises(Refusal) as caught:
        read_number_text(cell, "id_number")
    assert caught.value.code == "import.id_damaged"


def test_text_loses_what_nobody_can_see() -> None:
    assert read_text("\u3000王\x00小明\u202e\n", "borrower_name") == "王小明"
    assert read_text("a\r\n b", "address") == "a b"
    with pytest.raises(Refusal, match=r"import\.text_too_long"):
        read_text("x" * 10_000, "address")


def test_counts_currencies_and_firms() -> None:
    assert [read_count(cell, "x") for cell in ("12期", 12.0, "47 days", "3.0")] == [12, 12, 47, 3]
    with pytest.raises(Refusal, match=r"import\.count_unreadable"):
        read_count("a dozen", "x")
    assert [read_currency(text, "CNY") for text in ("人民币", "￥", "usd", "US$", "元")] == [
        "CNY",
        "CNY",
        "USD",
        "USD",
        "CNY",
    ]
    assert read_currency("$", "HKD") == "HKD"
    assert (read_currency("$", "CNY"), read_currency("¥", "JPY")) == ("USD", "JPY")
    for text in ("doubloons", "XAU"):
        with pytest.raises(Refusal, match=r"import\.currency"):
            read_currency(text, "CNY")
    assert [looks_like_firm(n) for n in ("某某有限公司", "Acme Ltd.", "李公", "Marco")] == [
        True,
        True,
        False,
        False,
    ]
