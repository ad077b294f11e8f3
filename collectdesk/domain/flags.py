"""Flags on a party: circumstances that change how they may be treated, each with its evidence."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FlagKind(StrEnum):
    HARDSHIP = "hardship"
    VULNERABLE = "vulnerable"
    DECEASED = "deceased"
    INSOLVENT = "insolvent"
    ATTORNEY = "attorney"
    DISPUTE = "dispute"
    CEASE = "cease"
    COMPLAINT = "complaint"
    BREATHING_SPACE = "breathing_space"


@dataclass(frozen=True, slots=True)
class PartyFlag:
    """A circumstance on record from `since` until `until` (None: until lifted). Several of one kind may stand
    side by side, one for each cause; their effect ends with the last of them."""

    id: int
    party_id: int
    kind: FlagKind
    since: datetime
    until: datetime | None
    evidence: str
    contact_id: int | None
    staff_id: int
    lifted_at: datetime | None
    lifted_by: int | None
    lift_reason: str

    def stands(self, at: datetime) -> bool:
        """Whether it holds at this moment (UTC)."""
        return self.lifted_at is None and self.since <= at and (self.until is None or at < self.until)
