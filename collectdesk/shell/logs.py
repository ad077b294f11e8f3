"""The log: rotating, local, without personal data: events by code, failures by type and place."""

import contextlib
import logging
import sys
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

OWN = "collectdesk"
MOST_PLACES = 60
"""Of one failure: one that called itself without end has a thousand."""
MOST_FAILURES = 20
QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def frames(failure: BaseException) -> Iterator[str]:
    """The places a failure passed: file, line and function; neither values nor source text.

    A bug in a worker process brings the places it passed there as `places`.
    """
    for frame, line in traceback.walk_tb(failure.__traceback__):
        yield f"{_own_part(frame.f_code.co_filename)}:{line} {frame.f_code.co_qualname}"
    for file, line, name in getattr(failure, "places", ()):
        yield f"{_own_part(file)}:{line} {name}"


def bare(failure: BaseException) -> str:
    """A failure by type and places, its parts and causes after it; no message, which may name a person."""
    lines: list[str] = []
    seen: set[int] = set()
    waiting = [failure]
    while waiting and len(seen) < MOST_FAILURES:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
        places = [f"  {place}" for place in frames(one)]
        if len(places) > MOST_PLACES:
            left_out = f"  … {len(places) - MOST_PLACES} more …"
            places = [*places[: MOST_PLACES // 2], left_out, *places[-MOST_PLACES // 2 :]]
        lines += places
        parts = one.exceptions if isinstance(one, BaseExceptionGroup) else ()
        waiting += [*parts, *(cause for cause in (one.__cause__ or one.__context__,) if cause is not None)]
    return "\n".join(lines)


def _own_part(file: str) -> str:
    """A source file's path from this program's or a library's own folder; above it lie people's names."""
    parts = Path(file).parts
    for root in ("site-packages", OWN):
        if root in parts:
            place = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[place + (root != OWN) :])
    return parts[-1] if parts else ""


class BareFormatter(logging.Formatter):
    """Writes exceptions without their messages."""

    def format(self, record: logging.LogRecord) -> str:
        """Another handler may have left the exception's full text in the record: not used."""
        left, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = left

    def formatException(self, ei: object) -> str:
        failure = ei[1] if isinstance(ei, tuple) else None
        return bare(failure) if isinstance(failure, BaseException) else ""


def start(folder: Path) -> logging.Handler:
    """Log into `folder`/collectdesk.log, three files of 512 KiB at most; Qt's warnings too.

    What cannot be written (disk full, folder locked) is let go: no work stops for want of a log.
    """
    logging.raiseExceptions = False
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "collectdesk.log", maxBytes=512 * 1024, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(BareFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    qInstallMessageHandler(_from_qt)
    return handler


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    """Qt's words may quote a text on screen: only their first part, the class that speaks, is kept."""
    speaker = (message or "").split(":", 1)[0][:60]
    logging.getLogger(f"qt.{context.category or 'default'}").log(
        QT_LEVELS.get(kind, logging.WARNING), speaker
    )
    if kind is QtMsgType.QtFatalMsg:
        sys.stderr.write(f"{speaker}\n")
