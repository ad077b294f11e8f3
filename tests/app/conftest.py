"""A front page over a desk without an office, and real offices for it to open."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from collectdesk.app.front import FrontPage
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import Preferences, PreferenceStore
from tests.offices import LIGHT, Clock, DirectPress, small_office


class Nobody:
    """The clerk of a desk while no office is open."""

    def do(self, usecase: Any, request: Any, progress: Any = None) -> None:
        raise AssertionError("no office is open")

    def ask(self, query: Any, request: Any) -> None:
        raise AssertionError("no office is open")

    def close(self) -> None:
        pass


class Front:
    """The page under test, and what it told the outside."""

    def __init__(self, qtbot: Any, tmp_path: Path, clock: Clock) -> None:
        self.qtbot = qtbot
        self.desk = Desk(Nobody())
        self.crashed: list[BaseException] = []
        self.desk.crashed.connect(self.crashed.append)
        self.store = PreferenceStore(tmp_path / "preferences.ini")
        self.page: Any = FrontPage(self.desk, self.store, clock, DirectPress(), cost=LIGHT, chance=Random(3))
        self.opened: list[tuple[Any, Any]] = []
        self.page.opened.connect(lambda session, clerk: self.opened.append((session, clerk)))
        self.said: list[str] = []
        self.page.status.connect(self.said.append)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 742)
        self.page.show()
        qtbot.waitExposed(self.page)

    def remember(self, *folders: Path) -> None:
        self.store.save(Preferences(offices=tuple(map(str, folders))))

    def find(self, name: str) -> Any:
        QApplication.processEvents()
        found = [widget for widget in self.page.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} to be seen"
        return found[0]

    def type(self, name: str, text: str) -> None:
        field = self.find(name)
        field.setFocus()
        field.selectAll()
        if text.isascii():
            self.qtbot.keyClicks(field, text)
        else:
            field.insert(text)
            field.textEdited.emit(field.text())

    def press(self, name: str) -> None:
        self.find(name).click()
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.busy)
        assert not self.crashed

    def close(self) -> None:
        for session, _clerk in self.opened:
            session.close()
        self.page.release()
        self.desk.stop()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def front(qtbot: Any, tmp_path: Path, clock: Clock, themed: Any) -> Iterator[Front]:
    made = Front(qtbot, tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def closed_office(tmp_path: Path) -> tuple[Path, str]:
    """An office with staff, closed: its folder and recovery code."""
    with small_office(tmp_path / "offices") as office:
        folder, code = office.folder, office.recovery_code
    return folder, code
