"""One row of the list, read by the plan: an account, or every reason why not."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from collectdesk.domain.borrower import PartyKind
from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import (
    Choices,
    ListedAccount,
    ListedPerson,
    ListedPhone,
    Overdue,
    ReadOptions,
    Reason,
)
from collectdesk.exchange.amounts import AmountReader, minor_total
from collectdesk.exchange.dates import read_date
from collectdesk.exchange.memo import WAITS, Memo, Noted
from collectdesk.exchange.notes import Notes
from collectdesk.exchange.people import PeopleReader, distinct
from collectdesk.exchange.plan import Plan
from collectdesk.exchange.sheets import Cell, cell_text
from collectdesk.exchange.values import (
    looks_like_firm,
    read_count,
    read_kind,
    read_language,
    read_method,
    read_number_text,
    read_rate,
    read_text,
)
from collectdesk.reference.identity import Identity, IdKind

LONGEST_OVERDUE = 36_500
_TEXTS = ("address", "product", "assigned_to", "area", "branch")
_REQUIRED = ("contract_number", "borrower_name")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]+")
_AS_THEY_ARE = (
    "email", "postcode", "language", "product", "overdue_rate", "overdue_rate_daily", "repayment_method",
    "instalments_count", "instalments_overdue", "signed_on", "disbursed_on", "final_due_on", "assigned_to",
    "area", "branch", "address",
)  # fmt: skip


Age = tuple[date | None, int, Reason | None]
"""The due day of the oldest unpaid instalment, the days since, and what is odd about them."""


class RowReader:
    """Reads the rows of one file; what is odd but acceptable goes to `notes`."""

    def __init__(
        self,
        plan: Plan,
        options: ReadOptions,
        list_date: date,
        choices: Choices,
        notes: Notes,
        amounts: AmountReader,
    ) -> None:
        self._plan = plan
        self._list_date = list_date
        self.pad = dict(choices.pad)
        self._notes = notes
        self._amounts = amounts
        self.people = PeopleReader(options.region, notes)
        self._ages: dict[tuple[date | None, int | None], Age] = {}
        self._kinds: dict[str, PartyKind] = {}
        self._width = max((column.index for column in plan.columns), default=-1) + 1
        self.columns = self._memos()
        self.since: Age | None = None
        """For a row of a list that says nowhere since when, where the clerk has taken that."""
        if choices.since_unknown and not plan.dated:
            self.since = (list_date - timedelta(1), 1, Reason("import.since_unknown", "oldest_unpaid_on"))
        self._contract = next((pair for pair in self.columns if pair[1] == "contract_number"), None)
        self.phones = [
            (index, field, Memo(field, self._numbers(field, use), lenient=True))
            for index, field, use in plan.phones
        ]

    def _memos(self) -> list[tuple[int, str, Memo]]:
        plan, at = self._plan, self._plan.by_field
        readers: dict[str, Callable[[Cell], Any]] = {
            "contract_number": self._number("contract_number"),
            "borrower_name": lambda cell: read_text(cell, "borrower_name") or None,
            "borrower_kind": read_kind,
            "postcode": self._number("postcode"),
            "email": _email,
            "language": _language,
            "repayment_method": read_method,
        }
        readers |= {field: self._text(field) for field in _TEXTS}
        found = [
            (at[field], field, Memo(field, read, lenient=field not in _REQUIRED))
            for field, read in readers.items()
            if field in at
        ]
        if "id_number" in at:
            found.insert(len(_REQUIRED), (at["id_number"], "id_number", Memo("id_number", lambda cell: cell)))
        self.name_fields = [f"name_part.{index}" for index in plan.names]
        for index, field in zip(plan.names, self.name_fields, strict=True):
            found.append((index, field, Memo("borrower_name", readers["borrower_name"])))
        for index, field, order in plan.dates:
            read = self._day(field, order)
            found.append((index, field, Memo(field, read, lenient=field != "oldest_unpaid_on")))
        found += [(i, f, Memo(f, self._count(f))) for i, f in plan.counts]
        for index, field, percent in plan.rates:
            found.append((index, field, Memo(field, self._rate(field, percent))))
        return found

    def _number(self, field: str) -> Callable[[Cell], Any]:
        digits = self.pad.get(field, 0)
        return lambda cell: read_number_text(cell, field, digits) or None

    def _text(self, field: str) -> Callable[[Cell], Any]:
        return lambda cell: read_text(cell, field) or None

    def _day(self, field: str, order: str) -> Callable[[Cell], Any]:
        return lambda cell: read_date(cell, field, order, self._plan.epoch_1904)

    def _count(self, field: str) -> Callable[[Cell], Any]:
        return lambda cell: read_count(cell, field)

    def _rate(self, field: str, percent: bool) -> Callable[[Cell], Any]:
        return lambda cell: read_rate(cell, field, percent, self._plan.decimal)

    def _numbers(self, field: str, use: str) -> Callable[[Cell], Any]:
        return lambda cell: self.people.numbers(cell, field, use)

    def read(self, row: Sequence[Cell], line: int) -> tuple[ListedAccount | None, list[Reason], bool]:
        """The account, or None with the row's reasons, or its wait for an answer."""
        if len(row) < self._width:
            row = [*row, *[None] * (self._width - len(row))]
        values: dict[str, Any] = {}
        reasons: list[Reason] = []
        noted: list[tuple[str, Noted]] = []
        waits = False
        for index, field, memo in self.columns:
            value = memo[row[index]]
            if value is None:
                continue
            kind = value.__class__
            if kind is Reason:
                reasons.append(value)
                values[field] = None
            elif kind is Noted:
                noted.append((field, value))
            elif value is WAITS:
                waits = True
                values[field] = None
            else:
                values[field] = value
        if self.name_fields and (name := whole_name([values.get(field) for field in self.name_fields])):
            values["borrower_name"] = name
        reasons += [Reason("import.missing", field) for field in _REQUIRED if field not in values]
        said = values.get("borrower_kind")
        identity = self._identity(values.get("id_number"), said, line, reasons)
        money = self._amounts.read(row, line, reasons)
        phones = self._listed_phones(row, line, reasons) if self.phones else ()
        people = self._others(row, line, reasons)
        oldest, days = self._age(values, money.overdue if money else None, line, reasons)
        if money is not None and money.least_days and oldest is None and "days_overdue" not in values:
            days = money.least_days
            oldest = self._list_date - timedelta(days=days)
            self._notes.add("import.days_from_ageing", "days_overdue", line)
        if reasons or waits or money is None:
            return None, reasons, waits
        for field, note in noted:
            self._notes.add(note.code, field, line, **note.facts)
        first = values.get("disbursed_on") or values.get("signed_on")
        self.look(first, values.get("final_due_on"), "address" in values, line)
        given = {field: values[field] for field in _AS_THEY_ARE if field in values}
        name = values["borrower_name"]
        account = ListedAccount(
            line=line,
            contract_number=values["contract_number"],
            borrower_name=name,
            borrower_kind=said or kind_of(identity) or self.kind_by_name(name),
            currency=money.currency,
            overdue=money.overdue,
            oldest_unpaid_on=oldest,
            days_overdue=days,
            id_number=identity.number if identity else "",
            id_kind=identity.kind.value if identity else "",
            phones=phones,
            annual_rate=values.get("annual_rate", yearly(values.get("monthly_rate"))),
            people=people,
            **money.money,
            **given,
        )
        return account, reasons, waits

    def contract_key(self, row: Sequence[Cell]) -> str:
        """The contract number as far as it can be read, for finding it twice."""
        if self._contract is None or self._contract[0] >= len(row):
            return ""
        index, _, memo = self._contract
        found = memo[row[index]]
        if found.__class__ is str:
            return str(found).casefold()
        return cell_text(row[index]).strip().casefold() if found is not None else ""

    def _identity(
        self, cell: Cell, said: PartyKind | None, line: int, reasons: list[Reason]
    ) -> Identity | None:
        if cell is None:
            return None
        firm = None if said is None else said is PartyKind.FIRM
        try:
            return self.people.identity(cell, "id_number", self.pad.get("id_number", 0), firm)
        except Refusal as refusal:
            if refusal.code == "import.id_masked":
                self._notes.add(refusal.code, refusal.field, line)
            else:
                reasons.append(Reason(refusal.code, refusal.field, refusal.facts))
        return None

    def _listed_phones(
        self, row: Sequence[Cell], line: int, reasons: list[Reason]
    ) -> tuple[ListedPhone, ...]:
        found: tuple[ListedPhone, ...] = ()
        for index, field, memo in self.phones:
            value = memo[row[index]]
            if value is None:
                continue
            if value.__class__ is Reason:
                reasons.append(value)
            elif value.__class__ is Noted:
                self._notes.add(value.code, field, line, **value.facts)
            else:
                if len(value) != 1 or not value[0].e164:
                    self.people.note(value, field, line)
                found += value
        return distinct(found) if len(found) > 1 else found

    def _others(self, row: Sequence[Cell], line: int, reasons: list[Reason]) -> tuple[ListedPerson, ...]:
        try:
            return self.people.others(self._plan, row, line)
        except Refusal as refusal:
            reasons.append(Reason(refusal.code, refusal.field, refusal.facts))
        return ()

    def _age(
        self, values: dict[str, Any], overdue: Overdue | None, line: int, reasons: list[Reason]
    ) -> tuple[date | None, int]:
        """The due day of the oldest unpaid instalment, and the days since on the list's day."""
        oldest, stated = values.get("oldest_unpaid_on"), values.get("days_overdue")
        if "oldest_unpaid_on" in values and oldest is None:
            return None, 0
        try:
            day, days, note = self.age(oldest, stated)
        except Refusal as refusal:
            reasons.append(Reason(refusal.code, refusal.field, refusal.facts))
            return None, 0
        if day is None and self.since and overdue and minor_total(overdue):
            day, days, note = self.since
        if note:
            self.note_age(note, line)
        unknown = day is None and "days_overdue" not in values and not self._plan.aged
        if unknown and overdue and minor_total(overdue):
            reasons.append(Reason("import.missing", "oldest_unpaid_on"))
        return day, days

    def age(self, oldest: date | None, stated: int | None) -> Age:
        """Raises Refusal `import.days_absurd`."""
        found = self._ages.get((oldest, stated))
        if found is None:
            found = self._ages[oldest, stated] = self._find_age(oldest, stated)
        return found

    def _find_age(self, oldest: date | None, stated: int | None) -> Age:
        if stated is not None and stated > LONGEST_OVERDUE:
            raise Refusal("import.days_absurd", "days_overdue", days=stated)
        if oldest is None:
            return (None, 0, None) if stated is None else (self._list_date - timedelta(stated), stated, None)
        note: Reason | None = None
        counted = (self._list_date - oldest).days
        if counted < 0:
            note = Reason("import.not_yet_due", "oldest_unpaid_on")
        elif stated is not None and abs(stated - counted) > 1:
            note = Reason("import.days_disagree", "days_overdue", {"days": stated, "counted": counted})
        return oldest, max(counted, 0), note

    def note_age(self, note: Reason, line: int) -> None:
        self._notes.add(note.code, note.field, line, **note.facts)

    def look(self, first: date | None, last: date | None, has_address: bool, line: int) -> None:
        if first and last and last < first:
            self._notes.add("import.dates_out_of_order", "final_due_on", line)
        if not has_address:
            self._notes.add("import.no_address", "address", line)

    def kind_by_name(self, name: str) -> PartyKind:
        found = self._kinds.get(name)
        if found is None:
            found = self._kinds[name] = PartyKind.FIRM if looks_like_firm(name) else PartyKind.PERSON
        return found


def whole_name(parts: Sequence[Any]) -> str:
    """First names, then the last name; a Chinese name has the last name first and no blank."""
    given = [part for part in parts if isinstance(part, str)]
    if len(given) > 1 and all(map(_HAN.fullmatch, given)):
        return given[-1] + "".join(given[:-1])
    return " ".join(given)


def kind_of(identity: Identity | None) -> PartyKind | None:
    """What the ID number shows."""
    if identity is None or identity.kind is IdKind.OTHER:
        return None
    return PartyKind.FIRM if identity.kind is IdKind.FIRM else PartyKind.PERSON


def _email(cell: Cell) -> str | Noted:
    text = cell_text(cell).strip()
    user, at, host = text.partition("@")
    good = user and at and "." in host and " " not in text and len(text) <= 254
    return text if good else Noted("import.email_unclear")


def _language(cell: Cell) -> str | Noted:
    return read_language(cell) or Noted("import.language_unclear", {"text": cell_text(cell)[:40]})


def yearly(monthly: Decimal | None) -> Decimal | None:
    return None if monthly is None else monthly * 12
