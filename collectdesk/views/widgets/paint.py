"""Painting by hand: text on a baseline of its own, frames, hairlines, keycaps; reports what was cut."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from collectdesk.domain.text import one_line
from collectdesk.shell import icons
from collectdesk.shell.theme import Type, theme

ElisionHook = Callable[[str], None]
_hooks: list[ElisionHook] = []


class Align(Enum):
    LEFT = auto()
    RIGHT = auto()
    CENTER = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: text, type and tone."""

    text: str
    kind: Type = Type.BODY
    tone: str = "text"


def report_elisions(hook: ElisionHook) -> Callable[[], None]:
    """Call `hook(whole text)` for every string that had to be cut; returns what ends it. For tests."""
    _hooks.append(hook)
    return lambda: _hooks.remove(hook)


def report_cut(whole: str) -> None:
    for hook in _hooks:
        hook(whole)


LOOSE = re.compile(r"[-*]+|[^-*]+")
"""Hyphens and stars stand apart from the tabular figures around them."""
REMEMBERED = 20_000


def _pieces(string: str) -> list[tuple[str, bool]]:
    """The text as it is shown, in pieces, each with whether its figures are tabular."""
    string = one_line(string)
    if "-" not in string and "*" not in string:
        return [(string, True)]
    return [(piece, piece[0] not in "-*") for piece in LOOSE.findall(string)]


def advance(text: str, kind: Type = Type.BODY) -> float:
    """Width of a text in logical pixels."""
    look = theme()
    found = look.widths.get((kind, text))
    if found is None:
        pieces = _pieces(text)
        found = sum(look.metrics(kind, tabular=flat).horizontalAdvance(piece) for piece, flat in pieces)
        if len(look.widths) > REMEMBERED:
            look.widths.clear()
        look.widths[kind, text] = found
    return found


def _draw(painter: QPainter, left: float, y: float, string: str, kind: Type) -> None:
    for piece, flat in _pieces(string):
        painter.setFont(theme().shared_font(kind, tabular=flat))
        painter.drawText(QPointF(left, y), piece)
        left += advance(piece, kind)


def width_of(text: str, kind: Type = Type.BODY) -> int:
    """Whole pixels a text needs."""
    return math.ceil(advance(text, kind))


def fitted(text: str, kind: Type, width: float, *, may_elide: bool = False) -> str:
    """The text, cut with "…" when it is wider than `width`; reported unless `may_elide`."""
    if advance(text, kind) <= width + 0.5:
        return text
    if not may_elide:
        report_cut(text)
    return theme().metrics(kind).elidedText(one_line(text), Qt.TextElideMode.ElideRight, max(0.0, width))


def baseline(middle: float, kind: Type = Type.BODY) -> int:
    """Where a line stands whose capitals are centred on `middle`, whatever fonts take part."""
    return round(middle + theme().half_capital(kind))


def text(
    painter: QPainter,
    rect: QRectF,
    string: str,
    kind: Type = Type.BODY,
    *,
    tone: str | QColor = "text",
    align: Align = Align.LEFT,
    may_elide: bool = False,
) -> float:
    """One line, vertically centred in `rect`; returns the width used."""
    shown = fitted(string, kind, rect.width(), may_elide=may_elide)
    used = advance(shown, kind)
    left = rect.left()
    if align is Align.RIGHT:
        left = rect.right() - used
    elif align is Align.CENTER:
        left = rect.left() + (rect.width() - used) / 2
    painter.setPen(tone if isinstance(tone, QColor) else tint(tone))
    _draw(painter, left, baseline(rect.center().y(), kind), shown, kind)
    return used


GAP = 7.0
"""Between two runs of one line."""


def runs_width(runs: Sequence[Run], gap: float = GAP) -> float:
    shown = [run for run in runs if run.text]
    return sum(advance(run.text, run.kind) for run in shown) + gap * max(0, len(shown) - 1)


def line(
    painter: QPainter, rect: QRectF, runs: Sequence[Run], *, gap: float = GAP, may_elide: bool = False
) -> float:
    """Several runs on one baseline, that of the first; returns the width used."""
    shown = [run for run in runs if run.text]
    if not shown:
        return 0.0
    y = baseline(rect.center().y(), shown[0].kind)
    left = rect.left()
    for run in shown:
        part = fitted(run.text, run.kind, rect.right() - left, may_elide=may_elide)
        painter.setPen(theme().color(run.tone))
        _draw(painter, left, y, part, run.kind)
        left += advance(part, run.kind) + gap
        if part != run.text:
            break
    return left - gap - rect.left()


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """The rectangle moved onto whole device pixels, at least one wide and high."""
    transform = painter.deviceTransform()
    inverse, possible = transform.inverted()
    if not possible:
        return rect
    there = transform.mapRect(rect)
    exact = QRectF(
        round(there.x()), round(there.y()), max(1, round(there.width())), max(1, round(there.height()))
    )
    return inverse.mapRect(exact)


