"""Setting up an office, step 3: the administrator, and who else works there."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.app.firstrun_step import Step
from collectdesk.domain.staff import Role
from collectdesk.shell.wording import words
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import Combo, LineEdit, PasswordEdit
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.rows import Field, Section

LEAST = 8
"""Characters of a password, as the key file asks for; a test compares."""

_ROLES = (Role.COLLECTOR, Role.CLERK, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR)


@dataclass(frozen=True, slots=True, repr=False)
class Member:
    name: str
    role: Role
    password: str


class MemberRow(QWidget):
    """Name, role, own password, and a way out."""

    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineEdit("")
        self.role = Combo("")
        self.password = PasswordEdit("", "")
        self.remove = Button("", icon="x", look=Look.GHOST, name=" ", on_click=self.gone.emit)
        self.named, self.ranked, self.secret = (
            Field("", self.name),
            Field("", self.role),
            Field("", self.password),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        self.ranked.setFixedWidth(124)
        row.addWidget(self.named, 4, top)
        row.addWidget(self.ranked, 0, top)
        row.addWidget(self.secret, 5, top)
        down = QVBoxLayout()
        down.setContentsMargins(0, 21, 0, 0)
        down.addWidget(self.remove)
        down.addStretch(1)
        row.addLayout(down)
        self.retranslate()

    def number(self, place: int) -> None:
        """Names for the tour and for screen readers, from 1."""
        for edit, part in ((self.name, "name"), (self.role, "role"), (self.password, "password")):
            edit.setObjectName(f"firstrun.staff.{place}.{part}")
        self.remove.setObjectName(f"firstrun.staff.{place}.remove")

    def member(self) -> Member:
        return Member(" ".join(self.name.text().split()), Role(self.role.value), self.password.text())

    def retranslate(self) -> None:
        self.role.set_choices([(role.value, words(f"role.{role.value}")) for role in _ROLES])
        self.named.set_label(self.tr("Name"))
        self.ranked.set_label(self.tr("Role"))
        self.secret.set_label(self.tr("Own password"))
        self.password.set_eye_name(self.tr("Show the password"))
        self.remove.set_text("", name=self.tr("Remove from the list"))


class StaffStep(Step):
    """The administrator at the left, further staff at the right; none need be added now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(300, 520, parent)
        self._admin = LineEdit("")
        self._admin.setObjectName("firstrun.admin")
        self._password, self._again = PasswordEdit("", ""), PasswordEdit("", "")
        self._password.setObjectName("firstrun.password")
        self._again.setObjectName("firstrun.again")
        self.fields = {
            "administrator": Field("", self._admin),
            "password": Field("", self._password),
            "again": Field("", self._again),
        }
        self._own, self._others = Section(""), Section("")
        self.left.addWidget(self._own)
        for field in self.fields.values():
            self.left.addWidget(field)
        self.left.addStretch(1)
        self.right.addWidget(self._others)
        self._rows: list[MemberRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.right.addLayout(self._list)
        self._none = Label("", tone="text2", wrap=True)
        self.right.addWidget(self._none)
        self._add = Button("", icon="plus", on_click=self.add_row)
        self._add.setObjectName("firstrun.staff.add")
        self.right.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.right.addStretch(1)
        self.first = self._admin
        self.retranslate()

    @property
    def administrator(self) -> Member:
        name = " ".join(self._admin.text().split())
        return Member(name, Role.ADMINISTRATOR, self._password.text())

    def members(self) -> tuple[Member, ...]:
        """Further staff; rows left wholly empty do not count."""
        found = tuple(row.member() for row in self._rows)
        return tuple(member for member in found if member.name or member.password)

    def add_row(self) -> None:
        row = MemberRow()
        self._rows.append(row)
        self._list.addWidget(row)
        row.gone.connect(lambda: self._remove(row))
        self._renumber()
        row.name.setFocus()

    def _remove(self, row: MemberRow) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._renumber()
        self._add.setFocus()

    def _renumber(self) -> None:
        for place, row in enumerate(self._rows, start=1):
            row.number(place)
        self._none.setVisible(not self._rows)

    def forget_passwords(self) -> None:
        """Once the keys are made, nothing here need know them."""
        for edit in (self._password, self._again, *(row.password for row in self._rows)):
            edit.clear()

    def calm(self) -> None:
        super().calm()
        for row in self._rows:
            row.named.right()
            row.secret.right()

    def problem(self) -> tuple[Field, str] | None:
        own = self.administrator
        if not own.name:
            return self.fields["administrator"], self.tr("Enter a name")
        if weak := self._weak(own):
            return self.fields["password"], weak
        if own.password != self._again.text():
            return self.fields["again"], self.tr("The two passwords differ")
        taken = {own.name.casefold()}
        for row in self._rows:
            member = row.member()
            if not member.name and not member.password:
                continue
            if not member.name:
                return row.named, self.tr("Enter a name")
            if member.name.casefold() in taken:
                return row.named, self.tr("Name given twice")
            if weak := self._weak(member):
                return row.secret, weak
            taken.add(member.name.casefold())
        return None

    def _weak(self, member: Member) -> str:
        if len(member.password) < LEAST:
            return self.tr("At least {n} characters").format(n=LEAST)
        if member.password.casefold() == member.name.casefold():
            return self.tr("Not the name itself")
        return ""

    def retranslate(self) -> None:
        self.title.set_text(self.tr("Who works here"))
        self.line.set_text(
            self.tr(
                "Each password opens the office's key. CollectDesk keeps none of them and can look none up."
            )
        )
        self._own.set_text(self.tr("Administrator"))
        self._others.set_text(self.tr("Further staff"))
        self.fields["administrator"].set_label(self.tr("Name"))
        self.fields["password"].set_label(self.tr("Password"))
        self.fields["again"].set_label(self.tr("The same again"))
        self.fields["password"].set_hint(
            self.tr("At least {n} characters; four or five words are best.").format(n=LEAST)
        )
        for edit in (self._password, self._again):
            edit.set_eye_name(self.tr("Show the password"))
        self._none.set_text(
            self.tr(
                "Nobody yet. Staff can also be added later under Office, each with a password of their own."
            )
        )
        self._add.set_text(self.tr("Add a member of staff"))
        for row in self._rows:
            row.retranslate()
