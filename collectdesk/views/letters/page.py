"""The Letters page: what waits to be posted, the register of all letters, the paper beside them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from collectdesk.domain.browse import LetterRow
from collectdesk.domain.errors import Trouble
from collectdesk.domain.events import Event, LettersPosted
from collectdesk.domain.letter import LetterState
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach_all, reword
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import Nothing, OfficeCard, office_card
from collectdesk.usecases.letters import (
    LettersAtHand,
    ListLetters,
    OfLetter,
    letter_pdf,
    letters_at_hand,
    list_letters,
)
from collectdesk.views.letters.issued_sheet import IssuedSheet
from collectdesk.views.letters.lists import REGISTER, TO_POST, LetterLists
from collectdesk.views.letters.outgoing import Outgoing
from collectdesk.views.letters.post_panel import PostPanel
from collectdesk.views.letters.posting import Posting, mark_words, post_words, posted_words
from collectdesk.views.letters.register_model import WAITING
from collectdesk.views.letters.sheet import WIDTH
from collectdesk.views.places import Go, ToAccount, ToLetters, ToPage
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Kind, RefusalPanel
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.surface import action_bar

_CHANGE_LETTERS = frozenset({"LetterIssued", "LetterOutput", "LettersPosted", "ContactLogged", "DemoFilled"})


class LettersPage(Page):
    """`enter(ToLetters(letter_id))` shows that letter; `badge` is how many wait to be posted."""

    name = "letters"

    def __init__(self, desk: Desk, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("letters.page")
        self._desk, self._to = desk, go
        self._day = date.min
        self._wanted: int | None = None
        self._shown: LetterRow | None = None
        self._pdf = b""
        self._posting = False
        self.lists = LetterLists(lambda: go(ToPage("accounts")))
        self.sheet = IssuedSheet()
        self.post_panel = PostPanel(lambda: self._day)
        self.posting = Posting(desk, self)
        self._actions = attach_all(
            self,
            [
                Action("letters.save", "", self._save, "Ctrl+S", "download"),
                Action("letters.print", "", self._print, "Ctrl+P", "printer"),
                Action("letters.post", "", self._post, "Ctrl+Return"),
                Action("letters.post.cancel", "", self.end_posting, "Esc"),
                Action("letters.find", "", self.lists.search_register, "Ctrl+F", "search"),
            ],
        )
        self._chosen_words = Label("")
        self._build()
        self.outgoing = Outgoing(desk, self, self.messages, self.lists.news)
        self.lists.shown.connect(self._show)
        self.lists.opened.connect(self._open)
        self.lists.chosen_changed.connect(self._chosen_changed)
        self.lists.text_changed.connect(self._ask_register)
        self.post_panel.changed.connect(self._say_actions)
        self.posting.changed.connect(self._say_actions)
        self.posting.posted.connect(self._posted)
        self.posting.refused.connect(self.post_panel.show_refusal)
        self.posting.troubled.connect(lambda trouble: self.messages.say(Kind.BAD, *sentence(trouble)))
        self.post_panel.last_entered.connect(self._focus_deed)
        desk.happened.connect(self._happened)
        self.retranslate()
        self._count()

    def _build(self) -> None:
        self.lists.news.addWidget(self.messages)
        self._right = QStackedWidget()
        self._right.setFixedWidth(WIDTH)
        self._right.addWidget(self.sheet)
        self._right.addWidget(self.post_panel)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.lists, 1)
        row.addWidget(self._right)
        self.column.addLayout(row, 1)
        self._bar = action_bar()
        self._bar.left(self._chosen_words)
        cancel = self._actions["letters.post.cancel"]
        self._buttons = {
            cancel.objectName(): Button.of(cancel, look=Look.GHOST),
            "letters.save": Button.of(self._actions["letters.save"]),
            "letters.print": Button.of(self._actions["letters.print"]),
            "letters.post": Button.of(self._actions["letters.post"], look=Look.PRIMARY),
        }
        for button in self._buttons.values():
            self._bar.right(button)
        self.column.addWidget(self._bar)

    def title(self) -> str:
        return self.tr("Letters")

    # data
    def enter(self, argument: object) -> None:
        if isinstance(argument, ToLetters):
            argument = argument.letter_id
        self._wanted = argument if isinstance(argument, int) else None
        if self._wanted is not None:
            self.end_posting()
            self.lists.clear_search()
        self.refresh()
        self.lists.focus_table()

    def refresh(self) -> None:
        self._count()
        self._desk.ask(office_card, Nothing(), done=self._took_office, owner=self, key="office")
        self._desk.ask(list_letters, ListLetters(WAITING), done=self._took_waiting, owner=self, key="waiting")
        self._ask_register()

    def _count(self) -> None:
        self._desk.ask(letters_at_hand, Nothing(), done=self._took_counts, owner=self, key="counts")

    def _ask_register(self) -> None:
        request = ListLetters(text=self.lists.text)
        self._desk.ask(list_letters, request, done=self._took_register, owner=self, key="register")

    def _took_office(self, card: OfficeCard) -> None:
        self._day = i18n.local(card.now).date()
        self.lists.say_day(i18n.day_text(self._day, planned=True))

    def _took_counts(self, at_hand: LettersAtHand) -> None:
        self.lists.set_counts(at_hand.to_post, at_hand.registered)
        self.badge.emit(at_hand.to_post)

    def _took_waiting(self, rows: tuple[LetterRow, ...]) -> None:
        self.lists.set_waiting(sorted(rows, key=lambda row: (row.postcode, row.id)))
        self._bring_wanted(TO_POST, rows)

    def _took_register(self, rows: tuple[LetterRow, ...]) -> None:
        self.lists.set_register(rows)
        self._bring_wanted(REGISTER, rows)

    def _bring_wanted(self, tab: int, rows: tuple[LetterRow, ...]) -> None:
        """To post comes first: a letter that waits is shown there, another in the register."""
        if self._wanted is not None and any(row.id == self._wanted for row in rows):
            self.lists.go_to(tab, self._wanted)
            self._wanted = None

    def _happened(self, event: Event) -> None:
        if event.kind not in _CHANGE_LETTERS:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._count()

    # the paper
    def _show(self, row: LetterRow | None) -> None:
        before, self._shown = self._shown, row
        self.outgoing.turn_to(row.id if row is not None else None)
        if self._posting and (row is None or self.lists.tab != TO_POST):
            self.end_posting()
        self._right.setVisible(row is not None)
        self._bar.setVisible(row is not None)
        if row is None:
            self._pdf = b""
        elif before is None or before.id != row.id or not self._pdf:
            self._pdf = b""
            self._desk.ask(
                letter_pdf,
                OfLetter(row.id),
                done=lambda pdf: self._took_pdf(row.id, pdf),
                troubled=self._no_pdf,
                owner=self,
                key="pdf",
            )
        if row is not None:
            self.sheet.describe(row)
        self._say_actions()

    def _took_pdf(self, letter_id: int, pdf: bytes) -> None:
        if self._shown is not None and self._shown.id == letter_id:
            self._pdf = pdf
            self.sheet.show_pdf(pdf)
            self._say_actions()

    def _no_pdf(self, trouble: Trouble) -> None:
        self.sheet.show_instead(RefusalPanel(*sentence(trouble)))
        self._say_actions()

    def _open(self, row: LetterRow) -> None:
        self._to(ToAccount(row.account_id, self.lists.accounts()))

    # what is done with letters
    def chosen(self) -> list[LetterRow]:
        """The ticked letters; with none ticked, the one shown."""
        ticked = self.lists.ticked()
        return ticked or ([self._shown] if self._shown is not None else [])

    def _chosen_changed(self) -> None:
        if self._posting:
            self.post_panel.show_letters(self.lists.ticked())
        self._say_actions()

    def _save(self) -> None:
        if self._shown is not None and self._pdf:
            self.outgoing.save(self._shown, self._pdf)

    def _print(self) -> None:
        if self._pdf:
            self.outgoing.print(self.chosen(), self._pdf)

    def _post(self) -> None:
        if self._posting:
            self.posting.confirm(self.post_panel.request())
            return
        if not self.lists.ticked() and self._shown is not None:
            self.lists.tick([self._shown.id])
        self._posting = True
        self.outgoing.turn_to(None)
        self.post_panel.begin()
        self.post_panel.show_letters(self.lists.ticked())
        self._right.setCurrentWidget(self.post_panel)
        self._say_actions()
        self.post_panel.focus_first()

    def end_posting(self) -> None:
        """Back to the paper; what was ticked stays ticked."""
        if self._posting:
            self._posting = False
            self._right.setCurrentWidget(self.sheet)
            self.lists.focus_table()
        self._say_actions()

    def _posted(self, event: LettersPosted) -> None:
        self.lists.tick([])
        self.end_posting()
        first = event.lines[0].letter_id
        self.messages.say(
            Kind.OK,
            posted_words(event),
            self.tr("On each account’s timeline, with service and tracking number."),
            link=self.tr("Show in the register"),
            on_link=lambda: self.lists.go_to(REGISTER, first),
        )

    def _focus_deed(self) -> None:
        self._buttons["letters.post"].setFocus(Qt.FocusReason.TabFocusReason)

    # words
    def _say_actions(self) -> None:
        chosen, waiting = self.chosen(), self.lists.tab == TO_POST
        row = self._shown
        post, print_, save = (self._actions[f"letters.{name}"] for name in ("post", "print", "save"))
        may_post = waiting and bool(chosen) and not self.posting.busy
        if self._posting:
            self._set(post, post_words(len(chosen), self.post_panel.day.day()), enabled=may_post)
        else:
            self._set(post, mark_words(len(chosen)), enabled=may_post)
        many = waiting and len(chosen) > 1
        print_words = self.tr("Print {n} letters").format(n=len(chosen)) if many else self.tr("Print")
        recalled = row is not None and row.state is LetterState.RECALLED
        self._set(print_, print_words, enabled=bool(self._pdf) and not recalled)
        if recalled:
            print_.setToolTip(self.tr("This letter was recalled; it would no longer be true."))
        self._set(save, self.tr("Save as PDF"), enabled=bool(self._pdf))
        self._actions["letters.post.cancel"].setEnabled(self._posting)
        for name, button in self._buttons.items():
            posting_only = name == "letters.post.cancel"
            paper_only = name in {"letters.save", "letters.print"}
            button.setVisible(
                (self._posting if posting_only else not self._posting)
                if posting_only or paper_only
                else waiting
            )
        self._chosen_words.set_runs(self._choice_words())

    def _choice_words(self) -> list[Run]:
        if self.lists.tab == TO_POST:
            total, ticked = len(self.lists.waiting), len(self.lists.ticked())
            said = (
                self.tr("{n} of {of} chosen").format(n=ticked, of=total)
                if ticked
                else self.tr("{n} to post").format(n=total)
            )
            return [Run(said, Type.STRONG), Run(self.tr("sorted by postal code"), tone="text2")]
        number = self._shown.number if self._shown is not None else ""
        return [Run(number, Type.STRONG), Run(self.lists.limit_words(), tone="text2")]

    @staticmethod
    def _set(action: QAction, text: str, *, enabled: bool) -> None:
        reword(action, text)
        action.setEnabled(enabled)

    def retranslate(self) -> None:
        reword(self._actions["letters.post.cancel"], self.tr("Back"))
        reword(self._actions["letters.find"], self.tr("Find a letter"))
        self.lists.say_day(i18n.day_text(self._day, planned=True) if self._day != date.min else "")
        if self._shown is not None:
            self.sheet.describe(self._shown)
        self._say_actions()
