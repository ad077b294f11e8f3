"""What happened: one event for each use case; the journal keeps them and pages refresh by them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import ClassVar

from collectdesk.domain.money import Money

_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
"""Made once: a batch has a hundred thousand lines."""


@dataclass(frozen=True, slots=True)
class Event:
    """Fields that end in `_id` are the subjects; `parts` are the lines of a batch."""

    journalled: ClassVar[bool] = True

    @property
    def kind(self) -> str:
        return type(self).__name__

    @property
    def parts(self) -> tuple["Event", ...]:
        return ()

    def subjects(self) -> str:
        known = _subjects(type(self))  # type: ignore[arg-type]  # mypy takes the instances' __hash__
        found = ((word, getattr(self, name)) for word, name in known)
        return " ".join(f"{word}:{value}" for word, value in found if value is not None)

    def body(self) -> str:
        """The event as canonical JSON, without its parts."""
        told = _told(type(self))  # type: ignore[arg-type]  # mypy takes the instances' __hash__
        return _JSON.encode({name: _plain(getattr(self, name)) for name in told})

    def touches(self, account_id: int) -> bool:
        """Whether a page that shows this account must look again."""
        return any(getattr(event, "account_id", None) == account_id for event in (self, *self.parts))

    def __iter__(self) -> Iterator["Event"]:
        return iter((self, *self.parts))


@cache
def _subjects(event: type) -> tuple[tuple[str, str], ...]:
    names = (f.name for f in fields(event) if f.name.endswith("_id"))
    return tuple((name.removesuffix("_id"), name) for name in names)


@cache
def _told(event: type) -> tuple[str, ...]:
    return tuple(sorted(f.name for f in fields(event) if f.name != "lines"))


def _plain(value: object) -> object:
    match value:
        case str() | int() | None:
            return value
        case Money():
            return f"{value.amount} {value.currency}"
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case tuple() | list():
            return [_plain(part) for part in value]
        case _:
            return value


@dataclass(frozen=True, slots=True)
class OfficeFounded(Event):
    office_id: int
    staff_id: int
    name: str
    pack: str


@dataclass(frozen=True, slots=True)
class OfficeChanged(Event):
    office_id: int
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemoFilled(Event):
    """An office was filled with the demo's invented book, which comes from the seed alone."""

    office_id: int
    accounts: int
    seed: int


@dataclass(frozen=True, slots=True)
class StaffAdded(Event):
    staff_id: int
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class StaffChanged(Event):
    staff_id: int
    role: str
    active: bool


@dataclass(frozen=True, slots=True)
class Unlocked(Event):
    staff_id: int
    by_recovery: bool = False
    by_device: bool = False
    """Without a password: this computer remembered who it is."""


@dataclass(frozen=True, slots=True)
class DeviceRemembered(Event):
    staff_id: int
    computer: str


@dataclass(frozen=True, slots=True)
class DeviceForgotten(Event):
    staff_id: int
    computer: str


@dataclass(frozen=True, slots=True)
class AccountListed(Event):
    account_id: int
    change: str
    overdue: Money
    line: int | None


@dataclass(frozen=True, slots=True)
class ListImported(Event):
    import_id: int
    file_name: str
    sha256: str
    new: int
    changed: int
    unchanged: int
    missing: int
    refused: int
    total: Money
    lines: tuple[AccountListed, ...]

    @property
    def parts(self) -> tuple[Event, ...]:
        return self.lines


@dataclass(frozen=True, slots=True)
class ImportUndone(Event):
    """An import was taken back whole: nothing had been built on it."""

    import_id: int
    file_name: str
    reason: str
    lines: tuple[AccountListed, ...]

    @property
    def parts(self) -> tuple[Event, ...]:
        return self.lines


@dataclass(frozen=True, slots=True)
class ImportReversed(Event):
    """An import was reversed by lines that name its own, because work stands on it."""

    import_id: int
    file_name: str
    reason: str
    lines: tuple[AccountListed, ...]

    @property
    def parts(self) -> tuple[Event, ...]:
        return self.lines


@dataclass(frozen=True, slots=True)
class RefusedRowsSaved(Event):
    file_name: str
    source_sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class MappingNamed(Event):
    mapping_id: int
    name: str


@dataclass(frozen=True, slots=True)
class MappingForgotten(Event):
    mapping_id: int
    name: str


