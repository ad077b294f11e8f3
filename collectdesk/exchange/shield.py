"""Text that a spreadsheet program would run as a formula, shielded in a CSV by an apostrophe."""

import re

_FORMULA = "=+\\-@\t\r\n＝＋－＠"
_NEEDS = re.compile(rf"'*[{_FORMULA}]|'+\d")
_SHIELDED = re.compile(rf"''*[{_FORMULA}\d]")


def shielded(text: str) -> str:
    """What `unshielded` brings back.

    >>> shielded("=1+1"), shielded("007")
    ("'=1+1", '007')
    """
    return f"'{text}" if _NEEDS.match(text) else text


def unshielded(text: str) -> str:
    """Without the apostrophe that only says that the cell is text."""
    return text[1:] if text[:1] == "'" and _SHIELDED.match(text) else text
