"""What the pages ask for and the frozen rows they get back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from collectdesk.domain.account import Account, AccountState, AccountStatus
from collectdesk.domain.borrower import Channel, ContactPoint, OptOut, Party, PartyRole
from collectdesk.domain.contact import NextAction, Result
from collectdesk.domain.days import Bucket
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.letter import LetterState, PostService
from collectdesk.domain.money import Money
from collectdesk.domain.verdict import RuleHit

NOBODY = 0
LEFT = -1
"""In AccountFilter.assigned: nobody; anybody who no longer works here."""


class AccountSort(StrEnum):
    BORROWER = "borrower"
    CONTRACT = "contract"
    PRODUCT = "product"
    AREA = "area"
    OVERDUE = "overdue"
    DAYS = "days"
    STATUS = "status"
    STATE = "state"
    NEXT = "next"
    LAST_CONTACT = "last_contact"
    ASSIGNED = "assigned"
    FIRST_LISTED = "first_listed"
    PRINCIPAL = "principal"
    BALANCE = "balance"
    INSTALMENTS_OVERDUE = "instalments_overdue"


class AccountField(StrEnum):
    """What the Accounts page filters by; the values are the fields of AccountFilter."""

    BUCKET = "buckets"
    PRODUCT = "products"
    STATUS = "statuses"
    AREA = "areas"
    ASSIGNED = "assigned"
    FLAG = "flags"
    STATE = "states"


class QueueClass(StrEnum):
    """The groups of Today in their order; WAITING is whoever may not be contacted now. NOBODYS is work for
    whoever gives out accounts, so its accounts may stand in a group of contact work as well."""

    DUE = "due"
    BROKEN = "broken"
    NEW = "new"
    STEPS = "steps"
    LETTERS = "letters"
    UNTOUCHED = "untouched"
    WAITING = "waiting"
    NOBODYS = "nobodys"


@dataclass(frozen=True, slots=True)
class AccountFilter:
    """Which accounts: all conditions hold, an empty tuple sets none. `assigned` may hold NOBODY and LEFT.

    `group` is a group of Today that may be as long as the book: NEW, UNTOUCHED or NOBODYS.
    """

    text: str = ""
    buckets: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    statuses: tuple[AccountStatus, ...] = ()
    areas: tuple[str, ...] = ()
    assigned: tuple[int, ...] = ()
    flags: tuple[FlagKind, ...] = ()
    states: tuple[AccountState, ...] = (AccountState.OPEN,)
    group: QueueClass | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """Accounts picked one by one, or all that a filter shows except some."""

    ids: tuple[int, ...] = ()
    wanted: AccountFilter | None = None
    without: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptView:
    """A saved view as its list shows it; `columns` are keys of the Accounts table. `mine` may be removed."""

    id: int
    name: str
    office_wide: bool
    mine: bool
    wanted: AccountFilter
    sort: AccountSort
    descending: bool
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccountRow:
    id: int
    name: str
    contract_number: str
    product: str
    area: str
    overdue: Money
    days: int
    bucket: str
    state: AccountState
    status: AccountStatus
    next_action: NextAction
    next_on: date | None
    next_at: datetime | None
    last_contact_at: datetime | None
    last_result: Result | None
    assigned_to: str
    first_listed_on: date
    principal: Money | None
    balance: Money | None
    instalments_overdue: int | None
    flags: tuple[FlagKind, ...]


@dataclass(frozen=True, slots=True)
class AccountTotals:
    """How many accounts the filter shows of how many there are in its states, the sum by currency (largest
    currency first), mean days overdue."""

    shown: int
    of: int
    overdue: tuple[Money, ...]
    mean_days: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One value a filter may take, and how many accounts would be shown with it, other filters standing.

    `label` is empty where the value is a code or nobody.
    """

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class AccountList:
    """Rows from `offset` on, moments in the office's zone; totals only where asked for."""

    offset: int
    rows: tuple[AccountRow, ...]
    totals: AccountTotals | None
    today: date


@dataclass(frozen=True, slots=True)
class AccountOrder:
    """The ids of all accounts that a filter shows, in order, and what they come to."""

    ids: Sequence[int]
    totals: AccountTotals


