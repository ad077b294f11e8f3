"""The layouts of lists that the office remembers: named anew, forgotten."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collectdesk.shell.desk import Desk
from collectdesk.usecases.mappings import (
    ForgetMapping,
    MappingRow,
    NameMapping,
    forget_mapping,
    name_mapping,
)
from collectdesk.views.intake.reading import LONGEST_NAME
from collectdesk.views.intake.tables import layout_columns
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import LineEdit
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import EmptyState
from collectdesk.views.widgets.surface import Bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows


class Layouts(QStackedWidget):
    """`show_layouts(rows)`; `failed(failure)` when a name would not do."""

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = Rows[MappingRow]([], key=lambda row: row.id)
        self.table = TableView("…", self.model)
        self.table.setObjectName("import.layouts")
        self._label = Label("", tone="text2")
        self.name = LineEdit("…")
        self.name.setObjectName("import.layouts.name")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setFixedWidth(280)
        self.rename = Button(on_click=self._rename)
        self.rename.setObjectName("import.layouts.rename")
        self.forget = Button(look=Look.DANGER, icon="trash", on_click=self._forget)
        self.forget.setObjectName("import.layouts.forget")
        bar = Bar(44, tone="window", lines=("top",))
        bar.left(self._label)
        bar.left(self.name)
        bar.left(self.rename)
        bar.right(self.forget)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(bar)
        self.addWidget(listed)
        self.name.returnPressed.connect(self._rename)
        self.name.textChanged.connect(lambda _text: self._say())
        self.table.current.connect(lambda _row: self._show_name())
        self.retranslate()

    def show_layouts(self, rows: tuple[MappingRow, ...]) -> None:
        before = self.model.row(self.table.current_row())
        self.model.set_rows(rows)
        if rows:
            self.table.go_to(max(0, self.model.index_of(before.id) if before is not None else 0))
        self._show_name()
        self._choose()

    def _current(self) -> MappingRow | None:
        return self.model.row(self.table.current_row())

    def _show_name(self) -> None:
        layout = self._current()
        self.name.setText(layout.name if layout is not None else "")
        self._say()

    def _say(self) -> None:
        layout, name = self._current(), self.name.text().strip()
        self.rename.setEnabled(layout is not None and bool(name) and name != layout.name)

    def _rename(self) -> None:
        layout = self._current()
        if layout is not None and self.rename.isEnabled():
            request = NameMapping(layout.id, self.name.text())
            self._desk.do(name_mapping, request, refused=self.failed.emit, owner=self)

    def _forget(self) -> None:
        layout = self._current()
        if layout is not None:
            self._desk.do(forget_mapping, ForgetMapping(layout.id), refused=self.failed.emit, owner=self)

    def _choose(self) -> None:
        old = self.widget(1)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        if not self.model.rowCount():
            fact = self.tr("No layout remembered yet")
            more = self.tr("With each import the office remembers how such a list was read, under a name.")
            self.addWidget(EmptyState("columns", fact, more))
        self.setCurrentIndex(0 if self.model.rowCount() else 1)

    def retranslate(self) -> None:
        self._label.set_text(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name"))
        self.rename.set_text(self.tr("Rename"))
        self.forget.set_text(self.tr("Forget"))
        self.table.setAccessibleName(self.tr("Layouts"))
        self.model.set_columns(layout_columns())
        self.show_layouts(tuple(row for n in range(self.model.rowCount()) if (row := self.model.row(n))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
