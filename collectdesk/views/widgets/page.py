"""What every page of the window is: a title, a message area at its top, refresh and retranslate."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.views.widgets.messages import MessageArea
from collectdesk.views.widgets.surface import Ground

if TYPE_CHECKING:
    from collectdesk.views.widgets.palette import Found


class Page(Ground):
    """Base of pages. Put widgets into `column` (no margins, no spacing); `messages` is its first item.

    `badge(int)` sets the count in the rail, `go(place, argument)` asks the window for another page.
    """

    badge = Signal(int)
    go = Signal(str, object)

    def __init__(self, *, tone: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(tone, parent=parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.messages = MessageArea()
        self.column.addWidget(self.messages)

    def title(self) -> str:
        """The page's name, in the rail and the palette."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again what is shown."""

    def happened(self, event: object) -> None:
        """Something happened in the office; the window tells every page. Override to look at the event,
        or to count for the rail while the page is not in front.
        """
        if self.isVisible():
            self.refresh()

    def in_palette(self, text: str) -> "Sequence[Found]":
        """What the page itself adds to the command palette for a text."""
        return ()

    def enter(self, argument: object) -> None:
        """The page comes to the front; `argument` says what of (an account's id), None when nothing new."""
        self.refresh()

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether another page may come to the front; a page that must ask first says no and runs `then`
        once it was answered."""
        return True

    def leave(self) -> None:
        """The page goes to the back."""

    def retranslate(self) -> None:
        """Set all words anew; called once at the end of __init__ by the page, then at each LanguageChange."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
