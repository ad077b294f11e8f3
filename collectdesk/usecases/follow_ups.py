"""Something planned for an account without a contact: after a refusal, or on one's own account."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.contact import FollowUp, NextAction
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import FollowUpPlanned
from collectdesk.usecases.contacts import show_next
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import clean_note


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
        note=clean_note(request.note)[:120],
        staff_id=office.operator.id,
        created_at=office.now,
        done_at=None,
    )
    office.books.add(follow_up)
    show_next(office, account.id)
    return FollowUpPlanned(account.id, follow_up.id, request.action.value, request.on)
