"""Cells in their usual form, read at once: what the readers of `values` would say, or that they must look."""

import re
from collections.abc import Callable

from collectdesk.domain.overdue_list import ListedPhone
from collectdesk.exchange.sheets import Cell, number_text
from collectdesk.exchange.values import CENTS, LONGEST, is_blank
from collectdesk.reference.phones import plain_e164

_CODE = re.compile(r"(?!\d[Ee]\d+$)[A-Za-z0-9][A-Za-z0-9/_-]{0,60}\d", re.ASCII)
_WHOLE = 10**10


def usual_code(cell: Cell) -> str | None:
    """A contract number that no spreadsheet can have turned into something else."""
    return cell if isinstance(cell, str) and _CODE.fullmatch(cell) else None


def usual_text(cell: Cell) -> str | None:
    """One printable line without outer blanks, nothing that stands for nothing, no error of a formula."""
    if not isinstance(cell, str) or not cell or len(cell) > LONGEST or not cell.isprintable():
        return None
    odd = cell[0] in " #eE" or cell[-1] == " " or (len(cell) < 7 and is_blank(cell))
    return None if odd else cell


def usual_cents(cell: Cell) -> int | None:
    """Hundredths of an amount with two decimals, or of a workbook's number that has no more."""
    if isinstance(cell, str):
        if cell.isascii() and CENTS.fullmatch(cell):
            return int(cell.replace(",", "").replace(".", ""))
    elif isinstance(cell, float) and 0 <= cell < _WHOLE:
        cents = round(cell * 100)
        if cents / 100 == cell:
            return cents
    return None


def usual_phones(use: str, region: str) -> Callable[[Cell], tuple[ListedPhone, ...] | None]:
    def read(cell: Cell) -> tuple[ListedPhone, ...] | None:
        text = cell if isinstance(cell, str) else number_text(cell) if isinstance(cell, float) else ""
        e164 = plain_e164(text, region)
        return (ListedPhone(text, e164, use),) if e164 else None

    return read
