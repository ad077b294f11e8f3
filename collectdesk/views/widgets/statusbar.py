"""The status bar: encrypted, backup, rules at the left; who and when at the right."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from collectdesk.shell import icons
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.press import Pressable

HEIGHT = 26


class StatusItem(Pressable):
    """Icon and words of 12 px; pressable when `on_click` is given."""

    def __init__(
        self, icon: str = "", *, on_click: Callable[[], object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, "text2"
        self._live = on_click is not None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._live else Qt.FocusPolicy.NoFocus)
        if on_click is not None:
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
            self.clicked.connect(lambda _checked=False: on_click())
        self.hide()

    def say(self, words: str, *, icon: str = "", tone: str = "text2", tip: str = "") -> None:
        if icon:
            self._icon = icon
        self._tone = tone
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        glyph = 20 if self._icon else 0
        return QSize(glyph + paint.width_of(self.text(), Type.SMALL) + 1, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._live and (self.underMouse() or self.hasFocus()):
            hover = theme().mixed("rail", "rail_sel", 0.7)
            box = rect.adjusted(0, 3, 0, -3)
            paint.frame(painter, box, 3, fill_tone=hover, edge=None)
            if self.hasFocus():
                paint.ring(painter, box, 3)
        if self._icon:
            icons.paint(painter, self._icon, 0, rect.center().y() + 0.5, tone=self._tone, size=14)
            rect.setLeft(20)
        paint.text(painter, rect.adjusted(0, 1, 0, 0), self.text(), Type.SMALL, tone=self._tone)
        painter.end()


class StatusBar(QWidget):
    """`bar.left(StatusItem("lock"))`, `bar.right(StatusItem())`, then `item.say("encrypted")`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.setSpacing(18)
        self._right.setSpacing(24)
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._right)

    def left(self, item: StatusItem) -> StatusItem:
        self._left.addWidget(item)
        return item

    def right(self, item: StatusItem) -> StatusItem:
        self._right.addWidget(item)
        return item

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, QRectF(self.rect()), "rail")
        paint.hline(painter, 0, 0, self.width())
        painter.end()
