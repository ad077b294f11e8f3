"""The left panel: may I contact now, whom, when was it best, and the contract in brief."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.account import Account, RepaymentMethod
from collectdesk.domain.borrower import PartyRole, PointKind
from collectdesk.domain.browse import AccountCard, ContactAnswer, PersonRow, TimelineRow
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.account.best_hours import BestHours
from collectdesk.views.account.phrases import rate_text, role_word
from collectdesk.views.account.point_line import PointLine
from collectdesk.views.account.swap import swap
from collectdesk.views.account.verdicts import Verdicts
from collectdesk.views.widgets.figures import HoursStrip
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.rows import KeyValue
from collectdesk.views.widgets.surface import Ground, Panel, Scroll, Tinted

WIDTH = 264


class SidePanel(Ground):
    """`show_card`, `show_answers`, `show_history`; asks `reveal_wanted(point id)`, `why_wanted(answer)`."""

    reveal_wanted = Signal(object)
    why_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.setFixedWidth(WIDTH + 1)
        self._card: AccountCard | None = None
        self._may_reveal = False
        self._history: tuple[TimelineRow, ...] = ()
        self.lines: list[PointLine] = []
        panel = Panel(lines=())
        self._panel = panel
        self._handed = Tinted("warn_tint")
        self._handed.setObjectName("account.handed_over")
        self._handed_by = Label("", Type.SMALL, "text2", wrap=True)
        self._handed_note = Label("", wrap=True)
        self._handed.body.addWidget(self._handed_by)
        self._handed.body.addWidget(self._handed_note)
        self._handed.hide()
        self._may = panel.section("")
        panel.body.insertWidget(0, self._handed)
        self.verdicts = Verdicts()
        self.verdicts.why_wanted.connect(self.why_wanted)
        panel.add(self.verdicts)
        self._who = panel.section("")
        self._people = QVBoxLayout()
        self._people.setSpacing(4)
        panel.body.addLayout(self._people)
        self._holder: QWidget | None = None
        self._best = Label("", Type.NAME)
        self._strip = HoursStrip("")
        self._hours = QWidget()
        hours = QVBoxLayout(self._hours)
        hours.setContentsMargins(0, 8, 0, 0)
        hours.setSpacing(6)
        hours.addWidget(self._best)
        hours.addWidget(self._strip)
        panel.add(self._hours)
        self._brief = panel.section("")
        self._terms = [KeyValue("") for _ in range(4)]
        for row in self._terms:
            panel.add(row)
        panel.body.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(panel), 1)
        whole.addWidget(Hairline(vertical=True))
        self.retranslate()

    def show_card(self, card: AccountCard, *, may_reveal: bool) -> None:
        before = self._card
        same = before is not None and before.people == card.people and may_reveal == self._may_reveal
        self._card, self._may_reveal = card, may_reveal
        if not same:
            self._show_people(card.people)
        self._show_terms(card.account)
        self._show_handed_over(card)

    def _show_handed_over(self, card: AccountCard) -> None:
        """The note for whoever has the account now, until they log a contact."""
        handed = card.handed_over
        self._handed.setVisible(handed is not None)
        if handed is not None:
            said = self.tr("Handed over by {name}, {day}")
            self._handed_by.set_text(said.format(name=handed.by, day=i18n.day_text(handed.at.date())))
            self._handed_note.set_text(handed.note)

    def show_answers(self, answers: Sequence[ContactAnswer]) -> None:
        self.verdicts.show_answers(answers)

    def show_history(self, rows: tuple[TimelineRow, ...]) -> None:
        self._history = rows
        hours = BestHours(rows)
        self._hours.setVisible(bool(hours.best))
        self._best.set_text(hours.title())
        self._strip.set_hours(hours.hours, hours.best)

    def show_value(self, point_id: int, value: str) -> None:
        for line in self.lines:
            if line.row.id == point_id:
                line.show_value(value)

    def retranslate(self) -> None:
        self._may.set_text(self.tr("May I contact now?"))
        self._who.set_text(self.tr("Who"))
        self._brief.set_text(self.tr("Contract in brief"))
        self._strip.setAccessibleName(self.tr("Hours of past talks"))
        self.verdicts.retranslate()
        self.show_history(self._history)
        if self._card is not None:
            self._show_people(self._card.people)
            self._show_terms(self._card.account)
            self._show_handed_over(self._card)

    def _show_people(self, people: tuple[PersonRow, ...]) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 3, 0, 0)
        column.setSpacing(2)
        self.lines = []
        for person in people:
            if person.role is PartyRole.CONTACT_PERSON:
                continue
            name = QHBoxLayout()
            name.setSpacing(7)
            who = Label(person.party.name, may_elide=True)
            who.setToolTip(person.party.name)
            name.addWidget(who)
            name.addWidget(Label(role_word(person.role), tone="text2"))
            name.addStretch(1)
            column.addLayout(name)
            for row in person.points:
                if row.point.kind is PointKind.PHONE:
                    line = PointLine(row, may_reveal=self._may_reveal)
                    line.reveal_wanted.connect(self.reveal_wanted)
                    self.lines.append(line)
                    column.addWidget(line)
        swap(self._people, self._holder, holder)
        self._holder = holder

    def _show_terms(self, account: Account) -> None:
        facts = []
        if account.principal is not None:
            facts.append((self.tr("Principal"), i18n.money_text(account.principal)))
        if account.annual_rate is not None:
            facts.append(
                (self.tr("Rate"), self.tr("{rate} a year").format(rate=rate_text(account.annual_rate)))
            )
        facts.append((self.tr("Repayment"), self._repayment(account)))
        if account.oldest_unpaid_on is not None:
            facts.append((self.tr("Oldest unpaid"), i18n.day_and_year(account.oldest_unpaid_on)))
        for index, row in enumerate(self._terms):
            row.setVisible(index < len(facts))
            if index < len(facts):
                row.set(*facts[index])

    def _repayment(self, account: Account) -> str:
        count = account.instalment_count
        match account.repayment_method:
            case RepaymentMethod.EQUAL_INSTALMENTS if count is not None:
                return self.tr("{n} equal instalments").format(n=count)
            case RepaymentMethod.EQUAL_PRINCIPAL if count is not None:
                return self.tr("{n} × equal principal").format(n=count)
            case RepaymentMethod.INTEREST_ONLY:
                return self.tr("Interest first")
            case RepaymentMethod.BULLET:
                return self.tr("At the end")
            case method:
                return words(f"repayment.{method.value}")
