"""Cycles that hold Qt objects are collected on the GUI thread."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from collectdesk.shell.garbage import GuiThreadCollector


class Knot(QObject):
    """An object in a cycle with itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_no_other_thread_collects_and_the_gui_thread_does(qapp: QApplication) -> None:
    parent = QObject()
    collector = GuiThreadCollector(parent)
    try:
        knot = weakref.ref(Knot())
        busy = threading.Thread(target=lambda: [[i] for i in range(200_000)])
        busy.start()
        busy.join()
        assert knot() is not None
        gc.set_threshold(0, 10, 10)
        collector.collect()
        assert knot() is None
    finally:
        gc.set_threshold(700, 10, 10)
        gc.enable()
