"""The rows of a sheet while they are read cell by cell, within the limits of a list."""

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.sheets import MOST_COLUMNS, MOST_ROWS, Cell, Sheet


class Grid:
    """Empty cells and rows are only counted until something filled follows: a million cost nothing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[list[Cell]] = []
        self._row: list[Cell] = []
        self._skip_rows = self._column = 0

    def put(self, value: Cell, times: int = 1) -> None:
        if value is None or value == "":
            self._column += times
            return
        if self._column + times > MOST_COLUMNS:
            raise Refusal("import.too_wide", "file", columns=self._column + times, most=MOST_COLUMNS)
        self._row += [None] * (self._column - len(self._row))
        self._row += [value] * times
        self._column += times

    def move_to(self, column: int) -> None:
        self._column = max(self._column, column)

    @property
    def has_cells(self) -> bool:
        """Whether the row that is open holds a cell, empty or not."""
        return self._column > 0

    @property
    def next_row(self) -> int:
        return len(self.rows) + self._skip_rows

    def skip_to(self, row: int) -> None:
        self._skip_rows += max(0, row - self.next_row)

    def end_row(self, times: int = 1) -> None:
        row, self._row, self._column = self._row, [], 0
        if not row:
            self._skip_rows += times
            return
        total = self.next_row + times
        if total > MOST_ROWS:
            raise Refusal("import.too_many_rows", "file", rows=total, most=MOST_ROWS)
        self.rows += [[] for _ in range(self._skip_rows)]
        self._skip_rows = 0
        self.rows += [list(row) for _ in range(times)]

    def sheet(self) -> Sheet:
        return Sheet(self.name, self.rows)
