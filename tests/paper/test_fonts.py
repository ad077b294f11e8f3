"""Which face prints which character, and what is refused rather than printed as an empty box."""

import hashlib

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.paper.fonts import chain
from collectdesk.paths import resources


def faces(text: str, language: str, *, bold: bool = False) -> list[str]:
    return [cell.font.fontName for cell in chain(language, bold=bold).cells(text)]


def test_latin_letters_take_the_latin_face_and_han_the_language_s() -> None:
    assert faces("Aé5", "zh_CN") == ["LiberationSans-Regular"] * 3
    assert faces("中龑𬍛", "zh_CN") == ["NotoSansSC-Regular"] * 3
    assert faces("中", "zh_TW", bold=True) == ["NotoSansTC-Bold"]
    assert faces("𬍛", "zh_TW") == ["NotoSansSC-Regular"]  # Noto Sans TC has none


def test_marks_of_both_scripts_follow_the_text_around_them() -> None:
    assert faces("“本”", "zh_CN") == ["NotoSansSC-Regular"] * 3
    assert faces("买·卖", "zh_CN")[1] == "NotoSansSC-Regular"
    assert faces("O’Brien", "zh_CN")[1] == "LiberationSans-Regular"
    assert faces("“so”", "en")[0] == "LiberationSans-Regular"


@pytest.mark.parametrize(
    ("character", "codepoint"),
    [
        ("𠮷", "U+20BB7"),  # no font has it
        ("\u0301", "U+0301"),  # an accent that stands alone needs shaping
        ("א", "U+05D0"),  # right to left
        ("\ue000", "U+E000"),  # private use: every office's is another
    ],
)
def test_what_cannot_be_printed_rightly_is_refused(character: str, codepoint: str) -> None:
    with pytest.raises(Refusal) as refused:
        chain("zh_CN").cells(f"王{character}", "name")
    assert (refused.value.code, refused.value.field) == ("letter.glyph", "name")
    assert refused.value.facts == {"character": character, "codepoint": codepoint}


def test_the_fonts_are_those_named_in_their_sources() -> None:
    folder = resources() / "fonts"
    named = {}
    for line in (folder / "SOURCES").read_text(encoding="utf-8").splitlines():
        if " | " in line and not line.startswith("#"):
            name, digest, *_ = line.split(" | ")
            named[name] = digest
    assert set(named) == {path.name for path in folder.glob("*.ttf")}
    for name, digest in named.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
