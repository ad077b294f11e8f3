"""Tables out: a workbook or a CSV that Excel opens, whole or not at all."""

import csv
import errno
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.money import EXPONENTS, Money
from collectdesk.domain.overdue_list import Progress, unheard
from collectdesk.exchange.shield import shielded

Value = str | Money | Decimal | int | date | datetime | None
"""A cell: text, money or another number, a day, a moment (its zone is left out), nothing."""

KINDS = ("xlsx", "csv")
MOST_ROWS = 1_048_575
"""Rows under the header that a sheet of a workbook can hold."""

_LONGEST = 32_767
"""Characters in a cell of a workbook."""
_FIRST_DAY = date(1900, 3, 1)
"""Before it workbooks count days wrongly: such days stay text."""
_SLICE = 500
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_FORMATS = {
    "money2": "#,##0.00",
    "money0": "#,##0",
    "whole": "0",
    "day": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm",
}
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, slots=True)
class Written:
    """A table that stands whole beside its target: `place` puts it there, `drop` removes it.

    `rows` counts without the headings, `sha256` is of the file's bytes.
    """

    target: Path
    part: Path
    rows: int
    sha256: str

    def place(self) -> None:
        try:
            with _disk(self.target):
                self.part.replace(self.target)
        except Trouble:
            self.drop()
            raise

    def drop(self) -> None:
        with suppress(OSError):
            self.part.unlink(missing_ok=True)


def write_table(
    target: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    kind: str = "",
    progress: Progress = unheard,
    total: int = 0,
) -> Written:
    """Writes a heading line and `rows` to `target`, as `prepare_table` does, and puts it in its place."""
    written = prepare_table(target, headings, rows, kind=kind, progress=progress, total=total)
    written.place()
    return written


def prepare_table(
    target: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    kind: str = "",
    progress: Progress = unheard,
    total: int = 0,
) -> Written:
    """Writes a table beside `target`, as `kind` ("xlsx", "csv") or as the target's ending says.

    The same cells give the same bytes. In a CSV text that looks like a formula gets an apostrophe before it,
    which the import takes off again. Nothing is left behind when `progress` raises, nor with Refusal
    `export.ending`, `export.inside_office`, `export.too_many_rows` (most) or Trouble `export.no_folder`,
    `export.target`, `disk.…`.
    """
    kind = kind or target.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise Refusal("export.ending", "target", file=target.name)
    if not target.parent.is_dir():
        raise Trouble("export.no_folder", folder=target.parent.name)
    if any((folder / "office.db").exists() for folder in target.resolve().parents):
        raise Refusal("export.inside_office", "target", folder=target.parent.name)
    part = target.with_name(target.name + ".part")
    write = _workbook if kind == "xlsx" else _csv
    try:
        with _disk(target):
            if target.exists():
                target.open("rb+").close()  # open in another program: said now, not after the work
            count = write(part, headings, _counted(rows, progress, total))
            return Written(target, part, count, _sealed(part))
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _counted(rows: Iterable[Sequence[Value]], progress: Progress, total: int) -> Iterator[Sequence[Value]]:
    done = 0
    for done, row in enumerate(rows, start=1):
        if done % _SLICE == 0:
            progress(done, max(done, total))
        yield row
    progress(done, max(done, total))


def _csv(part: Path, headings: Sequence[str], rows: Iterator[Sequence[Value]]) -> int:
    with part.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        out = csv.writer(file)
        out.writerow([_guarded(heading) for heading in headings])
        count = 0
        for row in rows:
            out.writerow([_plain(value) for value in row])
            count += 1
    return count


def _plain(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            return _guarded(value)
        case Money():
            return str(value.amount)
        case datetime():
            return value.strftime("%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
    return str(value)


def _guarded(text: str) -> str:
    return shielded(text.replace("\0", "\N{REPLACEMENT CHARACTER}"))


def _workbook(part: Path, headings: Sequence[str], rows: Iterator[Sequence[Value]]) -> int:
    import xlsxwriter

    with part.open("wb") as file:
        book = xlsxwriter.Workbook(file, {"in_memory": True})  # no plain text in the temporary folder
        book.set_properties({"created": _MADE.replace(tzinfo=None)})
        sheet = book.add_worksheet()
        filled = _Filled(sheet, {name: book.add_format({"num_format": f}) for name, f in _FORMATS.items()})
        head = book.add_format({"bold": True, "bottom": 1})
        for column, heading in enumerate(headings):
            filled.text(0, column, heading, head)
        count = 0
        for count, row in enumerate(rows, start=1):
            if count > MOST_ROWS:
                raise Refusal("export.too_many_rows", "target", most=MOST_ROWS)
            for column, value in enumerate(row):
                filled.put(count, column, value)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, count, max(len(headings) - 1, 0))
        for column, width in filled.widths.items():
            sheet.set_column(column, column, min(max(width, 7) + 2, 48))
        book.close()
    return count


class _Filled:
    """Cells by what they are, and how wide each column's longest is."""

    def __init__(self, sheet: Any, formats: dict[str, Any]) -> None:
        self._sheet = sheet
        self._formats = formats
        self.widths: dict[int, int] = {}

    def put(self, row: int, column: int, value: Value) -> None:
        match value:
            case None | "":
                pass
            case str():
                self.text(row, column, value)
            case Money():
                form = "money2" if EXPONENTS[value.currency] else "money0"
                self._number(row, column, float(value.amount), form, len(f"{value.amount:,}"))
            case datetime():
                self._moment(row, column, value.replace(tzinfo=None), "moment", 16)
            case date():
                self._moment(row, column, value, "day", 10)
            case Decimal():
                self._sheet.write_number(row, column, float(value))
                self._wide(column, len(str(value)))
            case int():
                self._number(row, column, value, "whole", len(str(value)))

    def text(self, row: int, column: int, text: str, form: Any = None) -> None:
        """As text whatever it begins with; longer than a cell can hold, it ends in "…"."""
        text = text.encode("utf-8", "replace").decode()
        if len(text.encode("utf-16-le")) > 2 * _LONGEST:
            text = text[: _LONGEST // 2 - 1] + "…"
        self._sheet.write_string(row, column, text, form)
        self._wide(column, sum(2 if char > "\u2e7f" else 1 for char in text[:50]))

    def _number(self, row: int, column: int, value: float, form: str, width: int) -> None:
        self._sheet.write_number(row, column, value, self._formats[form])
        self._wide(column, width)

    def _moment(self, row: int, column: int, value: date, form: str, width: int) -> None:
        if value.timetuple() < _FIRST_DAY.timetuple():
            self.text(row, column, _plain(value))
            return
        self._sheet.write_datetime(row, column, value, self._formats[form])
        self._wide(column, width)

    def _wide(self, column: int, width: int) -> None:
        if width > self.widths.get(column, 0):
            self.widths[column] = width


def _sealed(part: Path) -> str:
    """The file's digest, once its bytes are on the disk."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _disk(target: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise Trouble("export.target", file=target.name) from error
    except FileNotFoundError as error:
        raise Trouble("export.no_folder", folder=target.parent.name) from error
    except OSError as error:
        if error.errno in _FULL:
            raise Trouble("disk.full", path=target.parent.name) from error
        raise Trouble("disk.failed", path=target.parent.name) from error
