"""Lines: no bad start, no bad end, none too wide, nothing lost, amounts whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.letters.breaking import NEVER_FIRST, NEVER_LAST, Line, break_lines
from collectdesk.reference.locale_text import JOINER, NO_BREAK_SPACE

SIZE = 10.5
HAN = "您本公司于签订合同借款应当按照约定的期限支付利息返还壹贰元角分一之"
MARKS = "，。、；：！？（）《》“”…—·"
WORDS = ["loan", "WD-2024-00817", "107,000.53", "e-mail", "a", "(CNY", "paid).", "well-known", "Ltd,"]
chinese = st.lists(
    st.one_of(
        st.text(HAN, min_size=1, max_size=6), st.sampled_from(list(MARKS)), st.sampled_from([*WORDS, " "])
    ),
    max_size=40,
).map("".join)
english = st.lists(st.sampled_from([*WORDS, "the", "of", "account", "王晓明"]), min_size=1, max_size=40).map(
    " ".join
)


def ink(line: Line) -> float:
    """Where the last character ends as it is drawn, the blank half of a closing mark left out, in points."""
    total = sum(piece.cell.advance + piece.after for piece in line.pieces)
    last = line.pieces[-1].cell if line.pieces else None
    blank = 500 if last and last.wide and last.character in "，。、；：）》”" else 0
    return line.indent + (total - blank) * SIZE / 1000


def visible(text: str) -> str:
    return "".join(text.split()).replace(JOINER, "")


@given(st.one_of(chinese, english), st.sampled_from(["zh_CN", "en"]), st.floats(60, 480), st.booleans())
def test_every_line_holds_the_rules(text: str, language: str, width: float, even: bool) -> None:
    lines = break_lines(text, language, SIZE, width, even=even)
    assert visible("".join(line.text for line in lines)) == visible(text)
    for number, line in enumerate(lines):
        assert ink(line) == pytest.approx(line.indent + line.width, abs=0.001)
        assert ink(line) <= width + 0.001
        if number and line.text and not_stuck(text, width):
            assert line.text[0] not in NEVER_FIRST
            assert lines[number - 1].text[-1] not in NEVER_LAST


def not_stuck(text: str, width: float) -> bool:
    """Marks piled up wider than a line must break somewhere; everything else must not."""
    run = longest = 0
    for character in visible(text):
        run = run + 1 if character in NEVER_FIRST | NEVER_LAST or character.isascii() else 1
        longest = max(longest, run)
    return (longest + 2) * SIZE < width


@pytest.mark.parametrize("pad", range(45))
def test_brackets_and_quotes_stay_with_what_they_hold(pad: int) -> None:
    text = "借" * pad + "（含当日）" + "款" * 7 + "“本公司”" + "借" * 30
    for line in break_lines(text, "zh_CN", SIZE, SIZE * 20, indent=21.0):
        assert line.text[-1] not in "（“"
        assert line.text[0] not in "）”"
        assert ink(line) <= SIZE * 20 + 0.001


@given(st.text(HAN, min_size=2, max_size=200), st.floats(200, 480))
def test_chinese_lines_are_even_and_the_last_has_two_characters(text: str, width: float) -> None:
    lines = break_lines(text, "zh_CN", SIZE, width, indent=21.0)
    for line in lines[:-1]:
        assert ink(line) == pytest.approx(width, abs=0.01)
    assert len(lines[-1].text) >= 2


def test_the_last_character_is_not_left_alone() -> None:
    text = "请您于上述期限内付清全部欠款" * 2 + "持。"
    width = SIZE * 29
    assert len(text) == 30
    lines = break_lines(text, "zh_CN", SIZE, width)
    assert [line.text for line in lines] == [text[:27], "款持。"]


def test_amounts_dates_and_words_stay_whole() -> None:
    amount = f"人{JOINER}民{JOINER}币107,000.53{JOINER}元"
    text = f"现催告您付清{amount}并于2026年{JOINER}12月{JOINER}7日前与service@chengjiang.example联系"
    for width in range(140, 400, 7):
        lines = [line.text for line in break_lines(text, "zh_CN", SIZE, width)]
        for whole in ("107,000.53元", "人民币", "2026年12月7日", "service@chengjiang.example"):
            assert any(whole in line for line in lines), (width, lines)
    english = f"You owe CNY{NO_BREAK_SPACE}107,000.53 since 8{NO_BREAK_SPACE}September{NO_BREAK_SPACE}2026."
    for width in range(95, 200, 5):
        lines = [line.text for line in break_lines(english, "en", SIZE, width)]
        for whole in ("CNY 107,000.53", "8 September 2026."):
            assert any(whole in line for line in lines), (width, lines)


def test_neighbouring_marks_share_their_blank_halves() -> None:
    def width(text: str) -> float:
        (line,) = break_lines(text, "zh_CN", 10.0, 400, even=False)
        return line.width

    assert width("本”）。") == pytest.approx(width("本") + 3 * 5)  # three marks, all at half width
    assert width("本a") == pytest.approx(width("本") + width("a") + 1.25)


def test_words_are_spread_over_the_paragraph_not_line_by_line() -> None:
    text = "We consider the circumstances you describe and discuss an arrangement to repay the outstanding \
balance by instalments."
    assert [line.text for line in break_lines(text, "en", 10.0, 188)] == [
        "We consider the circumstances you",
        "describe and discuss an arrangement",  # "to" would fit, and leave the next line loose
        "to repay the outstanding balance by",
        "instalments.",
    ]


def test_a_word_wider_than_the_line_is_cut_and_nothing_is_lost() -> None:
    lines = break_lines("x" * 100, "en", 10.0, 60)
    assert "".join(line.text for line in lines) == "x" * 100
    assert all(line.width <= 60 for line in lines)


def test_a_lead_in_bold_takes_its_room_on_the_first_line() -> None:
    lines = break_lines("您未按合同约定", "zh_CN", SIZE, 400, lead="一、欠款原因。", indent=21.0)
    fonts = {piece.cell.font.fontName for piece in lines[0].pieces}
    assert lines[0].text == "一、欠款原因。您未按合同约定"
    assert fonts == {"NotoSansSC-Bold", "NotoSansSC-Regular"}
