"""What the import page says about a list: fields, files, what is still open, what was done."""

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import Event, ImportReversed, ImportUndone, ListImported
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import (
    FIELDS,
    MOST_PEOPLE,
    PARTS,
    ROLES,
    Note,
    ReadReport,
    Reason,
    person_field,
    split_person_field,
)
from collectdesk.shell import i18n
from collectdesk.shell.failures import sentence
from collectdesk.shell.wording import known, words
from collectdesk.views.intake.reading import Reading

ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("gb18030", "GB18030 (GBK)"),
    ("big5", "Big5"),
    ("utf-16-le", "UTF-16"),
    ("cp1252", "Windows-1252"),
)
_OFFERED_PEOPLE = 3
_SHORT = 28


def field_name(key: str) -> str:
    """A field in words: "Contract number", "Guarantor 1: phone"."""
    if person := split_person_field(key):
        role, number, part = person
        who = words(f"party.{role.value}")
        said = QCoreApplication.translate("Intake", "{who} {n}: {part}")
        return said.format(who=who[:1].upper() + who[1:], n=number, part=words(f"part.{part}"))
    return words(f"field.{key}") if known(f"field.{key}") else key


def field_choices(report: ReadReport) -> list[tuple[str, str]]:
    """Everything a column can hold, "out" first; of people the first three and those in use."""
    used = {column.field for column in report.columns}
    people = [
        person_field(role, number, part)
        for role in ROLES
        for number in range(1, MOST_PEOPLE + 1)
        for part in PARTS
        if number <= _OFFERED_PEOPLE or person_field(role, number, part) in used
    ]
    left_out = QCoreApplication.translate("Intake", "Left out")
    return [("out", left_out), *((key, field_name(key)) for key in (*FIELDS, *people))]


def delimiter_choices() -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    return [
        (",", translate("Intake", "Comma ,")),
        (";", translate("Intake", "Semicolon ;")),
        ("\t", translate("Intake", "Tab")),
        ("|", translate("Intake", "Bar |")),
    ]


def short(name: str) -> str:
    """A name that people gave, as a choice has room for it."""
    return name if len(name) <= _SHORT else f"{name[: _SHORT - 1]}…"


def letters_of(index: int) -> str:
    """A column as spreadsheet programs name it: A, B … AA."""
    name, number = "", index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def reason_words(reason: Reason) -> tuple[str, str]:
    """What is wrong with a row, and what can be done."""
    return sentence(Refusal(reason.code, reason.field, **dict(reason.facts)))


def note_words(note: Note) -> str:
    return sentence(Refusal(note.code, note.field, **dict(note.facts)))[0]


def sums_text(sums: tuple[Money, ...]) -> str:
    return " + ".join(i18n.money_text(money) for money in sums)


def import_words(count: int) -> str:
    translate = QCoreApplication.translate
    if count == 1:
        return translate("Intake", "Import 1 account")
    return translate("Intake", "Import {n} accounts").format(n=i18n.number_text(count))


def imported_words(event: ListImported) -> tuple[str, str]:
    """The fact, and what became of the rest."""
    translate = QCoreApplication.translate
    count = event.new + event.changed + event.unchanged
    fact = translate("Intake", "{n} accounts imported").format(n=i18n.number_text(count))
    if count == 1:
        fact = translate("Intake", "1 account imported")
    more = translate(
        "Intake", "{new} new, {changed} changed, {missing} no longer listed, {refused} rows refused."
    )
    return fact, more.format(
        new=i18n.number_text(event.new),
        changed=i18n.number_text(event.changed),
        missing=i18n.number_text(event.missing),
        refused=i18n.number_text(event.refused),
    )


def taken_back_words(event: Event) -> tuple[str, str]:
    """The fact, and what it did."""
    translate = QCoreApplication.translate
    if isinstance(event, ImportReversed):
        fact, lines = translate("Intake", "{file} reversed"), event.lines
        more = translate("Intake", "{n} accounts got back their former figures or left the work.")
    elif isinstance(event, ImportUndone):
        fact, lines = translate("Intake", "{file} taken back"), event.lines
        more = translate("Intake", "{n} accounts are as they were before it.")
    else:
        return "", ""
    return fact.format(file=event.file_name), more.format(n=i18n.number_text(len(lines)))


def open_words(reading: Reading) -> str:
    """What keeps the list from being imported, "" when nothing does."""
    translate = QCoreApplication.translate
    report = reading.report
    if report is None:
        return translate("Intake", "Choose the file with the overdue list.")
    if report.missing:
        names = translate("Intake", ", ").join(field_name(key) for key in report.missing)
        return translate("Intake", "No column for: {fields}").format(fields=names)
    if report.questions:
        return translate("Intake", "Open: which comes first in dates, day or month")
    if report.why_nothing is not None:
        return reason_words(report.why_nothing)[0]
    if reading.comparison is None:
        return translate("Intake", "Being compared with the accounts")
    if reading.unanswered:
        said = translate("Intake", "Open: same person or not ({n})")
        return said.format(n=i18n.number_text(reading.unanswered))
    return ""


def columns_words(report: ReadReport) -> tuple[str, str]:
    """What the columns still lack, and what to do: required ones missing, suggestions to look at."""
    translate = QCoreApplication.translate
    comma = translate("Intake", ", ")
    suggested = {column.field for column in report.suggested}
    if suggested:
        names = comma.join(field_name(column.field) for column in report.suggested)
        return (
            translate("Intake", "Suggested by their values: {fields}").format(fields=names),
            translate("Intake", "Compare them with the samples, then use them or choose other fields."),
        )
    if not report.missing:
        return "", ""
    names = comma.join(field_name(key) for key in report.missing)
    return (
        translate("Intake", "No column for: {fields}").format(fields=names),
        translate(
            "Intake",
            "Choose the column in the table and its field below it. If the header is in another line, "
            "choose that line above.",
        ),
    )
