"""Contacts with a borrower as they were, and what follows from them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from collectdesk.domain.borrower import Channel


class Direction(StrEnum):
    OUT = "out"
    IN = "in"


class Reached(StrEnum):
    """Who answered. Doubt counts: `unknown` is a person, only `nobody` is nobody."""

    BORROWER = "borrower"
    LIABLE = "liable"
    CONTACT_PERSON = "contact_person"
    UNKNOWN = "unknown"
    NOBODY = "nobody"


class Result(StrEnum):
    PROMISED = "promised"
    ASKS_PLAN = "asks_plan"
    REFUSES = "refuses"
    DISPUTES = "disputes"
    HARDSHIP = "hardship"
    CALL_BACK = "call_back"
    PAID_ALREADY = "paid_already"
    HUNG_UP = "hung_up"
    LEFT_MESSAGE = "left_message"
    THIRD_PARTY = "third_party"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    SWITCHED_OFF = "switched_off"
    EMPTY_NUMBER = "empty_number"
    WRONG_NUMBER = "wrong_number"
    DECEASED = "deceased"
    NOT_DIALLED = "not_dialled"


class Reason(StrEnum):
    """Why the borrower fell behind, as they put it."""

    JOB_LOST = "job_lost"
    LESS_INCOME = "less_income"
    ILLNESS = "illness"
    BUSINESS_FAILING = "business_failing"
    FAMILY = "family"
    DISPUTE = "dispute"
    FORGOT = "forgot"
    UNWILLING = "unwilling"
    FRAUD_CLAIMED = "fraud_claimed"
    OTHER = "other"


class NextAction(StrEnum):
    NONE = "none"
    CALL_BACK = "call_back"
    CALL = "call"
    LETTER = "letter"
    REVIEW = "review"


NEEDS_A_PERSON = frozenset(
    {
        Result.PROMISED,
        Result.ASKS_PLAN,
        Result.REFUSES,
        Result.DISPUTES,
        Result.HARDSHIP,
        Result.CALL_BACK,
        Result.PAID_ALREADY,
        Result.HUNG_UP,
        Result.THIRD_PARTY,
        Result.DECEASED,
    }
)
"""Results that only a person who answered can give."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact, never changed; a correction is a new line that names the old in `corrects`.

    `started_at` and `recorded_at` are UTC, `time_zone` the borrower's; `duration_s` seconds;
    `willingness` and `ability` 1 to 5, None when not judged; `verdict` is the rules' answer at the start.
    """

    id: int
    account_id: int
    party_id: int | None
    point_id: int | None
    channel: Channel
    direction: Direction
    reached: Reached
    started_at: datetime
    time_zone: str
    duration_s: int
    result: Result
    reason: Reason | None
    willingness: int | None
    ability: int | None
    note: str
    staff_id: int
    verdict: str
    recorded_at: datetime
    corrects: int | None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to be done for an account on a day, perhaps at an hour. Open until `done_at`."""

    id: int
    account_id: int
    action: NextAction
    due_on: date
    due_at: datetime | None
    note: str
    staff_id: int
    created_at: datetime
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-written log, kept through a crash; one per person and account."""

    id: int
    staff_id: int
    account_id: int
    body: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A number shown in full for a call that is not yet logged: at most one per person."""

    id: int
    staff_id: int
    account_id: int
    point_id: int
    verdict: str
    opened_at: datetime
