"""The desk: work goes in on the GUI thread, is done by one writer and one reader, answers come back."""

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from queue import SimpleQueue
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from collectdesk.domain.errors import Refusal, Trouble

Done = Callable[[Any], object]
Progress = Callable[[int, int], None]
"""Called by a long job with (done, total); raises Cancelled once the user cancelled."""

HAND_OVER = 0.0005
"""Seconds after which a working thread lets another have the interpreter. One look of the window enters
Python hundreds of times; with the usual 5 ms each, a long job would hold it up for a second."""
PROGRESS_EVERY = 0.05
"""Seconds between two progress reports to the GUI thread."""


class Clerk(Protocol):
    """Who does the work: `usecases.office.Clerk`, or a double in tests."""

    def do(
        self, usecase: Callable[..., Any], request: Any, progress: Progress = ..., password: str = ...
    ) -> Any: ...

    def ask(self, query: Callable[..., Any], request: Any) -> Any: ...

    def close(self) -> None: ...


class Cancelled(Exception):  # noqa: N818 (an order obeyed, not an error)
    """Raised inside a long job by its progress callable after `Job.cancel()`."""


class Lane(Enum):
    """Where a long job runs: on a thread of its own, or holding the writer."""

    OWN = auto()
    WRITER = auto()


@dataclass(slots=True, eq=False)
class _Work:
    run: Callable[[], Any]
    done: Done | None
    refused: Done | None
    troubled: Done | None
    cancelled: Callable[[], object] | None
    owner: QObject | None
    key: object
    event: bool
    answer: Any = None
    failure: BaseException | None = None


class Job:
    """The handle of a long job."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the job to end at its next report; its `cancelled` callback follows."""
        self._stop.set()

    @property
    def cancelling(self) -> bool:
        return self._stop.is_set()


