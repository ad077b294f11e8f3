"""What buttons of every look share, and what is told to a screen reader at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class Pressable(QAbstractButton):
    """Enter presses it, as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


def announce(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Have a screen reader say it, `at_once` even in the middle of something else."""
    if words:
        event = QAccessibleAnnouncementEvent(widget, words)
        if at_once:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
