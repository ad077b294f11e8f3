"""Accounts written straight into a test office's books, for tests that need many or odd ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from collectdesk.domain.account import Account, AccountState, AccountStatus, BalanceSource, RepaymentMethod
from collectdesk.domain.borrower import (
    AccountParty,
    Channel,
    ContactPoint,
    OptOut,
    Party,
    PartyKind,
    PartyRole,
    PointKind,
    PointState,
)
from collectdesk.domain.contact import Contact, Direction, FollowUp, NextAction, Reached, Result
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import Promise, PromiseState
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.staff import Role, Staff
from collectdesk.reference.pinyin import reading
from collectdesk.storage.books import Books
from tests.offices import STAFF, TestOffice

TODAY = date(2026, 11, 23)
"""The clock's day in a test office."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One account as a test wants it; `days` past due, `overdue` in minor units."""

    name: str = "王小明"
    contract: str = ""
    overdue: int = 100_00
    days: int = 10
    product: str = "Vehicle"
    area: str = ""
    currency: str = "CNY"
    status: AccountStatus = AccountStatus.NEW
    state: AccountState = AccountState.OPEN
    assigned: Role | None = None
    phone: str = ""
    id_number: str = ""
    zone: str = ""
    guarantor: str = ""
    guarantor_phone: str = ""
    last_contact_at: datetime | None = None
    next_on: date | None = None
    more: dict[str, Any] = field(default_factory=dict)


