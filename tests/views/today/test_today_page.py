"""The Today page over a real office: what is due, why, and where Enter leads."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from collectdesk.domain.account import AccountStatus
from collectdesk.domain.browse import AccountFilter, Chosen, QueueClass
from collectdesk.domain.contact import NextAction
from collectdesk.domain.promise import PromiseState
from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.usecases.drafts import KeepDraft, keep_draft
from collectdesk.views.places import AssignPlace, Place, ToAccount, ToAccounts, ToImport, ToLetters, ToPage
from collectdesk.views.today.page import TodayPage
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.label import Label
from tests.book import TODAY, Book, Wanted
from tests.offices import TestOffice, small_office

PHONE = "+8613800135521"
CALM = AccountStatus.IN_CONTACT


@pytest.fixture
def office(tmp_path: Any) -> Iterator[TestOffice]:
    with small_office(tmp_path) as opened:
        yield opened


def at(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=UTC) - timedelta(hours=8) + timedelta(days=days)


def fill(office: TestOffice) -> tuple[Book, int]:
    """Two call-backs, a promise, a broken one, twelve new accounts, a letter; one may not be called."""
    book = Book(office)
    spoken = at(10, days=-3)
    for name, overdue in (
        ("Sophie", 6_210_40),
        ("王小明", 18_430_55),
        ("李国强", 12_980_00),
        ("Daniel", 17_204_18),
    ):
        book.add(Wanted(name, overdue=overdue, days=47, status=CALM, phone=PHONE, last_contact_at=spoken))
    book.add(Wanted("Chen Wei", status=CALM, phone=PHONE), Wanted("silent", overdue=9))
    book.add(*(Wanted(f"New {n}", overdue=1000 - n, days=3, phone=PHONE) for n in range(13)))
    book.follow_up("Sophie", NextAction.CALL_BACK, at=at(9, 30), note="after the school run")
    book.follow_up("王小明", NextAction.CALL_BACK, at=at(14), note="landlord returns deposit")
    book.promise("王小明", 500_00, TODAY)
    book.promise("李国强", 2_000_00, TODAY)
    book.promise("Daniel", 1_460_00, TODAY - timedelta(days=4), PromiseState.BROKEN)
    return book, book.letter("Chen Wei", "CD1-2026-000017-0")


class Shown:
    """A page of the least size, and the places it wanted to go to."""

    def __init__(self, qtbot: Any, office: TestOffice, role: Role = Role.COLLECTOR) -> None:
        self.qtbot, self.office = qtbot, office
        self.desk = Desk(office.clerk(role))
        self.went: list[Place] = []
        self.badges: list[int] = []
        self.page = TodayPage(self.desk, self.went.append)
        self.page.badge.connect(self.badges.append)
        qtbot.addWidget(self.page)
        self.page.resize(1366 - 168, 742)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.enter(None)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.busy)
        QTest.qWait(1)
        self.qtbot.waitUntil(lambda: not self.desk.busy)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.table, key)
        self.settle()

    def child(self, name: str) -> QWidget:
        found: QWidget | None = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def lines(self) -> list[str]:
        """The rows as they read: groups as they are, others hour, reason, borrower, contact."""
        model = self.page.model
        found = []
        for place in range(model.rowCount()):
            cells = [model.cell(place, column).text for column in range(5)]
            group = str(model.data(model.index(place, 0)))
            found.append(" | ".join((cells[0], cells[1], cells[2], cells[4])) if model.row(place) else group)
        return found

    def words(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(Label) if label.isVisible()]

    def close(self) -> None:
        self.desk.stop()


@pytest.fixture
def shown(qtbot: Any, themed: object, office: TestOffice) -> Iterator[Shown]:
    i18n.set_today(lambda: TODAY)
    fill(office)
    made = Shown(qtbot, office)
    yield made
    made.close()


def test_rows_read_as_reasons_in_their_classes(shown: Shown) -> None:
    lines = shown.lines()
    assert lines[:9] == [
        "Due today, by the hour 3 · ¥37,620.95",
        "09:30 | Call back: after the school run | Sophie | until 22:00",
        "14:00 | Call back: landlord returns deposit | 王小明 | until 22:00",
        " | Promise of ¥2,000.00 due today | 李国强 | until 22:00",
        "Broken and past promises 1 · ¥17,204.18",
        " | Broken promise of ¥1,460.00 | Daniel | until 22:00",
        "New, no contact yet 13 · ¥129.22",
        " | New: 3 days overdue, no contact yet | New 0 | until 22:00",
        " | New: 3 days overdue, no contact yet | New 1 | until 22:00",
    ]
    assert lines[-5:] == [
        "Show 3 more",
        "Letters to write and post 1 · ¥100.00",
        " | Letter CD1-2026-000017-0 to post | Chen Wei | ",
        "May not be contacted now 1 · ¥0.09",
        " | New: 10 days overdue, no contact yet | silent | no phone",
    ]
    model = shown.page.model
    assert model.cell(2, 1).second.startswith("also: promise due today · last contact 20 Nov")
    assert model.cell(2, 3).second == "47 days · M2"
    assert shown.badges[-1] == 19
    assert {"19 to do · 0 done", "1 may not be contacted now"} <= set(shown.words())


def test_enter_opens_the_account_among_the_queue(shown: Shown) -> None:
    queue = shown.page._queue
    assert queue is not None
    ids = [row.account_id for row in queue.rows if row.letter_id is None]
    shown.press(Qt.Key.Key_Return)
    assert shown.went == [ToAccount(ids[0], tuple(ids))]
    assert len(ids) == 18, "folded rows are walked through too"


def test_f2_and_arrows_pass_over_groups_and_say_why(shown: Shown) -> None:
    reasons = [shown.page.model.row(shown.page.table.current_row())]
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F2, Qt.Key.Key_Down, Qt.Key.Key_F2):
        shown.press(key)
        reasons.append(shown.page.model.row(shown.page.table.current_row()))
    assert [row and row.name for row in reasons] == ["Sophie", "王小明", "李国强", "Daniel", "New 0"]
    words = shown.words()
    assert "Why number 5?" in words
    assert "¥10.00 overdue × 10% lost by a month's waiting (M1) = ¥1.00 at stake; most is first." in words


def test_enter_on_a_letter_leads_to_the_letters(qtbot: Any, themed: object, office: TestOffice) -> None:
    _, letter_id = fill(office)
    shown = Shown(qtbot, office)
    chip = shown.child("today.filter.letters")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert shown.lines() == [
        "Letters to write and post 1 · ¥100.00",
        " | Letter CD1-2026-000017-0 to post | Chen Wei | ",
    ]
    shown.press(Qt.Key.Key_Return)
    assert shown.went == [ToLetters(letter_id)]
    shown.close()


def test_more_unfolds_a_long_group(shown: Shown) -> None:
    more = shown.lines().index("Show 3 more")
    shown.page.table.go_to(more)
    shown.press(Qt.Key.Key_Return)
    assert sum("| New " in line for line in shown.lines()) == 13
    assert "Show 3 more" not in shown.lines()
    assert shown.went == []


def test_what_happens_refreshes_rows_and_badge_and_keeps_the_place(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F2)
    book = Book(shown.office)
    book.add(Wanted("larger", overdue=99_000_00, phone=PHONE))
    sophie = next(row.account_id for row in shown.page._queue.rows)  # type: ignore[union-attr]  # shown above
    shown.desk.do(keep_draft, KeepDraft(sophie, {"note": "…"}))
    shown.settle()
    assert shown.badges[-1] == 20
    current = shown.page.model.row(shown.page.table.current_row())
    assert current is not None
    assert current.name == "王小明"
    assert any("| larger |" in line for line in shown.lines())


def test_at_night_the_panel_says_when_calls_are_allowed_again(
    qtbot: Any, themed: object, office: TestOffice
) -> None:
    i18n.set_today(lambda: TODAY)
    fill(office)
    office.clock.now = at(22, 30)
    shown = Shown(qtbot, office)
    assert {"Nobody may be called now", "Calls are allowed again from 24 Nov 08:00."} <= set(shown.words())
    assert shown.lines()[1].endswith("from 24 Nov 08:00")
    shown.close()


@pytest.mark.parametrize(
    ("some", "role", "fact", "place"),
    [
        (True, Role.CLERK, "Nothing is due", ToPage("accounts")),
        (False, Role.CLERK, "No accounts yet", ToImport()),
        (False, Role.COLLECTOR, "No accounts yet", None),
    ],
)
def test_an_empty_day_teaches_the_next_step(
    qtbot: Any, themed: object, office: TestOffice, some: bool, role: Role, fact: str, place: Place | None
) -> None:
    if some:
        Book(office).add(Wanted("王小明", status=CALM, last_contact_at=at(9, days=-1), assigned=Role.CLERK))
    shown = Shown(qtbot, office, role)
    assert fact in shown.words()
    assert shown.badges[-1] == 0
    buttons = [b for b in shown.page.findChildren(Button) if b.isVisible()]
    assert len(buttons) == (place is not None)
    for button in buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.went == ([place] if place else [])
    shown.close()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_cut(shown: Shown, elided: list[str], language: str) -> None:
    i18n.set_language(language)
    shown.settle()
    elided.clear()
    for place in range(shown.page.model.rowCount()):
        if shown.page.model.row(place) is not None:
            shown.page.table.go_to(place)
            shown.page.grab()
    assert elided == []
    assert shown.page.table.horizontalScrollBar().maximum() == 0


def test_left_folds_a_group_and_right_opens_it_again(shown: Shown) -> None:
    table = shown.page.table
    shown.press(Qt.Key.Key_Left)
    assert shown.lines()[:3] == [
        "Due today, by the hour 3 · ¥37,620.95",
        "Show 3",
        "Broken and past promises 1 · ¥17,204.18",
    ]
    assert table.current_row() == 1
    shown.press(Qt.Key.Key_Right)
    assert shown.lines()[1].startswith("09:30")
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.row_rect(0).center())
    assert shown.lines()[1] == "Show 3"


def test_nobodys_accounts_are_assigned_or_shown_whole(qtbot: Any, themed: object, office: TestOffice) -> None:
    Book(office).add(*(Wanted(f"New {n}", overdue=n + 1, phone=PHONE) for n in range(230)))
    shown = Shown(qtbot, office, Role.SUPERVISOR)
    assert shown.badges[-1] == 230, "giving out is one deed, not 230"
    lines = shown.lines()
    head = next(n for n, line in enumerate(lines) if line.startswith("Nobody's accounts 230"))
    assert lines[head + 1] == "Assign all 230…"
    assert lines[head + 2] == " | Assigned to nobody | New 229 | "
    assert lines[-2:] == ["Show 190 more", "Show all 230 in Accounts"]
    for row in (head + 1, len(lines) - 1):
        shown.page.table.go_to(row)
        shown.press(Qt.Key.Key_Return)
    wanted = AccountFilter(group=QueueClass.NOBODYS)
    assert shown.went == [AssignPlace(Chosen(wanted=wanted)), ToAccounts(wanted)]
    shown.close()
