"""PERFORMANCE rows 2 to 4 and 15 at 100,000 accounts against plain sqlite3. Nothing is asserted."""

import math
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from collectdesk.domain.account import Account, AccountState, AccountStatus, BalanceSource, RepaymentMethod
from collectdesk.domain.borrower import (
    AccountParty,
    ContactPoint,
    Party,
    PartyKind,
    PartyRole,
    PointKind,
    PointState,
)
from collectdesk.domain.browse import AccountField, AccountFilter, AccountSort, Chosen
from collectdesk.domain.contact import NextAction, Result
from collectdesk.domain.money import Money
from collectdesk.domain.staff import Staff
from collectdesk.reference.pinyin import reading
from collectdesk.storage.books import Books
from collectdesk.storage.cipher import connect
from collectdesk.storage.search import index_tokens, match_expression
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
from collectdesk.usecases.office import Clerk
from tests.book import TODAY
from tests.offices import TestOffice, small_office

COUNT = 100_000
SMALL = 10_000
RUNS = 7
PAGE = 200
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许邓韩冯曹曾彭肖田董潘袁蔡蒋余于杜叶程魏"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉建华玉梅红春志海波宁鑫浩宇欣怡梓涵子轩雨泽晨曦"
LATIN = ("Gonzalez", "Whitfield", "Okafor", "Lindqvist", "Moreau", "Petrov", "Haddad", "Schneider")
FIRST = ("Maria", "Jonas", "Aisha", "Peter", "Chen", "Olu", "Ingrid", "Sam")


@dataclass
class Made:
    """A book of `count` accounts, its clerk, and a plain copy of the same file."""

    count: int
    office: TestOffice
    clerk: Clerk
    plain: sqlite3.Connection


def fill(office: TestOffice, count: int) -> None:
    """`count` accounts, each with a borrower and a phone, in one transaction."""
    dice = random.Random(count)
    now = office.clock.now
    with office.session.vault.writing() as connection:
        books = Books(connection)
        owners = [None, *(one.id for one in books.find(Staff))]
        people, links, phones, held, texts = [], [], [], [], []
        ids = (books.new_ids(kind, count) for kind in (Party, AccountParty, ContactPoint, Account))
        for number, (party, link, point, account) in enumerate(zip(*ids, strict=True)):
            name = _name(dice)
            read = reading(name)
            contract = f"WD-{dice.randrange(2019, 2027)}-{number:06}"
            identity = f"{dice.randrange(10**17):017}X"
            people.append(
                Party(party, PartyKind.PERSON, name, read.sort_name, read.search_text, identity,
                      identity[::-1], "zh_CN", now)
            )  # fmt: skip
            links.append(AccountParty(link, account, party, PartyRole.BORROWER, ""))
            phone = f"+86138{dice.randrange(10**8):08}"
            phones.append(
                ContactPoint(point, party, PointKind.PHONE, phone, phone[1:][::-1], "", "CN", "mobile",
                             "list", verified=True, state=PointState.GOOD, time_zone="Asia/Shanghai",
                             created_at=now)
            )  # fmt: skip
            held.append(_account(dice, account, party, contract, owners, office))
            texts.append((account, f"{read.search_text} {contract}"))
        for records in (people, held, links, phones):
            books.add(*records)
        books.index_accounts(texts)


def _name(dice: random.Random) -> str:
    if dice.random() < 0.1:
        return f"{dice.choice(FIRST)} {dice.choice(LATIN)}"
    return dice.choice(SURNAMES) + "".join(dice.choice(GIVEN) for _ in range(dice.choice((1, 2, 2))))


