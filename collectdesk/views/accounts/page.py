"""Accounts: the book, searched, filtered, sorted, its rows loaded as they come into view."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountFilter, AccountList, AccountSort, AccountTotals
from collectdesk.domain.staff import RIGHTS
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach, reword
from collectdesk.shell.desk import Desk
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import ListAccounts, Nothing, OfficeCard, list_accounts, office_card
from collectdesk.views.accounts import phrases
from collectdesk.views.accounts.accounts_model import AccountRows, Feed
from collectdesk.views.accounts.columns import Columns
from collectdesk.views.accounts.filters import FilterBar
from collectdesk.views.accounts.instead import empty_book, nothing_found
from collectdesk.views.places import Go, ToAccount, ToImport
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.cells import Total
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.surface import header_bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.totals import TotalsBar

BEFORE, AFTER = 100, 200
"""How many loaded accounts around the opened one "next" can walk through."""
SCROLL_BAR = 12


class AccountsPage(Page):
    """`AccountsPage(desk, go)`. Enter or a double click opens; Ctrl+F or / goes to the search."""

    name = "accounts"

    def __init__(self, desk: Desk, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._go = desk, go
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
        self.totals = TotalsBar(self.table)
        self.totals.setObjectName("accounts.totals")
        self.filters = FilterBar(desk)
        self._build()
        self._find = attach(self, Action("accounts.find", "", self._to_search, "Ctrl+F", "search"))
        self._find.setShortcuts([*self._find.shortcuts(), QKeySequence("/")])
        self.filters.changed.connect(lambda _wanted: self._load())
        self.filters.entered.connect(self._enter)
        self.filters.left_down.connect(self._to_table)
        self.table.opened.connect(self._open)
        self.table.sort_wanted.connect(self._sort_by)
        self.table.set_sort(self._sort.value, descending=True)
        self.retranslate()

    def _build(self) -> None:
        self._head = header_bar()
        self._title = Label("", Type.TITLE)
        self._count = Label("", Type.BODY, "text2")
        self._count.setObjectName("accounts.count")
        self.import_list = Button("", icon="download", on_click=lambda: self._go(ToImport()))
        self.import_list.setObjectName("accounts.import")
        self._head.left(self._title)
        self._head.left(self._count)
        self._head.right(self.import_list)
        self.column.insertWidget(0, self._head)
        self.column.addWidget(self.filters)
        self._stack = QStackedWidget()
        book = QWidget()
        column = QVBoxLayout(book)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
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
            self._load()
            return
        top = max(0, self.table.rowAt(0))
        offset = top // self.model.BLOCK * self.model.BLOCK
        self._ask(replace(self._shown, offset=offset), self._renew)

    def enter(self, argument: object) -> None:
        """`argument` may be an AccountFilter to begin with."""
        if isinstance(argument, AccountFilter):
            self.filters.set_wanted(argument)
        else:
            self.refresh()
        (self.table if self.model.rowCount() else self.filters.search).setFocus()

    def retranslate(self) -> None:
        self._title.set_text(self.title())
        self.import_list.set_text(self.tr("Import overdue list"))
        self._allow_import()
        self.table.setAccessibleName(self.tr("Accounts"))
        reword(self._find, self.tr("Search accounts"))
        self.filters.retranslate()
        self.columns.retranslate()
        self._measure()
        self._arrange()
        self._show_totals()
        if self._instead is not None and self._totals is not None:
            self._show_instead(self._totals)

    # asking
    def _load(self) -> None:
        """Another filter or order: from the first row."""
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
        self._take(request, answer)
        self.model.reset(answer.totals.shown if answer.totals else 0)
        self.model.supply(answer.offset, answer.rows)
        self._arrange()
        if answer.rows:
            self.table.go_first()
        if self._open_first:
            self._open_first = False
            self._enter()

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
        else:
            self._show_book()

    def _take_card(self, card: OfficeCard) -> None:
        self._may_import = card.operator.role in RIGHTS["import_overdue_list"]
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
        columns = self.columns.shown(wanted, self.table.width() - SCROLL_BAR)
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
        for part in (self.filters, self._count, self.import_list):
            part.show()
        self._stack.setCurrentWidget(self._book)
        self._drop_instead()

    def _drop_instead(self) -> None:
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.hide()
            self._instead.deleteLater()
            self._instead = None

    def _show_instead(self, totals: AccountTotals) -> None:
        """In place of the table: nothing there at all, or nothing that the filter finds."""
        self._drop_instead()
        bare = not totals.of and self.filters.wanted == AccountFilter()
        if bare:
            self._instead = empty_book(lambda: self._go(ToImport()), may_import=self._may_import)
        else:
            self._instead = nothing_found(self.filters, totals)
        for part in (self.filters, self._count, self.import_list):
            part.setVisible(not bare)
        self._stack.addWidget(self._instead)
        self._stack.setCurrentWidget(self._instead)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

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
