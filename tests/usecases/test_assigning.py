"""Accounts given to staff: proposed, given with a note, taken back."""

from typing import Any

import pytest

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.assignment import AssignmentRule, Handover, Load, RuleKind
from collectdesk.domain.browse import AccountFilter, Chosen, MomentKind, QueueClass, QueueKind
from collectdesk.domain.contact import FollowUp, NextAction
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.usecases.assigning import (
    AssignAccounts,
    TakeBack,
    assign_accounts,
    assignment_choices,
    propose_assignment,
    take_back,
)
from collectdesk.usecases.browse import Nothing, OfAccount, account_card
from collectdesk.usecases.staff import ChangeStaff, change_staff
from collectdesk.usecases.timeline import account_timeline
from collectdesk.usecases.today import today_queue
from tests.book import Book, Wanted
from tests.offices import STAFF, TestOffice

ALL = Chosen(wanted=AccountFilter())


@pytest.fixture
def book(office: TestOffice) -> Book:
    made = Book(office)
    made.add(
        Wanted("甲", overdue=100, assigned=Role.COLLECTOR, area="Xihu"),
        Wanted("乙", overdue=200, area="Xihu", days=40),
        Wanted("丙", overdue=300, area="Gongshu"),
        Wanted("丁", overdue=400),
        Wanted("closed", overdue=0, state=AccountState.CURED, assigned=Role.COLLECTOR),
    )
    return made


def owners(book: Book) -> dict[str, str]:
    names = {id_: role.value for role, id_ in book.staff.items()}
    with book.office.session.vault.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, assigned_to FROM accounts JOIN parties ON parties.id = borrower_id"
        )
        return {name: names.get(who, "") for name, who in rows}


def test_the_proposal_is_what_happens_and_writes_nothing_itself(book: Book) -> None:
    clerk = book.office.clerk(Role.SUPERVISOR)
    li, zhou = book.staff[Role.COLLECTOR], book.staff[Role.CLERK]
    request = AssignAccounts(ALL, AssignmentRule(RuleKind.COUNT, (li, zhou)), "  Call in the morning ")
    proposal = clerk.ask(propose_assignment, request)
    assert owners(book) == {"甲": "collector", "乙": "", "丙": "", "丁": "", "closed": "collector"}
    assert (proposal.chosen, proposal.moved, proposal.kept) == (Load(4, (Money(1000, "CNY"),)), 3, 1)
    figures = [
        (s.name, s.now.accounts, s.gets.accounts, s.gives.accounts, s.after.accounts) for s in proposal.shares
    ]
    assert figures == [
        ("Li Na", 1, 1, 0, 2),
        ("Zhou Kai", 0, 2, 0, 2),
        ("", 3, 0, 3, 0),
    ]  # fmt: skip
    event = clerk.do(assign_accounts, request)
    assert (event.rule, event.note, event.count) == ("count", "Call in the morning", 3)
    with book.office.session.vault.reading() as connection:
        handovers = Books(connection).find(Handover)
    assert len(handovers) == 3, "an account that stays writes nothing"
    assert {h.note for h in handovers} == {"Call in the morning"}
    after = clerk.ask(assignment_choices, ALL)
    assert {c.name: c.load for c in after.candidates if c.load.accounts} == {
        s.name: s.after for s in proposal.shares if s.name
    }
    with pytest.raises(Refusal) as refused:
        clerk.do(assign_accounts, request)
    assert refused.value.code == "assign.no_change"


def test_take_back_leaves_what_went_on_to_somebody_else(book: Book) -> None:
    clerk = book.office.clerk(Role.SUPERVISOR)
    before = owners(book)
    zhou, wang = book.staff[Role.CLERK], book.staff[Role.SUPERVISOR]
    event = clerk.do(assign_accounts, AssignAccounts(ALL, AssignmentRule(RuleKind.PERSON, (zhou,))))
    one = Chosen(ids=(book.id_of("丁"),))
    clerk.do(assign_accounts, AssignAccounts(one, AssignmentRule(RuleKind.PERSON, (wang,))))
    back = clerk.do(take_back, TakeBack(event.lines))
    assert back.count == 3
    assert owners(book) == before | {"丁": "supervisor"}


