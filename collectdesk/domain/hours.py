"""Hours at which a person prefers to be reached, and the text they are stored as."""

import re
from dataclasses import dataclass
from datetime import datetime, time

from collectdesk.domain.errors import Refusal

MOST = 14
_CLOCK = r"((?:[01]\d|2[0-3]):[0-5]\d)"
_SPAN = re.compile(f"([1-7]+) {_CLOCK}-{_CLOCK}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Span:
    """From `opens` to before `closes` on ISO weekdays (1 is Monday), each once and in order."""

    weekdays: tuple[int, ...]
    opens: time
    closes: time

    def __post_init__(self) -> None:
        if not self.weekdays or self.weekdays != tuple(sorted({*self.weekdays} & {*range(1, 8)})):
            raise Refusal("hours.weekdays", "preferred_hours")
        if self.opens >= self.closes or _finer(self.opens) or _finer(self.closes):
            raise Refusal("hours.order", "preferred_hours")

    def holds(self, local: datetime) -> bool:
        return local.isoweekday() in self.weekdays and self.opens <= local.time() < self.closes


@dataclass(frozen=True, slots=True)
class PreferredHours:
    """No span: any hour is as good as another."""

    spans: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.spans)

    def holds(self, local: datetime) -> bool:
        """Whether this moment, as the person's clock shows it, is one of the hours."""
        return not self.spans or any(span.holds(local) for span in self.spans)

    @property
    def text(self) -> str:
        """As it is stored: "12345 12:00-14:00;67 09:00-11:30"."""
        return ";".join(
            f"{''.join(map(str, span.weekdays))} {span.opens:%H:%M}-{span.closes:%H:%M}"
            for span in self.spans
        )


ANY_HOUR = PreferredHours()


def read_hours(text: str) -> PreferredHours:
    """The hours in a stored text. Raises Refusal `hours.unclear`, `hours.weekdays`, `hours.order`."""
    if not text:
        return ANY_HOUR
    spans = []
    for part in text.split(";"):
        found = _SPAN.fullmatch(part)
        if found is None:
            raise Refusal("hours.unclear", "preferred_hours")
        days, opens, closes = found.groups()
        spans.append(Span(tuple(map(int, days)), time.fromisoformat(opens), time.fromisoformat(closes)))
    if len(spans) > MOST:
        raise Refusal("hours.too_many", "preferred_hours", most=MOST)
    return PreferredHours(tuple(spans))


def _finer(clock: time) -> bool:
    return bool(clock.second or clock.microsecond)
