"""A call from the question whether it may be made to the log that ends it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

import pytest

from collectdesk.domain.account import Account, AccountState, AccountStatus
from collectdesk.domain.borrower import AccountParty, Channel, ContactPoint, PartyRole, PointKind, PointState
from collectdesk.domain.browse import ContactAnswer
from collectdesk.domain.contact import (
    Contact,
    Direction,
    Draft,
    FollowUp,
    NextAction,
    OpenCall,
    Reached,
    Reason,
    Result,
)
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import CallOpened, ContactLogged
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import Promise
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.usecases.calls import DropCall, MayIContact, OpenCallFor, drop_call, may_i_contact, open_call
from collectdesk.usecases.contacts import LogContact, log_contact
from collectdesk.usecases.drafts import FindDraft, KeepDraft, find_draft, keep_draft
from collectdesk.usecases.follow_ups import CloseFollowUp, PlanFollowUp, close_follow_up, plan_follow_up
from collectdesk.usecases.people import LiftOptOut, SetOptOut, lift_opt_out, set_opt_out
from tests.book import TODAY, Book, Wanted
from tests.offices import MORNING, TestOffice

R = TypeVar("R")
PHONE, HIS = "+8613800135521", "+8613900139000"
NAME, OTHER = "王小明", "赵敏"
SOON = TODAY + timedelta(days=3)


@pytest.fixture
def book(office: TestOffice) -> Book:
    filled = Book(office)
    filled.add(
        Wanted(NAME, phone=PHONE, overdue=5_000_00, guarantor="李国强", guarantor_phone=HIS),
        Wanted(OTHER, phone="+8613700137000", overdue=700_00),
    )
    return filled


def rows(book: Book, record: type[R], **where: object) -> tuple[R, ...]:
    with book.office.session.vault.reading() as connection:
        return Books(connection).find(record, **where)


def change(book: Book, record: type, record_id: int, **values: object) -> None:
    with book.office.session.vault.writing() as connection:
        Books(connection).change(record, record_id, **values)


def account(book: Book, name: str = NAME) -> Account:
    return rows(book, Account, id=book.id_of(name))[0]


def point(book: Book, name: str = NAME) -> int:
    return rows(book, ContactPoint, party_id=book.party_of(name))[0].id


def dial(book: Book, name: str = NAME, role: Role = Role.COLLECTOR) -> CallOpened:
    return book.office.clerk(role).do(open_call, OpenCallFor(book.id_of(name), point(book, name)))


def said(book: Book, result: Result = Result.REFUSES, **more: Any) -> LogContact:
    spoke = LogContact(
        account_id=book.id_of(NAME),
        point_id=point(book),
        channel=Channel.CALL,
        direction=Direction.OUT,
        reached=Reached.BORROWER,
        started_at=MORNING,
        duration_s=92,
        result=result,
    )
    return replace(spoke, **more)


def log(
    book: Book, result: Result = Result.REFUSES, role: Role = Role.COLLECTOR, **more: Any
) -> ContactLogged:
    return book.office.clerk(role).do(log_contact, said(book, result, **more))


def refused(book: Book, usecase: Any, request: object, role: Role = Role.COLLECTOR) -> Refusal:
    with pytest.raises(Refusal) as error:
        book.office.clerk(role).do(usecase, request)
    return error.value


# may I, opening a call


def test_a_call_shows_the_number_until_it_is_logged(book: Book) -> None:
    opened = dial(book)
    assert (opened.number, opened.verdict) == (PHONE, "allowed")
    draft = book.office.clerk().ask(find_draft, FindDraft(book.id_of(NAME)))
    assert draft.number == PHONE
    assert draft.call is not None
    assert draft.call.opened_at == MORNING
    log(book)
    (contact,) = rows(book, Contact)
    assert contact.verdict == "allowed"
    assert rows(book, OpenCall) == ()
    assert book.office.clerk().ask(find_draft, FindDraft(book.id_of(NAME))).number == ""


def test_a_call_is_ended_by_its_own_log_alone(book: Book) -> None:
    dial(book)
    for other in ({"channel": Channel.EMAIL}, {"direction": Direction.IN}, {"point_id": None}):
        log(book, **other)
        assert rows(book, Contact)[-1].verdict == "logged afterwards"
        assert len(rows(book, OpenCall)) == 1
    log(book)
    assert rows(book, OpenCall) == ()


@pytest.mark.parametrize(
    ("zone", "hours", "opens"),
    [
        ("Asia/Kolkata", 0, datetime(2026, 11, 23, 2, 30, tzinfo=UTC)),
        ("", 13, datetime(2026, 11, 24, 0, 0, tzinfo=UTC)),
    ],
)
def test_outside_hours_the_number_stays_masked(book: Book, zone: str, hours: int, opens: datetime) -> None:
    """In the zone of the number where it is known, in the office's otherwise."""
    change(book, ContactPoint, point(book), time_zone=zone)
    book.office.clock.forward(hours=hours)
    error = refused(book, open_call, OpenCallFor(book.id_of(NAME), point(book)))
    assert (error.code, error.field) == ("contact.stopped", "point")
    assert error.facts["why"] == "contact.outside_hours"
    assert error.facts["rule"] == "CN-HOUR"
    assert error.facts["next_lawful"] == opens
    assert PHONE not in str(error.facts)
    assert rows(book, OpenCall) == ()


