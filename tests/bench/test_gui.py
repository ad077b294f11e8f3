"""PERFORMANCE row 12, the GUI thread on a book of 100,000: `pytest tests/bench/test_gui.py -s`."""

import statistics
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from collectdesk.domain.browse import AccountSort
from collectdesk.domain.staff import Role
from collectdesk.shell.desk import Desk
from collectdesk.views.accounts.page import AccountsPage
from tests.book import Book, Wanted
from tests.offices import TestOffice, small_office

ACCOUNTS = 100_000
FRAME = 16.7
"""Milliseconds; scrolling stays within one frame, anything within three."""
AT_ONCE = 5_000
NAMES = ("王小明", "Maria Gonzalez", "欧阳雪", "Jade Hill Bakery Ltd", "阿不都热合曼·买买提", "李国强")
PRODUCTS = ("Vehicle", "Payroll advance", "Merchant working capital", "Personal instalment")


def watch(what: str, aim: float, steps: int, step: Callable[[int], object], every: float = 0.0167) -> None:
    """Do the steps, one per frame, turning the event loop by hand; no event lasts longer than its turn."""
    turns, cpu, done, due = [], 0.0, 0, time.perf_counter()
    end = due + steps * every + 0.4
    while due < end or done < steps:
        began, spent = time.perf_counter(), time.thread_time()
        if began >= due and done < steps:
            step(done)
            done += 1
            due += every
        QCoreApplication.processEvents()
        turns.append((time.perf_counter() - began) * 1000)
        cpu = max(cpu, (time.thread_time() - spent) * 1000)
        time.sleep(0.001)
        if done == steps and time.perf_counter() > end:
            break
    longest = sorted(turns)[-3:]
    busy = [one for one in turns if one > 0.5]
    worst = ", ".join(f"{one:.1f}" for one in reversed(longest))
    typical = statistics.median(busy) if busy else 0.0
    share = f"{longest[-1] / aim:.2f} of {aim} ms; of its own time at most {cpu:.1f} ms"
    sys.stdout.write(f"\n{what}: longest {worst} ms, median of the busy {typical:.1f} ms: {share}\n")


@pytest.fixture(scope="module")
def long_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestOffice]:
    with small_office(tmp_path_factory.mktemp("book")) as office:
        book = Book(office)
        for first in range(0, ACCOUNTS, AT_ONCE):
            book.add(*(_wanted(n) for n in range(first, first + AT_ONCE)))
        yield office


def _wanted(n: int) -> Wanted:
    return Wanted(
        NAMES[n % len(NAMES)],
        f"WD-2024-{n:06}",
        overdue=(n * 7919) % 9_000_000 + 100,
        days=n % 300 + 1,
        product=PRODUCTS[n % len(PRODUCTS)],
        assigned=(None, Role.COLLECTOR, Role.CLERK)[n % 3],
        phone=f"+86138{n:08}",
    )


def test_scrolling_a_long_book(long_book: TestOffice, themed: object) -> None:
    desk = Desk(long_book.clerk(Role.SUPERVISOR))
    page = AccountsPage(desk, lambda _place: None)
    page.resize(1366 - 168, 742)
    page.show()
    page.enter(None)
    _settle(desk)
    bar, view, search = page.table.verticalScrollBar(), page.table.viewport(), page.filters.search

    def wheel(_step: int) -> None:
        place = QPointF(300, 300)
        QCoreApplication.postEvent(
            view,
            QWheelEvent(
                place, QPointF(view.mapToGlobal(place)), QPoint(), QPoint(0, -360),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip

    def drag(step: int) -> None:
        bar.setValue(bar.maximum() * ((step * 37) % 101) // 101)

    def type_on(step: int) -> None:
        QTest.keyClicks(search, "wang1380013"[step])

    def page_down(_step: int) -> None:
        QTest.keyClick(page.table, Qt.Key.Key_PageDown)

    sys.stdout.write(f"\n{page.model.rowCount():,} rows\n")
    for _ in range(2):
        bar.setValue(0)
        _settle(desk)
        watch("wheel, three notches a frame", FRAME, 120, wheel)
        watch("scroll bar thrown about", FRAME, 60, drag)
        watch("page down held", FRAME, 60, page_down)
    watch("typing a search", 50, 11, type_on, every=0.09)
    search.clear()
    _settle(desk)
    watch("sort by another column", 50, 4, lambda step: page._sort_by(list(AccountSort)[step], False), 0.4)
    desk.stop()


def _settle(desk: Desk) -> None:
    QTest.qWait(200)
    while desk.busy:
        QTest.qWait(20)
    QTest.qWait(50)
