"""The finished PDF: its text, its fonts, its pages, its form for archives, and the same bytes each time."""

import re
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import LetterFacts, OwedLine
from collectdesk.domain.money import Money
from collectdesk.letters.compose import compose
from collectdesk.letters.envelope import windows
from collectdesk.letters.letter import render
from collectdesk.letters.template import shipped
from collectdesk.paper.canvas import MM

FactsIn = Callable[[str, str], LetterFacts]
ALL = [("en", "cn"), ("en", "uk"), ("en", "us"), ("zh_CN", "cn"), ("zh_CN", "uk")]


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def solid(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("language", "pack"), ALL)
def test_every_character_comes_back_from_the_file(facts_in: FactsIn, language: str, pack: str) -> None:
    facts = replace(facts_in(language, pack), window="din_b")
    facts = replace(facts, recipient=replace(facts.recipient, name="王𬍛龑·José O’Hara"))
    letter = render(facts)
    composed = compose(facts, shipped(language, "formal_demand"))
    feet = "".join(
        f"{facts.number} · {composed.page.format(page=page, pages=letter.pages)}"
        for page in range(1, letter.pages + 1)
    )
    heads = composed.running_head * (letter.pages - 1)
    printed = solid("".join(pages_of(letter.pdf)))
    assert Counter(printed) == Counter(solid(composed.as_text() + feet + heads))
    for line in composed.as_text().splitlines():
        if len(line) < 60:
            assert solid(line) in printed


def test_a_usual_letter_fits_one_page_and_a_long_one_counts_its_pages(facts: LetterFacts) -> None:
    assert render(facts).pages == 1
    many = tuple(OwedLine("fee", Money.exact(str(n + 1), "CNY")) for n in range(60))
    letter = render(replace(facts, owed=many))
    texts = pages_of(letter.pdf)
    assert letter.pages == len(texts) == 3
    for number, text in enumerate(texts, 1):
        assert f"第{number}页，共3页" in solid(text)
    assert all("金额（人民币元）" in solid(text) for text in texts[:2])  # the table's head on both its pages
    assert "现正式催告" in texts[-1] or "特此函告" in texts[-1]


def test_the_signature_never_stands_alone(facts: LetterFacts) -> None:
    for count in range(1, 24):
        owed = tuple(OwedLine("fee", Money.exact("1", "CNY")) for _ in range(count))
        last = solid(pages_of(render(replace(facts, owed=owed)).pdf)[-1])
        assert last.index("特此函告") > len("王晓明·CD1-2026-000017-0") + 20


def streams_of(pdf: bytes) -> list[tuple[bytes, bytes]]:
    """Dictionary and raw bytes of every stream, as long as its dictionary says."""
    found = []
    for match in re.finditer(rb"<<((?:(?!endobj).)*?)>>\nstream\n", pdf, re.DOTALL):
        said = re.search(rb"/Length (\d+)", match[1])
        assert said is not None
        length = int(said[1])
        body = pdf[match.end() : match.end() + length]
        assert pdf[match.end() + length :].startswith(b"\nendstream\nendobj\n")
        found.append((match[1], body))
    return found


@pytest.mark.parametrize(("language", "pack"), ALL)
def test_what_an_archive_asks_of_the_file(facts_in: FactsIn, language: str, pack: str) -> None:
    facts = facts_in(language, pack)
    pdf = render(facts).pdf
    assert pdf.startswith(b"%PDF-1.7\n%")
    assert all(byte > 127 for byte in pdf.splitlines()[1][1:5])
    for forbidden in (b"/Encrypt", b"/Trans", b"/Helvetica", b"/JavaScript", b"/AA", b"LZWDecode"):
        assert forbidden not in pdf
    streams = streams_of(pdf)
    assert len(streams) == pdf.count(b"\nendstream\n")
    (metadata,) = [body for head, body in streams if b"/Metadata" in head]
    packet = metadata.decode("utf-8")
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in packet
    assert facts.number in packet
    assert facts.lender.name in packet
    assert facts.recipient.name not in packet
    assert "2026-11-23T00:00:00+00:00" in packet
    assert pdf.count(b"(D:20261123000000+00'00')") == 2
    assert b"/GTS_PDFA1" in pdf
    (profile,) = [body for head, body in streams if b"/N 3" in head]
    assert zlib.decompress(profile)[36:40] == b"acsp"
    identifier = re.search(rb"/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]", pdf)
    assert identifier is not None
    assert identifier[1] == identifier[2]


