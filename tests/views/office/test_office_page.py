"""The Office page over a real office: what each role may see, and what it may change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.shell.theme import Scheme, Theme
from collectdesk.usecases.browse import Nothing, office_card
from collectdesk.usecases.staff import list_staff
from collectdesk.views.office.page import OfficePage
from collectdesk.views.places import Place
from tests.offices import PASSWORD, STAFF, TestOffice, small_office


@dataclass
class Room:
    office: TestOffice
    desk: Desk
    page: OfficePage
    store: PreferenceStore
    qtbot: Any
    backups: list[bool]
    went: list[Place] = field(default_factory=list)

    def settle(self, until: Callable[[], object] = lambda: True) -> None:
        self.qtbot.waitUntil(lambda: bool(not self.desk.busy and until()))

    def click(self, name: str) -> None:
        button = self.page.findChild(QAbstractButton, name)
        assert button is not None, name
        assert button.isVisible(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def tabs(self) -> list[str]:
        return [str(self.page.tabs.tabData(index)) for index in range(self.page.tabs.count())]

    @property
    def said(self) -> str:
        message = self.page.messages.message
        return message.fact if message is not None else ""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TestOffice]:
    with small_office(tmp_path) as opened:
        yield opened


@pytest.fixture
def as_role(office: TestOffice, tmp_path: Path, qtbot: Any, themed: Theme) -> Callable[..., object]:
    @contextmanager
    def opened(role: Role) -> Iterator[Room]:
        i18n.set_zone("Asia/Shanghai")
        desk = Desk(office.clerk(role))
        store = PreferenceStore(tmp_path / "preferences.ini")
        backups: list[bool] = []
        page = OfficePage(desk, lambda _place: None, store, lambda: backups.append(True))
        qtbot.addWidget(page)
        desk.happened.connect(page.happened)
        page.resize(1198, 742)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter(None)
        room = Room(office, desk, page, store, qtbot, backups)
        room.settle(page.tabs.count)
        room.settle()
        yield room
        room.settle()
        desk.stop()

    return opened


@pytest.mark.parametrize(
    ("role", "absent"),
    [
        (Role.ADMINISTRATOR, set()),
        (Role.AUDITOR, {"staff"}),
        (Role.COLLECTOR, {"staff", "journal"}),
    ],
)
def test_tabs_that_a_role_may_not_use_are_absent(as_role, role: Role, absent: set[str]) -> None:  # type: ignore[no-untyped-def]
    with as_role(role) as room:
        assert set(room.tabs()) == {"details", "staff", "imports", "backup", "rules", "journal"} - absent
        name = room.page.details.lines["name"]
        assert name.isReadOnly() is (role is not Role.ADMINISTRATOR)


def test_details_are_saved_and_refused_at_the_field(as_role) -> None:  # type: ignore[no-untyped-def]
    with as_role(Role.ADMINISTRATOR) as room:
        details = room.page.details
        details.lines["name"].setText("  ")
        room.click("office.save")
        assert details._fields["name"].problem
        details.lines["name"].setText("Northgate Lending")
        details.window_profile.set_value("uk_dl")
        room.qtbot.keyClick(details.lines["name"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        room.settle(lambda: room.said)
        profile = room.office.clerk(Role.ADMINISTRATOR).ask(office_card, Nothing()).profile
        assert (profile.name, profile.window) == ("Northgate Lending", "uk_dl")


def test_new_member_is_added_with_a_password_of_their_own(as_role) -> None:  # type: ignore[no-untyped-def]
    with as_role(Role.ADMINISTRATOR) as room:
        room.page.open_tab("staff")
        staff = room.page.staff
        assert not staff.add.isEnabled()
        room.qtbot.keyClicks(staff.name, STAFF[Role.COLLECTOR])
        room.qtbot.keyClicks(staff.password, PASSWORD)
        room.click("staff.add")
        assert "already" in room.said
        staff.name.clear()
        room.qtbot.keyClicks(staff.name, "Qian Lu")
        staff.role.set_value("supervisor")
        room.click("staff.add")
        room.settle(lambda: "Qian Lu" in room.said)
        assert staff.password.text() == ""
        members = room.office.clerk(Role.ADMINISTRATOR).ask(list_staff, Nothing())
        assert [m.role for m in members if m.name == "Qian Lu"] == [Role.SUPERVISOR]
        room.office.session.switch("Qian Lu", PASSWORD)


def test_member_who_leaves_is_asked_about_and_the_last_administrator_stays(  # type: ignore[no-untyped-def]
    as_role, scripted: Callable[..., None]
) -> None:
    with as_role(Role.ADMINISTRATOR) as room:
        room.page.open_tab("staff")
        staff = room.page.staff
        scripted(True, True)
        staff.table.go_to(0)
        assert staff.member.role is Role.ADMINISTRATOR
        room.click("staff.end")
        assert room.said
        staff.table.go_to(1)
        leaving = staff.member
        room.click("staff.end")
        room.settle(lambda: leaving.name in room.said)
        members = room.office.clerk(Role.ADMINISTRATOR).ask(list_staff, Nothing())
        assert {m.name for m in members if not m.active} == {leaving.name}


def test_backup_folder_is_kept_and_the_deed_waits_for_it(as_role, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    with as_role(Role.COLLECTOR) as room:
        room.page.open_tab("backup")
        assert not room.page.backup.now.isEnabled()
        assert room.page.backup.now.toolTip()
        room.qtbot.keyClicks(room.page.backup.folder, str(tmp_path))
        assert room.store.load().backup_folder == str(tmp_path)
        room.click("backup.now")
        assert room.backups == [True]


def test_rules_say_which_must_be_checked_and_the_journal_proves_itself(as_role) -> None:  # type: ignore[no-untyped-def]
    with as_role(Role.AUDITOR) as room:
        rules = room.page.rules.model
        shown = {rules.row(row).id: rules.cell(row, 3) for row in range(rules.rowCount())}
        assert shown["CN-HOUR"].second == "check before use"
        assert shown["CN-CALM"].icon == "check"
        room.page.open_tab("journal")
        room.click("journal.check")
        room.settle(lambda: "proves" in room.page.journal.result.text())
        assert room.page.journal.model.rowCount() >= len(STAFF)


def test_language_and_colours_are_announced(as_role, qtbot: Any) -> None:  # type: ignore[no-untyped-def]
    with as_role(Role.COLLECTOR) as room:
        with qtbot.waitSignal(room.page.language_chosen) as language:
            room.page.details.language.set_value("zh_CN")
        with qtbot.waitSignal(room.page.scheme_chosen) as scheme:
            room.page.details.scheme.set_value(Scheme.DARK.value)
        assert (language.args, scheme.args) == (["zh_CN"], ["dark"])


def test_nothing_is_cut(as_role, elided: list[str], themed: Theme) -> None:  # type: ignore[no-untyped-def]
    with as_role(Role.ADMINISTRATOR) as room:
        for language in ("en", "zh_CN"):
            i18n.set_language(language)
            for name in room.tabs():
                room.page.open_tab(name)
                room.page.grab()
        assert elided == []
