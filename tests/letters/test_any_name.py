"""Names, addresses and notes of every kind in a letter: printed letter by letter, or the sign is named."""

from dataclasses import replace

import pypdfium2
import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import LetterFacts
from collectdesk.domain.text import plain
from collectdesk.letters.letter import render
from tests.nasty import NASTY


def printed(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return solid("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def solid(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", [plain(t) for t in NASTY.values()], ids=NASTY)
@pytest.mark.parametrize("where", ["name", "address", "product", "bank"])
def test_any_text_is_printed_as_it_is_or_refused(facts: LetterFacts, where: str, text: str) -> None:
    text = text[:200] if where != "bank" else text[:600]
    line = " ".join(text.split())
    match where:
        case "name":
            given = replace(facts, recipient=replace(facts.recipient, name=line))
        case "address":
            given = replace(facts, recipient=replace(facts.recipient, address_lines=(line,)))
        case "product":
            given = replace(facts, account=replace(facts.account, product=line))
        case _:
            given = replace(facts, lender=replace(facts.lender, bank_details=text))
    refused: Refusal | None = None
    try:
        pdf = render(given).pdf
    except Refusal as refusal:
        refused = refusal
    if refused is not None:
        assert refused.code != "letter.glyph" or str(refused.facts["character"]) in text
        return
    assert solid(text) in printed(pdf)
