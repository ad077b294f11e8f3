"""A log being written: the head of a call or of a contact that happened, the form, Save at the bottom."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.borrower import Channel, PartyRole
from collectdesk.domain.browse import AccountCard
from collectdesk.domain.contact import Direction, Result
from collectdesk.domain.errors import Refusal
from collectdesk.shell.failures import sentence
from collectdesk.usecases.contacts import LogContact
from collectdesk.views.account.after_head import AfterHead
from collectdesk.views.account.call_head import CallHead
from collectdesk.views.account.choices import Who, reached
from collectdesk.views.account.log_form import LogForm
from collectdesk.views.account.office_time import OfficeTime
from collectdesk.views.account.problem import Problem
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.surface import Scroll

WHOLE, AFTER = 622, 74
"""Height of a call with everything open and a note of two lines, and how much more another contact needs;
below it all draws closer together."""


class LogView(QWidget):
    """`begin_call` or `begin_after`, `values`/`restore` for the draft, `request` for the use case."""

    changed = Signal()
    stop_wanted = Signal()
    cancelled = Signal()
    save_wanted = Signal()

    def __init__(self, time: OfficeTime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.active = self.dirty = False
        self.has_next = False
        self._point_id: int | None = None
        self._role = PartyRole.BORROWER
        self._number = ""
        self.call = CallHead(time.now)
        self.after = AfterHead(time)
        self.form = LogForm(time.today)
        self.problem = Problem()
        self.save = Button(
            "", look=Look.PRIMARY, keys="Ctrl+Return", large=True, on_click=self.save_wanted.emit
        )
        self.save.setObjectName("account.save.button")
        self.form_scroll = Scroll(self.form)
        self._column = QVBoxLayout(self)
        self._space(compact=False)
        self._column.addWidget(self.call)
        self._column.addWidget(self.after)
        self._column.addWidget(self.form_scroll, 1)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.save)
        self.call.stop_wanted.connect(self.stop_wanted)
        self.after.cancelled.connect(self.cancelled)
        self.after.role_changed.connect(self._role_changed)
        self.form.changed.connect(self._edited)
        self.after.changed.connect(self._edited)

    @property
    def calling(self) -> bool:
        return self.active and self.call.opened_at is not None

    @property
    def number(self) -> str:
        """The number in full, while the call is open."""
        return self._number

    def begin_call(
        self, point_id: int, number: str, use: str, role: PartyRole, card: AccountCard, opened_at: datetime
    ) -> None:
        self._point_id, self._role, self._number = point_id, role, number
        self._begin(card, role)
        self.call.begin(number, use, role, opened_at)
        self.call.show()
        self.after.hide()
        self._settle_space()

    def begin_after(self, card: AccountCard) -> None:
        self.call.end()
        self.after.begin(card)
        self._begin(card, self.after.role)
        self.call.hide()
        self.after.show()
        self._settle_space()

    def _begin(self, card: AccountCard, role: PartyRole) -> None:
        self.form.begin(role, card.account.currency)
        self.problem.clear()
        self.active, self.dirty = True, False
        self.retranslate()
        self.form_scroll.verticalScrollBar().setValue(0)

    def end(self) -> None:
        self.active = self.dirty = False
        self._number = ""
        self.call.end()

    def stop(self) -> None:
        """The talk is over, the log is not."""
        self.call.halt()
        self._edited()

    def say(self, problem: str) -> None:
        """What concerns no field in particular."""
        self.problem.say(problem)

    # draft
    def values(self) -> dict[str, str]:
        """What was entered, as plain text."""
        found = self.form.values()
        if not self.calling:
            return found | self.after.values() if found else {}
        if self.call.stopped is not None:
            found["stopped"] = str(self.call.stopped)
        return found

    def restore(self, values: dict[str, str]) -> None:
        if self.calling:
            if "stopped" in values:
                self.call.halt(int(values["stopped"]))
        else:
            self.after.restore(values)
        self.form.restore(values)
        self.dirty = bool(values)

    # answer
    def request(self, account_id: int) -> LogContact | None:
        """What the use case asks for, or None with the first gap named."""
        self.problem.clear()
        said = self.form.check()
        if said is None:
            return None
        started_at = self.call.opened_at if self.calling else self.after.started_at()
        if started_at is None:
            return None
        form, judged = self.form, said.who is Who.PERSON
        promised = said.result is Result.PROMISED
        action, on, at = form.next.chosen()
        role = self._role if self.calling else self.after.role
        return LogContact(
            account_id=account_id,
            point_id=self._point_id if self.calling else self.after.point_id,
            channel=Channel.CALL if self.calling else self.after.channel,
            direction=Direction.OUT if self.calling else self.after.direction,
            reached=reached(said.who, role),
            started_at=started_at,
            duration_s=self.call.seconds() if self.calling else 0,
            result=said.result,
            reason=form.chosen_reason() if judged else None,
            willingness=form.willing.score if judged else None,
            ability=form.able.score if judged else None,
            note=form.note.toPlainText(),
            promise_amount=form.promise.money() if promised else None,
            promise_on=form.promise.day.day() if promised else None,
            next_action=action,
            next_on=on,
            next_time=at,
        )

    def refused(self, refusal: Refusal) -> None:
        """Shows a refusal beside the field it names, else above Save."""
        if self.form.refused(refusal) or (not self.calling and self.after.refused(refusal)):
            return
        self.say(" ".join(part for part in sentence(refusal) if part))

    def _role_changed(self, role: PartyRole) -> None:
        if self.active and not self.calling:
            self.form.outcome.set_role(role)

    def _edited(self) -> None:
        if self.active:
            self.dirty = True
            self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_space()

    def _settle_space(self) -> None:
        self._space(compact=self.height() < WHOLE + (0 if self.calling else AFTER))

    def _space(self, *, compact: bool) -> None:
        self._column.setContentsMargins(15, 8 if compact else 10, 16, 8 if compact else 12)
        self._column.setSpacing(5 if compact else 8)
        self.form.set_compact(compact=compact)

    def retranslate(self) -> None:
        self.save.set_text(self.tr("Save and next") if self.has_next else self.tr("Save"))
        self.call.retranslate()
        self.after.retranslate()
        self.form.retranslate()
