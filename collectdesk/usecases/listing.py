"""One overdue list being laid beside the books and written into them, set by set."""

import json
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from collectdesk.domain.account import Account, AccountState, AccountStatus, BalanceSource, RepaymentMethod
from collectdesk.domain.borrower import AccountParty
from collectdesk.domain.comparison import Comparison, ListedChange, MissingAccount
from collectdesk.domain.contact import NextAction
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import AccountListed
from collectdesk.domain.intake import ImportChange, ListImport
from collectdesk.domain.ledger import Component, LedgerLine, LineKind, LineSource
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import ListedAccount, ReadReport
from collectdesk.domain.staff import Staff
from collectdesk.storage.columns import moment_text
from collectdesk.storage.intake import TERMS, Known, ListedBooks
from collectdesk.usecases.office import Office
from collectdesk.usecases.parties import Numbers, PartyBook, paced

_SLICE = 100
"""Accounts written between two reports: well under 50 ms."""

_ACCOUNT = (
    "id", "contract_number", "borrower_id", "currency", "overdue", "source", "state", "status", "assigned_to",
    "first_listed_on", "last_import_id", "next_action", *TERMS,
)  # fmt: skip
_LINE = (
    "id", "account_id", "effective_on", "posted_at", "kind", "component", "currency", "amount", "source",
    "source_id", "source_line",
)  # fmt: skip
_LINK = ("id", "account_id", "party_id", "role", "relation", "import_id")
_CHANGE = ("id", "import_id", "account_id", "what", "before")
_METHOD = TERMS.index("repayment_method")
_NOTHING = (0,) * len(Component)
_COMPONENTS = tuple(component.value for component in Component)
_OPEN, _REPORTED, _IMPORT = AccountState.OPEN.value, BalanceSource.REPORTED.value, LineSource.IMPORT.value
_NEW, _NO_ACTION, _AS_GIVEN = (
    AccountStatus.NEW.value, NextAction.NONE.value, RepaymentMethod.AS_GIVEN.value,
)  # fmt: skip
"""Plain values: asking an enum member for its own, a hundred thousand times over, takes a second."""


class Listing:
    """What the books know of the listed accounts; `comparison` reads, `write` and `close_missing` write."""

    def __init__(self, office: Office, report: ReadReport, same_people: dict[str, bool]) -> None:
        self._office = office
        self._report = report
        self._books = ListedBooks(office.books.connection)
        self._known = self._books.accounts(account.contract_number for account in report.accounts)
        self._people = PartyBook(office, report.accounts, self._known, same_people)
        self._staff = {one.name: one.id for one in office.books.find(Staff) if one.may_have_accounts}
        self._terms = [_terms(listed) for listed in paced(office, report.accounts)]
        self._changes = tuple(map(self._change, paced(office, report.accounts), self._terms))
        self._gone: list[tuple[Known, str]] | None = None

    @property
    def missing(self) -> list[tuple[Known, str]]:
        """Open accounts that the list no longer holds; refused rows are still in the list."""
        if self._gone is None:
            gone = self._books.missing(account.contract_number for account in self._report.accounts)
            refused = _refused_contracts(self._report)
            self._gone = [one for one in gone if _loosely(one[0].contract_number) not in refused]
        return self._gone

    def questions_open(self, answers: dict[str, bool]) -> list[str]:
        return [question.name for question in self._people.questions() if question.key not in answers]

    def count(self, *what: str) -> int:
        return sum(change.what in what for change in self._changes)

    def comparison(self, sha256: str) -> Comparison:
        missing = tuple(
            MissingAccount(known.id, known.contract_number, name, Money(known.overdue, known.currency))
            for known, name in self.missing
        )
        return Comparison(
            changes=self._changes,
            missing=missing,
            questions=self._people.questions(),
            before=tuple(Money(minor, currency) for minor, currency in self._books.open_sums()),
            after=_sums(change.after for change in self._changes),
            leaving=_sums(gone.overdue for gone in missing),
            same_file=self._office.books.first(ListImport, sha256=sha256, undone_at=None),
        )

    def write(self, import_id: int) -> list[AccountListed]:
        """Writes every listed account; progress may raise between slices, and then nothing is kept."""
        writing = _Writing(self._office, self._report, import_id)
        for index, (listed, terms, change) in enumerate(
            zip(self._report.accounts, self._terms, self._changes, strict=True)
        ):
            if index % _SLICE == 0:
                self._people.flush()
                writing.flush()
                self._office.progress(index, len(self._changes))
            known = self._known.get(listed.contract_number)
            people = self._people.place(listed, known.id if known else None, import_id)
            staff_id = self._staff.get(listed.assigned_to)
            if known is None:
                account_id = writing.add(listed, terms, people.borrower_id, staff_id, change.after.minor)
                writing.words.append((account_id, f"{people.search_text} {listed.contract_number.lower()}"))
            else:
                account_id = known.id
                writing.update(known, listed, terms, staff_id, change)
            for link in people.links:
                writing.link(account_id, *link)
            writing.events.append(AccountListed(account_id, change.what, change.after, listed.line))
        self._people.flush()
        writing.flush()
        self._people.forget()
        self._office.progress(len(self._changes), len(self._changes))
        return writing.events

    def close_missing(
        self, import_id: int, as_state: AccountState, apart: dict[int, AccountState]
    ) -> list[AccountListed]:
        """Accounts the list no longer holds leave the work; a cured one owes nothing overdue any more."""
        writing = _Writing(self._office, self._report, import_id)
        for index, (known, _) in enumerate(self.missing):
            if index % _SLICE == 0:
                writing.flush()
                self._office.progress(0, 0)
            state = apart.get(known.id, as_state)
            writing.close(known, state)
            overdue = Money(known.overdue, known.currency)
            writing.events.append(AccountListed(known.id, state.value, overdue, None))
        writing.flush()
        return writing.events

    def _change(self, listed: ListedAccount, terms: tuple[object, ...]) -> ListedChange:
        known = self._known.get(listed.contract_number)
        total = listed.overdue.total
        number, name = listed.contract_number, listed.borrower_name
        if known is None:
            return ListedChange(listed.line, "new", number, name, None, total)
        if known.currency != listed.currency:
            raise Refusal(
                "import.currency_changed", "currency",
                line=listed.line, contract=number, known=known.currency, listed=listed.currency,
            )  # fmt: skip
        fields = _changed_terms(known, terms)
        if (known.owed or _NOTHING) != _owed(listed):
            fields.insert(0, "overdue")
        if known.assigned_to is None and listed.assigned_to in self._staff:
            fields.append("assigned_to")
        if self._people.adds_to(listed, known.id):
            fields.append("people")
        what = "changed" if fields else "unchanged"
        if known.state != _OPEN:
            what = "returned"
        before = Money(known.overdue, known.currency)
        return ListedChange(listed.line, what, number, name, before, total, tuple(fields))


