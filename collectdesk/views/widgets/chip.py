"""Chips: a filter unset (outline, arrow), set (tint, cross), or a choice with its count."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from collectdesk.shell import icons
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.press import Pressable

HEIGHT = 26
PAD = 12


class Chip(Pressable):
    """Filter: `Chip("Bucket")`, then `set_value("M2, M3")` or `set_value("")`; `clicked` opens the choice,
    `cleared` is sent by the cross and by Delete. Choice: `Chip("All", count=42, choice=True)`, checkable;
    put several into a QButtonGroup.
    """

    cleared = Signal()

    def __init__(
        self, field: str, *, count: int | None = None, choice: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._value = ""
        self._count = count
        self._choice = choice
        self.setCheckable(choice)
        self.setAutoExclusive(choice)  # a screen reader then says radio button
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def set_field(self, field: str) -> None:
        self._field = field
        self._name()

    def set_value(self, value: str) -> None:
        self._value = value
        self._name()

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._name()

    @property
    def value(self) -> str:
        return self._value

    def _label(self) -> str:
        if not self._value:
            return self._field
        wide = any("\u4e00" <= sign <= "\u9fff" for sign in self._field)
        return f"{self._field}：{self._value}" if wide else f"{self._field}: {self._value}"

    def _name(self) -> None:
        label = self._label()
        self.setAccessibleName(label if self._count is None else f"{label} {self._count}")
        self.setText(label)
        self.updateGeometry()
        self.update()

    @property
    def _kind(self) -> Type:
        return Type.NAME

    def sizeHint(self) -> QSize:
        width = paint.advance(self._label(), self._kind)
        if self._count is not None:
            width += paint.GAP + paint.advance(f"{self._count:,}", self._kind)
        elif not self._choice:
            width += 19
        return QSize(round(width) + 2 * PAD, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cross(self) -> QRectF:
        return QRectF(self.width() - PAD - 15, 0, PAD + 15, self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._value and self._cross().contains(event.position()) and self.isDown():
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._value and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        lit = bool(self._value) or self.isChecked()
        ground = "tint" if lit else theme().mixed("surface", "text", 0.04) if self.underMouse() else None
        edge, width = ("tint_edge", 2.0 if theme().contrast else 1.0) if lit else ("line_strong", 1.0)
        paint.frame(painter, rect, HEIGHT / 2, fill_tone=ground, edge=edge, width=width)
        if self.hasFocus():
            paint.ring(painter, rect, HEIGHT / 2)
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        tone = "text" if lit else "text2"
        used = paint.text(painter, inner, self._label(), self._kind, tone=tone)
        if self._count is not None:
            paint.text(
                painter, inner.adjusted(used + paint.GAP, 0, 1, 0), f"{self._count:,}", self._kind, tone=tone
            )
        elif not self._choice:
            left = round(inner.left() + used + 6)
            icons.paint(
                painter,
                "x" if self._value else "chevron-down",
                left,
                rect.center().y(),
                tone="text2",
                size=13,
            )
        painter.end()
