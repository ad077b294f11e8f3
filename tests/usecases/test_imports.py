"""An overdue list from file to books, all or nothing."""

from pathlib import Path

import pytest

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.browse import AccountFilter
from collectdesk.domain.errors import Refusal
from collectdesk.domain.ledger import LedgerLine
from collectdesk.domain.money import Money
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.storage.books import Books
from collectdesk.usecases.audit import check_journal
from collectdesk.usecases.browse import ListAccounts, Nothing, list_accounts
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    list_imports,
    read_list,
)
from tests.offices import STAFF, AllTheSame, TestOffice

NOVEMBER = resources() / "tour" / "overdue_2026-11.csv"
NOVEMBER_XLSX = resources() / "tour" / "overdue_2026-11.xlsx"
DECEMBER = resources() / "tour" / "overdue_2026-12.xlsx"


def _file(office: TestOffice, path: Path):  # type: ignore[no-untyped-def]
    return read_list(path, office.clerk(Role.CLERK).ask(import_options, Nothing()))


def _books(office: TestOffice) -> tuple[tuple[Account, ...], tuple[LedgerLine, ...]]:
    with office.session.vault.reading() as connection:
        return Books(connection).find(Account), Books(connection).find(LedgerLine)


def test_first_import_brings_every_accepted_row_and_the_sums_agree(office: TestOffice) -> None:
    file = _file(office, NOVEMBER)
    clerk = office.clerk(Role.CLERK)
    comparison = clerk.ask(compare_overdue_list, file)
    assert comparison.count("new") == len(file.report.accounts) > 30
    assert comparison.after == file.report.money_accepted
    clerk.do(import_overdue_list, ImportList(file, AllTheSame()))
    accounts, lines = _books(office)
    assert {a.contract_number for a in accounts} == {a.contract_number for a in file.report.accounts}
    for account in accounts:
        assert Money.sum((x.amount for x in lines if x.account_id == account.id), "CNY") == account.overdue
    listed = clerk.ask(list_accounts, ListAccounts())
    assert listed.totals is not None
    assert listed.totals.overdue == file.report.money_accepted
    assert office.clerk(Role.AUDITOR).ask(check_journal, Nothing()) > len(accounts)


def test_csv_and_xlsx_of_one_book_are_the_same_list(office: TestOffice) -> None:
    office.take_list(NOVEMBER)
    comparison = office.clerk(Role.CLERK).ask(compare_overdue_list, _file(office, NOVEMBER_XLSX))
    assert {c.what for c in comparison.changes} == {"unchanged"}
    assert comparison.missing == ()


def test_next_months_list_changes_adjusts_and_lets_go(office: TestOffice) -> None:
    office.take_list(NOVEMBER)
    office.clock.forward(days=30)
    clerk = office.clerk(Role.CLERK)
    file = _file(office, DECEMBER)
    comparison = clerk.ask(compare_overdue_list, file)
    assert comparison.count("new") > 0
    assert comparison.count("changed") > 0
    assert comparison.missing
    cured, left = comparison.missing[0], comparison.missing[1]
    clerk.do(
        import_overdue_list,
        ImportList(file, AllTheSame(), missing_apart={cured.account_id: AccountState.CURED}),
    )
    accounts, lines = _books(office)
    by_id = {a.id: a for a in accounts}
    assert by_id[cured.account_id].state is AccountState.CURED
    assert by_id[cured.account_id].overdue == Money.zero("CNY")
    assert by_id[left.account_id].state is AccountState.LEFT
    assert by_id[left.account_id].overdue == left.overdue
    for account in accounts:
        assert Money.sum((x.amount for x in lines if x.account_id == account.id), "CNY") == account.overdue
    shown = clerk.ask(list_accounts, ListAccounts(AccountFilter(states=(AccountState.CURED,)))).rows
    assert [row.id for row in shown] == [cured.account_id]
    assert clerk.ask(list_imports, Nothing())[0].missing == len(comparison.missing)


