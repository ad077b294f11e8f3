"""Views of the book: those everybody has, those kept under a name, and the columns that belong to them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from collectdesk.domain.browse import AccountField, AccountFilter, AccountSort, KeptView
from collectdesk.domain.staff import Role
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.views import SaveView, list_views, save_view
from tests.offices import STAFF, TestOffice, small_office
from tests.views.accounts.shown import Shown

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
M2 = AccountFilter(buckets=("M2",))


def tabs(shown: Shown) -> list[str]:
    bar = shown.page.view_bar.tabs
    return [bar.accessibleTabName(place) for place in range(bar.count())]


def keys(shown: Shown) -> list[str]:
    return [column.key for column in shown.page.model.columns]


def kept(office: TestOffice, role: Role) -> tuple[KeptView, ...]:
    return office.clerk(role).ask(list_views, Nothing())


def save(shown: Shown, name: str) -> None:
    shown.page._save_view.trigger()
    field = shown.child("accounts.view.name")
    QTest.keyClicks(field, name)
    shown.press(field, KEY.Key_Return)


def test_everybody_has_views_with_their_counts(show: Callable[..., Shown], office: TestOffice) -> None:
    shown = show(office, Role.CLERK)
    shown.qtbot.waitUntil(lambda: len(shown.page.view_bar._counts) == 5)
    assert shown.page.view_bar._counts == {"all": 4, "mine": 1, "unassigned": 3, "new": 3, "left": 0}
    bar = shown.page.view_bar.tabs
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    shown.settle()
    assert shown.names() == ["王小梅"]
    assert "assigned" not in keys(shown), "the view has fixed it"
    shown.press(bar, KEY.Key_Right)
    assert shown.names() == ["Jade Hill Bakery Ltd", "王小明", "Maria Gonzalez"]


@pytest.mark.parametrize("role", [Role.COLLECTOR, Role.ADMINISTRATOR])
def test_my_accounts_are_named_after_me_with_or_without_any(
    show: Callable[..., Shown], office: TestOffice, role: Role
) -> None:
    shown = show(office, role)
    bar, chip = shown.page.view_bar.tabs, shown.page.filters.chips[AccountField.ASSIGNED]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert chip.accessibleName() == "Assigned: …", "no number while the name is asked for"
    shown.settle()
    assert chip.accessibleName() == f"Assigned: {STAFF[role]}"
    shown.press(bar, KEY.Key_Right)
    assert chip.accessibleName() == "Assigned: Nobody"


def test_a_view_is_saved_changed_saved_again_and_removed(show: Callable[..., Shown], tmp_path: Path) -> None:
    with small_office(tmp_path) as office:
        shown = show(office, Role.COLLECTOR)
        page = shown.page
        page.filters.set_wanted(M2)
        shown.settle()
        assert tabs(shown)[0] == "All accounts, changed"
        save(shown, "  Second   month ")
        assert not shown.child("accounts.view.office_wide").isVisible()
        assert "Second month" in tabs(shown)
        page.sort_by("days")
        shown.settle()
        assert "Second month, changed" in tabs(shown)
        save(shown, "")
        (one,) = kept(office, Role.COLLECTOR)
        assert (one.name, one.wanted, one.sort, one.office_wide) == (
            "Second month",
            M2,
            AccountSort.DAYS,
            False,
        )
        page.keeper.choose(page.keeper.built_in[0])
        shown.settle()
        assert (page.filters.wanted, page._sort) == (AccountFilter(), AccountSort.OVERDUE)
        page.keeper.choose_kept(one)
        shown.settle()
        assert (page.filters.wanted, page._sort) == (M2, AccountSort.DAYS)
        page.view_bar.ask_removal()
        shown.press(shown.child("accounts.view.remove"), KEY.Key_Escape)
        assert len(kept(office, Role.COLLECTOR)) == 1
        page.view_bar.ask_removal()
        QTest.mouseClick(shown.child("accounts.view.remove"), Qt.MouseButton.LeftButton)
        shown.settle()
        assert kept(office, Role.COLLECTOR) == ()
        assert tabs(shown)[-1] == "Left the list"
        assert page.filters.wanted == AccountFilter()


def test_a_view_without_a_name_is_refused_beside_the_field(
    show: Callable[..., Shown], tmp_path: Path
) -> None:
    with small_office(tmp_path) as office:
        shown = show(office, Role.SUPERVISOR)
        shown.page.filters.set_wanted(M2)
        shown.settle()
        save(shown, " ")
        assert shown.child("accounts.view.name").isVisible()
        assert shown.child("accounts.view.note").text()  # type: ignore[attr-defined]  # a Label
        QTest.keyClicks(shown.child("accounts.view.name"), "Everybody's")
        shown.page.view_bar._share.setChecked(True)
        shown.press(shown.child("accounts.view.name"), KEY.Key_Return)
        assert [(one.name, one.mine) for one in kept(office, Role.COLLECTOR)] == [("Everybody's", False)]


def test_the_next_day_begins_with_the_view_of_the_last(show: Callable[..., Shown], tmp_path: Path) -> None:
    with small_office(tmp_path) as office:
        saved = office.clerk(Role.CLERK).do(
            save_view, SaveView("王小明", M2, AccountSort.DAYS, True, ("borrower", "days", "area"))
        )
        file = tmp_path / "workstation.ini"
        first = show(office, Role.CLERK, file)
        first.page.keeper.choose_kept(kept(office, Role.CLERK)[0])
        first.settle()
        assert f"kept:{saved.view_id}" in file.read_text("utf-8")
        assert "王小明" not in file.read_text("utf-8"), "ids, never names"
        again = show(office, Role.CLERK, file)
        assert again.page.filters.wanted == M2
        assert again.page.keeper.current.name == "王小明"
        again.page.keeper.choose(again.page.keeper.built_in[0])
        again.settle()


def test_columns_are_chosen_and_moved_by_keys(
    show: Callable[..., Shown], office: TestOffice, tmp_path: Path
) -> None:
    shown = show(office, Role.CLERK, tmp_path / "workstation.ini")
    page = shown.page
    page._pick.trigger()
    columns = shown.child("accounts.columns.list.list")
    area = [title for _, title in page.columns.titles()].index("Area")
    for _ in range(area):
        QTest.keyClick(columns, KEY.Key_Down)
    QTest.keyClick(columns, KEY.Key_Space)
    for _ in range(area - 1):
        QTest.keyClick(columns, KEY.Key_Up, CONTROL)
    assert keys(shown)[:3] == ["borrower", "area", "contract"]
    QTest.keyClick(columns, KEY.Key_Home)
    QTest.keyClick(columns, KEY.Key_Space)
    assert keys(shown)[0] == "borrower", "whom it is about cannot be hidden"
    shown.press(columns, KEY.Key_Escape)
    header = page.table.horizontalHeader()
    header.setFocus()
    shown.press(header, KEY.Key_Right)
    shown.press(header, KEY.Key_Space)
    assert page._sort is AccountSort.AREA
    QTest.keyClick(header, KEY.Key_Right, CONTROL)
    assert keys(shown)[:3] == ["borrower", "contract", "area"]
    assert header.accessibleName() == "Column Area, sorted upwards"
    assert show(office, Role.CLERK, tmp_path / "workstation.ini").page.columns.order[2] == "area"
    page._chooser._columns.choose(())


def test_a_head_that_is_dragged_takes_its_column_along(
    show: Callable[..., Shown], office: TestOffice
) -> None:
    shown = show(office)
    header = shown.page.table.horizontalHeader()
    view = header.viewport()
    days, borrower = keys(shown).index("days"), 0
    start = QPoint(header.sectionViewportPosition(days) + 10, 12)
    end = QPoint(header.sectionViewportPosition(borrower) + header.sectionSize(borrower) - 5, 12)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert keys(shown)[:3] == ["borrower", "days", "contract"]
    assert shown.page._sort is AccountSort.OVERDUE, "moved, not sorted"


def test_heads_say_how_they_sort(shown: Shown) -> None:
    table = QAccessible.queryAccessibleInterface(shown.page.table)
    heads = [
        child.text(QAccessible.Text.Name)
        for child in map(table.child, range(table.childCount()))
        if child.role() is QAccessible.Role.ColumnHeader
    ]
    assert "Overdue, sorted downwards" in heads
    assert "Days" in heads
