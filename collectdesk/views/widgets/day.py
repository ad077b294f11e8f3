"""A field for a day: typed quickly ("27", "27/11", "+3", "fri") or picked from a month."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from collectdesk.shell import i18n, icons
from collectdesk.views.widgets.fields import LineEdit
from collectdesk.views.widgets.month import MonthPopup
from collectdesk.views.widgets.read_day import read_day


class DayEdit(LineEdit):
    """`DayEdit(name, today)` with `today()` from the office's clock; `day()` is the date or None.

    ↑ ↓ move by a day, PgUp PgDn by a week, Alt+↓ opens the month. `earliest` and `latest` bound it;
    `planned=True` shows the weekday; `short=True` leaves the month out while it is near (104 px suffice).
    """

    day_changed = Signal(object)

    def __init__(
        self,
        name: str,
        today: Callable[[], date],
        *,
        planned: bool = True,
        short: bool = False,
        optional: bool = False,
        earliest: date | None = None,
        latest: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent=parent)
        self._today = today
        self._planned = planned
        self._short = short
        self._optional = optional
        self.earliest = earliest
        self.latest = latest
        self._day: date | None = None
        self._check = self._problem
        self.setTextMargins(0, 0, 20, 0)
        self._arrow = _Arrow(QCoreApplication.translate("DayEdit", "Open calendar"), self)
        self._arrow.clicked.connect(self.open_month)
        self.textEdited.connect(self._typed)

    def day(self) -> date | None:
        return None if self._problem(self.text()) else self._day

    def set_day(self, day: date | None) -> None:
        before, self._day = self._day, day
        self._show()
        if before != day:
            self.day_changed.emit(day)

    def set_short(self, *, short: bool) -> None:
        """With or without the month of near days, where there is less room now."""
        self._short = short
        if not self.hasFocus():
            self._show()

    def _show(self) -> None:
        near = self._day is not None and abs((self._day - self._today()).days) < 28
        words = i18n.day_short if self._short and near else partial(i18n.day_text, planned=self._planned)
        self.setText("" if self._day is None else words(self._day))
        self.setCursorPosition(0)

    def _typed(self, text: str) -> None:
        day = read_day(text, self._today(), month_first=i18n.language().startswith("zh"))
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)

    def _problem(self, text: str) -> str:
        translate = QCoreApplication.translate
        if not text.strip():
            return "" if self._optional else translate("DayEdit", "Enter a day")
        if self._day is None:
            return translate("DayEdit", "Enter a day, such as 27/11")
        if self.earliest is not None and self._day < self.earliest:
            before = i18n.day_text(self.earliest - timedelta(days=1), self._planned)
            return translate("DayEdit", "Enter a day after {day}").format(day=before)
        if self.latest is not None and self._day > self.latest:
            after = i18n.day_text(self.latest + timedelta(days=1), self._planned)
            return translate("DayEdit", "Enter a day before {day}").format(day=after)
        return ""

    def _must_fit(self) -> str:
        return "" if self.hasFocus() else self.text()

    def settle(self) -> bool:
        well = super().settle()
        if self._day is not None:
            self._show()
        return well

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._arrow.setAccessibleName(QCoreApplication.translate("DayEdit", "Open calendar"))
            if self._day is not None:
                self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrow.setGeometry(self.width() - 26, 2, 24, self.height() - 4)

    def sizeHint(self) -> QSize:
        return QSize(150, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_month()
        elif event.key() in steps:
            day = (self._day or self._today()) + timedelta(days=steps[Qt.Key(event.key())])
            self.set_day(max(day, self.earliest) if self.earliest is not None else day)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def open_month(self) -> None:
        month = MonthPopup(self._day or self._today(), self._today(), self.earliest, self.latest, self)
        month.picked.connect(self.set_day)
        month.move(self.mapToGlobal(QPoint(self.width() - month.width(), self.height() + 2)))
        month.show()
        month.setFocus()


class _Arrow(QAbstractButton):
    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, "chevron-down", 5, self.height() / 2, tone="text2", size=13)
        painter.end()
