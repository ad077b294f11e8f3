"""Accounts: the book, searched, filtered, sorted, chosen from, its rows loaded as they come into view."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.browse import (
    AccountFilter,
    AccountList,
    AccountOrder,
    AccountSort,
    AccountTotals,
    Chosen,
    KeptView,
)
from collectdesk.domain.events import AccountsAssigned
from collectdesk.domain.staff import RIGHTS
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach, reword
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import (
    ListAccounts,
    Nothing,
    OfficeCard,
    list_accounts,
    office_card,
)
from collectdesk.views.accounts import jump, phrases
from collectdesk.views.accounts.accounts_model import AccountRows, Feed
from collectdesk.views.accounts.chooser import ColumnChooser
from collectdesk.views.accounts.columns import Columns
from collectdesk.views.accounts.filters import FilterBar
from collectdesk.views.accounts.instead import Lift, Lifting, empty_book, nothing_found
from collectdesk.views.accounts.selection import Selection
from collectdesk.views.accounts.view_bar import ViewBar
from collectdesk.views.accounts.view_keeper import Showing, ViewKeeper
from collectdesk.views.accounts.views import View
from collectdesk.views.places import AssignPlace, ExportPlace, Go, ToAccount, ToImport
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.cells import CHECK_WIDTH, LEAD, PAD, Total
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.palette import Found
from collectdesk.views.widgets.surface import header_bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.totals import TotalsBar

BEFORE, AFTER = 100, 200
"""How many loaded accounts around the opened one "next" can walk through."""
SCROLL_BAR = 12


class AccountsPage(Page):
    """`AccountsPage(desk, go, store)`. Enter or a double click opens; Ctrl+F or / goes to the search."""

    name = "accounts"

    def __init__(
        self, desk: Desk, go: Go, store: PreferenceStore | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._desk, self._go, self._store = desk, go, store
        self._sort, self._descending = AccountSort.OVERDUE, True
        self._asked: ListAccounts | None = None
        self._shown: ListAccounts | None = None
        self._totals: AccountTotals | None = None
        self._again = False
        self._open_first = False
        self._may_import = True
        self.columns = Columns()
        self.model = AccountRows()
        self._feed = Feed(desk, self.model, self)
        self.table = TableView("", self.model)
        self.table.setObjectName("accounts.table")
        self.table.allow_columns(self._move_column)
        self.table.say_place(self._place_words)
        self.totals = TotalsBar(self.table)
        self.totals.setObjectName("accounts.totals")
        self.filters = FilterBar(desk)
        self.view_bar = ViewBar()
        self.keeper = ViewKeeper(desk, self.view_bar, store, self.showing)
        if store is not None:
            self.columns.choose(store.load().accounts_columns)
        self._make_actions()
        self._build()
        self.filters.changed.connect(lambda _wanted: self._load())
        self.filters.entered.connect(self._enter)
        self.filters.left_down.connect(self._to_table)
        self._lifting = Lifting(desk, self)
        self._lifting.found.connect(self._offer_lifts)
        self.keeper.wanted.connect(self._use)
        self._feed.ordered.connect(self._take_order)
        self.table.opened.connect(self._open)
        self.table.current.connect(lambda _row: self.selection.follow())
        self.table.sort_wanted.connect(self._sort_by)
        self.table.set_sort(self._sort.value, descending=True)
        self._chooser.chosen.connect(self._choose_columns)
        self.retranslate()

    def _make_actions(self) -> None:
        self._find = attach(self, Action("accounts.find", "", self._to_search, "Ctrl+F", "search"))
        self._find.setShortcuts([*self._find.shortcuts(), QKeySequence("/")])
        self.selection = Selection(self, self._desk, self.model, self._to_assign, self._to_export)
        self._pick = attach(
            self, Action("accounts.columns", "", self._offer_columns, "Ctrl+Shift+C", "columns")
        )
        self._save_view = attach(
            self, Action("accounts.save_view", "", self.view_bar.ask_name, "Ctrl+Shift+S", "star")
        )

    def _build(self) -> None:
        self._head = header_bar()
        self._title = Label("", Type.TITLE)
        self._count = Label("", Type.BODY, "text2")
        self._count.setObjectName("accounts.count")
        self.import_list = Button("", icon="download", on_click=lambda: self._go(ToImport()))
        self.import_list.setObjectName("accounts.import")
        self._columns_button = Button.of(self._pick, text="")
        self._chooser = ColumnChooser(self)
        self._head.left(self._title)
        self._head.left(self._count)
        self._head.right(self.import_list)
        self._head.right(self._columns_button)
        self.column.insertWidget(0, self._head)
        self.column.addWidget(self.view_bar)
        self.column.addWidget(self.filters)
        self._stack = QStackedWidget()
        book = QWidget()
        column = QVBoxLayout(book)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.selection.bar)
        column.addWidget(self.totals)
        self._book = book
        self._instead: QWidget | None = None
        self._stack.addWidget(book)
        self.column.addWidget(self._stack, 1)

    # protocol of pages
    def title(self) -> str:
        return self.tr("Accounts")

    def refresh(self) -> None:
        """The same filter and order again, at the same place."""
        self._desk.ask(office_card, Nothing(), done=self._take_card, owner=self, key="card")
        if self._asked is not None:
            self._again = True
            return
        if self._shown is None:
            if not self.keeper.begins_elsewhere:
                self._load()
            return
        self.keeper.count_all()
        top = max(0, self.table.rowAt(0))
        offset = top // self.model.BLOCK * self.model.BLOCK
        self._ask(replace(self._shown, offset=offset), self._renew)

    def happened(self, event: object) -> None:
        """Once given to staff, the selection has served."""
        if isinstance(event, AccountsAssigned) and self.model.checked_count():
            self.model.check_all(False)
        super().happened(event)

    def enter(self, argument: object) -> None:
        """`argument` may be an AccountFilter or a kept view to begin with."""
        self.refresh()
        if isinstance(argument, AccountFilter):
            self.keeper.choose_all()
            self.filters.set_wanted(argument)
        elif isinstance(argument, KeptView):
            self.keeper.choose_kept(argument)
        (self.table if self.model.rowCount() else self.filters.search).setFocus()

    def retranslate(self) -> None:
        self._title.set_text(self.title())
        self.import_list.set_text(self.tr("Import overdue list"))
        self._allow_import()
        self.table.setAccessibleName(self.tr("Accounts"))
        self._name_actions()
        self.filters.retranslate()
        self.view_bar.retranslate()
        self.keeper.retranslate()
        self.columns.retranslate()
        self._measure()
        self._arrange()
        self._show_totals()
        if self._instead is not None and self._totals is not None:
            self._show_instead(self._totals)

    def _name_actions(self) -> None:
        reword(self._find, self.tr("Search accounts"))
        reword(self._pick, self.tr("Choose columns"))
        reword(self._save_view, self.tr("Save view…"), self.tr("Save filter, order and columns as a view"))
        self.selection.retranslate()

    # asking
    def showing(self) -> Showing:
        return Showing(self.filters.wanted, self._sort, self._descending, self.columns.chosen)

    def _load(self) -> None:
        """Another filter or order: from the first row."""
        self.keeper.compare()
        self._ask(
            ListAccounts(self.filters.wanted, self._sort, self._descending, count=self.model.BLOCK),
            self._begin,
        )

    def _ask(self, request: ListAccounts, done: Callable[[ListAccounts, AccountList], None]) -> None:
        self._asked = request
        self._feed.stop()
        self._desk.ask(
            list_accounts,
            request,
            done=lambda answer: done(request, answer),
            refused=self._fail,
            owner=self,
            key="rows",
        )

    def _fail(self, failure: object) -> None:
        self._asked = None
        self._desk.refused.emit(failure)

    def _begin(self, request: ListAccounts, answer: AccountList) -> None:
        if self._shown is None or self._shown.wanted != request.wanted:
            self.model.check_all(False)
            self.keeper.count_all()
        self._take(request, answer)
        self.model.reset(answer.totals.shown if answer.totals else 0)
        self.model.supply(answer.offset, answer.rows)
        self._arrange()
        if answer.rows:
            self.table.go_first()
        if self._open_first:
            self._open_first = False
            self._enter()

    def _take_order(self, answer: AccountOrder) -> None:
        self._totals = answer.totals
        self._show_totals()

    def _renew(self, request: ListAccounts, answer: AccountList) -> None:
        kept = self._current_id()
        self._take(request, answer)
        self.model.renew(answer.totals.shown if answer.totals else 0, answer.offset, answer.rows)
        self._arrange()
        place = self.model.held_place(kept) if kept is not None else -1
        if place >= 0 and place != self.table.current_row():
            scrolled = self.table.verticalScrollBar().value()
            self.table.go_to(place)
            self.table.verticalScrollBar().setValue(scrolled)
        self.table.viewport().update()

    def _take(self, request: ListAccounts, answer: AccountList) -> None:
        self._asked = None
        if self._again:
            self._again = False
            QTimer.singleShot(0, self, self.refresh)
        self._shown = request
        self._totals = answer.totals
        self._feed.begin(request)
        self.columns.today = answer.today
        self.columns.measure(answer.rows)
        self._show_totals()
        if answer.totals is not None and not answer.totals.shown:
            self._show_instead(answer.totals)
            self._lifting.ask(request.wanted, self.filters.set_fields())
        else:
            self._lifting.stop()
            self._show_book()

    def _take_card(self, card: OfficeCard) -> None:
        role = card.operator.role
        self._may_import = role in RIGHTS["import_overdue_list"]
        self.selection.allow(frozenset(right for right, roles in RIGHTS.items() if role in roles))
        if self.selection.possible is not self.model.checkable:
            self.model.checkable = self.selection.possible
            self._arrange()
        if self._shown is None or self.keeper.begins_elsewhere or not self.keeper.knows(card.operator):
            self.keeper.take_operator(card.operator)
        self._allow_import()
        if self._instead is not None and self._totals is not None:
            self._show_instead(self._totals)

    def _allow_import(self) -> None:
        if self._may_import:
            self.import_list.unblock()
        else:
            self.import_list.block(self.tr("Clerks, supervisors and administrators import lists."))

    # showing
    def _measure(self) -> None:
        rows = [self.model.row(place) for place in range(min(self.model.rowCount(), self.model.BLOCK))]
        self.columns.measure(row for row in rows if row is not None)

    def _arrange(self) -> None:
        """The columns that have room; the table keeps its place."""
        wanted = self._shown.wanted if self._shown else self.filters.wanted
        lead = CHECK_WIDTH + PAD if self.model.checkable else LEAD
        columns = self.columns.shown(wanted, self.table.width() - SCROLL_BAR, lead)
        before = [(c.key, c.title, c.width) for c in self.model.columns]
        if before == [(c.key, c.title, c.width) for c in columns]:
            return
        row, scrolled = self.table.current_row(), self.table.verticalScrollBar().value()
        self.model.set_columns(columns)
        if 0 <= row < self.model.rowCount():
            self.table.go_to(row)
        self.table.verticalScrollBar().setValue(scrolled)
        self.totals.update()

    def _show_totals(self) -> None:
        totals = self._totals
        if totals is None:
            self._count.set_text("")
            return
        self._count.set_text(i18n.number_text(totals.of))
        lines = [Total("borrower", phrases.shown_text(totals.shown, totals.of), strong=False)]
        sums = [i18n.money_text(money) for money in totals.overdue]
        if sums:
            lines.append(Total("overdue", sums[0], self.tr("Overdue in all")))
            lines.append(Total("days", f"ø {totals.mean_days}", strong=False))
            lines += [Total("", text) for text in sums[1:]]
        self.totals.set_totals(lines)

    def _show_book(self) -> None:
        self._furnish(bare=False)
        self._stack.setCurrentWidget(self._book)
        self._drop_instead()

    def _furnish(self, *, bare: bool) -> None:
        """An office without accounts has nothing to filter, to view or to choose."""
        for part in (self.filters, self.view_bar, self._count, self.import_list, self._columns_button):
            part.setVisible(not bare)
        for action in (self._pick, self._save_view):
            action.setEnabled(not bare)

    def _drop_instead(self) -> None:
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.hide()
            self._instead.deleteLater()
            self._instead = None

    def _offer_lifts(self, lifts: tuple[Lift, ...]) -> None:
        if self._instead is not None and self._totals is not None:
            self._show_instead(self._totals, lifts)

    def _show_instead(self, totals: AccountTotals, lifts: tuple[Lift, ...] = ()) -> None:
        """In place of the table: nothing there at all, or nothing that the filter finds."""
        self._drop_instead()
        bare = not totals.of and self.filters.wanted == AccountFilter()
        if bare:
            self._instead = empty_book(lambda: self._go(ToImport()), may_import=self._may_import)
        else:
            self._instead = nothing_found(self.filters, totals, lifts)
        self._furnish(bare=bare)
        self._stack.addWidget(self._instead)
        self._stack.setCurrentWidget(self._instead)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # choosing
    def _to_assign(self) -> None:
        self._go(AssignPlace(self.selection.chosen(self._current_id())))

    def _to_export(self) -> None:
        """What is ticked, or else all that is shown."""
        chosen = self.model.chosen() if self.model.checked_count() else Chosen(wanted=self.filters.wanted)
        view = self.keeper.current.name if self.keeper.current.kept is not None else ""
        keys = tuple(column.key for column in self.model.columns)
        self._go(ExportPlace(chosen, keys, self._sort, self._descending, view))

    # views and columns
    def _use(self, view: View) -> None:
        """Show what a view says."""
        columns = view.columns
        if view.kept is None and self._store is not None:
            columns = self._store.load().accounts_columns
        self.columns.choose(columns)
        self._sort, self._descending = view.sort, view.descending
        self.table.set_sort(view.sort.value, descending=view.descending)
        self.filters.set_wanted(view.wanted)
        self._arrange()

    def _offer_columns(self) -> None:
        if self._chooser.isVisible():
            self._chooser.close_up()
        else:
            self._chooser.offer(self.columns, self._columns_button)

    def _choose_columns(self, keys: tuple[str, ...]) -> None:
        self.columns.choose(keys)
        if self.keeper.current.kept is None and self._store is not None:
            self._store.save(replace(self._store.load(), accounts_columns=self.columns.chosen))
        self._arrange()
        self.keeper.compare()

    def _move_column(self, at: int, to: int) -> None:
        """Move one of the columns shown; those that are hidden for now stay where they are."""
        seen = [column.key for column in self.model.columns]
        seen.insert(to, seen.pop(at))
        moved = iter(seen)
        self._choose_columns(
            tuple(
                next(moved) if key in seen else key
                for key in self.columns.order
                if key not in self.columns.folded
            )
        )

    def _place_words(self, row: int) -> str:
        """Where the scroll bar is: "Row 70,112 of 100,000 · ¥1,234.00"."""
        place = jump.row_words(row, self.model.rowCount())
        found = self.model.row(row)
        key = self._sort.value
        said = next((c.cell(found).text for c in self.model.columns if c.sort == key), "") if found else ""
        return f"{place} · {said}" if said else place

    def in_palette(self, text: str) -> list[Found]:
        """A row by its number, the views everybody has, the columns to sort by."""
        return [
            *jump.to_row(text, self.model.rowCount(), self.go_to_row),
            *jump.to_view(text, self.keeper.built_in, self.keeper.choose),
            *jump.to_order(text, self.columns.titles(), self.sort_by),
        ]

    def go_to_row(self, row: int) -> None:
        self.table.go_to(row)
        self.table.setFocus()

    def sort_by(self, key: str) -> None:
        """Sort by a column, downwards; once more, upwards."""
        again = key == self._sort.value
        self.table.set_sort(key, descending=not self._descending if again else True)
        self._sort_by(key, not self._descending if again else True)

    # doing
    def _current_id(self) -> int | None:
        row = self.table.current_row()
        found = self.model.row(row) if 0 <= row < self.model.rowCount() else None
        return found.id if found else None

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = AccountSort(key), descending
        self._load()

    def _open(self, row: int) -> None:
        found = self.model.row(row)
        if found is not None:
            among = tuple(one.id for one in self.model.loaded_around(row, BEFORE, AFTER))
            self._go(ToAccount(found.id, among))

    def _enter(self) -> None:
        """Enter in the search: the only hit opens, of several the first becomes current."""
        if self._asked is not None:
            self._open_first = True
        elif self.model.rowCount() == 1 and self.filters.wanted.text:
            self._open(0)
        else:
            self._to_table()

    def _to_search(self) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _to_table(self) -> None:
        if self.model.rowCount():
            if self.table.current_row() < 0:
                self.table.go_first()
            self.table.setFocus()