class _Writing:
    """Rows that wait to be written together, by table."""

    def __init__(self, office: Office, report: ReadReport, import_id: int) -> None:
        self._books = office.books
        self._import_id = import_id
        self._list_date = report.list_date.isoformat()
        self._now = moment_text(office.now)
        self._ids = {
            record: Numbers(office.books, record)
            for record in (Account, LedgerLine, AccountParty, ImportChange)
        }
        self._accounts: list[tuple[object, ...]] = []
        self._lines: list[tuple[object, ...]] = []
        self._links: list[tuple[object, ...]] = []
        self._records: list[tuple[object, ...]] = []
        self._updates: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
        self.words: list[tuple[int, str]] = []
        self.events: list[AccountListed] = []

    def add(
        self,
        listed: ListedAccount,
        terms: tuple[object, ...],
        borrower_id: int,
        staff_id: int | None,
        overdue: int,
    ) -> int:
        account_id = next(self._ids[Account])
        stored = list(terms)
        stored[_METHOD] = terms[_METHOD] or _AS_GIVEN
        self._accounts.append(
            (
                account_id, listed.contract_number, borrower_id, listed.currency, overdue, _REPORTED, _OPEN,
                _NEW, staff_id, self._list_date, self._import_id, _NO_ACTION, *stored,
            )
        )  # fmt: skip
        self._post(account_id, listed.currency, None, _owed(listed), listed.line)
        self._record(account_id, "new", {})
        return account_id

    def update(
        self,
        known: Known,
        listed: ListedAccount,
        terms: tuple[object, ...],
        staff_id: int | None,
        change: ListedChange,
    ) -> None:
        values: dict[str, list[object]] = {"last_import_id": [known.last_import_id, self._import_id]}
        for name in _changed_terms(known, terms):
            index = TERMS.index(name)
            values[name] = [known.terms[index], terms[index]]
        if known.overdue != change.after.minor:
            values["overdue"] = [known.overdue, change.after.minor]
        if known.state != _OPEN:
            values["state"] = [known.state, _OPEN]
        if known.assigned_to is None and staff_id is not None:
            values["assigned_to"] = [None, staff_id]
        self._set(known.id, change.what, values)
        self._post(known.id, known.currency, known.owed, _owed(listed), listed.line)

    def close(self, known: Known, state: AccountState) -> None:
        values: dict[str, list[object]] = {"state": [known.state, state.value]}
        if state is AccountState.CURED:
            values["overdue"] = [known.overdue, 0]
            values["oldest_unpaid_on"] = [known.terms[TERMS.index("oldest_unpaid_on")], None]
            self._post(known.id, known.currency, known.owed, _NOTHING, None)
        self._set(known.id, state.value, values)

    def link(self, account_id: int, party_id: int, role: str, relation: str) -> None:
        link_id = next(self._ids[AccountParty])
        self._links.append((link_id, account_id, party_id, role, relation, self._import_id))

    def flush(self) -> None:
        books = self._books
        books.put(Account, _ACCOUNT, self._accounts)
        for columns, rows in self._updates.items():
            books.alter(Account, columns, rows)
        books.put(LedgerLine, _LINE, self._lines)
        books.put(AccountParty, _LINK, self._links)
        books.put(ImportChange, _CHANGE, self._records)
        books.index_accounts(self.words)
        for waiting in (self._accounts, self._lines, self._links, self._records, self._updates, self.words):
            waiting.clear()

    def _set(self, account_id: int, what: str, values: dict[str, list[object]]) -> None:
        row = (*(after for _, after in values.values()), account_id)
        self._updates.setdefault(tuple(values), []).append(row)
        self._record(account_id, what, values)

    def _record(self, account_id: int, what: str, values: dict[str, list[object]]) -> None:
        before = json.dumps(values) if values else ""
        self._records.append((next(self._ids[ImportChange]), self._import_id, account_id, what, before))

    def _post(
        self,
        account_id: int,
        currency: str,
        before: tuple[int, ...] | None,
        after: tuple[int, ...],
        line: int | None,
    ) -> None:
        if before == after:
            return
        kind = LineKind.ADJUSTMENT.value if before is not None else LineKind.OPENING.value
        for component, was, will in zip(_COMPONENTS, before or _NOTHING, after, strict=True):
            if will != was:
                self._lines.append(
                    (
                        next(self._ids[LedgerLine]), account_id, self._list_date, self._now, kind,
                        component, currency, will - was, _IMPORT, self._import_id, line,
                    )
                )  # fmt: skip


