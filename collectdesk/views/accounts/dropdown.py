"""A list with ticks that drops from a chip or a button and lies inside the window."""

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.views.widgets import paint
from collectdesk.views.widgets.table import ROW, TableView
from collectdesk.views.widgets.table_model import Rows

CLOSING = {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class TickList(TableView):
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
        elif event.key() in CLOSING:
            event.ignore()
        else:
            super().keyPressEvent(event)


class DropDown(QWidget):
    """`drop(under, wide, most)` under a widget. Esc, Tab, a press outside or on the widget again close it."""

    def __init__(self, parent: QWidget, name: str, key: Callable[[Any], Hashable]) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._under: QWidget = parent
        self.model: Rows[Any] = Rows([], key=key, checkable=True)
        self.list = TickList("", self.model)
        self.list.setObjectName(f"{name}.list")
        self.list.horizontalHeader().hide()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 5, 1, 5)
        self.column.setSpacing(0)
        self.column.addWidget(self.list)
        self._telling = True
        self.model.checked_changed.connect(self._changed)
        self.hide()

    def drop(self, name: str, under: QWidget, size: tuple[int, int]) -> None:
        """Show it, `size` wide and high, with what the list now holds."""
        self._under = under
        self.setParent(under.window())
        self.setAccessibleName(name)
        self.list.setAccessibleName(name)
        self.resize(*size)
        place = under.mapTo(under.window(), QPoint(0, under.height() + 4))
        self.move(max(8, min(place.x(), under.window().width() - self.width() - 8)), place.y())
        self.show()
        self.raise_()
        self.list.setFocus()
        self.list.go_first()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def height_of(self, rows: int) -> int:
        return rows * ROW + 10

    def tick(self, keys: list[str]) -> None:
        """Set the ticks without telling anybody."""
        self._telling = False
        self.model.set_checked(keys)
        self._telling = True

    def tell(self) -> None:
        """A tick changed."""

    def _changed(self) -> None:
        if self._telling:
            self.tell()

    def close_up(self) -> None:
        self._forget()
        if self.isVisible():
            self.hide()
            self._under.setFocus()

    def _forget(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            place = event.globalPosition().toPoint()
            if not any(_holds(widget, place) for widget in (self, self._under)):
                self.hide()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in CLOSING:
            self.close_up()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.frame(painter, QRectF(self.rect()), 6, fill_tone="surface", edge="line_strong")
        painter.end()


def _holds(widget: QWidget, place: QPoint) -> bool:
    return widget.isVisible() and widget.rect().contains(widget.mapFromGlobal(place))
