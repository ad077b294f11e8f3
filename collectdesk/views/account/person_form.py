"""A person entered or changed, and the reasons that flags and wishes need."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from collectdesk.domain.borrower import Channel, PartyKind, PartyRole
from collectdesk.domain.browse import PersonRow
from collectdesk.domain.errors import Refusal
from collectdesk.domain.flags import FlagKind
from collectdesk.shell.wording import words
from collectdesk.usecases.flags import RaiseFlag
from collectdesk.usecases.people import SetOptOut
from collectdesk.usecases.persons import AddPerson, ChangePerson
from collectdesk.views.account.inline_form import InlineForm
from collectdesk.views.account.phrases import capital, role_word
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import Combo, LineEdit

translate = QCoreApplication.translate
Send = Callable[[object], object]
Close = Callable[[], object]


def role_says(role: PartyRole) -> str:
    """What a role means for the debt and for who may be spoken to about it."""
    match role:
        case PartyRole.BORROWER:
            return translate("Account", "Owes the debt.")
        case PartyRole.CO_BORROWER:
            return translate("Account", "Owes the debt with the borrower and is contacted about it.")
        case PartyRole.GUARANTOR:
            return translate("Account", "Owes as the guarantee says and is contacted about it.")
        case _:
            return translate("Account", "Owes nothing: relays a message only, is not called about the debt.")


class PersonForm(InlineForm):
    """`person` None is somebody new on the account."""

    def __init__(
        self,
        account_id: int,
        person: PersonRow | None,
        send: Send,
        close: Close,
        parent: QWidget | None = None,
    ) -> None:
        deed = translate("Account", "Save") if person else translate("Account", "Add to the account")
        super().__init__(deed, self._ask, close, parent)
        self._account_id, self._person, self._send = account_id, person, send
        self._name = LineEdit(translate("Account", "Name"))
        self._relation = LineEdit(translate("Account", "Relation"))
        roles: list[PartyRole] = [role for role in PartyRole if role is not PartyRole.BORROWER]
        if person is not None and person.role is PartyRole.BORROWER:
            roles = [PartyRole.BORROWER]
        self._role = Combo(
            translate("Account", "Role"), [(role.value, capital(role_word(role))) for role in roles]
        )
        self._role.setEnabled(len(roles) > 1)
        self._role.set_value(person.role.value if person else PartyRole.CONTACT_PERSON.value)
        self.add_row(
            ("name", translate("Account", "Name"), self._name, 0),
            ("role", translate("Account", "Role"), self._role, self._role.sizeHint().width()),
            ("relation", translate("Account", "Relation"), self._relation, 110),
        )
        self.role_note = self.add_note("")
        self._kind = Combo(
            translate("Account", "Kind"), [(k.value, words(f"kind.{k.value}")) for k in PartyKind]
        )
        self._number = LineEdit(words("field.id_number"))
        self._phone = LineEdit(words("point.phone"))
        self._reason = LineEdit(translate("Account", "Why this role"))
        if person is None:
            self.add_row(
                ("kind", translate("Account", "Kind"), self._kind, self._kind.sizeHint().width()),
                ("id_number", words("field.id_number"), self._number, 0),
                ("phone", words("point.phone"), self._phone, 150),
            )
        else:
            self._name.setText(person.party.name)
            self._relation.setText(person.relation)
            self.add_row(("reason", translate("Account", "Why this role"), self._reason, 0))
        self._role.changed.connect(lambda _value: self._explain())
        self._explain()
        self.finish()

    def _explain(self) -> None:
        role = PartyRole(self._role.value)
        self.role_note.set_text(role_says(role))
        if self._person is not None:
            self.fields["reason"].setVisible(role.liable is not self._person.role.liable)

    def _ask(self, party_id: int | None = None, *, apart: bool = False) -> None:
        role = PartyRole(self._role.value)
        if self._person is not None:
            request: object = ChangePerson(
                self._account_id,
                self._person.party.id,
                role,
                self._name.text(),
                self._relation.text(),
                self._reason.text(),
            )
        else:
            request = AddPerson(
                account_id=self._account_id,
                role=role,
                name=self._name.text(),
                relation=self._relation.text(),
                kind=PartyKind(self._kind.value),
                id_number=self._number.text(),
                phone=self._phone.text(),
                party_id=party_id,
                apart=apart,
            )
        self._send(request)

    def refused(self, refusal: Refusal) -> None:
        super().refused(refusal)
        known = refusal.facts.get("party_id")
        if isinstance(known, int):
            if refusal.code == "person.same_phone":
                said = translate("Account", "Another person")
                self.offer("form.apart", said, lambda: self._ask(apart=True))
            said = translate("Account", "Link {name}").format(name=refusal.facts["name"])
            self.offer("form.link", said, lambda: self._ask(known))


class FlagForm(InlineForm):
    """A circumstance, what it rests on, and from when to when."""

    def __init__(
        self,
        party_id: int,
        today: Callable[[], date],
        send: Send,
        close: Close,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Account", "Raise the flag"), self._ask, close, parent)
        self._party_id, self._send = party_id, send
        self._kind = Combo(
            translate("Account", "Flag"), [(k.value, words(f"flag.{k.value}")) for k in FlagKind]
        )
        self._evidence = LineEdit(translate("Account", "What it rests on"))
        self._since = DayEdit(translate("Account", "Since"), today, planned=False, optional=True)
        self._until = DayEdit(translate("Account", "Until"), today, planned=False, optional=True)
        self.add_row(
            ("kind", translate("Account", "Flag"), self._kind, self._kind.sizeHint().width()),
            ("evidence", translate("Account", "What it rests on"), self._evidence, 0),
        )
        self.note = self.add_note("")
        self.add_row(
            ("since", translate("Account", "Since (empty: today)"), self._since, 170),
            ("until", translate("Account", "Until (empty: until lifted)"), self._until, 170),
        )
        self._kind.changed.connect(lambda _value: self._explain())
        self._explain()
        self.finish()

    def _explain(self) -> None:
        self.note.set_text(words(f"instead.flag.{self._kind.value}"))

    def _ask(self) -> None:
        for field in (self._since, self._until):
            if not field.settle():
                field.setFocus()
                return
        kind, evidence = FlagKind(self._kind.value), self._evidence.text()
        self._send(RaiseFlag(self._party_id, kind, evidence, self._since.day(), self._until.day()))


class WishForm(InlineForm):
    """A wish not to be contacted: which way, on which number or all, and what was said."""

    def __init__(
        self,
        person: PersonRow,
        channel: Channel,
        kinds: str,
        send: Send,
        close: Close,
        parent: QWidget | None = None,
    ) -> None:
        deed = translate("Account", "Record: no {channel}").format(channel=words(f"channel.{channel.value}"))
        super().__init__(deed, self._ask, close, parent)
        self._person, self._channel, self._send = person, channel, send
        self.reason = LineEdit(translate("Account", "Reason"))
        points = [row for row in person.points if row.point.kind == kinds]
        choices = [("", translate("Account", "all")), *((str(row.id), row.shown) for row in points)]
        self._point = Combo(translate("Account", "Which"), choices)
        parts: list[tuple[str, str, QWidget, int]] = [
            ("reason", translate("Account", "Reason"), self.reason, 0)
        ]
        if len(points) > 1:
            parts.append(
                ("point", translate("Account", "Which"), self._point, self._point.sizeHint().width())
            )
        self.add_row(*parts)
        self.deed.setObjectName("wish.save")
        self.finish()

    def _ask(self) -> None:
        point = int(self._point.value) if self._point.value else None
        self._send(SetOptOut(self._person.party.id, point, self._channel, self.reason.text()))


class ReasonForm(InlineForm):
    """One reason for a deed; `make(reason)` is the request."""

    def __init__(
        self,
        deed: str,
        make: Callable[[str], object],
        send: Send,
        close: Close,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(deed, lambda: send(make(self.reason.text())), close, parent)
        self.reason = LineEdit(translate("Account", "Reason"))
        self.add_row(("reason", translate("Account", "Reason"), self.reason, 0))
        self.deed.setObjectName("wish.save")
        self.finish()
