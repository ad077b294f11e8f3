"""A column's reader that reads each distinct text once: lists repeat themselves."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Reason
from collectdesk.exchange.dates import Waiting
from collectdesk.exchange.sheets import Cell
from collectdesk.exchange.values import is_blank, is_error

Read = Callable[[Cell], Any]


@dataclass(frozen=True, slots=True)
class Noted:
    """A cell that is left blank and said so."""

    code: str
    facts: dict[str, object] = field(default_factory=dict)


class _Waits:
    """A cell that can be read only when a question is answered."""


WAITS: Final = _Waits()


class Memo(dict[Cell, Any]):
    """`memo[cell]` is None (blank), a value, a Reason, a Noted or WAITS. `lenient` notes instead of refusing
    a formula's error."""

    __slots__ = ("_field", "_lenient", "_read")

    def __init__(self, field_: str, read: Read, *, lenient: bool = False) -> None:
        super().__init__()
        self._field, self._read, self._lenient = field_, read, lenient

    def __missing__(self, cell: Cell) -> Any:
        value: Any = None
        if not is_blank(cell):
            try:
                value = self._read(_sound(cell, self._field))
            except Refusal as refusal:
                if self._lenient and refusal.code in {"import.error_cell", "import.date_no_day"}:
                    value = Noted(refusal.code, dict(refusal.facts))
                else:
                    value = Reason(refusal.code, refusal.field, refusal.facts)
            except Waiting:
                value = WAITS
        self[cell] = value
        return value


def _sound(cell: Cell, field_: str) -> Cell:
    if is_error(cell):
        raise Refusal("import.error_cell", field_, text=str(cell).strip())
    return cell