@pytest.mark.parametrize(("language", "pack"), ALL)
def test_every_font_is_embedded_as_a_tagged_subset(facts_in: FactsIn, language: str, pack: str) -> None:
    pdf = render(facts_in(language, pack)).pdf
    composite = re.findall(rb"/BaseFont /(\S+)\s+/DescendantFonts", pdf)
    files = [head for head, _ in streams_of(pdf) if b"/Length1" in head]
    assert len(composite) == len(files) == len(set(composite)) >= 2
    assert all(
        re.fullmatch(rb"[A-Z]{6}\+(LiberationSans|NotoSansSC)-(Regular|Bold)", name) for name in composite
    )
    assert pdf.count(b"/Subtype /Type0") == len(composite) == pdf.count(b"/FontFile2")


def test_the_same_facts_give_the_same_bytes_and_others_do_not(facts: LetterFacts) -> None:
    first, second = render(facts), render(facts)
    assert first == second
    assert render(replace(facts, number="CD1-2026-000018-8")).sha256 != first.sha256


@pytest.mark.parametrize("name", list(windows()))
def test_the_address_stands_in_the_window_and_nothing_else_does(facts_in: FactsIn, name: str) -> None:
    pack = "us" if name == "us_10" else "uk"
    facts = replace(facts_in("en", pack), window=name)
    document = pypdfium2.PdfDocument(render(facts).pdf)
    page = document[0]
    x, y, width, height = (value * MM for value in windows()[name].area)
    box = (x - 0.5, page.get_height() - y - height, x + width, page.get_height() - y)
    text = page.get_textpage().get_text_bounded(*box)
    document.close()
    uk = ["Private and confidential", "Amelia Hartley-Bose", "16 Priory Terrace", "Wakefield", "WF1 9ZZ"]
    us = ["Amelia Hartley-Bose", "16 Priory Terrace", "Wakefield WF1 9ZZ"]
    assert text.split("\r\n") == (us if pack == "us" else uk)


def test_a_long_address_shrinks_and_an_endless_one_is_refused(facts: LetterFacts) -> None:
    facts = replace(facts, window="us_10")
    long = replace(facts.recipient, address_lines=("香梨公寓三期 12 号楼 3 单元 2604 室" * 2,))
    assert "号楼3单元" in solid(pages_of(render(replace(facts, recipient=long)).pdf)[0])
    endless = replace(facts.recipient, address_lines=("院内",) * 12)
    with pytest.raises(Refusal, match=r"letter\.address_too_long"):
        render(replace(facts, recipient=endless))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"window": "porthole"}, "letter.window"),
        ({"number": "函-1"}, "letter.number"),
        ({"number": "CD1-" + "A" * 40}, "letter.number"),
        ({"template": "threat"}, "letter.template_missing"),
        ({"language": "fr"}, "letter.template_missing"),
    ],
)
def test_what_cannot_be_set_is_refused(facts: LetterFacts, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        render(replace(facts, **changes))
    assert refused.value.code == code


def test_a_letterhead_with_too_many_lines_is_refused(facts: LetterFacts) -> None:
    with pytest.raises(Refusal, match=r"letter\.letterhead_too_long"):
        render(replace(facts, lender=replace(facts.lender, letterhead_lines=("分公司",) * 9)))
