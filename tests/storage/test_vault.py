"""The database on the disk: encrypted, durable, whole or refused."""

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

import collectdesk
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.storage import places, rotation
from collectdesk.storage.cipher import PAGE, connect, sqlcipher_error
from collectdesk.storage.keys import KeyRing
from collectdesk.storage.slots import Cost
from collectdesk.storage.vault import OWN, Migrations, Vault

ROOT = Path(collectdesk.__file__).parent.parent
CHEAP = Cost(8192, 1)
PASSWORD = "Tide-table 7"

SECOND = """
from alembic import op
revision, down_revision = "0002", "0001"
def upgrade():
    op.execute("ALTER TABLE journal ADD COLUMN kind TEXT")
    op.execute("UPDATE journal SET kind = 'old'")
"""
SECOND_FAILS = SECOND + '    op.execute("INSERT INTO nowhere VALUES (1)")\n'
SECOND_BREAKS = (
    SECOND
    + """
    op.execute("CREATE TABLE child (up INTEGER REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED)")
    op.execute("INSERT INTO child VALUES (99)")
"""
)


def troubled(code: str, folder: Path, key: bytes, migrations: Migrations) -> dict[str, object]:
    with pytest.raises(Trouble) as caught:
        Vault.open(folder, key, migrations=migrations)
    assert caught.value.code == code
    return caught.value.facts


def child(script: str, *arguments: object, **options: Any) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **options,
    )  # fmt: skip


OPEN_AND_WRITE = """
import sys
from pathlib import Path
from collectdesk.storage.vault import Migrations, Vault
folder, key, schema, mode = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
vault = Vault.open(folder, key, migrations=Migrations(schema, "0001"))
number = 0
if mode == "commits":
    while True:
        number += 1
        with vault.writing() as connection:
            connection.exec_driver_sql("INSERT INTO journal VALUES (?, ?)", (number, "n" * 3000))
        print(number, flush=True)
with vault.writing() as connection:
    connection.exec_driver_sql("PRAGMA cache_size = 10")
    for _ in range(4000):
        connection.exec_driver_sql("INSERT INTO journal (note) VALUES (?)", ("n" * 3000,))
    print("inside", flush=True)
    sys.stdin.read()
"""


def test_as_the_stack_says(small_office: Any) -> None:
    with small_office.vault.writing() as connection:
        have = {
            pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
            for pragma in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "temp_store",
                "cache_size",
                "busy_timeout",
                "journal_size_limit",
            )
        }
    assert have == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2, "cache_size": -65536,
        "busy_timeout": 5000, "journal_size_limit": 67108864,
    }  # fmt: skip


def test_written_then_read_after_reopening(small_office: Any) -> None:
    small_office.note("one", "two")
    small_office.reopen()
    assert small_office.notes() == ["one", "two"]
    assert small_office.vault.check() == ()
    left = {p.name for p in small_office.folder.iterdir()}
    small_office.vault.close()
    assert {p.name for p in small_office.folder.iterdir()} <= left - {"office.db-wal", "office.db-shm"}


def test_any_folder_name_will_do(tmp_path: Path, small_office: Any) -> None:
    folder = tmp_path / "港口 50% #1 'β' & co;mode=ro.collectdesk"
    Vault.create(folder, b"k" * 32, migrations=small_office.migrations).close()
    vault = Vault.open(folder, b"k" * 32, migrations=small_office.migrations)
    with vault.writing() as connection:
        connection.exec_driver_sql("INSERT INTO journal (note) VALUES ('one')")
    assert vault.check() == ()
    vault.close()
    assert {p.name for p in tmp_path.iterdir()} == {folder.name, small_office.folder.name}


def test_an_exception_undoes_the_whole_transaction(small_office: Any) -> None:
    small_office.note("kept")
    with pytest.raises(KeyError), small_office.vault.writing() as connection:
        connection.exec_driver_sql("INSERT INTO journal (note) VALUES ('gone')")
        raise KeyError
    with pytest.raises(IntegrityError) as caught, small_office.vault.writing() as connection:
        connection.exec_driver_sql("INSERT INTO journal (note) VALUES ('gone')")
        connection.exec_driver_sql("INSERT INTO journal VALUES (1, ?)", ("李国强 138",))
    assert "李国强" not in str(caught.value)
    assert small_office.notes() == ["kept"]


def test_readers_see_one_state_and_write_nothing(small_office: Any) -> None:
    small_office.note("before")
    count = "SELECT count(*) FROM journal"
    with small_office.vault.reading() as reader:
        assert reader.exec_driver_sql(count).scalar() == 1
        writer = threading.Thread(target=small_office.note, args=("meanwhile",))
        writer.start()
        writer.join()
        assert reader.exec_driver_sql(count).scalar() == 1
        with pytest.raises(Trouble) as caught:
            with small_office.vault.reading() as other:
                other.exec_driver_sql("INSERT INTO journal (note) VALUES ('no')")
        assert caught.value.code == "disk.read_only"
    assert small_office.notes() == ["before", "meanwhile"]


