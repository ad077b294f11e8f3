"""What an import did, taken back: whole, or by lines that reverse its own."""

from collections import Counter
from datetime import date, datetime
from typing import Any

from collectdesk.domain.ledger import LedgerLine
from collectdesk.storage.books import Books
from collectdesk.storage.columns import moment_text
from collectdesk.storage.intake import NAMED, TERMS, named

_SET = (*TERMS, "state", "assigned_to", "last_import_id", "overdue")
_WORK = {
    "ContactLogged": "contact",
    "CallOpened": "call",
    "CallDropped": "contact",
    "OptOutSet": "opt_out",
    "OptOutLifted": "opt_out",
    "FollowUpPlanned": "follow_up",
    "FollowUpClosed": "follow_up",
    "LetterIssued": "letter",
    "LetterPosted": "letter",
    "AccountAssigned": "handover",
    "PersonAdded": "person",
    "PersonChanged": "person",
    "PointAdded": "point",
    "PointChanged": "point",
    "FlagRaised": "flag",
    "FlagLifted": "flag",
}
"""Journal lines that build on what an import brought."""

_DID = "import_id = ? AND what != 'unchanged'"
_NEW = "SELECT account_id FROM import_changes WHERE import_id = ? AND what = 'new'"
_TAKEN_BACK = "reversed"
"""What an import's row about an account says once its doing there was reversed."""

_LATER = f"SELECT account_id FROM import_changes WHERE import_id > ? AND what != '{_TAKEN_BACK}'"
_BROUGHT = "SELECT id FROM {table} WHERE import_id = ?"


