"""Everyone on the account: role, masked ID, contact points, and the wishes not to be contacted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.borrower import Channel, OptOut, PointKind
from collectdesk.domain.browse import PersonRow
from collectdesk.domain.errors import Refusal
from collectdesk.shell import i18n
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.account.phrases import role_word
from collectdesk.views.account.point_line import PointLine
from collectdesk.views.account.swap import swap
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import LineEdit
from collectdesk.views.widgets.label import Hairline, IconLabel, Label
from collectdesk.views.widgets.messages import Glyph
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.rows import Field
from collectdesk.views.widgets.surface import Ground, Scroll, Tinted

CHANNELS = {
    PointKind.PHONE: (Channel.CALL, Channel.SMS),
    PointKind.EMAIL: (Channel.EMAIL,),
    PointKind.WECHAT: (Channel.WECHAT,),
}
"""Channels a person may ask not to be reached by, by the kind of point they need."""
Answer = Callable[[Refusal], None]


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


class WishForm(Tinted):
    """The reason for a wish or for lifting it: opens in place, Enter saves, Esc leaves."""

    def __init__(
        self,
        deed: str,
        save: Callable[[str], object],
        close: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._close = close
        self.reason = LineEdit(self.tr("Reason"))
        self.reason.setObjectName("wish.reason")
        self._field = Field(self.tr("Reason"), self.reason)
        self.body.addWidget(self._field)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.deed = Button(deed, on_click=lambda: save(self.reason.text()))
        self.deed.setObjectName("wish.save")
        row.addWidget(self.deed)
        row.addWidget(Button(self.tr("Not now"), look=Look.GHOST, on_click=close))
        row.addStretch(1)
        self.body.addLayout(row)
        self.reason.returnPressed.connect(self.deed.click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    def refused(self, refusal: Refusal) -> None:
        self._field.wrong(sentence(refusal)[0])
        self.reason.setFocus()


class PersonBlock(QWidget):
    """One person. Asks through the callables of the tab."""

    def __init__(self, person: PersonRow, tab: "PeopleTab") -> None:
        super().__init__()
        self._person, self._tab = person, tab
        self.lines: list[PointLine] = []
        self.form: WishForm | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(4)
        self._head()
        for row in person.points:
            line = PointLine(row, may_reveal=tab.may_work)
            line.reveal_wanted.connect(tab.reveal_wanted)
            self.lines.append(line)
            self._body.addWidget(line)
        if not person.points:
            self._body.addWidget(Label(self.tr("No contact point on record"), tone="text2"))
        self._wishes()

    def _head(self) -> None:
        person = self._person
        row = QHBoxLayout()
        row.setSpacing(7)
        name = Label(person.party.name, Type.STRONG, may_elide=True)
        name.setToolTip(person.party.name)
        row.addWidget(name)
        said = role_word(person.role) + (f" · {person.relation}" if person.relation else "")
        row.addWidget(Label(said, tone="text2"))
        row.addStretch(1)
        if person.id_shown:
            row.addWidget(Label(self.tr("ID {number}").format(number=person.id_shown), Type.SMALL, "text2"))
        self._body.addLayout(row)

    def _wishes(self) -> None:
        wishes = wishes_of(self._person)
        for wish, number in wishes.values():
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
        free = [
            c for c in channels_of(self._person) if c not in {w.channel for w, n in wishes.values() if not n}
        ]
        if not free or not self._tab.may_work:
            return
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Record opt-out:"), Type.SMALL, "text2"))
        for channel in free:
            name = words(f"channel.{channel.value}")
            button = Button(f"{name}…", look=Look.GHOST, on_click=partial(self._ask_set, channel))
            button.setObjectName(f"wish.{channel.value}.set")
            row.addWidget(button)
        row.addStretch(1)
        self._body.addLayout(row)

    def _ask_set(self, channel: Channel) -> None:
        deed = self.tr("Record: no {channel}").format(channel=words(f"channel.{channel.value}"))
        party = self._person.party.id
        self._open(deed, lambda reason: self._tab.set_wish(party, channel, reason, self._refused))

    def _ask_lift(self, wish: OptOut) -> None:
        deed = self.tr("Lift the wish")
        self._open(deed, lambda reason: self._tab.lift_wish(wish.id, reason, self._refused))

    def _refused(self, refusal: Refusal) -> None:
        if self.form is not None:
            self.form.refused(refusal)

    def _open(self, deed: str, save: Callable[[str], object]) -> None:
        self._close()
        self.form = WishForm(deed, save, self._close)
        self._body.addWidget(self.form)
        self.form.reason.setFocus()

    def _close(self) -> None:
        if self.form is not None:
            self._body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None


class PeopleTab(QWidget):
    """`show_people(people, may_work)`; `set_wish` and `lift_wish` are given by the page."""

    reveal_wanted = Signal(object)

    def __init__(
        self,
        set_wish: Callable[[int, Channel, str, Answer], None],
        lift_wish: Callable[[int, str, Answer], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.set_wish, self.lift_wish = set_wish, lift_wish
        self.may_work = False
        self._people: tuple[PersonRow, ...] | None = None
        self.blocks: list[PersonBlock] = []
        self._scroll: Scroll | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_people(self, people: tuple[PersonRow, ...], *, may_work: bool) -> None:
        if (people, may_work) == (self._people, self.may_work):
            return
        self._people, self.may_work = people, may_work
        self.retranslate()

    def show_value(self, point_id: int, value: str) -> None:
        for block in self.blocks:
            for line in block.lines:
                if line.row.id == point_id:
                    line.show_value(value)

    def retranslate(self) -> None:
        if self._people is None:
            return
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        ground = Ground()
        body = QVBoxLayout(ground)
        body.setContentsMargins(16, 12, 16, 16)
        body.setSpacing(10)
        self.blocks = []
        for index, person in enumerate(self._people):
            if index:
                body.addWidget(Hairline())
            block = PersonBlock(person, self)
            self.blocks.append(block)
            body.addWidget(block)
        note = self.tr("A wish holds at once: the rules refuse that channel until it is lifted.")
        body.addWidget(IconLabel("info", note, tone="text2", kind=Type.SMALL))
        body.addStretch(1)
        scroll = Scroll(ground)
        swap(self._column, self._scroll, scroll)
        self._scroll = scroll
        if held and self.blocks and self.blocks[0].lines:
            self.blocks[0].lines[0].eye.setFocus()
