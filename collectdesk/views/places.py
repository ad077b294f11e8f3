"""Where a page can send the user; the window carries it out."""

from collections.abc import Callable
from dataclasses import dataclass

from collectdesk.domain.browse import AccountFilter, AccountSort, Chosen


@dataclass(frozen=True, slots=True)
class ToAccount:
    """An account; `among` are the accounts of the list it was opened from, which "next" walks through."""

    account_id: int
    among: tuple[int, ...] = ()

    def beside(self, by: int) -> int | None:
        """The account so many places further in the list, None at its ends."""
        if self.account_id not in self.among:
            return None
        index = self.among.index(self.account_id) + by
        return self.among[index] if 0 <= index < len(self.among) else None


@dataclass(frozen=True, slots=True)
class ToWriteLetter:
    account_id: int


@dataclass(frozen=True, slots=True)
class ToLetters:
    """The Letters page; with `letter_id` that letter is shown."""

    letter_id: int | None = None


@dataclass(frozen=True, slots=True)
class ToPage:
    """A page of the rail by its name: today, accounts, letters, office."""

    name: str


@dataclass(frozen=True, slots=True)
class ToAccounts:
    """The Accounts page with this filter."""

    wanted: AccountFilter


@dataclass(frozen=True, slots=True)
class ToImport:
    """The import of an overdue list."""


@dataclass(frozen=True, slots=True)
class AssignPlace:
    """The page that gives these accounts to staff."""

    chosen: Chosen


@dataclass(frozen=True, slots=True)
class ExportPlace:
    """The page that writes these accounts to a spreadsheet; `view` names the saved view, if they are one."""

    chosen: Chosen
    columns: tuple[str, ...]
    sort: AccountSort
    descending: bool
    view: str = ""


@dataclass(frozen=True, slots=True)
class Back:
    """To where the user came from."""


Place = (
    ToAccount | ToAccounts | ToWriteLetter | ToLetters | ToPage | ToImport | AssignPlace | ExportPlace | Back
)
Go = Callable[[Place], None]
