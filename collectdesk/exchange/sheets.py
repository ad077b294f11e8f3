"""Spreadsheet files as rows of cells, whatever their ending says they are."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.overdue_list import Progress, unheard

Cell = str | float | date | None
"""Text as written; a float where a workbook holds a number; a date; None where there is nothing."""

MOST_BYTES = 100 * 1024 * 1024
MOST_ROWS = 400_000
MOST_COLUMNS = 500
_SLICE = 1024 * 1024
_FOREIGN = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"\x7fELF",
    b"SQLite format 3",
)  # fmt: skip
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<div", b"{\\rtf")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Line 1 of the file is `rows[0]`."""

    name: str
    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Book:
    """What a file holds; `sheet_names` also names the hidden ones that `sheets` leaves out."""

    kind: str
    sheets: tuple[Sheet, ...]
    sheet_names: tuple[str, ...]
    encoding: str = ""
    bom: bool = False
    delimiter: str = ""
    quote: str = ""


def _too_large(size: int, most: int = MOST_BYTES) -> Refusal:
    return Refusal("import.too_large", "file", megabytes=-(-size // 1_000_000), most=most // 1_000_000)


def load(path: Path, progress: Progress = unheard) -> bytes:
    """The file's bytes, read in slices.

    Raises Refusal `import.too_large`; Trouble `import.unreadable`, `import.changed` (while it was read).
    """
    try:
        before = path.stat()
        if before.st_size > MOST_BYTES:
            raise _too_large(before.st_size)
        pieces: list[bytes] = []
        done = 0
        with path.open("rb") as file:
            while piece := file.read(_SLICE):
                pieces.append(piece)
                done += len(piece)
                if done > MOST_BYTES:
                    raise _too_large(done)
                progress(min(done, before.st_size), before.st_size)
        after = path.stat()
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

    Raises Refusal `import.empty`, `import.too_large`, `import.too_many_rows`, `import.too_wide`,
    `import.not_a_spreadsheet`, `import.markup`, `import.password`, `import.damaged`, `import.no_sheet`,
    `import.not_a_table`, `import.bytes_damaged`, `import.quote_open`.
    """
    if len(data) > MOST_BYTES:
        raise _too_large(len(data))
    if not data.strip(b"\x00\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise Refusal("import.empty", "file")
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        from collectdesk.exchange.workbooks import read_workbook

        book = read_workbook(data, sheet, progress)
    else:
        book = _read_text(data, encoding, delimiter, progress)
    for found in book.sheets:
        _check_size(found)
    if not any(_is_filled(row) for found in book.sheets for row in found.rows):
        raise Refusal("import.empty", "file")
    return book


def _read_text(data: bytes, encoding: str, delimiter: str, progress: Progress) -> Book:
    from collectdesk.exchange.delimited import read_delimited
    from collectdesk.exchange.encodings import decode

    head = data[:512].lstrip(b"\xef\xbb\xbf\r\n\t ").lower()
    if data.startswith(_FOREIGN):
        raise Refusal("import.not_a_spreadsheet", "file")
    if head.startswith(_MARKUP):
        raise Refusal("import.markup", "file")
    found = decode(data, encoding)
    texts, delimiter, quote = read_delimited(found.text, delimiter, progress)
    rows: list[list[Cell]] = [list[Cell](row) for row in texts]
    return Book("csv", (Sheet("", rows),), ("",), found.encoding, found.bom, delimiter, quote)


def _check_size(sheet: Sheet) -> None:
    if len(sheet.rows) > MOST_ROWS:
        raise Refusal("import.too_many_rows", "file", rows=len(sheet.rows), most=MOST_ROWS)
    width = max(map(len, sheet.rows), default=0)
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
