"""What the conduct rules answer when somebody wants to make a contact."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Ruling(StrEnum):
    ALLOWED = "allowed"
    WARN = "warn"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class RuleHit:
    """One rule that spoke. `standing` is V (read in the law's text), S (in a summary) or U (not verified)."""

    rule: str
    ruling: Ruling
    code: str
    citation: str
    binding: str
    standing: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The strictest ruling, every rule that spoke, until when it holds (UTC) and when it lifts (UTC)."""

    ruling: Ruling
    hits: tuple[RuleHit, ...]
    until: datetime | None
    next_lawful: datetime | None

    @property
    def reason(self) -> RuleHit | None:
        """The first rule that made the ruling what it is."""
        return next((hit for hit in self.hits if hit.ruling is self.ruling), None)

    @property
    def summary(self) -> str:
        """Ruling and rule ids, as kept with the contact."""
        return " ".join([self.ruling.value, *(hit.rule for hit in self.hits)])
