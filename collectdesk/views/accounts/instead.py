"""What stands in place of the Accounts table: an empty book, or nothing that the filter finds."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountField, AccountFilter, AccountList, AccountTotals
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.usecases.browse import ListAccounts, list_accounts
from collectdesk.views.accounts import phrases
from collectdesk.views.accounts.filters import FilterBar
from collectdesk.views.widgets.messages import EmptyState, NothingFound
from collectdesk.views.widgets.surface import Card

translate = QCoreApplication.translate
Lift = tuple[AccountField, int]
"""A filter, and how many accounts would be shown without it."""
MOST_LIFTS = 2


def empty_book(import_list: Callable[[], object], *, may_import: bool) -> QWidget:
    """No account at all; the next step is the list, or waiting for whoever may import it."""
    fact = translate("Accounts", "No accounts yet")
    if not may_import:
        more = translate("Accounts", "A clerk imports the overdue list; its accounts then stand here.")
        return EmptyState("accounts", fact, more)
    more = translate("Accounts", "Import the overdue list from your loan system (.xlsx or .csv).")
    step = (translate("Accounts", "Import overdue list"), "download", import_list)
    return EmptyState("accounts", fact, more, [step])


def nothing_found(filters: FilterBar, totals: AccountTotals, lifts: Sequence[Lift] = ()) -> QWidget:
    """No hit, and how to widen: without the one filter that is in the way, without all of them, among the
    closed accounts, without the text."""
    wanted = filters.wanted
    widen: list[tuple[str, Callable[[], object]]] = [
        (
            translate("Accounts", "Without “{filter}”: {n}").format(
                filter=phrases.field_text(field), n=i18n.number_text(count)
            ),
            partial(filters.reset_values, field),
        )
        for field, count in lifts
    ]
    if wanted.text and filters.filtered:
        everywhere = translate("Accounts", "Search all accounts")
        if wanted.states == AccountFilter().states:
            everywhere = translate("Accounts", "Search all {n}").format(n=i18n.number_text(totals.of))
        widen.append((everywhere, lambda: filters.set_wanted(AccountFilter(text=wanted.text))))
    elif wanted.text:
        closed_too = translate("Accounts", "Search closed accounts too")
        widen.append((closed_too, lambda: filters.set_wanted(AccountFilter(text=wanted.text, states=()))))
    clear = (
        translate("Accounts", "Clear filters") if filters.filtered else translate("Accounts", "Clear search")
    )
    widen.append((clear, filters.clear_all))
    return _centred(NothingFound(phrases.nothing_text(wanted, filters.sentence()), widen))


class Lifting(QObject):
    """Of several filters that show nothing together, `found(lifts)` says which one is in the way."""

    found = Signal(tuple)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = AccountFilter()
        self._left: list[AccountField] = []
        self._lifts: list[Lift] = []

    def ask(self, wanted: AccountFilter, fields: Sequence[AccountField]) -> None:
        """How many accounts would be shown without each of these filters, the others standing."""
        self._wanted, self._lifts = wanted, []
        self._left = list(fields) if len(fields) > 1 or wanted.text else []
        self._next()

    def stop(self) -> None:
        self._left.clear()

    def _next(self) -> None:
        if not self._left:
            if self._lifts:
                self.found.emit(tuple(sorted(self._lifts, key=lambda lift: -lift[1])[:MOST_LIFTS]))
            return
        field, wanted = self._left.pop(0), self._wanted
        usual: dict[str, Any] = {field.value: getattr(AccountFilter(), field.value)}

        def take(answer: AccountList) -> None:
            if answer.totals is not None and answer.totals.shown and wanted is self._wanted:
                self._lifts.append((field, answer.totals.shown))
            self._next()

        lifted = ListAccounts(replace(wanted, **usual), count=0)
        self._desk.ask(list_accounts, lifted, done=take, owner=self, key="lift")


def _centred(inner: QWidget) -> QWidget:
    """A card in the middle of the page's width, under the filters."""
    card = Card(margin=0)
    card.body.addWidget(inner)
    card.setMinimumWidth(420)
    card.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(16, 48, 16, 16)
    column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return ground
