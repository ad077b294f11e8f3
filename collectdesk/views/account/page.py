"""The Account page: header, may-I panel, story and figures in tabs, the log of a call."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.account import AccountState
from collectdesk.domain.borrower import Channel
from collectdesk.domain.browse import AccountCard, Chosen, ContactAnswer, LetterRow, OwedRow, TimelineRow
from collectdesk.domain.contact import Result
from collectdesk.domain.events import Event
from collectdesk.domain.staff import RIGHTS
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.usecases.browse import OfficeCard
from collectdesk.views.account.account_actions import account_actions, reword_actions, say_call
from collectdesk.views.account.balance_tab import BalanceTab
from collectdesk.views.account.books import AccountBooks
from collectdesk.views.account.contract_tab import ContractTab
from collectdesk.views.account.header import AccountHeader
from collectdesk.views.account.letters_tab import LettersTab
from collectdesk.views.account.log_panel import LogPanel
from collectdesk.views.account.office_time import OfficeTime
from collectdesk.views.account.people_deeds import PeopleDeeds
from collectdesk.views.account.people_tab import PeopleTab
from collectdesk.views.account.side_panel import SidePanel
from collectdesk.views.account.timeline_tab import TimelineTab
from collectdesk.views.places import AssignPlace, Back, Go, Place, ToAccount, ToLetters, ToWriteLetter
from collectdesk.views.widgets.label import Hairline
from collectdesk.views.widgets.messages import Kind
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.surface import Stage
from collectdesk.views.widgets.tabs import Tabs

EVERY_MINUTE = 60_000
_QUIET = {"DraftKept", "CallOpened", "PointRevealed"}
"""Events after which nothing on the page is different."""
_EVERYWHERE = {"ListImported", "OptOutSet", "OptOutLifted", "DemoFilled", "StaffChanged"} | {
    "FlagRaised",
    "FlagLifted",
    "PersonChanged",
    "PointAdded",
    "PointChanged",
}
LEAST_STORY = 320
"""Below this width of the middle the timeline would be dots."""


class AccountPage(Page):
    """`enter(ToAccount(id, among))`; "next" walks through `among`."""

    name = "account"

    def __init__(self, desk: Desk, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("account.page")
        self._desk, self._go = desk, go
        self._time = OfficeTime()
        self._place: ToAccount | None = None
        self._card: AccountCard | None = None
        self._files: dict[int, str] = {}
        self._ledger: tuple[OwedRow, ...] = ()
        self._timeline: tuple[TimelineRow, ...] = ()
        self._may_work: bool | None = None
        self._may_assign = False
        self._saved: str | None = None
        self._books = AccountBooks(desk, self, self)
        self.panel = LogPanel(desk, self._time)
        self.actions_ = account_actions(self)
        heads = [self.actions_[f"account.{name}"] for name in ("call", "promise", "letter")]
        self.header = AccountHeader(heads, lambda: self._leave_to(Back()))
        for name in (
            *("log_without", "save_stay", "opt_out", "flag", "add_person", "assign", "next", "previous"),
        ):
            self.header.more.menu.addAction(self.actions_[f"account.{name}"])
        self.side = SidePanel()
        self.tabs = Tabs("")
        self.timeline, self.balance, self.contract = TimelineTab(), BalanceTab(), ContractTab()
        self._deeds = PeopleDeeds(desk, self)
        self.people = PeopleTab(self._deeds, self._time.today)
        self.letters = LettersTab()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._stack = Stage()
        for index, tab in enumerate((self.timeline, self.balance, self.contract, self.people, self.letters)):
            self._stack.addWidget(tab)
            self.tabs.add("", None if index < 4 else 0)
        self.column.removeWidget(self.messages)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for widget in (self.messages, self.tabs, Hairline()):
            middle.addWidget(widget)
        middle.addWidget(self._stack, 1)
        self._stack.setMinimumWidth(LEAST_STORY)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addLayout(middle, 1)
        row.addWidget(self.panel)
        self.column.addWidget(self.header)
        self.column.addLayout(row, 1)
        self._minute = QTimer(self)
        self._minute.setInterval(EVERY_MINUTE)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.side.reveal_wanted.connect(self._deeds.reveal)
        self.side.why_wanted.connect(self.panel.show_why)
        self.people.reveal_wanted.connect(self._deeds.reveal)
        self._deeds.revealed.connect(self.side.show_value)
        self._deeds.revealed.connect(self.people.show_value)
        self.timeline.letter_wanted.connect(self._open_letter)
        self.letters.opened.connect(self._open_letter)
        self.panel.saved.connect(self._logged)
        self.panel.planned.connect(self._planned)
        self.panel.letter_wanted.connect(self.write_letter)
        self.panel.other_call_wanted.connect(lambda account_id: self._leave_to(ToAccount(account_id)))
        self.panel.state_changed.connect(self._allow)
        self.panel.idle.judged.connect(self._allow)
        self._minute.timeout.connect(self._books.read_now)

    # protocol of pages
    def title(self) -> str:
        return self.tr("Account")

    def enter(self, argument: object) -> None:
        """Shows the account of a ToAccount; an open call on another account is asked about first."""
        self._minute.start()
        if isinstance(argument, ToAccount) and (
            self._place is None or argument.account_id != self._place.account_id
        ):
            if self.panel.leave(lambda: self.enter(argument)):
                self._show(argument)
            return
        if isinstance(argument, ToAccount):
            self._place = argument
            self._allow()
        self.refresh()

    def leave(self) -> None:
        self.panel.drafts.keep()
        self._minute.stop()

    def may_leave(self, then: Callable[[], object]) -> bool:
        """An open call is dealt with first."""
        return self.panel.leave(then)

    def refresh(self) -> None:
        if self._place is not None:
            self._books.read(self._place.account_id)

    def _show(self, place: ToAccount) -> None:
        self._place, self._card = place, None
        self._deeds.account_id = place.account_id
        self.people.forget()
        self.messages.clear()
        self.tabs.setCurrentIndex(0)
        self.timeline.view.setFocus()
        self.panel.setVisible(self._may_work is not False)
        if self._may_work:
            self.panel.show_account(place.account_id, has_next=self._beside(1) is not None)
        self._allow()
        self.refresh()

    def happened(self, event: object) -> None:
        if self._place is None or not self.isVisible() or not isinstance(event, Event):
            return
        about = event.touches(self._place.account_id) or event.kind in _EVERYWHERE
        if about and event.kind not in _QUIET:
            self.refresh()

    # answers
    def take_office(self, office: OfficeCard) -> None:
        self._time.set(office.now)
        self.people.country = office.profile.country
        first, self._may_work = self._may_work is None, office.operator.role in RIGHTS["open_call"]
        self._may_assign = office.operator.role in RIGHTS["assign_accounts"]
        self.panel.setVisible(self._may_work)
        if first and self._may_work and self._place is not None:
            self.panel.show_account(self._place.account_id, has_next=self._beside(1) is not None)
        self._allow()

    def take_card(self, card: AccountCard) -> None:
        fresh, self._card = self._card is None, card
        work = bool(self._may_work)
        self.header.show_card(card, self._time.today())
        self.side.show_card(card, may_reveal=work)
        self.people.show_people(card.people, may_work=work)
        self._show_figures()
        if work:
            self.panel.show_card(card)
        if fresh and self._saved is not None:
            self.messages.say(Kind.OK, self._saved.format(name=card.borrower.name))
            self._saved = None
        self._allow()

    def take_answers(self, answers: tuple[tuple[int, ContactAnswer], ...]) -> None:
        """The borrower's at the left, everybody's number beside the call button."""
        card = self._card
        own = {row.id for person in card.people[:1] for row in person.points} if card else set()
        self.side.show_answers(tuple(answer for point_id, answer in answers if point_id in own))
        self.panel.idle.show_answers(dict(a for a in answers if a[1].channel is Channel.CALL))
        self._allow()

    def open_people(self, ask: Callable[[], object]) -> None:
        """F7, F8, F9: the tab People with a form open."""
        if self._may_work and self._card is not None:
            self.tabs.setCurrentIndex(3)
            ask()

    def take_timeline(self, rows: tuple[TimelineRow, ...]) -> None:
        self.timeline.show_rows(rows, self._time.today())
        self.side.show_history(rows)

    def take_ledger(self, rows: tuple[OwedRow, ...]) -> None:
        self._ledger = rows
        self._show_figures()

    def take_files(self, files: dict[int, str]) -> None:
        self._files = files
        self._show_figures()

    def take_letters(self, letters: tuple[LetterRow, ...]) -> None:
        self.tabs.set_count(4, len(letters) or None)
        self.letters.show_letters(letters, may_write=bool(self._may_work))

    def _show_figures(self) -> None:
        if self._card is not None:
            self.balance.show_balance(self._card.owed, self._ledger, self._files)
            self.contract.show_card(self._card, self._files)

    # deeds
    def call(self) -> None:
        """F3: call, and stop the clock of the call."""
        if self.panel.log.calling:
            self.panel.stop_call()
        else:
            self.panel.start_call()

    def promise(self) -> None:
        """F4: the log with the result "Promise" chosen."""
        self.panel.start_log(Result.PROMISED)

    def write_letter(self) -> None:
        if self._place is not None:
            self._leave_to(ToWriteLetter(self._place.account_id))

    def assign(self) -> None:
        if self._place is not None:
            self._leave_to(AssignPlace(Chosen(ids=(self._place.account_id,))))

    def turn(self, by: int) -> None:
        """To the tab beside this one."""
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    def _beside(self, by: int) -> int | None:
        return None if self._place is None else self._place.beside(by)

    def walk(self, by: int) -> None:
        """To the next or an earlier account of the list this one was opened from."""
        account_id = self._beside(by)
        if account_id is not None and self._place is not None:
            self._leave_to(ToAccount(account_id, self._place.among))

    def _leave_to(self, place: Place) -> None:
        if self.panel.leave(lambda: self._go(place)):
            self._go(place)

    def _open_letter(self, letter_id: int) -> None:
        self._leave_to(ToLetters(letter_id))

    def _logged(self, go_on: bool) -> None:
        account_id = self._beside(1) if go_on else None
        if account_id is not None and self._place is not None:
            self._saved = self.tr("Saved. Next: {name}")
            self._go(ToAccount(account_id, self._place.among))
            return
        last = go_on and self._place is not None and bool(self._place.among)
        more = self.tr("That was the last account of the list.") if last else ""
        self.messages.say(Kind.OK, self.tr("Saved."), more)

    def _planned(self, moment: datetime) -> None:
        said = self.tr("Planned: call back {moment}.").format(moment=i18n.moment_text(moment))
        link = self.tr("Next account") if self._beside(1) is not None else ""
        self.messages.say(Kind.OK, said, link=link, keys="F2", on_link=lambda: self.walk(1))

    def _allow(self) -> None:
        """Which actions can be taken now."""
        card, panel = self._card, self.panel
        work = bool(self._may_work) and card is not None
        running = panel.log.calling and panel.log.call.running
        allowed = {
            "call": work and (panel.may_call or running),
            "promise": work,
            "letter": work,
            "log_without": work and not panel.log.active,
            "save": work and panel.log.active,
            "save_stay": work and panel.log.active,
            "cancel": work and panel.may_cancel,
            "opt_out": work,
            "flag": work,
            "add_person": work,
            "assign": self._may_assign and card is not None and card.account.state is AccountState.OPEN,
            "next": self._beside(1) is not None,
            "previous": self._beside(-1) is not None,
        }
        for name, may in allowed.items():
            self.actions_[f"account.{name}"].setEnabled(may)
        say_call(self.actions_, panel.idle.why)
        for button in self.header.buttons.values():
            button.setVisible(self._may_work is not False)

    def retranslate(self) -> None:
        reword_actions(self.actions_)
        say_call(self.actions_, self.panel.idle.why)
        self.tabs.setAccessibleName(self.tr("Parts of the account"))
        titles = (
            self.tr("Timeline"),
            self.tr("Balance"),
            self.tr("Contract"),
            self.tr("People"),
            self.tr("Letters"),
        )
        for index, text in enumerate(titles):
            self.tabs.setTabText(index, text)
        for part in (self.header, self.side, self.timeline, self.balance, self.contract, self.people):
            part.retranslate()
        self.letters.retranslate()
        self.panel.retranslate()
