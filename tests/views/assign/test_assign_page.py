"""The page that gives accounts to staff, over a real office."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from collectdesk.domain.browse import AccountFilter, Chosen
from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.views.assign.page import AssignPage
from collectdesk.views.places import AssignPlace, Back, Place
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Message
from tests.book import TODAY, Book, Wanted
from tests.offices import TestOffice, small_office

AREAS = ("Xihu", "Gongshu", "")


@pytest.fixture
def office(tmp_path: Any) -> Iterator[TestOffice]:
    with small_office(tmp_path) as opened:
        yield opened


class Shown:
    def __init__(self, qtbot: Any, office: TestOffice) -> None:
        self.book = Book(office)
        self.book.add(
            *(
                Wanted(f"P{n}", overdue=100 * (n + 1), area=AREAS[n % 3], days=40 * (n % 2) + 1)
                for n in range(6)
            )
        )
        self.qtbot, self.desk = qtbot, Desk(office.clerk(Role.SUPERVISOR))
        self.went: list[Place] = []
        self.page = AssignPage(self.desk, self.went.append)
        qtbot.addWidget(self.page)
        self.page.resize(1366 - 168, 690)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.enter(AssignPlace(Chosen(wanted=AccountFilter(assigned=(0,)))))
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.desk.busy)
            QTest.qWait(1)

    def press(self, what: QWidget, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(what, key)
            self.settle()

    def trigger(self, name: str) -> None:
        self.page._actions[f"assign.{name}"].trigger()
        self.settle()

    def deed(self) -> str:
        action = self.page._actions["assign.confirm"]
        return action.text() if action.isEnabled() else ""

    def shares(self) -> list[tuple[str, ...]]:
        model = self.page.model
        return [tuple(model.cell(row, n).text for n in range(5)) for row in range(model.rowCount())]

    def words(self) -> set[str]:
        return {label.text() for label in self.page.findChildren(Label) if label.isVisible()}

    def said(self) -> list[str]:
        return [m.accessibleName() for m in self.page.findChildren(Message) if m.isVisible()]


@pytest.fixture
def shown(qtbot: Any, themed: object, office: TestOffice) -> Iterator[Shown]:
    i18n.set_today(lambda: TODAY)
    made = Shown(qtbot, office)
    yield made
    made.desk.stop()


def test_by_keys_alone_assigned_and_taken_back(shown: Shown) -> None:
    page = shown.page
    assert "6 accounts · ¥21.00" in shown.words()
    assert shown.deed() == ""
    shown.press(page.form.staff, Qt.Key.Key_Space)
    assert shown.deed() == "Assign 6 accounts"
    assert shown.shares() == [("Li Na", "0", "+6", "", "6"), ("Nobody", "6", "", "−6", "0")]
    shown.press(page.form.staff, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert [share[4] for share in shown.shares()] == ["3", "3", "0"]
    page.note.setPlainText("Speak softly")
    shown.trigger("confirm")
    assert page._given is not None
    assert page._given.note == "Speak softly"
    assert shown.deed() == "", "everything is already so"
    assert [share[1] for share in shown.shares()] == ["3", "3"], "the accounts just assigned are still shown"
    assert page._actions["assign.take_back"].isEnabled()
    shown.trigger("take_back")
    assert [share[1] for share in shown.shares()] == ["0", "0", "6"]
    assert shown.deed() == "Assign 6 accounts"
    shown.trigger("back")
    assert shown.went == [Back()]


def test_of_one_person_the_last_ticked_counts(shown: Shown) -> None:
    form = shown.page.form
    shown.press(form.staff, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert form.model.checked == {form._picked[0]}
    assert [share[0] for share in shown.shares()] == ["Chen Jie", "Nobody"]


def test_a_table_of_areas_or_buckets(shown: Shown) -> None:
    form = shown.page.form
    form.options.choose("area")
    assert list(form._lines) == ["Gongshu", "Xihu"]
    li = str(shown.book.staff[Role.COLLECTOR])
    form._lines["Xihu"].set_value(li)
    shown.settle()
    assert shown.deed() == "Assign 2 accounts"
    form.rest.set_value(li)
    shown.settle()
    assert shown.deed() == "Assign 6 accounts"
    form.options.choose("bucket")
    assert list(form._lines) == ["M1", "M2"]


def test_a_refusal_stands_on_the_page(shown: Shown) -> None:
    shown.press(shown.page.form.staff, Qt.Key.Key_Space)
    shown.page.note.setPlainText("x" * 501)
    shown.trigger("confirm")
    assert any("500 characters" in label for label in shown.words())
    assert shown.deed() == "Assign 6 accounts", "and can be done again"


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_cut(shown: Shown, elided: list[str], language: str) -> None:
    i18n.set_language(language)
    shown.press(shown.page.form.staff, Qt.Key.Key_Space)
    for rule in shown.page.form.options.buttons:
        shown.page.form.options.choose(rule)
        shown.settle()
        shown.page.grab()
    assert elided == []
    assert shown.page.minimumSizeHint().width() <= 1024 - 48
