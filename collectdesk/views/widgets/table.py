"""The one table of the program: no grid, hairlines, accent bar on the current row, group rows, totals."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from collectdesk.shell import icons
from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import CHECK_WIDTH, LEAD, More, RowKind, Total
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.table_cells import Delegate, insets
from collectdesk.views.widgets.table_model import Rows, TableModel

ROW = 28
TWO_LINES = 44
HEAD = 28
Index = QModelIndex | QPersistentModelIndex


class Header(QHeaderView):
    """Column heads, 12 px, over their columns; the sorted one 600 with an arrow."""

    def __init__(self, view: "TableView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.sorted_by = ""
        self.descending = False
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        whole = QRectF(self.viewport().rect())
        paint.fill(painter, whole, "surface")
        model = self._view.table_model
        for section, column in enumerate(model.columns):
            left, right = insets(model, section)
            x, width = self.sectionViewportPosition(section), self.sectionSize(section)
            rect = QRectF(x + left, 0, width - left - right, HEAD - 1)
            if section == 0 and model.checkable:
                paint.checkbox(painter, x + LEAD, (HEAD - 1) / 2, self._view.check_state())
            here = bool(column.sort) and column.sort == self.sorted_by
            kind = Type.SMALL_STRONG if here else Type.SMALL
            paint.text(
                painter, rect, column.title, kind, tone="text" if here else "text2", align=column.align
            )
            if here:
                used = paint.advance(column.title, kind)
                at = rect.right() - used - 18 if column.align is Align.RIGHT else rect.left() + used + 5
                arrow = "chevron-down" if self.descending else "chevron-up"
                icons.paint(painter, arrow, round(at), rect.center().y(), tone="text", size=13)
        paint.hline(painter, 0, HEAD - 1, whole.width(), "line_strong")
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        model, place = self._view.table_model, event.position().toPoint()
        if model.checkable and place.x() + self.offset() < CHECK_WIDTH:
            self._view.toggle_all()
            return
        section = self.logicalIndexAt(place)
        if section >= 0 and model.columns[section].sort:
            key = model.columns[section].sort
            down = (
                not self.descending if key == self.sorted_by else model.columns[section].align is Align.RIGHT
            )
            self._view.set_sort(key, descending=down)
            self._view.sort_wanted.emit(key, down)


class TableView(QTableView):
    """`TableView(name, model)`; `opened(row number)` on Enter and double click, `current(row number)`.

    `two_lines=True` for rows of 44. Space ticks the current row. `sort_wanted(key, descending)` asks the page
    to sort; `set_sort` shows it. `more(key)` when a "Show … more" row is used.
    """

    opened = Signal(int)
    current = Signal(int)
    more = Signal(str)
    sort_wanted = Signal(str, bool)
    all_wanted = Signal(bool)
    """The head's check box with a Lazy model: the page asks for all keys."""

    def __init__(
        self, name: str, model: TableModel[Any], *, two_lines: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table_model = model
        self.row_height = TWO_LINES if two_lines else ROW
        self.setAccessibleName(name)
        self.setModel(model)
        self._delegate = Delegate(self)
        self.setItemDelegate(self._delegate)
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
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalScrollBar().setSingleStep(ROW)
        model.modelReset.connect(self._arrange)
        model.checked_changed.connect(self._repaint)
        self._arrange()

    # state
    def set_sort(self, key: str, *, descending: bool) -> None:
        self._header.sorted_by, self._header.descending = key, descending
        self._header.viewport().update()

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
        if not model.checked:
            return Qt.CheckState.Unchecked
        if isinstance(model, Rows):
            most = sum(model.may_check(row) for row in range(model.rowCount()))
            return Qt.CheckState.Checked if len(model.checked) >= most else Qt.CheckState.PartiallyChecked
        whole = len(model.checked) >= model.rowCount()
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked

    def toggle_all(self) -> None:
        on = self.check_state() is not Qt.CheckState.Checked
        if isinstance(self.table_model, Rows):
            self.table_model.check_all(on)
        elif on:
            self.all_wanted.emit(True)
        else:
            self.table_model.set_checked(())

    # geometry
    def _arrange(self) -> None:
        model = self.table_model
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        if isinstance(model, Rows):
            for row in range(model.rowCount()):
                other = model.kind(row) is not RowKind.ROW
                if other and len(model.columns) > 1:
                    self.setSpan(row, 0, 1, len(model.columns))
                height = ROW if other else self.row_height
                if self.rowHeight(row) != height:
                    self.setRowHeight(row, height)
        self._share_width()

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

    # events
    def _repaint(self) -> None:
        self.viewport().update()
        self._header.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._use(row)
        elif event.key() == Qt.Key.Key_Space and row >= 0 and self.table_model.may_check(row):
            self.table_model.toggle(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self.rowAt(place.y())
        if row >= 0 and self.table_model.kind(row) is RowKind.GROUP:
            return
        super().mousePressEvent(event)
        if row >= 0 and self._on_check(place) and self.table_model.may_check(row):
            self.table_model.toggle(row)
        elif row >= 0 and self.table_model.kind(row) is RowKind.MORE:
            self._use(row)

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


class TotalsBar(QWidget):
    """Figures under their columns, 32 high: `set_totals([Total("overdue", "¥1,284.00", "Overdue in all")])`.

    A total without column key follows the one before it.
    """

    def __init__(self, view: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._totals: list[Total] = []
        self.setFixedHeight(32)
        view.horizontalHeader().sectionResized.connect(lambda *_sizes: self.update())
        view.horizontalScrollBar().valueChanged.connect(lambda _value: self.update())

    def set_totals(self, totals: Sequence[Total]) -> None:
        self._totals = list(totals)
        self.setAccessibleName(", ".join(f"{one.label} {one.text}".strip() for one in totals))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        paint.fill(painter, whole, "window")
        paint.hline(painter, 0, 0, whole.width())
        model, header = self._view.table_model, self._view.horizontalHeader()
        places = {column.key: section for section, column in enumerate(model.columns)}
        end = 0.0
        for total in self._totals:
            kind = Type.STRONG if total.strong else Type.BODY
            tone = "text" if total.strong else "text2"
            width, before = paint.advance(total.text, kind), paint.advance(total.label)
            lead = before + 8 if total.label else 0.0
            section = places.get(total.key, -1)
            left = end + 20 + lead
            if section >= 0:
                inset, tail = insets(model, section)
                x = header.sectionViewportPosition(section)
                left = x + inset
                if model.columns[section].align is Align.RIGHT:
                    left = x + header.sectionSize(section) - tail - width
                elif end:
                    left = max(left, end + 20 + lead)
            if total.label:
                paint.text(painter, QRectF(left - lead, 0, before + 1, 33), total.label, tone="text2")
            paint.text(painter, QRectF(left, 0, width + 1, 33), total.text, kind, tone=tone)
            end = left + width
        painter.end()
