"""An import cut short: killed, or the disk full, at any step. All of it or nothing."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import Connection

import collectdesk
from collectdesk.domain.comparison import ListFile
from collectdesk.domain.errors import Trouble
from collectdesk.domain.staff import Role
from collectdesk.storage.journal import Journal
from collectdesk.storage.vault import Vault
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import ImportList, import_options, import_overdue_list, read_list
from collectdesk.usecases.office import Clerk
from tests.offices import AllTheSame, TestOffice

ROOT = Path(collectdesk.__file__).parent.parent
IMPORT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from collectdesk.storage.books import Books
from collectdesk.storage.vault import Vault
from collectdesk.usecases.imports import ImportList, import_overdue_list, read_list
from collectdesk.domain.overdue_list import ReadOptions
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.staff import Staff
from collectdesk.usecases.office import Office
folder, key, path = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), Path(sys.argv[3])
now = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
file = read_list(path, ReadOptions(today=now.date()))
vault = Vault.open(folder, key)
print("ready", flush=True)
with vault.writing() as connection:
    books = Books(connection)
    office = Office(books, books.find(OfficeProfile)[0], books.find(Staff)[0], now, None, None, None, b"",
                    lambda done, total: None)
    event = import_overdue_list(office, ImportList(file))
    books.journal.write(event, now, office.operator.id)
print("done", flush=True)
sys.stdin.read()
"""


_COUNTED = (
    "imports", "accounts", "parties", "ledger", "contact_points", "import_changes", "account_search",
)  # fmt: skip


def _list(path: Path, count: int) -> Path:
    lines = [f"A-{n},王小明{n},139{n:08},{n + 1}.00,2026-10-07" for n in range(count)]
    path.write_text("\n".join(("合同编号,借款人,手机号,逾期总额,最早未还日", *lines)) + "\n", "utf-8")
    return path


def _attempt(clerk: Clerk, file: ListFile) -> str:
    try:
        clerk.do(import_overdue_list, ImportList(file, AllTheSame()))
    except Trouble as trouble:
        return trouble.code
    return ""


def _figures(connection: Connection) -> tuple[int, ...]:
    Journal(connection).check()
    wrong = connection.exec_driver_sql(
        "SELECT count(*) FROM accounts a WHERE overdue !="
        " (SELECT coalesce(sum(amount), 0) FROM ledger WHERE account_id = a.id)"
    ).scalar_one()
    assert wrong == 0
    return tuple(
        connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in _COUNTED
    )


def test_killed_at_any_moment_it_is_all_or_nothing(office: TestOffice, tmp_path: Path) -> None:
    count = 600
    path = _list(tmp_path / "list.csv", count)
    folder, key = office.folder, office.session.vault.data_key
    office.session.close()
    chance = random.Random(3)
    seen = set()
    for round_ in range(12):
        command = [sys.executable, "-c", IMPORT, str(folder), key.hex(), str(path)]
        with subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            if round_ < 11:
                time.sleep(chance.random() * 0.5)
            else:
                assert process.stdout.readline() == "done\n"
            process.kill()
        vault = Vault.open(folder, key)
        try:
            with vault.reading() as connection:
                figures = _figures(connection)
            seen.add(figures)
            assert figures[1] in {0, count}
            assert figures[1:] == (0,) * 6 or figures[1:4] == (count,) * 3
            assert vault.check() == ()
        finally:
            vault.close()
    assert max(seen)[1] == count


def test_a_full_disk_at_any_step_leaves_the_office_as_it_was(office: TestOffice, tmp_path: Path) -> None:
    clerk, vault = office.clerk(Role.CLERK), office.session.vault
    file = read_list(_list(tmp_path / "list.csv", 600), clerk.ask(import_options, Nothing()))
    with vault.reading() as connection:
        before = _figures(connection)
    room, failed = 1, 0
    while True:
        with vault.writing() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + room}")
        code = _attempt(clerk, file)
        if not code:
            break
        assert code == "disk.full"
        failed += 1
        with vault.reading() as connection:
            assert _figures(connection) == before
        room = room * 3 // 2 + 2
    assert failed > 5
    with vault.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 4294967294")
    with vault.reading() as connection:
        assert _figures(connection)[1] == 600
    assert vault.check() == ()
    with pytest.raises(Trouble, match=r"clock\.behind"):
        office.clock.forward(days=-1)
        clerk.do(import_overdue_list, ImportList(file, AllTheSame()))
    with vault.reading() as connection:
        assert _figures(connection)[0] == 1
