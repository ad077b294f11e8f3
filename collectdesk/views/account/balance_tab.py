"""What is owed: a row for each component with its total, below it the ledger lines it is the sum of."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.browse import OwedRow
from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.widgets.cells import Cell, Column, Total, amount, fact
from collectdesk.views.widgets.label import Label, Link
from collectdesk.views.widgets.messages import EmptyState
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.table import HEAD, ROW, TableView
from collectdesk.views.widgets.table_model import Rows
from collectdesk.views.widgets.totals import TotalsBar

Owed = tuple[str, Money]


class BalanceTab(QWidget):
    """`show_balance(owed, lines, files)`; the component made current shows only its own lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owed: tuple[Owed, ...] = ()
        self._lines: tuple[OwedRow, ...] = ()
        self._files: dict[int, str] = {}
        self._component = ""
        self._parts: Rows[Owed] = Rows([], key=lambda row: row[0])
        self.parts = TableView("", self._parts)
        self.parts.setObjectName("account.owed")
        self.parts.current.connect(self._chosen)
        self.parts_total = TotalsBar(self.parts)
        self._ledger: Rows[OwedRow] = Rows([], key=id)
        self.ledger = TableView("", self._ledger, two_lines=True)
        self.ledger.setObjectName("account.ledger")
        self.ledger_total = TotalsBar(self.ledger)
        self._which = Label("", Type.STRONG)
        self._all = Link("", Type.SMALL_NAME)
        self._all.setObjectName("account.ledger.all")
        self._all.clicked.connect(lambda _checked=False: self.show_component(""))
        heading = QHBoxLayout()
        heading.setContentsMargins(14, 14, 16, 4)
        heading.addWidget(self._which)
        heading.addStretch(1)
        heading.addWidget(self._all)
        self._figures = QWidget()
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parts)
        column.addWidget(self.parts_total)
        column.addLayout(heading)
        column.addWidget(self.ledger, 1)
        column.addWidget(self.ledger_total)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._figures)
        self._empty: EmptyState | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.retranslate()

    def show_balance(self, owed: tuple[Owed, ...], lines: tuple[OwedRow, ...], files: dict[int, str]) -> None:
        if (owed, lines, files) == (self._owed, self._lines, self._files):
            return
        self._owed, self._lines, self._files = owed, lines, files
        self._fill()
        self.show_component("")

    def show_component(self, component: str) -> None:
        """The lines of one component, "" for all."""
        self._component = component
        if component:
            self.parts.go_to(self._parts.index_of(component))
        else:
            self.parts.clearSelection()
            self.parts.setCurrentIndex(self.parts.rootIndex())
        self._fill_ledger()

    def retranslate(self) -> None:
        self.parts.setAccessibleName(self.tr("Owed by component"))
        self.ledger.setAccessibleName(self.tr("Ledger"))
        self._all.setText(self.tr("Show all lines"))
        right = Align.RIGHT
        self._parts.set_columns(
            [
                Column("component", self.tr("Owed"), lambda r: Cell(_word(r[0])), 180, stretch=1),
                Column("lines", self.tr("Lines"), lambda r: fact(str(self._count(r[0]))), 80, right),
                Column("amount", self.tr("Amount"), lambda r: amount(i18n.money_text(r[1])), 140, right),
            ]
        )
        self._ledger.set_columns(
            [
                Column("day", self.tr("Date"), lambda r: fact(i18n.table_day(r.effective_on)), 106),
                Column("what", self.tr("What, and where from"), self._what, 170, stretch=1),
                Column("component", self.tr("Component"), _part, 84),
                Column("amount", self.tr("Amount"), lambda r: amount(i18n.money_text(r.amount)), 108, right),
                Column("balance", self.tr("Balance"), lambda r: fact(i18n.money_text(r.balance)), 110, right),
            ]
        )
        self._fill()
        self._fill_ledger()

    def _what(self, row: OwedRow) -> Cell:
        where = self._files.get(row.source_id or 0, "") or words(f"source.{row.source}")
        if row.source_line is not None:
            where = self.tr("line {n} of {file}").format(file=where, n=row.source_line)
        return Cell(words(f"line.{row.kind}"), second=where, tip=where, may_elide=True)

    def _count(self, component: str) -> int:
        return sum(line.component == component for line in self._lines)

    def _chosen(self, row: int) -> None:
        part = self._parts.row(row)
        if part is not None and part[0] != self._component:
            self._component = part[0]
            self._fill_ledger()

    def _fill(self) -> None:
        self._stack.setCurrentWidget(self._figures if self._lines else self._nothing())
        known = {line.component for line in self._lines}
        parts = [(component, money) for component, money in self._owed if money or component in known]
        self._parts.set_rows(parts)
        self.parts.setFixedHeight(HEAD + max(1, len(parts)) * ROW)
        total = Money.sum((money for _, money in parts), parts[0][1].currency) if parts else None
        shown = i18n.money_text(total) if total is not None else ""
        self.parts_total.set_totals([Total("amount", shown, self.tr("Overdue"))] if shown else [])

    def _nothing(self) -> QWidget:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        more = self.tr("Each list adds a line for what changed; the balance is their sum.")
        self._empty = EmptyState("coin", self.tr("No lines yet"), more)
        self._stack.addWidget(self._empty)
        return self._empty

    def _fill_ledger(self) -> None:
        shown = [line for line in self._lines if self._component in {"", line.component}]
        self._ledger.set_rows(shown)
        self._all.setVisible(bool(self._component))
        if self._component:
            self._which.set_text(self.tr("Lines of: {component}").format(component=_word(self._component)))
        else:
            self._which.set_text(self.tr("All lines"))
        total = Money.sum((line.amount for line in shown), shown[0].amount.currency) if shown else None
        text = i18n.money_text(total) if total is not None else ""
        self.ledger_total.set_totals([Total("amount", text, self.tr("Sum"))] if text else [])


def _part(row: OwedRow) -> Cell:
    return Cell(_word(row.component), "text2", tip=_word(row.component), may_elide=True)


def _word(component: str) -> str:
    return words(f"component.{component}")
