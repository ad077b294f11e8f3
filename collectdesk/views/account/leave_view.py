"""A call that is not logged, and somebody wants to go on: what happened to it?"""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.views.account.problem import Problem
from collectdesk.views.account.swap import swap
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import LineEdit
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.messages import Kind, Message


class LeaveView(QWidget):
    """`ask(number)`; `log`, `no_answer` and `not_dialled(why)` are what can be answered."""

    def __init__(
        self,
        log: Callable[[], object],
        no_answer: Callable[[], object],
        not_dialled: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._number = ""
        self._message: Message | None = None
        self._not_dialled = not_dialled
        self.log = Button("", look=Look.PRIMARY, large=True, on_click=log)
        self.log.setObjectName("account.leave.log")
        self.no_answer = Button("", icon="phone-x", on_click=no_answer)
        self.no_answer.setObjectName("account.leave.no_answer")
        self._why_label = Label("", Type.SMALL, "text2")
        self.why = LineEdit("")
        self.why.setObjectName("account.leave.why")
        self._problem = Problem()
        self.not_dialled = Button("", on_click=lambda: not_dialled(self.why.text()))
        self.not_dialled.setObjectName("account.leave.not_dialled")
        self.why.returnPressed.connect(self.not_dialled.click)
        self.why.textEdited.connect(lambda _text: self._problem.clear())
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 12, 16, 12)
        self._body.setSpacing(8)
        self._body.addWidget(self.log)
        self._body.addSpacing(4)
        self._body.addWidget(Hairline())
        self._body.addSpacing(4)
        self._body.addWidget(self.no_answer)
        self._body.addWidget(self._why_label)
        self._body.addWidget(self.why)
        self._body.addWidget(self._problem)
        self._body.addWidget(self.not_dialled)
        self._body.addStretch(1)

    def ask(self, number: str) -> None:
        self._number = number
        self.why.clear()
        self._problem.clear()
        self.retranslate()
        self.log.setFocus()

    def refused(self, refusal: Refusal) -> None:
        self._problem.say(sentence(refusal)[0])
        self.why.setFocus()

    def retranslate(self) -> None:
        more = self.tr("The number {number} was shown for it.").format(number=self._number)
        message = Message(Kind.WARN, self.tr("This call is not logged yet"), more)
        swap(self._body, self._message, message, 0)
        self._message = message
        self.log.set_text(self.tr("Log it"))
        self.no_answer.set_text(self.tr("Dialled, no answer"))
        self._why_label.set_text(self.tr("Not dialled, because"))
        self.why.setAccessibleName(self.tr("Not dialled, because"))
        self.not_dialled.set_text(self.tr("Record: not dialled"))