class Book:
    """`add(Wanted(...), …)` gives ids; `put(record, …)` writes any record; `id_of(name)` finds them again."""

    def __init__(self, office: TestOffice) -> None:
        self.office = office
        self._ids: dict[str, int] = {}
        self._parties: dict[int, int] = {}
        with office.session.vault.reading() as connection:
            names = {member.name: member.id for member in Books(connection).find(Staff)}
        self.staff = {role: names[name] for role, name in STAFF.items()}

    def id_of(self, name: str) -> int:
        return self._ids[name]

    def party_of(self, name: str) -> int:
        return self._parties[self._ids[name]]

    def put(self, *records: object) -> None:
        with self.office.session.vault.writing() as connection:
            for record in records:
                Books(connection).add(record)

    def add(self, *wanted: Wanted) -> list[int]:
        ids = []
        with self.office.session.vault.writing() as connection:
            books = Books(connection)
            found: list[tuple[Account, str]] = []
            for one in wanted:
                account = self._account(books, one)
                ids.append(account.id)
                found.append((account, reading(one.name).search_text))
                self._ids[one.name] = account.id
                self._parties[account.id] = account.borrower_id
            books.add(*(account for account, _ in found))
            links = [(a.id, a.borrower_id, PartyRole.BORROWER) for a, _ in found]
            for one, (account, _) in zip(wanted, found, strict=True):
                if one.guarantor:
                    party = self._party(books, replace(one, name=one.guarantor, id_number=""))
                    self._phone(books, party.id, one.guarantor_phone, one.zone)
                    links.append((account.id, party.id, PartyRole.GUARANTOR))
            books.add(*(AccountParty(books.new_id(AccountParty), *link, "") for link in links))
            books.index_accounts((a.id, f"{words} {a.contract_number.lower()}") for a, words in found)
        return ids

    def _party(self, books: Books, one: Wanted) -> Party:
        read = reading(one.name)
        party = Party(
            books.new_id(Party), PartyKind.PERSON, one.name, read.sort_name, read.search_text,
            one.id_number, one.id_number[::-1], "zh_CN", self.office.clock.now,
        )  # fmt: skip
        books.add(party)
        return party

    def _phone(self, books: Books, party_id: int, e164: str, zone: str) -> None:
        if e164:
            tail = e164.lstrip("+")[::-1]
            books.add(
                ContactPoint(
                    books.new_id(ContactPoint), party_id, PointKind.PHONE, e164, tail, "", "CN", "mobile",
                    "test", verified=True, state=PointState.GOOD, time_zone=zone,
                    created_at=self.office.clock.now,
                )
            )  # fmt: skip

    def _account(self, books: Books, one: Wanted) -> Account:
        party = self._party(books, one)
        self._phone(books, party.id, one.phone, one.zone)
        new = books.new_id(Account)
        account = Account(
            id=new,
            contract_number=one.contract or f"WD-2026-{new % (1 << 40):05}",
            borrower_id=party.id,
            product=one.product,
            currency=one.currency,
            principal=None,
            annual_rate=None,
            overdue_rate=None,
            repayment_method=RepaymentMethod.AS_GIVEN,
            instalment_count=None,
            instalments_overdue=None,
            instalment_amount=None,
            signed_on=None,
            disbursed_on=None,
            final_due_on=None,
            oldest_unpaid_on=TODAY - timedelta(days=one.days) if one.days else None,
            overdue=Money(one.overdue, one.currency),
            balance=None,
            area=one.area,
            source=BalanceSource.REPORTED,
            state=one.state,
            status=one.status,
            assigned_to=self.staff[one.assigned] if one.assigned else None,
            first_listed_on=TODAY,
            last_import_id=None,
            last_contact_at=one.last_contact_at,
            last_result=Result.NO_ANSWER if one.last_contact_at else None,
            next_action=NextAction.CALL if one.next_on else NextAction.NONE,
            next_on=one.next_on,
            next_at=None,
        )
        return replace(account, **one.more)

    # what happens on accounts
    def follow_up(
        self, name: str, action: NextAction, on: date = TODAY, at: datetime | None = None, note: str = ""
    ) -> None:
        who = self.staff[Role.COLLECTOR]
        self.put(
            FollowUp(
                self._new(FollowUp), self.id_of(name), action, on, at, note, who, self.office.clock.now, None
            )
        )
        with self.office.session.vault.writing() as connection:
            Books(connection).change(Account, self.id_of(name), next_action=action, next_on=on, next_at=at)

    def contact(self, name: str, at: datetime, reached: Reached = Reached.BORROWER) -> int:
        id_ = self._new(Contact)
        spoken = reached is not Reached.NOBODY
        self.put(
            Contact(
                id_, self.id_of(name), self.party_of(name), None, Channel.CALL, Direction.OUT, reached, at,
                "Asia/Shanghai", 60, Result.PROMISED if spoken else Result.NO_ANSWER, None, None, None, "",
                self.staff[Role.COLLECTOR], "allowed", at, None,
            )
        )  # fmt: skip
        return id_

    def promise(
        self, name: str, amount: int, due_on: date, state: PromiseState = PromiseState.OPEN, made: int = 5
    ) -> None:
        """A promise made `made` days before it is due, in a contact of its own."""
        day = due_on - timedelta(days=made)
        contact = self.contact(name, datetime(day.year, day.month, day.day, 4, tzinfo=UTC))
        decided = None if state is PromiseState.OPEN else self.office.clock.now
        self.put(
            Promise(
                self._new(Promise), self.id_of(name), contact, "CNY", Money(amount, "CNY"), day, due_on,
                Channel.CALL, self.staff[Role.COLLECTOR], state, decided,
            )
        )  # fmt: skip

    def opt_out(self, name: str, until: datetime | None) -> None:
        since = self.office.clock.now - timedelta(days=1)
        self.put(
            OptOut(
                self._new(OptOut), self.party_of(name), None, Channel.CALL, since, until, "",
                self.staff[Role.COLLECTOR], None,
            )
        )  # fmt: skip

    def letter(self, name: str, number: str, state: LetterState = LetterState.RENDERED) -> int:
        id_ = self._new(IssuedLetter)
        now = self.office.clock.now
        self.put(
            IssuedLetter(
                id=id_, number=number, account_id=self.id_of(name), party_id=self.party_of(name),
                template="formal_demand", language="zh_CN", state=state, dated=TODAY,
                pay_by=TODAY + timedelta(days=10), currency="CNY", amount=Money(100_00, "CNY"), pages=1,
                address="", postcode="310000", sealed_name="", sealed_key=b"", sha256="", size=0,
                staff_id=self.staff[Role.CLERK], issued_at=now, printed_at=None, posted_on=None, service=None,
                tracking="",
            )
        )  # fmt: skip
        return id_

    def _new(self, record: type) -> int:
        with self.office.session.vault.writing() as connection:
            return Books(connection).new_id(record)


def names(rows: Sequence[Any]) -> list[str]:
    return [row.name for row in rows]
