"""Who works an account: hand-overs on record."""

from dataclasses import dataclass
from datetime import datetime


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
