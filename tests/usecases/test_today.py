"""What stands in Today and in which order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.borrower import Channel, ContactPoint, OptOut
from collectdesk.domain.browse import Queue, QueueClass, QueueKind
from collectdesk.domain.contact import NextAction, Reached
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import PromiseState
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.usecases.browse import ListAccounts, Nothing, list_accounts
from collectdesk.usecases.today import own_figures, today_queue
from tests.book import TODAY, Book, Wanted, names
from tests.offices import TestOffice

PHONE = "+8613800135521"
YESTERDAY = TODAY - timedelta(days=1)
CALM = {"status": AccountStatus.IN_CONTACT, "phone": PHONE}


@pytest.fixture
def book(office: TestOffice) -> Book:
    return Book(office)


def at(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    """An hour in Shanghai, on the test's day."""
    return datetime(2026, 11, 23, hour, minute, tzinfo=UTC) - timedelta(hours=8) + timedelta(days=days)


def ask(book: Book, role: Role = Role.AUDITOR) -> Queue:
    return book.office.clerk(role).ask(today_queue, Nothing())


def add(book: Book, name: str, **wanted: object) -> None:
    book.add(Wanted(name, **{**CALM, **wanted}))  # type: ignore[arg-type]  # the table of a test


def test_order_of_classes_hours_and_amounts(book: Book) -> None:
    book.add(
        Wanted("new small", phone=PHONE, overdue=1),
        Wanted("new large", phone=PHONE, overdue=9),
        Wanted("new silent", overdue=99),
    )
    for name, overdue in (
        ("late hour", 1),
        ("early hour", 2),
        ("promise", 3),
        ("day only", 4),
        ("old call", 5),
    ):
        add(book, name, overdue=overdue)
    for name in ("step", "step at four", "review", "to write", "to post", "broken", "past", "untouched"):
        add(book, name, last_contact_at=at(9, days=-15) if name == "untouched" else at(9, days=-1))
    book.follow_up("late hour", NextAction.CALL_BACK, at=at(16, 30))
    book.follow_up("early hour", NextAction.CALL_BACK, at=at(9, 30))
    book.follow_up("old call", NextAction.CALL_BACK, on=YESTERDAY, at=at(17, days=-1))
    book.follow_up("day only", NextAction.CALL_BACK)
    book.promise("promise", 500_00, TODAY)
    book.promise("broken", 700_00, YESTERDAY, PromiseState.BROKEN)
    book.promise("past", 800_00, YESTERDAY)
    book.follow_up("step", NextAction.CALL)
    book.follow_up("step at four", NextAction.CALL, at=at(16))
    book.follow_up("review", NextAction.REVIEW)
    book.follow_up("to write", NextAction.LETTER)
    book.letter("to post", "CD1-2026-000001-1")
    queue = ask(book)
    assert [(row.place.value, row.name) for row in queue.rows] == [
        ("due", "old call"),
        ("due", "early hour"),
        ("due", "step at four"),
        ("due", "late hour"),
        ("due", "day only"),
        ("due", "promise"),
        ("broken", "broken"),
        ("broken", "past"),
        ("new", "new large"),
        ("new", "new small"),
        ("steps", "step"),
        ("steps", "review"),
        ("letters", "to write"),
        ("letters", "to post"),
        ("untouched", "untouched"),
        ("waiting", "new silent"),
    ]
    assert queue.total == 16
    assert list(queue.tallies) == [place for place in QueueClass if place in queue.tallies]
    assert queue.rows[1].due_at is not None
    assert queue.rows[1].due_at.hour == 9, "in the office's zone"
    assert queue.rows[-1].why_not == "no_phone"


def test_what_is_not_due_does_not_stand_there(book: Book) -> None:
    for name in ("tomorrow", "promised later", "spoken today", "tried", "kept", "letter waits"):
        add(book, name, last_contact_at=at(9, days=-40))
    add(book, "last week", last_contact_at=at(9, days=-7))
    add(book, "left alone", status=AccountStatus.NO_CONTACT, last_contact_at=at(9, days=-40))
    add(book, "gone", state=AccountState.CURED, status=AccountStatus.NEW)
    book.follow_up("tomorrow", NextAction.CALL_BACK, on=TODAY + timedelta(days=1))
    book.promise("promised later", 1_00, TODAY + timedelta(days=1))
    book.promise("kept", 1_00, YESTERDAY, PromiseState.KEPT)
    book.promise("spoken today", 1_00, YESTERDAY)
    book.contact("spoken today", at(8, 30))
    book.promise("tried", 1_00, YESTERDAY)
    book.contact("tried", at(8, 30), Reached.NOBODY)
    book.letter("letter waits", "CD1-2026-000001-1")
    assert [(row.kind, row.name) for row in ask(book).rows] == [
        (QueueKind.PROMISE_PAST, "tried"),
        (QueueKind.LETTER_TO_POST, "letter waits"),
        (QueueKind.UNTOUCHED, "spoken today"),
        (QueueKind.UNTOUCHED, "kept"),
    ], "a talk after its day takes a promise off, a call nobody answered does not"


