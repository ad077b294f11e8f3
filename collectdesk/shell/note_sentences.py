"""Sentences for what is worth a look in a list and refuses nothing."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

NOTES: dict[str, tuple[object, object]] = {
    "import.phone_unclear": (
        QT_TRANSLATE_NOOP("Failures", "Phone not understood; kept as text, not dialled."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.phone_damaged": (
        QT_TRANSLATE_NOOP("Failures", "Phone lost digits in the spreadsheet."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.person_without_name": (
        QT_TRANSLATE_NOOP("Failures", "Data of a person without a name was left out."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.contacts_unclear": (
        QT_TRANSLATE_NOOP("Failures", "Contact persons in one cell were not fully understood."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.no_address": (
        QT_TRANSLATE_NOOP("Failures", "No address: no letter can be sent."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.not_yet_due": (
        QT_TRANSLATE_NOOP("Failures", "The oldest unpaid day lies after the list's day."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.days_disagree": (
        QT_TRANSLATE_NOOP("Failures", "The list says {days} days; the date gives {counted}."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.email_unclear": (
        QT_TRANSLATE_NOOP("Failures", "No e-mail address; left out."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.language_unclear": (
        QT_TRANSLATE_NOOP("Failures", "Language “{text}” is not known."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.dates_out_of_order": (
        QT_TRANSLATE_NOOP("Failures", "The loan ends before it starts."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.id_two_names": (
        QT_TRANSLATE_NOOP("Failures", "One ID number, two names."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.more_than_lent": (
        QT_TRANSLATE_NOOP("Failures", "Overdue principal is above the amount lent."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.balance_below_overdue": (
        QT_TRANSLATE_NOOP("Failures", "The balance is below what is overdue."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.nothing_overdue": (
        QT_TRANSLATE_NOOP("Failures", "Nothing is overdue on this row."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.unit": (
        QT_TRANSLATE_NOOP("Failures", "Figures are read as × {factor}."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.more_sheets": (
        QT_TRANSLATE_NOOP("Failures", "Read sheet “{name}”; not read: {others}."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.days_from_ageing": (
        QT_TRANSLATE_NOOP("Failures", "The days overdue are the least that the ageing columns prove."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.totals_differ": (
        QT_TRANSLATE_NOOP("Failures", "The file's own total does not match its rows."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
}
"""code → (what is so, ""); {names} are facts of the note."""
