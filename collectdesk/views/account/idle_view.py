"""Before a call: which number F3 calls, and the way to log what already happened."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.account import AccountState
from collectdesk.domain.browse import AccountCard
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.account.numbers import dialled
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.options import Option, OptionButtons
from collectdesk.views.widgets.rows import Section


class IdleView(QWidget):
    """`show_card(card)`; `point_id` is the number that would be called, None when none may be."""

    def __init__(
        self,
        call: Callable[[], object],
        log: Callable[[], object],
        letter: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._card: AccountCard | None = None
        self._chosen: int | None = None
        self.options: OptionButtons | None = None
        self._title = Section("")
        self._lead = Label("", tone="text2", wrap=True)
        self._hint = Label("", Type.SMALL, "text2", wrap=True)
        self.log = Button("", icon="pen", on_click=log)
        self.log.setObjectName("account.log_without.button")
        self.call = Button("", look=Look.PRIMARY, icon="phone", keys="F3", large=True, on_click=call)
        self.call.setObjectName("account.call.panel")
        self.letter = Button("", look=Look.PRIMARY, keys="F6", large=True, on_click=letter)
        self.letter.setObjectName("account.letter.panel")
        self._numbers = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addLayout(self._numbers)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(self.log, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.call)
        column.addWidget(self.letter)

    @property
    def point_id(self) -> int | None:
        if self.options is None or not self.options.value:
            return None
        return int(self.options.value)

    def show_card(self, card: AccountCard) -> None:
        self._chosen = self.point_id if self._card and self._card.account.id == card.account.id else None
        self._card = card
        self.retranslate()

    def retranslate(self) -> None:
        self._title.set_text(self.tr("Log a call"))
        self.log.set_text(self.tr("Log without calling…"))
        self.call.set_text(self.tr("Call"))
        self.letter.set_text(self.tr("Write a letter"))
        if self._card is None:
            return
        self._say(self._card)

    def _say(self, card: AccountCard) -> None:
        chosen = self.point_id or self._chosen
        if self.options is not None:
            self._numbers.removeWidget(self.options)
            self.options.hide()
            self.options.deleteLater()
            self.options = None
        numbers = dialled(card) if card.account.state is AccountState.OPEN else []
        if numbers:
            options = [Option(str(n + 1), str(one.point.id), one.text()) for n, one in enumerate(numbers)]
            self.options = OptionButtons(self.tr("Number to call"), options, columns=1)
            ids = [one.point.id for one in numbers]
            self.options.choose(str(chosen if chosen in ids else ids[0]))
            self.options.listen()
            self._numbers.addWidget(self.options)
        lead, hint = self._words(card, len(numbers))
        self._lead.set_text(lead)
        self._hint.set_text(hint)
        self.call.setVisible(bool(numbers))
        self.letter.setVisible(not numbers and card.account.state is AccountState.OPEN)

    def _words(self, card: AccountCard, numbers: int) -> tuple[str, str]:
        if card.account.state is not AccountState.OPEN:
            state = words(f"state.{card.account.state.value}")
            lead = self.tr("This account is no longer worked: {state}.").format(state=state)
            return lead, self.tr("A contact that already happened can still be logged.")
        if not numbers:
            hint = self.tr("A letter reaches the borrower; new numbers come with the next list.")
            return self.tr("No number in use."), hint
        lead = self.tr("F3 calls:") if numbers == 1 else self.tr("F3 calls the chosen number:")
        return lead, self.tr("The rules are asked first. Then the number is shown until the call is logged.")
