"""Who was reached and what came of it: two grids of options, each with its letter."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.contact import Result
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.account.choices import FIRST, KEYS, MORE, SURE, Who, implied, offered
from collectdesk.views.account.phrases import capital, role_word
from collectdesk.views.account.problem import Problem
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.options import Option, OptionButtons

UNFOLD = "more"


@dataclass(frozen=True, slots=True)
class Said:
    """Who was reached and the result, both chosen."""

    who: Who
    result: Result


class Outcome(QWidget):
    """`changed` at every choice, `resulted(result)` when somebody chose a result."""

    changed = Signal()
    resulted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = PartyRole.BORROWER
        self._unfolded = False
        self._quiet = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reached_label, self._result_label = (
            Label("", Type.SMALL, "text2"),
            Label("", Type.SMALL, "text2"),
        )
        self.reached = OptionButtons("", [Option(str(n + 1), who.value, "") for n, who in enumerate(Who)])
        options = [Option(key, result.value, "") for result, key in KEYS.items()]
        self.results = OptionButtons("", [*options, Option(".", UNFOLD, "", cap="…")])
        self.who_problem, self.result_problem = Problem(), Problem()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        for label, grid, problem in (
            (self._reached_label, self.reached, self.who_problem),
            (self._result_label, self.results, self.result_problem),
        ):
            part = QVBoxLayout()
            part.setSpacing(3)
            part.addWidget(label)
            part.addWidget(grid)
            part.addWidget(problem)
            self.column.addLayout(part)
        self.reached.chosen.connect(self._reached)
        self.results.chosen.connect(self._resulted)
        self.reached.listen()
        self.results.listen()

    @property
    def who(self) -> Who | None:
        return Who(self.reached.value) if self.reached.value else None

    @property
    def result(self) -> Result | None:
        value = self.results.value
        return Result(value) if value and value != UNFOLD else None

    def begin(self, role: PartyRole) -> None:
        self._quiet = True
        self._unfolded = False
        self.reached.clear()
        self.results.clear()
        self.right()
        self.set_role(role)
        self._quiet = False

    def set_role(self, role: PartyRole) -> None:
        """Whose number it is: the first answer to "Reached"."""
        self._role = role
        self.retranslate()

    def restore(self, who: str, result: str) -> None:
        self._quiet = True
        if who in set(Who):
            self.reached.choose(who)
        if result in {one.value for one in KEYS}:
            self.results.choose(result)
        self._quiet = False

    def said(self) -> Said | None:
        """Both choices, or None with the missing one named."""
        who, result = self.who, self.result
        if who is None:
            self.who_problem.say(self.tr("Choose who was reached"))
        elif result is None:
            self.result_problem.say(self.tr("Choose a result"))
        else:
            return Said(who, result)
        return None

    def right(self) -> None:
        self.who_problem.clear()
        self.result_problem.clear()

    def _reached(self, value: str) -> None:
        who = Who(value)
        self.who_problem.clear()
        result = self.result
        self._unfolded = result in MORE.get(who, ())
        self._offer()
        if result not in offered(who):
            self.results.clear()
            if who in SURE:
                self.results.choose(SURE[who].value)
        self.changed.emit()

    def _resulted(self, value: str) -> None:
        if value == UNFOLD:
            self._unfolded = not self._unfolded
            self.results.clear()
            self._offer()
            self.changed.emit()
            return
        self.result_problem.clear()
        result = Result(value)
        if self.who is None:
            self.reached.choose(implied(result).value)
        if result in MORE.get(self.who, ()) and not self._unfolded:
            self._unfolded = True
            self._offer()
        self.changed.emit()
        if not self._quiet:
            self.resulted.emit(result)

    def _offer(self) -> None:
        """The results that fit; a button that goes must not hand the cursor to the note."""
        if QApplication.focusWidget() in self.results.buttons.values():
            self.setFocus()
        first = [result.value for result in FIRST[self.who]]
        more = [result.value for result in MORE.get(self.who, ())]
        if not more:
            self.results.offer(first)
        elif self._unfolded:
            self.results.offer([*more, UNFOLD], first)
        else:
            self.results.offer([*first, UNFOLD], more)
        self.results.reword(
            self.tr("Result"), {UNFOLD: self.tr("Back") if self._unfolded else self.tr("More")}
        )

    def retranslate(self) -> None:
        self._reached_label.set_text(self.tr("Reached"))
        self._result_label.set_text(self.tr("Result"))
        self.reached.reword(
            self.tr("Reached"),
            {
                Who.PERSON: words("reached.borrower")
                if self._role is PartyRole.BORROWER
                else capital(role_word(self._role)),
                Who.OTHER: self.tr("Other"),
                Who.NOBODY: self.tr("Nobody"),
                Who.WRONG: self.tr("Wrong no."),
            },
        )
        texts = {result.value: words(f"result.{result.value}") for result in KEYS}
        short = {
            Result.EMPTY_NUMBER.value: self.tr("Not in use"),
            Result.SWITCHED_OFF.value: self.tr("Phone off"),
            Result.LEFT_MESSAGE.value: self.tr("Message"),
        }
        self.results.reword(self.tr("Result"), texts | short)
        self._offer()
