"""The story of an account: days at the left, disc icons on a line, the verb bold and the rest grey."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.paint import Align, Run

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ONE, TWO, TOP = 34, 52, 6
DAY, LINE_X, WORDS = 16, 92, 116
TINTS = {"ok": "ok_tint", "warn": "warn_tint", "bad": "bad_tint", "accent": "tint"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One event. `day` as written ("23 Nov"); the view leaves it out where the row above has the same.

    `tone`: "" neutral, "ok", "warn", "bad", "accent" (the disc's); the verb takes a colour only when bad.
    `right` is who or when, `key` comes back with `opened`.
    """

    day: str
    icon: str
    verb: str
    rest: str = ""
    second: str = ""
    right: str = ""
    tone: str = ""
    year: str = ""
    key: object = None


class _Entries(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            entry = self.entries[index.row()]
            return " ".join(
                part for part in (entry.day, entry.verb, entry.rest, entry.second, entry.right) if part
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.entries[index.row()].second or None
        return None

    def replace(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "Timeline") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = self._view.entries[index.row()]
        height = TWO if entry.second else ONE
        return QSize(200, height + (TOP if index.row() == 0 else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.row(), QRectF(option.rect)
        entries = self._view.entries
        entry = entries[row]
        if row == 0:
            rect.setTop(rect.top() + TOP)
        painter.save()
        middle = rect.top() + ONE / 2
        x = rect.left() + LINE_X
        if row > 0:
            paint.vline(painter, x, rect.top() - 1, middle - 14 - rect.top() + 1, "line_strong")
        if row + 1 < len(entries):
            paint.vline(painter, x, middle + 14, rect.bottom() - middle - 14, "line_strong")
        if row == self._view.currentIndex().row() and self._view.hasFocus():
            paint.ring(painter, rect.adjusted(4, 1, -4, -1))
        tint = TINTS.get(entry.tone, "neutral")
        paint.disc(painter, QPointF(x + 0.5, middle), entry.icon, tone=entry.tone or "text2", fill_tone=tint)
        self._words(painter, rect, entry, shows_day=row == 0 or entries[row - 1].day != entry.day)
        painter.restore()

    @staticmethod
    def _words(painter: QPainter, rect: QRectF, entry: Entry, *, shows_day: bool) -> None:
        first = QRectF(rect.left(), rect.top(), rect.width(), ONE)
        if shows_day:
            paint.text(painter, first.adjusted(DAY, 0, 0, 0), entry.day, tone="text2")
            if entry.year:
                below = first.adjusted(DAY, 18, 0, 18)
                paint.text(painter, below, entry.year, Type.SMALL, tone="text3")
        used = 0.0
        if entry.right:
            used = paint.text(
                painter,
                first.adjusted(WORDS, 0, -16, 0),
                entry.right,
                Type.SMALL,
                tone="text3",
                align=Align.RIGHT,
            )
        room = first.adjusted(WORDS, 0, -16 - (used + 12 if used else 0), 0)
        runs = [
            Run(entry.verb, Type.STRONG, "bad" if entry.tone == "bad" else "text"),
            Run(entry.rest, tone="text2"),
        ]
        paint.line(painter, room, runs, may_elide=True)
        if entry.second:
            below = QRectF(rect.left() + WORDS, rect.top() + ONE - 6, rect.width() - WORDS - 16, 18)
            paint.text(painter, below, entry.second, Type.SMALL, tone="text2", may_elide=True)


class Timeline(QListView):
    """`timeline.set_entries([...])`, newest first; `opened(key)` on Enter or double click."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = _Entries()
        self.setAccessibleName(name)
        self.setModel(self._entries)
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(ONE)

    @property
    def entries(self) -> list[Entry]:
        return self._entries.entries

    def set_entries(self, entries: Sequence[Entry]) -> None:
        self._entries.replace(entries)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.entries[self.currentIndex().row()].key)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(self.entries[index.row()].key)
