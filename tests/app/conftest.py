"""A front page over a desk without an office, real offices for it to open, and the whole program."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import platformdirs
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from collectdesk.app.desktop import Desktop
from collectdesk.app.front import FrontPage
from collectdesk.app.hand import Hand
from collectdesk.app.pages import inner_pages, plug_in
from collectdesk.app.window import MainWindow
from collectdesk.domain.browse import AccountSort, Chosen
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.shell import ask, i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import Preferences, PreferenceStore
from collectdesk.storage import slots
from collectdesk.storage.books import Books
from collectdesk.usecases.session import Session
from collectdesk.views.places import AssignPlace, ExportPlace, ToAccount, ToWriteLetter
from collectdesk.views.widgets.dialog import present
from collectdesk.views.widgets.page import Page
from tests.offices import LIGHT, PASSWORD, STAFF, Clock, DirectPress, small_office

PAGES = {
    "today": None,
    "accounts": None,
    "account": ToAccount(1),
    "write_letter": ToWriteLetter(1),
    "letters": None,
    "office": None,
    "import": None,
    "assign": AssignPlace(Chosen(ids=(1, 2))),
    "export": ExportPlace(Chosen(ids=(1, 2)), ("borrower", "overdue"), AccountSort.OVERDUE, descending=True),
}
FORMS = {
    "columns": ("accounts", "accounts.columns"),
    "a view's name": ("accounts", "accounts.save_view"),
    "a selection": ("accounts", "accounts.select_all"),
    "a call": ("account", "account.call"),
    "a contact written down": ("account", "account.log_without"),
    "a wish": ("account", "account.opt_out"),
    "a flag": ("account", "account.flag"),
    "a person": ("account", "account.add_person"),
    "the palette": ("today", "find"),
}
"""What opens within a page: the page, and the action that opens it."""


def open_form(made: MainWindow, desk: Desk, qtbot: Any, form: str) -> None:
    """What its action opens, in front of its page."""
    name, action = FORMS[form]
    made.go(name, PAGES[name])
    qtbot.waitUntil(lambda: not desk.busy)
    assert made.page is not None
    found = made.page.findChild(QAction, action) or made.findChild(QAction, action)
    assert found is not None
    found.trigger()
    qtbot.waitUntil(lambda: not desk.busy)


class Nobody:
    """The clerk of a desk while no office is open."""

    def do(self, usecase: Any, request: Any, progress: Any = None, password: str = "") -> None:
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


class House:
    """The whole program before a real office, worked by keys and mouse on what can be seen."""

    def __init__(self, place: Path, clock: Clock) -> None:
        self.place, self.clock = place, clock
        self.store = PreferenceStore(place / "workstation.ini")
        self.store.save(Preferences(language="en", backup_folder=str(place / "Backups")))
        self.desktops: list[Desktop] = []

    def start(self, folder: Path | None = None, *, demo: bool = False) -> Hand:
        """Opens the program anew; the hand that works it."""
        self.desktop = Desktop(self.store, self.clock)
        self.desktops.append(self.desktop)
        self.desktop.window.resize(1366, 768)
        self.desktop.start(folder, demo=demo)
        self.hand = Hand(self.desktop.window, self.place)
        return self.hand

    def enter(self, role: Role, password: str = PASSWORD, *, wait: bool = True) -> None:
        """Types a member's password; waits for their first page."""
        self.hand.choose("unlock.staff", STAFF[role])
        self.hand.write("unlock.password", password)
        self.hand.key("Return")
        if wait:
            self.hand.wait(lambda: self.on("today"), "Today")
        self.settle()

    def settle(self) -> None:
        desktop = self.desktop
        self.hand.wait(lambda: not desktop.front_desk.busy, "the front page's answers")
        self.hand.wait(
            lambda: desktop.window.desk is None or not desktop.window.desk.busy, "the office's answers"
        )

    def on(self, name: str) -> bool:
        return getattr(self.desktop.window.page, "name", "") == name

    def page(self) -> Page:
        page = self.desktop.window.page
        assert page is not None
        return page

    def open_account(self, search: str) -> None:
        for keys in ("Ctrl+2", "Ctrl+F", "Ctrl+A"):
            self.hand.key(keys)
            self.settle()
        self.hand.type(search)
        self.hand.pause(0.3)
        self.settle()
        self.hand.key("Return")
        self.hand.wait(lambda: self.on("account"), "the account")
        self.settle()

    def said(self) -> tuple[str, str]:
        """Fact and remedy of the message in front of the user."""
        page = self.desktop.window.page
        area = page.messages if page is not None else self.desktop.front.unlock.messages
        assert area.message is not None
        assert area.isVisible()
        return area.message.fact, area.message.more

    @property
    def session(self) -> Session:
        assert self.desktop._session is not None
        return self.desktop._session

    def find(self, record: type[Any]) -> tuple[Any, ...]:
        """The records of the office now open."""
        with self.session.vault.reading() as connection:
            return Books(connection).find(record)

    def close(self) -> None:
        """Closes the window as its user does, and waits until it has gone."""
        window = self.desktop.window
        window.close()
        self.hand.wait(lambda: not window.isVisible(), "the window to close")

    def abandon(self) -> None:
        for desktop in self.desktops:
            desktop.abandon()
            desktop.window.deleteLater()
            desktop.front.deleteLater()
            desktop.deleteLater()  # else Python may collect it, and its timer, on a worker's thread
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def house(
    tmp_path: Path, clock: Clock, themed: object, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[House]:
    monkeypatch.setattr(slots, "STRONG", LIGHT)
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_a, **_k: str(tmp_path / "data"))
    ask.present_with(present)
    made = House(tmp_path, clock)
    yield made
    ask.script_off()
    made.abandon()
    i18n.set_zone("UTC")


@pytest.fixture
def window(qtbot: Any, tmp_path: Any, themed: Any) -> Iterator[Any]:
    """The window with every page over an office of 26 accounts, and its desk."""
    i18n.set_zone("Asia/Shanghai")
    with small_office(tmp_path) as office:
        office.take_list(resources() / "tour" / "overdue_2026-11.csv")
        desk = Desk(office.clerk())
        made = MainWindow()
        store = PreferenceStore(tmp_path / "preferences.ini")
        plug_in(made, desk, lambda _place: None, store, lambda: None)
        for make in inner_pages(made, desk, lambda _place: None):
            make()
        made.show_office("Northgate Lending", desk)
        made.show()
        qtbot.waitExposed(made)
        yield made, desk
        desk.stop()
        delete(made)  # else each test after it waits for hundreds of widgets to take the next look
