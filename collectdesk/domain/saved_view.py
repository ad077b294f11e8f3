"""Views of the book that somebody keeps under a name."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SavedView:
    """Filter, order and columns of the Accounts page (JSON); `owner` None is for the whole office."""

    id: int
    owner: int | None
    name: str
    body: str
    saved_at: datetime
