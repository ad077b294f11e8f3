"""What a column holds when its header says nothing: told by the shape of its values, as a suggestion."""

import re
from collections.abc import Callable, Iterable, Sequence

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import AGED, COMPONENTS, SIDES
from collectdesk.exchange.dates import Waiting, read_date
from collectdesk.exchange.sheets import Cell, cell_text
from collectdesk.exchange.values import is_blank, read_decimal
from collectdesk.exchange.words import plain, words

LOOK_AT = 200
_LEAST = 3
"""Fewer values than this prove nothing."""

_RESIDENT = re.compile(r"[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]")
_MOBILE = re.compile(r"(?:\+?86[- ]?)?1[3-9]\d{9}|\(\d{3}\) ?\d{3}-\d{4}|\d{3}-\d{3}-\d{4}|\+\d{8,15}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,4}"
    r"|[A-Z][a-z'-]+(?: [A-Z]\.?)?(?: [A-Z][A-Za-z'-]+)+|[A-Z][A-Za-z'-]+, [A-Z][A-Za-z .]+"
)
_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9/_-]{2,39}")
_MONEY = re.compile(r"\D{0,4}\d[\d,' ]*\.\d{1,2}\D{0,4}|[¥￥$£€]\s*[\d,.]+")


def suggest(
    columns: Sequence[Sequence[Cell]], headers: Sequence[str], fields: Sequence[str]
) -> dict[int, str]:
    """Column index → field, for columns that no header places, of fields that no other column holds."""
    free = {
        index: texts
        for index, column in enumerate(columns)
        if not fields[index]
        and plain(headers[index]) not in words().known
        and len(texts := [cell for cell in column[:LOOK_AT] if not is_blank(cell)]) >= _LEAST
    }
    taken = set(fields)
    found: dict[int, str] = {}
    for field, fits, alone in _FORMS:
        if field in taken or (field in _ALSO and taken & _ALSO[field]):
            continue
        at = [index for index, texts in free.items() if index not in found and _share(texts, fits) >= 0.8]
        if field == "contract_number":
            at = [index for index in at if len(set(free[index])) == len(free[index])]
        if at and (len(at) == 1 or not alone):
            found[at[0]] = field
    return found


def _share(cells: Iterable[Cell], fits: Callable[[Cell], bool]) -> float:
    answers = [fits(cell) for cell in cells]
    return sum(answers) / len(answers)


def _like(form: re.Pattern[str]) -> Callable[[Cell], bool]:
    return lambda cell: bool(form.fullmatch(cell_text(cell).strip()))


def _is_day(cell: Cell) -> bool:
    if isinstance(cell, float):
        return False
    try:
        read_date(cell, "", "")
    except Waiting:
        return True
    except Refusal:
        return False
    return True


def _is_money(cell: Cell) -> bool:
    if isinstance(cell, float):
        return cell != int(cell) if abs(cell) < 1e15 else False
    if not isinstance(cell, str) or not _MONEY.fullmatch(cell.strip()):
        return False
    try:
        read_decimal(cell, "")
    except Refusal:
        return False
    return True


_ALSO = {
    "overdue_total": {*COMPONENTS, *SIDES, *AGED},
    "oldest_unpaid_on": {"days_overdue", *AGED},
}
_FORMS: tuple[tuple[str, Callable[[Cell], bool], bool], ...] = (
    ("id_number", _like(_RESIDENT), True),
    ("phone", _like(_MOBILE), False),
    ("email", _like(_EMAIL), True),
    ("oldest_unpaid_on", _is_day, True),
    ("overdue_total", _is_money, True),
    ("borrower_name", _like(_NAME), True),
    ("contract_number", _like(_CODE), False),
)
"""Field, shape, and whether two columns of that shape leave it open."""
