"""Rows that hold nothing odd, read a slice at a time and column by column; the others are read one by one."""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from itertools import repeat
from typing import Any, Final

from collectdesk.domain.borrower import PartyKind
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import EXPONENTS, Money
from collectdesk.domain.overdue_list import AGED, SIDES, ListedAccount, ReadOptions, Reason
from collectdesk.exchange.amounts import LARGEST_BALANCE, AmountReader, minor_total, money_of
from collectdesk.exchange.memo import WAITS, Memo, Noted
from collectdesk.exchange.notes import Notes
from collectdesk.exchange.people import PeopleReader, distinct
from collectdesk.exchange.plan import Plan
from collectdesk.exchange.row import RowReader, kind_of, whole_name, yearly
from collectdesk.exchange.sheets import Cell
from collectdesk.exchange.totals import Sums, is_total
from collectdesk.exchange.usual import usual_cents, usual_code, usual_phones, usual_text
from collectdesk.exchange.values import read_currency
from collectdesk.reference.identity import IdKind, is_plainly_resident

Row = Sequence[Cell]
Read = Callable[[Cell], Any]
Fit = Callable[[Cell, Any], Any]

ODD: Final = object()
"""Stands for a cell whose row must be read by itself."""

_BLANK = {f.name: None if f.default is MISSING else f.default for f in fields(ListedAccount)}
_MADE = ("line", "borrower_kind", "overdue", "oldest_unpaid_on", "days_overdue", "people")
_NOBODY = ("", "", None)


class Quick(dict[Cell, Any]):
    """`quick[cell]` is what an account holds, or ODD. `usual` reads the usual form of a cell and gives None
    for any other, which `memo` reads as for a row by itself and `fit` judges. A column in which the cells
    are all `different` has nothing to remember."""

    __slots__ = ("_different", "_fit", "_memo", "_usual", "odd")

    def __init__(self, memo: Memo, fit: Fit, usual: Read | None = None, *, different: bool = False) -> None:
        super().__init__()
        self._memo, self._fit, self._usual, self._different = memo, fit, usual, different
        self.odd = False

    def __missing__(self, cell: Cell) -> Any:
        value = self._usual(cell) if self._usual else None
        if value is None:
            value = self._fit(cell, self._memo[cell])
        elif self._different:
            return value
        if value is ODD:
            self.odd = True
        self[cell] = value
        return value

    def column(self, rows: Sequence[Row], at: int, odd: set[int]) -> list[Any]:
        usual = self._usual if self._different else None
        if usual:
            values = [self[row[at]] if (found := usual(row[at])) is None else found for row in rows]
        else:
            values = [self[row[at]] for row in rows]
        if self.odd:
            odd.update(offset for offset, value in enumerate(values) if value is ODD)
        return values