def test_a_promise_due_today_stays_until_somebody_was_spoken_to(book: Book) -> None:
    add(book, "王小明")
    book.promise("王小明", 500_00, TODAY)
    assert [row.kind for row in ask(book).rows] == [QueueKind.PROMISE_DUE]
    assert ask(book).rows[0].amount == Money(500_00, "CNY")
    book.contact("王小明", at(9))
    assert ask(book).rows == ()
    assert ask(book).done_today == 1


def test_whoever_may_not_be_called_now_waits_at_the_end_by_the_time_when_they_may(book: Book) -> None:
    book.add(
        Wanted("may", phone=PHONE, overdue=1),
        Wanted("wished until evening", phone=PHONE, overdue=5),
        Wanted("wished until noon", phone=PHONE, overdue=4),
        Wanted("wished for good", phone=PHONE, overdue=9),
        Wanted("still night there", phone="+447700900123", zone="Europe/London", overdue=9),
    )
    add(book, "letter anyway")
    book.letter("letter anyway", "CD1-2026-000001-1", LetterState.PRINTED)
    book.opt_out("wished until evening", at(19))
    book.opt_out("wished until noon", at(12))
    book.opt_out("wished for good", None)
    book.opt_out("letter anyway", None)
    queue = ask(book)
    assert names(queue.rows) == [
        "may",
        "letter anyway",
        "wished until noon",
        "still night there",
        "wished until evening",
        "wished for good",
    ]
    lawful = [row.next_lawful.hour if row.next_lawful else None for row in queue.rows[2:]]
    assert lawful == [12, 16, 19, None]
    assert {place: tally.count for place, tally in queue.tallies.items()} == {
        QueueClass.NEW: 1,
        QueueClass.LETTERS: 1,
        QueueClass.WAITING: 4,
    }


def test_at_night_nobody_is_set_apart(book: Book) -> None:
    book.add(Wanted("new", phone=PHONE))
    add(book, "call back")
    book.follow_up("call back", NextAction.CALL_BACK)
    book.office.clock.now = at(23)
    queue = ask(book)
    assert names(queue.rows) == ["call back", "new"]
    assert QueueClass.WAITING not in queue.tallies
    assert {(row.allowed, row.next_lawful) for row in queue.rows} == {(False, at(8, days=1))}


def test_one_row_for_an_account_names_what_else_is_due(book: Book) -> None:
    add(book, "王小明")
    book.promise("王小明", 500_00, TODAY)
    book.follow_up("王小明", NextAction.CALL_BACK, at=at(14), note="landlord returns deposit")
    book.letter("王小明", "CD1-2026-000001-1")
    rows = ask(book).rows
    assert [(row.kind, row.also) for row in rows] == [
        (QueueKind.CALL_BACK, (QueueKind.PROMISE_DUE,)),
        (QueueKind.LETTER_TO_POST, ()),
    ]
    assert rows[0].note == "landlord returns deposit"


def test_a_collector_sees_their_own_and_nobodys_accounts(book: Book) -> None:
    book.add(
        Wanted("mine", phone=PHONE, assigned=Role.COLLECTOR, overdue=2),
        Wanted("nobody's", phone=PHONE, overdue=1),
        Wanted("another's", phone=PHONE, assigned=Role.CLERK),
    )
    assert names(ask(book, Role.COLLECTOR).rows) == ["mine", "nobody's"]
    assert len(ask(book, Role.AUDITOR).rows) == 3


def test_of_many_new_accounts_the_largest_are_rows_and_all_are_counted(book: Book) -> None:
    book.add(*(Wanted(f"new {n}", overdue=n, phone=PHONE if n == 1000 else "") for n in range(700, 1101)))
    queue = ask(book)
    assert len(queue.rows) == 200
    assert queue.total == 401
    assert queue.rows[0].name == "new 1000"
    assert queue.rows[1].name == "new 1100"


