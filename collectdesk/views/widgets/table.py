"""The one table of the program: no grid, hairlines, accent bar on the current row, group rows, checks."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import CHECK_WIDTH, More, RowKind
from collectdesk.views.widgets.hint import ScrollHint
from collectdesk.views.widgets.table_cells import RowPainter
from collectdesk.views.widgets.table_header import HEAD, Header
from collectdesk.views.widgets.table_model import Rows, TableModel

__all__ = ["HEAD", "ROW", "TWO_LINES", "TableView"]
ROW = 28
TWO_LINES = 44
STEPS = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Index = QModelIndex | QPersistentModelIndex


class TableView(QTableView):
    """`TableView(name, model)`; `opened(row number)` on Enter and double click, `current(row number)`.

    `two_lines=True` for rows of 44. `sort_wanted(key, descending)` asks to sort; `set_sort` shows it.
    `more(key)` when a "Show … more" row is used. Of a checkable table Space and Ctrl+click tick a row, Shift
    with a click, an arrow or Space all rows from the last one ticked, Ctrl+A all, Esc none. Of a `foldable`
    one `fold(row number, shut)` on ← and →, and on a click on a group's heading.
    """

    opened = Signal(int)
    current = Signal(int)
    more = Signal(str)
    sort_wanted = Signal(str, bool)
    fold = Signal(int, bool)

    def __init__(
        self, name: str, model: TableModel[Any], *, two_lines: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table_model = model
        self.row_height = TWO_LINES if two_lines else ROW
        self.foldable = False
        self.setAccessibleName(name)
        self.setModel(model)
        self._rows = RowPainter(self)
        self._anchor = -1
        self._others: frozenset[int] = frozenset()
        self._hint: ScrollHint | None = None
        self._header = Header(self)
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalScrollBar().setSingleStep(ROW)
        model.modelReset.connect(self._arrange)
        model.checked_changed.connect(self._repaint)
        self._arrange()

    # state
    def set_sort(self, key: str, *, descending: bool) -> None:
        self._header.set_sort(key, descending=descending)

    def allow_columns(self, moved: Callable[[int, int], object]) -> None:
        """The heads take the focus and can be moved: `moved(from, to)`."""
        self._header.movable = True
        self._header.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._header.moved.connect(moved)

    def say_place(self, words: Callable[[int], str]) -> None:
        """While the scroll bar is dragged, `words(top row)` stand beside it."""
        self._hint = ScrollHint(self, words)

    def scroll_to_column(self, section: int) -> None:
        left, width = self.columnViewportPosition(section), self.columnWidth(section)
        bar, over = self.horizontalScrollBar(), self.columnViewportPosition(section) + width
        if left < 0:
            bar.setValue(bar.value() + left)
        elif over > self.viewport().width():
            bar.setValue(bar.value() + over - self.viewport().width())

    def current_row(self) -> int:
        """The current row's number, -1 when there is none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Make a row current and bring it into view."""
        index = self.table_model.index(row, 0)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)

    def go_first(self) -> None:
        """Make the first real row current, when there is one."""
        for row in range(min(self.table_model.rowCount(), 50)):
            if self.table_model.kind(row) is RowKind.ROW:
                self.go_to(row)
                return

    def check_state(self) -> Qt.CheckState:
        """The state of the head's check box."""
        model = self.table_model
        count = model.checked_count()
        if not count:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if count >= model.checkable_count() else Qt.CheckState.PartiallyChecked

    def toggle_all(self) -> None:
        self.table_model.check_all(self.check_state() is not Qt.CheckState.Checked)

    # geometry
    def _arrange(self) -> None:
        model = self.table_model
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        if isinstance(model, Rows):
            others = model.others()
            for row in others:
                if len(model.columns) > 1:
                    self.setSpan(row, 0, 1, len(model.columns))
            for row in others | self._others if self.row_height != ROW else ():
                if row < model.rowCount():
                    self.setRowHeight(row, ROW if row in others else self.row_height)
            self._others = others
        self._share_width()
        self._header.reword()

    def _share_width(self) -> None:
        columns = self.table_model.columns
        if not columns:
            return
        spare = self.viewport().width() - sum(column.width for column in columns)
        parts = sum(column.stretch for column in columns)
        given = 0
        for section, column in enumerate(columns):
            extra = 0
            if spare > 0 and parts and column.stretch:
                parts_left = sum(other.stretch for other in columns[section:])
                extra = round((spare - given) * column.stretch / parts_left)
                given += extra
            self._header.resizeSection(section, column.width + extra)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._header.viewport().update()
            self._header.reword()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, paint.tint("surface"))
        self._rows.paint(painter, area.top(), area.bottom(), area.left(), area.right())
        if self.hasFocus() and not self.currentIndex().isValid():
            paint.ring(painter, QRectF(self.viewport().rect()))
        painter.end()

    # events
    def _repaint(self) -> None:
        self.viewport().update()
        self._header.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                self.viewport().update(self.row_rect(index.row()))
        self.current.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, model = self.current_row(), self.table_model
        shift, control = bool(event.modifiers() & SHIFT), bool(event.modifiers() & CONTROL)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._use(row)
        elif event.key() in STEPS and not (shift and model.checkable):
            self._step(event)
        elif self.foldable and row >= 0 and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.fold.emit(row, event.key() == Qt.Key.Key_Left)
        elif not model.checkable:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self._check_to(row) if shift else self._check(row)
        elif event.key() == Qt.Key.Key_A and control:
            model.check_all(True)
        elif event.key() == Qt.Key.Key_Escape and model.checked_count():
            model.check_all(False)
        elif event.key() in STEPS and row >= 0:
            if self._anchor < 0 or not model.checked_count():
                self._anchor = row
            self._step(QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier))
            self._check_to(self.current_row())
        else:
            super().keyPressEvent(event)

    def _step(self, event: QKeyEvent) -> None:
        """Home and End are the first and the last row, not cells of this one."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.table_model.rowCount() - 1}
        place = ends.get(Qt.Key(event.key()), -1)
        if place < 0:
            super().keyPressEvent(event)
        elif place == 0:
            self.scrollToTop()
            self.go_first()
        else:
            self.go_to(place)

    def _check(self, row: int) -> None:
        if self.table_model.may_check(row):
            self._anchor = row
            self.table_model.toggle(row)

    def _check_to(self, row: int) -> None:
        """All rows from the last one ticked by itself to this one."""
        first = min(self._anchor, self.table_model.rowCount() - 1)
        first = first if first >= 0 else row
        self.table_model.check_range(min(first, row), max(first, row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row, model = self.rowAt(place.y()), self.table_model
        if row >= 0 and model.kind(row) is RowKind.GROUP:
            if self.foldable:
                self.fold.emit(row, True)
            return
        before = self.current_row()
        super().mousePressEvent(event)
        if row < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return
        if model.kind(row) is RowKind.MORE:
            self._use(row)
        elif not model.may_check(row):
            return
        elif event.modifiers() & SHIFT:
            if self._anchor < 0 or not model.checked_count():
                self._anchor = before if before >= 0 else row
            self._check_to(row)
        elif self._on_check(place) or event.modifiers() & CONTROL:
            self._check(row)

    def _on_check(self, place: QPoint) -> bool:
        return self.table_model.checkable and place.x() + self.horizontalOffset() < CHECK_WIDTH

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self.rowAt(place.y())
        if row >= 0 and self.table_model.kind(row) is RowKind.ROW and not self._on_check(place):
            self.opened.emit(row)

    def _use(self, row: int) -> None:
        other = self.table_model.group(row)
        if isinstance(other, More):
            self.more.emit(other.key)
        elif other is None:
            self.opened.emit(row)

    def row_rect(self, row: int) -> QRect:
        """Where a row is in the viewport; for tests and the tour."""
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
