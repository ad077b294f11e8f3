"""How each column of one file is read: settled once from the whole column, before any row."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.overdue_list import (
    AGED,
    AMOUNTS,
    COUNTS,
    DATES,
    NAME_PARTS,
    PADDABLE,
    RATES,
    REPEATABLE,
    SINCE,
    Choices,
    Column,
    PadOffer,
    Progress,
    Question,
    split_person_field,
    unheard,
)
from collectdesk.exchange.dates import clean, column_order, is_open
from collectdesk.exchange.headers import Layout, Unit, header_currencies, unit_of
from collectdesk.exchange.shapes import LOOK_AT, suggest
from collectdesk.exchange.sheets import MOST_ROWS, Cell, cell_text
from collectdesk.exchange.values import decimal_style, is_blank, is_daily, says_percent
from collectdesk.exchange.words import money_word, plain, words

T = TypeVar("T")
_SAMPLES = 4
_FEW = 24
_SETTLED = frozenset((*AMOUNTS, *DATES, *RATES, *PADDABLE))
"""Fields whose reading the whole column settles."""
_POSTCODE_DIGITS = {"CN": 6, "US": 5, "DE": 5, "FR": 5, "TW": 3}

_MARKS = re.compile(r"[^\d.,\s()+'’−-]+")
_SLICE = 2000
"""Rows or values between two reports of progress."""

Rows = Sequence[Sequence[Cell]]
Distinct = dict[Cell, None]
"""The different cells of a column in the order of the file."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Columns by what they hold; indexes count from 0."""

    columns: tuple[Column, ...]
    by_field: dict[str, int]
    amounts: tuple[tuple[int, str, Unit, str], ...]
    """Index, field, unit and decimal sign of each."""
    dates: tuple[tuple[int, str, str], ...]
    rates: tuple[tuple[int, str, bool], ...]
    counts: tuple[tuple[int, str], ...]
    phones: tuple[tuple[int, str, str], ...]
    lists: tuple[int, ...]
    people: tuple[tuple[PartyRole, tuple[tuple[str, str, int], ...]], ...]
    decimal: str
    questions: tuple[Question, ...]
    offers: tuple[PadOffer, ...]
    full_split: bool
    """Whether principal and interest both have columns: then the parts must make the whole total."""
    aged: bool = False
    names: tuple[int, ...] = ()
    """Columns that make the borrower's name together, first names before the last one."""
    currencies: tuple[frozenset[str], ...] = ()
    """What the signs and words of money can mean that stand in the amounts, their headers or the title."""
    dated: bool = True
    """Whether a column says since when."""
    date_order: str = ""
    epoch_1904: bool = False


def plan_columns(
    layout: Layout,
    rows: Rows,
    choices: Choices,
    region: str,
    preamble: str,
    progress: Progress = unheard,
    epoch_1904: bool = False,
) -> Plan:
    fields, by_hand = _fields(layout, choices)
    headers = [*layout.headers, *[""] * (len(fields) - len(layout.headers))]
    head = rows[:LOOK_AT]
    starts = [[row[at] if at < len(row) else None for row in head] for at in range(len(fields))]
    if not by_hand:
        suggested = suggest(starts, headers, fields)
        for index, field in suggested.items():
            fields[index] = field
    else:
        suggested = {}
    columns = [
        _distinct(rows, at, MOST_ROWS if field in _SETTLED else _FEW, progress)
        for at, field in enumerate(fields)
    ]
    fields = [_by_the_day(field, columns[at], fields) for at, field in enumerate(fields)]
    described = tuple(
        Column(index, headers[index], field, _how(index, field, by_hand, suggested), _samples(columns[index]))
        for index, field in enumerate(fields)
    )
    by_field = {field: index for index, field in reversed(list(enumerate(fields))) if field}
    held = [(index, field) for index, field in enumerate(fields) if field]
    styles: dict[int, str] = {}
    for index, field in held:
        if field in AMOUNTS:
            progress(0, 0)
            styles[index] = choices.decimal or decimal_style(_texts(columns[index]))
    decimal = choices.decimal or ("," if list(styles.values()).count(",") * 2 > len(styles) else ".")
    dates, questions, order = _dates(columns, held, choices, progress)
    factor = _preamble_factor(preamble)
    return Plan(
        described,
        by_field,
        tuple(
            (i, field, _unit(headers[i], factor, choices.factor), styles[i])
            for i, field in held
            if field in AMOUNTS
        ),
        dates,
        tuple((i, f, _percent(columns[i], f, headers[i])) for i, f in held if f in RATES),
        tuple((i, field) for i, field in held if field in COUNTS),
        tuple((i, f, f.partition("_phone")[0] if f != "phone" else "") for i, f in held if f in _PHONES),
        tuple(i for i, field in held if field == "contacts"),
        _people(held),
        decimal,
        questions,
        _offers(columns, by_field, choices, region, progress),
        {"overdue_principal", "overdue_interest"} <= set(by_field),
        any(field in AGED for field in by_field),
        () if "borrower_name" in by_field else tuple(i for f in NAME_PARTS for i, at in held if at == f),
        _currencies([columns[i] for i in styles], [headers[i] for i in styles], preamble, progress),
        not by_field.keys().isdisjoint(SINCE),
        order,
        epoch_1904,
    )