def test_own_figures_are_of_this_person_and_day(book: Book) -> None:
    add(book, "王小明")
    book.contact("王小明", at(23, 59, days=-1))
    book.contact("王小明", at(0, 1))
    book.contact("王小明", at(9), Reached.NOBODY)
    book.promise("王小明", 500_00, TODAY + timedelta(days=5))
    book.promise("王小明", 300_00, TODAY, PromiseState.KEPT)
    figures = book.office.clerk(Role.COLLECTOR).ask(own_figures, Nothing())
    assert (figures.calls, figures.reached) == (3, 2)
    assert (figures.promises, figures.promised) == (1, (Money(500_00, "CNY"),))
    assert (figures.kept, figures.kept_amounts) == (1, (Money(300_00, "CNY"),))
    assert book.office.clerk(Role.CLERK).ask(own_figures, Nothing()).calls == 0


def test_of_several_numbers_the_one_that_may_be_called_soonest_counts(book: Book) -> None:
    add(book, "two numbers")
    book.follow_up("two numbers", NextAction.CALL)
    with book.office.session.vault.reading() as connection:
        (first,) = Books(connection).find(ContactPoint, party_id=book.party_of("two numbers"))
    second = replace(first, id=first.id + 1, value="+8613800135522")
    book.put(second)
    for number, (point, days) in enumerate(((first, 3), (second, 2)), 1):
        since, until = book.office.clock.now - timedelta(days=1), at(12, days=days)
        book.put(
            OptOut(
                number, point.party_id, point.id, Channel.CALL, since, until, "",
                book.staff[Role.COLLECTOR], None,
            )
        )  # fmt: skip
    (row,) = ask(book).rows
    assert (row.phones, row.allowed, row.next_lawful) == (2, False, at(12, days=2))


def test_two_call_backs_of_one_account_are_one_row(book: Book) -> None:
    add(book, "twice")
    for hour in (16, 15):
        book.follow_up("twice", NextAction.CALL_BACK, at=at(hour))
    (row,) = ask(book).rows
    assert row.due_at is not None
    assert (row.due_at.astimezone(UTC), row.also) == (at(15), ())


@pytest.mark.parametrize("seed", range(3))
def test_no_account_is_in_two_groups_of_contact_work_and_tallies_are_the_rows(book: Book, seed: int) -> None:
    dice = Random(seed)
    statuses = list(AccountStatus)
    states = (PromiseState.OPEN, PromiseState.BROKEN, PromiseState.PARTLY, PromiseState.KEPT)
    for n in range(25):
        last = dice.choice((None, at(9, days=-1), at(9, days=-20), at(9, days=-50)))
        book.add(
            Wanted(
                f"p{n}", overdue=dice.randrange(1, 999), days=dice.choice((0, 20, 100)), last_contact_at=last,
                phone=dice.choice(("", PHONE)), currency=dice.choice(("CNY", "CNY", "USD")),
                status=dice.choice(statuses), assigned=dice.choice((None, Role.COLLECTOR)),
            )
        )  # fmt: skip
        for _ in range(dice.randrange(3)):
            hour = dice.choice((None, at(dice.randrange(8, 20))))
            day = TODAY + timedelta(days=dice.randrange(-2, 2))
            book.follow_up(f"p{n}", dice.choice(list(NextAction)[1:]), on=day, at=hour)
        if dice.random() < 0.4:
            book.promise(f"p{n}", 1_00, TODAY + timedelta(days=dice.randrange(-9, 3)), dice.choice(states))
        if dice.random() < 0.2:
            book.letter(f"p{n}", f"CD1-2026-{n:06}-1")
    for role in (Role.SUPERVISOR, Role.COLLECTOR):
        queue = ask(book, role)
        called = [row.account_id for row in queue.rows if row.kind.is_contact]
        assert len(called) == len(set(called))
        nobodys = [row.account_id for row in queue.rows if row.place is QueueClass.NOBODYS]
        assert len(nobodys) == len(set(nobodys))
        for place in QueueClass:
            rows = [row for row in queue.rows if row.place is place]
            tally = queue.tallies.get(place)
            assert (tally.count if tally else 0) == len(rows), place
            debts = {row.account_id: row.overdue for row in rows}.values()
            for money in tally.overdue if tally else ():
                assert money.minor == sum(d.minor for d in debts if d.currency == money.currency), place
        for place, wanted in queue.shown_as.items():
            listed = book.office.clerk(role).ask(list_accounts, ListAccounts(wanted, count=100))
            waiting = {row.account_id for row in queue.rows if row.place is QueueClass.WAITING}
            here = {row.account_id for row in queue.rows if row.place is place}
            assert here <= {row.id for row in listed.rows} <= here | waiting
