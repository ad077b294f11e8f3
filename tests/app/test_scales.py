"""Every page at every scale: nothing cut, nothing out of reach, nothing upon another thing."""

import itertools
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QTabBar, QWidget

from tests.app.conftest import FORMS, PAGES, open_form
from tests.app.reach import controls, told

SIZES = ((911, 512), (1093, 614), (960, 540), (1366, 768), (1920, 1080))
"""1366×768 at 150 and 125 %, 1920×1080 at 200 %, and both at 100 %."""


def held_by(widget: QWidget) -> QWidget:
    holder = widget.parentWidget()
    assert holder is not None
    return holder


def siblings(root: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    for holder in {held_by(widget) for widget in controls(root)}:
        shown = [
            child
            for child in holder.children()
            if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
        ]
        yield from itertools.combinations(shown, 2)


def faults(root: QWidget) -> list[str]:
    found = [
        f"{told(one)} lies upon {told(other)}"
        for one, other in siblings(root)
        if one.geometry().intersects(other.geometry())
    ]
    for widget in controls(root):
        holder = held_by(widget)
        scrolls = isinstance(holder.parentWidget(), QAbstractScrollArea)
        if not scrolls and not holder.rect().contains(widget.geometry()):
            found.append(f"{told(widget)} stands out of {told(holder)}")
        if widget.width() < widget.minimumSizeHint().width() and not widget.maximumWidth() < 2**24 - 1:
            found.append(f"{told(widget)} is {widget.width()} of {widget.minimumSizeHint().width()} wide")
    for area in root.findChildren(QScrollArea):
        still = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        inner = area.widget()
        if area.isVisible() and still and inner and inner.width() > area.viewport().width():
            found.append(f"{told(inner)} is cut at the right in {told(area)}")
    return found


def test_every_page_has_room_at_every_scale(window: Any, qtbot: Any, elided: list[str]) -> None:
    made, desk = window
    wrong: dict[tuple[object, ...], list[str]] = {}

    def look(*where: object) -> None:
        qtbot.waitUntil(lambda: not desk.busy)
        for size in SIZES:
            made.resize(*size)
            qtbot.waitUntil(lambda: not desk.busy)
            QApplication.processEvents()
            made.grab()  # lays out what has just come in
            QApplication.processEvents()
            elided.clear()
            made.grab()
            wrong[(*where, size)] = [*faults(made), *(f"cut: {text}" for text in dict.fromkeys(elided))]
            elided.clear()

    for name, argument in PAGES.items():
        made.go(name, argument)
        look(name)
        for tabs in made.page.findChildren(QTabBar):
            for index in range(1, tabs.count()):
                tabs.setCurrentIndex(index)
                look(name, tabs.tabText(index))
            tabs.setCurrentIndex(0)
    for form in FORMS:
        if form != "the palette":
            open_form(made, desk, qtbot, form)
            look(form)
    assert not any(wrong.values()), "\n".join(
        f"{where}: {line}" for where, lines in wrong.items() for line in lines
    )


def test_the_book_grows_as_narrow_as_it_was(window: Any, qtbot: Any) -> None:
    made, desk = window
    made.go("accounts", None)
    for size in ((1920, 1080), (911, 512)):
        made.resize(*size)
        qtbot.waitUntil(lambda: not desk.busy)
        QApplication.processEvents()
    assert made.page.mapTo(made, made.page.rect().topRight()).x() < made.width()
