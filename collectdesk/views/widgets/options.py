"""Option buttons: one of a few, each with a letter that chooses it while no text field has the cursor."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QTextEdit,
    QWidget,
)

from collectdesk.shell import icons
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint

TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)
"""Widgets that take letters themselves; others name theirs in the property `own_keys`."""


@dataclass(frozen=True, slots=True)
class Option:
    """`key` is one character ("p", "1"), `cap` what its keycap says; `value` is what `chosen` sends."""

    key: str
    value: str
    text: str
    cap: str = ""


class OptionButton(QRadioButton):
    """One option; the screen reader meets it as a radio button."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option.text, parent)
        self.option = option
        self.setAccessibleName(option.text)
        self.setAccessibleDescription(option.key.upper())
        self.setObjectName(f"option.{option.value}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(28)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def reword(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        return QSize(30 + paint.width_of(self.text(), Type.STRONG) + 28, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect, on = QRectF(self.rect()), self.isChecked()
        hover = self.underMouse() and self.isEnabled()
        ground = "tint" if on else theme().mixed("surface", "text", 0.04) if hover else "surface"
        width = 1.5 if on else 1.0
        paint.frame(painter, rect, 5, fill_tone=ground, edge="accent" if on else "line_strong", width=width)
        if self.hasFocus():
            paint.ring(painter, rect)
        middle = rect.center().y()
        label = self.option.cap or self.option.key.upper()
        cap = paint.keycap(painter, 7, middle, label, tone="text2")
        kind = Type.STRONG if on else Type.NAME
        room = QRectF(7 + cap + 7, 0, rect.width() - 7 - cap - 7 - (26 if on else 6), rect.height())
        paint.text(painter, room, self.text(), kind, tone="text" if self.isEnabled() else "text3")
        if on:
            icons.paint(painter, "tick", rect.right() - 22, middle, tone="accent", size=14)
        painter.end()


class OptionButtons(QWidget):
    """Two columns of options. Arrow keys move, letters choose (call `listen()` once to switch them on)."""

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[Option], *, columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._columns = columns
        self._group = QButtonGroup(self)
        self.buttons: dict[str, OptionButton] = {}
        for index, option in enumerate(options):
            button = OptionButton(option, self)
            self._grid.addWidget(button, index // columns, index % columns)
            self._group.addButton(button)
            self.buttons[option.value] = button
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._group.buttonToggled.connect(self._toggled)

    @property
    def value(self) -> str:
        """The chosen value, "" when none is."""
        button = self._group.checkedButton()
        return button.option.value if isinstance(button, OptionButton) else ""

    def choose(self, value: str) -> None:
        self.buttons[value].setChecked(True)

    def clear(self) -> None:
        self._group.setExclusive(False)
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def offer(self, shown: Sequence[str], folded: Sequence[str] = ()) -> None:
        """Show only these, in this order; the letters of `folded` ones act although they are not shown."""
        allowed = {*shown, *folded}
        self._group.setExclusive(False)
        for value, button in self.buttons.items():
            self._grid.removeWidget(button)
            button.setVisible(value in shown)
            button.setEnabled(value in allowed)
            if value not in allowed:
                button.setChecked(False)
        self._group.setExclusive(True)
        span = self._columns if len(shown) == 1 else 1
        for index, value in enumerate(shown):
            row, column = divmod(index, self._columns)
            self._grid.addWidget(self.buttons[value], row, column, 1, span)

    def reword(self, name: str, texts: dict[str, str]) -> None:
        """New words after the language changed, by value."""
        self.setAccessibleName(name)
        for value, text in texts.items():
            self.buttons[value].reword(text)

    def listen(self) -> None:
        """Let letters choose while the window is active, this grid visible, and nothing takes typing."""
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
            and watched.window() is self.window()
            and self.isVisible()
            and self._key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
            return False
        focus = QApplication.focusWidget()
        if isinstance(focus, TYPING) or not event.text():
            return False
        if focus is not None and event.text() in (focus.property("own_keys") or ""):
            return False
        for value, button in self.buttons.items():
            if button.option.key.lower() == event.text().lower() and button.isEnabled():
                self.choose(value)
                return True
        return False

    def _toggled(self, button: OptionButton, on: bool) -> None:
        if on:
            self.chosen.emit(button.option.value)
