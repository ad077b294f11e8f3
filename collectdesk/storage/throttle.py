"""Five tries, then a wait of five minutes; counted per name and kept beside the office across restarts."""

import contextlib
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.storage import places

TRIES = 5
WAIT = timedelta(minutes=5)
_KEPT = 200


class Throttle:
    """Failed tries by name. `file` None keeps them in memory only; `clock` tells UTC."""

    def __init__(self, clock: Callable[[], datetime], file: Path | None = None) -> None:
        self._clock = clock
        self._file = file
        self._failed: dict[str, tuple[int, datetime]] = self._read()

    def admit(self, name: str) -> None:
        """Refusal `unlock.wait` while the wait of this name lasts."""
        count, last = self._failed.get(name, (0, self._clock()))
        if count < TRIES:
            return
        # A clock that was set back must not lock anyone out for longer than the wait.
        left = min(last + WAIT - self._clock(), WAIT)
        if left > timedelta(0):
            raise Refusal("unlock.wait", "password", seconds=int(left.total_seconds() + 0.999), tries=TRIES)
        del self._failed[name]

    def failed(self, name: str) -> int:
        """Count a failed try; the tries that are left."""
        now = self._clock()
        count = self._failed.get(name, (0, now))[0] + 1
        self._failed[name] = (count, now)
        fresh = {n: entry for n, entry in self._failed.items() if abs(now - entry[1]) <= WAIT or n == name}
        self._failed = dict(sorted(fresh.items(), key=lambda item: item[1][1])[-_KEPT:])
        self._write()
        return TRIES - count

    def succeeded(self, name: str) -> None:
        if self._failed.pop(name, None) is not None:
            self._write()

    def _read(self) -> dict[str, tuple[int, datetime]]:
        if self._file is None:
            return {}
        try:
            entries = json.loads(self._file.read_text("utf-8"))
            return {
                str(name): (int(count), datetime.fromtimestamp(int(seconds), UTC))
                for name, (count, seconds) in entries.items()
            }
        except (OSError, ValueError, TypeError, AttributeError, OverflowError):
            return {}

    def _write(self) -> None:
        """As well as the disk allows: a full disk must not keep people from their own office."""
        if self._file is None:
            return
        entries = {name: [count, int(at.timestamp())] for name, (count, at) in self._failed.items()}
        with contextlib.suppress(OSError, Trouble):
            places.replace_all(self._file.parent, [(self._file.name, json.dumps(entries).encode())])
