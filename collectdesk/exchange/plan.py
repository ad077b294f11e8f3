"""How each column of one file is read: settled once from the whole column, before any row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.overdue_list import (
    AMOUNTS,
    COUNTS,
    DATES,
    PADDABLE,
    RATES,
    REPEATABLE,
    Choices,
    Column,
    PadOffer,
    Question,
    split_person_field,
)
from collectdesk.exchange.dates import clean, column_order, is_open
from collectdesk.exchange.headers import Layout, Unit, unit_of
from collectdesk.exchange.sheets import Cell, cell_text
from collectdesk.exchange.values import decimal_style, is_blank, says_percent
from collectdesk.exchange.words import plain, words

_SAMPLES = 4
_POSTCODE_DIGITS = {"CN": 6, "US": 5, "DE": 5, "FR": 5, "TW": 3}

Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Plan:
    """Columns by what they hold; indexes count from 0."""

    columns: tuple[Column, ...]
    by_field: dict[str, int]
    amounts: tuple[tuple[int, str, Unit], ...]
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


def plan_columns(layout: Layout, rows: Rows, choices: Choices, region: str, preamble: str) -> Plan:
    fields, by_hand = _fields(layout, choices)
    headers = [*layout.headers, *[""] * (len(fields) - len(layout.headers))]
    columns = tuple(
        Column(
            index,
            headers[index],
            field,
            "hand" if index in by_hand else "name" if field else "",
            _samples(rows, index),
        )
        for index, field in enumerate(fields)
    )
    by_field = {field: index for index, field in reversed(list(enumerate(fields))) if field}
    held = [(index, field) for index, field in enumerate(fields) if field]
    decimal = choices.decimal or decimal_style(
        {cell for i, field in held if field in AMOUNTS for cell in _texts(rows, i)}
    )
    dates, questions = _dates(rows, held, choices)
    factor = _preamble_factor(preamble)
    return Plan(
        columns,
        by_field,
        tuple((i, field, _unit(headers[i], factor)) for i, field in held if field in AMOUNTS),
        dates,
        tuple((i, f, _percent(rows, i, f, headers[i])) for i, f in held if f in RATES),
        tuple((i, field) for i, field in held if field in COUNTS),
        tuple((i, f, f.partition("_phone")[0] if f != "phone" else "") for i, f in held if f in _PHONES),
        tuple(i for i, field in held if field == "contacts"),
        _people(held),
        decimal,
        questions,
        _offers(rows, by_field, choices, region),
        {"overdue_principal", "overdue_interest"} <= set(by_field),
    )


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


def _cells(rows: Rows, index: int) -> Iterator[Cell]:
    return (row[index] for row in rows if index < len(row) and row[index] is not None and row[index] != "")


def _texts(rows: Rows, index: int) -> Iterator[str]:
    return (cell for cell in _cells(rows, index) if isinstance(cell, str))


def _samples(rows: Rows, index: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for cell in _cells(rows, index):
        found.setdefault(cell_text(cell).strip()[:60])
        if len(found) == _SAMPLES:
            break
    return tuple(found)


def _unit(header: str, factor: int) -> Unit:
    unit = unit_of(header)
    return Unit(factor, unit.currency, unit.percent) if unit.factor == 1 else unit


def _preamble_factor(preamble: str) -> int:
    """The unit that a title row gives to all amounts, as in 单位：万元."""
    text = plain(preamble)
    for label in ("单位", "單位", "unit", "in"):
        for word, factor in words().units.items():
            if label + word in text and not word.isdecimal():
                return factor
    return 1


def _percent(rows: Rows, index: int, field: str, header: str) -> bool:
    """A header's % counts for short periods only: no year's rate is below 1 %, but a cell that shows
    14.4 % under such a header holds 0.144."""
    short = field in {"monthly_rate", "overdue_rate_daily"}
    return (short and unit_of(header).percent) or says_percent(set(_cells(rows, index)))


def _dates(
    rows: Rows, held: list[tuple[int, str]], choices: Choices
) -> tuple[tuple[tuple[int, str, str], ...], tuple[Question, ...]]:
    dates: list[tuple[int, str, str]] = []
    asked: list[str] = []
    examples: dict[str, None] = {}
    for index, field in held:
        if field not in DATES:
            continue
        values = {cell for cell in _texts(rows, index) if not is_blank(cell)}
        order = column_order(values)
        if order == "open" and not choices.date_order:
            asked.append(field)
            for cell in sorted(values):
                if is_open(cell):
                    examples.setdefault(clean(cell))
        dates.append((index, field, choices.date_order if order == "open" else order))
    if not asked:
        return tuple(dates), ()
    return tuple(dates), (Question("date_order", tuple(asked), tuple(examples)[:3]),)


def _people(held: list[tuple[int, str]]) -> tuple[tuple[PartyRole, tuple[tuple[str, str, int], ...]], ...]:
    found: dict[tuple[PartyRole, int], list[tuple[str, str, int]]] = {}
    for index, field in held:
        if key := split_person_field(field):
            role, number, part = key
            found.setdefault((role, number), []).append((part, field, index))
    return tuple((role, tuple(parts)) for (role, _), parts in found.items())


def _offers(rows: Rows, by_field: dict[str, int], choices: Choices, region: str) -> tuple[PadOffer, ...]:
    offers: list[PadOffer] = []
    padded = dict(choices.pad)
    for field in PADDABLE:
        if field not in by_field or field in padded:
            continue
        numbers: dict[str, bool] = {}
        for cell in _cells(rows, by_field[field]):
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
