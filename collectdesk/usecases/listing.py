"""One overdue list being laid beside the books and written into them, set by set."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from collectdesk.domain.account import Account, AccountState, AccountStatus, BalanceSource, RepaymentMethod
from collectdesk.domain.borrower import AccountParty, PartyRole
from collectdesk.domain.comparison import Comparison, ListedChange, MissingAccount
from collectdesk.domain.contact import NextAction
from collectdesk.domain.events import AccountListed
from collectdesk.domain.intake import ListImport
from collectdesk.domain.ledger import Component, LedgerLine, LineKind, LineSource
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import ListedAccount, ReadReport
from collectdesk.domain.staff import Staff
from collectdesk.usecases.office import Office
from collectdesk.usecases.parties import PartyBook

_SLICE = 500


@dataclass(slots=True)
class _Known:
    account: Account
    owed: dict[Component, Money] = field(default_factory=dict)


class Listing:
    """What the books know of the listed accounts; `comparison` reads, `write` and `close_missing` write."""

    def __init__(self, office: Office, report: ReadReport, same_people: dict[str, bool]) -> None:
        self._office = office
        self._report = report
        self._known = {a.contract_number: _Known(a) for a in office.books.find(Account)}
        by_id = {known.account.id: known for known in self._known.values()}
        for line in office.books.find(LedgerLine):
            owed = by_id[line.account_id].owed
            owed[line.component] = owed.get(line.component, Money.zero(line.currency)) + line.amount
        self._people = PartyBook(office, report.accounts, same_people)
        self._staff = {member.name: member.id for member in office.books.find(Staff, active=True)}

    def comparison(self, sha256: str) -> Comparison:
        changes = tuple(self._change(listed) for listed in self._report.accounts)
        missing = self._missing()
        return Comparison(
            changes=changes,
            missing=missing,
            questions=self._people.questions(),
            before=_sums(
                k.account.overdue for k in self._known.values() if k.account.state is AccountState.OPEN
            ),
            after=_sums(change.after for change in changes),
            leaving=_sums(gone.overdue for gone in missing),
            same_file=self._office.books.first(ListImport, sha256=sha256),
        )

    def write(self, import_id: int) -> list[AccountListed]:
        """Writes every listed account; progress may raise between slices, and then nothing is kept."""
        events: list[AccountListed] = []
        accounts = self._report.accounts
        for start in range(0, len(accounts), _SLICE):
            self._office.progress(start, len(accounts))
            events += self._write_slice(accounts[start : start + _SLICE], import_id)
        self._office.progress(len(accounts), len(accounts))
        return events

    def close_missing(
        self, import_id: int, as_state: AccountState, apart: dict[int, AccountState]
    ) -> list[AccountListed]:
        """Accounts the list no longer holds leave the work; a cured one owes nothing overdue any more."""
        books = self._office.books
        lines: list[LedgerLine] = []
        events = []
        for gone in self._missing():
            state = apart.get(gone.account_id, as_state)
            known = self._known[gone.contract_number]
            values: dict[str, object] = {"state": state}
            if state is AccountState.CURED:
                zero = Money.zero(known.account.currency)
                lines += self._ledger_lines(known, dict.fromkeys(known.owed, zero), None, import_id)
                values |= {"overdue": zero, "oldest_unpaid_on": None}
            books.change(Account, gone.account_id, **values)
            events.append(AccountListed(gone.account_id, state.value, gone.overdue, None))
        self._add_lines(lines)
        return events

    def _change(self, listed: ListedAccount) -> ListedChange:
        known = self._known.get(listed.contract_number)
        total = listed.overdue.total
        if known is None:
            return ListedChange(listed.line, "new", listed.contract_number, listed.borrower_name, None, total)
        fields = tuple(_changed_terms(known.account, listed))
        if any(amount for amount in self._differences(known, _components(listed)).values()):
            fields = ("overdue", *fields)
        if self._people.adds_to(listed, known.account.id):
            fields = (*fields, "people")
        what = "changed" if fields else "unchanged"
        if known.account.state is not AccountState.OPEN:
            what = "returned"
        before = known.account.overdue
        return ListedChange(
            listed.line, what, listed.contract_number, listed.borrower_name, before, total, fields
        )

    def _missing(self) -> tuple[MissingAccount, ...]:
        listed = {account.contract_number for account in self._report.accounts}
        listed |= _refused_contracts(self._report)
        gone = [
            known.account
            for number, known in self._known.items()
            if number not in listed
            and known.account.state is AccountState.OPEN
            and known.account.source is BalanceSource.REPORTED
        ]
        names = self._people.names(account.borrower_id for account in gone)
        return tuple(MissingAccount(a.id, a.contract_number, names[a.borrower_id], a.overdue) for a in gone)

    def _write_slice(self, slice_: tuple[ListedAccount, ...], import_id: int) -> list[AccountListed]:
        books = self._office.books
        events = []
        new: list[Account] = []
        lines: list[LedgerLine] = []
        links: list[tuple[int, int, PartyRole, str]] = []
        texts = []
        fresh_ids = iter(books.new_ids(Account, len(slice_)))
        for listed in slice_:
            known = self._known.get(listed.contract_number)
            change = self._change(listed)
            people = self._people.place(listed, known.account.id if known else None)
            if known is None:
                account = self._new_account(next(fresh_ids), listed, people.borrower_id, import_id)
                known = self._known[listed.contract_number] = _Known(account)
                new.append(account)
                texts.append((account.id, f"{people.search_text} {listed.contract_number.lower()}"))
            else:
                self._update(known.account, listed, import_id)
            lines += self._ledger_lines(known, _components(listed), listed.line, import_id)
            links += [(known.account.id, *link) for link in people.links]
            events.append(AccountListed(known.account.id, change.what, change.after, listed.line))
        self._people.flush()
        books.add(*new)
        self._add_lines(lines)
        link_ids = iter(books.new_ids(AccountParty, len(links)))
        books.add(*(AccountParty(next(link_ids), *link) for link in links))
        books.index_accounts(texts)
        return events

    def _new_account(self, id_: int, listed: ListedAccount, borrower_id: int, import_id: int) -> Account:
        return Account(
            id=id_,
            contract_number=listed.contract_number,
            borrower_id=borrower_id,
            source=BalanceSource.REPORTED,
            status=AccountStatus.NEW,
            first_listed_on=self._report.list_date,
            last_contact_at=None,
            last_result=None,
            next_action=NextAction.NONE,
            next_on=None,
            next_at=None,
            assigned_to=self._staff.get(listed.assigned_to),
            state=AccountState.OPEN,
            last_import_id=import_id,
            currency=listed.currency,
            repayment_method=listed.repayment_method or RepaymentMethod.AS_GIVEN,
            product=listed.product,
            area=listed.area,
            overdue=listed.overdue.total,
            **{
                name: value
                for name, value in _terms(listed).items()
                if name not in {"product", "area", "repayment_method"}
            },
        )

    def _update(self, account: Account, listed: ListedAccount, import_id: int) -> None:
        values = {name: value for name, value in _terms(listed).items() if value not in (None, "")}
        values |= {"overdue": listed.overdue.total, "state": AccountState.OPEN, "last_import_id": import_id}
        if account.assigned_to is None and listed.assigned_to in self._staff:
            values["assigned_to"] = self._staff[listed.assigned_to]
        self._office.books.change(Account, account.id, **values)

    def _differences(self, known: _Known, owed: dict[Component, Money]) -> dict[Component, Money]:
        zero = Money.zero(known.account.currency)
        return {c: owed.get(c, zero) - known.owed.get(c, zero) for c in Component}

    def _ledger_lines(
        self, known: _Known, owed: dict[Component, Money], line: int | None, import_id: int
    ) -> list[LedgerLine]:
        kind = LineKind.ADJUSTMENT if known.owed else LineKind.OPENING
        return [
            LedgerLine(
                id=0,
                account_id=known.account.id,
                effective_on=self._report.list_date,
                posted_at=self._office.now,
                kind=kind,
                component=component,
                currency=amount.currency,
                amount=amount,
                source=LineSource.IMPORT,
                source_id=import_id,
                source_line=line,
                reverses=None,
            )
            for component, amount in self._differences(known, owed).items()
            if amount
        ]

    def _add_lines(self, lines: list[LedgerLine]) -> None:
        ids = self._office.books.new_ids(LedgerLine, len(lines)) if lines else ()
        self._office.books.add(*(replace(line, id=id_) for line, id_ in zip(lines, ids, strict=True)))


def _refused_contracts(report: ReadReport) -> set[str]:
    """Refused rows are still in the list: their accounts have not left it."""
    columns = [column.index for column in report.columns if column.field == "contract_number"]
    return {row.cells[i].strip() for row in report.refused for i in columns if i < len(row.cells)}


def _components(listed: ListedAccount) -> dict[Component, Money]:
    overdue = listed.overdue
    return {
        Component.PRINCIPAL: overdue.principal,
        Component.INTEREST: overdue.interest,
        Component.PENALTY: overdue.penalty,
        Component.FEE: overdue.fees,
        Component.COST: overdue.costs,
        Component.UNSPLIT: overdue.unsplit,
    }


def _terms(listed: ListedAccount) -> dict[str, Any]:
    """The listed values by the names of the account's own fields."""
    return {
        "product": listed.product,
        "principal": listed.principal,
        "annual_rate": listed.annual_rate,
        "overdue_rate": listed.overdue_rate,
        "repayment_method": listed.repayment_method,
        "instalment_count": listed.instalments_count,
        "instalments_overdue": listed.instalments_overdue,
        "instalment_amount": listed.instalment_amount,
        "signed_on": listed.signed_on,
        "disbursed_on": listed.disbursed_on,
        "final_due_on": listed.final_due_on,
        "oldest_unpaid_on": listed.oldest_unpaid_on,
        "balance": listed.balance_total or listed.balance_principal,
        "area": listed.area or listed.branch,
    }


def _changed_terms(account: Account, listed: ListedAccount) -> Iterable[str]:
    for name, value in _terms(listed).items():
        if value not in (None, "") and getattr(account, name) != value:
            yield name


def _sums(amounts: Iterable[Money]) -> tuple[Money, ...]:
    totals: dict[str, Money] = {}
    for amount in amounts:
        totals[amount.currency] = totals.get(amount.currency, Money.zero(amount.currency)) + amount
    return tuple(totals.values())
