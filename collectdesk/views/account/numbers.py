"""The numbers of an account that may be dialled, and whose each is."""

from dataclasses import dataclass

from collectdesk.domain.borrower import PartyRole, PointKind, PointState
from collectdesk.domain.browse import AccountCard, PersonRow, PointRow
from collectdesk.views.account.phrases import no_calls, role_word, row_facts, use_word

MOST = 9
"""Numbers are chosen with the keys 1 to 9."""


@dataclass(frozen=True, slots=True)
class Number:
    """A contact point with whose it is; `shown` is masked."""

    point: PointRow
    person: PersonRow

    @property
    def role(self) -> PartyRole:
        return self.person.role

    @property
    def shown(self) -> str:
        return self.point.shown

    def text(self) -> str:
        """138****5521 mobile; for others than the borrower who it is."""
        borrower = self.role is PartyRole.BORROWER
        about = use_word(self.point.point) if borrower else role_word(self.role)
        if no_calls(self.point):
            about = row_facts(self.point)
        return f"{self.shown}  {about}".rstrip()


def every_point(card: AccountCard) -> list[Number]:
    return [Number(point, person) for person in card.people for point in person.points]


def dialled(card: AccountCard) -> list[Number]:
    """Phones in use of people who owe: the borrower's first, those not to be called last."""
    numbers = [
        number
        for number in every_point(card)
        if number.point.point.kind is PointKind.PHONE
        and number.point.point.state is PointState.GOOD
        and number.role.liable
    ]
    return sorted(numbers, key=lambda number: no_calls(number.point))[:MOST]


def whose(card: AccountCard, point_id: int | None) -> PartyRole:
    """The role of the person a point belongs to; the borrower's where it is not known."""
    found = (number.role for number in every_point(card) if number.point.id == point_id)
    return next(found, PartyRole.BORROWER)
