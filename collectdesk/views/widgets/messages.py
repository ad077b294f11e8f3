"""Answers in place: Message, RefusalPanel, ProgressPanel, EmptyState, NothingFound."""

import time
from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from collectdesk.shell import i18n, icons
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label, Link
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.press import announce
from collectdesk.views.widgets.rows import KeyValue
from collectdesk.views.widgets.surface import Card

STAYS = 6000
"""Milliseconds after which an ok message leaves."""


class Kind(Enum):
    """(icon, tone, tint) of a message."""

    OK = ("check", "ok", "ok_tint")
    INFO = ("info", "accent", "tint")
    WARN = ("warn", "warn", "warn_tint")
    BAD = ("no", "bad", "bad_tint")


class Message(QWidget):
    """One fact in bold, at most one grey line, at most one link. `gone` when it has left."""

    gone = Signal()

    def __init__(
        self,
        kind: Kind,
        fact: str,
        more: str = "",
        *,
        link: str = "",
        keys: str = "",
        on_link: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.fact, self.more = fact, more
        self._said = False
        self.setAccessibleName(f"{fact} {more}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 6, 12, 6)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Label(fact, Type.STRONG, wrap=True), 1)
        if link and on_link is not None:
            button = Link(link, Type.SMALL_NAME, keys=keys)
            button.clicked.connect(lambda _checked=False: on_link())
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if more:
            column.addWidget(Label(more, Type.SMALL, "text2", wrap=True))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.gone)
        if kind is Kind.OK:
            self._timer.start(STAYS)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._said:
            self._said = True
            announce(self, self.accessibleName(), at_once=self.kind in {Kind.WARN, Kind.BAD})

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        glyph, tone, tint = self.kind.value
        paint.block(painter, QRectF(self.rect()), 6, tint, edge=tone)
        icons.paint(painter, glyph, 12, 16, tone=tone)
        painter.end()


class MessageArea(QWidget):
    """Where a page's message stands, at its top; takes no room while empty. The latest replaces the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 8, 16, 8)
        self.message: Message | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_message(self, message: Message) -> None:
        self.clear()
        self.message = message
        self._body.addWidget(message)
        message.gone.connect(self.clear)
        self.show()

    def say(
        self,
        kind: Kind,
        fact: str,
        more: str = "",
        *,
        link: str = "",
        keys: str = "",
        on_link: Callable[[], object] | None = None,
    ) -> Message:
        message = Message(kind, fact, more, link=link, keys=keys, on_link=on_link)
        self.show_message(message)
        return message

    def clear(self) -> None:
        if self.message is not None:
            self._body.removeWidget(self.message)
            self.message.hide()
            self.message.deleteLater()
            self.message = None
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, QRectF(self.rect()), "surface")
        painter.end()


class RefusalPanel(Card):
    """What is not possible, why, rule, next lawful time, who may override, what can be done instead.

    `facts` are (key, value) pairs; of `instead` (label, icon, callable) the first is the best one, primary.
    In a narrow panel (`stacked=True`) values stand under their keys, and buttons under each other.
    """

    def __init__(
        self,
        what: str,
        why: str,
        facts: Sequence[tuple[str, str]] = (),
        instead: Sequence[tuple[str, str, Callable[[], object]]] = (),
        *,
        stacked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(f"{what}. {why}")
        announce(self, self.accessibleName(), at_once=True)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Glyph("no", "bad"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(what, Type.HEAD, wrap=True), 1)
        self.body.addLayout(head)
        self.body.addSpacing(6)
        self.body.addWidget(Label(why, wrap=True, line_height=17))
        self.body.addSpacing(6)
        for key, value in facts:
            if stacked:
                self.body.addSpacing(4)
                self.body.addWidget(Label(key, Type.SMALL, "text2"))
                self.body.addWidget(Label(value, Type.NAME, wrap=True))
            else:
                row = KeyValue(key, value)
                row.setFixedHeight(26)
                self.body.addWidget(row)
        if not instead:
            return
        self.body.addSpacing(12 if stacked else 8)
        buttons = QVBoxLayout() if stacked else QHBoxLayout()
        buttons.setSpacing(8)
        for index, (label, icon, run) in enumerate(instead):
            look = Look.DEFAULT if index else Look.PRIMARY
            button = Button(label, look=look, icon=icon if index else "", on_click=run)
            button.setObjectName(f"refusal.instead.{index}")
            buttons.addWidget(button)
        if not stacked:
            buttons.addStretch(1)
        self.body.addLayout(buttons)


class Glyph(QWidget):
    """An icon standing by itself."""

    def __init__(self, icon: str, tone: str = "text2", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setFixedSize(size, size + 6)

    def set(self, icon: str, tone: str) -> None:
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self._icon, 0, self.height() / 2, tone=self._tone, size=self._size)
        painter.end()


class _BarWidget(QProgressBar):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setFixedHeight(6)
        self.setTextVisible(False)

    def set_share(self, share: float) -> None:
        self.share = max(0.0, min(1.0, share))
        self.setValue(round(100 * self.share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.track(painter, rect, 3)
        if self.share > 0:
            rect.setWidth(max(6.0, rect.width() * self.share))
            paint.frame(painter, rect, 3, fill_tone="accent", edge=None)
        painter.end()


class ProgressPanel(Card):
    """A long job: `step(done, total)` from the desk's progress; hidden for its first half second.

    `unit` is "{done} of {total} rows" translated by the caller; `cancelled` when Cancel or Esc was pressed.
    """

    cancelled = Signal()

    def __init__(self, title: str, unit: str, reassurance: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=13, parent=parent)
        self._unit = unit
        self._began = time.monotonic()
        self.setAccessibleName(title)
        self.body.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Label(title, Type.STRONG), 1)
        words = QCoreApplication.translate("ProgressPanel", "Cancel")
        self.cancel = Button(words, keys="Esc", shortcut=True, on_click=self.cancelled.emit)
        self.cancel.setObjectName("progress.cancel")
        head.addWidget(self.cancel)
        self.body.addLayout(head)
        self._bar = _BarWidget()
        self._bar.setAccessibleName(title)
        self.body.addWidget(self._bar)
        self.body.addSpacing(2)
        line = QHBoxLayout()
        self._count = Label("", Type.SMALL, "text2")
        self._look = Label("", Type.SMALL_NAME, "warn", align=Align.RIGHT)
        line.addWidget(self._count, 1)
        line.addWidget(self._look)
        self.body.addLayout(line)
        self.body.addSpacing(2)
        self.body.addWidget(Label(reassurance, Type.SMALL, "text2", wrap=True))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Start the clock; the panel appears after half a second, unless `end()` comes first."""
        self._began = time.monotonic()
        self._patience.start(500)

    def end(self) -> None:
        self._patience.stop()
        self.hide()

    def step(self, done: int, total: int) -> None:
        self._bar.set_share(done / total if total else 0.0)
        text = self._unit.format(done=i18n.number_text(done), total=i18n.number_text(total))
        spent = time.monotonic() - self._began
        if done and spent > 1.0 and done < total:
            seconds = max(1, round(spent * (total - done) / done))
            translate = QCoreApplication.translate
            left = translate("ProgressPanel", "about {n} s left")
            if seconds > 90:
                seconds, left = round(seconds / 60), translate("ProgressPanel", "about {n} min left")
            text = translate("ProgressPanel", "{count}, {left}").format(
                count=text, left=left.format(n=seconds)
            )
        self._count.set_text(text)
        self._bar.setAccessibleDescription(text)

    def needs_look(self, words: str) -> None:
        """What needs a look: "14 need a look"."""
        self._look.set_text(words)


class EmptyState(QWidget):
    """A page with nothing on it: disc, one bold sentence, a line or two, the next step as primary."""

    def __init__(
        self,
        icon: str,
        fact: str,
        more: str,
        steps: Sequence[tuple[str, str, Callable[[], object]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAccessibleName(f"{fact}. {more}")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 75, 16, 24)
        column.setSpacing(2)
        column.addWidget(Label(fact, Type.HEAD, align=Align.CENTER))
        text = Label(more, tone="text2", wrap=True, align=Align.CENTER, line_height=22)
        text.setMaximumWidth(420)
        holder = QHBoxLayout()
        holder.addStretch(1)
        holder.addWidget(text, 100)
        holder.addStretch(1)
        column.addLayout(holder)
        if steps:
            column.addSpacing(12)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addStretch(1)
            for index, (label, glyph, run) in enumerate(steps):
                look = Look.DEFAULT if index else Look.PRIMARY
                step = Button(label, look=look, icon=glyph, on_click=run)
                step.setObjectName("empty.primary" if look is Look.PRIMARY else "empty.other")
                row.addWidget(step)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.disc(painter, QPointF(self.width() / 2, 44), self._icon, size=40)
        painter.end()


class NothingFound(QWidget):
    """A search without hits: the sentence, and how to widen it."""

    def __init__(
        self,
        fact: str,
        widen: Sequence[tuple[str, Callable[[], object]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 13)
        column.setSpacing(8)
        column.addWidget(Label(fact, Type.NAME, align=Align.CENTER, may_elide=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for index, (label, run) in enumerate(widen):
            row.addWidget(Button(label, look=Look.GHOST if index else Look.DEFAULT, on_click=run))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


class Fact(QWidget):
    """A figure under its name, as in the head of an account: key 12 px, value 16/600 (or 24)."""

    def __init__(
        self, key: str, value: str = "", kind: Type = Type.FACT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._value, self._kind, self._tone, self._icon = key, value, kind, "text", ""
        self._icon_tone = "text"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def set(self, key: str, value: str, *, tone: str = "text", icon: str = "", icon_tone: str = "") -> None:
        self._key, self._value, self._tone, self._icon = key, value, tone, icon
        self._icon_tone = icon_tone or tone
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(f"{self._key} {self._value}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        glyph = 21 if self._icon else 0
        width = max(paint.advance(self._key, Type.SMALL), paint.advance(self._value, self._kind) + glyph)
        return QSize(round(width) + 1, 46)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = float(self.width())
        paint.text(painter, QRectF(0, 0, width, 18), self._key, Type.SMALL, tone="text2")
        left = 0.0
        stand = 38
        if self._icon:
            icons.paint(painter, self._icon, 0, stand - 6, tone=self._icon_tone)
            left = 21.0
        painter.setFont(theme().font(self._kind))
        painter.setPen(theme().color(self._tone))
        painter.drawText(QPointF(left, stand), self._value)
        painter.end()
