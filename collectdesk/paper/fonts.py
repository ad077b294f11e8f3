"""The letters' fonts: which face prints which character, and how faces are embedded in a PDF."""

import unicodedata
import zlib
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc, pdfmetrics

from collectdesk.domain.errors import Refusal
from collectdesk.paper.truetype import Face
from collectdesk.paths import resources

LATIN, HANS, HANT = "LiberationSans", "NotoSansSC", "NotoSansTC"
CHAINS = {
    "en": (LATIN, HANS, HANT),
    "zh_CN": (LATIN, HANS, HANT),
    "zh_TW": (LATIN, HANT, HANS),
}
HAN_MARKS = frozenset("“”‘’…—·‧")
"""Marks both kinds of face have; in Chinese text they are Chinese marks unless between Latin letters."""

_UNSETTABLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Mc", "Me", "Mn", "Zl", "Zp"}
_BATCH = 100
"""ISO 32000-1, 9.10.3: entries in one block of a ToUnicode map."""


class _Codes(dict[str, str]):
    """One face in one document: the characters used so far, numbered from 1 in order of first use."""

    def __init__(self, internal_name: str) -> None:
        super().__init__()
        self.internal_name = internal_name

    def __missing__(self, character: str) -> str:
        code = self[character] = f"{len(self) + 1:04X}"
        return code


class _Flate:
    """ReportLab's stream filter at a quicker level; outlines hardly shrink further."""

    pdfname = "FlateDecode"

    @staticmethod
    def encode(content: bytes) -> bytes:
        return zlib.compress(content, 3)


class LetterFont:
    """A face as ReportLab embeds it: one composite font, one subset, one code per character.

    ReportLab's own TTFont writes wrong ToUnicode entries above U+FFFF and wrong widths tables, and splits
    a page of Chinese over several subsets; this class takes its place behind the same methods. The
    documents are ReportLab's PDFDocument, whose published types say nothing.
    """

    _multiByte = 1  # noqa: N815 (ReportLab's names, here and below)
    _dynamicFont = 1  # noqa: N815
    shapable = False

    def __init__(self, name: str) -> None:
        self.fontName = name
        self.face = Face(resources() / "fonts" / f"{name}.ttf", name)
        self._uses: WeakKeyDictionary[Any, _Codes] = WeakKeyDictionary()

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: ARG002
        return sum(self.face.advance(self.face.glyph(ord(character))) for character in text) * size / 1000

    def splitString(self, text: str, document: Any) -> list[tuple[int, bytes]]:
        return [(0, bytes.fromhex(self.encoded(text, document)))]

    def encoded(self, text: str, document: Any) -> str:
        """The text in hexadecimal codes of this document's subset."""
        return "".join(map(self._use(document).__getitem__, text))

    def getSubsetInternalName(self, subset: int, document: Any) -> str:  # noqa: ARG002
        return self._use(document).internal_name

    def addObjects(self, document: Any) -> None:
        use = self._uses.pop(document)
        face, characters = self.face, list(use)
        glyphs = [0, *(face.glyph(ord(character)) for character in characters)]
        subset_name = f"{_tag(characters)}+{self.fontName}"
        file = _stream(face.subset(glyphs))
        file.dictionary["Length1"] = len(file.content)
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{subset_name}",
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray(face.box),
                "ItalicAngle": 0,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.cap_height,
                "StemV": 140 if face.bold else 80,
                "FontFile2": document.Reference(file),
            }
        )
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{subset_name}",
                "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
                "CIDToGIDMap": "/Identity",
                "FontDescriptor": document.Reference(descriptor),
                "DW": 1000,
                "W": f"[0 [{' '.join(f'{face.advance(glyph):.6g}' for glyph in glyphs)}]]",
            }
        )
        document.idToObject["BasicFonts"].dict[use.internal_name[1:]] = document.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/Type0",
                    "BaseFont": f"/{subset_name}",
                    "Encoding": "/Identity-H",
                    "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                    "ToUnicode": document.Reference(_stream(_to_unicode(characters))),
                }
            )
        )

    def _use(self, document: Any) -> _Codes:
        use = self._uses.get(document)
        if use is None:
            use = self._uses[document] = _Codes(f"/F{len(document.fontMapping) + 1}")
            document.fontMapping[self.fontName] = use.internal_name
            document.delayedFonts.append(self)
        return use