def test_no_plain_text_on_the_disk(small_office: Any) -> None:
    marker = "逾期账户甲乙丙丁MarkerOfPlainText"
    pieces = [
        b"MarkerOfPlainText",
        "逾期账户甲乙丙丁".encode(),
        marker.encode("utf-16-le"),
        marker.encode("utf-16-be"),
        "逾期账户".encode("gb18030"),
    ]
    small_office.note(*(f"{marker} {i}" for i in range(400)))
    small_office.files.seal(marker.encode() + marker.encode("utf-16-le"))
    with small_office.vault.writing() as connection:
        connection.exec_driver_sql("CREATE TEMP TABLE sorted AS SELECT note FROM journal ORDER BY note DESC")

    def scan() -> set[str]:
        seen = set()
        for path in (p for p in small_office.folder.rglob("*") if p.is_file()):
            content = path.read_bytes()
            assert not any(piece in content for piece in pieces), path.name
            seen.add(path.name)
        return seen

    assert {"office.db", "office.db-wal", "office.db-shm", "keys.json"} <= scan()
    assert (small_office.folder / "office.db-wal").stat().st_size > 0
    small_office.vault.close()
    scan()
    assert (small_office.folder / "office.db").read_bytes()[:15] != b"SQLite format 3"


def test_wrong_key_missing_and_damaged_files_are_told_apart(small_office: Any) -> None:
    small_office.note("one")
    small_office.vault.close()
    folder, key, schema = small_office.folder, small_office.unlocked.data_key, small_office.migrations
    database = folder / places.DATABASE
    whole = database.read_bytes()
    assert len(whole) >= 4 * PAGE
    assert troubled("vault.wrong_key", folder, b"\x01" * 32, schema) == {"folder": "Harbour.collectdesk"}
    for damaged in (
        b"",
        whole[:100],
        whole[:PAGE],
        whole[:-PAGE],
        whole[:50] + b"\x55" + whole[51:],
        bytes(len(whole)),
    ):
        database.write_bytes(damaged)
        with pytest.raises(Trouble) as caught:
            Vault.open(folder, key, migrations=schema)
        # Without salt and without pages nothing tells the key from the damage.
        expected = "vault.wrong_key" if not any(damaged[:PAGE]) and damaged else "vault.damaged"
        assert caught.value.code == expected
    database.unlink()
    troubled("vault.no_database", folder, key, schema)
    assert not database.exists()
    database.write_bytes(whole)
    small_office.vault = Vault.open(folder, key, migrations=schema)
    assert small_office.notes() == ["one"]


def damage_seen(office: Any) -> list[str]:
    """What opening says, or when it needs none of the damaged page, the check."""
    try:
        vault = Vault.open(office.folder, office.unlocked.data_key, migrations=office.migrations)
    except Trouble as trouble:
        return [trouble.code]
    found = [line.removeprefix("HMAC verification failed for ") for line in vault.check()]
    vault.close()
    return found


