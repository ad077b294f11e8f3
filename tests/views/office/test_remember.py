"""“Remember me on this computer” on the Office page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.shell.theme import Theme
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.devices import remember_device
from collectdesk.usecases.session import remembered_name
from collectdesk.views.office.page import OfficePage
from tests.keyrings import use_keyring
from tests.offices import LIGHT, PASSWORD, STAFF, TestOffice, small_office

Opened = Callable[[Role], Any]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TestOffice]:
    with small_office(tmp_path) as opened:
        yield opened


@pytest.fixture
def page_of(office: TestOffice, tmp_path: Path, qtbot: Any, themed: Theme) -> Opened:
    @contextmanager
    def opened(role: Role) -> Iterator[tuple[OfficePage, Callable[[], None]]]:
        i18n.set_zone("Asia/Shanghai")
        desk = Desk(office.clerk(role))
        crashed: list[BaseException] = []
        desk.crashed.connect(crashed.append)
        page = OfficePage(
            desk, lambda _place: None, PreferenceStore(tmp_path / "preferences.ini"), lambda: None
        )
        qtbot.addWidget(page)
        page.resize(1198, 742)
        page.show()
        page.enter(None)

        def settle() -> None:
            qtbot.waitUntil(lambda: not desk.busy)
            assert crashed == []

        settle()
        settle()
        yield page, settle
        desk.stop()

    return opened


def said(page: OfficePage) -> str:
    assert page.messages.message is not None
    return page.messages.message.fact


def test_ticked_this_computer_remembers_and_unticked_it_forgets(
    page_of: Opened, office: TestOffice, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    held = use_keyring(monkeypatch)
    with page_of(Role.COLLECTOR) as (page, settle):
        box = page.details.remember.box
        assert box.isVisible()
        assert not box.isChecked()
        qtbot.keyClick(box, Qt.Key.Key_Space)
        settle()
        assert said(page) == "This computer remembers you."
        assert remembered_name(office.folder, office.clock, floor=LIGHT) == STAFF[Role.COLLECTOR]
        page.refresh()
        settle()
        assert box.isChecked()
        qtbot.keyClick(box, Qt.Key.Key_Space)
        settle()
        assert said(page) == "This computer forgot you."
        assert held.kept == {}


def test_the_box_is_empty_while_another_is_remembered(
    page_of: Opened, office: TestOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_keyring(monkeypatch)
    office.clerk(Role.COLLECTOR).do(remember_device, Nothing())
    with page_of(Role.CLERK) as (page, _settle):
        assert not page.details.remember.box.isChecked()


def test_the_box_says_what_is_so_even_after_a_refusal(
    page_of: Opened, office: TestOffice, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    use_keyring(monkeypatch)
    office.clerk(Role.COLLECTOR).do(remember_device, Nothing())
    with page_of(Role.COLLECTOR) as (page, settle):
        box = page.details.remember.box
        assert box.isChecked()
        keys = office.session.keys
        keys.remove_devices(office.session.vault.data_key, keys.unlock("Li Na", PASSWORD).staff_id or 0)
        qtbot.keyClick(box, Qt.Key.Key_Space)
        settle()
        assert "no longer remembers" in said(page)
        assert not box.isChecked()


def test_an_administrator_is_not_asked(page_of: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    use_keyring(monkeypatch)
    with page_of(Role.ADMINISTRATOR) as (page, _settle):
        assert not page.details.remember.isVisible()


def test_a_plain_file_is_refused_and_the_box_stays_empty(
    page_of: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    held = use_keyring(monkeypatch, "keyrings.alt.file")
    with page_of(Role.COLLECTOR) as (page, settle):
        box = page.details.remember.box
        qtbot.keyClick(box, Qt.Key.Key_Space)
        settle()
        assert said(page) == "This computer has no safe place for a key."
        assert not box.isChecked()
        assert box.isEnabled()
        assert held.kept == {}
