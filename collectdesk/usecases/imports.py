"""The overdue list against the books: reading it, what it would change, and the import, all or nothing."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from collectdesk.domain.account import AccountState
from collectdesk.domain.comparison import MISSING_STATES, Comparison, ListFile
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import ListImported
from collectdesk.domain.intake import ListImport, RememberedMapping
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import Choices, Progress, ReadOptions, ReadReport
from collectdesk.exchange.accounts import read_overdue_list
from collectdesk.exchange.sheets import load
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.listing import Listing
from collectdesk.usecases.office import Office, silent


def import_options(office: Office, request: Nothing) -> ReadOptions:  # noqa: ARG001 (the shape of every query)
    """How this office's lists are read: its day, its money, the columns it matched before."""
    return ReadOptions(
        today=office.today,
        currency=office.profile.currency,
        region=office.profile.country,
        remembered={
            mapping.fingerprint: Choices.from_data(json.loads(mapping.mapping))
            for mapping in office.books.find(RememberedMapping)
        },
    )


def read_list(path: Path, options: ReadOptions, progress: Progress = silent) -> ListFile:
    """Reads a file without touching the office. Raises Refusal `import.…`, Trouble `import.unreadable`,
    `import.changed`. `progress` counts rows; (0, 0) while the file is opened.
    """
    data = load(path, lambda _done, _total: progress(0, 0))
    return ListFile(
        path.name, hashlib.sha256(data).hexdigest(), read_overdue_list(data, path.name, options, progress)
    )


def compare_overdue_list(office: Office, request: ListFile) -> Comparison:
    """What an import of this file would do. Writes nothing."""
    return Listing(office, request.report, {}).comparison(request.sha256)


@dataclass(frozen=True, slots=True)
class ImportList:
    """The file as read; `same_people` answers the questions by key; `missing_as` says what became of accounts
    that the list no longer holds, `missing_apart` names those that fared otherwise."""

    file: ListFile
    same_people: dict[str, bool] = field(default_factory=dict)
    missing_as: AccountState = AccountState.LEFT
    missing_apart: dict[int, AccountState] = field(default_factory=dict)


def import_overdue_list(office: Office, request: ImportList) -> ListImported:
    """Everything the comparison showed, in one transaction. Raises Refusal `import.not_ready`,
    `import.people_unanswered`."""
    report = request.file.report
    _check(report, request)
    listing = Listing(office, report, request.same_people)
    comparison = listing.comparison(request.file.sha256)
    unanswered = [q for q in comparison.questions if q.key not in request.same_people]
    if unanswered:
        raise Refusal(
            "import.people_unanswered", "same_people", count=len(unanswered), name=unanswered[0].name
        )
    total = Money.sum(
        (money for money in report.money_accepted if money.currency == office.profile.currency),
        office.profile.currency,
    )
    record = ListImport(
        id=office.books.new_id(ListImport),
        file_name=request.file.name,
        sha256=request.file.sha256,
        list_date=report.list_date,
        new=comparison.count("new"),
        changed=comparison.count("changed") + comparison.count("returned"),
        unchanged=comparison.count("unchanged"),
        missing=len(comparison.missing),
        refused=len(report.refused),
        currency=office.profile.currency,
        total=total.minor,
        staff_id=office.operator.id,
        at=office.now,
    )
    office.books.add(record)
    lines = listing.write(record.id)
    lines += listing.close_missing(record.id, request.missing_as, request.missing_apart)
    _remember(office, report)
    return ListImported(
        import_id=record.id,
        file_name=record.file_name,
        sha256=record.sha256,
        new=record.new,
        changed=record.changed,
        unchanged=record.unchanged,
        missing=record.missing,
        refused=record.refused,
        total=total,
        lines=tuple(lines),
    )


def list_imports(office: Office, request: Nothing) -> tuple[ListImport, ...]:  # noqa: ARG001
    return tuple(reversed(office.books.find(ListImport)))


def _check(report: ReadReport, request: ImportList) -> None:
    if not report.ready:
        raise Refusal("import.not_ready", "file")
    if {request.missing_as, *request.missing_apart.values()} - set(MISSING_STATES):
        raise Refusal("import.missing_as", "missing_as")


def _remember(office: Office, report: ReadReport) -> None:
    known = office.books.first(RememberedMapping, fingerprint=report.fingerprint)
    mapping = json.dumps(report.choices.as_data(), ensure_ascii=False, sort_keys=True)
    if known is not None:
        office.books.change(RememberedMapping, known.id, mapping=mapping, saved_at=office.now)
        return
    office.books.add(
        RememberedMapping(office.books.new_id(RememberedMapping), report.fingerprint, mapping, office.now)
    )
