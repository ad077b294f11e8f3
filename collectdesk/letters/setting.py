"""Sets a composed letter on paper: letterhead, address in the window, reference block, text, folds, pages."""

from collections.abc import Sequence
from dataclasses import replace

from collectdesk.domain.errors import Refusal
from collectdesk.letters.blocks import Address, ComposedLetter, Letterhead
from collectdesk.letters.breaking import Line, break_lines
from collectdesk.letters.envelope import Window, window
from collectdesk.letters.flow import Column, Strip, pages_of
from collectdesk.letters.look import (
    ADDRESS_SIZES,
    FOOT,
    HEAD_SMALL,
    LOOKS,
    NAME_SIZES,
    SENDER_SIZES,
    TIGHTER,
    Style,
)
from collectdesk.paper.barcode import QUIET, modules
from collectdesk.paper.canvas import MM, Sheet

LEFT, RIGHT, FOOT_AT = 25 * MM, 20 * MM, 12 * MM
_HEAD_TOP, _HEAD_BOTTOM = 10 * MM, 28 * MM
_TEXT_BOTTOM = 19 * MM
_LATER_TOP = 27 * MM
_HEAD_NAME_SHARE = 0.55
_FACTS_LABEL = 25 * MM
_FACTS_WIDTH = 62 * MM
_BAR_HEIGHT = 7 * MM
_WIDEST_MODULE, _NARROWEST_MODULE = 0.33 * MM, 0.19 * MM


def set_letter(letter: ComposedLetter) -> tuple[bytes, int]:
    """The PDF and how many pages it has."""
    profile = window(letter.window)
    width, height = profile.paper[0] * MM, profile.paper[1] * MM
    top = profile.body * MM
    bottom = height - _TEXT_BOTTOM
    column, pages = _laid_out(letter, width - LEFT - RIGHT, (bottom - top, bottom - _LATER_TOP))
    sheet = Sheet(
        (width, height),
        title=letter.title,
        author=letter.letterhead.name,
        day=letter.dated,
        language=letter.language.replace("_", "-"),
    )
    with sheet.form("letterhead"):
        _draw_letterhead(sheet, letter.letterhead, column)
    for number, strips in enumerate(pages, 1):
        if number == 1:
            sheet.stamp("letterhead")
            _draw_address(sheet, letter.address, profile, letter.language)
            _draw_facts(sheet, letter, profile)
            _draw_folds(sheet, profile)
        else:
            _draw_running_head(sheet, letter, column)
        for y, strip in strips:
            strip.draw(sheet, y + (top if number == 1 else _LATER_TOP))
        page = letter.page.format(page=number, pages=len(pages))
        foot = _line(f"{letter.number} · {page}", letter.language, FOOT, column.width)
        sheet.line((width - foot.width) / 2, height - FOOT_AT, FOOT.size, foot.pieces, FOOT.grey)
        sheet.turn_page()
    return sheet.finish(), len(pages)


def _laid_out(
    letter: ComposedLetter, width: float, rooms: tuple[float, float]
) -> tuple[Column, list[list[tuple[float, Strip]]]]:
    """The strips by page, at the widest spacing that needs the fewest pages."""
    look = LOOKS[letter.language]
    column = Column(LEFT, width, letter.language, look)
    strips = column.strips(letter.blocks)
    pages = pages_of(strips, rooms)
    saved = rooms[0] + rooms[1] * (len(pages) - 2)
    needed = saved / sum(strip.gap + strip.height for strip in strips)
    for factor in TIGHTER:
        if len(pages) == 1 or factor > needed:
            continue
        tighter = pages_of(replace(column, look=look.tightened(factor)).strips(letter.blocks), rooms)
        if len(tighter) < len(pages):
            pages = tighter
    return column, pages


def _line(text: str, language: str, style: Style, width: float) -> Line:
    """A text known to be short enough for one line."""
    (line,) = break_lines(text, language, style.size, width, bold=style.bold, even=False)
    return line


