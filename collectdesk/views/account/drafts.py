"""Nothing typed is lost: a log being written is kept in the books a moment after the last key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from collectdesk.domain.events import DraftKept
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.usecases.drafts import FindDraft, FoundDraft, KeepDraft, find_draft, keep_draft
from collectdesk.views.account.log_view import LogView

KEEP_AFTER = 1500
"""Milliseconds."""


class Drafts(QObject):
    """Keeps what `log` holds for the account named last; `kept` once it is in the books."""

    kept = Signal()

    def __init__(self, desk: Desk, log: LogView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._log = desk, log
        self._account_id = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._timer.timeout.connect(self._keep)
        log.changed.connect(self._timer.start)

    def find(self, account_id: int, done: Callable[[FoundDraft], object]) -> None:
        """What was kept for an account, and its open call."""
        self._account_id = account_id
        self._desk.ask(find_draft, FindDraft(account_id), done=done, owner=self, key="draft")

    def keep(self) -> None:
        """Now, what was entered since the last time."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def wait(self) -> None:
        """The log is being saved: no draft after it."""
        self._timer.stop()

    def forget(self) -> None:
        self._timer.stop()
        self._put({})

    def _keep(self) -> None:
        if self._log.active:
            self._put(self._log.values())

    def _put(self, values: dict[str, str]) -> None:
        self._desk.do(keep_draft, KeepDraft(self._account_id, values), done=self._kept, owner=self)

    def _kept(self, event: DraftKept) -> None:
        if event.account_id == self._account_id and self._log.active:
            self._log.form.kept(i18n.time_text(i18n.local(event.at)))
            self.kept.emit()
