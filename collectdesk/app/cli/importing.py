"""`collectdesk import`: an overdue list read, compared and imported."""

import argparse
import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from collectdesk.app.cli.codes import DONE, REFUSED
from collectdesk.app.cli.frame import Outcome, office
from collectdesk.domain.account import AccountState
from collectdesk.domain.comparison import Comparison, ListFile
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import FIELDS, Choices, ReadOptions, ReadReport, known_field
from collectdesk.shell.failures import sentence
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    read_list,
)
from collectdesk.usecases.mappings import fitted, list_mappings
from collectdesk.usecases.office import Clerk
from collectdesk.usecases.refused_rows import SaveRefusedRows, save_refused_rows


def import_list(options: argparse.Namespace) -> Outcome:
    """Reads, compares and, unless it is a dry run, imports."""
    with _uncollected(), office(options) as (clerk, _password):
        file = _read(clerk, options)
        comparison = clerk.ask(compare_overdue_list, file)
        report = _report(file, comparison)
        if options.save_refused and file.report.refused:
            report["refused_file"] = _save_refused(clerk, file, options)
        part = options.part or comparison.part
        same = {q.key: options.same_people == "same" for q in comparison.questions}
        waits = bool(comparison.questions) and options.same_people == "ask"
        report |= {"done": False, "part": part}
        if part:
            report |= {"missing": [], "money_leaving": {}}
        if not options.dry_run and file.report.ready and not waits:
            request = ImportList(
                file,
                same,
                missing_as=AccountState(options.missing_as),
                part=part,
                corrects=comparison.corrects.id if part and comparison.corrects else None,
                layout_name=options.save_as_layout,
            )
            event = clerk.do(import_overdue_list, request)
            report |= {"done": True, "import": event.import_id}
    code = DONE if report["done"] or options.dry_run else REFUSED
    return Outcome(report, _lines(report), code)


@contextmanager
def _uncollected() -> Iterator[None]:
    """A list is plain values by the million: looking through them for garbage would double the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _read(clerk: Clerk, options: argparse.Namespace) -> ListFile:
    """The file as the options say; columns and layouts are fitted to what a first reading found."""
    office_s = clerk.ask(import_options, Nothing())
    read = replace(
        office_s,
        encoding=options.encoding,
        delimiter="\t" if options.delimiter in {"tab", "\\t"} else options.delimiter,
        sheet=options.sheet,
        header_line=options.header_line,
        list_date=options.list_date,
    )
    chosen = bool(options.date_order or options.decimal or options.currency or options.since_unknown)
    if not (chosen or options.column or options.layout):
        return read_list(options.file, read)
    found = read_list(options.file, read).report
    choices = _layout(clerk, options.layout, found) if options.layout else _known(read, found)
    for given in options.column:
        choices = choices.with_column(*_column(given, found))
    for name in ("date_order", "decimal", "currency"):
        if getattr(options, name):
            choices = replace(choices, **{name: getattr(options, name)})
    if options.since_unknown:
        choices = choices.with_since_unknown()
    return read_list(options.file, replace(read, choices=choices))


def _known(read: ReadOptions, found: ReadReport) -> Choices:
    """What the office remembers of such files stays where no option says otherwise."""
    return read.remembered.get(found.fingerprint, Choices())


def _layout(clerk: Clerk, name: str, found: ReadReport) -> Choices:
    layouts = clerk.ask(list_mappings, Nothing())
    for layout in layouts:
        if layout.name.casefold() == name.casefold():
            return fitted(layout, found.columns)
    known = tuple(layout.name for layout in layouts if layout.name) or ("–",)
    raise Refusal("command.no_layout", "layout", name=name, known=known)


def _column(given: str, found: ReadReport) -> tuple[int, str]:
    header, equals, field = given.rpartition("=")
    named = [c.index for c in found.columns if c.header.strip().casefold() == header.strip().casefold()]
    if not equals or len(named) != 1 or (field.strip() and not known_field(field.strip())):
        raise Refusal("command.column", "column", text=given, known=tuple(FIELDS))
    return named[0], field.strip()


def _save_refused(clerk: Clerk, file: ListFile, options: argparse.Namespace) -> str:
    from collectdesk.views.intake.refused import reasons_text  # brings widgets along

    translate = QCoreApplication.translate
    comma, heading = translate("RefusedSaving", "; "), translate("RefusedSaving", "Why refused")
    reasons = tuple(reasons_text(row, comma) for row in file.report.refused)
    request = SaveRefusedRows(file, options.save_refused, heading, reasons)
    return clerk.do(save_refused_rows, request).file_name


def _report(file: ListFile, comparison: Comparison) -> dict[str, Any]:
    read = file.report
    return {
        "file": file.name,
        "sha256": file.sha256,
        "kind": read.detected.kind,
        "encoding": read.detected.encoding,
        "bom": read.detected.bom,
        "delimiter": read.detected.delimiter,
        "sheet": read.detected.sheet,
        "header_line": read.detected.header_line,
        "columns": [
            {"index": c.index, "header": c.header, "field": c.field, "how": c.how} for c in read.columns
        ],
        "missing_columns": list(read.missing),
        "rows": read.rows,
        "accepted": len(read.accounts),
        "waiting": read.waiting,
        "new": comparison.count("new"),
        "changed": comparison.count("changed"),
        "returned": comparison.count("returned"),
        "unchanged": comparison.count("unchanged"),
        "missing": [m.contract_number for m in comparison.missing],
        "money_in": _amounts(read.money_in),
        "money_accepted": _amounts(read.money_accepted),
        "money_before": _amounts(comparison.before),
        "money_after": _amounts(comparison.after),
        "money_leaving": _amounts(comparison.leaving),
        "totals_row_agrees": all(check.agrees for check in read.totals) if read.totals else None,
        "refused": [
            {
                "line": row.line,
                "reasons": [
                    {
                        "code": r.code,
                        "field": r.field,
                        "message": sentence(Refusal(r.code, r.field, **r.facts))[0],
                    }
                    for r in row.reasons
                ],
            }
            for row in read.refused
        ],
        "questions": [
            {"kind": q.kind, "fields": list(q.fields), "examples": list(q.examples)} for q in read.questions
        ],
        "same_people": [
            {"name": q.name, "phone": q.phone_shown, "lines": list(q.lines)} for q in comparison.questions
        ],
        "notes": [{"code": n.code, "field": n.field, "count": n.count} for n in read.notes],
    }


def _amounts(amounts: Iterable[Money]) -> dict[str, str]:
    return {money.currency: str(money.amount) for money in amounts}


def _lines(report: dict[str, Any]) -> list[str]:
    """The report for people; the JSON has more."""
    how = " ".join(str(report[k]) for k in ("kind", "encoding", "delimiter", "sheet") if report[k])
    lines = [
        f"{report['file']}: {how}, header in line {report['header_line']}",
        f"rows {report['rows']}, accepted {report['accepted']}, refused {len(report['refused'])}",
        ", ".join(f"{what} {report[what]}" for what in ("new", "changed", "returned", "unchanged"))
        + f", missing {len(report['missing'])}",
        f"overdue in the list {report['money_in']}, accepted {report['money_accepted']}",
    ]
    lines += [
        f"line {row['line']}: " + " ".join(reason["message"] for reason in row["reasons"])
        for row in report["refused"]
    ]
    lines += [f"to answer: {q['kind']} {', '.join(q['examples'])}" for q in report["questions"]]
    lines += [
        f"one person or two: {q['name']} {q['phone']}, lines {q['lines']}" for q in report["same_people"]
    ]
    lines.append("imported" if report["done"] else "nothing was written")
    return lines
