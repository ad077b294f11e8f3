"""The tabs under a list that was read: what to answer, its columns, and what would happen to each row."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.account import AccountState
from collectdesk.domain.comparison import MISSING_STATES
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.intake.phrases import columns_words, field_choices
from collectdesk.views.intake.questions import Questions
from collectdesk.views.intake.reading import Reading
from collectdesk.views.intake.tables import (
    changed_columns,
    list_columns,
    missing_columns,
    new_columns,
    note_columns,
    refused_columns,
)
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.cells import Column
from collectdesk.views.widgets.fields import Combo
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.messages import NothingFound
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.surface import Bar, Tinted
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows
from collectdesk.views.widgets.tabs import Tabs

ANSWERS, COLUMNS, NEW, CHANGED, MISSING, REFUSED, NOTES = range(7)
NAMES = ("answers", "columns", "new", "changed", "missing", "refused", "notes")


class Results(QWidget):
    """`show_results()` as the reading has it now; `begin()` when another file was chosen. `save_wanted`: the
    refused rows are to become a spreadsheet."""

    save_wanted = Signal()

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._fresh = True
        self.tabs = Tabs("…")
        self.tabs.setObjectName("import.tabs")
        self.questions = Questions(reading)
        self.models: dict[int, Rows[Any]] = {
            COLUMNS: Rows[Any]([], key=lambda column: column.index),
            NEW: Rows[Any]([], key=lambda change: change.line),
            CHANGED: Rows[Any]([], key=lambda change: change.line),
            MISSING: Rows[Any]([], key=lambda account: account.account_id),
            REFUSED: Rows[Any]([], key=lambda row: (row.line, row.place)),
            NOTES: Rows[Any]([], key=lambda note: (note.code, note.field)),
        }
        self.tables = {
            tab: TableView("…", model, two_lines=tab == REFUSED) for tab, model in self.models.items()
        }
        self._instead: dict[int, QStackedWidget] = {}
        self._filled: dict[int, Sequence[Any]] = {}
        self.field = Combo("…")
        self.field.setObjectName("import.column.field")
        self._field_label = Label("", tone="text2", may_elide=True)
        self.missing_as, self.missing_one = Combo("…"), Combo("…")
        self.missing_as.setObjectName("import.missing_as")
        self.missing_one.setObjectName("import.missing_one")
        self._missing_all, self._missing_this = (
            Label("", tone="text2"),
            Label("", tone="text2", may_elide=True),
        )
        self._lacks = Tinted("warn_tint")
        self._lacks_words = Label("", wrap=True)
        self.use = Button(on_click=self._use_suggested, name="…")
        self.use.setObjectName("import.use_suggested")
        self.save = Button(icon="download", on_click=self.save_wanted.emit)
        self.save.setObjectName("import.save_refused")
        self._mend = Label("", tone="text2", may_elide=True)
        self._build()
        self.field.changed.connect(self._choose_field)
        self.missing_as.changed.connect(self._let_go)
        self.missing_one.changed.connect(self._let_one_go)
        self.tables[COLUMNS].current.connect(lambda _row: self._show_field())
        self.tables[MISSING].current.connect(lambda _row: self._show_missing())
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(Hairline())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.questions)
        self._bars: dict[int, Bar] = {}
        for tab, table in self.tables.items():
            table.setObjectName(f"import.{NAMES[tab]}")
            holder = QWidget()
            body = QVBoxLayout(holder)
            body.setContentsMargins(0, 0, 0, 0)
            body.setSpacing(0)
            if tab == COLUMNS:
                body.addWidget(self._lacks)
            either = QStackedWidget()
            either.addWidget(table)
            self._instead[tab] = either
            body.addWidget(either, 1)
            if tab in {COLUMNS, MISSING, REFUSED}:
                bar = Bar(44, tone="window", lines=("top",))
                self._bars[tab] = bar
                body.addWidget(bar)
            self._stack.addWidget(holder)
        self._bars[COLUMNS].left(self._field_label)
        self._bars[COLUMNS].left(self.field)
        lacks = QHBoxLayout()
        lacks.setSpacing(16)
        lacks.addWidget(self._lacks_words, 1)
        lacks.addWidget(self.use)
        self._lacks.body.addLayout(lacks)
        self._bars[REFUSED].left(self._mend)
        self._bars[REFUSED].right(self.save)
        self._bars[MISSING].left(self._missing_all)
        self._bars[MISSING].left(self.missing_as)
        self._bars[MISSING].left(self._missing_this, space=16)
        self._bars[MISSING].left(self.missing_one)
        column.addWidget(self._stack, 1)
        for name in NAMES:
            self.tabs.setTabData(self.tabs.add("…"), name)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)

    def begin(self) -> None:
        """The next list opens at what matters most in it."""
        self._fresh = True

    def show_results(self) -> None:
        report, comparison = self._reading.report, self._reading.comparison
        told, laid, part = self._reading.told, self._reading.laid, self._reading.part
        if report is None or told is None:
            self._forget()
            return
        nobody = self.tr("No open account is missing in this list.")
        if part:
            nobody = self.tr("This file holds only some accounts: nobody leaves the list.")
        found: dict[int, tuple[Sequence[Any], str]] = {
            COLUMNS: (report.columns, ""),
            NEW: (laid.new if laid is not None else (), self.tr("No account is new.")),
            CHANGED: (laid.changed if laid is not None else (), self.tr("No known account changes.")),
            MISSING: (comparison.missing if comparison is not None and not part else (), nobody),
            REFUSED: (told.refused, self.tr("No row is refused.")),
            NOTES: (report.notes, self.tr("Nothing else to note.")),
        }
        self._show_lacks()
        for tab, (rows, nothing) in found.items():
            self._fill(tab, rows, nothing)
            self.tabs.set_count(tab, len(report.refused) if tab == REFUSED else len(rows))
        self.questions.show_questions()
        self.tabs.set_count(ANSWERS, self.questions.open or None)
        self._show_field()
        self._show_missing()
        if self._fresh and (self._reading.compared or report.missing):
            self._fresh = False
            self.tabs.setCurrentIndex(self._first())
        elif self.questions.open and comparison is None:
            self.tabs.setCurrentIndex(ANSWERS)

    def _forget(self) -> None:
        """No row of a list that is gone is held any longer."""
        if self._filled:
            self._filled.clear()
            for model in self.models.values():
                model.set_rows(())

    def _first(self) -> int:
        """What to look at first: what is missing, open, new, changed."""
        report = self._reading.report
        since = self._reading.since_asked and report is not None and report.missing == ("oldest_unpaid_on",)
        if report is not None and not since and (report.missing or report.suggested):
            return COLUMNS
        if self.questions.open:
            return ANSWERS
        return NEW if self.models[NEW].rowCount() else CHANGED if self.models[CHANGED].rowCount() else REFUSED

    def _fill(self, tab: int, rows: Sequence[Any], nothing: str) -> None:
        model, table, either = self.models[tab], self.tables[tab], self._instead[tab]
        if rows and rows is self._filled.get(tab):
            if table.current_row() < 0:
                table.go_to(0)
            table.viewport().update()
            return
        self._filled[tab] = rows
        before = table.current_row()
        table.blockSignals(True)
        model.set_rows(rows)
        if rows:
            table.go_to(min(max(before, 0), len(rows) - 1))
        table.blockSignals(False)
        old = either.widget(1)
        if old is not None:
            either.removeWidget(old)
            old.deleteLater()
        if not rows:
            either.addWidget(NothingFound(nothing, []))
        either.setCurrentIndex(0 if rows else 1)
        if tab in self._bars:
            self._bars[tab].setVisible(bool(rows))

    # columns
    def _show_lacks(self) -> None:
        report = self._reading.report
        fact, more = columns_words(report) if report is not None else ("", "")
        self._lacks.setVisible(bool(fact))
        self._lacks_words.set_runs([Run(fact, Type.STRONG), Run(more, tone="text2")])
        self.use.setVisible(report is not None and bool(report.suggested))

    def _use_suggested(self) -> None:
        report = self._reading.report
        if report is not None:
            self._reading.choose(report.confirmed())

    def _show_field(self) -> None:
        report = self._reading.report
        column = self.models[COLUMNS].row(self.tables[COLUMNS].current_row())
        if report is None or column is None:
            return
        self._field_label.set_runs(
            [Run(column.header or self.tr("(no header)"), Type.STRONG), Run(self.tr("goes to"), tone="text2")]
        )
        self._set(self.field, field_choices(report), column.field or "out")

    def _choose_field(self, value: str) -> None:
        report = self._reading.report
        column = self.models[COLUMNS].row(self.tables[COLUMNS].current_row())
        if report is not None and column is not None and value:
            key = "" if value == "out" else value
            if key != column.field:
                self._reading.choose(report.choices.with_column(column.index, key))

    # missing
    def _show_missing(self) -> None:
        reading = self._reading
        choices = [(state.value, words(f"state.{state.value}")) for state in MISSING_STATES]
        self._set(self.missing_as, choices, reading.missing_as.value)
        account = self.models[MISSING].row(self.tables[MISSING].current_row())
        if account is not None:
            self._missing_this.set_runs([Run(account.name, Type.STRONG)])
            self._set(self.missing_one, choices, reading.became(account.account_id).value)

    def _let_go(self, value: str) -> None:
        if value:
            self._reading.let_go(AccountState(value))

    def _let_one_go(self, value: str) -> None:
        account = self.models[MISSING].row(self.tables[MISSING].current_row())
        if account is not None and value:
            self._reading.let_go(AccountState(value), account.account_id)

    @staticmethod
    def _set(combo: Combo, choices: list[tuple[str, str]], value: str) -> None:
        combo.blockSignals(True)
        combo.set_choices(choices)
        combo.set_value(value)
        combo.blockSignals(False)
        combo.update()

    # words
    def retranslate(self) -> None:
        titles = {
            ANSWERS: self.tr("To answer"),
            COLUMNS: self.tr("Columns"),
            NEW: words("change.new"),
            CHANGED: words("change.changed"),
            MISSING: words("change.missing"),
            REFUSED: self.tr("Refused"),
            NOTES: self.tr("Notes"),
        }
        for tab, title in titles.items():
            self.tabs.setTabText(tab, title)
            if tab in self.tables:
                self.tables[tab].setAccessibleName(title)
        self.tabs.setAccessibleName(self.tr("What the list holds"))
        self.field.setAccessibleName(self.tr("Field of this column"))
        self.missing_as.setAccessibleName(self.tr("What became of all missing accounts"))
        self.missing_one.setAccessibleName(self.tr("What became of this account"))
        self._missing_all.set_text(self.tr("All of them"))
        self.use.set_text(self.tr("Use these"))
        self.save.set_text(self.tr("Save refused rows…"))
        self._mend.set_text(self.tr("Saved with the reasons beside them, mended, then imported alone."))
        columns: dict[int, list[Column[Any]]] = {
            COLUMNS: list_columns(lambda: self._reading.as_last_time),
            NEW: new_columns(),
            CHANGED: changed_columns(),
            MISSING: missing_columns(self._reading.became),
            REFUSED: refused_columns(),
            NOTES: note_columns(),
        }
        for tab, shown in columns.items():
            self.models[tab].set_columns(shown)
        self.show_results()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
