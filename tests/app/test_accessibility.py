"""A screen reader hears a name for everything that takes the keyboard, on every page."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTabBar, QWidget

from tests.app.conftest import PAGES
from tests.app.reach import inside_another


def unnamed(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible() or inside_another(widget):
            continue
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard is None or not heard.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()!r}")
    return found


def test_whatever_takes_the_keyboard_has_a_name(window: Any, qtbot: Any) -> None:
    made, desk = window
    nameless = {}
    for place, argument in PAGES.items():
        made.go(place, argument)
        qtbot.waitUntil(lambda: not desk.busy)
        for tabs in made.page.findChildren(QTabBar):
            for index in range(tabs.count()):
                tabs.setCurrentIndex(index)
                qtbot.waitUntil(lambda: not desk.busy)
                nameless[place, index] = unnamed(made)
        nameless[place, 0] = unnamed(made)
    assert not any(nameless.values()), nameless
