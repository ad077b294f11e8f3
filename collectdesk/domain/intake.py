"""Imports of overdue lists: what was read, what it changed, how its columns were matched."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ListImport:
    """One committed import; `sha256` is of the file, sums are minor units in `currency`."""

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


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """How the columns of a list with these headers were matched the last time (JSON)."""

    id: int
    fingerprint: str
    mapping: str
    saved_at: datetime
