"""Small pictures: HoursStrip (best hours), StepIndicator, Meter."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from collectdesk.shell import icons
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.paint import Align


class HoursStrip(QWidget):
    """How often contact worked, hour by hour: `HoursStrip(name, first=8, last=22)`.

    `set_hours({12: 9, 13: 10}, best=[12, 13])`: the best hours are accent.
    """

    def __init__(self, name: str, *, first: int = 8, last: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._last = first, last
        self._hours: dict[int, int] = {}
        self._best: frozenset[int] = frozenset()
        self.setAccessibleName(name)
        self.setFixedHeight(42)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_hours(self, hours: dict[int, int], best: Sequence[int] = ()) -> None:
        self._hours, self._best = dict(hours), frozenset(best)
        self.setAccessibleDescription(
            ", ".join(f"{hour}:00 {count}" for hour, count in sorted(hours.items()))
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = self._last - self._first
        step = self.width() / count
        most = max((*self._hours.values(), 1))
        base = 26
        for hour in range(self._first, self._last):
            height = 3 + 21 * self._hours.get(hour, 0) / most
            box = QRectF((hour - self._first) * step + 1.5, base - height, step - 3, height)
            if hour in self._best:
                paint.frame(painter, box, 2, fill_tone="accent", edge=None)
            else:
                paint.track(painter, box, 2)
        paint.hline(painter, 0, base, self.width(), "line_strong")
        marks = sorted({self._first, self._last, *self._edges()})
        for hour in marks:
            label = str(hour)
            width = paint.advance(label, Type.KEY)
            left = min(max(0.0, (hour - self._first) * step - width / 2), self.width() - width)
            paint.text(painter, QRectF(left, base + 2, width + 1, 14), label, Type.KEY, tone="text2")
        painter.end()

    def _edges(self) -> set[int]:
        if not self._best:
            return {12, 18}
        return {min(self._best), max(self._best) + 1} | ({18} if max(self._best) < 16 else set())


class Meter(QWidget):
    """A share of a whole as a bar 6 high."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setAccessibleName(name)
        self.setFixedHeight(6)

    def set_share(self, share: float) -> None:
        self._share = max(0.0, min(1.0, share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.track(painter, rect, 3)
        if self._share:
            rect.setWidth(max(6.0, rect.width() * self._share))
            paint.frame(painter, rect, 3, fill_tone="accent", edge=None)
        painter.end()


class StepIndicator(QWidget):
    """Steps of a wizard or a run: done ticked, the current filled, later ones outlined."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = list(steps)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_steps(self, steps: Sequence[str]) -> None:
        self._steps = list(steps)
        self.set_current(self._current)

    def set_current(self, index: int) -> None:
        self._current = index
        self.setAccessibleName(
            f"{index + 1} / {len(self._steps)} {self._steps[index]}" if self._steps else ""
        )
        self.updateGeometry()
        self.update()

    def _width(self, index: int) -> float:
        return 26 + paint.advance(self._steps[index], Type.STRONG if index == self._current else Type.BODY)

    def sizeHint(self) -> QSize:
        words = sum(self._width(index) for index in range(len(self._steps)))
        return QSize(round(words) + 34 * max(0, len(self._steps) - 1) + 2, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, middle = 1.0, self.height() / 2
        for index, step in enumerate(self._steps):
            here = index == self._current
            circle = QRectF(x, middle - 9.5, 19, 19)
            if here:
                paint.frame(painter, circle, 9.5, fill_tone="accent", edge=None)
            else:
                edge = "accent" if index < self._current else "ctl"
                paint.frame(painter, circle, 9.5, fill_tone=None, edge=edge, width=1.4)
            if index < self._current:
                icons.paint(painter, "tick", x + 3, middle, tone="accent", size=13)
            else:
                tone = "on_accent" if here else "text2"
                paint.text(painter, circle, str(index + 1), Type.SMALL_STRONG, tone=tone, align=Align.CENTER)
            kind = Type.STRONG if here else Type.BODY
            width = self._width(index)
            room = QRectF(x + 26, 0, width - 25, self.height())
            paint.text(painter, room, step, kind, tone="text" if here else "text2")
            x += width
            if index + 1 < len(self._steps):
                painter.setPen(QPen(theme().color("line_strong"), 1, Qt.PenStyle.SolidLine))
                y = round(middle) + 0.5
                painter.drawLine(QPointF(x + 9, y), QPointF(x + 25, y))
                x += 34
        painter.end()
