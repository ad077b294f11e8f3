"""Text files of cells: delimiter, quote, and rows that keep every character they were written with."""

import csv
import io
import re
from collections import Counter
from itertools import islice

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Progress

DELIMITERS = (",", ";", "\t", "|")
_SEP_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
FORMULA = "=+\\-@\t\r\n＝＋－＠"
"""Inside a class of characters: text beginning with one may be taken for a formula by who opens a CSV."""
_SHIELDED = re.compile(rf"'*[{FORMULA}\d]")
_EXCEL_TEXT = re.compile(r'="?([^"]*)"?$')
_SWALLOWED = 20
"""A cell over more lines than this is a quote that was never closed, not an address."""


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


def read_delimited(text: str, delimiter: str, progress: Progress) -> tuple[list[list[str]], str, str]:
    """Rows of text cells, the delimiter and the quote character.

    Raises Refusal `import.not_a_table` when nothing cuts the lines, `import.quote_open` (line) when a quote
    swallows what follows.
    """
    sep = _SEP_LINE.match(text)
    offset = 0
    if sep:
        delimiter, text, offset = delimiter or sep.group(1), text[sep.end() :], 1
    quote = find_quote(text)
    delimiter = delimiter or find_delimiter(text, quote)
    if not text.strip(" ,;\t|\r\n\"'\ufeff"):
        raise Refusal("import.empty", "file")
    if len(delimiter) != 1 or delimiter in "\r\n\"'":
        raise Refusal("import.not_a_table", "file")
    rows: list[list[str]] = [[] for _ in range(offset)]
    total = len(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote)
    before, done = 0, 0
    try:
        for row in reader:
            if reader.line_num - before > _SWALLOWED:
                raise Refusal("import.quote_open", "file", line=len(rows) + 1)
            before = reader.line_num
            rows.append([_without_tricks(cell) for cell in row])
            done += sum(map(len, row)) + len(row)
            if len(rows) % 1000 == 0:
                progress(min(done, total), total)
    except csv.Error as error:
        raise Refusal("import.quote_open", "file", line=len(rows) + 1) from error
    if _ends_open(text, quote, delimiter):
        raise Refusal("import.quote_open", "file", line=len(rows))
    progress(total, total)
    return rows, delimiter, quote


def _without_tricks(cell: str) -> str:
    """Text as Excel shows it: ="000817" and a leading apostrophe only say that the cell is text."""
    if cell[:1] == "=" and (found := _EXCEL_TEXT.match(cell)):
        return found.group(1)
    if cell[:1] == "'" and _SHIELDED.match(cell, 1):
        return cell[1:]
    return cell


def _ends_open(text: str, quote: str, delimiter: str) -> bool:
    """Whether the last line that opens a quoted cell never closes it."""
    if text.count(quote) % 2 == 0:
        return False
    tail = text[max(text.rfind("\n" + quote), text.rfind(delimiter + quote)) + 1 :]
    try:
        list(csv.reader(io.StringIO(tail, newline=""), delimiter=delimiter, quotechar=quote, strict=True))
    except csv.Error:
        return True
    return False