def _account(
    dice: random.Random, id_: int, party: int, contract: str, owners: list[int | None], office: TestOffice
) -> Account:
    overdue, days = dice.randrange(100_00, 9_000_000), dice.randrange(0, 400)
    contacted, planned = dice.random() < 0.6, dice.random() < 0.5
    now = office.clock.now
    return Account(
        id=id_, contract_number=contract, borrower_id=party,
        product=dice.choice(("Vehicle", "Payroll advance", "Equipment", "Credit card", "")), currency="CNY",
        principal=Money(dice.randrange(1_000_000, 90_000_000), "CNY"), annual_rate=None, overdue_rate=None,
        repayment_method=RepaymentMethod.AS_GIVEN, instalment_count=36,
        instalments_overdue=dice.randrange(0, 14), instalment_amount=None, signed_on=None, disbursed_on=None,
        final_due_on=None, oldest_unpaid_on=TODAY - timedelta(days=days) if days else None,
        overdue=Money(overdue, "CNY"), balance=Money(overdue * 4, "CNY"),
        area=f"{dice.randrange(40)} 区", source=BalanceSource.REPORTED,
        state=dice.choices(list(AccountState), [92, 4, 2, 2])[0],
        status=dice.choice(list(AccountStatus)), assigned_to=dice.choice(owners),
        first_listed_on=TODAY - timedelta(days=dice.randrange(700)), last_import_id=None,
        last_contact_at=now - timedelta(minutes=dice.randrange(500_000)) if contacted else None,
        last_result=Result.NO_ANSWER if contacted else None,
        next_action=NextAction.CALL if planned else NextAction.NONE,
        next_on=TODAY + timedelta(days=dice.randrange(30)) if planned else None, next_at=None,
    )  # fmt: skip


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[int], Made]]:
    opened = []
    made: dict[int, Made] = {}

    def make(count: int) -> Made:
        if count not in made:
            folder = tmp_path_factory.mktemp(f"book{count}")
            entered = small_office(folder)
            office = entered.__enter__()
            opened.append(entered)
            took = clocked(lambda: fill(office, count))
            say(f"{count:,} accounts made in {took:.1f} s")
            made[count] = Made(count, office, office.clerk(), _plain(office, folder / "plain.db"))
        return made[count]

    yield make
    for one in made.values():
        one.plain.close()
    for entered in opened:
        entered.__exit__(None, None, None)


@pytest.fixture(scope="module")
def big(offices: Callable[[int], Made]) -> Made:
    return offices(COUNT)


