"""The imports so far, the latest first; without any, how to make the first one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.intake import ListImport
from collectdesk.shell.theme import Type
from collectdesk.views.intake.tables import import_columns
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.messages import EmptyState
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows


class PastImports(QStackedWidget):
    """`show_imports(rows)`; `begin` is what the empty state's button does, `titled` names the table."""

    def __init__(
        self,
        begin: Callable[[], object] | None = None,
        *,
        titled: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._begin = begin
        self._rows: tuple[ListImport, ...] | None = None
        self.model = Rows[ListImport]([], key=lambda row: row.id)
        self.table = TableView("…", self.model)
        self.table.setObjectName("import.past")
        self._title = Label("", Type.STRONG)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if titled:
            head = QVBoxLayout()
            head.setContentsMargins(16, 12, 16, 6)
            head.addWidget(self._title)
            column.addLayout(head)
            column.addWidget(Hairline())
        column.addWidget(self.table, 1)
        self.addWidget(QWidget())
        self.addWidget(listed)
        self.retranslate()

    def show_imports(self, rows: tuple[ListImport, ...]) -> None:
        self._rows = rows
        self.model.set_rows(rows)
        self._choose()

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
        self._title.set_text(self.tr("Last imports"))
        self.table.setAccessibleName(self.tr("Last imports"))
        self.model.set_columns(import_columns())
        self._choose()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
