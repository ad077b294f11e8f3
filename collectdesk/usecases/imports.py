"""The overdue list against the books: reading it, what it would change, and the import, all or nothing."""

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path

from collectdesk.domain.account import AccountState
from collectdesk.domain.comparison import MISSING_STATES, Comparison, ListFile
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import ListImported
from collectdesk.domain.intake import ListImport
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import Progress, ReadOptions, ReadReport
from collectdesk.exchange.accounts import read_overdue_list
from collectdesk.exchange.sheets import load
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.listing import Listing
from collectdesk.usecases.mappings import kept_mappings, remember_mapping
from collectdesk.usecases.office import Office, silent
from collectdesk.usecases.refused_rows import refused_of


def import_options(office: Office, request: Nothing) -> ReadOptions:  # noqa: ARG001 (the shape of every query)
    """How this office's lists are read: its day, its money, the columns it matched before."""
    return ReadOptions(
        today=office.today,
        currency=office.profile.currency,
        region=office.profile.country,
        remembered={kept.fingerprint: kept.choices for kept in kept_mappings(office)},
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
    comparison = Listing(office, request.report, {}).comparison(request.sha256)
    source = refused_of(request.report)
    if source is None:
        return comparison
    standing = office.books.find(ListImport, undone_at=None)
    corrects = next((i for i in reversed(standing) if source and i.sha256.startswith(source)), None)
    return replace(comparison, part=True, corrects=corrects)


@dataclass(frozen=True, slots=True)
class ImportList:
    """The file as read; `same_people` answers the questions by key; `missing_as` says what became of accounts
    that the list no longer holds, `missing_apart` names those that fared otherwise. Of a list that is only a
    `part` (rows mended after import `corrects`) nobody is missing. `layout_name`: what such lists are called;
    "" keeps their name, or takes the file's."""

    file: ListFile
    same_people: dict[str, bool] = field(default_factory=dict)
    missing_as: AccountState = AccountState.LEFT
    missing_apart: dict[int, AccountState] = field(default_factory=dict)
    part: bool = False
    corrects: int | None = None
    layout_name: str = ""


def import_overdue_list(office: Office, request: ImportList) -> ListImported:
    """Everything the comparison showed, in one transaction. Raises Refusal `import.not_ready`,
    `import.people_unanswered`, `import.currency_changed`."""
    report = request.file.report
    _check(office, report, request)
    with office.books.watched(lambda: office.progress(0, 0)):
        listing = Listing(office, report, request.same_people)
        unanswered = listing.questions_open(request.same_people)
        missing = [] if request.part else listing.missing
    if unanswered:
        raise Refusal("import.people_unanswered", "same_people", count=len(unanswered), name=unanswered[0])
    accepted = Money.sum(
        (money for money in report.money_accepted if money.currency == office.profile.currency),
        office.profile.currency,
    )
    record = ListImport(
        id=office.books.new_id(ListImport),
        file_name=request.file.name,
        sha256=request.file.sha256,
        list_date=report.list_date,
        new=listing.count("new"),
        changed=listing.count("changed", "returned"),
        unchanged=listing.count("unchanged"),
        missing=len(missing),
        refused=len(report.refused),
        currency=office.profile.currency,
        total=accepted.minor,
        staff_id=office.operator.id,
        at=office.now,
        part=request.part,
        corrects=request.corrects,
    )
    office.books.add(record)
    lines = listing.write(record.id)
    if missing:
        lines += listing.close_missing(record.id, request.missing_as, request.missing_apart)
    remember_mapping(office, report, request.layout_name, Path(request.file.name).stem)
    return ListImported(
        import_id=record.id,
        file_name=record.file_name,
        sha256=record.sha256,
        new=record.new,
        changed=record.changed,
        unchanged=record.unchanged,
        missing=record.missing,
        refused=record.refused,
        total=accepted,
        lines=tuple(lines),
    )


def list_imports(office: Office, request: Nothing) -> tuple[ListImport, ...]:  # noqa: ARG001
    return tuple(reversed(office.books.find(ListImport)))


def _check(office: Office, report: ReadReport, request: ImportList) -> None:
    if not report.ready:
        raise Refusal("import.not_ready", "file")
    if {request.missing_as, *request.missing_apart.values()} - set(MISSING_STATES):
        raise Refusal("import.missing_as", "missing_as")
    if request.corrects is not None and office.books.first(ListImport, id=request.corrects) is None:
        raise Refusal("record.gone", kind="ListImport", id=request.corrects)
