"""The Account page over a real encrypted office, worked with keys."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.storage.books import Books
from collectdesk.views.account.page import AccountPage
from collectdesk.views.places import Place, ToAccount
from tests.book import TODAY, Book, Wanted
from tests.offices import TestOffice, small_office

INNER = (1366 - 168, 688 - 26)
"""What rail and status bar leave of the smallest window."""


@dataclass
class Stage:
    """The page and a person before it: `press("F3")`, `write("1p")`, `click("wish.call.set")`."""

    office: TestOffice
    book: Book
    page: AccountPage
    desk: Desk
    qtbot: QtBot
    places: list[Place] = field(default_factory=list)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.busy)
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
        self.settle()

    def save(self) -> None:
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def write(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(QApplication.focusWidget() or self.page, sign)

    def click(self, name: str) -> None:
        button = self.page.findChild(QAbstractButton, name)
        assert button is not None, name
        assert button.isVisible(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def find(self, record: type[Any], **where: object) -> tuple[Any, ...]:
        with self.office.session.vault.reading() as connection:
            return Books(connection).find(record, **where)

    def enter(self, name: str, *among: str) -> None:
        ids = tuple(self.book.id_of(one) for one in among)
        self.page.enter(ToAccount(self.book.id_of(name), ids))
        self.settle()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TestOffice]:
    with small_office(tmp_path) as opened:
        yield opened


@pytest.fixture
def book(office: TestOffice) -> Book:
    made = Book(office)
    made.add(
        Wanted(
            "王小明",
            "WD-2024-00817",
            overdue=18_430_55,
            days=47,
            phone="+8613800135521",
            guarantor="李红",
            guarantor_phone="+8613900137788",
        ),
        Wanted("李国强", phone="+8613700134466"),
    )
    return made


@pytest.fixture
def stage(qtbot: QtBot, themed: object, office: TestOffice, book: Book) -> Iterator[Callable[..., Stage]]:
    """`stage()` opens the page of 王小明 for the collector; `stage(role=…)` for somebody else."""
    i18n.set_zone("Asia/Shanghai")
    i18n.set_today(lambda: TODAY)
    desks: dict[Role, Desk] = {}

    def make(role: Role = Role.COLLECTOR) -> Stage:
        desk = desks.setdefault(role, Desk(office.clerk(role)))
        places: list[Place] = []

        def go(place: Place) -> None:
            places.append(place)
            if isinstance(place, ToAccount):
                page.enter(place)

        page = AccountPage(desk, go)
        qtbot.addWidget(page)
        made = Stage(office, book, page, desk, qtbot, places)
        desk.happened.connect(page.happened)
        desk.crashed.connect(pytest.fail)
        page.resize(*INNER)
        page.show()
        page.activateWindow()
        qtbot.waitActive(page).__enter__()
        made.enter("王小明", "王小明", "李国强")
        return made

    yield make
    for desk in desks.values():
        desk.stop()