def _draw_letterhead(sheet: Sheet, head: Letterhead, column: Column) -> None:
    """The name at the left, its lines at the right, a rule under both; never as low as a window."""
    name_width = column.width * _HEAD_NAME_SHARE
    small_width = column.width - name_width - 6 * MM
    small = [
        line
        for text in head.lines
        for line in break_lines(text, column.language, HEAD_SMALL.size, small_width, even=False)
    ]
    names, size = _fitting([head.name], NAME_SIZES, name_width, 2, column.language, bold=True)
    room = _HEAD_BOTTOM - _HEAD_TOP - 2
    if len(small) * HEAD_SMALL.leading > room or not names:
        raise Refusal("letter.letterhead_too_long", "letterhead", lines=len(small))
    for number, line in enumerate(names):
        sheet.line(column.left, _HEAD_TOP + size * (1.0 + 1.25 * number), size, line.pieces)
    right = column.left + column.width
    for number, line in enumerate(small):
        y = _HEAD_TOP + HEAD_SMALL.size + number * HEAD_SMALL.leading
        sheet.line(right - line.width, y, HEAD_SMALL.size, line.pieces, HEAD_SMALL.grey)
    sheet.stroke([(column.left, _HEAD_BOTTOM - 4), (right, _HEAD_BOTTOM - 4)], 0.6, 0.25)


def _fitting(
    texts: Sequence[str],
    sizes: Sequence[float],
    width: float,
    most: int,
    language: str,
    *,
    bold: bool = False,
) -> tuple[list[Line], float]:
    """The texts in at most `most` lines at the largest size that allows it; no lines when none does."""
    for size in sizes:
        lines = [
            line for text in texts for line in break_lines(text, language, size, width, bold=bold, even=False)
        ]
        if len(lines) <= most:
            return lines, size
    return [], sizes[-1]


def _draw_address(sheet: Sheet, address: Address, profile: Window, language: str) -> None:
    x, y, width, height = (value * MM for value in profile.area)
    if profile.return_at is not None and address.sender:
        lines, size = _fitting([address.sender], SENDER_SIZES, width, 1, language)
        if lines:
            sheet.line(x, profile.return_at * MM, size, lines[0].pieces, 0.2)
    if address.marking:
        marking = _line(address.marking, language, Style(8.5, 11, bold=True), width)
        sheet.line(x, y + 8.5, 8.5, marking.pieces)
        y, height = y + 11.5, height - 11.5
    for size in ADDRESS_SIZES:
        leading = size * 1.22
        lines, _ = _fitting(address.lines, (size,), width, int((height + leading - size) / leading), language)
        if lines:
            for number, line in enumerate(lines):
                sheet.line(x, y + size * 0.92 + number * leading, size, line.pieces)
            return
    raise Refusal("letter.address_too_long", "address", lines=len(address.lines), window=profile.name)


def _draw_facts(sheet: Sheet, letter: ComposedLetter, profile: Window) -> None:
    """The reference block, and the letter's number as a barcode under it."""
    x, y = profile.facts[0] * MM, profile.facts[1] * MM
    width = min(_FACTS_WIDTH, profile.paper[0] * MM - RIGHT - x)
    label_style, style = Style(9.0, 12.5, grey=0.3), Style(9.0, 12.5, bold=True)
    for label, value in letter.facts:
        baseline = y + style.size
        name = _line(label, letter.language, label_style, _FACTS_LABEL)
        sheet.line(x, baseline, style.size, name.pieces, label_style.grey)
        room = width - _FACTS_LABEL
        for line in break_lines(value, letter.language, style.size, room, bold=True, even=False):
            sheet.line(x + _FACTS_LABEL, y + style.size, style.size, line.pieces)
            y += style.leading
    bars = modules(letter.number)
    module = min(_WIDEST_MODULE, width / (sum(bars) + QUIET))
    if module < _NARROWEST_MODULE:
        raise Refusal("letter.number", "number", number=letter.number)
    sheet.bars(x, y + 5, module, _BAR_HEIGHT, bars)


def _draw_folds(sheet: Sheet, profile: Window) -> None:
    for fold in profile.folds:
        sheet.stroke([(5 * MM, fold * MM), (9 * MM, fold * MM)], 0.3, 0.5)


def _draw_running_head(sheet: Sheet, letter: ComposedLetter, column: Column) -> None:
    lines = break_lines(letter.running_head, letter.language, FOOT.size, column.width, even=False)
    for number, line in enumerate(reversed(lines)):
        sheet.line(column.left, 16 * MM - number * FOOT.leading, FOOT.size, line.pieces, FOOT.grey)
    y = 18.5 * MM
    sheet.stroke([(column.left, y), (column.left + column.width, y)], 0.4, 0.6)
