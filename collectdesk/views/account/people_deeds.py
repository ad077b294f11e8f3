"""What is done with people's contact points: shown for a moment, closed to a channel, opened again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from collectdesk.domain.borrower import Channel
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import PointRevealed
from collectdesk.shell.desk import Desk
from collectdesk.usecases.people import (
    LiftOptOut,
    RevealPoint,
    SetOptOut,
    lift_opt_out,
    reveal_point,
    set_opt_out,
)


class PeopleDeeds(QObject):
    """`revealed(point id, value)` once the journal has it."""

    revealed = Signal(object, str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.account_id = 0

    def reveal(self, point_id: int) -> None:
        request = RevealPoint(self.account_id, point_id)
        self._desk.do(reveal_point, request, done=self._revealed, owner=self)

    def set_wish(
        self, party_id: int, channel: Channel, reason: str, refused: Callable[[Refusal], None]
    ) -> None:
        """A wish not to be reached through a channel, on any number."""
        request = SetOptOut(party_id, None, channel, reason)
        self._desk.do(set_opt_out, request, refused=refused, owner=self)

    def lift_wish(self, wish_id: int, reason: str, refused: Callable[[Refusal], None]) -> None:
        self._desk.do(lift_opt_out, LiftOptOut(wish_id, reason), refused=refused, owner=self)

    def _revealed(self, event: PointRevealed) -> None:
        self.revealed.emit(event.point_id, event.value)
