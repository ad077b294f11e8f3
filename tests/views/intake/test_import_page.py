"""An overdue list through the real import page: read, corrected, answered, imported whole or not at all."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from collectdesk.domain.account import AccountState
from collectdesk.shell import i18n
from collectdesk.shell.theme import Scheme, Theme
from collectdesk.views.intake.figures import Line
from collectdesk.views.intake.results import ANSWERS, CHANGED, COLUMNS, MISSING, NEW, REFUSED
from collectdesk.views.places import Back, ToPage
from tests.views.intake.room import TOUR, Room

ASKING = """合同号,姓名,手机,邮编,逾期金额,最早未还日
A-1,王小明,13800135521,310005,1200.50,03/04/2026
A-2,李静,13800135534,10005,500.00,04/04/2026
A-3,李静,13800135534,310012,700.00,04/04/2026
"""


def _adds_up(lines: tuple[Line, ...]) -> bool:
    """Whether each sum is what stands above it: the parts, then the sum before and what follows it."""
    money = count = 0
    for line in lines:
        assert line.money is not None
        if line.sum:
            if line.money.minor != money or (line.count is not None and line.count != count):
                return False
        else:
            money, count = money + line.money.minor, count + (line.count or 0)
    return True


def test_list_is_read_shown_and_imported_by_keys(room: Room) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    page = room.page
    assert (page.found.encoding.value, page.found.delimiter.value) == ("gb18030", ",")
    assert page.found.header_line.currentText() == "4, as found"
    assert page.results.models[NEW].rowCount() == 37
    assert len(page.figures.shown) == 2
    assert all(_adds_up(lines) for lines in page.figures.shown.values())
    refused = [room.cell(REFUSED, row, 4) for row in range(page.results.models[REFUSED].rowCount())]
    assert any("lost digits" in said for said in refused)
    assert any("lines 19, 35" in said for said in refused)
    assert room.confirm.text() == "Import 37 accounts"
    assert not room.accounts()
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: room.said)
    assert room.said == "37 accounts imported"
    assert len(room.accounts()) == 37
    assert page.past.imports.model.rowCount() == 1
    assert page.reading.report is None


def test_next_list_says_what_is_missing_and_each_may_fare_otherwise(room: Room) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(room.accounts)
    room.office.clock.forward(days=30)
    room.read(TOUR / "overdue_2026-12.xlsx")
    page = room.page
    assert page.found.sheet.isVisible()
    assert not page.found.encoding.isVisible()
    assert page.reading.as_last_time
    assert page.results.models[CHANGED].rowCount() == 24
    assert all(_adds_up(lines) for lines in page.figures.shown.values())
    page.results.tabs.setCurrentIndex(MISSING)
    missing = [room.cell(MISSING, row, 1) for row in range(page.results.models[MISSING].rowCount())]
    page.results.missing_as.set_value(AccountState.WITHDRAWN.value)
    page.results.tables[MISSING].go_to(1)
    page.results.missing_one.set_value(AccountState.CURED.value)
    assert room.cell(MISSING, 1, 3) == "Cured"
    assert room.cell(MISSING, 0, 3) == "Withdrawn"
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: room.said)
    accounts = room.accounts()
    assert accounts[missing[1]].state is AccountState.CURED
    assert {accounts[number].state for number in missing if number != missing[1]} == {AccountState.WITHDRAWN}


def test_open_questions_hold_the_import_back_until_they_are_answered(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "asking.csv"
    path.write_text(ASKING, encoding="utf-8")
    room.read(path)
    page = room.page
    assert page.results.tabs.currentIndex() == ANSWERS
    assert not room.confirm.isEnabled()
    assert "day or month" in room.confirm.toolTip()
    room.click("import.question.dmy")
    room.settle(lambda: page.reading.people)
    assert page.reading.report is not None
    assert page.reading.report.accounts[0].oldest_unpaid_on == date(2026, 4, 3)
    assert "same person" in room.confirm.toolTip()
    room.click("import.same.0.no")
    assert room.confirm.isEnabled()
    room.click("import.pad.postcode")
    room.settle(lambda: page.reading.comparison)
    assert [account.postcode for account in page.reading.report.accounts] == ["310005", "010005", "310012"]
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: room.said)
    accounts = room.accounts()
    assert accounts["A-2"].borrower_id != accounts["A-3"].borrower_id


def test_column_left_out_by_hand_stays_out_and_a_required_one_is_named(room: Room) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    page = room.page
    headers = {column.field: column.index for column in page.reading.report.columns}  # type: ignore[union-attr]  # read
    page.results.tabs.setCurrentIndex(COLUMNS)
    table = page.results.tables[COLUMNS]
    table.go_to(page.results.models[COLUMNS].index_of(headers["contract_number"]))
    page.results.field.set_value("out")
    room.settle(lambda: not room.confirm.isEnabled())
    assert "Contract number" in room.confirm.toolTip()
    page.results.field.set_value("contract_number")
    room.settle(room.confirm.isEnabled)
    room.settle(lambda: page.reading.comparison)
    assert page.results.models[NEW].rowCount() == 37


def test_wrong_choice_is_said_in_place_and_can_be_taken_back(room: Room) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    page = room.page
    page.found.encoding.set_value("utf-8")
    room.settle(lambda: room.said)
    assert "Line 1" in room.said
    assert page.found.encoding.isEnabled()
    assert len(page.reading.report.accounts) == 37, "what was read stays"  # type: ignore[union-attr]  # it was read
    page.found.encoding.set_value("gb18030")
    room.settle(lambda: not room.said)
    assert room.confirm.isEnabled()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty."),
        ("合同号,姓名,逾期金额,逾期天数\n".encode(), "no rows under the header"),
        (None, "overdue.csv"),
    ],
)
def test_file_that_is_no_list_is_refused_with_words(
    room: Room, tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "overdue.csv"
    if content is not None:
        path.write_bytes(content)
    room.read(path)
    assert said in room.said
    assert room.page.messages.message is not None
    assert room.page.messages.message.more
    assert not room.confirm.isEnabled()


def test_cancelled_import_leaves_the_accounts_as_they_were(room: Room) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    room.confirm.trigger()
    room.page.reading.cancel()
    room.settle(lambda: not room.page.reading.busy)
    assert not room.accounts()
    assert room.page.reading.report is not None
    assert room.confirm.isEnabled()


def test_file_is_browsed_for_or_dropped_and_escape_goes_back(
    room: Room, scripted: Callable[..., None]
) -> None:
    scripted(TOUR / "overdue_2026-11.xlsx")
    room.click("import.browse")
    room.settle(lambda: room.page.reading.comparison)
    assert room.page.reading.path == TOUR / "overdue_2026-11.xlsx"
    room.press(Qt.Key.Key_Escape)
    assert room.page.reading.report is None
    assert not room.went
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(TOUR / "overdue_2026-11.csv"))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    room.page.dropEvent(QDropEvent(QPointF(QPoint(9, 9)), copy, mime, left, Qt.KeyboardModifier.NoModifier))
    room.settle(lambda: room.page.reading.comparison)
    assert room.page.results.models[NEW].rowCount() == 37
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Escape)
    assert room.went == [Back()]


def test_imported_message_leads_to_the_accounts(room: Room) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: room.said)
    message = room.page.messages.message
    assert message is not None
    link = next(button for button in message.findChildren(QAbstractButton) if button.text() == "Accounts")
    room.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert room.went == [ToPage("accounts")]


def test_nothing_is_cut_in_either_language(room: Room, elided: list[str], themed: Theme) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    for scheme, language in ((Scheme.LIGHT, "en"), (Scheme.DARK, "zh_CN")):
        themed.set_scheme(scheme)
        i18n.set_language(language)
        for tab in range(room.page.results.tabs.count()):
            room.page.results.tabs.setCurrentIndex(tab)
            QWidget.grab(room.window)
    assert elided == []


def test_a_list_without_dates_is_counted_from_the_day_before_once_said(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "dateless.csv"
    path.write_text("合同号,姓名,欠款金额\nN1,王芳,5.00\nN2,李强,6.00\n", "utf-8")
    room.read(path)
    page = room.page
    assert not page.reading.ready
    room.click("import.since")
    room.settle(lambda: page.reading.ready)
    assert page.reading.report is not None
    assert {account.days_overdue for account in page.reading.report.accounts} == {1}
    room.click("import.since")
    room.settle(lambda: not page.reading.busy)
    assert not page.reading.ready
