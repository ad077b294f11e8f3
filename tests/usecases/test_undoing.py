"""An import taken back: whole, or reversed where work stands on it."""

import hashlib
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.borrower import ContactPoint, Party, PointKind
from collectdesk.domain.errors import Refusal
from collectdesk.domain.intake import ListImport
from collectdesk.domain.ledger import LedgerLine, LineKind
from collectdesk.storage.books import Books
from collectdesk.usecases.imports import ImportList, compare_overdue_list, import_overdue_list
from collectdesk.usecases.letters import OfLetter, WriteLetter, issue_letter, letter_pdf
from collectdesk.usecases.points import AddPoint, add_point
from collectdesk.usecases.undoing import (
    OfImport,
    ReverseImport,
    UndoImport,
    import_standing,
    reverse_import,
    undo_import,
)
from tests.lists import Lists
from tests.offices import PASSWORD, AllTheSame, TestOffice

A1 = "A-1,王小明,,13800135521,车贷,,,100.00,2026-10-07"
A2 = "A-2,赵敏,,13700137000,车贷,,,50.00,2026-10-07"
A3 = "A-3,李国强,,13900139000,车贷,,,70.00,2026-10-07"
A4 = "A-4,孙丽,,13600136000,车贷,王小明,13800135521,90.00,2026-10-07"
FIRST = (A1, A2, A3)
SECOND = (A1.replace("车贷,,,100.00", "车贷,周杰,13500135000,120.00"), A3, A4)
"""A-1 changed, A-2 gone, A-3 unchanged, A-4 new."""


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


def test_a_letter_on_a_reversed_account_stays_and_no_new_one_is_written(lists: Lists) -> None:
    first = lists.take(*FIRST)
    collector = lists.office.clerk()
    (account,) = lists.find(Account, contract_number="A-1")
    address = AddPoint(account.id, account.borrower_id, PointKind.ADDRESS, "文晖路 1 号", postcode="310000")
    collector.do(add_point, address)
    letter = collector.do(issue_letter, WriteLetter(account.id))
    built = lists.lead.ask(import_standing, OfImport(first)).built
    assert [(b.contract_number, b.what, b.count) for b in built] == [
        ("A-1", "letter", 1),
        ("A-1", "point", 1),
    ]
    lists.lead.do(reverse_import, ReverseImport(first, "wrong branch"), password=PASSWORD)
    pdf = collector.ask(letter_pdf, OfLetter(letter.letter_id))
    assert hashlib.sha256(pdf).hexdigest() == letter.sha256
    with pytest.raises(Refusal, match=r"letter\.account_closed"):
        collector.do(issue_letter, WriteLetter(account.id))


def test_a_visit_elsewhere_at_a_point_that_the_import_brought_is_built_on_it(lists: Lists) -> None:
    """A-3 of the same person is unchanged by the second list, which brings the number with A-4."""
    number = "110101199003074514"
    known = f"A-3,李国强,{number},13900139000,车贷,,,70.00,2026-10-07"
    lists.take(known)
    second = lists.take(known, f"A-4,李国强,{number},13600136000,车贷,,,90.00,2026-10-07")
    (account,) = lists.find(Account, contract_number="A-3")
    (point,) = lists.find(ContactPoint, value="+8613600136000")
    assert point.party_id == account.borrower_id
    lists.call("A-3")
    assert lists.lead.ask(import_standing, OfImport(second)).can_undo
    lists.call("A-3", point.id)
    (built,) = lists.lead.ask(import_standing, OfImport(second)).built
    assert (built.contract_number, built.what, built.count) == ("A-3", "contact", 1)
    with pytest.raises(Refusal, match=r"import\.undo_built_on"):
        lists.lead.do(undo_import, UndoImport(second))


def test_reversed_newest_first_no_line_is_taken_back_alone(lists: Lists) -> None:
    """What a reversal left because a later list spoke of it still stands in the way of the earlier ones."""
    first, second, third = (
        lists.take(A1.replace("100.00", amount)) for amount in ("100.00", "120.00", "130.00")
    )
    lists.call("A-1")
    for import_id, can in ((second, False), (first, False), (third, True), (second, True), (first, True)):
        assert lists.lead.ask(import_standing, OfImport(import_id)).can_reverse is can
        if can:
            lists.lead.do(reverse_import, ReverseImport(import_id, "wrong"), password=PASSWORD)
        lists.sums_agree()
    (account,) = lists.find(Account)
    assert (account.state, account.overdue.minor) == (AccountState.WITHDRAWN, 0)


def test_who_reads_while_an_import_is_undone_sees_it_whole(lists: Lists) -> None:
    first = lists.take(*FIRST)
    with lists.office.session.vault.reading() as connection:
        books = Books(connection)
        before = books.find(Account)
        lists.lead.do(undo_import, UndoImport(first))
        assert books.find(Account) == before
        assert sum(line.amount.minor for line in books.find(LedgerLine)) == 220_00
    assert lists.find(Account) == ()


@pytest.mark.parametrize("work", [import_overdue_list, undo_import])
def test_cancelled_at_any_report_everything_is_as_before(
    lists: Lists, monkeypatch: pytest.MonkeyPatch, work: Callable[..., Any]
) -> None:
    monkeypatch.setattr("collectdesk.storage.books._STEPS", 50)
    lists.take(*FIRST)
    second = lists.take(*SECOND)
    request: UndoImport | ImportList
    if work is undo_import:
        clerk, request = lists.lead, UndoImport(second)
    else:
        lists.lead.do(undo_import, UndoImport(second))
        clerk, request = lists.clerk, ImportList(lists.read(SECOND), AllTheSame())
    before = lists.state()
    for stop in itertools.count(1):
        left = iter(range(stop))

        def report(done: int, total: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise KeyboardInterrupt

        try:
            clerk.do(work, request, report)
        except KeyboardInterrupt:
            assert lists.state() == before
            lists.sums_agree()
        else:
            break
    assert stop > 5
    assert lists.state() != before
