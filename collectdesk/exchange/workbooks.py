"""Workbooks (xlsx, xls, ods) through calamine, with what calamine keeps to itself read beside it."""

import io
import struct
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar

import python_calamine as calamine

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Progress
from collectdesk.exchange.biff import SheetFound, scan_xls
from collectdesk.exchange.ods import read_ods
from collectdesk.exchange.ooxml import find_parts, scan_sheet
from collectdesk.exchange.sheets import MOST_COLUMNS, MOST_ROWS, Book, Cell, Sheet, too_large

T = TypeVar("T")
MOST_UNPACKED = 1024 * 1024 * 1024
MOST_CELLS = 40_000_000
_ZIP_FAILURES = (
    zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError, struct.error, KeyError,
    IndexError,
)  # fmt: skip
_SLICE = 500
_CHUNK = 1024 * 1024
_POLL = 0.02
"""Seconds between two reports while calamine reads a sheet in one go."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TABLES = (".csv", ".txt", ".xlsx", ".xls", ".ods")


def read_workbook(data: bytes, wanted: str, progress: Progress) -> Book:
    """Every visible sheet, or the one `wanted`. Lines and columns count from the sheet's first cell A1."""
    if data.startswith(b"PK"):
        return _read_zip(data, wanted, progress)
    if _ENCRYPTED in data:
        raise Refusal("import.password", "file")
    found = scan_xls(data)
    reading = _Reading(data, "xls", progress, lambda number, _: found.sheets[number])
    return reading.book(wanted, found.epoch_1904)


def _read_zip(data: bytes, wanted: str, progress: Progress) -> Book:
    with _unzipping():
        archive = zipfile.ZipFile(io.BytesIO(data))
    with archive:
        kind = _kind(archive, progress)
        if kind == "ods":
            return read_ods(_told(_pieces(archive, archive.getinfo("content.xml")), progress), wanted)
        with _unzipping():
            parts = find_parts(archive)

        def scan(_number: int, name: str) -> SheetFound:
            path = parts.paths.get(name)
            if path is None:
                return SheetFound()
            info = archive.getinfo(path)
            return scan_sheet(lambda: _told(_pieces(archive, info), progress))

        return _Reading(data, kind, progress, scan).book(wanted, parts.epoch_1904)


def _kind(archive: zipfile.ZipFile, progress: Progress) -> str:
    names = set(archive.namelist())
    unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > MOST_UNPACKED:
        raise too_large(unpacked, MOST_UNPACKED)
    if "encrypted-package" in names or _is_encrypted_ods(archive, names):
        raise Refusal("import.password", "file")
    _check_sums(archive, progress)
    if "content.xml" in names:
        return "ods"
    if "xl/workbook.bin" in names:  # its errors (#N/A) would be read as empty cells
        raise Refusal("import.xlsb", "file")
    if not any(name.startswith("xl/") for name in names):
        packed = any(name.lower().endswith(_TABLES) for name in names)
        raise Refusal("import.packed" if packed else "import.not_a_spreadsheet", "file")
    return "xlsx"


