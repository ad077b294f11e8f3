"""Books and journal on a real encrypted vault: records come back as written, tampering shows."""

import types
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from sqlalchemy import Connection, UniqueConstraint, delete, insert, inspect, select, text, update
from sqlalchemy.exc import IntegrityError, StatementError

from collectdesk.domain.account import Account
from collectdesk.domain.contact import Draft
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import (
    AccountListed,
    BodiesErased,
    DraftKept,
    Event,
    ListImported,
    PointRevealed,
    StaffAdded,
)
from collectdesk.domain.intake import RememberedMapping
from collectdesk.domain.letter import PostService
from collectdesk.domain.money import Money
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage.books import Books
from collectdesk.storage.tables import RECORDS, journal, journal_bodies, metadata
from collectdesk.storage.vault import Vault

AT = datetime(2026, 11, 23, 1, 14, 15, 678901, tzinfo=UTC)
LATER = AT + timedelta(minutes=1)
RECORD_TYPES = sorted(RECORDS, key=lambda record: record.__name__)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder = tmp_path_factory.mktemp("books") / "Harbour.collectdesk"
    folder.mkdir()
    opened = Vault.create(folder, bytes(range(32)))
    yield opened
    opened.close()


class Undone(Exception):
    """Ends a test's transaction without keeping it."""


@pytest.fixture
def connection(vault: Vault) -> Iterator[Connection]:
    with pytest.raises(Undone):
        with vault.writing() as opened:
            yield opened
            raise Undone


@pytest.fixture
def books(connection: Connection) -> Books:
    return Books(connection)


def bare(hint: Any) -> tuple[Any, bool]:
    """A type without its None, and whether it had one."""
    if get_origin(hint) in {Union, types.UnionType}:
        (inner,) = [part for part in get_args(hint) if part is not type(None)]
        return inner, True
    return hint, False


def sample(hint: Any) -> object:
    kind, _ = bare(hint)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return list(kind)[-1]
    return {
        int: 1,
        str: "欧阳·雪 'quoted'",
        bool: True,
        bytes: b"\x00\xff",
        Money: Money(-123_456_789_012_345, "CNY"),
        Decimal: Decimal("0.1440"),
        date: date(2026, 2, 28),
        datetime: AT,
    }[kind]


def full(record: type) -> Any:
    """A record with every field set."""
    hints = get_type_hints(record)
    values = {f.name: sample(hints[f.name]) for f in fields(record)}
    return record(**(values | ({"currency": "CNY"} if "currency" in hints else {})))


def spare(record: type) -> Any:
    """The same with every field that may be None set to None."""
    hints = get_type_hints(record)
    return replace(full(record), **{f.name: None for f in fields(record) if bare(hints[f.name])[1]})


def unbound(connection: Connection) -> None:
    """Foreign keys are not what these tests are about."""
    connection.execute(text("PRAGMA defer_foreign_keys = ON"))


# tables, records, migrations


@pytest.mark.parametrize("record", RECORD_TYPES)
def test_a_records_fields_are_its_tables_columns(record: type) -> None:
    hints = get_type_hints(record)
    table = RECORDS[record]
    assert [f.name for f in fields(record)] == [column.name for column in table.columns]
    for column in table.columns:
        assert column.nullable is bare(hints[column.name])[1], column
    if Money in {bare(hint)[0] for hint in hints.values()}:
        assert hints["currency"] is str


def test_every_table_is_a_records_or_known_by_name() -> None:
    kept = {table.name for table in RECORDS.values()}
    assert set(metadata.tables) - kept == {"sequences", "journal", "journal_bodies"}
    assert len(kept) == len(RECORDS)


def _shape(
    columns: list[tuple[str, str, bool]], key: list[str], indexes: set[str], unique: set[tuple[str, ...]]
) -> dict[str, object]:
    return {"columns": sorted(columns), "key": key, "indexes": indexes, "unique": unique}


def test_the_migrated_schema_is_the_tables(connection: Connection) -> None:
    found = inspect(connection)
    dialect = connection.dialect
    assert set(metadata.tables) <= set(found.get_table_names())
    for name, table in metadata.tables.items():
        migrated = _shape(
            [(c["name"], c["type"].compile(dialect), c["nullable"]) for c in found.get_columns(name)],
            found.get_pk_constraint(name)["constrained_columns"],
            {i["name"] for i in found.get_indexes(name) if i["name"]},
            {tuple(u["column_names"]) for u in found.get_unique_constraints(name)},
        )
        wanted = _shape(
            [(c.name, c.type.compile(dialect), bool(c.nullable)) for c in table.columns],
            [c.name for c in table.primary_key.columns],
            {str(index.name) for index in table.indexes},
            {
                tuple(c.name for c in constraint.columns)
                for constraint in table.constraints
                if isinstance(constraint, UniqueConstraint)
            },
        )
        assert migrated == wanted, name
        keys = {(k["constrained_columns"][0], k["referred_table"]) for k in found.get_foreign_keys(name)}
        assert keys == {(k.parent.name, k.column.table.name) for k in table.foreign_keys}, name


