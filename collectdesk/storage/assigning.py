"""Accounts to be given to staff, what staff have, and the giving itself, set by set."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, func, select, update

from collectdesk.domain.account import AccountState
from collectdesk.domain.assignment import Load
from collectdesk.domain.browse import Chosen
from collectdesk.domain.days import bucket, days_past_due
from collectdesk.domain.money import Money
from collectdesk.domain.sharing import Piece
from collectdesk.storage.filters import among_chosen
from collectdesk.storage.tables import accounts

_OPEN = accounts.c.state == AccountState.OPEN


def pieces(connection: Connection, chosen: Chosen, today: date) -> tuple[Piece, ...]:
    """The open accounts of a choice."""
    of = (accounts.c.id, accounts.c.borrower_id, accounts.c.currency, accounts.c.overdue, accounts.c.area)
    found = select(*of, accounts.c.oldest_unpaid_on, accounts.c.assigned_to).where(_OPEN)
    rows = connection.execute(among_chosen(found, chosen, today).order_by(accounts.c.id)).all()
    beside = _beside(connection, {row[0]: row[1] for row in rows})
    names: dict[date | None, str] = {}
    made = []
    for id_, borrower, currency, overdue, area, unpaid_on, owner in rows:
        name = names.get(unpaid_on)
        if name is None:
            name = names[unpaid_on] = bucket(days_past_due(unpaid_on, today)).name
        made.append(Piece(id_, borrower, currency, overdue, area, name, owner, beside.get(borrower)))
    return tuple(made)


def closed(connection: Connection, chosen: Chosen, today: date) -> int:
    """How many accounts of a choice are not open."""
    count = select(func.count()).select_from(accounts).where(accounts.c.state != AccountState.OPEN)
    return connection.scalar(among_chosen(count, chosen, today)) or 0


def _beside(connection: Connection, chosen: Mapping[int, int]) -> dict[int, int]:
    """Borrower → the one person who has their open accounts that are not chosen."""
    borrowers = set(chosen.values())
    several = (
        select(accounts.c.borrower_id).where(_OPEN).group_by(accounts.c.borrower_id).having(func.count() > 1)
    )
    rows = connection.execute(
        select(accounts.c.id, accounts.c.borrower_id, accounts.c.assigned_to).where(
            _OPEN, accounts.c.assigned_to.is_not(None), accounts.c.borrower_id.in_(several)
        )
    )
    owners: dict[int, set[int]] = defaultdict(set)
    for account, borrower, owner in rows:
        if borrower in borrowers and account not in chosen:
            owners[borrower].add(owner)
    return {borrower: next(iter(who)) for borrower, who in owners.items() if len(who) == 1}


def loads(connection: Connection) -> dict[int | None, Load]:
    """Open accounts of everybody; None is nobody."""
    rows = connection.execute(
        select(accounts.c.assigned_to, accounts.c.currency, func.count(), func.sum(accounts.c.overdue))
        .where(_OPEN)
        .group_by(accounts.c.assigned_to, accounts.c.currency)
    )
    found: dict[int | None, Load] = {}
    for who, currency, count, overdue in rows:
        known = found.get(who, Load(0, ()))
        found[who] = Load(known.accounts + count, (*known.overdue, Money(int(overdue), currency)))
    return found


def counts(of: Sequence[Piece]) -> tuple[Counter[str], Counter[str], Counter[int | None]]:
    """How many there are by bucket, by area, by owner."""
    return Counter(p.bucket for p in of), Counter(p.area for p in of), Counter(p.owner for p in of)


def assign(connection: Connection, given: Mapping[int, int | None]) -> None:
    """Sets who has these accounts, one statement for each person."""
    for who, ids in _by_person(given):
        of = func.json_each(json.dumps(ids)).table_valued("value")
        connection.execute(
            update(accounts).where(accounts.c.id.in_(select(of.c.value))).values(assigned_to=who)
        )


def owners(connection: Connection, account_ids: Sequence[int]) -> dict[int, int | None]:
    """Who has these accounts now."""
    of = func.json_each(json.dumps(list(account_ids))).table_valued("value")
    found = select(accounts.c.id, accounts.c.assigned_to).where(accounts.c.id.in_(select(of.c.value)))
    return {row[0]: row[1] for row in connection.execute(found)}


def _by_person(given: Mapping[int, int | None]) -> Iterator[tuple[int | None, list[int]]]:
    people: dict[int | None, list[int]] = defaultdict(list)
    for account, who in given.items():
        people[who].append(account)
    yield from people.items()
