"""What an import reads of the books: only what its list names, thousands of plain rows at a time."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from collectdesk.domain.ledger import Component

TERMS = (
    "product", "principal", "annual_rate", "overdue_rate", "repayment_method", "instalment_count",
    "instalments_overdue", "instalment_amount", "signed_on", "disbursed_on", "final_due_on",
    "oldest_unpaid_on", "balance", "area",
)  # fmt: skip
"""The account's columns that a list states."""

_AT_ONCE = 500

NAMED = "(SELECT value FROM json_each(?))"
"""Any number of values as one JSON array."""

_KNOWN = (
    "id", "contract_number", "borrower_id", "currency", "state", "overdue", "assigned_to", "last_import_id",
)  # fmt: skip
_OWED = ", ".join(f"sum(iif(component = '{component}', amount, 0))" for component in Component)


@dataclass(slots=True)
class Known:
    """An account of the books as its row holds it; `terms` as TERMS, `owed` by Component in minor units."""

    id: int
    contract_number: str
    borrower_id: int
    currency: str
    state: str
    overdue: int
    assigned_to: int | None
    last_import_id: int | None
    terms: tuple[Any, ...]
    owed: tuple[int, ...] | None


def named(values: Iterable[object]) -> tuple[str]:
    """The one parameter of NAMED."""
    return (json.dumps(list(values)),)


class ListedBooks:
    """Reads the books for a list."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def accounts(self, contracts: Iterable[str]) -> dict[str, Known]:
        found = self._known(f"contract_number IN {NAMED}", named(contracts))
        return {known.contract_number: known for known in found}

    def missing(self, contracts: Iterable[str]) -> list[tuple[Known, str]]:
        """Open accounts with reported balances that are not among these contracts, and their borrowers."""
        found = list(
            self._known(
                f"state = 'open' AND source = 'reported' AND contract_number NOT IN {NAMED}", named(contracts)
            )
        )
        names = {
            row[0]: row[1]
            for row in self._rows(
                f"SELECT id, name FROM parties WHERE id IN {NAMED}", named(k.borrower_id for k in found)
            )
        }
        return [(known, names[known.borrower_id]) for known in found]

    def open_sums(self) -> tuple[tuple[int, str], ...]:
        """What open accounts owe, by currency."""
        rows = self._rows(
            "SELECT sum(overdue), currency FROM accounts WHERE state = 'open'"
            " GROUP BY currency ORDER BY currency"
        )
        return tuple((row[0], row[1]) for row in rows)

    def people_on(self, account_ids: Iterable[int]) -> Iterator[Any]:
        """account_id, role, party_id"""
        return self._rows(
            f"SELECT account_id, role, party_id FROM account_parties WHERE account_id IN {NAMED} ORDER BY id",
            named(account_ids),
        )

    def parties(self, ids: Iterable[int]) -> Iterator[Any]:
        """id, name, id_number, search_text"""
        return self._rows(
            f"SELECT id, name, id_number, search_text FROM parties WHERE id IN {NAMED} ORDER BY id",
            named(ids),
        )

    def parties_with_ids(self, numbers: Iterable[str]) -> list[int]:
        tails = named(number[::-1] for number in numbers)
        return [row[0] for row in self._rows(f"SELECT id FROM parties WHERE id_tail IN {NAMED}", tails)]

    def parties_with_phones(self, tails: Iterable[str]) -> list[tuple[int, str]]:
        """party_id, E.164"""
        rows = self._rows(
            f"SELECT party_id, value FROM contact_points WHERE kind = 'phone' AND tail IN {NAMED}"
            " ORDER BY party_id",
            named(tails),
        )
        return [(row[0], row[1]) for row in rows]

    def points(self, party_ids: Iterable[int]) -> Iterator[Any]:
        """party_id, kind, value"""
        return self._rows(
            f"SELECT party_id, kind, value FROM contact_points WHERE party_id IN {NAMED}", named(party_ids)
        )

    def contracts_of(self, party_ids: Iterable[int]) -> list[tuple[int, str]]:
        """party_id, contract number"""
        rows = self._rows(
            "SELECT DISTINCT l.party_id, a.contract_number FROM account_parties l"
            f" JOIN accounts a ON a.id = l.account_id WHERE l.party_id IN {NAMED} ORDER BY a.id",
            named(party_ids),
        )
        return [(row[0], row[1]) for row in rows]

    def _known(self, condition: str, parameters: tuple[str]) -> Iterator[Known]:
        columns = ", ".join((*_KNOWN, *TERMS))
        wide = len(_KNOWN)
        owed = {
            row[0]: row[1:]
            for row in self._rows(
                f"SELECT account_id, {_OWED} FROM ledger"
                f" WHERE account_id IN (SELECT id FROM accounts WHERE {condition}) GROUP BY account_id",
                parameters,
            )
        }
        for row in self._rows(f"SELECT {columns} FROM accounts WHERE {condition} ORDER BY id", parameters):
            yield Known(*(*row[:wide], row[wide:], owed.get(row[0])))

    def _rows(self, statement: str, parameters: tuple[Any, ...] = ()) -> Iterator[Any]:
        """The driver's own tuples, a few at a time: between them SQLite reports that it works."""
        with self._connection.exec_driver_sql(statement, parameters) as found:
            driver: Any = found.cursor
            while rows := driver.fetchmany(_AT_ONCE):
                yield from rows
