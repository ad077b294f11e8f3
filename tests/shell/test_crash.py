"""Bugs of every kind: one window, a report without a person in it, and no end of windows never."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from collectdesk.letters.press import Press, WorkerBugError
from collectdesk.shell import crash, logs
from collectdesk.shell.theme import Theme

SECRET = "王小明 13800135521"


def clock() -> datetime:
    return datetime(2026, 11, 23, 9, 14)


@pytest.fixture
def guard(qtbot: QtBot, themed: Theme, tmp_path: Path) -> Iterator[crash.CrashGuard]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = crash.CrashGuard(tmp_path, "0.1.0", clock)
    yield made
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    if made.window is not None:
        made.window.close()
    made.deleteLater()


def grouped() -> None:
    group = ExceptionGroup(SECRET, [ValueError(SECRET), ExceptionGroup(SECRET, [KeyError(SECRET)])])
    group.add_note(SECRET)
    raise RuntimeError(SECRET) from group


def in_a_circle() -> None:
    first, second = ValueError(SECRET), TypeError(SECRET)
    first.__cause__, second.__cause__ = second, first
    raise first


def endless(depth: str = SECRET) -> None:
    endless(depth)


def no_memory() -> None:
    raise MemoryError(SECRET)


def from_a_file_of_somebody() -> None:
    exec(compile("raise OSError('王小明')", "/home/wangxiaoming/王小明/collect/desk.py", "exec"))


def in_the_worker() -> None:
    raise WorkerBugError("ValueError", (("/home/wangxiaoming/collectdesk/letters/flow.py", 12, "flow"),))


@pytest.mark.parametrize(
    ("bug", "named"),
    [
        (grouped, ("RuntimeError", "ExceptionGroup", "ValueError", "KeyError")),
        (in_a_circle, ("ValueError", "TypeError")),
        (endless, ("RecursionError", "more …")),
        (no_memory, ("MemoryError",)),
        (from_a_file_of_somebody, ("OSError", "desk.py:1")),
        (in_the_worker, ("WorkerBugError", "collectdesk/letters/flow.py:12 flow")),
    ],
)
def test_a_report_names_places_and_no_person(bug: Callable[[], None], named: tuple[str, ...]) -> None:
    with pytest.raises(Exception) as caught:  # noqa: PT011  # of any kind
        bug()
    text = crash.report(caught.value, "0.1.0")
    for word in named:
        assert word in text
    for word in ("王小明", "1380013", "wangxiaoming", str(Path.home())):
        assert word not in text
    assert len(text.splitlines()) < 200


def test_a_real_worker_s_bug_tells_where_and_not_what() -> None:
    with Press() as press:
        with pytest.raises(WorkerBugError) as caught:
            press.render(SECRET)  # type: ignore[arg-type]  # what no use case would send
    text = crash.report(caught.value, "0.1.0")
    assert "collectdesk/letters/" in text
    assert "王小明" not in text


class Broken(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        raise ValueError(SECRET)


@pytest.mark.qt_no_exception_capture
def test_a_fault_in_painting_opens_one_window(qtbot: QtBot, guard: crash.CrashGuard) -> None:
    guard.install()
    broken = Broken()
    qtbot.addWidget(broken)
    broken.show()
    qtbot.waitUntil(lambda: guard.window is not None)
    first = guard.window
    assert first is not None
    for _ in range(5):
        broken.update()
        qtbot.wait(1)
    first.accept()
    for _ in range(5):
        broken.update()
        qtbot.wait(1)
    assert guard.window is first
    assert not first.isVisible()


def test_the_same_fault_is_shown_again_when_it_was_quiet_and_not_without_end(
    guard: crash.CrashGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crash, "QUIET", 0.0)
    windows = set()
    for _ in range(crash.MOST_SHOWN + 3):
        guard.show(ValueError(SECRET))
        if guard.window is not None and guard.window.isVisible():
            windows.add(guard.window)
            guard.window.accept()
    assert len(windows) == crash.MOST_SHOWN


@pytest.mark.qt_no_exception_capture
def test_a_fault_on_a_thread_reaches_the_window(qtbot: QtBot, guard: crash.CrashGuard) -> None:
    guard.install()
    thread = threading.Thread(target=no_memory)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: guard.window is not None)
    assert guard.window is not None
    shown = guard.window.findChild(QPlainTextEdit)
    assert shown is not None
    assert "MemoryError" in shown.toPlainText()
    assert "王小明" not in shown.toPlainText()


def test_a_window_that_cannot_be_made_does_not_ask_for_another(
    guard: crash.CrashGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*args: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(crash, "CrashWindow", fails)
    guard.show(ValueError(SECRET))
    assert guard.window is None


def test_a_report_that_cannot_be_saved_is_said_in_the_window(guard: crash.CrashGuard, tmp_path: Path) -> None:
    (tmp_path / "full").write_text("a file where the folder would be")
    guard._folder = tmp_path / "full"
    guard.show(ValueError(SECRET))
    assert guard.window is not None
    keep = guard.window.findChild(QPushButton, "crash.save")
    assert keep is not None
    keep.click()
    assert "could not be saved" in guard.window.where.text()


def test_a_full_disk_stops_no_work_for_want_of_a_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from PySide6.QtCore import qInstallMessageHandler

    (tmp_path / "file").write_text("")
    handler = logs.start(tmp_path / "file" / "logs")
    try:
        logging.getLogger("collectdesk.test").error("said %s", SECRET)
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
        qInstallMessageHandler(None)
        logging.raiseExceptions = True
    assert "王小明" not in capsys.readouterr().err


def test_nothing_shown_is_read_as_markup(qtbot: QtBot, themed: Theme) -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtWidgets import QApplication

    label = QLabel("<b>王小明</b>")
    qtbot.addWidget(label)
    label.show()
    assert label.textFormat() is Qt.TextFormat.PlainText
    QToolTip.showText(QPoint(5, 5), "<img src=x> <b>王小明</b>", label)
    (tip,) = (w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible())
    assert isinstance(tip, QLabel)
    assert tip.textFormat() is Qt.TextFormat.PlainText
    QToolTip.hideText()
