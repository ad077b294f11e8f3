"""What was said: reached, result, promise, note, reason, willing and able, what comes next."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.contact import Reason, Result
from collectdesk.domain.errors import Refusal
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.account.choices import Who, next_after
from collectdesk.views.account.next_row import NextRow
from collectdesk.views.account.outcome import Outcome, Said
from collectdesk.views.account.problem import Problem
from collectdesk.views.account.promise_block import PromiseBlock
from collectdesk.views.account.score import Score
from collectdesk.views.widgets.fields import Combo, NoteEdit
from collectdesk.views.widgets.label import IconLabel, Label

TWO_LINES = 48


class LogForm(QWidget):
    """`begin(role, currency)`, then `check()` gives what was said or shows what is missing."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._quiet = False
        self._kept = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._note_label, self._reason_label = Label("", Type.SMALL, "text2"), Label("", tone="text2")
        self.draft = IconLabel("check", "", icon_tone="ok", tone="text2", kind=Type.SMALL)
        self.draft.setObjectName("account.draft")
        self.outcome = Outcome()
        self.promise = PromiseBlock(today)
        self.note = NoteEdit("")
        self.note.setObjectName("account.note")
        self.note.setMinimumHeight(TWO_LINES)
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._note_problem = Problem()
        self.reason = Combo("")
        self.reason.setObjectName("account.reason")
        self.willing, self.able = Score(), Score()
        self.willing.setObjectName("account.willing")
        self.able.setObjectName("account.able")
        self.next = NextRow(today)
        self._why = QWidget()
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.outcome)
        column.addWidget(self.promise)
        part = QVBoxLayout()
        part.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(self._note_label)
        head.addStretch(1)
        head.addWidget(self.draft)
        part.addLayout(head)
        part.addWidget(self.note, 1)
        part.addWidget(self._note_problem)
        column.addLayout(part, 1)
        why = QVBoxLayout(self._why)
        why.setContentsMargins(0, 0, 0, 0)
        why.setSpacing(5)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._reason_label)
        row.addWidget(self.reason, 1)
        why.addLayout(row)
        row = QHBoxLayout()
        row.addWidget(self.willing)
        row.addStretch(1)
        row.addWidget(self.able)
        why.addLayout(row)
        column.addWidget(self._why)
        column.addWidget(self.next)

    def _connect(self) -> None:
        self.outcome.changed.connect(self._resulted_in)
        self.outcome.resulted.connect(self._go_on)
        self.promise.changed.connect(self._resulted_in)
        self.note.textChanged.connect(self._edited)
        self.note.textChanged.connect(self._note_problem.clear)
        self.next.changed.connect(self._edited)
        self.reason.changed.connect(lambda _value: self._edited())
        self.willing.valueChanged.connect(lambda _value: self._edited())
        self.able.valueChanged.connect(lambda _value: self._edited())

    def begin(self, role: PartyRole, currency: str) -> None:
        """Everything empty, for the person in this role."""
        self._quiet = True
        self.outcome.begin(role)
        self.promise.begin(currency)
        self.note.clear()
        self.reason.set_value("")
        self.willing.setValue(0)
        self.able.setValue(0)
        self.next.begin()
        self.kept("")
        self.right()
        self._resulted_in()
        self._quiet = False

    def kept(self, clock: str) -> None:
        """The draft is in the books since `clock`; "" when there is none."""
        self._kept = clock
        self.draft.set_text(self.tr("draft kept {time}").format(time=clock) if clock else "")
        self.draft.setVisible(bool(clock))

    def set_compact(self, *, compact: bool) -> None:
        self.promise.set_compact(compact=compact)
        self._column.setSpacing(4 if compact else 8)
        self.outcome.column.setSpacing(4 if compact else 8)

    # draft
    def values(self) -> dict[str, str]:
        """All that was entered, as plain text; empty when nothing was."""
        result = self.outcome.result
        found = {
            "who": self.outcome.reached.value,
            "result": result.value if result else "",
            "amount": self.promise.amount.text(),
            "promise_on": _iso(self.promise.day.day()),
            "note": self.note.toPlainText(),
            "reason": self.reason.value,
            "willing": str(self.willing.score or ""),
            "able": str(self.able.score or ""),
        }
        if self.next.touched:
            found["next"] = self.next.action.value
            found["next_on"] = _iso(self.next.day.day())
            found["next_time"] = self.next.hour.text()
        return {name: value for name, value in found.items() if value}

    def restore(self, values: dict[str, str]) -> None:
        self._quiet = True
        self.outcome.restore(values.get("who", ""), values.get("result", ""))
        self.promise.amount.setText(values.get("amount", ""))
        self.promise.day.set_day(_day(values.get("promise_on", "")))
        self.note.setPlainText(values.get("note", ""))
        self.reason.set_value(values.get("reason", ""))
        self.willing.setValue(int(values.get("willing", 0)))
        self.able.setValue(int(values.get("able", 0)))
        if "next" in values:
            self.next.restore(values["next"], _day(values.get("next_on", "")), values.get("next_time", ""))
        self._resulted_in()
        self._quiet = False

    # answer
    def check(self) -> Said | None:
        """What was said, or None with the first gap named and under the cursor."""
        self.right()
        said = self.outcome.said()
        if said is None:
            self.setFocus()
            return None
        if said.result is Result.PROMISED and not self.promise.settle():
            return None
        return said if self.next.settle() else None

    def chosen_reason(self) -> Reason | None:
        return Reason(self.reason.value) if self.reason.value else None

    def refused(self, refusal: Refusal) -> bool:
        """Show a refusal beside its field; False when it concerns none of this form."""
        text = " ".join(part for part in sentence(refusal) if part)
        match refusal.field:
            case "promise_amount" | "amount":
                self.promise.wrong(self.promise.amount, text)
            case "promise_on":
                self.promise.wrong(self.promise.day, text)
            case "next_on" | "next_action":
                self.next.wrong(text)
            case "note":
                self._note_problem.say(text)
                self.note.setFocus()
            case "result":
                self.outcome.result_problem.say(text)
            case _:
                return False
        return True

    def right(self) -> None:
        self.outcome.right()
        self._note_problem.clear()
        self.promise.right()
        self.next.right()

    # what a choice does
    def _go_on(self, result: Result) -> None:
        """The cursor goes where the next thing is entered."""
        if self._quiet or not self.isVisible():
            return
        if result is Result.PROMISED:
            self.promise.amount.setFocus(Qt.FocusReason.TabFocusReason)
        elif result is Result.CALL_BACK:
            self.next.day.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.outcome.results.buttons[result.value].setFocus()

    def _resulted_in(self) -> None:
        """Shows what belongs to the result, proposes what comes next."""
        result = self.outcome.result
        self.promise.setVisible(result is Result.PROMISED)
        self._why.setVisible(self.outcome.who in {None, Who.PERSON})
        self.next.propose(*next_after(result, self.promise.day.day(), self._today()))
        self._edited()

    def _edited(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def retranslate(self) -> None:
        self._note_label.set_text(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self._reason_label.set_text(self.tr("Reason"))
        reasons = [(reason.value, words(f"reason.{reason.value}")) for reason in Reason]
        self.reason.set_choices([("", self.tr("Not said")), *reasons])
        self.reason.setAccessibleName(self.tr("Reason for falling behind"))
        self.willing.reword(self.tr("Willing"))
        self.able.reword(self.tr("Able"))
        self.outcome.retranslate()
        self.promise.retranslate()
        self.next.retranslate()
        self.kept(self._kept)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
