"""The tinted block that the result "Promise" opens: how much, by when."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from collectdesk.domain.money import Money
from collectdesk.views.account.problem import Problem
from collectdesk.views.widgets.amount import MoneyEdit
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import set_wrong
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.surface import Tinted

FIELD = 148
FURTHEST = timedelta(days=31)
"""The office's limit for promises (domain.promise.PromiseType); the use case has the last word."""


class PromiseBlock(Tinted):
    """Two rows with labels; one row without in a low window (`set_compact`)."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._today = today
        self._amount_label, self._day_label = Label("", tone="text2"), Label("", tone="text2")
        self.amount = MoneyEdit("", "CNY")
        self.amount.setObjectName("account.promise.amount")
        self.day = DayEdit("", today)
        self.day.setObjectName("account.promise.day")
        self.problem = Problem()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.problem)
        self._compact: bool | None = None
        self.set_compact(compact=False)
        self.amount.textChanged.connect(lambda _text: self.changed.emit())
        self.day.day_changed.connect(lambda _day: self.changed.emit())
        self.amount.left.connect(lambda problem: self._left(self.amount, problem))
        self.day.left.connect(lambda problem: self._left(self.day, problem))
        self.amount.textEdited.connect(lambda _text: self.problem.clear())
        self.day.textEdited.connect(lambda _text: self.problem.clear())

    def begin(self, currency: str) -> None:
        self.amount.currency = currency
        self.amount.clear()
        self.day.earliest = self._today()
        self.day.latest = self._today() + FURTHEST
        self.day.set_day(None)
        self.day.clear()
        self.right()

    def set_compact(self, *, compact: bool) -> None:
        if compact == self._compact:
            return
        self._compact = compact
        self.day.set_short(short=compact)
        for widget in (self._amount_label, self.amount, self._day_label, self.day):
            self._grid.removeWidget(widget)
        self._amount_label.hide()
        self._day_label.hide()
        for field in (self.amount, self.day):
            field.setMinimumWidth(0 if compact else FIELD)
            field.setMaximumWidth(16777215 if compact else FIELD)
        if compact:
            self._grid.addWidget(self.amount, 0, 0)
            self._grid.addWidget(self.day, 0, 1)
        else:
            self._grid.addWidget(self._amount_label, 0, 0)
            self._grid.addWidget(self.amount, 0, 1)
            self._grid.addWidget(self._day_label, 1, 0)
            self._grid.addWidget(self.day, 1, 1)
            self._amount_label.show()
            self._day_label.show()
        self._grid.setColumnStretch(1, 1 if compact else 0)
        self._hint()

    def _hint(self) -> None:
        """Without its label the field says itself what it is for."""
        hint = self.tr("By: 27, +3") if self._compact else self.tr("such as 27, +3")
        self.day.setPlaceholderText(hint)

    def money(self) -> Money | None:
        return self.amount.money()

    def settle(self) -> bool:
        """Check both; the first that is wrong gets the cursor."""
        for field in (self.amount, self.day):
            if not field.settle():
                field.setFocus()
                return False
        return True

    def wrong(self, field: QWidget, text: str) -> None:
        set_wrong(field, wrong=True)
        self.problem.say(text)
        field.setFocus()

    def right(self) -> None:
        for field in (self.amount, self.day):
            set_wrong(field, wrong=False)
        self.problem.clear()

    def _left(self, field: QWidget, problem: str) -> None:
        if problem:
            self.problem.say(problem)
        elif not (self.amount.property("wrong") or self.day.property("wrong")):
            self.problem.clear()

    def retranslate(self) -> None:
        self._amount_label.set_text(self.tr("Amount"))
        self._day_label.set_text(self.tr("By"))
        self.amount.setAccessibleName(self.tr("Promised amount"))
        self.amount.setPlaceholderText(self.tr("Amount"))
        self.day.setAccessibleName(self.tr("Promised day"))
        self._hint()
