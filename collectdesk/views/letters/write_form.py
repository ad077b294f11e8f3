"""The left side of a letter being written: what it is, until when, to whom, and about how much."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountCard
from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import LetterTemplate
from collectdesk.shell import i18n
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.usecases.letters import DAYS_TO_PAY, LONGEST_TERM, WriteLetter
from collectdesk.views.letters.register_model import language_name, letter_name
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import Combo
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.rows import Field, KeyValue
from collectdesk.views.widgets.surface import Panel

WIDTH = 264
FIELD = 150
LINE_BREAK = "\u2028"


def _sum_line() -> QWidget:
    """A hairline with a little air, over a sum."""
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 4, 0, 4)
    column.addWidget(Hairline())
    return line


class WriteForm(Panel):
    """`offer(templates)`, `begin(card)`, `show_card(card)`; `request(account_id)` is the letter so far.

    `changed` when the letter would look different.
    """

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, lines=("right",), parent=parent)
        self._today = today
        self._card: AccountCard | None = None
        self._templates: tuple[LetterTemplate, ...] = ()
        self._address: str | None = None
        self.template = Combo("…")
        self.template.setObjectName("write_letter.template")
        self.language = Combo("…")
        self.language.setObjectName("write_letter.language")
        self.pay_by = DayEdit("…", today)
        self.pay_by.setObjectName("write_letter.pay_by")
        self._letter = self.section("")
        self._template = Field("", self.template, beside=True, width=FIELD)
        self._language = Field("", self.language, beside=True, width=FIELD)
        self._pay_by = Field("", self.pay_by, beside=True, width=FIELD)
        for field in (self._template, self._language, self._pay_by):
            self.add(field, space=6)
        self._to = self.section("")
        self._name = Label("", Type.NAME, wrap=True)
        self._address_lines = Label("", tone="text2", wrap=True)
        self._address_lines.setObjectName("write_letter.address")
        self.add(self._name, space=2)
        self.add(self._address_lines, space=2)
        self._owed_title = self.section("")
        self._owed: list[QWidget] = []
        self.body.addStretch(1)
        self.template.changed.connect(self._template_changed)
        self.language.changed.connect(lambda _code: self._changed())
        self.pay_by.day_changed.connect(lambda _day: self._changed())
        self.retranslate()

    def begin(self, card: AccountCard) -> None:
        """A new letter: the borrower's language, fourteen days."""
        self.language.set_value(card.borrower.language)
        self.pay_by.earliest = self._today() + timedelta(days=1)
        self.pay_by.latest = self._today() + timedelta(days=LONGEST_TERM)
        self.pay_by.set_day(self._today() + timedelta(days=DAYS_TO_PAY))
        self._pay_by.right()
        self._language.right()

    def offer(self, templates: tuple[LetterTemplate, ...]) -> None:
        self._templates = templates
        self._set_choices()

    def show_card(self, card: AccountCard) -> None:
        self._card = card
        self._show()

    def show_address(self, address: str | None) -> None:
        """The address the letter goes to; "" when there is none, None while it is not known."""
        self._address = address
        lines = (address or "").replace("\n", LINE_BREAK)
        self._address_lines.set_text(self.tr("No address to write to") if address == "" else lines)
        self._address_lines.set_tone("bad" if address == "" else "text2")
        self._address_lines.setVisible(address is not None)

    def request(self, account_id: int) -> WriteLetter | None:
        """None while the day is none; the field says so when it is left."""
        day = self.pay_by.day()
        if day is None:
            return None
        return WriteLetter(account_id, self.template.value, self.language.value, day)

    def take(self, refusal: Refusal) -> bool:
        """Whether the refusal concerns a field here, which then shows it."""
        if refusal.field == "pay_by":
            self._pay_by.wrong(sentence(refusal)[1])
            return True
        return False

    def first_field(self) -> QWidget:
        return self.language

    def _changed(self) -> None:
        self._pay_by.right()
        self._say_language()
        self.changed.emit()

    def _template_changed(self) -> None:
        self._set_choices()
        self.changed.emit()

    def _set_choices(self) -> None:
        names = tuple(dict.fromkeys(template.name for template in self._templates))
        self.template.set_choices([(name, letter_name(name)) for name in names])
        chosen = self.template.value
        codes = [one.language for one in self._templates if one.name == chosen]
        offered = [(code, language_name(code)) for code, _own in i18n.LANGUAGES if code in codes]
        self.language.set_choices(offered)
        if self._card is not None and not self.language.value:
            self.language.set_value(self._card.borrower.language)
        self._say_language()

    def _say_language(self) -> None:
        reads = self._card.borrower.language if self._card is not None else ""
        other = bool(reads) and reads != self.language.value
        said = self.tr("The borrower reads {language}.").format(language=language_name(reads))
        self._language.set_hint(said if other else "")

    def _show(self) -> None:
        card = self._card
        if card is None:
            return
        self._name.set_text(card.borrower.name)
        self._say_language()
        for row in self._owed:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._owed = [
            KeyValue(words(f"component.{code}"), i18n.money_text(amount))
            for code, amount in card.owed
            if amount
        ]
        total = KeyValue(self.tr("In all"), i18n.money_text(card.account.overdue), kind=Type.FACT)
        total.key.set_runs([Run(self.tr("In all"), Type.STRONG)])
        self._owed += [_sum_line(), total]
        place = self.body.count() - 1
        for offset, row in enumerate(self._owed):
            self.body.insertWidget(place + offset, row)

    def retranslate(self) -> None:
        self._letter.set_text(self.tr("Letter"))
        self._template.set_label(self.tr("Template"))
        self._language.set_label(self.tr("Language"))
        self._pay_by.set_label(self.tr("Pay by"))
        self._to.set_text(self.tr("To"))
        self._owed_title.set_text(self.tr("Owed today"))
        self._set_choices()
        self.show_address(self._address)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
