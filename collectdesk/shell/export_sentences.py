"""Sentences for spreadsheets that leave the office and for commands without a window."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

EXPORT: dict[str, tuple[object, object]] = {
    "command.cancelled": (
        QT_TRANSLATE_NOOP("Failures", "Cancelled."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was written."),
    ),
    "command.column": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” does not name one column of the list and a field."),
        QT_TRANSLATE_NOOP("Failures", 'Write --column "Header=field", with one of: {known}.'),
    ),
    "command.fault": (
        QT_TRANSLATE_NOOP("Failures", "A fault in CollectDesk ended the command."),
        QT_TRANSLATE_NOOP(
            "Failures", "Nothing was half written. Hand the lines above to whoever maintains CollectDesk."
        ),
    ),
    "command.no_import": (
        QT_TRANSLATE_NOOP("Failures", "There is no such import to take back."),
        QT_TRANSLATE_NOOP("Failures", "The report of an import names its number."),
    ),
    "command.no_layout": (
        QT_TRANSLATE_NOOP("Failures", "There is no remembered layout “{name}”."),
        QT_TRANSLATE_NOOP("Failures", "There are: {known}."),
    ),
    "command.no_password": (
        QT_TRANSLATE_NOOP("Failures", "There is nobody here to type the password."),
        QT_TRANSLATE_NOOP("Failures", "Name a file that holds it with --password-file."),
    ),
    "command.no_view": (
        QT_TRANSLATE_NOOP("Failures", "There is no saved view “{name}”."),
        QT_TRANSLATE_NOOP("Failures", "There are: {known}."),
    ),
    "command.output": (
        QT_TRANSLATE_NOOP("Failures", "The report could not be written: nobody reads it."),
        QT_TRANSLATE_NOOP("Failures", "What the command did stands; the journal names it."),
    ),
    "command.recovery_unreadable": (
        QT_TRANSLATE_NOOP("Failures", "The file “{file}” with the recovery key cannot be read."),
        QT_TRANSLATE_NOOP("Failures", "Check that it is there and holds one line of text."),
    ),
    "command.value": (
        QT_TRANSLATE_NOOP("Failures", "“{text}” is no value of {option}."),
        QT_TRANSLATE_NOOP("Failures", "There are: {known}."),
    ),
    "export.columns": (
        QT_TRANSLATE_NOOP("Failures", "These columns cannot be exported: {columns}."),
        QT_TRANSLATE_NOOP("Failures", "There are: {known}."),
    ),
    "export.ending": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” is neither a workbook nor a CSV."),
        QT_TRANSLATE_NOOP("Failures", "Let the name end in .xlsx or .csv."),
    ),
    "export.inside_office": (
        QT_TRANSLATE_NOOP(
            "Failures", "“{folder}” lies inside an office; an open spreadsheet has no place there."
        ),
        QT_TRANSLATE_NOOP("Failures", "Choose another folder."),
    ),
    "export.no_columns": (
        QT_TRANSLATE_NOOP("Failures", "No column is chosen."),
        QT_TRANSLATE_NOOP("Failures", "Choose at least one."),
    ),
    "export.no_folder": (
        QT_TRANSLATE_NOOP("Failures", "The folder “{folder}” is not there."),
        QT_TRANSLATE_NOOP("Failures", "Connect the disk or choose another folder."),
    ),
    "export.nothing": (
        QT_TRANSLATE_NOOP("Failures", "No account is left to export."),
        QT_TRANSLATE_NOOP("Failures", "Go back and choose others."),
    ),
    "export.target": (
        QT_TRANSLATE_NOOP("Failures", "“{file}” cannot be replaced."),
        QT_TRANSLATE_NOOP(
            "Failures", "Close it if another program has it open, or choose another name or folder."
        ),
    ),
    "export.too_many_rows": (
        QT_TRANSLATE_NOOP("Failures", "A sheet of a workbook holds {most} rows, and this is more."),
        QT_TRANSLATE_NOOP("Failures", "Export it as CSV, or choose fewer accounts."),
    ),
    "right.password": (
        QT_TRANSLATE_NOOP("Failures", "Enter your own password for this."),
        "",
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
