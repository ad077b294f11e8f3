"""Grounds to build on: Panel (grey side), Bar (header, action, selection), Card, Tinted block, Scroll."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from collectdesk.views.widgets import paint
from collectdesk.views.widgets.label import Hairline
from collectdesk.views.widgets.rows import Section


class Ground(QWidget):
    """A widget filled with one tone, with hairlines on the edges named in `lines` ("left", "top" …)."""

    def __init__(
        self,
        tone: str = "surface",
        *,
        lines: tuple[str, ...] = (),
        line_tone: str = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._lines, self._line_tone = tone, lines, line_tone

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, height = self.width(), self.height()
        paint.fill(painter, QRectF(self.rect()), self._tone)
        if "top" in self._lines:
            paint.hline(painter, 0, 0, width, self._line_tone)
        if "bottom" in self._lines:
            paint.hline(painter, 0, height - 1, width, self._line_tone)
        if "left" in self._lines:
            paint.vline(painter, 0, 0, height, self._line_tone)
        if "right" in self._lines:
            paint.vline(painter, width - 1, 0, height, self._line_tone)
        painter.end()


class Panel(Ground):
    """A grey side panel: `panel.section("Who")`, `panel.add(widget)`; sections are parted by hairlines.

    `lines=("left",)` for a panel at the right. Its `body` is a QVBoxLayout with margins 16 × 12.
    """

    def __init__(
        self, width: int = 0, *, lines: tuple[str, ...] = ("left",), parent: QWidget | None = None
    ) -> None:
        super().__init__("window", lines=lines, parent=parent)
        if width:
            self.setFixedWidth(width)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(0)

    def section(self, title: str) -> Section:
        """A section title, after a hairline when it is not the first."""
        if self.body.count():
            self.body.addSpacing(8)
            self.body.addWidget(Hairline())
            self.body.addSpacing(10)
        made = Section(title)
        self.body.addWidget(made)
        return made

    def add(self, widget: QWidget, *, space: int = 0) -> None:
        if space:
            self.body.addSpacing(space)
        self.body.addWidget(widget)


class Bar(Ground):
    """A row of things at the top or bottom of a page; `bar.left(widget)`, `bar.right(widget)`."""

    def __init__(
        self,
        height: int,
        *,
        tone: str = "surface",
        lines: tuple[str, ...] = (),
        line_tone: str = "line",
        inset: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tone, lines=lines, line_tone=line_tone, parent=parent)
        self.setFixedHeight(height)
        row = QHBoxLayout(self)
        row.setContentsMargins(inset, 0, 16, 0)
        row.setSpacing(8)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.setSpacing(8)
        self._right.setSpacing(8)
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._right)

    def left(self, widget: QWidget, *, space: int = 0) -> None:
        if space:
            self._left.addSpacing(space)
        self._left.addWidget(widget)

    def right(self, widget: QWidget, *, space: int = 0) -> None:
        if space:
            self._right.addSpacing(space)
        self._right.addWidget(widget)


def header_bar(parent: QWidget | None = None) -> Bar:
    """46 high, white: page title at the left, actions at the right."""
    return Bar(46, parent=parent)


def action_bar(parent: QWidget | None = None) -> Bar:
    """48 high at the foot of a page; the primary button at its right end."""
    return Bar(48, lines=("top",), line_tone="line_strong", parent=parent)


class Card(QWidget):
    """An edge of 8 px radius around what floats or is chosen between; `body` has margins of 16."""

    def __init__(self, *, margin: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.frame(painter, QRectF(self.rect()), 8)
        painter.end()


class Tinted(QWidget):
    """A tinted block of 6 px radius, for the fields that a choice opens; `body` inside."""

    def __init__(self, tone: str = "tint", *, margin: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, 8, 8, 8)
        self.body.setSpacing(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.block(painter, QRectF(self.rect()), 6, self._tone)
        painter.end()


class Scroll(QScrollArea):
    """A scrolling column around one widget, without frame, on its ground; with `across` sideways too."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None, *, across: bool = False) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        if not across:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    def go_to_top(self) -> None:
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)


class Stage(QStackedWidget):
    """Pages of which one is in front; it needs the room of that one, not of the largest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _index: self.updateGeometry())

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


class Room(QWidget):
    """Holds pages in a Scroll that moves only when they cannot shrink any further: a Scroll by itself asks
    wrapped text for the height it would like."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        stage.setParent(self)

    def minimumSizeHint(self) -> QSize:
        least, page, view = self._stage.minimumSizeHint(), self._stage.currentWidget(), self.parentWidget()
        layout = page.layout() if page is not None else None
        if layout is None or view is None or not layout.hasHeightForWidth():
            return least
        width = max(least.width(), view.width())
        return QSize(least.width(), max(least.height(), layout.minimumHeightForWidth(width)))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stage.setGeometry(self.rect())
