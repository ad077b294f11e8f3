"""One to five in five small cells: how willing and how able somebody is; 0 is not judged."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.paint import Align

CELL, GAP, HEIGHT, MOST = 17, 6, 24, 5


class Score(QAbstractSlider):
    """Arrow keys and 1–5 judge, 0 and Backspace take it back; `score` is None while not judged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, MOST)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("own_keys", "012345")

    @property
    def score(self) -> int | None:
        return self.value() or None

    def reword(self, name: str) -> None:
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.width_of(self.accessibleName()) + GAP + MOST * CELL + 1, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _left(self) -> int:
        return self.width() - MOST * CELL - 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in "012345":
            self.setValue(int(event.text()))
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.setValue(0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = int((event.position().x() - self._left()) // CELL) + 1
        if 1 <= cell <= MOST:
            self.setValue(0 if cell == self.value() else cell)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = self._left()
        room = QRectF(0, 0, left, HEIGHT)
        paint.text(painter, room, self.accessibleName(), tone="text2")
        for number in range(1, MOST + 1):
            cell = QRectF(left + (number - 1) * CELL, 2, CELL + 1, HEIGHT - 4)
            if number != self.value():
                paint.frame(painter, cell, 3, edge="line_strong")
                paint.text(painter, cell, str(number), Type.SMALL, tone="text2", align=Align.CENTER)
        if self.value():
            cell = QRectF(left + (self.value() - 1) * CELL, 2, CELL + 1, HEIGHT - 4)
            paint.frame(painter, cell, 3, fill_tone="tint", edge="accent", width=1.5)
            paint.text(painter, cell, str(self.value()), Type.SMALL_STRONG, align=Align.CENTER)
        if self.hasFocus():
            ring = QRectF(left - 2, 0, MOST * CELL + 5, HEIGHT)
            paint.frame(painter, ring, 5, fill_tone=None, edge="accent", width=theme().ring)
        painter.end()
