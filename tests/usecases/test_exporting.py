"""Accounts leave the office by right, proven, on record, masked unless stated."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from collectdesk.domain.account import Account
from collectdesk.domain.browse import AccountFilter, AccountSort, Chosen
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import AccountsExported
from collectdesk.domain.staff import Role
from collectdesk.exchange.export import Written
from collectdesk.paths import resources
from collectdesk.storage.books import Books
from collectdesk.usecases.audit import ListJournal, list_journal
from collectdesk.usecases.browse import sum_chosen
from collectdesk.usecases.exporting import (
    COLUMNS,
    ExportAccounts,
    PreparedExport,
    export,
    export_accounts,
)
from tests.offices import PASSWORD, TestOffice

LIST = resources() / "tour" / "overdue_2026-11.csv"
ALL = Chosen(wanted=AccountFilter())
HEADINGS = {column: column.upper() for column in COLUMNS}


@pytest.fixture
def request_(office: TestOffice, tmp_path: Path) -> ExportAccounts:
    office.take_list(LIST)
    return ExportAccounts(
        ALL,
        ("borrower", "overdue", "status", "phone", "id_number"),
        HEADINGS,
        {"status.new": "Neu"},
        tmp_path / "out.csv",
        view="Everyone",
    )


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def failed(deed: Callable[[], object]) -> Any:
    with pytest.raises((Refusal, Trouble)) as caught:
        deed()
    return caught.value.code  # type: ignore[attr-defined]  # both kinds carry one


def test_what_was_chosen_stands_in_the_file_in_order_and_on_record(
    office: TestOffice, request_: ExportAccounts
) -> None:
    clerk = office.clerk(Role.SUPERVISOR)
    figures = clerk.ask(sum_chosen, ALL)
    seen: list[tuple[int, int]] = []
    event = export(clerk, request_, PASSWORD, lambda done, of: seen.append((done, of)))
    written = rows(request_.target)
    assert seen[-1] == (37, 37)
    assert (len(written), figures.shown) == (37, 37)
    amounts = [float(row["OVERDUE"]) for row in written]
    assert amounts == sorted(amounts, reverse=True)
    assert round(sum(amounts) * 100) == figures.overdue[0].minor
    assert list(written[0]) == ["BORROWER", "CURRENCY", "OVERDUE", "STATUS", "PHONE", "ID_NUMBER"]
    assert {row["STATUS"] for row in written} == {"Neu"}
    assert event == AccountsExported(
        "out.csv",
        event.sha256,
        37,
        "Everyone",
        ("borrower", "currency", "overdue", "status", "phone", "id_number"),
        unmasked=False,
    )
    lines = office.clerk(Role.AUDITOR).ask(list_journal, ListJournal())
    assert [named.operator for named in lines if named.line.kind == "AccountsExported"] == ["Wang Fang"]


def test_personal_data_is_masked_unless_asked_for_in_full_and_said(
    office: TestOffice, request_: ExportAccounts
) -> None:
    clerk = office.clerk(Role.SUPERVISOR)
    export(clerk, request_, PASSWORD)
    assert all("*" in row["PHONE"] for row in rows(request_.target) if row["PHONE"])
    event = export(clerk, replace(request_, unmasked=True), PASSWORD)
    assert event.unmasked
    full = rows(request_.target)
    assert not any("*" in row["PHONE"] + row["ID_NUMBER"] for row in full)
    assert any(len(row["ID_NUMBER"]) == 18 for row in full)


def test_accounts_picked_one_by_one_and_all_but_some(office: TestOffice, request_: ExportAccounts) -> None:
    clerk = office.clerk(Role.ADMINISTRATOR)
    with office.session.vault.reading() as connection:
        ids = tuple(account.id for account in Books(connection).find(Account))
    few = replace(
        request_, chosen=Chosen(ids=(ids[1], ids[0], 99)), sort=AccountSort.CONTRACT, descending=False
    )
    assert export(clerk, few, PASSWORD).accounts == 2
    but = replace(request_, chosen=Chosen(wanted=AccountFilter(), without=ids[:2]))
    assert export(clerk, but, PASSWORD).accounts == 35


def test_refusals_leave_no_file_and_no_line(office: TestOffice, request_: ExportAccounts) -> None:
    lead = office.clerk(Role.SUPERVISOR)
    auditor = office.clerk(Role.AUDITOR)
    before = auditor.ask(list_journal, ListJournal())
    folder = sorted(request_.target.parent.iterdir())

    def cancel(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    assert failed(lambda: export(office.clerk(Role.CLERK), request_, PASSWORD)) == "right.missing"
    assert failed(lambda: export(lead, request_, "")) == "right.password"
    assert failed(lambda: export(lead, request_, "wrong password")) == "unlock.wrong_password"
    assert failed(lambda: export(lead, replace(request_, chosen=Chosen()), PASSWORD)) == "export.nothing"
    assert failed(lambda: export(lead, replace(request_, columns=("salary",)), PASSWORD)) == "export.columns"
    inside = replace(request_, target=office.folder / "out.csv")
    assert failed(lambda: export(lead, inside, PASSWORD)) == "export.inside_office"
    unproven = PreparedExport(Written(request_.target, request_.target, 1, ""), request_)
    assert failed(lambda: lead.do(export_accounts, unproven)) == "right.password"
    with pytest.raises(KeyboardInterrupt):
        export(lead, request_, PASSWORD, cancel)
    assert sorted(request_.target.parent.iterdir()) == folder
    assert auditor.ask(list_journal, ListJournal()) == before


def test_nothing_stands_there_that_is_not_on_record(
    office: TestOffice, request_: ExportAccounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = office.clerk(Role.SUPERVISOR)

    def full(*_: object, **__: object) -> None:
        raise Trouble("disk.full", path="x")

    monkeypatch.setattr(lead, "do", full)
    assert failed(lambda: export(lead, request_, PASSWORD)) == "disk.full"
    assert not [p for p in request_.target.parent.iterdir() if p.name.startswith("out.csv")]