class Desk(QObject):
    """One per open office.

    `do` runs a use case on the writer thread, `ask` a query on the reader thread, `run` a long job.
    Callbacks are called on the GUI thread; they are dropped when `owner` has been deleted.
    A Refusal goes to `refused` of the call, else to the signal `refused`; a Trouble to `troubled`
    of the call, else to the signal; anything else is a bug and goes to `crashed`.
    """

    happened = Signal(object)
    """The event of each use case that succeeded; pages refresh on it."""
    refused = Signal(object)
    troubled = Signal(object)
    crashed = Signal(object)
    idle = Signal()
    """Nothing is under way any more."""
    _finished = Signal(object)
    _progressed = Signal(object)

    def __init__(self, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(HAND_OVER)
        self.clerk = clerk
        self._pending = 0
        self._stopped = False
        self._latest: dict[object, _Work] = {}
        self._jobs: set[Job] = set()
        self._own: list[threading.Thread] = []
        self._writing: SimpleQueue[_Work | None] = SimpleQueue()
        self._reading: SimpleQueue[_Work | None] = SimpleQueue()
        self._finished.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(_call, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._serve, args=(queue,), name=name, daemon=True)
            for name, queue in (("writer", self._writing), ("reader", self._reading))
        ]
        for thread in self._threads:
            thread.start()

    @property
    def busy(self) -> bool:
        """Whether anything asked for has not been answered yet."""
        return self._pending > 0

    def do(
        self,
        usecase: Callable[..., Any],
        request: Any,
        *,
        done: Done | None = None,
        refused: Done | None = None,
        troubled: Done | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Run a use case; `done(event)`, then `happened(event)`."""
        run = partial(self.clerk.do, usecase, request)
        self._put(self._writing, _Work(run, done, refused, troubled, None, owner, None, event=True))

    def ask(
        self,
        query: Callable[..., Any],
        request: Any,
        *,
        done: Done,
        refused: Done | None = None,
        troubled: Done | None = None,
        owner: QObject | None = None,
        key: object = None,
    ) -> None:
        """Run a query; `done(answer)`. Of several with the same owner and key only the latest answers."""
        run = partial(self.clerk.ask, query, request)
        full = None if key is None else (id(owner), key)
        work = _Work(run, done, refused, troubled, None, owner, full, event=False)
        if full is not None:
            self._latest[full] = work
        self._put(self._reading, work)

    def run(
        self,
        job: Callable[[Progress], Any],
        *,
        done: Done | None = None,
        progress: Callable[[int, int], object] | None = None,
        cancelled: Callable[[], object] | None = None,
        refused: Done | None = None,
        troubled: Done | None = None,
        owner: QObject | None = None,
        lane: Lane = Lane.OWN,
    ) -> Job:
        """Run `job(progress)` off the GUI thread. It must call `progress(done, total)` every 50 ms or so."""
        handle = Job()
        report = self._reporter(handle, progress, owner)
        work = _Work(partial(job, report), done, refused, troubled, cancelled, owner, None, event=False)
        self._start(handle, work, lane)
        return handle

    def do_long(
        self,
        usecase: Callable[..., Any],
        request: Any,
        *,
        done: Done | None = None,
        progress: Callable[[int, int], object] | None = None,
        cancelled: Callable[[], object] | None = None,
        refused: Done | None = None,
        troubled: Done | None = None,
        owner: QObject | None = None,
        password: str = "",
    ) -> Job:
        """Run a long use case on the writer; it reports by `office.progress`; cancelling rolls it back.

        `password` is the operator's, for use cases that ask for it again.
        """
        handle = Job()
        report = self._reporter(handle, progress, owner)
        proof = {"password": password} if password else {}
        run = partial(self.clerk.do, usecase, request, progress=report, **proof)
        self._start(
            handle, _Work(run, done, refused, troubled, cancelled, owner, None, event=True), Lane.WRITER
        )
        return handle

    def stop(self) -> None:
        """Cancel jobs, finish what the threads hold, close the clerk. No callback comes after it."""
        if self._stopped:
            return
        self._stopped = True
        for job in self._jobs:
            job.cancel()
        self._writing.put(None)
        self._reading.put(None)
        for thread in (*self._threads, *self._own):
            thread.join()
        self._pending = 0
        self.clerk.close()

    def _start(self, handle: Job, work: _Work, lane: Lane) -> None:
        self._jobs.add(handle)
        inner = work.run

        def guarded() -> Any:
            try:
                return inner()
            finally:
                self._jobs.discard(handle)

        work.run = guarded
        if lane is Lane.WRITER:
            self._put(self._writing, work)
            return
        self._own = [thread for thread in self._own if thread.is_alive()]
        if not self._stopped:
            self._pending += 1
            thread = threading.Thread(target=self._perform, args=(work,), name="job", daemon=True)
            self._own.append(thread)
            thread.start()

    def _reporter(
        self, job: Job, progress: Callable[[int, int], object] | None, owner: QObject | None
    ) -> Progress:
        last = [0.0]

        def report(done: int, total: int) -> None:
            if job.cancelling:
                raise Cancelled
            now = time.monotonic()
            if progress is not None and (now - last[0] >= PROGRESS_EVERY or done >= total):
                last[0] = now
                self._progressed.emit(partial(_if_alive, owner, partial(progress, done, total)))

        return report

    def _put(self, queue: "SimpleQueue[_Work | None]", work: _Work) -> None:
        if self._stopped:
            return
        self._pending += 1
        queue.put(work)

    def _serve(self, queue: "SimpleQueue[_Work | None]") -> None:
        while (work := queue.get()) is not None:
            self._perform(work)
            del work  # a list that was imported would stay until the next use case

    def _superseded(self, work: _Work) -> bool:
        return work.key is not None and self._latest.get(work.key) is not work

    def _perform(self, work: _Work) -> None:
        if not self._superseded(work):
            try:
                work.answer = work.run()
            except BaseException as failure:  # noqa: BLE001 (handed to the GUI thread, which sorts it)
                work.failure = failure
        self._finished.emit(work)

    def _settle(self, work: _Work) -> None:
        if self._stopped:
            return
        try:
            if not self._superseded(work):
                self._latest.pop(work.key, None)
                self._deliver(work)
        finally:
            self._pending -= 1
            if not self._pending:
                self.idle.emit()

    def _deliver(self, work: _Work) -> None:
        alive = work.owner is None or isValid(work.owner)
        failure = work.failure
        if failure is None:
            if work.done is not None and alive:
                work.done(work.answer)
            if work.event:
                self.happened.emit(work.answer)
        elif isinstance(failure, Cancelled):
            if work.cancelled is not None and alive:
                work.cancelled()
        elif isinstance(failure, Refusal):
            self._fail(work.refused if alive else None, self.refused.emit, failure)
        elif isinstance(failure, Trouble):
            self._fail(work.troubled if alive else None, self.troubled.emit, failure)
        else:
            self.crashed.emit(failure)
            if work.troubled is not None and alive:
                work.troubled(Trouble("program.fault"))  # whoever waits for an answer waits no longer

    @staticmethod
    def _fail(own: Done | None, otherwise: Done, failure: BaseException) -> None:
        (own or otherwise)(failure)


def _call(what: Callable[[], object]) -> None:
    what()


def _if_alive(owner: QObject | None, what: Callable[[], object]) -> None:
    if owner is None or isValid(owner):
        what()
