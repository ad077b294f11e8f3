"""An account as its page shows it: header, people, ledger, and the story newest first."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from collectdesk.domain.account import Account
from collectdesk.domain.borrower import Channel, PartyRole
from collectdesk.domain.browse import AccountCard, AccountField, AccountFilter, MomentKind, TimelineRow
from collectdesk.domain.contact import Direction, Reached, Reason, Result
from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import PostService
from collectdesk.domain.money import Money
from collectdesk.domain.staff import Role
from collectdesk.usecases.browse import (
    ListAccounts,
    OfAccount,
    ValuesOf,
    account_card,
    account_ledger,
    filter_values,
    list_accounts,
)
from collectdesk.usecases.contacts import LogContact, log_contact
from collectdesk.usecases.letters import PostLetters, WriteLetter, issue_letter, post_letters
from collectdesk.usecases.people import LiftOptOut, SetOptOut, lift_opt_out, set_opt_out
from collectdesk.usecases.timeline import account_timeline
from tests.book import TODAY, Book, Wanted
from tests.offices import MORNING, STAFF, TestOffice

LIST = (
    "合同编号,借款人,证件号码,手机号,通讯地址,邮编,币种,产品,签约日期,最早未还日,"
    "逾期本金,逾期利息,罚息,担保人姓名,担保人电话\n"
    "A-1,王小明,330199199407196696,13800135521,浙江省杭州市拱墅区文晖路 1 号,310005,CNY,商户经营贷,"
    "2024-05-20,2026-10-07,1000.00,50.25,9.75,李国强,13900139000\n"
    "A-2,王小明,330199199407196696,13800135521,浙江省杭州市拱墅区文晖路 1 号,310005,CNY,商户经营贷,"
    "2024-05-20,2026-11-23,200.00,0,0,,\n"
)
NEXT_LIST = LIST.replace("1000.00,50.25,9.75", "700.00,80.00,9.75")


@pytest.fixture
def listed(office: TestOffice, tmp_path: Path) -> TestOffice:
    take(office, tmp_path, LIST)
    return office


def take(office: TestOffice, folder: Path, text: str) -> None:
    path = folder / f"list {office.clock.now:%d}.csv"
    path.write_text(text, "utf-8")
    office.take_list(path)


def account(office: TestOffice, contract: str = "A-1") -> int:
    rows = office.clerk().ask(list_accounts, ListAccounts(AccountFilter(text=contract))).rows
    (row,) = [row for row in rows if row.contract_number == contract]
    return row.id


def card(office: TestOffice, contract: str = "A-1") -> AccountCard:
    return office.clerk().ask(account_card, OfAccount(account(office, contract)))


def story(office: TestOffice, contract: str = "A-1") -> tuple[TimelineRow, ...]:
    return office.clerk().ask(account_timeline, OfAccount(account(office, contract)))


def said(office: TestOffice, result: Result, at: datetime) -> LogContact:
    return LogContact(
        account_id=account(office),
        point_id=card(office).people[0].points[0].id,
        channel=Channel.CALL,
        direction=Direction.OUT,
        reached=Reached.BORROWER,
        started_at=at,
        duration_s=60,
        result=result,
    )


# header and people


def test_the_card_tells_days_bucket_parts_and_other_accounts(listed: TestOffice) -> None:
    shown = card(listed)
    assert (shown.borrower.name, shown.days, shown.bucket.name) == ("王小明", 47, "M2")
    owed = {part: amount.minor for part, amount in shown.owed if amount}
    assert owed == {"principal": 1000_00, "interest": 50_25, "penalty": 9_75}
    assert shown.account.overdue == Money(1060_00, "CNY")
    assert (shown.other_accounts, shown.assigned_to, shown.open_promise) == (1, "", None)
    today = card(listed, "A-2")
    assert (today.days, today.bucket.name) == (0, "M0")


def test_the_card_names_the_earliest_open_promise_and_who_works_it(office: TestOffice) -> None:
    book = Book(office)
    (mine,) = book.add(Wanted("王小明", overdue=900_00, assigned=Role.COLLECTOR))
    for days, amount in ((9, 100_00), (2, 200_00)):
        book.promise("王小明", amount, TODAY + timedelta(days=days))
    shown = office.clerk().ask(account_card, OfAccount(mine))
    assert shown.open_promise == (Money(200_00, "CNY"), TODAY + timedelta(days=2))
    assert shown.assigned_to == STAFF[Role.COLLECTOR]


def test_people_stand_borrower_first_and_masked(listed: TestOffice) -> None:
    borrower, guarantor = card(listed).people
    assert (borrower.role, guarantor.role) == (PartyRole.BORROWER, PartyRole.GUARANTOR)
    assert borrower.id_shown == "330***********6696"
    assert [point.shown for point in borrower.points] == ["138****5521", "浙江省杭州市****"]
    assert (guarantor.party.name, guarantor.id_shown) == ("李国强", "")
    for person in (borrower, guarantor):
        for point in person.points:
            assert point.point.value.removeprefix("+86") not in point.shown


def test_wishes_stand_by_the_points_they_bind(listed: TestOffice) -> None:
    clerk, borrower = listed.clerk(), card(listed).people[0]
    phone, address = borrower.points
    clerk.do(set_opt_out, SetOptOut(borrower.party.id, phone.id, Channel.SMS, ""))
    everywhere = clerk.do(set_opt_out, SetOptOut(borrower.party.id, None, Channel.CALL, ""))
    shown = card(listed).people[0].points
    assert [{w.channel for w in point.opt_outs} for point in shown] == [
        {Channel.SMS, Channel.CALL},
        {Channel.CALL},
    ]
    assert [point.id for point in shown] == [phone.id, address.id]
    clerk.do(lift_opt_out, LiftOptOut(everywhere.opt_out_id, "asked"))
    assert [len(point.opt_outs) for point in card(listed).people[0].points] == [1, 0]


def test_an_account_that_is_not_there_is_refused(office: TestOffice) -> None:
    for query in (account_card, account_ledger, account_timeline):
        with pytest.raises(Refusal, match=r"record\.gone"):
            office.clerk().ask(query, OfAccount(9))


# ledger


def test_the_ledgers_running_balance_ends_at_what_is_overdue(listed: TestOffice, tmp_path: Path) -> None:
    listed.clock.forward(days=30)
    take(listed, tmp_path, NEXT_LIST)
    rows = listed.clerk().ask(account_ledger, OfAccount(account(listed)))
    assert [(row.kind, row.component, row.amount.minor) for row in rows] == [
        ("opening", "penalty", 9_75),
        ("opening", "interest", 50_25),
        ("opening", "principal", 1000_00),
        ("adjustment", "interest", 29_75),
        ("adjustment", "principal", -300_00),
    ]
    running = Money.zero("CNY")
    for row in rows:
        running += row.amount
        assert row.balance == running
    assert running == card(listed).account.overdue == Money(789_75, "CNY")
    assert Money.sum((amount for _, amount in card(listed).owed), "CNY") == running
    assert {(row.source, row.source_line) for row in rows} == {("import", 2)}
    assert len({row.source_id for row in rows}) == 2


# the story


def test_the_story_is_told_newest_first(listed: TestOffice, tmp_path: Path) -> None:
    clerk, mine = listed.clerk(), account(listed)
    borrower = card(listed).people[0]
    listed.clock.forward(hours=1)
    clerk.do(log_contact, replace(said(listed, Result.NO_ANSWER, listed.clock.now), reached=Reached.NOBODY))
    listed.clock.forward(days=1)
    letter = clerk.do(issue_letter, WriteLetter(mine))
    listed.clock.forward(days=1)
    posted = date(2026, 11, 25)
    clerk.do(post_letters, PostLetters(posted, PostService.EMS, ((letter.letter_id, "EE123"),)))
    listed.clock.forward(days=1)
    promise = replace(
        said(listed, Result.PROMISED, listed.clock.now),
        reason=Reason.ILLNESS,
        note="after the 5th",
        promise_amount=Money(500_00, "CNY"),
        promise_on=date(2026, 12, 5),
    )
    clerk.do(log_contact, promise)
    listed.clock.forward(days=1)
    wish = clerk.do(set_opt_out, SetOptOut(borrower.party.id, None, Channel.SMS, "no texts"))
    listed.clock.forward(hours=1)
    clerk.do(lift_opt_out, LiftOptOut(wish.opt_out_id, "changed their mind"))
    listed.clock.forward(days=26)
    take(listed, tmp_path, NEXT_LIST)

    rows = story(listed)
    assert [(row.kind, row.code, row.on.isoformat()) for row in rows] == [
        (MomentKind.LISTED, "balance_changed", "2026-12-23"),
        (MomentKind.OPT_OUT, "lifted", "2026-11-27"),
        (MomentKind.OPT_OUT, "set", "2026-11-27"),
        (MomentKind.PROMISE, "promised", "2026-11-26"),
        (MomentKind.LETTER_POSTED, "posted", "2026-11-25"),
        (MomentKind.LETTER_ISSUED, "issued", "2026-11-24"),
        (MomentKind.CONTACT, "no_answer", "2026-11-23"),
        (MomentKind.LISTED, "listed", "2026-11-23"),
        (MomentKind.OVERDUE, "became_overdue", "2026-10-07"),
    ]
    told = {row.code: row for row in rows}
    assert told["balance_changed"].facts["amount"] == Money(-270_25, "CNY")
    assert told["balance_changed"].by == STAFF[Role.CLERK]
    assert told["listed"].facts == {"amount": Money(1060_00, "CNY"), "file": "list 23.csv"}
    promised = told["promised"]
    assert promised.facts["to"] == "138****5521"
    assert promised.facts["reason"] == "illness"
    assert (promised.facts["amount"], promised.facts["due_on"], promised.facts["state"]) == (
        Money(500_00, "CNY"),
        date(2026, 12, 5),
        "open",
    )
    assert (promised.note, promised.by) == ("after the 5th", STAFF[Role.COLLECTOR])
    assert told["posted"].facts["tracking"] == "EE123"
    assert told["posted"].note.startswith("浙江省")
    assert (told["set"].note, told["set"].facts["name"]) == ("no texts", "王小明")


def test_a_day_is_the_offices_day(listed: TestOffice) -> None:
    """17:30 UTC is half past one on the next day in Shanghai."""
    listed.clock.now = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
    asked = replace(said(listed, Result.REFUSES, listed.clock.now), point_id=None)
    listed.clerk().do(log_contact, asked)
    row = story(listed)[0]
    assert (row.code, row.on) == ("refuses", date(2026, 11, 24))
    assert row.facts["to"] == ""


def test_a_recalled_letter_says_so_and_due_today_is_not_overdue(listed: TestOffice) -> None:
    clerk = listed.clerk()
    clerk.do(issue_letter, WriteLetter(account(listed)))
    clerk.do(log_contact, said(listed, Result.PAID_ALREADY, MORNING))
    assert [row.code for row in story(listed) if row.kind is MomentKind.LETTER_ISSUED] == ["recalled"]
    assert [row.code for row in story(listed, "A-2")] == ["listed"]


def test_a_standing_wish_names_its_number_masked(listed: TestOffice) -> None:
    borrower = card(listed).people[0]
    wish = SetOptOut(borrower.party.id, borrower.points[0].id, Channel.CALL, "at work")
    listed.clerk().do(set_opt_out, wish)
    (row,) = [row for row in story(listed) if row.kind is MomentKind.OPT_OUT]
    assert (row.code, row.note, row.facts["to"]) == ("set", "at work", "138****5521")


def test_an_account_without_lists_has_an_empty_story(office: TestOffice) -> None:
    (mine,) = Book(office).add(Wanted("王小明", days=0))
    assert office.clerk().ask(account_timeline, OfAccount(mine)) == ()
    assert office.clerk().ask(account_ledger, OfAccount(mine)) == ()


# the list


def test_slices_carry_totals_only_when_asked(office: TestOffice) -> None:
    book = Book(office)
    book.add(*(Wanted(f"P{n}", overdue=n, product="A" if n % 2 else "B") for n in range(1, 6)))
    clerk = office.clerk()
    first = clerk.ask(list_accounts, ListAccounts(count=2))
    assert [row.overdue.minor for row in first.rows] == [5, 4]
    assert first.totals is not None
    assert (first.totals.shown, first.today) == (5, TODAY)
    then = clerk.ask(list_accounts, ListAccounts(offset=2, count=9, totals=False))
    assert ([row.overdue.minor for row in then.rows], then.totals, then.offset) == ([3, 2, 1], None, 2)
    products = clerk.ask(filter_values, ValuesOf(AccountField.PRODUCT))
    assert {facet.value: facet.count for facet in products} == {"A": 3, "B": 2}


def test_the_cached_sum_of_an_account_is_never_of_another(listed: TestOffice) -> None:
    cards: list[Account] = [card(listed, contract).account for contract in ("A-1", "A-2")]
    assert [one.overdue.minor for one in cards] == [1060_00, 200_00]
    assert cards[0].borrower_id == cards[1].borrower_id
