"""Sentences for imports taken back, rows saved to be mended, and named layouts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

UNDO: dict[str, tuple[object, object]] = {
    "import.currency_changed": (
        QT_TRANSLATE_NOOP(
            "Failures", "Line {line}: {contract} is kept in {known}, but the list gives it in {listed}."
        ),
        QT_TRANSLATE_NOOP("Failures", "Correct the currency in the list, or give the account a new number."),
    ),
    "import.none_refused": (
        QT_TRANSLATE_NOOP("Failures", "No row of this list was refused."),
        QT_TRANSLATE_NOOP("Failures", "There is nothing to mend."),
    ),
    "import.reverse_reason": (
        QT_TRANSLATE_NOOP("Failures", "A reversal needs its reason."),
        QT_TRANSLATE_NOOP("Failures", "Say why the import is taken back."),
    ),
    "import.reverse_undo": (
        QT_TRANSLATE_NOOP("Failures", "Nothing was built on “{file}” yet."),
        QT_TRANSLATE_NOOP("Failures", "Take the import back whole instead of reversing it."),
    ),
    "import.undo_already_undone": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” was already taken back."),
        QT_TRANSLATE_NOOP("Failures", "Import the right list."),
    ),
    "import.undo_built_on": (
        QT_TRANSLATE_NOOP("Failures", "People have worked with what “{file}” brought."),
        QT_TRANSLATE_NOOP("Failures", "Reverse it with a reason: what was done stays on record."),
    ),
    "import.undo_newer_import": (
        QT_TRANSLATE_NOOP("Failures", "A later list was imported after “{file}”."),
        QT_TRANSLATE_NOOP("Failures", "Take the later import back first, or reverse this one with a reason."),
    ),
    "import.undo_nothing": (
        QT_TRANSLATE_NOOP("Failures", "What “{file}” changed was not kept, so it cannot be taken back."),
        QT_TRANSLATE_NOOP("Failures", "Import the right list: it corrects the balances."),
    ),
    "mapping.name_long": (
        QT_TRANSLATE_NOOP("Failures", "The name has more than {most} characters."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it."),
    ),
    "mapping.name_missing": (
        QT_TRANSLATE_NOOP("Failures", "The layout has no name."),
        QT_TRANSLATE_NOOP("Failures", "Enter one, such as the system the list comes from."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
