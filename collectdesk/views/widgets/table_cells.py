"""How the rows of a table are painted: cells, group rows and "show more" rows, a whole row at a time."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from collectdesk.shell import icons
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import CHECK_WIDTH, LEAD, PAD, TAIL, Cell, Group, More
from collectdesk.views.widgets.paint import Align, Run
from collectdesk.views.widgets.table_model import TableModel

if TYPE_CHECKING:
    from collectdesk.views.widgets.table import TableView


def insets(model: TableModel[Any], column: int) -> tuple[int, int]:
    """Left and right space inside a column: the first keeps the lead, the last the tail."""
    left = CHECK_WIDTH + PAD if model.checkable and column == 0 else LEAD if column == 0 else PAD
    return left, TAIL if column == len(model.columns) - 1 else PAD


class RowPainter:
    """Paints the rows of a table that lie in a stretch of its viewport; no widgets in cells."""

    def __init__(self, view: "TableView") -> None:
        self._view = view

    def paint(self, painter: QPainter, top: int, bottom: int, left: int, right: int) -> None:
        view, model = self._view, self._view.table_model
        header, count = view.horizontalHeader(), model.rowCount()
        places = [
            (x, header.sectionSize(section), section)
            for section in range(len(model.columns))
            if (x := header.sectionViewportPosition(section)) <= right
            and x + header.sectionSize(section) >= left
        ]
        start, width = -header.offset(), header.length()
        row = view.rowAt(top)
        while 0 <= row < count:
            y, height = view.rowViewportPosition(row), view.rowHeight(row)
            if y > bottom:
                break
            rect = QRectF(start, y, width, height)
            other = model.group(row)
            if isinstance(other, Group):
                self._group(painter, rect, other)
            elif isinstance(other, More):
                self._more(painter, rect, row, other)
            else:
                self._row(painter, rect, row, places)
            row += 1

    def _ground(self, painter: QPainter, rect: QRectF, row: int) -> bool:
        """Fill, hairline and accent bar; whether the row is lit."""
        view = self._view
        current = row == view.currentIndex().row()
        lit = current or view.table_model.is_checked(row)
        paint.fill(painter, rect, "sel" if lit else "surface")
        paint.hline(painter, rect.left(), rect.bottom() - 1, rect.width())
        if current:
            here = "accent" if view.hasFocus() else "ctl"
            paint.fill(painter, QRectF(rect.left(), rect.top(), 3, rect.height() - 1), here)
        if lit and theme().contrast:
            edge = QRectF(0, rect.top(), view.viewport().width(), rect.height() - 1)
            paint.frame(painter, edge, 1, fill_tone=None, edge="accent", width=2 if current else 1)
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
            beside = room.adjusted(used + 16, 0, 0, 0)
            paint.text(painter, beside, group.hint, Type.SMALL, tone="text2", align=Align.RIGHT)

    def _more(self, painter: QPainter, rect: QRectF, row: int, more: More) -> None:
        self._ground(painter, rect, row)
        left, _ = insets(self._view.table_model, 0)
        paint.text(painter, rect.adjusted(left, 0, 0, 0), more.text, Type.NAME, tone="accent")

    def _row(self, painter: QPainter, rect: QRectF, row: int, places: list[tuple[int, int, int]]) -> None:
        model = self._view.table_model
        lit = self._ground(painter, rect, row)
        middle = rect.top() + (rect.height() - 1) / 2 + 0.5
        if model.may_check(row):
            state = Qt.CheckState.Checked if model.is_checked(row) else Qt.CheckState.Unchecked
            paint.checkbox(painter, rect.left() + LEAD, middle, state)
        found = model.row(row)
        if found is None:
            return
        for x, width, section in places:
            column = model.columns[section]
            cell = column.cell(found)
            left, right = insets(model, section)
            room = QRectF(x + left, rect.top(), width - left - right, rect.height() - 1)
            if cell.mark:
                icons.paint(painter, cell.mark, room.right() - 14, middle, tone=cell.mark_tone, size=14)
                room.setRight(room.right() - 20)
            self._words(painter, room, cell, lit=lit, align=column.align)

    def _words(self, painter: QPainter, room: QRectF, cell: Cell, *, lit: bool, align: Align) -> None:
        tone = "text2" if lit and cell.tone == "text3" else cell.tone
        first = QRectF(room.left(), room.center().y() - 18, room.width(), 19) if cell.second else QRectF(room)
        if cell.icon:
            icons.paint(painter, cell.icon, first.left(), first.center().y(), tone=cell.icon_tone)
            first.setLeft(first.left() + 22)
        if cell.text:
            paint.text(painter, first, cell.text, cell.kind, tone=tone, align=align, may_elide=cell.may_elide)
        if cell.second:
            second = QRectF(first.left(), room.center().y(), first.width(), 19)
            paint.text(
                painter, second, cell.second, Type.SMALL, tone="text2", align=align, may_elide=cell.may_elide
            )