@dataclass(frozen=True, slots=True)
class AccountsExported(Event):
    """Accounts left the office as a spreadsheet."""

    file_name: str
    sha256: str
    accounts: int
    view: str
    columns: tuple[str, ...]
    unmasked: bool


@dataclass(frozen=True, slots=True)
class AccountAssigned(Event):
    account_id: int
    staff_id: int | None
    before: int | None


@dataclass(frozen=True, slots=True)
class AccountsAssigned(Event):
    rule: str
    note: str
    count: int
    lines: tuple[AccountAssigned, ...]

    @property
    def parts(self) -> tuple[Event, ...]:
        return self.lines


@dataclass(frozen=True, slots=True)
class ViewSaved(Event):
    view_id: int
    name: str
    office_wide: bool


@dataclass(frozen=True, slots=True)
class ViewRemoved(Event):
    view_id: int
    name: str


@dataclass(frozen=True, slots=True)
class PersonAdded(Event):
    account_id: int
    party_id: int
    role: str
    relation: str


@dataclass(frozen=True, slots=True)
class PersonChanged(Event):
    """`changed` names what changed; of the role it says from what to what, and `reason` why."""

    account_id: int
    party_id: int
    changed: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PointAdded(Event):
    account_id: int
    party_id: int
    point_id: int
    point_kind: str


@dataclass(frozen=True, slots=True)
class PointChanged(Event):
    account_id: int
    party_id: int
    point_id: int
    changed: tuple[str, ...]
    new_point_id: int | None = None
    """The point with the corrected value; the old one stays, marked wrong."""


@dataclass(frozen=True, slots=True)
class FlagRaised(Event):
    party_id: int
    flag_id: int
    flag: str
    evidence: str
    recalled: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FlagLifted(Event):
    party_id: int
    flag_id: int
    flag: str
    reason: str


@dataclass(frozen=True, slots=True)
class CallOpened(Event):
    """A number was shown in full to make a call: also the reveal event."""

    account_id: int
    party_id: int
    point_id: int
    number: str
    verdict: str
    opened_at: datetime

    def body(self) -> str:
        return json.dumps({"verdict": self.verdict, "opened_at": self.opened_at.isoformat()}, sort_keys=True)


@dataclass(frozen=True, slots=True)
class PointRevealed(Event):
    account_id: int | None
    party_id: int
    point_id: int
    value: str

    def body(self) -> str:
        return "{}"


@dataclass(frozen=True, slots=True)
class ContactLogged(Event):
    account_id: int
    contact_id: int
    channel: str
    reached: str
    result: str
    duration_s: int
    note: str
    promise_id: int | None
    recalled: tuple[int, ...]
    flags: tuple[int, ...] = ()
    """Flags this contact raised."""


@dataclass(frozen=True, slots=True)
class CallDropped(Event):
    account_id: int
    contact_id: int
    why: str


@dataclass(frozen=True, slots=True)
class DraftKept(Event):
    account_id: int
    at: datetime
    journalled: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class OptOutSet(Event):
    party_id: int
    point_id: int | None
    opt_out_id: int
    channel: str
    reason: str


@dataclass(frozen=True, slots=True)
class OptOutLifted(Event):
    party_id: int
    opt_out_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class FollowUpPlanned(Event):
    account_id: int
    follow_up_id: int
    action: str
    due_on: date


@dataclass(frozen=True, slots=True)
class FollowUpClosed(Event):
    account_id: int
    follow_up_id: int


@dataclass(frozen=True, slots=True)
class LetterIssued(Event):
    account_id: int
    letter_id: int
    party_id: int
    number: str
    template: str
    language: str
    amount: Money
    sha256: str
    pages: int


@dataclass(frozen=True, slots=True)
class LetterOutput(Event):
    """A letter's PDF left the office folder: printed or saved."""

    account_id: int
    letter_id: int
    how: str


@dataclass(frozen=True, slots=True)
class LetterPosted(Event):
    account_id: int
    letter_id: int
    posted_on: date
    service: str
    tracking: str


@dataclass(frozen=True, slots=True)
class LettersPosted(Event):
    posted_on: date
    count: int
    lines: tuple[LetterPosted, ...]

    @property
    def parts(self) -> tuple[Event, ...]:
        return self.lines


@dataclass(frozen=True, slots=True)
class BackupMade(Event):
    file_name: str
    size: int
    journal_lines: int
    sealed_files: int
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodiesErased(Event):
    """Names the journal lines whose bodies were erased, and the ground for it."""

    erased: tuple[int, ...]
    ground: str
