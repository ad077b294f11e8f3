"""The heads of a table's columns: sorted by a click or a key, moved by dragging or by keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView

from collectdesk.shell import icons
from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import CHECK_WIDTH, LEAD
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.table_cells import insets

if TYPE_CHECKING:
    from collectdesk.views.widgets.table import TableView

HEAD = 28
DRAG = 8
"""Pixels after which a press on a head is a drag."""


class Header(QHeaderView):
    """Column heads, 12 px, over their columns; the sorted one 600 with an arrow.

    With the focus: arrows walk the heads, Space or Enter sorts, Ctrl+arrows move the column. When `movable`,
    `moved(from, to)` asks the page for another order of columns.
    """

    moved = Signal(int, int)

    def __init__(self, view: "TableView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.sorted_by = ""
        self.descending = False
        self.movable = False
        self._at = 0
        self._pressed: QPoint | None = None
        self._drop = -1
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, HEAD)

    def set_sort(self, key: str, *, descending: bool) -> None:
        self.sorted_by, self.descending = key, descending
        self._view.table_model.sorted_by = (key, descending)
        self.viewport().update()
        self.reword()

    def reword(self) -> None:
        """What a screen reader hears of the head that has the focus."""
        columns = self._view.table_model.columns
        if self.focusPolicy() is Qt.FocusPolicy.NoFocus or not columns:
            return
        at = min(self._at, len(columns) - 1)
        self.setAccessibleName(
            QCoreApplication.translate("Table", "Column {name}").format(
                name=self._view.table_model.head(at, spoken=True)
            )
        )
        self.setAccessibleDescription(
            QCoreApplication.translate("Table", "Space sorts, Ctrl and an arrow key moves the column.")
        )

    # painting
    def paintEvent(self, _event: QPaintEvent) -> None:
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
            tone = "text" if here else "text2"
            paint.text(painter, rect, column.title, kind, tone=tone, align=column.align)
            if here:
                used = paint.advance(column.title, kind)
                at = rect.right() - used - 18 if column.align is Align.RIGHT else rect.left() + used + 5
                arrow = "chevron-down" if self.descending else "chevron-up"
                icons.paint(painter, arrow, round(at), rect.center().y(), tone="text", size=13)
            if section == self._at and self.hasFocus():
                paint.ring(painter, rect.adjusted(-6, 2, 6, -2))
        paint.hline(painter, 0, HEAD - 1, whole.width(), "line_strong")
        if self._drop >= 0:
            paint.fill(painter, QRectF(self._edge(self._drop) - 1, 0, 2, HEAD - 1), "accent")
        painter.end()

    def _edge(self, before: int) -> int:
        """Where a column dropped before this one would begin."""
        if before < self.count():
            return self.sectionViewportPosition(before)
        return self.sectionViewportPosition(before - 1) + self.sectionSize(before - 1)

    # sorting
    def sort(self, section: int) -> None:
        column = self._view.table_model.columns[section]
        if column.sort:
            again, down = column.sort == self.sorted_by, column.align is Align.RIGHT
            descending = not self.descending if again else down
            self._view.set_sort(column.sort, descending=descending)
            self._view.sort_wanted.emit(column.sort, descending)

    # the mouse
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place, pressed = event.position().toPoint(), self._pressed
        if pressed is None or not self.movable:
            return
        if self._drop < 0 and abs(place.x() - pressed.x()) < DRAG:
            return
        over = self.logicalIndexAt(max(0, min(place.x(), self.viewport().width() - 1)), 0)
        over = over if over >= 0 else self.count() - 1
        middle = self.sectionViewportPosition(over) + self.sectionSize(over) / 2
        self._drop = over + (place.x() > middle)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, drop = self._pressed, self._drop
        self._pressed, self._drop = None, -1
        self.viewport().update()
        if pressed is None:
            return
        section = self.logicalIndexAt(pressed)
        if drop >= 0:
            self._move(section, drop - (drop > section))
        elif self._view.table_model.checkable and pressed.x() + self.offset() < CHECK_WIDTH:
            self._view.toggle_all()
        elif section >= 0 and section == self.logicalIndexAt(event.position().toPoint()):
            self.sort(section)

    def _move(self, section: int, to: int) -> None:
        if self.movable and section != to and 0 <= section < self.count() and 0 <= to < self.count():
            self._at = to
            self.moved.emit(section, to)
            self.reword()

    # keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(self._at, self._at + by)
        elif by:
            self._stand_on(self._at + by)
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.sort(min(self._at, self.count() - 1))
        elif event.key() == Qt.Key.Key_Down:
            self._view.setFocus()
        else:
            event.ignore()

    def _stand_on(self, section: int) -> None:
        self._at = max(0, min(section, self.count() - 1))
        self._view.scroll_to_column(self._at)
        self.reword()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stand_on(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