def test_an_opt_out_stops_its_person_from_now_until_it_is_lifted(book: Book) -> None:
    clerk, party = book.office.clerk(), book.party_of(NAME)
    wish = clerk.do(set_opt_out, SetOptOut(party, None, Channel.CALL, "not by phone"))
    error = refused(book, open_call, OpenCallFor(book.id_of(NAME), point(book)))
    assert (error.facts["why"], error.facts["next_lawful"]) == ("contact.opted_out", None)
    assert dial(book, OTHER).number == "+8613700137000"
    log(book, account_id=book.id_of(OTHER), point_id=point(book, OTHER))
    assert refused(book, lift_opt_out, LiftOptOut(wish.opt_out_id, "  ")).code == "opt_out.reason"
    clerk.do(lift_opt_out, LiftOptOut(wish.opt_out_id, "asked to be called again"))
    assert dial(book).number == PHONE


def test_may_i_answers_for_every_point_and_channel(book: Book) -> None:
    clerk, party = book.office.clerk(), book.party_of(NAME)
    phone = rows(book, ContactPoint, party_id=party)[0]
    others = {
        kind: replace(phone, id=phone.id + 100 + place, kind=kind, value="x@y.example")
        for place, kind in enumerate((PointKind.EMAIL, PointKind.ADDRESS, PointKind.WECHAT))
    }
    book.put(*others.values())
    clerk.do(set_opt_out, SetOptOut(party, phone.id, Channel.SMS, ""))

    def answers() -> dict[tuple[int, Channel], ContactAnswer]:
        found = clerk.ask(may_i_contact, MayIContact(book.id_of(NAME), party))
        return {(id_, answer.channel): answer for id_, answer in found}

    day = answers()
    assert set(day) == {
        (phone.id, Channel.CALL),
        (phone.id, Channel.SMS),
        (others[PointKind.EMAIL].id, Channel.EMAIL),
        (others[PointKind.ADDRESS].id, Channel.LETTER),
        (others[PointKind.ADDRESS].id, Channel.VISIT),
        (others[PointKind.WECHAT].id, Channel.WECHAT),
    }
    assert [key for key, answer in day.items() if not answer.allowed] == [(phone.id, Channel.SMS)]
    call = day[phone.id, Channel.CALL]
    assert (call.code, call.until) == ("contact.allowed", datetime(2026, 11, 23, 14, tzinfo=UTC))
    book.office.clock.forward(hours=13)
    night = answers()
    assert [key[1] for key, answer in night.items() if answer.allowed] == [Channel.LETTER]
    assert night[phone.id, Channel.CALL].rule == "CN-HOUR"
    assert night[phone.id, Channel.CALL].next_lawful == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize("state", [PointState.DEAD, PointState.WRONG, PointState.RETURNED])
def test_a_number_out_of_use_is_not_dialled(book: Book, state: PointState) -> None:
    change(book, ContactPoint, point(book), state=state)
    error = refused(book, open_call, OpenCallFor(book.id_of(NAME), point(book)))
    assert (error.code, error.facts["state"]) == ("point.unusable", state.value)


def test_what_cannot_be_called_at_all(book: Book) -> None:
    mine, other = book.id_of(NAME), point(book, OTHER)
    assert refused(book, open_call, OpenCallFor(mine, other)).code == "point.not_on_account"
    assert refused(book, open_call, OpenCallFor(mine, 9)).code == "record.gone"
    change(book, ContactPoint, other, kind=PointKind.ADDRESS)
    assert refused(book, open_call, OpenCallFor(book.id_of(OTHER), other)).code == "point.not_a_phone"
    change(book, Account, mine, state=AccountState.CURED)
    error = refused(book, open_call, OpenCallFor(mine, point(book)))
    assert (error.code, error.facts["state"]) == ("account.closed", "cured")


