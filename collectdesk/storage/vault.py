"""The office's encrypted database: opened, migrated, written by one connection, read by others, checked."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import BaseFileLock
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.storage import places
from collectdesk.storage.cipher import connect, findings, make_writer, raw_key, told

HEAD = "0002"
"""The newest revision in migrations/versions; a test compares, so that a start need not import Alembic."""

_BUILDING = "office.db.new"
_READERS = 2


@dataclass(frozen=True, slots=True)
class Migrations:
    """A folder of Alembic versions and the newest revision in it. Revision ids sort by age."""

    folder: Path = Path(__file__).parent / "migrations"
    head: str = HEAD


OWN = Migrations()


class Vault:
    """An open office database. Made by `create` or `open`; held against other processes until `close`."""

    def __init__(self, folder: Path, data_key: bytes, lock: BaseFileLock) -> None:
        self.folder = folder
        self._data_key = data_key
        self._lock = lock
        self._writer = self._engine("rw", 1, "BEGIN IMMEDIATE")
        self._reader = self._engine("ro", _READERS, "BEGIN")

    @classmethod
    def create(cls, folder: Path, data_key: bytes, *, migrations: Migrations = OWN) -> "Vault":
        """A new database of the newest schema, encrypted from its first byte, in a folder that has none.

        Refusal `office.exists`, `office.network_drive`; Trouble `office.in_use`, `disk.…`.
        """
        places.refuse_network(folder)
        if (folder / places.DATABASE).exists():
            raise Refusal("office.exists", "folder", folder=folder.name)
        with places.disk(folder):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / places.SEALED).mkdir(exist_ok=True)
        lock = places.hold(folder)
        site = folder / _BUILDING
        try:
            with places.disk(folder), told(folder):
                _remove_database(site)
                connection = connect(site, data_key, "rwc")
                make_writer(connection)
                connection.close()
                _migrate(site, data_key, migrations)
                site.replace(folder / places.DATABASE)
                places.sync_folder(folder)
            return cls(folder, data_key, lock)
        except BaseException:
            _remove_database(site)
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path, data_key: bytes, *, migrations: Migrations = OWN) -> "Vault":
        """Open the office, bringing an older schema up to date under a copy.

        Trouble `vault.no_database`, `vault.wrong_key`, `vault.damaged`, `vault.newer`, `office.in_use`,
        `disk.…`; Refusal `office.network_drive`.
        """
        places.refuse_network(folder)
        if not (folder / places.DATABASE).exists():
            raise Trouble("vault.no_database", folder=folder.name)
        vault = cls(folder, data_key, places.hold(folder))
        try:
            vault._bring_up_to(migrations)
        except BaseException:
            vault.close()
            raise
        return vault

    @property
    def data_key(self) -> bytes:
        return self._data_key

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction on the one writing connection: all of it, or on any exception nothing."""
        with told(self.folder), self._writer.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read-only connection that sees the database as it was at its first read until the block ends."""
        with told(self.folder), self._reader.begin() as connection:
            yield connection

    def snapshot(self) -> Any:
        """A read-only driver connection for a backup, at the present state until the caller closes it."""
        connection = connect(self.folder / places.DATABASE, self._data_key, "ro")
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        return connection

    def check(self) -> tuple[str, ...]:
        """What the cipher's and SQLite's own checks find; empty when all is sound. Reads the whole file."""
        database = self.folder / places.DATABASE
        with told(self.folder):
            found = findings(database, self._data_key)
        if not found:
            return ()
        try:
            # A checkpoint may have been copying pages under the reader; nobody writes now.
            with self.writing():
                found = findings(database, self._data_key)
        except Trouble as trouble:
            if trouble.code != "vault.damaged":
                raise
        return tuple(found)

    def rekey(self, new_key: bytes) -> None:
        """Encrypt the database anew while nobody reads or writes; rotation.py keeps both keys meanwhile."""
        self._dispose()
        _remove_copies(self.folder)
        with told(self.folder):
            connection = connect(self.folder / places.DATABASE, self._data_key, "rw")
            try:
                make_writer(connection)
                connection.execute(f'PRAGMA rekey = "{raw_key(new_key)}"').fetchall()
            finally:
                connection.close()
        self._data_key = new_key

    def close(self) -> None:
        """Close readers, then the writer (which empties the write-ahead log), then let the office go."""
        self._dispose()
        self._lock.release()

    def _bring_up_to(self, migrations: Migrations) -> None:
        with told(self.folder), self._writer.connect() as connection:
            known = connection.exec_driver_sql(
                "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
            ).scalar_one()
            stored = (
                connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
                if known
                else None
            )
        if stored is None:
            raise Trouble("vault.damaged", folder=self.folder.name)
        if stored > migrations.head:
            raise Trouble("vault.newer", folder=self.folder.name, revision=stored, known=migrations.head)
        if stored == migrations.head:
            _remove_copies(self.folder)
        else:
            self._dispose()
            _migrate_under_copy(self.folder, self._data_key, migrations, stored)

    def _dispose(self) -> None:
        self._reader.dispose()
        self._writer.dispose()

    def _engine(self, mode: str, connections: int, begin: str) -> Engine:
        def creator() -> Any:
            if not self._lock.is_locked:
                raise RuntimeError("the vault is closed: another program may have the office now")
            connection = connect(self.folder / places.DATABASE, self._data_key, mode)
            if mode == "rw":
                make_writer(connection)
            return connection

        return _engine(creator, connections, begin)


def _engine(creator: Any, connections: int, begin: str) -> Engine:
    # With a creator the URL looks like a memory database, so the pool is named. Errors show no parameters.
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=creator,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _migrate_under_copy(folder: Path, data_key: bytes, migrations: Migrations, stored: str) -> None:
    """The copy stays until the office has been opened once more, as a way back."""
    copy = folder / f"before-{migrations.head}-was-{stored}.db"
    with places.disk(folder), told(folder):
        try:
            source = connect(folder / places.DATABASE, data_key, "ro")
            try:
                target = connect(copy, data_key, "rwc")
                try:
                    source.backup(target)
                finally:
                    target.close()
            finally:
                source.close()
            places.sync_file(copy)
            _migrate(folder / places.DATABASE, data_key, migrations)
        except BaseException:
            _remove_database(copy)
            raise


def _migrate(database: Path, data_key: bytes, migrations: Migrations) -> None:
    """Up to the newest revision in one transaction: a version that fails leaves the file as it was."""
    from alembic import command
    from alembic.config import Config

    def creator() -> Any:
        connection = connect(database, data_key, "rw")
        make_writer(connection)
        return connection

    engine = _engine(creator, 1, "BEGIN IMMEDIATE")
    try:
        with engine.begin() as connection:
            config = Config(attributes={"connection": connection})
            config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
            command.upgrade(config, "head")
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken is not None:
                raise RuntimeError(f"migration to {migrations.head} broke a reference in table {broken[0]}")
    finally:
        engine.dispose()


def _remove_copies(folder: Path) -> None:
    for copy in folder.glob("before-*-was-*.db"):
        _remove_database(copy)


def _remove_database(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
