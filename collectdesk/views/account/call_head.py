"""The head of a call: the number in full, the running time, Stop."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.borrower import PartyRole
from collectdesk.shell.theme import Type
from collectdesk.views.account.phrases import role_word
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Glyph
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.rows import Section


def clock_text(seconds: int) -> str:
    """00:42, 1:02:03."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"


class CallHead(QWidget):
    """`begin(number, use, role, opened_at)`; `stopped` is the talk's length once Stop was pressed."""

    stop_wanted = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._opened_at: datetime | None = None
        self.stopped: int | None = None
        self._shown = ("", "", PartyRole.BORROWER)
        self._title = Section("")
        self._dot = Glyph("dot", "bad")
        self.clock = Label("00:00", Type.HEAD)
        self.clock.setObjectName("account.call.clock")
        self.stop = Button("", icon="stop", keys="F3", on_click=self.stop_wanted.emit)
        self.stop.setObjectName("account.stop")
        self.number = Label("", Type.FACT)
        self.number.setObjectName("account.call.number")
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._title)
        first.addStretch(1)
        first.addWidget(self._dot)
        first.addWidget(self.clock)
        first.addSpacing(6)
        first.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.number)
        self._ticks = QTimer(self)
        self._ticks.setInterval(500)
        self._ticks.timeout.connect(self._tick)

    @property
    def opened_at(self) -> datetime | None:
        return self._opened_at

    @property
    def running(self) -> bool:
        return self._opened_at is not None and self.stopped is None

    def begin(self, number: str, use: str, role: PartyRole, opened_at: datetime) -> None:
        self._opened_at, self.stopped, self._shown = opened_at, None, (number, use, role)
        self._ticks.start()
        self.retranslate()

    def end(self) -> None:
        self._ticks.stop()
        self._opened_at = self.stopped = None
        self._shown = ("", "", PartyRole.BORROWER)
        self.number.set_runs([])

    def halt(self, seconds: int | None = None) -> None:
        """The talk is over, after so many seconds or now; the log goes on."""
        self.stopped = self.seconds() if seconds is None else seconds
        self._ticks.stop()
        self.retranslate()

    def seconds(self) -> int:
        """How long the talk lasted, or lasts."""
        if self.stopped is not None:
            return self.stopped
        if self._opened_at is None:
            return 0
        return max(0, int((self._now() - self._opened_at).total_seconds()))

    def _tick(self) -> None:
        self.clock.set_text(clock_text(self.seconds()))

    def retranslate(self) -> None:
        self._title.set_text(self.tr("Log a call"))
        self.stop.set_text(self.tr("Stop"))
        self.stop.setVisible(self.running)
        self._dot.set("dot", "bad" if self.running else "text3")
        number, use, role = self._shown
        about = use if role is PartyRole.BORROWER else role_word(role)
        self.number.set_runs(
            [Run(self.tr("to"), tone="text2"), Run(number, Type.FACT), Run(about, tone="text2")]
        )
        self._tick()
