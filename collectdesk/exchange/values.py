"""Cells as text, numbers and rates: exact, or refused; never garbage turned into 0."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from collectdesk.domain.account import RepaymentMethod
from collectdesk.domain.borrower import PartyKind
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import EXPONENTS
from collectdesk.exchange.sheets import Cell, cell_text, number_text
from collectdesk.exchange.words import money_word, plain, words

LONGEST_TEXT = {"address": 500, "contacts": 1000}
LONGEST = 200
SAFE_NUMBER = 10**15
"""A spreadsheet keeps 15 digits of a number; from the 16th on they are lost."""

_PLAIN = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
"""Thousands in threes; or, as in India, the last three and then pairs."""
CENTS = re.compile(r"\d{1,3}(?:,\d{3})*\.\d\d|\d{1,12}\.\d\d")
_ERROR = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)|Err:\d+", re.IGNORECASE
)
_SIDE = re.compile(r"\s*(?:(dr|debit|借)|(cr|credit|贷))\.?$", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+)?[Ee]\+?\d+")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe]"
)
_BLANKS = re.compile(r"[\s\u3000\xa0]+")
_MONEY_EDGE = re.compile(r"^(?P<head>[^\d.,()+-]*)(?P<figure>[\d.,()+\-]*\d[\d.,()+\-]*)(?P<tail>[^\d]*)$")
_ENOUGH = 400
"""Figures that show a column's decimal sign; a later one that contradicts them is refused on its row."""
_NUMERALS = str.maketrans("一二两三四五六七八九", "1223456789")
_SWAPPED = str.maketrans(",.", ".,")
_MINUS = str.maketrans({"−": "-", "－": "-", "–": "-", "’": "", "'": ""})


_YEARLY = frozenset(("annual_rate", "overdue_rate"))
_PERIOD = re.compile(r"p\.?m\b|month|mth|月|day|日|天")
_TIMES_A_YEAR = {"": 1, "pm": 12, "p.m": 12, "month": 12, "mth": 12, "月": 12}
"""A rate by the day in a column of yearly rates is not read: years of 360 and 365 days are both usual."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written and the currencies that its sign or word can mean (None: no sign)."""

    value: Decimal
    currencies: frozenset[str] | None = None
    cents: int | None = None
    """The value in hundredths where it is whole, as it nearly always is."""


def is_blank(cell: Cell) -> bool:
    """Nothing, blanks, or one of the marks people write for nothing (-, 无, n/a)."""
    if cell is None or not isinstance(cell, str):
        return cell is None
    text = cell.strip()
    return not text or (len(text) <= 6 and text.casefold() in words().empty)


def read_text(cell: Cell, field: str) -> str:
    """One line of text: control characters and outer blanks gone, the rest as written."""
    text = cell_text(cell)
    if not text.isprintable():
        text = _BLANKS.sub(" ", _INVISIBLE.sub("", text))
    text = text.strip()
    most = LONGEST_TEXT.get(field.rpartition(".")[2], LONGEST)
    if len(text) > most:
        raise Refusal("import.text_too_long", field, length=len(text), most=most)
    return text


def read_number_text(cell: Cell, field: str, digits: int = 0) -> str:
    """A contract or identity number, which is text: zeros kept, padded to `digits` when asked.

    Raises Refusal `import.id_damaged` for what a spreadsheet has turned into a number of 16 or more digits,
    into scientific form or into a date; nobody can know the digits that were lost.
    """
    if isinstance(cell, float):
        if abs(cell) >= SAFE_NUMBER:
            raise Refusal("import.id_damaged", field, text=number_text(cell))
        text = number_text(cell)
    elif isinstance(cell, str):
        text = read_text(cell, field)
        if _SCIENTIFIC.fullmatch(text):
            raise Refusal("import.id_damaged", field, text=text)
    else:
        raise Refusal("import.id_became_date", field, text=cell_text(cell))
    return text.zfill(digits) if digits and text.isdecimal() else text


