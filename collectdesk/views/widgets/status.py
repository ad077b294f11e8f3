"""Icon and tone of each status: shape first, word second, colour third."""

from typing import NamedTuple


class Sign(NamedTuple):
    icon: str
    tone: str


STATUS = {
    "new": Sign("new", "text2"),
    "in_contact": Sign("phone", "text2"),
    "not_reached": Sign("phone-x", "text2"),
    "refused": Sign("chat", "warn"),
    "promise": Sign("promise", "accent"),
    "promise_kept": Sign("promise", "ok"),
    "promise_broken": Sign("broken", "bad"),
    "plan": Sign("plans", "ok"),
    "plan_late": Sign("warn", "warn"),
    "plan_broken": Sign("broken", "bad"),
    "hold": Sign("pause", "warn"),
    "legal": Sign("legal", "text2"),
    "dispute": Sign("dispute", "warn"),
    "complaint": Sign("dispute", "warn"),
    "hardship": Sign("flag", "warn"),
    "vulnerable": Sign("flag", "warn"),
    "deceased": Sign("no", "bad"),
    "insolvent": Sign("legal", "bad"),
    "attorney": Sign("legal", "bad"),
    "cease": Sign("phone-x", "bad"),
    "breathing_space": Sign("pause", "bad"),
    "no_contact": Sign("no", "bad"),
    "paid": Sign("coin", "ok"),
    "closed": Sign("minus", "text2"),
    "withdrawn": Sign("undo", "text2"),
    "allowed": Sign("check", "ok"),
    "later": Sign("clock", "warn"),
    "forbidden": Sign("no", "bad"),
}
"""By status code; words come from shell.wording."""


def sign(code: str) -> Sign:
    """The sign of a status code; a dot for one we have no picture for."""
    return STATUS.get(code, Sign("dot", "text3"))
