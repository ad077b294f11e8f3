"""The Office page: a tab for each thing the operator's role may see or do."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.staff import RIGHTS, Role, Staff
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import Nothing, OfficeCard, office_card
from collectdesk.usecases.imports import list_imports
from collectdesk.usecases.rules import list_rules
from collectdesk.usecases.staff import list_staff
from collectdesk.views.intake.past_imports import PastImports
from collectdesk.views.office.backup_tab import BackupTab
from collectdesk.views.office.details_tab import DetailsTab
from collectdesk.views.office.journal_tab import JournalTab
from collectdesk.views.office.rules_tab import RulesTab
from collectdesk.views.office.staff_tab import StaffTab
from collectdesk.views.places import Go, ToImport
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.surface import Stage, header_bar
from collectdesk.views.widgets.tabs import Tabs

TABS = {
    "details": "office_profile",
    "staff": "add_staff",
    "imports": "list_imports",
    "backup": "record_backup",
    "rules": "list_rules",
    "journal": "list_journal",
}
"""Tab → the right without which it is absent."""


class OfficePage(Page):
    """`enter("staff")` opens that tab. Language and colours are applied by whoever hears the two signals."""

    name = "office"
    language_chosen = Signal(str)
    scheme_chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        go: Go,
        store: PreferenceStore,
        back_up: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName("office.page")
        self._desk = desk
        self._role: Role | None = None
        self._wanted = ""
        self._title, self._name = Label("", Type.TITLE), Label("", tone="text2", may_elide=True)
        self.tabs = Tabs("…")
        self.tabs.setObjectName("office.tabs")
        self.details = DetailsTab(desk, store, self.messages)
        self.staff = StaffTab(desk, self.messages)
        imports = self._imports_holder(go)
        self.backup = BackupTab(store, back_up)
        self.rules = RulesTab()
        self.journal = JournalTab(desk)
        self._widgets: dict[str, QWidget] = {
            "details": self.details,
            "staff": self.staff,
            "imports": imports,
            "backup": self.backup,
            "rules": self.rules,
            "journal": self.journal,
        }
        head = header_bar()
        head.left(self._title)
        head.left(self._name, space=4)
        self.column.insertWidget(0, head)
        self.column.insertWidget(1, self.tabs)
        self.column.insertWidget(2, Hairline())
        self._stack = Stage()
        for widget in self._widgets.values():
            self._stack.addWidget(widget)
        self.column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show_tab)
        self.details.language_chosen.connect(self.language_chosen)
        self.details.scheme_chosen.connect(self.scheme_chosen)
        self.retranslate()

    def _imports_holder(self, go: Go) -> QWidget:
        self.imports = PastImports(lambda: go(ToImport()))
        holder = QWidget()
        holder.setObjectName("office.tab.imports")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.imports)
        return holder

    def title(self) -> str:
        return self.tr("Office")

    def enter(self, argument: object) -> None:
        self._wanted = argument if isinstance(argument, str) else ""
        self.refresh()
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self._desk.ask(office_card, Nothing(), done=self._took_office, owner=self, key="office")
        self._desk.ask(list_imports, Nothing(), done=self.imports.show_imports, owner=self, key="imports")
        self._desk.ask(list_staff, Nothing(), done=self._took_staff, owner=self, key="staff")
        self._desk.ask(list_rules, Nothing(), done=self.rules.show_rules, owner=self, key="rules")

    def _took_staff(self, staff: tuple[Staff, ...]) -> None:
        self.imports.show_names({member.id: member.name for member in staff})

    def _took_office(self, card: OfficeCard) -> None:
        self._name.set_text(card.profile.name)
        role = card.operator.role
        if role is not self._role:
            self._role = role
            self._offer_tabs(role)
        self.details.show_profile(card.profile, may_change=role in RIGHTS["change_office"])
        self.details.remember.show_for(role)
        self.backup.show_last(card.backup_at)
        if role in RIGHTS["add_staff"]:
            self.staff.refresh()
        if role in RIGHTS["list_journal"]:
            self.journal.refresh()
        if self._wanted:
            self.open_tab(self._wanted)
            self._wanted = ""

    def _offer_tabs(self, role: Role) -> None:
        before = self.shown
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name, right in TABS.items():
            if role in RIGHTS[right]:
                self.tabs.setTabData(self.tabs.add("…"), name)
        self.tabs.blockSignals(False)
        self._word_tabs()
        self.open_tab(before or "details")
        self._show_tab(self.tabs.currentIndex())

    @property
    def shown(self) -> str:
        """The open tab's name, "" before the first."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or "")

    def open_tab(self, name: str) -> None:
        """Opens a tab by name where the role has it."""
        for index in range(self.tabs.count()):
            if self.tabs.tabData(index) == name:
                self.tabs.setCurrentIndex(index)

    def _show_tab(self, _index: int) -> None:
        if self.shown:
            self._stack.setCurrentWidget(self._widgets[self.shown])

    def _word_tabs(self) -> None:
        words = {
            "details": self.tr("Details"),
            "staff": self.tr("Staff"),
            "imports": self.tr("Imports"),
            "backup": self.tr("Backup"),
            "rules": self.tr("Rules"),
            "journal": self.tr("Journal"),
        }
        for index in range(self.tabs.count()):
            self.tabs.setTabText(index, words[str(self.tabs.tabData(index))])

    def retranslate(self) -> None:
        self._title.set_text(self.title())
        self.tabs.setAccessibleName(self.tr("Parts of the office"))
        self._word_tabs()
