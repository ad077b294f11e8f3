"""Days as lenders write them; day and month are never guessed."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.sheets import Cell, number_text

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_SERIALS = range(36526, 73051)
"""Excel's day numbers from 2000 to 2099; only a workbook's own number cells are read so."""

_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})")
_MONTH_ONLY = re.compile(
    r"(?:[a-z]{3,9}[-/. ]*(?:\d{4}|\d{2})|\d{4}\s*[-/.年]\s*\d{1,2}月?|\d{1,2}[-/.]\d{4})"
)
_ISO = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])")
_SERIAL_TEXT = re.compile(r"[3-7]\d{4}(?:\.\d+)?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})\.?[-/., ]*(\d{4}|\d{2})")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?[-/. ]*(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4})")
_TIME = re.compile(
    r"(?:[T ]\s*(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?)$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\s*[(（]?(?:星期|周|週|礼拜)[一二三四五六日天][)）]?$",
    re.IGNORECASE,
)
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}


class Waiting(Exception):  # noqa: N818 (a question, not an error)
    """The value can be read only when the order of day and month is known."""


@lru_cache(maxsize=8192)
def read_date(cell: Cell, field: str, order: str, epoch_1904: bool = False) -> date:
    """The day in a cell; `order` settles what the digits leave open: "dmy", "mdy", "ymd" (short years first),
    "serial" (a column of day numbers as text), "mixed" or "".

    Raises Waiting when the order is open, Refusal `import.date_unreadable`, `import.date_impossible`,
    `import.date_absurd`, `import.date_order_mixed`, `import.date_no_day` (fact: text).
    """
    if isinstance(cell, date):
        return _plausible(cell, field, cell.isoformat())
    if isinstance(cell, str) and _ISO.fullmatch(cell):
        return _plausible(date.fromisoformat(cell), field, cell)
    text = clean(number_text(cell) if isinstance(cell, float) else cell or "")
    if isinstance(cell, str) and order == "serial" and _SERIAL_TEXT.fullmatch(text):
        cell = float(text)
    if isinstance(cell, float) and int(cell) in _SERIALS:
        return (_EPOCH_1904 if epoch_1904 else _EPOCH) + timedelta(days=int(cell))
    if found := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
        return _made(year, month, day, field, text)
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = (int(part) for part in found.groups())
        return _by_order(first, second, year, field, text, order)
    if named := _named_month(text.lower()):
        return _made(*named, field, text)
    if found := _SHORT_YEAR.fullmatch(text):
        first, second, last = (int(part) for part in found.groups())
        if order == "ymd" or first > 31:
            return _made(_century(first), second, last, field, text)
        if len(found.group(3)) == 2:
            return _by_order(first, second, _century(last), field, text, order)
    if _MONTH_ONLY.fullmatch(text.lower()):
        raise Refusal("import.date_no_day", field, text=text)
    raise Refusal("import.date_unreadable", field, text=text[:40])


def clean(text: str) -> str:
    """The text without its time of day, weekday and full-width forms."""
    plain = unicodedata.normalize("NFKC", text).strip().strip("'").strip()
    return _WEEKDAY.sub("", _TIME.sub("", plain)).strip().removesuffix(".0")


def _century(year: int) -> int:
    return year + (2000 if year < 70 else 1900)


def column_order(cells: Iterable[Cell]) -> str:
    """What a column's own values prove: dmy, mdy, mixed, open (a question), or "" (nothing to settle)."""
    proven: set[str] = set()
    open_values = False
    serials = others = 0
    for text in cells:
        if not isinstance(text, str) or not text:
            continue
        if _ISO.fullmatch(text):
            others += 1
            continue
        cleaned = clean(text)
        serial = bool(_SERIAL_TEXT.fullmatch(cleaned))
        serials, others = serials + serial, others + (not serial)
        found = _YEAR_LAST.fullmatch(cleaned) or _SHORT_YEAR.fullmatch(cleaned)
        if not found:
            continue
        first, second = int(found.group(1)), int(found.group(2))
        if first > 31:
            proven.add("ymd")
        elif first > 12 >= second:
            proven.add("dmy")
        elif second > 12 >= first:
            proven.add("mdy")
        elif first != second:
            open_values = True
    if serials > 2 and not others:
        return "serial"
    if "ymd" in proven:
        return "ymd"
    if len(proven) > 1:
        return "mixed"
    return proven.pop() if proven else "open" if open_values else ""


def is_open(cell: Cell) -> bool:
    """Whether this very value reads as two different days."""
    return column_order([cell]) == "open"


def find_date(text: str) -> date | None:
    """A day written with its year first somewhere in a sentence, as title rows have it."""
    for pattern in (
        r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})",
        r"(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)",
    ):
        if found := re.search(pattern, text):
            try:
                return date(*(int(part) for part in found.groups()))
            except ValueError:
                continue
    named = re.search(r"\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.? \d{4}", text.lower())
    parts = _named_month(named.group()) if named else None
    return date(*parts) if parts and parts[2] <= 28 else None


def _by_order(first: int, second: int, year: int, field: str, text: str, order: str) -> date:
    if first > 12 or first == second:
        return _made(year, second, first, field, text)
    if second > 12:
        return _made(year, first, second, field, text)
    if order == "dmy":
        return _made(year, second, first, field, text)
    if order == "mdy":
        return _made(year, first, second, field, text)
    if order in {"mixed", "ymd"}:
        raise Refusal("import.date_order_mixed", field, text=text)
    raise Waiting


def _named_month(text: str) -> tuple[int, int, int] | None:
    if found := _DAY_MONTH.fullmatch(text):
        day, name, year = found.groups()
    elif found := _MONTH_DAY.fullmatch(text):
        name, day, year = found.groups()
    else:
        return None
    month = next((number for full, number in _MONTHS.items() if full.startswith(name)), 0)
    if not month and name == "sept":
        month = 9
    if not month:
        return None
    return _century(int(year)) if len(year) == 2 else int(year), month, int(day)


def _made(year: int, month: int, day: int, field: str, text: str) -> date:
    try:
        return _plausible(date(year, month, day), field, text)
    except ValueError as error:
        raise Refusal("import.date_impossible", field, text=text) from error


def _plausible(day: date, field: str, text: str) -> date:
    if not EARLIEST <= day <= LATEST:
        raise Refusal("import.date_absurd", field, text=text)
    return day
