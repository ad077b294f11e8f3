"""The books: records of the domain in and out of their tables, inside one transaction."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar, get_type_hints

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2 as sqlcipher

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.storage.journal import Journal
from collectdesk.storage.search import index_tokens
from collectdesk.storage.tables import RECORDS, sequences

R = TypeVar("R")
_SITE = 1 << 40
_MANY = 500
"""More values than this go to SQLite as one JSON array: it takes a limited number of parameters."""
_STEPS = 2_000
"""SQLite's instructions between two reports: a few milliseconds, even where each reads a page."""


class Books:
    """Every record of the domain, by its type. A record's fields are its table's columns; Money fields are
    minor units there, in the currency of the record's own `currency` field."""

    def __init__(self, connection: Connection, site: int = 1) -> None:
        self.connection = connection
        self.journal = Journal(connection)
        self._site = site

    def new_ids(self, record: type, count: int = 1) -> range:
        """Fresh 64-bit ids (site × 2⁴⁰ + sequence)."""
        first = self.next_in(RECORDS[record].name, count)
        return range(self._site * _SITE + first, self._site * _SITE + first + count)

    def new_id(self, record: type) -> int:
        return self.new_ids(record)[0]

    def next_in(self, sequence: str, count: int = 1) -> int:
        """The next number of a named sequence; `count` numbers are taken."""
        last = self.connection.scalar(select(sequences.c.last).where(sequences.c.name == sequence))
        if last is None:
            self.connection.execute(insert(sequences).values(name=sequence, last=count))
            return 1
        self.connection.execute(
            update(sequences).where(sequences.c.name == sequence).values(last=last + count)
        )
        return int(last) + 1

    def add(self, *records: object) -> None:
        """Inserts records of one type, set-based."""
        if records:
            self.connection.execute(insert(RECORDS[type(records[0])]), [_row(record) for record in records])

    def put(self, record: type, columns: Sequence[str], rows: Sequence[tuple[object, ...]]) -> None:
        """Inserts rows whose values are as they stand in the columns: for thousands at a time."""
        if rows:
            names, marks = ", ".join(columns), ", ".join("?" * len(columns))
            self.connection.exec_driver_sql(
                f"INSERT INTO {RECORDS[record].name} ({names}) VALUES ({marks})",
                list(rows),
            )

    def alter(self, record: type, columns: Sequence[str], rows: Sequence[tuple[object, ...]]) -> None:
        """Updates rows by plain values, each followed by the id of the row they belong to."""
        if rows:
            sets = ", ".join(f"{name} = ?" for name in columns)
            self.connection.exec_driver_sql(
                f"UPDATE {RECORDS[record].name} SET {sets} WHERE id = ?",
                list(rows),
            )

    @contextmanager
    def watched(self, tick: Callable[[], object]) -> Iterator[None]:
        """Calls `tick` every few milliseconds while SQLite works; what it raises ends the work."""
        raised: list[BaseException] = []

        def report() -> int:
            try:
                tick()
            except BaseException as error:  # noqa: BLE001 (SQLite stands between; raised again below)
                raised.append(error)
            return len(raised)

        driver: Any = self.connection.connection.driver_connection
        driver.set_progress_handler(report, _STEPS)
        try:
            yield
        except (OperationalError, sqlcipher.OperationalError):
            if raised:
                raise raised[0] from None
            raise
        finally:
            driver.set_progress_handler(None, 0)

    def get(self, record: type[R], record_id: int) -> R:
        """The record with this id. Raises Refusal("record.gone")."""
        found = self.first(record, id=record_id)
        if found is None:
            raise Refusal("record.gone", kind=record.__name__, id=record_id)
        return found

    def first(self, record: type[R], **where: object) -> R | None:
        found = self.find(record, **where)
        return found[0] if found else None

    def find(self, record: type[R], **where: object) -> tuple[R, ...]:
        """The records whose columns equal these values, oldest first; a tuple of values means any of them."""
        single = all(value is not None and not isinstance(value, tuple) for value in where.values())
        if single:
            found = self.connection.execute(
                _by(RECORDS[record], *where), {k: _plain(v) for k, v in where.items()}
            )
        else:
            table = RECORDS[record]
            asked = (_equals(table.c[name], value) for name, value in where.items())
            found = self.connection.execute(select(table).where(*asked).order_by(table.c.id))
        return tuple(_record(record, row) for row in found.mappings().all())

    def change(self, record: type, record_id: int, **values: object) -> None:
        table = RECORDS[record]
        self.connection.execute(
            update(table).where(table.c.id == record_id).values({k: _plain(v) for k, v in values.items()})
        )

    def remove(self, record: type, **where: object) -> None:
        """Deletes working records (drafts, open calls); what is on record is never deleted."""
        table = RECORDS[record]
        statement = delete(table)
        for name, value in where.items():
            statement = statement.where(_equals(table.c[name], value))
        self.connection.execute(statement)

    def index_accounts(self, texts: Iterable[tuple[int, str]]) -> None:
        """Puts accounts under the tokens of these texts (names in every form, contract number)."""
        rows = [(account_id, index_tokens(words)) for account_id, words in texts]
        if rows:
            self.connection.exec_driver_sql(
                "INSERT OR REPLACE INTO account_search (rowid, tokens) VALUES (?, ?)", rows
            )


@cache
def _by(table: Table, *names: str) -> Select[Any]:
    """The statement for equal values, made once: making it costs more than carrying it out."""
    return select(table).where(*(table.c[name] == bindparam(name) for name in names)).order_by(table.c.id)


def _equals(column: ColumnElement[Any], value: object) -> ColumnElement[bool]:
    if isinstance(value, tuple):
        plain = [_plain(one) for one in value]
        return column.in_(plain if len(plain) <= _MANY else _listed(column, plain))
    return column.is_(None) if value is None else column == _plain(value)


def _listed(column: ColumnElement[Any], values: list[object]) -> Any:
    store = column.type.bind_processor(sqlite.dialect())
    stored = [store(value) for value in values] if store else values
    each = func.json_each(json.dumps(stored)).table_valued("value")
    return select(each.c.value)


def _shape(record: type) -> tuple[tuple[str, bool], ...]:
    """The field names of a record, and whether each is money."""
    hints = get_type_hints(record)
    return tuple((name, hints[name] in {Money, Money | None}) for name in hints)


_SHAPES = {record: _shape(record) for record in RECORDS}


def _row(record: object) -> dict[str, object]:
    return {name: _plain(getattr(record, name)) for name, _ in _SHAPES[type(record)]}


def _plain(value: object) -> object:
    return value.minor if isinstance(value, Money) else value


def _record(record: type[R], row: Mapping[Any, Any]) -> R:
    values = {
        name: Money(row[name], row["currency"]) if is_money and row[name] is not None else row[name]
        for name, is_money in _SHAPES[record]
    }
    return record(**values)
