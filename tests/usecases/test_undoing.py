"""An import taken back: whole, or reversed where work stands on it."""

from pathlib import Path
from typing import Any

import pytest

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.borrower import Channel, Party
from collectdesk.domain.contact import Direction, Reached, Result
from collectdesk.domain.errors import Refusal
from collectdesk.domain.intake import ListImport
from collectdesk.domain.ledger import LedgerLine, LineKind
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.usecases.audit import check_journal
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.contacts import LogContact, log_contact
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    read_list,
)
from collectdesk.usecases.undoing import (
    OfImport,
    ReverseImport,
    UndoImport,
    import_standing,
    reverse_import,
    undo_import,
)
from tests.offices import PASSWORD, TestOffice

HEAD = "合同编号,借款人,证件号码,手机号,产品,担保人姓名,担保人电话,逾期总额,最早未还日"
A1 = "A-1,王小明,,13800135521,车贷,,,100.00,2026-10-07"
A2 = "A-2,赵敏,,13700137000,车贷,,,50.00,2026-10-07"
A3 = "A-3,李国强,,13900139000,车贷,,,70.00,2026-10-07"
A4 = "A-4,孙丽,,13600136000,车贷,王小明,13800135521,90.00,2026-10-07"
FIRST = (A1, A2, A3)
SECOND = (A1.replace("车贷,,,100.00", "车贷,周杰,13500135000,120.00"), A3, A4)
"""A-1 changed, A-2 gone, A-3 unchanged, A-4 new."""


class Lists:
    def __init__(self, office: TestOffice, folder: Path) -> None:
        self.office, self.folder = office, folder
        self.clerk, self.lead = office.clerk(Role.CLERK), office.clerk(Role.SUPERVISOR)

    def read(self, lines: tuple[str, ...]) -> Any:
        path = self.folder / "list.csv"
        path.write_text("\n".join((HEAD, *lines)) + "\n", "utf-8")
        return read_list(path, self.clerk.ask(import_options, Nothing()))

    def take(self, *lines: str, **more: Any) -> int:
        self.office.clock.forward(minutes=1)
        file = self.read(lines)
        same = {q.key: True for q in self.clerk.ask(compare_overdue_list, file).questions}
        return self.clerk.do(import_overdue_list, ImportList(file, same, **more)).import_id

    def state(self) -> dict[str, Any]:
        """Every table but sequences, the journal and the imports; the search index by what it finds."""
        with self.office.session.vault.reading() as connection:
            names = connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'account_search_%'"
            ).scalars()
            skip = {"sequences", "journal", "journal_bodies", "imports", "mappings", "account_search"}
            found: dict[str, Any] = {
                name: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {name}")))
                for name in names
                if name not in skip
            }
            for word in ("wang", "李国", "孙丽"):
                found[word] = connection.exec_driver_sql(
                    "SELECT rowid FROM account_search WHERE account_search MATCH ?", (f'"{word[:3]}"',)
                ).fetchall()
        return found

    def find(self, record: type, **where: object) -> Any:
        with self.office.session.vault.reading() as connection:
            return Books(connection).find(record, **where)

    def sums_agree(self) -> None:
        lines = self.find(LedgerLine)
        for account in self.find(Account):
            assert sum(x.amount.minor for x in lines if x.account_id == account.id) == account.overdue.minor
        assert self.office.clerk(Role.ADMINISTRATOR).ask(check_journal, Nothing())

    def call(self, contract: str) -> None:
        (account,) = self.find(Account, contract_number=contract)
        self.office.clerk(Role.COLLECTOR).do(
            log_contact,
            LogContact(
                account.id, None, Channel.VISIT, Direction.OUT, Reached.NOBODY, self.office.clock(), 0,
                Result.NO_ANSWER,
            ),
        )  # fmt: skip


@pytest.fixture
def lists(office: TestOffice, tmp_path: Path) -> Lists:
    return Lists(office, tmp_path)