def test_what_the_choices_are(book: Book) -> None:
    choices = book.office.clerk(Role.CLERK).ask(assignment_choices, ALL)
    assert choices.areas == (("Xihu", 2), ("Gongshu", 1), ("", 1))
    assert choices.buckets == (("M1", 3), ("M2", 1))
    assert choices.owners == ((None, "", 3), (book.staff[Role.COLLECTOR], "Li Na", 1))
    assert [c.name for c in choices.candidates] == ["Li Na", "Chen Jie", "Wang Fang", "Zhou Kai"]
    assert (
        book.office.clerk(Role.CLERK).ask(assignment_choices, Chosen(wanted=AccountFilter(states=()))).closed
        == 1
    )


@pytest.mark.parametrize(
    ("chosen", "rule", "code"),
    [
        (ALL, AssignmentRule(RuleKind.COUNT), "assign.no_staff"),
        (ALL, AssignmentRule(RuleKind.AREA), "assign.no_staff"),
        (ALL, AssignmentRule(RuleKind.PERSON, (7,)), "assign.staff"),
        (Chosen(), AssignmentRule(RuleKind.NOBODY), "assign.nothing"),
    ],
)
def test_refusals(book: Book, chosen: Chosen, rule: AssignmentRule, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        book.office.clerk(Role.CLERK).ask(propose_assignment, AssignAccounts(chosen, rule))
    assert refused.value.code == code


def test_who_left_and_who_audits_get_nothing(book: Book) -> None:
    admin = book.office.clerk(Role.ADMINISTRATOR)
    li, sun = book.staff[Role.COLLECTOR], book.staff[Role.AUDITOR]
    admin.do(change_staff, ChangeStaff(li, Role.COLLECTOR, active=False))
    for who in (li, sun):
        rule = AssignmentRule(RuleKind.AREA, table=(("Xihu", who),))
        with pytest.raises(Refusal) as refused:
            admin.ask(propose_assignment, AssignAccounts(ALL, rule))
        assert refused.value.code == "assign.staff"
    queue = admin.ask(today_queue, Nothing())
    reasons = {row.name: row.kind for row in queue.rows if row.place is QueueClass.NOBODYS}
    assert reasons == {
        "甲": QueueKind.OWNER_LEFT,
        "乙": QueueKind.UNASSIGNED,
        "丙": QueueKind.UNASSIGNED,
        "丁": QueueKind.UNASSIGNED,
    }


def test_the_note_stands_until_the_new_person_logs_a_contact(book: Book) -> None:
    clerk = book.office.clerk(Role.SUPERVISOR)
    account = OfAccount(book.id_of("乙"))
    book.follow_up("乙", NextAction.CALL, note="as agreed")
    rule = AssignmentRule(RuleKind.PERSON, (book.staff[Role.COLLECTOR],))
    clerk.do(assign_accounts, AssignAccounts(Chosen(ids=(account.account_id,)), rule, "Speaks Wu only"))
    handed = clerk.ask(account_card, account).handed_over
    assert handed is not None
    assert (handed.note, handed.by) == ("Speaks Wu only", STAFF[Role.SUPERVISOR])
    row = next(r for r in clerk.ask(account_timeline, account) if r.kind is MomentKind.HANDOVER)
    assert (row.code, row.facts["to"], row.note) == ("handed_over", STAFF[Role.COLLECTOR], "Speaks Wu only")
    with book.office.session.vault.reading() as connection:
        assert [f.note for f in Books(connection).find(FollowUp)] == ["as agreed"], "it goes with the account"
    book.office.clock.forward(minutes=5)
    book.contact("乙", book.office.clock.now)
    assert clerk.ask(account_card, account).handed_over is None


def test_accounts_left_alone_are_nobodys_though_assigned(book: Book) -> None:
    now = book.office.clock.now
    old = now.replace(month=9)
    calm: dict[str, Any] = {
        "status": AccountStatus.IN_CONTACT,
        "assigned": Role.COLLECTOR,
        "last_contact_at": old,
    }
    book.add(
        Wanted("alone", **calm),
        Wanted("planned", **calm),
        Wanted("stopped", **calm | {"status": AccountStatus.NO_CONTACT}),
    )
    book.follow_up("planned", NextAction.CALL, on=now.date().replace(day=30))
    queue = book.office.clerk(Role.SUPERVISOR).ask(today_queue, Nothing())
    orphans = [row.name for row in queue.rows if row.kind is QueueKind.ORPHAN]
    assert orphans == ["alone"]
    found = book.office.clerk(Role.SUPERVISOR).ask(
        assignment_choices, Chosen(wanted=queue.shown_as[QueueClass.NOBODYS])
    )
    assert found.chosen.accounts == queue.tallies[QueueClass.NOBODYS].count == 4
    assert found.chosen.overdue == queue.tallies[QueueClass.NOBODYS].overdue
