"""Table models: Rows, all in memory, with groups; Lazy, of any length, fetched as it is scrolled."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from collectdesk.views.widgets.cells import Cell, Column, Group, More, RowKind
from collectdesk.views.widgets.paint import Align

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")

CELL = Qt.ItemDataRole.UserRole + 1
KIND = Qt.ItemDataRole.UserRole + 2
NOTHING = Cell()
NO_PARENT = QModelIndex()


class TableModel(QAbstractTableModel, Generic[Row]):
    """Shared by Rows and Lazy: columns, the checked keys, and what a screen reader gets."""

    checked_changed = Signal()

    def __init__(
        self, columns: Sequence[Column[Row]], *, key: Callable[[Row], Hashable], checkable: bool = False
    ) -> None:
        super().__init__()
        self.columns = list(columns)
        self.checkable = checkable
        self._key = key
        self._checked: set[Hashable] = set()
        self.sorted_by = ("", False)
        """The sort key shown in the heads, and whether it runs down; for the screen reader."""

    # what a kind of model answers
    def kind(self, _row: int) -> RowKind:
        return RowKind.ROW

    def row(self, _row: int) -> Row | None:
        raise NotImplementedError

    def group(self, _row: int) -> Group | More | None:
        return None

    def may_check(self, row: int) -> bool:
        """Whether a row has a check box."""
        return self.checkable and self.kind(row) is RowKind.ROW

    # columns
    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Other columns, or the same in another language."""
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self.head(section, spoken=True)
        return None

    def head(self, section: int, *, spoken: bool = False) -> str:
        """A column's title; as it is spoken, with how it is sorted."""
        column, (key, descending) = self.columns[section], self.sorted_by
        if not spoken or not column.sort or column.sort != key:
            return column.title
        translate = QCoreApplication.translate
        way = translate("Table", "sorted downwards") if descending else translate("Table", "sorted upwards")
        return f"{column.title}, {way}"

    # checks
    def key(self, row: int) -> Hashable | None:
        found = self.row(row)
        return None if found is None else self._key(found)

    @property
    def checked(self) -> frozenset[Hashable]:
        return frozenset(self._checked)

    def is_checked(self, row: int) -> bool:
        return bool(self._checked) and self.key(row) in self._checked

    def set_checked(self, keys: Iterable[Hashable]) -> None:
        self._checked = set(keys)
        self.checked_changed.emit()

    def checked_count(self) -> int:
        return len(self._checked)

    def checkable_count(self) -> int:
        """How many rows can be checked."""
        return self.rowCount()

    def check_all(self, on: bool) -> None:
        """Check every row that may be, or none."""
        raise NotImplementedError

    def check_range(self, first: int, last: int) -> None:
        """Check the rows from one to another, both included."""
        keys = {self.key(row) for row in range(first, last + 1) if self.may_check(row)}
        self._checked |= keys - {None}
        self.checked_changed.emit()

    def toggle(self, row: int) -> None:
        key = self.key(row)
        if key is None or not self.may_check(row):
            return
        self._checked ^= {key}
        self.checked_changed.emit()

    # cells
    def cell(self, row: int, column: int) -> Cell:
        found = self.row(row)
        return NOTHING if found is None else self.columns[column].cell(found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == KIND:
            return self.kind(row)
        other = self.group(row)
        if other is not None:
            words = other.text if isinstance(other, More) else f"{other.title} {other.facts}"
            return (
                words if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(row, column).text
        if role == CELL:
            return self.cell(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self.cell(row, column)
            marked = cell.tip if cell.mark else ""
            return " ".join(part for part in (cell.text, cell.second, marked) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cell(row, column).tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[column].align is Align.RIGHT
            return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and self.may_check(row):
            return Qt.CheckState.Checked if self.is_checked(row) else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Group rows are disabled, so the cursor passes over them."""
        if not index.isValid() or self.kind(index.row()) is RowKind.GROUP:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and self.may_check(index.row()):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags


class Rows(TableModel[Row]):
    """All rows in memory, with `Group` and `More` among them: `set_rows([Group("Ready"), row, row, …])`.

    `unchecked_ok(row)` false leaves a row without a check box.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        key: Callable[[Row], Hashable],
        checkable: bool = False,
        checks: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__(columns, key=key, checkable=checkable)
        self._items: list[Row | Group | More] = []
        self._others: frozenset[int] = frozenset()
        self._checks = checks

    def set_rows(self, items: Iterable[Row | Group | More]) -> None:
        self.beginResetModel()
        self._items = list(items)
        kinds = set(map(type, self._items))
        self._others = frozenset()
        if any(issubclass(kind, Group | More) for kind in kinds):
            self._others = frozenset(n for n, one in enumerate(self._items) if isinstance(one, Group | More))
        self.endResetModel()

    def others(self) -> frozenset[int]:
        """The rows that are groups or "more"."""
        return self._others

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def kind(self, row: int) -> RowKind:
        item = self._items[row]
        return (
            RowKind.GROUP
            if isinstance(item, Group)
            else RowKind.MORE
            if isinstance(item, More)
            else RowKind.ROW
        )

    def row(self, row: int) -> Row | None:
        if not 0 <= row < len(self._items):
            return None
        item = self._items[row]
        return None if isinstance(item, Group | More) else item

    def group(self, row: int) -> Group | More | None:
        item = self._items[row]
        return item if isinstance(item, Group | More) else None

    def may_check(self, row: int) -> bool:
        found = self.row(row)
        if not self.checkable or found is None:
            return False
        return self._checks is None or self._checks(found)

    def checkable_count(self) -> int:
        return sum(self.may_check(row) for row in range(len(self._items)))

    def check_all(self, on: bool) -> None:
        keys = [self.key(row) for row in range(len(self._items)) if self.may_check(row)] if on else []
        self.set_checked(key for key in keys if key is not None)

    def index_of(self, key: Hashable) -> int:
        """The row with this key, -1 when it is not there."""
        return next((row for row in range(len(self._items)) if self.key(row) == key), -1)


class Lazy(TableModel[Row]):
    """Any number of rows, asked for in blocks: on `wanted(offset, limit)` the page asks the desk and
    answers with `supply(offset, rows)`. `reset(count)` starts anew (another filter or order).
    """

    wanted = Signal(int, int)
    BLOCK = 200
    KEPT = 40
    """Blocks kept in memory."""

    def __init__(
        self, columns: Sequence[Column[Row]], *, key: Callable[[Row], Hashable], checkable: bool = False
    ) -> None:
        super().__init__(columns, key=key, checkable=checkable)
        self._count = 0
        self._blocks: dict[int, list[Row]] = {}
        self._asked: set[int] = set()

    def reset(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self._blocks.clear()
        self._asked.clear()
        self.endResetModel()

    def supply(self, offset: int, rows: Sequence[Row]) -> None:
        block = offset // self.BLOCK
        self._blocks.pop(block, None)
        self._blocks[block] = list(rows)
        self._asked.discard(block)
        while len(self._blocks) > self.KEPT:
            del self._blocks[next(iter(self._blocks))]
        if self._count and rows:
            last = min(offset + len(rows), self._count) - 1
            self.dataChanged.emit(self.index(offset, 0), self.index(last, len(self.columns) - 1))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else self._count

    def check_all(self, on: bool) -> None:
        """Of rows not loaded nothing is known here; a model that can name them all says otherwise."""
        loaded = (self._key(row) for block in self._blocks.values() for row in block)
        self.set_checked(loaded if on else ())

    def row(self, row: int) -> Row | None:
        number, within = divmod(row, self.BLOCK)
        block = self._blocks.get(number)
        if block is not None:
            return block[within] if within < len(block) else None
        if number not in self._asked and 0 <= row < self._count:
            self._asked.add(number)
            self.wanted.emit(number * self.BLOCK, self.BLOCK)
        return None