def test_nothing_is_written_when_people_are_unanswered_or_the_user_cancels(office: TestOffice) -> None:
    file = _file(office, NOVEMBER)
    clerk = office.clerk(Role.CLERK)

    class Cancelled(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        clerk.do(import_overdue_list, ImportList(file, AllTheSame()), cancel)
    if clerk.ask(compare_overdue_list, file).questions:
        with pytest.raises(Refusal, match="people_unanswered"):
            clerk.do(import_overdue_list, ImportList(file, {}))
    assert _books(office) == ((), ())
    assert clerk.ask(list_imports, Nothing()) == ()


def test_one_id_number_is_one_person(office: TestOffice, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(
        "合同编号,借款人,证件号码,手机号,逾期总额,最早未还日\n"
        "A-1,王小明,330199199407196696,13800135521,100.00,2026-10-07\n"
        "A-2,王小明,330199199407196696,13800135599,200.00,2026-10-07\n",
        "utf-8",
    )
    office.take_list(path)
    accounts, _ = _books(office)
    assert len({a.borrower_id for a in accounts}) == 1


def test_same_name_and_phone_is_asked_and_the_answer_counts(office: TestOffice, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(
        "合同编号,借款人,手机号,逾期总额,最早未还日\n"
        "A-1,王小明,13800135521,100.00,2026-10-07\n"
        "A-2,王小明,13800135521,200.00,2026-10-07\n",
        "utf-8",
    )
    clerk = office.clerk(Role.CLERK)
    file = _file(office, path)
    (question,) = clerk.ask(compare_overdue_list, file).questions
    assert question.lines == (2, 3)
    assert "5521" in question.phone_shown
    assert "13800135521" not in question.phone_shown
    with pytest.raises(Refusal) as refused:
        clerk.do(import_overdue_list, ImportList(file, {}))
    assert refused.value.code == "import.people_unanswered"
    clerk.do(import_overdue_list, ImportList(file, {question.key: False}))
    accounts, _ = _books(office)
    assert len({a.borrower_id for a in accounts}) == 2


def test_a_collector_may_not_import(office: TestOffice) -> None:
    file = _file(office, NOVEMBER)
    with pytest.raises(Refusal) as refused:
        office.clerk(Role.COLLECTOR).do(import_overdue_list, ImportList(file, AllTheSame()))
    assert refused.value.code == "right.missing"


@pytest.mark.parametrize("written", ["'007-1", "\uff10\uff10\uff17-\uff11", " 007-1\u00a0", "7-1"])
def test_an_account_whose_row_is_refused_is_not_missing(
    office: TestOffice, tmp_path: Path, written: str
) -> None:
    path, heading = tmp_path / "list.csv", "合同编号,借款人,手机号,逾期总额,最早未还日\n"
    others = "".join(f"B-{n},李红,1380013552{n},50.00,2026-10-07\n" for n in range(4))
    path.write_text(f"{heading}007-1,王小明,13800135529,100.00,2026-10-07\n{others}", "utf-8")
    office.take_list(path)
    path.write_text(f"{heading}{written},王小明,13800135529,not much,2026-10-07\n{others}", "utf-8")
    file = _file(office, path)
    assert len(file.report.refused) == 1
    assert office.clerk(Role.CLERK).ask(compare_overdue_list, file).missing == ()


def test_a_list_gives_accounts_to_staff_who_work_them(office: TestOffice, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = "".join(
        f"A-{n},李红,1380013552{n},50.00,2026-10-07,{STAFF[role]}\n"
        for n, role in enumerate((Role.COLLECTOR, Role.AUDITOR))
    )
    path.write_text(f"合同编号,借款人,手机号,逾期总额,最早未还日,催收员\n{rows}", "utf-8")
    office.take_list(path)
    listed = office.clerk().ask(list_accounts, ListAccounts()).rows
    assert {row.contract_number: row.assigned_to for row in listed} == {
        "A-0": STAFF[Role.COLLECTOR],
        "A-1": "",
    }
