"""What is wrong with what was entered, in words, under where it was entered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.shell.theme import Type
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Glyph


class Problem(QWidget):
    """Octagon and sentence; takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", Type.SMALL, "bad", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(Glyph("no", "bad", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text() if not self.isHidden() else ""

    def say(self, text: str) -> None:
        self._words.set_text(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def clear(self) -> None:
        self.hide()
