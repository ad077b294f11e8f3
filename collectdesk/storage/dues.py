"""The rows behind Today: groups are told apart, counted, summed and ranked by the database."""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from heapq import nsmallest
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Subquery,
    and_,
    case,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    true,
    type_coerce,
    union_all,
)
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import QueueClass, QueueKind, Tally
from collectdesk.domain.contact import NextAction, Reached
from collectdesk.domain.days import BUCKETS
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import PromiseState
from collectdesk.domain.ranking import CHANCE_LOST
from collectdesk.storage.columns import Code, Day, Moment, Whole, beside_index
from collectdesk.storage.tables import (
    accounts,
    contacts,
    follow_ups,
    letters,
    parties,
    promises,
    staff,
)

MOST = 200
"""Rows of a group; the others are counted and summed."""
UNTOUCHED_AFTER = timedelta(days=14)
"""Without contact, letter or plan for so long, an account comes back by itself."""
ORPHAN_AFTER = timedelta(days=30)
"""After so long an account of somebody's is nobody's: whoever gives out accounts sees it."""
FAILED_SINCE = timedelta(days=30)
"""How long a promise decided as broken waits for somebody to speak to the borrower."""

Rows = Sequence[RowMapping]
_PLACES = {place: number for number, place in enumerate(QueueClass)}
_BY_NUMBER = dict(enumerate(QueueClass))
_DIALECT = SQLiteDialect()
_NO_HOUR = "~"
"""Sorts behind every hour."""
_UNPOSTED = (LetterState.RENDERED, LetterState.PRINTED)
_OPEN = accounts.c.state == AccountState.OPEN
_ACCOUNT = (
    accounts.c.id.label("account_id"),
    accounts.c.borrower_id,
    parties.c.name,
    accounts.c.contract_number,
    accounts.c.currency,
    accounts.c.overdue,
    accounts.c.oldest_unpaid_on,
    accounts.c.first_listed_on,
    accounts.c.last_contact_at,
    accounts.c.last_result,
    staff.c.name.label("owner"),
)


@dataclass(frozen=True, slots=True)
class At:
    """The office's day, and how many minutes its clock is ahead of UTC."""

    today: date
    east: int = 0


class Dues:
    """What is due on open accounts: of the whole office, or those of one person and nobody's."""

    def __init__(self, connection: Connection, at: At, mine: int | None) -> None:
        self._connection = connection
        self._at = at
        owner = accounts.c.assigned_to
        self._where = _OPEN if mine is None else and_(_OPEN, or_(owner == mine, owner.is_(None)))

    def planned(self) -> tuple[list[dict[str, Any]], dict[QueueClass, Tally]]:
        """Follow-ups and promises that are due: of each account the first; letters and reviews each.

        A new account with a call planned for today stands among the new ones.
        """
        calls, desk = _calls(self._at), _desk_work(self._at)
        hour = func.coalesce(calls.c.hour, _NO_HOUR)
        facts = (calls.c.place, hour, calls.c.kind_number, calls.c.ref)
        rank = func.min(func.printf("%d %s %02d %020d", *facts))
        first = select(*(calls.c[n] for n in _ITEM), rank).group_by(calls.c.account_id).subquery()
        before_new = or_(accounts.c.status != AccountStatus.NEW, first.c.place < _PLACES[QueueClass.NEW])
        held = (_weight(self._at.today).label("weight"), accounts.c.overdue, accounts.c.currency)
        work: list[Any] = []
        for items, where in ((first, before_new), (desk, true())):
            statement = select(*(items.c[n] for n in _ITEM), *held)
            found = statement.join_from(items, accounts, accounts.c.id == items.c.account_id)
            work += self._connection.execute(found.where(self._where, where)).all()
        return self._first(work), _tallies(work)

    def _first(self, work: Sequence[Any]) -> list[dict[str, Any]]:
        """The first of each group, with what a row shows of their accounts."""
        first: list[Any] = []
        for place in range(len(QueueClass)):
            rows = [row for row in work if row.place == place]
            first += nsmallest(MOST, rows, key=lambda r: (r.hour or _NO_HOUR, -r.weight, r.account_id))
        of = {row["account_id"]: row for row in self._accounts([row.account_id for row in first])}
        moment, day = Moment(), Day()
        return [
            dict(of[row.account_id])
            | {
                "kind": QueueKind(row.kind),
                "place": row.place,
                "ref": row.ref,
                "note": row.note,
                "amount": row.amount,
                "due_on": day.process_result_value(row.due_on, _DIALECT),
                "due_at": moment.process_result_value(row.hour, _DIALECT),
            }
            for row in first
        ]

    def _accounts(self, ids: Sequence[int]) -> Rows:
        statement = select(*_ACCOUNT).select_from(_with_names(accounts)).where(_among(accounts.c.id, ids))
        return self._connection.execute(statement).mappings().all()

    def long(self, place: QueueClass) -> tuple[Rows, Tally]:
        """A group that may be as long as the book: NEW, UNTOUCHED, NOBODYS."""
        where = and_(self._where, in_group(place, self._at))
        found = {place: self._sum(where)}
        if not found[place].count:
            return (), found[place]
        first = (
            select(accounts.c.id)
            .where(where)
            .order_by(_weight(self._at.today).desc(), accounts.c.id)
            .limit(MOST)
            .subquery()
        )
        kind = case(
            (accounts.c.assigned_to.is_(None), QueueKind.UNASSIGNED.value),
            (staff.c.active.is_(False), QueueKind.OWNER_LEFT.value),
            else_=QueueKind.ORPHAN.value,
        )
        alike = {QueueClass.NEW: QueueKind.NEW, QueueClass.UNTOUCHED: QueueKind.UNTOUCHED}.get(place)
        label = type_coerce(kind if alike is None else literal(alike.value), Code(QueueKind))
        joined = first.join(accounts, accounts.c.id == first.c.id)
        statement = select(*_ACCOUNT, label.label("kind")).select_from(_with_names(joined))
        return self._connection.execute(statement).mappings().all(), found[place]

    def _sum(self, where: ColumnElement[bool]) -> Tally:
        """Grouping sorts the whole book, so it is only done where there is more than one currency."""
        currency, overdue = accounts.c.currency, func.sum(accounts.c.overdue)
        one = select(func.min(currency), func.max(currency), func.count(), overdue).where(where)
        least, most, count, total = self._connection.execute(one).one()
        if least == most:
            return Tally(count, (Money(int(total), least),) if count else ())
        each = select(currency, overdue).where(where).group_by(currency).order_by(currency)
        return Tally(count, tuple(Money(int(sum_), name) for name, sum_ in self._connection.execute(each)))

    def calls_of(self, account_ids: Sequence[int]) -> dict[int, set[QueueKind]]:
        """All kinds of calls due on these accounts."""
        calls = _calls(self._at)
        wanted = select(calls.c.account_id, calls.c.kind).where(_among(calls.c.account_id, account_ids))
        kinds: dict[int, set[QueueKind]] = defaultdict(set)
        for account, kind in self._connection.execute(wanted):
            kinds[account].add(QueueKind(kind))
        return kinds


