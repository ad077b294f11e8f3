"""Words of the Accounts page: columns, filters and what stands in the cells."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import LEFT, AccountField, AccountFilter, AccountRow, QueueClass
from collectdesk.domain.contact import NextAction
from collectdesk.shell import i18n
from collectdesk.shell.wording import words
from collectdesk.views.widgets.cells import Cell, status
from collectdesk.views.widgets.status import sign

translate = QCoreApplication.translate
CLOSED = {AccountState.CURED: "paid", AccountState.WITHDRAWN: "withdrawn", AccountState.LEFT: "closed"}
"""The sign of an account that is no longer worked."""


def chinese() -> bool:
    return i18n.language().startswith("zh")


def begins(text: str, words: str) -> bool:
    """Whether each word of the text begins a word, or is part of a Chinese one."""
    heard = f" {words.casefold()}"
    return all((part if not part.isascii() else f" {part}") in heard for part in text.casefold().split())


def flags_text(row: AccountRow) -> str:
    """The circumstances on record of the borrower."""
    return listed([words(f"flag.{kind.value}") for kind in row.flags])


def listed(texts: Sequence[str]) -> str:
    return ("、" if chinese() else ", ").join(texts)


def field_text(field: AccountField) -> str:
    match field:
        case AccountField.BUCKET:
            return translate("Accounts", "Bucket")
        case AccountField.PRODUCT:
            return translate("Accounts", "Product")
        case AccountField.STATUS:
            return translate("Accounts", "Status")
        case AccountField.AREA:
            return translate("Accounts", "Area")
        case AccountField.ASSIGNED:
            return translate("Accounts", "Assigned")
        case AccountField.FLAG:
            return translate("Accounts", "Flags")
        case _:
            return translate("Accounts", "State")


def group_text(group: QueueClass) -> str:
    """A group of Today, as a filter."""
    match group:
        case QueueClass.NEW:
            return translate("Accounts", "new")
        case QueueClass.UNTOUCHED:
            return translate("Accounts", "untouched")
        case _:
            return translate("Accounts", "nobody works on them")


def value_text(field: AccountField, value: str, label: str) -> str:
    """One value of a filter; an empty `label` of a person is nobody."""
    if field is AccountField.STATUS:
        return words(f"status.{value}")
    if field is AccountField.STATE:
        return words(f"state.{value}")
    if field is AccountField.FLAG:
        return words(f"flag.{value}")
    if field is AccountField.ASSIGNED and value == str(LEFT):
        return translate("Accounts", "Staff who left")
    return label or translate("Accounts", "Nobody")


def status_cell(row: AccountRow) -> Cell:
    """Where the account stands; one that is no longer worked says why."""
    if row.state is not AccountState.OPEN:
        icon, tone = sign(CLOSED[row.state])
        return status(icon, tone, words(f"state.{row.state.value}"))
    icon, tone = sign(row.status.value)
    return status(icon, tone, words(f"status.{row.status.value}"))


def next_text(row: AccountRow, today: date) -> str:
    """What comes next: "Call back 14:00", "Write a letter on 24 Nov", "Call, since 20 Nov"."""
    if row.state is not AccountState.OPEN:
        return ""
    if row.next_action is NextAction.NONE or row.next_on is None:
        if row.status is AccountStatus.NEW:
            return translate("Accounts", "First contact")
        return ""
    what = words(f"next.{row.next_action.value}")
    if row.next_on < today:
        return translate("Accounts", "{what}, since {day}").format(what=what, day=i18n.day_text(row.next_on))
    hour = i18n.time_text(row.next_at) if row.next_at else ""
    if row.next_on == today:
        if hour:
            return translate("Accounts", "{what} {hour}").format(what=what, hour=hour)
        return translate("Accounts", "{what} today").format(what=what)
    day = i18n.day_text(row.next_on)
    return translate("Accounts", "{what} {day}").format(what=what, day=f"{day} {hour}".strip())


def last_text(at: datetime | None, today: date) -> str:
    """When somebody last tried or spoke: "Today", "6 days ago", "None yet"."""
    if at is None:
        return translate("Accounts", "None yet")
    days = (today - at.date()).days
    if days <= 0:
        return translate("Accounts", "Today")
    if days == 1:
        return translate("Accounts", "Yesterday")
    return translate("Accounts", "{n} days ago").format(n=i18n.number_text(days))


def shown_text(shown: int, of: int) -> str:
    return translate("Accounts", "{n} shown of {all}").format(
        n=i18n.number_text(shown), all=i18n.number_text(of)
    )


def nothing_text(wanted: AccountFilter, filters: str) -> str:
    """No account matches “wxmm” in M2, M3."""
    if wanted.text.strip() and filters:
        said = translate("Accounts", "No account matches “{text}” in {filters}")
    elif wanted.text.strip():
        said = translate("Accounts", "No account matches “{text}”")
    else:
        said = translate("Accounts", "No account in {filters}")
    return said.format(text=wanted.text.strip(), filters=filters)
