"""The pages of an open office, plugged into the window; imported after the first paint, in a worker."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from collectdesk.app.window import MainWindow
from collectdesk.domain.account import AccountState
from collectdesk.domain.browse import AccountFilter, AccountList, AccountRow, KeptView
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.shell.wording import words
from collectdesk.usecases.browse import ListAccounts, Nothing, list_accounts
from collectdesk.usecases.views import list_views
from collectdesk.views.account.page import AccountPage
from collectdesk.views.accounts.page import AccountsPage
from collectdesk.views.assign.page import AssignPage
from collectdesk.views.export.page import ExportPage
from collectdesk.views.intake.page import ImportPage
from collectdesk.views.letters.page import LettersPage
from collectdesk.views.letters.write_page import WriteLetterPage
from collectdesk.views.office.page import OfficePage
from collectdesk.views.places import Go, ToAccount
from collectdesk.views.today.page import TodayPage
from collectdesk.views.widgets.palette import Answer, Found

_HITS = 6


def plug_in(
    window: MainWindow, desk: Desk, go: Go, store: PreferenceStore, back_up: Callable[[], None]
) -> OfficePage:
    """Makes the pages of the rail for the clerk now at the desk; `inner_pages` makes the others."""
    window.add_page("today", TodayPage(desk, go), icon="today", keys="Ctrl+1")
    window.add_page("accounts", AccountsPage(desk, go, store), icon="accounts", keys="Ctrl+2")
    window.add_page("letters", LettersPage(desk, go), icon="letters", keys="Ctrl+3")
    office = OfficePage(desk, go, store, back_up)
    window.add_page("office", office, icon="office", keys="Ctrl+4", gap=True)
    return office


def inner_pages(window: MainWindow, desk: Desk, go: Go) -> list[Callable[[], None]]:
    """The pages that lie behind those of the rail, to be made one by one while nobody waits for them."""
    return [
        lambda: window.add_page("account", AccountPage(desk, go), under="accounts"),
        lambda: window.add_page("write_letter", WriteLetterPage(desk, go), under="letters"),
        lambda: window.add_page("import", ImportPage(desk, go), under="accounts"),
        lambda: window.add_page("assign", AssignPage(desk, go), under="accounts"),
        lambda: window.add_page("export", ExportPage(desk, go), under="accounts"),
    ]


def view_source(window: MainWindow) -> Callable[[str, Answer], None]:
    """Kept views of the book in the command palette, by their names."""

    def find(text: str, answer: Answer) -> None:
        if not text or window.desk is None:
            answer([])
            return

        def found(views: tuple[KeptView, ...]) -> None:
            what = QCoreApplication.translate("Palette", "view")
            answer(
                [
                    Found("star", view.name, partial(window.go, "accounts", view), what)
                    for view in views
                    if text.casefold() in view.name.casefold()
                ][:_HITS]
            )

        window.desk.ask(list_views, Nothing(), done=found, owner=window, key="palette.views")

    return find


def account_source(window: MainWindow, go: Go) -> Callable[[str, Answer], None]:
    """Accounts in the command palette, by the same search as on the Accounts page."""

    def find(text: str, answer: Answer) -> None:
        if not text.strip() or window.desk is None:
            answer([])
            return

        def found(accounts: AccountList) -> None:
            answer(
                [
                    Found(
                        "accounts",
                        row.name,
                        lambda account=row.id: go(ToAccount(account)),  # type: ignore[misc]  # bound now
                        " · ".join(part for part in (row.contract_number, _standing(row)) if part),
                    )
                    for row in accounts.rows
                ]
            )

        window.desk.ask(
            list_accounts,
            ListAccounts(AccountFilter(text=text, states=()), count=_HITS, totals=False),
            done=found,
            owner=window,
            key="palette",
        )

    return find


def _standing(row: AccountRow) -> str:
    """What is overdue, or why the account is no longer worked."""
    if row.state is AccountState.OPEN:
        return i18n.money_text(row.overdue)
    return words(f"state.{row.state.value}")
