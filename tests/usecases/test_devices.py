"""A computer that remembers its owner, never an administrator, and only while nothing changed."""

from collections.abc import Callable

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage.device import DeviceKeys
from collectdesk.storage.slots import SlotKind
from collectdesk.usecases.audit import ListJournal, list_journal
from collectdesk.usecases.browse import Nothing, office_card
from collectdesk.usecases.devices import device_remembered, forget_device, remember_device
from collectdesk.usecases.office import Clerk
from collectdesk.usecases.session import Session, remembered_name, reset_with_recovery, unlock_remembered
from collectdesk.usecases.staff import ChangeStaff, change_staff, list_staff
from tests.keyrings import Memory, use_keyring
from tests.offices import LIGHT, PASSWORD, STAFF, DirectPress, TestOffice


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Memory:
    return use_keyring(monkeypatch)


def name(office: TestOffice) -> str:
    return remembered_name(office.folder, office.clock, floor=LIGHT)


def enter(office: TestOffice) -> tuple[Session, Clerk]:
    office.session.close()
    return unlock_remembered(office.folder, DirectPress(), office.clock, floor=LIGHT)


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value.code


def devices(office: TestOffice) -> list[int]:
    return [slot.staff_id for slot in office.session.keys.slots if slot.kind is SlotKind.DEVICE]


def member(office: TestOffice, role: Role) -> Staff:
    staff = office.clerk(Role.ADMINISTRATOR).ask(list_staff, Nothing())
    return next(s for s in staff if s.name == STAFF[role])


def test_a_remembered_member_enters_without_a_password_and_the_journal_says_so(
    office: TestOffice, held: Memory
) -> None:
    assert name(office) == ""
    office.clerk(Role.COLLECTOR).do(remember_device, Nothing())
    assert name(office) == STAFF[Role.COLLECTOR]
    session, clerk = enter(office)
    assert clerk.ask(office_card, Nothing()).operator.role is Role.COLLECTOR
    auditor = session.switch(STAFF[Role.AUDITOR], PASSWORD)
    lines = [named.line for named in auditor.ask(list_journal, ListJournal(4))]
    assert [line.kind for line in lines] == ["Unlocked", "Unlocked", "DeviceRemembered", "Unlocked"]
    assert ['"by_device":true' in (line.body or "") for line in lines] == [False, True, False, False]
    clerk.do(forget_device, Nothing())
    assert name(office) == ""
    assert held.kept == {}
    session.close()


def test_a_computer_remembers_one_at_a_time_and_only_its_owner_makes_it_forget(
    office: TestOffice, held: Memory
) -> None:
    collector, clerk = office.clerk(Role.COLLECTOR), office.clerk(Role.CLERK)
    collector.do(remember_device, Nothing())
    assert refused(lambda: clerk.do(forget_device, Nothing())) == "device.forgotten"
    assert (collector.ask(device_remembered, Nothing()), clerk.ask(device_remembered, Nothing())) == (
        True,
        False,
    )
    clerk.do(remember_device, Nothing())
    assert devices(office) == [member(office, Role.CLERK).id]
    assert name(office) == STAFF[Role.CLERK]


def test_an_administrator_is_not_remembered(office: TestOffice, held: Memory) -> None:
    head = office.clerk(Role.ADMINISTRATOR)
    for usecase in (remember_device, forget_device):
        assert refused(lambda usecase=usecase: head.do(usecase, Nothing())) == "right.missing"  # type: ignore[misc]
    assert held.kept == {}
    assert devices(office) == []


def test_a_key_of_an_administrator_opens_nothing_and_is_forgotten(office: TestOffice, held: Memory) -> None:
    keys, head = office.session.keys, member(office, Role.ADMINISTRATOR)
    key = keys.add_device(office.session.vault.data_key, head.id, "desk")
    DeviceKeys().remember(keys.office, key)
    assert refused(lambda: enter(office)) == "device.forgotten"
    assert held.kept == {}
    assert name(office) == ""


@pytest.mark.parametrize(("role", "active"), [(Role.ADMINISTRATOR, True), (Role.COLLECTOR, False)])
def test_who_rises_or_leaves_is_forgotten(office: TestOffice, held: Memory, role: Role, active: bool) -> None:
    office.clerk(Role.COLLECTOR).do(remember_device, Nothing())
    changed = ChangeStaff(member(office, Role.COLLECTOR).id, role, active)
    office.clerk(Role.ADMINISTRATOR).do(change_staff, changed)
    assert devices(office) == []
    assert name(office) == ""
    assert refused(lambda: enter(office)) == "device.forgotten"
    assert held.kept == {}


@pytest.mark.parametrize("module", ["keyrings.alt.file", "keyring.backends.fail", "keyring.backends.null"])
def test_a_keyring_that_is_not_safe_is_refused_and_leaves_no_slot(
    office: TestOffice, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    open_file = use_keyring(monkeypatch, module)
    assert refused(lambda: office.clerk().do(remember_device, Nothing())) == "device.no_keyring"
    assert devices(office) == []
    assert open_file.kept == {}


def test_without_its_keyring_the_office_still_says_nobody(
    office: TestOffice, held: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.clerk().do(remember_device, Nothing())
    monkeypatch.setattr(type(held), "get_password", lambda *_: 1 / 0)
    assert name(office) == ""
    use_keyring(monkeypatch, "keyring.backends.fail")
    assert name(office) == ""
    assert not office.clerk().ask(device_remembered, Nothing())


def test_a_keyring_that_fails_leaves_no_slot(
    office: TestOffice, held: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(held), "set_password", lambda *_: 1 / 0)
    assert refused(lambda: office.clerk().do(remember_device, Nothing())) == "device.no_keyring"
    assert devices(office) == []


def test_a_computer_named_like_a_member_does_not_take_their_new_password(
    office: TestOffice, held: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.node", lambda: STAFF[Role.AUDITOR])
    office.clerk(Role.COLLECTOR).do(remember_device, Nothing())
    office.clerk(Role.ADMINISTRATOR).do(
        change_staff, ChangeStaff(member(office, Role.AUDITOR).id, Role.AUDITOR, False)
    )
    office.session.close()
    code = office.recovery_code
    enter_as = (STAFF[Role.AUDITOR], "quite another password", DirectPress(), office.clock)
    assert (
        refused(lambda: reset_with_recovery(office.folder, code, *enter_as, floor=LIGHT)) == "staff.unknown"
    )
