"""The log: rotating, local, without personal data: events by code, failures by type and place."""

import logging
import sys
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

OWN = "collectdesk"
QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def frames(trace: TracebackType | None) -> Iterator[str]:
    """The places a failure passed: file, line and function; neither values nor source text."""
    for frame, line in traceback.walk_tb(trace):
        code = frame.f_code
        parts = Path(code.co_filename).parts
        start = next((place for place, part in enumerate(parts) if part == OWN), max(0, len(parts) - 2))
        yield f"{'/'.join(parts[start:])}:{line} {code.co_qualname}"


def bare(failure: BaseException) -> str:
    """A failure by type and places, its causes after it; the message stays out, it may name a person."""
    lines = []
    seen: BaseException | None = failure
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [f"  {frame}" for frame in frames(seen.__traceback__)]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


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
    """Log into `folder`/collectdesk.log, three files of 512 KiB at most; Qt's warnings too."""
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
