"""The command palette (Ctrl K): accounts, actions and pages in one list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from collectdesk.shell import icons
from collectdesk.shell.actions import key_text
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.label import Hairline
from collectdesk.views.widgets.messages import Glyph
from collectdesk.views.widgets.paint import Run

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
WIDTH, INPUT, ROW, MOST = 480, 40, 32, 12
PATIENCE = 120
"""Milliseconds after the last key before sources that search the books are asked."""


@dataclass(frozen=True, slots=True)
class Found:
    """A hit: icon, name, what it is, shortcut, and what Enter does."""

    icon: str
    name: str
    run: Callable[[], object]
    what: str = ""
    keys: str = ""


Answer = Callable[[Sequence[Found]], None]
Source = Callable[[str, Answer], None]
"""Called with the text and where to put the hits, at once or later; late answers to old text are dropped."""


class _Hits(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.hits: list[Found] = []

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            hit = self.hits[index.row()]
            return f"{hit.name} {hit.what}".strip()
        return None

    def replace(self, hits: Sequence[Found]) -> None:
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListView, hits: _Hits) -> None:
        super().__init__(view)
        self._view, self._hits = view, hits

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, hit = QRectF(option.rect), self._hits.hits[index.row()]
        painter.save()
        paint.fill(painter, rect, "sel" if index.row() == self._view.currentIndex().row() else "surface")
        icons.paint(painter, hit.icon, rect.left() + 13, rect.center().y())
        right = rect.right() - 14
        if hit.keys:
            label = key_text(hit.keys)
            right -= paint.keycap_width(label)
            paint.keycap(painter, right, rect.center().y(), label)
            right -= 8
        room = QRectF(rect.left() + 36, rect.top(), right - rect.left() - 36, rect.height())
        paint.line(
            painter, room, [Run(hit.name, Type.NAME), Run(hit.what, Type.SMALL, "text2")], may_elide=True
        )
        painter.restore()


class CommandPalette(QWidget):
    """`palette = CommandPalette(window)`, `palette.add_source(source)`, `palette.open()`; Esc closes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sources: dict[str, Source] = {}
        self._patient: set[str] = set()
        self._asked = 0
        self._parts: dict[str, list[Found]] = {}
        self._waiting: set[str] = set()
        self._enter = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._ask_patient)
        self._back: QWidget | None = None
        self._words = ("", "")
        self.setObjectName("palette")
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 11)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(13, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(Glyph("search"))
        self.input = QLineEdit()
        self.input.setProperty("bare", True)
        self.input.setFont(theme().font(Type.FACT))
        self.input.setObjectName("palette.input")
        self.input.setFixedHeight(INPUT)
        self.input.textChanged.connect(self._search)
        self.input.installEventFilter(self)
        top.addWidget(self.input)
        column.addLayout(top)
        column.addWidget(Hairline())
        self._hits = _Hits()
        self.list = QListView()
        self.list.setModel(self._hits)
        self._delegate = _Delegate(self.list, self._hits)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        column.addWidget(self.list)
        theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    def _dress(self) -> None:
        font = theme().font(Type.FACT)
        font.setWeight(font.Weight.Normal)
        self.input.setFont(font)

    def set_words(self, name: str, placeholder: str, nothing: str) -> None:
        """Accessible name, the hint in the input, and what stands there when nothing is found."""
        self.setAccessibleName(name)
        self.input.setAccessibleName(name)
        self.list.setAccessibleName(name)
        self.input.setPlaceholderText(placeholder)
        self._words = (name, nothing)

    def add_source(self, name: str, source: Source, *, patient: bool = False) -> None:
        """Where hits come from, in the order they are added; one of the same name gives way. A patient one
        is asked once the typing pauses."""
        self._sources[name] = source
        self._patient.discard(name)
        if patient:
            self._patient.add(name)

    def open(self, text: str = "") -> None:
        self._back = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.input.setFocus()
        if self.input.text() == text:
            self._search(text)
        else:
            self.input.setText(text)

    def place(self) -> None:
        width = min(WIDTH, self._window.width() - 32) + 18
        room = (self._window.height() - 64 - INPUT - 61) // ROW
        shown = min(max(1, len(self._hits.hits)), MOST, room)
        self.setGeometry((self._window.width() - width) // 2, 64, width, 20 + INPUT + 1 + shown * ROW)

    def leave(self) -> None:
        self._stop()
        self.hide()
        if self._back is not None and isValid(self._back):
            self._back.setFocus()

    def _stop(self) -> None:
        """Answers that are still to come are of no use any more."""
        self._asked += 1
        self._timer.stop()
        self._waiting.clear()
        self._enter = False

    def _search(self, text: str) -> None:
        self._stop()
        self._parts = {name: [] for name in self._sources}
        self._waiting = set(self._patient) if text.strip() else set()
        for name, source in self._sources.items():
            if name not in self._patient:
                source(text.strip(), partial(self._take, self._asked, name))
        if self._waiting:
            self._timer.start()
        self._show(None)

    def _ask_patient(self) -> None:
        for name in self._patient:
            self._sources[name](self.input.text().strip(), partial(self._take, self._asked, name))

    def _take(self, asked: int, name: str, found: Sequence[Found]) -> None:
        if asked != self._asked:
            return
        kept = self._current()
        self._waiting.discard(name)
        self._parts[name] = list(found)
        self._show(kept)
        if self._enter and self._hits.hits:
            self._run(0)
        elif not self._waiting:
            self._enter = False

    def _current(self) -> Found | None:
        row = self.list.currentIndex().row()
        return self._hits.hits[row] if 0 < row < len(self._hits.hits) else None

    def _show(self, kept: Found | None) -> None:
        """The hits there are; the one somebody went to with the arrows stays current."""
        hits = [hit for part in self._parts.values() for hit in part]
        self._hits.replace(hits)
        if not hits and self._waiting:
            self.update()
            return
        if hits:
            self._stand_on(next((row for row, hit in enumerate(hits) if hit is kept), 0))
        else:
            self.input.setAccessibleDescription(self._words[1])
        self.place()
        self.update()

    def _stand_on(self, row: int) -> None:
        self.list.setCurrentIndex(self._hits.index(row, 0))
        hit = self._hits.hits[row]
        place = self.tr("{n} of {all}").format(n=row + 1, all=len(self._hits.hits))
        self.input.setAccessibleDescription(f"{hit.name} {hit.what}".strip() + f", {place}")

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._hits.hits):
            hit = self._hits.hits[row]
            self.leave()
            hit.run()
        elif self._waiting:
            self._enter = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            row, last = self.list.currentIndex().row(), len(self._hits.hits) - 1
            match event.key():
                case Qt.Key.Key_Escape:
                    self.leave()
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._run(row)
                case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                    if last >= 0:
                        self._stand_on(min(last, row + 1))
                case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                    if last >= 0:
                        self._stand_on(max(0, row - 1))
                case _:
                    return super().eventFilter(watched, event)
            return True
        if watched is self.input and event.type() is QEvent.Type.FocusOut and self.isVisible():
            self._stop()
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        outer = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        for step in range(8, 0, -1):
            shade = theme().color("text") if not theme().dark else theme().color("rail")
            shade.setAlpha(5 if not theme().dark else 24)
            grown = outer.adjusted(-step, -step + 2, step, step + 2)
            paint.frame(painter, grown, 8 + step, fill_tone=shade, edge=None)
        paint.frame(painter, outer, 8)
        if not self._hits.hits and not self._waiting and self.input.text():
            room = QRectF(outer.left() + 14, outer.top() + INPUT + 1, outer.width() - 28, ROW)
            paint.text(painter, room, self._words[1], tone="text3")
        painter.end()
