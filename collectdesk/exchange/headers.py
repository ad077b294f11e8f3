"""The header row under title rows, and what a header says of its figures."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from collectdesk.domain.overdue_list import REASON_MARK
from collectdesk.exchange.column_names import match_columns
from collectdesk.exchange.sheets import Cell, cell_text
from collectdesk.exchange.words import money_word, plain, remarks, without_remarks, words

LOOK_AT = 60
"""Title rows above a header are few; a header further down is set by hand."""

_VALUE = re.compile(
    r"[^\w]*\d[\d,.'\s]*%?[^\w]*|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?.*|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}.*|\d{17}[xX]"
)
_MEASURES = frozenset(("天", "日", "期", "个月", "月", "年", "%", "％", "户", "笔", "days", "day", "months"))
MOST_LINES = 3
"""Rows over which one header is spread."""


@dataclass(frozen=True, slots=True)
class Layout:
    """`line` is the header's (first) line from 1; `fields` has a field or "" for each column."""

    line: int
    lines: int
    headers: tuple[str, ...]
    fields: tuple[str, ...]
    score: float
    raw: tuple[tuple[str, ...], ...] = ()
    """The plain texts of each header line, to know it when a page repeats it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a header says of its figures: times `factor`, in `currency` ("" if not said), in percent."""

    factor: int = 1
    currency: str = ""
    percent: bool = False


def fingerprint(headers: Sequence[str]) -> str:
    """The same for files with the same columns in the same order, however cased, spaced or bracketed, and
    for the rows of such a file that were refused."""
    kept = list(headers)
    if kept and kept[-1].startswith(REASON_MARK):
        kept.pop()
        while kept and not kept[-1]:
            kept.pop()
    text = "\x1f".join(plain(header) for header in kept)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def find_header(rows: Sequence[Sequence[Cell]], line: int = 0) -> Layout:
    """The header and, where the line under it only says 元, 天 or %, that line's units."""
    found = _find(rows, line)
    at = found.line - 1 + found.lines
    texts = _texts(rows, at) if found.lines and at < len(rows) else []
    if not any(texts) or not all(not text or _is_unit(text) for text in texts):
        return found
    texts += [""] * (len(found.headers) - len(texts))
    headers = tuple(
        f"{header} ({text.strip('()（）[]')})" if text else header
        for header, text in zip(found.headers, texts, strict=False)
    )
    return replace(found, lines=found.lines + 1, headers=headers, raw=(*found.raw, tuple(map(plain, texts))))


def _is_unit(text: str) -> bool:
    bare = text.strip("()（）[] ")
    return bare in _MEASURES or money_word(bare) in words().currencies or plain(bare) in words().units


def _find(rows: Sequence[Sequence[Cell]], line: int) -> Layout:
    """The best header row, or the one at `line`. Without any match: the first row with two texts, or no
    header at all when that row holds values itself."""
    at = range(line - 1, line) if line else range(min(len(rows), LOOK_AT))
    best: Layout | None = None
    fallback: Layout | None = None
    for index in at:
        if not 0 <= index < len(rows):
            break
        found = _layout(rows, index)
        if found is None:
            continue
        fallback = fallback or found
        if best is None or found.score > best.score:
            best = found
    if best is not None and best.score >= 2:
        return best
    if fallback is None:
        return Layout(line or 1, 1, (), (), 0)
    return fallback if line else _without_header(rows, fallback)


def _without_header(rows: Sequence[Sequence[Cell]], layout: Layout) -> Layout:
    """The layout itself, or one of no lines when its row holds a day, a phone or an amount."""
    row = rows[layout.line - 1]
    if not layout.score and any(looks_like_value(cell) for cell in row):
        blank = ("",) * len(row)
        return Layout(layout.line, 0, blank, blank, 0)
    return layout


