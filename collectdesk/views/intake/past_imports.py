"""The imports so far, the latest first; without any, how to make the first one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from collectdesk.domain.intake import ListImport
from collectdesk.views.intake.tables import import_columns
from collectdesk.views.widgets.messages import EmptyState
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows


class PastImports(QStackedWidget):
    """`show_imports(rows)`; `begin` is what the empty state's button does, `beside` stands right of the
    table; `current` is the import that the cursor is on, None without any."""

    current = Signal(object)

    def __init__(
        self,
        begin: Callable[[], object] | None = None,
        *,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._begin = begin
        self._rows: tuple[ListImport, ...] | None = None
        self.model = Rows[ListImport]([], key=lambda row: row.id)
        self.table = TableView("…", self.model)
        self.table.setObjectName("import.past")
        self._brief = beside is not None
        self._names: dict[int, str] = {}
        listed = QWidget()
        row = QHBoxLayout(listed)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        if beside is not None:
            row.addWidget(beside)
        self.table.current.connect(self._say_current)
        self.addWidget(QWidget())
        self.addWidget(listed)
        self.retranslate()

    def show_imports(self, rows: tuple[ListImport, ...]) -> None:
        newer = bool(rows) and (not self._rows or rows[0].id != self._rows[0].id)
        before = None if newer else self.model.row(self.table.current_row())
        self._rows = rows
        self.table.blockSignals(True)
        self.model.set_rows(rows)
        if rows:
            self.table.go_to(max(0, self.model.index_of(before.id) if before is not None else 0))
        self.table.blockSignals(False)
        self._choose()
        self._say_current(self.table.current_row())

    def show_names(self, names: dict[int, str]) -> None:
        """Who the staff are, by id."""
        self._names = names
        self.table.viewport().update()

    def _say_current(self, row: int) -> None:
        self.current.emit(self.model.row(row))

    def _choose(self) -> None:
        old = self.widget(2)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        if self._rows:
            self.setCurrentIndex(1)
        elif self._rows is not None:
            self.addWidget(
                EmptyState(
                    "download",
                    self.tr("No list imported yet"),
                    self.tr(
                        "Choose the overdue list of your loan system (.xlsx, .xls, .ods, .csv). "
                        "Nothing changes before you have seen what the import would do."
                    ),
                    [(self.tr("Choose the file…"), "folder", self._begin)] if self._begin is not None else [],
                )
            )
            self.setCurrentIndex(2)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Last imports"))
        self.model.set_columns(
            import_columns(lambda staff_id: self._names.get(staff_id, ""), brief=self._brief)
        )
        self.table.go_first()
        self._choose()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
