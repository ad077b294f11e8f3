"""Queries behind the Accounts and Account pages."""

from dataclasses import dataclass, field
from datetime import datetime

from collectdesk.domain.account import Account
from collectdesk.domain.assignment import Handover
from collectdesk.domain.borrower import (
    AccountParty,
    ContactPoint,
    OptOut,
    Party,
    PartyRole,
    masked,
    masked_id,
)
from collectdesk.domain.browse import (
    NOBODY,
    AccountCard,
    AccountField,
    AccountFilter,
    AccountList,
    AccountOrder,
    AccountRow,
    AccountSort,
    AccountTotals,
    Chosen,
    Facet,
    HandedOver,
    OwedRow,
    PersonRow,
    PointRow,
)
from collectdesk.domain.contact import Contact
from collectdesk.domain.days import bucket, days_past_due
from collectdesk.domain.intake import ListImport
from collectdesk.domain.ledger import LedgerLine, owed_by_component
from collectdesk.domain.money import Money
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.promise import Promise, PromiseState
from collectdesk.domain.staff import Staff
from collectdesk.storage.queries import (
    account_facets,
    account_ids,
    account_rows,
    account_totals,
    chosen_totals,
)
from collectdesk.usecases.flags import standing_flags
from collectdesk.usecases.office import Office


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """What the frame of the window shows."""

    profile: OfficeProfile
    operator: Staff
    rules_version: str
    backup_at: datetime | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Nothing:
    """A request that asks for nothing in particular."""


def office_card(office: Office, request: Nothing) -> OfficeCard:  # noqa: ARG001 (the shape of every query)
    return OfficeCard(
        profile=office.profile,
        operator=office.operator,
        rules_version=office.rules.version,
        backup_at=office.books.journal.last_at("BackupMade"),
        now=office.now,
    )


@dataclass(frozen=True, slots=True)
class ListAccounts:
    """A slice of the filtered, sorted book; `totals` come along when asked for."""

    wanted: AccountFilter = field(default_factory=AccountFilter)
    sort: AccountSort = AccountSort.OVERDUE
    descending: bool = True
    offset: int = 0
    count: int = 200
    totals: bool = True


def list_accounts(office: Office, request: ListAccounts) -> AccountList:
    connection, at = office.books.connection, office.now.astimezone(office.zone)
    order, slice_ = (request.sort, request.descending), (request.offset, request.count)
    ids = account_ids(connection, request.wanted, order, office.today, slice_)
    return AccountList(
        offset=request.offset,
        rows=account_rows(connection, ids, at),
        totals=account_totals(connection, request.wanted, office.today) if request.totals else None,
        today=office.today,
    )


@dataclass(frozen=True, slots=True)
class OrderOf:
    """The whole filtered book in an order."""

    wanted: AccountFilter = field(default_factory=AccountFilter)
    sort: AccountSort = AccountSort.OVERDUE
    descending: bool = True


def account_order(office: Office, request: OrderOf) -> AccountOrder:
    """The ids of all rows, so that any page can be asked for at the same cost; and the totals."""
    connection, today = office.books.connection, office.today
    return AccountOrder(
        ids=account_ids(connection, request.wanted, (request.sort, request.descending), today),
        totals=account_totals(connection, request.wanted, today),
    )


@dataclass(frozen=True, slots=True)
class AccountsOf:
    ids: tuple[int, ...]


def accounts_by_id(office: Office, request: AccountsOf) -> tuple[AccountRow, ...]:
    """The rows of these accounts in this order; accounts that are gone are left out."""
    return account_rows(office.books.connection, request.ids, office.now.astimezone(office.zone))


def sum_chosen(office: Office, request: Chosen) -> AccountTotals:
    return chosen_totals(office.books.connection, request, office.today)


@dataclass(frozen=True, slots=True)
class ValuesOf:
    """The values that one filter of the Accounts page may take while the others stand."""

    what: AccountField
    wanted: AccountFilter = field(default_factory=AccountFilter)


