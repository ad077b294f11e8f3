"""Where backups go and how many are kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from collectdesk.domain.errors import Trouble

KEPT = 30
"""Backups of one office that are kept in the folder; older ones go once a newer one was checked."""


def back_up_office(clerk: Any, target: Path, progress: Callable[[int, int], None]) -> object:
    """Makes the folder if need be, a checked backup in it, and drops the oldest beyond `KEPT`."""
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble("backup.no_folder", folder=target.name) from error
    made = clerk.back_up(target, progress)
    name = made.file_name.rsplit(" ", 2)[0]
    older = sorted(target.glob(f"{name} ????-??-?? ????*.cdbackup"), reverse=True)
    for path in older[KEPT:]:
        path.unlink(missing_ok=True)
    return made