def read_decimal(cell: Cell, field: str, decimal: str = ".", factor: int = 1) -> Amount:
    """An amount as written. Raises Refusal `import.amount_unreadable` (text), `import.amount_is_date`."""
    if isinstance(cell, float):
        return make_amount(Decimal(number_text(cell)) * factor)
    if not isinstance(cell, str):
        raise Refusal("import.amount_is_date", field, text=cell_text(cell))
    text = cell.strip()
    if decimal == "." and factor == 1 and text.isascii() and CENTS.fullmatch(text):
        figures = text.replace(",", "")
        return Amount(Decimal(figures), None, int(figures.replace(".", "")))
    if _ERROR.fullmatch(text):
        raise Refusal("import.error_cell", field, text=text)
    if decimal == "." and text.isascii() and (_PLAIN.fullmatch(text) or _GROUPED.fullmatch(text)):
        return make_amount(Decimal(text.replace(",", "")) * factor)
    side = _SIDE.search(unicodedata.normalize("NFKC", text))
    text = unicodedata.normalize("NFKC", text)[: side.start()] if side else text
    bare, minus = _sign(_BLANKS.sub("", unicodedata.normalize("NFKC", text).translate(_MINUS)))
    found = _MONEY_EDGE.match(bare)
    if not found or (_BLANKS.search(text) and not _spaced(text)):
        raise Refusal("import.amount_unreadable", field, text=text[:40])
    inner, negative = _sign(found["figure"])
    figure = _figure(inner, decimal)
    tail, times = _unit(found["tail"])
    currencies = _currencies(found["head"], tail)
    if figure is None or currencies == frozenset() or (negative and minus):
        raise Refusal("import.amount_unreadable", field, text=text[:40])
    value = figure * times * factor
    credit = side is not None and side.group(2) is not None
    return make_amount(-value if (negative or minus) != credit else value, currencies)


def make_amount(value: Decimal, currencies: frozenset[str] | None = None) -> Amount:
    hundredths = value * 100 if abs(value) < 10**13 else None
    whole = hundredths is not None and hundredths == int(hundredths)
    return Amount(value, currencies, int(hundredths) if whole and hundredths is not None else None)


def is_error(cell: Cell) -> bool:
    """What a formula leaves that failed: #N/A, #REF!, #### of a narrow column."""
    return isinstance(cell, str) and cell[:1] in "#eE" and bool(_ERROR.fullmatch(cell.strip()))


def _spaced(text: str) -> bool:
    """Blanks inside the figures only where they group thousands."""
    figures = re.search(r"\d[\d\s\u3000\xa0.,]*", unicodedata.normalize("NFKC", text))
    inner = figures.group().strip() if figures else ""
    return not _BLANKS.search(inner) or bool(re.fullmatch(r"\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?", inner))


def _sign(text: str) -> tuple[str, bool]:
    """The text without its sign or parentheses, and whether they make it negative."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1], True
    if text[:1] in {"+", "-"}:
        return text[1:], text[0] == "-"
    if text[-1:] == "-":
        return text[:-1], True
    return text, False


def _figure(text: str, decimal: str) -> Decimal | None:
    if decimal == ",":
        text = text.translate(_SWAPPED)
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    return None


def _unit(tail: str) -> tuple[str, int]:
    for word, times in (("万", 10_000), ("萬", 10_000), ("亿", 10**8), ("億", 10**8)):
        if tail.startswith(word):
            return tail.removeprefix(word), times
    return tail, 1


def _currencies(head: str, tail: str) -> frozenset[str] | None:
    """What the signs around a figure can mean together; empty when a word is no currency."""
    told: frozenset[str] | None = None
    for word in (head.rstrip("整正"), tail.rstrip("整正")):
        if not word:
            continue
        codes = words().currencies.get(money_word(word), frozenset())
        told = codes if told is None else told & codes
    return told


def decimal_style(texts: Iterable[str]) -> str:
    """ "," when figures end in a comma and one or two digits, and none do so with a point."""
    comma = point = 0
    for text in texts:
        if comma + point >= _ENOUGH:
            break
        figures = re.search(r"\d[\d.,]*", text)
        if figures:
            comma += bool(re.fullmatch(r"\d+(?:\.\d{3})*,\d{1,2}|\d+(?:\.\d{3}){2,}", figures.group()))
            point += bool(re.fullmatch(r"\d+(?:,\d{2,3})*\.\d{1,2}|\d+(?:,\d{3}){2,}", figures.group()))
    return "," if comma and not point else "."


@lru_cache(maxsize=2048)
def read_rate(cell: Cell, field: str, percent: bool, decimal: str = ".") -> Decimal:
    """A rate as a fraction of one; `percent` says that bare figures of this column are percent.

    Raises Refusal `import.rate_unreadable`, `import.rate_absurd` (text).
    """
    text = cell_text(cell)
    figure = unicodedata.normalize("NFKC", text).strip().lower().translate(_MINUS)
    divisor = 100 if percent else 1
    for mark, by in (("%", 100), ("‰", 1000), ("万分之", 10_000), ("千分之", 1000), ("百分之", 100)):
        if mark in figure:
            figure, divisor = figure.replace(mark, "").translate(_NUMERALS), by
    times = _TIMES_A_YEAR.get(next(iter(_PERIOD.findall(figure)), "")) if field in _YEARLY else 1
    if times is None:
        raise Refusal("import.rate_unreadable", field, text=text[:40])
    figure = re.sub(
        r"(?:p\.?a\.?|p\.?m\.?|(?:per |/) ?(?:year|annum|month|day|yr|mth)|/?(?:年|月|日|天|期))", "", figure
    )
    try:
        value = read_decimal(figure, field, decimal).value * times / divisor
    except Refusal as error:
        raise Refusal("import.rate_unreadable", field, text=text[:40]) from error
    if not 0 <= value <= 10:
        raise Refusal("import.rate_absurd", field, text=text[:40])
    return value


def is_daily(text: str) -> bool:
    """A rate that says itself that it is a day's: 日万分之五, 0.05%/day."""
    return bool(re.search(r"日|天|day", unicodedata.normalize("NFKC", text).casefold()))


