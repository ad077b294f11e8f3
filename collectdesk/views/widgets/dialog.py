"""The dialog: a question with figure and date, the consequences in words, "Not yet", the deed."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.shell.ask import Question
from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label

WIDTH = 400


class Dialog(QDialog):
    """A dialog of our look: add to `body`, then `buttons([...])`. Enter presses the safe button."""

    def __init__(self, title: str, parent: QWidget | None, *, width: int = WIDTH) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(width)
        self.setMaximumWidth(width)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 16)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, Type.HEAD, wrap=True))

    def buttons(self, *buttons: Button, safe: Button | None = None) -> None:
        """The last row, at the right; `safe` has the focus at first."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.body.addSpacing(2)
        self.body.addLayout(row)
        (safe or buttons[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, QRectF(self.rect()), "surface")
        painter.end()


def present(parent: QWidget, question: Question, answer: Callable[[bool], None]) -> None:
    """Show a question; the presenter of shell.ask."""
    dialog = Dialog(question.title, parent)
    dialog.setObjectName("ask.dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.body.addWidget(Label(question.body, tone="text2", wrap=True, line_height=17))
    later = Button(question.later, keys="Esc", on_click=dialog.reject)
    later.setObjectName("ask.later")
    deed = Button(question.deed, look=Look.DANGER if question.grave else Look.PRIMARY, on_click=dialog.accept)
    deed.setObjectName("ask.deed")
    dialog.buttons(later, deed, safe=later)
    dialog.finished.connect(lambda result: answer(result == QDialog.DialogCode.Accepted.value))
    dialog.open()
