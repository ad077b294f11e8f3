"""Whatever lists come and whatever is done between them: undo gives the book back, reversal loses nothing."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.assignment import Handover
from collectdesk.domain.borrower import AccountParty, Channel, ContactPoint, PointState
from collectdesk.domain.contact import Direction, NextAction, Reached, Result
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import AccountAssigned, AccountsAssigned
from collectdesk.domain.flags import FlagKind
from collectdesk.domain.ledger import LedgerLine, LineKind
from collectdesk.domain.money import Money
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage.tables import metadata
from collectdesk.usecases.contacts import LogContact, log_contact
from collectdesk.usecases.drafts import KeepDraft, keep_draft
from collectdesk.usecases.flags import RaiseFlag, raise_flag
from collectdesk.usecases.follow_ups import PlanFollowUp, plan_follow_up
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import SetOptOut, set_opt_out
from collectdesk.usecases.persons import ChangePerson, change_person
from collectdesk.usecases.points import ChangePoint, change_point
from collectdesk.usecases.undoing import (
    OfImport,
    ReverseImport,
    UndoImport,
    import_standing,
    reverse_import,
    undo_import,
)
from tests.lists import Lists
from tests.offices import PASSWORD, TestOffice, small_office

STAYS = {"sequences", "office", "staff", "journal", "journal_bodies", "alembic_version", "mappings"}
WORK = (
    "contacts", "promises", "letters", "follow_ups", "drafts", "party_flags", "opt_outs", "handovers",
    "parties", "account_parties", "contact_points",
)  # fmt: skip
PEOPLE = ("王小明,{},{}", "赵敏,{},{}", "李国强,{},{}")
NUMBERS = ("", "110101199003074514", "110101199003071233")
PHONES = ("13800135521", "13700137000", "13900139000")
GUARANTORS = (",", "王小明,13800135521", "周杰,13500135000")
AMOUNTS = ("100.00", "120.50", "70.00")

_row = st.builds(
    lambda person, number, phone, backer, amount, day: (
        f"{PEOPLE[person].format(NUMBERS[number], PHONES[phone])},车贷,{GUARANTORS[backer]},"
        f"{AMOUNTS[amount]},2026-10-0{day}"
    ),
    *(st.integers(0, 2) for _ in range(5)),
    st.integers(1, 3),
)


class Take(NamedTuple):
    """One list, and how it is taken."""

    rows: dict[int, str]
    missing_as: AccountState
    part: bool
    one_person: bool

    def into(self, lists: Lists) -> int:
        return lists.take(
            *(f"A-{n},{row}" for n, row in self.rows.items()),
            missing_as=self.missing_as, part=self.part, one_person=self.one_person,
        )  # fmt: skip


_take = st.builds(
    Take,
    st.dictionaries(st.integers(1, 4), _row, min_size=1, max_size=4),
    st.sampled_from((AccountState.LEFT, AccountState.CURED, AccountState.WITHDRAWN)),
    st.booleans(),
    st.booleans(),
)
_few = settings(
    max_examples=60, phases=(Phase.explicit, Phase.generate), deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lists]:
    folder = tmp_path_factory.mktemp("office")
    with small_office(folder) as office:
        yield Lists(office, folder)


@pytest.fixture
def apart(office: TestOffice, tmp_path: Path) -> Lists:
    return Lists(office, tmp_path)


def _empty(lists: Lists) -> None:
    with lists.office.session.vault.writing() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in reversed(metadata.sorted_tables):
            if table.name not in STAYS:
                connection.execute(table.delete())
        connection.exec_driver_sql("DELETE FROM account_search")


def _standing(lists: Lists, import_id: int) -> Any:
    return lists.lead.ask(import_standing, OfImport(import_id))


def _undo(lists: Lists, import_id: int) -> None:
    lists.office.clock.forward(minutes=1)
    lists.lead.do(undo_import, UndoImport(import_id))


@_few
@given(steps=st.lists(_take | st.none(), min_size=1, max_size=5))
def test_undo_newest_first_gives_back_every_state(lists: Lists, steps: list[Take | None]) -> None:
    """None among the steps undoes the newest."""
    taken: list[tuple[int, dict[str, Any]]] = []
    for step in [*steps, *(None for _ in steps)]:
        if step is not None:
            before = lists.state()
            taken.append((step.into(lists), before))
        elif taken:
            import_id, before = taken.pop()
            for older, _ in taken:
                assert _standing(lists, older).why_not == "newer_import"
            _undo(lists, import_id)
            assert lists.state() == before
        lists.sums_agree()
    assert lists.find(Account) == ()


def _contact(lists: Lists, account: Account, **more: Any) -> None:
    lists.office.clerk().do(
        log_contact,
        LogContact(
            account.id, more.pop("point_id", None), Channel.VISIT, Direction.OUT,
            more.pop("reached", Reached.NOBODY), lists.office.clock(), 0,
            more.pop("result", Result.NO_ANSWER), **more,
        ),
    )  # fmt: skip


def _called(lists: Lists, account: Account) -> None:
    _contact(lists, account)


def _promised(lists: Lists, account: Account) -> None:
    _contact(
        lists, account, reached=Reached.BORROWER, result=Result.PROMISED,
        promise_amount=Money(50_00, "CNY"), promise_on=lists.office.clock().date() + timedelta(days=2),
    )  # fmt: skip


def _planned(lists: Lists, account: Account) -> None:
    day = lists.office.clock().date() + timedelta(days=1)
    lists.office.clerk().do(plan_follow_up, PlanFollowUp(account.id, NextAction.CALL, day))


def _drafted(lists: Lists, account: Account) -> None:
    lists.office.clerk().do(keep_draft, KeepDraft(account.id, {"note": "half"}))


def _flagged(lists: Lists, account: Account) -> None:
    lists.office.clerk().do(raise_flag, RaiseFlag(account.borrower_id, FlagKind.HARDSHIP, "her letter"))


def _opted_out(lists: Lists, account: Account) -> None:
    lists.office.clerk().do(set_opt_out, SetOptOut(account.borrower_id, None, Channel.CALL, "asked"))


def _handed(lists: Lists, account: Account) -> None:
    (to,) = lists.find(Staff, role=Role.COLLECTOR)

    def assign_accounts(office: Office, account_id: int) -> AccountsAssigned:
        office.books.change(Account, account_id, assigned_to=to.id)
        office.books.add(
            Handover(
                office.books.new_id(Handover), account_id, None, to.id, "", office.operator.id, office.now
            )
        )
        return AccountsAssigned("person", "", 1, (AccountAssigned(account_id, to.id, None),))

    lists.lead.do(assign_accounts, account.id)


def _point_changed(lists: Lists, account: Account) -> None:
    point = lists.find(ContactPoint, party_id=account.borrower_id)[0]
    lists.office.clerk().do(change_point, ChangePoint(account.id, point.id, "home", True, PointState.WRONG))


def _person_changed(lists: Lists, account: Account) -> None:
    link = lists.find(AccountParty, account_id=account.id)[0]
    lists.office.clerk().do(
        change_person, ChangePerson(account.id, link.party_id, link.role, "王晓明", reason="his card")
    )


DONE = {
    "contact": _called,
    "promise": _promised,
    "follow_up": _planned,
    "draft": _drafted,
    "flag": _flagged,
    "opt_out": _opted_out,
    "handover": _handed,
    "point": _point_changed,
    "person": _person_changed,
}


@_few
@given(
    takes=st.lists(_take, min_size=1, max_size=3),
    work=st.lists(st.tuples(st.sampled_from(sorted(DONE)), st.integers(0, 3)), min_size=1, max_size=3),
)
def test_work_stays_through_reversals_and_sums_go_back(
    lists: Lists, takes: list[Take], work: list[tuple[str, int]]
) -> None:
    _empty(lists)
    ids, former = [], []
    for take in takes:
        former.append({a.id: (a.overdue, a.state) for a in lists.find(Account)})
        ids.append(take.into(lists))
    lists.office.clock.forward(minutes=1)
    with lists.office.session.vault.reading() as connection:
        touched = connection.exec_driver_sql(
            "SELECT account_id FROM import_changes WHERE import_id = ? AND what != 'unchanged'", (ids[-1],)
        ).scalars().all()  # fmt: skip
    for what, which in work:
        accounts = [a for a in lists.find(Account, state=AccountState.OPEN) if a.id in touched]
        if not accounts:
            assert _standing(lists, ids[-1]).can_undo
            return
        account = accounts[which % len(accounts)]
        try:
            DONE[what](lists, account)
        except Refusal:
            continue
        named = "contact" if what == "promise" else what
        built = _standing(lists, ids[-1]).built
        assert named in {b.what for b in built}
    if _standing(lists, ids[-1]).can_undo:
        return
    with pytest.raises(Refusal, match=r"import\.undo_built_on"):
        _undo(lists, ids[-1])
    before, lines = lists.state(), {line.id: line for line in lists.find(LedgerLine)}
    for import_id, was in zip(reversed(ids), reversed(former), strict=True):
        if not _standing(lists, import_id).can_reverse:  # it found everything as it was
            break
        lists.lead.do(reverse_import, ReverseImport(import_id, "wrong branch"), password=PASSWORD)
        for one in lists.find(Account):
            assert (one.overdue, one.state) == was.get(one.id, (Money(0, "CNY"), AccountState.WITHDRAWN))
        lists.sums_agree()
    after = lists.state()
    assert {table: after[table] for table in WORK} == {table: before[table] for table in WORK}
    for line in lists.find(LedgerLine):
        if line.id in lines:
            assert line == lines.pop(line.id)
        else:
            assert line.kind is LineKind.REVERSAL
            assert line.reverses is not None
    assert not lines


@pytest.mark.parametrize("what", sorted(DONE))
def test_each_kind_of_work_is_named_and_holds_off_the_undo(apart: Lists, what: str) -> None:
    first = apart.take("A-1,王小明,,13800135521,车贷,,,100.00,2026-10-07")
    apart.office.clock.forward(minutes=1)
    (account,) = apart.find(Account)
    DONE[what](apart, account)
    (built,) = _standing(apart, first).built
    assert (built.account_id, built.name[0], built.count) == (account.id, "王", 1)
    assert built.what == ("contact" if what == "promise" else what)
    with pytest.raises(Refusal, match=r"import\.undo_built_on"):
        _undo(apart, first)
