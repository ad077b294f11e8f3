"""The press: letters are rendered in one worker process, so that the window never waits for Python's lock."""

# This side imports neither ReportLab nor Jinja2; the worker does.

import multiprocessing
import signal
import threading
import traceback
from collections.abc import Callable
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Protocol, Self

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.letter import LetterFacts, RenderedLetter

PATIENCE = 60.0
"""Seconds a letter may take, the worker's start included; then the worker is taken to hang and is ended."""

_PLACES = 40
_Answer = tuple[str, Any]


class _Pipe(Protocol):
    """One end of a pipe; Windows has a class of its own for it."""

    def send(self, obj: Any, /) -> None: ...
    def recv(self) -> Any: ...
    def poll(self, timeout: float | None = ..., /) -> bool: ...
    def close(self) -> None: ...


class WorkerBugError(RuntimeError):
    """Something unforeseen in the worker: its type, and as `places` where; no text of the letter."""

    def __init__(self, kind: str, places: tuple[tuple[str, int, str], ...]) -> None:
        super().__init__(kind)
        self.places = places


class Press:
    """Renders letters, one at a time. The worker starts with the first letter and again if it died."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._pipe: _Pipe | None = None

    def render(self, facts: LetterFacts) -> RenderedLetter:
        """As letters.letter.render; Trouble letter.worker_died or letter.worker_slow without an answer."""
        with self._lock:
            answer = self._asked(facts) or self._asked(facts)
        if answer is None:
            raise Trouble("letter.worker_died")
        outcome, body = answer
        match outcome:
            case "rendered":
                return RenderedLetter(*body)
            case "refused":
                code, field, detail = body
                raise Refusal(code, field, **detail)
            case "trouble":
                code, detail = body
                raise Trouble(code, **detail)
            case _:
                raise WorkerBugError(*body)

    def close(self) -> None:
        """Ends the worker; a later letter would start a new one."""
        with self._lock:
            self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _asked(self, facts: LetterFacts) -> _Answer | None:
        """The worker's answer, None when it died before giving one."""
        pipe = self._pipe or self._started()
        try:
            pipe.send(facts)
            if not pipe.poll(PATIENCE):
                self._end()
                raise Trouble("letter.worker_slow", seconds=int(PATIENCE))
            answer: _Answer = pipe.recv()
            return answer
        except (EOFError, OSError):
            self._end()
            return None

    def _started(self) -> "_Pipe":
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs,), name="collectdesk-press", daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours
        return ours

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.terminate()
            self._process.join()
        self._pipe = self._process = None


def _work(pipe: "_Pipe") -> None:
    """The worker's life: a letter in, an answer out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl C is for the program that owns the press
    from collectdesk.letters.letter import render

    while True:
        try:
            facts = pipe.recv()
        except EOFError:
            return
        pipe.send(_answer(render, facts))


def _answer(render: Callable[[LetterFacts], RenderedLetter], facts: LetterFacts) -> _Answer:
    try:
        letter = render(facts)
    except Refusal as refusal:
        return "refused", (refusal.code, refusal.field, refusal.facts)
    except Trouble as trouble:
        return "trouble", (trouble.code, trouble.facts)
    except Exception as error:  # noqa: BLE001 (carried over and raised there)
        # the message might quote the letter; where it happened does not
        frames = traceback.extract_tb(error.__traceback__)
        places = tuple((frame.filename, frame.lineno or 0, frame.name) for frame in frames)
        return "bug", (type(error).__name__, places[-_PLACES:])
    return "rendered", (letter.pdf, letter.pages, letter.sha256)
