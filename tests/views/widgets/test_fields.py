"""Fields: what they take, what they say, what their keys do."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.shell.theme import Theme
from collectdesk.views.widgets.amount import MoneyEdit, read_money
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.chip import Chip
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import Combo, LineEdit, NoteEdit, PasswordEdit, SearchEdit
from collectdesk.views.widgets.month import MonthPopup
from collectdesk.views.widgets.options import Option, OptionButtons
from collectdesk.views.widgets.read_day import read_day
from collectdesk.views.widgets.rows import Field

MONDAY = date(2026, 11, 23)
KEY = Qt.Key


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("2000", 200000),
        ("¥2,000.00", 200000),
        (" 2 000.5 ", 200050),
        ("２，０００．００", 200000),
        ("2000元", 200000),
    ],
)
def test_amounts_are_read_as_meant(text: str, minor: int) -> None:
    assert read_money(text, "CNY") == Money(minor, "CNY")


@pytest.mark.parametrize(
    ("text", "code"),
    [("12x", "money.not_a_number"), ("1.005", "money.part_of_a_cent"), ("9" * 20, "money.absurd")],
)
def test_amounts_that_are_none(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_money(text, "CNY")
    assert refusal.value.code == code


def test_an_amount_is_judged_at_leaving_and_written_out(qtbot: Any, themed: Theme) -> None:
    box = QWidget()
    field, other = MoneyEdit("Amount", "CNY"), LineEdit("Other")
    row = Field("Amount", field)
    layout = QVBoxLayout(box)
    layout.addWidget(row)
    layout.addWidget(other)
    qtbot.addWidget(box)
    box.show()
    with qtbot.waitActive(box):
        box.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "12x")
    assert row.problem == ""
    other.setFocus()
    assert row.problem == "Enter figures, such as 2,000.00"
    assert field.property("wrong") is True
    assert field.money() is None
    field.setFocus()
    qtbot.keyClicks(field, "2000")
    assert row.problem == ""
    other.setFocus()
    assert field.text() == "¥2,000.00"
    assert field.money() == Money(200000, "CNY")
    field.setText("0")
    assert field.problem() == "Enter more than 0"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("27", date(2026, 11, 27)),
        ("23", MONDAY),
        ("5", date(2026, 12, 5)),
        ("31", date(2026, 12, 31)),
        ("27/11", date(2026, 11, 27)),
        ("3/2", date(2027, 2, 3)),
        ("20/11", date(2026, 11, 20)),
        ("27.11.2026", date(2026, 11, 27)),
        ("27 Nov", date(2026, 11, 27)),
        ("Fri 27 Nov", date(2026, 11, 27)),
        ("27 nov 2027", date(2027, 11, 27)),
        ("2026-11-27", date(2026, 11, 27)),
        ("11月27日", date(2026, 11, 27)),
        ("11月27日 周五", date(2026, 11, 27)),
        ("2026年11月27日", date(2026, 11, 27)),
        ("+3", date(2026, 11, 26)),
        ("fri", date(2026, 11, 27)),
        ("mon", date(2026, 11, 30)),
        ("周五", date(2026, 11, 27)),
        ("tomorrow", date(2026, 11, 24)),
        ("明天", date(2026, 11, 24)),
        ("32", None),
        ("30/2", None),
        ("30 foo", None),
        ("", None),
        ("1-2-3-4", None),
    ],
)
def test_days_are_read_as_meant(text: str, day: date | None) -> None:
    assert read_day(text, MONDAY) == day


def test_in_chinese_the_month_comes_first() -> None:
    assert read_day("11/27", MONDAY, month_first=True) == date(2026, 11, 27)
    assert read_day("11/27/2026", MONDAY, month_first=True) == date(2026, 11, 27)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_what_the_field_shows_it_reads_back(themed: Theme, language: str) -> None:
    i18n.set_language(language)
    i18n.set_today(lambda: MONDAY)
    first = language == "zh_CN"
    for offset in range(180):
        day = date.fromordinal(MONDAY.toordinal() + offset)
        for text in (i18n.day_text(day), i18n.day_text(day, planned=True), i18n.table_day(day)):
            assert read_day(text, MONDAY, month_first=first) == day, text


def test_day_field_keys_bounds_and_calendar(qtbot: Any, themed: Theme) -> None:
    i18n.set_today(lambda: MONDAY)
    field = DayEdit("By", lambda: MONDAY, earliest=date(2026, 11, 24))
    qtbot.addWidget(field)
    field.show()
    days: list[date] = []
    field.day_changed.connect(days.append)
    field.set_day(date(2026, 11, 25))
    assert field.text() == "Wed 25 Nov"
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(field, KEY.Key_Down)
    assert field.day() == date(2026, 11, 24)
    qtbot.keyClick(field, KEY.Key_PageUp)
    assert field.day() == date(2026, 12, 1)
    field.setText("")
    qtbot.keyClicks(field, "20/11")
    assert field.day() is None
    assert field.problem() == "Enter a day after Mon 23 Nov"
    field.set_day(date(2026, 11, 25))
    field.open_month()
    month = field.findChild(MonthPopup)
    qtbot.keyClick(month, KEY.Key_Right)
    qtbot.keyClick(month, KEY.Key_PageDown)
    qtbot.keyClick(month, KEY.Key_Return)
    assert field.day() == date(2026, 12, 26)
    assert days[-1] == date(2026, 12, 26)


def test_the_short_form_reads_back_too(qtbot: Any, themed: Theme) -> None:
    field = DayEdit("Next", lambda: MONDAY, short=True)
    qtbot.addWidget(field)
    field.set_day(date(2026, 11, 30))
    assert field.text() == "Mon 30"
    assert read_day(field.text(), MONDAY) == date(2026, 11, 30)
    assert read_day("30日 周一", MONDAY, month_first=True) == date(2026, 11, 30)
    field.set_day(date(2027, 3, 1))
    assert "Mar" in field.text()


def test_letters_choose_only_while_nothing_takes_typing(qtbot: Any, themed: Theme) -> None:
    box = QWidget()
    grid = OptionButtons("Result", [Option("p", "promise", "Promise"), Option("r", "refuses", "Refuses")])
    note, other = NoteEdit("Note"), Button("Other")
    layout = QVBoxLayout(box)
    for widget in (grid, note, other):
        layout.addWidget(widget)
    qtbot.addWidget(box)
    grid.listen()
    box.show()
    with qtbot.waitActive(box):
        box.activateWindow()
    chosen: list[str] = []
    grid.chosen.connect(chosen.append)
    note.setFocus()
    qtbot.keyClicks(note, "p")
    assert (note.toPlainText(), grid.value) == ("p", "")
    other.setFocus()
    qtbot.keyClick(other, KEY.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert grid.value == ""
    qtbot.keyClicks(other, "r")
    assert chosen == ["refuses"]
    grid.buttons["refuses"].setFocus()
    qtbot.keyClick(grid.buttons["refuses"], KEY.Key_Left)
    assert grid.value == "promise"
    grid.clear()
    assert grid.value == ""


def test_a_choice_keeps_its_value_when_its_words_change(qtbot: Any, themed: Theme) -> None:
    combo = Combo("Next", [("call", "Call back"), ("visit", "Visit")])
    qtbot.addWidget(combo)
    heard: list[str] = []
    combo.changed.connect(heard.append)
    combo.set_value("visit")
    combo.set_choices([("call", "回电"), ("visit", "上门")])
    assert (combo.value, combo.currentText(), heard) == ("visit", "上门", ["visit"])
    combo.set_choices([("call", "回电")])
    assert heard == ["visit", "call"]


def test_search_empties_at_escape_and_the_password_shows_itself(qtbot: Any, themed: Theme) -> None:
    search, secret = SearchEdit("Search", keys="Ctrl+K"), PasswordEdit("Password", "Show password")
    qtbot.addWidget(search)
    qtbot.addWidget(secret)
    qtbot.keyClicks(search, "wang")
    qtbot.keyClick(search, KEY.Key_Escape)
    assert search.text() == ""
    caps: list[bool] = []
    secret.caps.connect(caps.append)
    qtbot.keyClicks(secret, "a")
    qtbot.keyClick(secret, "B")
    assert caps[0] is False
    assert secret.echoMode() is QLineEdit.EchoMode.Password


def test_a_chip_opens_and_clears(qtbot: Any, themed: Theme) -> None:
    chip = Chip("Bucket")
    qtbot.addWidget(chip)
    chip.show()
    heard = []
    chip.clicked.connect(lambda: heard.append("open"))
    chip.cleared.connect(lambda: heard.append("clear"))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    chip.set_value("M2")
    assert chip.accessibleName() == "Bucket: M2"
    chip.resize(chip.sizeHint())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 13))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 14, 13))
    qtbot.keyClick(chip, KEY.Key_Delete)
    assert heard == ["open", "open", "clear", "clear"]


def test_a_blocked_button_says_why_and_enter_presses(qtbot: Any, themed: Theme) -> None:
    pressed = []
    button = Button("Print 57 letters", on_click=lambda: pressed.append(1))
    qtbot.addWidget(button)
    button.show()
    button.block("Choose a letter first")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (pressed, button.toolTip()) == ([], "Choose a letter first")
    button.unblock()
    qtbot.keyClick(button, KEY.Key_Return)
    assert (pressed, button.toolTip()) == ([1], "")