def _distinct(rows: Rows, at: int, most: int, progress: Progress) -> Distinct:
    """All of them, or so many that there are more than `most`."""
    found: Distinct = {}
    for start in range(0, len(rows), _SLICE):
        progress(0, 0)
        part = rows[start : start + _SLICE]
        found.update(dict.fromkeys([row[at] if at < len(row) else None for row in part]))
        if len(found) > most:
            break
    return found


def heard(cells: Iterable[T], progress: Progress) -> Iterator[T]:
    """The same, with reports of progress between."""
    for number, cell in enumerate(cells):
        if number % _SLICE == 0:
            progress(0, 0)
        yield cell


def _how(index: int, field: str, by_hand: set[int], suggested: Mapping[int, str]) -> str:
    if index in by_hand:
        return "hand"
    return "values" if index in suggested else "name" if field else ""


_PHONES = ("phone", "home_phone", "work_phone")


def _fields(layout: Layout, choices: Choices) -> tuple[list[str], set[int]]:
    fields = list(layout.fields)
    by_hand: set[int] = set()
    for index, key in choices.columns:
        if index >= len(fields):
            fields += [""] * (index + 1 - len(fields))
        if key and key not in REPEATABLE:
            fields = ["" if field == key else field for field in fields]
        fields[index] = key
        by_hand.add(index)
    return fields, by_hand


def _texts(column: Distinct) -> list[str]:
    return [cell for cell in column if isinstance(cell, str) and cell]


def _samples(column: Distinct) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for cell in column:
        if cell is not None and cell != "":
            found.setdefault(cell_text(cell).strip()[:60])
            if len(found) == _SAMPLES:
                break
    return tuple(found)


def _unit(header: str, factor: int, chosen: int) -> Unit:
    """`factor` is the title row's, which a header's own goes before; `chosen` goes before both."""
    unit = unit_of(header)
    if chosen:
        return Unit(chosen, unit.currency, unit.percent)
    return Unit(factor, unit.currency, unit.percent) if unit.factor == 1 else unit


def _preamble_factor(preamble: str) -> int:
    """The unit that a title row gives to all amounts, as in 单位：万元."""
    text = plain(preamble)
    for label in ("单位", "單位", "unit", "in"):
        for word, factor in words().units.items():
            if label + word in text and not word.isdecimal():
                return factor
    return 1


def _currencies(
    columns: Sequence[Distinct], headers: Sequence[str], preamble: str, progress: Progress
) -> tuple[frozenset[str], ...]:
    """One sign in the midst of a column is its row's alone; one in the first row is the column's."""
    found = {codes for header in headers for codes in header_currencies(header)}
    for column in columns:
        first = next((cell for cell in column if not is_blank(cell)), None)
        if not isinstance(first, str) or not _MARKS.search(first):
            continue
        for start in range(0, len(texts := _texts(column)), _SLICE):
            progress(0, 0)
            for mark in set(_MARKS.findall("\n".join(texts[start : start + _SLICE]))):
                found.add(words().currencies.get(money_word(mark.strip("万萬亿億整正")), frozenset()))
    found.add(_preamble_currency(preamble))
    return tuple(codes for codes in found if codes)


