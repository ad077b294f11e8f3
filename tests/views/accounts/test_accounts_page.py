"""The Accounts page over a real office: found by typing, filtered, loaded as it is scrolled, opened."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from collectdesk.domain.browse import AccountFilter, AccountRow
from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.usecases.browse import ListAccounts, list_accounts
from collectdesk.views.places import ToAccount, ToImport
from collectdesk.views.widgets.button import Button
from tests.book import Book, Wanted
from tests.offices import TestOffice, small_office
from tests.views.accounts.shown import Shown


def test_open_accounts_by_amount_with_their_sums(shown: Shown) -> None:
    assert shown.names() == ["Jade Hill Bakery Ltd", "王小明", "Maria Gonzalez", "王小梅"]
    totals = shown.child("accounts.totals").accessibleName()
    assert totals == "4 shown of 4, Overdue in all ¥126,833.59, ø 103"


@pytest.mark.parametrize(
    ("typed", "names"),
    [("小明", ["王小明"]), ("wx", ["王小明", "王小梅"]), ("5521", ["王小明"]), ("gonz", ["Maria Gonzalez"])],
)
def test_typing_searches(shown: Shown, typed: str, names: list[str]) -> None:
    shown.type(typed)
    assert shown.names() == names


def test_enter_in_the_search_opens_the_only_hit(shown: Shown) -> None:
    search = shown.page.filters.search
    search.setText("00817")
    shown.press(search, Qt.Key.Key_Return)
    row = shown.page.model.row(0)
    assert row is not None
    assert shown.went == [ToAccount(row.id, (row.id,))]
    assert row.contract_number == "WD-2024-00817"


def test_enter_on_a_row_opens_it_among_its_neighbours(shown: Shown) -> None:
    shown.press(shown.page.filters.search, Qt.Key.Key_Down)
    assert shown.page.table.hasFocus()
    shown.press(shown.page.table, Qt.Key.Key_Down)
    shown.press(shown.page.table, Qt.Key.Key_Return)
    ids = [row.id for row in map(shown.page.model.row, range(4)) if row is not None]
    assert shown.went == [ToAccount(ids[1], tuple(ids))]


def test_nothing_found_says_so_and_widens(shown: Shown) -> None:
    shown.page.filters.set_values(next(iter(shown.page.filters.chips)), ("M4",))
    shown.type("王")
    assert "No account matches “王” in M4" in shown.words()
    QTest.mouseClick(shown.button("Search all 4"), Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.names() == ["王小明", "王小梅"]
    shown.type("wxmm")
    assert "No account matches “wxmm”" in shown.words()
    QTest.mouseClick(shown.button("Clear search"), Qt.MouseButton.LeftButton)
    shown.settle()
    assert len(shown.names()) == 4
    shown.type("gone")
    QTest.mouseClick(shown.button("Search closed accounts too"), Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.names() == ["gone"]


def test_a_chip_filters_by_key_and_hides_the_column_it_fixes(shown: Shown) -> None:
    chip = shown.child("accounts.filter.buckets")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    shown.settle()
    popup, values = shown.child("accounts.values"), shown.child("accounts.values.list")
    assert popup.isVisible()
    assert popup.geometry().top() > chip.mapTo(shown.page, QPoint(0, 0)).y()
    shown.press(values, Qt.Key.Key_Down)
    shown.press(values, Qt.Key.Key_Space)
    assert shown.page.filters.wanted == AccountFilter(buckets=("M2",))
    assert shown.names() == ["王小明", "Maria Gonzalez"]
    assert "bucket" not in [column.key for column in shown.page.model.columns]
    shown.press(values, Qt.Key.Key_Up)
    shown.press(values, Qt.Key.Key_Space)
    assert shown.names() == ["王小明", "Maria Gonzalez", "王小梅"]
    assert "bucket" in [column.key for column in shown.page.model.columns]
    shown.press(values, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    shown.press(chip, Qt.Key.Key_Delete)
    assert shown.page.filters.wanted == AccountFilter()


def test_clicks_on_a_head_sort(shown: Shown) -> None:
    header = shown.page.table.horizontalHeader()
    days = [column.key for column in shown.page.model.columns].index("days")
    place = QPoint(header.sectionViewportPosition(days) + 20, 12)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shown.settle()
    assert shown.names() == ["Jade Hill Bakery Ltd", "王小明", "Maria Gonzalez", "王小梅"]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shown.settle()
    assert shown.names()[0] == "王小梅"


def _expected(office: TestOffice) -> tuple[AccountRow, ...]:
    return office.clerk(Role.CLERK).ask(list_accounts, ListAccounts(count=1_500)).rows


def test_any_row_of_a_long_list_is_the_right_one(show: Callable[..., Shown], long_office: TestOffice) -> None:
    shown = show(long_office)
    expected = _expected(long_office)
    model = shown.page.model
    assert model.rowCount() == 1_500
    for place in (1_499, 0, 777, 199, 200, 1_001):
        shown.qtbot.waitUntil(lambda place=place: model.row(place) is not None)
        assert model.row(place) == expected[place]


def test_a_thrown_scroll_bar_ends_with_the_rows_in_view(
    show: Callable[..., Shown], long_office: TestOffice
) -> None:
    shown = show(long_office)
    expected = _expected(long_office)
    table, bar = shown.page.table, shown.page.table.verticalScrollBar()
    for part in (3, 9, 5, 7, 2, 8, 4, 6):
        bar.setValue(bar.maximum() * part // 10)
        table.viewport().repaint()
    shown.settle()
    first = table.rowAt(0)
    assert first > 800
    assert [shown.page.model.row(first + n) for n in range(20)] == list(expected[first : first + 20])
    for part in (3, 5, 7):
        bar.setValue(bar.maximum() * part // 10)
        table.viewport().repaint()
        shown.settle()
        assert shown.page.model.row(table.rowAt(0)) == expected[table.rowAt(0)], (
            "wished for once, then given up"
        )


def test_a_refresh_keeps_the_place_and_shows_what_changed(show: Callable[..., Shown], tmp_path: Path) -> None:
    with small_office(tmp_path) as office:
        book = Book(office)
        book.add(*(Wanted(f"Borrower {n}", overdue=n * 100) for n in range(1, 401)))
        shown = show(office)
        table = shown.page.table
        table.verticalScrollBar().setValue(4_000)
        table.go_to(150)
        shown.settle()
        kept, scrolled = shown.page._current_id(), table.verticalScrollBar().value()
        book.add(Wanted("newcomer", overdue=999_999))
        shown.page.refresh()
        shown.settle()
        assert shown.page.model.rowCount() == 401
        assert (shown.page._current_id(), table.current_row()) == (kept, 151)
        assert table.verticalScrollBar().value() == scrolled
        shown.qtbot.waitUntil(lambda: shown.page.model.row(0) is not None)
        shown.settle()
        first = shown.page.model.row(0)
        assert first is not None
        assert first.name == "newcomer"


def test_what_happens_while_a_list_is_fetched_is_shown_too(
    show: Callable[..., Shown], tmp_path: Path
) -> None:
    with small_office(tmp_path) as office:
        shown = show(office)
        shown.page._load()
        Book(office).add(Wanted("newcomer"))
        shown.page.refresh()
        shown.qtbot.waitUntil(lambda: shown.names() == ["newcomer"])


@pytest.mark.parametrize(("role", "may"), [(Role.CLERK, True), (Role.COLLECTOR, False)])
def test_an_empty_book_teaches_the_next_step(
    show: Callable[..., Shown], tmp_path: Path, role: Role, may: bool
) -> None:
    with small_office(tmp_path) as office:
        shown = show(office, role)
        assert "No accounts yet" in shown.words()
        assert not shown.page.filters.isVisible()
        if may:
            QTest.mouseClick(shown.button("Import overdue list"), Qt.MouseButton.LeftButton)
            assert shown.went == [ToImport()]
        else:
            assert not [b for b in shown.page.findChildren(Button) if b.isVisible()]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("width", [1366 - 168, 1024 - 48])
def test_nothing_is_cut(shown: Shown, elided: list[str], language: str, width: int) -> None:
    i18n.set_language(language)
    shown.page.resize(width, 640)
    shown.page.filters.set_wanted(AccountFilter(buckets=("M2", "M3"), states=()))
    shown.settle()
    elided.clear()
    shown.page.grab()
    assert elided == []
    assert shown.page.table.horizontalScrollBar().maximum() == 0
