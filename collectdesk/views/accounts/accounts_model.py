"""The rows of the Accounts table, fetched as they come into view; the latest wish goes first."""

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from collectdesk.domain.browse import AccountFilter, AccountOrder, AccountRow, Chosen
from collectdesk.shell.desk import Desk
from collectdesk.usecases.browse import (
    AccountsOf,
    ListAccounts,
    OrderOf,
    account_order,
    accounts_by_id,
)
from collectdesk.views.widgets.table_model import NO_PARENT, Lazy

WAITING = 3
"""Blocks kept in mind while one is fetched: more than a view shows, fewer than a thrown scroll bar wants."""


class AccountRows(Lazy[AccountRow]):
    """Lazy rows that can be renewed in place: old ones stay until the new ones have come.

    A while after the first rows the ids of all rows come (`take_order`); from then on any row has its place
    by id (`place_of`) and can be checked without being loaded. Checked is a set of ids, or after
    `check_all(True)` everything that `filter` shows except a set of ids: `chosen()` tells a use case which,
    `checked_count()` how many. `checked_changed` is emitted when they change, and after a refresh, which may
    have taken some away and changed their sums. `toggle`, `check_range`, `check_all` as of every table.
    """

    def __init__(self) -> None:
        super().__init__([], key=lambda row: row.id)
        self.filter = AccountFilter()
        self._stale: set[int] = set()
        self._ids: Sequence[int] = ()
        self._all = False
        """Whether `_checked` are the exceptions."""

    def reset(self, count: int) -> None:
        self._stale.clear()
        self._ids = ()
        super().reset(count)

    def renew(self, count: int, offset: int, rows: Sequence[AccountRow]) -> None:
        """Other figures for the same filter and order; the view keeps its place."""
        self._ids = ()
        self._resize(count)
        self._asked.clear()
        self._stale = set(self._blocks)
        self.supply(offset, rows)

    def take_order(self, ids: Sequence[int]) -> None:
        """The ids of all rows, in order."""
        self._resize(len(ids))
        self._ids = ids
        if self._all or self._checked:
            self._checked.intersection_update(ids)
            self.checked_changed.emit()

    def _resize(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(NO_PARENT, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(NO_PARENT, count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def supply(self, offset: int, rows: Sequence[AccountRow]) -> None:
        self._stale.discard(offset // self.BLOCK)
        super().supply(offset, rows)

    def forget(self, offset: int) -> None:
        """A block that was wanted will not come; it may be wanted again."""
        self._asked.discard(offset // self.BLOCK)

    def row(self, row: int) -> AccountRow | None:
        number = row // self.BLOCK
        if number in self._stale and number not in self._asked:
            self._asked.add(number)
            self.wanted.emit(number * self.BLOCK, self.BLOCK)
        return super().row(row)

    def ids(self, first: int, count: int) -> tuple[int, ...]:
        """The accounts from a row on, as far as the order is known."""
        return tuple(self._ids[max(0, first) : first + count])

    def place_of(self, account_id: int) -> int:
        """Where an account stands, loaded or not; -1 when it is not shown or the order is not known yet."""
        return self._ids.index(account_id) if account_id in self._ids else -1

    def loaded_around(self, row: int, before: int, after: int) -> list[AccountRow]:
        """The loaded rows around one, without a gap, at most so many before and after it."""
        first = row
        while first > max(0, row - before) and self._held(first - 1) is not None:
            first -= 1
        last = row
        while last < min(self._count - 1, row + after) and self._held(last + 1) is not None:
            last += 1
        found = (self._held(place) for place in range(first, last + 1))
        return [one for one in found if one is not None]

    def held_place(self, account_id: int) -> int:
        """Where an account stands among the loaded rows, -1 when it is not there."""
        for number, rows in self._blocks.items():
            if number not in self._stale:
                for within, row in enumerate(rows):
                    if row.id == account_id:
                        return number * self.BLOCK + within
        return -1

    def _held(self, row: int) -> AccountRow | None:
        """The row if it is loaded, without asking for it."""
        number, within = divmod(row, self.BLOCK)
        block = self._blocks.get(number, [])
        return block[within] if 0 <= within < len(block) else None

    # checks
    def key(self, row: int) -> Hashable | None:
        if 0 <= row < len(self._ids):
            return self._ids[row]
        held = self._held(row)
        return held.id if held else None

    def chosen(self) -> Chosen:
        ids = tuple(sorted(one for one in self._checked if isinstance(one, int)))
        return Chosen(wanted=self.filter, without=ids) if self._all else Chosen(ids=ids)

    def checked_count(self) -> int:
        return self._count - len(self._checked) if self._all else len(self._checked)

    def is_checked(self, row: int) -> bool:
        return (self._all or bool(self._checked)) and (self.key(row) in self._checked) is not self._all

    def set_checked(self, keys: Iterable[Hashable]) -> None:
        self._all = False
        super().set_checked(keys)

    def check_all(self, on: bool) -> None:
        self._all = on
        self._checked.clear()
        self.checked_changed.emit()

    def check_range(self, first: int, last: int) -> None:
        keys = {self.key(row) for row in range(first, last + 1)} - {None}
        self._checked = self._checked - keys if self._all else self._checked | keys
        self.checked_changed.emit()


class Feed(QObject):
    """Fetches what the model wants, one block at a time, the latest wish first; before the blocks, once, the
    order of the whole list, so that a block costs the same wherever it lies."""

    ordered = Signal(object)
    """The AccountOrder of the list now shown: its totals are right for the rows."""

    def __init__(self, desk: Desk, model: AccountRows, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model
        self._request: ListAccounts | None = None
        self._known = False
        self._fetching: int | None = None
        self._waiting: list[int] = []
        model.wanted.connect(self._want)

    def stop(self) -> None:
        """A new filter is being asked for: nothing of the old one is wanted any more."""
        self._request = None
        self._known = False
        self._fetching = None
        self._waiting.clear()

    def begin(self, request: ListAccounts) -> None:
        """From now on fetch by the filter and order of this request."""
        self.stop()
        self._request = request
        self._model.filter = request.wanted
        self._desk.ask(
            account_order,
            OrderOf(request.wanted, request.sort, request.descending),
            done=lambda answer: self._order(request, answer),
            owner=self,
            key="order",
        )

    def _order(self, request: ListAccounts, answer: AccountOrder) -> None:
        if request is self._request:
            self._known = True
            self._model.take_order(answer.ids)
            self.ordered.emit(answer)
            self._fetch()

    def _want(self, offset: int, _limit: int) -> None:
        if self._request is None:
            self._model.forget(offset)
            return
        self._waiting.append(offset)
        while len(self._waiting) > WAITING:
            self._model.forget(self._waiting.pop(0))
        self._fetch()

    def _fetch(self) -> None:
        request = self._request
        if request is None or not self._known or self._fetching is not None or not self._waiting:
            return
        offset = self._fetching = self._waiting.pop()
        ids = self._model.ids(offset, self._model.BLOCK)
        self._desk.ask(
            accounts_by_id,
            AccountsOf(ids),
            done=lambda rows: self._come(request, offset, rows),
            owner=self,
        )

    def _come(self, request: ListAccounts, offset: int, rows: tuple[AccountRow, ...]) -> None:
        if request is self._request:
            self._fetching = None
            self._model.supply(offset, rows)
            self._fetch()
