"""A call that may not be made: what, why, which rule, when again, what instead."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.borrower import Channel
from collectdesk.domain.browse import ContactAnswer
from collectdesk.domain.errors import Refusal
from collectdesk.shell import i18n
from collectdesk.shell.failures import sentence
from collectdesk.shell.wording import known, words
from collectdesk.views.account.phrases import rule_text, why_text, why_title
from collectdesk.views.account.swap import swap
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.messages import RefusalPanel
from collectdesk.views.widgets.surface import Scroll

_ASIDE = frozenset({"why", "rule", "citation", "standing", "next_lawful"})

_NO_LETTER = frozenset({"flag.deceased", "flag.insolvent"})
"""After these a letter to the same person is refused in every country."""


def as_answer(refusal: Refusal) -> ContactAnswer:
    """The rules' answer inside the refusal `contact.stopped`."""
    facts = refusal.facts
    lawful = facts.get("next_lawful")
    return ContactAnswer(
        channel=Channel.CALL,
        allowed=False,
        code=str(facts["why"]),
        citation=str(facts["citation"]),
        rule=str(facts["rule"]),
        standing=str(facts["standing"]),
        facts=tuple((name, str(value)) for name, value in facts.items() if name not in _ASIDE),
        until=None,
        next_lawful=lawful if isinstance(lawful, datetime) else None,
    )


class RefusedView(QWidget):
    """`show_answer(answer)` or `show_refusal(refusal)`; the callables are the ways that remain."""

    def __init__(
        self,
        plan: Callable[[datetime], object],
        letter: Callable[[], object],
        other_call: Callable[[int], object],
        back: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan, self._letter, self._other_call = plan, letter, other_call
        self._shown: ContactAnswer | Refusal | None = None
        self.panel: RefusalPanel | None = None
        holder = QWidget()
        self._body = QVBoxLayout(holder)
        self._body.setContentsMargins(12, 12, 12, 12)
        self._body.setSpacing(8)
        self.back = Button("", look=Look.GHOST, keys="Esc", on_click=back)
        self.back.setObjectName("account.refused.back")
        self._body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(holder))

    def show_answer(self, answer: ContactAnswer) -> None:
        self._shown = answer
        self.retranslate()

    def show_refusal(self, refusal: Refusal) -> None:
        self._shown = as_answer(refusal) if refusal.code == "contact.stopped" else refusal
        self.retranslate()

    def retranslate(self) -> None:
        self.back.set_text(self.tr("Back"))
        if self._shown is None:
            return
        shown = self._shown
        panel = self._plain(shown) if isinstance(shown, Refusal) else self._ruled(shown)
        panel.setObjectName("account.refusal")
        swap(self._body, self.panel, panel, 0)
        self.panel = panel

    def _ruled(self, answer: ContactAnswer) -> RefusalPanel:
        facts = []
        if answer.citation:
            facts.append((self.tr("Rule"), rule_text(answer.citation, answer.standing)))
        lawful = answer.next_lawful
        if lawful is not None:
            facts.append((self.tr("Next lawful time"), i18n.moment_text(lawful)))
        else:
            lifted = self.tr("When the wish is lifted (tab People)")
            if answer.code.startswith("flag."):
                lifted = self.tr("When the flag is lifted (tab People)")
            facts.append((self.tr("Next lawful time"), lifted))
        if known(f"instead.{answer.code}"):
            facts.append((self.tr("Instead"), words(f"instead.{answer.code}")))
        instead: list[tuple[str, str, Callable[[], object]]] = []
        if lawful is not None:
            said = self.tr("Call back {moment}").format(moment=i18n.moment_text(lawful))
            instead.append((said, "clock", lambda: self._plan(lawful)))
        if answer.code not in _NO_LETTER:
            instead.append((self.tr("Write a letter"), "letters", self._letter))
        why = why_text(answer.code, dict(answer.facts)) + self.tr(".")
        return RefusalPanel(why_title(answer.code, answer.channel), why, facts, instead, stacked=True)

    def _plain(self, refusal: Refusal) -> RefusalPanel:
        fact, remedy = sentence(refusal)
        instead: list[tuple[str, str, Callable[[], object]]] = []
        other = refusal.facts.get("account_id")
        if refusal.code == "call.already_open" and isinstance(other, int):
            instead.append((self.tr("Go to that call"), "phone", lambda: self._other_call(other)))
        else:
            instead.append((self.tr("Write a letter"), "letters", self._letter))
        return RefusalPanel(fact, remedy, (), instead, stacked=True)
