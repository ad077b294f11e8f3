"""Where backups go and how many are kept."""

import glob
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from collectdesk.domain.errors import Trouble

KEPT = 30
"""Backups of one office that are kept in the folder; older ones go once a newer one was checked."""

_NAME = re.compile(r"(?P<office>.+) \d{4}-\d\d-\d\d \d{4}(?: \(\d+\))?\.cdbackup", re.ASCII)


def back_up_office(clerk: Any, target: Path, progress: Callable[[int, int], None]) -> object:
    """Makes the folder if need be, a checked backup in it, and drops the oldest beyond `KEPT`."""
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble("backup.no_folder", folder=target.name) from error
    made = clerk.back_up(target, progress)
    _drop_older(target, made.file_name)
    return made


def _drop_older(target: Path, made: str) -> None:
    """Of the same office alone, and never the one just made, whatever the clock said of the others."""
    parts = _NAME.fullmatch(made)
    if parts is None:
        return
    found = target.glob(f"{glob.escape(parts['office'])} *.cdbackup")
    others = [
        path
        for path in found
        if path.name != made and (of := _NAME.fullmatch(path.name)) and of["office"] == parts["office"]
    ]
    for path in sorted(others, reverse=True)[KEPT - 1 :]:
        path.unlink(missing_ok=True)
