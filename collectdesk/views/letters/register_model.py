"""What the tables of letters show."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.browse import LetterRow
from collectdesk.domain.letter import LetterState
from collectdesk.shell import i18n
from collectdesk.shell.wording import words
from collectdesk.views.widgets import cells
from collectdesk.views.widgets.cells import Cell, Column
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.status import Sign

WAITING = (LetterState.RENDERED, LetterState.PRINTED)

SIGNS = {
    LetterState.DRAFTED: Sign("pen", "text2"),
    LetterState.RENDERED: Sign("printer", "text2"),
    LetterState.PRINTED: Sign("letters", "accent"),
    LetterState.POSTED: Sign("check", "ok"),
    LetterState.DELIVERED: Sign("check", "ok"),
    LetterState.RETURNED: Sign("warn", "warn"),
    LetterState.RECALLED: Sign("undo", "warn"),
}


def letter_name(template: str) -> str:
    """The words for a kind of letter."""
    return words(f"template.{template}")


def language_name(code: str) -> str:
    """A language in the words of the window."""
    return words(f"language.{code}") if code in dict(i18n.LANGUAGES) else code


def waiting_columns() -> list[Column[LetterRow]]:
    """To post: the postal code comes last, as the rows are sorted by it.

    The kind of letter stands over the paper: while there is one kind, a column would repeat it in each row.
    """
    translate = QCoreApplication.translate
    return [
        Column("name", translate("Letters", "Borrower"), lambda row: cells.name(row.name), 150, stretch=1),
        *_middle(),
        Column("postcode", translate("Letters", "Postal code"), lambda row: cells.fact(row.postcode), 92),
    ]


def register_columns() -> list[Column[LetterRow]]:
    """All letters."""
    translate = QCoreApplication.translate
    return [
        Column("name", translate("Letters", "Borrower"), lambda row: cells.name(row.name), 150, stretch=1),
        *_middle(),
        Column(
            "tracking", translate("Letters", "Tracking number"), lambda row: cells.fact(row.tracking), 146
        ),
    ]


def _middle() -> list[Column[LetterRow]]:
    translate = QCoreApplication.translate
    shown: tuple[tuple[str, str, Callable[[LetterRow], Cell], int, Align], ...] = (
        ("number", translate("Letters", "Number"), lambda row: cells.fact(row.number), 154, Align.LEFT),
        (
            "dated",
            translate("Letters", "Dated"),
            lambda row: cells.fact(i18n.table_day(row.dated)),
            98,
            Align.LEFT,
        ),
        (
            "amount",
            translate("Letters", "Amount"),
            lambda row: cells.amount(i18n.money_text(row.amount)),
            102,
            Align.RIGHT,
        ),
        ("state", translate("Letters", "State"), _state, 98, Align.LEFT),
    )
    return [Column(key, title, cell, width, align) for key, title, cell, width, align in shown]


def _state(row: LetterRow) -> Cell:
    sign = SIGNS[row.state]
    return cells.status(sign.icon, sign.tone, words(f"letter.{row.state.value}"))
