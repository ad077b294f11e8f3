"""Before a call: which number F3 calls, and the way to log what already happened."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.account import AccountState
from collectdesk.domain.browse import AccountCard, ContactAnswer
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import known, words
from collectdesk.views.account.numbers import dialled
from collectdesk.views.account.phrases import warned, why_text
from collectdesk.views.account.swap import swap
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Glyph
from collectdesk.views.widgets.options import Option, OptionButtons
from collectdesk.views.widgets.rows import Section


class Warned(QWidget):
    """What the rules say of the chosen number: octagon or triangle, and why; no room while they say yes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = Glyph("warn", "warn")
        self._words = Label("", Type.SMALL, "text", wrap=True)
        self._words.setObjectName("account.call.why")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, text: str, *, stopped: bool) -> None:
        self._glyph.set("no" if stopped else "warn", "bad" if stopped else "warn")
        self._words.set_text(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class IdleView(QWidget):
    """`show_card(card)`; `point_id` is the number that would be called, None when none may be; `judged` when
    what the rules say of it is new."""

    judged = Signal()

    def __init__(
        self,
        call: Callable[[], object],
        log: Callable[[], object],
        letter: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._card: AccountCard | None = None
        self._offered: list[Option] = []
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._answers: dict[int, ContactAnswer] = {}
        self.why = ""
        """Why the chosen number may not be called, or only with care; "" when it plainly may."""
        self._verdict = Warned()
        self._numbers = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addLayout(self._numbers)
        column.addWidget(self._verdict)
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
        self._card = card
        self._say(card)

    def show_answers(self, answers: dict[int, ContactAnswer]) -> None:
        """The rules' answer about calling each number, by contact point."""
        self._answers = answers
        self._judge()

    def _judge(self) -> None:
        answer = None if self.point_id is None else self._answers.get(self.point_id)
        lines: list[str] = []
        if answer is not None and not answer.allowed:
            lines = [why_text(answer.code, dict(answer.facts)) + self.tr(".")]
            if known(f"instead.{answer.code}"):
                lines.append(words(f"instead.{answer.code}"))
        elif answer is not None:
            lines = warned(answer)
        self.why = "\n".join(lines)
        self._verdict.say(self.why, stopped=answer is not None and not answer.allowed)
        self.call.setToolTip(self.why)
        self.judged.emit()

    def forget(self) -> None:
        """Another account is coming: nothing here may be called."""
        self._card, self._answers = None, {}
        self._offer([])

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Log a call"))
        self._title.set_text(self.tr("Log a call"))
        self.log.set_text(self.tr("Log without calling…"))
        self.call.set_text(self.tr("Call"))
        self.letter.set_text(self.tr("Write a letter"))
        if self._card is None:
            return
        self._say(self._card)
        self._judge()

    def _say(self, card: AccountCard) -> None:
        worked = card.account.state is AccountState.OPEN
        numbers = dialled(card) if worked else []
        self._offer([Option(str(n + 1), str(one.point.id), one.text()) for n, one in enumerate(numbers)])
        lead, hint = self._words(card, len(numbers))
        self._lead.set_text(lead)
        self._hint.set_text(hint)
        self.call.setVisible(bool(numbers))
        self.letter.setVisible(not numbers and worked)

    def _offer(self, offered: list[Option]) -> None:
        """The numbers as options, the chosen one still chosen; built anew only when they differ."""
        if offered == self._offered:
            return
        self._offered = offered
        chosen = self.point_id
        made = OptionButtons(self.tr("Number to call"), offered, columns=1)
        if offered:
            known = [option.value for option in offered]
            made.choose(str(chosen) if str(chosen) in known else known[0])
        made.listen()
        made.chosen.connect(lambda _value: self._judge())
        swap(self._numbers, self.options, made)
        self.options = made
        self._judge()

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
