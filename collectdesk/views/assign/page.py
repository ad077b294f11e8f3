"""Accounts given to staff: what is chosen, by which rule, what comes of it, the note, the deed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.assignment import Choices, Proposal, Share
from collectdesk.domain.browse import Chosen
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import AccountsAssigned
from collectdesk.shell.actions import Action, attach_all, key_text, reword
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.usecases.assigning import (
    AssignAccounts,
    TakeBack,
    assign_accounts,
    assignment_choices,
    propose_assignment,
    take_back,
)
from collectdesk.views.assign import phrases
from collectdesk.views.assign.proposal import proposal_columns
from collectdesk.views.assign.rule_form import RuleForm
from collectdesk.views.places import AssignPlace, Back, Go
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import NoteEdit
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Kind
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.rows import Section
from collectdesk.views.widgets.surface import Panel, action_bar, header_bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

LEFT = 408
NOTE_HEIGHT = 58


class AssignPage(Page):
    """`enter(AssignPlace(chosen))`. 1 to 6 choose the rule, Space ticks staff, Ctrl+Enter assigns."""

    name = "assign"

    def __init__(self, desk: Desk, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("assign.page")
        self._desk, self._to = desk, go
        self._chosen: Chosen | None = None
        self._choices: Choices | None = None
        self._proposal: Proposal | None = None
        self._given: AccountsAssigned | None = None
        self._busy = False
        self._title, self._what = Label("", Type.TITLE), Label("", tone="text2")
        self._what.setObjectName("assign.what")
        self._buckets, self._owners, self._closed = (
            Label("", Type.SMALL, "text2", wrap=True) for _ in range(3)
        )
        self._is, self._comes, self._says = Section(""), Section(""), Section("")
        self.form = RuleForm()
        self.model: Rows[Share] = Rows([], key=lambda share: share.staff_id)
        self.table = TableView("", self.model, two_lines=True)
        self.table.setObjectName("assign.proposal")
        self._moves = Label("", tone="text2", wrap=True)
        self._moves.setObjectName("assign.moves")
        self.note = NoteEdit("")
        self.note.setObjectName("assign.note")
        self._actions = attach_all(
            self,
            [
                Action("assign.confirm", "", self._assign, "Ctrl+Return", "user"),
                Action("assign.take_back", "", self._take_back, "Ctrl+Z", "undo"),
                Action("assign.back", "", lambda: self._to(Back()), "Esc"),
            ],
        )
        self._build()
        self.form.changed.connect(self._propose)
        self.retranslate()

    def _build(self) -> None:
        head = header_bar()
        head.left(self._title)
        head.left(self._what, space=4)
        self.column.insertWidget(0, head)
        left = Panel(LEFT, lines=("right",))
        left.add(self._is)
        for label in (self._buckets, self._owners, self._closed):
            left.add(label, space=2)
        left.body.addSpacing(12)
        left.body.addWidget(self.form, 1)
        right = QVBoxLayout()
        right.setContentsMargins(16, 12, 16, 12)
        right.setSpacing(6)
        right.addWidget(self._comes)
        right.addWidget(self._moves)
        right.addWidget(self.table, 1)
        right.addSpacing(4)
        right.addWidget(self._says)
        self.note.setFixedHeight(NOTE_HEIGHT)
        right.addWidget(self.note)
        whole = QHBoxLayout()
        whole.setSpacing(0)
        whole.addWidget(left)
        whole.addLayout(right, 1)
        self.column.addLayout(whole, 1)
        bar = action_bar()
        for name, look in (
            ("assign.back", Look.GHOST),
            ("assign.take_back", Look.DEFAULT),
            ("assign.confirm", Look.PRIMARY),
        ):
            button = Button.of(self._actions[name], look=look)
            button.setObjectName(name)
            bar.right(button)
        self._back_button = bar.findChild(Button, "assign.take_back")
        self.column.addWidget(bar)

    # protocol of pages
    def title(self) -> str:
        return self.tr("Assign accounts")

    def enter(self, argument: object) -> None:
        if isinstance(argument, AssignPlace):
            self._chosen, self._choices, self._proposal = argument.chosen, None, None
            self._given = None
            self.messages.clear()
            self.note.clear()
            self.form.clear()
        self.refresh()
        self.form.staff.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        if self._chosen is not None:
            self._desk.ask(assignment_choices, self._chosen, done=self._take, owner=self, key="choices")

    def retranslate(self) -> None:
        self._title.set_text(self.title())
        self._is.set_text(self.tr("Chosen"))
        self._comes.set_text(self.tr("What comes of it"))
        self._says.set_text(self.tr("Note for the new person"))
        self.note.setAccessibleName(self.tr("Note for the new person"))
        self.note.setPlaceholderText(self.tr("Shown on each account until they log a contact"))
        self.table.setAccessibleName(self.tr("What comes of it"))
        self.form.retranslate()
        self._show()

    # answers
    def _take(self, choices: Choices) -> None:
        self._choices = choices
        self.form.show_choices(choices)
        self._show()

    def _propose(self) -> None:
        """What the rule would do; until it is complete, nothing."""
        request = self._request()
        some = self._choices is not None and self._choices.chosen.accounts > 0
        if request is None or not some:
            self._took_proposal(None)
            return
        self._desk.ask(propose_assignment, request, done=self._took_proposal, owner=self, key="proposal")

    def _took_proposal(self, proposal: Proposal | None) -> None:
        self._proposal = proposal if self._request() is not None else None
        self._show()

    def _request(self) -> AssignAccounts | None:
        rule = self.form.rule()
        if rule is None or self._chosen is None:
            return None
        return AssignAccounts(self._chosen, rule, self.note.toPlainText())

    # deeds
    def _assign(self) -> None:
        request = self._request()
        if request is not None and not self._busy:
            self._given = None
            self._do(assign_accounts, request, self._assigned)

    def _take_back(self) -> None:
        if self._given is not None and not self._busy:
            self._do(take_back, TakeBack(self._given.lines), self._back)

    def _do(
        self,
        usecase: Callable[..., AccountsAssigned],
        request: object,
        done: Callable[[AccountsAssigned], None],
    ) -> None:
        self._busy = True
        self.messages.clear()
        self._show()
        self._desk.do(usecase, request, done=done, refused=self._failed, troubled=self._failed, owner=self)

    def _assigned(self, event: AccountsAssigned) -> None:
        """From here on the page is about these accounts: a filter may no longer show them."""
        self._given = event
        self._chosen = Chosen(ids=tuple(line.account_id for line in event.lines))
        more = self.tr("{keys} takes it back.").format(keys=key_text("Ctrl+Z"))
        self._end(phrases.done_text(event.count, back=False), Kind.INFO, more)

    def _back(self, event: AccountsAssigned) -> None:
        self._given = None
        self._end(phrases.done_text(event.count, back=True), Kind.OK)

    def _failed(self, failure: Refusal | Trouble) -> None:
        fact, remedy = sentence(failure)
        self._end(fact, Kind.BAD if isinstance(failure, Trouble) else Kind.WARN, remedy)

    def _end(self, fact: str, kind: Kind, more: str = "") -> None:
        self._busy = False
        back = self.tr("Back")
        if kind is Kind.INFO:
            self.messages.say(kind, fact, more, link=back, on_link=lambda: self._to(Back()))
        else:
            self.messages.say(kind, fact, more)
        self.refresh()

    # showing
    def _show(self) -> None:
        choices, proposal = self._choices, self._proposal
        self._what.set_text(phrases.load_text(choices.chosen) if choices else "")
        self._buckets.set_text(phrases.buckets_text(choices) if choices else "")
        owners = self.tr("Now with: {who}").format(who=phrases.owners_text(choices)) if choices else ""
        self._owners.set_text(owners)
        for label in (self._owners, self._buckets):
            label.setVisible(choices is not None and choices.chosen.accounts > 0)
        closed = phrases.closed_text(choices.closed) if choices else ""
        self._closed.set_text(closed)
        self._closed.setVisible(bool(closed))
        shares = proposal.shares if proposal else ()
        self.model.set_columns(proposal_columns(shares))
        self.model.set_rows(shares)
        self._moves.set_text(
            phrases.moves_text(proposal.moved, proposal.kept) if proposal else self._missing()
        )
        self._say_actions()

    def _missing(self) -> str:
        if self._choices is not None and not self._choices.chosen.accounts:
            return self.tr("None of these accounts is open.")
        return self.tr("Nothing yet: choose who gets them.")

    def _say_actions(self) -> None:
        moved = self._proposal.moved if self._proposal else 0
        confirm, undo = self._actions["assign.confirm"], self._actions["assign.take_back"]
        why = ""
        if not moved:
            why = self._missing() if self._proposal is None else self.tr("Everything is already so.")
        text = phrases.deed_text(moved) if moved else self.tr("Assign")
        if self._busy:
            text = self.tr("Assigning…")
        reword(confirm, text, why)
        confirm.setEnabled(bool(moved) and not self._busy)
        reword(undo, self.tr("Take back"))
        undo.setEnabled(self._given is not None and not self._busy)
        if self._back_button is not None:
            self._back_button.setVisible(self._given is not None)
        reword(self._actions["assign.back"], self.tr("Back"))

    def happened(self, event: object) -> None:
        """Its own deeds are followed by a look at the books anyway."""
        if not self._busy:
            super().happened(event)
