"""The unlock form where this computer remembers somebody."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.usecases.browse import Nothing, office_card
from collectdesk.usecases.devices import remember_device
from collectdesk.usecases.staff import ChangeStaff, change_staff, list_staff
from tests.app.conftest import Front
from tests.keyrings import Memory, use_keyring
from tests.offices import STAFF, small_office


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Memory:
    return use_keyring(monkeypatch)


@pytest.fixture
def remembering(tmp_path: Path, held: Memory) -> Path:
    """A closed office; this computer remembers its collector."""
    with small_office(tmp_path / "offices") as office:
        office.clerk(Role.COLLECTOR).do(remember_device, Nothing())
        return office.folder


def offered(front: Front) -> bool:
    button = front.page.findChild(QWidget, "unlock.remembered")
    return bool(button.isVisible())


def test_the_remembered_member_unlocks_without_a_password(front: Front, remembering: Path) -> None:
    front.page.show_unlock(remembering)
    front.wait()
    assert front.find("unlock.remembered").text() == "Unlock as Li Na"
    assert front.find("unlock.staff").value == "Li Na"
    front.press("unlock.remembered")
    ((session, clerk),) = front.opened
    assert session.folder == remembering
    assert clerk.ask(office_card, Nothing()).operator.name == STAFF[Role.COLLECTOR]
    front.page.show_locked(session, "Beichen", tuple(STAFF.values()), "Li Na")
    assert not offered(front)
    front.page.unlock.unlock_remembered()
    front.press("unlock.button")
    assert front.page.unlock.secret.problem == "Enter your password"
    assert len(front.opened) == 1


def test_an_answer_that_comes_after_locking_offers_nothing(
    front: Front, tmp_path: Path, held: Memory
) -> None:
    with small_office(tmp_path) as office:
        office.clerk(Role.COLLECTOR).do(remember_device, Nothing())
        front.page.show_unlock(office.folder)
        front.page.show_locked(office.session, "Beichen", tuple(STAFF.values()), "Zhou Kai")
        front.wait()
        assert not offered(front)
        assert front.find("unlock.staff").value == "Zhou Kai"


def test_who_was_made_administrator_meanwhile_types_the_password(
    front: Front, tmp_path: Path, held: Memory
) -> None:
    with small_office(tmp_path) as office:
        office.clerk(Role.COLLECTOR).do(remember_device, Nothing())
        front.page.show_unlock(office.folder)
        front.wait()
        head = office.clerk(Role.ADMINISTRATOR)
        risen = next(s for s in head.ask(list_staff, Nothing()) if s.name == STAFF[Role.COLLECTOR])
        head.do(change_staff, ChangeStaff(risen.id, Role.ADMINISTRATOR, active=True))
    front.press("unlock.remembered")
    assert front.opened == []
    assert "no longer remembers" in front.page.unlock.messages.message.fact
    assert not offered(front)
    assert front.find("unlock.button").isEnabled()
    assert held.kept == {}


def test_nobody_is_offered_without_a_keyring(
    front: Front, remembering: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_keyring(monkeypatch, "keyring.backends.fail")
    front.page.show_unlock(remembering)
    front.wait()
    assert not offered(front)
    assert front.find("unlock.button").isEnabled()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_button_has_room_at_the_smallest_window(
    front: Front, remembering: Path, elided: Any, language: str
) -> None:
    front.page.resize(1024, 614)
    i18n.set_language(language)
    front.page.show_unlock(remembering)
    front.wait()
    front.page.grab()
    assert elided == []
    assert front.find("unlock.remembered").visibleRegion().boundingRect().height() == 34
