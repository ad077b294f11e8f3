"""Dates, amounts and countries as a reader of a language expects them, through Babel's tables (CLDR)."""

from datetime import date
from functools import cache

from babel import Locale, dates, numbers

from collectdesk.domain.money import EXPONENTS, Money

NO_BREAK_SPACE, JOINER = "\u00a0", "\u2060"
"""A line of text may end at neither, so dates and amounts stay whole; the joiner is never printed."""


@cache
def _locale(language: str, country: str) -> Locale:
    if language == "en":
        return Locale("en", "US" if country == "US" else "GB")
    return Locale.parse(language)


def date_text(day: date, language: str, country: str = "") -> str:
    """The day in full: 7 December 2026, December 7, 2026 (en in the US), 2026年12月7日."""
    pattern = "d MMMM y" if language == "en" and country != "US" else None
    text = dates.format_date(day, pattern or "long", locale=_locale(language, country))
    if language.startswith("zh"):
        return text.replace("年", f"年{JOINER}").replace("月", f"月{JOINER}")
    return text.replace(" ", NO_BREAK_SPACE)


def figure_text(amount: Money, language: str, country: str = "") -> str:
    """The amount without its currency, all its decimals shown: 107,000.53."""
    pattern = "#,##0" + ("." + "0" * EXPONENTS[amount.currency] if EXPONENTS[amount.currency] else "")
    return numbers.format_decimal(amount.amount, format=pattern, locale=_locale(language, country))


def money_text(amount: Money, language: str, country: str = "") -> str:
    """The amount in running text: CNY 107,000.53 (the code, as ¥ is not one currency), 人民币107,000.53元."""
    figure = figure_text(amount, language, country)
    if not language.startswith("zh"):
        return f"{amount.currency}{NO_BREAK_SPACE}{figure}"
    name = _locale(language, country).currencies[amount.currency]
    if amount.currency == "CNY":
        return f"{JOINER.join(name)}{figure}{JOINER}元"
    return JOINER.join([figure, *name])


def currency_heading(currency: str, language: str) -> str:
    """The currency at the head of a column of figures: CNY, 人民币元."""
    if not language.startswith("zh"):
        return currency
    name = _locale(language, "").currencies[currency]
    return f"{name}元" if currency == "CNY" else name


def country_text(country: str, language: str) -> str:
    """The country's name for an address, from its ISO 3166 code."""
    name = str(_locale(language, "").territories.get(country, country))
    return name.upper() if language == "en" else name
