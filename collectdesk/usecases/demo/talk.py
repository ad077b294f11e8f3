"""Kinds of contact in the demo office: which result suits which story, how long it took, who was reached."""

from collectdesk.domain.contact import Reached, Result
from collectdesk.usecases.demo.case import Story

UNREACHED = (Result.NO_ANSWER, Result.BUSY, Result.SWITCHED_OFF, Result.LEFT_MESSAGE)
TURNS = {
    Story.PROMISE: (Result.PROMISED,),
    Story.DISPUTE: (Result.DISPUTES,),
    Story.HARDSHIP: (Result.HARDSHIP,),
    Story.REFUSED: (Result.REFUSES,),
    Story.DECEASED: (Result.DECEASED,),
    Story.IN_CONTACT: (
        *(Result.CALL_BACK,) * 4,
        *(Result.ASKS_PLAN,) * 3,
        *(Result.PAID_ALREADY,) * 2,
        Result.THIRD_PARTY,
        Result.HUNG_UP,
    ),
}
JUDGED = {
    Result.PROMISED: ((3, 5), (3, 4)),
    Result.ASKS_PLAN: ((3, 5), (2, 3)),
    Result.PAID_ALREADY: ((4, 5), (3, 5)),
    Result.REFUSES: ((1, 2), (2, 4)),
    Result.DISPUTES: ((2, 3), (3, 4)),
    Result.HARDSHIP: ((3, 5), (1, 2)),
    Result.CALL_BACK: ((2, 4), (2, 4)),
}
SECONDS = {
    Result.NO_ANSWER: (0, 0),
    Result.BUSY: (0, 0),
    Result.SWITCHED_OFF: (0, 0),
    Result.EMPTY_NUMBER: (0, 0),
    Result.LEFT_MESSAGE: (22, 44),
    Result.WRONG_NUMBER: (15, 40),
    Result.THIRD_PARTY: (28, 70),
    Result.HUNG_UP: (6, 25),
    Result.CALL_BACK: (35, 110),
    Result.DECEASED: (80, 200),
}


def reached_by(result: Result) -> Reached:
    if result in {*UNREACHED, Result.EMPTY_NUMBER}:
        return Reached.NOBODY
    if result in {Result.THIRD_PARTY, Result.DECEASED, Result.WRONG_NUMBER, Result.HUNG_UP}:
        return Reached.UNKNOWN
    return Reached.BORROWER