def test_a_guarantor_may_be_called_and_a_contact_person_not(book: Book) -> None:
    (link,) = rows(book, AccountParty, account_id=book.id_of(NAME), role=PartyRole.GUARANTOR)
    (his,) = rows(book, ContactPoint, party_id=link.party_id)
    change(book, AccountParty, link.id, role=PartyRole.CONTACT_PERSON)
    error = refused(book, open_call, OpenCallFor(book.id_of(NAME), his.id))
    assert (error.code, error.field) == ("contact.not_liable", "point")
    book.put(replace(link, id=link.id + 100))
    assert book.office.clerk().do(open_call, OpenCallFor(book.id_of(NAME), his.id)).number == HIS


def test_one_call_at_a_time_for_each_person(book: Book) -> None:
    dial(book)
    error = refused(book, open_call, OpenCallFor(book.id_of(OTHER), point(book, OTHER)))
    assert (error.code, error.facts["account_id"]) == ("call.already_open", book.id_of(NAME))
    assert dial(book, OTHER, Role.CLERK).number == "+8613700137000"


# leaving a call


def test_a_dropped_call_that_was_dialled_is_an_attempt(book: Book) -> None:
    dial(book)
    book.office.clock.forward(minutes=2)
    book.office.clerk().do(drop_call, DropCall(book.id_of(NAME), dialled=True, why=""))
    (contact,) = rows(book, Contact)
    assert (contact.result, contact.reached, contact.started_at) == (
        Result.NO_ANSWER,
        Reached.NOBODY,
        MORNING,
    )
    assert contact.recorded_at == MORNING + timedelta(minutes=2)
    assert account(book).last_result is Result.NO_ANSWER
    assert account(book).status is AccountStatus.NOT_REACHED
    assert rows(book, OpenCall) == ()


def test_not_dialled_needs_a_reason_and_does_not_count_as_contact(book: Book) -> None:
    mine = book.id_of(NAME)
    assert refused(book, drop_call, DropCall(mine, dialled=True, why="")).code == "call.not_open"
    dial(book)
    error = refused(book, drop_call, DropCall(mine, dialled=False, why=" "))
    assert (error.code, error.field) == ("call.why_not_dialled", "why")
    book.office.clerk().do(drop_call, DropCall(mine, dialled=False, why="opened by mistake"))
    (contact,) = rows(book, Contact)
    assert (contact.result, contact.note) == (Result.NOT_DIALLED, "opened by mistake")
    assert account(book).last_contact_at is None
    assert rows(book, OpenCall) == ()


# the log


def test_a_log_keeps_everything_that_was_said(book: Book) -> None:
    clerk, mine = book.office.clerk(), book.id_of(NAME)
    dial(book)
    clerk.do(keep_draft, KeepDraft(mine, {"note": "half a sen"}))
    book.office.clock.forward(minutes=3)
    happened = log(
        book,
        Result.PROMISED,
        reason=Reason.JOB_LOST,
        willingness=4,
        ability=2,
        note="  Pays after wages.\r\nAsks for a receipt.\x00 ",
        promise_amount=Money(1_200_00, "CNY"),
        promise_on=SOON,
        next_action=NextAction.CALL,
        next_on=SOON,
        next_time=time(16, 30),
    )
    (contact,) = rows(book, Contact)
    assert (contact.reason, contact.willingness, contact.ability) == (Reason.JOB_LOST, 4, 2)
    assert contact.note == "Pays after wages.\nAsks for a receipt."
    assert (contact.duration_s, contact.time_zone) == (92, "Asia/Shanghai")
    assert (contact.party_id, contact.recorded_at) == (
        book.party_of(NAME),
        MORNING + timedelta(minutes=3),
    )
    (promise,) = rows(book, Promise)
    assert (promise.id, promise.contact_id) == (happened.promise_id, contact.id)
    assert (promise.amount, promise.made_on, promise.due_on) == (Money(1_200_00, "CNY"), TODAY, SOON)
    (plan,) = rows(book, FollowUp)
    assert (plan.action, plan.due_on, plan.note) == (NextAction.CALL, SOON, "Pays after wages.")
    assert plan.due_at == datetime(2026, 11, 26, 8, 30, tzinfo=UTC)
    now = account(book)
    assert (now.status, now.last_contact_at, now.last_result) == (
        AccountStatus.PROMISE,
        MORNING,
        Result.PROMISED,
    )
    assert (now.next_action, now.next_on, now.next_at) == (NextAction.CALL, SOON, plan.due_at)
    assert rows(book, Draft) == ()
    assert rows(book, OpenCall) == ()