def says_percent(cells: Iterable[Cell]) -> bool:
    """Whether the bare figures of a rate column are percent: one above 1 says so for all."""
    for cell in cells:
        if isinstance(cell, float) and cell > 1:
            return True
        if isinstance(cell, str) and _PLAIN.fullmatch(cell.strip()) and Decimal(cell.strip()) > 1:
            return True
    return False


@lru_cache(maxsize=2048)
def read_count(cell: Cell, field: str) -> int:
    """A whole number, perhaps with its noun (12期, 47 days). Raises Refusal `import.count_unreadable`."""
    text = unicodedata.normalize("NFKC", cell_text(cell)).strip()
    found = re.fullmatch(r"(\d{1,6})(?:\.0+)?\s*(?:期|天|日|个月|月|days?|months?|d|m)?", text, re.IGNORECASE)
    if not found:
        raise Refusal("import.count_unreadable", field, text=text[:40])
    return int(found.group(1))


def read_currency(cell: Cell, default: str) -> str:
    """An ISO code from a code, sign or word; a sign of several currencies means the office's own.

    Raises Refusal `import.currency` (text).
    """
    text = cell_text(cell).strip()
    code = unicodedata.normalize("NFKC", text).upper()
    if code in EXPONENTS:
        return code
    codes = words().currencies.get(money_word(text), frozenset())
    if not codes:
        raise Refusal("import.currency", "currency", text=text[:40])
    return currency_meant(codes, default)


def currency_meant(codes: frozenset[str], office: str) -> str:
    """The office's own where the sign can mean it, else the one that most lists with this sign mean.

    Raises Refusal `import.currency` for money that no office here keeps.
    """
    if office in codes:
        return office
    for code in EXPONENTS:
        if code in codes:
            return code
    raise Refusal("import.currency", "currency", text=min(codes))


def read_method(cell: Cell) -> RepaymentMethod:
    """As given when the words are not known."""
    return RepaymentMethod(words().repayment_methods.get(plain(cell_text(cell)), "as_given"))


def read_kind(cell: Cell) -> PartyKind | None:
    found = words().kinds.get(plain(cell_text(cell)))
    return PartyKind(found) if found else None


def read_language(cell: Cell) -> str:
    """A language code, or "" when the word is not known."""
    return words().languages.get(plain(cell_text(cell)), "")


def looks_like_firm(name: str) -> bool:
    """By the ending of the name, where neither the list nor the ID number says."""
    if plain(name).endswith(words().firm_endings):
        return True
    return bool(name.split()) and plain(name.rsplit(maxsplit=1)[-1]) in words().firm_words
