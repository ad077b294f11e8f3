"""What stands in place of the Accounts table: an empty book, or nothing that the filter finds."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountFilter, AccountTotals
from collectdesk.shell import i18n
from collectdesk.views.accounts import phrases
from collectdesk.views.accounts.filters import FilterBar
from collectdesk.views.widgets.messages import EmptyState, NothingFound
from collectdesk.views.widgets.surface import Card

translate = QCoreApplication.translate


def empty_book(import_list: Callable[[], object], *, may_import: bool) -> QWidget:
    """No account at all; the next step is the list, or waiting for whoever may import it."""
    fact = translate("Accounts", "No accounts yet")
    if not may_import:
        more = translate("Accounts", "A clerk imports the overdue list; its accounts then stand here.")
        return EmptyState("accounts", fact, more)
    more = translate("Accounts", "Import the overdue list from your loan system (.xlsx or .csv).")
    step = (translate("Accounts", "Import overdue list"), "download", import_list)
    return EmptyState("accounts", fact, more, [step])


def nothing_found(filters: FilterBar, totals: AccountTotals) -> QWidget:
    """No hit, and how to widen: without the filters, among the closed accounts, without the text."""
    wanted = filters.wanted
    widen: list[tuple[str, Callable[[], object]]] = []
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


def _centred(inner: QWidget) -> QWidget:
    """A card in the middle of the page's width, under the filters."""
    card = Card(margin=0)
    card.body.addWidget(inner)
    card.setFixedWidth(420)
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(16, 48, 16, 16)
    column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return ground