def test_the_first_import_undone_leaves_nothing_but_its_record(lists: Lists) -> None:
    before = lists.state()
    first = lists.take(*FIRST)
    lists.lead.do(undo_import, UndoImport(first, "wrong file"))
    assert lists.state() == before
    assert lists.find(Account) == lists.find(Party) == ()
    (record,) = lists.find(ListImport)
    assert (record.undo_reason, record.undone_at) == ("wrong file", lists.office.clock())
    lists.sums_agree()
    assert lists.clerk.ask(compare_overdue_list, lists.read(FIRST)).same_file is None
    with pytest.raises(Refusal, match=r"import\.undo_already_undone"):
        lists.lead.do(undo_import, UndoImport(first))


@pytest.mark.parametrize("missing_as", [AccountState.LEFT, AccountState.CURED])
def test_undo_gives_back_what_changed_returned_and_closed(lists: Lists, missing_as: AccountState) -> None:
    lists.take(*FIRST)
    lists.take(A1, A2)
    before, figures = lists.state(), lists.clerk.ask(compare_overdue_list, lists.read(SECOND))
    third = lists.take(*SECOND, missing_as=missing_as)
    assert lists.state() != before
    lists.lead.do(undo_import, UndoImport(third))
    assert lists.state() == before
    assert lists.clerk.ask(compare_overdue_list, lists.read(SECOND)) == figures
    lists.sums_agree()


def test_two_undone_newest_first_and_a_part(lists: Lists) -> None:
    empty = lists.state()
    first = lists.take(*FIRST)
    before = lists.state()
    part = lists.take(A4, part=True, corrects=first)
    assert [a.state for a in lists.find(Account)] == [AccountState.OPEN] * 4
    standing = lists.lead.ask(import_standing, OfImport(first))
    assert (standing.can_undo, standing.can_reverse, standing.why_not) == (False, True, "newer_import")
    lists.lead.do(undo_import, UndoImport(part))
    assert lists.state() == before
    lists.lead.do(undo_import, UndoImport(first))
    assert lists.state() == empty


def test_work_on_a_changed_account_makes_it_a_reversal(lists: Lists) -> None:
    lists.take(*FIRST)
    second = lists.take(*SECOND)
    lists.call("A-3")
    assert lists.lead.ask(import_standing, OfImport(second)).can_undo
    lists.call("A-4")
    standing = lists.lead.ask(import_standing, OfImport(second))
    assert (standing.can_undo, standing.can_reverse, standing.why_not) == (False, True, "built_on")
    assert [(b.contract_number, b.what, b.count) for b in standing.built] == [("A-4", "contact", 1)]
    with pytest.raises(Refusal, match=r"import\.undo_built_on"):
        lists.lead.do(undo_import, UndoImport(second))
    with pytest.raises(Refusal, match=r"right\.password"):
        lists.lead.do(reverse_import, ReverseImport(second, "wrong branch"))
    with pytest.raises(Refusal, match=r"import\.reverse_reason"):
        lists.lead.do(reverse_import, ReverseImport(second, " "), password=PASSWORD)
    event = lists.lead.do(reverse_import, ReverseImport(second, "wrong branch"), password=PASSWORD)
    assert sorted(line.change for line in event.lines) == ["restored", "restored", "withdrawn"]
    accounts = {a.contract_number: a for a in lists.find(Account)}
    assert {n: (a.state, a.overdue.minor) for n, a in accounts.items()} == {
        "A-1": (AccountState.OPEN, 100_00),
        "A-2": (AccountState.OPEN, 50_00),
        "A-3": (AccountState.OPEN, 70_00),
        "A-4": (AccountState.WITHDRAWN, 0),
    }
    lines = {line.id: line for line in lists.find(LedgerLine)}
    for line in lines.values():
        if line.kind is LineKind.REVERSAL:
            assert line.amount == -lines[line.reverses].amount
    lists.sums_agree()
    lists.take(*SECOND)
    assert {a.state for a in lists.find(Account, contract_number="A-4")} == {AccountState.OPEN}
    lists.sums_agree()


def test_an_import_whose_doing_was_not_kept_is_left_alone(lists: Lists) -> None:
    first = lists.take(*FIRST)
    with lists.office.session.vault.writing() as connection:
        connection.exec_driver_sql("DELETE FROM import_changes")
    standing = lists.lead.ask(import_standing, OfImport(first))
    assert (standing.can_undo, standing.can_reverse, standing.why_not) == (False, False, "nothing")
