"""Forgotten password: the recovery key gives a member of staff a new one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.app.frontform import FrontForm, Tools
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import Combo, LineEdit, PasswordEdit
from collectdesk.views.widgets.rows import Field

if TYPE_CHECKING:
    from collectdesk.usecases.office import Clerk
    from collectdesk.usecases.session import Session


class RecoverForm(FrontForm):
    """`opened` when the new password let its owner in, `left` on the way back."""

    left = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, logo=False, parent=parent)
        self._folder = Path()
        self._busy = False
        self._code = LineEdit("", large=True)
        self._code.setObjectName("recover.key")
        self._staff = Combo("", large=True)
        self._staff.setObjectName("recover.staff")
        self._new = PasswordEdit("", "", large=True)
        self._new.setObjectName("recover.password")
        self._again = PasswordEdit("", "", large=True)
        self._again.setObjectName("recover.again")
        self.key, self.who = Field("", self._code, large=True), Field("", self._staff, large=True)
        self.new, self.again = Field("", self._new, large=True), Field("", self._again, large=True)
        for field in (self.key, self.who, self.new, self.again):
            self.add(field)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._back = Button(
            "", look=Look.GHOST, keys="Esc", large=True, shortcut=True, on_click=self.left.emit
        )
        self._back.setObjectName("recover.back")
        self._button = Button(
            "", look=Look.PRIMARY, icon="key", keys="Return", large=True, on_click=self.set_password
        )
        self._button.setObjectName("recover.button")
        row.addWidget(self._back)
        row.addWidget(self._button, 1)
        self.add(row, 0)
        self.first = self._code
        for edit in (self._code, self._new, self._again):
            edit.returnPressed.connect(self.set_password)
        self.retranslate()

    def for_office(self, folder: Path, names: Sequence[str], name: str) -> None:
        self._folder, self._busy = folder, False
        self._staff.set_choices([(name, name) for name in names])
        self._staff.set_value(name)
        self.messages.clear()
        for edit, field in ((self._code, self.key), (self._new, self.new), (self._again, self.again)):
            edit.clear()
            field.right()
        self._settle()

    def set_password(self) -> None:
        code, name, password, tools = self._code.text(), self._staff.value, self._new.text(), self.tools
        if self._busy:
            return
        for field in (self.key, self.new, self.again):
            field.right()
        if not code.strip():
            self._say(self.key, self.tr("Type the key from the printed sheet"))
        elif not password:
            self._say(self.new, self.tr("Enter the new password"))
        elif password != self._again.text():
            self._say(self.again, self.tr("The two passwords differ"))
        else:
            self._busy = True
            self._settle()
            folder = self._folder

            def reset(_progress: object) -> "tuple[Session, Clerk]":
                from collectdesk.usecases.session import reset_with_recovery

                floor = tools.strength()
                return reset_with_recovery(
                    folder, code, name, password, tools.press, tools.clock, floor=floor
                )

            tools.desk.run(reset, done=self._enter, refused=self._refused, troubled=self._refused, owner=self)

    def _say(self, field: Field, problem: str) -> None:
        field.field.setFocus()
        field.wrong(problem)

    def _enter(self, found: "tuple[Session, Clerk]") -> None:
        self._busy = False
        for edit in (self._code, self._new, self._again):
            edit.clear()
        self._settle()
        self.opened.emit(*found)

    def _refused(self, failure: Refusal | Trouble) -> None:
        self._busy = False
        self._settle()
        fields = {"code": self.key, "password": self.new, "name": self.who}
        named = failure.field if isinstance(failure, Refusal) else ""
        # A wrong or waiting key is refused at "password" by whoever counts the tries.
        field = self.key if failure.code.startswith("unlock.") else fields.get(named or "")
        self.fail(failure, field)

    def _settle(self) -> None:
        if self._busy:
            self._button.block(self.tr("The key is being tried"))
        else:
            self._button.unblock()

    def retranslate(self) -> None:
        self.title.set_text(self.tr("Set a new password"))
        self.line.set_text(
            self.tr("The key was printed when the office was set up. Small letters and spaces do not matter.")
        )
        self.key.set_label(self.tr("Recovery key, eight groups"))
        self.who.set_label(self.tr("Staff name"))
        self.new.set_label(self.tr("New password"))
        self.again.set_label(self.tr("The same again"))
        for edit in (self._new, self._again):
            edit.set_eye_name(self.tr("Show the password"))
        self._back.set_text(self.tr("Back"))
        self._button.set_text(self.tr("Set password and unlock"))
        self._settle()