def test_every_flipped_page_is_found(small_office: Any) -> None:
    small_office.note(*("n" * 900 for _ in range(60)))
    small_office.vault.close()
    database = small_office.folder / places.DATABASE
    whole = database.read_bytes()
    for page in range(1, len(whole) // PAGE):
        flipped = bytearray(whole)
        flipped[page * PAGE + 1234] ^= 4
        database.write_bytes(flipped)
        assert {"vault.damaged", f"page {page + 1}"} & set(damage_seen(small_office))
    database.write_bytes(whole)


def test_a_file_cut_at_a_pages_end_while_open_is_found(small_office: Any) -> None:
    small_office.note(*("n" * 900 for _ in range(60)))
    small_office.reopen()
    database = small_office.folder / places.DATABASE
    with database.open("rb+") as file:
        file.truncate(database.stat().st_size - 3 * PAGE)
    assert any("malformed" in line for line in small_office.vault.check())


def test_what_only_sqlite_sees_is_found_too(small_office: Any) -> None:
    with small_office.vault.writing() as connection:
        for statement in (
            "CREATE TABLE loose (a)",
            "INSERT INTO loose VALUES (NULL)",
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE loose (a NOT NULL)' WHERE name = 'loose'",
        ):
            connection.exec_driver_sql(statement)
    assert small_office.vault.check() == ("NULL value in loose.a",)


def test_a_writer_has_the_lock_from_its_first_moment(small_office: Any) -> None:
    rival = connect(small_office.folder / places.DATABASE, small_office.unlocked.data_key, "rw")
    rival.execute("PRAGMA busy_timeout = 0").fetchall()
    with small_office.vault.writing():
        with pytest.raises(sqlcipher_error, match="locked"):
            rival.execute("BEGIN IMMEDIATE")
    rival.execute("BEGIN IMMEDIATE")
    rival.close()


@pytest.mark.parametrize("after", [3, 25])
def test_kill_9_loses_no_commit(small_office: Any, after: int) -> None:
    small_office.vault.close()
    key = small_office.unlocked.data_key
    with child(
        OPEN_AND_WRITE, small_office.folder, key.hex(), small_office.migrations.folder, "commits"
    ) as process:
        acknowledged = 0
        assert process.stdout is not None
        while acknowledged < after:
            acknowledged = int(process.stdout.readline())
        process.kill()
        acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
    small_office.vault = Vault.open(small_office.folder, key, migrations=small_office.migrations)
    with small_office.vault.reading() as connection:
        rows = list(connection.exec_driver_sql("SELECT seq, length(note) FROM journal ORDER BY seq"))
    assert rows == [(n, 3000) for n in range(1, len(rows) + 1)]
    assert len(rows) - acknowledged in {0, 1}
    assert small_office.vault.check() == ()


def test_kill_9_inside_a_transaction_leaves_nothing_of_it(small_office: Any) -> None:
    small_office.note("before")
    small_office.vault.close()
    key = small_office.unlocked.data_key
    with child(
        OPEN_AND_WRITE, small_office.folder, key.hex(), small_office.migrations.folder, "one"
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "inside\n"
        assert (small_office.folder / "office.db-wal").stat().st_size > 1_000_000
        process.kill()
    small_office.vault = Vault.open(small_office.folder, key, migrations=small_office.migrations)
    assert small_office.notes() == ["before"]
    assert small_office.vault.check() == ()


def test_one_office_one_process(small_office: Any) -> None:
    key = small_office.unlocked.data_key
    with pytest.raises(Trouble) as caught:
        Vault.open(small_office.folder, key, migrations=small_office.migrations)
    assert caught.value.code == "office.in_use"
    small_office.note("still here")
    small_office.vault.close()
    with child(
        OPEN_AND_WRITE, small_office.folder, key.hex(), small_office.migrations.folder, "one"
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        troubled("office.in_use", small_office.folder, key, small_office.migrations)
        process.kill()
    small_office.vault = Vault.open(small_office.folder, key, migrations=small_office.migrations)
    assert small_office.notes() == ["still here"]


def test_a_full_disk_rolls_all_back(small_office: Any) -> None:
    small_office.note("before")
    with pytest.raises(Trouble) as caught, small_office.vault.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 3}")
        connection.exec_driver_sql("INSERT INTO letters (size) VALUES (1)")
        for _ in range(100):
            connection.exec_driver_sql("INSERT INTO journal (note) VALUES (?)", ("n" * 3000,))
    assert (caught.value.code, caught.value.facts) == ("disk.full", {"path": "Harbour.collectdesk"})
    with small_office.vault.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 4294967294")
    small_office.note("after")
    assert small_office.notes() == ["before", "after"]
    with small_office.vault.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM letters").scalar() == 0
    assert small_office.vault.check() == ()


def test_an_older_schema_comes_up_to_date_under_a_copy(small_office: Any, tmp_path: Path) -> None:
    small_office.note("one")
    small_office.vault.close()
    newer = Migrations(extend(small_office.migrations, tmp_path / "next", SECOND), "0002")
    key = small_office.unlocked.data_key
    vault = Vault.open(small_office.folder, key, migrations=newer)
    with vault.reading() as connection:
        assert list(connection.exec_driver_sql("SELECT note, kind FROM journal")) == [("one", "old")]
    vault.close()
    (copy,) = small_office.folder.glob("before-*")
    connection = connect(copy, key, "ro&immutable=1")
    assert connection.execute("SELECT * FROM journal").fetchall() == [(1, "one")]
    connection.close()
    Vault.open(small_office.folder, key, migrations=newer).close()
    assert not copy.exists()
    assert troubled("vault.newer", small_office.folder, key, small_office.migrations) == {
        "folder": "Harbour.collectdesk",
        "revision": "0002",
        "known": "0001",
    }


@pytest.mark.parametrize("step", [SECOND_FAILS, SECOND_BREAKS])
def test_a_migration_that_fails_changes_nothing(step: str, small_office: Any, tmp_path: Path) -> None:
    small_office.note("one")
    small_office.vault.close()
    failing = Migrations(extend(small_office.migrations, tmp_path / "next", step), "0002")
    with pytest.raises((OperationalError, RuntimeError)):
        Vault.open(small_office.folder, small_office.unlocked.data_key, migrations=failing)
    assert not list(small_office.folder.glob("before-*"))
    small_office.vault = Vault.open(
        small_office.folder, small_office.unlocked.data_key, migrations=small_office.migrations
    )
    with small_office.vault.reading() as connection:
        assert list(connection.exec_driver_sql("SELECT * FROM journal")) == [(1, "one")]


def extend(schema: Migrations, folder: Path, second: str) -> Path:
    for path in schema.folder.rglob("*.py"):
        target = folder / path.relative_to(schema.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path.read_text())
    (folder / "versions" / "0002_step.py").write_text(second)
    return folder


def test_head_is_the_newest_version_shipped() -> None:
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(OWN.folder))
    assert script.get_heads() == [OWN.head]
    revisions = [r.revision for r in script.walk_revisions()][::-1]
    assert revisions == sorted(revisions)


def test_a_shipped_office_is_made_and_opened_without_alembic(tmp_path: Path) -> None:
    Vault.create(tmp_path / "A.collectdesk", b"k" * 32).close()
    script = (
        "import sys; from pathlib import Path; from collectdesk.storage.vault import Vault\n"
        "vault = Vault.open(Path(sys.argv[1]), b'k' * 32); print(vault.check()); vault.close()\n"
        "print('alembic' in sys.modules)"
    )
    with child(script, tmp_path / "A.collectdesk") as process:
        assert process.communicate()[0].split() == ["()", "False"]


def test_an_office_is_not_made_twice_nor_half(
    small_office: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Refusal) as caught:
        Vault.create(small_office.folder, b"k" * 32, migrations=small_office.migrations)
    assert caught.value.code == "office.exists"
    failing = Migrations(extend(small_office.migrations, tmp_path / "next", SECOND_FAILS), "0002")
    with pytest.raises(OperationalError):
        Vault.create(tmp_path / "B.collectdesk", b"k" * 32, migrations=failing)
    assert not list((tmp_path / "B.collectdesk").glob("office.db*"))
    Vault.create(tmp_path / "B.collectdesk", b"k" * 32, migrations=small_office.migrations).close()


def test_rotation_gives_a_new_key_and_keeps_passwords_and_files(small_office: Any, clock: Any) -> None:
    small_office.note("one")
    sealed = small_office.files.seal(b"letter")
    new = rotation.rotate(small_office.vault, small_office.ring)
    assert small_office.notes() == ["one"]
    small_office.vault.close()
    troubled("vault.wrong_key", small_office.folder, small_office.unlocked.data_key, small_office.migrations)
    ring = KeyRing.load(small_office.folder, clock=clock, floor=CHEAP)
    unlocked = ring.unlock("王芳", PASSWORD)
    assert (unlocked.data_key, unlocked.files_key, unlocked.next_key) == (
        new,
        small_office.unlocked.files_key,
        None,
    )
    assert ring.unlock_with_recovery(small_office.code).data_key == new
    small_office.vault = rotation.open_vault(ring, unlocked, migrations=small_office.migrations)
    assert small_office.notes() == ["one"]
    assert small_office.files.open(sealed) == b"letter"


REKEY = """
import sys
from pathlib import Path
from collectdesk.storage.vault import Migrations, Vault
folder, key, schema = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), Path(sys.argv[3])
vault = Vault.open(folder, key, migrations=Migrations(schema, "0001"))
print("opened", flush=True)
vault.rekey(bytes.fromhex(sys.argv[4]))
print("done", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("until", ["begun", "half", "opened", "done"])
def test_a_rotation_cut_short_ends_at_the_next_opening(small_office: Any, clock: Any, until: str) -> None:
    texts = ["n" * 3000] * 2000
    small_office.note(*texts)
    new = small_office.ring.begin_rotation(small_office.unlocked.data_key)
    small_office.vault.close()
    if until != "begun":
        with child(
            REKEY,
            small_office.folder,
            small_office.unlocked.data_key.hex(),
            small_office.migrations.folder,
            new.hex(),
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            log = small_office.folder / "office.db-wal"
            seen = 0
            while until == "half" and seen < 2_000_000:
                try:
                    seen = max(seen, log.stat().st_size)
                except FileNotFoundError:
                    # Between two connections, or already done: as good a moment to cut as any.
                    break
            if until == "done":
                process.stdout.readline()
            process.kill()
    ring = KeyRing.load(small_office.folder, clock=clock, floor=CHEAP)
    unlocked = ring.unlock("王芳", PASSWORD)
    assert unlocked.next_key == new
    small_office.vault = rotation.open_vault(ring, unlocked, migrations=small_office.migrations)
    assert small_office.vault.data_key == new
    assert small_office.notes() == texts
    assert small_office.vault.check() == ()
    fresh = KeyRing.load(small_office.folder, clock=clock, floor=CHEAP).unlock("王芳", PASSWORD)
    assert (fresh.data_key, fresh.next_key) == (new, None)
