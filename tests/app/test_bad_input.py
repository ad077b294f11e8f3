"""What goes wrong around an office: a message in place with its remedy, nothing lost, nothing half-done."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest
import xlsxwriter
from PySide6.QtWidgets import QApplication, QWidget

from collectdesk.domain.account import Account
from collectdesk.domain.contact import Contact, Draft, Result
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.shell.failures import known_codes
from collectdesk.storage import places
from collectdesk.storage.cipher import PAGE
from collectdesk.usecases.session import unlock
from collectdesk.views.account.drafts import KEEP_AFTER
from collectdesk.views.intake.page import ImportPage
from collectdesk.views.intake.results import REFUSED
from collectdesk.views.widgets.messages import RefusalPanel
from tests.app.conftest import House
from tests.offices import LIGHT, PASSWORD, STAFF, Clock, DirectPress, small_office

TOUR_LIST = resources() / "tour" / "overdue_2026-11.csv"
HEAD = "合同号,姓名,手机,地址,邮编,逾期金额,最早未还日"


def plain(text: str) -> str:
    """The text, which must be a sentence and hold no code, gap or traceback."""
    assert text.strip().endswith((".", "。", ")"))
    assert not any(code in text for code in known_codes())
    assert not set("{}") & set(text)
    assert "Error" not in text
    return text


def prints(folder: Path) -> dict[str, str]:
    """What must stay as it is: everything but the lock and the count of wrong passwords."""
    loose = {places.LOCK, places.ATTEMPTS, f"{places.DATABASE}-shm", f"{places.DATABASE}-wal"}
    files = (file for file in folder.rglob("*") if file.is_file() and file.name not in loose)
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture
def office(house: House) -> Path:
    """A closed office with the tour's list."""
    with small_office(house.place) as made:
        made.take_list(TOUR_LIST)
        return made.folder


# before the office is open


def flip(folder: Path, pages: Callable[[int], range]) -> None:
    """One bit in each of these pages, counted from 0."""
    data = bytearray((folder / places.DATABASE).read_bytes())
    for page in pages(len(data) // PAGE):
        data[page * PAGE + 60] ^= 1
    (folder / places.DATABASE).write_bytes(data)


def make_newer(folder: Path) -> None:
    session, _ = unlock(folder, STAFF[Role.AUDITOR], PASSWORD, DirectPress(), Clock(), floor=LIGHT)
    with session.vault.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    session.close()


@contextmanager
def opened_elsewhere(folder: Path) -> Iterator[None]:
    session, _ = unlock(folder, STAFF[Role.AUDITOR], PASSWORD, DirectPress(), Clock(), floor=LIGHT)
    try:
        yield
    finally:
        session.close()


@contextmanager
def on_network_drive(folder: Path) -> Iterator[None]:
    mounted = SimpleNamespace(mountpoint=str(folder.parent), fstype="nfs4", opts="rw")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "partitions", lambda: [mounted])
        yield


def spoilt(how: Callable[[Path], object]) -> Callable[[Path], AbstractContextManager[None]]:
    def context(folder: Path) -> AbstractContextManager[None]:
        how(folder)
        return nullcontext()

    return context


WORLD: dict[str, tuple[Callable[[Path], AbstractContextManager[None]], str, str]] = {
    "one bit flipped": (spoilt(lambda at: flip(at, lambda _: range(1))), "is damaged", "last backup"),
    "bits flipped": (spoilt(lambda at: flip(at, lambda n: range(0, n, 2))), "is damaged", "last backup"),
    "newer": (spoilt(make_newer), "newer version", "Update CollectDesk"),
    "open elsewhere": (opened_elsewhere, "open in another window", "Close it there"),
    "network drive": (on_network_drive, "network drive", "this computer's own disk"),
}


@pytest.mark.parametrize("case", WORLD)
def test_an_office_that_cannot_be_opened_says_why_and_what_to_do(
    house: House, office: Path, case: str
) -> None:
    spoil, fact, remedy = WORLD[case]
    with spoil(office):
        before = prints(office)
        house.start(office)
        house.enter(Role.COLLECTOR, wait=False)
        said = house.said()
        assert fact in plain(said[0])
        assert remedy in plain(said[1])
        assert prints(office) == before
        assert house.hand.sees("unlock.restore")
    if not case.startswith(("bits", "one bit", "newer")):
        house.enter(Role.COLLECTOR)
        assert len(house.find(Account)) == 37


