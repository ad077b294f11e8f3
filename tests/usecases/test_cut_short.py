"""Letters and backups cut short by kill -9 at any moment: nothing numbered twice, nothing half-done."""

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import collectdesk
from collectdesk.domain.borrower import ContactPoint, PointKind, PointState
from collectdesk.domain.errors import Trouble
from collectdesk.domain.letter import LetterFacts, RenderedLetter
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.staff import Role
from collectdesk.storage import backup
from collectdesk.storage.books import Books
from collectdesk.storage.journal import Journal
from collectdesk.storage.sealed import Sealed, SealedFiles
from collectdesk.usecases.letters import OfLetter, WriteLetter, issue_letter, letter_pdf
from collectdesk.usecases.session import Session, unlock
from tests.book import Book, Wanted
from tests.offices import LIGHT, PASSWORD, STAFF, Clock, small_office

ROOT = Path(collectdesk.__file__).parent.parent
KILLS = 6
WORKER = """
import sys
from pathlib import Path
from collectdesk.usecases.letters import WriteLetter, issue_letter
from collectdesk.usecases.session import unlock
from tests.offices import LIGHT, PASSWORD, Clock
from tests.usecases.test_cut_short import Stub
folder, name, what, target, account = sys.argv[1:]
session, clerk = unlock(Path(folder), name, PASSWORD, Stub(), Clock(), floor=LIGHT)
print("ready", flush=True)
while True:
    if what == "letters":
        print(clerk.do(issue_letter, WriteLetter(int(account))).number, flush=True)
    else:
        print(clerk.back_up(Path(target)).file_name, flush=True)
"""


class Stub:
    """A press whose letters are large and made at once."""

    def render(self, facts: LetterFacts) -> RenderedLetter:
        pdf = os.urandom(200_000)
        return RenderedLetter(pdf, 1, hashlib.sha256(pdf).hexdigest())


@pytest.fixture
def closed(tmp_path: Path) -> tuple[Path, int]:
    """A closed office with one account: its folder, the account."""
    (tmp_path / "Backups").mkdir()
    with small_office(tmp_path) as office:
        book = Book(office)
        (account,) = book.add(Wanted("王小明"))
        party, now = book.party_of("王小明"), office.clock.now
        book.put(
            ContactPoint(
                1, party, PointKind.ADDRESS, "浙江省杭州市文晖路 1 号", "", "310005", "CN", "", "test",
                verified=True, state=PointState.GOOD, time_zone="", created_at=now,
            )
        )  # fmt: skip
        return office.folder, account


def killed(folder: Path, account: int, what: str, after: float) -> list[str]:
    """What a worker said before it was killed."""
    command = [
        sys.executable, "-c", WORKER, str(folder), STAFF[Role.CLERK], what, str(folder.parent / "Backups"),
        str(account),
    ]  # fmt: skip
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(after)
        process.kill()
        return [line.strip() for line in process.stdout if line.endswith("\n")]


def again(folder: Path) -> Session:
    return unlock(folder, STAFF[Role.CLERK], PASSWORD, Stub(), Clock(), floor=LIGHT)[0]


def test_letters_cut_short_are_numbered_once_and_whole(closed: tuple[Path, int]) -> None:
    folder, account = closed
    chance = random.Random(5)
    said: list[str] = []
    for _ in range(KILLS):
        said += killed(folder, account, "letters", chance.random() * 0.12)
        session = again(folder)
        files = SealedFiles(folder, session.keys.unlock(STAFF[Role.CLERK], PASSWORD).files_key)
        with session.vault.reading() as connection:
            letters = Books(connection).find(IssuedLetter)
            Journal(connection).check()
        numbers = [letter.number for letter in letters]
        assert len(set(numbers)) == len(numbers)
        assert set(said) <= set(numbers)
        assert set(files.names()) == {letter.sealed_name for letter in letters}
        assert not list(folder.rglob("*.part"))
        for letter in letters:
            kept = (letter.sealed_name, letter.sealed_key, letter.sha256, letter.size)
            assert len(files.open(Sealed(*kept))) == letter.size
        session.close()
    assert len(said) > KILLS


def test_backups_cut_short_never_look_whole(closed: tuple[Path, int]) -> None:
    folder, account = closed
    chance = random.Random(7)
    for _ in range(KILLS):
        killed(folder, account, "backup", chance.random() * 0.25)
        session = again(folder)
        for made in (folder.parent / "Backups").glob("*.cdbackup"):
            assert backup.inspect(made, clock=Clock(), floor=LIGHT).office_name == folder.stem
        session.close()
    session, clerk = unlock(folder, STAFF[Role.CLERK], PASSWORD, Stub(), Clock(), floor=LIGHT)
    clerk.back_up(folder.parent / "Backups")
    session.close()
    assert not list((folder.parent / "Backups").glob(".*"))


def test_a_letter_that_could_not_be_registered_leaves_no_file_after_the_next_opening(
    closed: tuple[Path, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, account = closed

    def full(*args: object) -> None:
        raise Trouble("disk.full", path="office")

    session, clerk = unlock(folder, STAFF[Role.CLERK], PASSWORD, Stub(), Clock(), floor=LIGHT)
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "write", full)
        with pytest.raises(Trouble, match=r"disk\.full"):
            clerk.do(issue_letter, WriteLetter(account))
    with session.vault.reading() as connection:
        assert len(Books(connection).find(IssuedLetter)) == 0
    session.close()
    assert [path for path in (folder / "sealed").rglob("*") if path.is_file()]
    again(folder).close()
    assert not [path for path in (folder / "sealed").rglob("*") if path.is_file()]


def test_an_older_database_in_the_place_of_the_newer_costs_no_letter(closed: tuple[Path, int]) -> None:
    folder, account = closed
    older, newer = folder.parent / "older.db", folder.parent / "newer.db"
    shutil.copy(folder / "office.db", older)
    session, clerk = unlock(folder, STAFF[Role.CLERK], PASSWORD, Stub(), Clock(), floor=LIGHT)
    letter = clerk.do(issue_letter, WriteLetter(account)).letter_id
    pdf = clerk.ask(letter_pdf, OfLetter(letter))
    session.close()
    shutil.copy(folder / "office.db", newer)
    shutil.copy(older, folder / "office.db")
    again(folder).close()
    shutil.copy(newer, folder / "office.db")
    session, clerk = unlock(folder, STAFF[Role.CLERK], PASSWORD, Stub(), Clock(), floor=LIGHT)
    assert clerk.ask(letter_pdf, OfLetter(letter)) == pdf
    session.close()
