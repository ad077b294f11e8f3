"""The paper of an issued letter, and where the letter stands."""

from PySide6.QtWidgets import QWidget

from collectdesk.domain.browse import LetterRow
from collectdesk.domain.letter import LetterState
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.letters.register_model import SIGNS, language_name, letter_name
from collectdesk.views.letters.sheet import WIDTH, Sheet
from collectdesk.views.widgets.paint import Run


class IssuedSheet(Sheet):
    """`describe(row)` says whose letter it is and what became of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDTH, lines=("left",), parent=parent)

    def describe(self, row: LetterRow) -> None:
        self.set_head(Run(row.name, Type.STRONG), Run(letter_name(row.template), tone="text2"))
        sign = SIGNS[row.state]
        facts = [self.tr("Language: {language}").format(language=language_name(row.language))]
        if row.posted_on is not None and row.service is not None:
            fact = self.tr("Posted {day} by {service}").format(
                day=i18n.day_text(row.posted_on), service=words(f"service.{row.service.value}")
            )
            facts = [row.tracking, *facts] if row.tracking else facts
            self.set_caption(sign.icon, sign.tone, fact, " · ".join(facts))
        elif row.state is LetterState.RECALLED:
            fact = self.tr("Recalled: it would no longer be true")
            self.set_caption(sign.icon, sign.tone, fact, " · ".join(facts))
        else:
            facts.append(self.tr("Address and amount as of {day}").format(day=i18n.day_text(row.dated)))
            self.set_caption("lock", "text2", self.tr("Sealed as issued"), " · ".join(facts))
