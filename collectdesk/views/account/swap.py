"""One widget put in another's place without a blank moment between."""

from PySide6.QtWidgets import QBoxLayout, QWidget


def swap(layout: QBoxLayout, old: QWidget | None, new: QWidget, index: int = -1) -> None:
    """Takes `old` out of a layout and away, puts `new` in and shows it at once."""
    if old is not None:
        layout.removeWidget(old)
        old.hide()
        old.deleteLater()
    layout.insertWidget(index, new)
    if layout.parentWidget() is not None:
        new.show()
