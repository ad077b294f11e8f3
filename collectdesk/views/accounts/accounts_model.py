"""The rows of the Accounts table, fetched as they come into view; the latest wish goes first."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from collectdesk.domain.browse import AccountList, AccountRow
from collectdesk.shell.desk import Desk
from collectdesk.usecases.browse import ListAccounts, list_accounts
from collectdesk.views.widgets.table_model import NO_PARENT, Lazy

WAITING = 3
"""Blocks kept in mind while one is fetched: more than a view shows, fewer than a thrown scroll bar wants."""


class AccountRows(Lazy[AccountRow]):
    """Lazy rows that can be renewed in place: old ones stay until the new ones have come."""

    def __init__(self) -> None:
        super().__init__([], key=lambda row: row.id)
        self._stale: set[int] = set()

    def reset(self, count: int) -> None:
        self._stale.clear()
        super().reset(count)

    def renew(self, count: int, offset: int, rows: Sequence[AccountRow]) -> None:
        """Other figures for the same filter and order; the view keeps its place."""
        if count > self._count:
            self.beginInsertRows(NO_PARENT, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(NO_PARENT, count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        self._asked.clear()
        self._stale = set(self._blocks)
        self.supply(offset, rows)

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


class Feed(QObject):
    """Fetches what the model wants, one block at a time, the latest wish first."""

    def __init__(self, desk: Desk, model: AccountRows, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model
        self._request: ListAccounts | None = None
        self._fetching: int | None = None
        self._waiting: list[int] = []
        model.wanted.connect(self._want)

    def stop(self) -> None:
        """A new filter is being asked for: nothing of the old one is wanted any more."""
        self._request = None
        self._fetching = None
        self._waiting.clear()

    def begin(self, request: ListAccounts) -> None:
        """From now on fetch by the filter and order of this request."""
        self.stop()
        self._request = request

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
        if request is None or self._fetching is not None or not self._waiting:
            return
        offset = self._fetching = self._waiting.pop()
        wish = ListAccounts(
            request.wanted, request.sort, request.descending, offset, self._model.BLOCK, totals=False
        )
        self._desk.ask(list_accounts, wish, done=lambda answer: self._come(request, answer), owner=self)

    def _come(self, request: ListAccounts, answer: AccountList) -> None:
        if request is not self._request:
            return
        self._fetching = None
        self._model.supply(answer.offset, answer.rows)
        self._fetch()
