"""A user's hand and eye for the tour: keys and mouse on widgets that can be seen, and pictures of them."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from collectdesk.shell.theme import theme

PATIENCE = 60.0
"""Seconds the hand waits for something to appear; a slow machine is not a failure, a hang is."""


def _live() -> None:
    """Lets the program work, and closed dialogs go: no event loop runs above the tour to delete them."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class LostError(Exception):
    """What the tour wanted to press or read is not there."""


class Hand:
    """Acts on the active window only: what a person cannot see, it cannot press."""

    def __init__(self, window: QWidget, pictures: Path, count: int = 0) -> None:
        self._window, self._pictures = window, pictures
        self.count = count
        """Pictures taken so far."""

    def wait(self, ready: Callable[[], object], what: str, unless: Callable[[], str] = str) -> None:
        """Lets the program work until `ready`. Raises LostError after PATIENCE or when `unless` says why."""
        until = time.monotonic() + PATIENCE
        while not ready():
            if why := unless():
                raise LostError(f"waited for {what}, but: {why}")
            if time.monotonic() > until:
                raise LostError(f"waited in vain for {what}")
            _live()
            time.sleep(0.005)
        _live()

    def pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            _live()
            time.sleep(0.005)

    def find(self, name: str) -> QWidget:
        """The visible, enabled widget of this objectName; waits for it."""
        self.wait(lambda: self._seen(name) is not None, name)
        found = self._seen(name)
        if found is None:
            raise LostError(name)
        return found

    def names(self, prefix: str) -> list[str]:
        """The names of visible widgets that begin so, in the order of their accessible names."""
        seen = [
            w
            for w in self._window.findChildren(QWidget)
            if w.objectName().startswith(prefix) and w.isVisible()
        ]
        return [w.objectName() for w in sorted(seen, key=lambda w: w.accessibleName())]

    def sees(self, name: str) -> bool:
        return self._seen(name) is not None

    def click(self, name: str) -> QWidget:
        widget = self.find(name)
        if not widget.isActiveWindow():
            widget.activateWindow()
            self.wait(widget.isActiveWindow, "the window to come to the front")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        _live()
        return widget

    def write(self, name: str, text: str) -> None:
        """Clicks into a field, selects what stands there and types over it."""
        self.click(name)
        self.key("Ctrl+A")
        self.type(text)

    def type(self, text: str) -> None:
        """Types: Latin by keys, everything else as an input method commits it."""
        for character in text:
            target = self._focus()
            if character == "\n":
                self.key("Return")
            elif character.isascii():
                QTest.keyClicks(target, character)
            else:
                commit = QInputMethodEvent()
                commit.setCommitString(character)
                QApplication.sendEvent(target, commit)
        _live()

    def key(self, keys: str) -> None:
        """One key or shortcut as a person presses it, such as `Ctrl+Return`."""
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs lack __getitem__
        QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())
        _live()

    def choose(self, name: str, value: str) -> None:
        """Brings a combo box to the choice with this value by its arrow keys."""
        combo = self.find(name)
        if not isinstance(combo, QComboBox):
            raise LostError(f"{name} offers no choices")
        self.wait(lambda: combo.findData(value) >= 0, f"the choice {value} of {name}")
        combo.setFocus(Qt.FocusReason.TabFocusReason)
        self.key("Home")
        for _ in range(combo.count()):
            if combo.currentData() == value:
                return
            self.key("Down")
        raise LostError(f"{name} has no choice {value}")

    def picture(self, name: str) -> None:
        """The window as it is, with a question that stands over it, as NN-name.png."""
        self.pause(0.2)
        self.count += 1
        seen = self._window.grab()
        question = QApplication.activeModalWidget()
        if question is not None:
            painter = QPainter(seen)
            corner = self._window.mapFromGlobal(question.mapToGlobal(question.rect().topLeft()))
            painter.drawPixmap(corner, question.grab())
            painter.setPen(theme().color("line_strong"))
            painter.drawRect(question.rect().translated(corner))
            painter.end()
        if not seen.save(str(self._pictures / f"{self.count:02d}-{name}.png")):
            raise OSError(f"picture {name} could not be written")

    def _seen(self, name: str) -> QWidget | None:
        top = QApplication.activeModalWidget() or self._window
        popup = QApplication.activePopupWidget()
        for root in (popup, top):
            if root is None:
                continue
            for widget in root.findChildren(QWidget, name):
                if widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty():
                    return widget
        return None

    def _focus(self) -> QWidget:
        if QApplication.activeWindow() is None:
            self._window.activateWindow()
            self.wait(self._window.isActiveWindow, "the window to come to the front")
        return (
            QApplication.activePopupWidget()
            or QApplication.focusWidget()
            or QApplication.activeModalWidget()
            or self._window
        )
