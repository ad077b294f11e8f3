"""A bug anywhere in the open program: the crash window, and a window that works on after Go on."""

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit

from collectdesk.domain.contact import Contact
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.shell.crash import CrashGuard, CrashWindow
from collectdesk.storage.books import Books
from collectdesk.usecases.browse import Nothing
from collectdesk.views.widgets.label import Label
from tests.app.conftest import House
from tests.offices import small_office

pytestmark = pytest.mark.qt_no_exception_capture
SECRET = "王小明 13800135521"


@pytest.fixture
def guard(house: House) -> Iterator[CrashGuard]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = CrashGuard(house.place / "reports", "0.1.0", lambda: datetime(2026, 11, 23, 9, 14))
    made.install()
    yield made
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    if made.window is not None:
        made.window.close()
    made.deleteLater()


@pytest.fixture
def at_work(house: House, guard: CrashGuard) -> House:
    with small_office(house.place) as office:
        office.take_list(resources() / "tour" / "overdue_2026-11.csv")
        folder = office.folder
    house.start(folder)
    house.enter(Role.COLLECTOR)
    return house


def fail(*_args: Any, **_kwargs: Any) -> None:
    raise ValueError(SECRET)


def seen(house: House, guard: CrashGuard) -> CrashWindow:
    """The crash window in front, its report free of what the bug said."""
    house.hand.wait(lambda: guard.window is not None and guard.window.isVisible(), "the crash window")
    window = guard.window
    assert window is not None
    shown = window.findChild(QPlainTextEdit)
    assert shown is not None
    assert "ValueError" in shown.toPlainText()
    assert "test_crashes_seen.py" in shown.toPlainText()
    assert "王小明" not in shown.toPlainText()
    return window


def go_on(house: House, guard: CrashGuard) -> None:
    seen(house, guard)
    house.hand.click("crash.leave")
    house.hand.wait(lambda: guard.window is not None and not guard.window.isVisible(), "the window behind")


def test_a_call_whose_saving_fails_is_saved_the_second_time(
    at_work: House, guard: CrashGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(at_work.find(Contact))
    at_work.open_account("zengshufen")
    at_work.hand.key("F3")
    at_work.hand.find("account.call.number")
    at_work.hand.type("1r")
    with monkeypatch.context() as broken:
        broken.setattr(Books, "add", fail)
        at_work.hand.key("Ctrl+S")
        go_on(at_work, guard)
    assert len(at_work.find(Contact)) == before
    at_work.hand.key("Ctrl+S")
    at_work.hand.wait(lambda: not at_work.hand.sees("account.call.number"), "the saved call")
    at_work.settle()
    assert len(at_work.find(Contact)) == before + 1


def in_a_query(house: House) -> None:
    assert house.desktop.window.desk is not None
    house.desktop.window.desk.ask(_list_views, Nothing(), done=lambda _answer: None)


def in_a_long_job(house: House) -> None:
    assert house.desktop.window.desk is not None
    house.desktop.window.desk.run(fail)


class Broken(Label):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        fail()


def in_painting(house: House) -> None:
    broken = Broken("", parent=house.page())
    broken.resize(9, 9)
    broken.show()


@pytest.mark.parametrize("bug", [in_a_query, in_a_long_job, in_painting])
def test_other_pages_open_after_a_bug(
    at_work: House, guard: CrashGuard, bug: Callable[[House], None]
) -> None:
    bug(at_work)
    window = seen(at_work, guard)
    at_work.hand.click("crash.save")
    (report,) = (at_work.place / "reports").iterdir()
    assert report.name in window.where.text()
    assert "王小明" not in report.read_text("utf-8")
    go_on(at_work, guard)
    at_work.open_account("zengshufen")
    assert guard.window is window


def _list_views(_office: Any, _request: Any) -> None:
    fail()


_list_views.__name__ = "list_views"
