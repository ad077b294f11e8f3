"""What the tables of an import show, and the table of past imports."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.account import AccountState
from collectdesk.domain.comparison import ListedChange, MissingAccount
from collectdesk.domain.intake import ListImport
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import Column as ListColumn
from collectdesk.domain.overdue_list import Note
from collectdesk.shell import i18n
from collectdesk.shell.wording import words
from collectdesk.usecases.mappings import MappingRow
from collectdesk.usecases.undoing import BuiltOn
from collectdesk.views.intake.digest import RefusedLine
from collectdesk.views.intake.phrases import field_name, letters_of, note_words, reason_words
from collectdesk.views.widgets import cells
from collectdesk.views.widgets.cells import Cell, Column
from collectdesk.views.widgets.paint import Align

_SAMPLES = "   "
"""Between two sample values."""


def list_columns(as_last_time: Callable[[], bool]) -> list[Column[ListColumn]]:
    translate = QCoreApplication.translate

    def how(column: ListColumn) -> Cell:
        if not column.field and column.how != "hand":
            return Cell()
        if column.how == "hand":
            said = translate("Intake", "as last time") if as_last_time() else translate("Intake", "by hand")
            return cells.fact(said)
        if column.how == "values":
            return Cell(translate("Intake", "by its values"), icon="warn", icon_tone="warn")
        return cells.fact(translate("Intake", "by its name"))

    def goes_to(column: ListColumn) -> Cell:
        if not column.field:
            return Cell(translate("Intake", "Left out"), "text3")
        return Cell(field_name(column.field))

    return [
        Column("letter", translate("Intake", "Column"), lambda c: cells.fact(letters_of(c.index)), 66),
        Column("header", translate("Intake", "Header"), lambda c: cells.name(c.header), 150, stretch=1),
        Column("field", translate("Intake", "Goes to"), goes_to, 176),
        Column("how", translate("Intake", "Matched"), how, 130),
        Column(
            "samples",
            translate("Intake", "As in the file"),
            lambda c: cells.fact(_SAMPLES.join(c.samples), may_elide=True),
            220,
            stretch=3,
        ),
    ]


def new_columns() -> list[Column[ListedChange]]:
    translate = QCoreApplication.translate
    return [
        *_who(),
        Column(
            "after",
            translate("Intake", "Overdue"),
            lambda c: cells.amount(i18n.money_text(c.after)),
            120,
            Align.RIGHT,
        ),
    ]


def changed_columns() -> list[Column[ListedChange]]:
    translate = QCoreApplication.translate
    separator = translate("Intake", ", ")

    def fields(change: ListedChange) -> Cell:
        names = [field_name(name) for name in change.fields]
        if change.what == "returned":
            names.insert(0, words("change.returned"))
        text = separator.join(names)
        return Cell(text, "text2", tip=text, may_elide=True)

    return [
        *_who(),
        Column(
            "before",
            translate("Intake", "Overdue so far"),
            lambda c: Cell(_money(c.before), "text2"),
            116,
            Align.RIGHT,
        ),
        Column(
            "after",
            translate("Intake", "Now"),
            lambda c: cells.amount(i18n.money_text(c.after)),
            110,
            Align.RIGHT,
        ),
        Column("fields", translate("Intake", "What changes"), fields, 180, stretch=2),
    ]


def _who() -> list[Column[ListedChange]]:
    translate = QCoreApplication.translate
    return [
        Column(
            "line",
            translate("Intake", "Line"),
            lambda c: cells.fact(i18n.number_text(c.line)),
            64,
            Align.RIGHT,
        ),
        Column("name", translate("Intake", "Borrower"), lambda c: cells.name(c.name), 140, stretch=1),
        Column("contract", translate("Intake", "Contract"), lambda c: cells.fact(c.contract_number), 140),
    ]


def missing_columns(became: Callable[[int], AccountState]) -> list[Column[MissingAccount]]:
    translate = QCoreApplication.translate
    return [
        Column("name", translate("Intake", "Borrower"), lambda a: cells.name(a.name), 150, stretch=1),
        Column("contract", translate("Intake", "Contract"), lambda a: cells.fact(a.contract_number), 160),
        Column(
            "overdue",
            translate("Intake", "Overdue"),
            lambda a: cells.amount(i18n.money_text(a.overdue)),
            120,
            Align.RIGHT,
        ),
        Column(
            "becomes",
            translate("Intake", "Becomes"),
            lambda a: Cell(words(f"state.{became(a.account_id).value}")),
            150,
        ),
    ]


def refused_columns() -> list[Column[RefusedLine]]:
    translate = QCoreApplication.translate

    def why(row: RefusedLine) -> Cell:
        fact, remedy = reason_words(row.reason)
        return Cell(fact, second=remedy, tip=f"{fact} {remedy}".strip(), may_elide=True)

    return [
        Column(
            "line",
            translate("Intake", "Line"),
            lambda r: cells.fact(i18n.number_text(r.line) if not r.place else ""),
            56,
            Align.RIGHT,
        ),
        Column("name", translate("Intake", "Borrower"), lambda r: cells.name(r.name), 120, stretch=1),
        Column("contract", translate("Intake", "Contract"), lambda r: cells.fact(r.contract), 126),
        Column(
            "field",
            translate("Intake", "Field"),
            lambda r: cells.fact(field_name(r.reason.field) if r.reason.field else ""),
            150,
        ),
        Column(
            "fact",
            translate("Intake", "Why, and what to do"),
            why,
            330,
            stretch=4,
        ),
    ]


def note_columns() -> list[Column[Note]]:
    translate = QCoreApplication.translate

    def lines(note: Note) -> Cell:
        shown = ", ".join(map(str, note.lines))
        return cells.fact(
            f"{shown} …" if note.count > len(note.lines) and note.lines else shown, may_elide=True
        )

    return [
        Column("fact", translate("Intake", "Worth a look"), lambda n: Cell(note_words(n)), 380, stretch=3),
        Column(
            "field",
            translate("Intake", "Field"),
            lambda n: cells.fact(field_name(n.field) if n.field else ""),
            136,
        ),
        Column(
            "count",
            translate("Intake", "Rows"),
            lambda n: cells.fact(i18n.number_text(n.count)),
            64,
            Align.RIGHT,
        ),
        Column("lines", translate("Intake", "Lines"), lines, 150, stretch=1),
    ]


def import_columns(who: Callable[[int], str], *, brief: bool) -> list[Column[ListImport]]:
    """The imports so far; `brief` without what the panel beside them says."""
    translate = QCoreApplication.translate
    figures = (
        ("new", words("change.new"), lambda i: i.new),
        ("changed", words("change.changed"), lambda i: i.changed),
        ("unchanged", words("change.unchanged"), lambda i: i.unchanged),
        ("missing", words("change.missing"), lambda i: i.missing),
        ("refused", translate("Intake", "Refused"), lambda i: i.refused),
    )

    def standing(record: ListImport) -> Cell:
        if record.undone_at is not None:
            return Cell(translate("Intake", "Taken back"), icon="undo", icon_tone="text2")
        return Cell(translate("Intake", "Part of a list"), "text2") if record.part else Cell()

    columns = [
        Column("file", translate("Intake", "File"), lambda i: cells.name(i.file_name), 200, stretch=1),
        Column("of", translate("Intake", "List of"), lambda i: cells.fact(i18n.table_day(i.list_date)), 100),
        Column(
            "at",
            translate("Intake", "Imported"),
            lambda i: cells.fact(i18n.table_day(i18n.local(i.at).date())),
            108,
        ),
        Column("who", translate("Intake", "By"), lambda i: cells.fact(who(i.staff_id), may_elide=True), 104),
        *(Column(key, title, _figure(count), 84, Align.RIGHT) for key, title, count in figures),
        Column(
            "total",
            translate("Intake", "Overdue in all"),
            lambda i: cells.amount(i18n.money_text(Money(i.total, i.currency))),
            130,
            Align.RIGHT,
        ),
        Column("standing", "", standing, 120),
    ]
    return [column for column in columns if not brief or column.key not in {"of", "unchanged", "total"}]


def built_columns() -> list[Column[BuiltOn]]:
    """What people did with accounts of an import."""
    translate = QCoreApplication.translate
    return [
        Column("name", translate("Intake", "Borrower"), lambda b: cells.name(b.name), 90, stretch=1),
        Column("what", translate("Intake", "What"), lambda b: cells.fact(words(f"built.{b.what}")), 104),
        Column(
            "count",
            translate("Intake", "Times"),
            lambda b: cells.fact(i18n.number_text(b.count)),
            64,
            Align.RIGHT,
        ),
    ]


def layout_columns() -> list[Column[MappingRow]]:
    """The layouts of lists that the office remembers."""
    translate = QCoreApplication.translate
    comma = translate("Intake", ", ")

    def matched(layout: MappingRow) -> Cell:
        said = comma.join(field_name(field) for _, field in layout.columns if field)
        return Cell(said, "text2", tip=said, may_elide=True)

    return [
        Column("name", translate("Intake", "Layout"), lambda m: cells.name(m.name), 220, stretch=1),
        Column(
            "saved",
            translate("Intake", "Last used"),
            lambda m: cells.fact(i18n.table_day(i18n.local(m.saved_at).date())),
            120,
        ),
        Column(
            "count",
            translate("Intake", "Columns"),
            lambda m: cells.fact(i18n.number_text(sum(bool(field) for _, field in m.columns))),
            80,
            Align.RIGHT,
        ),
        Column("matched", translate("Intake", "Goes to"), matched, 320, stretch=3),
    ]


def _figure(count: Callable[[ListImport], int]) -> Callable[[ListImport], Cell]:
    return lambda row: cells.fact(i18n.number_text(count(row)) if count(row) else "")


def _money(money: Money | None) -> str:
    return i18n.money_text(money) if money is not None else ""
