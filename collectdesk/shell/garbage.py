"""Python's garbage is collected on the GUI thread alone: a Qt object destroyed elsewhere ends the process."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks at how much has gathered."""


class GuiThreadCollector(QObject):
    """Takes over from the automatic collector, which would run on whatever thread allocates."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY)

    def collect(self) -> None:
        """The oldest generation that is over its threshold, as the automatic collector would."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        over = [generation for generation, (count, most) in enumerate(due) if count > most]
        if over:
            gc.collect(over[-1])
