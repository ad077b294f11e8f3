"""Sentences for what is worth a look in a list and refuses nothing."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

NOTES: dict[str, tuple[object, object]] = {
    "import.balance_below_overdue": (
        QT_TRANSLATE_NOOP("Failures", "The balance is below what is overdue."),
        "",
    ),
    "import.contacts_unclear": (
        QT_TRANSLATE_NOOP("Failures", "Contact persons in one cell were not fully understood."),
        "",
    ),
    "import.dates_out_of_order": (
        QT_TRANSLATE_NOOP("Failures", "The loan ends before it starts."),
        "",
    ),
    "import.days_disagree": (
        QT_TRANSLATE_NOOP("Failures", "Days overdue: the list says {days}, the date gives {counted}."),
        "",
    ),
    "import.days_from_ageing": (
        QT_TRANSLATE_NOOP("Failures", "The days overdue are the least that the ageing columns prove."),
        "",
    ),
    "import.email_unclear": (
        QT_TRANSLATE_NOOP("Failures", "No e-mail address; left out."),
        "",
    ),
    "import.id_masked": (
        QT_TRANSLATE_NOOP("Failures", "ID number with stars in it: left out, it names nobody."),
        "",
    ),
    "import.id_two_names": (
        QT_TRANSLATE_NOOP("Failures", "One ID number, two names."),
        "",
    ),
    "import.language_unclear": (
        QT_TRANSLATE_NOOP("Failures", "Language “{text}” is not known."),
        "",
    ),
    "import.more_sheets": (
        QT_TRANSLATE_NOOP("Failures", "Read sheet “{name}”; not read: {others}."),
        "",
    ),
    "import.more_than_lent": (
        QT_TRANSLATE_NOOP("Failures", "Overdue principal is above the amount lent."),
        "",
    ),
    "import.no_address": (
        QT_TRANSLATE_NOOP("Failures", "No address: no letter can be sent."),
        "",
    ),
    "import.not_yet_due": (
        QT_TRANSLATE_NOOP("Failures", "The oldest unpaid day lies after the list's day."),
        "",
    ),
    "import.nothing_overdue": (
        QT_TRANSLATE_NOOP("Failures", "Nothing is overdue on this row."),
        "",
    ),
    "import.other_currency": (
        QT_TRANSLATE_NOOP("Failures", "The list is in {currency}; the office works in {office}."),
        "",
    ),
    "import.person_without_name": (
        QT_TRANSLATE_NOOP("Failures", "Data of a person without a name was left out."),
        "",
    ),
    "import.phone_damaged": (
        QT_TRANSLATE_NOOP("Failures", "Phone lost digits in the spreadsheet."),
        "",
    ),
    "import.phone_unclear": (
        QT_TRANSLATE_NOOP("Failures", "Phone not understood; kept as text, not dialled."),
        "",
    ),
    "import.since_unknown": (
        QT_TRANSLATE_NOOP("Failures", "Overdue since the day before the list's date: the list does not say."),
        "",
    ),
    "import.totals_differ": (
        QT_TRANSLATE_NOOP("Failures", "The file's own total does not match its rows."),
        "",
    ),
    "import.unit": (
        QT_TRANSLATE_NOOP("Failures", "Figures are read as × {factor}."),
        "",
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
