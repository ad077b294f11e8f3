"""Blocks to strips: stretches of paper of known height, and which of them must stay on one page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from collectdesk.letters.blocks import (
    Balance,
    Block,
    Closing,
    Details,
    Paragraph,
    Salutation,
    Signature,
    Title,
)
from collectdesk.letters.breaking import Line, break_lines
from collectdesk.letters.look import Look, Style
from collectdesk.paper.canvas import MM, Sheet

Draw = Callable[[Sheet, float], None]
"""Draws a strip whose top edge is at y."""

_FIGURES = 42 * MM
_PADDING = 1.8
_CELL = 1.5 * MM


@dataclass(frozen=True, slots=True)
class Strip:
    """`gap` is free space above, unless the strip is first on its page; `keep` forbids a page break below;
    `head` is drawn again when the strip is first on its page."""

    height: float
    draw: Draw
    gap: float = 0.0
    keep: bool = False
    head: "Strip | None" = None


@dataclass(frozen=True, slots=True)
class Column:
    """The text area, as far as flowing text is concerned."""

    left: float
    width: float
    language: str
    look: Look

    def strips(self, blocks: Sequence[Block]) -> list[Strip]:
        """All blocks in strips; the closing takes at least two lines of text with it."""
        strips: list[Strip] = []
        for block in blocks:
            if isinstance(block, Closing):
                strips[-2:] = [replace(strip, keep=True) for strip in strips[-2:]]
            strips += self._strips(block)
        return strips

    def _strips(self, block: Block) -> Iterator[Strip]:
        match block:
            case Title(text):
                yield from self._title(text)
            case Salutation(text):
                yield from self._text(text, self.look.body, gap=self.look.wide_gap, keep=True)
            case Paragraph(text, lead, strong):
                style = self.look.strong if strong else self.look.body
                yield from self._text(
                    text, style, gap=self.look.gap, lead=lead, indent=self.look.indent, even=True
                )
            case Closing(text):
                yield from self._text(
                    text, self.look.body, gap=self.look.wide_gap, indent=self.look.indent, keep=True
                )
            case Details(lines):
                yield from self._details(lines)
            case Balance():
                yield from self._balance(block)
            case Signature(lines):
                yield from self._signature(lines)

    def _lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        return break_lines(text, self.language, style.size, width, bold=style.bold, even=False)

    def _text(
        self,
        text: str,
        style: Style,
        *,
        gap: float,
        lead: str = "",
        indent: float = 0.0,
        even: bool = False,
        keep: bool = False,
    ) -> Iterator[Strip]:
        """A strip for each line; the first two and the last two stay together."""
        lines = break_lines(
            text,
            self.language,
            style.size,
            self.width,
            lead=lead,
            indent=indent,
            bold=style.bold,
            even=even,
        )
        for number, line in enumerate(lines):
            inner = len(lines) > 1 and number in {0, len(lines) - 2}
            last = number == len(lines) - 1
            yield Strip(
                style.leading,
                _lines_at(((self.left, line),), style),
                gap=0.0 if number else gap,
                keep=inner or (keep and last) or (keep and len(lines) <= 3),
            )

    def _title(self, text: str) -> Iterator[Strip]:
        style = self.look.title
        for line in self._lines(text, style, self.width):
            left = self.left + ((self.width - line.width) / 2 if self.look.title_centred else 0.0)
            yield Strip(style.leading, _lines_at(((left, line),), style), keep=True)

    def _details(self, rows: Sequence[str]) -> Iterator[Strip]:
        style, inset = self.look.body, self.look.indent or 5 * MM
        lines = [line for row in rows for line in self._lines(row, style, self.width - inset)]
        for number, line in enumerate(lines):
            draw = _lines_at(((self.left + inset, line),), style)
            gap = 0.0 if number else self.look.gap / 2
            yield Strip(style.leading, draw, gap=gap, keep=number < len(lines) - 1)

    def _balance(self, table: Balance) -> Iterator[Strip]:
        head = self._row(table.head, self.look.small, bold=True, shade=True, rule=0.8)
        yield replace(head, gap=self.look.gap + 3, keep=True)
        for number, row in enumerate(table.rows):
            strip = self._row(row, self.look.body, rule=0.25, grey=0.6)
            yield replace(strip, keep=number == len(table.rows) - 1, head=head)
        total = self._row(table.total, self.look.strong, bold=True, rule=0.8)
        yield replace(total, height=total.height + 4, head=head)

    def _row(
        self,
        row: tuple[str, str],
        style: Style,
        *,
        rule: float,
        bold: bool = False,
        shade: bool = False,
        grey: float = 0.0,
    ) -> Strip:
        """Item and figure, a rule under them; the head has a rule and a tint above too."""
        style = replace(style, bold=bold)
        items = self._lines(row[0], style, self.width - _FIGURES - 2 * _CELL)
        (figure,) = self._lines(row[1], style, _FIGURES)
        height = len(items) * style.leading + 2 * _PADDING
        right = self.left + self.width

        def draw(sheet: Sheet, y: float) -> None:
            if shade:
                sheet.box(self.left, y, self.width, height, 0.94)
                sheet.stroke([(self.left, y), (right, y)], rule)
            for number, line in enumerate(items):
                _set(sheet, self.left + _CELL, y + _PADDING + number * style.leading, line, style)
            _set(sheet, right - _CELL - figure.width, y + _PADDING, figure, style)
            sheet.stroke([(self.left, y + height), (right, y + height)], rule, grey)

        return Strip(height, draw)

    def _signature(self, lines: Sequence[str]) -> Iterator[Strip]:
        style = self.look.body
        left = self.left + (self.width * 0.56 if self.look.ends_right else 0.0)
        width = self.left + self.width - left
        for number, text in enumerate(lines):
            last = number == len(lines) - 1
            for line in self._lines(text, style, width) if text else (None,):
                height = style.leading if text else style.leading * 1.25
                draw = _lines_at(((left, line),) if line else (), style)
                yield Strip(height, draw, gap=0.0 if number else self.look.wide_gap, keep=not last)


def _lines_at(placed: Sequence[tuple[float, Line]], style: Style) -> Draw:
    def draw(sheet: Sheet, y: float) -> None:
        for x, line in placed:
            _set(sheet, x, y, line, style)

    return draw


def _set(sheet: Sheet, x: float, top: float, line: Line, style: Style) -> None:
    """A line whose strip begins at `top`: the baseline stands so that the letters sit in its middle."""
    baseline = top + style.leading / 2 + style.size * 0.36
    sheet.line(x + line.indent, baseline, style.size, line.pieces, style.grey)


def pages_of(strips: Sequence[Strip], rooms: tuple[float, float]) -> list[list[tuple[float, Strip]]]:
    """Strips by page with the top of each, from 0 at the top of the text area.

    `rooms` are the heights of the first page and of the others. What is kept together moves to the next
    page whole, unless it is taller than a page.
    """
    pages: list[list[tuple[float, Strip]]] = [[]]
    y = 0.0
    at = 0
    while at < len(strips):
        end = at
        while strips[end].keep and end + 1 < len(strips):
            end += 1
        group = strips[at : end + 1]
        room = rooms[0] if len(pages) == 1 else rooms[1]
        height = sum(strip.gap + strip.height for strip in group)
        if pages[-1] and y + height > room:
            if height <= rooms[1] or y + group[0].gap + group[0].height > room:
                pages.append([])
                y = 0.0
            else:
                group = group[:1]
        strip = group[0]
        if not pages[-1] and strip.head is not None:
            pages[-1].append((0.0, strip.head))
            y = strip.head.height
        for strip in group:
            y += strip.gap if pages[-1] else 0.0
            pages[-1].append((y, strip))
            y += strip.height
        at += len(group)
    return pages
