"""The desk: order, routing of failures, dropping of answers nobody waits for, cancelling, stopping."""

import threading
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell.desk import Desk, Lane, Progress


class Clerk:
    def __init__(self) -> None:
        self.closed = False
        self.threads: set[str] = set()

    def do(
        self,
        usecase: Callable[..., Any],
        request: Any,
        progress: Progress | None = None,
        password: str = "",
    ) -> Any:
        self.threads.add(threading.current_thread().name)
        return usecase(request) if progress is None else usecase(request, progress)

    def ask(self, query: Callable[..., Any], request: Any) -> Any:
        self.threads.add(threading.current_thread().name)
        return query(request)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def clerk() -> Clerk:
    return Clerk()


@pytest.fixture
def desk(qapp: QApplication, clerk: Clerk) -> Iterator[Desk]:
    made = Desk(clerk)
    yield made
    made.stop()


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.busy, timeout=5000)


def test_a_deed_is_done_on_the_writer_and_told_on_the_gui_thread(
    qtbot: QtBot, desk: Desk, clerk: Clerk
) -> None:
    heard: list[tuple[object, object]] = []
    desk.happened.connect(lambda event: heard.append(("happened", event)))
    desk.do(
        lambda request: request + 1, 1, done=lambda event: heard.append((threading.current_thread(), event))
    )
    settle(qtbot, desk)
    assert heard == [(threading.main_thread(), 2), ("happened", 2)]
    assert clerk.threads == {"writer"}


def test_reading_does_not_wait_for_writing(qtbot: QtBot, desk: Desk) -> None:
    gate = threading.Event()
    answers: list[str] = []
    desk.do(lambda _: gate.wait(5), None)
    desk.ask(lambda _: "read", None, done=answers.append)
    qtbot.waitUntil(lambda: answers == ["read"])
    assert desk.busy
    gate.set()
    settle(qtbot, desk)


def test_of_questions_with_one_key_only_the_latest_is_answered(qtbot: QtBot, desk: Desk) -> None:
    gate = threading.Event()
    answers: list[str] = []
    owner = QObject()
    desk.ask(lambda _: gate.wait(5), None, done=lambda _: answers.append("old"), owner=owner, key="rows")
    for text in ("a", "b", "c"):
        desk.ask(lambda text: text, text, done=answers.append, owner=owner, key="rows")
    desk.ask(lambda text: text, "other", done=answers.append, owner=owner, key="totals")
    gate.set()
    settle(qtbot, desk)
    assert answers == ["c", "other"]


def test_an_answer_to_a_deleted_owner_is_dropped_but_what_happened_is_told(qtbot: QtBot, desk: Desk) -> None:
    gate = threading.Event()
    heard: list[str] = []
    owner = QObject()
    desk.happened.connect(heard.append)
    desk.do(lambda _: gate.wait(5) and "event", None, done=lambda _: heard.append("done"), owner=owner)
    delete(owner)
    gate.set()
    settle(qtbot, desk)
    assert heard == ["event"]


def test_failures_find_their_way(qtbot: QtBot, desk: Desk) -> None:
    heard: list[tuple[str, str]] = []

    def fail(failure: Exception) -> NoReturn:
        raise failure

    desk.refused.connect(lambda failure: heard.append(("refused", failure.code)))
    desk.troubled.connect(lambda failure: heard.append(("troubled", failure.code)))
    desk.crashed.connect(lambda failure: heard.append(("crashed", type(failure).__name__)))
    desk.do(fail, Refusal("a"), refused=lambda failure: heard.append(("own", failure.code)))
    desk.do(fail, Refusal("b"))
    desk.do(fail, Trouble("c"))
    desk.do(fail, ZeroDivisionError())
    settle(qtbot, desk)
    assert heard == [("own", "a"), ("refused", "b"), ("troubled", "c"), ("crashed", "ZeroDivisionError")]


@pytest.mark.parametrize("lane", [Lane.OWN, Lane.WRITER])
def test_a_long_job_stops_at_its_next_report_once_cancelled(qtbot: QtBot, desk: Desk, lane: Lane) -> None:
    begun = threading.Event()
    heard: list[str] = []

    def job(progress: Progress) -> NoReturn:
        done = 0
        while True:
            done += 1
            progress(done, 10**9)
            begun.set()

    handle = desk.run(
        job, done=lambda _: heard.append("done"), cancelled=lambda: heard.append("cancelled"), lane=lane
    )
    assert begun.wait(5)
    handle.cancel()
    settle(qtbot, desk)
    assert heard == ["cancelled"]


def test_a_long_use_case_reports_and_its_last_step_is_always_told(qtbot: QtBot, desk: Desk) -> None:
    steps: list[tuple[int, int]] = []
    heard: list[str] = []

    def usecase(request: None, progress: Progress) -> str:
        for done in range(1, 101):
            progress(done, 100)
        return "imported"

    desk.happened.connect(heard.append)
    desk.do_long(usecase, None, progress=lambda done, total: steps.append((done, total)))
    settle(qtbot, desk)
    assert heard == ["imported"]
    assert steps[-1] == (100, 100)
    assert len(steps) < 100


def test_stopping_ends_jobs_closes_the_clerk_and_silences_callbacks(qtbot: QtBot, qapp: QApplication) -> None:
    clerk, begun = Clerk(), threading.Event()
    desk = Desk(clerk)
    heard: list[str] = []

    def job(progress: Progress) -> NoReturn:
        while True:
            progress(1, 2)
            begun.set()

    desk.run(job, cancelled=lambda: heard.append("cancelled"))
    assert begun.wait(5)
    desk.do(lambda _: "event", None, done=heard.append)
    desk.stop()
    qapp.processEvents()
    assert clerk.closed
    assert heard == []
    desk.do(lambda _: None, None)
    assert not desk.busy


def test_a_callback_that_asks_again_keeps_the_desk_busy_until_all_is_answered(
    qtbot: QtBot, desk: Desk
) -> None:
    order: list[object] = []
    desk.idle.connect(lambda: order.append("idle"))
    desk.ask(
        lambda _: 1,
        None,
        done=lambda one: desk.ask(lambda _: 2, None, done=lambda two: order.append((one, two))),
    )
    with qtbot.waitSignal(desk.idle):
        pass
    assert order == [(1, 2), "idle"]