def test_a_log_without_a_call_says_so_and_may_name_no_point(book: Book) -> None:
    log(book, point_id=None, direction=Direction.IN)
    (contact,) = rows(book, Contact)
    assert (contact.verdict, contact.point_id) == ("logged afterwards", None)
    assert contact.party_id == book.party_of(NAME)


def test_anothers_call_stays_open(book: Book) -> None:
    dial(book, role=Role.CLERK)
    log(book)
    assert len(rows(book, OpenCall)) == 1


@pytest.mark.parametrize(
    ("result", "reached", "before", "after"),
    [
        (Result.REFUSES, Reached.BORROWER, AccountStatus.NEW, AccountStatus.REFUSED),
        (Result.DISPUTES, Reached.BORROWER, AccountStatus.PROMISE, AccountStatus.DISPUTE),
        (Result.HARDSHIP, Reached.LIABLE, AccountStatus.NEW, AccountStatus.HARDSHIP),
        (Result.DECEASED, Reached.UNKNOWN, AccountStatus.NEW, AccountStatus.NO_CONTACT),
        (Result.NO_ANSWER, Reached.NOBODY, AccountStatus.NEW, AccountStatus.NOT_REACHED),
        (Result.NO_ANSWER, Reached.NOBODY, AccountStatus.REFUSED, AccountStatus.NOT_REACHED),
        (Result.NO_ANSWER, Reached.NOBODY, AccountStatus.IN_CONTACT, AccountStatus.IN_CONTACT),
        (Result.NO_ANSWER, Reached.NOBODY, AccountStatus.PROMISE, AccountStatus.PROMISE),
        (Result.HUNG_UP, Reached.UNKNOWN, AccountStatus.NOT_REACHED, AccountStatus.IN_CONTACT),
        (Result.PAID_ALREADY, Reached.BORROWER, AccountStatus.DISPUTE, AccountStatus.DISPUTE),
    ],
)
def test_the_result_moves_the_account(
    book: Book, result: Result, reached: Reached, before: AccountStatus, after: AccountStatus
) -> None:
    change(book, Account, book.id_of(NAME), status=before)
    log(book, result, reached=reached)
    assert account(book).status is after


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (Result.EMPTY_NUMBER, PointState.DEAD),
        (Result.WRONG_NUMBER, PointState.WRONG),
        (Result.SWITCHED_OFF, PointState.GOOD),
    ],
)
def test_a_dead_number_is_marked(book: Book, result: Result, state: PointState) -> None:
    log(book, result, reached=Reached.NOBODY)
    assert rows(book, ContactPoint, id=point(book))[0].state is state
    log(book, result, reached=Reached.NOBODY, point_id=None)


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (Result.PAID_ALREADY, LetterState.RECALLED),
        (Result.HARDSHIP, LetterState.RECALLED),
        (Result.REFUSES, LetterState.RENDERED),
    ],
)
def test_letters_that_would_say_something_untrue_are_recalled(
    book: Book, result: Result, state: LetterState
) -> None:
    waiting = book.letter(NAME, "CD1-2026-000001-1")
    posted = book.letter(NAME, "CD1-2026-000002-1", LetterState.POSTED)
    others = book.letter(OTHER, "CD1-2026-000003-1")
    happened = log(book, result)
    assert happened.recalled == ((waiting,) if state is LetterState.RECALLED else ())
    states = {letter.id: letter.state for letter in rows(book, IssuedLetter)}
    assert states == {waiting: state, posted: LetterState.POSTED, others: LetterState.RENDERED}


PROMISED: dict[str, Any] = {
    "result": Result.PROMISED,
    "promise_amount": Money(100_00, "CNY"),
    "promise_on": SOON,
}


