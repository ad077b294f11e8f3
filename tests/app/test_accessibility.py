"""A screen reader hears a name for everything that takes the keyboard, on every page."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QWidget

from collectdesk.app.pages import inner_pages, plug_in
from collectdesk.app.window import MainWindow
from collectdesk.paths import resources
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.views.places import ToAccount, ToWriteLetter
from tests.offices import small_office

PAGES = {
    "today": None,
    "accounts": None,
    "account": ToAccount(1),
    "write_letter": ToWriteLetter(1),
    "letters": None,
    "office": None,
    "import": None,
}


def inside_another(widget: QWidget) -> bool:
    """The line inside a combo box or a scroll area's viewport speaks with its owner's name."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox) or (
        isinstance(parent, QAbstractScrollArea) and not isinstance(widget, QLineEdit)
    )


def unnamed(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible() or inside_another(widget):
            continue
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard is None or not heard.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()!r}")
    return found


@pytest.fixture
def window(qtbot: Any, tmp_path: Any, themed: Any) -> Iterator[Any]:
    i18n.set_zone("Asia/Shanghai")
    with small_office(tmp_path) as office:
        office.take_list(resources() / "tour" / "overdue_2026-11.csv")
        desk = Desk(office.clerk())
        made = MainWindow()
        qtbot.addWidget(made)
        store = PreferenceStore(tmp_path / "preferences.ini")
        plug_in(made, desk, lambda _place: None, store, lambda: None)
        for make in inner_pages(made, desk, lambda _place: None):
            make()
        made.show_office("Northgate Lending", desk)
        made.show()
        qtbot.waitExposed(made)
        yield made, desk
        desk.stop()


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
