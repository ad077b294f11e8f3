"""Follow-ups: planned without a contact, closed, and the account's own copy of the next one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.contact import (
    FollowUp,
    NextAction,
)
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import (
    FollowUpClosed,
    FollowUpPlanned,
)
from collectdesk.usecases.office import Office
from collectdesk.usecases.tidying import line_of

LONGEST_NOTE = 120


@dataclass(frozen=True, slots=True)
class PlanFollowUp:
    """`on` and `at` are the office's local day and hour."""

    account_id: int
    action: NextAction
    on: date
    at: time | None = None
    note: str = ""


def plan_follow_up(office: Office, request: PlanFollowUp) -> FollowUpPlanned:
    account = office.books.get(Account, request.account_id)
    if account.state is not AccountState.OPEN:
        raise Refusal("account.closed", state=account.state.value)
    if request.action is NextAction.NONE:
        raise Refusal("contact.next_when", "next_action")
    if request.on < office.today:
        raise Refusal("contact.next_past", "next_on")
    due_at = None
    if request.at is not None:
        due_at = datetime.combine(request.on, request.at, office.zone).astimezone(UTC)
    follow_up = FollowUp(
        id=office.books.new_id(FollowUp),
        account_id=account.id,
        action=request.action,
        due_on=request.on,
        due_at=due_at,
        note=line_of(request.note, "note", LONGEST_NOTE),
        staff_id=office.operator.id,
        created_at=office.now,
        done_at=None,
    )
    office.books.add(follow_up)
    show_next(office, account.id)
    return FollowUpPlanned(account.id, follow_up.id, request.action.value, request.on)


@dataclass(frozen=True, slots=True)
class CloseFollowUp:
    follow_up_id: int


def close_follow_up(office: Office, request: CloseFollowUp) -> FollowUpClosed:
    follow_up = office.books.get(FollowUp, request.follow_up_id)
    if follow_up.done_at is not None:
        raise Refusal("record.gone", kind=FollowUp.__name__, id=follow_up.id)
    office.books.change(FollowUp, follow_up.id, done_at=office.now)
    show_next(office, follow_up.account_id)
    return FollowUpClosed(follow_up.account_id, follow_up.id)


def show_next(office: Office, account_id: int) -> None:
    """Keeps the account's own copy of its earliest open follow-up, which lists sort by."""
    waiting = office.books.find(FollowUp, account_id=account_id, done_at=None)
    first = min(waiting, key=lambda f: (f.due_on, f.due_at or datetime.max.replace(tzinfo=UTC)), default=None)
    office.books.change(
        Account,
        account_id,
        next_action=first.action if first else NextAction.NONE,
        next_on=first.due_on if first else None,
        next_at=first.due_at if first else None,
    )
