"""What is due today, ranked, each with its reason."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from collectdesk.domain.borrower import Channel, ContactPoint, OptOut, PointKind, PointState
from collectdesk.domain.browse import OwnFigures, Queue, QueueClass, QueueKind, QueueRow
from collectdesk.domain.contact import NextAction
from collectdesk.domain.days import bucket, days_past_due
from collectdesk.domain.money import Money
from collectdesk.domain.promise import PromiseState
from collectdesk.domain.staff import Role
from collectdesk.domain.verdict import Ruling, Verdict
from collectdesk.rules.contact import ContactFacts, may_contact
from collectdesk.storage import dues
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import zones_of_point

UNTOUCHED_AFTER = timedelta(days=14)
"""Without contact, letter or plan for so long, an account comes back by itself."""
FAILED_SINCE = timedelta(days=30)
"""How long a promise decided as broken waits for somebody to speak to the borrower."""
_FOLLOW_UPS = {
    NextAction.CALL_BACK: QueueKind.CALL_BACK,
    NextAction.CALL: QueueKind.CALL,
    NextAction.LETTER: QueueKind.LETTER_TO_WRITE,
    NextAction.REVIEW: QueueKind.REVIEW,
}
_CLASSES = {
    QueueKind.CALL_BACK: QueueClass.DUE,
    QueueKind.PROMISE_DUE: QueueClass.DUE,
    QueueKind.PROMISE_BROKEN: QueueClass.BROKEN,
    QueueKind.PROMISE_PAST: QueueClass.BROKEN,
    QueueKind.NEW: QueueClass.NEW,
    QueueKind.CALL: QueueClass.STEPS,
    QueueKind.REVIEW: QueueClass.STEPS,
    QueueKind.LETTER_TO_WRITE: QueueClass.LETTERS,
    QueueKind.LETTER_TO_POST: QueueClass.LETTERS,
    QueueKind.UNTOUCHED: QueueClass.UNTOUCHED,
}
_CLASS_ORDER = {place: number for number, place in enumerate(QueueClass)}
_KIND_ORDER = {kind: number for number, kind in enumerate(_CLASSES)}
_NEVER = datetime.max.replace(tzinfo=UTC)


def today_queue(office: Office, request: Nothing) -> Queue:  # noqa: ARG001 (the shape of every query)
    """What is due by hour, then broken promises, new accounts, planned steps, letters, accounts left alone.

    Inside a class the larger overdue amount comes first, one row for each account to contact. Whoever the
    rules forbid contacting now goes to the end with the time when they may be, unless that is everybody.
    A collector sees their own accounts and those nobody has.
    """
    mine = office.operator.id if office.operator.role is Role.COLLECTOR else None
    raw, hidden = _due(office, dues.Dues(office.books.connection, mine))
    answers = _Answers(office, {row["borrower_id"] for _, row in raw})
    rows = [_row(office, kind, row, answers) for kind, row in raw]
    if any(row.allowed for row in rows if row.kind.is_contact):
        rows = [_set_apart(row) for row in rows]
    ranked = tuple(_one_each(sorted(rows, key=_rank)))
    counts = Counter(row.place for row in ranked) + hidden
    return Queue(
        rows=ranked,
        counts={place: counts[place] for place in QueueClass if counts[place]},
        done_today=dues.accounts_worked(office.books.connection, office.midnight, mine),
        now=office.now.astimezone(office.zone),
    )


def own_figures(office: Office, request: Nothing) -> OwnFigures:  # noqa: ARG001
    return dues.own_figures(office.books.connection, office.operator.id, office.midnight, office.today)


Raw = list[tuple[QueueKind, Any]]


def _due(office: Office, found: dues.Dues) -> tuple[Raw, Counter[QueueClass]]:
    """Everything due with its kind, and of the long classes how many are not among it."""
    today = office.today
    raw: Raw = [(_FOLLOW_UPS[row["action"]], row) for row in found.follow_ups(today)]
    for row in found.promises(today, today - FAILED_SINCE):
        kind = _promise_kind(row, today)
        if not _answered(row, kind, office):
            raw.append((kind, row))
    since = office.now - UNTOUCHED_AFTER
    hidden: Counter[QueueClass] = Counter()
    for kind, (rows, total) in (
        (QueueKind.NEW, found.new()),
        (QueueKind.LETTER_TO_POST, found.letters_to_post()),
        (QueueKind.UNTOUCHED, found.untouched(since, today)),
    ):
        raw.extend((kind, row) for row in rows)
        hidden[_CLASSES[kind]] += total - len(rows)
    return raw, hidden


def _promise_kind(row: Any, today: date) -> QueueKind:
    if row["state"] is not PromiseState.OPEN:
        return QueueKind.PROMISE_BROKEN
    return QueueKind.PROMISE_DUE if row["due_on"] == today else QueueKind.PROMISE_PAST


def _answered(row: Any, kind: QueueKind, office: Office) -> bool:
    """Whether somebody was spoken to since a promise fell due: then that talk decided what is next."""
    if row["spoken_at"] is None:
        return False
    spoken_on = row["spoken_at"].astimezone(office.zone).date()
    return bool(spoken_on >= row["due_on"] if kind is QueueKind.PROMISE_DUE else spoken_on > row["due_on"])


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
        if not wishes and zones in self._plain:
            return self._plain[zones]
        facts = ContactFacts(zones, wishes)
        verdict = may_contact(self._office.rules, facts, Channel.CALL, point.id, self._office.now)
        if not wishes:
            self._plain[zones] = verdict
        return verdict


def _openness(verdict: Verdict) -> tuple[bool, float]:
    """The more the better: allowed and longer, or stopped and sooner lifted."""
    if verdict.ruling is not Ruling.STOP:
        return True, (verdict.until or _NEVER).timestamp()
    return False, -(verdict.next_lawful or _NEVER).timestamp()


def _row(office: Office, kind: QueueKind, row: Any, answers: _Answers) -> QueueRow:
    days = days_past_due(row["oldest_unpaid_on"], office.today)
    currency = row["currency"]
    verdict = answers.best.get(row["borrower_id"])
    at_an_hour = kind is QueueKind.CALL and row["due_at"] is not None

    def local(moment: datetime | None) -> datetime | None:
        return moment and moment.astimezone(office.zone)

    return QueueRow(
        kind=kind,
        place=QueueClass.DUE if at_an_hour else _CLASSES[kind],
        account_id=row["account_id"],
        letter_id=row.get("letter_id"),
        follow_up_id=row["id"] if kind in _FOLLOW_UPS.values() else None,
        name=row["name"],
        contract_number=row["contract_number"],
        overdue=Money(row["overdue"], currency),
        days=days,
        bucket=bucket(days).name,
        due_on=row.get("due_on") or row.get("dated") or row.get("first_listed_on") or office.today,
        due_at=local(row.get("due_at")),
        note=row.get("note") or row.get("number") or "",
        amount=Money(row["amount"], currency) if row.get("amount") is not None else None,
        last_contact_at=local(row["last_contact_at"]),
        last_result=row["last_result"],
        phones=answers.phones[row["borrower_id"]],
        allowed=verdict is not None and verdict.ruling is not Ruling.STOP,
        until=local(verdict.until) if verdict else None,
        next_lawful=local(verdict.next_lawful) if verdict else None,
        why_not="no_phone" if verdict is None else (verdict.hits[0].code if verdict.hits else ""),
    )


def _set_apart(row: QueueRow) -> QueueRow:
    return replace(row, place=QueueClass.WAITING) if row.kind.is_contact and not row.allowed else row


def _rank(row: QueueRow) -> tuple[float, ...]:
    waiting = row.place is QueueClass.WAITING
    return (
        _CLASS_ORDER[row.place],
        (row.next_lawful or _NEVER).timestamp() if waiting else 0,
        _CLASS_ORDER[_CLASSES[row.kind]] if waiting else 0,
        (row.due_at or _NEVER).timestamp(),
        -row.overdue.minor,
        row.account_id,
        _KIND_ORDER[row.kind],
    )


def _one_each(ranked: Iterable[QueueRow]) -> Iterable[QueueRow]:
    """One row for each account to contact: the first, which names what else is due on it."""
    rows: list[QueueRow] = []
    first: dict[int, int] = {}
    for row in ranked:
        at = first.get(row.account_id)
        if not row.kind.is_contact:
            rows.append(row)
        elif at is None:
            first[row.account_id] = len(rows)
            rows.append(row)
        elif row.kind is not rows[at].kind:
            rows[at] = replace(rows[at], also=(*rows[at].also, row.kind))
    return rows
