"""Code 128: module widths against ReportLab's own encoder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.barcode.code128 import Code128

from collectdesk.domain.errors import Refusal
from collectdesk.paper.barcode import modules


def read(widths: tuple[int, ...]) -> str:
    """The text in the bars, by ReportLab's table; its check character must fit."""
    from reportlab.graphics.barcode import code128

    patterns = code128._patterns  # type: ignore[attr-defined]  # ReportLab's own table, not in the stubs
    values = {pattern: value for value, pattern in patterns.items() if isinstance(value, int)}
    symbols = ["".join(map(str, widths[at : at + 6])) for at in range(0, len(widths) - 7, 6)]
    letters = {"".join(str("_abcd".find(c.lower())) for c in pattern): v for pattern, v in values.items()}
    codes = [letters[symbol] for symbol in symbols]
    assert (codes[0] + sum(place * code for place, code in enumerate(codes[:-1]))) % 103 == codes[-1]
    text, pairs = "", codes[0] == 105
    for code in codes[1:-1]:
        if code == (100 if pairs else 99):
            pairs = not pairs
        else:
            text += f"{code:02d}" if pairs else chr(code + 32)
    return text


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=24))
def test_reads_back(text: str) -> None:
    widths = modules(text)
    assert read(widths) == text
    assert widths[-7:] == (2, 3, 3, 1, 1, 1, 2)


def test_as_narrow_as_reportlab_sets_it() -> None:
    number = "CD1-2026-000017-0"
    theirs = Code128(number, barWidth=1, quiet=0)
    assert sum(modules(number)) == pytest.approx(theirs.width)


@pytest.mark.parametrize("text", ["", "函1", "a\tb"])
def test_other_characters_are_refused(text: str) -> None:
    with pytest.raises(Refusal, match=r"letter\.number"):
        modules(text)
