"""Calls: the rules are asked, one number is shown in full, and every call leaves a line."""

from dataclasses import dataclass

from collectdesk.domain.account import Account, AccountState, AccountStatus
from collectdesk.domain.borrower import (
    AccountParty,
    Channel,
    ContactPoint,
    PartyRole,
    PointKind,
    PointState,
)
from collectdesk.domain.browse import ContactAnswer
from collectdesk.domain.contact import (
    Contact,
    Direction,
    OpenCall,
    Reached,
    Result,
)
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import (
    CallDropped,
    CallOpened,
)
from collectdesk.domain.verdict import Ruling, Verdict
from collectdesk.rules.contact import may_contact
from collectdesk.usecases.contacts import move_account
from collectdesk.usecases.flags import facts_of
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import LONGEST_REASON, point_of
from collectdesk.usecases.tidying import lines_of

_CHANNELS = {
    PointKind.PHONE: (Channel.CALL, Channel.SMS),
    PointKind.EMAIL: (Channel.EMAIL,),
    PointKind.ADDRESS: (Channel.LETTER, Channel.VISIT),
    PointKind.WECHAT: (Channel.WECHAT,),
}


@dataclass(frozen=True, slots=True)
class MayIContact:
    """`party_id` None asks about everybody on the account who owes."""

    account_id: int
    party_id: int | None = None


def may_i_contact(office: Office, request: MayIContact) -> tuple[tuple[int, ContactAnswer], ...]:
    """For each point and each channel it serves: (point id, the rules' answer now)."""
    asked = request.party_id
    who = tuple(
        link.party_id
        for link in office.books.find(AccountParty, account_id=request.account_id)
        if asked is None and link.role.liable
    )
    answers = []
    for point in office.books.find(ContactPoint, party_id=who if asked is None else asked):
        for channel in _CHANNELS.get(point.kind, ()):
            verdict = _verdict(office, point, channel)
            hit = verdict.reason
            answers.append(
                (
                    point.id,
                    ContactAnswer(
                        channel=channel,
                        allowed=verdict.ruling is not Ruling.STOP,
                        warnings=() if verdict.ruling is Ruling.STOP else verdict.hits,
                        code=hit.code if hit else "contact.allowed",
                        citation=hit.citation if hit else "",
                        rule=hit.rule if hit else "",
                        standing=hit.standing if hit else "",
                        facts=hit.facts if hit else (),
                        until=verdict.until,
                        next_lawful=verdict.next_lawful,
                    ),
                )
            )
    return tuple(answers)


@dataclass(frozen=True, slots=True)
class OpenCallFor:
    account_id: int
    point_id: int


def open_call(office: Office, request: OpenCallFor) -> CallOpened:
    """Asks the rules, then hands out the number in full until the call is logged or dropped.

    Raises Refusal: contact.stopped (with rule, citation, next lawful time), call.already_open,
    account.closed, borrower.no_contact, point.not_on_account, point.unusable.
    """
    account = _open_account(office, request.account_id)
    point = point_of(office, account.id, request.point_id)
    if point.kind is not PointKind.PHONE:
        raise Refusal("point.not_a_phone", "point")
    if point.state is not PointState.GOOD:
        raise Refusal("point.unusable", "point", state=point.state.value)
    role = _role_of(office, account.id, point.party_id)
    if role is PartyRole.CONTACT_PERSON:
        raise Refusal("contact.not_liable", "point")
    already = office.books.first(OpenCall, staff_id=office.operator.id)
    if already is not None:
        raise Refusal("call.already_open", account_id=already.account_id)
    verdict = _verdict(office, point, Channel.CALL)
    hit = verdict.reason
    if verdict.ruling is Ruling.STOP and hit is not None:
        raise Refusal(
            "contact.stopped",
            "point",
            why=hit.code,
            rule=hit.rule,
            citation=hit.citation,
            standing=hit.standing,
            next_lawful=verdict.next_lawful,
            **dict(hit.facts),
        )
    if account.status is AccountStatus.NO_CONTACT and point.party_id == account.borrower_id:
        raise Refusal("borrower.no_contact")
    office.books.add(
        OpenCall(
            id=office.books.new_id(OpenCall),
            staff_id=office.operator.id,
            account_id=account.id,
            point_id=point.id,
            verdict=verdict.summary,
            opened_at=office.now,
        )
    )
    return CallOpened(account.id, point.party_id, point.id, point.value, verdict.summary, office.now)


@dataclass(frozen=True, slots=True)
class DropCall:
    """Leaving an opened call without a log: dialled (then it counts as an attempt), or not, and why."""

    account_id: int
    dialled: bool
    why: str


def drop_call(office: Office, request: DropCall) -> CallDropped:
    call = office.books.first(OpenCall, staff_id=office.operator.id, account_id=request.account_id)
    if call is None:
        raise Refusal("call.not_open")
    why = lines_of(request.why, "why", LONGEST_REASON)
    if not request.dialled and not why:
        raise Refusal("call.why_not_dialled", "why")
    contact = Contact(
        id=office.books.new_id(Contact),
        account_id=call.account_id,
        party_id=office.books.get(ContactPoint, call.point_id).party_id,
        point_id=call.point_id,
        channel=Channel.CALL,
        direction=Direction.OUT,
        reached=Reached.NOBODY,
        started_at=call.opened_at,
        time_zone=office.profile.time_zone,
        duration_s=0,
        result=Result.NO_ANSWER if request.dialled else Result.NOT_DIALLED,
        reason=None,
        willingness=None,
        ability=None,
        note=why,
        staff_id=office.operator.id,
        verdict=call.verdict,
        recorded_at=office.now,
        corrects=None,
    )
    office.books.add(contact)
    office.books.remove(OpenCall, id=call.id)
    if request.dialled:
        move_account(office, office.books.get(Account, call.account_id), contact)
    return CallDropped(call.account_id, contact.id, why)


def _verdict(office: Office, point: ContactPoint, channel: Channel) -> Verdict:
    return may_contact(office.rules, facts_of(office, point), channel, point.id, office.now)


def _open_account(office: Office, account_id: int) -> Account:
    account = office.books.get(Account, account_id)
    if account.state is not AccountState.OPEN:
        raise Refusal("account.closed", state=account.state.value)
    return account


def _role_of(office: Office, account_id: int, party_id: int) -> PartyRole:
    roles = {p.role for p in office.books.find(AccountParty, account_id=account_id, party_id=party_id)}
    return next(role for role in PartyRole if role in roles)
