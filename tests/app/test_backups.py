"""Which backups make way for a new one."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from collectdesk.app.backups import KEPT, back_up_office


class Writer:
    """A clerk whose backup has that name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def back_up(self, target: Path, progress: object) -> SimpleNamespace:
        (target / self.name).touch()
        return SimpleNamespace(file_name=self.name)


def nothing(done: int, total: int) -> None:
    pass


@pytest.mark.parametrize("made", ["A[1] 2026-11-23 0914.cdbackup", "A[1] 2026-11-23 0914 (2).cdbackup"])
def test_the_oldest_of_the_same_office_make_way(tmp_path: Path, made: str) -> None:
    others = {f"{name} 2026-01-01 0900.cdbackup" for name in ("A1", "A[1] B", "A")} | {"A[1] notes.cdbackup"}
    own = [f"A[1] 2026-10-{day:02} 0900.cdbackup" for day in range(1, KEPT + 1)]
    for name in (*others, *own):
        (tmp_path / name).touch()
    back_up_office(Writer(made), tmp_path, nothing)
    assert {path.name for path in tmp_path.iterdir()} == {made, *own[1:], *others}


def test_the_one_just_made_stays_when_the_clock_went_back(tmp_path: Path) -> None:
    for day in range(1, KEPT + 1):
        (tmp_path / f"A 2027-10-{day:02} 0900.cdbackup").touch()
    made = "A 2026-11-23 0914.cdbackup"
    back_up_office(Writer(made), tmp_path, nothing)
    assert (tmp_path / made).exists()
    assert len(list(tmp_path.iterdir())) == KEPT
