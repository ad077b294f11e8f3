"""One step of setting up an office: two columns of fields under a title."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.app.frontform import Messages, blame
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Kind
from collectdesk.views.widgets.rows import Field

GAP = 32
Clock = Callable[[], datetime]


class Step(QWidget):
    """Title and line above, columns `left` and `right`, `below` across both.

    `fields` are kept by the names that refusals use.
    """

    def __init__(self, left: int, right: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self.first: QWidget = self
        self.title = Label("", Type.TITLE)
        self.line = Label("", tone="text2", wrap=True)
        self.messages = Messages()
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        for body, width in ((self.left, left), (self.right, right)):
            body.setContentsMargins(0, 0, 0, 0)
            body.setSpacing(12)
            holder = QWidget()
            holder.setFixedWidth(width)
            holder.setLayout(body)
            columns.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        middle = QWidget()
        middle.setFixedWidth(left + GAP + right)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 24, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.line)
        column.addSpacing(18)
        column.addWidget(self.messages)
        column.addLayout(columns)
        self.below = QVBoxLayout()
        self.below.setContentsMargins(0, 12, 0, 0)
        column.addLayout(self.below)
        column.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(middle)
        across.addStretch(1)

    def calm(self) -> None:
        """Take back what was said of the last try."""
        self.messages.clear()
        for field in self.fields.values():
            field.right()

    def problem(self) -> tuple[Field, str] | None:
        """The first field that is not filled as it must be, and what to enter."""
        return None

    def check(self) -> bool:
        """Whether all is filled in; otherwise the cursor goes to what is not."""
        self.calm()
        found = self.problem()
        if found is None:
            return True
        field, words = found
        field.field.setFocus()
        field.wrong(words)
        return False

    def fail(self, failure: Refusal | Trouble, name: str) -> None:
        """At the field called `name`, else above the columns."""
        field = self.fields.get(name)
        if field is not None:
            field.field.setFocus()
            if blame(field, failure):
                return
        self.messages.say(Kind.BAD, *sentence(failure))

    def enter(self) -> None:
        """The step comes up."""

    def retranslate(self) -> None:
        """Set all words; called once by each step at the end of its making."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
