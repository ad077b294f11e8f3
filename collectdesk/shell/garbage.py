"""Python's garbage is collected on the GUI thread alone: a Qt object destroyed elsewhere ends the process."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks at how much has gathered."""
FLOOD = 20_000
"""More new objects than this since the last look are a list being read or compared: looking through them
would hold up the window, and they are plain values that go without a collection."""
FEW = 100_000
"""Objects set aside that may be looked through again."""
PATIENCE = 60
"""Looks until what was set aside is counted again."""


class GuiThreadCollector(QObject):
    """Takes over from the automatic collector, which would run on whatever thread allocates."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the program itself is made of is never garbage
        self._own, self._aside = gc.get_freeze_count(), 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY)

    def collect(self) -> None:
        """The oldest generation that is over its threshold, as the automatic collector would. A flood is set
        aside with all that comes after it, until most of it has been let go."""
        if gc.get_count()[0] > FLOOD:
            self._aside = PATIENCE
        if self._aside:
            gc.freeze()
            self._aside -= 1
            if not self._aside:
                if gc.get_freeze_count() > self._own + FEW:
                    self._aside = PATIENCE
                else:
                    gc.unfreeze()
            return
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        over = [generation for generation, (count, most) in enumerate(due) if count > most]
        if over:
            gc.collect(over[-1])
