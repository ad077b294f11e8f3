"""The rows behind Today: groups are told apart, counted, summed and ranked by the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
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
    type_coerce,
    union_all,
)

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import QueueClass, QueueKind, Tally
from collectdesk.domain.contact import NextAction, Reached
from collectdesk.domain.days import BUCKETS
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import PromiseState
from collectdesk.domain.ranking import CHANCE_LOST
from collectdesk.storage.columns import Code, Day, Moment, Whole
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

    def planned(self) -> tuple[Rows, dict[QueueClass, Tally]]:
        """Follow-ups and promises that are due: of each account the first, with `also` the kinds of all;
        letters and reviews each for itself."""
        weight = _weight(self._at.today)
        calls, desk = _calls(self._at), _desk_work(self._at)
        mine = select(
            *calls.c, weight.label("weight"), accounts.c.overdue, accounts.c.currency, accounts.c.status
        ).where(self._where)
        own = mine.join_from(calls, accounts, accounts.c.id == calls.c.account_id).subquery()
        order = (own.c.place, func.coalesce(own.c.hour, _NO_HOUR), own.c.kind_number, own.c.ref)
        each = select(
            own,
            func.row_number().over(partition_by=own.c.account_id, order_by=order).label("nth"),
            func.group_concat(own.c.kind, " ").over(partition_by=own.c.account_id).label("also"),
        ).subquery()
        first = select(
            *(each.c[n] for n in _ITEM), each.c.also, each.c.weight, each.c.overdue, each.c.currency
        )
        first = first.where(
            each.c.nth == 1, or_(each.c.status != AccountStatus.NEW, each.c.place < _PLACES[QueueClass.NEW])
        )
        others = (
            select(
                *(desk.c[n] for n in _ITEM), literal("").label("also"), weight, accounts.c.overdue,
                accounts.c.currency,
            )
            .join_from(desk, accounts, accounts.c.id == desk.c.account_id)
            .where(self._where)
        )  # fmt: skip
        work = union_all(first, others).cte("work").prefix_with("MATERIALIZED")
        return self._ranked(work), self._tallies(work)

    def _ranked(self, work: Any) -> Rows:
        rank = func.row_number().over(
            partition_by=work.c.place,
            order_by=(func.coalesce(work.c.hour, _NO_HOUR), work.c.weight.desc(), work.c.account_id),
        )
        ranked = select(work, rank.label("rank")).subquery()
        typed = (
            type_coerce(ranked.c.kind, Code(QueueKind)).label("kind"),
            ranked.c.place,
            ranked.c.also,
            ranked.c.ref,
            ranked.c.note,
            ranked.c.amount,
            type_coerce(ranked.c.due_on, Day()).label("due_on"),
            type_coerce(ranked.c.hour, Moment()).label("due_at"),
        )
        joined = ranked.join(accounts, accounts.c.id == ranked.c.account_id)
        statement = select(*_ACCOUNT, *typed).select_from(_with_names(joined)).where(ranked.c.rank <= MOST)
        return self._connection.execute(statement).mappings().all()

    def _tallies(self, work: Any) -> dict[QueueClass, Tally]:
        """Two letters of one account are two to post, its debt is one."""
        each = (
            select(work.c.place, work.c.currency, func.count().label("n"), work.c.overdue)
            .group_by(work.c.place, work.c.currency, work.c.account_id)
            .subquery()
        )
        rows = self._connection.execute(
            select(each.c.place, each.c.currency, func.sum(each.c.n), func.sum(each.c.overdue)).group_by(
                each.c.place, each.c.currency
            )
        )
        found: dict[QueueClass, Tally] = {}
        for place, currency, count, overdue in rows:
            _add(found, _BY_NUMBER[place], int(count), Money(int(overdue), currency))
        return found

    def long(self, place: QueueClass) -> tuple[Rows, Tally]:
        """A group that may be as long as the book: NEW, UNTOUCHED, NOBODYS."""
        where = and_(self._where, in_group(place, self._at))
        rows = self._connection.execute(
            select(accounts.c.currency, func.count(), func.sum(accounts.c.overdue))
            .where(where)
            .group_by(accounts.c.currency)
        )
        found: dict[QueueClass, Tally] = {place: Tally(0, ())}
        for currency, count, overdue in rows:
            _add(found, place, count, Money(int(overdue), currency))
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

    def steps_of(self, account_ids: Sequence[int]) -> Rows:
        """Calls planned for today without an hour, of new accounts that stand among the new ones."""
        calls = _calls(self._at)
        wanted = select(calls.c.account_id, type_coerce(calls.c.kind, Code(QueueKind)).label("kind")).where(
            calls.c.account_id.in_(account_ids)
        )
        return self._connection.execute(wanted).mappings().all()


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
            accounts.c.last_contact_at < _start(at.today - UNTOUCHED_AFTER),
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
        accounts.c.next_on.is_(None),
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


def _add(found: dict[QueueClass, Tally], place: QueueClass, count: int, overdue: Money) -> None:
    known = found.get(place, Tally(0, ()))
    found[place] = Tally(known.count + count, (*known.overdue, overdue))


def _start(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
