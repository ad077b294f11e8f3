"""The program as a whole: who sees what, what a language changes, backups on closing, all there again."""

from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from collectdesk.app.demo import PASSWORD as DEMO_PASSWORD
from collectdesk.domain.account import Account
from collectdesk.domain.contact import Contact
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.shell import i18n
from collectdesk.usecases import session
from collectdesk.usecases.demo.fill import demo_staff
from collectdesk.views.widgets.label import Label
from tests.app.conftest import House
from tests.offices import LIGHT, small_office


@pytest.fixture
def at_work(house: House) -> House:
    """The window over an office with the tour's list, closed again, at its unlock form."""
    with small_office(house.place) as office:
        office.take_list(resources() / "tour" / "overdue_2026-11.csv")
        folder = office.folder
    house.start(folder)
    return house


def log_a_call(house: House, search: str = "zengshufen") -> None:
    house.open_account(search)
    house.hand.key("F3")
    house.hand.find("account.call.number")
    house.hand.type("1r")
    house.hand.key("Ctrl+S")
    house.hand.wait(lambda: not house.hand.sees("account.call.number"), "the saved call")
    house.settle()


def backups(house: House) -> int:
    return len(list((house.place / "Backups").glob("*.cdbackup")))


def test_the_demo_office_opens_by_one_press_and_again_the_same_day(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.found, "__kwdefaults__", {"cost": LIGHT})
    monkeypatch.setattr(session.unlock, "__kwdefaults__", {"floor": LIGHT})
    house.start().click("start.demo")
    house.hand.wait(lambda: house.on("today"), "the demo's first page")
    house.settle()
    fact, more = house.said()
    assert "demo" in fact
    assert DEMO_PASSWORD in more
    assert len(house.find(Account)) >= 2000
    names = {name for name, _role in demo_staff("en")}
    house.hand.key("Ctrl+L")
    staff = house.hand.find("unlock.staff")
    assert {staff.itemText(row) for row in range(staff.count())} == names  # type: ignore[attr-defined]
    house.close()
    assert not backups(house)
    house.start(demo=True)
    house.hand.wait(lambda: house.on("today"), "the demo again")
    house.settle()


def test_each_operator_gets_the_pages_of_their_role(at_work: House) -> None:
    at_work.enter(Role.COLLECTOR)
    first = at_work.page()
    at_work.open_account("zengshufen")
    assert at_work.hand.sees("account.call.panel")
    at_work.hand.key("Ctrl+L")
    assert at_work.hand.find("unlock.staff").currentData() == "Li Na"  # type: ignore[attr-defined]
    assert at_work.desktop.window.page is None
    at_work.enter(Role.AUDITOR)
    assert at_work.page() is not first
    assert "Sun Yue" in at_work.desktop.window.operator_item.text()
    at_work.open_account("zengshufen")
    assert not at_work.hand.sees("account.call.panel")
    at_work.hand.key("F3")
    at_work.settle()
    assert not at_work.hand.sees("account.call.number")
    at_work.hand.key("Ctrl+2")
    at_work.settle()
    assert not at_work.hand.sees("accounts.import")


def test_a_backup_on_closing_once_and_only_after_work(at_work: House) -> None:
    at_work.enter(Role.COLLECTOR)
    at_work.open_account("zengshufen")
    at_work.close()
    assert backups(at_work) == 0
    at_work.start()
    at_work.enter(Role.COLLECTOR)
    log_a_call(at_work)
    at_work.hand.key("Ctrl+L")
    at_work.hand.find("unlock.password")
    at_work.close()
    assert backups(at_work) == 1
    at_work.start()
    at_work.enter(Role.AUDITOR)
    assert len(at_work.find(Account)) == 37
    (contact,) = at_work.find(Contact)
    assert contact.account_id in {a.id for a in at_work.find(Account) if a.contract_number == "WD-2024-00824"}
    at_work.close()
    assert backups(at_work) == 1


def test_a_backup_by_hand_is_the_last_when_nothing_follows(at_work: House) -> None:
    at_work.enter(Role.COLLECTOR)
    log_a_call(at_work)
    at_work.hand.click("backup.button")
    at_work.settle()
    assert backups(at_work) == 1
    at_work.clock.forward(minutes=2)
    at_work.close()
    assert backups(at_work) == 1


def test_closing_while_a_backup_is_being_made_closes_after_it(at_work: House) -> None:
    at_work.enter(Role.COLLECTOR)
    log_a_call(at_work)
    at_work.desktop.back_up()
    at_work.close()
    assert backups(at_work) == 1


def test_the_language_changes_while_the_program_runs(at_work: House) -> None:
    at_work.enter(Role.COLLECTOR)
    at_work.open_account("zengshufen")
    window = at_work.desktop.window

    def shown() -> set[str]:
        texts = {label.text() for label in window.findChildren(Label) if label.isVisible()}
        texts |= {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
        return texts | {
            button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()
        }

    english, title = shown(), window.windowTitle()
    at_work.desktop.set_language("zh_CN")
    at_work.settle()
    chinese = shown()
    assert i18n.language() == at_work.store.load().language == "zh_CN"
    both = {text for text in english & chinese if any("a" <= sign.lower() <= "z" for sign in text)}
    assert {text for text in both if len(text.split()) > 1 and text.isascii() and text.isalpha()} == set()
    assert window.rules_item.text().startswith("规则")
    assert window.windowTitle() != title
    at_work.desktop.set_language("en")
    at_work.settle()
    assert english == shown()


def test_a_bug_before_anyone_unlocked_is_not_swallowed(house: House, qtbot: Any) -> None:
    def bug(_progress: object) -> None:
        raise ZeroDivisionError

    house.start()
    with qtbot.capture_exceptions() as caught:
        house.desktop.front_desk.run(bug)
        house.settle()
    assert [kind for kind, _failure, _trace in caught] == [ZeroDivisionError]
