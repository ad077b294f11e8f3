"""What was found in a file and corrected; layouts by name, rows mended, one answer for many questions."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from collectdesk.domain.account import AccountState
from collectdesk.views.intake.results import ANSWERS, CHANGED, COLUMNS, MISSING, NEW, REFUSED
from tests.views.intake.room import TOUR, Room

NO_HEADER = """HT20260001,王小明,13800135521,1000.50,2026-03-14
HT20260002,李静芳,13800135534,2000.50,2026-04-15
HT20260003,张国强,13800135547,3000.50,2026-05-16
HT20260004,陈秀兰,13800135550,4000.50,2026-06-17
"""


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_known_by_their_values_are_taken_with_one_press(room: Room, tmp_path: Path) -> None:
    room.read(_write(tmp_path, "plain.csv", NO_HEADER))
    page = room.page
    assert page.found.header_line.currentText() == "none, as found"
    assert page.results.tabs.currentIndex() == COLUMNS
    suggested = {column.field for column in page.reading.report.suggested}  # type: ignore[union-attr]  # read
    assert "contract_number" in suggested
    assert not room.confirm.isEnabled()
    room.click("import.use_suggested")
    room.settle(lambda: page.reading.report and not page.reading.report.suggested)
    columns = {column.field: column.how for column in page.reading.report.columns}  # type: ignore[union-attr]  # read
    assert columns["contract_number"] == "hand"
    if "borrower_name" not in columns:
        page.results.tables[COLUMNS].go_to(1)
        page.results.field.set_value("borrower_name")
    room.settle(room.confirm.isEnabled)
    assert page.results.models[NEW].rowCount() == 4


def test_header_line_goes_back_to_what_was_found(room: Room) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    page = room.page
    page.found.header_line.set_value("2")
    room.settle(lambda: page.reading.report and page.reading.report.detected.header_line == 2)
    assert page.found.header_line.value == "2"
    page.found.decimal.set_value(",")
    room.settle(lambda: page.reading.detected and page.reading.detected.decimal == ",")
    assert page.reading.options.choices.header_line == 2  # type: ignore[union-attr]  # just chosen
    page.found.header_line.set_value("0")
    room.settle(lambda: page.reading.detected and page.reading.detected.header_line == 4)
    assert page.reading.options.choices.header_line == 0  # type: ignore[union-attr]  # still chosen: the sign
    assert page.found.decimal.value == ","


def test_what_the_figures_mean_can_be_corrected(room: Room, tmp_path: Path) -> None:
    text = "合同号,姓名,逾期金额,逾期天数,借贷\nA1,王芳,12,5,借\nB2,李强,3,6,欠方\n"
    room.read(_write(tmp_path, "sides.csv", text))
    page = room.page
    assert [line.contract for line in page.reading.told.refused] == ["B2"]  # type: ignore[union-attr]  # read
    page.found.factor.set_value("10000")
    room.settle(lambda: page.reading.detected and page.reading.detected.factor == 10_000)
    page.found.currency.set_value("USD")
    room.settle(lambda: page.reading.detected and page.reading.detected.currency == "USD")
    room.settle(lambda: page.reading.compared)
    page.results.tabs.setCurrentIndex(ANSWERS)
    assert page.reading.told is not None
    room.click(f"import.side.{page.reading.told.sides.index('欠方')}.yes")
    room.settle(lambda: page.reading.report and not page.reading.report.refused)
    assert [a.overdue.total.minor for a in page.reading.report.accounts] == [12_000_000, 3_000_000]  # type: ignore[union-attr]  # read
    assert {a.currency for a in page.reading.report.accounts} == {"USD"}  # type: ignore[union-attr]  # read


def test_file_without_a_row_to_take_says_why_and_offers_nothing(room: Room, tmp_path: Path) -> None:
    room.read(_write(tmp_path, "bad.csv", "合同号,姓名,逾期金额,逾期天数\nA1,王芳,abc,5\nB2,李强,x,6\n"))
    assert room.said.startswith("No row can be taken")
    assert room.page.results.tabs.currentIndex() == REFUSED
    assert not room.confirm.isEnabled()
    assert room.page.reading.comparison is None
    room.read(_write(tmp_path, "lacks.csv", "合同号,姓名,甲,乙\nA1,王芳,abc,5x\n"))
    assert room.page.results.tabs.currentIndex() == COLUMNS
    assert "Overdue in all" in room.page.results._lacks_words.text()
    assert not room.confirm.isEnabled()


def test_layout_is_remembered_under_its_name_chosen_renamed_and_forgotten(room: Room, tmp_path: Path) -> None:
    page = room.page
    room.read(_write(tmp_path, "harbour.csv", "编,谁,逾期金额,逾期天数\nA1,王芳,12,5\n"))
    for row, field_key in ((0, "contract_number"), (1, "borrower_name")):
        page.results.tables[COLUMNS].go_to(row)
        page.results.field.set_value(field_key)
        room.settle(lambda: page.reading.report)
    room.settle(room.confirm.isEnabled)
    assert page.found.layout_name.text() == "harbour"
    page.found.layout_name.selectAll()
    room.qtbot.keyClicks(page.found.layout_name, "Harbour Bank list")
    page.reading.take_in()
    room.settle(room.accounts)
    room.settle(lambda: page.past.layouts.model.rowCount() == 1)
    room.read(_write(tmp_path, "next.csv", "编,谁,逾期金额,逾期天数\nA1,王芳,14,9\n"))
    assert page.found.layout_choice.currentText() == "Harbour Bank list"
    assert page.found.layout_name.text() == "Harbour Bank list"
    assert page.reading.as_last_time
    room.read(_write(tmp_path, "moved.csv", "备注,谁,编,逾期金额,逾期天数\nx,王芳,A1,14,9\n"))
    assert not room.confirm.isEnabled()
    page.found.layout_choice.set_value(page.found.layout_choice.itemData(1))
    room.settle(room.confirm.isEnabled)
    assert page.results.models[CHANGED].rowCount() == 1
    room.press(Qt.Key.Key_Escape)
    page.past.tabs.setCurrentIndex(1)
    page.past.layouts.name.setText("Harbour")
    room.click("import.layouts.rename")
    room.settle(lambda: page.reading.layouts and page.reading.layouts[0].name == "Harbour")
    room.click("import.layouts.forget")
    room.settle(lambda: not page.reading.layouts)
    assert page.past.layouts.model.rowCount() == 0


def test_refused_rows_are_saved_mended_and_come_in_as_a_part(
    room: Room, tmp_path: Path, scripted: Callable[..., None]
) -> None:
    page, saved = room.page, tmp_path / "refused.csv"
    room.read(TOUR / "overdue_2026-11.csv")
    page.results.tabs.setCurrentIndex(REFUSED)
    scripted(saved)
    room.click("import.save_refused")
    room.settle(lambda: room.said == "4 refused rows saved")
    text = saved.read_text("utf-8-sig")
    assert "lost digits" in text
    page.reading.take_in()
    room.settle(room.accounts)
    saved.write_text(text.replace("3.30199E+17", ""), "utf-8-sig")
    room.read(saved)
    assert page.found.part.isChecked()
    assert page.results.models[MISSING].rowCount() == 0
    room.click("import.part")
    assert page.results.models[MISSING].rowCount() == 36 + 1
    room.click("import.part")
    page.reading.take_in()
    room.settle(lambda: len(room.accounts()) == 38)
    assert {account.state for account in room.accounts().values()} == {AccountState.OPEN}


def test_thousand_questions_have_one_answer(room: Room, tmp_path: Path) -> None:
    rows = [f"H-{n},张伟{n % 500},138{n % 500:08},{n + 1}.50,5" for n in range(1000)]
    room.read(_write(tmp_path, "many.csv", "\n".join(["合同号,姓名,手机,逾期金额,逾期天数", *rows])))
    page = room.page
    assert page.reading.unanswered == 500
    many = page.results.questions.many
    assert many.isVisible()
    room.click("import.same.this.no")
    assert (page.reading.unanswered, many.table.current_row()) == (499, 1)
    room.click("import.same.all.yes")
    assert page.reading.unanswered == 0
    room.press(Qt.Key.Key_Return, ctrl=True)
    room.settle(lambda: room.said)
    assert len({account.borrower_id for account in room.accounts().values()}) == 500