def _stream(content: bytes) -> pdfdoc.PDFStream:
    return pdfdoc.PDFStream(content=content, filters=[_Flate])


def _tag(characters: Sequence[str]) -> str:
    """Six capitals that name the subset (ISO 32000-1, 9.6.4), the same for the same characters."""
    number = 0
    for character in "".join(characters):
        number = (number * 1_114_111 + ord(character)) % 26**6
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _to_unicode(characters: Sequence[str]) -> bytes:
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(characters), _BATCH):
        batch = characters[start : start + _BATCH]
        lines.append(f"{len(batch)} beginbfchar")
        lines += [
            f"<{start + number:04X}> <{_utf16(character)}>" for number, character in enumerate(batch, 1)
        ]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


@cache
def _utf16(character: str) -> str:
    return character.encode("utf-16-be").hex().upper()


class Cell(NamedTuple):
    """One character set: in which font, how wide in thousandths of the em."""

    character: str
    font: LetterFont
    advance: float
    wide: bool
    """A Chinese character or mark: lines may break beside it."""


class Chain:
    """The faces tried in turn for each character of a text in one language and weight."""

    def __init__(self, language: str, *, bold: bool = False) -> None:
        weight = "Bold" if bold else "Regular"
        self._names = [f"{name}-{weight}" for name in CHAINS[language]]
        self._han_marks = language.startswith("zh")
        self._cells: dict[str, Cell | None] = {}
        self._latin_marks: dict[str, Cell | None] = {}

    def cells(self, text: str, concerning: str = "") -> list[Cell]:
        """The text's characters with their fonts.

        A character that no face can print is refused (never an empty box); `concerning` names the field.
        """
        cells: list[Cell] = []
        for place, character in enumerate(text):
            try:
                cell = self._cells[character]
            except KeyError:
                cell = self._cells[character] = self._found(character)
            if cell is None:
                raise Refusal(
                    "letter.glyph", concerning, character=character, codepoint=f"U+{ord(character):04X}"
                )
            if self._han_marks and character in HAN_MARKS and _between_latin(text, place):
                cell = self._latin_mark(character) or cell
            cells.append(cell)
        return cells

    def width(self, text: str) -> float:
        """Thousandths of the em."""
        return sum(cell.advance for cell in self.cells(text))

    def _found(self, character: str) -> Cell | None:
        if _unsettable(character):
            return None
        names = self._names
        if self._han_marks and character in HAN_MARKS:
            names = [*names[1:], names[0]]
        for name in names:
            font = letter_font(name)
            glyph = font.face.glyph(ord(character))
            if glyph:
                return _cell(character, font, glyph)
        return None

    def _latin_mark(self, character: str) -> Cell | None:
        if character not in self._latin_marks:
            font = letter_font(self._names[0])
            glyph = font.face.glyph(ord(character))
            self._latin_marks[character] = _cell(character, font, glyph) if glyph else None
        return self._latin_marks[character]


def _cell(character: str, font: LetterFont, glyph: int) -> Cell:
    advance = font.face.advance(glyph)
    return Cell(character, font, advance, wide=advance >= 900 and not font.fontName.startswith(LATIN))


def _between_latin(text: str, place: int) -> bool:
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return len(around) == 2 and all(character.isalnum() and character < "\u0370" for character in around)


def _unsettable(character: str) -> bool:
    """Needs shaping or reordering, or has no agreed look: loose accents, right-to-left, private use."""
    category, direction = unicodedata.category(character), unicodedata.bidirectional(character)
    return category in _UNSETTABLE or direction in {"R", "AL"}


@cache
def letter_font(name: str) -> LetterFont:
    """The font of that file name, read once in a process and known to ReportLab by the same name."""
    font = LetterFont(name)
    pdfmetrics.registerFont(font)
    return font


@cache
def chain(language: str, *, bold: bool = False) -> Chain:
    return Chain(language, bold=bold)