def _is_encrypted_ods(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if "META-INF/manifest.xml" not in names:
        return False
    with _unzipping():
        return b"encryption-data" in archive.read("META-INF/manifest.xml")


def _check_sums(archive: zipfile.ZipFile, progress: Progress) -> None:
    """Calamine does not look at the check sums (a flipped bit would be another amount) nor at the sizes."""
    for info in archive.infolist():
        longer = copy(info)
        longer.file_size += 1  # so that a part that unpacks to more than it says is seen
        size = sum(map(len, _told(_pieces(archive, longer), progress)))
        if size != info.file_size:
            raise Refusal("import.damaged", "file", part=info.filename)


def _pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    with _unzipping():
        file = archive.open(info)
    with file:
        while True:
            with _unzipping():
                piece = file.read(_CHUNK)
            if not piece:
                return
            yield piece


def _told(pieces: Iterator[bytes], progress: Progress) -> Iterator[bytes]:
    for piece in pieces:
        progress(0, 0)
        yield piece


@contextmanager
def _unzipping() -> Iterator[None]:
    """Like `_reading`, for the archive itself."""
    try:
        yield
    except _ZIP_FAILURES as error:
        raise Refusal("import.damaged", "file") from error


class _Reading:
    """A workbook in calamine's hands; `scan` finds what it leaves out, by the sheet's number and name."""

    def __init__(
        self, data: bytes, kind: str, progress: Progress, scan: Callable[[int, str], SheetFound]
    ) -> None:
        self._kind, self._progress, self._scan = kind, progress, scan
        self._book = self._wait(lambda: calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)))

    def book(self, wanted: str, epoch_1904: bool) -> Book:
        listed = self._book.sheets_metadata
        numbers = {
            meta.name: number
            for number, meta in enumerate(listed)
            if meta.typ == calamine.SheetTypeEnum.WorkSheet
        }
        names = tuple(numbers)
        if wanted and wanted not in names:
            raise Refusal("import.no_sheet", "sheet", name=wanted)
        shown = [name for name in names if listed[numbers[name]].visible == calamine.SheetVisibleEnum.Visible]
        chosen = [wanted] if wanted else shown or list(names)
        sheets = tuple(self._sheet(numbers[name], name) for name in chosen)
        return Book(self._kind, sheets, names, epoch_1904=epoch_1904)

    def _sheet(self, number: int, name: str) -> Sheet:
        beside = self._scan(number, name)
        _check_extent(beside.height, beside.width)
        found = self._wait(lambda: self._book.get_sheet_by_name(name))
        total = found.total_height
        if total > MOST_ROWS:
            raise Refusal("import.too_many_rows", "file", rows=total, most=MOST_ROWS)
        left: list[Cell] = [None] * (found.start[1] if found.start else 0)
        rows: list[list[Cell]] = []
        lines = found.iter_rows()
        while True:
            with _reading():
                piece = list(islice(lines, _SLICE))
            if not piece:
                break
            for row in piece:
                cells: list[Cell] = [
                    value or None if type(value) is str else value if type(value) is float else _cell(value)
                    for value in row
                ]
                rows.append(left + cells if left else cells)
            self._progress(len(rows), total)
        self._progress(total, total)
        for (line, column), text in sorted(beside.errors.items()):
            _put(rows, line, column, text)
        return Sheet(name, rows)

    def _wait(self, call: Callable[[], T]) -> T:
        """The call's result; progress is told while it runs, and who cancels there need not wait."""
        kept: list[T] = []
        failed: list[BaseException] = []

        def run() -> None:
            try:
                kept.append(call())
            except BaseException as error:  # noqa: BLE001 (raised again where it is awaited)
                failed.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        while thread.is_alive():
            thread.join(_POLL)
            self._progress(0, 0)
        with _reading():
            if failed:
                raise failed[0]
        return kept[0]


@contextmanager
def _reading() -> Iterator[None]:
    """Turns what the reader fails with into a Refusal; nothing else runs inside, so no cancel is eaten."""
    try:
        yield
    except calamine.PasswordError as error:
        raise Refusal("import.password", "file") from error
    except (calamine.CalamineError, calamine.XmlError, calamine.ZipError, OSError, ValueError) as error:
        raise Refusal("import.damaged", "file") from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the reader's Rust code gave up on the bytes
            raise Refusal("import.damaged", "file") from error
        raise


def _check_extent(height: int, width: int) -> None:
    """Calamine lays out every cell up to the last one, filled or not: a stray one could eat all memory."""
    if height > MOST_ROWS:
        raise Refusal("import.too_many_rows", "file", rows=height, most=MOST_ROWS)
    if width > MOST_COLUMNS:
        raise Refusal("import.too_wide", "file", columns=width, most=MOST_COLUMNS)
    if height * width > MOST_CELLS:
        raise Refusal("import.too_many_rows", "file", rows=height, most=MOST_CELLS // width)


def _put(rows: list[list[Cell]], line: int, column: int, text: str) -> None:
    if line >= MOST_ROWS or column >= MOST_COLUMNS:
        return
    rows += [[] for _ in range(line + 1 - len(rows))]
    rows[line] += [None] * (column + 1 - len(rows[line]))
    rows[line][column] = text


def _cell(value: Any) -> Cell:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float):
        return float(value)
    return str(value)
