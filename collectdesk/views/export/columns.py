"""Which columns go into the file, and whether personal data stands there in full."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.shell.theme import Type
from collectdesk.usecases.exporting import COLUMNS, CURRENCY, PERSONAL
from collectdesk.views.export.phrases import headings
from collectdesk.views.widgets.fields import CheckBox
from collectdesk.views.widgets.label import Label, Link
from collectdesk.views.widgets.rows import Section

ACROSS = 4
BESIDE = {"next": ("next_on",)}
"""What a column of the table says in one cell and a file says in two."""


class ColumnChoice(QWidget):
    """`begin(keys)` ticks the table's columns; `chosen` are the ticked ones, those first in their order."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: tuple[str, ...] = ()
        self.boxes = {key: CheckBox("") for key in COLUMNS if key != CURRENCY}
        self._title = Section("")
        self._all, self._table = Link("", Type.SMALL_NAME), Link("", Type.SMALL_NAME)
        self._all.setObjectName("export.columns.all")
        self._table.setObjectName("export.columns.table")
        self._all.clicked.connect(lambda _checked=False: self._tick(set(self.boxes) - set(PERSONAL)))
        self._table.clicked.connect(lambda _checked=False: self._tick(self._first))
        self.full = CheckBox("")
        self.full.setObjectName("export.full")
        self._means = Label("", Type.SMALL, "text2", wrap=True)
        self._build()
        for key, box in self.boxes.items():
            box.setObjectName(f"export.column.{key}")
            box.toggled.connect(self._changed)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._table)
        head.addWidget(self._all)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place // ACROSS, place % ACROSS)
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(6)
        column_.addLayout(head)
        column_.addLayout(grid)
        column_.addSpacing(4)
        column_.addWidget(self.full)
        column_.addWidget(self._means)

    @property
    def chosen(self) -> tuple[str, ...]:
        ticked = [key for key, box in self.boxes.items() if box.isChecked()]
        order = [key for key in self._first if key in ticked]
        return (*order, *(key for key in ticked if key not in order))

    @property
    def unmasked(self) -> bool:
        return self.full.isEnabled() and self.full.isChecked()

    def begin(self, keys: Iterable[str]) -> None:
        known = [key for key in keys if key in self.boxes]
        self._first = tuple(k for key in known for k in (key, *BESIDE.get(key, ())))
        self.full.setChecked(False)
        self._tick(self._first)

    def _tick(self, keys: Iterable[str]) -> None:
        wanted = set(keys)
        for key, box in self.boxes.items():
            box.setChecked(key in wanted)
        self._changed()

    def _changed(self) -> None:
        self.full.setEnabled(any(self.boxes[key].isChecked() for key in PERSONAL))
        self.changed.emit()

    def retranslate(self) -> None:
        said = headings()
        for key, box in self.boxes.items():
            box.setText(said[key])
            box.updateGeometry()
        self._title.set_text(self.tr("Columns"))
        self._all.setText(self.tr("All but personal data"))
        self._table.setText(self.tr("As in the table"))
        self.full.setText(self.tr("Phone and ID number in full"))
        means = self.tr("Otherwise most digits are hidden. That they left in full is on record.")
        self._means.set_text(means)
        self.full.setAccessibleDescription(means)
