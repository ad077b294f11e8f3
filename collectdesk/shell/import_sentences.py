"""Sentences for a list as a whole: its file, its sheet, its columns."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

IMPORT: dict[str, tuple[object, object]] = {
    "import.all_refused": (
        QT_TRANSLATE_NOOP("Failures", "No row can be taken: every one was refused ({count})."),
        QT_TRANSLATE_NOOP("Failures", "See the reasons below, then correct the list or its columns."),
    ),
    "import.bytes_damaged": (
        QT_TRANSLATE_NOOP("Failures", "Line {line}, character {column} cannot be read as {encoding}."),
        QT_TRANSLATE_NOOP("Failures", "Choose another encoding, or save the file again as XLSX."),
    ),
    "import.cell_too_long": (
        QT_TRANSLATE_NOOP("Failures", "A cell near line {line} is longer than can be read."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it, or leave its column out."),
    ),
    "import.changed": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” changed while it was read."),
        QT_TRANSLATE_NOOP("Failures", "Close it in other programs, then read it again."),
    ),
    "import.columns_missing": (
        QT_TRANSLATE_NOOP("Failures", "No row can be taken: a required column is missing."),
        QT_TRANSLATE_NOOP("Failures", "Say below which column holds it, or choose another header line."),
    ),
    "import.damaged": (
        QT_TRANSLATE_NOOP("Failures", "The file is damaged."),
        QT_TRANSLATE_NOOP("Failures", "Open it in your spreadsheet program and save it again."),
    ),
    "import.empty": (
        QT_TRANSLATE_NOOP("Failures", "The file is empty."),
        QT_TRANSLATE_NOOP("Failures", "Choose the file with the overdue list."),
    ),
    "import.gone": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” is not there any more."),
        QT_TRANSLATE_NOOP("Failures", "Put the drive back, or choose the file again."),
    ),
    "import.headers_only": (
        QT_TRANSLATE_NOOP("Failures", "There are no rows under the header in line {line}."),
        QT_TRANSLATE_NOOP("Failures", "Choose the file that holds the accounts, or another header line."),
    ),
    "import.locked": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” may not be read: it is locked, or not yours to open."),
        QT_TRANSLATE_NOOP("Failures", "Close it in other programs, then read it again."),
    ),
    "import.markup": (
        QT_TRANSLATE_NOOP("Failures", "This is a web page, not a spreadsheet."),
        QT_TRANSLATE_NOOP("Failures", "Open it in your spreadsheet program and save it as XLSX."),
    ),
    "import.no_accounts": (
        QT_TRANSLATE_NOOP("Failures", "There are only totals and notes under the header, no accounts."),
        QT_TRANSLATE_NOOP("Failures", "Choose another sheet or header line."),
    ),
    "import.no_sheet": (
        QT_TRANSLATE_NOOP("Failures", "There is no sheet “{name}”."),
        QT_TRANSLATE_NOOP("Failures", "Choose one of the file's sheets."),
    ),
    "import.not_a_file": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” is a folder or a device, not a file."),
        QT_TRANSLATE_NOOP("Failures", "Choose the file with the overdue list."),
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
    "import.only_nulls": (
        QT_TRANSLATE_NOOP("Failures", "The file holds only zeros: copying it failed."),
        QT_TRANSLATE_NOOP("Failures", "Ask for the file again."),
    ),
    "import.other_table": (
        QT_TRANSLATE_NOOP("Failures", "In line {line} another table begins, with other columns."),
        QT_TRANSLATE_NOOP("Failures", "Save that table as a file of its own."),
    ),
    "import.packed": (
        QT_TRANSLATE_NOOP("Failures", "This is an archive with files packed in it."),
        QT_TRANSLATE_NOOP("Failures", "Unpack it, then choose the list."),
    ),
    "import.password": (
        QT_TRANSLATE_NOOP("Failures", "The file is protected by a password."),
        QT_TRANSLATE_NOOP("Failures", "Save it without a password, import it, then delete that copy."),
    ),
    "import.people_unanswered": (
        QT_TRANSLATE_NOOP("Failures", "“One person or two?” is still open for {name} ({count} in all)."),
        QT_TRANSLATE_NOOP("Failures", "Say for each whether it is one person."),
    ),
    "import.quote_open": (
        QT_TRANSLATE_NOOP("Failures", "A quotation mark opened near line {line} is never closed."),
        QT_TRANSLATE_NOOP("Failures", "Mend the line, or save the file as XLSX."),
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
        QT_TRANSLATE_NOOP("Failures", "The sheet has {columns} columns; {most} can be read."),
        QT_TRANSLATE_NOOP("Failures", "Leave out the columns that are not needed."),
    ),
    "import.unknown_choice": (
        QT_TRANSLATE_NOOP("Failures", "This way of reading the list is not known."),
        QT_TRANSLATE_NOOP("Failures", "Choose one that is offered."),
    ),
    "import.unknown_field": (
        QT_TRANSLATE_NOOP("Failures", "There is no field “{name}”."),
        QT_TRANSLATE_NOOP("Failures", "Choose one that is offered."),
    ),
    "import.unreadable": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” could not be read to its end."),
        QT_TRANSLATE_NOOP("Failures", "Copy it to this computer's own disk, then read it again."),
    ),
    "import.xlsb": (
        QT_TRANSLATE_NOOP("Failures", "This is a binary workbook (XLSB), of which errors cannot be read."),
        QT_TRANSLATE_NOOP("Failures", "Open it, save it as XLSX, and import that file."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
