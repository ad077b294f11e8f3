"""The head of a log without a call: how, whose doing, with whom, when."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.borrower import Channel, PartyRole, PointKind
from collectdesk.domain.browse import AccountCard
from collectdesk.domain.contact import Direction
from collectdesk.domain.errors import Refusal
from collectdesk.shell import i18n
from collectdesk.shell.failures import sentence
from collectdesk.shell.wording import words
from collectdesk.views.account.numbers import every_point, whose
from collectdesk.views.account.office_time import OfficeTime
from collectdesk.views.account.phrases import capital, role_word
from collectdesk.views.account.problem import Problem
from collectdesk.views.account.time_edit import TimeEdit
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import Combo, set_wrong
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.rows import Section

_KINDS = {
    Channel.CALL: PointKind.PHONE,
    Channel.SMS: PointKind.PHONE,
    Channel.EMAIL: PointKind.EMAIL,
    Channel.WECHAT: PointKind.WECHAT,
    Channel.IN_PERSON: None,
    Channel.VISIT: PointKind.ADDRESS,
    Channel.LETTER: PointKind.ADDRESS,
}
"""Channels of contacts that happened, and the kind of point each goes through."""


class AfterHead(QWidget):
    """`begin(card)`; then `channel`, `direction`, `point_id`, `role` and `started_at()`."""

    changed = Signal()
    role_changed = Signal(object)
    cancelled = Signal()

    def __init__(self, time: OfficeTime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = time
        self._card: AccountCard | None = None
        self._title = Section("")
        self.cancel = Button("", look=Look.GHOST, keys="Esc", on_click=self.cancelled.emit)
        self.cancel.setObjectName("account.log.cancel")
        self._channel, self._direction, self._point = Combo(""), Combo(""), Combo("")
        self._channel.setObjectName("account.log.channel")
        self._direction.setObjectName("account.log.direction")
        self._point.setObjectName("account.log.with")
        self.day = DayEdit("", time.today, planned=False)
        self.day.setObjectName("account.log.day")
        self.hour = TimeEdit("")
        self.hour.setObjectName("account.log.hour")
        self.hour.setFixedWidth(72)
        self._with, self._when = Label("", tone="text2"), Label("", tone="text2")
        self._problem = Problem()
        self._build()
        self._channel.changed.connect(lambda _value: self._offer_points())
        self._point.changed.connect(lambda _value: self.role_changed.emit(self.role))
        for signal in (self._channel.changed, self._direction.changed, self._point.changed):
            signal.connect(lambda _value: self.changed.emit())
        for field in (self.day, self.hour):
            field.textEdited.connect(lambda _text: self.changed.emit())
            field.left.connect(self._problem.say)

    def _build(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._title)
        first.addStretch(1)
        first.addWidget(self.cancel)
        how = QHBoxLayout()
        how.setSpacing(6)
        how.addWidget(self._channel, 1)
        how.addWidget(self._direction, 1)
        when = QHBoxLayout()
        when.setSpacing(6)
        when.addWidget(self.day, 1)
        when.addWidget(self.hour)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addLayout(how, 0, 0, 1, 2)
        grid.addWidget(self._with, 1, 0)
        grid.addWidget(self._point, 1, 1)
        grid.addWidget(self._when, 2, 0)
        grid.addLayout(when, 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(grid)
        column.addWidget(self._problem)

    @property
    def channel(self) -> Channel:
        return Channel(self._channel.value)

    @property
    def direction(self) -> Direction:
        return Direction(self._direction.value)

    @property
    def point_id(self) -> int | None:
        return int(self._point.value) if self._point.value else None

    @property
    def role(self) -> PartyRole:
        return PartyRole.BORROWER if self._card is None else whose(self._card, self.point_id)

    def begin(self, card: AccountCard) -> None:
        self._card = card
        self.retranslate()
        self._channel.set_value(Channel.CALL.value)
        self._direction.set_value(Direction.IN.value)
        self._offer_points()
        if self._point.count() > 1:
            self._point.setCurrentIndex(0)
        now = i18n.local(self._time.now())
        self.day.latest = now.date()
        self.day.set_day(now.date())
        self.hour.set_hour(now.time().replace(second=0, microsecond=0))
        self.right()

    def values(self) -> dict[str, str]:
        day, hour = self.day.day(), self.hour.hour()
        found = {
            "channel": self._channel.value,
            "direction": self._direction.value,
            "with": self._point.value,
            "day": day.isoformat() if day else "",
            "hour": f"{hour:%H:%M}" if hour else "",
        }
        return {name: value for name, value in found.items() if value}

    def restore(self, values: dict[str, str]) -> None:
        self._channel.set_value(values.get("channel", Channel.CALL.value))
        self._direction.set_value(values.get("direction", Direction.IN.value))
        self._offer_points()
        self._point.set_value(values.get("with", ""))
        if "day" in values:
            self.day.set_day(date.fromisoformat(values["day"]))
        if "hour" in values:
            self.hour.setText(values["hour"])
            self.hour.settle()

    def started_at(self) -> datetime | None:
        """When it happened (the office's zone), or None with the gap named."""
        for field in (self.day, self.hour):
            if not field.settle():
                field.setFocus()
                return None
        day, hour = self.day.day(), self.hour.hour()
        if day is None or hour is None:
            return None
        zone = i18n.local(self._time.now()).tzinfo
        return datetime.combine(day, hour, zone)

    def refused(self, refusal: Refusal) -> bool:
        if refusal.field not in {"started_at", "point"}:
            return False
        set_wrong(self.hour, wrong=refusal.field == "started_at")
        self._problem.say(" ".join(part for part in sentence(refusal) if part))
        return True

    def right(self) -> None:
        set_wrong(self.day, wrong=False)
        set_wrong(self.hour, wrong=False)
        self._problem.clear()

    def _offer_points(self) -> None:
        """The numbers or addresses that the chosen channel goes through."""
        if self._card is None or not self._channel.value:
            return
        kind = _KINDS[self.channel]
        names = [
            (str(one.point.id), one.text() if one.role is not PartyRole.BORROWER else one.shown)
            for one in every_point(self._card)
            if one.point.point.kind is kind
        ]
        who = capital(role_word(PartyRole.BORROWER))
        self._point.set_choices(
            [*names, ("", self.tr("{who}, another way").format(who=who) if names else who)]
        )
        self.role_changed.emit(self.role)

    def retranslate(self) -> None:
        self._title.set_text(self.tr("Log a contact"))
        self.cancel.set_text(self.tr("Cancel"))
        self._with.set_text(self.tr("With"))
        self._when.set_text(self.tr("When"))
        self._channel.setAccessibleName(self.tr("Channel"))
        self._direction.setAccessibleName(self.tr("Direction"))
        self._point.setAccessibleName(self.tr("With"))
        self.day.setAccessibleName(self.tr("Day of the contact"))
        self.hour.setAccessibleName(self.tr("Hour of the contact"))
        self._channel.set_choices([(one.value, words(f"channel.{one.value}")) for one in _KINDS])
        self._direction.set_choices([(one.value, words(f"direction.{one.value}")) for one in Direction])
        self._offer_points()