def _plain(office: TestOffice, copy: Path) -> sqlite3.Connection:
    driver = connect(office.folder / "office.db", office.session.vault.data_key, "rw")
    driver.execute(f"ATTACH '{copy}' AS plain KEY ''")
    driver.execute("SELECT sqlcipher_export('plain')").fetchall()
    driver.close()
    plain = sqlite3.connect(copy, isolation_level=None)
    plain.execute("PRAGMA cache_size = -65536")
    plain.execute("PRAGMA temp_store = MEMORY")
    # The interpreter's SQLite may be too old for the office's own search table: the same index again.
    plain.execute(
        "CREATE VIRTUAL TABLE found USING fts5(tokens, content='', detail='none', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    texts = "SELECT a.id, p.search_text || ' ' || a.contract_number FROM accounts a JOIN parties p "
    rows = plain.execute(f"{texts} ON p.id = a.borrower_id").fetchall()
    plain.execute("BEGIN")
    plain.executemany(
        "INSERT INTO found (rowid, tokens) VALUES (?, ?)", ((id_, index_tokens(text)) for id_, text in rows)
    )
    plain.execute("COMMIT")
    return plain


def say(text: str) -> None:
    sys.stdout.write(f"\n{text}")


def fetched(plain: sqlite3.Connection, statement: str) -> list[Any]:
    return plain.execute(statement).fetchall()


def clocked(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def medians(*works: Callable[[], object]) -> tuple[float, ...]:
    """Of interleaved runs after a first one, milliseconds."""
    for work in works:
        work()
    times = [[clocked(work) * 1000 for work in works] for _ in range(RUNS)]
    return tuple(statistics.median(column) for column in zip(*times, strict=True))


def compared(what: str, aim: str, ours: Callable[[], object], plain: Callable[[], object]) -> None:
    mine, base = medians(ours, plain)
    say(f"{what}: {mine:.1f} ms, plain {base:.1f} ms, {mine / base:.2f}x (aim {aim})")


ROWS = """
SELECT a.id, p.name, a.contract_number, a.product, a.area, a.currency, a.overdue, a.oldest_unpaid_on,
    a.state, a.status, a.next_action, a.next_on, a.next_at, a.last_contact_at, a.last_result, s.name,
    a.first_listed_on, a.principal, a.balance, a.instalments_overdue
FROM accounts a JOIN parties p ON p.id = a.borrower_id LEFT JOIN staff s ON s.id = a.assigned_to
"""
ORDERS = {
    (AccountSort.OVERDUE, True): "a.overdue DESC, a.id DESC",
    (AccountSort.BORROWER, False): "p.sort_name, p.name, a.id",
    (AccountSort.CONTRACT, False): "a.contract_number",
    (AccountSort.PRODUCT, False): "a.product = '', a.product, a.id",
    (AccountSort.DAYS, True): "a.oldest_unpaid_on IS NULL, a.oldest_unpaid_on, a.id",
    (AccountSort.STATUS, True): "a.status DESC, a.id DESC",
    (AccountSort.NEXT, False): "a.next_on NULLS LAST, a.next_at NULLS LAST, a.id",
    (AccountSort.LAST_CONTACT, True): "a.last_contact_at DESC, a.id DESC",
    (AccountSort.ASSIGNED, False): "s.name NULLS LAST, a.id",
    (AccountSort.AREA, False): "a.area = '', a.area, a.id",
    (AccountSort.PRINCIPAL, True): "a.principal DESC, a.id DESC",
}


@pytest.mark.parametrize(("sort", "descending"), ORDERS)
def test_pages(big: Made, sort: AccountSort, descending: bool) -> None:
    ask, plain = big.clerk.ask, big.plain
    order = ORDERS[sort, descending]
    opened = ROWS + "WHERE a.state = 'open'"
    first = ListAccounts(sort=sort, descending=descending, count=PAGE, totals=False)
    compared(f"{sort}: first page", "1.5x", lambda: ask(list_accounts, first),
             lambda: plain.execute(f"{opened} ORDER BY {order} LIMIT {PAGE}").fetchall())  # fmt: skip
    wish = OrderOf(sort=sort, descending=descending)
    narrow = f"SELECT a.id {ROWS[ROWS.index('FROM') :]} WHERE a.state = 'open' ORDER BY {order}"
    compared(f"{sort}: whole order and totals", "-", lambda: ask(account_order, wish),
             lambda: plain.execute(narrow).fetchall())  # fmt: skip
    ids = ask(account_order, wish).ids
    deep = tuple(ids[70_000 : 70_000 + PAGE])
    top = tuple(ids[:PAGE])
    here, there = medians(lambda: ask(accounts_by_id, AccountsOf(top)),
                          lambda: ask(accounts_by_id, AccountsOf(deep)))  # fmt: skip
    say(f"{sort}: row 70,000 {there:.1f} ms against row 1 {here:.1f} ms, {there / here:.2f}x (aim 1.2x)")
    skipped = f"{opened} ORDER BY {order} LIMIT {PAGE} OFFSET 70000"
    compared(f"{sort}: jump to row 70,000", "1.5x", lambda: ask(accounts_by_id, AccountsOf(deep)),
             lambda: plain.execute(skipped).fetchall())  # fmt: skip


HITS = """
SELECT s.rowid FROM found s JOIN accounts x ON x.id = s.rowid JOIN parties y ON y.id = x.borrower_id
WHERE found MATCH :tokens AND instr(y.search_text || ' ' || lower(x.contract_number), :word)
"""
TAIL = """
SELECT l.account_id FROM account_parties l WHERE l.party_id IN (
    SELECT party_id FROM contact_points WHERE tail >= :tail AND tail < :tail || '~'
    UNION SELECT id FROM parties WHERE id_tail >= :tail AND id_tail < :tail || '~')
"""
SCAN = "WHERE a.state = 'open' AND (p.search_text LIKE :like OR a.contract_number LIKE :like)"


@pytest.mark.parametrize("typed", ["王", "王伟", "wangwei", "zhq", "5521", "indqv"])
def test_search(big: Made, typed: str) -> None:
    tokens = match_expression(typed)
    hits = f"{HITS} UNION {TAIL}" if typed.isdigit() else HITS
    given = {"tokens": tokens, "word": typed, "tail": typed[::-1], "like": f"%{typed}%"}
    order = f"ORDER BY a.overdue DESC, a.id DESC LIMIT {PAGE}"
    wish = ListAccounts(AccountFilter(text=typed), count=PAGE, totals=False)
    mine, plain, scan = medians(
        lambda: big.clerk.ask(list_accounts, wish),
        lambda: big.plain.execute(
            f"{ROWS} WHERE a.state = 'open' AND a.id IN ({hits}) {order}", given
        ).fetchall(),
        lambda: big.plain.execute(f"{ROWS} {SCAN} {order}", given).fetchall(),
    )
    rows = len(big.clerk.ask(list_accounts, wish).rows)
    say(f"search {typed} ({rows} rows): {mine:.1f} ms, plain {plain:.1f} ms, {mine / plain:.2f}x (aim 1.5x), "
        f"scan {scan:.1f} ms")  # fmt: skip


def test_totals_and_facets(big: Made) -> None:
    ask, plain = big.clerk.ask, big.plain
    some = AccountFilter(products=("Vehicle",), buckets=("M2", "M3"))
    late = f"oldest_unpaid_on BETWEEN '{TODAY - timedelta(days=90)}' AND '{TODAY - timedelta(days=31)}'"
    cases = (
        ("all open", AccountFilter(), "state = 'open'"),
        ("filtered", some, f"state = 'open' AND product = 'Vehicle' AND {late}"),
    )
    for name, wanted, where in cases:
        sums = (
            f"SELECT currency, count(*), sum(overdue), avg(max(0, julianday('{TODAY}') - "
            f"julianday(oldest_unpaid_on))) FROM accounts WHERE {where} GROUP BY currency"
        )
        compared(f"totals, {name}", "-", partial(ask, sum_chosen, Chosen(wanted=wanted)),
                 partial(fetched, plain, sums))  # fmt: skip
        for what, column in ((AccountField.STATUS, "status"), (AccountField.AREA, "area")):
            counts = f"SELECT {column}, count(*) FROM accounts WHERE {where} GROUP BY 1 ORDER BY 2 DESC"
            compared(f"facet {column}, {name}", "-",
                     partial(ask, filter_values, ValuesOf(what, wanted)),
                     partial(fetched, plain, counts))  # fmt: skip


def test_growth(offices: Callable[[int], Made], big: Made) -> None:
    small = offices(SMALL)
    top = {one.count: tuple(one.clerk.ask(account_order, OrderOf()).ids[:PAGE]) for one in (small, big)}
    searched = ListAccounts(AccountFilter(text="王伟"), totals=False)
    jobs: dict[str, Callable[[Made], object]] = {
        "first page": lambda one: one.clerk.ask(list_accounts, ListAccounts(totals=False)),
        "page by ids": lambda one: one.clerk.ask(accounts_by_id, AccountsOf(top[one.count])),
        "order and totals": lambda one: one.clerk.ask(account_order, OrderOf()),
        "order by borrower": lambda one: one.clerk.ask(account_order, OrderOf(sort=AccountSort.BORROWER)),
        "search": lambda one: one.clerk.ask(list_accounts, searched),
        "facet area": lambda one: one.clerk.ask(filter_values, ValuesOf(AccountField.AREA)),
    }
    for name, job in jobs.items():
        few, many = medians(partial(job, small), partial(job, big))
        exponent = math.log(many / few) / math.log(COUNT / SMALL)
        figures = f"{few:.1f} ms at {SMALL:,}, {many:.1f} ms at {COUNT:,}"
        say(f"{name}: {figures}, exponent {exponent:.2f} (aim 1.1)")
