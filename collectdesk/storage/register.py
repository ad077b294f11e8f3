"""The register of letters, as rows and counts."""

from sqlalchemy import Connection, and_, func, or_, select, true

from collectdesk.domain.browse import LetterRow
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.storage.search import words
from collectdesk.storage.tables import accounts, letters, parties

WAITING = (LetterState.RENDERED, LetterState.PRINTED)
"""Issued, not yet handed to the post."""

MOST = 2_000
_OWN = (
    "id", "number", "account_id", "template", "language", "state", "dated", "amount", "currency", "postcode",
    "pages", "posted_on", "service", "tracking",
)  # fmt: skip


def letter_rows(
    connection: Connection, states: tuple[LetterState, ...], text: str, account_id: int | None = None
) -> tuple[LetterRow, ...]:
    """The newest letters first, at most MOST. `text` matches the number (a scanner leaves out or keeps the
    dashes), the tracking number however it is spaced, or the borrower's name."""
    statement = select(
        *(letters.c[name] for name in _OWN), parties.c.name, accounts.c.contract_number
    ).select_from(
        letters.join(accounts, accounts.c.id == letters.c.account_id).join(
            parties, parties.c.id == letters.c.party_id
        )
    )
    if states:
        statement = statement.where(letters.c.state.in_(states))
    if account_id is not None:
        statement = statement.where(letters.c.account_id == account_id)
    if text.strip():
        plain = "".join(text.split()).upper()
        bare = plain.replace("-", "") or plain
        statement = statement.where(
            or_(
                func.instr(func.replace(letters.c.number, "-", ""), bare) > 0,
                func.instr(letters.c.tracking, plain) > 0,
                and_(true(), *(func.instr(parties.c.search_text, word) > 0 for word in words(text))),
            )
        )
    rows = connection.execute(statement.order_by(letters.c.id.desc()).limit(MOST)).mappings()
    return tuple(
        LetterRow(
            **{k: v for k, v in row.items() if k != "currency"}
            | {"amount": Money(row["amount"], row["currency"])}
        )
        for row in rows
    )


def letter_counts(connection: Connection) -> tuple[int, int]:
    """How many letters wait to be posted, and how many there are."""
    counted = select(func.count()).select_from(letters)
    waiting = connection.scalar(counted.where(letters.c.state.in_(WAITING))) or 0
    return waiting, connection.scalar(counted) or 0


def sealed_names(connection: Connection) -> frozenset[str]:
    """The files that letters of the register own; an erased one has lost its key and its file."""
    owned = select(letters.c.sealed_name).where(func.length(letters.c.sealed_key) > 0)
    return frozenset(connection.execute(owned).scalars())
