"""What is due today, ranked, each with its reason."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from collectdesk.domain.borrower import Channel, ContactPoint, OptOut, PointKind, PointState
from collectdesk.domain.browse import (
    NOBODY,
    AccountFilter,
    OwnFigures,
    Queue,
    QueueClass,
    QueueKind,
    QueueRow,
    Tally,
)
from collectdesk.domain.days import bucket, days_past_due
from collectdesk.domain.flags import PartyFlag
from collectdesk.domain.hours import read_hours
from collectdesk.domain.money import Money
from collectdesk.domain.ranking import at_stake, chance_lost
from collectdesk.domain.staff import RIGHTS, Role
from collectdesk.domain.verdict import Ruling, Verdict
from collectdesk.rules.contact import ContactFacts, may_contact
from collectdesk.storage import day_figures, dues
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.flags import ATTORNEY
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import zones_of_point

_CLASSES = {
    QueueKind.NEW: QueueClass.NEW,
    QueueKind.UNTOUCHED: QueueClass.UNTOUCHED,
    QueueKind.UNASSIGNED: QueueClass.NOBODYS,
    QueueKind.OWNER_LEFT: QueueClass.NOBODYS,
    QueueKind.ORPHAN: QueueClass.NOBODYS,
}
_FOLLOW_UPS = {QueueKind.CALL_BACK, QueueKind.CALL, QueueKind.REVIEW, QueueKind.LETTER_TO_WRITE}
_PLACES = tuple(QueueClass)
_KINDS = tuple(QueueKind)
_NEVER = datetime.max.replace(tzinfo=UTC)


def today_queue(office: Office, request: Nothing) -> Queue:  # noqa: ARG001 (the shape of every query)
    """What is due by hour, then broken promises, new accounts, planned steps, letters, accounts left alone.

    An account to contact has one row, in the first of these groups. Inside a group the earlier hour comes
    first, then the larger overdue × chance lost by waiting (domain.ranking). Whoever the rules forbid
    contacting now goes to the end with the time when they may be, unless that is everybody. A collector sees
    their own accounts and those nobody has; who may give accounts out also sees which are nobody's.
    """
    role = office.operator.role
    mine = office.operator.id if role is Role.COLLECTOR else None
    whose = (mine, NOBODY) if mine else ()
    east = office.now.astimezone(office.zone).utcoffset() or timedelta()
    found = dues.Dues(office.books.connection, dues.At(office.today, int(east.total_seconds() // 60)), mine)
    planned, tallies = found.planned()
    raw: list[Any] = [*planned]
    long = [QueueClass.NEW, QueueClass.UNTOUCHED]
    if role in RIGHTS["assign_accounts"]:
        long.append(QueueClass.NOBODYS)
    for place in long:
        rows_of, tally = found.long(place)
        raw += rows_of
        if tally.count:
            tallies[place] = tally
    called = {row["borrower_id"] for row in raw if row["kind"].is_contact}
    answers = _Answers(office, called)
    due = found.calls_of([row["account_id"] for row in raw if row["kind"].is_contact])
    rows = [_row(office, row, answers, due) for row in raw]
    if any(row.allowed for row in rows if row.kind.is_contact):
        for number, row in enumerate(rows):
            if row.kind.is_contact and not row.allowed:
                rows[number] = replace(row, place=QueueClass.WAITING)
                _move(tallies, row)
    return Queue(
        rows=tuple(sorted(rows, key=_rank)),
        tallies={place: tallies[place] for place in QueueClass if place in tallies},
        shown_as={place: AccountFilter(assigned=whose, group=place) for place in long},
        done_today=day_figures.accounts_worked(office.books.connection, office.midnight, mine),
        now=office.now.astimezone(office.zone),
    )


def own_figures(office: Office, request: Nothing) -> OwnFigures:  # noqa: ARG001
    return day_figures.own_figures(office.books.connection, office.operator.id, office.midnight, office.today)


def _move(tallies: dict[QueueClass, Tally], row: QueueRow) -> None:
    """One account from the tally of its group to that of those who wait."""
    for place, by in ((row.place, -1), (QueueClass.WAITING, 1)):
        known = tallies.get(place, Tally(0, ()))
        sums = {money.currency: money for money in known.overdue}
        before = sums.get(row.overdue.currency, Money.zero(row.overdue.currency))
        sums[row.overdue.currency] = Money(before.minor + by * row.overdue.minor, row.overdue.currency)
        tallies[place] = Tally(known.count + by, tuple(sums.values()))
    if not tallies[row.place].count:
        del tallies[row.place]


class _Answers:
    """How many usable phones each borrower has, and the best of the rules' answers over them."""

    def __init__(self, office: Office, parties: set[int]) -> None:
        self._office = office
        self._plain: dict[tuple[str, ...], Verdict] = {}
        self.phones: Counter[int] = Counter()
        self.best: dict[int, Verdict] = {}
        wishes: dict[int, tuple[OptOut, ...]] = {}
        who = tuple(parties)
        for wish in office.books.find(OptOut, party_id=who, lifted_at=None):
            wishes[wish.party_id] = (*wishes.get(wish.party_id, ()), wish)
        self._flags: dict[int, tuple[PartyFlag, ...]] = {}
        for flag in office.books.find(PartyFlag, party_id=who, lifted_at=None):
            self._flags[flag.party_id] = (*self._flags.get(flag.party_id, ()), flag)
        for point in office.books.find(
            ContactPoint, party_id=who, kind=PointKind.PHONE, state=PointState.GOOD
        ):
            self.phones[point.party_id] += 1
            verdict = self._verdict(point, wishes.get(point.party_id, ()))
            known = self.best.get(point.party_id)
            if known is None or _openness(verdict) > _openness(known):
                self.best[point.party_id] = verdict

    def _verdict(self, point: ContactPoint, wishes: tuple[OptOut, ...]) -> Verdict:
        zones = zones_of_point(self._office, point)
        flags, preferred = self._flags.get(point.party_id, ()), read_hours(point.preferred_hours)
        plain = not (wishes or flags or preferred)
        if plain and zones in self._plain:
            return self._plain[zones]
        facts = ContactFacts(zones, wishes, flags, preferred, of_attorney=point.label == ATTORNEY)
        verdict = may_contact(self._office.rules, facts, Channel.CALL, point.id, self._office.now)
        if plain:
            self._plain[zones] = verdict
        return verdict


