"""PERFORMANCE row 7, import of 100,000 rows: `pytest tests/bench/test_import.py -s`. Nothing is asserted."""

import csv
import gc
import random
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from collectdesk.domain.staff import Role
from collectdesk.storage.cipher import connect
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    read_list,
)
from collectdesk.usecases.undoing import OfImport, UndoImport, import_standing, undo_import
from tests.offices import AllTheSame, TestOffice, small_office

ROWS = 100_000
HEAD = (
    "合同编号", "借款人", "证件号码", "手机号", "通讯地址", "产品", "贷款本金", "年利率", "逾期本金",
    "逾期利息", "最早未还日", "所在区域",
)  # fmt: skip
CHARACTERS = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玉萍红鹏梅林建国志海文波云飞"
TABLES = (
    "parties", "accounts", "account_parties", "contact_points", "ledger", "import_changes", "journal",
    "journal_bodies",
)  # fmt: skip


def _rows(seed: int, changed: float = 0.0) -> Iterator[tuple[str, ...]]:
    names, other = random.Random(seed), random.Random(seed + 1)
    for n in range(ROWS):
        name = names.choice("王李张刘陈杨黄赵吴周徐孙马") + "".join(names.choices(CHARACTERS, k=2))
        interest = names.randrange(100, 90_000)
        if other.random() < changed:
            interest += 137
        product, area = names.choice(("车贷", "消费贷", "经营贷")), names.choice(("拱墅", "西湖", "余杭"))
        principal = f"{names.randrange(1000, 900_000) / 100:.2f}"
        day = f"2026-{names.randrange(1, 11):02}-{names.randrange(1, 29):02}"
        yield (
            f"HT2026{n:08}", name, "", f"138{n:08}", f"文晖路 {n} 号", product, "50000.00", "14.4%",
            principal, f"{interest / 100:.2f}", day, area,
        )  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("lists")
    found = {name: folder / name for name in ("first.csv", "second.csv", "first.xlsx")}
    for name, part in (("first.csv", 0.0), ("second.csv", 0.5)):
        with found[name].open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEAD, *_rows(7, part)])
    book = xlsxwriter.Workbook(found["first.xlsx"], {"constant_memory": True})
    sheet = book.add_worksheet()
    for index, row in enumerate([HEAD, *_rows(7)]):
        sheet.write_row(index, 0, row)
    book.close()
    return found


@pytest.fixture(autouse=True)
def _as_in_the_window() -> Iterator[None]:
    """There garbage is collected between two events of the GUI thread alone (shell.garbage)."""
    gc.disable()
    yield
    gc.enable()


def _clocked(work: Callable[[], Any]) -> tuple[float, Any]:
    gc.collect()
    began = time.perf_counter()
    answer = work()
    return time.perf_counter() - began, answer


def _say(what: str, took: float, base: float) -> None:
    held = psutil.Process().memory_info().rss / 2**20
    sys.stdout.write(
        f"\n{what}: {took:.2f} s, baseline {base:.2f} s, {took / base:.2f}x (holding {held:.0f} MB)\n"
    )


class _Gaps:
    """The longest time between two reports of progress."""

    def __init__(self) -> None:
        self.last, self.longest = time.perf_counter(), 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now


