"""Languages of the interface, switched while running; amounts, days and times as the user writes them."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from collectdesk.domain.money import EXPONENTS, Money
from collectdesk.paths import resources
from collectdesk.shell.theme import theme

LANGUAGES = (("en", "English"), ("zh_CN", "简体中文"))
"""Code and own name of each interface language, in the order they are offered."""

SIGNS = {"CNY": "¥", "USD": "$", "GBP": "£", "EUR": "€", "HKD": "HK$", "TWD": "NT$", "JPY": "JP¥"}
MINUS = "\u2212"


class _State:
    """The language in force; one per process, as Qt's translators are."""

    code = "en"
    locale = Locale("en")
    translators: list[QTranslator] = []  # noqa: RUF012 (Qt keeps no reference of its own)
    today: Callable[[], date] | None = None
    zone: ZoneInfo | None = None
    """None before an office is open: the zone of this computer."""


def system_language() -> str:
    """The language offered first: that of the system where we speak it."""
    name = QLocale.system().name()
    return "zh_CN" if name.startswith("zh") else "en"


def language() -> str:
    return _State.code


def set_language(code: str) -> None:
    """The window's language: every widget gets a LanguageChange event."""
    use_language(code)
    theme().set_language(_State.code)


def use_language(code: str) -> None:
    """Install the translators of a language; an unknown one is English."""
    if code not in dict(LANGUAGES):
        code = "en"
    if code == _State.code and _State.translators:
        return
    for translator in _State.translators:
        QCoreApplication.removeTranslator(translator)
    _State.translators.clear()
    _State.code = code
    _State.locale = Locale.parse(code)
    QLocale.setDefault(QLocale(code))
    places = (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}"),
        (str(resources() / "i18n"), f"collectdesk_{code}"),
    )
    for folder, name in places:
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _State.translators.append(translator)


def set_today(today: Callable[[], date] | None) -> None:
    """The office's clock: days of its year are written without the year."""
    _State.today = today


def set_zone(name: str) -> None:
    """The office's IANA time zone: moments are shown in it."""
    _State.zone = ZoneInfo(name)


def local(moment: datetime) -> datetime:
    """A moment in the office's zone."""
    return moment.astimezone(_State.zone)


def moment_text(moment: datetime) -> str:
    """Tue 24 Nov 08:00, 11月24日 周二 08:00, in the office's zone."""
    there = local(moment)
    return f"{day_text(there.date(), planned=True)} {time_text(there)}"


def _chinese() -> bool:
    return _State.code.startswith("zh")


def number_text(number: int | Decimal) -> str:
    """Grouped figures: 4,812."""
    return str(format_decimal(number, locale=_State.locale))


def money_text(money: Money, *, sign: bool = True) -> str:
    """¥18,430.55; without the sign for columns whose heading carries it."""
    digits = EXPONENTS[money.currency]
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    figures = format_decimal(abs(money.amount), format=pattern, locale=_State.locale)
    return f"{MINUS if money.minor < 0 else ''}{SIGNS[money.currency] if sign else ''}{figures}"


def _format(day: date, english: str, chinese: str) -> str:
    return str(format_date(day, chinese if _chinese() else english, locale=_State.locale))


def day_text(day: date, planned: bool = False) -> str:
    """23 Nov, 11月23日; planned work shows the weekday; another year than today's shows the year."""
    if _State.today is None or day.year != _State.today().year:
        if planned:
            return day_full(day)
        return _format(day, "d MMM y", "y年M月d日")
    if planned:
        return _format(day, "EEE d MMM", "M月d日 EEE")
    return _format(day, "d MMM", "M月d日")


def day_short(day: date) -> str:
    """Mon 30, 30日 周一: a day of the coming weeks where there is little room."""
    return _format(day, "EEE d", "d日 EEE")


def day_full(day: date) -> str:
    """Mon 23 Nov 2026, 2026年11月23日 周一: the clock and the unlock window."""
    return _format(day, "EEE d MMM y", "y年M月d日 EEE")


def day_and_year(day: date) -> str:
    """23 Nov 2026, 2026年11月23日: contracts and questions that name a date."""
    return _format(day, "d MMM y", "y年M月d日")


def table_day(day: date) -> str:
    """A day in a table column: 23 Nov 2026, 2026-11-23."""
    return _format(day, "d MMM y", "y-MM-dd")


def time_text(moment: datetime | time) -> str:
    """09:14, by the zone the moment carries."""
    if isinstance(moment, datetime):
        moment = moment.time()
    return str(format_time(moment, "HH:mm", locale=_State.locale))


def percent_text(share: Decimal | float, digits: int = 0) -> str:
    """33%, 14.4%."""
    return f"{float(share) * 100:.{digits}f}%"


def month_text(day: date) -> str:
    """November 2026, 2026年11月."""
    return _format(day, "MMMM y", "y年M月")


def weekday_letter(day: date) -> str:
    """Mon, 一: the head of a calendar column."""
    return _format(day, "EEEEEE", "EEEEE")
