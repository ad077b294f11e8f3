"""Founding, unlocking, switching, recovering, closing; who may do what; a backup restored elsewhere."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from inspect import getmembers, isfunction, signature
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from collectdesk import usecases
from collectdesk.domain.account import Account
from collectdesk.domain.borrower import ContactPoint, PointKind
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import Event
from collectdesk.domain.ledger import LedgerLine
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.staff import RIGHTS, Role, Staff
from collectdesk.paths import resources
from collectdesk.storage.books import Books
from collectdesk.storage.keys import KeyRing
from collectdesk.usecases.audit import ListJournal, check_journal, list_journal
from collectdesk.usecases.browse import ListAccounts, Nothing, list_accounts, office_card
from collectdesk.usecases.letters import OfLetter, WriteLetter, issue_letter, letter_pdf
from collectdesk.usecases.office import Clerk, Office, office_profile
from collectdesk.usecases.recovery_sheet import recovery_pdf, typed_back
from collectdesk.usecases.restore import look_into, restore_backup
from collectdesk.usecases.rules import list_rules
from collectdesk.usecases.session import (
    FoundOffice,
    Session,
    found,
    record_unlock,
    reset_with_recovery,
    staff_names,
    unlock,
)
from collectdesk.usecases.staff import (
    AddStaff,
    ChangeStaff,
    add_staff,
    change_office,
    change_staff,
    list_staff,
)
from tests.offices import DETAILS, LIGHT, PASSWORD, STAFF, DirectPress, TestOffice

NEW_PASSWORD = "quite another password"


def enter(office: TestOffice, role: Role = Role.COLLECTOR, password: str = PASSWORD) -> tuple[Session, Clerk]:
    return unlock(office.folder, STAFF[role], password, DirectPress(), office.clock, floor=LIGHT)


def member(office: TestOffice, role: Role) -> Staff:
    clerk = office.clerk(Role.ADMINISTRATOR)
    return next(s for s in clerk.ask(list_staff, Nothing()) if s.name == STAFF[role])


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as error:
        act()
    return error.value


def public(office: TestOffice) -> list[tuple[str, str]]:
    lines = office.clerk(Role.ADMINISTRATOR).ask(list_journal, ListJournal())
    return [(named.line.kind, named.operator) for named in reversed(lines)]


# founding


def test_an_office_is_founded_with_its_staff_and_its_first_lines(office: TestOffice) -> None:
    profile = office.clerk(Role.ADMINISTRATOR).ask(office_profile, None)
    assert (profile.name, profile.pack, profile.site, profile.demo) == (DETAILS.name, "cn", 1, False)
    assert {(s.name, s.role) for s in office.clerk().ask(list_staff, Nothing())} == {
        (name, role) for role, name in STAFF.items()
    }
    boss = STAFF[Role.ADMINISTRATOR]
    assert public(office)[:5] == [("OfficeFounded", boss), *[("StaffAdded", boss)] * 4]
    assert office.clerk(Role.AUDITOR).ask(check_journal, Nothing()) > 5
    assert staff_names(office.folder, office.clock, floor=LIGHT) == tuple(
        sorted(STAFF.values(), key=list(STAFF.values()).index)
    )


@pytest.mark.parametrize(
    ("details", "administrator", "password", "code", "field"),
    [
        ({"name": "  "}, "Chen", PASSWORD, "office.name", "name"),
        ({"pack": "fr"}, "Chen", PASSWORD, "office.pack", "pack"),
        ({"currency": "XAU"}, "Chen", PASSWORD, "money.currency", "currency"),
        ({"time_zone": "Mars/Base"}, "Chen", PASSWORD, "office.time_zone", "time_zone"),
        ({}, " ", PASSWORD, "staff.name", "administrator"),
        ({}, "Chen", "short", "password.too_short", "password"),
    ],
)
def test_what_no_office_can_be_is_refused_and_may_be_tried_again(
    tmp_path: Path, office: TestOffice, details: dict[str, Any], administrator: str, password: str,
    code: str, field: str,
) -> None:  # fmt: skip
    folder = tmp_path / "Second.collectdesk"
    request = FoundOffice(folder, replace(DETAILS, **details), administrator, password)
    error = refused(lambda: found(request, DirectPress(), office.clock, cost=LIGHT))
    assert (error.code, error.field) == (code, field)
    right = FoundOffice(folder, DETAILS, "Chen", PASSWORD)
    session, _, _ = found(right, DirectPress(), office.clock, cost=LIGHT)
    session.close()


def test_a_folder_that_holds_something_is_not_taken(office: TestOffice, tmp_path: Path) -> None:
    again = FoundOffice(office.folder, DETAILS, "Chen", PASSWORD)
    assert refused(lambda: found(again, DirectPress(), office.clock, cost=LIGHT)).code == "office.exists"
    (tmp_path / "file").write_text("")
    beneath = FoundOffice(tmp_path / "file" / "X.collectdesk", DETAILS, "Chen", PASSWORD)
    with pytest.raises(Trouble, match=r"disk\.folder"):
        found(beneath, DirectPress(), office.clock, cost=LIGHT)


def test_founding_that_fails_half_way_leaves_no_half_an_office(
    tmp_path: Path, office: TestOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: Clerk, *_: object) -> None:
        raise Trouble("disk.full")

    request = FoundOffice(tmp_path / "half" / "Half.collectdesk", DETAILS, "Chen", PASSWORD)
    with monkeypatch.context() as broken:
        broken.setattr(Clerk, "do", fails)
        with pytest.raises(Trouble, match=r"disk\.full"):
            found(request, DirectPress(), office.clock, cost=LIGHT)
    assert not [path for path in request.folder.parent.rglob("*") if path.is_file()]
    request.folder.mkdir(exist_ok=True)
    session, _, _ = found(request, DirectPress(), office.clock, cost=LIGHT)
    session.close()


# unlocking, switching, recovering


def test_the_next_one_takes_over_without_closing(office: TestOffice) -> None:
    collector = office.clerk(Role.COLLECTOR)
    clerk = office.session.switch(STAFF[Role.CLERK], PASSWORD)
    assert clerk.ask(office_card, Nothing()).operator.name == STAFF[Role.CLERK]
    assert collector.ask(office_card, Nothing()).operator.name == STAFF[Role.COLLECTOR]
    assert public(office)[-2:] == [("Unlocked", STAFF[Role.COLLECTOR]), ("Unlocked", STAFF[Role.CLERK])]


def test_a_wrong_password_opens_nothing_and_says_how_many_tries_are_left(office: TestOffice) -> None:
    office.clerk(Role.CLERK)
    error = refused(lambda: office.session.switch(STAFF[Role.CLERK], NEW_PASSWORD))
    assert error.field == "password"
    assert error.facts["tries_left"] == 4
    office.session.close()
    refused(lambda: enter(office, password=NEW_PASSWORD))
    session, clerk = enter(office)
    assert clerk.ask(office_card, Nothing()).operator.role is Role.COLLECTOR
    session.close()


def test_a_second_instance_is_turned_away_and_the_first_works_on(office: TestOffice) -> None:
    with pytest.raises(Trouble, match=r"office\.in_use"):
        enter(office)
    assert office.clerk().ask(office_card, Nothing()).profile.name == DETAILS.name
    office.session.close()
    session, _ = enter(office)
    session.close()


def test_the_recovery_key_gives_a_new_password_and_the_old_one_is_dead(office: TestOffice) -> None:
    office.session.close()
    where = (DirectPress(), office.clock)
    error = refused(
        lambda: reset_with_recovery(
            office.folder, office.recovery_code, "Nobody", NEW_PASSWORD, *where, floor=LIGHT
        )
    )
    assert (error.code, error.field) == ("staff.unknown", "name")
    name = STAFF[Role.ADMINISTRATOR]
    session, clerk = reset_with_recovery(
        office.folder, office.recovery_code, name, NEW_PASSWORD, *where, floor=LIGHT
    )
    assert clerk.ask(office_card, Nothing()).operator.name == name
    assert clerk.ask(check_journal, Nothing()) > 0
    session.close()
    refused(lambda: enter(office, Role.ADMINISTRATOR))
    session, _ = enter(office, Role.ADMINISTRATOR, NEW_PASSWORD)
    session.close()


def test_the_recovery_key_alone_is_nobody(office: TestOffice) -> None:
    keys = KeyRing.load(office.folder, clock=office.clock, floor=LIGHT)
    recovered = keys.unlock_with_recovery(office.recovery_code)
    error = refused(lambda: office.session.clerk(recovered))
    assert error.code == "unlock.recovery_is_nobody"


def test_an_unlock_that_cannot_be_journalled_leaves_the_office_closed(office: TestOffice) -> None:
    office.session.close()
    office.clock.forward(days=-1)
    with pytest.raises(Trouble, match=r"clock\.behind"):
        enter(office)
    office.clock.forward(days=1)
    session, _ = enter(office)
    session.close()


def test_a_closed_clerk_answers_no_more(office: TestOffice) -> None:
    clerk = office.clerk()
    clerk.close()
    for act in (
        lambda: clerk.ask(office_card, Nothing()),
        lambda: clerk.do(record_unlock, Nothing()),
    ):
        with pytest.raises(RuntimeError, match="closed"):
            act()


# staff and profile


def test_staff_are_added_by_a_name_of_their_own(office: TestOffice) -> None:
    boss = office.clerk(Role.ADMINISTRATOR)
    boss.do(add_staff, AddStaff("  Ma   Li ", Role.CLERK, PASSWORD))
    assert office.session.switch("Ma Li", PASSWORD)
    for name, code in ((" ", "staff.name"), ("Ma Li", "staff.name_taken")):
        error = refused(lambda name=name: boss.do(add_staff, AddStaff(name, Role.CLERK, PASSWORD)))  # type: ignore[misc]  # bound now
        assert (error.code, error.field) == (code, "name")


def test_whoever_left_can_do_nothing_and_stays_on_record(office: TestOffice) -> None:
    gone, boss = office.clerk(Role.CLERK), office.clerk(Role.ADMINISTRATOR)
    who = member(office, Role.CLERK)
    boss.do(change_staff, ChangeStaff(who.id, Role.CLERK, active=False))
    assert refused(lambda: gone.ask(office_card, Nothing())).code == "right.missing"
    refused(lambda: office.session.switch(who.name, PASSWORD))
    assert who.name not in staff_names(office.folder, office.clock, floor=LIGHT)
    assert member(office, Role.CLERK).active is False
    error = refused(lambda: boss.do(change_staff, ChangeStaff(who.id, Role.CLERK, active=True)))
    assert (error.code, error.field) == ("staff.has_left", "active")
    boss.do(change_staff, ChangeStaff(who.id, Role.CLERK, active=False))


def test_a_new_role_counts_at_once(office: TestOffice) -> None:
    clerk, boss = office.clerk(Role.CLERK), office.clerk(Role.ADMINISTRATOR)
    assert refused(lambda: clerk.ask(check_journal, Nothing())).facts["asked_for"] == "check_journal"
    boss.do(change_staff, ChangeStaff(member(office, Role.CLERK).id, Role.AUDITOR, active=True))
    assert clerk.ask(check_journal, Nothing()) > 0


def test_the_last_administrator_stays(office: TestOffice) -> None:
    boss = office.clerk(Role.ADMINISTRATOR)
    me = member(office, Role.ADMINISTRATOR).id
    for role, active in ((Role.CLERK, True), (Role.ADMINISTRATOR, False)):
        change = ChangeStaff(me, role, active)
        error = refused(lambda change=change: boss.do(change_staff, change))  # type: ignore[misc]  # bound now
        assert (error.code, error.field) == ("staff.last_administrator", "role")
    boss.do(change_staff, ChangeStaff(member(office, Role.CLERK).id, Role.ADMINISTRATOR, active=True))
    boss.do(change_staff, ChangeStaff(me, Role.COLLECTOR, active=True))
    assert refused(lambda: boss.do(change_office, DETAILS)).code == "right.missing"


def test_a_changed_profile_names_what_changed(office: TestOffice) -> None:
    boss = office.clerk(Role.ADMINISTRATOR)
    event = boss.do(change_office, replace(DETAILS, phone="0571-1", pack="uk"))
    assert event.changed == ("pack", "phone")
    card = boss.ask(office_card, Nothing())
    assert (card.profile.phone, card.profile.pack, card.rules_version) == ("0571-1", "uk", "2026-01")
    assert boss.ask(list_rules, Nothing()).id == "uk"
    assert card.backup_at is None
    error = refused(lambda: boss.do(change_office, replace(DETAILS, name="")))
    assert (error.code, error.field) == ("office.name", "name")


# rights


def usecases_and_queries() -> dict[str, Callable[..., object]]:
    """Every public function of the use case modules that takes an office and one request."""
    found_: dict[str, Callable[..., object]] = {}
    for module in pkgutil.walk_packages(usecases.__path__, f"{usecases.__name__}."):
        loaded = importlib.import_module(module.name)
        for name, function in getmembers(loaded, isfunction):
            if function.__module__ == loaded.__name__ and not name.startswith("_"):
                parameters = list(signature(function).parameters)
                if parameters == ["office", "request"]:
                    found_[name] = function
    return found_


FUNCTIONS = usecases_and_queries()
WRITES = {
    name
    for name, function in FUNCTIONS.items()
    if isinstance(kind := get_type_hints(function)["return"], type) and issubclass(kind, Event)
}


def test_the_rights_table_names_every_use_case_and_query_and_no_other() -> None:
    assert set(FUNCTIONS) == set(RIGHTS)
    assert all(RIGHTS.values())
    for function in FUNCTIONS.values():
        assert get_type_hints(function)["office"] is Office


def test_an_auditor_reads_all_that_is_on_record_and_changes_nothing(office: TestOffice) -> None:
    """Unlocking, backups, a remembered computer and saved views are theirs too: none changes the books."""
    auditor = office.clerk(Role.AUDITOR)
    may = {name for name in WRITES if Role.AUDITOR in RIGHTS[name]}
    devices = {"remember_device", "forget_device", "record_device_unlock"}
    views = {"save_view", "remove_view"}
    assert may == {"record_backup", "record_unlock"} | devices | views
    for name in WRITES - may:
        usecase: Any = FUNCTIONS[name]
        error = refused(lambda usecase=usecase: auditor.do(usecase, None))  # type: ignore[misc]  # bound now
        assert (error.code, error.facts["asked_for"]) == ("right.missing", name)
    assert {"list_journal", "check_journal", "list_letters", "account_timeline"} <= {
        name for name, roles in RIGHTS.items() if Role.AUDITOR in roles
    }


def test_the_office_itself_is_only_the_administrators() -> None:
    for name in ("add_staff", "change_staff", "change_office", "found_office", "fill_demo_office"):
        assert RIGHTS[name] == {Role.ADMINISTRATOR}
    assert Role.COLLECTOR not in RIGHTS["import_overdue_list"]


# backup and restore


def books_of(session: Session) -> tuple[tuple[Account, ...], tuple[LedgerLine, ...], OfficeProfile]:
    with session.vault.reading() as connection:
        books = Books(connection)
        return books.find(Account), books.find(LedgerLine), books.find(OfficeProfile)[0]


def test_a_backup_restored_elsewhere_holds_the_same_office(office: TestOffice, tmp_path: Path) -> None:
    office.take_list(resources() / "tour" / "overdue_2026-11.csv")
    clerk = office.clerk()
    before = books_of(office.session)
    with office.session.vault.reading() as connection:
        housed = {p.party_id for p in Books(connection).find(ContactPoint, kind=PointKind.ADDRESS)}
    home = next(a for a in before[0] if a.borrower_id in housed)
    letter_id = clerk.do(issue_letter, WriteLetter(home.id)).letter_id
    before = books_of(office.session)
    pdf = clerk.ask(letter_pdf, OfLetter(letter_id))
    totals = clerk.ask(list_accounts, ListAccounts()).totals
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    made = clerk.back_up(shelf)
    assert clerk.ask(office_card, Nothing()).backup_at == office.clock.now
    assert (made.sealed_files, made.lost) == (1, ())

    path = shelf / made.file_name
    card = look_into(path, office.clock, floor=LIGHT)
    assert card.office_name == office.folder.stem
    assert set(card.staff) == set(STAFF.values())
    assert (card.sealed_files, card.journal_lines) == (1, made.journal_lines)
    elsewhere = tmp_path / "elsewhere" / "Beichen.collectdesk"
    elsewhere.parent.mkdir()
    refused(
        lambda: restore_backup(path, elsewhere, STAFF[Role.CLERK], NEW_PASSWORD, office.clock, floor=LIGHT)
    )
    assert not elsewhere.exists()
    restore_backup(path, elsewhere, STAFF[Role.CLERK], PASSWORD, office.clock, floor=LIGHT)
    office.clock.forward(minutes=1)
    session, restored = unlock(
        elsewhere, STAFF[Role.AUDITOR], PASSWORD, DirectPress(), office.clock, floor=LIGHT
    )
    try:
        assert books_of(session) == before
        assert restored.ask(list_accounts, ListAccounts()).totals == totals
        assert restored.ask(letter_pdf, OfLetter(letter_id)) == pdf
        assert restored.ask(check_journal, Nothing()) == made.journal_lines + 1
        assert (elsewhere / "sealed").is_dir()
    finally:
        session.close()


def test_the_moment_of_a_line_is_the_offices_clock(office: TestOffice) -> None:
    office.clock.forward(hours=2)
    office.clerk(Role.CLERK)
    newest = office.clerk(Role.ADMINISTRATOR).ask(list_journal, ListJournal(limit=1))
    assert [(n.line.at, n.operator) for n in newest] == [(office.clock.now, STAFF[Role.CLERK])]
    assert office.clock.now - newest[0].line.at == timedelta(0)


def test_the_recovery_key_is_printed_and_typed_back_by_its_groups(office: TestOffice) -> None:
    code = office.recovery_code
    assert recovery_pdf(DETAILS.name, code, "zh_CN", date(2026, 11, 23)).startswith(b"%PDF")
    for number, group in enumerate(code.split("-"), 1):
        assert typed_back(code, number, f" {group.lower()} ")
        assert not typed_back(code, number, group[:-1])
