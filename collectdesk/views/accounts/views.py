"""The views of the Accounts page: those everybody has, and those kept under a name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import NOBODY, AccountFilter, AccountSort, KeptView

translate = QCoreApplication.translate
ALL = "all"


@dataclass(frozen=True, slots=True)
class View:
    """A view in the row of tabs; `kept` is the record behind it, None for those everybody has."""

    key: str
    name: str
    wanted: AccountFilter
    sort: AccountSort = AccountSort.OVERDUE
    descending: bool = True
    columns: tuple[str, ...] = ()
    kept: KeptView | None = None

    def differs(self, wanted: AccountFilter, order: tuple[AccountSort, bool], columns: Sequence[str]) -> bool:
        """Whether something else is shown than the view says; a search in it is no other view."""
        here = wanted if self.wanted.text else replace(wanted, text="")
        if self.kept is None:
            return here != self.wanted
        return (here, *order, tuple(columns)) != (self.wanted, self.sort, self.descending, self.columns)


def built_in(operator_id: int) -> list[View]:
    return [
        View(ALL, translate("Accounts", "All accounts"), AccountFilter()),
        View("mine", translate("Accounts", "My accounts"), AccountFilter(assigned=(operator_id,))),
        View("unassigned", translate("Accounts", "Unassigned"), AccountFilter(assigned=(NOBODY,))),
        View(
            "new", translate("Accounts", "New without contact"), AccountFilter(statuses=(AccountStatus.NEW,))
        ),
        View("left", translate("Accounts", "Left the list"), AccountFilter(states=(AccountState.LEFT,))),
    ]


def key_of(kept: KeptView) -> str:
    return f"kept:{kept.id}"


def from_kept(kept: KeptView) -> View:
    return View(key_of(kept), kept.name, kept.wanted, kept.sort, kept.descending, tuple(kept.columns), kept)
