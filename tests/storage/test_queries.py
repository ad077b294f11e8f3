"""The Accounts page's filter, order, sums and facets against the same worked out in Python."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import AccountField, AccountFilter, AccountRow, AccountSort
from collectdesk.domain.days import bucket
from collectdesk.domain.staff import Role
from collectdesk.usecases.browse import ListAccounts, ValuesOf, filter_values, list_accounts
from tests.book import TODAY, Book, Wanted
from tests.offices import STAFF, TestOffice, small_office

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


@pytest.mark.parametrize("what", AccountField)
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