def test_damage_that_shows_only_while_reading_is_said_in_place(house: House, office: Path) -> None:
    flip(office, lambda pages: range(pages // 2, pages))
    house.start(office)
    house.enter(Role.COLLECTOR, wait=False)
    house.hand.pause(0.2)
    house.settle()
    fact, remedy = house.said()
    assert "is damaged" in plain(fact)
    assert "Restore the last backup" in plain(remedy)


def test_a_missing_key_file_is_named_before_any_password(house: House, office: Path) -> None:
    kept = {name: (office / name).read_bytes() for name in (places.KEYS, places.SPARE_KEYS)}
    for name in kept:
        (office / name).unlink()
    before = prints(office)
    house.start(office)
    house.settle()
    fact, remedy = house.said()
    assert "key file of “Beichen.collectdesk” is missing" in plain(fact)
    assert "keys.json" in plain(remedy)
    assert not house.hand.sees("unlock.button")
    assert prints(office) == before
    for name, data in kept.items():
        (office / name).write_bytes(data)
    house.desktop.front.show_unlock(office)
    house.enter(Role.COLLECTOR)


def test_a_wrong_password_counts_and_loses_nothing(house: House, office: Path) -> None:
    before = prints(office)
    house.start(office)
    house.enter(Role.COLLECTOR, "not the password", wait=False)
    assert plain(house.desktop.front.unlock.secret.problem) == (
        "Wrong password. 4 tries left, then a 5-minute wait."
    )
    assert house.hand.find("unlock.password").hasFocus()
    assert prints(office) == before
    house.enter(Role.COLLECTOR)
    assert len(house.find(Account)) == 37


# while working


def test_a_full_disk_keeps_what_was_typed(house: House, office: Path) -> None:
    house.start(office)
    house.enter(Role.COLLECTOR)
    house.open_account("zengshufen")
    hand = house.hand
    hand.key("F3")
    hand.find("account.call.number")
    hand.type("1r")
    hand.write("account.note", "will call on Friday")
    hand.wait(lambda: house.find(Draft), f"the draft after {KEEP_AFTER} ms")
    house.settle()
    with house.session.vault.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    note = hand.find("account.note")
    hand.click("account.note")
    hand.key("Ctrl+End")
    QApplication.clipboard().setText(" and" * 2000)
    hand.key("Ctrl+V")
    hand.key("Ctrl+S")
    house.settle()
    fact, remedy = house.said()
    assert plain(fact) == "The disk with “Beichen.collectdesk” is full."
    assert "Nothing was half saved" in plain(remedy)
    assert not house.find(Contact)
    (draft,) = house.find(Draft)
    assert "will call on Friday" in str(draft)
    assert "will call on Friday and and" in note.toPlainText()  # type: ignore[attr-defined]
    assert hand.sees("account.call.number")
    with house.session.vault.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 4294967294")
    hand.key("Ctrl+S")
    hand.wait(lambda: not hand.sees("account.call.number"), "the saved call")
    house.settle()
    (contact,) = house.find(Contact)
    assert contact.note.startswith("will call on Friday and and")
    assert contact.result is not Result.NO_ANSWER
    assert not house.find(Draft)


def test_lists_that_are_none_are_answered_on_the_page(house: House, office: Path) -> None:
    house.start(office)
    house.enter(Role.CLERK)
    house.hand.key("Ctrl+2")
    house.settle()
    house.hand.click("accounts.import")
    page = house.page()
    assert isinstance(page, ImportPage)

    def read(name: str) -> list[str]:
        """Messages at the top, or the reasons of refused rows."""
        house.hand.write("import.file", str(house.place / name))
        house.hand.click("import.read")
        house.settle()
        message = page.messages.message
        assert message is not None
        said = [plain(message.fact), plain(message.more)]
        refused = page.results.models[REFUSED]
        return said + [plain(refused.cell(row, 4).text) for row in range(refused.rowCount())]

    book = xlsxwriter.Workbook(house.place / "empty.xlsx")
    book.add_worksheet()
    book.close()
    (house.place / "headers.csv").write_text(HEAD + "\n", "utf-8")
    rows = [
        "A-1,王小明,13800135521,,,100.00,2026-10-03",
        "A-1,王小明,13800135521,,,100.00,2026-10-03",
        "A-2,陈浩,13800135534,,,-5.00,2026-10-03",
        "A-3,周敏,13800135535,,,99999999999999999999.00,2026-10-03",
        "A-4,吴刚,13800135536,,,1e300,2026-10-03",
        "A-5,孙丽,13800135537,,,12.345,2026-10-03",
    ]
    (house.place / "odd.csv").write_text("\n".join((HEAD, *rows)) + "\n", "utf-8")

    assert "empty" in read("empty.xlsx")[0]
    assert not house.hand.sees("import.confirm")
    assert "no rows under the header in line 1" in read("headers.csv")[0]
    assert not house.hand.sees("import.confirm")
    whole, _remedy, *odd = read("odd.csv")
    assert "every one was refused (6)" in whole
    for said, told in zip(
        odd,
        ("lines 2, 3", "lines 2, 3", "-5.00 is negative", "99999999", "1e300", "no whole cent"),
        strict=True,
    ):
        assert told in said
    assert not house.hand.sees("import.confirm")
    assert len(house.find(Account)) == 37


@pytest.mark.parametrize(
    ("row", "fact"),
    [
        ("A-1,王小明,13800135521,,,1200.50,2026-10-03", "王小明 has no address."),
        (
            "A-1,王\ue000明,13800135521,浙江省杭州市文晖路 1 号,310005,1200.50,2026-10-03",
            "No font has the character “\ue000” (U+E000).",
        ),
    ],
)
def test_a_letter_that_cannot_be_written_says_why(house: House, row: str, fact: str) -> None:
    (house.place / "list.csv").write_text(f"{HEAD}\n{row}\n", "utf-8")
    with small_office(house.place) as made:
        made.take_list(house.place / "list.csv")
    house.start(made.folder)
    house.enter(Role.COLLECTOR)
    house.open_account("A-1")
    house.hand.key("F6")
    house.hand.find("write_letter.page")

    def panels() -> list[RefusalPanel]:
        return [panel for panel in house.page().findChildren(RefusalPanel) if panel.isVisible()]

    house.hand.wait(panels, "the refusal")
    (panel,) = panels()
    assert fact in plain(panel.accessibleName())
    assert not house.hand.sees("write_letter.issue.button")
    house.hand.key("Ctrl+Return")
    house.settle()
    assert not house.find(IssuedLetter)
    assert house.on("write_letter")


# on the way out


def test_a_backup_folder_that_is_gone_asks_before_closing(house: House, office: Path) -> None:
    (house.place / "Backups").write_text("a file where the folder was")
    house.start(office)
    house.enter(Role.COLLECTOR)
    house.open_account("zengshufen")
    hand, window = house.hand, house.desktop.window
    hand.key("F3")
    hand.find("account.call.number")
    hand.type("1r")
    hand.key("Ctrl+S")
    hand.wait(lambda: not hand.sees("account.call.number"), "the saved call")
    house.settle()
    window.close()
    hand.wait(lambda: hand.sees("ask.deed"), "the question")
    asked = [w.text() for w in hand.find("ask.deed").window().findChildren(QWidget) if hasattr(w, "text")]
    words = " ".join(str(text) for text in asked)
    assert "Close without a backup?" in words
    assert "Backups" in words
    assert not any(code in words for code in known_codes())
    hand.key("Escape")
    hand.pause(0.1)
    assert window.isVisible()
    assert len(house.find(Contact)) == 1
    window.close()
    hand.click("ask.deed")
    hand.wait(lambda: not window.isVisible(), "the window to close")
    house.start(office)
    house.enter(Role.AUDITOR)
    assert len(house.find(Contact)) == 1
