"""Tables written out: types survive, text is never a formula, a failure leaves nothing."""

import csv
import errno
import io
import os
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import load_workbook

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.money import Money
from collectdesk.exchange.export import write_table
from collectdesk.exchange.shield import unshielded

HEADINGS = ("Name", "Overdue", "Due", "Called", "Days")
ROW = ("王小明", Money(1843055, "CNY"), date(2026, 11, 30), datetime(2026, 11, 24, 9, 14), 47)
TRICKS = (
    "=1+1",
    "+86 138",
    "-5",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "'=1",
    "''0",
    "'5",
    "007",
    "＝1",
    'a "b", c',
    "x\ny",
)


def sheet(path: Path) -> list[list[object]]:
    return load_workbook(str(path)).get_sheet_by_index(0).to_python()  # type: ignore[return-value]  # cells


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_same_cells_give_the_same_bytes_and_what_is_said_is_true(tmp_path: Path, kind: str) -> None:
    import hashlib

    first, second = tmp_path / f"a.{kind}", tmp_path / f"b.{kind}"
    written = write_table(first, HEADINGS, [ROW, ROW])
    write_table(second, HEADINGS, iter([ROW, ROW]))
    assert first.read_bytes() == second.read_bytes()
    assert (written.rows, written.sha256) == (2, hashlib.sha256(first.read_bytes()).hexdigest())


def test_a_workbook_keeps_types_and_text_stays_text(tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    write_table(target, HEADINGS, [ROW, *((text,) for text in TRICKS)])
    head, first, *others = sheet(target)
    assert tuple(head) == HEADINGS
    assert first == ["王小明", 18430.55, date(2026, 11, 30), datetime(2026, 11, 24, 9, 14), 47.0]
    assert [row[0] for row in others if row[0] != "x\ny"] == [t for t in TRICKS if t != "x\ny"]


def test_a_csv_survives_our_own_reader_and_shields_formulas(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    write_table(target, HEADINGS, [ROW, *((text, "x") for text in TRICKS)])
    raw = target.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    assert "18430.55,2026-11-30,2026-11-24 09:14,47" in text
    assert not [line for line in text.splitlines() if line[:1] in set("=+-@")]
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert [unshielded(row[0]) for row in rows[2:]] == list(TRICKS)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    target = tmp_path / f"list.{kind}"
    target.write_bytes(b"old")

    def broken() -> Iterator[tuple[str, ...]]:
        yield ("a",)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_table(target, ("A",), broken())

    def refusing(number: int) -> None:
        def replace(_source: object, _target: object) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "replace", replace)

    for number, code in (
        (errno.ENOSPC, "disk.full"),
        (errno.EACCES, "export.target"),
        (errno.EIO, "disk.failed"),
    ):
        refusing(number)
        with pytest.raises(Trouble) as caught:
            write_table(target, ("A",), [("a",)])
        assert caught.value.code == code
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(target.name, b"old")]


def test_targets_that_may_not_be(tmp_path: Path) -> None:
    (tmp_path / "O.collectdesk").mkdir()
    (tmp_path / "O.collectdesk" / "office.db").touch()
    for target, code in (
        (tmp_path / "O.collectdesk" / "a.csv", "export.inside_office"),
        (tmp_path / "a.doc", "export.ending"),
        (tmp_path / "gone" / "a.csv", "export.no_folder"),
    ):
        with pytest.raises((Refusal, Trouble)) as caught:
            write_table(target, ("A",), [("a",)])
        assert caught.value.code == code  # type: ignore[attr-defined]  # both kinds carry one


def test_nothing_passes_through_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> io.BytesIO:
        raise AssertionError("a plain temporary file")

    for name in ("mkstemp", "TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    assert write_table(tmp_path / "a.xlsx", ("A",), [("x" * 40_000,)]).rows == 1
    [[cell]] = sheet(tmp_path / "a.xlsx")[1:]
    assert str(cell).endswith("…")
