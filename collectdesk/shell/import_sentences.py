"""Sentences for what a spreadsheet can have wrong: the fact, and what can be done."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from collectdesk.shell.note_sentences import NOTES

IMPORT: dict[str, tuple[object, object]] = NOTES | {
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
        QT_TRANSLATE_NOOP("Failures", "The ID number has {length} characters."),
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
    "import.bytes_damaged": (
        QT_TRANSLATE_NOOP("Failures", "Line {line}, character {column}: no text in {encoding}."),
        QT_TRANSLATE_NOOP("Failures", "Save the file again as UTF-8 or XLSX."),
    ),
    "import.count_unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no whole number."),
        QT_TRANSLATE_NOOP("Failures", "Enter a whole number."),
    ),
    "import.currency": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no currency known here."),
        QT_TRANSLATE_NOOP("Failures", "Use CNY, USD, GBP, EUR, HKD, TWD or JPY."),
    ),
    "import.damaged": (
        QT_TRANSLATE_NOOP("Failures", "The file is damaged."),
        QT_TRANSLATE_NOOP("Failures", "Open it in your spreadsheet program and save it again."),
    ),
    "import.date_absurd": (
        QT_TRANSLATE_NOOP("Failures", "{text} is not a day of this loan."),
        QT_TRANSLATE_NOOP("Failures", "Correct the date."),
    ),
    "import.date_impossible": (
        QT_TRANSLATE_NOOP("Failures", "There is no day {text}."),
        QT_TRANSLATE_NOOP("Failures", "Correct the date."),
    ),
    "import.date_order_mixed": (
        QT_TRANSLATE_NOOP("Failures", "{text} does not follow the column's order of day and month."),
        QT_TRANSLATE_NOOP("Failures", "Correct the date, or choose the other order."),
    ),
    "import.date_short_year": (
        QT_TRANSLATE_NOOP("Failures", "{text} has a year of two digits."),
        QT_TRANSLATE_NOOP("Failures", "Write the year with four digits."),
    ),
    "import.date_unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no date."),
        QT_TRANSLATE_NOOP("Failures", "Write it as 2026-11-23."),
    ),
    "import.empty": (
        QT_TRANSLATE_NOOP("Failures", "The file is empty."),
        QT_TRANSLATE_NOOP("Failures", "Choose the file with the overdue list."),
    ),
    "import.id_became_date": (
        QT_TRANSLATE_NOOP("Failures", "The spreadsheet turned this number into the date {text}."),
        QT_TRANSLATE_NOOP("Failures", "Format the column as text and enter it again."),
    ),
    "import.id_damaged": (
        QT_TRANSLATE_NOOP("Failures", "{text} lost digits: the spreadsheet kept it as a number."),
        QT_TRANSLATE_NOOP("Failures", "Format the column as text and enter the number again."),
    ),
    "import.markup": (
        QT_TRANSLATE_NOOP("Failures", "This is a web page, not a spreadsheet."),
        QT_TRANSLATE_NOOP("Failures", "Open it in your spreadsheet program and save it as XLSX."),
    ),
    "import.missing_as": (
        QT_TRANSLATE_NOOP("Failures", "An account that left the list is cured, withdrawn or left."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.no_sheet": (
        QT_TRANSLATE_NOOP("Failures", "There is no sheet “{name}”."),
        QT_TRANSLATE_NOOP("Failures", "Choose one of the file's sheets."),
    ),
    "import.not_a_spreadsheet": (
        QT_TRANSLATE_NOOP("Failures", "This is no spreadsheet."),
        QT_TRANSLATE_NOOP("Failures", "Choose a CSV, XLSX, XLS or ODS file."),
    ),
    "import.not_a_table": (
        QT_TRANSLATE_NOOP("Failures", "No table was found in this file."),
        QT_TRANSLATE_NOOP("Failures", "Choose the file with the overdue list."),
    ),
    "import.not_ready": (
        QT_TRANSLATE_NOOP("Failures", "Something in this file is still open."),
        QT_TRANSLATE_NOOP("Failures", "Answer the questions above first."),
    ),
    "import.password": (
        QT_TRANSLATE_NOOP("Failures", "The file is protected by a password."),
        QT_TRANSLATE_NOOP("Failures", "Save it without a password, import it, then delete that copy."),
    ),
    "import.people_unanswered": (
        QT_TRANSLATE_NOOP("Failures", "{count} people may be the same as someone known, first {name}."),
        QT_TRANSLATE_NOOP("Failures", "Say for each whether it is one person."),
    ),
    "import.quote_open": (
        QT_TRANSLATE_NOOP("Failures", "A quotation mark opened near line {line} is never closed."),
        QT_TRANSLATE_NOOP("Failures", "Mend the line, or save the file as XLSX."),
    ),
    "import.rate_absurd": (
        QT_TRANSLATE_NOOP("Failures", "A rate of {text} cannot be right."),
        QT_TRANSLATE_NOOP("Failures", "Correct the rate."),
    ),
    "import.rate_unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no rate."),
        QT_TRANSLATE_NOOP("Failures", "Write it as 14.4%."),
    ),
    "import.text_too_long": (
        QT_TRANSLATE_NOOP("Failures", "A text of {length} characters does not fit here."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it."),
    ),
    "import.too_large": (
        QT_TRANSLATE_NOOP("Failures", "The file has {megabytes} MB; {most} MB can be read."),
        QT_TRANSLATE_NOOP("Failures", "Split it into several files."),
    ),
    "import.too_many_rows": (
        QT_TRANSLATE_NOOP("Failures", "The list has {rows} rows; {most} can be read."),
        QT_TRANSLATE_NOOP("Failures", "Split it into several files."),
    ),
    "import.too_wide": (
        QT_TRANSLATE_NOOP("Failures", "The sheet has {columns} columns."),
        QT_TRANSLATE_NOOP("Failures", "Leave out the columns that are not needed."),
    ),
    "import.unknown_choice": (
        QT_TRANSLATE_NOOP("Failures", "This choice is not known."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.unknown_field": (
        QT_TRANSLATE_NOOP("Failures", "There is no field “{name}”."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "import.changed": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” changed while it was read."),
        QT_TRANSLATE_NOOP("Failures", "Close it in other programs, then read it again."),
    ),
    "import.cell_too_long": (
        QT_TRANSLATE_NOOP("Failures", "A cell near line {line} is longer than can be read."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it, or leave its column out."),
    ),
    "import.gone": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” is not there any more."),
        QT_TRANSLATE_NOOP("Failures", "Put the drive back, or choose the file again."),
    ),
    "import.locked": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” may not be read: it is locked, or not yours to open."),
        QT_TRANSLATE_NOOP("Failures", "Close it in other programs, then read it again."),
    ),
    "import.not_a_file": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” is a folder or a device, not a file."),
        QT_TRANSLATE_NOOP("Failures", "Choose the file with the overdue list."),
    ),
    "import.only_nulls": (
        QT_TRANSLATE_NOOP("Failures", "The file holds only zeros: copying it failed."),
        QT_TRANSLATE_NOOP("Failures", "Ask for the file again."),
    ),
    "import.packed": (
        QT_TRANSLATE_NOOP("Failures", "This is an archive with files packed in it."),
        QT_TRANSLATE_NOOP("Failures", "Unpack it, then choose the list."),
    ),
    "import.unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” could not be read to its end."),
        QT_TRANSLATE_NOOP("Failures", "Copy it to this computer's own disk, then read it again."),
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
        QT_TRANSLATE_NOOP("Failures", ""),
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
        QT_TRANSLATE_NOOP("Failures", "The shares do not add up."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "phone.not_understood": (
        QT_TRANSLATE_NOOP("Failures", "This phone number was not understood."),
        QT_TRANSLATE_NOOP("Failures", "Write it with its area or country code."),
    ),
    "import.missing": (
        QT_TRANSLATE_NOOP("Failures", "A required value is missing."),
        QT_TRANSLATE_NOOP("Failures", "Enter it in the list."),
    ),
    "import.negative": (
        QT_TRANSLATE_NOOP("Failures", "{text} is negative; a balance cannot be."),
        QT_TRANSLATE_NOOP("Failures", "Correct the amount."),
    ),
    "import.sum_differs": (
        QT_TRANSLATE_NOOP("Failures", "The parts sum to {parts}, the total says {total}."),
        QT_TRANSLATE_NOOP("Failures", "Correct the parts or the total."),
    ),
    "import.duplicate": (
        QT_TRANSLATE_NOOP("Failures", "This contract number stands on lines {lines}; none was taken."),
        QT_TRANSLATE_NOOP("Failures", "Keep one line and read the file again."),
    ),
    "import.currency_conflict": (
        QT_TRANSLATE_NOOP("Failures", "The currency sign does not fit {currency}."),
        QT_TRANSLATE_NOOP("Failures", "Correct the sign or the currency."),
    ),
    "import.days_absurd": (
        QT_TRANSLATE_NOOP("Failures", "{days} days overdue cannot be right."),
        QT_TRANSLATE_NOOP("Failures", "Correct the days or the date."),
    ),
    "import.headers_only": (
        QT_TRANSLATE_NOOP("Failures", "There are no rows under the header in line {line}."),
        QT_TRANSLATE_NOOP("Failures", "Choose the file that holds the accounts, or another header line."),
    ),
    "import.error_cell": (
        QT_TRANSLATE_NOOP("Failures", "The cell holds {text}, the error of a formula."),
        QT_TRANSLATE_NOOP("Failures", "Mend the formula or enter the value."),
    ),
    "import.side_unclear": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” says neither debit nor credit."),
        QT_TRANSLATE_NOOP("Failures", "Say which it is in the debit/credit column."),
    ),
    "import.date_no_day": (
        QT_TRANSLATE_NOOP("Failures", "{text} names no day."),
        QT_TRANSLATE_NOOP("Failures", "Enter the whole date."),
    ),
    "import.columns_missing": (
        QT_TRANSLATE_NOOP("Failures", "No row can be taken: a required column is missing."),
        QT_TRANSLATE_NOOP("Failures", "Say below which column holds it, or choose another header line."),
    ),
    "import.all_refused": (
        QT_TRANSLATE_NOOP("Failures", "No row can be taken: all {count} were refused."),
        QT_TRANSLATE_NOOP("Failures", "See the reasons below, then correct the list or its columns."),
    ),
    "import.no_accounts": (
        QT_TRANSLATE_NOOP("Failures", "There are only totals and notes under the header, no accounts."),
        QT_TRANSLATE_NOOP("Failures", "Choose another sheet or header line."),
    ),
    "import.xlsb": (
        QT_TRANSLATE_NOOP("Failures", "This is a binary workbook (XLSB), of which errors cannot be read."),
        QT_TRANSLATE_NOOP("Failures", "Open it, save it as XLSX, and import that file."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
