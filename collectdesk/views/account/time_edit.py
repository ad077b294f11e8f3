"""A field for an hour of the day: "14", "9:30", "930", "2pm"."""

import re
from datetime import time

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QWidget

from collectdesk.shell import i18n
from collectdesk.views.widgets.fields import LineEdit

_WRITTEN = re.compile(r"(\d{1,2})(?:\s*[:：.点时h]\s*(\d{2})?|(\d{2}))?\s*(am|pm)?\s*分?", re.IGNORECASE)


def read_time(text: str) -> time | None:
    """The hour a person wrote, or None.

    >>> read_time("14"), read_time("930"), read_time("2 pm")
    (datetime.time(14, 0), datetime.time(9, 30), datetime.time(14, 0))
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    half = (found[4] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeEdit(LineEdit):
    """`hour()` is the time of day or None; empty is allowed with `optional=True`."""

    def __init__(self, name: str, *, optional: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, right=True, parent=parent)
        self._optional = optional
        self._check = self._problem

    def hour(self) -> time | None:
        return read_time(self.text())

    def set_hour(self, moment: time | None) -> None:
        self.setText("" if moment is None else i18n.time_text(moment))

    def settle(self) -> bool:
        well = super().settle()
        if self.hour() is not None:
            self.set_hour(self.hour())
        return well

    def sizeHint(self) -> QSize:
        return QSize(64, 28)

    def _problem(self, text: str) -> str:
        if not text.strip():
            return "" if self._optional else QCoreApplication.translate("TimeEdit", "Enter an hour")
        if read_time(text) is None:
            return QCoreApplication.translate("TimeEdit", "Enter an hour, such as 14:00")
        return ""
