"""Accounts to a spreadsheet through the real page: chosen, proven, written, cancelled, refused."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from collectdesk.domain.browse import AccountFilter, AccountSort, Chosen
from collectdesk.domain.events import AccountsExported
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.theme import Theme
from collectdesk.views.export.page import ExportPage
from collectdesk.views.places import Back, ExportPlace, Place
from tests.offices import PASSWORD, TestOffice, small_office

LIST = resources() / "tour" / "overdue_2026-11.csv"
COLUMNS = ("contract", "borrower", "overdue", "next")
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Room:
    """The page over a small real office with 37 accounts, worked by its supervisor."""

    office: TestOffice
    desk: Desk
    qtbot: Any
    place: Path
    page: ExportPage
    went: list[Place] = field(default_factory=list)
    events: list[object] = field(default_factory=list)

    def settle(self, until: Callable[[], object] = lambda: True) -> None:
        self.qtbot.waitUntil(lambda: bool(not self.desk.busy and until()))

    def prove(self, password: str = PASSWORD) -> None:
        self.page.password.setFocus()
        self.qtbot.keyClicks(self.page.password, password)
        self.qtbot.keyClick(self.page.password, Qt.Key.Key_Return, CTRL)
        self.settle()

    @property
    def confirm(self) -> QAction:
        found = self.page.findChild(QAction, "export.confirm")
        assert isinstance(found, QAction)
        return found

    @property
    def said(self) -> str:
        message = self.page.messages.message
        return message.fact if message is not None else ""


@pytest.fixture
def room(tmp_path: Path, qtbot: Any, themed: Theme) -> Iterator[Room]:
    i18n.set_zone("Asia/Shanghai")
    i18n.set_today(lambda: date(2026, 11, 23))
    with small_office(tmp_path) as office:
        office.take_list(LIST)
        desk = Desk(office.clerk(Role.SUPERVISOR))
        went: list[Place] = []
        page = ExportPage(desk, went.append)
        window = QStackedWidget()
        qtbot.addWidget(window)
        window.addWidget(page)
        window.resize(1198, 742)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        made = Room(office, desk, qtbot, tmp_path, page, went)
        desk.happened.connect(made.events.append)
        chosen = Chosen(wanted=AccountFilter())
        page.enter(ExportPlace(chosen, COLUMNS, AccountSort.CONTRACT, False, "Everyone"))
        made.settle()
        page.target.file.setText(str(tmp_path / "out.xlsx"))
        yield made
        made.settle()
        desk.stop()


def test_accounts_go_out_by_keys_with_the_own_password(room: Room, elided: list[str]) -> None:
    page = room.page
    assert room.confirm.text() == "Export 37 accounts"
    assert not room.confirm.isEnabled()
    assert page.password.hasFocus()
    page.target.format.set_value(".csv")
    assert page.target.file.text().endswith("out.csv")
    room.prove("not the password")
    assert "Wrong password" in page._proof.problem
    assert not (room.place / "out.csv").exists()
    assert not page.password.text()
    room.prove()
    assert room.said == "37 accounts exported: out.csv"
    with (room.place / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Contract", "Borrower", "Currency", "Overdue", "Next action", "Next action on"]
    assert [row[0] for row in rows[1:]] == sorted(row[0] for row in rows[1:])
    (event,) = room.events
    assert isinstance(event, AccountsExported)
    assert (event.view, event.unmasked) == ("Everyone", False)
    assert not elided


def test_personal_data_is_ticked_apart_and_in_full_only_when_asked(room: Room) -> None:
    columns = room.page.columns
    assert not columns.full.isEnabled()
    columns._all.click()
    assert not columns.boxes["phone"].isChecked()
    columns.boxes["phone"].click()
    assert columns.full.isEnabled()
    columns.full.click()
    columns._table.click()
    assert [columns.unmasked] == [False]
    columns.boxes["phone"].click()
    assert [columns.unmasked] == [True]
    room.prove()
    (event,) = room.events
    assert isinstance(event, AccountsExported)
    assert event.unmasked
    assert event.columns[-1] == "phone"


def test_what_is_missing_is_said_and_nothing_leaves(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    page = room.page
    page.target.file.setText(str(room.office.folder / "out.xlsx"))
    room.prove()
    assert "inside an office" in room.said
    page.target.file.setText("")
    page.password.setText(PASSWORD)
    assert not room.confirm.isEnabled()
    page.target.file.setText(str(room.place / "gone" / "a.csv"))
    for box in page.columns.boxes.values():
        box.setChecked(False)
    assert not room.confirm.isEnabled()
    page.columns._table.click()
    assert room.confirm.isEnabled()
    room.confirm.trigger()
    room.settle(lambda: "“gone” is not there" in room.said)
    assert not room.events
    room.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert room.went == [Back()]


def test_cancelling_leaves_no_file(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    run = room.desk.run

    def cancelled_at_once(*arguments: Any, **named: Any) -> Any:
        job = run(*arguments, **named)
        job.cancel()
        return job

    monkeypatch.setattr(room.desk, "run", cancelled_at_once)
    room.prove()
    assert room.said == "Cancelled; no file was left."
    assert not [path for path in room.place.iterdir() if path.name.startswith("out")]
