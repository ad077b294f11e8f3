"""The two lists of the Letters page, with their tabs and the search of the register."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.browse import LetterRow
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.views.letters.register_model import register_columns, waiting_columns
from collectdesk.views.widgets.cells import Column
from collectdesk.views.widgets.fields import SearchEdit
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.messages import EmptyState, NothingFound
from collectdesk.views.widgets.surface import Ground, Stage, header_bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows
from collectdesk.views.widgets.tabs import Tabs

TO_POST, REGISTER = 0, 1


class LetterLists(QWidget):
    """`set_waiting`, `set_register`, `set_counts`; `shown(row or None)` follows the tab's current row.

    What has to be said goes into `news`, above the rows: the paper beside them stays where it is.
    """

    shown = Signal(object)
    opened = Signal(object)
    chosen_changed = Signal()
    text_changed = Signal()

    def __init__(self, to_accounts: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_accounts = to_accounts
        self.waiting: list[LetterRow] = []
        self._register: list[LetterRow] = []
        self._registered = 0
        self._loaded = [False, False]
        self._title = Label("", Type.TITLE)
        self._day = Label("", tone="text2")
        self.search = SearchEdit("…", keys="Ctrl+F")
        self.search.setObjectName("letters.search")
        self.search.setFixedWidth(260)
        self.tabs = Tabs("…")
        self.tabs.setObjectName("letters.tabs")
        self.models = (
            Rows[LetterRow](waiting_columns(), key=lambda row: row.id, checkable=True),
            Rows[LetterRow](register_columns(), key=lambda row: row.id),
        )
        self.tables = tuple(TableView("…", model) for model in self.models)
        for name, table in zip(("letters.to_post", "letters.register"), self.tables, strict=True):
            table.setObjectName(name)
        self._stack = Stage()
        self._instead: QWidget | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        head = header_bar()
        head.left(self._title)
        head.left(self._day, space=4)
        for words in ("", ""):
            self.tabs.add(words, 0)
        strip = Ground("surface")
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 16, 0)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.search)
        for table in self.tables:
            self._stack.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(strip)
        column.addWidget(Hairline())
        self.news = QVBoxLayout()
        column.addLayout(self.news)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _tab: self._changed())
        self.models[TO_POST].checked_changed.connect(self.chosen_changed)
        self.search.textChanged.connect(lambda _text: self.text_changed.emit())
        self.search.returnPressed.connect(self.focus_table)
        for tab, table in enumerate(self.tables):
            table.current.connect(lambda _row, at=tab: self._current(at))
            table.opened.connect(lambda row, at=tab: self.opened.emit(self.models[at].row(row)))

    # state
    @property
    def tab(self) -> int:
        return max(0, self.tabs.currentIndex())

    @property
    def text(self) -> str:
        return self.search.text().strip()

    @property
    def current(self) -> LetterRow | None:
        return self.models[self.tab].row(self.tables[self.tab].current_row())

    def ticked(self) -> list[LetterRow]:
        """The ticked letters that wait, in the order of the list; none while the register is shown."""
        checked = self.models[TO_POST].checked
        return [row for row in self.waiting if row.id in checked] if self.tab == TO_POST else []

    def tick(self, letter_ids: Iterable[int]) -> None:
        self.models[TO_POST].set_checked(letter_ids)

    def accounts(self) -> tuple[int, ...]:
        """The accounts of the list in front, in its order."""
        rows = self.waiting if self.tab == TO_POST else self._register
        return tuple(dict.fromkeys(row.account_id for row in rows))

    def search_register(self) -> None:
        """Into the search of the register."""
        self.tabs.setCurrentIndex(REGISTER)
        self.search.setFocus()
        self.search.selectAll()

    def clear_search(self) -> None:
        self.search.clear()

    def go_to(self, tab: int, letter_id: int) -> None:
        self.tabs.setCurrentIndex(tab)
        row = self.models[tab].index_of(letter_id)
        if row >= 0:
            self.tables[tab].go_to(row)
            self.focus_table()

    def focus_table(self) -> None:
        if self._instead is None:
            self.tables[self.tab].setFocus()

    # what is shown
    def set_waiting(self, rows: Sequence[LetterRow]) -> None:
        self.waiting = list(rows)
        self._loaded[TO_POST] = True
        there = {row.id for row in rows}
        checked = self.models[TO_POST].checked
        self._fill(TO_POST, rows)
        if not checked <= there:
            self.models[TO_POST].set_checked(checked & there)

    def set_register(self, rows: Sequence[LetterRow]) -> None:
        self._register = list(rows)
        self._loaded[REGISTER] = True
        self._fill(REGISTER, rows)

    def set_counts(self, to_post: int, registered: int) -> None:
        self._registered = registered
        self.tabs.set_count(TO_POST, to_post)
        self.tabs.set_count(REGISTER, registered)
        if self._instead is not None:
            self._changed()

    def say_day(self, words: str) -> None:
        self._day.set_text(words)

    def limit_words(self) -> str:
        """That not every letter is listed, where that is so."""
        if self.text or len(self._register) >= self._registered:
            return ""
        return self.tr("The newest {n} of {of}; the search finds the older ones.").format(
            n=i18n.number_text(len(self._register)), of=i18n.number_text(self._registered)
        )

    def _fill(self, tab: int, rows: Sequence[LetterRow], columns: Sequence[Column[LetterRow]] = ()) -> None:
        """New rows; the current letter stays current where it still is, else the one in its place."""
        model, table = self.models[tab], self.tables[tab]
        place = table.current_row()
        before = model.key(place)
        table.blockSignals(True)
        if columns:
            model.set_columns(columns)
        model.set_rows(rows)
        row = model.index_of(before) if before is not None else -1
        if row < 0 and rows:
            row = min(max(place, 0), len(rows) - 1)
        if row >= 0:
            table.go_to(row)
        table.blockSignals(False)
        if tab == self.tab:
            self._changed()

    def _current(self, tab: int) -> None:
        if tab == self.tab:
            self.shown.emit(self.current)

    def _changed(self) -> None:
        self.search.setVisible(self.tab == REGISTER)
        rows = self.waiting if self.tab == TO_POST else self._register
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
            self._instead = None
        if rows or not self._loaded[self.tab]:
            self._stack.setCurrentWidget(self.tables[self.tab])
        else:
            self._instead = self._empty()
            self._stack.addWidget(self._instead)
            self._stack.setCurrentWidget(self._instead)
        self.shown.emit(self.current)

    def _empty(self) -> QWidget:
        accounts = (self.tr("Open accounts"), "accounts", self._to_accounts)
        if self.tab == REGISTER and self.text:
            fact = self.tr("No letter matches “{text}”").format(text=self.text)
            return NothingFound(fact, [(self.tr("Show all letters"), self.clear_search)])
        if self.tab == REGISTER or not self._registered:
            return EmptyState(
                "letters",
                self.tr("No letters yet"),
                self.tr("Open an account and press F6 to write its borrower a demand letter."),
                [accounts],
            )
        return EmptyState(
            "check",
            self.tr("Nothing to post"),
            self.tr("Letters wait here from the moment they are issued until they are with the post."),
            [accounts],
        )

    def retranslate(self) -> None:
        self._title.set_text(self.tr("Letters"))
        self.tabs.setAccessibleName(self.tr("Lists of letters"))
        self.tabs.setTabText(TO_POST, self.tr("To post"))
        self.tabs.setTabText(REGISTER, self.tr("Register"))
        self.tables[TO_POST].setAccessibleName(self.tr("Letters to post"))
        self.tables[REGISTER].setAccessibleName(self.tr("Register of letters"))
        self.search.setAccessibleName(self.tr("Find in the register"))
        self.search.setPlaceholderText(self.tr("Number, tracking, borrower"))
        self._fill(TO_POST, self.waiting, waiting_columns())
        self._fill(REGISTER, self._register, register_columns())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
