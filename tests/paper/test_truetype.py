"""Faces read and cut: metrics against ReportLab's own reader, subsets read back."""

import struct

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from collectdesk.paper.truetype import Face
from collectdesk.paths import resources

FONTS = resources() / "fonts"


@pytest.fixture(scope="module")
def latin() -> Face:
    return Face(FONTS / "LiberationSans-Regular.ttf", "LiberationSans-Regular")


def test_the_same_glyphs_and_widths_as_reportlab_reads(latin: Face) -> None:
    other = TTFontFile(str(FONTS / "LiberationSans-Regular.ttf"))
    for code, glyph in other.charToGlyph.items():
        if glyph and code != 0xA0:  # ReportLab takes the space for U+00A0
            assert latin.glyph(code) == glyph
            assert latin.advance(glyph) == pytest.approx(other.charWidths[code])
    assert latin.glyph(0x4E2D) == 0


def test_a_character_beyond_the_basic_plane_is_found() -> None:
    face = Face(FONTS / "NotoSansSC-Regular.ttf", "NotoSansSC-Regular")
    assert face.glyph(ord("𬍛")) != face.glyph(ord("中")) != 0
    assert face.glyph(ord("𠮷")) == 0


def tables_of(font: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">H", font, 4)[0]
    tables = {}
    for tag, checksum, offset, length in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * count]):
        tables[tag.decode()] = font[offset : offset + length]
        if tag != b"head":  # its sum is that of the file without the adjustment in it
            padded = font[offset : offset + length + -length % 4]
            assert sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF == checksum
    assert sum(struct.unpack(f">{len(font) // 4}I", font)) & 0xFFFFFFFF == 0xB1B0AFBA
    return tables


def test_a_subset_keeps_outlines_widths_and_parts_of_composites(latin: Face) -> None:
    glyphs = [0, *(latin.glyph(ord(character)) for character in "aé")]
    tables = tables_of(latin.subset(glyphs))
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    assert count > len(glyphs)  # é is made of e and its accent, which follow
    offsets = struct.unpack(f">{count + 1}I", tables["loca"])
    assert offsets[-1] == len(tables["glyf"])
    for number, glyph in enumerate(glyphs):
        advance, _bearing = struct.unpack_from(">Hh", tables["hmtx"], 4 * number)
        assert advance * 1000 / 2048 == pytest.approx(latin.advance(glyph))
    simple = tables["glyf"][offsets[1] : offsets[2]]
    contours = struct.unpack_from(">h", simple)[0]
    assert struct.unpack_from(">H", simple, 10 + 2 * contours)[0] == 0  # no hinting, and no tables of it
    assert set(tables) == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    composite = tables["glyf"][offsets[2] : offsets[3]]
    assert struct.unpack_from(">h", composite)[0] == -1
    assert len(glyphs) <= struct.unpack_from(">H", composite, 12)[0] < count
