"""The head of the page: who, which contract, what is owed, how long, where it stands, what comes next."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from collectdesk.domain.account import AccountState
from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.browse import AccountCard
from collectdesk.shell import i18n, icons
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.account.phrases import flag_days, gravest, next_text, role_word
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.button import Button, Look, MenuButton
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Fact
from collectdesk.views.widgets.status import sign
from collectdesk.views.widgets.surface import Ground

HEIGHT = 104
LEAST_NAME = 280
"""A long name keeps this much beside a long contract."""
_CLOSED = {"cured": "paid", "withdrawn": "withdrawn", "left": "closed"}


class NextCard(QWidget):
    """The tinted block at the far right: what comes next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._text, self._late = "", "", False
        self.setObjectName("account.next_card")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, key: str, text: str, *, late: bool) -> None:
        self._key, self._text, self._late = key, text, late
        self.setAccessibleName(f"{key} {text}")
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        words_ = max(paint.advance(self._text, Type.STRONG), paint.advance(self._key, Type.SMALL))
        return QSize(round(words_) + 38 + 16, 44)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.block(painter, QRectF(self.rect()), 6, "warn_tint" if self._late else "tint")
        icon, tone = ("warn", "warn") if self._late else ("clock", "accent")
        icons.paint(painter, icon, 12, self.height() / 2, tone=tone)
        room = QRectF(38, 5, self.width() - 46, 17)
        paint.text(painter, room, self._key, Type.SMALL, tone="text2")
        paint.text(painter, room.translated(0, 16), self._text, Type.STRONG)
        painter.end()


class AccountHeader(Ground):
    """104 high. `show_card(card, today)`; the buttons follow the actions they are made of."""

    def __init__(
        self, actions: list[QAction], back: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", lines=("bottom",), line_tone="line_strong", parent=parent)
        self.setFixedHeight(HEIGHT)
        self._card: AccountCard | None = None
        self._today: date | None = None
        self.back = Button(icon="back", look=Look.GHOST, name=self.tr("Back"), on_click=back)
        self.back.setObjectName("account.back")
        self.name = Label("", Type.TITLE, may_elide=True)
        self.name.setObjectName("account.name")
        self.contract = Label("", tone="text2", may_elide=True)
        self.buttons = {action.objectName(): Button.of(action) for action in actions}
        self.more = MenuButton(name=self.tr("More"))
        self.more.setObjectName("account.more")
        self.overdue = Fact("", "", Type.AMOUNT)
        self.days, self.bucket, self.status, self.flags = Fact(""), Fact(""), Fact(""), Fact("")
        self.flags.setObjectName("account.flags")
        self.next = NextCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 16, 0)
        column.setSpacing(0)
        column.addLayout(self._first_row())
        column.addSpacing(9)
        column.addLayout(self._second_row())
        column.addStretch(1)

    def _first_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.name)
        row.addWidget(self.contract)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.more)
        return row

    def _second_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(33)
        for fact in (self.overdue, self.days, self.bucket, self.status, self.flags):
            row.addWidget(fact, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def show_card(self, card: AccountCard, today: date) -> None:
        self._card, self._today = card, today
        self.retranslate()

    def retranslate(self) -> None:
        self.back.set_text("", name=self.tr("Back"))
        self.more.set_text("", name=self.tr("More"))
        card = self._card
        if card is None or self._today is None:
            return
        account = card.account
        self.name.set_text(card.borrower.name)
        self.name.setToolTip(card.borrower.name)
        self.name.setMinimumWidth(min(self.name.sizeHint().width(), LEAST_NAME))
        about = " · ".join(part for part in (account.contract_number, account.product) if part)
        self.contract.set_text(about)
        self.contract.setToolTip(about)
        self.overdue.set(self.tr("Overdue"), i18n.money_text(account.overdue))
        days = (
            self.tr("1 day") if card.days == 1 else self.tr("{n} days").format(n=i18n.number_text(card.days))
        )
        self.days.set(self.tr("Days overdue"), days)
        self.bucket.set(self.tr("Bucket"), card.bucket.name)
        self._show_status(card)
        self._show_flags(card)
        text, late = next_text(card, self._today)
        self.next.say(self.tr("Next"), text, late=late)

    def _show_flags(self, card: AccountCard) -> None:
        """The gravest flag and how many more; all of them, and whose, when asked."""
        found = gravest(card.people)
        if not found:
            self.flags.hide()
            return
        person, flag = found[0]
        icon, tone = sign(flag.kind.value)
        said = words(f"flag.{flag.kind.value}")
        key = self.tr("Flag") if len(found) == 1 else self.tr("Flags")
        if person.role is not PartyRole.BORROWER:
            key = self.tr("Flag: {role}").format(role=role_word(person.role))
        if len(found) > 1:
            said = self.tr("{flag} +{n}").format(flag=said, n=len(found) - 1)
        self.flags.set(key, said, tone=tone, icon=icon, icon_tone=tone)
        whole = (f"{p.party.name}: {words(f'flag.{f.kind.value}')} {flag_days(f)}" for p, f in found)
        self.flags.setToolTip("\n".join(whole))
        self.flags.show()

    def _show_status(self, card: AccountCard) -> None:
        account = card.account
        if account.state is not AccountState.OPEN:
            icon, tone = sign(_CLOSED[account.state.value])
            self.status.set(
                self.tr("Status"), words(f"state.{account.state.value}"), icon=icon, icon_tone=tone
            )
            return
        code = account.status.value
        icon, tone = sign(code)
        word_tone = tone if tone in {"bad", "warn"} else "text"
        self.status.set(self.tr("Status"), words(f"status.{code}"), tone=word_tone, icon=icon, icon_tone=tone)
