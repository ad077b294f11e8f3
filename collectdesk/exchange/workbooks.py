"""Workbooks (xlsx, xls, ods) through calamine, with what calamine keeps to itself read from the XML."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from typing import Any
from xml.sax.saxutils import unescape

import python_calamine as calamine

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Progress
from collectdesk.exchange.sheets import MOST_ROWS, Book, Cell, Sheet

MOST_UNPACKED = 1024 * 1024 * 1024
_ZIP_FAILURES = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError, struct.error)
_SLICE = 500
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ERROR_CELL = re.compile(rb'<c\b[^>]*\br="([A-Z]+)(\d+)"[^>]*\bt="e"[^>]*>(.*?)</c>', re.DOTALL)
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_SHEET = re.compile(r'<(?:\w+:)?sheet\b[^>]*\bname="([^"]*)"[^>]*\b(?:\w+:)?id="([^"]*)"')
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r'\b(Id|Target)="([^"]*)"')
_ERROR_MARK = b't="e"'


def read_workbook(data: bytes, wanted: str, progress: Progress) -> Book:
    """Every visible sheet, or the one `wanted`. Lines and columns count from the sheet's first cell A1."""
    kind = _kind(data)
    with _reading():
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    try:
        return _read(book, data, kind, wanted, progress)
    finally:
        book.close()


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


def _kind(data: bytes) -> str:
    if not data.startswith(b"PK"):
        if _ENCRYPTED in data:
            raise Refusal("import.password", "file")
        return "xls"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
            names = set(archive.namelist())
            # calamine does not look at the check sums: a flipped bit would be another amount
            broken = archive.testzip() if unpacked <= MOST_UNPACKED else None
    except _ZIP_FAILURES as error:
        raise Refusal("import.damaged", "file") from error
    if broken is not None:
        raise Refusal("import.damaged", "file", part=broken)
    if unpacked > MOST_UNPACKED:
        megabytes, most = -(-unpacked // 1_000_000), MOST_UNPACKED // 1_000_000
        raise Refusal("import.too_large", "file", megabytes=megabytes, most=most)
    if "content.xml" in names:
        return "ods"
    if not any(name.startswith("xl/") for name in names):
        raise Refusal("import.not_a_spreadsheet", "file")
    return "xlsb" if "xl/workbook.bin" in names else "xlsx"


def _read(book: "calamine.CalamineWorkbook", data: bytes, kind: str, wanted: str, progress: Progress) -> Book:
    listed = [meta for meta in book.sheets_metadata if meta.typ == calamine.SheetTypeEnum.WorkSheet]
    names = tuple(meta.name for meta in listed)
    if wanted and wanted not in names:
        raise Refusal("import.no_sheet", "sheet", name=wanted)
    visible = [meta.name for meta in listed if meta.visible == calamine.SheetVisibleEnum.Visible]
    chosen = [wanted] if wanted else visible or list(names)
    sheets = tuple(_sheet(book, data, kind, name, progress) for name in chosen)
    return Book(kind, sheets, names)


def _sheet(book: "calamine.CalamineWorkbook", data: bytes, kind: str, name: str, progress: Progress) -> Sheet:
    with _reading():
        found = book.get_sheet_by_name(name)
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
            cells: list[Cell] = [value if type(value) is float else _cell(value) for value in row]
            rows.append(left + cells if left else cells)
        progress(len(rows), total)
    progress(total, total)
    if kind == "xlsx":
        for line, column, text in _error_cells(data, name):
            if line < len(rows) and column < len(rows[line]):
                rows[line][column] = text
    return Sheet(name, rows)


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return value or None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float):
        return float(value)
    return str(value)


def _error_cells(data: bytes, name: str) -> list[tuple[int, int, str]]:
    """Cells such as #REF!, which calamine reports as empty: an amount must not vanish into 0."""
    found: list[tuple[int, int, str]] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        path = _sheet_path(archive, name)
        if path not in archive.namelist():
            return found
        xml = archive.read(path)
    if _ERROR_MARK not in xml:
        return found
    for match in _ERROR_CELL.finditer(xml):
        value = _VALUE.search(match.group(3))
        text = value.group(1).decode("utf-8", "replace") if value else "#ERROR!"
        found.append((int(match.group(2)) - 1, _column(match.group(1)), text))
    return found


def _sheet_path(archive: zipfile.ZipFile, name: str) -> str:
    try:
        workbook = archive.read("xl/workbook.xml").decode("utf-8", "replace")
        relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    except KeyError:
        return ""
    ids = {unescape(title, {"&quot;": '"', "&apos;": "'"}): key for title, key in _SHEET.findall(workbook)}
    targets: dict[str, str] = {}
    for tag in _RELATION.findall(relations):
        attributes = dict(_ATTRIBUTE.findall(tag))
        targets[attributes.get("Id", "")] = attributes.get("Target", "")
    target = targets.get(ids.get(name, ""), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