# records in and out


@pytest.mark.parametrize("record", RECORD_TYPES)
@pytest.mark.parametrize("made", [full, spare])
def test_a_record_comes_back_as_it_went_in(books: Books, record: type, made: Callable[[type], Any]) -> None:
    unbound(books.connection)
    written = made(record)
    books.add(written)
    assert books.get(record, 1) == written


def test_a_moment_of_any_zone_is_kept_in_utc_and_without_zone_refused(books: Books) -> None:
    ahead = timezone(timedelta(hours=8))
    books.add(Staff(1, "Li Na", Role.CLERK, "s", active=False, created_at=AT.astimezone(ahead)))
    member = books.get(Staff, 1)
    assert (member.created_at, member.created_at.utcoffset()) == (AT, timedelta(0))
    stored = books.connection.scalar(text("SELECT created_at FROM staff"))
    assert stored == "2026-11-23T01:14:15.678901Z"
    with pytest.raises(StatementError, match="without its zone"):
        books.change(Staff, 1, created_at=datetime(2026, 11, 23))


def test_a_code_that_is_none_is_not_written(books: Books) -> None:
    with pytest.raises(StatementError):
        books.add(Staff(1, "Li Na", "king", "s", active=True, created_at=AT))  # type: ignore[arg-type]  # the mistake


def test_a_figure_that_is_no_whole_number_is_not_written(books: Books) -> None:
    unbound(books.connection)
    books.add(full(Account))
    with pytest.raises(IntegrityError):
        books.connection.execute(text("UPDATE accounts SET overdue = 1.5"))


def test_find_takes_none_and_several_values_oldest_first(books: Books) -> None:
    for number, role in ((3, Role.CLERK), (1, Role.CLERK), (2, Role.AUDITOR)):
        books.add(Staff(number, f"P{number}", role, "s", active=True, created_at=AT))
    assert [s.id for s in books.find(Staff)] == [1, 2, 3]
    assert [s.id for s in books.find(Staff, role=Role.CLERK)] == [1, 3]
    assert [s.id for s in books.find(Staff, id=(3, 2, 9))] == [2, 3]
    assert books.find(Staff, id=()) == ()
    assert books.first(Staff, name="P9") is None
    unbound(books.connection)
    books.add(spare(Account))
    assert books.first(Account, assigned_to=None) == spare(Account)
    assert books.first(Account, principal=Money(1, "CNY")) is None


def test_what_is_gone_is_refused(books: Books) -> None:
    with pytest.raises(Refusal) as refused:
        books.get(Staff, 7)
    assert (refused.value.code, refused.value.facts) == ("record.gone", {"kind": "Staff", "id": 7})


def test_changes_write_money_codes_and_none(books: Books) -> None:
    unbound(books.connection)
    accounts = [replace(full(Account), id=i, contract_number=f"A-{i}") for i in (1, 2, 3)]
    books.add(*accounts)
    books.change(Account, 1, overdue=Money(5, "CNY"), assigned_to=None)
    assert books.get(Account, 1) == replace(accounts[0], overdue=Money(5, "CNY"), assigned_to=None)
    books.add()


def test_working_records_are_removed_by_what_they_hold(books: Books) -> None:
    unbound(books.connection)
    books.add(*(replace(full(Draft), id=i, account_id=i) for i in (1, 2)))
    books.remove(Draft, staff_id=1, account_id=2)
    assert [d.id for d in books.find(Draft)] == [1]


def test_ids_carry_the_site_and_never_come_twice(connection: Connection) -> None:
    home, branch = Books(connection), Books(connection, site=3)
    taken = [home.new_id(Staff), *home.new_ids(Staff, 3), home.new_id(Staff)]
    assert taken == [(1 << 40) + n for n in (1, 2, 3, 4, 5)]
    assert branch.new_id(Staff) == (3 << 40) + 6
    assert home.new_id(Account) == (1 << 40) + 1
    assert [home.next_in("letter numbers 2026") for _ in range(3)] == [1, 2, 3]
    assert home.next_in("letter numbers 2027", 10) == 1
    assert home.next_in("letter numbers 2027") == 11


def test_a_remembered_mapping_is_one_for_each_fingerprint(books: Books) -> None:
    books.add(RememberedMapping(1, "f", "{}", AT))
    with pytest.raises(IntegrityError):
        books.add(RememberedMapping(2, "f", "{}", AT))


def test_nothing_points_nowhere(vault: Vault) -> None:
    with pytest.raises(IntegrityError):
        with vault.writing() as connection:
            Books(connection).add(full(Draft))


def test_services_are_kept_as_their_words(books: Books) -> None:
    unbound(books.connection)
    letter = full(next(record for record in RECORDS if record.__name__ == "IssuedLetter"))
    books.add(replace(letter, service=PostService.EMS))
    assert books.connection.scalar(text("SELECT service FROM letters")) == "ems"


# the journal


