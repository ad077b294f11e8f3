"""One person of an account: who, flags, contact points, wishes, and the forms that change them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.borrower import Channel, OptOut, PointKind
from collectdesk.domain.browse import PersonRow, PointRow
from collectdesk.domain.flags import PartyFlag
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.usecases.flags import LiftFlag
from collectdesk.usecases.people import LiftOptOut
from collectdesk.views.account.inline_form import InlineForm
from collectdesk.views.account.person_form import FlagForm, PersonForm, ReasonForm, WishForm
from collectdesk.views.account.phrases import flag_days, role_word
from collectdesk.views.account.point_form import PointForm
from collectdesk.views.account.point_line import PointLine
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Glyph
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.status import sign

if TYPE_CHECKING:
    from collectdesk.views.account.people_tab import PeopleTab

CHANNELS = {
    PointKind.PHONE: (Channel.CALL, Channel.SMS),
    PointKind.EMAIL: (Channel.EMAIL,),
    PointKind.WECHAT: (Channel.WECHAT,),
}
"""Channels a person may ask not to be reached by, by the kind of point they need."""
_KINDS = {channel: kind for kind, channels in CHANNELS.items() for channel in channels}


def channels_of(person: PersonRow) -> list[Channel]:
    kinds = {row.point.kind for row in person.points}
    return [channel for kind, channels in CHANNELS.items() if kind in kinds for channel in channels]


def wishes_of(person: PersonRow) -> dict[int, tuple[OptOut, str]]:
    """Standing wishes by id, each once, with the number it is about ("" for all)."""
    found: dict[int, tuple[OptOut, str]] = {}
    for row in person.points:
        for wish in row.opt_outs:
            found[wish.id] = (wish, row.shown if wish.point_id is not None else "")
    return found


class PersonBlock(QWidget):
    """Forms open inside it, one at a time in the whole tab."""

    def __init__(self, person: PersonRow, tab: "PeopleTab") -> None:
        super().__init__()
        self.person, self._tab = person, tab
        self.lines: list[PointLine] = []
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(4)
        self._head()
        for flag in person.flags:
            self._flag(flag)
        for row in person.points:
            self._point(row)
        if not person.points:
            self._body.addWidget(Label(self.tr("No contact point on record"), tone="text2"))
        self._wishes()
        if tab.may_work:
            self._ways()

    def _head(self) -> None:
        person = self.person
        row = QHBoxLayout()
        row.setSpacing(7)
        name = Label(person.party.name, Type.STRONG, may_elide=True)
        name.setToolTip(person.party.name)
        row.addWidget(name)
        owes = self.tr("owes") if person.role.liable else self.tr("relay only")
        said = " · ".join(part for part in (role_word(person.role), person.relation, owes) if part)
        about = Label(said, tone="text2", may_elide=True)
        about.setToolTip(said)
        row.addWidget(about)
        row.addStretch(1)
        if person.id_shown:
            row.addWidget(Label(self.tr("ID {number}").format(number=person.id_shown), Type.SMALL, "text2"))
        if self._tab.may_work:
            row.addWidget(self._pen(f"person.{person.party.id}.change", person.party.name, self.ask_change))
        self._body.addLayout(row)

    def _pen(self, name: str, what: str, run: Callable[[], object]) -> Button:
        said = self.tr("Change {what}").format(what=what)
        button = Button(icon="pen", look=Look.GHOST, name=said, on_click=run)
        button.setObjectName(name)
        return button

    def _flag(self, flag: PartyFlag) -> None:
        icon, tone = sign(flag.kind.value)
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(Glyph(icon, tone))
        label = Label(may_elide=True)
        by_call = self.tr("said in a logged contact") if flag.contact_id is not None else ""
        evidence = flag.evidence.split("\n")[0] or by_call
        label.set_runs(
            [
                Run(words(f"flag.{flag.kind.value}"), Type.STRONG, tone if tone == "bad" else "text"),
                Run(flag_days(flag), tone="text2"),
                Run(evidence, Type.SMALL, "text2"),
            ]
        )
        label.setToolTip(flag.evidence or by_call)
        row.addWidget(label, 1)
        if self._tab.may_work:
            lift = Button(self.tr("Lift…"), on_click=partial(self._ask_lift_flag, flag))
            lift.setObjectName(f"flag.{flag.kind.value}.lift")
            row.addWidget(lift)
        self._body.addLayout(row)

    def _point(self, row: PointRow) -> None:
        line = PointLine(row, may_reveal=self._tab.may_work)
        line.reveal_wanted.connect(self._tab.reveal_wanted)
        self.lines.append(line)
        if not self._tab.may_work:
            self._body.addWidget(line)
            return
        beside = QHBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(line, 1)
        beside.addWidget(self._pen(f"point.{row.id}.change", row.shown, partial(self._ask_point, row)))
        self._body.addLayout(beside)

    def _wishes(self) -> None:
        for wish, number in wishes_of(self.person).values():
            row = QHBoxLayout()
            row.setSpacing(7)
            row.addWidget(Glyph("no", "bad"))
            label = Label(may_elide=True)
            since = i18n.day_text(i18n.local(wish.since).date())
            what = self.tr("no {channel} since {day}").format(
                channel=words(f"channel.{wish.channel}"), day=since
            )
            label.set_runs([Run(what), Run(number, tone="text2"), Run(wish.reason, Type.SMALL, "text2")])
            label.setToolTip(wish.reason)
            row.addWidget(label, 1)
            if self._tab.may_work:
                lift = Button(self.tr("Lift…"), on_click=partial(self._ask_lift, wish))
                lift.setObjectName(f"wish.{wish.channel.value}.lift")
                row.addWidget(lift)
            self._body.addLayout(row)

    def _ways(self) -> None:
        """What can be added."""
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(Label(self.tr("Add:"), Type.SMALL, "text2"))
        for kind in PointKind:
            name = words(f"point.{kind.value}")
            add = Button(f"{name}…", look=Look.GHOST, on_click=partial(self.ask_new, kind))
            add.setObjectName(f"point.{kind.value}.add")
            row.addWidget(add)
        flag = Button(self.tr("Flag…"), look=Look.GHOST, on_click=self.ask_flag)
        flag.setObjectName("flag.raise")
        row.addWidget(flag)
        row.addStretch(1)
        self._body.addLayout(row)
        free = [
            c
            for c in channels_of(self.person)
            if c not in {wish.channel for wish, number in wishes_of(self.person).values() if not number}
        ]
        if not free:
            return
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(Label(self.tr("Record opt-out:"), Type.SMALL, "text2"))
        for channel in free:
            name = words(f"channel.{channel.value}")
            button = Button(f"{name}…", look=Look.GHOST, on_click=partial(self.ask_wish, channel))
            button.setObjectName(f"wish.{channel.value}.set")
            row.addWidget(button)
        row.addStretch(1)
        self._body.addLayout(row)

    # forms
    def ask_change(self) -> None:
        tab = self._tab
        self._open(PersonForm(tab.deeds.account_id, self.person, tab.send, tab.close_form), at=1)

    def ask_new(self, kind: PointKind) -> None:
        tab = self._tab
        place = (tab.deeds.account_id, tab.country)
        self._open(PointForm(self.person, kind, None, place, tab.send, tab.close_form))

    def _ask_point(self, row: PointRow) -> None:
        tab = self._tab
        place = (tab.deeds.account_id, tab.country)
        form = PointForm(self.person, row.point.kind, row, place, tab.send, tab.close_form)
        shown = [line.row.id for line in self.lines]
        self._open(form, at=2 + len(self.person.flags) + shown.index(row.id))

    def ask_flag(self) -> None:
        tab = self._tab
        self._open(FlagForm(self.person.party.id, tab.today, tab.send, tab.close_form))

    def ask_wish(self, channel: Channel) -> None:
        tab = self._tab
        self._open(WishForm(self.person, channel, _KINDS[channel], tab.send, tab.close_form))

    def _ask_lift(self, wish: OptOut) -> None:
        make = partial(LiftOptOut, wish.id)
        self._open(ReasonForm(self.tr("Lift the wish"), make, self._tab.send, self._tab.close_form))

    def _ask_lift_flag(self, flag: PartyFlag) -> None:
        make = partial(LiftFlag, flag.id)
        self._open(ReasonForm(self.tr("Lift the flag"), make, self._tab.send, self._tab.close_form))

    def _open(self, form: InlineForm, at: int = -1) -> None:
        self._tab.open_form(form)
        self._body.insertWidget(at, form)
        form.show()
        form.start()

    def start(self) -> None:
        """The cursor onto the first thing of the person."""
        if self.lines:
            self.lines[0].eye.setFocus(Qt.FocusReason.OtherFocusReason)
