"""Days as lenders write them; day and month are never guessed."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.sheets import Cell, number_text

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)
_EPOCH = date(1899, 12, 30)
_SERIALS = range(36526, 73051)
"""Excel's day numbers from 2000 to 2099; only a workbook's own number cells are read so."""

_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_SHORT_YEAR = re.compile(r"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2}")
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
def read_date(cell: Cell, field: str, order: str) -> date:
    """The day in a cell; `order` ("dmy", "mdy", "mixed" or "") settles what the digits leave open.

    Raises Waiting when the order is open, Refusal `import.date_unreadable`, `import.date_impossible`,
    `import.date_short_year`, `import.date_absurd`, `import.date_order_mixed` (fact: text).
    """
    if isinstance(cell, date):
        return _plausible(cell, field, cell.isoformat())
    text = clean(number_text(cell) if isinstance(cell, float) else cell or "")
    if isinstance(cell, float) and cell in _SERIALS:
        return _EPOCH + timedelta(days=int(cell))
    if found := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
        return _made(year, month, day, field, text)
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = (int(part) for part in found.groups())
        return _by_order(first, second, year, field, text, order)
    if named := _named_month(text.lower()):
        return _made(*named, field, text)
    if _SHORT_YEAR.fullmatch(text):
        raise Refusal("import.date_short_year", field, text=text)
    raise Refusal("import.date_unreadable", field, text=text[:40])


def clean(text: str) -> str:
    """The text without its time of day, weekday and full-width forms."""
    plain = unicodedata.normalize("NFKC", text).strip().strip("'").strip()
    return _WEEKDAY.sub("", _TIME.sub("", plain)).strip()


def column_order(cells: Iterable[Cell]) -> str:
    """What a column's own values prove: dmy, mdy, mixed, open (a question), or "" (nothing to settle)."""
    proven: set[str] = set()
    open_values = False
    for text in {cell for cell in cells if isinstance(cell, str) and cell}:
        found = _YEAR_LAST.fullmatch(clean(text))
        if not found:
            continue
        first, second = int(found.group(1)), int(found.group(2))
        if first > 12 >= second:
            proven.add("dmy")
        elif second > 12 >= first:
            proven.add("mdy")
        elif first != second:
            open_values = True
    if len(proven) == 2:
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
    if order == "mixed":
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
    return int(year) + (2000 if len(year) == 2 else 0), month, int(day)


def _made(year: int, month: int, day: int, field: str, text: str) -> date:
    try:
        return _plausible(date(year, month, day), field, text)
    except ValueError as error:
        raise Refusal("import.date_impossible", field, text=text) from error


def _plausible(day: date, field: str, text: str) -> date:
    if not EARLIEST <= day <= LATEST:
        raise Refusal("import.date_absurd", field, text=text)
    return day
