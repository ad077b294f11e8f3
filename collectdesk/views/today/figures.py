"""The panel at the right of Today: own figures, why the current row has its rank, who must wait."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.domain.browse import OwnFigures, Queue, QueueClass, QueueRow
from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.today import phrases
from collectdesk.views.widgets.label import Hairline, IconLabel, Label
from collectdesk.views.widgets.paint import Align, Run
from collectdesk.views.widgets.rows import Section
from collectdesk.views.widgets.surface import Panel

WIDTH = 264
LINE = 17


class Figure(QWidget):
    """One figure, 29 high: what it is at the left, at the right the figure 16/600 with a fact beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = Label("", tone="text2")
        self._value = Label("", Type.FACT, align=Align.RIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._key)
        row.addWidget(self._value, 1)
        self.setFixedHeight(29)

    def say(self, key: str, value: str, *, before: str = "", after: str = "") -> None:
        runs = [Run(before, Type.SMALL, "text2"), Run(value, Type.FACT), Run(after, Type.SMALL, "text2")]
        self._key.set_text(key)
        self._value.set_runs([run for run in runs if run.text])
        self.setAccessibleName(f"{key} {before} {value} {after}".replace("  ", " ").strip())


class FiguresPanel(Panel):
    """`show_figures(figures)`, `show_row(row, rank, now)`, `show_queue(queue)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent=parent)
        self._figures: OwnFigures | None = None
        self._row: tuple[QueueRow, int, datetime] | None = None
        self._queue: Queue | None = None
        self._mine = Section("")
        self._calls, self._reached = Figure(), Figure()
        self._promised, self._kept, self._letters = Figure(), Figure(), Figure()
        self._why = Section("")
        self._what = Label("", wrap=True, line_height=LINE)
        self._inside = Label("", tone="text2", wrap=True, line_height=LINE)
        self._also = Label("", tone="text2", wrap=True, line_height=LINE)
        self._why.setObjectName("today.why")
        self._held = IconLabel("pause", "", tone="text2")
        self._held.setObjectName("today.held")
        self._held_more = Label("", Type.SMALL, "text2", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        self.add(self._mine)
        self.add(self._calls, space=4)
        self.add(self._reached)
        self.add(Hairline(), space=4)
        self.add(self._promised, space=5)
        self.add(self._kept)
        self.add(self._letters)
        self._parted = Hairline()
        self.add(self._parted, space=8)
        self.add(self._why, space=12)
        self.add(self._what, space=4)
        self.add(self._inside, space=6)
        self.add(self._also, space=6)
        self.body.addStretch(1)
        self._foot = Hairline()
        self.add(self._foot)
        self.add(self._held, space=12)
        self.add(self._held_more, space=4)

    def show_figures(self, figures: OwnFigures) -> None:
        self._figures = figures
        self.retranslate()

    def show_row(self, row: QueueRow | None, rank: int, now: datetime) -> None:
        """Why this row, counted from one, has its rank."""
        self._row = None if row is None else (row, rank, now)
        self._say_why()

    def show_queue(self, queue: Queue) -> None:
        self._queue = queue
        self._say_held()

    def retranslate(self) -> None:
        self._mine.set_text(self.tr("My figures today"))
        figures = self._figures or OwnFigures(0, 0, 0, (), 0, (), 0)
        number = i18n.number_text
        share = i18n.percent_text(figures.reached / figures.calls) if figures.calls else ""
        self._calls.say(self.tr("Calls"), number(figures.calls))
        self._reached.say(self.tr("Reached"), number(figures.reached), after=share)
        self._promised.say(
            self.tr("Promised"), _sums(figures.promised), before=self._promises(figures.promises)
        )
        self._kept.say(self.tr("Kept"), _sums(figures.kept_amounts), before=self._promises(figures.kept))
        self._letters.say(self.tr("Letters written"), number(figures.letters))
        self._say_why()
        self._say_held()

    def _promises(self, count: int) -> str:
        if not count:
            return ""
        if count == 1:
            return self.tr("1 promise")
        return self.tr("{n} promises").format(n=i18n.number_text(count))

    def _say_why(self) -> None:
        there = self._row is not None
        for part in (self._parted, self._why, self._what, self._inside, self._also):
            part.setVisible(there)
        if self._row is None:
            return
        row, rank, now = self._row
        what, why, inside = phrases.rank_lines(row, now)
        self._why.set_text(self.tr("Why number {n}?").format(n=i18n.number_text(rank)))
        runs = [Run(what, Type.STRONG, "text2"), Run(why, tone="text2")]
        self._what.set_runs(runs, between="" if i18n.language().startswith("zh") else " ")
        self._inside.set_text(inside)
        also = [words(f"queue.{kind.value}") for kind in row.also]
        self._also.setVisible(bool(also))
        self._also.set_text(self.tr("Also due on this account: {what}").format(what=phrases.listed(also)))

    def _say_held(self) -> None:
        queue = self._queue
        held = queue.tallies.get(QueueClass.WAITING) if queue else None
        waiting = held.count if held else 0
        closed = _nobody(queue) if queue else None
        for part in (self._foot, self._held, self._held_more):
            part.setVisible(bool(waiting) or closed is not None)
        if queue is not None and closed is not None:
            self._held.set_text(self.tr("Nobody may be called now"))
            again = phrases.lawful_text(closed, queue.now)
            self._held_more.set_text(self.tr("Calls are allowed again from {time}.").format(time=again))
        elif waiting:
            one = self.tr("1 may not be contacted now")
            many = self.tr("{n} may not be contacted now").format(n=i18n.number_text(waiting))
            self._held.set_text(one if waiting == 1 else many)
            self._held_more.set_text(self.tr("They wait at the end with their time."))


def _sums(amounts: Sequence[Money]) -> str:
    return " · ".join(i18n.money_text(money) for money in amounts) or "0"


def _nobody(queue: Queue) -> datetime | None:
    """When the first may be called again, if nobody may be called now."""
    calls = [row for row in queue.rows if row.kind.is_contact]
    if not calls or any(row.allowed for row in calls):
        return None
    return min((row.next_lawful for row in calls if row.next_lawful is not None), default=None)
