"""What can be reached by the keyboard on a page, in which order, and how it speaks to a screen reader."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

INTERACTIVE = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView, QTabBar)


def inside_another(widget: QWidget) -> bool:
    """The line inside a combo box or a scroll area's viewport speaks with its owner's name."""
    parent = widget.parentWidget()
    if isinstance(widget, QHeaderView):
        return widget.focusPolicy() == Qt.FocusPolicy.NoFocus
    return isinstance(parent, QComboBox | QAbstractSpinBox) or (
        isinstance(parent, QAbstractScrollArea) and not isinstance(widget, QLineEdit)
    )


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r}"


def controls(root: QWidget) -> Iterator[QWidget]:
    """Everything to be seen that is worked by hand, focusable or not."""
    for widget in root.findChildren(QWidget):
        works = isinstance(widget, INTERACTIVE) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if works and widget.isVisible() and not inside_another(widget) and not widget.isHidden():
            yield widget


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab is to stop."""
    return [
        widget
        for widget in controls(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not (isinstance(widget, QAbstractButton) and beside_the_chosen(widget))
    ]


def beside_the_chosen(button: QAbstractButton) -> bool:
    """Of buttons that exclude each other Tab stops at the one that is on; arrow keys go to the others."""
    group = button.group()
    return group is not None and group.exclusive() and group.checkedButton() not in {None, button}


def walk(start: QWidget, key: Qt.Key, most: int = 200) -> list[QWidget]:
    """The widgets that have the focus one after another, until the first one again."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    while len(visited) < most:
        at = QApplication.focusWidget()
        assert at is not None, f"after {[told(widget) for widget in visited]}"
        if visited and at is visited[0]:
            return visited
        visited.append(at)
        QTest.keyClick(at, key)
    return visited


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def backwards(one: QWidget, other: QWidget) -> bool:
    """Whether the eye goes back from one to the other: up within a column, or left without going down."""
    a, b = place(one), place(other)
    if b.right() <= a.left():
        return b.center().y() < a.bottom()
    return b.bottom() <= a.top() and b.left() < a.right() and a.left() < b.right()


def heard(widget: QWidget) -> Any:
    return QAccessible.queryAccessibleInterface(widget)
