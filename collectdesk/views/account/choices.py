"""What a log offers: results by who was reached, the letters that choose them, what comes next by default."""

from datetime import date, timedelta
from enum import StrEnum

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.contact import NextAction, Reached, Result


class Who(StrEnum):
    """The four answers to "Reached"; who `PERSON` is depends on whose number was called."""

    PERSON = "person"
    OTHER = "other"
    NOBODY = "nobody"
    WRONG = "wrong"


KEYS = {
    Result.PROMISED: "p",
    Result.ASKS_PLAN: "a",
    Result.REFUSES: "r",
    Result.DISPUTES: "d",
    Result.HARDSHIP: "h",
    Result.CALL_BACK: "b",
    Result.PAID_ALREADY: "y",
    Result.HUNG_UP: "k",
    Result.DECEASED: "x",
    Result.THIRD_PARTY: "t",
    Result.LEFT_MESSAGE: "l",
    Result.NO_ANSWER: "n",
    Result.BUSY: "u",
    Result.SWITCHED_OFF: "o",
    Result.EMPTY_NUMBER: "e",
    Result.WRONG_NUMBER: "w",
}
_TALKED = (
    Result.PROMISED,
    Result.ASKS_PLAN,
    Result.REFUSES,
    Result.DISPUTES,
    Result.HARDSHIP,
    Result.CALL_BACK,
    Result.PAID_ALREADY,
)
_SILENT = (
    Result.NO_ANSWER,
    Result.BUSY,
    Result.SWITCHED_OFF,
    Result.EMPTY_NUMBER,
    Result.LEFT_MESSAGE,
)
_OTHER = (Result.THIRD_PARTY, Result.CALL_BACK, Result.LEFT_MESSAGE, Result.HUNG_UP, Result.DECEASED)
_RARE = (Result.HUNG_UP, Result.DECEASED)

FIRST: dict[Who | None, tuple[Result, ...]] = {
    None: _TALKED,
    Who.PERSON: _TALKED,
    Who.OTHER: _OTHER,
    Who.NOBODY: _SILENT,
    Who.WRONG: (Result.WRONG_NUMBER,),
}
"""Results offered at once."""
MORE: dict[Who | None, tuple[Result, ...]] = {
    None: (*_SILENT, Result.HUNG_UP, Result.THIRD_PARTY, Result.DECEASED),
    Who.PERSON: _RARE,
}
"""Results behind "More"; their letters act all the same."""
SURE = {Who.NOBODY: Result.NO_ANSWER, Who.WRONG: Result.WRONG_NUMBER}
"""Results chosen with who was reached."""
_IMPLIED = {
    Result.THIRD_PARTY: Who.OTHER,
    Result.WRONG_NUMBER: Who.WRONG,
    **dict.fromkeys(_SILENT, Who.NOBODY),
}


def offered(who: Who | None) -> tuple[Result, ...]:
    return FIRST[who] + MORE.get(who, ())


def implied(result: Result) -> Who:
    """Who was reached when a result is chosen before that was said."""
    return _IMPLIED.get(result, Who.PERSON)


def reached(who: Who, role: PartyRole) -> Reached:
    """A wrong number was answered by somebody: doubt counts as a person."""
    if who is Who.NOBODY:
        return Reached.NOBODY
    if who is not Who.PERSON:
        return Reached.UNKNOWN
    if role is PartyRole.BORROWER:
        return Reached.BORROWER
    return Reached.LIABLE if role.liable else Reached.CONTACT_PERSON


def next_after(result: Result | None, promise_on: date | None, today: date) -> tuple[NextAction, date | None]:
    """What is usually done next: the day after a promise a call, tomorrow a call-back."""
    if result is Result.PROMISED and promise_on is not None:
        return NextAction.CALL, promise_on + timedelta(days=1)
    if result is Result.CALL_BACK:
        return NextAction.CALL_BACK, today + timedelta(days=1)
    return NextAction.NONE, None
