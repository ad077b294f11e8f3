"""The list of values that drops from a filter chip: ticked, with counts, several at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from collectdesk.shell import i18n
from collectdesk.views.accounts.dropdown import DropDown
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import CHECK_WIDTH, PAD, TAIL, Cell, Column, fact
from collectdesk.views.widgets.paint import Align

Value = tuple[str, str, int]
"""Value, words, count."""
MOST_ROWS = 12
NARROWEST, WIDEST = 168, 360


class ValuesPopup(DropDown):
    """`offer(name, values, chosen, under)` under a chip; `chosen(values)` whenever a tick changes."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "accounts.values", key=lambda value: value[0])
        self._values: list[Value] = []

    def offer(self, name: str, values: Sequence[Value], chosen: Sequence[str], under: QWidget) -> None:
        self._values = list(values)
        count = max((paint.width_of(i18n.number_text(n)) for _, _, n in values), default=0) + PAD + TAIL + 1
        words = max((paint.width_of(text) for _, text, _ in values), default=0)
        wide = min(max(CHECK_WIDTH + PAD + words + PAD + 8, NARROWEST - count), WIDEST)
        self.model.set_columns(
            [
                Column("value", name, lambda value: Cell(value[1], may_elide=True), wide, stretch=1),
                Column("count", "", lambda value: fact(i18n.number_text(value[2])), count, align=Align.RIGHT),
            ]
        )
        self.model.set_rows(self._values)
        self.tick(list(chosen))
        bar = 12 if len(self._values) > MOST_ROWS else 0
        self.drop(name, under, (wide + count + bar + 2, self.height_of(min(len(self._values), MOST_ROWS))))

    def tell(self) -> None:
        checked = self.model.checked
        self.chosen.emit(tuple(value for value, _, _ in self._values if value in checked))
