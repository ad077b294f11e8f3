"""The Accounts page's filter, order, sums and facets against the same worked out in Python."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import (
    LEFT,
    AccountField,
    AccountFilter,
    AccountRow,
    AccountSort,
    Chosen,
    Facet,
)
from collectdesk.domain.days import bucket
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.money import Money
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.storage.queries import account_ids, chosen_in_order
from collectdesk.usecases.browse import (
    AccountsOf,
    ListAccounts,
    OrderOf,
    ValuesOf,
    account_order,
    accounts_by_id,
    filter_values,
    list_accounts,
    sum_chosen,
)
from collectdesk.usecases.flags import RaiseFlag, raise_flag
from collectdesk.usecases.staff import ChangeStaff, change_office, change_staff
from tests.book import TODAY, Book, Wanted
from tests.offices import DETAILS, STAFF, TestOffice, small_office

COUNT = 431
NAMES = ("王小明", "Chen Wei", "欧阳雪", "Maria Gonzalez", "李国强")


def _made() -> list[Wanted]:
    dice = random.Random(2)
    made = []
    for number in range(COUNT):
        contacted = dice.random() < 0.6
        made.append(
            Wanted(
                f"{dice.choice(NAMES)} {number}",
                overdue=dice.choice([100_00, 250_50, dice.randrange(1, 9_000_000)]),
                days=dice.choice([0, 1, 29, 30, 31, 60, 61, 90, 91, 180, 181, 400]),
                product=dice.choice(["Vehicle", "Payroll advance", ""]),
                area=dice.choice(["拱墅区", "西湖区", ""]),
                currency=dice.choice(["CNY", "CNY", "CNY", "USD"]),
                status=dice.choice(list(AccountStatus)),
                state=dice.choices(list(AccountState), [8, 1, 1, 1])[0],
                assigned=dice.choice([None, Role.COLLECTOR, Role.CLERK]),
                last_contact_at=datetime(2026, 11, dice.randint(1, 22), tzinfo=UTC) if contacted else None,
                next_on=TODAY + timedelta(days=dice.randint(0, 9)) if dice.random() < 0.5 else None,
                more={
                    "principal": dice.choice([None, Money(dice.randrange(9_000_000), "CNY")]),
                    "balance": dice.choice([None, Money(dice.randrange(9_000_000), "CNY")]),
                    "instalments_overdue": dice.choice([None, 0, 1, 7]),
                    "first_listed_on": TODAY - timedelta(days=dice.randrange(50)),
                },
            )
        )
    return made


MADE = _made()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with small_office(tmp_path_factory.mktemp("queries")) as office:
        filled = Book(office)
        filled.add(*MADE)
        yield filled


def _days(one: Wanted) -> str:
    return bucket(one.days).name


def _passes(one: Wanted, wanted: AccountFilter, staff: dict[Role, int]) -> bool:
    owner = staff[one.assigned] if one.assigned else 0
    checks: list[tuple[tuple[Any, ...], Any]] = [
        (wanted.states, one.state),
        (wanted.buckets, _days(one)),
        (wanted.products, one.product),
        (wanted.statuses, one.status),
        (wanted.areas, one.area),
        (wanted.assigned, owner),
    ]
    return all(not values or value in values for values, value in checks) and wanted.text in one.name.lower()


def _ask(office: TestOffice, **request: Any) -> tuple[AccountRow, ...]:
    return office.clerk().ask(list_accounts, ListAccounts(**request)).rows


FILTERS: dict[str, Callable[[Book], AccountFilter]] = {
    "open": lambda _: AccountFilter(),
    "any state": lambda _: AccountFilter(states=()),
    "left": lambda _: AccountFilter(states=(AccountState.CURED, AccountState.LEFT)),
    "edges": lambda _: AccountFilter(buckets=("M0", "M2", "M7+")),
    "all": lambda b: AccountFilter(
        text="wei",
        buckets=("M1", "M3"),
        products=("Vehicle", "Payroll advance"),
        statuses=(AccountStatus.NEW, AccountStatus.PROMISE, AccountStatus.DISPUTE),
        assigned=(0, b.staff[Role.CLERK]),
    ),
    "nobody": lambda _: AccountFilter(assigned=(0,)),
    "area": lambda _: AccountFilter(areas=("西湖区",), products=("Vehicle",)),
    "none": lambda _: AccountFilter(products=("Boats",)),
}


@pytest.mark.parametrize("which", FILTERS)
def test_filter_and_totals(book: Book, which: str) -> None:
    wanted = FILTERS[which](book)
    expected = [one for one in MADE if _passes(one, wanted, book.staff)]
    listed = book.office.clerk().ask(list_accounts, ListAccounts(wanted, count=COUNT))
    assert {row.name for row in listed.rows} == {one.name for one in expected}
    totals = listed.totals
    assert totals is not None
    assert totals.shown == len(expected)
    assert totals.of == sum(not wanted.states or one.state in wanted.states for one in MADE)
    sums = Counter[str]()
    for one in expected:
        sums[one.currency] += one.overdue
    assert {money.currency: money.minor for money in totals.overdue} == sums
    mean = sum(one.days for one in expected) / len(expected) if expected else 0
    assert totals.mean_days == round(mean)


KEYS: dict[AccountSort, Callable[[AccountRow], Any]] = {
    AccountSort.BORROWER: lambda row: None,
    AccountSort.CONTRACT: lambda row: row.contract_number,
    AccountSort.PRODUCT: lambda row: row.product or None,
    AccountSort.OVERDUE: lambda row: row.overdue.minor,
    AccountSort.DAYS: lambda row: row.days,
    AccountSort.STATUS: lambda row: row.status.value,
    AccountSort.NEXT: lambda row: row.next_on,
    AccountSort.LAST_CONTACT: lambda row: row.last_contact_at,
    AccountSort.ASSIGNED: lambda row: row.assigned_to or None,
    AccountSort.AREA: lambda row: row.area or None,
    AccountSort.STATE: lambda row: row.state.value,
    AccountSort.FIRST_LISTED: lambda row: row.first_listed_on,
    AccountSort.PRINCIPAL: lambda row: row.principal and row.principal.minor,
    AccountSort.BALANCE: lambda row: row.balance and row.balance.minor,
    AccountSort.INSTALMENTS_OVERDUE: lambda row: row.instalments_overdue,
}


@pytest.mark.parametrize("sort", AccountSort)
@pytest.mark.parametrize("descending", [False, True])
def test_order_and_slices(book: Book, sort: AccountSort, descending: bool) -> None:
    whole = _ask(book.office, sort=sort, descending=descending, count=COUNT)
    values = [KEYS[sort](row) for row in whole]
    given = [value for value in values if value is not None]
    assert given == sorted(given, reverse=descending)
    if sort is not AccountSort.DAYS:
        assert values[: len(given)] == given, "empty values come last"
    for offset in (0, 57, 200):
        assert (
            _ask(book.office, sort=sort, descending=descending, offset=offset, count=60)
            == whole[offset : offset + 60]
        )
    clerk = book.office.clerk()
    order = clerk.ask(account_order, OrderOf(sort=sort, descending=descending))
    assert list(order.ids) == [row.id for row in whole]
    assert order.totals.shown == len(whole)
    somewhere = tuple(order.ids[57:90])
    assert clerk.ask(accounts_by_id, AccountsOf((*somewhere, 1))) == whole[57:90], "without what is gone"


def test_chinese_names_stand_where_their_reading_puts_them(book: Book) -> None:
    firsts = [
        row.name.split()[0]
        for row in _ask(book.office, sort=AccountSort.BORROWER, descending=False, count=COUNT)
    ]
    assert list(dict.fromkeys(firsts)) == ["Chen", "李国强", "Maria", "欧阳雪", "王小明"]


def test_days_and_moments_of_a_row(book: Book) -> None:
    one = next(o for o in MADE if o.last_contact_at and o.state is AccountState.OPEN and o.days == 31)
    row = next(r for r in _ask(book.office, count=COUNT) if r.name == one.name)
    assert (row.days, row.bucket) == (31, "M2")
    assert row.last_contact_at == one.last_contact_at
    assert row.last_contact_at is not None
    assert row.last_contact_at.hour == 8, "in the office's zone"


@pytest.mark.parametrize("what", [f for f in AccountField if f is not AccountField.FLAG])
def test_facets_count_what_choosing_the_value_would_show(book: Book, what: AccountField) -> None:
    wanted = AccountFilter(
        buckets=("M1", "M2", "M7+"), products=("Vehicle", ""), assigned=(0, book.staff[Role.COLLECTOR])
    )
    facets = book.office.clerk().ask(filter_values, ValuesOf(what, wanted))
    assert facets
    convert: dict[AccountField, Callable[[str], Any]] = {
        AccountField.ASSIGNED: int,
        AccountField.STATUS: AccountStatus,
        AccountField.STATE: AccountState,
    }
    seen = Counter[str]()
    for facet in facets:
        value = convert.get(what, str)(facet.value)
        alone: dict[str, Any] = {what.value: (value,)}
        chosen = replace(wanted, **alone)
        assert facet.count == sum(_passes(one, chosen, book.staff) for one in MADE), facet
        seen[facet.value] += 1
    assert max(seen.values()) == 1
    if what is AccountField.ASSIGNED:
        assert {facet.label for facet in facets} == {"", STAFF[Role.COLLECTOR], STAFF[Role.CLERK]}
    if what is AccountField.BUCKET:
        assert [facet.value for facet in facets] == ["M0", "M1", "M2", "M3", "M4", "M6", "M7+"]


def test_a_choice_is_what_the_filter_shows_except_some_or_one_by_one(book: Book) -> None:
    clerk = book.office.clerk()
    wanted = AccountFilter(products=("Vehicle",))
    rows = clerk.ask(list_accounts, ListAccounts(wanted, count=COUNT)).rows
    most = Chosen(wanted=wanted, without=tuple(row.id for row in rows[:5]))
    some = Chosen(ids=(*(row.id for row in rows[:5]), 1))
    for chosen, left in ((most, rows[5:]), (some, rows[:5])):
        with book.office.session.vault.reading() as connection:
            found = chosen_in_order(connection, chosen, (AccountSort.CONTRACT, False), TODAY)
            assert sorted(found) == sorted(row.id for row in left)
        totals = clerk.ask(sum_chosen, chosen)
        assert totals.shown == len(left)
        assert sum(m.minor for m in totals.overdue) == sum(row.overdue.minor for row in left)


@pytest.fixture
def own(tmp_path: Any) -> Iterator[Book]:
    with small_office(tmp_path) as office:
        yield Book(office)


def test_flags_that_stand_today_filter_and_are_counted_once(own: Book) -> None:
    own.add(*(Wanted(name, overdue=1_00) for name in ("flagged", "lifted", "over", "free")))
    now = own.office.clock.now

    def flag(
        name: str, kind: FlagKind, until: datetime | None = None, lifted: datetime | None = None
    ) -> None:
        with own.office.session.vault.writing() as connection:
            books = Books(connection)
            who = own.staff[Role.COLLECTOR]
            books.add(
                PartyFlag(
                    books.new_id(PartyFlag), own.party_of(name), kind, now - timedelta(days=9), until,
                    "told us", None, who, lifted, who if lifted else None, "",
                )
            )  # fmt: skip

    flag("flagged", FlagKind.DISPUTE)
    flag("flagged", FlagKind.DISPUTE, until=now + timedelta(days=2))
    flag("flagged", FlagKind.HARDSHIP)
    flag("lifted", FlagKind.DISPUTE, lifted=now)
    flag("over", FlagKind.DISPUTE, until=now - timedelta(days=2))
    (row,) = _ask(own.office, wanted=AccountFilter(flags=(FlagKind.DISPUTE, FlagKind.CEASE)))
    assert (row.name, set(row.flags)) == ("flagged", {FlagKind.DISPUTE, FlagKind.HARDSHIP})
    facets = own.office.clerk().ask(filter_values, ValuesOf(AccountField.FLAG))
    assert set(facets) == {Facet("dispute", "", 1), Facet("hardship", "", 1)}


def test_accounts_of_somebody_who_left_are_found(own: Book) -> None:
    own.add(
        *(Wanted(f"of {role}", overdue=1_00, assigned=role) for role in (Role.CLERK, Role.SUPERVISOR, None))
    )
    leaver = own.staff[Role.CLERK]
    own.office.clerk(Role.ADMINISTRATOR).do(change_staff, ChangeStaff(leaver, Role.CLERK, active=False))
    assert [row.name for row in _ask(own.office, wanted=AccountFilter(assigned=(LEFT,)))] == ["of clerk"]
    facets = own.office.clerk().ask(filter_values, ValuesOf(AccountField.ASSIGNED))
    assert {facet.value: facet.count for facet in facets}[str(LEFT)] == 1


@pytest.mark.parametrize(
    "sort", ["overdue", "days", "status", "next", "last_contact", "contract", "borrower"]
)
def test_a_page_is_sorted_by_an_index(book: Book, sort: str) -> None:
    """Of a whole temporary order of the book nothing; the last terms may be brought in order as they come."""
    with book.office.session.vault.reading() as connection:
        seen: list[Any] = []

        def grab(_c: Any, _cursor: Any, statement: str, given: Any, _context: Any, _many: Any) -> None:
            seen.append((statement, given))

        event.listen(connection, "before_cursor_execute", grab)
        account_ids(connection, AccountFilter(), (AccountSort(sort), True), TODAY, (0, 200))
        plan = [
            str(row[3]) for row in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + seen[0][0], seen[0][1])
        ]
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan, plan
    assert any("INDEX" in step for step in plan)


@pytest.mark.parametrize(
    "zone", ["Pacific/Midway", "America/Los_Angeles", "Asia/Shanghai", "Pacific/Auckland"]
)
def test_a_flags_last_day_is_the_offices(own: Book, zone: str) -> None:
    own.office.clerk(Role.ADMINISTRATOR).do(change_office, replace(DETAILS, time_zone=zone))
    own.office.clock.now = datetime(2027, 7, 5, 12, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    own.add(Wanted("flagged"))
    clerk, wanted = own.office.clerk(), AccountFilter(flags=(FlagKind.DISPUTE,))
    clerk.do(
        raise_flag, RaiseFlag(own.party_of("flagged"), FlagKind.DISPUTE, "told us", until=date(2027, 7, 6))
    )
    for standing in (True, True, False):
        assert bool(_ask(own.office, wanted=wanted)) is standing
        own.office.clock.forward(days=1)