def _preamble_currency(preamble: str) -> frozenset[str]:
    """What a title row says of the currency, as in 币种：美元 or 单位：万元."""
    text = plain(preamble)
    longest = sorted(words().currencies, key=len, reverse=True)
    for label in ("币种", "币别", "货币", "currency", "单位", "amountsin", "figuresin", "allamountsin"):
        rest = text.partition(label)[2].lstrip("千仟百万亿")
        if named := next((word for word in longest if len(word) and rest.startswith(word)), ""):
            return words().currencies[named]
    return frozenset()


def _by_the_day(field: str, column: Distinct, fields: Sequence[str]) -> str:
    """罚息利率 is a year's, unless its cells say 日万分之五."""
    if field != "overdue_rate" or "overdue_rate_daily" in fields:
        return field
    texts = [text for text in _texts(column) if not is_blank(text)]
    return "overdue_rate_daily" if texts and all(map(is_daily, texts)) else field


def _percent(column: Distinct, field: str, header: str) -> bool:
    """A header's % counts for short periods only: no year's rate is below 1 %, but a cell that shows
    14.4 % under such a header holds 0.144."""
    short = field in {"monthly_rate", "overdue_rate_daily"}
    return (short and unit_of(header).percent) or says_percent(column)


def _dates(
    columns: Sequence[Distinct], held: list[tuple[int, str]], choices: Choices, progress: Progress
) -> tuple[tuple[tuple[int, str, str], ...], tuple[Question, ...], str]:
    """Each date column's order. What a column leaves open, the clerk says, or else the file's other
    columns, where they agree."""
    orders: dict[int, tuple[str, str]] = {}
    values: dict[int, list[str]] = {}
    for index, field in held:
        if field in DATES:
            progress(0, 0)
            values[index] = [cell for cell in heard(_texts(columns[index]), progress) if not is_blank(cell)]
            orders[index] = (field, column_order(heard(values[index], progress)))
    proven = {order for _, order in orders.values() if order in {"dmy", "mdy"}}
    mixed = any(order == "mixed" for _, order in orders.values())
    known = choices.date_order or (next(iter(proven)) if len(proven) == 1 and not mixed else "")
    dates = [(index, f, known if order == "open" else order) for index, (f, order) in orders.items()]
    asked = [index for index, (_, order) in orders.items() if order == "open" and not known]
    if not asked:
        return tuple(dates), (), known or next(iter(sorted(proven)), "")
    examples: dict[str, None] = {}
    for index in asked:
        for cell in values[index][:LOOK_AT]:
            if is_open(cell):
                examples.setdefault(clean(cell))
    names = tuple(dict.fromkeys(orders[index][0] for index in asked))
    return tuple(dates), (Question("date_order", names, tuple(examples)[:3]),), ""


def _people(held: list[tuple[int, str]]) -> tuple[tuple[PartyRole, tuple[tuple[str, str, int], ...]], ...]:
    found: dict[tuple[PartyRole, int], list[tuple[str, str, int]]] = {}
    for index, field in held:
        if key := split_person_field(field):
            role, number, part = key
            found.setdefault((role, number), []).append((part, field, index))
    return tuple((role, tuple(parts)) for (role, _), parts in found.items())


def _offers(
    columns: Sequence[Distinct], by_field: dict[str, int], choices: Choices, region: str, progress: Progress
) -> tuple[PadOffer, ...]:
    offers: list[PadOffer] = []
    padded = dict(choices.pad)
    for field in PADDABLE:
        if field not in by_field or field in padded:
            continue
        numbers: dict[str, bool] = {}
        for cell in heard(columns[by_field[field]], progress):
            text = cell_text(cell).strip()
            if text.isdecimal() and len(text) < 16:
                numbers[text] = numbers.get(text, False) or isinstance(cell, float)
        longest = max(map(len, numbers), default=0)
        if field == "postcode":
            longest = max(longest, _POSTCODE_DIGITS.get(region, 0)) if numbers else 0
        short = [text for text in numbers if len(text) < longest]
        if short or (field != "postcode" and any(numbers.values())):
            offers.append(PadOffer(field, longest, tuple((short or list(numbers))[:3])))
    return tuple(offers)
