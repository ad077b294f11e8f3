"""Who works an account: rules that share accounts out, what they would do, hand-overs on record."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from collectdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class Handover:
    """An account given from one member of staff to another; None is nobody. `note` is for the new one."""

    id: int
    account_id: int
    from_staff: int | None
    to_staff: int | None
    note: str
    staff_id: int
    at: datetime


class RuleKind(StrEnum):
    PERSON = "person"
    NOBODY = "nobody"
    COUNT = "count"
    AMOUNT = "amount"
    AREA = "area"
    BUCKET = "bucket"


@dataclass(frozen=True, slots=True)
class AssignmentRule:
    """How accounts are given to staff.

    `staff`: the one person, or those who share. `table`: area or bucket → person; what it does not name goes
    to `rest`, or stays as it is when `rest` is None. `balance_load`: even together with what they have.
    """

    kind: RuleKind
    staff: tuple[int, ...] = ()
    table: tuple[tuple[str, int], ...] = ()
    rest: int | None = None
    balance_load: bool = False


@dataclass(frozen=True, slots=True)
class Load:
    """Open accounts and what is overdue on them, by currency."""

    accounts: int
    overdue: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What one person (None is nobody) has now, gets and gives of the chosen accounts, and has afterwards."""

    staff_id: int | None
    name: str
    now: Load
    gets: Load
    gives: Load
    after: Load


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an assignment would do: of the `chosen` open accounts `moved` change hands, `kept` stay."""

    chosen: Load
    moved: int
    kept: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody accounts can be given to, with what they have now."""

    staff_id: int
    name: str
    role: str
    load: Load


@dataclass(frozen=True, slots=True)
class Choices:
    """What an assignment can go by: the chosen open accounts, how many of the choice are `closed` and stay,
    their buckets and areas with counts, who has them now (id, name, count), and who could."""

    chosen: Load
    closed: int
    buckets: tuple[tuple[str, int], ...]
    areas: tuple[tuple[str, int], ...]
    owners: tuple[tuple[int | None, str, int], ...]
    candidates: tuple[Candidate, ...]
