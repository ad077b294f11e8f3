"""Dates and amounts as readers of a language expect them, and never broken over lines."""

from datetime import date

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.reference.locale_text import JOINER, country_text, currency_heading, date_text, money_text
from collectdesk.reference.words import amount_in_words

DAY = date(2026, 12, 7)


def test_dates() -> None:
    assert date_text(DAY, "en") == "7\u00a0December\u00a02026"
    assert date_text(DAY, "en", "US") == "December\u00a07,\u00a02026"
    assert date_text(DAY, "zh_CN") == f"2026年{JOINER}12月{JOINER}7日"


@pytest.mark.parametrize(
    ("currency", "english", "chinese"),
    [
        ("CNY", "CNY\u00a0107,000.50", "人民币107,000.50元"),
        ("GBP", "GBP\u00a0107,000.50", "107,000.50英镑"),
        ("USD", "USD\u00a0107,000.50", "107,000.50美元"),
    ],
)
def test_amounts_name_their_currency(currency: str, english: str, chinese: str) -> None:
    amount = Money.exact("107000.5", currency)
    assert money_text(amount, "en") == english
    assert money_text(amount, "zh_CN").replace(JOINER, "") == chinese
    assert f"107,000.50{JOINER}" in money_text(amount, "zh_CN")


def test_headings_and_countries() -> None:
    assert (currency_heading("CNY", "zh_CN"), currency_heading("CNY", "en")) == ("人民币元", "CNY")
    assert (country_text("FR", "en"), country_text("FR", "zh_CN")) == ("FRANCE", "法国")
    assert money_text(Money.exact("1050", "JPY"), "en") == "JPY\u00a01,050"


@pytest.mark.parametrize(
    ("figure", "currency", "words"),
    [
        ("107000.53", "CNY", "One hundred and seven thousand yuan renminbi and fifty-three fen"),
        ("1.01", "USD", "One US dollar and one cent"),
        ("0.20", "GBP", "Zero pounds sterling and twenty pence"),
        ("1000000", "EUR", "One million euros"),
    ],
)
def test_english_words(figure: str, currency: str, words: str) -> None:
    assert amount_in_words(Money.exact(figure, currency)).replace(JOINER, "") == words


def test_a_negative_amount_has_no_words() -> None:
    with pytest.raises(Refusal, match=r"capitals\.negative"):
        amount_in_words(Money.exact("-1", "CNY"))
