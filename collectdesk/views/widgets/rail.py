"""The rail at the left: office, find, the pages with their counts; folds to icons in a narrow window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from collectdesk.shell import icons
from collectdesk.shell.actions import key_text
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.press import Pressable

WIDE, NARROW = 168, 48


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the rail. `gap=True` puts the line before it."""

    id: str
    title: str
    icon: str
    keys: str = ""
    gap: bool = False


def paint_logo(painter: QPainter, rect: QRectF) -> None:
    """CollectDesk's mark: three lines getting shorter."""
    unit = rect.width() / 20
    paint.frame(painter, rect, 5 * unit, fill_tone="accent", edge=None)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("on_accent"))
    for row, width in enumerate((12.0, 8.4, 5.2)):
        bar = QRectF(rect.left() + 4 * unit, rect.top() + (5.2 + row * 4) * unit, width * unit, 1.9 * unit)
        painter.drawRoundedRect(bar, unit * 0.95, unit * 0.95)


class Logo(QWidget):
    def __init__(self, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_logo(painter, QRectF(self.rect()))
        painter.end()


class _Item(Pressable):
    def __init__(self, place: Place, rail: "Rail") -> None:
        super().__init__(rail)
        self.place = place
        self.count = 0
        self.here = False
        self._rail = rail
        self.setFixedHeight(30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setObjectName(f"go.{place.id}.button")
        self.name()

    def name(self) -> None:
        words = self.place.title
        self.setText(words)
        self.setAccessibleName(f"{words} {self.count}" if self.count else words)
        keys = key_text(self.place.keys) if self.place.keys else ""
        self.setToolTip(f"{words} ({keys})" if keys else words)
        self.setAccessibleDescription(self.tr("current page") if self.here else keys)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect, here = QRectF(self.rect()), self.here
        if here:
            paint.frame(painter, rect, 5, fill_tone="rail_sel", edge=None)
            bar = QRectF(0, rect.center().y() - 8, 3, 16)
            paint.frame(painter, bar, 1.5, fill_tone="accent", edge=None)
        elif self.underMouse():
            paint.frame(painter, rect, 5, fill_tone=theme().mixed("rail", "rail_sel", 0.5), edge=None)
        if self.hasFocus():
            paint.ring(painter, rect)
        middle = rect.center().y()
        folded = self._rail.folded
        left = (rect.width() - 16) / 2 if folded else 10
        icons.paint(painter, self.place.icon, round(left), middle, tone="accent" if here else "text2")
        if not folded:
            kind = Type.STRONG if here else Type.NAME
            count = f"{self.count:,}" if self.count else ""
            used = paint.advance(count, kind if here else Type.BODY)
            room = QRectF(36, 0, rect.width() - 36 - used - 14, rect.height())
            paint.text(painter, room, self.place.title, kind)
            if count:
                at = QRectF(rect.width() - used - 11, 0, used + 1, rect.height())
                paint.text(painter, at, count, kind if here else Type.BODY, tone="text" if here else "text2")
        elif self.count:
            painter.setBrush(theme().color("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(left + 16, middle - 7), 2.5, 2.5)
        painter.end()


class _Find(Pressable):
    def __init__(self, rail: "Rail") -> None:
        super().__init__(rail)
        self._rail = rail
        self.setFixedHeight(28)
        self.setObjectName("find.button")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.frame(painter, rect, 5)
        if self.hasFocus():
            paint.ring(painter, rect)
        middle = rect.center().y()
        if self._rail.folded:
            icons.paint(painter, "search", round((rect.width() - 16) / 2), middle)
        else:
            icons.paint(painter, "search", 8, middle)
            label = key_text("Ctrl+K")
            cap = paint.keycap_width(label)
            paint.text(painter, rect.adjusted(30, 0, -cap - 10, 0), self.text(), tone="text3")
            paint.keycap(painter, rect.right() - cap - 8, middle, label)
        painter.end()


class _Head(QWidget):
    def __init__(self, rail: "Rail") -> None:
        super().__init__(rail)
        self._rail = rail
        self.office = ""
        self.setFixedHeight(44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 14 if self._rail.folded else 12
        paint_logo(painter, QRectF(left, 14, 20, 20))
        if not self._rail.folded:
            room = QRectF(40, 12, self.width() - 44, 24)
            paint.text(painter, room, self.office, Type.STRONG, may_elide=True)
        painter.end()


class Rail(QWidget):
    """`set_places([...])`, `set_current(id)`, `set_count(id, 42)`; sends `chosen(id)` and `find_wanted()`."""

    chosen = Signal(str)
    find_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folded = False
        self._items: dict[str, _Item] = {}
        self.setAccessibleName(name)
        self.setFixedWidth(WIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 1, 12)
        self._body.setSpacing(2)
        self._head = _Head(self)
        self._body.addWidget(self._head)
        self._find = _Find(self)
        self._find.clicked.connect(lambda _checked=False: self.find_wanted.emit())
        holder = QVBoxLayout()
        holder.setContentsMargins(8, 0, 8, 10)
        holder.addWidget(self._find)
        self._body.addLayout(holder)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(8, 0, 8, 0)
        self._list.setSpacing(2)
        self._body.addLayout(self._list)
        self._body.addStretch(1)

    def set_words(self, office: str, find: str) -> None:
        self._head.office = office
        self._head.setAccessibleName(office)
        self._head.setToolTip(office)
        self._head.update()
        self._find.setText(find)
        self._find.setAccessibleName(find)

    def set_places(self, places: Sequence[Place]) -> None:
        """Fill the rail, or give known places new words."""
        for place in places:
            item = self._items.get(place.id)
            if item is not None:
                item.place = place
                item.name()
                continue
            if place.gap:
                self._list.addWidget(_Gap(self))
            item = self._items[place.id] = _Item(place, self)
            self._list.addWidget(item)
            item.clicked.connect(lambda _checked=False, id_=place.id: self.chosen.emit(id_))

    def set_current(self, place: str) -> None:
        for name, item in self._items.items():
            if item.here is not (name == place):
                item.here = name == place
                item.name()

    def set_count(self, place: str, count: int) -> None:
        if place in self._items:
            self._items[place].count = count
            self._items[place].name()

    def fold(self, folded: bool) -> None:
        if folded is not self.folded:
            self.folded = folded
            self.setFixedWidth(NARROW if folded else WIDE)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, QRectF(self.rect()), "rail")
        paint.vline(painter, self.width() - 1, 0, self.height())
        painter.end()


class _Gap(QWidget):
    def __init__(self, rail: Rail) -> None:
        super().__init__(rail)
        self.setFixedHeight(10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.hline(painter, 8, 4, self.width() - 16, "line_strong")
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(20, 10)
