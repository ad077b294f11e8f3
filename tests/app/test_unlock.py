"""The pages in front of an office: unlock, tries and wait, lock, recovery, restore; nothing heavy before."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import office_profile
from collectdesk.usecases.session import unlock
from collectdesk.usecases.staff import list_staff
from collectdesk.views.widgets.messages import Kind
from tests.app.conftest import Front
from tests.offices import LIGHT, PASSWORD, STAFF, Clock, DirectPress, small_office


def who(clerk: Any) -> str:
    (name,) = [member.name for member in clerk.ask(list_staff, Nothing()) if member.id == clerk._operator_id]
    return str(name)


def test_the_first_picture_needs_no_cipher_and_no_database() -> None:
    heavy = ("sqlalchemy", "nacl", "sqlcipher3", "reportlab")
    code = f"import sys, collectdesk.app.front; print([m for m in {heavy} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_member_unlocks_with_enter(front: Front, closed_office: tuple[Path, str]) -> None:
    folder, _code = closed_office
    front.page.show_unlock(folder)
    front.wait()
    staff = front.find("unlock.staff")
    assert {staff.itemText(row) for row in range(staff.count())} == set(STAFF.values())
    staff.set_value("Li Na")
    front.type("unlock.password", PASSWORD)
    front.qtbot.keyClick(front.find("unlock.password"), Qt.Key.Key_Return)
    front.wait()
    ((session, clerk),) = front.opened
    assert session.folder == folder
    assert who(clerk) == "Li Na"
    assert front.find("unlock.password").text() == ""
    assert "Beichen.collectdesk is encrypted" in front.said[-1]


def test_wrong_passwords_count_down_to_a_wait_that_ends(
    front: Front, closed_office: tuple[Path, str], clock: Clock
) -> None:
    folder, _code = closed_office
    front.page.show_unlock(folder)
    front.wait()
    said = []
    for _try in range(6):
        front.type("unlock.password", "not the password")
        front.press("unlock.button")
        said.append(front.page.unlock.secret.problem)
    assert said[0] == "Wrong password. 4 tries left, then a 5-minute wait."
    assert said[3] == "Wrong password. 1 try left, then a 5-minute wait."
    assert said[5] == "Too many wrong passwords. Try again in 5 min."
    assert front.find("unlock.password").property("wrong")
    clock.now += timedelta(minutes=5, seconds=1)
    front.type("unlock.password", PASSWORD)
    front.press("unlock.button")
    assert len(front.opened) == 1


def test_caps_lock_is_noticed_and_said_with_the_refusal(
    front: Front, closed_office: tuple[Path, str]
) -> None:
    folder, _code = closed_office
    front.page.show_unlock(folder)
    front.wait()
    field = front.find("unlock.password")
    front.qtbot.keyClick(field, Qt.Key.Key_A)
    assert "Caps Lock" not in front.page.unlock.secret._hint.text()
    front.page.unlock._password.caps.emit(True)
    front.press("unlock.button")
    assert front.page.unlock.secret.problem.startswith("Wrong password.")
    assert front.page.unlock.secret._hint.text() == "Caps Lock seems to be on."


def test_locking_keeps_the_office_and_another_takes_over(front: Front, tmp_path: Path, clock: Clock) -> None:
    with small_office(tmp_path) as office:
        front.page.show_locked(office.session, "Beichen", tuple(STAFF.values()), "Zhou Kai")
        assert front.find("unlock.staff").value == "Zhou Kai"
        front.find("unlock.staff").set_value("Wang Fang")
        front.type("unlock.password", PASSWORD)
        front.press("unlock.button")
        ((session, clerk),) = front.opened
        assert session is office.session
        assert who(clerk) == "Wang Fang"
        front.opened.clear()


def test_a_folder_that_is_no_office_says_so_in_place(front: Front, tmp_path: Path) -> None:
    (tmp_path / "Empty.collectdesk").mkdir()
    front.page.show_unlock(tmp_path / "Empty.collectdesk")
    front.wait()
    message = front.page.unlock.messages.message
    assert message.kind is Kind.BAD
    assert "folder “Empty.collectdesk” holds no office" in message.fact
    assert not front.find("unlock.button").isEnabled()


def test_offices_opened_before_are_one_link_away_while_they_exist(
    front: Front, closed_office: tuple[Path, str], tmp_path: Path
) -> None:
    folder, _code = closed_office
    other = tmp_path / "Other.collectdesk"
    other.mkdir()
    front.remember(folder, tmp_path / "Gone.collectdesk", other)
    front.page.show_start()
    front.press("start.office.Beichen")
    assert front.page.unlock.title.text() == "Beichen"
    front.press("unlock.office.Other")
    assert front.page.unlock.title.text() == "Other"
    assert not front.page.findChildren(type(front.find("unlock.other")), "unlock.office.Gone")


def test_the_recovery_key_gives_a_new_password(
    front: Front, closed_office: tuple[Path, str], clock: Clock
) -> None:
    folder, code = closed_office
    front.page.show_unlock(folder)
    front.wait()
    front.find("unlock.staff").set_value("Li Na")
    front.press("unlock.recover")
    assert front.find("recover.staff").value == "Li Na"
    groups = code.split("-")
    wrong = [*groups[:4], groups[4][:4] + ("0" if groups[4][4] != "0" else "1"), *groups[5:]]
    front.type("recover.key", "-".join(wrong))
    front.type("recover.password", "quite another sentence")
    front.type("recover.again", "quite another sentence")
    front.press("recover.button")
    assert "Group 5" in front.page._recover.messages.message.fact
    assert front.find("recover.key").property("wrong")
    front.type("recover.key", " ".join(groups).lower())
    front.press("recover.button")
    ((session, clerk),) = front.opened
    assert who(clerk) == "Li Na"
    session.close()
    front.opened.clear()
    session, _clerk = unlock(folder, "Li Na", "quite another sentence", DirectPress(), clock, floor=LIGHT)
    session.close()


def test_a_backup_comes_back_and_the_office_that_was_there_stays(
    front: Front, tmp_path: Path, scripted: Any
) -> None:
    with small_office(tmp_path / "offices") as office:
        (tmp_path / "backups").mkdir()
        office.clerk(Role.ADMINISTRATOR).back_up(tmp_path / "backups")
        folder = office.folder
    front.remember(folder)
    front.page.show_unlock(folder)
    front.wait()
    front.press("unlock.restore")
    (file,) = (tmp_path / "backups").glob("*.cdbackup")
    scripted(file)
    front.press("restore.browse")
    form = front.page._restore
    assert form._office.value.text() == "Beichen"
    assert form._made.value.text() == "Mon 23 Nov 2026 09:14"
    assert front.find("restore.folder").text().endswith("offices/Beichen.collectdesk")
    front.find("restore.staff").set_value("Li Na")
    front.type("restore.password", "wrong one again")
    front.press("restore.button")
    assert form.messages.message.fact == "Wrong password."
    assert form.messages.message.more == "4 tries left, then a 5-minute wait."
    assert front.find("restore.password").property("wrong")
    front.type("restore.password", PASSWORD)
    front.press("restore.button")
    assert front.page.unlock.title.text() == "Beichen"
    told = front.page.unlock.messages.message
    assert told.fact == "Restored as of Mon 23 Nov 2026 09:14"
    assert "Beichen before restore 2026-11-23" in told.more
    front.wait()
    front.find("unlock.staff").set_value("Chen Jie")
    front.type("unlock.password", PASSWORD)
    front.press("unlock.button")
    ((_session, clerk),) = front.opened
    assert len(clerk.ask(list_staff, Nothing())) == len(STAFF)
    assert clerk.ask(office_profile, None).postcode == "310000"


def test_a_missing_backup_is_refused_at_its_field(front: Front, tmp_path: Path) -> None:
    front.page.show_restore()
    front.type("restore.file", str(tmp_path / "none.cdbackup"))
    front.qtbot.keyClick(front.find("restore.file"), Qt.Key.Key_Return)
    front.wait()
    assert front.find("restore.file").property("wrong")
    assert not front.find("restore.button").isEnabled()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_cut_at_the_smallest_window(
    front: Front, closed_office: tuple[Path, str], elided: Any, language: str
) -> None:
    folder, _code = closed_office
    front.page.resize(1024, 614)
    front.remember(folder)
    i18n.set_language(language)
    front.page.show_start()
    front.page.grab()
    front.page.show_unlock(folder)
    front.wait()
    front.press("unlock.button")
    front.page.grab()
    front.press("unlock.recover")
    front.press("recover.button")
    front.page.grab()
    front.page.show_restore()
    front.page.grab()
    assert elided == []
    assert front.find("restore.button").visibleRegion().boundingRect().height() == 34
