"""How a cell, a group row and a "show more" row are painted."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from collectdesk.shell import icons
from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import CHECK_WIDTH, LEAD, PAD, TAIL, Cell, Group, More
from collectdesk.views.widgets.paint import Align, Run
from collectdesk.views.widgets.table_model import TableModel

if TYPE_CHECKING:
    from collectdesk.views.widgets.table import TableView

Index = QModelIndex | QPersistentModelIndex


def insets(model: TableModel[Any], column: int) -> tuple[int, int]:
    """Left and right space inside a column: the first keeps the lead, the last the tail."""
    left = CHECK_WIDTH + PAD if model.checkable and column == 0 else LEAD if column == 0 else PAD
    return left, TAIL if column == len(model.columns) - 1 else PAD


class Delegate(QStyledItemDelegate):
    """Paints every cell of every table; no widgets in cells."""

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, self._view.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, rect = self._view.table_model, QRectF(option.rect)
        row, column = index.row(), index.column()
        other = model.group(row)
        painter.save()
        if isinstance(other, Group):
            self._group(painter, rect, other)
        elif isinstance(other, More):
            self._more(painter, rect, row, other)
        else:
            self._cell(painter, rect, row, column)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, row: int, *, first: bool) -> bool:
        """Fill, hairline and accent bar; whether the row is lit."""
        view = self._view
        current = row == view.currentIndex().row()
        lit = current or view.table_model.is_checked(row)
        paint.fill(painter, rect, "sel" if lit else "surface")
        paint.hline(painter, rect.left(), rect.bottom() - 1, rect.width())
        if current and first:
            paint.fill(painter, QRectF(rect.left(), rect.top(), 3, rect.height() - 1), "accent")
        return lit

    def _group(self, painter: QPainter, rect: QRectF, group: Group) -> None:
        paint.fill(painter, rect, "window")
        paint.hline(painter, rect.left(), rect.bottom() - 1, rect.width())
        left = rect.left() + LEAD - 2
        if group.icon:
            icons.paint(painter, group.icon, left, rect.center().y(), tone=group.icon_tone)
            left += 22
        room = QRectF(left, rect.top(), rect.right() - TAIL - left, rect.height())
        runs = [Run(group.title, Type.SMALL_STRONG), Run(group.facts, Type.SMALL, "text2")]
        used = paint.line(painter, room, runs)
        if group.hint:
            paint.text(
                painter,
                room.adjusted(used + 16, 0, 0, 0),
                group.hint,
                Type.SMALL,
                tone="text2",
                align=Align.RIGHT,
            )

    def _more(self, painter: QPainter, rect: QRectF, row: int, more: More) -> None:
        self._ground(painter, rect, row, first=True)
        left, _ = insets(self._view.table_model, 0)
        paint.text(painter, rect.adjusted(left, 0, 0, 0), more.text, Type.NAME, tone="accent")

    def _cell(self, painter: QPainter, rect: QRectF, row: int, column: int) -> None:
        model = self._view.table_model
        lit = self._ground(painter, rect, row, first=column == 0)
        cell = model.cell(row, column)
        left, right = insets(model, column)
        middle = rect.top() + (rect.height() - 1) / 2 + 0.5
        if column == 0 and model.may_check(row):
            state = Qt.CheckState.Checked if model.is_checked(row) else Qt.CheckState.Unchecked
            paint.checkbox(painter, rect.left() + LEAD, middle, state)
        room = QRectF(rect.left() + left, rect.top(), rect.width() - left - right, rect.height() - 1)
        if cell.mark:
            icons.paint(painter, cell.mark, room.right() - 14, middle, tone=cell.mark_tone, size=14)
            room.setRight(room.right() - 20)
        self._words(painter, room, cell, lit=lit, align=model.columns[column].align)

    def _words(self, painter: QPainter, room: QRectF, cell: Cell, *, lit: bool, align: Align) -> None:
        tone = "text2" if lit and cell.tone == "text3" else cell.tone
        first = QRectF(room)
        if cell.second:
            first = QRectF(room.left(), room.center().y() - 18, room.width(), 19)
        if cell.icon:
            icons.paint(painter, cell.icon, first.left(), first.center().y(), tone=cell.icon_tone)
            first.setLeft(first.left() + 22)
        paint.text(painter, first, cell.text, cell.kind, tone=tone, align=align, may_elide=cell.may_elide)
        if cell.second:
            second = QRectF(first.left(), room.center().y(), first.width(), 19)
            paint.text(
                painter, second, cell.second, Type.SMALL, tone="text2", align=align, may_elide=cell.may_elide
            )
