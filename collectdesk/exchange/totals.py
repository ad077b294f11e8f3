"""Lines that are no accounts: totals and subtotals, footers, repeated headers; and whether totals agree."""

import re
from collections.abc import Sequence
from decimal import Decimal

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import TotalsCheck
from collectdesk.exchange.headers import Layout
from collectdesk.exchange.plan import Plan
from collectdesk.exchange.sheets import Cell, cell_text
from collectdesk.exchange.values import is_blank, read_decimal
from collectdesk.exchange.words import plain, words

_COUNTED = re.compile(r"\d*(?:户|笔|条|件|人|accounts?|rows?|loans?|items?|records?)?")


class Sums:
    """Running sums of every amount column, to hold against the file's own."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._all: dict[str, Decimal] = {}
        self._since: dict[str, Decimal] = {}
        self._rows = 0

    def count(self) -> None:
        self._rows += 1

    def add(self, field: str, value: Decimal) -> None:
        self._all[field] = self._all.get(field, Decimal(0)) + value
        self._since[field] = self._since.get(field, Decimal(0)) + value

    def totals_row(self, row: Sequence[Cell], line: int) -> TotalsCheck | None:
        """The check of a totals row, None when the row is none."""
        label = _label(row)
        keys = [self._plan.by_field.get(field, -1) for field in ("contract_number", "borrower_name")]
        named = [
            cell_text(row[key]).strip() for key in keys if 0 <= key < len(row) and not is_blank(row[key])
        ]
        if label:
            if any(not _is_total(text) for text in named) and label not in named:
                return None
        elif named or self._rows < 2:
            return None
        stated = self._stated(row)
        figures = tuple((field, value, self._counted(field, value)) for field, value in stated)
        if not label and (not figures or any(value != counted for _, value, counted in figures)):
            return None
        self._since.clear()
        return TotalsCheck(line, label, figures)

    def _stated(self, row: Sequence[Cell]) -> list[tuple[str, Decimal]]:
        found: list[tuple[str, Decimal]] = []
        for index, field, unit in self._plan.amounts:
            if index < len(row) and not is_blank(row[index]):
                try:
                    found.append(
                        (field, read_decimal(row[index], field, self._plan.decimal, unit.factor).value)
                    )
                except Refusal:
                    continue
        return found

    def _counted(self, field: str, stated: Decimal) -> Decimal:
        """Since the last subtotal when that is what the row states, else since the beginning."""
        since = self._since.get(field, Decimal(0))
        return since if since == stated else self._all.get(field, Decimal(0))


def _label(row: Sequence[Cell]) -> str:
    return next((cell.strip() for cell in row if isinstance(cell, str) and _is_total(cell)), "")


def _is_total(text: str) -> bool:
    if len(text) > 40:
        return False
    key = plain(text)
    if key in words().totals:
        return True
    start = next((word for word in words().totals if key.startswith(word)), "")
    return bool(start) and any(
        key.startswith(word) and _COUNTED.fullmatch(key[len(word) :]) for word in words().totals
    )


def is_footer(row: Sequence[Cell], plan: Plan) -> bool:
    """A signature or print line under the list: few cells, the first a label such as 制表人 or Page."""
    filled = [cell_text(cell).strip() for cell in row if not is_blank(cell)]
    if len(filled) > 4:
        return False
    if any(index < len(row) and isinstance(row[index], float) for index, _, _ in plan.amounts):
        return False
    head = plain(re.split(r"[:：]", filled[0], maxsplit=1)[0])
    labelled = any(
        head == word or (":" in filled[0].replace("：", ":") and head.startswith(word))
        for word in words().footers
    )
    numbered = bool(re.fullmatch(r"(?:第\d+页)?共?\d*页?(?:共\d+页)?|page\d+(?:of\d+)?", plain(filled[0])))
    return labelled or (numbered and len(filled) == 1)


def is_repeated_header(row: Sequence[Cell], layout: Layout) -> bool:
    texts = [cell_text(cell).strip() for cell in row]
    filled = [
        (plain(text), plain(header)) for text, header in zip(texts, layout.headers, strict=False) if text
    ]
    return len(filled) > 1 and all(text == header for text, header in filled)