def tint(tone: str) -> QColor:
    """The colour of a tone, to paint with and never to change."""
    return theme().colors[tone]


def fill(painter: QPainter, rect: QRectF, tone: str) -> None:
    painter.fillRect(rect, tint(tone))


def hline(painter: QPainter, left: float, y: float, width: float, tone: str = "line") -> None:
    """A hairline of one pixel whose top is at `y`."""
    painter.fillRect(snapped(painter, QRectF(left, y, width, 1)), tint(tone))


def vline(painter: QPainter, x: float, top: float, height: float, tone: str = "line") -> None:
    painter.fillRect(snapped(painter, QRectF(x, top, 1, height)), theme().color(tone))


def frame(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill_tone: str | QColor | None = "surface",
    edge: str | QColor | None = "line_strong",
    width: float = 1.0,
) -> None:
    """A rounded box; the edge lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge is not None else 0.0
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge if isinstance(edge, QColor) else theme().color(edge), width))
    if fill_tone is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QBrush(fill_tone if isinstance(fill_tone, QColor) else theme().color(fill_tone)))
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)


def ring(painter: QPainter, rect: QRectF, radius: float = 5) -> None:
    """The focus ring: accent, inside the edge, so that nothing moves."""
    frame(painter, rect, radius, fill_tone=None, edge="accent", width=theme().ring)


def track(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The ground of a bar that shows a share; in high contrast an outline, for the share is as dark."""
    bare = theme().contrast
    frame(painter, rect, radius, fill_tone=None if bare else "line_strong", edge="ctl" if bare else None)


def block(painter: QPainter, rect: QRectF, radius: float, fill_tone: str, edge: str = "ctl") -> None:
    """A tinted block; in high contrast, where tints say nothing, with an edge."""
    frame(painter, rect, radius, fill_tone=fill_tone, edge=edge if theme().contrast else None)


KEYCAP = 16
KEYCAP_PAD = 4


def keycap_width(label: str) -> int:
    return max(KEYCAP, width_of(label, Type.KEY) + 2 * KEYCAP_PAD)


def keycap(
    painter: QPainter,
    left: float,
    middle: float,
    label: str,
    *,
    tone: str = "text2",
    edge: str = "line_strong",
) -> int:
    """A key as a little cap, 16 high; returns its width."""
    width = keycap_width(label)
    rect = QRectF(left, round(middle - KEYCAP / 2), width, KEYCAP)
    frame(painter, rect, 3, fill_tone=None, edge=edge)
    text(painter, rect, label, Type.KEY, tone=tone, align=Align.CENTER)
    return width


def checkbox(
    painter: QPainter, left: float, middle: float, state: Qt.CheckState, *, enabled: bool = True
) -> None:
    """A 15 px check box: empty, ticked or part."""
    rect = QRectF(left, round(middle - 7.5), 15, 15)
    if state is Qt.CheckState.Unchecked:
        frame(painter, rect, 3, fill_tone="surface" if enabled else "neutral", edge="ctl")
        return
    if state is Qt.CheckState.Checked:
        frame(painter, rect, 3, fill_tone="accent" if enabled else "ctl", edge=None)
        painter.setPen(
            QPen(theme().color("on_accent"), 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        )
        top = rect.top()
        painter.drawPolyline(
            [QPointF(left + 3.8, top + 7.8), QPointF(left + 6.3, top + 10.3), QPointF(left + 11.2, top + 4.8)]
        )
        return
    frame(painter, rect, 3, fill_tone="surface", edge="ctl")
    painter.fillRect(QRectF(left + 4, rect.top() + 7, 7, 1.4), theme().color("text2"))


def disc(
    painter: QPainter,
    middle: QPointF,
    name: str,
    *,
    size: int = 22,
    tone: str = "text2",
    fill_tone: str = "neutral",
) -> None:
    """An icon on a round ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(fill_tone))
    painter.drawEllipse(middle, size / 2, size / 2)
    glyph = 13 if size <= 22 else 20
    icons.paint(painter, name, round(middle.x() - glyph / 2), middle.y(), tone=tone, size=glyph)
