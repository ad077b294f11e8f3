"""A demand letter through the real pages: written, seen, issued, printed, saved, posted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from collectdesk.domain.account import Account, AccountStatus
from collectdesk.domain.borrower import ContactPoint, Party, PointKind
from collectdesk.domain.browse import MomentKind
from collectdesk.domain.letter import LetterState, PostService
from collectdesk.domain.register import IssuedLetter
from collectdesk.paths import resources
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.theme import Scheme, Theme
from collectdesk.storage.books import Books
from collectdesk.usecases.browse import OfAccount
from collectdesk.usecases.letters import (
    OfLetter,
    PostLetters,
    WriteLetter,
    issue_letter,
    letter_pdf,
    post_letters,
)
from collectdesk.usecases.timeline import account_timeline
from collectdesk.views.letters.lists import REGISTER, TO_POST
from collectdesk.views.letters.page import LettersPage
from collectdesk.views.letters.write_page import WriteLetterPage
from collectdesk.views.places import Place, ToAccount, ToLetters, ToWriteLetter
from collectdesk.views.widgets.messages import Kind, RefusalPanel
from collectdesk.views.widgets.pages import page_image
from tests.offices import TestOffice, small_office

TODAY = date(2026, 11, 23)
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Room:
    """Both pages in one window over a small real office."""

    office: TestOffice
    desk: Desk
    qtbot: QtBot
    window: QStackedWidget
    went: list[Place] = field(default_factory=list)
    write: WriteLetterPage = field(init=False)
    letters: LettersPage = field(init=False)

    def enter(self, page: WriteLetterPage | LettersPage, place: object = None) -> None:
        self.window.setCurrentWidget(page)
        page.enter(place)
        self.settle()

    def settle(self, until: Callable[[], object] = lambda: True) -> None:
        self.qtbot.waitUntil(lambda: bool(not self.desk.busy and until()))

    def press(self, key: Qt.Key, *, ctrl: bool = False, on: QWidget | None = None) -> None:
        target = on or self.window.focusWidget() or self.window
        QTest.keyClick(target, key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)

    def issue(self, count: int = 1) -> list[int]:
        clerk = self.office.clerk()
        return [
            clerk.do(issue_letter, WriteLetter(account.id)).letter_id for account in self.accounts()[:count]
        ]

    def accounts(self) -> list[Account]:
        """Open accounts of Chinese borrowers with an address, by id."""
        with self.office.session.vault.reading() as connection:
            books = Books(connection)
            readers = {party.id for party in books.find(Party, language="zh_CN")}
            housed = {point.party_id for point in books.find(ContactPoint, kind=PointKind.ADDRESS)}
            return [a for a in books.find(Account) if a.borrower_id in readers & housed]

    def letter(self, letter_id: int) -> IssuedLetter:
        with self.office.session.vault.reading() as connection:
            return Books(connection).get(IssuedLetter, letter_id)

    def change(self, record: type, record_id: int, **values: object) -> None:
        with self.office.session.vault.writing() as connection:
            Books(connection).change(record, record_id, **values)

    def sealed(self, letter_id: int) -> bytes:
        return self.office.clerk().ask(letter_pdf, OfLetter(letter_id))

    @property
    def said(self) -> str:
        message = self.letters.messages.message
        return message.fact if message is not None else ""


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, themed: Theme) -> Iterator[Room]:
    i18n.set_zone("Asia/Shanghai")
    i18n.set_today(lambda: TODAY)
    with small_office(tmp_path) as office:
        office.take_list(resources() / "tour" / "overdue_2026-11.csv")
        desk = Desk(office.clerk())
        window = QStackedWidget()
        qtbot.addWidget(window)
        made = Room(office, desk, qtbot, window)
        made.write = WriteLetterPage(desk, made.went.append)
        made.letters = LettersPage(desk, made.went.append)
        window.addWidget(made.write)
        window.addWidget(made.letters)
        window.resize(1198, 742)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield made
        made.settle()
        desk.stop()


def test_letter_is_written_seen_issued_printed_and_posted(
    room: Room, tmp_path: Path, scripted: Callable[..., None]
) -> None:
    account = room.accounts()[0]
    room.enter(room.write, ToWriteLetter(account.id))
    issue = room.write.findChild(QAction, "write_letter.issue")
    assert issue is not None
    room.settle(lambda: room.write.sheet.paper.pages == 1)
    assert room.write.form.language.value == "zh_CN"
    chinese = room.write.sheet.paper._pdf
    room.press(Qt.Key.Key_Up, on=room.write.form.language)
    assert room.write.form.language.value == "en"
    assert not issue.isEnabled(), "what is on paper is no longer what the form says"
    room.settle(issue.isEnabled)
    assert room.write.sheet.paper._pdf != chinese

    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: room.went)
    place = room.went[-1]
    assert isinstance(place, ToLetters)
    assert place.letter_id is not None
    counts: list[int] = []
    room.letters.badge.connect(counts.append)
    room.enter(room.letters, place)
    room.settle(lambda: room.letters.sheet.paper.pages == 1)
    letter = room.letter(place.letter_id)
    assert (letter.language, letter.account_id) == ("en", account.id)
    assert room.letters.lists.current is not None
    assert room.letters.lists.current.id == letter.id
    assert counts[-1] == 1

    printed = tmp_path / "spooled.pdf"
    scripted(printed)
    room.press(Qt.Key.Key_P, ctrl=True)
    room.settle(lambda: room.said)
    assert room.letter(letter.id).state is LetterState.PRINTED
    assert _difference(printed.read_bytes(), room.sealed(letter.id)) < 4

    room.press(Qt.Key.Key_Return, ctrl=True)
    row = room.letters.post_panel.rows[0]
    assert room.window.focusWidget() is row.edit
    QTest.keyClicks(row.edit, "ee 123 456 789 cn")
    room.press(Qt.Key.Key_Return)
    scripted(True)
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: "posted" in room.said)
    assert counts[-1] == 0
    posted = room.letter(letter.id)
    assert (posted.state, posted.posted_on, posted.tracking) == (LetterState.POSTED, TODAY, "EE123456789CN")
    moments = room.office.clerk().ask(account_timeline, OfAccount(account.id))
    posting = next(moment for moment in moments if moment.kind is MomentKind.LETTER_POSTED)
    assert posting.facts["tracking"] == "EE123456789CN"

    room.press(Qt.Key.Key_F, ctrl=True)
    QTest.keyClicks(room.letters.lists.search, letter.number.replace("-", ""))
    room.press(Qt.Key.Key_Return)
    room.settle(lambda: room.letters.lists.current is not None)
    room.press(Qt.Key.Key_Return, on=room.letters.lists.tables[REGISTER])
    assert room.went[-1] == ToAccount(account.id, (account.id,))


def _difference(one: bytes, other: bytes) -> float:
    """Mean difference of the first pages seen from afar, 0 (alike) to 255; a blank sheet differs by 14."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = [
        page_image(pdf, 0, 600).scaled(60, 85, mode=smooth).convertToFormat(QImage.Format.Format_Grayscale8)
        for pdf in (one, other)
    ]
    first, second = (bytes(image.constBits()) for image in small)
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


