"""A bug: the window that says so and saves a report of types and places, without personal data."""

import logging
import platform
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from collectdesk.shell.logs import bare
from collectdesk.shell.theme import Type, theme

logger = logging.getLogger(__name__)
QUIET = 3.0
MOST_SHOWN = 5


def report(failure: BaseException, version: str) -> str:
    """The report: versions, exception types, own places. No message, no value, no path of a person."""
    lines = (
        f"CollectDesk {version}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
        "",
        bare(failure),
    )
    return "\n".join(lines) + "\n"


def save(text: str, folder: Path, at: datetime) -> Path:
    """Write a report into `folder` and say where."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"collectdesk-report-{at:%Y%m%d-%H%M%S}.txt"
    file.write_text(text, encoding="utf-8")
    return file


class CrashWindow(QDialog):
    """Says what is known, shows the report, saves it where the user finds it."""

    def __init__(self, text: str, folder: Path, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._text, self._folder, self._clock = text, folder, clock
        self.setObjectName("crash")
        self.setWindowTitle("CollectDesk")
        self.setMinimumSize(560, 360)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        title = QLabel(self.tr("A fault in the program stopped this step."))
        title.setFont(theme().font(Type.HEAD))
        column.addWidget(title)
        said = QLabel(
            self.tr(
                "Nothing half-done was kept. Go on; if it happens again, save the report and hand it to "
                "whoever maintains CollectDesk. It names places in the program only, "
                "no person, number or amount."
            )
        )
        said.setWordWrap(True)
        column.addWidget(said)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Report"))
        column.addWidget(shown, 1)
        self.where = QLabel("")
        self.where.setWordWrap(True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.where)
        row = QHBoxLayout()
        row.addStretch(1)
        keep = QPushButton(self.tr("Save report"))
        keep.setObjectName("crash.save")
        keep.clicked.connect(self.keep)
        leave = QPushButton(self.tr("Go on"))
        leave.setObjectName("crash.leave")
        leave.setDefault(True)
        leave.clicked.connect(self.accept)
        row.addWidget(keep)
        row.addWidget(leave)
        column.addLayout(row)
        leave.setFocus()

    def keep(self) -> None:
        try:
            file = save(self._text, self._folder, self._clock())
        except OSError:
            said = self.tr("The report could not be saved: the disk is full or locked. Copy it from above.")
            self.where.setText(said)
            return
        self.where.setText(self.tr("Saved: {file}").format(file=file))


class CrashGuard(QObject):
    """Catches what nobody caught, on any thread: logs it and shows one crash window at a time.

    A fault that comes again and again (in painting, each time the window is drawn) is shown once more only
    after it has been quiet for `QUIET` seconds, and `MOST_SHOWN` times in all.
    """

    _caught = Signal(object)

    def __init__(self, folder: Path, version: str, clock: Callable[[], datetime]) -> None:
        super().__init__(QCoreApplication.instance())
        self._folder, self._version, self._clock = folder, version, clock
        self.window: CrashWindow | None = None
        self._last: dict[str, float] = {}
        self._shown: Counter[str] = Counter()
        self._caught.connect(self.show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on; the desk's `crashed` is to be connected to `show`."""
        sys.excepthook = self._hook
        sys.unraisablehook = _log_only
        threading.excepthook = self._thread_hook

    def _hook(self, kind: type[BaseException], failure: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._caught.emit(failure)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught.emit(args.exc_value)

    def show(self, failure: BaseException) -> None:
        try:
            self._show(failure)
        except Exception:
            logger.exception("crash window")  # a fault in showing one would show another, without end

    def _show(self, failure: BaseException) -> None:
        text, now = report(failure, self._version), time.monotonic()
        quiet = now - self._last.get(text, -QUIET) >= QUIET
        self._last[text] = now
        if not quiet or self._shown[text] >= MOST_SHOWN:
            return
        logger.error("crash", exc_info=(type(failure), failure, failure.__traceback__))
        if self.window is not None and self.window.isVisible():
            return
        self._shown[text] += 1
        self.window = CrashWindow(text, self._folder, self._clock)
        self.window.open()


def _log_only(caught: "sys.UnraisableHookArgs") -> None:
    """A fault where nothing can be raised, as in a destructor."""
    if caught.exc_value is not None:
        failure = caught.exc_value
        logger.error("unraisable", exc_info=(type(failure), failure, failure.__traceback__))
