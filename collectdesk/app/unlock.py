"""The unlock form: who, password; also the lock in front of an office that stays open."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.app.frontform import FrontForm, Tools, day_of
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import Combo, PasswordEdit
from collectdesk.views.widgets.label import Hairline, Link
from collectdesk.views.widgets.messages import Kind
from collectdesk.views.widgets.rows import Field

if TYPE_CHECKING:
    from collectdesk.usecases.office import Clerk
    from collectdesk.usecases.session import Session

SHOWN = 3
"""Other offices offered as links; the rest stand on the start page."""


class UnlockForm(FrontForm):
    """`for_office(folder)` unlocks a closed office, `for_session(…)` switches people in an open one."""

    recovery_wanted = Signal()
    restore_wanted = Signal()
    start_wanted = Signal()
    office_wanted = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent=parent)
        self.folder = Path()
        self.names: tuple[str, ...] = ()
        self._session: Session | None = None
        self._office = ""
        self._known = ""
        self._last = ""
        self._busy = False
        self._unreadable = False
        self._caps = False

        self._staff = Combo("", large=True)
        self._staff.setObjectName("unlock.staff")
        self._password = PasswordEdit("", "", large=True)
        self._password.setObjectName("unlock.password")
        self._button = Button(
            "", look=Look.PRIMARY, icon="lock", keys="Return", large=True, on_click=self.unlock
        )
        self._button.setObjectName("unlock.button")
        self._remembered = Button("", large=True, on_click=self.unlock_remembered)
        self._recover = Link("")
        self._recover.setObjectName("unlock.recover")
        self.who, self.secret = Field("", self._staff, large=True), Field("", self._password, large=True)
        self.add(self.who)
        self.add(self.secret)
        self.add(self._ways_in(), 15)
        self.add(self._recover)
        self._rule = Hairline("line_strong")
        self.add(self._rule, 10)
        self._links = QHBoxLayout()
        self._links.setSpacing(20)
        self.add(self._links, 0)
        self._other, self._restore = Link(""), Link("")
        self._other.setObjectName("unlock.other")
        self._restore.setObjectName("unlock.restore")
        self._links.addWidget(self._other)
        self._links.addWidget(self._restore)
        self._links.addStretch(1)
        self._recents = QHBoxLayout()
        self._recents.setSpacing(20)
        self.body.addSpacing(8)
        self.add(self._recents, 0)
        self.first = self._password

        self._password.returnPressed.connect(self.unlock)
        self._password.caps.connect(self._note_caps)
        self._password.textEdited.connect(lambda _text: self._calm())
        self._staff.changed.connect(lambda _name: self._calm())
        self._recover.clicked.connect(lambda _checked=False: self.recovery_wanted.emit())
        self._restore.clicked.connect(lambda _checked=False: self.restore_wanted.emit())
        self._other.clicked.connect(lambda _checked=False: self.start_wanted.emit())
        self.retranslate()

    def _ways_in(self) -> QVBoxLayout:
        """By password, and by being remembered, which is offered when the answer comes."""
        self._remembered.setObjectName("unlock.remembered")
        self._remembered.hide()
        ways = QVBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self._button)
        ways.addWidget(self._remembered)
        return ways

    @property
    def name(self) -> str:
        """Who is chosen."""
        return self._staff.value

    def for_office(self, folder: Path, others: Sequence[Path]) -> None:
        """The office in `folder`; `others` are those opened before it."""
        self._begin(folder, folder.stem, None)
        self._show_others(others)
        self._show_names(())
        clock, tools = self.tools.clock, self.tools

        def names(_progress: object) -> tuple[tuple[str, ...], str]:
            from collectdesk.usecases.session import remembered_name, staff_names

            floor = tools.strength()
            return staff_names(folder, clock, floor=floor), remembered_name(folder, clock, floor=floor)

        def found(answer: tuple[tuple[str, ...], str]) -> None:
            if self.folder == folder and self._session is None:
                staff, self._known = answer
                self._last = self._known
                self._show_names(staff)

        def failed(failure: Refusal | Trouble) -> None:
            if self.folder == folder:
                self._unreadable = True
                self._settle()
                self.fail(failure, None)

        tools.desk.run(names, done=found, refused=failed, troubled=failed, owner=self)

    def for_session(self, session: "Session", office: str, staff: Sequence[str], last: str) -> None:
        """The office stays open behind this; whoever unlocks takes over."""
        self._begin(session.folder, office, session)
        self._show_others(())
        self._last = last
        self._show_names(tuple(staff))

    def _begin(self, folder: Path, office: str, session: "Session | None") -> None:
        self.folder, self._office, self._session = folder, office, session
        self._busy = self._unreadable = False
        self._last = self._known = ""
        for closed in (self._recover, self._rule, self._other, self._restore):
            closed.setVisible(session is None)
        self._password.clear()
        self.messages.clear()
        self._calm()
        self.retranslate()

    def _show_others(self, others: Sequence[Path]) -> None:
        while (item := self._recents.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for folder in others[:SHOWN]:
            link = Link(folder.stem)
            link.setObjectName(f"unlock.office.{folder.stem}")
            link.clicked.connect(lambda _checked=False, folder=folder: self.office_wanted.emit(folder))
            self._recents.addWidget(link)
        self._recents.addStretch(1)

    def _show_names(self, names: tuple[str, ...]) -> None:
        self.names = names
        self._staff.set_choices([(name, name) for name in names])
        if self._last in names:
            self._staff.set_value(self._last)
        self._settle()

    def greet(self, fact: str, more: str) -> None:
        """Something good to know before unlocking: what a restore did."""
        self.messages.say(Kind.INFO, fact, more)

    def unlock(self) -> None:
        name, password, tools = self._staff.value, self._password.text(), self.tools
        if self._busy or not self.names:
            return
        if not password:
            self.secret.wrong(self.tr("Enter your password"))
            self._password.setFocus()
            return
        self._busy = True
        self._calm()
        self._settle()
        session, folder = self._session, self.folder

        def enter(_progress: object) -> "tuple[Session, Clerk]":
            from collectdesk.usecases.session import unlock

            if session is not None:
                return session, session.switch(name, password)
            return unlock(folder, name, password, tools.press, tools.clock, floor=tools.strength())

        tools.desk.run(enter, done=self._enter, refused=self._refused, troubled=self._refused, owner=self)

    def unlock_remembered(self) -> None:
        """As whom this computer remembers, without a password; never where an office is only locked."""
        if self._busy or not self._known or self._session is not None:
            return
        self._busy = True
        self._calm()
        self._settle()
        folder, tools = self.folder, self.tools

        def enter(_progress: object) -> "tuple[Session, Clerk]":
            from collectdesk.usecases.session import unlock_remembered

            return unlock_remembered(folder, tools.press, tools.clock, floor=tools.strength())

        tools.desk.run(enter, done=self._enter, refused=self._forgotten, troubled=self._refused, owner=self)

    def _forgotten(self, refusal: Refusal) -> None:
        self._known = ""
        self._refused(refusal)
        self._password.setFocus()

    def _enter(self, found: "tuple[Session, Clerk]") -> None:
        self._busy = False
        self._password.clear()
        self._calm()
        self._settle()
        self.opened.emit(*found)

    def _refused(self, failure: Refusal | Trouble) -> None:
        self._busy = False
        self._settle()
        at_password = isinstance(failure, Refusal) and failure.field == "password"
        self.fail(failure, self.secret if at_password else None)
        if at_password:
            self._password.selectAll()
        if self._caps:
            self.secret.set_hint(self.tr("Caps Lock seems to be on."))

    def _note_caps(self, on: bool) -> None:
        self._caps = on
        self.secret.set_hint(self.tr("Caps Lock seems to be on.") if on else "")

    def _calm(self) -> None:
        self.secret.right()
        self.secret.set_hint(self.tr("Caps Lock seems to be on.") if self._caps else "")

    def _settle(self) -> None:
        if self._busy:
            self._button.block(self.tr("The key is being made from the password"))
        elif self._unreadable:
            self._button.block(self.tr("This office cannot be opened"))
        elif not self.names:
            self._button.block(self.tr("The names are being read"))
        else:
            self._button.unblock()
        self._remembered.setVisible(bool(self._known))
        if self._busy:
            self._remembered.block(self.tr("The office is being opened"))
        else:
            self._remembered.unblock()
        self._remembered.set_text(self.tr("Unlock as {name}").format(name=self._known))
        self._button.set_text(self.tr("Unlocking…") if self._busy else self.tr("Unlock"))

    def retranslate(self) -> None:
        self.title.set_text(self._office)
        self.line.set_text(day_of(self.tools.clock))
        self.who.set_label(self.tr("Staff name"))
        self.secret.set_label(self.tr("Password"))
        self._password.set_eye_name(self.tr("Show the password"))
        self._recover.setText(self.tr("Forgot the password? Use the recovery key"))
        self._other.setText(self.tr("Other office…"))
        self._restore.setText(self.tr("Restore a backup…"))
        self._settle()