def listed(count: int) -> ListImported:
    lines = tuple(AccountListed(n, "new", Money(n, "CNY"), n) for n in range(1, count + 1))
    return ListImported(1, "list.csv", "00", count, 0, 0, 0, 0, Money(6, "CNY"), lines)


def write(books: Books, *events: Event, at: datetime = AT) -> None:
    for event in events:
        books.journal.write(event, at, 77)


@pytest.fixture
def written(books: Books) -> Books:
    """Five lines: 1 a member of staff, 2 an import with 3 and 4 its accounts, 5 a reveal."""
    write(books, StaffAdded(1, "Li Na", "clerk"), listed(2), PointRevealed(1, 2, 3, "+8613800135521"))
    return books


def test_a_batch_is_one_line_for_each_part_under_its_parent(written: Books) -> None:
    rows = written.connection.execute(select(journal).order_by(journal.c.seq)).all()
    assert [(r.seq, r.kind, r.parent) for r in rows] == [
        (1, "StaffAdded", None),
        (2, "ListImported", None),
        (3, "AccountListed", 2),
        (4, "AccountListed", 2),
        (5, "PointRevealed", None),
    ]
    assert [r.previous for r in rows[1:]] == [r.hash for r in rows[:-1]]
    assert {r.operator_id for r in rows} == {77}
    assert rows[3].subjects == "account:2"
    assert written.journal.check() == written.journal.count() == 5
    newest = written.journal.latest(2)
    assert [(line.seq, line.body) for line in newest] == [(5, "{}"), (4, newest[1].body)]
    assert written.journal.last_at("StaffAdded") == AT
    assert written.journal.last_at("BackupMade") is None


def test_an_empty_journal_is_whole(books: Books) -> None:
    assert books.journal.check() == books.journal.count() == 0


def test_a_draft_writes_no_line(written: Books) -> None:
    write(written, DraftKept(1, AT))
    assert written.journal.count() == 5


def test_a_clock_behind_the_last_line_writes_nothing(written: Books) -> None:
    with pytest.raises(Trouble) as trouble:
        write(written, listed(3), at=AT - timedelta(microseconds=1))
    assert trouble.value.code == "clock.behind"
    assert trouble.value.facts == {"last": AT, "now": AT - timedelta(microseconds=1)}
    assert written.journal.check() == 5
    write(written, DraftKept(1, AT), at=AT - timedelta(days=1))
    write(written, listed(1), at=AT)
    assert written.journal.check() == 7


def found(books: Books) -> int:
    with pytest.raises(Trouble) as trouble:
        books.journal.check()
    assert trouble.value.code == "journal.broken"
    line = trouble.value.facts["line"]
    assert isinstance(line, int)
    return line


@pytest.mark.parametrize(
    ("column", "value", "line"),
    [
        ("at", LATER, 3),
        ("operator_id", 78, 3),
        ("kind", "StaffAdded", 3),
        ("subjects", "account:9", 3),
        ("parent", 1, 3),
        ("parent", None, 3),
        ("digest", bytes(32), 3),
        ("previous", bytes(32), 3),
        ("hash", bytes(32), 3),
    ],
)
def test_a_changed_line_is_found(written: Books, column: str, value: object, line: int) -> None:
    written.connection.execute(update(journal).where(journal.c.seq == 3).values({column: value}))
    assert found(written) == line


@pytest.mark.parametrize(("column", "value"), [("body", "{}"), ("salt", bytes(16))])
def test_a_changed_body_is_found(written: Books, column: str, value: object) -> None:
    written.connection.execute(
        update(journal_bodies).where(journal_bodies.c.seq == 3).values({column: value})
    )
    assert found(written) == 3


def test_a_removed_line_is_found(written: Books) -> None:
    for table in (journal_bodies, journal):
        written.connection.execute(delete(table).where(table.c.seq == 3))
    assert found(written) == 3


def test_lines_in_another_order_are_found(written: Books) -> None:
    rows = [dict(r) for r in written.connection.execute(select(journal)).mappings() if r["seq"] in {3, 4}]
    unbound(written.connection)
    written.connection.execute(delete(journal).where(journal.c.seq.in_((3, 4))))
    written.connection.execute(insert(journal), [row | {"seq": 7 - row["seq"]} for row in rows])
    assert found(written) == 3


def test_a_forged_line_in_between_is_found(written: Books) -> None:
    row = dict(written.connection.execute(select(journal).where(journal.c.seq == 5)).mappings().one())
    written.connection.execute(insert(journal), row | {"seq": 6})
    assert found(written) == 6


def test_erased_bodies_are_missed_until_a_line_names_them(written: Books) -> None:
    written.journal.erase_bodies((3, 4))
    assert found(written) == 3
    write(written, BodiesErased((3,), "the person asked"))
    assert found(written) == 4
    write(written, BodiesErased((4,), "the person asked"))
    assert written.journal.check() == 7
    assert [line.body is None for line in reversed(written.journal.latest(7))] == [
        False, False, True, True, False, False, False,
    ]  # fmt: skip
    left = written.connection.execute(select(journal_bodies.c.body)).scalars().all()
    assert not any('"account_id":1,' in body for body in left)
