"""Text files of cells: delimiter, quote, and rows that keep every character they were written with."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Progress
from collectdesk.exchange.encodings import SAMPLE, TextFound, damaged, holds, open_text
from collectdesk.exchange.shield import unshielded

if TYPE_CHECKING:
    import _csv

DELIMITERS = (",", ";", "\t", "|")
MOST_ROWS = 400_000
MOST_CELL = 16 * 1024 * 1024
csv.field_size_limit(MOST_CELL)
_SEP_LINE = re.compile(r'"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)', re.IGNORECASE)
_EXCEL_TEXT = re.compile(r'="?([^"]*)"?$')
_TRICKS = frozenset("='")
_SWALLOWED = 20
"""A cell over more lines than this is a quote that was never closed, not an address."""
_SLICE = 200
_END = "\x00end"
"""Read after the last line: no line of a file holds a NUL by then, so a cell with it was never closed."""


def find_delimiter(text: str, quote: str = '"') -> str:
    """The delimiter that cuts the first lines most steadily into the same number of cells; "" if none."""
    head = "".join(islice(io.StringIO(text, newline=""), 80))
    best, best_score = "", 0.0
    for delimiter in DELIMITERS:
        score = _steadiness(head, delimiter, quote)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _steadiness(head: str, delimiter: str, quote: str) -> float:
    try:
        rows = list(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter, quotechar=quote))
    except csv.Error:
        return 0.0
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    lines = sum(widths.values())
    width, times = max(widths.items(), key=lambda pair: (pair[1] * (pair[0] - 1), pair[0]), default=(1, 0))
    if width < 2 or (width < 4 and times == 1 < lines):
        return 0.0
    return float((width - 1) ** 0.5 * (times / lines) ** 2)


def find_quote(text: str) -> str:
    """Double quotes, unless many cells stand in single ones and none in double ones."""
    head = text[:20000]
    single = len(re.findall(r"(?:^|[,;\t|])'[^'\r\n]*'(?=[,;\t|\r\n]|$)", head, re.MULTILINE))
    double = len(re.findall(r'(?:^|[,;\t|])"', head, re.MULTILINE))
    return "'" if single > 3 and single > double else '"'


def read_delimited(
    data: bytes, found: TextFound, delimiter: str, progress: Progress
) -> tuple[list[list[str]], str, str]:
    """Rows of text cells, the delimiter and the quote character.

    Raises Refusal `import.not_a_table` when nothing cuts the lines, `import.quote_open` (line) when a quote
    swallows what follows, `import.bytes_damaged`, `import.too_many_rows`, `import.cell_too_long`.
    """
    try:
        reading = _Reading(data, found, delimiter, progress)
        return reading.rows(progress), reading.delimiter, reading.quote
    except UnicodeDecodeError as error:
        raise damaged(data, found) from error


class _Reading:
    def __init__(self, data: bytes, found: TextFound, delimiter: str, progress: Progress) -> None:
        self._data, self._found = data, found
        self._raw = io.BytesIO()
        self._stream = open_text(self._raw, found)
        marks = ("\x00", "\ufeff")
        self._dirty = data.endswith(b"\x1a") or any(self._holds(mark, progress) for mark in marks)
        head = _clean_line(open_text(io.BytesIO(data), found).read(SAMPLE))
        sep = _SEP_LINE.match(head)
        self._skipped = 1 if sep else 0
        if sep:
            delimiter, head = delimiter or sep.group(1), head[sep.end() :]
        if not head.strip(" ,;\t|\r\n\"'"):
            raise Refusal("import.empty", "file")
        whole = head[: max(head.rfind("\n"), head.rfind("\r")) + 1] or head
        self.quote = find_quote(whole)
        self.delimiter = delimiter or find_delimiter(whole, self.quote) or find_delimiter(head, self.quote)
        if len(self.delimiter) != 1 or self.delimiter in "\r\n\"'\x00":
            raise Refusal("import.not_a_table", "file")

    def _holds(self, text: str, progress: Progress) -> bool:
        return holds(self._data, self._found, text, progress)

    def rows(self, progress: Progress) -> list[list[str]]:
        total = len(self._data)
        lines = self._lines()
        rows: list[list[str]] = [[] for _ in range(self._skipped)]
        broken: list[tuple[int, int]] = []
        before = filled = 0
        reader = self._reader(chain(lines, (_END,)))
        try:
            for row in reader:
                if reader.line_num - before > 1:
                    self._check_swallowed(row, reader.line_num - before, before)
                    broken.append((before, reader.line_num))
                before = reader.line_num
                if any(row):
                    filled += 1
                    rows.append(row)
                else:
                    rows.append([])
                if len(rows) % _SLICE == 0:
                    progress(self._raw.tell(), total)
                    if filled > MOST_ROWS:
                        rows.clear()
                        raise self._too_many(reader, filled, progress)
        except csv.Error as error:
            if reader.line_num - before > _SWALLOWED:
                raise self._open(before) from error
            raise Refusal("import.cell_too_long", "file", line=before + 1 + self._skipped) from error
        if rows.pop() != [_END]:
            raise self._open(before)
        while rows and not rows[-1]:
            rows.pop()
        self._check_broken(broken)
        if self._holds("'", progress) or self._holds('="', progress):
            rows = [[_without_tricks(cell) if cell[:1] in _TRICKS else cell for cell in row] for row in rows]
        progress(total, total)
        return rows

    def _lines(self) -> Iterator[str]:
        self._raw = io.BytesIO(self._data)
        self._stream = open_text(self._raw, self._found)
        lines = map(_clean_line, self._stream) if self._dirty else self._stream
        return islice(lines, self._skipped, None)

    def _reader(self, lines: Iterable[str], *, strict: bool = False) -> "_csv.Reader":
        return csv.reader(lines, delimiter=self.delimiter, quotechar=self.quote, strict=strict)

    def _open(self, before: int) -> Refusal:
        return Refusal("import.quote_open", "file", line=before + 1 + self._skipped)

    def _check_swallowed(self, row: list[str], lines: int, before: int) -> None:
        if lines > _SWALLOWED or _END in row[-1]:
            raise self._open(before)

    def _too_many(self, reader: "_csv.Reader", filled: int, progress: Progress) -> Refusal:
        total = len(self._data)
        for number, row in enumerate(reader):
            filled += any(row)
            if number % _SLICE == 0:
                progress(self._raw.tell(), total)
        return Refusal("import.too_many_rows", "file", rows=filled - 1, most=MOST_ROWS)

    def _check_broken(self, broken: list[tuple[int, int]]) -> None:
        """Cells over several lines must be quoted without a flaw: else one stray quote eats whole rows."""
        lines, at = self._lines() if broken else iter(()), 0
        for start, end in broken:
            record = list(islice(lines, start - at, end - at))
            at = end
            try:
                list(self._reader(record, strict=True))
            except csv.Error as error:
                raise self._open(start) from error


def _clean_line(line: str) -> str:
    """Without the NULs that pad fields, byte order marks left where files were joined, and DOS's end mark."""
    return line.replace("\x00", "").replace("\ufeff", "").rstrip("\x1a")


def _without_tricks(cell: str) -> str:
    """Text as Excel shows it: ="000817" and a leading apostrophe only say that the cell is text."""
    if cell[:1] == "=" and (found := _EXCEL_TEXT.match(cell)):
        return found.group(1)
    return unshielded(cell)
