"""One row while it is read: its cells by field, and the reasons against it as they are found."""

from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Reason
from collectdesk.exchange.dates import Waiting
from collectdesk.exchange.sheets import Cell
from collectdesk.exchange.values import is_blank

T = TypeVar("T")
P = ParamSpec("P")


class RowCells:
    def __init__(self, row: Sequence[Cell], line: int, at: dict[str, int]) -> None:
        self._row = row
        self._at = at
        self.line = line
        self.reasons: list[Reason] = []
        self.waits = False

    def cell(self, index: int) -> Cell:
        """The cell, None when it is blank or the row ends before it."""
        if not 0 <= index < len(self._row):
            return None
        cell = self._row[index]
        return None if cell == "" or is_blank(cell) else cell

    def of(self, field: str) -> Cell:
        return self.cell(self._at.get(field, -1))

    def refuse(self, code: str, field: str, **facts: object) -> None:
        self.reasons.append(Reason(code, field, facts))

    def tried(self, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """What `read` gives; None, with the reason kept, when it refuses or must wait for an answer."""
        try:
            return read(*args, **kwargs)
        except Refusal as refusal:
            self.reasons.append(Reason(refusal.code, refusal.field, refusal.facts))
        except Waiting:
            self.waits = True
        return None
