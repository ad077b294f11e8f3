"""Words of an export: headings of columns, words for codes, what was done."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import AccountTotals
from collectdesk.domain.contact import NextAction, Result
from collectdesk.shell import i18n
from collectdesk.shell.wording import words

translate = QCoreApplication.translate
_CODES = {"state": AccountState, "status": AccountStatus, "next": NextAction, "result": Result}


def headings() -> dict[str, str]:
    """Column → its heading in the language of the interface."""
    return {
        "borrower": translate("Export", "Borrower"),
        "contract": translate("Export", "Contract"),
        "product": translate("Export", "Product"),
        "area": translate("Export", "Area"),
        "currency": translate("Export", "Currency"),
        "overdue": translate("Export", "Overdue"),
        "principal": translate("Export", "Principal"),
        "balance": translate("Export", "Balance"),
        "days": translate("Export", "Days overdue"),
        "bucket": translate("Export", "Bucket"),
        "instalments_overdue": translate("Export", "Instalments overdue"),
        "state": translate("Export", "State"),
        "status": translate("Export", "Status"),
        "next": translate("Export", "Next action"),
        "next_on": translate("Export", "Next action on"),
        "last_contact": translate("Export", "Last contact"),
        "last_result": translate("Export", "Last result"),
        "assigned": translate("Export", "Assigned"),
        "first_listed": translate("Export", "First listed"),
        "phone": translate("Export", "Phone"),
        "id_number": translate("Export", "ID number"),
    }


def code_words() -> Mapping[str, str]:
    """Code → its words, for every code that stands in a cell."""
    codes = [f"{family}.{code.value}" for family, kind in _CODES.items() for code in kind]
    return {code: words(code) for code in codes}


def deed_text(accounts: int) -> str:
    """Export 312 accounts."""
    if accounts == 1:
        return translate("Export", "Export 1 account")
    return translate("Export", "Export {n} accounts").format(n=i18n.number_text(accounts))


def done_text(accounts: int, file_name: str) -> str:
    if accounts == 1:
        return translate("Export", "1 account exported: {name}").format(name=file_name)
    return translate("Export", "{n} accounts exported: {name}").format(
        n=i18n.number_text(accounts), name=file_name
    )


def what_text(totals: AccountTotals, view: str) -> tuple[str, str]:
    """How many accounts, and of which view with what overdue."""
    count = (
        translate("Export", "1 account")
        if totals.shown == 1
        else translate("Export", "{n} accounts").format(n=i18n.number_text(totals.shown))
    )
    sums = " + ".join(i18n.money_text(money) for money in totals.overdue)
    parts = [translate("Export", "{sum} overdue").format(sum=sums) if sums else ""]
    parts.append(translate("Export", "view “{name}”").format(name=view) if view else "")
    return count, " · ".join(part for part in parts if part)
