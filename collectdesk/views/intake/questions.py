"""What a list leaves open: the order of day and month, lost zeros, one person or two."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.comparison import SamePersonQuestion
from collectdesk.domain.overdue_list import Question
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.views.intake.many_people import FEW, ManyPeople, where_words
from collectdesk.views.intake.phrases import field_name
from collectdesk.views.intake.reading import Reading
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.chip import Chip
from collectdesk.views.widgets.fields import CheckBox
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.options import Option, OptionButtons
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.surface import Ground, Scroll

MARGIN = 16


class Questions(QWidget):
    """A column of questions with their answers; `show_questions()` as the reading has them."""

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._ground = Ground()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self._column.setSpacing(4)
        self._shape: object = None
        self._path: Path | None = None
        self._parts: list[QWidget] = []
        self._chips: list[tuple[str, Chip, Chip]] = []
        self._pads: dict[str, CheckBox] = {}
        self._order: OptionButtons | None = None
        self._since: CheckBox | None = None
        self._sides: list[tuple[str, Chip, Chip]] = []
        self._scroll = Scroll(self._ground)
        self.many = ManyPeople(reading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.many, 3)

    @property
    def open(self) -> int:
        """How many must be answered before the import."""
        report = self._reading.report
        return (len(report.questions) if report is not None else 0) + self._reading.unanswered

    @property
    def any(self) -> bool:
        reading = self._reading
        return bool(self._few or reading.people)

    @property
    def _few(self) -> bool:
        """Whether anything is asked besides people, of whom there may be many."""
        reading = self._reading
        return bool(reading.date_question or reading.since_asked or reading.pads or self._side_words)

    @property
    def _side_words(self) -> tuple[str, ...]:
        return self._reading.told.sides if self._reading.told is not None else ()

    def show_questions(self) -> None:
        """New questions are built anew; answers to the same ones only change the marks.

        While the same file is read again its questions stay; the comparison that follows brings new ones.
        """
        reading = self._reading
        if not reading.compared and self._path == reading.path:
            self._mark()
            return
        self._path = reading.path
        people = reading.people if len(reading.people) <= FEW else len(reading.people)
        shape = (
            reading.date_question, reading.since_asked, tuple(reading.pads.values()), people,
            self._side_words, i18n.language(),
        )  # fmt: skip
        if shape != self._shape:
            self._shape = shape
            self._build()
        self._mark()

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._chips, self._pads, self._sides, self._order, self._since = [], {}, [], None, None
        reading = self._reading
        many = len(reading.people) > FEW
        self.many.setVisible(many)
        self._scroll.setVisible(not many or self._few)
        if reading.date_question is not None:
            self._ask_order(reading.date_question)
        if reading.since_asked:
            self._ask_since()
        if reading.people and not many:
            self._ask_people(reading.people)
        if self._side_words:
            self._ask_sides(self._side_words)
        if reading.pads:
            self._offer_zeros()
        if not self.any:
            self._column.addWidget(
                Label(self.tr("Nothing to answer: the list speaks for itself."), tone="text2")
            )
        self._column.addStretch(1)

    def _head(self, title: str, more: str) -> None:
        if self._column.count():
            self._column.addSpacing(8)
            self._column.addWidget(Hairline())
            self._column.addSpacing(8)
        self._column.addWidget(Label(title, Type.STRONG))
        self._column.addWidget(Label(more, Type.SMALL, "text2", wrap=True))
        self._column.addSpacing(4)

    def _ask_order(self, question: Question) -> None:
        names = self.tr(", ").join(field_name(field) for field in question.fields)
        self._head(
            self.tr("Day or month first?"),
            self.tr("{fields}: the dates fit both orders. Such rows wait for the answer.").format(
                fields=names
            ),
        )
        options = [
            Option("1", "dmy", self._example(question, dmy=True)),
            Option("2", "mdy", self._example(question, dmy=False)),
        ]
        self._order = OptionButtons(self.tr("Day or month first?"), options)
        for value, button in self._order.buttons.items():
            button.setObjectName(f"import.question.{value}")
        self._order.chosen.connect(self._choose_order)
        self._order.listen()
        self._column.addWidget(self._order)

    def _example(self, question: Question, *, dmy: bool) -> str:
        words = self.tr("Day first") if dmy else self.tr("Month first")
        example = question.examples[0] if question.examples else ""
        day = _read(example, dmy=dmy)
        if day is None:
            return words
        return self.tr("{order}: {text} is {day}").format(
            order=words, text=example, day=i18n.day_and_year(day)
        )

    def _choose_order(self, order: str) -> None:
        report = self._reading.report
        if report is not None and report.choices.date_order != order:
            self._reading.choose(report.choices.with_date_order(order))

    def _ask_since(self) -> None:
        self._head(
            self.tr("Overdue since when?"),
            self.tr("No column holds a due date or the days overdue."),
        )
        self._since = CheckBox(self.tr("Count from the day before the list's date"))
        self._since.setObjectName("import.since")
        self._since.clicked.connect(self._choose_since)
        self._column.addWidget(self._since)

    def _choose_since(self, taken: bool) -> None:
        report = self._reading.report
        if report is not None and report.choices.since_unknown is not taken:
            self._reading.choose(report.choices.with_since_unknown(taken))

    def _ask_people(self, people: tuple[SamePersonQuestion, ...]) -> None:
        self._head(
            self.tr("One person or two?"),
            self.tr("Same name and same phone, but no ID number that would tell."),
        )
        for index, question in enumerate(people):
            self._column.addWidget(self._person(index, question))

        if len(people) > 1:
            self._column.addSpacing(4)
            row = QHBoxLayout()
            row.setSpacing(8)
            for same, words in ((True, self.tr("All are one person")), (False, self.tr("All are two"))):
                button = Button(words, on_click=partial(self._reading.answer_all, same))
                button.setObjectName(f"import.same.all.{'yes' if same else 'no'}")
                row.addWidget(button)
            row.addStretch(1)
            holder = QWidget()
            row.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(row)
            self._column.addWidget(holder)

    def _person(self, index: int, question: SamePersonQuestion) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 3, 0, 3)
        line.setSpacing(8)
        text = Label(may_elide=True)
        where = where_words(question)
        known = ", ".join(question.known_contracts[:3])
        runs = [Run(question.name, Type.NAME), Run(f"{question.phone_shown} · {where}", tone="text2")]
        if known:
            runs.append(Run(self.tr("already has {contracts}").format(contracts=known), tone="text2"))
        text.set_runs(runs)
        line.addWidget(text, 1)
        names = self.tr("One person"), self.tr("Two people")
        yes, no = self._either(
            row, f"import.same.{index}", names, partial(self._reading.answer, question.key)
        )
        self._chips.append((question.key, yes, no))
        return row

    @staticmethod
    def _either(
        row: QWidget, name: str, names: tuple[str, str], answer: Callable[[bool], object]
    ) -> tuple[Chip, Chip]:
        """Two chips at the end of a row, of which one is the answer."""
        yes, no = Chip(names[0], choice=True), Chip(names[1], choice=True)
        group, line = QButtonGroup(row), row.layout()
        for chip, end, chosen in ((yes, "yes", True), (no, "no", False)):
            chip.setObjectName(f"{name}.{end}")
            group.addButton(chip)
            chip.clicked.connect(partial(answer, chosen))
            if line is not None:
                line.addWidget(chip)
        return yes, no

    def _ask_sides(self, words: tuple[str, ...]) -> None:
        self._head(
            self.tr("Debit or credit?"),
            self.tr("What the words beside the amounts mean. Words that are not marked are read as usual."),
        )
        for index, word in enumerate(words):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 3, 0, 3)
            line.setSpacing(8)
            line.addWidget(Label(word, Type.NAME, may_elide=True), 1)
            names = self.tr("Owed"), self.tr("Lessens what is owed")
            yes, no = self._either(row, f"import.side.{index}", names, partial(self._choose_side, word))
            self._sides.append((word, yes, no))
            self._column.addWidget(row)

    def _choose_side(self, word: str, owed: bool) -> None:
        report = self._reading.report
        if report is not None:
            self._reading.choose(report.choices.with_side(word, 1 if owed else -1))

    def _offer_zeros(self) -> None:
        self._head(
            self.tr("Lost zeros?"),
            self.tr("Numbers of different lengths: a spreadsheet may have dropped zeros in front."),
        )
        for field, offer in self._reading.pads.items():
            example = offer.examples[0] if offer.examples else ""
            words = self.tr("{field}: pad to {n} digits, {before} becomes {after}").format(
                field=field_name(field), n=offer.digits, before=example, after=example.zfill(offer.digits)
            )
            box = CheckBox(words)
            box.setObjectName(f"import.pad.{field}")
            box.clicked.connect(partial(self._pad, field, offer.digits, box))
            self._pads[field] = box
            self._column.addWidget(box)

    def _pad(self, field: str, digits: int, box: CheckBox) -> None:
        report, on = self._reading.report, box.isChecked()
        if report is None or on is (field in dict(report.choices.pad)):
            return
        self._reading.choose(report.choices.with_pad(field, digits if on else None))

    def _mark(self) -> None:
        reading, report = self._reading, self._reading.report
        for key, yes, no in self._chips:
            answer = reading.same_people.get(key)
            yes.setChecked(answer is True)
            no.setChecked(answer is False)
        self.many.show_people()
        if report is None:
            return
        sides = dict(report.choices.sides)
        for word, yes, no in self._sides:
            yes.setChecked(sides.get(word) == 1)
            no.setChecked(sides.get(word) == -1)
        if self._order is not None and report.choices.date_order:
            self._order.choose(report.choices.date_order)
        if self._since is not None:
            self._since.setChecked(report.choices.since_unknown)
        for field, box in self._pads.items():
            box.setChecked(field in dict(report.choices.pad))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_questions()


def _read(text: str, *, dmy: bool) -> date | None:
    """An example such as 03/04/2026 read in one order."""
    parts = "".join(sign if sign.isdigit() else " " for sign in text).split()
    if len(parts) < 3:
        return None
    day, month = (int(parts[0]), int(parts[1])) if dmy else (int(parts[1]), int(parts[0]))
    year = int(parts[2])
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None
