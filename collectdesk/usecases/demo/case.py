"""An account of the demo office in the making: the loan, the people, and what was said so far."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from collectdesk.domain.account import AccountState
from collectdesk.domain.borrower import Channel, PartyKind, PointState
from collectdesk.domain.contact import Direction, NextAction, Reached, Reason, Result
from collectdesk.domain.promise import PromiseState
from collectdesk.usecases.demo.cast import Linked, Point, Somebody
from collectdesk.usecases.demo.loans import Arrears, Loan

LISTED_FROM = 3
"""Days past due from which the lender's list names an account."""
_WEEKS = 26
"""How long the office has used the program; an even number of weeks."""


class Story(StrEnum):
    """How an account stands today."""

    NEW = "new"
    IN_CONTACT = "in_contact"
    NOT_REACHED = "not_reached"
    PROMISE = "promise"
    DISPUTE = "dispute"
    HARDSHIP = "hardship"
    REFUSED = "refused"
    DECEASED = "deceased"
    CURED = "cured"


class Paid(StrEnum):
    """What came of a promise in the past: a whole instalment, a part of what was promised, everything."""

    NOTHING = ""
    INSTALMENT = "instalment"
    PART = "part"
    ALL = "all"


class Slot(StrEnum):
    """What the account adds to Today."""

    NONE = ""
    CALL_BACK = "call_back"
    CALL = "call"
    CALL_LATE = "call_late"
    LETTER = "letter"
    REVIEW = "review"
    PROMISE_DUE = "promise_due"
    PROMISE_PAST = "promise_past"
    PROMISE_BROKEN = "promise_broken"


@dataclass(slots=True)
class Promised:
    amount: int
    due_on: date
    state: PromiseState = PromiseState.OPEN
    decided_on: date | None = None


@dataclass(slots=True)
class Planned:
    """A follow-up; times are local. `done_at` is when the next contact closed it."""

    action: NextAction
    due_on: date
    due_at: datetime | None
    note: str
    done_at: datetime | None = None


@dataclass(slots=True)
class Said:
    """One contact; times are local, `point` is None where no number was used."""

    at: datetime
    seconds: int
    logged_at: datetime
    result: Result
    reached: Reached
    note: str
    who: Somebody
    point: Point | None
    staff_id: int
    channel: Channel = Channel.CALL
    direction: Direction = Direction.OUT
    reason: Reason | None = None
    willingness: int | None = None
    ability: int | None = None
    promised: Promised | None = None
    planned: Planned | None = None


@dataclass(slots=True)
class Wish:
    """An opt-out of the borrower; `point` None means the whole channel."""

    point: Point | None
    channel: Channel
    since: datetime
    reason: str
    staff_id: int


@dataclass(slots=True)
class Case:
    """`first` is the index of the oldest instalment that was unpaid when the account was first listed."""

    story: Story
    slot: Slot
    borrower: Somebody
    loan: Loan
    first: int
    listed_on: date
    paid: Paid = Paid.NOTHING
    others: list[Linked] = field(default_factory=list)
    payments: list[tuple[date, int]] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    bad_points: dict[str, PointState] = field(default_factory=dict)
    assigned_to: int | None = None
    contract_number: str = ""
    several: bool = False
    """The borrower has another account, whose calls go to the same numbers."""

    @property
    def state(self) -> AccountState:
        return AccountState.CURED if self.story is Story.CURED else AccountState.OPEN

    @property
    def arrears(self) -> Arrears:
        return Arrears(self.loan, self.first, self.payments)

    @property
    def numbers(self) -> list[Point]:
        """The borrower's numbers that can be called from here, the first one first."""
        return [p for p in self.borrower.points if p.value.startswith("+86")]


class Diary:
    """The office's days: since when lists come, on which days, and on which of them people work."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.never = datetime.combine(date.min, time.min, UTC)
        start = today - timedelta(days=today.weekday() + 7 * _WEEKS)
        past = [start + timedelta(days=number) for number in range((today - start).days)]
        self._working = [day for day in past if _works(day)]
        weeks = {day.isocalendar()[:2]: day for day in reversed(self._working)}
        self._full = [*sorted(weeks.values())[-2::-2][::-1], today]

    @property
    def opened_on(self) -> date:
        return self._working[0]

    @property
    def yesterday(self) -> date:
        """The last working day before today."""
        return self._working[-1]

    def listing_day(self, due_on: date) -> date:
        """The first list that names an account whose oldest instalment fell due on this day."""
        day = max(due_on + timedelta(days=LISTED_FROM), self.opened_on)
        while not _works(day) and day != self.today:
            day += timedelta(days=1)
        return day

    def full_lists(self) -> list[date]:
        """The first working day of every other week, and today. The days between bring what is new."""
        return self._full

    def lists(self) -> list[date]:
        return [*self._working, self.today]

    def next_full(self, after: date) -> date:
        return next(day for day in self._full if day > after)

    def work(self, day: date) -> date:
        """The day itself or the next working day."""
        while not _works(day):
            day += timedelta(days=1)
        return day

    def ahead(self, number: int) -> date:
        """A working day that many working days from today."""
        day = self.today
        for _ in range(number):
            day = self.work(day + timedelta(days=1))
        return day


def _works(day: date) -> bool:
    """Neither a weekend nor one of the days that are holidays every year."""
    holiday = (day.month, day.day) == (1, 1) or (day.month == 5 and day.day <= 3)
    return day.weekday() < 5 and not holiday and not (day.month == 10 and day.day <= 7)


def fitting_notes(case: Case, pool: list[dict[str, Any]], known: Reason | None) -> list[dict[str, Any]]:
    """Notes that this borrower could have given rise to; the reason known so far does not change lightly."""
    firm = case.borrower.kind is PartyKind.FIRM
    if firm:
        unfit = {"less_income", "job_lost", "illness", "family"}
    else:
        unfit = {"job_lost"} if case.borrower.trade else {"business_failing"}
    kinds = {"firm" if firm else "person", "shop" if case.borrower.trade else ""}
    fits = [
        note
        for note in pool
        if note.get("why", "") not in unfit
        and note.get("product", case.loan.product) == case.loan.product
        and ("who" not in note or note["who"] in kinds)
    ]
    if known is None:
        return fits
    return [note for note in fits if note.get("why", known) == known] or fits
