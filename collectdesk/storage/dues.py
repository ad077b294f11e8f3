"""The rows behind Today."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    RowMapping,
    Table,
    and_,
    exists,
    func,
    or_,
    select,
    type_coerce,
)

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.borrower import Channel
from collectdesk.domain.browse import OwnFigures
from collectdesk.domain.contact import Reached, Result
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import PromiseState
from collectdesk.storage.tables import accounts, contacts, follow_ups, letters, parties, promises

MOST = 300
"""Rows of a class that may be as long as the book; Today shows the largest and counts the rest."""

Rows = Sequence[RowMapping]
_ACCOUNT = (
    accounts.c.id.label("account_id"),
    accounts.c.borrower_id,
    parties.c.name,
    accounts.c.contract_number,
    accounts.c.currency,
    accounts.c.overdue,
    accounts.c.oldest_unpaid_on,
    accounts.c.last_contact_at,
    accounts.c.last_result,
)
_OPEN = accounts.c.state == AccountState.OPEN


class Dues:
    """What is due on open accounts: of the whole office, or those of one person and nobody's."""

    def __init__(self, connection: Connection, mine: int | None) -> None:
        self._connection = connection
        owner = accounts.c.assigned_to
        self._where = _OPEN if mine is None else and_(_OPEN, or_(owner == mine, owner.is_(None)))

    def follow_ups(self, today: date) -> Rows:
        """Open follow-ups due by today."""
        return self._rows(
            follow_ups,
            *(follow_ups.c[n] for n in ("id", "action", "due_on", "due_at", "note")),
            where=(follow_ups.c.done_at.is_(None), follow_ups.c.due_on <= today),
        )

    def promises(self, today: date, since: date) -> Rows:
        """Promises due by today that wait, and those decided against since a day; `spoken_at` is the last
        contact after the promise that reached somebody."""
        later = (
            select(func.max(contacts.c.recorded_at))
            .where(
                contacts.c.account_id == promises.c.account_id,
                contacts.c.id > promises.c.contact_id,
                contacts.c.reached != Reached.NOBODY,
            )
            .scalar_subquery()
        )
        failed = and_(
            promises.c.state.in_([PromiseState.BROKEN, PromiseState.PARTLY]), promises.c.due_on >= since
        )
        return self._rows(
            promises,
            *(promises.c[n] for n in ("amount", "due_on", "state")),
            type_coerce(later, promises.c.decided_at.type).label("spoken_at"),
            where=(promises.c.due_on <= today, or_(promises.c.state == PromiseState.OPEN, failed)),
        )

    def new(self) -> tuple[Rows, int]:
        """Accounts nobody has contacted: the largest, and how many there are."""
        return self._largest(accounts.c.status == AccountStatus.NEW)

    def untouched(self, since: datetime, today: date) -> tuple[Rows, int]:
        """Accounts without contact or posted letter since then, with nothing planned from today on."""

        def waiting(of: Table, *where: ColumnElement[bool]) -> ColumnElement[bool]:
            return exists().where(of.c.account_id == accounts.c.id, *where)

        return self._largest(
            accounts.c.status.not_in([AccountStatus.NEW, AccountStatus.NO_CONTACT]),
            accounts.c.last_contact_at < since,
            ~waiting(follow_ups, follow_ups.c.done_at.is_(None)),
            ~waiting(promises, promises.c.state == PromiseState.OPEN, promises.c.due_on >= today),
            ~waiting(letters, letters.c.posted_on >= since.date()),
            ~waiting(letters, letters.c.state.in_(_UNPOSTED)),
        )

    def letters_to_post(self) -> tuple[Rows, int]:
        waiting = letters.c.state.in_(_UNPOSTED)
        what = (letters.c.id.label("letter_id"), letters.c.dated, letters.c.number, letters.c.state)
        joined = _joined(letters)
        count = select(func.count()).select_from(joined).where(self._where, waiting)
        rows = self._rows(letters, *what, where=(waiting,), order=letters.c.id, limit=MOST)
        return rows, self._connection.scalar(count) or 0

    def _largest(self, *where: ColumnElement[bool]) -> tuple[Rows, int]:
        count = select(func.count()).select_from(accounts).where(self._where, *where)
        rows = self._rows(
            accounts, accounts.c.first_listed_on, where=where, order=accounts.c.overdue.desc(), limit=MOST
        )
        return rows, self._connection.scalar(count) or 0

    def _rows(
        self,
        of: Table,
        *columns: ColumnElement[Any],
        where: Sequence[ColumnElement[bool]],
        order: ColumnElement[Any] | None = None,
        limit: int | None = None,
    ) -> Rows:
        statement = select(*_ACCOUNT, *columns).select_from(_joined(of)).where(self._where, *where)
        ordered = statement if order is None else statement.order_by(order, accounts.c.id)
        return self._connection.execute(ordered.limit(limit)).mappings().all()


_UNPOSTED = (LetterState.RENDERED, LetterState.PRINTED)


def _joined(of: Table) -> FromClause:
    start = of if of is accounts else of.join(accounts, accounts.c.id == of.c.account_id)
    return start.join(parties, parties.c.id == accounts.c.borrower_id)


def own_figures(connection: Connection, staff_id: int, since: datetime, today: date) -> OwnFigures:
    """One person's day since `since` (UTC start of the office's today)."""
    mine = (
        contacts.c.staff_id == staff_id,
        contacts.c.recorded_at >= since,
        contacts.c.channel == Channel.CALL,
        contacts.c.result != Result.NOT_DIALLED,
    )
    calls = connection.scalar(select(func.count()).select_from(contacts).where(*mine)) or 0
    reached = connection.scalar(
        select(func.count()).select_from(contacts).where(*mine, contacts.c.reached != Reached.NOBODY)
    )
    made = _promise_sums(
        connection,
        promises.c.staff_id == staff_id,
        promises.c.state != PromiseState.REPLACED,
        promises.c.made_on == today,
    )
    kept = _promise_sums(
        connection,
        promises.c.staff_id == staff_id,
        promises.c.state.in_([PromiseState.KEPT, PromiseState.KEPT_LATE]),
        promises.c.decided_at >= since,
    )
    written = connection.scalar(
        select(func.count())
        .select_from(letters)
        .where(letters.c.staff_id == staff_id, letters.c.issued_at >= since)
    )
    return OwnFigures(
        calls=calls,
        reached=reached or 0,
        promises=made[0],
        promised=made[1],
        kept=kept[0],
        kept_amounts=kept[1],
        letters=written or 0,
    )


def _promise_sums(connection: Connection, *where: ColumnElement[bool]) -> tuple[int, tuple[Money, ...]]:
    rows = connection.execute(
        select(promises.c.currency, func.count(), func.sum(promises.c.amount))
        .where(*where)
        .group_by(promises.c.currency)
    ).all()
    return sum(row[1] for row in rows), tuple(Money(int(row[2]), row[0]) for row in rows)


def accounts_worked(connection: Connection, since: datetime, by: int | None) -> int:
    """How many accounts had a contact recorded since then, by one person or by anybody."""
    statement = select(func.count(contacts.c.account_id.distinct())).where(
        contacts.c.recorded_at >= since, contacts.c.result != Result.NOT_DIALLED
    )
    return connection.scalar(statement if by is None else statement.where(contacts.c.staff_id == by)) or 0
