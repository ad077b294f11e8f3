"""The demo office: believable to the cent, the same for the same seed, and good to work in."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

import pytest

from collectdesk.domain.account import Account, AccountState, AccountStatus, RepaymentMethod
from collectdesk.domain.borrower import Channel, PartyKind, PartyRole, PointKind, PointState
from collectdesk.domain.browse import AccountFilter, QueueKind
from collectdesk.domain.contact import Contact, Direction, NextAction, Reached
from collectdesk.domain.days import days_past_due
from collectdesk.domain.errors import Refusal
from collectdesk.domain.ledger import Component, LineKind
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.promise import PromiseState
from collectdesk.domain.staff import Role
from collectdesk.domain.verdict import Ruling
from collectdesk.reference.identity import IdKind, read_identity
from collectdesk.reference.phones import read_phone
from collectdesk.rules.contact import ContactFacts, may_contact
from collectdesk.rules.rulebook import rule_pack
from collectdesk.usecases.browse import ListAccounts, Nothing, list_accounts
from collectdesk.usecases.contacts import _STATUS as STATUS_AFTER
from collectdesk.usecases.demo.book import DemoBook, DemoStaff, demo_book
from collectdesk.usecases.demo.fill import FillDemo, demo_details, demo_staff, fill_demo_office
from collectdesk.usecases.demo.loans import month_after
from collectdesk.usecases.letters import WriteLetter, preview_letter
from collectdesk.usecases.today import today_queue
from tests.offices import TestOffice, small_office

TODAY = date(2026, 11, 23)
ZONE = ZoneInfo("Asia/Shanghai")
STAFF = DemoStaff(collector=2, clerk=3, supervisor=4)
STAYS = {AccountStatus.PROMISE, AccountStatus.DISPUTE, AccountStatus.HARDSHIP, AccountStatus.NO_CONTACT}


def profile(language: str = "en") -> OfficeProfile:
    details = {name: getattr(demo_details(language), name) for name in demo_details(language).__slots__}
    return OfficeProfile(id=1, site=1, demo=True, founded_at=datetime(2026, 1, 1, tzinfo=UTC), **details)


def make(today: date = TODAY, seed: int = 1, accounts: int = 2000, language: str = "en") -> DemoBook:
    return demo_book(seed, today, ZONE, profile(language), STAFF, accounts=accounts)


@pytest.fixture(scope="module")
def book() -> DemoBook:
    return make()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestOffice]:
    with small_office(tmp_path_factory.mktemp("demo"), demo_details("zh_CN")) as office:
        office.clerk(Role.ADMINISTRATOR).do(fill_demo_office, FillDemo(seed=3))
        yield office


def contacts_by_account(book: DemoBook) -> dict[int, list[Contact]]:
    found: dict[int, list[Contact]] = defaultdict(list)
    for contact in book.contacts:
        found[contact.account_id].append(contact)
    return found


def paid_something(book: DemoBook) -> set[int]:
    paid = {PromiseState.KEPT, PromiseState.PARTLY}
    return {promise.account_id for promise in book.promises if promise.state in paid}


def test_the_ledger_sums_to_what_each_account_owes(book: DemoBook) -> None:
    sums: dict[int, int] = defaultdict(int)
    for line in book.ledger:
        sums[line.account_id] += line.amount.minor
    assert {a.id: a.overdue.minor for a in book.accounts} == {a.id: sums[a.id] for a in book.accounts}
    assert all(a.overdue.minor > 0 for a in book.accounts if a.state is AccountState.OPEN)


def test_every_list_is_the_sum_of_the_lines_it_brought(book: DemoBook) -> None:
    standing: dict[int, int] = defaultdict(int)
    brought: dict[int | None, list[int]] = defaultdict(list)
    opened: dict[int | None, set[int]] = defaultdict(set)
    for line in book.ledger:
        standing[line.account_id] += line.amount.minor
        brought[line.source_id].append(line.amount.minor)
        if line.kind is LineKind.OPENING:
            opened[line.source_id].add(line.account_id)
    assert set(brought) <= {one.id for one in book.imports}
    assert {one.id: one.new for one in book.imports} == {one.id: len(opened[one.id]) for one in book.imports}
    last = book.imports[-1]
    assert last.list_date == TODAY
    assert last.total == sum(a.overdue.minor for a in book.accounts)


def test_arrears_follow_from_the_terms_and_the_days(book: DemoBook) -> None:
    components: dict[tuple[int, Component], int] = defaultdict(int)
    for line in book.ledger:
        components[line.account_id, line.component] += line.amount.minor
    paid = paid_something(book)
    checked = 0
    for account in book.accounts:
        level = account.repayment_method is RepaymentMethod.EQUAL_INSTALMENTS
        if account.id in paid or account.state is not AccountState.OPEN or not level:
            continue
        expected = overdue_by_hand(account)
        found = tuple(
            components[account.id, c] for c in (Component.PRINCIPAL, Component.INTEREST, Component.PENALTY)
        )
        assert found == expected, account.contract_number
        checked += 1
    assert checked > 1000


def overdue_by_hand(account: Account) -> tuple[int, int, int]:
    """Principal, interest and overdue interest in minor units, worked out from the contract's terms."""
    assert account.principal is not None
    assert account.annual_rate is not None
    assert account.overdue_rate is not None
    assert account.instalment_count is not None
    assert account.instalment_amount is not None
    assert account.final_due_on is not None
    assert account.oldest_unpaid_on is not None
    count, left = account.instalment_count, account.principal.minor
    principal = interest = penalty = 0
    for number in range(1, count + 1):
        due_on = month_after(account.final_due_on, number - count, account.oldest_unpaid_on.day)
        of_interest = cents(left * account.annual_rate / 12)
        part = left if number == count else account.instalment_amount.minor - of_interest
        left -= part
        if account.oldest_unpaid_on <= due_on < TODAY:
            days = (TODAY - due_on).days
            principal += part
            interest += of_interest
            penalty += cents(part * account.overdue_rate * days / 365)
    return principal, interest, penalty


