"""Commands without a window: importing an overdue list."""

import argparse
import getpass
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from collectdesk.domain.account import AccountState
from collectdesk.domain.comparison import Comparison, ListFile
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.letter import LetterFacts, RenderedLetter
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import Choices, ReadOptions
from collectdesk.shell.failures import sentence
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    read_list,
)
from collectdesk.usecases.office import Clerk
from collectdesk.usecases.session import staff_names, unlock

DONE, REFUSED, TROUBLE = 0, 1, 3
PASSWORD_FILE = "COLLECTDESK_PASSWORD_FILE"  # noqa: S105 (the name of a variable)


def now() -> datetime:
    return datetime.now(UTC)


class NoPress:
    """An import prints no letters."""

    def render(self, facts: LetterFacts) -> RenderedLetter:
        raise Refusal("letter.template_missing", template=facts.template, language=facts.language)


def import_list(options: argparse.Namespace) -> int:
    """`collectdesk import`: reads, compares and, unless it is a dry run, imports."""
    try:
        with _office(options) as clerk:
            report = _import(clerk, options)
    except (Refusal, Trouble) as failure:
        fact, remedy = sentence(failure)
        _say(
            options.json,
            {"done": False, "error": failure.code, "message": fact, "remedy": remedy},
            [fact, remedy],
            failed=True,
        )
        return REFUSED if isinstance(failure, Refusal) else TROUBLE
    _say(options.json, report, _lines(report), failed=False)
    return DONE if report["done"] or options.dry_run else REFUSED


@contextmanager
def _office(options: argparse.Namespace) -> Iterator[Clerk]:
    names = staff_names(options.office, now)
    name = options.staff or (names[0] if len(names) == 1 else "")
    if not name:
        raise Refusal("staff.which", "staff", names=", ".join(names))
    session, clerk = unlock(options.office, name, _password(options.password_file), NoPress(), now)
    try:
        yield clerk
    finally:
        session.close()


def _password(file: Path | None) -> str:
    """The first line of a file, or what is typed at the prompt; never an argument."""
    named = file or (Path(os.environ[PASSWORD_FILE]) if os.environ.get(PASSWORD_FILE) else None)
    if named is None:
        return getpass.getpass("Password: ")
    try:
        return named.read_text("utf-8-sig").split("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble("password.unreadable", file=named.name) from error


def _import(clerk: Clerk, options: argparse.Namespace) -> dict[str, Any]:
    read = clerk.ask(import_options, Nothing())
    file = read_list(options.file, _with_choices(read, options.date_order))
    comparison = clerk.ask(compare_overdue_list, file)
    report = _report(file, comparison)
    same = {q.key: options.same_people == "same" for q in comparison.questions}
    waits = bool(comparison.questions) and options.same_people == "ask"
    report["done"] = False
    if not options.dry_run and file.report.ready and not waits:
        event = clerk.do(
            import_overdue_list, ImportList(file, same, missing_as=AccountState(options.missing_as))
        )
        report |= {"done": True, "import": event.import_id}
    return report


def _with_choices(read: ReadOptions, date_order: str) -> ReadOptions:
    if not date_order:
        return read
    from dataclasses import replace

    return replace(read, choices=Choices(date_order=date_order))


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


def _say(as_json: bool, report: dict[str, Any], lines: list[str], *, failed: bool) -> None:
    if as_json:
        print(json.dumps(report, ensure_ascii=False, indent=2))
        return
    print("\n".join(line for line in lines if line), file=sys.stderr if failed else sys.stdout)