@dataclass(frozen=True, slots=True)
class PointRow:
    """A contact point as shown: `shown` is masked, never the full value."""

    id: int
    point: ContactPoint
    shown: str
    opt_outs: tuple[OptOut, ...]
    source_file: str = ""
    """The list that brought it; "" for what staff entered."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    party: Party
    role: PartyRole
    relation: str
    id_shown: str
    points: tuple[PointRow, ...]
    flags: tuple[PartyFlag, ...] = ()
    source_file: str = ""


@dataclass(frozen=True, slots=True)
class OwedRow:
    """One line of what is owed, with where the figure came from."""

    effective_on: date
    kind: str
    component: str
    amount: Money
    balance: Money
    source: str
    source_id: int | None
    source_line: int | None


@dataclass(frozen=True, slots=True)
class AccountCard:
    """An account's header and side panel."""

    account: Account
    borrower: Party
    days: int
    bucket: Bucket
    owed: tuple[tuple[str, Money], ...]
    people: tuple[PersonRow, ...]
    assigned_to: str
    other_accounts: int
    open_promise: tuple[Money, date] | None
    handed_over: "HandedOver | None" = None


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The note with which the account came to its present person, until they log a contact of their own."""

    note: str
    by: str
    at: datetime


class MomentKind(StrEnum):
    """What a line of the timeline is about."""

    CONTACT = "contact"
    PROMISE = "promise"
    LETTER_ISSUED = "letter_issued"
    LETTER_POSTED = "letter_posted"
    LISTED = "listed"
    OVERDUE = "overdue"
    OPT_OUT = "opt_out"
    HANDOVER = "handover"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing that happened; the page finds the words for `code`, figures are in `facts`."""

    kind: MomentKind
    on: date
    at: datetime | None
    code: str
    facts: dict[str, object]
    note: str
    by: str


class QueueKind(StrEnum):
    CALL_BACK = "call_back"
    PROMISE_DUE = "promise_due"
    PROMISE_BROKEN = "promise_broken"
    PROMISE_PAST = "promise_past"
    NEW = "new"
    CALL = "call"
    LETTER_TO_WRITE = "letter_to_write"
    REVIEW = "review"
    LETTER_TO_POST = "letter_to_post"
    UNTOUCHED = "untouched"
    UNASSIGNED = "unassigned"
    OWNER_LEFT = "owner_left"
    ORPHAN = "orphan"

    @property
    def is_contact(self) -> bool:
        """Whether the row is done by calling: then the rules are asked."""
        return self not in _DESK_WORK


_DESK_WORK = frozenset(
    {
        QueueKind.LETTER_TO_WRITE,
        QueueKind.REVIEW,
        QueueKind.LETTER_TO_POST,
        QueueKind.UNASSIGNED,
        QueueKind.OWNER_LEFT,
        QueueKind.ORPHAN,
    }
)


@dataclass(frozen=True, slots=True)
class QueueRow:
    """Something due today and why; moments are in the office's zone.

    `place` is the class it stands in. `allowed`, `until` and `next_lawful` say whether a call may be made
    now; without a phone in use `why_not` is "no_phone". `also` names what else is due on the account.
    `at_stake` is what a month of waiting is expected to lose (domain.ranking).
    """

    kind: QueueKind
    place: QueueClass
    account_id: int
    letter_id: int | None
    follow_up_id: int | None
    name: str
    contract_number: str
    overdue: Money
    days: int
    bucket: str
    due_on: date
    due_at: datetime | None
    note: str
    amount: Money | None
    last_contact_at: datetime | None
    last_result: Result | None
    phones: int
    allowed: bool
    until: datetime | None
    next_lawful: datetime | None
    why_not: str
    at_stake: Money
    assigned_to: str
    also: tuple[QueueKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows a group of Today holds, and what is overdue on its accounts by currency."""

    count: int
    overdue: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Queue:
    """Ranked rows, and the tally of each group: of a long group only the first are rows.

    `shown_as` are the filters that show long groups whole on the Accounts page.
    """

    rows: tuple[QueueRow, ...]
    tallies: dict[QueueClass, Tally]
    shown_as: dict[QueueClass, AccountFilter]
    done_today: int
    now: datetime

    @property
    def total(self) -> int:
        """How much there is to do; giving out accounts is one deed, however many they are."""
        return sum(t.count for place, t in self.tallies.items() if place is not QueueClass.NOBODYS)


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """One person's day so far; amounts by currency. `kept` are promises made to them that were kept today."""

    calls: int
    reached: int
    promises: int
    promised: tuple[Money, ...]
    kept: int
    kept_amounts: tuple[Money, ...]
    letters: int


@dataclass(frozen=True, slots=True)
class LetterRow:
    id: int
    number: str
    account_id: int
    name: str
    contract_number: str
    template: str
    language: str
    state: LetterState
    dated: date
    amount: Money
    postcode: str
    pages: int
    posted_on: date | None
    service: PostService | None
    tracking: str


@dataclass(frozen=True, slots=True)
class ContactAnswer:
    """May this point be used through this channel now? Times are UTC; of what is allowed, `warnings` say
    what to be careful about."""

    channel: Channel
    allowed: bool
    code: str
    citation: str
    rule: str
    standing: str
    facts: tuple[tuple[str, str], ...]
    until: datetime | None
    next_lawful: datetime | None
    warnings: tuple[RuleHit, ...] = ()
