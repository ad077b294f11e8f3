"""An office of its own for each test: real encrypted files, cheap passwords, a clock that is set by hand."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from collectdesk.storage.keys import KeyRing, Unlocked
from collectdesk.storage.sealed import SealedFiles
from collectdesk.storage.slots import Cost
from collectdesk.storage.vault import Migrations, Vault

CHEAP = Cost(8192, 1)
PASSWORD = "Tide-table 7"

ENV = """
from alembic import context
context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
"""

FIRST = """
from alembic import op
revision, down_revision = "0001", None
def upgrade():
    op.execute("CREATE TABLE journal (seq INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT")
    op.execute("CREATE TABLE letters (sealed_name TEXT, sealed_key BLOB, sha256 TEXT, size INTEGER) STRICT")
"""


@dataclass
class HandClock:
    """UTC as the test sets it."""

    now: datetime = field(default=datetime(2026, 11, 23, 1, 14, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def forward(self, by: timedelta) -> None:
        self.now += by


@dataclass
class SmallOffice:
    """An office with 王芳 (1) in it, on a schema of two tables."""

    folder: Path
    ring: KeyRing
    unlocked: Unlocked
    code: str
    vault: Vault
    files: SealedFiles
    migrations: Migrations

    def note(self, *texts: str) -> None:
        with self.vault.writing() as connection:
            for text in texts:
                connection.exec_driver_sql("INSERT INTO journal (note) VALUES (?)", (text,))

    def notes(self) -> list[str]:
        with self.vault.reading() as connection:
            return list(connection.exec_driver_sql("SELECT note FROM journal ORDER BY seq").scalars())

    def reopen(self) -> None:
        self.vault.close()
        self.vault = Vault.open(self.folder, self.unlocked.data_key, migrations=self.migrations)


def write_migrations(folder: Path, *versions: str) -> Path:
    """A migrations folder with these versions, 0001 first."""
    (folder / "versions").mkdir(parents=True, exist_ok=True)
    (folder / "env.py").write_text(textwrap.dedent(ENV))
    for number, version in enumerate(versions, 1):
        (folder / "versions" / f"{number:04}_step.py").write_text(textwrap.dedent(version))
    return folder


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture(scope="session")
def small_schema(tmp_path_factory: pytest.TempPathFactory) -> Migrations:
    return Migrations(write_migrations(tmp_path_factory.mktemp("schema"), FIRST), "0001")


@pytest.fixture
def small_office(tmp_path: Path, clock: HandClock, small_schema: Migrations) -> Iterator[SmallOffice]:
    folder = tmp_path / "Harbour.collectdesk"
    folder.mkdir()
    ring, unlocked, code = KeyRing.create(folder, 1, "王芳", PASSWORD, clock=clock, cost=CHEAP)
    vault = Vault.create(folder, unlocked.data_key, migrations=small_schema)
    files = SealedFiles(folder, unlocked.files_key)
    office = SmallOffice(folder, ring, unlocked, code, vault, files, small_schema)
    yield office
    office.vault.close()
