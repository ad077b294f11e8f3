"""Staff: who works here in which role, a new member with a password of their own, a new role, leaving."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import Event
from collectdesk.domain.staff import Role, Staff
from collectdesk.shell import ask, i18n
from collectdesk.shell.ask import Question
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.wording import words
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.staff import AddStaff, ChangeStaff, add_staff, change_staff, list_staff
from collectdesk.views.widgets import cells
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.cells import Cell, Column
from collectdesk.views.widgets.fields import Combo, LineEdit, PasswordEdit, set_wrong
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Kind, MessageArea
from collectdesk.views.widgets.rows import Field
from collectdesk.views.widgets.surface import Panel
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

SIDE = 304


def _present_first(member: Staff) -> tuple[bool, int]:
    return not member.active, member.id


class StaffTab(QWidget):
    """For administrators. `refresh()` reads the list again."""

    def __init__(self, desk: Desk, messages: MessageArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("office.tab.staff")
        self._desk, self._messages = desk, messages
        self._busy = False
        self.model = Rows[Staff]([], key=lambda member: member.id)
        self.table = TableView("…", self.model)
        self.table.setObjectName("staff.table")
        self.name, self.role = LineEdit("…"), Combo("…")
        self.password = PasswordEdit("…", self.tr("Show the password"))
        self.add = Button(look=Look.PRIMARY, on_click=self._add)
        self.role_of, self.change = Combo("…"), Button(on_click=self._change)
        self.end = Button(look=Look.DANGER, on_click=self._ask_end)
        named = {
            "staff.name": self.name,
            "staff.role": self.role,
            "staff.password": self.password,
            "staff.add": self.add,
            "staff.role_of": self.role_of,
            "staff.change": self.change,
            "staff.end": self.end,
        }
        for name, widget in named.items():
            widget.setObjectName(name)
        self._fields = {
            "name": Field("", self.name),
            "role": Field("", self.role),
            "password": Field("", self.password),
        }
        self._role_of = Field("", self.role_of)
        self._build()
        self.name.textChanged.connect(lambda _text: self._say())
        self.password.textChanged.connect(lambda _text: self._say())
        self.password.returnPressed.connect(self._add)
        self.role_of.changed.connect(lambda _value: self._say())
        self.table.current.connect(lambda _row: self._show_member())
        self.retranslate()

    def _build(self) -> None:
        side = Panel(SIDE)
        self._new = side.section("")
        for field in self._fields.values():
            side.add(field, space=6)
        self._hint = Label("", tone="text2", wrap=True)
        side.add(self._hint, space=6)
        side.body.addSpacing(8)
        side.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignRight)
        self._member = side.section("")
        side.add(self._role_of, space=6)
        side.body.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.end)
        buttons.addStretch(1)
        buttons.addWidget(self.change)
        side.body.addLayout(buttons)
        side.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.addWidget(self.table)
        row.addLayout(left, 1)
        row.addWidget(side)

    def refresh(self) -> None:
        self._desk.ask(list_staff, Nothing(), done=self._took, owner=self, key="staff")

    def _took(self, members: tuple[Staff, ...]) -> None:
        place = max(self.table.current_row(), 0)
        order = sorted(members, key=_present_first)
        self.model.set_rows(order)
        if members:
            self.table.go_to(min(place, len(members) - 1))
        self._show_member()

    @property
    def member(self) -> Staff | None:
        """The member shown at the right."""
        return self.model.row(self.table.current_row())

    def _show_member(self) -> None:
        member = self.member
        self._member.set_text(member.name if member is not None else "")
        if member is not None:
            self.role_of.set_value(member.role.value)
        self._say()

    def _say(self) -> None:
        member = self.member
        active = member is not None and member.active and not self._busy
        self.role_of.setEnabled(active)
        self.end.setEnabled(active)
        self.change.setEnabled(active and member is not None and self.role_of.value != member.role.value)
        ready = bool(self.name.text().strip()) and bool(self.password.text()) and not self._busy
        if ready:
            self.add.unblock()
        else:
            self.add.block(self.tr("Enter a name and a password."))

    # deeds
    def _add(self) -> None:
        if not self.add.isEnabled():
            return
        for field in self._fields.values():
            field.right()
        request = AddStaff(self.name.text(), Role(self.role.value), self.password.text())
        self._do(add_staff, request, self._added)

    def _added(self) -> None:
        said = self.tr("{name} can unlock the office now.").format(name=" ".join(self.name.text().split()))
        self.name.clear()
        self.password.clear()
        self.name.setFocus()
        self._messages.say(Kind.OK, said)

    def _change(self) -> None:
        member = self.member
        if member is not None:
            role = Role(self.role_of.value)
            said = self.tr("{name}: {role}").format(name=member.name, role=words(f"role.{role.value}"))
            self._do(
                change_staff,
                ChangeStaff(member.id, role, active=True),
                lambda: self._messages.say(Kind.OK, said),
            )

    def _ask_end(self) -> None:
        member = self.member
        if member is None:
            return
        question = Question(
            self.tr("End the work of {name}?").format(name=member.name),
            self.tr("The password stops working at once. What {name} did stays on record.").format(
                name=member.name
            ),
            self.tr("End"),
            self.tr("Not yet"),
            grave=True,
        )
        ask.confirm(self, question, lambda: self._end(member))

    def _end(self, member: Staff) -> None:
        said = self.tr("{name} can no longer unlock the office.").format(name=member.name)
        self._do(
            change_staff,
            ChangeStaff(member.id, member.role, active=False),
            lambda: self._messages.say(Kind.OK, said),
        )

    def _do(self, usecase: Callable[..., Event], request: object, done: Callable[[], object]) -> None:
        self._busy = True
        self._say()

        def after(_event: Event) -> None:
            self._busy = False
            done()
            self.refresh()

        self._desk.do(
            usecase, request, done=after, refused=self._refused, troubled=self._troubled, owner=self
        )

    def _refused(self, refusal: Refusal) -> None:
        self._busy = False
        fact, remedy = sentence(refusal)
        field = self._fields.get(refusal.field)
        if field is not None and refusal.code.startswith(("staff.name", "password.")):
            set_wrong(field.field, True)
            field.field.setFocus()
        self._messages.say(Kind.BAD, fact, remedy)
        self._show_member()

    def _troubled(self, trouble: Trouble) -> None:
        self._busy = False
        self._messages.say(Kind.BAD, *sentence(trouble))
        self._say()

    # words
    def _columns(self) -> list[Column[Staff]]:
        return [
            Column("name", self.tr("Name"), lambda m: cells.name(m.name), 180, stretch=2),
            Column("role", self.tr("Role"), lambda m: cells.fact(words(f"role.{m.role.value}")), 150),
            Column(
                "since",
                self.tr("Here since"),
                lambda m: cells.fact(i18n.table_day(i18n.local(m.created_at).date())),
                130,
            ),
            Column(
                "state",
                self.tr("State"),
                lambda m: (
                    cells.status("check", "ok", self.tr("Works here"))
                    if m.active
                    else Cell(self.tr("Has left"), "text2")
                ),
                150,
            ),
        ]

    def retranslate(self) -> None:
        roles = [(role.value, words(f"role.{role.value}")) for role in Role]
        self.role.set_choices(roles)
        self.role_of.blockSignals(True)
        self.role_of.set_choices(roles)
        self.role_of.blockSignals(False)
        self.table.setAccessibleName(self.tr("Staff"))
        self._new.set_text(self.tr("New member"))
        self._fields["name"].set_label(self.tr("Name"))
        self._fields["role"].set_label(self.tr("Role"))
        self._fields["password"].set_label(self.tr("Password"))
        self._role_of.set_label(self.tr("Role"))
        self._hint.set_text(
            self.tr("Everybody unlocks with a password of their own; nobody else can read it.")
        )
        self.add.set_text(self.tr("Add to the staff"))
        self.change.set_text(self.tr("Change role"))
        self.end.set_text(self.tr("End…"))
        self.model.set_columns(self._columns())
        if self.model.rowCount() and self.table.current_row() < 0:
            self.table.go_first()
        self._show_member()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
