"""The columns of an ageing report: which days a header such as 31-60, >90, M2 or 3-6个月 names."""

import re
import unicodedata
from collections.abc import Sequence

from collectdesk.domain.overdue_list import AGED

_AROUND = re.compile(
    r"\([^()]*\)|逾期|账龄|帐龄|賬齡|帳齡|欠款|金额|金額|overdue|past\s*due|in arrears|arrears|amount|bucket|"
    r"ag(?:e|ed|eing|ing)\b|dpd"
)
_UNITS = (
    (re.compile(r"days?|天|日|(?<=\d)\s*d\b|\bd(?=\d)"), 1),
    (re.compile(r"months?|mths?|个月|個月|月"), 30),
    (re.compile(r"years?|yrs?|年"), 360),
)
_FIGURES = str.maketrans("一二三四五六七八九", "123456789")
_RANGE = re.compile(r"(\d{1,4})\s*(?:[-–—~_/]|至|到|to)\s*(\d{1,4})")
_MORE = re.compile(
    r"(?P<sign>[>≥]=?|over|above|more than|older than|after|超过|超過|大于|大於)\s*(?P<after>\d{1,4})\s*\+?"
    r"|(?P<before>\d{1,4})\s*(?:\+|plus|(?:and|or|&)?\s*(?:over|above|more|older|up)|及?以上)"
)
_WITHIN = re.compile(r"(?:<=?|≤|within|under|up to)\s*\d{1,4}|\d{1,4}\s*(?:以内|以內|内|內)")
_STAGE = re.compile(r"m(\d)\s*\+?")
_OLDER = frozenset(("older", "and older", "over", "以上"))


def ageing_fields(headers: Sequence[str]) -> list[str]:
    """The ageing field of each header by the least days that it proves; "" where it is none.

    A bare "60 days" is the end of its month, except beside "< 1 month", as Xero writes what follows.
    """
    texts = [unicodedata.normalize("NFKC", header).casefold().strip() for header in headers]
    ends = not any(_WITHIN.match(text) and "month" in text for text in texts)
    found = [_least(text, ends) for text in texts]
    known = [days for days in found if days is not None]
    if len(known) > 1:
        last = max(known)
        found = [
            last + 30 if days is None and text in _OLDER else days
            for days, text in zip(found, texts, strict=True)
        ]
    return ["" if days is None else _field(days) for days in found]


def _field(least: int) -> str:
    return max((field for field in AGED if int(field[5:]) <= max(least, 1)), key=lambda field: int(field[5:]))


def _least(text: str, ends: bool) -> int | None:
    if not any(sign.isdigit() for sign in text.translate(_FIGURES)) or len(text) > 40:
        return None
    text = _AROUND.sub(" ", text).strip(" _:.")
    if stage := _STAGE.fullmatch(text):
        return 1 + 30 * (int(stage[1]) - 1) if stage[1] != "0" else None
    unit = 0
    for pattern, days in _UNITS:
        bare = pattern.sub(" ", text)
        if bare != text:
            text, unit = bare, days
    text = " ".join(text.translate(_FIGURES).split()).strip(" _")
    days = unit or 1
    if found := _RANGE.fullmatch(text):
        low, high = int(found[1]), int(found[2])
        return _after(low, days) if low < high else None
    if _WITHIN.fullmatch(text):
        return 1
    if found := _MORE.fullmatch(text):
        return _after(int(found["after"] or found["before"]), days)
    if unit and re.fullmatch(r"\d{1,3}", text) and int(text) > 0:
        number = int(text) * days
        return None if number < 30 else number - 29 if ends else number + 1
    return None


def _after(number: int, unit: int) -> int:
    """The first day of a column that begins at 31, or after 30: whoever writes 30-60 means the same."""
    return number if unit == 1 and number % 10 else number * unit + 1
