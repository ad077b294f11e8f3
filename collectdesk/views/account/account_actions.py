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
            Action("account.opt_out", "", lambda: page.open_people(page.people.ask_wish), "F7", "no"),
            Action("account.flag", "", lambda: page.open_people(page.people.ask_flag), "F8", "flag"),
            Action("account.add_person", "", lambda: page.open_people(page.people.ask_person), "F9", "user"),
            Action("account.assign", "", page.assign, "Ctrl+Shift+A", "user"),
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
        ("opt_out", translate("Account", "Record an opt-out")),
        ("flag", translate("Account", "Raise a flag")),
        ("add_person", translate("Account", "Add a person")),
        ("assign", translate("Account", "Assign to somebody else")),
        ("save", translate("Account", "Save and next")),
        ("save_stay", translate("Account", "Save and stay")),
        ("next", translate("Account", "Next account")),
        ("previous", translate("Account", "Previous account")),
        ("cancel", translate("Account", "Back to the account")),
        ("tab.next", translate("Account", "Next tab")),
        ("tab.previous", translate("Account", "Previous tab")),
    ):
        reword(actions[f"account.{name}"], text)


def say_call(actions: dict[str, QAction], why: str) -> None:
    """What the call button says when asked: why a call is stopped or warned of, else what it does."""
    tip = why or translate("Account", "Call, or stop the clock")
    reword(actions["account.call"], translate("Account", "Call"), tip)
