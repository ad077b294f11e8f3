"""What the Accounts page adds to the command palette: a row, a view, an order."""

import re
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.browse import AccountSort
from collectdesk.shell import i18n
from collectdesk.views.accounts import phrases
from collectdesk.views.accounts.views import View
from collectdesk.views.widgets.palette import Found

translate = QCoreApplication.translate
NUMBER = re.compile(r"([^\W\d]+|#)\s*([\d, ]*\d)\s*行?")
"""A row's number after a word: figures alone are a phone or a contract."""


def row_words(row: int, count: int) -> str:
    """Row 70,112 of 100,000."""
    return translate("Accounts", "Row {n} of {all}").format(
        n=i18n.number_text(row + 1), all=i18n.number_text(count)
    )


def to_row(text: str, count: int, go: Callable[[int], object]) -> list[Found]:
    typed = NUMBER.fullmatch(text.casefold())
    if typed is None or typed[1] not in {"row", "#", "第", translate("Accounts", "row")}:
        return []
    row = int("".join(filter(str.isdecimal, typed[2]))) - 1
    return [Found("accounts", row_words(row, count), partial(go, row))] if 0 <= row < count else []


def to_view(text: str, views: Iterable[View], choose: Callable[[View], object]) -> list[Found]:
    what = translate("Accounts", "view")
    return [
        Found("star", view.name, partial(choose, view), what)
        for view in views
        if text and phrases.begins(text, view.name)
    ]


def to_order(text: str, columns: Iterable[tuple[str, str]], sort_by: Callable[[str], object]) -> list[Found]:
    named = [(key, translate("Accounts", "Sort by {column}").format(column=title)) for key, title in columns]
    return [
        Found("chevron-down", words, partial(sort_by, key))
        for key, words in named
        if text and key in set(AccountSort) and phrases.begins(text, words)
    ]
