"""Sentences for the values and rows of a list."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

VALUES: dict[str, tuple[object, object]] = {
    "id.birth_date": (
        QT_TRANSLATE_NOOP("Failures", "The ID number {number} holds an impossible birth date."),
        QT_TRANSLATE_NOOP("Failures", "Correct it in the list."),
    ),
    "id.checksum": (
        QT_TRANSLATE_NOOP("Failures", "The check digit of ID number {number} is wrong."),
        QT_TRANSLATE_NOOP("Failures", "Correct it in the list."),
    ),
    "id.length": (
        QT_TRANSLATE_NOOP("Failures", "An ID number of {digits} digits does not exist."),
        QT_TRANSLATE_NOOP("Failures", "Correct it in the list."),
    ),
    "id.too_long": (
        QT_TRANSLATE_NOOP("Failures", "The ID number has {length} characters; {most} fit."),
        QT_TRANSLATE_NOOP("Failures", "Correct it in the list."),
    ),
    "import.amount_is_date": (
        QT_TRANSLATE_NOOP("Failures", "{text} is a date where an amount is expected."),
        QT_TRANSLATE_NOOP("Failures", "Format the column as a number."),
    ),
    "import.amount_unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no amount."),
        QT_TRANSLATE_NOOP("Failures", "Enter a number."),
    ),
    "import.count_unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no whole number."),
        QT_TRANSLATE_NOOP("Failures", "Enter a whole number."),
    ),
    "import.currency": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no currency known here."),
        QT_TRANSLATE_NOOP("Failures", "Use CNY, USD, GBP, EUR, HKD, TWD or JPY."),
    ),
    "import.currency_conflict": (
        QT_TRANSLATE_NOOP("Failures", "The currency sign does not fit {currency}."),
        QT_TRANSLATE_NOOP("Failures", "Correct the sign or the currency."),
    ),
    "import.date_absurd": (
        QT_TRANSLATE_NOOP("Failures", "{text} is not a day of this loan."),
        QT_TRANSLATE_NOOP("Failures", "Correct the date."),
    ),
    "import.date_impossible": (
        QT_TRANSLATE_NOOP("Failures", "There is no day {text}."),
        QT_TRANSLATE_NOOP("Failures", "Correct the date."),
    ),
    "import.date_no_day": (
        QT_TRANSLATE_NOOP("Failures", "{text} names no day."),
        QT_TRANSLATE_NOOP("Failures", "Enter the whole date."),
    ),
    "import.date_order_mixed": (
        QT_TRANSLATE_NOOP("Failures", "{text} does not follow the column's order of day and month."),
        QT_TRANSLATE_NOOP("Failures", "Correct the date, or choose the other order."),
    ),
    "import.date_unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no date."),
        QT_TRANSLATE_NOOP("Failures", "Write it as 2026-11-23."),
    ),
    "import.days_absurd": (
        QT_TRANSLATE_NOOP("Failures", "Days overdue cannot be {days}."),
        QT_TRANSLATE_NOOP("Failures", "Correct the days or the date."),
    ),
    "import.duplicate": (
        QT_TRANSLATE_NOOP("Failures", "This contract number stands on lines {lines}; none was taken."),
        QT_TRANSLATE_NOOP("Failures", "Keep one line and read the file again."),
    ),
    "import.error_cell": (
        QT_TRANSLATE_NOOP("Failures", "The cell holds {text}, the error of a formula."),
        QT_TRANSLATE_NOOP("Failures", "Mend the formula or enter the value."),
    ),
    "import.id_became_date": (
        QT_TRANSLATE_NOOP("Failures", "The spreadsheet turned this number into the date {text}."),
        QT_TRANSLATE_NOOP("Failures", "Format the column as text and enter it again."),
    ),
    "import.id_damaged": (
        QT_TRANSLATE_NOOP("Failures", "{text} lost digits: the spreadsheet kept it as a number."),
        QT_TRANSLATE_NOOP("Failures", "Format the column as text and enter the number again."),
    ),
    "import.missing": (
        QT_TRANSLATE_NOOP("Failures", "A required value is missing."),
        QT_TRANSLATE_NOOP("Failures", "Enter it in the list."),
    ),
    "import.missing_as": (
        QT_TRANSLATE_NOOP("Failures", "An account that left the list is cured, withdrawn or left."),
        QT_TRANSLATE_NOOP("Failures", "Choose one of the three."),
    ),
    "import.negative": (
        QT_TRANSLATE_NOOP("Failures", "{text} is negative; a balance cannot be."),
        QT_TRANSLATE_NOOP("Failures", "Correct the amount."),
    ),
    "import.rate_absurd": (
        QT_TRANSLATE_NOOP("Failures", "A rate of {text} cannot be right."),
        QT_TRANSLATE_NOOP("Failures", "Correct the rate."),
    ),
    "import.rate_unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no rate."),
        QT_TRANSLATE_NOOP("Failures", "Write it as 14.4%."),
    ),
    "import.side_unclear": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” says neither debit nor credit."),
        QT_TRANSLATE_NOOP("Failures", "Say which it is in the debit/credit column."),
    ),
    "import.sum_differs": (
        QT_TRANSLATE_NOOP("Failures", "The parts sum to {parts}, the total says {total}."),
        QT_TRANSLATE_NOOP("Failures", "Correct the parts or the total."),
    ),
    "import.text_too_long": (
        QT_TRANSLATE_NOOP("Failures", "The text has {length} characters; {most} fit."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it."),
    ),
    "money.absurd": (
        QT_TRANSLATE_NOOP("Failures", "{text} cannot be an amount of a loan."),
        QT_TRANSLATE_NOOP("Failures", "Correct it."),
    ),
    "money.currency": (
        QT_TRANSLATE_NOOP("Failures", "The currency {currency} is not known here."),
        QT_TRANSLATE_NOOP("Failures", "Use CNY, USD, GBP, EUR, HKD, TWD or JPY."),
    ),
    "money.mixed": (
        QT_TRANSLATE_NOOP("Failures", "{one} and {other} cannot be added."),
        QT_TRANSLATE_NOOP("Failures", "Enter both in one currency."),
    ),
    "money.not_a_number": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no amount."),
        QT_TRANSLATE_NOOP("Failures", "Enter an amount such as 1,234.50."),
    ),
    "money.part_of_a_cent": (
        QT_TRANSLATE_NOOP("Failures", "{text} is no whole cent."),
        QT_TRANSLATE_NOOP("Failures", "Enter at most two decimals."),
    ),
    "money.weights": (
        QT_TRANSLATE_NOOP("Failures", "The shares to divide an amount by cannot all be zero."),
        QT_TRANSLATE_NOOP("Failures", "Enter at least one share above zero."),
    ),
    "phone.not_understood": (
        QT_TRANSLATE_NOOP("Failures", "This phone number was not understood."),
        QT_TRANSLATE_NOOP("Failures", "Write it with its area or country code."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
