"""Breaks text into lines: Chinese by kinsoku rules; words, numbers and amounts whole; even edges."""

# Rules: W3C Requirements for Chinese Text Layout (CLREQ) 3.1; GB/T 15834-2011, 5.1.

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise

from collectdesk.paper.canvas import Piece
from collectdesk.paper.fonts import HANS, Cell, chain
from collectdesk.reference.locale_text import JOINER, NO_BREAK_SPACE

NEVER_FIRST = frozenset("、，。．・：；！？…—～％‰℃°·‧々〉》」』】〕〗）”’,.:;!?)]}%")
NEVER_LAST = frozenset("〈《「『【〔〖（“‘￥＄￡([{$£¥€#")
_OPENERS = frozenset("〈《「『【〔〖（“‘")
_CLOSERS = frozenset("、，。．：；〉》」』】〕〗）”’")
_PAIRED = frozenset("—…")
_UNITS = frozenset("年月日号元角分天期条款项页个笔次万亿％")

_BETWEEN_SCRIPTS = 125
"""Thousandths of the em between Chinese and Latin (CLREQ allows up to a quarter)."""
_HALF = 500
_SQUEEZE = 250
"""How much a Chinese mark may give of its blank half when a line is a little too full."""
_WIDEST_HAN_GAP = 250
_WIDEST_WORD_GAP = 700
_HOPELESS = 4
"""Times the widest gap: lines looser than that are not compared."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, set; it begins `indent` points from the edge, and its ink ends `width` points from there."""

    indent: float
    pieces: tuple[Piece, ...]
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A paragraph before breaking: cells, the space after each and how much of it can be spared, widths and
    spare summed up, where a line may end."""

    cells: tuple[Cell, ...]
    gaps: tuple[float, ...]
    spares: tuple[float, ...]
    sums: tuple[float, ...]
    spare_sums: tuple[float, ...]
    breaks: tuple[int, ...]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without spaces at its ends."""
        while start < end and self.cells[start].character == " ":
            start += 1
        while end > start and self.cells[end - 1].character == " ":
            end -= 1
        return start, end

    def width(self, start: int, end: int) -> float:
        """Of the line's ink: no gap after the last character, and its blank half does not count."""
        start, end = self.trimmed(start, end)
        if start == end:
            return 0.0
        blank = _HALF if _side(self.cells[end - 1]) == _CLOSES else 0
        return self.sums[end] - self.sums[start] - self.gaps[end - 1] - blank

    def least(self, start: int, end: int) -> float:
        """The width when every mark on the line gives what it can."""
        start, end = self.trimmed(start, end)
        return self.width(start, end) - (self.spare_sums[max(end - 1, start)] - self.spare_sums[start])


@lru_cache(maxsize=4096)
def break_lines(
    text: str,
    language: str,
    size: float,
    width: float,
    *,
    lead: str = "",
    indent: float = 0.0,
    bold: bool = False,
    even: bool = True,
) -> tuple[Line, ...]:
    """The text in lines at most `width` points wide; `even` stretches all but the last to it.

    `lead` is set in bold before the text; `indent`, in points, is left free before the first line.
    A newline in the text ends a line. A word wider than a whole line is cut where it must be.
    """
    lines: list[Line] = []
    for count, part in enumerate(text.split("\n")):
        row = _row([(lead if count == 0 else "", True), (part, bold)], language)
        rooms = (width - indent) * 1000 / size, width * 1000 / size
        ends = (_balanced_ends(row, rooms) if even else None) or _ends(row, rooms)
        for number, (start, end) in enumerate(zip([0, *ends], ends, strict=False)):
            last = number == len(ends) - 1
            line = _line(row, *row.trimmed(start, end), rooms[min(number, 1)], size, even=even and not last)
            lines.append(replace(line, indent=indent) if number == 0 and indent else line)
    return tuple(lines)


def _row(runs: Sequence[tuple[str, bool]], language: str) -> _Row:
    """The runs, each with whether it is bold, as one row."""
    joined: set[int] = set()
    firm: set[int] = set()
    cells: list[Cell] = []
    for text, bold in runs:
        kept: list[str] = []
        for character in text:
            place = len(cells) + len(kept)
            if character == JOINER:
                joined.add(place)
            elif character == NO_BREAK_SPACE:
                firm.add(place)
                kept.append(" ")
            else:
                kept.append(character)
        cells += chain(language, bold=bold).cells("".join(kept))
    gaps = [_gap(one, other) for one, other in pairwise(cells)]
    gaps += [0.0] * (len(cells) - len(gaps))
    spares = [_SQUEEZE if _spare(one, other) else 0.0 for one, other in pairwise(cells)]
    spares += [0.0] * (len(cells) - len(spares))
    sums = accumulate((cell.advance + gap for cell, gap in zip(cells, gaps, strict=True)), initial=0.0)
    spare_sums = accumulate(spares, initial=0.0)
    breaks = [
        place
        for place in range(1, len(cells))
        if place not in joined and place not in firm and place - 1 not in firm and _may_break(cells, place)
    ]
    return _Row(
        tuple(cells), tuple(gaps), tuple(spares), tuple(sums), tuple(spare_sums), (*breaks, len(cells))
    )


def _gap(one: Cell, other: Cell) -> float:
    """Space added between two neighbours: marks move together, Chinese and Latin apart."""
    if one.wide and other.wide:
        sides = _side(one), _side(other)
        return -_HALF if sides in {(_CLOSES, _CLOSES), (_CLOSES, _OPENS), (_OPENS, _OPENS)} else 0.0
    if one.wide != other.wide and _is_letter(one.character) and _is_letter(other.character):
        return _BETWEEN_SCRIPTS
    return 0.0


_OPENS, _CLOSES = "opens", "closes"


