"""The account's letters and their state; Enter opens one in the register."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.browse import LetterRow
from collectdesk.domain.letter import LetterState
from collectdesk.shell import i18n
from collectdesk.shell.wording import words
from collectdesk.views.widgets.cells import Cell, Column, amount, fact
from collectdesk.views.widgets.messages import EmptyState
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

_SIGNS = {
    LetterState.DRAFTED: ("pen", "text2"),
    LetterState.RENDERED: ("printer", "text2"),
    LetterState.PRINTED: ("letters", "accent"),
    LetterState.POSTED: ("check", "ok"),
    LetterState.DELIVERED: ("check", "ok"),
    LetterState.RETURNED: ("undo", "bad"),
    LetterState.RECALLED: ("pause", "warn"),
}


class LettersTab(QWidget):
    """`show_letters(rows, may_write)`; `opened(letter id)`."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_write = False
        self._letters: tuple[LetterRow, ...] = ()
        self._model: Rows[LetterRow] = Rows([], key=lambda row: row.id)
        self.table = TableView("", self._model, two_lines=True)
        self.table.setObjectName("account.letters")
        self.table.opened.connect(self._open)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty: EmptyState | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.retranslate()

    def show_letters(self, letters: tuple[LetterRow, ...], *, may_write: bool) -> None:
        if (letters, may_write) == (self._letters, self._may_write):
            return
        self._letters, self._may_write = letters, may_write
        self._fill()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Letters"))
        self._model.set_columns(
            [
                Column("number", self.tr("Letter"), self._letter, 190, stretch=1),
                Column("dated", self.tr("Dated"), lambda r: fact(i18n.table_day(r.dated)), 106),
                Column(
                    "amount", self.tr("Amount"), lambda r: amount(i18n.money_text(r.amount)), 116, Align.RIGHT
                ),
                Column("state", self.tr("State"), self._state, 200),
            ]
        )
        self._fill()

    @staticmethod
    def _letter(row: LetterRow) -> Cell:
        return Cell(words(f"template.{row.template}"), second=row.number)

    @staticmethod
    def _state(row: LetterRow) -> Cell:
        icon, tone = _SIGNS[row.state]
        posted = ""
        if row.posted_on is not None and row.service is not None:
            parts = (words(f"service.{row.service.value}"), row.tracking or i18n.day_text(row.posted_on))
            posted = " ".join(part for part in parts if part)
        word = words(f"letter.{row.state.value}")
        return Cell(
            word, "bad" if tone == "bad" else "text", icon=icon, icon_tone=tone, second=posted, tip=posted
        )

    def _fill(self) -> None:
        self._model.set_rows(self._letters)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if self._letters:
            self._stack.setCurrentWidget(self.table)
            return
        more = self.tr("F6 writes a formal demand in the borrower's language, from what the account owes.")
        self._empty = EmptyState("letters", self.tr("No letters yet"), more if self._may_write else "")
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _open(self, row: int) -> None:
        letter = self._model.row(row)
        if letter is not None:
            self.opened.emit(letter.id)
