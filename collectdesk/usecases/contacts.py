"""Contacts: logged as they were; the account moves, a promise is noted, what comes next is planned."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from collectdesk.domain.account import Account, AccountStatus
from collectdesk.domain.borrower import AccountParty, Channel, ContactPoint, PointState
from collectdesk.domain.contact import (
    NEEDS_A_PERSON,
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
from collectdesk.domain.events import (
    ContactLogged,
)
from collectdesk.domain.flags import FlagKind
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import Promise, PromiseState, PromiseType, check_promise
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.staff import Role
from collectdesk.usecases.flags import raise_by_contact
from collectdesk.usecases.follow_ups import show_next
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import clean_note, point_of

LONGEST_NOTE = 10_000
_STATUS = {
    Result.PROMISED: AccountStatus.PROMISE,
    Result.DISPUTES: AccountStatus.DISPUTE,
    Result.HARDSHIP: AccountStatus.HARDSHIP,
    Result.REFUSES: AccountStatus.REFUSED,
    Result.DECEASED: AccountStatus.NO_CONTACT,
}
_FLAGS = {
    Result.DISPUTES: FlagKind.DISPUTE,
    Result.HARDSHIP: FlagKind.HARDSHIP,
    Result.DECEASED: FlagKind.DECEASED,
}
_POINT_STATE = {Result.EMPTY_NUMBER: PointState.DEAD, Result.WRONG_NUMBER: PointState.WRONG}
_RECALLS = frozenset(
    {Result.PROMISED, Result.DISPUTES, Result.HARDSHIP, Result.PAID_ALREADY, Result.DECEASED}
)
"""Results after which a letter that is not yet posted would say something no longer true."""


@dataclass(frozen=True, slots=True)
class LogContact:
    """What was said. `next_on`/`next_time` are the office's local day and hour."""

    account_id: int
    point_id: int | None
    channel: Channel
    direction: Direction
    reached: Reached
    started_at: datetime
    duration_s: int
    result: Result
    reason: Reason | None = None
    willingness: int | None = None
    ability: int | None = None
    note: str = ""
    promise_amount: Money | None = None
    promise_on: date | None = None
    next_action: NextAction = NextAction.NONE
    next_on: date | None = None
    next_time: time | None = None


def log_contact(office: Office, request: LogContact) -> ContactLogged:
    """Writes the contact, its promise and what comes next; moves the account; ends the call and its draft."""
    account = office.books.get(Account, request.account_id)
    point = None if request.point_id is None else point_of(office, account.id, request.point_id)
    _check_log(office, request)
    call = _call_of(office, request)
    contact = Contact(
        id=office.books.new_id(Contact),
        account_id=account.id,
        party_id=point.party_id if point else account.borrower_id,
        point_id=request.point_id,
        channel=request.channel,
        direction=request.direction,
        reached=request.reached,
        started_at=request.started_at,
        time_zone=(point.time_zone if point else "") or office.profile.time_zone,
        duration_s=request.duration_s,
        result=request.result,
        reason=request.reason,
        willingness=request.willingness,
        ability=request.ability,
        note=clean_note(request.note),
        staff_id=office.operator.id,
        verdict=call.verdict if call else "logged afterwards",
        recorded_at=office.now,
        corrects=None,
    )
    office.books.add(contact)
    promise_id = _add_promise(office, account, contact, request)
    _plan_next(office, account, request)
    move_account(office, account, contact)
    if point is not None and request.result in _POINT_STATE:
        office.books.change(ContactPoint, point.id, state=_POINT_STATE[request.result])
    recalled = _recall_letters(office, account.id) if request.result in _RECALLS else ()
    flags, elsewhere = _raise_flag(office, account, contact)
    office.books.remove(Draft, staff_id=office.operator.id, account_id=account.id)
    if call is not None:
        office.books.remove(OpenCall, id=call.id)
    return ContactLogged(
        account_id=account.id,
        contact_id=contact.id,
        channel=contact.channel.value,
        reached=contact.reached.value,
        result=contact.result.value,
        duration_s=contact.duration_s,
        note=contact.note,
        promise_id=promise_id,
        recalled=recalled + elsewhere,
        flags=flags,
    )


def _call_of(office: Office, request: LogContact) -> OpenCall | None:
    """The operator's open call that is being logged; one to another number stays open until it is."""
    if request.channel is not Channel.CALL or request.direction is not Direction.OUT:
        return None
    mine = {"staff_id": office.operator.id, "account_id": request.account_id}
    return office.books.first(OpenCall, **mine, point_id=request.point_id)