def filter_values(office: Office, request: ValuesOf) -> tuple[Facet, ...]:
    """Staff who are asked for have their name, with or without accounts."""
    facets = account_facets(office.books.connection, request.wanted, request.what, office.today)
    if request.what is not AccountField.ASSIGNED:
        return facets
    named = {facet.value for facet in facets}
    wanted = [who for who in request.wanted.assigned if who > NOBODY and str(who) not in named]
    return (*facets, *(Facet(str(who), office.books.get(Staff, who).name, 0) for who in wanted))


@dataclass(frozen=True, slots=True)
class OfAccount:
    account_id: int


def account_card(office: Office, request: OfAccount) -> AccountCard:
    books = office.books
    account = books.get(Account, request.account_id)
    days = days_past_due(account.oldest_unpaid_on, office.today)
    lines = books.find(LedgerLine, account_id=account.id)
    owed = owed_by_component(lines, account.currency)
    promises = books.find(Promise, account_id=account.id, state=PromiseState.OPEN)
    first = min(promises, key=lambda p: p.due_on, default=None)
    return AccountCard(
        account=account,
        borrower=books.get(Party, account.borrower_id),
        days=days,
        bucket=bucket(days),
        owed=tuple((component.value, amount) for component, amount in owed.items()),
        people=account_people(office, request),
        assigned_to=books.get(Staff, account.assigned_to).name if account.assigned_to else "",
        other_accounts=len(books.find(Account, borrower_id=account.borrower_id)) - 1,
        open_promise=(first.amount, first.due_on) if first else None,
        handed_over=_handed_over(office, account),
    )


def _handed_over(office: Office, account: Account) -> HandedOver | None:
    handovers = office.books.find(Handover, account_id=account.id)
    last = handovers[-1] if handovers else None
    if last is None or not last.note or last.to_staff != account.assigned_to:
        return None
    own = office.books.find(Contact, account_id=account.id, staff_id=last.to_staff)
    if any(contact.recorded_at > last.at for contact in own):
        return None
    return HandedOver(last.note, office.books.get(Staff, last.staff_id).name, last.at.astimezone(office.zone))


def account_people(office: Office, request: OfAccount) -> tuple[PersonRow, ...]:
    """Everyone on the account, borrower first, with their contact points masked."""
    books = office.books
    links = books.find(AccountParty, account_id=request.account_id)
    ids = tuple(link.party_id for link in links)
    parties = {party.id: party for party in books.find(Party, id=ids)}
    points = books.find(ContactPoint, party_id=ids)
    wishes = books.find(OptOut, party_id=ids, lifted_at=None)
    flags = standing_flags(office, ids)
    brought = {p.import_id for p in parties.values()} | {p.import_id for p in points}
    files = {one.id: one.file_name for one in books.find(ListImport, id=tuple(i for i in brought if i))}
    order = list(PartyRole)
    return tuple(
        PersonRow(
            party=parties[link.party_id],
            role=link.role,
            relation=link.relation,
            id_shown=masked_id(parties[link.party_id].id_number),
            points=tuple(
                PointRow(
                    id=point.id,
                    point=point,
                    shown=masked(point.kind, point.value),
                    opt_outs=tuple(
                        wish
                        for wish in wishes
                        if wish.party_id == link.party_id and wish.point_id in {None, point.id}
                    ),
                    source_file=files.get(point.import_id or 0, ""),
                )
                for point in points
                if point.party_id == link.party_id
            ),
            flags=tuple(flag for flag in flags if flag.party_id == link.party_id),
            source_file=files.get(parties[link.party_id].import_id or 0, ""),
        )
        for link in sorted(links, key=lambda link: (order.index(link.role), link.id))
    )


def account_ledger(office: Office, request: OfAccount) -> tuple[OwedRow, ...]:
    """The lines that the overdue amount is the sum of, with the running balance, oldest first."""
    account = office.books.get(Account, request.account_id)
    balance = Money.zero(account.currency)
    rows = []
    for line in office.books.find(LedgerLine, account_id=account.id):
        balance += line.amount
        rows.append(
            OwedRow(
                effective_on=line.effective_on,
                kind=line.kind.value,
                component=line.component.value,
                amount=line.amount,
                balance=balance,
                source=line.source.value,
                source_id=line.source_id,
                source_line=line.source_line,
            )
        )
    return tuple(rows)