def _side(cell: Cell) -> str:
    """A Chinese mark of the mainland's style has its ink in one half of its square: which kind it is."""
    if not cell.wide or not cell.font.fontName.startswith(HANS):
        return ""
    if cell.character in _CLOSERS:
        return _CLOSES
    return _OPENS if cell.character in _OPENERS else ""


def _spare(one: Cell, other: Cell) -> bool:
    """Is there a mark's blank half between the two that has not been taken yet?"""
    return (_side(one) == _CLOSES or _side(other) == _OPENS) and _gap(one, other) == 0


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN"


def _may_break(cells: Sequence[Cell], place: int) -> bool:
    """May a line end before cell `place`?"""
    one, other = cells[place - 1], cells[place]
    before, after = one.character, other.character
    if after == " " or after in NEVER_FIRST or before in NEVER_LAST:
        return False
    if before == " ":
        return place < 2 or cells[place - 2].character not in NEVER_LAST
    if before == after and before in _PAIRED:
        return False
    if not one.wide and not other.wide:
        return before == "-" and after.isalpha() and place > 2 and cells[place - 2].character.isalpha()
    if before.isdecimal() and after in _UNITS:
        return False
    return not (before == "第" and after.isdecimal())


def _ends(row: _Row, rooms: tuple[float, float]) -> list[int]:
    """Where lines end: as many characters as fit; then no last line of a single character.

    `rooms` are the widths of the first line and of the others.
    """
    ends: list[int] = []
    start, fitting = 0, 0
    for place in row.breaks:
        while row.least(start, place) > (room := rooms[1] if ends else rooms[0]):
            end = fitting if fitting > start else _forced(row, start, room)
            ends.append(end)
            start = fitting = end
        fitting = place
    ends.append(len(row.cells))
    if len(ends) > 1:
        _feed_last(row, ends, rooms[1])
    return ends


def _balanced_ends(row: _Row, rooms: tuple[float, float]) -> list[int] | None:
    """Where lines of words end so that their gaps are as even as possible over the whole paragraph.

    The least sum over all lines of 1 + (stretch / widest stretch)², found from break to break. None for
    Chinese, where lines filled in turn are as good, and when some word fits no line.
    """
    if any(cell.wide for cell in row.cells):
        return None
    spaces = tuple(accumulate((cell.character == " " for cell in row.cells), initial=0))
    costs: dict[int, tuple[float, int]] = {0: (0.0, 0)}
    starts, first = [0], 0
    for end in row.breaks:
        while first < len(starts) and row.width(starts[first], end) > rooms[starts[first] > 0]:
            first += 1
        for start in starts[first:]:
            slack = rooms[start > 0] - row.width(start, end)
            stretch = slack / max(spaces[end - 1] - spaces[start], 1) / _WIDEST_WORD_GAP
            if stretch > _HOPELESS and end in costs and end != row.breaks[-1]:
                break
            cost = costs[start][0] + 1 + (stretch**2 if end != row.breaks[-1] else 0)
            if end not in costs or cost < costs[end][0]:
                costs[end] = cost, start
        if end in costs:
            starts.append(end)
    if row.breaks[-1] not in costs:
        return None
    ends = [row.breaks[-1]]
    while costs[ends[-1]][1]:
        ends.append(costs[ends[-1]][1])
    return ends[::-1]


def _forced(row: _Row, start: int, room: float) -> int:
    """The end of a line inside a word too wide for it."""
    end = start + 1
    while end < len(row.cells) and row.width(start, end + 1) <= room:
        end += 1
    best = end
    while best > start + 1 and not _legal(row, best):
        best -= 1
    return best if _legal(row, best) else end


def _legal(row: _Row, end: int) -> bool:
    return row.cells[end].character not in NEVER_FIRST and row.cells[end - 1].character not in NEVER_LAST


def _feed_last(row: _Row, ends: list[int], room: float) -> None:
    """Gives a last line of one character a companion from the line before."""
    before = ends[-3] if len(ends) > 2 else 0
    start = ends[-2]
    while sum(_is_letter(cell.character) for cell in row.cells[start:]) < 2:
        earlier = [place for place in row.breaks if before < place < start]
        if not earlier or row.width(earlier[-1], len(row.cells)) > room:
            return
        start = earlier[-1]
        ends[-2] = start


def _line(row: _Row, start: int, end: int, room: float, size: float, *, even: bool) -> Line:
    """The stretch as pieces: narrowed to `room` by its marks or, if even, widened by its gaps."""
    cells = row.cells[start:end]
    after = [*row.gaps[start : end - 1], 0.0] if cells else []
    natural = row.width(start, end)
    slack = room - natural
    places, widest = _stretchable(cells)
    if slack < 0 and (spare := sum(row.spares[start : end - 1])):
        share = min(-slack / spare, 1.0)
        for place in range(len(cells) - 1):
            after[place] -= share * row.spares[start + place]
        natural -= share * spare
    elif even and slack > 0 and places and slack / len(places) <= widest:
        for place in places:
            after[place] += slack / len(places)
        natural += slack
    pieces = tuple(Piece(cell, gap) for cell, gap in zip(cells, after, strict=True))
    return Line(0.0, pieces, natural * size / 1000, "".join(cell.character for cell in cells))


def _stretchable(cells: Sequence[Cell]) -> tuple[list[int], float]:
    """After which cells space may be added, and how much at most."""
    words = [place for place, cell in enumerate(cells) if cell.character == " "]
    han = [
        place
        for place, (one, other) in enumerate(pairwise(cells))
        if (one.wide or other.wide)
        and one.character not in _OPENERS
        and other.character not in NEVER_FIRST
        and " " not in {one.character, other.character}
    ]
    return (han + words, _WIDEST_HAN_GAP) if han else (words, _WIDEST_WORD_GAP)
