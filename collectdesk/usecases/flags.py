"""Flags on people: raised with evidence, lifted with a reason; what the rules know of somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from collectdesk.domain.account import Account, AccountStatus
from collectdesk.domain.borrower import Channel, ContactPoint, OptOut, Party
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import FlagLifted, FlagRaised
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.hours import read_hours
from collectdesk.domain.letter import LetterState
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.verdict import Ruling
from collectdesk.rules.contact import ContactFacts
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import clean_note, zones_of_point

LONGEST = 2_000
ATTORNEY = "attorney"
"""The label of a phone or address that is the attorney's."""
_STATUS = {
    FlagKind.DISPUTE: AccountStatus.DISPUTE,
    FlagKind.HARDSHIP: AccountStatus.HARDSHIP,
    FlagKind.DECEASED: AccountStatus.NO_CONTACT,
}
"""The account status that a flag's last lifting ends."""


@dataclass(frozen=True, slots=True)
class RaiseFlag:
    """A circumstance and its evidence, from a day (None: from now) through a day (None: until lifted)."""

    party_id: int
    kind: FlagKind
    evidence: str
    since: date | None = None
    until: date | None = None


def raise_flag(office: Office, request: RaiseFlag) -> FlagRaised:
    """From this moment the rules hold it; letters that wait and may no longer go out are recalled."""
    party = office.books.get(Party, request.party_id)
    evidence = checked(request.evidence, "evidence", "flag.evidence")
    if request.since is not None and request.since > office.today:
        raise Refusal("flag.in_the_future", "since")
    if request.until is not None and request.until < office.today:
        raise Refusal("flag.over", "until")
    flag = _add(
        office,
        party.id,
        request.kind,
        evidence,
        since=None if request.since in {None, office.today} else request.since,
        until=request.until,
    )
    return FlagRaised(party.id, flag.id, flag.kind.value, evidence, _recall_letters(office, flag))


@dataclass(frozen=True, slots=True)
class LiftFlag:
    flag_id: int
    reason: str


def lift_flag(office: Office, request: LiftFlag) -> FlagLifted:
    """Ends one cause; with the last of its kind the status it gave the borrower's accounts ends too."""
    reason = checked(request.reason, "reason", "flag.reason")
    flag = office.books.get(PartyFlag, request.flag_id)
    if flag.lifted_at is not None:
        raise Refusal("record.gone", kind=PartyFlag.__name__, id=flag.id)
    office.books.change(
        PartyFlag, flag.id, lifted_at=office.now, lifted_by=office.operator.id, lift_reason=reason
    )
    status = _STATUS.get(flag.kind)
    if status is not None and flag.kind not in {f.kind for f in standing_flags(office, [flag.party_id])}:
        for account in office.books.find(Account, borrower_id=flag.party_id, status=status):
            office.books.change(Account, account.id, status=AccountStatus.IN_CONTACT)
    return FlagLifted(flag.party_id, flag.id, flag.kind.value, reason)


def raise_by_contact(
    office: Office, party_id: int, kind: FlagKind, evidence: str, contact_id: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The flag that a logged contact brings with it, unless an earlier contact's still stands; and the
    letters it recalls."""
    if any(f.kind is kind and f.contact_id is not None for f in standing_flags(office, [party_id])):
        return (), ()
    flag = _add(office, party_id, kind, evidence[:LONGEST], contact_id=contact_id)
    return (flag.id,), _recall_letters(office, flag)


def standing_flags(office: Office, party_ids: Iterable[int]) -> tuple[PartyFlag, ...]:
    """The flags that hold now, those of the longest standing first."""
    found = office.books.find(PartyFlag, party_id=tuple(party_ids), lifted_at=None)
    return tuple(sorted((f for f in found if f.stands(office.now)), key=lambda f: (f.since, f.id)))


def facts_of(office: Office, point: ContactPoint) -> ContactFacts:
    """What the rules must know to judge a contact through this point."""
    return ContactFacts(
        zones=zones_of_point(office, point),
        opt_outs=office.books.find(OptOut, party_id=point.party_id, lifted_at=None),
        flags=office.books.find(PartyFlag, party_id=point.party_id, lifted_at=None),
        preferred=read_hours(point.preferred_hours),
        of_attorney=point.label == ATTORNEY,
    )


def checked(text: str, field: str, missing: str) -> str:
    """A cleaned text that may not be empty or very long. Raises Refusal `missing`, `text.too_long`."""
    clean = clean_note(text)
    if not clean:
        raise Refusal(missing, field)
    if len(clean) > LONGEST:
        raise Refusal("text.too_long", field, most=LONGEST)
    return clean


def _add(
    office: Office,
    party_id: int,
    kind: FlagKind,
    evidence: str,
    *,
    since: date | None = None,
    until: date | None = None,
    contact_id: int | None = None,
) -> PartyFlag:
    flag = PartyFlag(
        id=office.books.new_id(PartyFlag),
        party_id=party_id,
        kind=kind,
        since=office.now if since is None else _midnight(office, since),
        until=None if until is None else _midnight(office, until + timedelta(days=1)),
        evidence=evidence,
        contact_id=contact_id,
        staff_id=office.operator.id,
        lifted_at=None,
        lifted_by=None,
        lift_reason="",
    )
    office.books.add(flag)
    return flag


def _midnight(office: Office, day: date) -> datetime:
    return datetime.combine(day, time.min, office.zone).astimezone(UTC)


def _recall_letters(office: Office, flag: PartyFlag) -> tuple[int, ...]:
    stopping = any(
        flag.kind in rule.flags and rule.action is Ruling.STOP
        for rule in office.rules.of_kind("flag", Channel.LETTER)
    )
    if not stopping:
        return ()
    waiting = office.books.find(
        IssuedLetter, party_id=flag.party_id, state=(LetterState.RENDERED, LetterState.PRINTED)
    )
    for letter in waiting:
        office.books.change(IssuedLetter, letter.id, state=LetterState.RECALLED)
    return tuple(letter.id for letter in waiting)
