"""What is done with people and their contact points; each deed is one use case, carried out at the desk."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import PointRevealed
from collectdesk.shell.desk import Desk
from collectdesk.usecases.flags import LiftFlag, RaiseFlag, lift_flag, raise_flag
from collectdesk.usecases.people import (
    LiftOptOut,
    RevealPoint,
    SetOptOut,
    lift_opt_out,
    reveal_point,
    set_opt_out,
)
from collectdesk.usecases.persons import AddPerson, ChangePerson, add_person, change_person
from collectdesk.usecases.points import AddPoint, ChangePoint, add_point, change_point

_USECASES: dict[type, Callable[..., Any]] = {
    SetOptOut: set_opt_out,
    LiftOptOut: lift_opt_out,
    RaiseFlag: raise_flag,
    LiftFlag: lift_flag,
    AddPerson: add_person,
    ChangePerson: change_person,
    AddPoint: add_point,
    ChangePoint: change_point,
}


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

    def send(self, request: object, done: Callable[[], object], refused: Callable[[Refusal], object]) -> None:
        """Carries out the use case that takes this request."""
        usecase = _USECASES[type(request)]
        self._desk.do(usecase, request, done=lambda _event: done(), refused=refused, owner=self)

    def _revealed(self, event: PointRevealed) -> None:
        self.revealed.emit(event.point_id, event.value)
