"""The actions of the Account page: ids, shortcuts, words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from collectdesk.shell.actions import Action, attach_all, reword

if TYPE_CHECKING:
    from collectdesk.views.account.page import AccountPage

translate = QCoreApplication.translate


def account_actions(page: "AccountPage") -> dict[str, QAction]:
    made = attach_all(
        page,
        [
            Action("account.call", "", page.call, "F3", "phone"),
            Action("account.promise", "", page.promise, "F4", "promise"),
            Action("account.letter", "", page.write_letter, "F6", "letters"),
            Action("account.log_without", "", page.panel.start_log, "Shift+F3", "pen"),
            Action("account.save", "", lambda: page.panel.save(go_on=True), "Ctrl+Return", "tick"),
            Action("account.save_stay", "", lambda: page.panel.save(go_on=False), "Ctrl+S", "tick"),
            Action("account.next", "", lambda: page.walk(1), "F2", "chevron-right"),
            Action("account.previous", "", lambda: page.walk(-1), "Shift+F2", "back"),
            Action("account.cancel", "", page.panel.cancel, "Esc"),
            Action("account.tab.next", "", lambda: page.turn(1), "Ctrl+PgDown"),
            Action("account.tab.previous", "", lambda: page.turn(-1), "Ctrl+PgUp"),
        ],
    )
    made["account.save"].setShortcuts([*made["account.save"].shortcuts(), QKeySequence("Ctrl+Enter")])
    return made


def reword_actions(actions: dict[str, QAction]) -> None:
    """Their words in the language of the interface."""
    reword(
        actions["account.call"], translate("Account", "Call"), translate("Account", "Call, or stop the clock")
    )
    reword(actions["account.promise"], translate("Account", "Promise"), translate("Account", "Log a promise"))
    reword(actions["account.letter"], translate("Account", "Letter"), translate("Account", "Write a letter"))
    for name, text in (
        ("log_without", translate("Account", "Log without calling")),
        ("save", translate("Account", "Save and next")),
        ("save_stay", translate("Account", "Save and stay")),
        ("next", translate("Account", "Next account")),
        ("previous", translate("Account", "Previous account")),
        ("cancel", translate("Account", "Back to the account")),
        ("tab.next", translate("Account", "Next tab")),
        ("tab.previous", translate("Account", "Previous tab")),
    ):
        reword(actions[f"account.{name}"], text)