class Undoing:
    """One import as its import_changes tell it."""

    def __init__(self, books: Books, import_id: int) -> None:
        self._books, self._id = books, import_id

    @property
    def recorded(self) -> bool:
        return bool(self._rows("SELECT 1 FROM import_changes WHERE import_id = ? LIMIT 1", self._id))

    @property
    def newer(self) -> bool:
        """Whether a later import changed the book and was not undone whole."""
        return bool(self._rows("SELECT 1 FROM import_changes WHERE import_id > ? LIMIT 1", self._id))

    @property
    def reversible(self) -> bool:
        """Whether there is an account of which no later list has spoken."""
        return bool(
            self._rows(
                f"SELECT 1 FROM import_changes WHERE {_DID} AND account_id NOT IN ({_LATER}) LIMIT 1",
                self._id, self._id,
            )
        )  # fmt: skip

    def built(self, at: datetime) -> list[tuple[int, str, str, str, int]]:
        """Account, contract number, name, what was built on the import's doing, how often."""
        accounts = {
            row[0] for row in self._rows(f"SELECT account_id FROM import_changes WHERE {_DID}", self._id)
        }
        parties: dict[int, int] = {}
        for account_id, party_id in self._rows(
            f"SELECT account_id, party_id FROM account_parties WHERE account_id IN {NAMED}", *named(accounts)
        ):
            parties.setdefault(party_id, account_id)
        people, points = self._brought("parties"), self._brought("contact_points")
        found: Counter[tuple[int, str]] = Counter()
        for kind, subjects in self._journalled():
            what = _WORK.get(kind)
            if what is None:
                continue
            about = {word: int(value) for word, value in (s.split(":") for s in subjects.split())}
            account_id, party_id = about.get("account"), about.get("party", 0)
            if account_id is None:
                account_id = parties.get(party_id)
            elif account_id not in accounts and party_id not in people and about.get("point") not in points:
                continue
            if account_id is not None:
                found[account_id, what] += 1
        for (account_id,) in self._rows(
            f"SELECT account_id FROM contacts WHERE point_id IN ({_BROUGHT.format(table='contact_points')})",
            self._id,
        ):
            if account_id not in accounts:
                found[account_id, "contact"] += 1
        for (account_id,) in self._rows(
            f"SELECT account_id FROM drafts WHERE account_id IN {NAMED} AND saved_at >= ?",
            *named(accounts), moment_text(at),
        ):  # fmt: skip
            found[account_id, "draft"] += 1
        names = {
            row[0]: row[1:]
            for row in self._rows(
                "SELECT a.id, a.contract_number, p.name FROM accounts a"
                f" JOIN parties p ON p.id = a.borrower_id WHERE a.id IN {NAMED}",
                *named({account_id for account_id, _ in found}),
            )
        }
        return [(account, *names[account], what, count) for (account, what), count in sorted(found.items())]

    def undo(self) -> list[Any]:
        """Everything as it was before. Rows of account, what had been done, overdue, currency."""
        sets = ", ".join(
            f"{name} = iif(json_type(x.before, '$.{name}') IS NULL, {name},"
            f" json_extract(x.before, '$.{name}[0]'))"
            for name in _SET
        )
        self._do(
            f"UPDATE accounts SET {sets} FROM import_changes x"
            " WHERE x.import_id = ? AND x.what != 'new' AND accounts.id = x.account_id"
        )
        did = self._rows(
            "SELECT account_id, what, overdue, currency FROM import_changes"
            f" JOIN accounts a ON a.id = account_id WHERE {_DID} ORDER BY account_id",
            self._id,
        )
        self._do("DELETE FROM ledger WHERE source = 'import' AND source_id = ?")
        self._do(f"DELETE FROM account_search WHERE rowid IN ({_NEW})")
        self._do("DELETE FROM account_parties WHERE import_id = ?")
        self._do(f"DELETE FROM accounts WHERE id IN ({_NEW})")
        self._do("DELETE FROM contact_points WHERE import_id = ?")
        self._do("DELETE FROM parties WHERE import_id = ?")
        self._do("DELETE FROM import_changes WHERE import_id = ?")
        return did

    def reverse(self, on: date, at: datetime, staff_id: int) -> list[Any]:
        """Takes the import's lines back by lines that name them, where no later list has spoken. Rows as of
        `undo`, the overdue amount as it is then."""
        self._books.connection.exec_driver_sql(
            "CREATE TEMP TABLE reversed (id INTEGER PRIMARY KEY, what, before)"
        )
        self._books.connection.exec_driver_sql(
            "INSERT INTO reversed SELECT account_id, what, before FROM import_changes"
            f" WHERE {_DID} AND account_id NOT IN ({_LATER})",
            (self._id, self._id),
        )
        ((lines,),) = self._rows(f"SELECT count(*) FROM ledger {_MINE}", self._id)
        first = self._books.new_ids(LedgerLine, lines)[0] if lines else 0
        self._books.connection.exec_driver_sql(
            "INSERT INTO ledger (id, account_id, effective_on, posted_at, kind, component, currency, amount,"
            " source, source_id, reverses)"
            " SELECT ? + row_number() OVER (ORDER BY id) - 1, account_id, ?, ?, 'reversal', component,"
            f" currency, -amount, 'staff', ?, id FROM ledger {_MINE}",
            (first, on.isoformat(), moment_text(at), staff_id, self._id),
        )
        sets = ", ".join(
            f"{name} = iif(json_type(x.before, '$.{name}') IS NOT NULL"
            f" AND {name} IS json_extract(x.before, '$.{name}[1]'),"
            f" json_extract(x.before, '$.{name}[0]'), {name})"
            for name in _SET
            if name != "overdue"
        )
        for statement in (
            f"UPDATE accounts SET {sets} FROM reversed x WHERE x.what != 'new' AND accounts.id = x.id",
            (
                "UPDATE accounts SET state = 'withdrawn', oldest_unpaid_on = NULL"
                " WHERE id IN (SELECT id FROM reversed WHERE what = 'new')"
            ),
            (
                "UPDATE accounts SET overdue ="
                " (SELECT coalesce(sum(amount), 0) FROM ledger WHERE account_id = accounts.id)"
                " WHERE id IN (SELECT id FROM reversed)"
            ),
        ):
            self._books.connection.exec_driver_sql(statement)
        did = self._rows(
            "SELECT r.id, what, overdue, currency FROM reversed r JOIN accounts a ON a.id = r.id"
            " ORDER BY r.id"
        )
        self._books.connection.exec_driver_sql("DROP TABLE reversed")
        self._books.connection.exec_driver_sql(
            f"UPDATE import_changes SET what = '{_TAKEN_BACK}'"
            f" WHERE import_id = ? AND account_id NOT IN ({_LATER})",
            (self._id, self._id),
        )
        return did

    def _brought(self, table: str) -> set[int]:
        """The rows that the import added to a table."""
        return {row[0] for row in self._rows(_BROUGHT.format(table=table), self._id)}

    def _journalled(self) -> list[Any]:
        """Kind and subjects of what was journalled after the import."""
        (start,) = self._rows(
            "SELECT seq FROM journal WHERE kind = 'ListImported' AND subjects = ? ORDER BY seq DESC LIMIT 1",
            f"import:{self._id}",
        )
        return self._rows(
            "SELECT kind, subjects FROM journal"
            " WHERE seq > ? AND parent IS NOT ? AND kind != 'AccountListed'",
            start[0], start[0],
        )  # fmt: skip

    def _do(self, statement: str) -> None:
        self._books.connection.exec_driver_sql(statement, (self._id,))

    def _rows(self, statement: str, *parameters: object) -> list[Any]:
        return list(self._books.connection.exec_driver_sql(statement, parameters))


_MINE = (
    "WHERE source = 'import' AND source_id = ? AND kind != 'reversal'"
    " AND account_id IN (SELECT id FROM reversed)"
)