def _check_log(office: Office, request: LogContact) -> None:
    if request.result in NEEDS_A_PERSON and request.reached is Reached.NOBODY:
        raise Refusal("contact.nobody_said", "result")
    if request.started_at > office.now + timedelta(minutes=1):
        raise Refusal("contact.in_the_future", "started_at")
    if request.duration_s < 0:
        raise Refusal("contact.duration", "duration")
    for field, value in (("willingness", request.willingness), ("ability", request.ability)):
        if value is not None and not 1 <= value <= 5:
            raise Refusal("contact.one_to_five", field)
    if len(request.note) > LONGEST_NOTE:
        raise Refusal("contact.note_too_long", "note", most=LONGEST_NOTE)
    if request.result is Result.CALL_BACK and request.next_on is None:
        raise Refusal("contact.call_back_when", "next_on")
    if request.next_action is not NextAction.NONE and request.next_on is None:
        raise Refusal("contact.next_when", "next_on")
    if request.next_on is not None and request.next_on < office.today:
        raise Refusal("contact.next_past", "next_on")


def _add_promise(office: Office, account: Account, contact: Contact, request: LogContact) -> int | None:
    if request.result is not Result.PROMISED:
        if request.promise_amount is not None:
            raise Refusal("promise.without_result", "result")
        return None
    if request.promise_amount is None:
        raise Refusal("promise.amount", "promise_amount")
    if request.promise_on is None:
        raise Refusal("promise.when", "promise_on")
    kind = PromiseType()
    owed = account.balance if account.balance is not None else account.overdue
    check_promise(request.promise_amount, request.promise_on, office.today, owed, kind)
    standing = office.books.find(Promise, account_id=account.id, state=PromiseState.OPEN)
    decides = office.operator.role in {Role.SUPERVISOR, Role.ADMINISTRATOR}
    if len(standing) >= kind.max_open and not decides:
        raise Refusal("promise.too_many", "result", open=len(standing))
    promise = Promise(
        id=office.books.new_id(Promise),
        account_id=account.id,
        contact_id=contact.id,
        currency=account.currency,
        amount=request.promise_amount,
        made_on=office.today,
        due_on=request.promise_on,
        channel=contact.channel,
        staff_id=office.operator.id,
        state=PromiseState.OPEN,
        decided_at=None,
    )
    office.books.add(promise)
    return promise.id


def _plan_next(office: Office, account: Account, request: LogContact) -> None:
    """What was due by today is done by this contact; then the new follow-up, if any.

    Whoever asks to be called back is called back, even if nothing else was planned.
    """
    action = request.next_action
    if action is NextAction.NONE and request.result is Result.CALL_BACK:
        action = NextAction.CALL_BACK
    for follow_up in office.books.find(FollowUp, account_id=account.id, done_at=None):
        if follow_up.due_on <= office.today:
            office.books.change(FollowUp, follow_up.id, done_at=office.now)
    if action is NextAction.NONE or request.next_on is None:
        return
    due_at = None
    if request.next_time is not None:
        due_at = datetime.combine(request.next_on, request.next_time, office.zone).astimezone(UTC)
    office.books.add(
        FollowUp(
            id=office.books.new_id(FollowUp),
            account_id=account.id,
            action=action,
            due_on=request.next_on,
            due_at=due_at,
            note=clean_note(request.note).split("\n")[0][:120],
            staff_id=office.operator.id,
            created_at=office.now,
            done_at=None,
        )
    )


def move_account(office: Office, account: Account, contact: Contact) -> None:
    status = _STATUS.get(contact.result)
    if status is None:
        kept = {
            AccountStatus.PROMISE,
            AccountStatus.DISPUTE,
            AccountStatus.HARDSHIP,
            AccountStatus.NO_CONTACT,
        }
        reached = contact.reached is not Reached.NOBODY
        fresh = AccountStatus.IN_CONTACT if reached else AccountStatus.NOT_REACHED
        in_contact = account.status is AccountStatus.IN_CONTACT and not reached
        status = account.status if account.status in kept or in_contact else fresh
    office.books.change(
        Account, account.id, status=status, last_contact_at=contact.started_at, last_result=contact.result
    )
    show_next(office, account.id)


def _raise_flag(
    office: Office, account: Account, contact: Contact
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The flag and the letters it recalls, of other accounts too. On whom it was said of: somebody who owes,
    else the borrower (a contact person speaks of others)."""
    kind = _FLAGS.get(contact.result)
    if kind is None:
        return (), ()
    links = office.books.find(AccountParty, account_id=account.id, party_id=contact.party_id)
    who = next((link.party_id for link in links if link.role.liable), account.borrower_id)
    return raise_by_contact(office, who, kind, contact.note, contact.id)


def _recall_letters(office: Office, account_id: int) -> tuple[int, ...]:
    waiting = office.books.find(
        IssuedLetter, account_id=account_id, state=(LetterState.RENDERED, LetterState.PRINTED)
    )
    for letter in waiting:
        office.books.change(IssuedLetter, letter.id, state=LetterState.RECALLED)
    return tuple(letter.id for letter in waiting)
