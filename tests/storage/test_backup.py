"""Backups: one file, made while others write, checked before it is named, restored whole or not at all."""

import errno
import shutil
import sqlite3
import threading
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.storage import backup, copies, places
from collectdesk.storage.container import Meter
from collectdesk.storage.keys import Unlocked
from collectdesk.storage.sealed import Sealed
from collectdesk.storage.slots import Cost
from collectdesk.storage.vault import Vault

CHEAP = Cost(8192, 1)
PASSWORD = "Tide-table 7"
NOON = datetime(2026, 11, 23, 9, 14)


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


def issue(office: Any, content: bytes) -> Sealed:
    sealed: Sealed = office.files.seal(content)
    with office.vault.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO letters VALUES (?, ?, ?, ?)",
            (sealed.name, sealed.wrapped_key, sealed.sha256, sealed.size),
        )
    return sealed


def unlock(path: Path, clock: Any) -> Unlocked:
    return backup.inspect(path, clock=clock, floor=CHEAP).ring.unlock("王芳", PASSWORD)


def troubled(code: str, call: Any) -> dict[str, object]:
    with pytest.raises((Refusal, Trouble)) as caught:
        call()
    failure = caught.value
    assert isinstance(failure, Refusal | Trouble)
    assert failure.code == code
    return failure.facts


def test_round_trip_into_another_folder(small_office: Any, usb: Path, tmp_path: Path, clock: Any) -> None:
    small_office.note("one", "two")
    sealed = issue(small_office, b"letter one")
    small_office.files.seal(b"of a row that was never committed")
    seen: list[tuple[int, int]] = []
    made = backup.make(
        small_office.vault, small_office.files, usb, at=NOON, progress=lambda *at: seen.append(at)
    )
    assert made.path == usb / "Harbour 2026-11-23 0914.cdbackup"
    assert (made.journal_lines, made.sealed_files, made.lost) == (2, 1, ())
    assert [p.name for p in usb.iterdir()] == [made.path.name]
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    small_office.note("after the backup")

    contents = backup.inspect(made.path, clock=clock, floor=CHEAP)
    assert (contents.office_name, contents.made_at, contents.journal_lines, contents.sealed_files) == (
        "Harbour",
        NOON,
        2,
        1,
    )
    target = tmp_path / "Second.collectdesk"
    restored = backup.restore(
        made.path,
        target,
        contents.ring.unlock("王芳", PASSWORD),
        at=NOON,
        migrations=small_office.migrations,
    )
    assert (restored.folder, restored.moved_aside, restored.journal_lines) == (target, None, 2)
    small_office.vault.close()
    small_office.folder = target
    small_office.vault = Vault.open(
        target, small_office.unlocked.data_key, migrations=small_office.migrations
    )
    small_office.files = type(small_office.files)(target, small_office.unlocked.files_key)
    assert small_office.notes() == ["one", "two"]
    assert small_office.files.open(sealed) == b"letter one"
    assert list(small_office.files.names()) == [sealed.name]


def test_made_while_another_thread_writes(small_office: Any, usb: Path, tmp_path: Path, clock: Any) -> None:
    small_office.note(*("n" * 3000 for _ in range(4000)))
    started, stop = threading.Event(), threading.Event()
    written = 0

    def write() -> None:
        nonlocal written
        while not stop.is_set():
            small_office.note("meanwhile")
            written += 1
            started.set()

    writer = threading.Thread(target=write)

    def at_first_step(done: int, total: int) -> None:
        if not writer.is_alive() and not stop.is_set():
            writer.start()
            started.wait()

    made = backup.make(small_office.vault, small_office.files, usb, at=NOON, progress=at_first_step)
    stop.set()
    writer.join()
    assert written > 0
    assert made.journal_lines == 4000
    target = tmp_path / "Second.collectdesk"
    backup.restore(made.path, target, unlock(made.path, clock), at=NOON, migrations=small_office.migrations)
    assert small_office.vault.check() == ()


def test_an_office_of_that_name_moves_aside(small_office: Any, usb: Path, clock: Any) -> None:
    small_office.note("one")
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    small_office.note("later")
    unlocked = unlock(made.path, clock)

    def restore() -> backup.Restored:
        return backup.restore(
            made.path, small_office.folder, unlocked, at=NOON, migrations=small_office.migrations
        )

    assert troubled("office.in_use", restore) == {"folder": "Harbour.collectdesk"}
    small_office.vault.close()
    restored = restore()
    assert restored.moved_aside == small_office.folder.with_name(
        "Harbour before restore 2026-11-23 0914.collectdesk"
    )
    assert restored.moved_aside is not None
    old = Vault.open(restored.moved_aside, unlocked.data_key, migrations=small_office.migrations)
    with old.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM journal").scalar() == 2
    old.close()
    small_office.vault = Vault.open(
        small_office.folder, unlocked.data_key, migrations=small_office.migrations
    )
    assert small_office.notes() == ["one"]


