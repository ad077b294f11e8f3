"""Python's garbage is collected on the GUI thread alone: a Qt object destroyed elsewhere ends the process."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks at how much has gathered."""
FLOOD = 50_000
"""More new objects than this since the last look are a list being read or compared: looking through them
would hold up the window, and they are plain values that go without a collection."""
FEW = 100_000
"""Objects set aside that a full collection may look through again."""


class GuiThreadCollector(QObject):
    """Takes over from the automatic collector, which would run on whatever thread allocates."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY)

    def collect(self) -> None:
        """The oldest generation that is over its threshold, as the automatic collector would; a flood is set
        aside, until most of it has been let go."""
        counts = gc.get_count()
        if counts[0] > FLOOD:
            gc.freeze()
            return
        over = [generation for generation, most in enumerate(gc.get_threshold()) if counts[generation] > most]
        if not over:
            return
        if over[-1] == 2 and gc.get_freeze_count() < FEW:
            gc.unfreeze()
        gc.collect(over[-1])
