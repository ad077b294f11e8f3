"""What is asked for, cleaned at the one door that every request passes."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from collectdesk.domain.comparison import ListFile
from collectdesk.domain.errors import Refusal
from collectdesk.domain.text import plain

LONGEST = 100_000
"""Characters of any one text; what a field itself takes is less."""
_AS_THEY_ARE = frozenset({"password", "same_people"})
"""A password is whatever was typed; the keys of answers come from the list."""
_FIGURES = frozenset({int, float, bool, type(None)})


def tidy(request: Any, field: str = "") -> Any:
    """The request with every text in it plain. Refusal `text.too_long` with the field's name.

    Paths and lists as read (which their reader cleaned) stay as they are.
    """
    if isinstance(request, str):
        if len(request) > LONGEST:
            raise Refusal("text.too_long", field, most=LONGEST)
        return plain(request) if type(request) is str else request
    if isinstance(request, dict):
        return {key: tidy(value, str(key)) for key, value in request.items()}
    if type(request) is tuple and not _FIGURES.issuperset(map(type, request)):
        return tuple(tidy(one, field) for one in request)
    if is_dataclass(request) and not isinstance(request, type | ListFile):
        return _tidied(request)
    return request


def _tidied(request: Any) -> Any:
    changed = {}
    for one in fields(request):
        value = getattr(request, one.name)
        clean = value if one.name in _AS_THEY_ARE or not one.init else tidy(value, one.name)
        if clean != value:
            changed[one.name] = clean
    return replace(request, **changed) if changed else request


def line_of(text: str, field: str, most: int) -> str:
    """A text on one line, blanks single. Raises Refusal `text.too_long`."""
    return lines_of(" ".join(text.split()), field, most)


def lines_of(text: str, field: str, most: int) -> str:
    """A text without its outer blanks. Raises Refusal `text.too_long`."""
    clean = plain(text).strip()
    if len(clean) > most:
        raise Refusal("text.too_long", field, most=most)
    return clean
