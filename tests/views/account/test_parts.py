"""The parts of the Account page: panel, tabs, wishes, room for every word."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt

from collectdesk.domain.borrower import Channel, OptOut, PartyRole
from collectdesk.domain.browse import MomentKind, TimelineRow
from collectdesk.domain.contact import NextAction, Reached, Result
from collectdesk.domain.ledger import Component, LedgerLine, LineKind, LineSource
from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.views.account.best_hours import BestHours
from collectdesk.views.account.choices import FIRST, KEYS, MORE, SURE, Who, next_after, offered, reached
from collectdesk.views.account.time_edit import read_time
from collectdesk.views.places import ToLetters, ToWriteLetter
from tests.book import TODAY
from tests.views.account.conftest import Stage

Make = Callable[..., Stage]


def line(at: Stage, component: Component, minor: int, row: int) -> LedgerLine:
    return LedgerLine(
        row, at.book.id_of("王小明"), TODAY, at.office.clock.now, LineKind.OPENING, component, "CNY",
        Money(minor, "CNY"), LineSource.IMPORT, None, row, None,
    )  # fmt: skip


def test_every_letter_is_one_result_and_every_result_is_offered() -> None:
    assert len(set(KEYS.values())) == len(KEYS)
    assert {result for who in FIRST for result in offered(who)} == set(Result) - {Result.NOT_DIALLED}
    assert all(result in FIRST[who] for who, result in SURE.items())
    assert not set(FIRST[None]) & set(MORE[None])


def test_a_wrong_number_was_answered_by_somebody() -> None:
    assert reached(Who.WRONG, PartyRole.BORROWER) is Reached.UNKNOWN
    assert reached(Who.PERSON, PartyRole.CO_BORROWER) is Reached.LIABLE
    assert reached(Who.PERSON, PartyRole.CONTACT_PERSON) is Reached.CONTACT_PERSON


def test_what_comes_next_by_default() -> None:
    assert next_after(Result.PROMISED, date(2026, 11, 27), TODAY) == (NextAction.CALL, date(2026, 11, 28))
    assert next_after(Result.CALL_BACK, None, TODAY) == (NextAction.CALL_BACK, date(2026, 11, 24))
    assert next_after(Result.NO_ANSWER, None, TODAY) == (NextAction.NONE, None)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("9", time(9)),
        ("0930", time(9, 30)),
        ("2 pm", time(14)),
        ("14：05", time(14, 5)),
        ("25", None),
        ("x", None),
    ],
)
def test_hours_as_people_write_them(text: str, hour: time | None) -> None:
    assert read_time(text) == hour


def talk(hour: int, who: Reached = Reached.BORROWER) -> TimelineRow:
    at = datetime(2026, 11, 20, hour - 8, 30, tzinfo=UTC)
    return TimelineRow(MomentKind.CONTACT, at.date(), at, "promised", {"reached": who.value}, "", "")


def test_best_hours_need_three_talks_with_somebody_who_owes(themed: object) -> None:
    i18n.set_zone("Asia/Shanghai")
    assert BestHours([talk(12), talk(13), talk(13, Reached.NOBODY)]).title() == ""
    assert BestHours([talk(12), talk(13), talk(19)]).title() == "Best: weekdays 12–14"


def test_a_wish_holds_at_once_and_is_lifted_with_a_reason(stage: Make) -> None:
    at = stage()
    at.page.tabs.setCurrentIndex(3)
    at.click("wish.call.set")
    at.write("at work, never by phone")
    at.press(Qt.Key.Key_Return)
    (wish,) = at.find(OptOut)
    assert (wish.channel, wish.reason) == (Channel.CALL, "at work, never by phone")
    at.press(Qt.Key.Key_F3)
    assert at.page.panel.refused.isVisible()
    at.press(Qt.Key.Key_Escape)
    assert at.page.panel.idle.isVisible()
    at.click("wish.call.lift")
    at.click("wish.save")
    assert at.find(OptOut)[0].lifted_at is None, "lifted without a reason"
    at.write("asked to be called again")
    at.click("wish.save")
    assert at.find(OptOut)[0].lifted_at is not None
    at.press(Qt.Key.Key_F3)
    assert at.page.panel.log.calling


def test_a_number_is_shown_for_a_while_and_hidden_again(stage: Make) -> None:
    at = stage()
    shown = at.page.side.lines[0]
    assert shown.value.text() == "138****5521"
    at.click(shown.eye.objectName())
    assert shown.value.text() == "138 0013 5521"
    shown.hide_value()
    assert shown.value.text() == "138****5521"


def test_a_component_shows_the_lines_it_is_the_sum_of(stage: Make) -> None:
    at = stage()
    at.book.put(
        line(at, Component.PRINCIPAL, 15_000_00, 1),
        line(at, Component.INTEREST, 3_000_55, 2),
        line(at, Component.INTEREST, 430_00, 3),
    )
    at.page.refresh()
    at.settle()
    at.page.tabs.setCurrentIndex(1)
    tab = at.page.balance
    assert tab.ledger.table_model.rowCount() == 3
    tab.parts.go_to(0)
    assert tab.ledger.table_model.rowCount() == 2
    assert "¥3,430.55" in tab.ledger_total.accessibleName()
    at.click("account.ledger.all")
    assert tab.ledger.table_model.rowCount() == 3


def test_letters_are_opened_where_they_stand(stage: Make) -> None:
    at = stage()
    letter = at.book.letter("王小明", "CD1-2026-000001-8")
    at.book.letter("李国强", "CD1-2026-000002-6")
    at.page.refresh()
    at.settle()
    at.page.tabs.setCurrentIndex(4)
    at.page.letters.table.go_first()
    at.page.letters.table.setFocus()
    assert at.page.letters.table.table_model.rowCount() == 1
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_F6)
    assert at.places == [ToLetters(letter), ToWriteLetter(at.book.id_of("王小明"))]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_promise_fits_the_smallest_window_in_every_language(
    stage: Make, elided: list[str], language: str
) -> None:
    at = stage()
    i18n.set_language(language)
    at.press(Qt.Key.Key_F3)
    at.write("1p")
    at.write("2000")
    at.press(Qt.Key.Key_Tab)
    at.write("27")
    at.press(Qt.Key.Key_Tab)
    for index in range(at.page.tabs.count()):
        at.page.tabs.setCurrentIndex(index)
        at.settle()
        at.page.grab()
    assert elided == []
    assert at.page.panel.log.form_scroll.verticalScrollBar().maximum() == 0
