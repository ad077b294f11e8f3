"""Imports of overdue lists: what was read, what it changed, how its columns were matched."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ListImport:
    """One committed import; `sha256` is of the file, sums are minor units in `currency`.

    `part`: the file holds only some accounts (rows mended after import `corrects`), so nobody left the list.
    `undone_at`, `undone_by`, `undo_reason`: taken back whole, or reversed where work stood on it.
    """

    id: int
    file_name: str
    sha256: str
    list_date: date
    new: int
    changed: int
    unchanged: int
    missing: int
    refused: int
    currency: str
    total: int
    staff_id: int
    at: datetime
    part: bool = False
    corrects: int | None = None
    undone_at: datetime | None = None
    undone_by: int | None = None
    undo_reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportChange:
    """What an import did to one account: new, changed, unchanged, returned, or the state it closed it with.
    `before`: the account's columns that it set, each with its value before and after (JSON), to undo it."""

    id: int
    import_id: int
    account_id: int
    what: str
    before: str


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """How the columns of a list with these headers were matched the last time (JSON), and what people
    call such a list."""

    id: int
    fingerprint: str
    mapping: str
    saved_at: datetime
    name: str = ""
