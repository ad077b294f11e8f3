"""Many questions whether two are one person: a table, one answer for the current row or for all."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from collectdesk.domain.comparison import SamePersonQuestion
from collectdesk.shell.theme import Type
from collectdesk.views.intake.reading import Reading
from collectdesk.views.widgets import cells
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.cells import Cell, Column
from collectdesk.views.widgets.chip import Chip
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.surface import Bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

FEW = 20
"""Questions up to this number stand as rows with their own answers."""
_KNOWN = 3


def where_words(question: SamePersonQuestion) -> str:
    translate = QCoreApplication.translate
    if len(question.lines) == 1:
        return translate("Intake", "line {line}").format(line=question.lines[0])
    return translate("Intake", "lines {lines}").format(lines=", ".join(map(str, question.lines)))


class ManyPeople(QWidget):
    """`show_people()` as the reading has them. Answering the current row goes to the next."""

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._people: tuple[SamePersonQuestion, ...] = ()
        self.model = Rows[SamePersonQuestion]([], key=lambda question: question.key)
        self.table = TableView("…", self.model)
        self.table.setObjectName("import.people")
        self._title, self._this = Label("", Type.STRONG), Label("", tone="text2", may_elide=True)
        self.all_yes = Button(on_click=partial(reading.answer_all, True))
        self.all_no = Button(on_click=partial(reading.answer_all, False))
        self.all_yes.setObjectName("import.same.all.yes")
        self.all_no.setObjectName("import.same.all.no")
        self.yes, self.no = Chip("…", choice=True), Chip("…", choice=True)
        self._group = QButtonGroup(self)
        head, foot = Bar(44), Bar(44, tone="window", lines=("top",))
        head.left(self._title)
        head.right(self.all_yes)
        head.right(self.all_no)
        foot.left(self._this)
        for chip, name, same in ((self.yes, "yes", True), (self.no, "no", False)):
            chip.setObjectName(f"import.same.this.{name}")
            self._group.addButton(chip)
            chip.clicked.connect(partial(self._answer, same))
            foot.right(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(foot)
        self.table.current.connect(lambda _row: self._show_this())
        self.retranslate()

    def show_people(self) -> None:
        people = self._reading.people
        if len(people) <= FEW:
            people = ()
        if people is not self._people:
            self._people = people
            self.model.set_rows(people)
            self.table.go_first()
        self.table.viewport().update()
        self._show_this()

    def _answer(self, same: bool, _checked: bool = False) -> None:
        row = self.table.current_row()
        question = self.model.row(row)
        if question is None:
            return
        self._reading.answer(question.key, same)
        if row + 1 < self.model.rowCount():
            self.table.go_to(row + 1)

    def _show_this(self) -> None:
        question = self.model.row(self.table.current_row())
        answer = self._reading.same_people.get(question.key) if question is not None else None
        self._group.setExclusive(False)
        self.yes.setChecked(answer is True)
        self.no.setChecked(answer is False)
        self._group.setExclusive(True)
        if question is not None:
            self._this.set_runs([Run(question.name, Type.STRONG), Run(question.phone_shown, tone="text2")])

    def _said(self, question: SamePersonQuestion) -> Cell:
        answer = self._reading.same_people.get(question.key)
        if answer is None:
            return Cell(self.tr("Open"), icon="warn", icon_tone="warn")
        return Cell(self.tr("One person") if answer else self.tr("Two people"))

    def retranslate(self) -> None:
        self._title.set_text(self.tr("One person or two?"))
        self.all_yes.set_text(self.tr("All are one person"))
        self.all_no.set_text(self.tr("All are two"))
        self.yes.set_field(self.tr("One person"))
        self.no.set_field(self.tr("Two people"))
        self.table.setAccessibleName(self.tr("One person or two?"))
        comma = self.tr(", ")
        self.model.set_columns(
            [
                Column("name", self.tr("Name"), lambda q: cells.name(q.name), 150, stretch=2),
                Column("phone", self.tr("Phone"), lambda q: cells.fact(q.phone_shown), 130),
                Column(
                    "lines",
                    self.tr("In the file"),
                    lambda q: cells.fact(where_words(q), may_elide=True),
                    130,
                    stretch=1,
                ),
                Column(
                    "known",
                    self.tr("Already has"),
                    lambda q: cells.fact(comma.join(q.known_contracts[:_KNOWN]), may_elide=True),
                    150,
                    stretch=2,
                ),
                Column("answer", self.tr("Answer"), self._said, 110),
            ]
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
