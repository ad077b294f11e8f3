"""The journal: what was done, when and by whom, and whether the chain of its lines is whole."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.wording import known, words
from collectdesk.usecases.audit import ListJournal, NamedLine, check_journal, list_journal
from collectdesk.usecases.browse import Nothing
from collectdesk.views.widgets import cells
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.cells import Cell, Column
from collectdesk.views.widgets.label import Hairline, IconLabel
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.surface import Bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

LATEST = 500
_SITE = 40
"""The bits of an id above these name the site; people count within their own."""


class JournalTab(QWidget):
    """For administrators and auditors. `refresh()` reads the latest lines again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("office.tab.journal")
        self._desk = desk
        self._whole: int | None = None
        self._broken: Refusal | Trouble | None = None
        self.model = Rows[NamedLine]([], key=lambda row: row.line.seq)
        self.table = TableView("…", self.model)
        self.table.setObjectName("journal.table")
        self.check = Button(icon="shield", on_click=self._check)
        self.check.setObjectName("journal.check")
        self.result = IconLabel("info", "", icon_tone="text2", tone="text2", may_elide=True)
        self.result.setObjectName("journal.result")
        head = Bar(44)
        head.left(self.check)
        head.left(self.result, space=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline())
        column.addWidget(self.table, 1)
        self.retranslate()

    def refresh(self) -> None:
        self._desk.ask(list_journal, ListJournal(LATEST), done=self._took, owner=self, key="journal")

    def _took(self, lines: tuple[NamedLine, ...]) -> None:
        self.model.set_rows(lines)
        self._say()

    def _check(self) -> None:
        self.check.block(self.tr("Being checked"))
        self._desk.ask(
            check_journal,
            Nothing(),
            done=self._checked,
            refused=self._failed,
            troubled=self._failed,
            owner=self,
            key="check",
        )

    def _checked(self, count: int) -> None:
        self._whole, self._broken = count, None
        self.check.unblock()
        self._say()

    def _failed(self, failure: Refusal | Trouble) -> None:
        self._whole, self._broken = None, failure
        self.check.unblock()
        self._say()

    def _say(self) -> None:
        if self._broken is not None:
            self.result.set_icon("no", "bad")
            self.result.set_tone("bad")
            self.result.set_text(" ".join(sentence(self._broken)).strip())
        elif self._whole is not None:
            said = self.tr("{n} lines, each proves the one before it").format(n=i18n.number_text(self._whole))
            self.result.set_icon("check", "ok")
            self.result.set_tone("text")
            self.result.set_text(said)
        else:
            latest = self.tr("The latest {n} lines; a change to any line would be found.")
            self.result.set_text(latest.format(n=i18n.number_text(self.model.rowCount())))

    def _columns(self) -> list[Column[NamedLine]]:
        def when(row: NamedLine) -> Cell:
            at = i18n.local(row.line.at)
            return cells.fact(f"{i18n.table_day(at.date())} {i18n.time_text(at)}")

        def kind(row: NamedLine) -> Cell:
            code = f"event.{row.line.kind}"
            return Cell(words(code) if known(code) else row.line.kind)

        return [
            Column(
                "seq",
                self.tr("Line"),
                lambda r: cells.fact(i18n.number_text(r.line.seq)),
                76,
                Align.RIGHT,
            ),
            Column("at", self.tr("When"), when, 160),
            Column("who", self.tr("Who"), lambda r: cells.name(r.operator), 160),
            Column("what", self.tr("What"), kind, 240, stretch=1),
            Column("of", self.tr("Of what"), self._subjects, 260, stretch=1),
        ]

    def _subjects(self, row: NamedLine) -> Cell:
        named = []
        for subject in row.line.subjects.split():
            kind, _, number = subject.partition(":")
            code = f"subject.{kind}"
            shown = int(number) % 2**_SITE if number.isdecimal() else number
            named.append(f"{words(code) if known(code) else kind} {shown}")
        return cells.fact(self.tr(", ").join(named), may_elide=True)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Journal"))
        self.check.set_text(self.tr("Check journal"))
        self.model.set_columns(self._columns())
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
