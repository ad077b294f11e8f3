"""A month of days to pick from."""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from collectdesk.shell import i18n, icons
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.paint import Align

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
