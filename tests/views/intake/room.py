"""The import page in a window over a small real office, worked through the desk."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QStackedWidget

from collectdesk.domain.account import Account
from collectdesk.paths import resources
from collectdesk.shell.desk import Desk
from collectdesk.storage.books import Books
from collectdesk.views.intake.page import ImportPage
from collectdesk.views.places import Place
from tests.offices import TestOffice

TOUR = resources() / "tour"
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Room:
    """The page in a window over a small real office, worked by its clerk."""

    office: TestOffice
    desk: Desk
    qtbot: Any
    window: QStackedWidget
    went: list[Place] = field(default_factory=list)
    page: ImportPage = field(init=False)

    def settle(self, until: Callable[[], object] = lambda: True) -> None:
        self.qtbot.waitUntil(lambda: bool(not self.desk.busy and until()))

    def read(self, path: Path) -> None:
        self.page.file.setFocus()
        self.page.file.selectAll()
        self.qtbot.keyClicks(self.page.file, str(path))
        self.qtbot.keyClick(self.page.file, Qt.Key.Key_Return)
        self.settle(lambda: self.page.reading.compared or self.said)
        self.settle()

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        target = self.window.focusWidget() or self.window
        self.qtbot.keyClick(target, key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)

    def click(self, name: str) -> None:
        def seen() -> list[QAbstractButton]:
            return [b for b in self.window.findChildren(QAbstractButton, name) if b.isVisible()]

        self.settle(seen)
        (button,) = seen()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def accounts(self) -> dict[str, Account]:
        with self.office.session.vault.reading() as connection:
            return {account.contract_number: account for account in Books(connection).find(Account)}

    def cell(self, tab: int, row: int, column: int) -> str:
        return self.page.results.models[tab].cell(row, column).text

    @property
    def confirm(self) -> QAction:
        found = self.page.findChild(QAction, "import.confirm")
        assert isinstance(found, QAction)
        return found

    @property
    def said(self) -> str:
        message = self.page.messages.message
        return message.fact if message is not None else ""
