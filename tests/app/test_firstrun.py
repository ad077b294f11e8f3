"""Setting up an office in the window: four steps, refusals where they belong, the key on paper."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from collectdesk.app import firstrun_staff
from collectdesk.app.firstrun_office import PACKS, folder_name
from collectdesk.domain.errors import Refusal
from collectdesk.domain.staff import Role
from collectdesk.rules.rulebook import packs
from collectdesk.shell import i18n
from collectdesk.storage import keys, places
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import office_profile
from collectdesk.usecases.session import reset_with_recovery, unlock
from collectdesk.usecases.staff import list_staff
from tests.app.conftest import Front
from tests.offices import LIGHT, Clock, DirectPress

SECRET = "four words are best"
NEXT = "firstrun.next"


@pytest.fixture
def wizard(front: Front) -> Front:
    front.page.show_start()
    front.press("start.new")
    return front


def letterhead(front: Front, folder: Any, name: str = "北辰小额贷款") -> None:
    front.type("firstrun.name", name)
    front.find("firstrun.address").setPlainText("文晖路 1 号\n杭州")
    front.type("firstrun.postcode", "310000")
    front.find("firstrun.bank").setPlainText("户名：北辰")
    front.type("firstrun.signatory", "Wang Fang")
    front.type("firstrun.folder", str(folder))
    front.press(NEXT)


def people(front: Front) -> None:
    front.type("firstrun.admin", "Chen  Jie ")
    front.type("firstrun.password", SECRET)
    front.type("firstrun.again", SECRET)


def typed_back(front: Front, name: str, code: str) -> None:
    group = int(front.find(name).accessibleName().split()[-1])
    front.type(name, f" {code.split('-')[group - 1].lower()}")


def test_an_office_is_set_up_and_its_key_opens_it_later(
    wizard: Front, tmp_path: Path, clock: Clock, scripted: Any
) -> None:
    front, folder = wizard, tmp_path / "deep" / "Beichen.collectdesk"
    letterhead(front, folder)
    front.find("firstrun.pack").set_value("uk")
    front.find("firstrun.pack").set_value("cn")
    front.press(NEXT)
    people(front)
    front.press("firstrun.staff.add")
    front.type("firstrun.staff.1.name", "Li Na")
    front.type("firstrun.staff.1.password", "a password of her own")
    front.press("firstrun.staff.add")
    front.find("firstrun.staff.2.role").set_value(Role.AUDITOR.value)
    front.press(NEXT)
    code = front.find("firstrun.key").accessibleDescription()
    scripted(tmp_path / "key.pdf")
    front.press("firstrun.save")
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
    assert not front.find("firstrun.key").covered
    typed_back(front, "firstrun.group.a", code)
    assert front.find("firstrun.key").covered
    front.type("firstrun.group.b", "00000")
    front.press(NEXT)
    assert not front.opened
    assert front.find("firstrun.group.b").property("wrong")
    typed_back(front, "firstrun.group.b", code)
    front.qtbot.keyClick(
        front.find("firstrun.group.b"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    front.qtbot.waitUntil(lambda: bool(front.opened))
    ((session, clerk),) = front.opened
    profile = clerk.ask(office_profile, None)
    assert (profile.name, profile.pack, profile.country, profile.currency) == (
        "北辰小额贷款",
        "cn",
        "CN",
        "CNY",
    )
    assert (profile.time_zone, profile.language, profile.window) == ("Asia/Shanghai", "zh_CN", "din_b")
    assert (profile.address, profile.bank_details) == ("文晖路 1 号\n杭州", "户名：北辰")
    assert (profile.postcode, profile.signatory) == ("310000", "Wang Fang")
    staff = {member.name: member.role for member in clerk.ask(list_staff, Nothing())}
    assert staff == {"Chen Jie": Role.ADMINISTRATOR, "Li Na": Role.COLLECTOR}
    session.close()
    front.opened.clear()
    unlock(folder, "Li Na", "a password of her own", DirectPress(), clock, floor=LIGHT)[0].close()
    again = "a new one for the chief"
    reset_with_recovery(folder, code, "Chen Jie", again, DirectPress(), clock, floor=LIGHT)[0].close()


def test_each_country_brings_its_own(wizard: Front, tmp_path: Path) -> None:
    assert set(PACKS) == set(packs())
    letterhead(wizard, tmp_path / "A.collectdesk")
    wizard.find("firstrun.pack").set_value("uk")
    brought = [wizard.find(f"firstrun.{n}").value for n in ("currency", "zone", "language", "window")]
    assert brought == ["GBP", "Europe/London", "en", "uk_dl"]
    wizard.find("firstrun.pack").set_value("us")
    assert wizard.find("firstrun.window").value == "us_10"


def test_going_back_keeps_what_was_typed(wizard: Front, tmp_path: Path) -> None:
    letterhead(wizard, tmp_path / "A.collectdesk")
    wizard.press(NEXT)
    people(wizard)
    for _step in range(3):
        wizard.press("firstrun.back")
    wizard.press("start.new")
    assert wizard.find("firstrun.name").text() == "北辰小额贷款"
    wizard.press(NEXT)
    wizard.press(NEXT)
    assert wizard.find("firstrun.admin").text() == "Chen  Jie "
    assert wizard.find("firstrun.password").text() == SECRET


def test_the_folder_follows_the_name_until_it_is_chosen(wizard: Front) -> None:
    wizard.type("firstrun.name", "A/B: Loans?")
    assert wizard.find("firstrun.folder").text() == "~/CollectDesk/A B Loans.collectdesk"
    wizard.type("firstrun.folder", "/elsewhere/Own")
    wizard.type("firstrun.name", "Other")
    assert wizard.find("firstrun.folder").text() == "/elsewhere/Own"
    assert folder_name(" .. ") == ""


def test_a_network_drive_is_refused_in_the_first_step(
    wizard: Front, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Any, mounted: Any = None) -> None:
        raise Refusal("office.network_drive", "folder", folder=folder.name)

    monkeypatch.setattr(places, "refuse_network", refuse)
    letterhead(wizard, tmp_path / "A.collectdesk")
    step = wizard.page._first_run.letterhead
    assert step.isVisible()
    assert wizard.find("firstrun.folder").property("wrong")
    assert "network drive" in (step.fields["folder"].problem or step.messages.message.fact)
    assert not (tmp_path / "A.collectdesk").exists()


def test_a_folder_in_use_and_a_missing_name_are_refused_at_their_fields(
    wizard: Front, tmp_path: Path
) -> None:
    wizard.press(NEXT)
    fields = wizard.page._first_run.letterhead.fields
    assert fields["name"].problem == "Enter the office's name"
    (tmp_path / "A.collectdesk").mkdir()
    (tmp_path / "A.collectdesk" / "thesis.txt").write_text("mine")
    letterhead(wizard, tmp_path / "A.collectdesk")
    assert fields["folder"].problem.startswith("“A.collectdesk” already holds something.")


@pytest.mark.parametrize(
    ("entries", "field", "words"),
    [
        ({"admin": ""}, "administrator", "Enter a name"),
        ({"password": "short"}, "password", "At least 8 characters"),
        ({"again": SECRET + "!"}, "again", "The two passwords differ"),
    ],
)
def test_people_are_checked_before_any_key_is_made(
    wizard: Front, tmp_path: Path, entries: Any, field: str, words: str
) -> None:
    letterhead(wizard, tmp_path / "A.collectdesk")
    wizard.press(NEXT)
    people(wizard)
    for name, text in entries.items():
        wizard.find(f"firstrun.{name}").setText(text)
    wizard.press(NEXT)
    assert wizard.page._first_run.people.fields[field].problem == words
    assert not (tmp_path / "A.collectdesk").exists()
    assert firstrun_staff.LEAST == keys.LEAST_PASSWORD


def test_a_name_given_twice_is_seen_at_its_row(wizard: Front, tmp_path: Path) -> None:
    letterhead(wizard, tmp_path / "A.collectdesk")
    wizard.press(NEXT)
    people(wizard)
    wizard.press("firstrun.staff.add")
    wizard.type("firstrun.staff.1.name", "chen jie")
    wizard.type("firstrun.staff.1.password", SECRET)
    wizard.press(NEXT)
    assert wizard.find("firstrun.staff.1.name").property("wrong")
    wizard.press("firstrun.staff.1.remove")
    wizard.press(NEXT)
    assert wizard.find("firstrun.key").accessibleDescription().count("-") == 7


def test_an_office_that_fails_half_way_leaves_nothing(
    wizard: Front, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letterhead(wizard, tmp_path / "A.collectdesk")
    wizard.press(NEXT)
    people(wizard)
    from collectdesk.usecases import session

    def fails(office: Any, request: Any) -> None:
        raise Refusal("staff.name", "administrator")

    monkeypatch.setattr(session, "found_office", fails)
    fails.__name__ = "found_office"
    wizard.press(NEXT)
    assert wizard.page._first_run.people.fields["administrator"].problem == "Enter a name."
    assert [path.name for path in tmp_path.iterdir() if "collectdesk" in path.name] == []


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_step_cuts_a_word_at_the_smallest_window(
    wizard: Front, tmp_path: Path, elided: Any, language: str
) -> None:
    wizard.page.resize(1024, 614)
    i18n.set_language(language)
    wizard.page.grab()
    letterhead(wizard, tmp_path / "A.collectdesk")
    wizard.page.grab()
    wizard.press(NEXT)
    people(wizard)
    wizard.press("firstrun.staff.add")
    wizard.type("firstrun.staff.1.name", "Li Na")
    wizard.press(NEXT)
    wizard.page.grab()
    wizard.press("firstrun.staff.1.remove")
    wizard.press(NEXT)
    wizard.page.grab()
    assert elided == []
