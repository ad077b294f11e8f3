"""Texts as people type, paste and list them, without what cannot be kept or would mislead the eye."""

import re

CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Turn the order of the signs around them, so that a name could reverse the amount beside it."""
HALVES = "\ud800-\udfff"
"""Half characters, which no file can hold; Qt hands them over."""

_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")
_NEVER = re.compile(f"[{CONTROLS}{DIRECTIONS}{HALVES}]")
_BLANKS = re.compile(r"[\s\u2028\u2029]+")


def plain(text: str) -> str:
    """Several lines: every break a newline, tabs kept; controls, directions and half characters gone."""
    return text if text.isprintable() else _NEVER.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """`plain` on one line, as it is shown: each stretch of breaks and tabs a blank."""
    return text if text.isprintable() else _BLANKS.sub(" ", plain(text))
