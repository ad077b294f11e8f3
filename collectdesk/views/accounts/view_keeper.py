"""Which view of the book one is in: listed, counted, saved, removed, the one to begin with remembered."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from collectdesk.domain.browse import AccountFilter, AccountList, AccountSort, KeptView
from collectdesk.domain.events import ViewRemoved, ViewSaved
from collectdesk.domain.staff import Role, Staff
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.usecases.browse import ListAccounts, Nothing, list_accounts
from collectdesk.usecases.views import RemoveView, SaveView, list_views, remove_view, save_view
from collectdesk.views.accounts.view_bar import ViewBar
from collectdesk.views.accounts.views import ALL, View, built_in, from_kept, key_of

SHARES = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
BREATH = 30
"""Milliseconds between two counts, so that what the user asks for goes first."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What the table shows now."""

    wanted: AccountFilter
    sort: AccountSort
    descending: bool
    columns: tuple[str, ...]


class ViewKeeper(QObject):
    """`wanted(View)` when another view is to be shown; `current` is the one that is."""

    wanted = Signal(object)

    def __init__(
        self, desk: Desk, bar: ViewBar, store: PreferenceStore | None, showing: Callable[[], Showing]
    ) -> None:
        super().__init__(bar)
        self._desk, self._bar, self._store, self._showing = desk, bar, store, showing
        self._operator: Staff | None = None
        self._kept: tuple[KeptView, ...] = ()
        self._views = built_in(0)
        self._to_count: list[View] = []
        self.current = self._views[0]
        self.begins_elsewhere = store is not None and store.load().accounts_view not in {"", ALL}
        """Whether the first view shown is known only once the views are listed."""
        bar.chosen.connect(self.choose)
        bar.save_wanted.connect(self.save)
        bar.remove_wanted.connect(self.remove)

    # the list
    def take_operator(self, operator: Staff) -> None:
        self._operator = operator
        self._desk.ask(list_views, Nothing(), done=self._list, owner=self, key="views")

    @property
    def built_in(self) -> list[View]:
        """The views everybody has."""
        return [view for view in self._views if view.kept is None]

    def knows(self, operator: Staff) -> bool:
        return self._operator == operator

    def _list(self, kept: tuple[KeptView, ...]) -> None:
        self._kept = kept
        self.retranslate()
        known = {view.key: view for view in self._views}
        if self.begins_elsewhere:
            self.begins_elsewhere = False
            start = self._store.load().accounts_view if self._store is not None else ALL
            self.choose(known.get(start, self._views[0]))
        elif self.current.key not in known:
            self.choose(self._views[0])
        self.count_all()

    def retranslate(self) -> None:
        """The views with their names in the language of the hour."""
        self._views = [
            *built_in(self._operator.id if self._operator else 0), *(from_kept(one) for one in self._kept)
        ]  # fmt: skip
        self.current = next((view for view in self._views if view.key == self.current.key), self.current)
        self._show()

    def _show(self) -> None:
        may_share = self._operator is not None and self._operator.role in SHARES
        self._bar.set_views(self._views, self.current, may_share=may_share)
        self.compare()

    def compare(self) -> None:
        """Mark the current view when something else is shown."""
        now = self._showing()
        self._bar.say_changed(self.current.differs(now.wanted, (now.sort, now.descending), now.columns))

    # going from one to another
    def choose(self, view: View) -> None:
        self.current = view
        if self._store is not None:
            self._store.save(replace(self._store.load(), accounts_view=view.key))
        self._show()
        self.wanted.emit(view)

    def choose_kept(self, kept: KeptView) -> None:
        if kept.id not in {one.id for one in self._kept}:
            self._kept = (*self._kept, kept)
        self.retranslate()
        self.choose(next(view for view in self._views if view.key == key_of(kept)))

    def choose_all(self) -> None:
        """The view of all accounts, without showing it: a filter of its own follows."""
        self.current = self._views[0]
        self._show()

    # counting
    def count_all(self) -> None:
        """Count the accounts of every view, one after another."""
        if self._operator is None:
            return
        idle = not self._to_count
        self._to_count = list(self._views)
        if idle:
            self._count_next()

    def _count_next(self) -> None:
        if not self._to_count or not self._bar.isVisible():
            self._to_count.clear()
            return
        view = self._to_count.pop(0)

        def take(answer: AccountList) -> None:
            if answer.totals is not None:
                self._bar.set_count(view.key, answer.totals.shown)
            QTimer.singleShot(BREATH, self, self._count_next)

        self._desk.ask(list_accounts, ListAccounts(view.wanted, count=0), done=take, owner=self, key="count")

    # saving and removing
    def save(self, name: str, office_wide: bool) -> None:
        now = self._showing()
        request = SaveView(name, now.wanted, now.sort, now.descending, now.columns, office_wide)

        def saved(event: ViewSaved) -> None:
            order = (now.sort, now.descending, now.columns)
            kept = KeptView(event.view_id, event.name, office_wide, True, now.wanted, *order)
            same = (office_wide, event.name)
            self._kept = (*(one for one in self._kept if (one.office_wide, one.name) != same), kept)
            self._bar.show_tabs()
            self.choose_kept(kept)
            self.count_all()

        self._desk.do(
            save_view, request, done=saved, refused=lambda failure: self._bar.refuse(sentence(failure)[0]),
            owner=self,
        )  # fmt: skip

    def remove(self, view: View) -> None:
        def removed(event: ViewRemoved) -> None:
            self._kept = tuple(one for one in self._kept if one.id != event.view_id)
            self._bar.show_tabs()
            self.retranslate()
            self.choose(self._views[0])

        if view.kept is not None:
            self._desk.do(remove_view, RemoveView(view.kept.id), done=removed, owner=self)
