"""Guards the PySide6 pin: 6.12.0 on CPython 3.11 loses a reference to None in calls that return nothing."""

import sys

from PySide6.QtGui import QColor, QPainter, QPen, QPixmap


def test_calls_that_return_nothing_leave_none_alone(qapp: object) -> None:
    pixmap = QPixmap(8, 8)
    pen = QPen(QColor("black"))
    painter = QPainter(pixmap)
    try:
        painter.setPen(pen)
        before = sys.getrefcount(None)
        for _ in range(2_000):
            painter.setPen(pen)
        lost = before - sys.getrefcount(None)
    finally:
        painter.end()
    assert abs(lost) < 100
