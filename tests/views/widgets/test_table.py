"""The table: keyboard, checks, groups, fetching by need, widths, totals under their columns."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from collectdesk.shell.theme import Theme
from collectdesk.views.widgets.cells import Column, Group, More, Total, amount, fact, name
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Lazy, Rows, TableModel
from collectdesk.views.widgets.totals import TotalsBar

KEY = Qt.Key
Person = tuple[int, str, str, str]
COLUMNS: list[Column[Person]] = [
    Column("name", "Borrower", lambda row: name(row[1]), 160, stretch=2),
    Column("product", "Product", lambda row: fact(row[2]), 120, stretch=1),
    Column("overdue", "Overdue", lambda row: amount(row[3]), 110, Align.RIGHT, sort="overdue"),
]
PEOPLE: list[Person] = [
    (1, "王小明", "Vehicle", "¥18,430.55"),
    (2, "Chen Wei", "Payroll", "¥9.00"),
    (3, "欧阳雪", "Vehicle", "¥1.00"),
]


@pytest.fixture
def rows() -> Rows[Person]:
    model = Rows(COLUMNS, key=lambda row: row[0], checkable=True, checks=lambda row: row[0] != 3)
    model.set_rows(
        [
            Group("Ready", "2 letters"),
            *PEOPLE[:2],
            More("Show 49 more", "ready"),
            Group("Held back"),
            PEOPLE[2],
        ]
    )
    return model


def shown(qtbot: Any, model: TableModel[Any], *, two_lines: bool = False) -> TableView:
    view = TableView("Accounts", model, two_lines=two_lines)
    qtbot.addWidget(view)
    view.resize(600, 320)
    view.show()
    return view


def test_keys_move_open_and_tick_and_skip_group_rows(qtbot: Any, themed: Theme, rows: Rows[Person]) -> None:
    view = shown(qtbot, rows)
    opened: list[object] = []
    more: list[str] = []
    view.opened.connect(lambda row: opened.append(rows.key(row)))
    view.more.connect(more.append)
    view.go_first()
    assert view.current_row() == 1
    for key in (KEY.Key_Return, KEY.Key_Space, KEY.Key_Down, KEY.Key_Return, KEY.Key_Down, KEY.Key_Return):
        qtbot.keyClick(view, key)
    assert (opened, more) == ([1, 2], ["ready"])
    assert rows.checked == {1}
    view.go_to(5)
    qtbot.keyClick(view, KEY.Key_Space)
    assert rows.checked == {1}
    qtbot.keyClick(view, KEY.Key_Up)
    assert rows.group(view.current_row()) == More("Show 49 more", "ready")


def test_the_mouse_ticks_in_the_first_strip_and_opens_by_double_click(
    qtbot: Any, themed: Theme, rows: Rows[Person]
) -> None:
    view = shown(qtbot, rows)
    opened: list[int] = []
    view.opened.connect(opened.append)
    middle = view.row_rect(2).center().y()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, middle))
    assert rows.checked == {2}
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, middle))
    assert opened == [2]
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, view.row_rect(0).center().y())
    )
    assert view.current_row() == 2


def test_the_head_ticks_all_that_may_be_and_asks_for_an_order(
    qtbot: Any, themed: Theme, rows: Rows[Person]
) -> None:
    view = shown(qtbot, rows)
    asked = []
    view.sort_wanted.connect(lambda key, down: asked.append((key, down)))
    head = view.horizontalHeader().viewport()
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(20, 14))
    assert rows.checked == {1, 2}
    assert view.check_state() is Qt.CheckState.Checked
    rows.toggle(1)
    assert view.check_state() is Qt.CheckState.PartiallyChecked
    for _ in range(2):
        qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(560, 14))
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(100, 14))
    assert asked == [("overdue", True), ("overdue", False)]


def test_spare_width_goes_to_columns_by_their_share_and_none_is_left(
    qtbot: Any, themed: Theme, rows: Rows[Person]
) -> None:
    view = shown(qtbot, rows)
    sizes = [view.columnWidth(column) for column in range(3)]
    assert sum(sizes) == view.viewport().width()
    assert sizes[2] == 110
    assert abs((sizes[0] - 160) - 2 * (sizes[1] - 120)) <= 2


def test_group_rows_are_28_high_among_rows_of_44(qtbot: Any, themed: Theme, rows: Rows[Person]) -> None:
    view = shown(qtbot, rows, two_lines=True)
    assert [view.rowHeight(row) for row in range(4)] == [28, 44, 44, 28]


def test_a_million_rows_are_fetched_only_where_seen(qtbot: Any, themed: Theme) -> None:
    model = Lazy(COLUMNS, key=lambda row: row[0])
    asked = []

    def serve(offset: int, limit: int) -> None:
        asked.append(offset)
        model.supply(offset, [(offset + n, f"Name {offset + n}", "Vehicle", "¥1.00") for n in range(limit)])

    model.wanted.connect(serve)
    view = shown(qtbot, model)
    model.reset(1_000_000)
    view.grab()
    assert asked == [0]
    view.go_to(999_999)
    view.grab()
    assert asked == [0, 999_800]
    assert model.cell(999_999, 0).text == "Name 999999"
    model.reset(3)
    view.grab()
    assert asked == [0, 999_800, 0]
    last = model.row(2)
    assert last is not None
    assert last[1] == "Name 2"


def test_old_blocks_are_forgotten(themed: Theme, qapp: QApplication) -> None:
    model = Lazy(COLUMNS, key=lambda row: row[0])
    model.reset(100_000)
    for block in range(model.KEPT + 5):
        model.supply(block * model.BLOCK, [(block, "x", "y", "z")] * model.BLOCK)
    again = []
    model.wanted.connect(lambda offset, _limit: again.append(offset))
    assert model.row(0) is None
    assert again == [0]


def test_nothing_is_cut_where_the_page_gave_room_and_it_is_noticed_where_not(
    qtbot: Any, themed: Theme, elided: list[str]
) -> None:
    model = Rows(COLUMNS, key=lambda row: row[0])
    model.set_rows([(1, "A very long borrower name that may be cut without harm", "Vehicle", "¥18,430.55")])
    view = shown(qtbot, model)
    view.grab()
    assert elided == []
    model.set_rows([(1, "x", "A product name of a length that nobody planned for", "¥18,430.55")])
    view.grab()
    assert set(elided) == {"A product name of a length that nobody planned for"}


def test_totals_stand_under_their_columns(qtbot: Any, themed: Theme, rows: Rows[Person]) -> None:
    view = shown(qtbot, rows)
    bar = TotalsBar(view)
    qtbot.addWidget(bar)
    bar.resize(600, 32)
    bar.set_totals([Total("name", "3 shown", strong=False), Total("overdue", "¥18,440.55", "Overdue in all")])
    assert bar.accessibleName() == "3 shown, Overdue in all ¥18,440.55"
    image = bar.grab().toImage()
    ground = image.pixelColor(300, 3)
    inked = [x for x in range(600) if any(image.pixelColor(x, y) != ground for y in range(8, 28))]
    right = view.columnViewportPosition(2) + view.columnWidth(2) - 12
    assert right - 3 <= max(inked) <= right


def test_a_screen_reader_gets_words(qtbot: Any, themed: Theme, rows: Rows[Person]) -> None:
    assert rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Ready 2 letters"
    assert rows.data(rows.index(1, 2)) == "¥18,430.55"
    assert rows.headerData(2, Qt.Orientation.Horizontal) == "Overdue"
    assert rows.data(rows.index(1, 0), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert rows.data(rows.index(5, 0), Qt.ItemDataRole.CheckStateRole) is None
