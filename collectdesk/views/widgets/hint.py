"""Where one is in a long table, beside the scroll bar while it is dragged."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.paint import Align

HEIGHT = 30
SIDE = 12
HANDLE = 36
"""The handle of a long table's scroll bar, with its margins."""


class ScrollHint(QWidget):
    """`words(top row)` in a small card that follows the handle of the vertical scroll bar."""

    def __init__(self, view: QTableView, words: Callable[[int], str]) -> None:
        super().__init__(view)
        self._view, self._words = view, words
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(HEIGHT)
        self.hide()
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._say())
        bar.sliderReleased.connect(self.hide)
        view.model().dataChanged.connect(lambda *_places: self._say())

    def _say(self) -> None:
        bar = self._view.verticalScrollBar()
        if not bar.isSliderDown():
            return
        self._text = self._words(max(0, self._view.rowAt(1)))
        wide = paint.width_of(self._text, Type.NAME) + 2 * SIDE
        frame = self._view.viewport().geometry()
        share = bar.value() / max(1, bar.maximum())
        top = frame.top() + round((frame.height() - HANDLE) * share + (HANDLE - HEIGHT) / 2)
        self.setGeometry(frame.right() - wide - 8, top, wide, HEIGHT)
        self.setAccessibleName(self._text)
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.frame(painter, rect, 6)
        paint.text(painter, rect, self._text, Type.NAME, align=Align.CENTER)
        painter.end()