def _tallies(work: Sequence[Any]) -> dict[QueueClass, Tally]:
    """Two letters of one account are two to post, its debt is one."""
    counts: Counter[int] = Counter(row.place for row in work)
    debts = {(row.place, row.account_id): (row.currency, row.overdue) for row in work}
    sums: dict[int, Counter[str]] = defaultdict(Counter)
    for (place, _), (currency, overdue) in debts.items():
        sums[place][currency] += overdue
    return {
        _BY_NUMBER[place]: Tally(counts[place], tuple(Money(sums[place][c], c) for c in sorted(sums[place])))
        for place in sorted(counts)
    }


def _among(column: ColumnElement[int], ids: Sequence[int]) -> ColumnElement[bool]:
    given = func.json_each(json.dumps(list(ids))).table_valued("value")
    return column.in_(select(given.c.value))


def in_group(place: QueueClass, at: At) -> ColumnElement[bool]:
    """Which open accounts stand in a group that may be as long as the book.

    NEW: nobody has contacted them. UNTOUCHED: contacted before, but no contact or posted letter for 14 days
    and nothing planned. Neither holds what is due today or broken. NOBODYS: assigned to nobody or to somebody
    who left; or for 30 days without contact, posted letter, follow-up, open promise and letter at hand.
    """
    calls = _calls(at)
    if place is QueueClass.NEW:
        before = select(calls.c.account_id).where(calls.c.place < _PLACES[QueueClass.NEW])
        return and_(accounts.c.status == AccountStatus.NEW, accounts.c.id.not_in(before))
    if place is QueueClass.UNTOUCHED:
        return and_(
            accounts.c.status.not_in([AccountStatus.NEW, AccountStatus.NO_CONTACT]),
            beside_index(accounts.c.last_contact_at) < _start(at.today - UNTOUCHED_AFTER),
            *_idle(at.today, UNTOUCHED_AFTER),
            accounts.c.id.not_in(select(calls.c.account_id)),
        )
    left = select(staff.c.id).where(staff.c.active.is_(False))
    since = at.today - ORPHAN_AFTER
    touched = func.coalesce(
        func.substr(accounts.c.last_contact_at, 1, 10), type_coerce(accounts.c.first_listed_on, Whole)
    )
    alone = and_(
        accounts.c.status != AccountStatus.NO_CONTACT,
        type_coerce(touched, Day()) < since,
        *_idle(at.today, ORPHAN_AFTER),
    )
    return or_(accounts.c.assigned_to.is_(None), accounts.c.assigned_to.in_(left), alone)


def _idle(today: date, span: timedelta) -> tuple[ColumnElement[bool], ...]:
    """No follow-up, no promise to wait for, no letter at hand or posted within the span."""
    waiting = select(promises.c.account_id).where(
        promises.c.state == PromiseState.OPEN, promises.c.due_on >= today
    )
    at_hand = select(letters.c.account_id).where(letters.c.state.in_(_UNPOSTED))
    posted = select(letters.c.account_id).where(letters.c.posted_on >= today - span)
    taken = accounts.c.id
    return (
        beside_index(accounts.c.next_on).is_(None),
        taken.not_in(waiting),
        taken.not_in(at_hand),
        taken.not_in(posted),
    )