def _openness(verdict: Verdict) -> tuple[bool, float]:
    """The more the better: allowed and longer, or stopped and sooner lifted."""
    if verdict.ruling is not Ruling.STOP:
        return True, (verdict.until or _NEVER).timestamp()
    return False, -(verdict.next_lawful or _NEVER).timestamp()


def _row(office: Office, row: Any, answers: _Answers, due: dict[int, set[QueueKind]]) -> QueueRow:
    kind: QueueKind = row["kind"]
    days = days_past_due(row["oldest_unpaid_on"], office.today)
    currency = row["currency"]
    overdue = Money(row["overdue"], currency)
    verdict = answers.best.get(row["borrower_id"])
    long = kind in _CLASSES
    also = tuple(sorted(due.get(row["account_id"], set()) - {kind}, key=_KINDS.index))

    def local(moment: datetime | None) -> datetime | None:
        return moment and moment.astimezone(office.zone)

    return QueueRow(
        kind=kind,
        place=_CLASSES[kind] if long else _PLACES[row["place"]],
        account_id=row["account_id"],
        letter_id=row["ref"] if kind is QueueKind.LETTER_TO_POST else None,
        follow_up_id=row["ref"] if kind in _FOLLOW_UPS else None,
        name=row["name"],
        contract_number=row["contract_number"],
        overdue=overdue,
        days=days,
        bucket=bucket(days).name,
        due_on=row["first_listed_on"] if long else row["due_on"],
        due_at=None if long else local(row["due_at"]),
        note="" if long else row["note"] or "",
        amount=None if long or row["amount"] is None else Money(row["amount"], currency),
        last_contact_at=local(row["last_contact_at"]),
        last_result=row["last_result"],
        phones=answers.phones[row["borrower_id"]],
        allowed=verdict is not None and verdict.ruling is not Ruling.STOP,
        until=local(verdict.until) if verdict else None,
        next_lawful=local(verdict.next_lawful) if verdict else None,
        why_not="no_phone" if verdict is None else (verdict.reason.code if verdict.reason else ""),
        at_stake=at_stake(overdue, days),
        assigned_to=row["owner"] or "",
        also=also if kind.is_contact else (),
    )


def _rank(row: QueueRow) -> tuple[float, ...]:
    waiting = row.place is QueueClass.WAITING
    return (
        _PLACES.index(row.place),
        (row.next_lawful or _NEVER).timestamp() if waiting else 0,
        (row.due_at or _NEVER).timestamp(),
        -row.overdue.minor * chance_lost(row.days),
        row.account_id,
        _KINDS.index(row.kind),
    )
