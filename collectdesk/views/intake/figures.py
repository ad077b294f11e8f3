"""The dry run in figures: rows and money of the list, and of the accounts before and after, adding up."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from collectdesk.domain.comparison import Comparison
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import ReadReport, TotalsCheck
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.intake.digest import Laid
from collectdesk.views.intake.reading import Reading
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.messages import Glyph
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.surface import Panel

WIDTH, WIDEST = 312, 440
"""A list of many accounts needs more room for its figures."""
MARGIN = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block; `sum` stands under a rule and is strong."""

    label: str
    count: int | None
    money: Money | None
    sum: bool = False
    sign: bool = False


class Figures(Panel):
    """`show_figures()` as the reading has it now."""

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, lines=("right",), parent=parent)
        self._reading = reading
        self._inner: QWidget | None = None
        self.setObjectName("import.figures")
        self.shown: dict[str, tuple[Line, ...]] = {}
        self._grids: list[QGridLayout] = []

    def show_figures(self) -> None:
        if self._inner is not None:
            self.body.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.body.addWidget(self._inner)
        report, comparison, laid = self._reading.report, self._reading.comparison, self._reading.laid
        self.shown, self._grids = {}, []
        if report is None:
            return
        currencies = list(dict.fromkeys(m.currency for m in (*report.money_accepted, *report.money_in)))
        for index, currency in enumerate(currencies or ["CNY"]):
            title = (
                self.tr("The list")
                if not index
                else self.tr("The list, {currency}").format(currency=currency)
            )
            lines = self._list_lines(report, currency, first=not index)
            self._block(column, title, lines, first=not index)
        for check in report.totals:
            self._say(column, *self._check_words(check))
        if report.unread_amounts:
            said = self.tr("In {n} rows the amount is no money; they are refused.")
            if report.unread_amounts == 1:
                said = self.tr("In 1 row the amount is no money; it is refused.")
            self._say(column, "info", "text2", said.format(n=i18n.number_text(report.unread_amounts)))
        if comparison is not None and laid is not None:
            for index, currency in enumerate(currencies):
                title = (
                    self.tr("Open accounts")
                    if not index
                    else self.tr("Open accounts, {currency}").format(currency=currency)
                )
                self._block(column, title, self._book_lines(comparison, laid, currency), first=False)
            same = comparison.same_file
            if same is not None:
                said = self.tr("This very file was imported on {day}.")
                self._say(column, "warn", "warn", said.format(day=i18n.day_text(i18n.local(same.at).date())))
            mended = comparison.corrects
            if mended is not None:
                said = self.tr("These rows were refused in {file}, imported on {day}.")
                day = i18n.day_text(i18n.local(mended.at).date())
                self._say(column, "info", "text2", said.format(file=mended.file_name, day=day))
        column.addStretch(1)
        self._align_counts()
        needed = max((grid.minimumSize().width() for grid in self._grids), default=0)
        self.setFixedWidth(min(max(WIDTH, needed + 2 * MARGIN), WIDEST))

    def _align_counts(self) -> None:
        """The counts of all blocks stand under each other."""
        items = [grid.itemAtPosition(row, 2) for grid in self._grids for row in range(grid.rowCount())]
        widest = max(
            (
                item.sizeHint().width()
                for item in items
                if item is not None and item.widget() is not None and isinstance(item.widget(), Label)
            ),
            default=0,
        )
        for grid in self._grids:
            grid.setColumnMinimumWidth(2, widest)

    def _list_lines(self, report: ReadReport, currency: str, *, first: bool) -> tuple[Line, ...]:
        zero, laid, told = Money.zero(currency), self._reading.laid, self._reading.told
        lines = []
        if laid is not None:
            for what in ("new", "changed", "unchanged", "returned"):
                count = laid.count(currency, what)
                if count or what != "returned":
                    lines.append(Line(words(f"change.{what}"), count, laid.money(currency, what)))
        accepted = _of(report.money_accepted, currency)
        taken = told.taken.get(currency, 0) if told is not None else 0
        lines.append(Line(self.tr("To import"), taken, accepted, sum=bool(lines)))
        stated = _of(report.money_in, currency)
        if first and (report.refused or report.waiting or stated != accepted):
            said = self.tr("Refused")
            if report.waiting:
                said = self.tr("Refused or waiting") if report.refused else self.tr("Waiting for an answer")
            lines.append(Line(said, len(report.refused) + report.waiting, stated - accepted))
        elif stated != accepted:
            lines.append(Line(self.tr("Refused"), None, stated - accepted))
        lines.append(Line(self.tr("In the file"), report.rows if first else None, stated or zero, sum=True))
        return tuple(lines)

    def _book_lines(self, comparison: Comparison, laid: Laid, currency: str) -> tuple[Line, ...]:
        before, come = _of(comparison.before, currency), laid.money(currency, "new", "returned")
        moved, leaving = Money(laid.moved.get(currency, 0), currency), Money.zero(currency)
        lines = [
            Line(self.tr("Overdue now"), None, before),
            Line(self.tr("New and back"), laid.count(currency, "new", "returned"), come, sign=True),
            Line(self.tr("Amounts changed"), laid.count(currency, "changed"), moved, sign=True),
        ]
        if not self._reading.part:
            leaving = _of(comparison.leaving, currency)
            lines.append(
                Line(self.tr("Missing in the list"), laid.gone.get(currency, 0), -leaving, sign=True)
            )
        after = before + come + moved - leaving
        return (*lines, Line(self.tr("Overdue afterwards"), None, after, sum=True))

    def _check_words(self, check: TotalsCheck) -> tuple[str, str, str]:
        if check.agrees:
            said = self.tr("The total in line {line} agrees with its rows.")
            return "check", "ok", said.format(line=i18n.number_text(check.line))
        stated, counted = next((s, c) for _field, s, c in check.figures if s != c)
        said = self.tr("Line {line} says {stated}; its rows make {counted}.")
        return (
            "warn",
            "warn",
            said.format(line=i18n.number_text(check.line), stated=f"{stated:,}", counted=f"{counted:,}"),
        )

    def _block(self, column: QVBoxLayout, title: str, lines: tuple[Line, ...], *, first: bool) -> None:
        self.shown[title] = lines
        if not first:
            column.addSpacing(10)
            column.addWidget(Hairline())
            column.addSpacing(8)
        head = Label(title, Type.STRONG)
        head.setFixedHeight(24)
        column.addWidget(head)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        self._grids.append(grid)
        place = 0
        for line in lines:
            if line.sum:
                grid.addWidget(Hairline("line_strong"), place, 0, 1, 3)
                place += 1
            kind = Type.STRONG if line.sum else Type.NAME
            label = Label(line.label, Type.STRONG if line.sum else Type.BODY, "text" if line.sum else "text2")
            label.setFixedHeight(24)
            grid.addWidget(label, place, 0, 1, 1 if line.count is not None else 2)
            if line.count is not None:
                grid.addWidget(Label(i18n.number_text(line.count), kind, align=Align.RIGHT), place, 1)
            if line.money is not None:
                text = i18n.money_text(line.money)
                if line.sign and line.money > Money.zero(line.money.currency):
                    text = f"+{text}"
                grid.addWidget(Label(text, kind, align=Align.RIGHT), place, 2)
            place += 1
        column.addWidget(holder)

    @staticmethod
    def _say(column: QVBoxLayout, icon: str, tone: str, text: str) -> None:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Glyph(icon, tone, 14), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(text, Type.SMALL, "text2", wrap=True), 0, 1)
        column.addWidget(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_figures()


def _of(sums: tuple[Money, ...], currency: str) -> Money:
    return next((money for money in sums if money.currency == currency), Money.zero(currency))