@pytest.mark.parametrize(
    ("record", "values", "said"),
    [
        (Account, {"status": AccountStatus.DISPUTE}, "disputes"),
        (ContactPoint, {"kind": PointKind.EMAIL}, "has no address"),
        (Party, {"name": "王\U00020bb7"}, "No font has"),
    ],
)
def test_letter_that_must_not_be_written_says_why_in_place(
    room: Room, record: type, values: dict[str, object], said: str
) -> None:
    account = room.accounts()[0]
    with room.office.session.vault.reading() as connection:
        address = Books(connection).find(ContactPoint, party_id=account.borrower_id, kind=PointKind.ADDRESS)[
            0
        ]
    room.change(
        record, {Account: account.id, ContactPoint: address.id}.get(record, account.borrower_id), **values
    )
    room.enter(room.write, ToWriteLetter(account.id))
    room.settle(lambda: room.write.findChild(RefusalPanel))
    panel = room.write.findChild(RefusalPanel)
    assert panel is not None
    assert said in panel.accessibleName()
    button = room.write.findChild(QWidget, "write_letter.issue.button")
    assert button is not None
    assert not button.isEnabled()
    assert said in button.toolTip()
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle()
    assert not room.went
    room.press(Qt.Key.Key_Return, on=room.window.findChild(QWidget, "refusal.instead.0"))
    assert room.went == [ToAccount(account.id)]


def test_day_to_pay_by_is_checked_at_the_field(room: Room) -> None:
    room.enter(room.write, ToWriteLetter(room.accounts()[0].id))
    room.settle(lambda: room.write.sheet.paper.pages)
    day = room.write.form.pay_by
    assert day.day() == TODAY + timedelta(days=14)
    day.setFocus()
    day.clear()
    QTest.keyClicks(day, "2027-06-01")
    room.press(Qt.Key.Key_Tab, on=day)
    assert day.problem()
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle()
    assert not room.went


