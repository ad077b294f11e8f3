"""Lines that are no accounts: totals and subtotals, footers, repeated headers; and whether totals agree."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import TotalsCheck
from collectdesk.exchange.headers import Layout, looks_like_value
from collectdesk.exchange.plan import Plan
from collectdesk.exchange.sheets import Cell, cell_text
from collectdesk.exchange.values import is_blank, read_decimal
from collectdesk.exchange.words import plain, words

_SUMMED = frozenset("计計")
_NOTHING = Decimal(0)
_COUNTED = re.compile(r"\d*(?:户|笔|条|件|人|accounts?|rows?|loans?|items?|records?)?")


class Sums:
    """Running sums of every amount column, to hold against the file's own."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._all: dict[str, Decimal] = {}
        self._since: dict[str, Decimal] = {}
        self._minor: defaultdict[str, int] = defaultdict(int)
        self._rows = 0

    def count(self) -> None:
        self._rows += 1

    def add(self, field: str, value: Decimal) -> None:
        self._since[field] = self._since.get(field, _NOTHING) + value

    def take(self, money: Mapping[str, Money]) -> None:
        """One row, its amounts in the minor units of the file's one currency."""
        self._rows += 1
        for field, amount in money.items():
            self._minor[field] += amount.minor

    def settle(self, currency: str) -> None:
        """Brings what `take` summed among the rest."""
        for field, minor in self._minor.items():
            self.add(field, Money(minor, currency).amount)
        self._minor.clear()

    def totals_row(self, row: Sequence[Cell], line: int) -> TotalsCheck | None:
        """The check of a totals row, None when the row is none."""
        label = next((cell.strip() for cell in row if isinstance(cell, str) and is_total(cell)), "")
        named = _names(row, self._plan)
        if (label and not all(map(is_total, named))) or (not label and (named or self._rows < 2)):
            return None
        stated = self._stated(row)
        figures = tuple((field, value, self._counted(field, value)) for field, value in stated)
        if not label and (not figures or any(value != counted for _, value, counted in figures)):
            return None
        for field, value in self._since.items():
            self._all[field] = self._all.get(field, _NOTHING) + value
        self._since.clear()
        return TotalsCheck(line, label, figures)

    def _stated(self, row: Sequence[Cell]) -> list[tuple[str, Decimal]]:
        found: list[tuple[str, Decimal]] = []
        for index, field, unit, decimal in self._plan.amounts:
            if index < len(row) and not is_blank(row[index]):
                try:
                    found.append((field, read_decimal(row[index], field, decimal, unit.factor).value))
                except Refusal:
                    continue
        return found

    def _counted(self, field: str, stated: Decimal) -> Decimal:
        """Since the last subtotal when that is what the row states, else since the beginning."""
        since = self._since.get(field, _NOTHING)
        return since if since == stated else self._all.get(field, _NOTHING) + since


def _names(row: Sequence[Cell], plan: Plan) -> list[str]:
    """What stands in the columns of the contract number and the borrower."""
    at = [plan.by_field.get(field, -1) for field in ("contract_number", "borrower_name")]
    return [cell_text(row[index]) for index in at if 0 <= index < len(row) and not is_blank(row[index])]


def is_total(text: str) -> bool:
    """A word such as 合计 or Total, perhaps with a count: 合计（38 户）."""
    if text[-1:] in _SUMMED and len(text) <= 40 and plain(text).endswith(("小计", "合计", "总计")):
        return True
    if len(text) > 40 or text.lstrip("(（*#- \u3000")[:1].casefold() not in _first_letters():
        return False
    key = plain(text)
    return any(key.startswith(word) and _COUNTED.fullmatch(key[len(word) :]) for word in words().totals)


@lru_cache(maxsize=1)
def _first_letters() -> frozenset[str]:
    return frozenset(word[0] for word in words().totals)


def is_plainly_data(row: Sequence[Cell], plan: Plan) -> bool:
    """The quick answer for nearly every row: a number and a name that are neither header nor total."""
    at, name_at = plan.by_field.get("contract_number", -1), plan.by_field.get("borrower_name", -1)
    if min(at, name_at) < 0 or max(at, name_at) >= len(row):
        return False
    number, name = row[at], row[name_at]
    if is_blank(number) or is_blank(name) or name.__class__ is not str:
        return False
    if number.__class__ is str and (number == plan.columns[at].header or is_total(number)):
        return False
    return not is_total(name) and any(
        index < len(row) and row[index] is not None and row[index] != "" and _figure(row[index])
        for index, _, _, _ in plan.amounts
    )


def _figure(cell: Cell) -> bool:
    return not isinstance(cell, str) or any(map(str.isdigit, cell))


def is_footer(row: Sequence[Cell], plan: Plan) -> bool:
    """A signature or print line under the list: few cells, the first a label such as 制表人 or Page."""
    filled = [cell_text(cell).strip() for cell in row if not is_blank(cell)]
    if len(filled) > 4:
        return False
    if any(index < len(row) and isinstance(row[index], float) for index, _, _, _ in plan.amounts):
        return False
    if len(filled) == 1 and len(row) > 3 and (len(filled[0]) > 20 or filled[0][-1:] in "。.！!；;:："):
        return True
    head = plain(re.split(r"[:：]", filled[0], maxsplit=1)[0])
    labelled = any(
        head == word or (":" in filled[0].replace("：", ":") and head.startswith(word))
        for word in words().footers
    )
    numbered = bool(re.fullmatch(r"(?:第\d+页)?共?\d*页?(?:共\d+页)?|page\d+(?:of\d+)?", plain(filled[0])))
    return labelled or (numbered and len(filled) == 1)


def is_repeated_header(row: Sequence[Cell], layout: Layout) -> bool:
    texts = [plain(cell) if isinstance(cell, str) else cell_text(cell) for cell in row]
    return any(
        sum(map(bool, texts)) > 1
        and all(text == header for text, header in zip(texts, level, strict=False) if text)
        for level in layout.raw
    )


def is_other_header(row: Sequence[Cell]) -> bool:
    """Three names of columns and nothing like a value: a second table begins, with columns of its own."""
    texts = [cell for cell in row if not is_blank(cell)]
    keys = [plain(text) for text in texts if isinstance(text, str) and not looks_like_value(text)]
    named = sum(key in words().fields or key in words().known for key in keys)
    return len(keys) == len(texts) and named >= 3 and named * 10 >= len(keys) * 6
