"""Spreadsheet files as rows of cells, whatever their ending says they are."""

import re
import stat
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.overdue_list import Progress, unheard

Cell = str | float | date | None
"""Text as written; a float where a workbook holds a number; a date; None where there is nothing."""

MOST_BYTES = 100 * 1024 * 1024
"""Of a workbook."""
MOST_TEXT = 300 * 1024 * 1024
MOST_ROWS = 400_000
MOST_COLUMNS = 500
_SLICE = 1024 * 1024
_FOREIGN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"MZ", b"\x7fELF", b"SQLite format 3")
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_WORKBOOKS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<div", b"<!--", b"<workbook", b"<office:",
           b"<head", b"<body", b"<style", b"mime-version:", b"{\\rtf")  # fmt: skip
_FILLED = re.compile(rb"[^\x00\r\n\t \xef\xbb\xbf\xff\xfe]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Line 1 of the file is `rows[0]`."""

    name: str
    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Book:
    """What a file holds; `sheet_names` also names the hidden ones that `sheets` leaves out.

    `kind` is csv, xlsx, xls, ods, html or xml. Day numbers count from 1904-01-01 where `epoch_1904` is
    set, else from 1899-12-30; date cells are dates already.
    """

    kind: str
    sheets: tuple[Sheet, ...]
    sheet_names: tuple[str, ...]
    encoding: str = ""
    bom: bool = False
    delimiter: str = ""
    quote: str = ""
    epoch_1904: bool = False


def too_large(size: int, most: int) -> Refusal:
    return Refusal("import.too_large", "file", megabytes=-(-size // 1_000_000), most=most // 1_000_000)


def _most(start: bytes) -> int:
    return MOST_BYTES if start.startswith(_WORKBOOKS) else MOST_TEXT


def load(path: Path, progress: Progress = unheard) -> bytes:
    """The file's bytes, read in slices.

    Raises Refusal `import.too_large`; Trouble `import.gone`, `import.not_a_file`, `import.locked`,
    `import.unreadable`, `import.changed` (while it was read).
    """
    try:
        before = path.stat()
        if not stat.S_ISREG(before.st_mode):
            raise Trouble("import.not_a_file", file=path.name)
        pieces: list[bytes] = []
        done = 0
        with path.open("rb") as file:
            while piece := file.read(_SLICE):
                pieces.append(piece)
                done += len(piece)
                most = _most(pieces[0])
                if max(done, before.st_size) > most:
                    raise too_large(max(done, before.st_size), most)
                progress(min(done, before.st_size), before.st_size)
        after = path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise Trouble("import.gone", file=path.name) from error
    except PermissionError as error:
        raise Trouble("import.locked", file=path.name) from error
    except OSError as error:
        raise Trouble("import.unreadable", file=path.name, reason=error.strerror or "") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or done != after.st_size:
        raise Trouble("import.changed", file=path.name)
    return b"".join(pieces)


def read_book(
    data: bytes,
    encoding: str = "",
    delimiter: str = "",
    sheet: str = "",
    progress: Progress = unheard,
) -> Book:
    """The sheets of a workbook (all that are visible, or the one named), or the one of a text file.

    Raises Refusal `import.empty`, `import.only_nulls`, `import.too_large`, `import.too_many_rows`,
    `import.too_wide`, `import.not_a_spreadsheet`, `import.packed`, `import.markup`, `import.password`,
    `import.damaged`, `import.no_sheet`, `import.not_a_table`, `import.bytes_damaged`, `import.quote_open`,
    `import.cell_too_long`.
    """
    if len(data) > (most := _most(data)):
        raise too_large(len(data), most)
    if not _FILLED.search(data):
        only_nulls = len(data) > 16 and data.count(0) * 2 > len(data)
        raise Refusal("import.only_nulls" if only_nulls else "import.empty", "file")
    if data.startswith(_WORKBOOKS):
        from collectdesk.exchange.workbooks import read_workbook

        book = read_workbook(data, sheet, progress)
    else:
        book = _read_text(data, encoding, delimiter, sheet, progress)
    for found in book.sheets:
        _check_size(found)
    if not any(_is_filled(row) for found in book.sheets for row in found.rows):
        raise Refusal("import.empty", "file")
    return book


def _read_text(data: bytes, encoding: str, delimiter: str, sheet: str, progress: Progress) -> Book:
    from collectdesk.exchange.delimited import read_delimited
    from collectdesk.exchange.encodings import find_encoding

    if data.startswith(_FOREIGN):
        raise Refusal("import.not_a_spreadsheet", "file")
    if data.startswith(_PACKED):
        raise Refusal("import.packed", "file")
    head = data[:512].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ").lower()
    if head.startswith(_MARKUP):
        from collectdesk.exchange.markup import read_markup

        return read_markup(data, encoding, sheet, progress)
    found = find_encoding(data, encoding, progress)
    texts, delimiter, quote = read_delimited(data, found, delimiter, progress)
    rows = cast("list[list[Cell]]", texts)
    return Book("csv", (Sheet("", rows),), ("",), found.encoding, found.start > 0, delimiter, quote)


def _check_size(sheet: Sheet) -> None:
    rows = sheet.rows
    while rows and not _is_filled(rows[-1]):
        rows.pop()
    if len(rows) > MOST_ROWS:
        raise Refusal("import.too_many_rows", "file", rows=len(rows), most=MOST_ROWS)
    if max(map(len, rows), default=0) <= MOST_COLUMNS:
        return
    for row in rows:
        while row and row[-1] in {None, ""}:
            row.pop()
    width = max(map(len, rows), default=0)
    if width > MOST_COLUMNS:
        raise Refusal("import.too_wide", "file", columns=width, most=MOST_COLUMNS)


def _is_filled(row: list[Cell]) -> bool:
    return any(cell is not None and cell != "" for cell in row)


def cell_text(cell: Cell) -> str:
    """A cell as a person reads it; numbers to the 15 digits that a spreadsheet keeps."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, date):
        return cell.isoformat()
    return number_text(cell)


def number_text(number: float) -> str:
    """The number without the binary noise of its 16th and 17th digit.

    >>> number_text(1234.5600000000002)
    '1234.56'
    """
    text = f"{number:.15g}"
    return text.removesuffix(".0")
