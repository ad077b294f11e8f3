"""Tabs: words with their count, the current one 600 with a 3 px accent bar under it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint

HEIGHT = 34
GAP = 20
LEAST = 8
"""Between two tabs, as drawn and in a narrow window."""


class Tabs(QTabBar):
    """`tabs.add("Timeline")`, `tabs.add("My accounts", 186)`; `currentChanged(int)`; arrow keys move.

    The strip begins at the page's left edge and keeps `margin` before the first word, so put it into a
    layout without left margin and a Hairline under it.
    """

    def __init__(self, name: str = "", *, margin: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._margin = margin
        self._gap = GAP
        self._spread = False
        self._counts: list[int | None] = []
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, text: str, count: int | None = None) -> int:
        self._counts.append(count)
        return self.addTab(text)

    def clear(self) -> None:
        self._counts.clear()
        while self.count():
            self.removeTab(0)

    def width_for(self, tabs: Sequence[tuple[str, int]]) -> int:
        """What tabs of these words and counts need."""
        words = sum(round(paint.advance(text, Type.STRONG)) for text, _ in tabs)
        counts = sum(round(paint.GAP + paint.advance(f"{count:,}", Type.SMALL)) for _, count in tabs)
        return self._margin + words + counts + LEAST * len(tabs)

    def spread(self, room: int) -> None:
        """Keep the tabs as far apart as `room` allows, whatever the strip's own width."""
        self._spread = True
        self._gap = max(LEAST, min(GAP, (room - self._needed(0)) // max(1, self.count()))) // 2 * 2

    def set_count(self, index: int, count: int | None) -> None:
        self._counts[index] = count
        self.setTabText(index, self.tabText(index))
        self.updateGeometry()

    def _words(self, index: int, kind: Type) -> float:
        count = self._counts[index]
        width = paint.advance(self.tabText(index), kind)
        if count is not None:
            width += paint.GAP + paint.advance(f"{count:,}", Type.SMALL)
        return width

    def _lead(self, index: int) -> int:
        return self._margin if index == 0 else self._gap // 2

    def tabSizeHint(self, index: int) -> QSize:
        if index >= len(self._counts):
            return QSize(0, HEIGHT)
        return QSize(self._lead(index) + round(self._words(index, Type.STRONG)) + self._gap // 2, HEIGHT)

    def _needed(self, gap: int) -> int:
        words = sum(round(self._words(index, Type.STRONG)) for index in range(self.count()))
        return self._margin + words + gap * self.count()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(LEAST), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._spread:
            spare = event.size().width() - self._needed(0)
            self._gap = max(LEAST, min(GAP, spare // max(1, self.count()))) // 2 * 2
        super().resizeEvent(event)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            rect = QRectF(self.tabRect(index))
            here = index == self.currentIndex()
            kind = Type.STRONG if here else Type.BODY
            left = rect.left() + self._lead(index)
            room = QRectF(left, 0, rect.right() - left, HEIGHT)
            used = paint.text(painter, room, self.tabText(index), kind, tone="text" if here else "text2")
            count = self._counts[index]
            if count is not None:
                beside = room.adjusted(used + paint.GAP, 0, 8, 0)
                used += paint.GAP + paint.text(painter, beside, f"{count:,}", Type.SMALL, tone="text2")
            if here:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("accent"))
                painter.drawRoundedRect(QRectF(left, HEIGHT - 3, used, 3), 1.5, 1.5)
                if self.hasFocus():
                    paint.ring(painter, QRectF(left - 6, 3, used + 12, HEIGHT - 8))
        painter.end()