@pytest.mark.parametrize(
    ("more", "code", "field"),
    [
        ({"reached": Reached.NOBODY}, "contact.nobody_said", "result"),
        ({"started_at": MORNING + timedelta(minutes=2)}, "contact.in_the_future", "started_at"),
        ({"duration_s": -1}, "contact.duration", "duration"),
        ({"willingness": 0}, "contact.one_to_five", "willingness"),
        ({"ability": 6}, "contact.one_to_five", "ability"),
        ({"note": "x" * 10_001}, "contact.note_too_long", "note"),
        ({"result": Result.CALL_BACK}, "contact.call_back_when", "next_on"),
        ({"next_action": NextAction.CALL}, "contact.next_when", "next_on"),
        (
            {"next_action": NextAction.CALL, "next_on": TODAY - timedelta(days=1)},
            "contact.next_past",
            "next_on",
        ),
        ({"promise_amount": Money(1, "CNY")}, "promise.without_result", "result"),
        (PROMISED | {"promise_amount": None}, "promise.amount", "promise_amount"),
        (PROMISED | {"promise_on": None}, "promise.when", "promise_on"),
        (PROMISED | {"promise_amount": Money(5_000_01, "CNY")}, "promise.more_than_owed", "promise_amount"),
        (PROMISED | {"promise_amount": Money(1, "USD")}, "money.mixed", "currency"),
        (PROMISED | {"promise_on": TODAY - timedelta(days=1)}, "promise.past", "promise_on"),
        (PROMISED | {"promise_on": TODAY + timedelta(days=32)}, "promise.too_far", "promise_on"),
        ({"point_id": 9}, "record.gone", ""),
    ],
)
def test_a_log_is_refused_by_field_and_leaves_nothing(
    book: Book, more: dict[str, Any], code: str, field: str
) -> None:
    dial(book)
    book.office.clerk().do(keep_draft, KeepDraft(book.id_of(NAME), {"note": "kept"}))
    before = account(book)
    error = refused(book, log_contact, said(book, **more))
    assert (error.code, error.field) == (code, field)
    assert not any((rows(book, Contact), rows(book, Promise), rows(book, FollowUp)))
    assert account(book) == before
    assert len(rows(book, OpenCall)) == len(rows(book, Draft)) == 1


def test_a_promise_may_reach_what_is_owed_in_all(book: Book) -> None:
    change(book, Account, book.id_of(NAME), balance=Money(9_000_00, "CNY"))
    log(book, **(PROMISED | {"promise_amount": Money(9_000_00, "CNY")}))
    assert rows(book, Promise)[0].amount == Money(9_000_00, "CNY")


def test_a_third_open_promise_is_a_supervisors_to_take(book: Book) -> None:
    for _ in range(2):
        log(book, **PROMISED)
    error = refused(book, log_contact, said(book, **PROMISED))
    assert (error.code, error.field, error.facts["open"]) == ("promise.too_many", "result", 2)
    log(book, role=Role.SUPERVISOR, **PROMISED)
    assert len(rows(book, Promise)) == 3


# what comes next


def test_a_call_back_is_planned_even_when_nothing_else_was_chosen(book: Book) -> None:
    log(book, Result.CALL_BACK, next_on=TODAY, next_time=time(16))
    (plan,) = rows(book, FollowUp)
    assert (plan.action, plan.due_at) == (NextAction.CALL_BACK, datetime(2026, 11, 23, 8, tzinfo=UTC))
    assert account(book).next_action is NextAction.CALL_BACK


def test_a_contact_does_what_was_due_and_leaves_what_is_later(book: Book) -> None:
    clerk, mine = book.office.clerk(), book.id_of(NAME)
    clerk.do(plan_follow_up, PlanFollowUp(mine, NextAction.CALL, TODAY))
    clerk.do(plan_follow_up, PlanFollowUp(mine, NextAction.REVIEW, SOON, time(9), "  look\nagain "))
    log(book)
    done = {plan.action: plan.done_at for plan in rows(book, FollowUp)}
    assert done == {NextAction.CALL: MORNING, NextAction.REVIEW: None}
    assert account(book).next_action is NextAction.REVIEW
    (left,) = rows(book, FollowUp, done_at=None)
    assert left.due_at == datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
    clerk.do(close_follow_up, CloseFollowUp(left.id))
    assert account(book).next_action is NextAction.NONE
    assert account(book).next_on is None


def test_the_account_shows_the_earliest_hour_first(book: Book) -> None:
    clerk, mine = book.office.clerk(), book.id_of(NAME)
    for at in (None, time(17), time(10)):
        clerk.do(plan_follow_up, PlanFollowUp(mine, NextAction.CALL, SOON, at))
    assert account(book).next_at == datetime(2026, 11, 26, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("action", "on", "code"),
    [
        (NextAction.NONE, SOON, "contact.next_when"),
        (NextAction.CALL, TODAY - timedelta(days=1), "contact.next_past"),
    ],
)
def test_a_plan_is_refused_by_field(book: Book, action: NextAction, on: date, code: str) -> None:
    assert refused(book, plan_follow_up, PlanFollowUp(book.id_of(NAME), action, on)).code == code
    change(book, Account, book.id_of(NAME), state=AccountState.LEFT)
    error = refused(book, plan_follow_up, PlanFollowUp(book.id_of(NAME), NextAction.CALL, SOON))
    assert error.code == "account.closed"
