"""Search tokens of our own, so that one Chinese character or the middle of a Latin word is found by index."""

# Han characters are indexed singly and in pairs; Latin words as all 3-letter pieces and 1–2 letter tails.
# Hits are re-checked against the text, so pieces that stand apart do not count.

import re
from collections.abc import Iterator

from collectdesk.reference.pinyin import folded, is_han

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")


def index_tokens(text: str) -> str:
    """The tokens under which a text is found."""
    return " ".join(dict.fromkeys(_pieces(folded(text), tails=True)))


def match_expression(text: str) -> str:
    """The FTS5 expression for what somebody typed; "" when there is nothing to look for."""
    terms: list[str] = []
    for run in _runs(folded(text)):
        if is_han(run[0]) or len(run) >= 3:
            terms.extend(f'"{piece}"' for piece in dict.fromkeys(_run_pieces(run, tails=False)))
        else:
            terms.append(f'"{run}"*')
    return " AND ".join(terms)


def words(text: str) -> tuple[str, ...]:
    """The words every hit must contain."""
    return tuple(folded(text).split())


def _pieces(text: str, *, tails: bool) -> Iterator[str]:
    for run in dict.fromkeys(_runs(text)):
        yield from _run_pieces(run, tails=tails)


def _runs(text: str) -> list[str]:
    """Stretches of Han, and stretches of other letters and digits."""
    return _RUN.findall(text)


def _run_pieces(run: str, *, tails: bool) -> Iterator[str]:
    if is_han(run[0]):
        if tails or len(run) == 1:
            yield from run
        yield from [run[start : start + 2] for start in range(len(run) - 1)]
        return
    yield from [run[start : start + 3] for start in range(len(run) - 2)]
    if tails or len(run) < 3:
        yield run[-2:]
        yield run[-1:]
