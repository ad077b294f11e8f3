"""What one person, or everybody, has done today."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, func, select

from collectdesk.domain.borrower import Channel
from collectdesk.domain.browse import OwnFigures
from collectdesk.domain.contact import Reached, Result
from collectdesk.domain.money import Money
from collectdesk.domain.promise import PromiseState
from collectdesk.storage.tables import contacts, letters, promises


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
