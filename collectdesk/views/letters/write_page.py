"""Writing one letter: the form at the left, the paper as it will print beside it."""

from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.domain.browse import AccountCard
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import Event, LetterIssued
from collectdesk.domain.letter import LetterTemplate
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach_all, reword
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import Nothing, OfAccount, OfficeCard, account_card, office_card
from collectdesk.usecases.letters import (
    PreviewedLetter,
    WriteLetter,
    issue_letter,
    letter_templates,
    preview_letter,
)
from collectdesk.views.letters.register_model import language_name, letter_name
from collectdesk.views.letters.sheet import Sheet
from collectdesk.views.letters.write_form import WriteForm
from collectdesk.views.places import Back, Go, ToAccount, ToLetters, ToWriteLetter
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import IconLabel, Label
from collectdesk.views.widgets.messages import RefusalPanel
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.surface import Bar, action_bar

SETTLES = 300
"""Milliseconds without a change before the paper is set anew."""

TRUE_SIZE = 794
"""A4 at 96 dots per inch: on the screen as large as in the hand."""


class WriteLetterPage(Page):
    """`enter(ToWriteLetter(account_id))` begins a letter; issued, it is shown on the Letters page.

    What is issued is what was seen: the button waits until the paper stands as the form has it.
    """

    name = "write_letter"

    def __init__(self, desk: Desk, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("write_letter.page")
        self._desk, self._to = desk, go
        self._account_id: int | None = None
        self._card: AccountCard | None = None
        self._day = date.min
        self._seen: WriteLetter | None = None
        self._why_not = ""
        self._fresh = True
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLES)
        self._settling.timeout.connect(self._preview)
        self.form = WriteForm(lambda: self._day)
        self.sheet = Sheet(widest=TRUE_SIZE)
        actions = attach_all(
            self,
            [
                Action("write_letter.issue", "", self.issue, "Ctrl+Return"),
                Action("write_letter.back", "", self._back, "Esc"),
            ],
        )
        self._issue, self._cancel = actions["write_letter.issue"], actions["write_letter.back"]
        self._arrow = Button(icon="back", look=Look.GHOST, name="…", on_click=self._back)
        self._who = Label("", Type.TITLE, may_elide=True)
        self._who.setObjectName("write_letter.borrower")
        self._which, self._owes = Label(""), Label("")
        self._note = IconLabel("info", "", tone="text2")
        self._build()
        self.form.changed.connect(self._changed)
        desk.happened.connect(self._happened)
        self.retranslate()

    def _build(self) -> None:
        head = Bar(48, lines=("bottom",), line_tone="line_strong", inset=10)
        head.left(self._arrow)
        head.left(self._who)
        head.left(self._which)
        head.right(self._owes)
        self.column.addWidget(head)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.form)
        row.addWidget(self.sheet, 1)
        self.column.addLayout(row, 1)
        bar = action_bar()
        bar.left(self._note)
        bar.right(Button.of(self._cancel, look=Look.GHOST))
        bar.right(Button.of(self._issue, look=Look.PRIMARY))
        self.column.addWidget(bar)

    def title(self) -> str:
        return self.tr("Demand letter")

    # data
    def enter(self, argument: object) -> None:
        if isinstance(argument, ToWriteLetter):
            argument = argument.account_id
        if isinstance(argument, int):
            self._account_id = argument
            self._card, self._fresh = None, True
            self._forget()
            self.sheet.show_words("")
            self.sheet.set_head()
            self.form.show_address(None)
        self.messages.clear()
        self.refresh()
        self.form.first_field().setFocus()

    def refresh(self) -> None:
        if self._account_id is None:
            return
        self._desk.ask(office_card, Nothing(), done=self._took_office, owner=self, key="office")
        self._desk.ask(
            letter_templates, Nothing(), done=self._took_templates, refused=self._refused, owner=self,
            key="templates",
        )  # fmt: skip
        self._desk.ask(
            account_card, OfAccount(self._account_id), done=self._took_card, owner=self, key="card"
        )

    def _took_office(self, card: OfficeCard) -> None:
        self._day = i18n.local(card.now).date()

    def _took_templates(self, templates: tuple[LetterTemplate, ...]) -> None:
        self.form.offer(templates)

    def _took_card(self, card: AccountCard) -> None:
        self._card = card
        if self._fresh:
            self._fresh = False
            self.form.blockSignals(True)
            self.form.begin(card)
            self.form.blockSignals(False)
        self.form.show_card(card)
        self._say_head()
        self._preview()

    def _happened(self, event: Event) -> None:
        if self._account_id is not None and self.isVisible() and event.touches(self._account_id):
            self.refresh()

    # the paper
    def _changed(self) -> None:
        self._forget()
        self._settling.start()

    def _forget(self) -> None:
        """What the paper shows is no longer what the form says."""
        self._seen = None
        self._why_not = self.tr("The paper is being set")
        self._say_actions()

    def _preview(self) -> None:
        self._settling.stop()
        if self._account_id is None or self._card is None:
            return
        request = self.form.request(self._account_id)
        if request is None:
            self._why_not = self.tr("Enter the day to pay by")
            self._say_actions()
            return
        self._desk.ask(
            preview_letter,
            request,
            done=lambda seen: self._took_preview(request, seen),
            refused=self._refused,
            troubled=self._troubled,
            owner=self,
            key="preview",
        )

    def _took_preview(self, request: WriteLetter, seen: PreviewedLetter) -> None:
        if self._settling.isActive():
            return
        self._seen, self._why_not = request, ""
        self.form.show_address(seen.address)
        self.sheet.show_pdf(seen.pdf, keep_page=True)
        self._say_sheet()
        self._say_actions()

    def _refused(self, refusal: Refusal) -> None:
        self._seen = None
        fact, remedy = sentence(refusal)
        self._why_not = fact
        if not self.form.take(refusal):
            self.form.show_address("" if refusal.field == "address" else None)
            account = (self.tr("Open the account"), "accounts", self._open_account)
            self.sheet.show_instead(RefusalPanel(fact, remedy, instead=[account]))
            self.sheet.set_head(Run(self.tr("No letter can be written now"), Type.STRONG))
            self.sheet.hide_caption()
        self._say_actions()

    def _troubled(self, trouble: Trouble) -> None:
        self._seen = None
        fact, remedy = sentence(trouble)
        self._why_not = fact
        again = (self.tr("Try again"), "refresh", self._preview)
        self.sheet.show_instead(RefusalPanel(fact, remedy, instead=[again]))
        self.sheet.hide_caption()
        self._say_actions()

    # issuing
    def issue(self) -> None:
        if self._seen is None or self._card is None:
            return
        seen, self._seen = self._seen, None
        self._why_not = self.tr("The letter is being issued")
        self._say_actions()
        self._desk.do(
            issue_letter,
            seen,
            done=self._issued,
            refused=self._refused,
            troubled=self._troubled,
            owner=self,
        )

    def _issued(self, event: LetterIssued) -> None:
        self._account_id = None
        self._to(ToLetters(event.letter_id))

    def _back(self) -> None:
        self.leave()
        self._to(Back())

    def _open_account(self) -> None:
        if self._account_id is not None:
            self._to(ToAccount(self._account_id))

    def leave(self) -> None:
        self._settling.stop()

    # words
    def _say_head(self) -> None:
        card = self._card
        if card is None:
            return
        self._who.set_text(card.borrower.name)
        self._which.set_runs(
            [
                Run(self.tr("Demand letter"), Type.NAME),
                Run(f"· {card.account.contract_number}", tone="text2"),
            ]
        )
        days = self.tr("1 day") if card.days == 1 else self.tr("{n} days").format(n=card.days)
        self._owes.set_runs(
            [
                Run(self.tr("Overdue"), tone="text2"),
                Run(i18n.money_text(card.account.overdue), Type.FACT),
                Run(f"{days} · {card.bucket.name}", tone="text2"),
            ]
        )

    def _say_sheet(self) -> None:
        if self._seen is None or self._card is None:
            return
        self.sheet.set_head(Run(letter_name(self._seen.template), Type.STRONG))
        own = self._seen.language == self._card.borrower.language
        language = language_name(self._seen.language)
        said = (
            self.tr("Language: {language}, the borrower’s").format(language=language)
            if own
            else self.tr("Language: {language}").format(language=language)
        )
        self.sheet.set_caption("check", "ok", self.tr("Wording, address and amount checked"), said)

    def _say_actions(self) -> None:
        self._issue.setEnabled(self._seen is not None)
        self._issue.setToolTip(self._why_not)
        if self._seen is not None:
            reword(self._issue, self.tr("Issue letter"))

    def retranslate(self) -> None:
        self._arrow.set_text("", name=self.tr("Back"))
        reword(self._issue, self.tr("Issue letter"))
        reword(self._cancel, self.tr("Back"))
        self._note.set_text(self.tr("It gets its number when issued, and is then sealed as it stands."))
        self._say_head()
        self._say_sheet()
        self._say_actions()
