"""Today: what is due, ranked, with its reason in words, and whether one may call now."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountList, Chosen, Queue, QueueClass, QueueKind, QueueRow
from collectdesk.domain.staff import RIGHTS
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach, reword
from collectdesk.shell.desk import Desk
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import ListAccounts, Nothing, OfficeCard, list_accounts, office_card
from collectdesk.usecases.today import own_figures, today_queue
from collectdesk.views.places import AssignPlace, Go, ToAccount, ToAccounts, ToImport, ToLetters, ToPage
from collectdesk.views.today import phrases
from collectdesk.views.today.columns import queue_columns
from collectdesk.views.today.figures import FiguresPanel
from collectdesk.views.today.groups import ALL, ASSIGN, Groups
from collectdesk.views.widgets.cells import RowKind
from collectdesk.views.widgets.chip import Chip
from collectdesk.views.widgets.label import Keycap, Label
from collectdesk.views.widgets.messages import EmptyState
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.surface import Bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

EVERY_MINUTE = 60_000


class TodayPage(Page):
    """`TodayPage(desk, go)`. Enter opens what the row is about, F2 goes to the next row, ← folds its group
    and → opens it."""

    name = "today"

    def __init__(self, desk: Desk, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._go = desk, go
        self._queue: Queue | None = None
        self._place: QueueClass | None = None
        self._groups = Groups()
        self._ranks: dict[object, int] = {}
        self._may_import = True
        self.model: Rows[QueueRow] = Rows([], key=_key)
        self.table = TableView("", self.model, two_lines=True)
        self.table.setObjectName("today.table")
        self.panel = FiguresPanel()
        self._build()
        self._next = attach(self, Action("today.next", "", self._go_next, "F2"))
        self.table.opened.connect(self._open)
        self.table.current.connect(lambda _row: self._explain())
        self.table.foldable = True
        self.table.more.connect(self._use)
        self.table.fold.connect(self._fold)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.refresh)
        desk.happened.connect(self._happened)
        self.retranslate()

    def _build(self) -> None:
        head = Bar(46)
        self._title = Label("", Type.TITLE)
        self._count = Label("", Type.BODY, "text2")
        self._count.setObjectName("today.count")
        self._opens, self._nexts, self._folds = (Label("", Type.SMALL, "text2") for _ in range(3))
        head.left(self._title)
        head.left(self._count)
        folds = (Keycap("Left"), self._folds)
        self._hints = (Keycap("Return"), self._opens, Keycap("F2"), self._nexts, *folds)
        for hint in self._hints:
            head.right(hint)
        self._chips = QWidget()
        self._chips.setFixedHeight(36)
        self._chip_row = QHBoxLayout(self._chips)
        self._chip_row.setContentsMargins(16, 0, 16, 10)
        self._chip_row.setSpacing(6)
        self._group = QButtonGroup(self)
        self._all = self._chip("all", None)
        self._by_class = {place: self._chip(place.value, place) for place in QueueClass}
        self._chip_row.addStretch(1)
        self._all.setChecked(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._instead: QWidget | None = None
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(head)
        middle.addWidget(self._chips)
        middle.addWidget(self._stack, 1)
        whole = QHBoxLayout()
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.panel)
        self.column.addLayout(whole, 1)

    def _chip(self, code: str, place: QueueClass | None) -> Chip:
        chip = Chip("", count=0, choice=True)
        chip.setObjectName(f"today.filter.{code}")
        chip.clicked.connect(lambda _checked=False: self._choose(place))
        self._group.addButton(chip)
        self._chip_row.addWidget(chip)
        return chip

    # protocol of pages
    def title(self) -> str:
        return self.tr("Today")

    def refresh(self) -> None:
        self._desk.ask(today_queue, Nothing(), done=self._take, owner=self, key="queue")
        self._desk.ask(own_figures, Nothing(), done=self.panel.show_figures, owner=self, key="figures")
        self._desk.ask(office_card, Nothing(), done=self._take_card, owner=self, key="card")

    def enter(self, argument: object) -> None:
        self._minute.start(EVERY_MINUTE)
        self.refresh()
        self.table.setFocus()

    def leave(self) -> None:
        self._minute.stop()

    def retranslate(self) -> None:
        self._title.set_text(self.title())
        self._opens.set_text(self.tr("opens"))
        self._nexts.set_text(self.tr("next account"))
        self._folds.set_text(self.tr("folds the group"))
        reword(self._next, self.tr("Next account"))
        self.table.setAccessibleName(self.tr("Due today"))
        self._all.set_field(self.tr("All"))
        for place, chip in self._by_class.items():
            chip.set_field(phrases.chip_text(place))
        self.panel.retranslate()
        self._show()

    # showing
    def _happened(self, _event: object) -> None:
        """The badge counts also while another page is in front."""
        self._desk.ask(today_queue, Nothing(), done=self._take, owner=self, key="queue")

    def _take(self, queue: Queue) -> None:
        self._queue = queue
        self.badge.emit(queue.total)
        if self._place is not None and not queue.tallies.get(self._place):
            self._choose_all()
        self.panel.show_queue(queue)
        self._show()

    def _take_card(self, card: OfficeCard) -> None:
        self._may_import = card.operator.role in RIGHTS["import_overdue_list"]

    def _show(self) -> None:
        queue = self._queue
        if queue is None:
            return
        done = self.tr("{n} to do · {done} done").format(
            n=i18n.number_text(queue.total), done=i18n.number_text(queue.done_today)
        )
        self._count.set_text(done)
        self._all.set_count(queue.total)
        for place, chip in self._by_class.items():
            there = place in queue.tallies
            chip.set_count(queue.tallies[place].count if there else 0)
            chip.setVisible(there)
        kept, scrolled = self._current_key(), self.table.verticalScrollBar().value()
        self.model.set_columns(queue_columns(queue))
        self._ranks = {_key(row): rank for rank, row in enumerate(queue.rows, 1)}
        self.model.set_rows(self._groups.items(queue, self._place))
        if queue.rows:
            self._show_table()
        else:
            wish = ListAccounts(count=1)
            self._desk.ask(list_accounts, wish, done=self._show_empty, owner=self, key="empty")
        place_ = self.model.index_of(kept) if kept is not None else -1
        if place_ >= 0:
            self.table.go_to(place_)
            self.table.verticalScrollBar().setValue(scrolled)
        else:
            self.table.go_first()
        self._explain()

    def _explain(self) -> None:
        if self._queue is None:
            return
        row = self.model.row(self.table.current_row()) if self.model.rowCount() else None
        self.panel.show_row(row, self._ranks.get(_key(row), 0) if row else 0, self._queue.now)

    def _show_table(self) -> None:
        for part in (self._chips, *self._hints):
            part.show()
        self._stack.setCurrentWidget(self.table)
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.hide()
            self._instead.deleteLater()
            self._instead = None

    def _show_empty(self, listed: AccountList) -> None:
        if self._queue is None or self._queue.rows:
            return
        self._show_table()
        some = listed.totals is not None and listed.totals.of > 0
        self._instead = self._nothing_due() if some else self._no_accounts()
        for part in (self._chips, *self._hints):
            part.hide()
        self._stack.addWidget(self._instead)
        self._stack.setCurrentWidget(self._instead)

    def _nothing_due(self) -> QWidget:
        more = self.tr("Promises, call-backs, new accounts and letters to post stand here when they are due.")
        step = (self.tr("Open accounts"), "accounts", lambda: self._go(ToPage("accounts")))
        return EmptyState("check", self.tr("Nothing is due"), more, [step])

    def _no_accounts(self) -> QWidget:
        if not self._may_import:
            more = self.tr("A clerk imports the overdue list; new accounts then stand here.")
            return EmptyState("today", self.tr("No accounts yet"), more)
        more = self.tr("Import the overdue list: new accounts then stand here, the largest first.")
        step = (self.tr("Import overdue list"), "download", lambda: self._go(ToImport()))
        return EmptyState("today", self.tr("No accounts yet"), more, [step])

    # doing
    def _choose(self, place: QueueClass | None) -> None:
        self._place = place
        self._show()

    def _choose_all(self) -> None:
        self._place = None
        self._all.setChecked(True)

    def _use(self, key: str) -> None:
        """A link at the head or the end of a group."""
        what, _, group = key.partition(":")
        place = QueueClass(group)
        wanted = self._queue.shown_as.get(place) if self._queue else None
        if what == ALL and wanted is not None:
            self._go(ToAccounts(wanted))
        elif what == ASSIGN and wanted is not None:
            self._go(AssignPlace(Chosen(wanted=wanted)))
        else:
            row = self.table.current_row()
            self._groups.unfold(place)
            self._show()
            self.table.go_to(min(row, self.model.rowCount() - 1))

    def _fold(self, row: int, shut: bool) -> None:
        """One step: by key the group of the current row, by a click on a heading that group, to and fro."""
        place = self._groups.place_of(row)
        if place is None or self._place is not None:
            return
        heading = self.model.kind(row) is RowKind.GROUP
        self._groups.fold(place, shut=not self._groups.is_shut(place) if heading else shut)
        self._show()
        if self._groups.is_shut(place):
            link = next(n for n in range(self.model.rowCount()) if self._groups.place_of(n) is place)
            self.table.go_to(link + 1)
            self.table.scrollTo(self.model.index(link, 0))
        elif self.model.kind(row) is not RowKind.GROUP:
            self.table.go_to(min(row, self.model.rowCount() - 1))

    def _current_key(self) -> object:
        row = self.model.row(self.table.current_row()) if self.model.rowCount() else None
        return None if row is None else _key(row)

    def _open(self, place: int) -> None:
        row = self.model.row(place)
        if row is None or self._queue is None:
            return
        if row.kind is QueueKind.LETTER_TO_POST:
            self._go(ToLetters(row.letter_id))
            return
        rows = [one for one in self._queue.rows if self._place in {None, one.place}]
        among = dict.fromkeys(one.account_id for one in rows if one.kind is not QueueKind.LETTER_TO_POST)
        self._go(ToAccount(row.account_id, tuple(among)))

    def _go_next(self) -> None:
        for place in range(self.table.current_row() + 1, self.model.rowCount()):
            if self.model.kind(place) is RowKind.ROW:
                self.table.go_to(place)
                self.table.setFocus()
                return


def _key(row: QueueRow) -> tuple[str, int, int, int]:
    return row.kind.value, row.account_id, row.follow_up_id or 0, row.letter_id or 0
