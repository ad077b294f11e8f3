"""The groups of Today as rows of the table: headings, folding, and the links at a group's end."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.browse import Queue, QueueClass, QueueRow
from collectdesk.shell import i18n
from collectdesk.views.today import phrases
from collectdesk.views.widgets.cells import Group, More

translate = QCoreApplication.translate
SHORT_ROWS = 10
Item = QueueRow | Group | More


class Fold(Enum):
    SHUT = auto()
    SHORT = auto()
    OPEN = auto()


_LONG = {
    QueueClass.NEW,
    QueueClass.LETTERS,
    QueueClass.UNTOUCHED,
    QueueClass.WAITING,
    QueueClass.NOBODYS,
}
MORE, ALL, ASSIGN = "more", "all", "assign"


class Groups:
    """Remembers which groups are folded; `items(queue, only)` are the table's rows, `place_of` their groups.

    Long groups show their first rows until they are asked for. A More row's key is "what:group".
    """

    def __init__(self) -> None:
        self._folds = {place: Fold.SHORT if place in _LONG else Fold.OPEN for place in QueueClass}
        self._places: list[QueueClass] = []

    def place_of(self, row: int) -> QueueClass | None:
        return self._places[row] if 0 <= row < len(self._places) else None

    def unfold(self, place: QueueClass) -> None:
        self._folds[place] = Fold.OPEN

    def fold(self, place: QueueClass, *, shut: bool) -> None:
        """One step further shut, or one further open."""
        if shut:
            self._folds[place] = Fold.SHUT
        elif self._folds[place] is Fold.SHUT and place in _LONG:
            self._folds[place] = Fold.SHORT
        else:
            self._folds[place] = Fold.OPEN

    def is_shut(self, place: QueueClass) -> bool:
        return self._folds[place] is Fold.SHUT

    def items(self, queue: Queue, only: QueueClass | None) -> list[Item]:
        items: list[Item] = []
        self._places = []
        for place in QueueClass:
            rows = [row for row in queue.rows if row.place is place]
            if not rows or only not in {None, place}:
                continue
            own = self._group(queue, place, rows, Fold.OPEN if only else self._folds[place])
            items += own
            self._places += [place] * len(own)
        return items

    def _group(self, queue: Queue, place: QueueClass, rows: list[QueueRow], fold: Fold) -> list[Item]:
        tally = queue.tallies[place]
        total = i18n.number_text(tally.count)
        shut = fold is Fold.SHUT
        head = Group(
            phrases.group_text(place),
            phrases.tally_text(tally),
            phrases.explanation(place),
            icon="chevron-right" if shut else "chevron-down",
        )
        items: list[Item] = [head]
        if shut:
            return [head, More(translate("Today", "Show {n}").format(n=total), f"{MORE}:{place.value}")]
        if place is QueueClass.NOBODYS:
            text = translate("Today", "Assign all {n}…") if tally.count > 1 else translate("Today", "Assign…")
            items.append(More(text.format(n=total), f"{ASSIGN}:{place.value}"))
        if fold is Fold.SHORT and len(rows) > SHORT_ROWS + 1:
            items += rows[:SHORT_ROWS]
            left = i18n.number_text(len(rows) - SHORT_ROWS)
            items.append(More(translate("Today", "Show {n} more").format(n=left), f"{MORE}:{place.value}"))
        else:
            items += rows
        if tally.count > len(rows) and place in queue.shown_as:
            text = translate("Today", "Show all {n} in Accounts").format(n=total)
            items.append(More(text, f"{ALL}:{place.value}"))
        return items