def test_saved_copy_is_the_sealed_letter_byte_for_byte(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter_id = room.issue()[0]
    room.enter(room.letters)
    room.settle(lambda: room.letters.sheet.paper.pages)
    proposals: list[Path] = []
    targets = [tmp_path / "copies.pdf", tmp_path / "no such folder" / "copy.pdf"]

    def save_file(
        _page: QWidget, _title: str, _filters: str, chosen: Callable[[Path], object], *, proposed: Path
    ) -> None:
        proposals.append(proposed)
        chosen(targets.pop())

    monkeypatch.setattr("collectdesk.views.letters.outgoing.ask.save_file", save_file)
    room.press(Qt.Key.Key_S, ctrl=True)
    room.settle(lambda: room.said)
    message = room.letters.messages.message
    assert message is not None
    assert message.kind is Kind.BAD
    assert not (tmp_path / "no such folder").exists()

    room.press(Qt.Key.Key_S, ctrl=True)
    room.settle(lambda: "Saved" in room.said)
    assert (tmp_path / "copies.pdf").read_bytes() == room.sealed(letter_id)
    assert {path.name for path in proposals} == {f"{room.letter(letter_id).number}.pdf"}
    assert room.letter(letter_id).state is LetterState.RENDERED, "saved is not printed"


def test_posting_shows_what_is_wrong_where_it_is_and_posts_all_or_none(
    room: Room, scripted: Callable[..., None]
) -> None:
    ids = room.issue(3)
    done = PostLetters(TODAY, PostService.EMS, ((ids[0], "EE1"),))
    room.office.clerk().do(post_letters, done)
    room.enter(room.letters)
    table = room.letters.lists.tables[TO_POST]
    for row in range(2):
        table.go_to(row)
        room.press(Qt.Key.Key_Space, on=table)
    room.press(Qt.Key.Key_Return, ctrl=True)
    rows = room.letters.post_panel.rows
    assert len(rows) == 2

    scripted()
    rows[0].edit.setText("EE1")
    room.press(Qt.Key.Key_Return, ctrl=True)
    assert [bool(row.problem) for row in rows] == [False, True]
    rows[1].edit.setText("ee 1")
    room.press(Qt.Key.Key_Return, ctrl=True)
    assert rows[0].letter.number in rows[1].problem

    rows[1].edit.setText("EE2")
    scripted(False)
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle()
    assert {room.letter(i).state for i in ids[1:]} == {LetterState.RENDERED}

    scripted(True)
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: rows[0].problem)
    assert room.letter(ids[0]).number in rows[0].problem
    assert {room.letter(i).state for i in ids[1:]} == {LetterState.RENDERED}

    room.letters.post_panel.service.set_value("ordinary")
    assert not rows[0].edit.isVisible()
    scripted(True)
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: "2 letters posted" in room.said)
    assert {room.letter(i).tracking for i in ids[1:]} == {""}
    assert not room.letters.lists.waiting


def test_recalled_letter_is_shown_and_not_printed(room: Room) -> None:
    letter_id = room.issue()[0]
    room.change(IssuedLetter, letter_id, state=LetterState.RECALLED)
    room.enter(room.letters, ToLetters(letter_id))
    room.settle(lambda: room.letters.sheet.paper.pages)
    assert room.letters.lists.tab == REGISTER
    caption = room.letters.sheet.findChild(QLabel, "letters.caption")
    assert caption is not None
    assert caption.text().startswith("Recalled")
    button = room.letters.findChild(QWidget, "letters.print.button")
    assert button is not None
    assert not button.isEnabled()
    assert "recalled" in button.toolTip()


def test_search_without_hits_offers_all_letters(room: Room) -> None:
    room.issue(2)
    room.enter(room.letters)
    room.press(Qt.Key.Key_F, ctrl=True)
    QTest.keyClicks(room.letters.lists.search, "zzzz")
    room.settle(lambda: not room.letters.lists.tables[REGISTER].isVisible())
    room.letters.lists.clear_search()
    room.settle(room.letters.lists.tables[REGISTER].isVisible)
    assert room.letters.lists.models[REGISTER].rowCount() == 2


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_nothing_is_cut(room: Room, elided: list[str], themed: Theme, language: str, scheme: Scheme) -> None:
    themed.set_scheme(scheme)
    i18n.set_language(language)
    room.issue(3)
    room.enter(room.write, ToWriteLetter(room.accounts()[4].id))
    room.settle(lambda: room.write.sheet.paper.pages)
    room.enter(room.letters)
    room.settle(lambda: room.letters.sheet.paper.pages)

    def look() -> None:
        for _ in range(3):
            QApplication.processEvents()
        elided.clear()
        room.window.grab()
        assert not elided

    for tab in (REGISTER, TO_POST):
        room.letters.lists.tabs.setCurrentIndex(tab)
        look()
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.letters.post_panel.request()
    look()
    room.window.setCurrentWidget(room.write)
    look()
