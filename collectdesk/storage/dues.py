"""The rows behind Today and the register of letters."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import LetterRow, OwnFigures
from collectdesk.domain.contact import Reached
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import PromiseState
from collectdesk.storage.tables import accounts, contacts, follow_ups, letters, parties, promises

_ACCOUNT = (
    accounts.c.id.label("account_id"),
    accounts.c.borrower_id,
    parties.c.name,
    accounts.c.contract_number,
    accounts.c.currency,
    accounts.c.overdue,
    accounts.c.oldest_unpaid_on,
    accounts.c.last_contact_at,
)
_OPEN = accounts.c.state == AccountState.OPEN


def _joined(table_: Any) -> Any:
    return table_.join(accounts, accounts.c.id == table_.c.account_id).join(
        parties, parties.c.id == accounts.c.borrower_id
    )


def follow_ups_due(connection: Connection, today: date) -> Iterator[Any]:
    """Open follow-ups due by today, with their account."""
    yield from connection.execute(
        select(*_ACCOUNT, *(follow_ups.c[n] for n in ("id", "action", "due_on", "due_at", "note")))
        .select_from(_joined(follow_ups))
        .where(follow_ups.c.done_at.is_(None), follow_ups.c.due_on <= today, _OPEN)
    ).mappings()


def promises_due(connection: Connection, today: date) -> Iterator[Any]:
    yield from connection.execute(
        select(*_ACCOUNT, promises.c.amount, promises.c.due_on, promises.c.id)
        .select_from(_joined(promises))
        .where(promises.c.state == PromiseState.OPEN, promises.c.due_on <= today, _OPEN)
    ).mappings()


def new_accounts(connection: Connection) -> Iterator[Any]:
    """Open accounts nobody has contacted yet."""
    yield from connection.execute(
        select(*_ACCOUNT, accounts.c.first_listed_on)
        .select_from(accounts.join(parties, parties.c.id == accounts.c.borrower_id))
        .where(_OPEN, accounts.c.status == AccountStatus.NEW)
    ).mappings()


def letters_to_post(connection: Connection) -> Iterator[Any]:
    yield from connection.execute(
        select(*_ACCOUNT, letters.c.id.label("letter_id"), letters.c.dated, letters.c.number)
        .select_from(_joined(letters))
        .where(letters.c.state.in_([LetterState.RENDERED, LetterState.PRINTED]))
    ).mappings()


def register(
    connection: Connection, states: tuple[LetterState, ...], text: str, account_id: int | None = None
) -> tuple[LetterRow, ...]:
    """The register of letters, newest first; `text` matches the number, tracking number or borrower."""
    statement = select(
        *(letters.c[name] for name in ("id", "number", "account_id", "template", "language", "state")),
        *(letters.c[name] for name in ("dated", "amount", "currency", "postcode", "posted_on", "service")),
        letters.c.tracking,
        parties.c.name,
        accounts.c.contract_number,
    ).select_from(_joined(letters))
    if states:
        statement = statement.where(letters.c.state.in_(states))
    if account_id is not None:
        statement = statement.where(letters.c.account_id == account_id)
    if text.strip():
        wanted = text.strip().casefold()
        statement = statement.where(
            (func.instr(func.lower(letters.c.number), wanted) > 0)
            | (func.instr(func.lower(letters.c.tracking), wanted) > 0)
            | (func.instr(parties.c.search_text, wanted) > 0)
        )
    rows = connection.execute(statement.order_by(letters.c.id.desc()).limit(2000)).mappings()
    return tuple(
        LetterRow(
            **{k: v for k, v in row.items() if k != "currency"}
            | {"amount": Money(row["amount"], row["currency"])}
        )
        for row in rows
    )


def own_figures(connection: Connection, staff_id: int, since: datetime, today: date) -> OwnFigures:
    """One person's day since `since` (UTC start of the office's today)."""
    mine = (contacts.c.staff_id == staff_id, contacts.c.recorded_at >= since)
    calls = connection.scalar(select(func.count()).select_from(contacts).where(*mine)) or 0
    reached = connection.scalar(
        select(func.count()).select_from(contacts).where(*mine, contacts.c.reached != Reached.NOBODY)
    )
    made = connection.execute(
        select(promises.c.currency, func.count(), func.sum(promises.c.amount))
        .where(promises.c.staff_id == staff_id, promises.c.made_on == today)
        .group_by(promises.c.currency)
    ).all()
    written = connection.scalar(
        select(func.count())
        .select_from(letters)
        .where(letters.c.staff_id == staff_id, letters.c.issued_at >= since)
    )
    return OwnFigures(
        calls=calls,
        reached=reached or 0,
        promises=sum(row[1] for row in made),
        promised=tuple(Money(int(row[2]), row[0]) for row in made),
        letters=written or 0,
    )


def accounts_worked(connection: Connection, since: datetime) -> int:
    """How many accounts had a contact recorded since then."""
    return (
        connection.scalar(
            select(func.count(contacts.c.account_id.distinct())).where(contacts.c.recorded_at >= since)
        )
        or 0
    )
