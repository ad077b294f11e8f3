"""A letter from its facts: template, blocks, paper."""

import hashlib

from collectdesk.domain.letter import LetterFacts, RenderedLetter
from collectdesk.letters.compose import compose
from collectdesk.letters.setting import set_letter
from collectdesk.letters.template import shipped


def render(facts: LetterFacts) -> RenderedLetter:
    """The same facts give the same bytes. Raises Refusal for what may not be printed (codes `letter.…`)."""
    pdf, pages = set_letter(compose(facts, shipped(facts.language, facts.template)))
    return RenderedLetter(pdf, pages, hashlib.sha256(pdf).hexdigest())