def looks_like_value(cell: Cell) -> bool:
    """Nothing that a header would hold: a number, a day, a phone, a figure with decimals."""
    if not isinstance(cell, str):
        return cell is not None
    text = unicodedata.normalize("NFKC", cell).strip()
    return bool(_VALUE.fullmatch(text)) and not (text.isdecimal() and len(text) < 5)


def _layout(rows: Sequence[Sequence[Cell]], index: int) -> Layout | None:
    top = _texts(rows, index)
    if sum(map(bool, top)) < 2:
        return None
    fields = match_columns([(text,) for text in top])
    best = Layout(index + 1, 1, tuple(top), fields, _score(fields, top), (tuple(map(plain, top)),))
    for depth in range(2, MOST_LINES + 1):
        more = _lines(rows, index, depth)
        if more is None:
            break
        if more.score >= best.score + 2:
            best = more
    return best


def _texts(rows: Sequence[Sequence[Cell]], index: int) -> list[str]:
    return [cell_text(cell).strip() for cell in rows[index]]


def _lines(rows: Sequence[Sequence[Cell]], index: int, depth: int) -> Layout | None:
    """A header over several rows, the upper ones merged across groups."""
    if index + depth > len(rows):
        return None
    below = rows[index + depth - 1]
    if any(looks_like_value(cell) for cell in below):
        return None
    levels = [_texts(rows, index + step) for step in range(depth)]
    if sum(map(bool, levels[-1])) < 2:
        return None
    width = max(map(len, levels))
    levels = [level + [""] * (width - len(level)) for level in levels]
    variants: list[tuple[str, ...]] = []
    headers: list[str] = []
    groups = [""] * depth
    for column in range(width):
        cells = [level[column] for level in levels]
        for step, text in enumerate(cells[:-1]):
            if text:
                groups[step] = text
                groups[step + 1 :] = [""] * (depth - step - 1)
        below_top = [text for text in cells[1:] if text]
        path = [text for text in groups[:-1] if text] if below_top else [cells[0]]
        if below_top and cells[-1]:
            path.append(cells[-1])
        named = [text for text, before in zip(path, ["", *path], strict=False) if text != before]
        ends = ["".join(named[start:]) for start in range(len(named))]
        variants.append(tuple(ends) or ("",))
        headers.append(" ".join(named))
    fields = match_columns(variants)
    score = _score(fields, headers)
    alone = match_columns([(text,) for text in levels[-1]])
    if score <= _score(alone, levels[-1]):
        return None
    raw = tuple(tuple(map(plain, level)) for level in levels)
    return Layout(index + 1, depth, tuple(headers), fields, score, raw)


def _score(fields: Sequence[str], headers: Sequence[str]) -> float:
    known = sum(plain(header) in words().known for header in headers)
    return len({field for field in fields if field}) + 0.5 * known


def unit_of(header: str) -> Unit:
    """The unit in a header's brackets or at its end: 逾期金额（万元）, Overdue (USD), Rate %."""
    marks = [*remarks(header), plain(header)]
    factor = next((words().units[mark] for mark in marks if mark in words().units), 0)
    if not factor:
        tail = plain(without_remarks(header))
        factor = next((f for word, f in words().units.items() if "元" in word and tail.endswith(word)), 1)
    codes = {code for found in header_currencies(header) if len(found) == 1 for code in found}
    return Unit(factor, codes.pop() if len(codes) == 1 else "", "%" in header or "％" in header)


def header_currencies(header: str) -> list[frozenset[str]]:
    """What each sign or word of money in a header can mean: Arrears (£), 逾期金额（元）."""
    return [codes for text in _bracketed(header) if (codes := words().currencies.get(money_word(text)))]


def _bracketed(header: str) -> list[str]:
    inside = [
        piece.partition(")")[0] for piece in header.replace("（", "(").replace("）", ")").split("(")[1:]
    ]
    return [*inside, header.rsplit(maxsplit=1)[-1]] if header.split() else inside
