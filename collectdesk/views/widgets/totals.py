"""The footer of a table: figures under their columns."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import Total
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_cells import insets


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
            if total.label and left - lead >= end + 12:
                paint.text(painter, QRectF(left - lead, 0, before + 1, 33), total.label, tone="text2")
            paint.text(painter, QRectF(left, 0, width + 1, 33), total.text, kind, tone=tone)
            end = left + width
        painter.end()