def _refused_contracts(report: ReadReport) -> set[str]:
    columns = [column.index for column in report.columns if column.field == "contract_number"]
    return {_loosely(row.cells[i]) for row in report.refused for i in columns if i < len(row.cells)}


def _loosely(contract: str) -> str:
    """A contract number however its cell is written: a refused row is not read to the end, and an account
    taken for missing would leave the work."""
    plain = unicodedata.normalize("NFKC", contract).casefold()
    return "".join(filter(str.isalnum, plain)).lstrip("0")


def _owed(listed: ListedAccount) -> tuple[int, ...]:
    """In the order of Component."""
    o = listed.overdue
    return tuple(part.minor for part in (o.costs, o.fees, o.penalty, o.interest, o.principal, o.unsplit))


def _terms(listed: ListedAccount) -> tuple[Any, ...]:
    """The listed values as the columns TERMS hold them."""
    balance = listed.balance_principal if listed.balance_total is None else listed.balance_total
    days = (listed.signed_on, listed.disbursed_on, listed.final_due_on, listed.oldest_unpaid_on)
    return (
        listed.product,
        _minor(listed.principal),
        _text(listed.annual_rate),
        _text(listed.overdue_rate),
        listed.repayment_method and listed.repayment_method.value,
        listed.instalments_count,
        listed.instalments_overdue,
        _minor(listed.instalment_amount),
        *(day and day.isoformat() for day in days),
        _minor(balance),
        listed.area or listed.branch,
    )


def _changed_terms(known: Known, terms: tuple[Any, ...]) -> list[str]:
    """What the list says otherwise; what it does not say stays."""
    if known.terms == terms:
        return []
    return [
        name
        for name, before, after in zip(TERMS, known.terms, terms, strict=True)
        if after not in (None, "") and before != after and not _same_rate(name, before, after)
    ]


def _same_rate(name: str, before: object, after: object) -> bool:
    return name.endswith("_rate") and before is not None and Decimal(str(before)) == Decimal(str(after))


def _sums(amounts: Iterable[Money]) -> tuple[Money, ...]:
    totals: dict[str, int] = {}
    for amount in amounts:
        totals[amount.currency] = totals.get(amount.currency, 0) + amount.minor
    return tuple(Money(minor, currency) for currency, minor in totals.items())


def _minor(amount: Money | None) -> int | None:
    return None if amount is None else amount.minor


def _text(rate: Decimal | None) -> str | None:
    return None if rate is None else str(rate)
