"""The files of the tour: the same book as CSV and workbook, and what the next month brings."""

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from collectdesk import paths
from collectdesk.domain.borrower import PartyKind
from collectdesk.domain.overdue_list import ReadOptions, ReadReport
from collectdesk.exchange.accounts import read_overdue_list
from collectdesk.exchange.sheets import load

MAKER = Path(__file__).parents[2] / "packaging" / "make_tour_files.py"


def _read(name: str) -> ReadReport:
    data = load(paths.resources() / "tour" / name)
    return read_overdue_list(data, name, ReadOptions(today=date(2026, 11, 23)))


@pytest.fixture(scope="module")
def november() -> ReadReport:
    return _read("overdue_2026-11.csv")


def test_november(november: ReadReport) -> None:
    assert (november.detected.encoding, november.detected.header_line) == ("gb18030", 4)
    assert november.list_date == date(2026, 11, 23)
    assert [(row.line, row.code) for row in november.refused] == [
        (14, "import.id_damaged"),
        (19, "import.duplicate"),
        (26, "money.part_of_a_cent"),
        (35, "import.duplicate"),
    ]
    assert (november.rows, len(november.accounts), november.ready) == (41, 37, True)
    assert all(check.agrees for check in november.totals)
    assert [column.header for column in november.columns if not column.field] == ["序号"]


def test_november_has_the_people_the_tour_needs(november: ReadReport) -> None:
    accounts = {account.borrower_name: account for account in november.accounts}
    first = accounts["王小明"]
    assert (first.overdue.total.minor, first.days_overdue, first.contract_number) == (
        1843055,
        47,
        "WD-2024-00817",
    )
    assert {"陈𬍛", "古丽娜尔·买买提", "欧阳静怡"} <= set(accounts)
    assert {account.borrower_kind for account in november.accounts} == {PartyKind.PERSON, PartyKind.FIRM}
    assert {account.language for account in november.accounts} == {"zh_CN", "en"}
    assert [name for name, account in accounts.items() if not account.address or not account.postcode] == [
        "单志远"
    ]
    assert all(
        account.phones and all(phone.e164 for phone in account.phones) for account in november.accounts
    )


def test_the_workbook_is_the_same_book(november: ReadReport) -> None:
    workbook = _read("overdue_2026-11.xlsx")
    assert workbook.accounts == november.accounts
    assert [(row.line, row.code) for row in workbook.refused] == [
        (row.line, row.code) for row in november.refused
    ]
    assert workbook.fingerprint == november.fingerprint


def test_december_has_new_changed_unchanged_and_missing_accounts(november: ReadReport) -> None:
    before = {account.contract_number: account for account in november.accounts}
    after = {account.contract_number: account for account in _read("overdue_2026-12.xlsx").accounts}
    both = before.keys() & after.keys()
    same = {number for number in both if before[number].overdue == after[number].overdue}
    assert len(before.keys() - after.keys()) == 6
    assert len(after.keys() - before.keys()) >= 5
    assert len(same) >= 4
    assert len(both - same) >= 15


def test_the_script_makes_these_very_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("make_tour_files", MAKER)
    assert spec
    assert spec.loader
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "TARGET", tmp_path)
    module.main()
    for path in sorted(tmp_path.iterdir()):
        assert path.read_bytes() == (paths.resources() / "tour" / path.name).read_bytes(), path.name