def cents(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def test_terms_are_lawful_and_of_their_time(book: DemoBook) -> None:
    caps = {date(2020, 4, 20): "15.4", date(2022, 8, 22): "14.6", date(2023, 8, 21): "13.8"}
    caps |= {date(2024, 7, 22): "13.4", date(2024, 10, 21): "12.4", date(2025, 5, 20): "12.0"}
    for account in book.accounts:
        assert account.signed_on is not None
        assert account.disbursed_on is not None
        assert account.annual_rate is not None
        assert account.overdue_rate is not None
        cap = Decimal(max((day, rate) for day, rate in caps.items() if day <= account.signed_on)[1]) / 100
        assert account.annual_rate <= account.overdue_rate <= cap
        assert account.signed_on <= account.disbursed_on < account.first_listed_on <= TODAY
        assert account.contract_number[3:7] == str(account.signed_on.year)


def test_numbers_prove_their_check_characters_and_belong_to_one_person(book: DemoBook) -> None:
    chinese = {p.id for p in book.parties if p.language == "zh_CN"}
    numbers = [p.id_number for p in book.parties if p.id_number]
    assert len(numbers) == len(set(numbers))
    for party in book.parties:
        if not party.id_number:
            continue
        identity = read_identity(party.id_number, firm=party.kind is PartyKind.FIRM)
        assert identity.number == party.id_number
        if party.kind is PartyKind.FIRM:
            assert identity.kind is IdKind.FIRM
        elif party.id in chinese:
            assert identity.kind is IdKind.RESIDENT
            assert identity.born_on is not None
            assert TODAY.year - identity.born_on.year >= 20
    borrowers = {a.borrower_id for a in book.accounts}
    assert borrowers <= {p.id for p in book.parties if p.id_number}


def test_contact_points_are_well_formed(book: DemoBook) -> None:
    phones = [p for p in book.points if p.kind is PointKind.PHONE]
    assert len({p.value for p in phones}) == len(phones)
    for point in phones:
        assert read_phone(point.value, "CN").e164 == point.value
        assert point.tail == point.value[:0:-1]
    for point in book.points:
        if point.kind is PointKind.ADDRESS:
            assert point.postcode.isdecimal()
            assert len(point.postcode) == 6
        if point.kind is PointKind.EMAIL:
            assert point.value.split("@")[1] in {"example.com", "example.net", "example.org"}
    addressed = {p.party_id for p in book.points if p.kind is PointKind.ADDRESS}
    assert {a.borrower_id for a in book.accounts} <= addressed


def test_borrowers_are_mixed(book: DemoBook) -> None:
    parties = {p.id: p for p in book.parties}
    borrowers = [parties[a.borrower_id] for a in book.accounts]
    chinese = sum(p.language == "zh_CN" for p in borrowers) / len(borrowers)
    assert 0.55 < chinese < 0.67
    assert sum(p.kind is PartyKind.FIRM for p in borrowers) > 100
    assert any("·" in p.name for p in borrowers)
    assert any(ord(c) > 0xFFFF for p in book.parties for c in p.name)
    assert any(p.sort_name.startswith("ou yang ") for p in borrowers)
    guarantors = {link.party_id for link in book.links if link.role is PartyRole.GUARANTOR}
    assert all(parties[party_id].id_number for party_id in guarantors)


def test_ageing_is_that_of_a_real_book(book: DemoBook) -> None:
    days = [days_past_due(a.oldest_unpaid_on, TODAY) for a in book.accounts if a.state is AccountState.OPEN]
    share = [
        sum(first <= d <= last for d in days) / len(days) for first, last in ((1, 30), (31, 60), (61, 90))
    ]
    assert share[0] > share[1] > share[2] > 0.06
    assert 0.06 < sum(d > 180 for d in days) / len(days) < 0.2
    assert min(days) >= 3


def test_the_same_seed_gives_the_same_book() -> None:
    assert make(accounts=150) == make(accounts=150)
    assert make(accounts=150) != make(accounts=150, seed=2)


def test_nobody_was_contacted_outside_lawful_hours(book: DemoBook) -> None:
    pack = rule_pack("cn")
    wishes: dict[int, list[object]] = defaultdict(list)
    points = {p.id: p for p in book.points}
    midnight = datetime.combine(TODAY, time.min, ZONE)
    listed = {a.id: a.first_listed_on for a in book.accounts}
    for wish in book.opt_outs:
        wishes[wish.party_id].append(wish)
    for contact in book.contacts:
        assert contact.started_at + timedelta(seconds=contact.duration_s) < contact.recorded_at < midnight
        assert contact.started_at.astimezone(ZONE).date() >= listed[contact.account_id]
        if contact.direction is Direction.IN:
            continue
        point = points[contact.point_id or 0]
        told = (
            tuple(w for w in book.opt_outs if w.party_id == point.party_id) if wishes[point.party_id] else ()
        )
        facts = ContactFacts((point.time_zone,), told)
        verdict = may_contact(pack, facts, contact.channel, point.id, contact.started_at)
        assert verdict.ruling is Ruling.ALLOWED, contact


def test_contacts_lead_to_the_status_that_logging_them_gives(book: DemoBook) -> None:
    contacts = contacts_by_account(book)
    decided = defaultdict(list)
    for promise in book.promises:
        assert (promise.decided_at is None) == (promise.state is PromiseState.OPEN)
        if promise.decided_at is not None:
            assert promise.decided_at.astimezone(ZONE).date() > promise.due_on
            decided[promise.account_id].append(promise.decided_at)
    for account in book.accounts:
        status = AccountStatus.NEW
        steps: list[tuple[datetime, Contact | None]] = [(c.recorded_at, c) for c in contacts[account.id]]
        steps += [(at, None) for at in decided[account.id]]
        for _, contact in sorted(steps, key=lambda step: step[0]):
            status = after(status, contact)
        assert account.status is status, account.contract_number


def after(status: AccountStatus, contact: Contact | None) -> AccountStatus:
    """The rule of log_contact; None is the daily run deciding a promise."""
    if contact is None:
        return AccountStatus.IN_CONTACT if status is AccountStatus.PROMISE else status
    if contact.result in STATUS_AFTER:
        return STATUS_AFTER[contact.result]
    reached = contact.reached is not Reached.NOBODY
    if status in STAYS or (status is AccountStatus.IN_CONTACT and not reached):
        return status
    return AccountStatus.IN_CONTACT if reached else AccountStatus.NOT_REACHED


def test_what_lists_show_of_an_account_is_what_its_history_says(book: DemoBook) -> None:
    contacts = contacts_by_account(book)
    waiting = defaultdict(list)
    for plan in book.follow_ups:
        if plan.done_at is None:
            waiting[plan.account_id].append(plan)
    open_promises = {p.account_id for p in book.promises if p.state is PromiseState.OPEN}
    for account in book.accounts:
        last = contacts[account.id][-1] if contacts[account.id] else None
        assert account.last_contact_at == (last.started_at if last else None)
        assert account.last_result == (last.result if last else None)
        assert (account.status is AccountStatus.NEW) == (last is None)
        assert (account.status is AccountStatus.PROMISE) == (account.id in open_promises)
        following = waiting[account.id][0] if waiting[account.id] else None
        assert len(waiting[account.id]) <= 1
        assert account.next_action == (following.action if following else NextAction.NONE)
        assert account.next_on == (following.due_on if following else None)
        assert account.next_at == (following.due_at if following else None)


def test_dead_numbers_are_not_called_again(book: DemoBook) -> None:
    dead = {p.id for p in book.points if p.state is PointState.DEAD}
    assert dead
    last: dict[int, Contact] = {}
    for contact in book.contacts:
        if contact.point_id in dead:
            last[contact.point_id or 0] = contact
    assert {c.result.value for c in last.values()} == {"empty_number"}


@pytest.mark.parametrize(
    "today",
    [date(2026, 11, 24), date(2026, 11, 28), date(2027, 1, 1), date(2027, 10, 8), date(2028, 2, 29)],
)
def test_any_day_will_do(today: date) -> None:
    book = make(today, accounts=120)
    new = [a for a in book.accounts if a.status is AccountStatus.NEW]
    assert len(new) == 12
    assert {a.first_listed_on for a in new} == {today}
    assert max(c.recorded_at for c in book.contacts) < datetime.combine(today, time.min, ZONE)
    assert book.imports[-1].list_date == today
    assert book.imports[-1].at == datetime.combine(today, time(8, 5), ZONE)


def test_the_office_shows_its_language_and_the_borrowers_theirs() -> None:
    english, chinese = make(accounts=80), make(accounts=80, language="zh_CN")
    assert all(a.product.isascii() for a in english.accounts)
    assert all(not a.product.isascii() and not a.area.isascii() for a in chinese.accounts)
    same = [replace(a, product="", area="") for a in english.accounts]
    assert same == [replace(a, product="", area="") for a in chinese.accounts]


def test_today_is_alive_and_has_an_end(filled: TestOffice) -> None:
    queue = filled.clerk(Role.SUPERVISOR).ask(today_queue, Nothing())
    kinds = {row.kind for row in queue.rows}
    assert 25 <= queue.total <= 60
    assert kinds >= {QueueKind.CALL_BACK, QueueKind.PROMISE_DUE, QueueKind.NEW, QueueKind.LETTER_TO_WRITE}
    hours = [row.due_at for row in queue.rows if row.kind is QueueKind.CALL_BACK]
    assert all(hour is not None and hour.astimezone(ZONE).date() == TODAY for hour in hours)
    assert len(filled.clerk(Role.COLLECTOR).ask(today_queue, Nothing()).rows) >= 15


def test_the_filled_office_is_sound(filled: TestOffice) -> None:
    with filled.session.vault.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    clerk = filled.clerk(Role.COLLECTOR)
    assert [row.name for row in clerk.ask(list_accounts, ListAccounts(AccountFilter(text="ouyang"))).rows]
    with pytest.raises(Refusal, match=r"demo\.not_empty"):
        filled.clerk(Role.ADMINISTRATOR).do(fill_demo_office, FillDemo())
    with pytest.raises(Refusal, match=r"right\.missing"):
        clerk.do(fill_demo_office, FillDemo())


@pytest.mark.parametrize("name", ["Saffron", "王小明"])
def test_letters_can_be_written_to_its_borrowers(filled: TestOffice, name: str) -> None:
    clerk = filled.clerk(Role.COLLECTOR)
    row = clerk.ask(list_accounts, ListAccounts(AccountFilter(text=name))).rows[0]
    letter = clerk.ask(preview_letter, WriteLetter(row.id))
    assert letter.language == ("en" if name.isascii() else "zh_CN")
    assert letter.pdf.startswith(b"%PDF")


def test_the_demo_has_one_member_of_staff_for_each_role() -> None:
    for language in ("en", "zh_CN"):
        roles = [role for _, role in demo_staff(language)]
        assert sorted(roles) == sorted(Role)
        assert roles[0] is Role.ADMINISTRATOR


def test_some_do_not_want_calls_or_messages(book: DemoBook) -> None:
    assert {wish.channel for wish in book.opt_outs} >= {Channel.CALL, Channel.SMS}
    assert {wish.point_id is None for wish in book.opt_outs} == {True, False}
