"""The office's time as the page shows it: what the office said last, and the seconds since."""

import time
from datetime import UTC, date, datetime, timedelta

from collectdesk.shell import i18n


class OfficeTime:
    """`set` takes the office's moment (UTC) from every office card."""

    def __init__(self) -> None:
        self._said = datetime(1970, 1, 1, tzinfo=UTC)
        self._at = time.monotonic()

    def set(self, now: datetime) -> None:
        self._said, self._at = now, time.monotonic()

    def now(self) -> datetime:
        return self._said + timedelta(seconds=time.monotonic() - self._at)

    def today(self) -> date:
        return i18n.local(self.now()).date()
