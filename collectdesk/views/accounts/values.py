"""The list of values that drops from a filter chip: ticked, with counts, several at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.shell import i18n
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import CHECK_WIDTH, PAD, TAIL, Cell, Column, fact
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.table import ROW, TableView
from collectdesk.views.widgets.table_model import Rows

Value = tuple[str, str, int]
"""Value, words, count."""
MOST_ROWS = 12
NARROWEST, WIDEST = 168, 360


class _List(TableView):
    """Ticks on a press anywhere in the row, on Space and on Enter."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0:
            self.go_to(row)
            self.table_model.toggle(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row() >= 0:
            self.table_model.toggle(self.current_row())
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ValuesPopup(QWidget):
    """`drop(name, values, chosen, under)` under a chip; `chosen(values)` whenever a tick changes.

    It lies inside the window. Esc, Tab, a press outside or on the chip again close it.
    """

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("accounts.values")
        self._values: list[Value] = []
        self._under: QWidget = parent
        self._model: Rows[Value] = Rows([], key=lambda value: value[0], checkable=True)
        self.list = _List("", self._model)
        self.list.setObjectName("accounts.values.list")
        self.list.horizontalHeader().hide()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 5, 1, 5)
        column.addWidget(self.list)
        self._model.checked_changed.connect(self._tell)
        self._telling = True
        self.hide()

    def drop(self, name: str, values: Sequence[Value], chosen: Sequence[str], under: QWidget) -> None:
        self._values = list(values)
        self._under = under
        self.setParent(under.window())
        self.setAccessibleName(name)
        self.list.setAccessibleName(name)
        count = max((paint.width_of(i18n.number_text(n)) for _, _, n in values), default=0) + PAD + TAIL + 1
        words = max((paint.width_of(text) for _, text, _ in values), default=0)
        wide = min(max(CHECK_WIDTH + PAD + words + PAD + 8, NARROWEST - count), WIDEST)
        self._telling = False
        self._model.set_columns(
            [
                Column("value", name, lambda value: Cell(value[1], may_elide=True), wide, stretch=1),
                Column("count", "", lambda value: fact(i18n.number_text(value[2])), count, align=Align.RIGHT),
            ]
        )
        self._model.set_rows(self._values)
        self._model.set_checked(chosen)
        self._telling = True
        bar = 12 if len(self._values) > MOST_ROWS else 0
        self.resize(wide + count + bar + 2, min(len(self._values), MOST_ROWS) * ROW + 10)
        place = under.mapTo(under.window(), QPoint(0, under.height() + 4))
        self.move(min(place.x(), under.window().width() - self.width() - 8), place.y())
        self.show()
        self.raise_()
        self.list.setFocus()
        self.list.go_first()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def close_up(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if self.isVisible():
            self.hide()
            self._under.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            place = event.globalPosition().toPoint()
            if not any(_holds(widget, place) for widget in (self, self._under)):
                self.hide()
        return False

    def _tell(self) -> None:
        if self._telling:
            checked = self._model.checked
            self.chosen.emit(tuple(value for value, _, _ in self._values if value in checked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.close_up()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.frame(painter, QRectF(self.rect()), 6, fill_tone="surface", edge="line_strong")
        painter.end()


def _holds(widget: QWidget, place: QPoint) -> bool:
    return widget.isVisible() and widget.rect().contains(widget.mapFromGlobal(place))
