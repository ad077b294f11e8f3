"""Words: Label (one line or wrapped, several runs), IconLabel, Link, Keycap, Hairline."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from collectdesk.domain.text import plain
from collectdesk.shell import icons
from collectdesk.shell.actions import key_text
from collectdesk.shell.theme import LINE_HEIGHT, Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.paint import Align, Run
from collectdesk.views.widgets.press import Pressable


class Label(QLabel):
    """Text on a baseline. `Label("Overdue", Type.SMALL, "text2")`; `wrap=True` for sentences.

    `set_runs([Run("Phone", Type.STRONG), Run("yes", tone="ok")])` mixes types on one line.
    Only a label made with `may_elide=True` (names, notes) may be narrower than its text.
    """

    def __init__(
        self,
        string: str = "",
        kind: Type = Type.BODY,
        tone: str = "text",
        *,
        wrap: bool = False,
        align: Align = Align.LEFT,
        may_elide: bool = False,
        line_height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = kind
        self._tone = tone
        self._wrap = wrap
        self._align = align
        self._may_elide = may_elide
        self._line_height = line_height
        self._runs: list[Run] = []
        self._between = "  "
        vertical = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.set_text(string)

    def set_text(self, string: str) -> None:
        self.set_runs([Run(string, self._kind, self._tone)])

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.set_runs([Run(run.text, run.kind, tone) for run in self._runs])

    def set_runs(self, runs: Sequence[Run], *, between: str = "  ") -> None:
        """Several types in one text; `between` parts them in a wrapped one ("" within a Chinese sentence)."""
        if list(runs) == self._runs and between == self._between:
            return
        self._runs = [replace(run, text=plain(run.text)) for run in runs]
        self._between = between
        super().setText(between.join(run.text for run in self._runs if run.text))
        self.updateGeometry()
        self.update()

    def setText(self, string: str) -> None:
        """As QLabel's: `set_text`."""
        self.set_text(string)

    def _pitch(self) -> int:
        return self._line_height or LINE_HEIGHT[self._kind.value[0]]

    def sizeHint(self) -> QSize:
        if self._wrap:
            width = min(paint.width_of(self.text(), self._kind) + 1, 320)
            return QSize(width, self.heightForWidth(width))
        return QSize(int(paint.runs_width(self._runs)) + 1, self._pitch())

    def minimumSizeHint(self) -> QSize:
        if self._wrap:
            return QSize(40, self._pitch())
        if self._may_elide:
            return QSize(24, self._pitch())
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        if not self._wrap:
            return self._pitch()
        _, lines = self._laid_out(width)
        return max(1, lines) * self._pitch()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._wrap:
            layout, _ = self._laid_out(self.width())
            layout.draw(painter, QPointF(0, 0))
        elif len(self._runs) == 1:
            run = self._runs[0]
            paint.text(
                painter,
                QRectF(self.rect()),
                run.text,
                run.kind,
                tone=run.tone,
                align=self._align,
                may_elide=self._may_elide,
            )
        else:
            rect = QRectF(self.rect())
            if self._align is not Align.LEFT:
                spare = rect.width() - paint.runs_width(self._runs)
                rect.setLeft(rect.left() + (spare if self._align is Align.RIGHT else spare / 2))
            paint.line(painter, rect, self._runs, may_elide=self._may_elide)
        painter.end()

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text(), theme().font(self._kind, tabular=False))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._align is Align.CENTER:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif self._align is Align.RIGHT:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        formats, start = [], 0
        for run in self._runs:
            if not run.text:
                continue
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, len(run.text.encode("utf-16-le")) // 2
            look = QTextCharFormat()
            look.setFont(theme().font(run.kind, tabular=False))
            look.setForeground(theme().color(run.tone))
            piece.format = look
            formats.append(piece)
            start += piece.length + len(self._between)
        layout.setFormats(formats)
        pitch, count = self._pitch(), 0
        layout.beginLayout()
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width)
            stand = paint.baseline(count * pitch + pitch / 2, self._kind)
            row.setPosition(QPointF(0, stand - row.ascent()))
            count += 1
        layout.endLayout()
        return layout, count


class IconLabel(Label):
    """Icon and words, 6 px apart: a status, a verdict, a hint. The tone of icon and words differ."""

    def __init__(
        self,
        icon: str,
        string: str = "",
        *,
        icon_tone: str = "text2",
        tone: str = "text",
        kind: Type = Type.BODY,
        size: int = 16,
        may_elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon, self._icon_tone, self._size = icon, icon_tone, size
        super().__init__(string, kind, tone, may_elide=may_elide, parent=parent)

    def set_icon(self, icon: str, tone: str) -> None:
        self._icon, self._icon_tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        words = super().sizeHint()
        return QSize(words.width() + self._size + 6, max(words.height(), self._size + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height()) if self._may_elide else self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self._icon, 0, self.height() / 2, tone=self._icon_tone, size=self._size)
        rect = QRectF(self.rect()).adjusted(self._size + 6, 0, 0, 0)
        paint.line(painter, rect, self._runs, may_elide=self._may_elide)
        painter.end()


class Link(Pressable):
    """A word that leads somewhere: accent, weight 600 with `strong`, focus ring."""

    def __init__(
        self, string: str, kind: Type = Type.NAME, *, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._keys = key_text(keys) if keys else ""
        self.setText(string)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def setText(self, string: str) -> None:
        super().setText(string)
        self.setAccessibleName(string)
        self.updateGeometry()

    def _shown(self) -> str:
        return f"{self.text()}  {self._keys}" if self._keys else self.text()

    def sizeHint(self) -> QSize:
        return QSize(paint.width_of(self._shown(), self._kind) + 1, LINE_HEIGHT[self._kind.value[0]] + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = "accent" if self.isEnabled() else "text3"
        rect = QRectF(self.rect())
        paint.text(painter, rect, self._shown(), self._kind, tone=tone)
        if self.hasFocus() or self.underMouse():
            y = paint.baseline(rect.center().y(), self._kind) + 2
            used = paint.advance(self._shown(), self._kind)
            thick = theme().ring if self.hasFocus() else 1
            painter.fillRect(QRectF(0, y, used, thick), theme().color(tone))
        painter.end()


class Keycap(QWidget):
    """A key before a hint: `Keycap("Esc")`."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = key_text(keys)
        self.setAccessibleName(self._label)
        self.setFixedSize(paint.keycap_width(self._label), paint.KEYCAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.keycap(painter, 0, self.height() / 2, self._label)
        painter.end()


class Hairline(QWidget):
    """A line of one pixel, across or (`vertical=True`) down."""

    def __init__(self, tone: str = "line", *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, QRectF(self.rect()), self._tone)
        painter.end()
