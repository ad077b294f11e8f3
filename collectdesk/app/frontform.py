"""What the forms in front of an office share: the narrow column, its heading, messages and failures."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.fields import set_wrong
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Kind, Message
from collectdesk.views.widgets.rail import Logo
from collectdesk.views.widgets.rows import Field

if TYPE_CHECKING:
    from collectdesk.storage.slots import Cost
    from collectdesk.usecases.office import LetterPress

WIDTH = 360
HEAD = 46
"""Height of the strip that holds the language."""
HOME = "CollectDesk"
"""The folder in a person's own that offers itself for offices."""
LABEL = 21
"""Height of a field's label with the gap under it."""
ABOVE = 0.145
"""Share of a form's height above its head: the optical third for the whole."""

FOOT = 12
"""Kept free under a form."""

_ICON = 22
"""The octagon before a problem, with its gap."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What each form works with. `cost` None means the full cost of a password's key."""

    desk: Desk
    clock: Callable[[], datetime]
    press: "LetterPress"
    cost: "Cost | None"

    def strength(self) -> "Cost":
        """Only inside a job: it brings the cipher's library with it."""
        from collectdesk.storage.slots import STRONG

        return self.cost or STRONG


def day_of(clock: Callable[[], datetime]) -> str:
    """Today on this computer, before any office says its own zone."""
    return i18n.day_full(clock().astimezone().date())


def blame(field: Field, failure: Refusal | Trouble) -> bool:
    """Show a failure at a field; where its words have no room the field gets the edge only, and False."""
    fact, remedy = sentence(failure)
    together = fact + (" " if i18n.language() == "en" and remedy else "") + remedy
    room = (field.field.width() if field.isVisible() else WIDTH) - _ICON
    if paint.width_of(together, Type.SMALL) > room:
        set_wrong(field.field, True)
        return False
    field.wrong(together)
    return True


class Messages(QWidget):
    """Where a form's message stands; no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 14)
        self.message: Message | None = None
        self.hide()

    def say(self, kind: Kind, fact: str, more: str = "") -> None:
        self.clear()
        self.message = Message(kind, fact, more)
        self.message.gone.connect(self.clear)
        self._body.addWidget(self.message)
        self.show()

    def clear(self) -> None:
        if self.message is not None:
            self._body.removeWidget(self.message)
            self.message.hide()
            self.message.deleteLater()
            self.message = None
        self.hide()


class FrontForm(QWidget):
    """A column of 360 on the optical third: logo, title, line under it, message, then what `add` brings."""

    opened = Signal(object, object)

    def __init__(self, tools: Tools, *, logo: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.first: QWidget = self
        """Where the cursor goes when the form comes up."""
        self.title = Label("", Type.UNLOCK, may_elide=True)
        self.line = Label("", tone="text2", wrap=True)
        self.messages = Messages()
        column = QWidget()
        column.setFixedWidth(WIDTH)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        if logo:
            self.body.addWidget(Logo(40), 0, Qt.AlignmentFlag.AlignLeft)
            self.body.addSpacing(19)
        self.body.addWidget(self.title)
        self.body.addSpacing(5)
        self.body.addWidget(self.line)
        self.body.addSpacing(28)
        self.body.addWidget(self.messages)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        self._above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._down = down
        down.addItem(self._above)
        down.addLayout(across)
        down.addSpacing(FOOT)
        down.addStretch(1)

    def add(self, what: QWidget | QLayout, space: int = 14) -> None:
        """Next in the column, with `space` after it."""
        if isinstance(what, QLayout):
            self.body.addLayout(what)
        else:
            self.body.addWidget(what)
        self.body.addSpacing(space)

    def fail(self, failure: Refusal | Trouble, field: Field | None) -> None:
        """At the field when its words fit there, else as a message above the fields."""
        if field is not None:
            field.field.setFocus()
            if blame(field, failure):
                return
        self.trouble(*sentence(failure))

    def trouble(self, fact: str, remedy: str) -> None:
        self.messages.say(Kind.BAD, fact, remedy)

    def retranslate(self) -> None:
        """Set all words; called once by each form at the end of its making."""

    def event(self, event: QEvent) -> bool:
        """The head stays where it is, whatever opens or closes below it, as long as all has room."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            view = self.parentWidget() or self
            spare = view.height() - self.body.heightForWidth(WIDTH) - FOOT
            above = max(0, min(round(view.height() * ABOVE), spare))
            if self._above.sizeHint().height() != above:
                self._above.changeSize(0, above, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
                self._down.invalidate()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def beside(field: Field, button: QWidget) -> QHBoxLayout:
    """A button at the right of a field, level with it and not with its label."""
    row, down = QHBoxLayout(), QVBoxLayout()
    row.setSpacing(8)
    down.setSpacing(0)
    down.addSpacing(LABEL)
    down.addWidget(button)
    down.addStretch(1)
    row.addWidget(field, 1)
    row.addLayout(down)
    return row


def shown_path(folder: Path) -> str:
    """A path as typed into a field: with ~ for the home folder."""
    try:
        return f"~/{folder.relative_to(Path.home()).as_posix()}"
    except ValueError:
        return str(folder)


def typed_path(text: str) -> Path | None:
    """The path in a field, None when there is none."""
    text = text.strip().strip('"')
    return Path(text).expanduser().absolute() if text else None
