"""What was imported so far: the imports, each with its way back, and the layouts remembered."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.intake import ListImport
from collectdesk.shell.desk import Desk
from collectdesk.usecases.mappings import MappingRow
from collectdesk.views.intake.layouts import Layouts
from collectdesk.views.intake.past_imports import PastImports
from collectdesk.views.intake.take_back import WIDTH, TakeBack
from collectdesk.views.widgets.label import Hairline
from collectdesk.views.widgets.surface import Scroll
from collectdesk.views.widgets.tabs import Tabs


class History(QWidget):
    """`show_imports(rows)` and `show_layouts(rows)`; `begin` is what the empty state's button does."""

    def __init__(self, desk: Desk, begin: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Tabs("…")
        self.tabs.setObjectName("import.history")
        self.take_back = TakeBack(desk)
        beside = Scroll(self.take_back)
        beside.setFixedWidth(WIDTH)
        self.imports = PastImports(begin, beside=beside)
        self.layouts = Layouts(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.imports)
        self._stack.addWidget(self.layouts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(Hairline())
        column.addWidget(self._stack, 1)
        self.tabs.add("…")
        self.tabs.add("…")
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.imports.current.connect(self.take_back.show_import)
        self.retranslate()

    def show_imports(self, rows: tuple[ListImport, ...]) -> None:
        self.imports.show_imports(rows)
        self.tabs.set_count(0, len(rows))

    def show_layouts(self, rows: tuple[MappingRow, ...]) -> None:
        self.layouts.show_layouts(rows)
        self.tabs.set_count(1, len(rows))

    def retranslate(self) -> None:
        self.tabs.setTabText(0, self.tr("Last imports"))
        self.tabs.setTabText(1, self.tr("Layouts"))
        self.tabs.setAccessibleName(self.tr("What was imported"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