def test_a_folder_that_is_no_office_stays(small_office: Any, usb: Path, tmp_path: Path, clock: Any) -> None:
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    (tmp_path / "Photos").mkdir()
    (tmp_path / "Photos" / "cat.jpg").touch()
    troubled(
        "office.folder_taken",
        lambda: backup.restore(made.path, tmp_path / "Photos", unlock(made.path, clock), at=NOON),
    )
    assert (tmp_path / "Photos" / "cat.jpg").exists()


def test_two_in_one_minute_and_wrong_places(small_office: Any, usb: Path) -> None:
    for _ in range(2):
        backup.make(small_office.vault, small_office.files, usb, at=NOON)
    assert len(list(usb.iterdir())) == 2
    for place, code in ((usb / "gone", "backup.no_folder"), (small_office.folder, "backup.inside_office")):
        troubled(
            code, lambda place=place: backup.make(small_office.vault, small_office.files, place, at=NOON)
        )


class Cancelled(ValueError):
    """Of a kind that the readers of damaged files raise themselves."""


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_a_cancelled_backup_leaves_nothing(small_office: Any, usb: Path, share: float) -> None:
    small_office.note(*("n" * 3000 for _ in range(300)))
    issue(small_office, b"x" * 3_000_000)

    def stop(done: int, total: int) -> None:
        if done >= share * total:
            raise Cancelled

    with pytest.raises(Cancelled):
        backup.make(small_office.vault, small_office.files, usb, at=NOON, progress=stop)
    assert list(usb.iterdir()) == []
    small_office.note("goes on")


