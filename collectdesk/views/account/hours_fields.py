"""Preferred hours in small fields: days, from, to; an empty line is always there for one more."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal
from collectdesk.domain.hours import MOST, PreferredHours, Span, read_hours
from collectdesk.shell import i18n
from collectdesk.views.account.time_edit import TimeEdit
from collectdesk.views.widgets.fields import Combo
from collectdesk.views.widgets.label import Label

translate = QCoreApplication.translate
WIDTH = 90


def days_text(days: str) -> str:
    """ "weekdays" for "12345", "Mon, Wed" for "13"."""
    named = {
        "12345": translate("Account", "weekdays"),
        "67": translate("Account", "weekends"),
        "1234567": translate("Account", "every day"),
    }
    if days in named:
        return named[days]
    short = (
        translate("Account", "Mon"),
        translate("Account", "Tue"),
        translate("Account", "Wed"),
        translate("Account", "Thu"),
        translate("Account", "Fri"),
        translate("Account", "Sat"),
        translate("Account", "Sun"),
    )
    comma = "、" if i18n.language().startswith("zh") else ", "
    return comma.join(short[int(day) - 1] for day in days)


def hours_text(hours: PreferredHours) -> str:
    """ "weekdays 12–14, Sat 9–11:30"."""
    comma = "，" if i18n.language().startswith("zh") else ", "
    spans = []
    for span in hours.spans:
        days = days_text("".join(map(str, span.weekdays)))
        opens, closes = (f"{t.hour}" if not t.minute else f"{t:%H:%M}" for t in (span.opens, span.closes))
        spans.append(f"{days} {opens}–{closes}")
    return comma.join(spans)


class HoursFields(QWidget):
    """`hours()` is what stands in the lines; Refusal `hours.…` for a line that is no span of hours."""

    def __init__(self, stored: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._lines: list[tuple[Combo, TimeEdit, TimeEdit]] = []
        for span in read_hours(stored).spans:
            self._add("".join(map(str, span.weekdays)), span)
        self._add()
        self.setFocusProxy(self._lines[0][0])

    def hours(self) -> PreferredHours:
        spans = []
        for days, opens, closes in self._lines:
            first, last = opens.hour(), closes.hour()
            if not days.value or not (opens.text() or closes.text()):
                continue
            if first is None or last is None:
                raise Refusal("hours.unclear", "preferred_hours")
            spans.append(Span(tuple(map(int, days.value)), first, last))
        return PreferredHours(tuple(spans))

    def _add(self, days: str = "", span: Span | None = None) -> None:
        offered = ["12345", "67", "1234567", *"1234567"]
        if days and days not in offered:
            offered.append(days)
        none = translate("Account", "any time")
        combo = Combo(translate("Account", "Days"), [("", none), *((d, days_text(d)) for d in offered)])
        combo.set_value(days)
        opens = TimeEdit(translate("Account", "From"), optional=True)
        closes = TimeEdit(translate("Account", "To"), optional=True)
        for edit, moment in ((opens, span.opens if span else None), (closes, span.closes if span else None)):
            edit.setFixedWidth(64)
            edit.set_hour(moment)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (combo, opens, Label("–", tone="text2"), closes):
            row.addWidget(widget)
        row.addStretch(1)
        self._column.addLayout(row)
        number = len(self._lines)
        combo.setObjectName(f"hours.{number}.days")
        opens.setObjectName(f"hours.{number}.from")
        closes.setObjectName(f"hours.{number}.to")
        self._lines.append((combo, opens, closes))
        combo.changed.connect(lambda _value: self._grow())

    def _grow(self) -> None:
        if self._lines[-1][0].value and len(self._lines) < MOST:
            self._add()
