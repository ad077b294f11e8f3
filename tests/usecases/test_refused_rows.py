"""Refused rows saved, mended, imported alone; mappings under a name."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.comparison import ListFile
from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Choices
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    read_list,
)
from collectdesk.usecases.mappings import (
    ForgetMapping,
    NameMapping,
    fitted,
    forget_mapping,
    list_mappings,
    name_mapping,
)
from collectdesk.usecases.refused_rows import SaveRefusedRows, save_refused_rows
from tests.offices import TestOffice

LIST = (
    "2026年11月逾期清单,,,\n"
    "合同编号,借款人,逾期总额（万元）,最早未还日\n"
    "0001,王小明,1.5,2026-10-07\n"
    "0002,赵敏,much,2026-10-07\n"
    "0003,李国强,2.5,someday\n"
)


def _read(office: TestOffice, path: Path) -> ListFile:
    return read_list(path, office.clerk(Role.CLERK).ask(import_options, Nothing()))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_refused_rows_are_mended_and_imported_alone(office: TestOffice, tmp_path: Path, ending: str) -> None:
    clerk = office.clerk(Role.CLERK)
    original = tmp_path / "list.csv"
    original.write_text(LIST, "utf-8")
    file = _read(office, original)
    assert len(file.report.refused) == 2
    first = clerk.do(import_overdue_list, ImportList(file))
    target = tmp_path / f"refused.{ending}"
    event = clerk.do(save_refused_rows, SaveRefusedRows(file, target, "Why", ("no amount", "=no day")))
    assert (event.rows, event.source_sha256) == (2, file.sha256)
    rows: list[list[Any]]
    if ending == "xlsx":
        rows = list(CalamineWorkbook.from_path(target).get_sheet_by_index(0).iter_rows())
    else:
        rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert [row[0] for row in rows][-2:] == ["0002", "0003"]
    mended = tmp_path / "mended.csv"
    fixed = [[str(c).replace("much", "0.5").replace("someday", "2026-10-01") for c in row] for row in rows]
    with mended.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(fixed)
    part = _read(office, mended)
    assert part.report.fingerprint == file.report.fingerprint
    comparison = clerk.ask(compare_overdue_list, part)
    assert comparison.part
    assert comparison.corrects is not None
    assert comparison.corrects.id == first.import_id
    clerk.do(import_overdue_list, ImportList(part, part=True, corrects=first.import_id))
    with office.session.vault.reading() as connection:
        accounts = {a.contract_number: a for a in Books(connection).find(Account)}
    assert {n: a.overdue.minor for n, a in accounts.items()} == {
        "0001": 15_000_00, "0002": 5_000_00, "0003": 25_000_00,
    }  # fmt: skip
    assert {a.state for a in accounts.values()} == {AccountState.OPEN}
    with pytest.raises(Refusal, match=r"import\.none_refused"):
        clerk.do(save_refused_rows, SaveRefusedRows(part, target, "Why", ()))


def test_a_named_layout_fits_a_list_whose_columns_moved(office: TestOffice, tmp_path: Path) -> None:
    clerk = office.clerk(Role.CLERK)
    options = clerk.ask(import_options, Nothing())
    path = tmp_path / "a.csv"
    path.write_text("No,Who,Owes,Since\n0001,Ann Lee,15.00,2026-10-07\n", "utf-8")
    by_hand = Choices(
        ((0, "contract_number"), (1, "borrower_name"), (2, "overdue_total"), (3, "oldest_unpaid_on"))
    )
    file = read_list(path, replace(options, choices=by_hand))
    clerk.do(import_overdue_list, ImportList(file, layout_name="Odd"))
    path.write_text("Since,Branch x,WHO,no,Owes\n2026-10-07,B,Ann Lee,0001,15.00\n", "utf-8")
    (odd,) = clerk.ask(list_mappings, Nothing())
    first = read_list(path, options)
    moved = read_list(path, replace(options, choices=fitted(odd, first.report.columns)))
    assert moved.report.accounts[0].contract_number == "0001"
    assert moved.report.accounts[0].overdue == file.report.accounts[0].overdue


def test_a_mapping_has_a_name_until_it_is_forgotten(office: TestOffice, tmp_path: Path) -> None:
    clerk = office.clerk(Role.CLERK)
    path = tmp_path / "branch list.csv"
    path.write_text(LIST, "utf-8")
    clerk.do(import_overdue_list, ImportList(_read(office, path)))
    (row,) = clerk.ask(list_mappings, Nothing())
    assert row.name == "branch list"
    assert ("合同编号", "contract_number") in row.columns
    clerk.do(name_mapping, NameMapping(row.id, " Core  system "))
    clerk.do(import_overdue_list, ImportList(_read(office, path)))
    assert [m.name for m in clerk.ask(list_mappings, Nothing())] == ["Core system"]
    clerk.do(import_overdue_list, ImportList(_read(office, path), layout_name="Month end"))
    assert [m.name for m in clerk.ask(list_mappings, Nothing())] == ["Month end"]
    for name, code in (("  ", "missing"), ("n" * 81, "long")):
        with pytest.raises(Refusal, match=rf"mapping\.name_{code}"):
            clerk.do(name_mapping, NameMapping(row.id, name))
    clerk.do(forget_mapping, ForgetMapping(row.id))
    assert clerk.ask(list_mappings, Nothing()) == ()
