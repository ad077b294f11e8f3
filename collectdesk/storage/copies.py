"""A copy of the database that nobody writes: made beside running work, surveyed, checked."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

from collectdesk.domain.errors import Trouble
from collectdesk.storage import places
from collectdesk.storage.cipher import PAGE, connect, sqlcipher_error
from collectdesk.storage.container import Meter
from collectdesk.storage.vault import Vault

_PAGES = 2048
_STEPS = 200_000


@dataclass(frozen=True, slots=True)
class Survey:
    """What a copy holds: schema revision, journal lines, (name, size) of the sealed files its rows own."""

    revision: str
    journal: int
    sealed: tuple[tuple[str, int], ...]


def copy_database(vault: Vault, copy: Path, meter: Meter) -> None:
    """SQLite's own backup out of one read transaction: whoever writes meanwhile does not disturb it."""
    source = vault.snapshot()
    try:
        pages = source.execute("PRAGMA page_count").fetchone()[0]
        # copied, checked, packed, read again
        meter.total = 4 * pages * PAGE
        target = connect(copy, vault.data_key, "rwc")
        try:
            for pragma in ("journal_mode = OFF", "synchronous = OFF"):
                target.execute(f"PRAGMA {pragma}").fetchall()
            left = pages

            def copied(_status: int, remaining: int, _total: int) -> None:
                nonlocal left
                meter.step((left - remaining) * PAGE)
                left = remaining

            source.backup(target, pages=_PAGES, progress=copied)
        finally:
            target.close()
    finally:
        source.close()
    places.sync_file(copy)


@contextmanager
def checking(copy: Path, data_key: bytes, meter: Meter) -> Iterator[None]:
    """Check the copy in a thread beside the block, since both only read it; the block's end waits for it."""
    given_up = Event()
    with ThreadPoolExecutor(1) as thread:
        try:
            check = thread.submit(_check, copy, data_key, "quick_check", given_up.is_set)
            yield
            while not wait([check], timeout=0.05).done:
                meter.step(0)
            check.result()
        except BaseException:
            given_up.set()
            raise
    meter.step(copy.stat().st_size)


def check_here(database: Path, data_key: bytes, meter: Meter) -> None:
    """The full check in this thread; a cancel interrupts it."""
    raised: list[BaseException] = []

    def given_up() -> bool:
        try:
            meter.step(0)
        except BaseException as error:  # noqa: BLE001 (SQLite would swallow it; it is raised below)
            raised.append(error)
        return bool(raised)

    try:
        _check(database, data_key, "integrity_check", given_up)
    except Trouble:
        if raised:
            raise raised[0] from None
        raise


def _check(database: Path, data_key: bytes, pragma: str, given_up: Callable[[], bool]) -> None:
    """Every page authentic and in its place (`quick_check`), and every index right (`integrity_check`)."""
    with _sound(), _looking_into(database, data_key) as connection:
        connection.set_progress_handler(lambda: int(given_up()), _STEPS)
        if [row[0] for row in connection.execute(f"PRAGMA {pragma}")] != ["ok"]:
            raise Trouble("backup.damaged")


def survey(database: Path, data_key: bytes, sealed_rows: str) -> Survey:
    with _sound(), _looking_into(database, data_key) as connection:
        journal = connection.execute("SELECT count(*) FROM journal").fetchone()[0]
        sealed = tuple((str(name), int(size)) for name, size in connection.execute(sealed_rows))
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    return Survey(str(revision), int(journal), sealed)


@contextmanager
def _looking_into(database: Path, data_key: bytes) -> Iterator[Any]:
    """A file that nobody writes: no lock, no log, also on a network drive."""
    connection = connect(database, data_key, "ro&immutable=1")
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def _sound() -> Iterator[None]:
    try:
        yield
    except sqlcipher_error as error:
        raise Trouble("backup.damaged") from error
    except Trouble as error:
        if error.code in {"vault.damaged", "vault.wrong_key"}:
            raise Trouble("backup.damaged") from error
        raise
