"""Whether this computer remembers whoever works here: a box to tick, with what it means below it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.staff import RIGHTS, Role
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.devices import device_remembered, forget_device, remember_device
from collectdesk.views.widgets.fields import CheckBox
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Kind, MessageArea


class Remember(QWidget):
    """`show_for(role)`; absent for whom no computer may remember."""

    def __init__(self, desk: Desk, messages: MessageArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._messages = desk, messages
        self.box = CheckBox("")
        self.box.setObjectName("office.remember")
        self._means = Label("", tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.box)
        column.addWidget(self._means)
        self.box.clicked.connect(self._change)
        self.box.setEnabled(False)
        self.hide()
        self.retranslate()

    def show_for(self, role: Role) -> None:
        """The box as the keyring has it."""
        self.setVisible(role in RIGHTS["remember_device"])
        if role in RIGHTS["device_remembered"]:
            self._look()

    def _look(self) -> None:
        self._desk.ask(device_remembered, Nothing(), done=self._show, owner=self, key="remembered")

    def _show(self, remembered: bool) -> None:
        self.box.setChecked(remembered)
        self.box.setEnabled(True)

    def _change(self, wanted: bool) -> None:
        usecase: Callable[..., object] = remember_device if wanted else forget_device
        self.box.setEnabled(False)
        self._desk.do(
            usecase,
            Nothing(),
            done=lambda _event: self._changed(wanted),
            refused=self._failed,
            troubled=self._failed,
            owner=self,
        )

    def _changed(self, remembered: bool) -> None:
        self._show(remembered)
        self.box.setFocus()
        fact = self.tr("This computer remembers you.") if remembered else self.tr("This computer forgot you.")
        self._messages.say(Kind.OK, fact)

    def _failed(self, failure: Refusal | Trouble) -> None:
        self._look()
        self._messages.say(Kind.BAD, *sentence(failure))

    def retranslate(self) -> None:
        self.box.setText(self.tr("Remember me on this computer"))
        means = self.tr(
            "The key is kept by the system’s keyring; "
            "whoever can use your computer account can then open the office as you."
        )
        self._means.set_text(means)
        self.box.setAccessibleDescription(means)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