def test_a_cancel_interrupts_the_check(small_office: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    small_office.note(*("n" for _ in range(30_000)))
    small_office.vault.close()
    monkeypatch.setattr(copies, "_STEPS", 100)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        copies.check_here(small_office.folder / places.DATABASE, small_office.unlocked.data_key, Meter(stop))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_cancelled_restore_leaves_the_office_as_it_was(
    small_office: Any, usb: Path, tmp_path: Path, clock: Any, share: float
) -> None:
    small_office.note("one")
    issue(small_office, b"x" * 3_000_000)
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    small_office.note("two")
    small_office.vault.close()

    def stop(done: int, total: int) -> None:
        if done >= share * total:
            raise Cancelled

    with pytest.raises(Cancelled):
        backup.restore(
            made.path,
            small_office.folder,
            unlock(made.path, clock),
            at=NOON,
            progress=stop,
            migrations=small_office.migrations,
        )
    assert {p.name for p in tmp_path.iterdir()} == {"usb", "Harbour.collectdesk"}
    small_office.vault = Vault.open(
        small_office.folder, small_office.unlocked.data_key, migrations=small_office.migrations
    )
    assert small_office.notes() == ["one", "two"]


def test_a_lost_letter_does_not_stop_the_backup_of_the_rest(small_office: Any, usb: Path) -> None:
    gone, flipped, whole = (issue(small_office, text) for text in (b"gone", b"flipped", b"whole"))
    small_office.files.path(gone.name).unlink()
    path = small_office.files.path(flipped.name)
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    assert set(made.lost) == {gone.name, flipped.name}
    assert whole.name in " ".join(zipfile.ZipFile(made.path).namelist())
    assert made.sealed_files == 2


def test_an_erased_letter_is_not_missed(small_office: Any, usb: Path) -> None:
    sealed = issue(small_office, b"erased")
    with small_office.vault.writing() as connection:
        connection.exec_driver_sql("UPDATE letters SET sealed_key = x''")
    small_office.files.erase(sealed.name)
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    assert (made.sealed_files, made.lost) == (0, ())


def test_a_full_disk_leaves_nothing(small_office: Any, usb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(places, "sync_file", full)
    facts = troubled("disk.full", lambda: backup.make(small_office.vault, small_office.files, usb, at=NOON))
    assert facts == {"path": "usb"}
    assert list(usb.iterdir()) == []


def test_a_damaged_office_makes_no_backup(small_office: Any, usb: Path) -> None:
    small_office.note(*("n" * 900 for _ in range(60)))
    small_office.reopen()
    database = small_office.folder / places.DATABASE
    content = bytearray(database.read_bytes())
    content[-3000] ^= 1
    database.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        backup.make(small_office.vault, small_office.files, usb, at=NOON)
    assert caught.value.code in {"vault.damaged", "backup.damaged"}
    assert list(usb.iterdir()) == []


def spoilt(path: Path, how: str) -> None:
    content = path.read_bytes()
    cut = {
        "empty": b"",
        "text": b"not a backup at all" * 500,
        "cut": content[: len(content) * 2 // 3],
        "cut_end": content[:-10],
    }
    if how in cut:
        path.write_bytes(cut[how])
        return
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    letter = next(name for name in members if name.startswith("sealed/"))
    manifest, database = members["manifest.json"], members["office.db"]
    changed: dict[str, dict[str, bytes | None]] = {
        "packed": {},
        "database": {"office.db": database[:5000] + bytes([database[5000] ^ 1]) + database[5001:]},
        "letter": {letter: members[letter][:-1]},
        "letter_gone": {letter: None},
        "count": {"manifest.json": manifest.replace(b'"journal": 2', b'"journal": 1')},
        "date": {"manifest.json": manifest.replace(b"2026-11-23", b"2026-12-24")},
        "stranger": {"../../evil": b"x"},
        "no_keys": {"keys.json": None},
    }
    kind = zipfile.ZIP_DEFLATED if how == "packed" else zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w", kind) as archive:
        for name, blob in {**members, **changed[how]}.items():
            if blob is not None:
                archive.writestr(name, blob)


@pytest.mark.parametrize(
    "how",
    [
        *("empty", "text", "cut", "cut_end", "packed"),
        *("database", "letter", "letter_gone", "count", "date", "stranger", "no_keys"),
    ],
)
def test_a_spoilt_backup_is_refused_and_touches_nothing(
    how: str, small_office: Any, usb: Path, tmp_path: Path, clock: Any
) -> None:
    small_office.note("one", "two")
    issue(small_office, b"letter")
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    spoilt(made.path, how)
    small_office.vault.close()
    before = {p: p.read_bytes() for p in small_office.folder.rglob("*") if p.is_file()}

    def look_and_restore() -> None:
        backup.restore(
            made.path,
            small_office.folder,
            unlock(made.path, clock),
            at=NOON,
            migrations=small_office.migrations,
        )

    troubled("backup.damaged", look_and_restore)
    assert {p: p.read_bytes() for p in small_office.folder.rglob("*") if p.is_file()} == before
    assert {p.name for p in tmp_path.iterdir()} == {"usb", "Harbour.collectdesk"}


def outcome(path: Path, target: Path, unlocked: Unlocked, office: Any) -> str:
    try:
        backup.restore(path, target, unlocked, at=NOON, migrations=office.migrations)
    except Trouble as trouble:
        return trouble.code
    return "restored"


def test_every_flipped_byte_of_the_file_is_seen(
    small_office: Any, usb: Path, tmp_path: Path, clock: Any
) -> None:
    small_office.note("one")
    issue(small_office, b"letter")
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    unlocked = unlock(made.path, clock)
    content = made.path.read_bytes()
    harmless = 0
    for place in range(7, len(content), len(content) // 60):
        made.path.write_bytes(content[:place] + bytes([content[place] ^ 0x10]) + content[place + 1 :])
        target = tmp_path / f"{place}.collectdesk"
        code = outcome(made.path, target, unlocked, small_office)
        if code == "restored":
            # A time stamp or attribute in the zip's own headers: what it holds is the same.
            harmless += 1
            assert (target / "office.db").read_bytes() in content
            shutil.rmtree(target)
        else:
            assert code in {"backup.damaged", "backup.newer"}
            assert not target.exists()
    assert harmless < 4


def test_a_newer_or_missing_backup(small_office: Any, usb: Path, tmp_path: Path, clock: Any) -> None:
    with small_office.vault.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0007'")
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    unlocked = unlock(made.path, clock)
    target = tmp_path / "B.collectdesk"
    facts = troubled("vault.newer", lambda: backup.restore(made.path, target, unlocked, at=NOON))
    assert facts["revision"] == "0007"
    assert not target.exists()
    made.path.unlink()
    troubled("backup.missing", lambda: backup.inspect(made.path, clock=clock))


def test_the_wrong_office_s_key_opens_no_backup(
    small_office: Any, usb: Path, tmp_path: Path, clock: Any
) -> None:
    made = backup.make(small_office.vault, small_office.files, usb, at=NOON)
    stranger = Unlocked(b"\x01" * 32, b"\x02" * 32, 1, "x", small_office.unlocked.kind)
    troubled(
        "backup.damaged",
        lambda: backup.restore(made.path, tmp_path / "B.collectdesk", stranger, at=NOON),
    )
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(f"file:{small_office.folder / places.DATABASE}?mode=ro", uri=True).execute(
            "SELECT 1 FROM journal"
        )
