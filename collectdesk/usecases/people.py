"""People on an account: revealing a contact point, and wishes not to be contacted."""

from dataclasses import dataclass

from collectdesk.domain.borrower import AccountParty, Channel, ContactPoint, OptOut, Party, PointKind
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import OptOutLifted, OptOutSet, PointRevealed
from collectdesk.domain.text import plain
from collectdesk.reference.phones import zones
from collectdesk.usecases.office import Office
from collectdesk.usecases.tidying import lines_of

LONGEST_REASON = 2_000


@dataclass(frozen=True, slots=True)
class RevealPoint:
    account_id: int
    point_id: int


def reveal_point(office: Office, request: RevealPoint) -> PointRevealed:
    """Shows one contact point in full; the journal keeps who looked, not the value."""
    point = point_of(office, request.account_id, request.point_id)
    return PointRevealed(request.account_id, point.party_id, point.id, point.value)


@dataclass(frozen=True, slots=True)
class SetOptOut:
    party_id: int
    point_id: int | None
    channel: Channel
    reason: str


def set_opt_out(office: Office, request: SetOptOut) -> OptOutSet:
    """Records a wish not to be reached through a channel; from this moment the rules hold it."""
    party = office.books.get(Party, request.party_id)
    if request.point_id is not None:
        point = office.books.get(ContactPoint, request.point_id)
        if point.party_id != party.id:
            raise Refusal("point.not_on_account", "point")
    wish = OptOut(
        id=office.books.new_id(OptOut),
        party_id=party.id,
        point_id=request.point_id,
        channel=request.channel,
        since=office.now,
        until=None,
        reason=lines_of(request.reason, "reason", LONGEST_REASON),
        staff_id=office.operator.id,
        lifted_at=None,
    )
    office.books.add(wish)
    return OptOutSet(wish.party_id, wish.point_id, wish.id, wish.channel.value, wish.reason)


@dataclass(frozen=True, slots=True)
class LiftOptOut:
    opt_out_id: int
    reason: str


def lift_opt_out(office: Office, request: LiftOptOut) -> OptOutLifted:
    reason = lines_of(request.reason, "reason", LONGEST_REASON)
    if not reason:
        raise Refusal("opt_out.reason", "reason")
    wish = office.books.get(OptOut, request.opt_out_id)
    if wish.lifted_at is not None:
        raise Refusal("record.gone", kind=OptOut.__name__, id=wish.id)
    office.books.change(OptOut, wish.id, lifted_at=office.now)
    return OptOutLifted(wish.party_id, wish.id, reason)


def point_of(office: Office, account_id: int, point_id: int) -> ContactPoint:
    point = office.books.get(ContactPoint, point_id)
    person_on(office, account_id, point.party_id)
    return point


def person_on(office: Office, account_id: int, party_id: int) -> None:
    """Raises Refusal `point.not_on_account` for somebody who has nothing to do with the account."""
    if office.books.first(AccountParty, account_id=account_id, party_id=party_id) is None:
        raise Refusal("point.not_on_account", "point")


def clean_note(text: str) -> str:
    """The text without what `domain.text.plain` takes out, nor outer blanks."""
    return plain(text).strip()


def zones_of_point(office: Office, point: ContactPoint) -> tuple[str, ...]:
    """Every zone where this point may be: its own, else all its number may ring in, else the office's."""
    if point.time_zone:
        return (point.time_zone,)
    ringing = zones(point.value) if point.kind is PointKind.PHONE else ()
    return ringing or (office.profile.time_zone,)
