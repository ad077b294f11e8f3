"""What went to the post: the day, the service, and a tracking number for each letter."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from collectdesk.domain.browse import LetterRow
from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import PostService
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.usecases.letters import PostLetters
from collectdesk.views.letters.sheet import WIDTH
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import Combo, LineEdit, set_wrong
from collectdesk.views.widgets.label import IconLabel, Label
from collectdesk.views.widgets.rows import Field, Section
from collectdesk.views.widgets.surface import Ground, Panel, Scroll

FIELD = 200


class _Row(QWidget):
    """A letter: who and which at the left, its tracking number at the right, what is wrong below."""

    def __init__(self, row: LetterRow, field_name: str, typed: str) -> None:
        super().__init__()
        self.letter = row
        self.edit = LineEdit(f"{field_name} {row.number}")
        self.edit.setObjectName(f"letters.tracking.{row.id}")
        self.edit.setFixedWidth(FIELD)
        self.edit.setText(typed)
        self.edit.textEdited.connect(lambda _text: self.right())
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(Label(row.name, Type.NAME, may_elide=True))
        who.addWidget(Label(f"{row.number}  {row.postcode}".strip(), Type.SMALL, "text2", may_elide=True))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(who, 1)
        line.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignVCenter)
        self._problem = IconLabel("no", "", icon_tone="bad", tone="bad", kind=Type.SMALL, size=14)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self._problem, 0, Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def tracking(self) -> str:
        return "".join(self.edit.text().split()).upper()

    @property
    def problem(self) -> str:
        return "" if self._problem.isHidden() else self._problem.text()

    def wrong(self, words: str) -> None:
        self._problem.set_text(words)
        self._problem.show()
        self.edit.setAccessibleDescription(words)
        set_wrong(self.edit, True)

    def right(self) -> None:
        self._problem.hide()
        self.edit.setAccessibleDescription("")
        set_wrong(self.edit, False)


class PostPanel(Panel):
    """`show_letters(rows)` as they are chosen; `request()` is what to post, None while something is wrong.

    `changed` when day, service or letters changed; `last_entered` when Enter was pressed in the last number.
    """

    changed = Signal()
    last_entered = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent=parent)
        self._today = today
        self._typed: dict[int, str] = {}
        self._rows: list[_Row] = []
        self.setObjectName("letters.post_panel")
        self.day = DayEdit("…", today, planned=False)
        self.day.setObjectName("letters.posted_on")
        self.service = Combo("…")
        self.service.setObjectName("letters.service")
        self._title = self.section("")
        self._day_field = Field("", self.day, beside=True, width=FIELD)
        self._service_field = Field("", self.service, beside=True, width=FIELD)
        self.add(self._day_field, space=4)
        self.add(self._service_field, space=6)
        self._numbers: Section = self.section("")
        self._hint = Label("", Type.SMALL, "text2", wrap=True)
        self.add(self._hint)
        self._list = Ground("window")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.body.addWidget(Scroll(self._list), 1)
        self._refused = IconLabel("no", "", icon_tone="bad", tone="bad")
        self._refused.hide()
        self.add(self._refused, space=4)
        self.day.day_changed.connect(lambda _day: self.changed.emit())
        self.service.changed.connect(self._service_changed)
        self.retranslate()

    # state
    def begin(self) -> None:
        """Empty: today, nothing typed."""
        self._typed.clear()
        self.day.latest = self._today()
        self.day.set_day(self._today())
        self._refused.hide()
        self._day_field.right()

    def show_letters(self, letters: Sequence[LetterRow]) -> None:
        self._keep_typed()
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        name = self.tr("Tracking number")
        self._rows = [_Row(letter, name, self._typed.get(letter.id, "")) for letter in letters]
        for place, row in enumerate(self._rows):
            row.edit.installEventFilter(self)
            row.edit.setVisible(self.tracked)
            self._column.insertWidget(place, row)
        self.changed.emit()

    def focus_first(self) -> None:
        """The first number still to be typed, or the day."""
        empty = next((row.edit for row in self._rows if not row.tracking), None)
        field = empty if empty is not None and self.tracked else self.day
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def tracked(self) -> bool:
        return PostService(self.service.value).tracked

    @property
    def rows(self) -> list[_Row]:
        return self._rows

    def request(self) -> PostLetters | None:
        """What the use case is asked for; None after the problem was shown where it is."""
        self._refused.hide()
        good = self.day.settle()
        taken: dict[str, str] = {}
        for row in self._rows:
            row.right()
            if not self.tracked:
                continue
            if not row.tracking:
                row.wrong(self.tr("Enter the number on the receipt"))
            elif row.tracking in taken:
                row.wrong(self.tr("Already entered for {number}").format(number=taken[row.tracking]))
            taken.setdefault(row.tracking, row.letter.number)
        wrong = next((row for row in self._rows if row.problem), None)
        if wrong is not None:
            wrong.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        day = self.day.day()
        if not good or wrong is not None or day is None:
            return None
        pairs = tuple((row.letter.id, row.tracking if self.tracked else "") for row in self._rows)
        return PostLetters(day, PostService(self.service.value), pairs)

    def show_refusal(self, refusal: Refusal) -> None:
        """Under the field it concerns, or at the foot of the panel."""
        fact, remedy = sentence(refusal)
        if refusal.field == "posted_on":
            self._day_field.wrong(fact)
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        tracking = refusal.facts.get("tracking")
        row = next((r for r in self._rows if tracking is not None and r.tracking == tracking), None)
        if refusal.field == "tracking" and row is not None:
            row.wrong(self.tr("Already belongs to {number}").format(number=refusal.facts.get("number")))
            row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._refused.set_text(f"{fact} {remedy}".strip())
        self._refused.show()

    # events
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            }
            if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._next_after(watched)
                return True
        return super().eventFilter(watched, event)

    def _next_after(self, edit: QObject) -> None:
        edits = [row.edit for row in self._rows]
        place = next(at for at, other in enumerate(edits) if other is edit)
        if place + 1 < len(edits):
            edits[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
            edits[place + 1].selectAll()
        else:
            self.last_entered.emit()

    def _keep_typed(self) -> None:
        self._typed |= {row.letter.id: row.edit.text() for row in self._rows}

    def _service_changed(self) -> None:
        for row in self._rows:
            row.edit.setVisible(self.tracked)
            row.right()
        self._say_hint()
        self.changed.emit()

    def _say_hint(self) -> None:
        self._numbers.set_text(self.tr("Tracking numbers") if self.tracked else self.tr("Letters"))
        self._hint.set_text(
            self.tr("From the receipts, typed or scanned. Enter goes to the next.")
            if self.tracked
            else self.tr("This service gives no tracking number.")
        )

    def retranslate(self) -> None:
        self._title.set_text(self.tr("What went to the post"))
        self._day_field.set_label(self.tr("Posted on"))
        self._service_field.set_label(self.tr("Service"))
        self.service.set_choices([(one.value, words(f"service.{one.value}")) for one in PostService])
        self._say_hint()
        for row in self._rows:
            row.right()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
