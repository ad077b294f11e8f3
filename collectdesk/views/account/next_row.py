"""What is done next: an action, its day, and for a call-back its hour."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.contact import NextAction
from collectdesk.shell.wording import words
from collectdesk.views.account.problem import Problem
from collectdesk.views.account.time_edit import TimeEdit
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import Combo, set_wrong
from collectdesk.views.widgets.label import Label


class NextRow(QWidget):
    """`propose(action, day)` fills it until somebody chose otherwise; `chosen()` gives what stands there."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.touched = False
        self._quiet = False
        self._label, self._at = Label("", tone="text2"), Label("", tone="text2")
        self.action = Combo("")
        self.action.setObjectName("account.next.action")
        self.day = DayEdit("", today, short=True)
        self.day.setObjectName("account.next.day")
        self.hour = TimeEdit("", optional=True)
        self.hour.setObjectName("account.next.hour")
        self.hour.setFixedWidth(72)
        self._problem = Problem()
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._label)
        first.addStretch(1)
        first.addWidget(self.action)
        first.addWidget(self.day, 100)
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.addStretch(1)
        second.addWidget(self._at)
        second.addWidget(self.hour)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self._second)
        column.addWidget(self._problem)
        self.action.changed.connect(self._acted)
        self.action.activated.connect(lambda _row: self._touch())
        self.day.day_changed.connect(lambda _day: self._edited())
        self.day.textEdited.connect(lambda _text: self._touch())
        self.hour.textEdited.connect(lambda _text: self._touch())
        self.day.left.connect(self._left)
        self.hour.left.connect(self._left)

    def begin(self) -> None:
        self.touched = False
        self.day.earliest = self._today()
        self.propose(NextAction.NONE, None)
        self.hour.clear()
        self.right()

    def propose(self, action: NextAction, day: date | None) -> None:
        if not self.touched:
            self._quiet = True
            self.action.set_value(action.value)
            self.day.set_day(day)
            self._quiet = False
            self._acted(action.value)

    def restore(self, action: str, day: date | None, hour: str) -> None:
        self.touched = True
        self.action.set_value(action)
        self.day.set_day(day)
        self.hour.setText(hour)
        self._acted(self.action.value)

    def chosen(self) -> tuple[NextAction, date | None, time | None]:
        action = NextAction(self.action.value or NextAction.NONE.value)
        if action is NextAction.NONE:
            return action, None, None
        return action, self.day.day(), self.hour.hour() if action is NextAction.CALL_BACK else None

    def settle(self) -> bool:
        if self.action.value == NextAction.NONE.value:
            return True
        for field in (self.day, self.hour):
            if not field.isHidden() and not field.settle():
                field.setFocus()
                return False
        return True

    def wrong(self, text: str) -> None:
        set_wrong(self.day, wrong=True)
        self._problem.say(text)
        self.day.setFocus()

    def right(self) -> None:
        set_wrong(self.day, wrong=False)
        set_wrong(self.hour, wrong=False)
        self._problem.clear()

    def retranslate(self) -> None:
        self._label.set_text(self.tr("Next"))
        self._at.set_text(self.tr("at"))
        self.action.setAccessibleName(self.tr("Next step"))
        self.day.setAccessibleName(self.tr("Day of the next step"))
        self.hour.setAccessibleName(self.tr("Hour of the call-back"))
        self.hour.setPlaceholderText("14:00")
        texts = {action: words(f"next.{action.value}") for action in NextAction}
        texts[NextAction.LETTER] = words("channel.letter")
        self.action.set_choices([(action.value, text) for action, text in texts.items()])

    def _touch(self) -> None:
        self.touched = True
        self._problem.clear()
        self._edited()

    def _edited(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def _acted(self, value: str) -> None:
        self.day.setVisible(value != NextAction.NONE.value)
        self._second.setVisible(value == NextAction.CALL_BACK.value)
        self._edited()

    def _left(self, problem: str) -> None:
        self._problem.say(problem)
