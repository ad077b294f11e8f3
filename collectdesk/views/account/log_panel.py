"""The right panel: which number F3 calls, the call and its log, a refusal, a question before leaving."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountCard, ContactAnswer
from collectdesk.domain.contact import NextAction, Result
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import CallOpened, ContactLogged
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.usecases.calls import DropCall, OpenCallFor, drop_call, open_call
from collectdesk.usecases.contacts import log_contact
from collectdesk.usecases.drafts import FoundDraft
from collectdesk.usecases.follow_ups import PlanFollowUp, plan_follow_up
from collectdesk.views.account.drafts import Drafts
from collectdesk.views.account.idle_view import IdleView
from collectdesk.views.account.leave_view import LeaveView
from collectdesk.views.account.log_view import LogView
from collectdesk.views.account.numbers import every_point, whose
from collectdesk.views.account.office_time import OfficeTime
from collectdesk.views.account.phrases import full_value, use_word
from collectdesk.views.account.refused_view import RefusedView
from collectdesk.views.widgets.surface import Ground

WIDTH = 304


class LogPanel(Ground):
    """One account at a time: `show_account(id)` then `show_card(card)`. `leave(then)` asks first."""

    saved = Signal(bool)
    """A contact was logged; whether the next account is wanted."""
    planned = Signal(object)
    """A call-back was planned for this moment (UTC)."""
    letter_wanted = Signal()
    other_call_wanted = Signal(object)
    state_changed = Signal()

    def __init__(self, desk: Desk, time: OfficeTime, parent: QWidget | None = None) -> None:
        super().__init__("window", lines=("left",), parent=parent)
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._account_id = 0
        self._card: AccountCard | None = None
        self._found: FoundDraft | None = None
        self._then: Callable[[], object] | None = None
        self._busy = False
        self.idle = IdleView(self.start_call, self.start_log, self.letter_wanted.emit)
        self.log = LogView(time)
        self.refused = RefusedView(
            self._plan, self.letter_wanted.emit, self.other_call_wanted.emit, self.cancel
        )
        self.question = LeaveView(
            self.cancel, lambda: self._drop("", dialled=True), lambda why: self._drop(why, dialled=False)
        )
        self.drafts = Drafts(desk, self.log, self)
        self._stack = QStackedWidget()
        for view in (self.idle, self.log, self.refused, self.question):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._stack)
        self.log.stop_wanted.connect(self.stop_call)
        self.log.cancelled.connect(self.cancel)
        self.log.save_wanted.connect(lambda: self.save(go_on=True))

    def _show(self, view: QWidget) -> None:
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        self._stack.setCurrentWidget(view)
        if view is self.idle and held:
            self.idle.setFocus()
        self.state_changed.emit()

    @property
    def may_call(self) -> bool:
        return not self.log.active and not self._busy and self.idle.point_id is not None

    @property
    def may_cancel(self) -> bool:
        """Whether Esc has something to leave."""
        return self._stack.currentWidget() is not self.idle and not (
            self.log.calling and self._stack.currentWidget() is self.log
        )

    def show_account(self, account_id: int, *, has_next: bool) -> None:
        """Another account: nothing of the last one stays, its draft is in the books."""
        self.drafts.keep()
        self._account_id, self._card, self._found, self._then = account_id, None, None, None
        self._busy = False
        self.log.end()
        self.log.has_next = has_next
        self.idle.forget()
        self._show(self.idle)
        self.drafts.find(account_id, self._take_draft)

    def show_card(self, card: AccountCard) -> None:
        self._card = card
        self.idle.show_card(card)
        if self._found is not None:
            self._take_draft(self._found)
        self.state_changed.emit()

    # a call
    def start_call(self) -> None:
        """Ask the rules and show the number; the refusal when they say no."""
        point = self.idle.point_id
        if point is not None and self.may_call:
            self._busy = True
            self._desk.do(
                open_call,
                OpenCallFor(self._account_id, point),
                done=self._opened,
                refused=self._call_refused,
                troubled=self._troubled,
                owner=self,
            )

    def stop_call(self) -> None:
        if self.log.calling and self.log.call.running:
            self.log.stop()
            self.state_changed.emit()

    def start_log(self, result: Result | None = None) -> None:
        """The log of a contact that happened without us calling; `result` is chosen at once."""
        if self._card is None or self._busy:
            return
        if not self.log.active:
            self.log.begin_after(self._card)
        self._show(self.log)
        self.log.form.setFocus()
        if result is not None:
            self.log.form.outcome.results.choose(result.value)

    def cancel(self) -> None:
        """Esc: a log without a call is given up, a call never is."""
        here = self._stack.currentWidget()
        if here is self.question:
            self._then = None
            self._show(self.log)
            self.log.form.setFocus()
        elif here is self.refused:
            self._show(self.idle)
        elif self.log.active and not self.log.calling:
            self.log.end()
            self.drafts.forget()
            self._show(self.idle)

    def _opened(self, event: CallOpened) -> None:
        self._busy = False
        if event.account_id == self._account_id:
            self._show_call(event.point_id, event.number, event.opened_at)
            self.log.form.setFocus()

    def _show_call(self, point_id: int, number: str, opened_at: datetime) -> None:
        card = self._card
        if card is None:
            return
        point = next((one.point.point for one in every_point(card) if one.point.id == point_id), None)
        if point is not None:
            number = full_value(point.kind, number)
        use = use_word(point) if point is not None else ""
        self.log.begin_call(point_id, number, use, whose(card, point_id), card, opened_at)
        self._show(self.log)

    def _call_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.refused.show_refusal(refusal)
        self._show(self.refused)

    def show_why(self, answer: ContactAnswer) -> None:
        """Why a channel may not be used, and what can be done instead."""
        if not self.log.active:
            self.refused.show_answer(answer)
            self._show(self.refused)

    def _plan(self, moment: datetime) -> None:
        there = i18n.local(moment)
        self._desk.do(
            plan_follow_up,
            PlanFollowUp(self._account_id, NextAction.CALL_BACK, there.date(), there.time()),
            done=lambda _event: self._planned(moment),
            owner=self,
        )

    def _planned(self, moment: datetime) -> None:
        self._show(self.idle)
        self.planned.emit(moment)

    # saving
    def save(self, *, go_on: bool) -> None:
        """Log what was entered, or name what is missing."""
        if not self.log.active or self._busy:
            return
        request = self.log.request(self._account_id)
        if request is None:
            return
        self._busy = True
        self.drafts.wait()
        self._desk.do(
            log_contact,
            request,
            done=lambda event: self._logged(event, go_on=go_on),
            refused=self._log_refused,
            troubled=self._troubled,
            owner=self,
        )

    def _logged(self, event: ContactLogged, *, go_on: bool) -> None:
        self._busy = False
        if event.account_id == self._account_id:
            self.log.end()
            self._show(self.idle)
        then, self._then = self._then, None
        if then is not None:
            then()
        else:
            self.saved.emit(go_on)

    def _log_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.log.refused(refusal)

    def _troubled(self, trouble: Trouble) -> None:
        """The world failed: what is entered stays, the window says so."""
        self._busy = False
        self._desk.troubled.emit(trouble)

    # drafts
    def _take_draft(self, found: FoundDraft) -> None:
        """What was kept, once the card is there to show it with."""
        if self._card is None:
            self._found = found
            return
        self._found = None
        if self.log.active or not (found.values or found.call):
            return
        if found.call is not None:
            self._show_call(found.call.point_id, found.number, found.call.opened_at)
        else:
            self.log.begin_after(self._card)
            self._show(self.log)
        self.log.restore(found.values)
        if found.saved_at is not None:
            self.log.form.kept(i18n.time_text(i18n.local(found.saved_at)))

    # leaving
    def leave(self, then: Callable[[], object]) -> bool:
        """True when nothing holds us here; else asks, and runs `then` once the call is dealt with."""
        self.drafts.keep()
        if not self.log.calling:
            return True
        self._then = then
        self.question.ask(self.log.number)
        self._show(self.question)
        return False

    def _drop(self, why: str, *, dialled: bool) -> None:
        self._desk.do(
            drop_call,
            DropCall(self._account_id, dialled, why),
            done=lambda _event: self._dropped(),
            refused=self.question.refused,
            owner=self,
        )

    def _dropped(self) -> None:
        self.log.end()
        self.drafts.forget()
        self._show(self.idle)
        then, self._then = self._then, None
        if then is not None:
            then()

    def retranslate(self) -> None:
        for view in (self.idle, self.log, self.refused, self.question):
            view.retranslate()