class QuickReader:
    """Finds the same accounts, notes and sums as `rows` and `amounts`, which read what it leaves."""

    wanted = True

    def __init__(
        self, plan: Plan, rows: RowReader, amounts: AmountReader, sums: Sums, options: ReadOptions
    ) -> None:
        self._plan, self._rows, self._amounts, self._sums = plan, rows, amounts, sums
        self._currency = amounts.currency
        self._people = PeopleReader(options.region, Notes()) if plan.people or plan.lists else None
        self._width = max((column.index for column in plan.columns), default=-1) + 1
        has = plan.by_field.keys()
        named = "contract_number" in has and ("borrower_name" in has or bool(plan.names))
        self.usable = (
            self.wanted and named and not amounts.foreign and not has & {*SIDES, *AGED, "debit_credit"}
        )
        if self.usable:
            self._columns = [(at, f, self._text(f, memo)) for at, f, memo in rows.columns if f != "id_number"]
            self._columns += [
                (at, field, Quick(memo, self._fit_amount(field), self._amount(unit.factor, decimal)))
                for (at, field, memo), (_, _, unit, decimal) in zip(
                    amounts.columns, plan.amounts, strict=True
                )
            ]
            if "currency" in has:
                memo = Memo("currency", lambda cell: read_currency(cell, self._currency))
                self._columns.append((plan.by_field["currency"], "", Quick(memo, self._fit_currency)))
            self._money = [field for _, field, _, _ in plan.amounts]
            self._phones = [
                (at, Quick(memo, _fit_phones, usual_phones(use, options.region), different=True))
                for (at, _, memo), (_, _, use) in zip(rows.phones, plan.phones, strict=True)
            ]
            self._ids = {said: self._identities(said) for said in (None, *PartyKind)}

    def read(
        self, rows: Sequence[Row], index: int, odd: Callable[[Row, int], None]
    ) -> list[tuple[int, ListedAccount]]:
        """The accounts of plain rows by index; `odd` is called for every other row, in the order of the file.
        `index` is the first row's."""
        if not self.usable:
            for number, row in enumerate(rows, index):
                odd(row, number)
            return []
        short = [None] * self._width
        whole = [row if len(row) >= self._width else [*row, *short[len(row) :]] for row in rows]
        strange: set[int] = set()
        columns = {field: quick.column(whole, at, strange) for at, field, quick in self._columns}
        nothing = [None] * len(rows)
        said = columns.pop("borrower_kind", nothing)
        phones = self._read_phones(whole, strange)
        ids = self._read_ids(whole, said, strange)
        if self._plan.names:
            parts = [columns.pop(field) for field in self._rows.name_fields]
            columns["borrower_name"] = [whole_name(texts) for texts in zip(*parts, strict=True)]
            strange.update(offset for offset, name in enumerate(columns["borrower_name"]) if not name)
        names, addresses = columns["borrower_name"], columns.get("address", nothing)
        oldest = columns.pop("oldest_unpaid_on", nothing)
        stated = columns.pop("days_overdue", nothing)
        first, signed = columns.get("disbursed_on", nothing), columns.get("signed_on", nothing)
        last = columns.get("final_due_on", nothing)
        amounts = list(zip(*(columns[field] for field in self._money), strict=True)) or [()] * len(rows)
        since = self._rows.since
        taken: list[int] = []
        made: list[tuple[Any, ...]] = []
        for offset, row in enumerate(whole):
            line = index + offset + 1
            if offset in strange:
                odd(rows[offset], index + offset)
                continue
            money = {f: m for f, m in zip(self._money, amounts[offset], strict=True) if m is not None}
            try:
                overdue = self._amounts.overdue(money, self._currency)
                day, days, note = self._rows.age(oldest[offset], stated[offset])
                people = self._others(row, line)
            except Refusal:
                odd(rows[offset], index + offset)
                continue
            total = minor_total(overdue)
            if day is None and total and since is not None:
                day, days, note = since
            if people is None or (day is None and total):
                odd(rows[offset], index + offset)
                continue
            self._sums.take(money)
            self._amounts.take(overdue, total, money, line)
            if note:
                self._rows.note_age(note, line)
            self._rows.look(first[offset] or signed[offset], last[offset], bool(addresses[offset]), line)
            kind = said[offset] or ids[offset][2] or self._rows.kind_by_name(names[offset])
            taken.append(offset)
            made.append((line, kind, overdue, day, days, people))
        return self._accounts(index, taken, made, columns, phones, ids)

    def _accounts(
        self,
        index: int,
        taken: list[int],
        made: list[tuple[Any, ...]],
        columns: dict[str, list[Any]],
        phones: list[Any],
        ids: list[Any],
    ) -> list[tuple[int, ListedAccount]]:
        if not taken:
            return []
        columns |= {"phones": phones, "ids": ids}
        if len(taken) < len(ids):
            columns = {field: [values[offset] for offset in taken] for field, values in columns.items()}
        for place, field in enumerate(("id_number", "id_kind")):
            columns[field] = [identity[place] for identity in columns["ids"]]
        if "monthly_rate" in columns:
            monthly = columns["monthly_rate"]
            annual = columns.get("annual_rate", repeat(None))
            columns["annual_rate"] = [
                yearly(month) if year is None else year for month, year in zip(monthly, annual, strict=False)
            ]
        given: dict[str, Any] = dict(zip(_MADE, zip(*made, strict=True), strict=True))
        given |= columns | {"currency": repeat(self._currency)}
        values = (given.get(name, repeat(blank)) for name, blank in _BLANK.items())
        return list(zip((index + offset for offset in taken), map(ListedAccount, *values), strict=True))

    def _read_phones(self, rows: Sequence[Row], odd: set[int]) -> list[Any]:
        read = [quick.column(rows, at, odd) for at, quick in self._phones]
        if len(read) < 2:
            return read[0] if read else [()] * len(rows)
        found = zip(*read, strict=True)
        return [
            () if offset in odd else distinct(phone for cell in cells for phone in cell)
            for offset, cells in enumerate(found)
        ]

    def _read_ids(self, rows: Sequence[Row], said: list[Any], odd: set[int]) -> list[Any]:
        at = self._plan.by_field.get("id_number")
        if at is None:
            return [_NOBODY] * len(rows)
        if "borrower_kind" not in self._plan.by_field:
            return self._ids[None].column(rows, at, odd)
        found = [
            self._ids[None if kind is ODD else kind][row[at]] for kind, row in zip(said, rows, strict=True)
        ]
        odd.update(offset for offset, value in enumerate(found) if value is ODD)
        return found

    def _others(self, row: Row, line: int) -> Any:
        """None when there is something to note."""
        if self._people is None:
            return ()
        found = self._people.others(self._plan, row, line)
        if self._people.notes:
            self._people.notes = Notes()
            return None
        return found

    def _text(self, field: str, memo: Memo) -> Quick:
        if field not in {"contract_number", "borrower_name"}:
            return Quick(
                memo, _or_blank(_BLANK.get(field)), usual_text if field == "address" else None, different=True
            )
        header = self._plan.columns[self._plan.by_field[field]].header if field == "contract_number" else ""
        usual = usual_text if field == "borrower_name" else usual_code
        padded = field in self._rows.pad

        def read(cell: Cell) -> str | None:
            text = None if padded else usual(cell)
            return None if text is None or text == header or is_total(text) else text

        def fit(cell: Cell, value: Any) -> Any:
            if isinstance(cell, str):
                return ODD if value is None or cell == header or is_total(cell) else _known(value)
            return ODD if value is None or field == "borrower_name" else _known(value)

        return Quick(memo, fit, read, different=field == "contract_number")

    def _amount(self, factor: int, decimal: str) -> Read | None:
        currency = self._currency
        if EXPONENTS[currency] != 2 or decimal != ".":
            return None

        def read(cell: Cell) -> Money | None:
            cents = usual_cents(cell)
            if cents is None or cents * factor > LARGEST_BALANCE:
                return None
            return Money(cents * factor, currency)

        return read

    def _fit_amount(self, field: str) -> Fit:
        def fit(_cell: Cell, value: Any) -> Any:
            value = _known(value)
            if value is None or value is ODD:
                return value
            if value.currencies is not None and self._currency not in value.currencies:
                return ODD
            try:
                return money_of(field, value, self._currency)
            except Refusal:
                return ODD

        return fit

    def _fit_currency(self, _cell: Cell, value: Any) -> Any:
        return ODD if value is not None and value != self._currency else value

    def _identities(self, said: PartyKind | None) -> Quick:
        """Number, its kind, and whose it is."""
        digits = self._rows.pad.get("id_number", 0)
        firm = None if said is None else said is PartyKind.FIRM
        people = self._rows.people

        def read(cell: Cell) -> tuple[str, str, PartyKind | None]:
            identity = people.identity(cell, "id_number", digits, firm)
            return identity.number, identity.kind.value, kind_of(identity)

        def plain(cell: Cell) -> tuple[str, str, PartyKind] | None:
            if cell.__class__ is str and is_plainly_resident(cell):
                return cell, IdKind.RESIDENT.value, PartyKind.PERSON
            return None

        memo = Memo("id_number", read)
        usual = None if firm or digits > 18 else plain
        return Quick(memo, _or_blank(_NOBODY), usual, different=True)


def _known(value: Any) -> Any:
    """The value, or ODD for what a row by itself refuses, notes or waits for."""
    return ODD if value.__class__ in (Reason, Noted) or value is WAITS else value


def _or_blank(blank: Any) -> Fit:
    return lambda _cell, value: blank if value is None else _known(value)


def _fit_phones(_cell: Cell, value: Any) -> Any:
    found = () if value is None else _known(value)
    if found is ODD or not all(phone.e164 for phone in found):
        return ODD
    return distinct(found)
