"""Cycles that hold Qt objects are collected on the GUI thread."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from collectdesk.shell.garbage import FEW, FLOOD, GuiThreadCollector


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


def test_a_flood_is_set_aside_and_taken_back_once_it_is_gone(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("collectdesk.shell.garbage.PATIENCE", 1)
    parent = QObject()
    collector = GuiThreadCollector(parent)
    try:
        gc.unfreeze()
        gc.collect()
        knot = weakref.ref(Knot())
        flood = [[i] for i in range(FEW + FLOOD)]
        collector.collect()
        assert gc.get_freeze_count() > FEW + FLOOD
        gc.set_threshold(0, 0, 0)
        for _ in range(4):
            collector.collect()
        assert knot() is not None
        everything = gc.get_freeze_count()
        flood.clear()
        assert gc.get_freeze_count() < everything - FEW
        for _ in range(6):
            [[] for _ in range(10)]
            collector.collect()
        assert knot() is None
    finally:
        gc.unfreeze()
        gc.set_threshold(700, 10, 10)
        gc.enable()
