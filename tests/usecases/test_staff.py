"""Staff and their keys stay together, also when the books could not be written."""

import pytest

from collectdesk.domain.errors import Trouble
from collectdesk.domain.events import Event
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage.books import Books
from collectdesk.storage.journal import Journal
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.staff import AddStaff, ChangeStaff, add_staff, change_staff, list_staff
from tests.offices import PASSWORD, STAFF, TestOffice


def _fail_once(patch: pytest.MonkeyPatch) -> None:
    """The disk is full when the journal is written, once."""
    write = Journal.write

    def full(self: Journal, event: Event, at: object, operator_id: int, watch: object) -> None:
        patch.setattr(Journal, "write", write)
        raise Trouble("disk.full", path="office")

    patch.setattr(Journal, "write", full)


def test_a_member_can_be_added_after_the_disk_was_full(
    office: TestOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = office.clerk(Role.ADMINISTRATOR)
    _fail_once(monkeypatch)
    with pytest.raises(Trouble):
        boss.do(add_staff, AddStaff("Ma Li", Role.CLERK, PASSWORD))
    added = boss.do(add_staff, AddStaff("Ma Li", Role.CLERK, PASSWORD))
    assert office.session.keys.names().count("Ma Li") == 1
    assert office.session.switch("Ma Li", PASSWORD).ask(list_staff, Nothing())
    with office.session.vault.reading() as connection:
        assert Books(connection).get(Staff, added.staff_id).name == "Ma Li"


def test_a_member_can_leave_after_the_disk_was_full(
    office: TestOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = office.clerk(Role.ADMINISTRATOR)
    (leaver,) = [s for s in boss.ask(list_staff, Nothing()) if s.name == STAFF[Role.CLERK]]
    _fail_once(monkeypatch)
    with pytest.raises(Trouble):
        boss.do(change_staff, ChangeStaff(leaver.id, leaver.role, active=False))
    boss.do(change_staff, ChangeStaff(leaver.id, leaver.role, active=False))
    assert STAFF[Role.CLERK] not in office.session.keys.names()
