"""Which columns the Accounts table shows, and in which order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.shell.theme import Type
from collectdesk.views.accounts.columns import ALWAYS, USUAL, Columns
from collectdesk.views.accounts.dropdown import DropDown
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import CHECK_WIDTH, PAD, Cell, Column
from collectdesk.views.widgets.label import Hairline, Label, Link

FOOT = 32
SIDE = 14


class ColumnChooser(DropDown):
    """`offer(columns, under)`; `chosen(keys)` at every change. Space shows or hides a column, Ctrl with an
    arrow moves it."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "accounts.columns.list", key=lambda one: one[0])
        self._order: list[tuple[str, str]] = []
        self._hint = Label("", Type.SMALL, "text2")
        self._usual = Link("")
        self._usual.setObjectName("accounts.columns.usual")
        self._usual.clicked.connect(self._reset)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 4, SIDE, 0)
        foot.addWidget(self._hint)
        foot.addStretch(1)
        foot.addWidget(self._usual)
        self.column.addWidget(Hairline())
        self.column.addLayout(foot)

    def offer(self, columns: Columns, under: QWidget) -> None:
        self._columns = columns
        self._hint.set_text(self.tr("Space shows or hides, Ctrl ↑ ↓ moves"))
        self._usual.setText(self.tr("Usual columns"))
        words = max(paint.width_of(title) for _, title in columns.titles())
        foot = self._hint.sizeHint().width() + self._usual.sizeHint().width() + 2 * SIDE + 16
        wide = max(CHECK_WIDTH + 2 * PAD + words + 8, foot)
        self.model.set_columns([Column("column", "", lambda one: Cell(one[1]), wide, stretch=1)])
        self._fill(columns.titles(), list(columns.order))
        self.drop(self.tr("Columns"), under, (wide + 2, self.height_of(len(self._order)) + FOOT))

    def _fill(self, order: list[tuple[str, str]], shown: list[str]) -> None:
        self._order = order
        self.model.set_rows(order)
        self.tick(shown)

    def tell(self) -> None:
        checked = self.model.checked
        if ALWAYS not in checked:
            self.tick([*(str(key) for key in checked), ALWAYS])
            return
        self.chosen.emit(tuple(key for key, _ in self._order if key in checked))

    def _reset(self) -> None:
        self.chosen.emit(USUAL)
        self._fill(self._columns.titles(), list(USUAL))
        self.list.go_first()

    def eventFilter(self, watched: object, event: object) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if by and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._move(by)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # as Qt hands them over

    def _move(self, by: int) -> None:
        at = self.list.current_row()
        to = at + by
        if 0 <= at < len(self._order) and 0 <= to < len(self._order):
            order = list(self._order)
            order[at], order[to] = order[to], order[at]
            self._fill(order, [str(key) for key in self.model.checked])
            self.list.go_to(to)
            self.tell()