def _plain_copy(office: TestOffice, folder: Path) -> tuple[Path, dict[str, list[tuple[Any, ...]]]]:
    """An empty plain database of the same schema, and the rows that the import wrote."""
    driver = connect(office.folder / "office.db", office.session.vault.data_key, "ro")
    schema = [row[0] for row in driver.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    rows = {table: driver.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    tokens = driver.execute("SELECT rowid FROM account_search").fetchall()
    driver.close()
    rows["account_search"] = tokens
    path = folder / "plain.db"
    path.unlink(missing_ok=True)
    plain = sqlite3.connect(path)
    for statement in schema:
        if "account_search_" not in statement:
            plain.execute(statement.replace(" contentless_delete=1,", ""))
    plain.execute("PRAGMA journal_mode = WAL")
    plain.close()
    return path, rows


def _plain_insert(path: Path, rows: dict[str, list[tuple[Any, ...]]], tokens: list[str]) -> None:
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA synchronous = FULL")
    plain.execute("PRAGMA cache_size = -65536")
    plain.execute("BEGIN IMMEDIATE")
    for table in TABLES:
        if rows[table]:
            marks = ", ".join("?" * len(rows[table][0]))
            plain.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[table])
    plain.executemany(
        "INSERT INTO account_search (rowid, tokens) VALUES (?, ?)",
        ((row[0], words) for row, words in zip(rows["account_search"], tokens, strict=True)),
    )
    plain.execute("COMMIT")
    plain.close()


def _tokens(report: Any) -> list[str]:
    from collectdesk.reference.pinyin import reading
    from collectdesk.storage.search import index_tokens

    return [
        index_tokens(f"{reading(a.borrower_name).search_text} {a.contract_number.lower()}")
        for a in report.accounts
    ]


@pytest.mark.parametrize("name", ["first.csv", "first.xlsx"])
def test_a_hundred_thousand_rows(files: dict[str, Path], tmp_path: Path, name: str) -> None:
    with small_office(tmp_path) as office:
        clerk = office.clerk(Role.CLERK)
        options = clerk.ask(import_options, Nothing())
        if name.endswith("csv"):
            with files[name].open(encoding="utf-8", newline="") as stream:
                parsed, _ = _clocked(lambda: list(csv.reader(stream)))
        else:
            parsed, _ = _clocked(
                lambda: CalamineWorkbook.from_path(files[name]).get_sheet_by_index(0).to_python()
            )
        read, file = _clocked(lambda: read_list(files[name], options))
        compared, _ = _clocked(lambda: clerk.ask(compare_overdue_list, file))
        gaps, waits, over = _Gaps(), [], threading.Event()

        def ask_meanwhile() -> None:
            while not over.is_set():
                began = time.perf_counter()
                clerk.ask(import_options, Nothing())
                waits.append(time.perf_counter() - began)
                over.wait(0.02)

        asking = threading.Thread(target=ask_meanwhile)
        asking.start()
        written, event = _clocked(lambda: clerk.do(import_overdue_list, ImportList(file, AllTheSame()), gaps))
        over.set()
        asking.join()
        path, rows = _plain_copy(office, tmp_path)
        tokens = _tokens(file.report)
        inserted, _ = _clocked(lambda: _plain_insert(path, rows, tokens))
        _say(f"{name}: parse", read, parsed)
        _say(f"{name}: compare + import / plain insert", compared + written, inserted)
        sys.stdout.write(f"  compare {compared:.2f} s, import {written:.2f} s\n")
        _say(f"{name}: everything", read + compared + written, parsed + inserted)
        sys.stdout.write(
            f"longest gap in progress {gaps.longest * 1000:.0f} ms; a reader waited at most"
            f" {max(waits) * 1000:.0f} ms over {len(waits)} questions\n"
        )
        if name.endswith("csv"):
            again = read_list(files["second.csv"], clerk.ask(import_options, Nothing()))
            compared, _ = _clocked(lambda: clerk.ask(compare_overdue_list, again))
            gaps = _Gaps()
            office.clock.forward(days=1)
            written, second = _clocked(lambda: clerk.do(import_overdue_list, ImportList(again), gaps))
            _say("onto 100,000 known accounts, half changed", compared + written, inserted)
            sys.stdout.write(
                f"  compare {compared:.2f} s, import {written:.2f} s, gap {gaps.longest * 1000:.0f} ms\n"
            )
            lead = office.clerk(Role.SUPERVISOR)
            stood, _ = _clocked(lambda: lead.ask(import_standing, OfImport(second.import_id)))
            undone, _ = _clocked(lambda: lead.do(undo_import, UndoImport(second.import_id)))
            first, _ = _clocked(lambda: lead.do(undo_import, UndoImport(event.import_id)))
            sys.stdout.write(
                f"standing {stood:.2f} s, undo of the second {undone:.2f} s, of the first {first:.2f} s\n"
            )
