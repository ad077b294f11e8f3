"""An overdue list held against the books, before anything is written."""

from dataclasses import dataclass

from collectdesk.domain.account import AccountState
from collectdesk.domain.intake import ListImport
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import ReadReport


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file that was read: its name, the SHA-256 of its bytes (hex), and what was found in it."""

    name: str
    sha256: str
    report: ReadReport


@dataclass(frozen=True, slots=True)
class ListedChange:
    """What one line of the list does: `what` is new, changed, unchanged or returned (had left, is back)."""

    line: int
    what: str
    contract_number: str
    name: str
    before: Money | None
    after: Money
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingAccount:
    """An open account that the list no longer holds."""

    account_id: int
    contract_number: str
    name: str
    overdue: Money


@dataclass(frozen=True, slots=True)
class SamePersonQuestion:
    """Same name and same phone, but no ID number that decides: one person or two? `key` names the answer."""

    key: str
    name: str
    phone_shown: str
    lines: tuple[int, ...]
    known_contracts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`before`: what open accounts owe now; `after`: the list's accepted total; `leaving`: what is gone.
    `part`: the file holds rows that were refused before (of import `corrects`, where that is known), so
    `missing` and `leaving` mean nothing."""

    changes: tuple[ListedChange, ...]
    missing: tuple[MissingAccount, ...]
    questions: tuple[SamePersonQuestion, ...]
    before: tuple[Money, ...]
    after: tuple[Money, ...]
    leaving: tuple[Money, ...]
    same_file: ListImport | None
    part: bool = False
    corrects: ListImport | None = None

    def count(self, what: str) -> int:
        return sum(1 for change in self.changes if change.what == what)


MISSING_STATES = (AccountState.LEFT, AccountState.CURED, AccountState.WITHDRAWN)
"""What may have become of an account that the list no longer holds."""
