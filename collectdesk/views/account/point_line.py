"""A contact point on one line: icon, masked value, the eye that shows it for half a minute, what it is."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.domain.borrower import PointState
from collectdesk.domain.browse import PointRow
from collectdesk.shell.theme import Type
from collectdesk.views.account.phrases import POINT_ICONS, full_value, no_calls, row_facts, use_word
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Glyph
from collectdesk.views.widgets.paint import Align

SHOWN_FOR = 30_000
"""Milliseconds a revealed value stays."""


class PointLine(QWidget):
    """`reveal_wanted(point id)`; the page answers with `show_value` once the journal has it."""

    reveal_wanted = Signal(object)

    def __init__(self, row: PointRow, *, may_reveal: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        good = row.point.state is PointState.GOOD
        fine = good and not no_calls(row)
        self.setFixedHeight(28)
        self.value = Label(row.shown, Type.NAME, "text" if good else "text3", may_elide=True)
        self.value.setObjectName(f"point.{row.id}")
        self.eye = Button(
            icon="eye", look=Look.GHOST, name=self.tr("Show for 30 seconds"), on_click=self._press
        )
        self.eye.setObjectName(f"point.{row.id}.eye")
        self.eye.setFixedWidth(20)
        self._facts = Label("", Type.SMALL, "text2" if fine else "bad", align=Align.RIGHT)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(Glyph(POINT_ICONS[row.point.kind]))
        line.addSpacing(2)
        line.addWidget(self.value)
        line.addWidget(self.eye)
        self.eye.setVisible(may_reveal)
        line.addStretch(1)
        line.addWidget(self._facts)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self.hide_value)

    def _press(self) -> None:
        if self._timer.isActive():
            self.hide_value()
        else:
            self.reveal_wanted.emit(self.row.id)

    def show_value(self, value: str) -> None:
        shown = full_value(self.row.point.kind, value)
        self.value.set_text(shown)
        self.value.setToolTip(shown)
        self._fit()
        self.eye.set_icon("eye-off")
        self.eye.set_text("", name=self.tr("Hide"))
        self._timer.start()

    def hide_value(self) -> None:
        self._timer.stop()
        self.value.set_text(self.row.shown)
        self.value.setToolTip("")
        self._fit()
        self.eye.set_icon("eye")
        self.eye.set_text("", name=self.tr("Show for 30 seconds"))

    def _fit(self) -> None:
        """What it is stands beside the value as far as there is room."""
        taken = 16 + 9 + self.value.sizeHint().width() + 3 + 20 + 6
        for text in (row_facts(self.row), use_word(self.row.point)):
            if taken + paint.width_of(text, Type.SMALL) <= self.width():
                self._facts.set_text(text)
                break
        else:
            self._facts.set_text("")
        self.setToolTip(row_facts(self.row))
        self._line.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
