"""Many accounts at once: chosen by keys and clicks, summed, handed to the pages that work on them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from collectdesk.domain.browse import AccountFilter, AccountSort, Chosen
from collectdesk.domain.staff import Role
from collectdesk.views.places import AssignPlace, ExportPlace
from tests.offices import TestOffice
from tests.views.accounts.shown import Shown

KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def said(shown: Shown) -> str:
    bar = shown.page.selection.bar
    return bar.accessibleName() if bar.isVisible() else ""


def ids(shown: Shown) -> list[int]:
    rows = (shown.page.model.row(place) for place in range(4))
    return [row.id for row in rows if row is not None]


def click(shown: Shown, row: int, keys: Qt.KeyboardModifier, x: int = 300) -> None:
    place = QPoint(x, shown.page.table.row_rect(row).center().y())
    QTest.mouseClick(shown.page.table.viewport(), Qt.MouseButton.LeftButton, keys, place)
    shown.settle()


def test_rows_are_chosen_by_keys_and_summed(shown: Shown) -> None:
    table = shown.page.table
    table.setFocus()
    shown.press(table, KEY.Key_Space)
    QTest.keyClick(table, KEY.Key_Down, SHIFT)
    shown.settle()
    assert said(shown) == "2 selected ¥108,430.55 overdue"
    shown.page.selection._assign.trigger()
    assert shown.went == [AssignPlace(Chosen(ids=tuple(sorted(ids(shown)[:2]))))]
    shown.press(table, KEY.Key_Escape)
    assert said(shown) == ""


def test_rows_are_chosen_by_the_mouse(shown: Shown) -> None:
    click(shown, 3, CONTROL)
    click(shown, 1, SHIFT)
    assert shown.page.model.chosen() == Chosen(ids=tuple(sorted(ids(shown)[1:])))
    click(shown, 2, Qt.KeyboardModifier.NoModifier, x=20)
    assert shown.page.model.chosen().ids == tuple(sorted((ids(shown)[1], ids(shown)[3])))


def test_all_that_a_filter_shows_but_one(show: Callable[..., Shown], long_office: TestOffice) -> None:
    shown = show(long_office, Role.SUPERVISOR)
    shown.page.selection._all.trigger()
    shown.settle()
    assert said(shown).startswith("1,500 selected ¥11,257.50")
    shown.press(shown.page.table, KEY.Key_Space)
    first = ids(shown)[0]
    assert said(shown).startswith("1,499 selected ¥11,242.50")
    shown.page.selection._export.trigger()
    (place,) = shown.went
    assert isinstance(place, ExportPlace)
    assert place.chosen == Chosen(wanted=AccountFilter(), without=(first,))
    assert (place.columns[0], place.sort, place.descending) == ("borrower", AccountSort.OVERDUE, True)
    shown.type("Borrower 7")
    assert said(shown) == "", "what is no longer shown is no longer chosen"


def test_far_rows_are_chosen_without_being_loaded(
    show: Callable[..., Shown], long_office: TestOffice
) -> None:
    shown = show(long_office)
    table = shown.page.table
    table.setFocus()
    shown.press(table, KEY.Key_Space)
    QTest.keyClick(table, KEY.Key_End, SHIFT)
    shown.settle()
    assert said(shown).startswith("1,500 selected ¥11,257.50")
    assert len(shown.page.model.chosen().ids) == 1_500


def test_what_a_role_may_not_do_is_not_offered(show: Callable[..., Shown], office: TestOffice) -> None:
    for role, assign, export in (
        (Role.COLLECTOR, False, False),
        (Role.CLERK, True, False),
        (Role.SUPERVISOR, True, True),
    ):
        shown = show(office, role)
        choosing = shown.page.selection
        assert (choosing._assign.isEnabled(), choosing._export.isEnabled()) == (assign, export), role
        assert (choosing._assign.isVisible(), choosing._export.isVisible()) == (assign, export), role
        assert shown.page.model.checkable is assign, "who can do nothing with them ticks nothing"


def test_the_palette_goes_to_a_row_and_sorts(show: Callable[..., Shown], long_office: TestOffice) -> None:
    shown = show(long_office)
    (hit,) = shown.page.in_palette("row 1,234")
    assert hit.name == "Row 1,234 of 1,500"
    hit.run()
    shown.settle()
    row = shown.page.model.row(1_233)
    assert shown.page.table.current_row() == 1_233
    assert row is not None
    assert row.overdue.minor == 1_500 - 1_233
    assert [hit.name for hit in shown.page.in_palette("第 12 行")] == ["Row 12 of 1,500"]
    for text in ("row 1501", "1234", "row", "row ,"):
        assert shown.page.in_palette(text) == [], text
    (sort,) = shown.page.in_palette("sort by days")
    sort.run()
    shown.settle()
    assert shown.page._sort is AccountSort.DAYS


def test_the_scroll_bar_says_where_it_is(show: Callable[..., Shown], long_office: TestOffice) -> None:
    shown = show(long_office)
    bar = shown.page.table.verticalScrollBar()
    bar.setSliderDown(True)
    bar.setValue(bar.maximum() // 2)
    shown.settle()
    hint = shown.page.table._hint
    assert hint is not None
    assert hint.isVisible()
    row = shown.page.table.rowAt(1)
    assert hint.accessibleName() == f"Row {row + 1:,} of 1,500 · ¥{(1_500 - row) / 100:.2f}"
    bar.setSliderDown(False)
    assert hint.isHidden()


def test_of_several_filters_the_one_in_the_way_is_named(shown: Shown) -> None:
    chips = list(shown.page.filters.chips)
    shown.page.filters.set_values(chips[0], ("M2",))
    shown.page.filters.set_values(chips[1], ("Equipment",))
    shown.settle()
    shown.qtbot.waitUntil(lambda: any("Without" in b.accessibleName() for b in shown.buttons()))
    QTest.mouseClick(shown.button("Without “Product”: 2"), Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.names() == ["王小明", "Maria Gonzalez"]
