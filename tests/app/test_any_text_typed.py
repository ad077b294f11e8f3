"""Odd texts typed into every field of the window, and borrowers with odd names on every page."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QTabBar, QWidget

from collectdesk.domain.borrower import Party
from collectdesk.domain.staff import Role
from collectdesk.domain.text import DIRECTIONS, plain
from collectdesk.shell.failures import known_codes
from tests.app.conftest import Front, House
from tests.nasty import NASTY
from tests.offices import small_office

HEAD = ("合同号", "姓名", "手机", "地址", "邮编", "产品", "逾期金额", "最早未还日")
TURNED = re.compile(f"[{DIRECTIONS}]")
PRESSED = ("long", "half characters", "html", "breaks")
"""Of all texts, those with which the page's action is pressed."""


@pytest.fixture
def office(house: House) -> Path:
    """A closed office whose borrowers, products and addresses are odd."""
    with (house.place / "odd.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEAD)
        for number, text in enumerate(t for t in NASTY.values() if plain(t).strip() and len(t) < 300):
            odd = plain(text).replace("\n", " ")
            address = f"浙江省杭州市文晖路 1 号 {odd}"[:120]
            phone = f"138001355{number:02}"
            day = "2026-10-03"
            rows.writerow((f"O-{number}", f"{odd[:60]}", phone, address, "310005", odd[:40], "10.50", day))
    with small_office(house.place) as made:
        made.take_list(house.place / "odd.csv")
        return made.folder


def edits(root: QWidget) -> Iterator[QLineEdit | QPlainTextEdit]:
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isVisible() and widget.isEnabled():
            yield widget


def put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """As pasting does."""
    field.selectAll()
    if isinstance(field, QPlainTextEdit):
        field.insertPlainText(text)
    else:
        field.insert(text)
        field.textEdited.emit(field.text())


def shown_safely(root: QWidget) -> None:
    """Nothing on the screen is read as markup, turns the order of its neighbours, or is a bare code."""
    for label in root.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()[:80]
        assert TURNED.search(label.text()) is None
        assert label.text() not in known_codes()


def tried(house: House, root: QWidget, deed: str = "") -> int:
    """Every text in every field that can be seen, the action pressed with some; how many fields."""
    count = 0
    for key, text in NASTY.items():
        fields = list(edits(root))
        count = max(count, len(fields))
        for field in fields:
            put(field, text)
        if key not in PRESSED:
            continue
        button = root.findChild(QAbstractButton, deed) if deed else None
        if button is not None and button.isVisible() and button.isEnabled():
            button.click()
        house.settle()
        shown_safely(root)
        root.grab()
    return count


def test_every_field_of_the_front_pages(front: Front) -> None:
    front.page.show_start()
    front.press("start.new")
    folder = front.find("firstrun.folder").text()
    for text in NASTY.values():
        fields = list(edits(front.page))
        assert len(fields) > 5
        for field in fields:
            put(field, folder if field.objectName() == "firstrun.folder" else text)
        front.press("firstrun.next")
        shown_safely(front.page)
        if not [f for f in edits(front.page) if f.objectName() == "firstrun.name"]:
            front.press("firstrun.back")


def test_every_field_of_unlock(house: House, office: Path) -> None:
    house.start(office)
    for text in list(NASTY.values())[:4]:
        put(house.hand.find("unlock.password"), text)  # type: ignore[arg-type]
        house.hand.key("Return")
        house.settle()
        shown_safely(house.desktop.window)


def test_every_page_with_odd_borrowers_and_odd_texts(house: House, office: Path, elided: list[str]) -> None:
    house.start(office)
    house.enter(Role.ADMINISTRATOR)
    hand, window = house.hand, house.desktop.window
    assert len(house.find(Party)) > 20
    shown_safely(window)
    hand.key("Ctrl+K")
    assert tried(house, window)
    hand.key("Escape")
    for page, deed in (("accounts", ""), ("letters", ""), ("import", "import.read"), ("office", "")):
        window.go(page)
        house.settle()
        for tabs in house.page().findChildren(QTabBar):
            for index in range(tabs.count() if page == "office" else 1):
                tabs.setCurrentIndex(index)
                house.settle()
                tried(house, house.page(), deed or "office.save.button")
    window.go("accounts")
    house.settle()
    for field in edits(house.page()):
        put(field, "")
    house.settle()
    hand.click("accounts.view.save")
    assert tried(house, house.page(), "accounts.view.keep")


def test_every_form_of_an_account(house: House, office: Path) -> None:
    house.start(office)
    house.enter(Role.ADMINISTRATOR)
    house.open_account("O-3")
    hand = house.hand
    hand.key("F3")
    hand.find("account.note")
    assert tried(house, house.page(), "")
    hand.key("Escape")
    house.settle()
    for tabs in house.page().findChildren(QTabBar):
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            house.settle()
            shown_safely(house.page())
            for button in ("person.add", "point.address.add", "point.phone.add", "flag.raise"):
                if hand.sees(button):
                    hand.click(button)
                    assert tried(house, house.page(), "form.save")
                    if hand.sees("form.close"):
                        hand.click("form.close")
    hand.key("F6")
    house.settle()
    shown_safely(house.desktop.window)
