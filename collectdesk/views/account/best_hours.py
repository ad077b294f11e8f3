"""When this borrower was reached before: the hours of past talks, and the two best that follow each other."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.browse import MomentKind, TimelineRow
from collectdesk.domain.contact import Reached
from collectdesk.shell import i18n

FEWEST = 3
"""Fewer talks say nothing about an hour."""
_TALKS = {Reached.BORROWER.value, Reached.LIABLE.value}


class BestHours:
    """`hours` counts talks by local hour, `best` are the best two; empty where there were too few talks."""

    def __init__(self, rows: Iterable[TimelineRow]) -> None:
        talks = [
            i18n.local(row.at)
            for row in rows
            if row.kind in {MomentKind.CONTACT, MomentKind.PROMISE}
            and row.at is not None
            and row.facts.get("reached") in _TALKS
        ]
        self.hours: dict[int, int] = {}
        self.best: tuple[int, ...] = ()
        self.weekdays_only = False
        if len(talks) < FEWEST:
            return
        counts = Counter(talk.hour for talk in talks)
        self.hours = dict(counts)
        first = max(range(8, 21), key=lambda hour: (counts[hour] + counts[hour + 1], counts[hour], -hour))
        self.best = (first, first + 1)
        self.weekdays_only = all(talk.weekday() < 5 for talk in talks)

    def title(self) -> str:
        if not self.best:
            return ""
        translate = QCoreApplication.translate
        pattern = translate("Account", "Best: {first}–{last}")
        if self.weekdays_only:
            pattern = translate("Account", "Best: weekdays {first}–{last}")
        return pattern.format(first=self.best[0], last=self.best[-1] + 1)
