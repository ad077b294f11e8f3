"""Sentences for accounts given to staff."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

ASSIGN: dict[str, tuple[object, object]] = {
    "assign.no_change": (
        QT_TRANSLATE_NOOP("Failures", "Every account is already with the person it would go to."),
        QT_TRANSLATE_NOOP("Failures", "Nothing needs to be done, or choose somebody else."),
    ),
    "assign.no_staff": (
        QT_TRANSLATE_NOOP("Failures", "Nobody is chosen to have the accounts."),
        QT_TRANSLATE_NOOP("Failures", "Choose at least one person."),
    ),
    "assign.note_too_long": (
        QT_TRANSLATE_NOOP("Failures", "The note for the new person is longer than {most} characters."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it; details belong in each account's contacts."),
    ),
    "assign.nothing": (
        QT_TRANSLATE_NOOP("Failures", "None of these accounts is open."),
        QT_TRANSLATE_NOOP("Failures", "Choose open accounts: closed ones stay with whoever had them."),
    ),
    "assign.staff": (
        QT_TRANSLATE_NOOP("Failures", "{name} cannot be given accounts."),
        QT_TRANSLATE_NOOP("Failures", "Choose somebody who works here and may work accounts."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
