"""Amounts, days and times as the user writes them; languages switched while running."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication

from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.shell.theme import Theme

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (Money(1843055, "CNY"), "¥18,430.55"),
        (Money(0, "CNY"), "¥0.00"),
        (Money(-50000, "GBP"), "\u2212£500.00"),
        (Money(1234567, "JPY"), "JP¥1,234,567"),
        (Money(100, "HKD"), "HK$1.00"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_money(themed: Theme, money: Money, text: str, language: str) -> None:
    i18n.set_language(language)
    assert i18n.money_text(money) == text


def test_money_without_its_sign_and_numbers(themed: Theme) -> None:
    assert i18n.money_text(Money(-1843055, "CNY"), sign=False) == "\u221218,430.55"
    assert i18n.number_text(4812) == "4,812"
    assert i18n.percent_text(Decimal("0.144"), 1) == "14.4%"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (
            "en",
            [
                "23 Nov",
                "Mon 23 Nov",
                "Mon 23 Nov 2026",
                "23 Nov 2026",
                "23 Nov 2026",
                "Mon 23",
                "November 2026",
                "Mo",
            ],
        ),
        (
            "zh_CN",
            [
                "11月23日",
                "11月23日 周一",
                "2026年11月23日 周一",
                "2026年11月23日",
                "2026-11-23",
                "23日 周一",
                "2026年11月",
                "一",
            ],
        ),
    ],
)
def test_days(themed: Theme, language: str, written: list[str]) -> None:
    i18n.set_language(language)
    i18n.set_today(lambda: DAY)
    assert [
        i18n.day_text(DAY),
        i18n.day_text(DAY, planned=True),
        i18n.day_full(DAY),
        i18n.day_and_year(DAY),
        i18n.table_day(DAY),
        i18n.day_short(DAY),
        i18n.month_text(DAY),
        i18n.weekday_letter(DAY),
    ] == written


def test_a_day_of_another_year_says_so(themed: Theme) -> None:
    i18n.set_today(lambda: DAY)
    assert i18n.day_text(date(2025, 9, 1)) == "1 Sep 2025"
    assert i18n.day_text(date(2027, 1, 4), planned=True) == "Mon 4 Jan 2027"


def test_times(themed: Theme) -> None:
    assert i18n.time_text(datetime(2026, 11, 23, 9, 4)) == "09:04"
    assert i18n.time_text(time(22, 0)) == "22:00"


def test_the_language_is_switched_while_running(themed: Theme) -> None:
    assert QCoreApplication.translate("MainWindow", "Find…") == "Find…"
    i18n.set_language("zh_CN")
    assert i18n.language() == "zh_CN"
    assert QCoreApplication.translate("MainWindow", "Find…") == "查找…"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    i18n.set_language("xx")
    assert i18n.language() == "en"
    assert QCoreApplication.translate("MainWindow", "Find…") == "Find…"
