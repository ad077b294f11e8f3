"""The rows of a list that were refused, as a spreadsheet to mend and import alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from collectdesk.domain.comparison import ListFile
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import RefusedRowsSaved
from collectdesk.domain.overdue_list import REASON_MARK, ReadReport
from collectdesk.exchange.export import write_table
from collectdesk.usecases.office import Office

_SOURCE = re.compile(r"\[([0-9a-f]{8})\]$")


@dataclass(frozen=True, slots=True)
class SaveRefusedRows:
    """`heading` and `reasons` (one text for each refused row, in order) are the words of the column at the
    right; the ending of `target` says XLSX or CSV."""

    file: ListFile
    target: Path
    heading: str
    reasons: tuple[str, ...]


def save_refused_rows(office: Office, request: SaveRefusedRows) -> RefusedRowsSaved:
    """All cells as they stood, under all rows that stood above them. Raises Refusal `import.none_refused`,
    and what `write_table` raises."""
    refused = request.file.report.refused
    if not refused:
        raise Refusal("import.none_refused", "file")
    rows = _rows(request)
    written = write_table(request.target, next(rows), rows, progress=office.progress, total=len(refused))
    return RefusedRowsSaved(written.target.name, request.file.sha256, len(refused))


def refused_of(report: ReadReport) -> str | None:
    """The first digits of the SHA-256 of the list whose refused rows these are ("" when the heading lost
    them); None for any other list."""
    for column in report.columns:
        if column.header.startswith(REASON_MARK):
            found = _SOURCE.search(column.header)
            return found.group(1) if found else ""
    return None


def _rows(request: SaveRefusedRows) -> Iterator[tuple[str, ...]]:
    report = request.file.report
    old = {column.index for column in report.columns if column.header.startswith(REASON_MARK)}
    width = max(len(cells) for cells in (*report.head, *(row.cells for row in report.refused)))

    def wide(cells: tuple[str, ...]) -> tuple[str, ...]:
        padded = (*cells, *[""] * (width - len(cells)))
        return tuple(cell for index, cell in enumerate(padded) if index not in old)

    heading = f"{REASON_MARK} {request.heading} [{request.file.sha256[:8]}]"
    for number, cells in enumerate(report.head or ((),), start=1):
        yield (*wide(cells), heading if number == max(report.detected.header_line, 1) else "")
    for row, reason in zip(report.refused, request.reasons, strict=True):
        yield (*wide(row.cells), reason)
