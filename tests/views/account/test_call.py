"""A call from F3 to the saved log, with the keyboard alone."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt

from collectdesk.domain.contact import Contact, Draft, FollowUp, NextAction, OpenCall, Reached, Result
from collectdesk.domain.money import Money
from collectdesk.domain.promise import Promise
from collectdesk.domain.staff import Role
from collectdesk.views.account import drafts
from collectdesk.views.places import ToAccount
from tests.views.account.conftest import Stage

Make = Callable[..., Stage]
F3, TAB = Qt.Key.Key_F3, Qt.Key.Key_Tab


def test_promise_logged_by_keyboard_alone(stage: Make) -> None:
    at = stage()
    at.press(F3)
    assert "138 0013 5521" in at.page.panel.log.call.number.text()
    at.write("1p")
    at.write("2000")
    at.press(TAB)
    at.write("27")
    at.press(TAB)
    at.write("pays from the deposit")
    assert at.page.panel.log.form.outcome.result is Result.PROMISED, "letters in the note chose a result"
    at.office.clock.forward(seconds=42)
    at.save()
    (contact,) = at.find(Contact)
    assert (contact.reached, contact.result) == (Reached.BORROWER, Result.PROMISED)
    assert contact.note == "pays from the deposit"
    assert contact.verdict.startswith("allowed")
    (promise,) = at.find(Promise)
    assert (promise.amount, promise.due_on) == (Money(200_000, "CNY"), date(2026, 11, 27))
    (follow_up,) = at.find(FollowUp)
    assert (follow_up.action, follow_up.due_on) == (NextAction.CALL, date(2026, 11, 28))
    assert not at.find(OpenCall)
    assert at.places == [ToAccount(at.book.id_of("李国强"), tuple(map(at.book.id_of, ("王小明", "李国强"))))]
    message = at.page.messages.message
    assert message is not None
    assert message.fact == "Saved. Next: 李国强"


def test_nobody_reached_offers_only_what_fits(stage: Make) -> None:
    at = stage()
    at.press(F3)
    at.write("3p")
    outcome = at.page.panel.log.form.outcome
    assert outcome.result is Result.NO_ANSWER
    assert not outcome.results.buttons["promised"].isVisible()
    at.write("u")
    at.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (contact,) = at.find(Contact)
    assert (contact.reached, contact.result) == (Reached.NOBODY, Result.BUSY)
    assert at.places == []


def test_a_letter_behind_more_says_who_was_reached(stage: Make) -> None:
    at = stage()
    at.press(F3)
    at.write("t")
    outcome = at.page.panel.log.form.outcome
    assert (outcome.who, outcome.result) == ("other", Result.THIRD_PARTY)


def test_the_guarantors_number_reaches_somebody_liable(stage: Make) -> None:
    at = stage()
    at.write("2")
    at.press(F3)
    assert "139 0013 7788" in at.page.panel.log.call.number.text()
    assert at.page.panel.log.form.outcome.reached.buttons["person"].text() == "Guarantor"
    at.write("1r")
    at.save()
    (contact,) = at.find(Contact)
    assert contact.reached is Reached.LIABLE


def test_a_refused_amount_is_named_beside_its_field(stage: Make) -> None:
    at = stage()
    at.press(F3)
    at.write("1p")
    at.write("99999")
    at.press(TAB)
    at.write("27")
    at.save()
    block = at.page.panel.log.form.promise
    assert "¥18,430.55" in block.problem.text
    assert block.amount.hasFocus()
    assert not at.find(Contact)
    at.write("500")
    at.save()
    (promise,) = at.find(Promise)
    assert promise.amount == Money(50_000, "CNY")


def test_nothing_is_saved_before_it_is_said_who_was_reached(stage: Make) -> None:
    at = stage()
    at.press(F3)
    at.save()
    assert at.page.panel.log.form.outcome.who_problem.text == "Choose who was reached"
    assert not at.find(Contact)


def test_stop_ends_the_clock_not_the_log(stage: Make) -> None:
    at = stage()
    at.press(F3)
    at.office.clock.forward(minutes=2)
    at.page.refresh()
    at.settle()
    at.press(F3)
    at.office.clock.forward(minutes=5)
    at.write("1r")
    at.save()
    (contact,) = at.find(Contact)
    assert 120 <= contact.duration_s < 180


def test_draft_number_and_clock_survive_a_crash(stage: Make, monkeypatch: object) -> None:
    at = stage()
    at.press(F3)
    at.write("1p")
    at.write("2000")
    at.press(TAB)
    at.write("27")
    at.press(TAB)
    at.write("half a sent")
    with at.qtbot.waitSignal(at.page.panel.drafts.kept, timeout=4 * drafts.KEEP_AFTER):
        pass
    assert at.page.panel.log.form.draft.text() == "draft kept 09:14"
    at.office.clock.forward(seconds=65)
    again = stage()
    log = again.page.panel.log
    assert log.calling
    assert "138 0013 5521" in log.call.number.text()
    assert log.call.clock.text().startswith("01:0")
    assert log.form.outcome.result is Result.PROMISED
    assert log.form.promise.money() == Money(200_000, "CNY")
    assert log.form.note.toPlainText() == "half a sent"
    again.save()
    assert len(again.find(Promise)) == 1
    assert not again.find(Draft)


def test_outside_the_hours_the_refusal_names_the_next_lawful_time(stage: Make) -> None:
    at = stage()
    at.office.clock.now = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
    at.press(F3)
    panel = at.page.panel.refused.panel
    assert panel is not None
    assert panel.isVisible()
    said = " ".join(label.text() for label in panel.findChildren(type(at.page.header.name)))
    assert "No calls at this hour" in said
    assert "GB/T 45251-2025" in said
    assert "Tue 24 Nov 08:00" in said
    assert not at.find(OpenCall)
    at.click("refusal.instead.0")
    (planned,) = at.find(FollowUp)
    assert (planned.action, planned.due_at) == (NextAction.CALL_BACK, datetime(2026, 11, 24, tzinfo=UTC))
    assert at.page.header.next.text == "Call back tomorrow 08:00"


def test_an_open_call_is_asked_about_before_the_page_is_left(stage: Make) -> None:
    at = stage()
    at.press(F3)
    at.press(Qt.Key.Key_F2)
    assert at.places == []
    at.click("account.leave.not_dialled")
    assert at.find(OpenCall), "a call was dropped without a reason"
    at.page.panel.question.why.setFocus()
    at.write("line was dead")
    at.press(Qt.Key.Key_Return)
    (contact,) = at.find(Contact)
    assert (contact.result, contact.note) == (Result.NOT_DIALLED, "line was dead")
    assert at.places == [ToAccount(at.book.id_of("李国强"), tuple(map(at.book.id_of, ("王小明", "李国强"))))]


def test_f4_logs_a_promise_that_came_without_our_call(stage: Make) -> None:
    at = stage()
    at.press(Qt.Key.Key_F4)
    at.write("500")
    at.press(TAB)
    at.write("+2")
    at.write("")
    at.save()
    (contact,) = at.find(Contact)
    assert (contact.direction, contact.result, contact.verdict) == (
        "in",
        Result.PROMISED,
        "logged afterwards",
    )
    (promise,) = at.find(Promise)
    assert promise.due_on == date(2026, 11, 25)


def test_the_auditor_may_look_but_not_call(stage: Make) -> None:
    at = stage(Role.AUDITOR)
    page = at.page
    assert page.header.name.text() == "王小明"
    assert not page.panel.isVisible()
    assert not any(button.isVisible() for button in page.header.buttons.values())
    assert not any(line.eye.isVisible() for line in page.side.lines)
    at.press(F3)
    assert not at.find(OpenCall)
