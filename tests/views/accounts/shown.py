"""The Accounts page over a real office, in a window of the least size."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from collectdesk.domain.staff import Role
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.views.accounts.page import AccountsPage
from collectdesk.views.places import Place
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.label import Label
from tests.offices import TestOffice


class Shown:
    """A page in a window of the least size, and the places it wanted to go to."""

    def __init__(
        self, qtbot: Any, office: TestOffice, role: Role = Role.CLERK, file: Path | None = None
    ) -> None:
        self.qtbot, self.office = qtbot, office
        self.desk = Desk(_Open(office.clerk(role)))
        self.went: list[Place] = []
        self.page = AccountsPage(
            self.desk, self.went.append, PreferenceStore(file) if file is not None else None
        )
        qtbot.addWidget(self.page)
        self.page.resize(1366 - 168, 742)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.enter(None)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.busy and not self.page.filters._timer.isActive())
        QTest.qWait(1)
        self.qtbot.waitUntil(lambda: not self.desk.busy)

    def names(self) -> list[str]:
        rows = (self.page.model.row(n) for n in range(self.page.model.rowCount()))
        return [row.name for row in rows if row is not None]

    def type(self, text: str) -> None:
        self.page.filters.search.selectAll()
        QTest.keyClick(self.page.filters.search, Qt.Key.Key_Delete)
        if text.isascii():
            QTest.keyClicks(self.page.filters.search, text)
        else:
            self.page.filters.search.insert(text)
        self.settle()

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)
        self.settle()

    def child(self, name: str) -> QWidget:
        found: QWidget | None = self.page.window().findChild(QWidget, name)
        assert found is not None, name
        return found

    def words(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(Label) if label.isVisible()]

    def buttons(self) -> list[Button]:
        return [button for button in self.page.findChildren(Button) if button.isVisible()]

    def button(self, text: str) -> Button:
        return next(button for button in self.buttons() if button.accessibleName() == text)


class _Open:
    """A clerk whose office stays open when the desk stops: the next test goes on with it."""

    def __init__(self, clerk: Any) -> None:
        self.do, self.ask = clerk.do, clerk.ask

    def close(self) -> None: ...
