"""A field for a day: typed quickly ("27", "27/11", "+3", "fri") or picked from a month."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from collectdesk.shell import i18n, icons
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.fields import LineEdit
from collectdesk.views.widgets.paint import Align

WEEKDAYS = (
    ("mon", "一"),
    ("tue", "二"),
    ("wed", "三"),
    ("thu", "四"),
    ("fri", "五"),
    ("sat", "六"),
    ("sun", "日"),
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NEAR = {"today": 0, "tomorrow": 1, "今天": 0, "明天": 1, "后天": 2, "今日": 0, "明日": 1}


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(today: date, month: int, day: int) -> date | None:
    """The next such day from today on; a day far past is this year's."""
    this = _exact(today.year, month, day)
    if this is not None and (today - this).days > 183:
        return _exact(today.year + 1, month, day)
    return this


def _day_of_month(today: date, day: int) -> date | None:
    first = today.replace(day=1)
    for _ in range(3):
        found = _exact(first.year, first.month, day)
        if found is not None and found >= today:
            return found
        first = (first + timedelta(days=32)).replace(day=1)
    return None


def _by_word(text: str, today: date) -> date | None:
    if text in NEAR:
        return today + timedelta(days=NEAR[text])
    if re.fullmatch(r"[+＋]\d{1,4}", text):
        return today + timedelta(days=int(text[1:]))
    for index, (english, chinese) in enumerate(WEEKDAYS):
        if text in {f"周{chinese}", f"星期{chinese}"} or re.fullmatch(f"{english}[a-z]*[.]?", text):
            return today + timedelta(days=(index - today.weekday() - 1) % 7 + 1)
    return None


def read_day(text: str, today: date, *, month_first: bool = False) -> date | None:
    """The day a person wrote, or None when it is none or not clear.

    >>> read_day("27", date(2026, 11, 23)), read_day("+3", date(2026, 11, 23))
    (datetime.date(2026, 11, 27), datetime.date(2026, 11, 26))
    """
    plain = text.strip().lower().replace(",", " ")
    found = _by_word(plain, today)
    if found is not None:
        return found
    plain = re.sub(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+", "", plain)
    plain = re.sub(r"\s*(?:周|星期)[一二三四五六日]$", "", plain)
    numbers = [int(part) for part in re.findall(r"\d+", plain)]
    named = re.search(r"[a-z]{3,}", plain)
    if named is not None:
        if named[0][:3] not in MONTHS or not 1 <= len(numbers) <= 2:
            return None
        month = MONTHS.index(named[0][:3]) + 1
        if len(numbers) == 2:
            return _exact(numbers[1], month, numbers[0])
        return _coming(today, month, numbers[0])
    if not re.fullmatch(r"\d+(?:\s*[-/. 年月]\s*\d+){0,2}\s*[日号]?", plain):
        return None
    match numbers:
        case [day]:
            return _day_of_month(today, day) if day <= 31 else None
        case [year, month, day] if year > 31:
            return _exact(year, month, day)
        case [one, two, year]:
            full = year if year > 99 else 2000 + year
            return _exact(full, one, two) if month_first else _exact(full, two, one)
        case [one, two]:
            chinese = month_first or "月" in plain
            return _coming(today, one, two) if chinese else _coming(today, two, one)
    return None


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
        if event.type() is QEvent.Type.LanguageChange and self._day is not None:
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


CELL = 32


class MonthPopup(QWidget):
    """A month of days; arrows move, PgUp PgDn change the month, Enter picks, Esc leaves."""

    picked = Signal(object)

    def __init__(
        self, day: date, today: date, earliest: date | None, latest: date | None, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(QCoreApplication.translate("DayEdit", "Calendar"))
        self._day, self._now = day, today
        self._earliest, self._latest = earliest, latest
        self.setFixedSize(CELL * 7 + 16, 60 + CELL * 6 + 8)

    def _weeks(self) -> list[list[date]]:
        return calendar.Calendar(0).monthdatescalendar(self._day.year, self._day.month)

    def _allowed(self, day: date) -> bool:
        return (self._earliest is None or day >= self._earliest) and (
            self._latest is None or day <= self._latest
        )

    def _month(self, by: int) -> None:
        index = self._day.year * 12 + self._day.month - 1 + by
        year, month = divmod(index, 12)
        last = calendar.monthrange(year, month + 1)[1]
        self._day = date(year, month + 1, min(self._day.day, last))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        key = event.key()
        if key in steps:
            self._day += timedelta(days=steps[Qt.Key(key)])
            self.update()
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._month(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._allowed(self._day):
            self.picked.emit(self._day)
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if not QRectF(self.rect()).contains(place):
            self.close()
            return
        if place.y() < 40:
            if place.x() < 40 or place.x() > self.width() - 40:
                self._month(-1 if place.x() < 40 else 1)
            return
        column, row = int((place.x() - 8) // CELL), int((place.y() - 40 - 20) // CELL)
        weeks = self._weeks()
        if 0 <= row < len(weeks) and 0 <= column < 7 and self._allowed(weeks[row][column]):
            self.picked.emit(weeks[row][column])
            self.close()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, QRectF(self.rect()), "surface")
        paint.frame(painter, QRectF(self.rect()), 2, fill_tone="surface", edge="line_strong")
        head = QRectF(40, 4, self.width() - 80, 32)
        title = i18n.month_text(self._day)
        paint.text(painter, head, title, Type.STRONG, align=Align.CENTER)
        icons.paint(painter, "back", 14, head.center().y())
        icons.paint(painter, "chevron-right", self.width() - 30, head.center().y())
        weeks = self._weeks()
        for column in range(7):
            cell = QRectF(8 + column * CELL, 38, CELL, 20)
            paint.text(
                painter,
                cell,
                i18n.weekday_letter(weeks[0][column]),
                Type.SMALL,
                tone="text3",
                align=Align.CENTER,
            )
        for row, week in enumerate(weeks):
            for column, day in enumerate(week):
                self._paint_day(painter, QRectF(8 + column * CELL, 60 + row * CELL, CELL, CELL), day)
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        box = cell.adjusted(2, 2, -2, -2)
        tone = "text" if day.month == self._day.month else "text3"
        kind = Type.BODY
        if day == self._day:
            paint.frame(painter, box, 5, fill_tone="accent", edge=None)
            tone, kind = "on_accent", Type.STRONG
        elif day == self._now:
            paint.frame(painter, box, 5, fill_tone=None, edge="accent")
        if not self._allowed(day):
            painter.setPen(theme().color("line_strong"))
            painter.drawLine(
                QPointF(box.left() + 8, box.center().y()), QPointF(box.right() - 8, box.center().y())
            )
            tone = "text3"
        paint.text(painter, box, str(day.day), kind, tone=tone, align=Align.CENTER)
