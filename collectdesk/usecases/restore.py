"""Bringing an office back from a backup file, from the unlock page."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from collectdesk.storage import backup
from collectdesk.storage.slots import STRONG, Cost
from collectdesk.usecases.office import Clock, Progress, silent


@dataclass(frozen=True, slots=True)
class BackupCard:
    """What a locked backup says of itself, and who may unlock it."""

    path: Path
    office_name: str
    made_at: datetime
    journal_lines: int
    sealed_files: int
    staff: tuple[str, ...]


def look_into(path: Path, clock: Clock, *, floor: Cost = STRONG) -> BackupCard:
    """Raises Trouble `backup.missing`, `backup.damaged`, `backup.newer`."""
    found = backup.inspect(path, clock=clock, floor=floor)
    return BackupCard(
        path, found.office_name, found.made_at, found.journal_lines, found.sealed_files, found.ring.names()
    )


def restore_backup(
    path: Path,
    folder: Path,
    name: str,
    password: str,
    clock: Clock,
    progress: Progress = silent,
    *,
    floor: Cost = STRONG,
) -> backup.Restored:
    """The office of the backup in `folder`; whatever office had that folder stands beside it afterwards."""
    found = backup.inspect(path, clock=clock, floor=floor)
    unlocked = found.ring.unlock(name, password)
    return backup.restore(path, folder, unlocked, at=clock(), progress=progress)


def restore_with_code(
    path: Path,
    folder: Path,
    code: str,
    clock: Clock,
    progress: Progress = silent,
    *,
    floor: Cost = STRONG,
) -> backup.Restored:
    """The same with the recovery key, when no password of the backup's day is known."""
    found = backup.inspect(path, clock=clock, floor=floor)
    unlocked = found.ring.unlock_with_recovery(code)
    return backup.restore(path, folder, unlocked, at=clock(), progress=progress)
