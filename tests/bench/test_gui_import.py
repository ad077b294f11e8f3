"""The GUI thread while a list of 100,000 comes in: `pytest tests/bench/test_gui_import.py -s`."""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.garbage import GuiThreadCollector
from collectdesk.shell.theme import Theme
from collectdesk.views.intake.page import ImportPage
from collectdesk.views.intake.results import CHANGED, COLUMNS, MISSING, NEW, REFUSED
from collectdesk.views.places import ToImport
from tests.offices import TestOffice, small_office

ROWS = 100_000
AIM = 50
"""Milliseconds that one event may hold the GUI thread."""
HEAD = "合同编号,借款人,手机号,通讯地址,产品,贷款本金,年利率,逾期本金,逾期利息,最早未还日,所在区域"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰"


def _list(path: Path, first: int, interest: int) -> Path:
    """One row in 50 is refused; two in 100 share name and phone with another."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{HEAD}\n")
        for n in range(first, first + ROWS):
            name = "王李张刘"[n % 4] + GIVEN[n % 20] + GIVEN[n // 20 % 20]
            day = "no day" if n % 50 == 7 else f"2026-0{n % 9 + 1}-{n % 27 + 1:02}"
            phone = 13_800_000_000 + (n - 20 if n % 100 == 27 else n)
            file.write(
                f"HT{n:08},{name},{phone},文晖路 {n} 号,车贷,50000.00,14.4%,{n % 9000 + 100}.50,"
                f"{interest + n % 700}.25,{day},西湖\n"
            )
    return path


class Watched:
    """Turns the event loop by hand and keeps its longest turns. What is not this thread's own time it waited
    for the interpreter or a processor.
    """

    def __init__(self, page: ImportPage, desk: Desk) -> None:
        self.page, self.desk = page, desk

    def until(self, what: str, done: Callable[[], object], first: Callable[[], object]) -> None:
        turns: list[float] = []
        own, began = 0.0, time.perf_counter()
        first()
        self._turned(turns, began)
        calm = 0
        while calm < 30:
            at, spent = time.perf_counter(), time.thread_time()
            QCoreApplication.processEvents()
            self._turned(turns, at)
            own = max(own, (time.thread_time() - spent) * 1000)
            calm = calm + 1 if done() and not self.desk.busy else 0
            time.sleep(0.002)
        longest = ", ".join(f"{one:.0f}" for one in sorted(turns)[:-4:-1])
        took = time.perf_counter() - began
        share = f"{max(turns) / AIM:.2f} of {AIM} ms; of its own time at most {own:.0f} ms"
        sys.stdout.write(f"\n{what}: {took:.1f} s, longest turns {longest} ms, {share}\n")

    @staticmethod
    def _turned(turns: list[float], began: float) -> None:
        turns.append((time.perf_counter() - began) * 1000)


def test_the_window_while_a_long_list_comes_in(tmp_path: Path, themed: Theme) -> None:
    i18n.set_zone("Asia/Shanghai")
    first, second = _list(tmp_path / "first.csv", 0, 10), _list(tmp_path / "second.csv", 2000, 20)
    with small_office(tmp_path) as office:
        _work(office, first, second)


def _work(office: TestOffice, first: Path, second: Path) -> None:
    desk = Desk(office.clerk(Role.SUPERVISOR))
    window = QStackedWidget()
    page = ImportPage(desk, lambda _place: None)
    desk.happened.connect(page.happened)
    window.addWidget(page)
    window.resize(1198, 742)
    collector = GuiThreadCollector(window)
    window.show()
    page.enter(ToImport())
    watched, reading = Watched(page, desk), page.reading

    def choose(path: Path) -> None:
        page.file.setText(str(path))
        page.read.click()

    for path in (first, second):
        watched.until(f"{path.name} read and compared", lambda: reading.laid, partial(choose, path))
        for tab in (COLUMNS, NEW, CHANGED, MISSING, REFUSED):
            watched.until(f"tab {tab}", lambda: True, partial(page.results.tabs.setCurrentIndex, tab))
        watched.until("one answer for all", lambda: True, lambda: reading.answer_all(False))
        watched.until("encoding chosen", lambda: reading.laid, lambda: reading.read_again(encoding="utf-8"))
        watched.until(f"{path.name} imported", lambda: not reading.busy, reading.take_in)
    assert page.past.imports.model.rowCount() == 2
    take_back = page.past.take_back
    watched.until("standing", take_back.start.isEnabled, page.refresh)
    take_back.start.click()
    watched.until("taken back", lambda: page._job is None, take_back.deed.click)
    desk.stop()
    collector.deleteLater()