_ITEM = ("account_id", "place", "kind", "kind_number", "ref", "due_on", "hour", "note", "amount")
_KIND_NUMBERS: Mapping[QueueKind, int] = {kind: number for number, kind in enumerate(QueueKind)}


def _item(
    of: Any, place: QueueClass, kind: QueueKind, *, hour: Any = None, note: Any = None, amount: Any = None
) -> Select[Any]:
    """One kind of work on record, in the shape in which all kinds are put together."""
    due_on = of.c.dated if of is letters else of.c.due_on
    return select(
        of.c.account_id,
        literal(_PLACES[place]).label("place"),
        literal(kind.value).label("kind"),
        literal(_KIND_NUMBERS[kind]).label("kind_number"),
        of.c.id.label("ref"),
        type_coerce(due_on, Whole).label("due_on"),
        (null() if hour is None else type_coerce(hour, Whole)).label("hour"),
        (null() if note is None else note).label("note"),
        (null() if amount is None else amount).label("amount"),
    )


def _follow_up(place: QueueClass, kind: QueueKind, action: NextAction, at: At) -> Select[Any]:
    found = _item(follow_ups, place, kind, hour=follow_ups.c.due_at, note=follow_ups.c.note)
    return found.where(
        follow_ups.c.done_at.is_(None), follow_ups.c.due_on <= at.today, follow_ups.c.action == action
    )


def _calls(at: At) -> Subquery:
    """All work of today that is done by calling, several items for an account."""
    call = _follow_up(QueueClass.STEPS, QueueKind.CALL, NextAction.CALL, at)
    at_an_hour = _follow_up(QueueClass.DUE, QueueKind.CALL, NextAction.CALL, at)
    owed = {"amount": promises.c.amount}
    waits = promises.c.state == PromiseState.OPEN
    failed = and_(
        promises.c.state.in_([PromiseState.BROKEN, PromiseState.PARTLY]),
        promises.c.due_on >= at.today - FAILED_SINCE,
    )
    return union_all(
        _follow_up(QueueClass.DUE, QueueKind.CALL_BACK, NextAction.CALL_BACK, at),
        at_an_hour.where(follow_ups.c.due_at.is_not(None)),
        call.where(follow_ups.c.due_at.is_(None)),
        _item(promises, QueueClass.DUE, QueueKind.PROMISE_DUE, **owed).where(
            waits, promises.c.due_on == at.today, ~_spoken(at, 0)
        ),
        _item(promises, QueueClass.BROKEN, QueueKind.PROMISE_PAST, **owed).where(
            waits, promises.c.due_on < at.today, ~_spoken(at, 1)
        ),
        _item(promises, QueueClass.BROKEN, QueueKind.PROMISE_BROKEN, **owed).where(failed, ~_spoken(at, 1)),
    ).subquery()


def _spoken(at: At, days: int) -> ColumnElement[bool]:
    """Whether somebody was spoken to so many days after a promise fell due, or later: then that talk decided
    what is next. A change of the clocks since then moves the boundary by its hour."""
    start = func.strftime("%Y-%m-%dT%H:%M:%S", promises.c.due_on, f"{days} days", f"{-at.east} minutes")
    return exists().where(
        contacts.c.account_id == promises.c.account_id,
        contacts.c.id > promises.c.contact_id,
        contacts.c.reached != Reached.NOBODY,
        type_coerce(contacts.c.recorded_at, Whole) >= start,
    )


def _desk_work(at: At) -> Subquery:
    """Work of today that needs nobody on the phone."""
    return union_all(
        _follow_up(QueueClass.STEPS, QueueKind.REVIEW, NextAction.REVIEW, at),
        _follow_up(QueueClass.LETTERS, QueueKind.LETTER_TO_WRITE, NextAction.LETTER, at),
        _item(letters, QueueClass.LETTERS, QueueKind.LETTER_TO_POST, note=letters.c.number).where(
            letters.c.state.in_(_UNPOSTED)
        ),
    ).subquery()


def _weight(today: date) -> ColumnElement[int]:
    """Overdue × chance lost by waiting, as domain.ranking has it; more is first."""
    unpaid_on = accounts.c.oldest_unpaid_on
    steps = [
        (unpaid_on >= today - timedelta(days=b.last), CHANCE_LOST[b.name])
        for b in BUCKETS
        if b.last is not None
    ]
    chance = case((unpaid_on.is_(None), CHANCE_LOST["M0"]), *steps, else_=CHANCE_LOST[BUCKETS[-1].name])
    return accounts.c.overdue * chance


def _with_names(of: Any) -> Any:
    named = of.join(parties, parties.c.id == accounts.c.borrower_id)
    return named.outerjoin(staff, staff.c.id == accounts.c.assigned_to)


def _start(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
