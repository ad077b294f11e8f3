"""One SQLCipher connection as the office needs it, and what the driver's errors mean to people."""

import contextlib
import errno
import hashlib
import hmac
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from collectdesk.domain.errors import Trouble
from collectdesk.storage import places
from collectdesk.storage.slots import subkey

PAGE = 4096
sqlcipher_error = sqlcipher.Error

_RESERVE = 80
_SALT = 16
_CACHE_KIB = 65536
_BUSY_MS = 5000
_WAL_LIMIT = 64 * 1024**2


def raw_key(data_key: bytes) -> str:
    """The database's own key as SQLCipher wants it; no passphrase is stretched (0.3 ms against 140)."""
    return f"x'{subkey(data_key, b'database').hex()}'"


def connect(path: Path, data_key: bytes, mode: str) -> Any:
    """A driver connection, key checked. `mode` is ro, rw, rwc or `ro&immutable=1` (no other process writes).

    Trouble `vault.wrong_key`, `vault.damaged`, `vault.no_database`, `disk.…`.
    """
    if "rwc" not in mode and not path.exists():
        raise Trouble("vault.no_database", folder=path.parent.name)
    with told(path.parent):
        connection = sqlcipher.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in (
                "cipher_log_level = NONE",
                f'key = "{raw_key(data_key)}"',
                f"cipher_page_size = {PAGE}",
            ):
                connection.execute(f"PRAGMA {pragma}").fetchall()
            try:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
            except sqlcipher.DatabaseError as error:
                if _code(error) == sqlite3.SQLITE_NOTADB and not _key_fits(path, data_key):
                    raise Trouble("vault.wrong_key", folder=path.parent.name) from error
                raise
            for pragma in (
                # FILE would leave sorted rows in plain text in the system's temporary folder.
                "temp_store = MEMORY",
                "foreign_keys = ON",
                f"cache_size = {-_CACHE_KIB}",
                f"busy_timeout = {_BUSY_MS}",
            ):
                connection.execute(f"PRAGMA {pragma}").fetchall()
        except BaseException:
            connection.close()
            raise
    return connection


def make_writer(connection: Any) -> None:
    """Durable commits in a write-ahead log."""
    for pragma in ("journal_mode = WAL", "synchronous = FULL", f"journal_size_limit = {_WAL_LIMIT}"):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def findings(path: Path, data_key: bytes) -> list[str]:
    """What SQLCipher's and SQLite's own checks say of the file; empty when it is sound.

    `cipher_integrity_check` sees every bit flip but not a file cut at a page's end, and stops
    `integrity_check` from seeing that on the same connection (STACK): hence two connections.
    """
    found: list[str] = []
    for pragma in ("cipher_integrity_check", "integrity_check"):
        try:
            connection = connect(path, data_key, "ro")
            try:
                found += [row[0] for row in connection.execute(f"PRAGMA {pragma}") if row[0] != "ok"]
            finally:
                connection.close()
        except sqlcipher.DatabaseError as error:
            if _code(error) not in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
                raise
            found.append(str(error))
        except Trouble as trouble:
            if trouble.code != "vault.damaged":
                raise
            found.append(str(trouble.__cause__ or trouble))
    return found


@contextlib.contextmanager
def told(folder: Path) -> Iterator[None]:
    """The one place where the driver's errors become Trouble; what it does not know passes as a bug."""
    try:
        yield
    except DBAPIError as error:
        trouble = _trouble(error.orig, folder)
        if trouble is None:
            raise
        raise trouble from error
    except sqlcipher.Error as error:
        trouble = _trouble(error, folder)
        if trouble is None:
            raise
        raise trouble from error


def _trouble(error: BaseException | None, folder: Path) -> Trouble | None:
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return places.disk_trouble(OSError(errno.ENOSPC, ""), folder)
    if code in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
        return Trouble("vault.damaged", folder=folder.name)
    if code == sqlite3.SQLITE_IOERR:
        return Trouble("disk.failed", path=folder.name)
    if code in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}:
        return Trouble("disk.read_only", path=folder.name)
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return Trouble("vault.busy", folder=folder.name)
    return None


def _code(error: BaseException | None) -> int:
    """SQLite's primary result code; -1 for an error that did not come from SQLite."""
    code = getattr(error, "sqlite_errorcode", None)
    return -1 if code is None else code & 0xFF


def _key_fits(path: Path, data_key: bytes) -> bool:
    """Whether the key is right though SQLCipher says "not a database", as it does of a damaged first page.

    Then another of the first pages is authentic under the key; a file of less than two pages was cut off.
    """
    if path.stat().st_size < 2 * PAGE:
        return True
    key = subkey(data_key, b"database")
    with path.open("rb") as file:
        salt = file.read(_SALT)
        mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(b ^ 0x3A for b in salt), 2, 32)
        for number in range(2, 10):
            file.seek((number - 1) * PAGE)
            page = file.read(PAGE)
            if len(page) < PAGE:
                return False
            signed, mac = page[: PAGE - _RESERVE + 16], page[PAGE - _RESERVE + 16 :]
            if hmac.compare_digest(
                hmac.digest(mac_key, signed + number.to_bytes(4, "little"), "sha512"), mac
            ):
                return True
    return False
