"""One row of the list, read by the plan: an account, or every reason why not."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from collectdesk.domain.borrower import PartyKind
from collectdesk.domain.overdue_list import ListedAccount, ListedPerson, ListedPhone, Overdue, ReadOptions
from collectdesk.exchange.amounts import AmountReader
from collectdesk.exchange.cells import RowCells
from collectdesk.exchange.dates import read_date
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


class RowReader:
    """Reads the rows of one file; what is odd but acceptable goes to `notes`."""

    def __init__(
        self,
        plan: Plan,
        options: ReadOptions,
        list_date: date,
        pad: dict[str, int],
        notes: Notes,
        amounts: AmountReader,
    ) -> None:
        self._plan = plan
        self._list_date = list_date
        self._pad = pad
        self._notes = notes
        self._amounts = amounts
        self._texts = [(field, plan.by_field[field]) for field in _TEXTS if field in plan.by_field]
        self._people = PeopleReader(options.region, notes)

    def read(self, row: Sequence[Cell], line: int) -> tuple[ListedAccount | None, RowCells]:
        """The account, or None and the row's reasons (or its wait for an answer)."""
        cells = RowCells(row, line, self._plan.by_field)
        contract = self._required(cells, "contract_number")
        name = self._required(cells, "borrower_name")
        identity = self._identity(cells)
        kind = _kind(cells, identity, name)
        money = self._amounts.read(cells)
        dates = {
            field: cells.tried(read_date, cell, field, order)
            for index, field, order in self._plan.dates
            if (cell := cells.cell(index)) is not None
        }
        counts = {
            field: cells.tried(read_count, cell, field)
            for index, field in self._plan.counts
            if (cell := cells.cell(index)) is not None
        }
        rates = {
            field: cells.tried(read_rate, cell, field, percent, self._plan.decimal)
            for index, field, percent in self._plan.rates
            if (cell := cells.cell(index)) is not None
        }
        texts = {
            field: cells.tried(read_text, cell, field) or ""
            for field, index in self._texts
            if (cell := cells.cell(index)) is not None
        }
        phones, people = self._phones(cells), self._others(cells)
        postcode = self._number(cells, "postcode")
        oldest, days = self._age(cells, dates, counts, money.overdue if money else None)
        if cells.reasons or cells.waits or money is None:
            return None, cells
        self._look(cells, dates, texts)
        account = ListedAccount(
            line=line,
            contract_number=contract,
            borrower_name=name,
            borrower_kind=kind,
            currency=money.currency,
            overdue=money.overdue,
            oldest_unpaid_on=oldest,
            days_overdue=days,
            id_number=identity.number if identity else "",
            id_kind=identity.kind.value if identity else "",
            phones=phones,
            email=self._email(cells),
            address=texts.get("address", ""),
            postcode=postcode,
            language=self._language(cells),
            product=texts.get("product", ""),
            principal=money.money.get("principal"),
            annual_rate=rates.get("annual_rate", _yearly(rates.get("monthly_rate"))),
            overdue_rate=rates.get("overdue_rate"),
            overdue_rate_daily=rates.get("overdue_rate_daily"),
            repayment_method=read_method(method) if (method := cells.of("repayment_method")) else None,
            instalments_count=counts.get("instalments_count"),
            instalments_overdue=counts.get("instalments_overdue"),
            instalment_amount=money.money.get("instalment_amount"),
            signed_on=dates.get("signed_on"),
            disbursed_on=dates.get("disbursed_on"),
            final_due_on=dates.get("final_due_on"),
            balance_principal=money.money.get("balance_principal"),
            balance_total=money.money.get("balance_total"),
            assigned_to=texts.get("assigned_to", ""),
            area=texts.get("area", ""),
            branch=texts.get("branch", ""),
            people=people,
        )
        return account, cells

    def contract_key(self, row: Sequence[Cell]) -> str:
        """The contract number as far as it can be read, for finding it twice."""
        cell = RowCells(row, 0, self._plan.by_field).of("contract_number")
        return cell_text(cell).strip().casefold().zfill(self._pad.get("contract_number", 0)) if cell else ""

    def _required(self, cells: RowCells, field: str) -> str:
        cell = cells.of(field)
        if cell is None:
            cells.refuse("import.missing", field)
            return ""
        if field == "contract_number":
            return self._number(cells, field)
        return cells.tried(read_text, cell, field) or ""

    def _number(self, cells: RowCells, field: str) -> str:
        cell = cells.of(field)
        if cell is None:
            return ""
        return cells.tried(read_number_text, cell, field, self._pad.get(field, 0)) or ""

    def _identity(self, cells: RowCells) -> Identity | None:
        cell = cells.of("id_number")
        if cell is None:
            return None
        kind = read_kind(cells.of("borrower_kind"))
        firm = None if kind is None else kind is PartyKind.FIRM
        return cells.tried(self._people.identity, cell, "id_number", self._pad.get("id_number", 0), firm)

    def _phones(self, cells: RowCells) -> tuple[ListedPhone, ...]:
        found: list[ListedPhone] = []
        for index, field, use in self._plan.phones:
            cell = cells.cell(index)
            if cell is not None:
                found += cells.tried(self._people.phones, cell, field, cells.line, use) or ()
        return distinct(found)

    def _others(self, cells: RowCells) -> tuple[ListedPerson, ...]:
        found: list[ListedPerson] = []
        for role, parts in self._plan.people:
            given = {part: (field, cells.cell(index)) for part, field, index in parts}
            person = cells.tried(self._people.person, role, given, cells.line)
            if person:
                found.append(person)
        for index in self._plan.lists:
            cell = cells.cell(index)
            if cell is not None:
                found += cells.tried(self._people.contacts, cell, cells.line) or ()
        return tuple(found)

    def _age(
        self,
        cells: RowCells,
        dates: dict[str, date | None],
        counts: dict[str, int | None],
        overdue: Overdue | None,
    ) -> tuple[date | None, int]:
        """The due day of the oldest unpaid instalment, and the days since on the list's day."""
        oldest, stated = dates.get("oldest_unpaid_on"), counts.get("days_overdue")
        if "oldest_unpaid_on" in dates and oldest is None:
            return None, 0
        if stated is not None and stated > LONGEST_OVERDUE:
            cells.refuse("import.days_absurd", "days_overdue", days=stated)
        elif oldest is not None:
            counted = (self._list_date - oldest).days
            if counted < 0:
                self._notes.add("import.not_yet_due", "oldest_unpaid_on", cells.line)
            elif stated is not None and abs(stated - counted) > 1:
                self._notes.add(
                    "import.days_disagree", "days_overdue", cells.line, days=stated, counted=counted
                )
            return oldest, max(counted, 0)
        elif stated is not None:
            return self._list_date - timedelta(days=stated), stated
        elif overdue is not None and overdue.total and "days_overdue" not in counts:
            cells.refuse("import.missing", "oldest_unpaid_on")
        return None, 0

    def _email(self, cells: RowCells) -> str:
        cell = cells.of("email")
        text = cell_text(cell).strip()
        user, at, host = text.partition("@")
        if text and not (user and at and "." in host and " " not in text and len(text) <= 254):
            self._notes.add("import.email_unclear", "email", cells.line)
            return ""
        return text

    def _language(self, cells: RowCells) -> str:
        cell = cells.of("language")
        language = read_language(cell)
        if cell is not None and not language:
            self._notes.add("import.language_unclear", "language", cells.line, text=cell_text(cell)[:40])
        return language

    def _look(self, cells: RowCells, dates: dict[str, date | None], texts: dict[str, str]) -> None:
        first, last = dates.get("disbursed_on") or dates.get("signed_on"), dates.get("final_due_on")
        if first and last and last < first:
            self._notes.add("import.dates_out_of_order", "final_due_on", cells.line)
        if not texts.get("address"):
            self._notes.add("import.no_address", "address", cells.line)


def _kind(cells: RowCells, identity: Identity | None, name: str) -> PartyKind:
    """As the list says, else as the ID number shows, else by the name's ending."""
    said = read_kind(cells.of("borrower_kind"))
    if said:
        return said
    if identity and identity.kind is not IdKind.OTHER:
        return PartyKind.FIRM if identity.kind is IdKind.FIRM else PartyKind.PERSON
    return PartyKind.FIRM if looks_like_firm(name) else PartyKind.PERSON


def _yearly(monthly: Decimal | None) -> Decimal | None:
    return None if monthly is None else monthly * 12
