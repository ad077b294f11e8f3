"""What is planned next on the accounts of the demo office, and the wishes borrowers have voiced."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from collectdesk.domain.borrower import Channel, PartyKind, PointState
from collectdesk.domain.contact import NextAction, Reason, Result
from collectdesk.domain.promise import PromiseState
from collectdesk.usecases.demo.case import Case, Diary, Planned, Said, Slot, Story, Wish
from collectdesk.usecases.demo.cast import demo_data

_DAY = timedelta(days=1)
_SLOTS = {
    Slot.CALL: NextAction.CALL,
    Slot.CALL_LATE: NextAction.CALL,
    Slot.LETTER: NextAction.LETTER,
    Slot.REVIEW: NextAction.REVIEW,
}
_OFTEN = {
    Story.IN_CONTACT: (0.14, NextAction.CALL, 9),
    Story.NOT_REACHED: (0.11, NextAction.CALL, 8),
    Story.PROMISE: (0.22, NextAction.CALL, 0),
    Story.DISPUTE: (0.4, NextAction.REVIEW, 15),
    Story.HARDSHIP: (0.3, NextAction.REVIEW, 16),
    Story.REFUSED: (0.3, NextAction.LETTER, 12),
}
"""How often an account of this kind has something planned, what, and within how many days."""
_NOTES = {NextAction.CALL: "call", NextAction.LETTER: "letter", NextAction.REVIEW: "review"}

_FOLLOWED = {Result.PROMISED: "promise", Result.PAID_ALREADY: "paid", Result.ASKS_PLAN: "plan"}
_UNREACHED = {Result.NO_ANSWER, Result.BUSY, Result.SWITCHED_OFF}


class Planner:
    """Joins the contacts of a case by what was planned between them, and plans what comes next."""

    def __init__(self, chance: Random, diary: Diary, zone: ZoneInfo) -> None:
        self._chance = chance
        self._diary = diary
        self._zone = zone
        self._notes: dict[str, list[dict[str, Any]]] = demo_data("notes")

    def plan(self, case: Case) -> None:
        self._join_up(case)
        if case.said and case.story is not Story.CURED:
            case.said[-1].planned = self._next(case)

    def wish(self, case: Case) -> None:
        """Now and then somebody does not want to be reached in a certain way."""
        unfit = case.story in {Story.NEW, Story.CURED, Story.NOT_REACHED}
        if unfit or case.several or case.slot or case.borrower.kind is PartyKind.FIRM:
            return
        chance = self._chance
        talk = next((s for s in reversed(case.said) if s.who is case.borrower and s.willingness), None)
        if talk is None:
            return
        work = next((p for p in case.numbers[1:] if p.label == "work"), None)
        last = case.said[-1]
        texts = any(s.channel is Channel.SMS and s.at > talk.at for s in case.said)
        if work is not None and not case.bad_points and chance.random() < 0.16:
            case.wishes.append(Wish(work, Channel.CALL, talk.logged_at, "opt_out_call", talk.staff_id))
        elif not texts and chance.random() < 0.02:
            case.wishes.append(Wish(None, Channel.SMS, talk.logged_at, "opt_out_sms", talk.staff_id))
        elif case.story in {Story.REFUSED, Story.DISPUTE} and last is talk and chance.random() < 0.05:
            case.wishes.append(Wish(None, Channel.CALL, talk.logged_at, "opt_out_all_calls", talk.staff_id))
            last.planned = self._planned(case, NextAction.LETTER, self._soon(8), last)
        for wish in case.wishes:
            wish.reason = chance.choice(self._notes[wish.reason])[_language(case)]

    def _join_up(self, case: Case) -> None:
        """Each plan is met by the next contact."""
        chance = self._chance
        for said, after in zip(case.said, case.said[1:], strict=False):
            day = after.at.date()
            if said.planned is not None and said.planned.due_at is not None:
                said.planned.due_on = day
                said.planned.due_at = datetime.combine(day, said.planned.due_at.time(), self._zone)
                after.at = said.planned.due_at + timedelta(seconds=chance.randint(20, 900))
            elif said.result is Result.CALL_BACK or (
                said.result is not Result.PROMISED and chance.random() < 0.4
            ):
                said.planned = self._planned(case, NextAction.CALL, day, said)
        for said in case.said:
            said.logged_at = said.at + timedelta(seconds=said.seconds + chance.randint(12, 80))
        for said, after in zip(case.said, case.said[1:], strict=False):
            if said.planned is not None:
                said.planned.done_at = after.logged_at

    def _next(self, case: Case) -> Planned | None:
        chance, today, last = self._chance, self._diary.today, case.said[-1]
        if last.result is Result.CALL_BACK and last.planned is not None and last.planned.due_at is not None:
            hour = last.planned.due_at.time()
            day = today if case.slot is Slot.CALL_BACK else self._soon(9)
            return Planned(NextAction.CALL_BACK, day, datetime.combine(day, hour, self._zone), last.note)
        if case.slot in _SLOTS:
            day = today
            if case.slot is Slot.CALL_LATE:
                day = max(self._diary.yesterday - chance.randint(0, 1) * _DAY, last.at.date() + _DAY)
            return self._planned(case, _SLOTS[case.slot], min(day, today), last)
        if case.slot or case.story not in _OFTEN:
            return None
        often, action, within = _OFTEN[case.story]
        if case.story is Story.NOT_REACHED and PointState.DEAD in case.bad_points.values():
            often, action, within = 1.0, NextAction.LETTER, 10
        if chance.random() > often:
            return None
        if last.promised is not None:
            before = last.promised.due_on - _DAY
            return self._planned(case, action, before, last) if before > today else None
        return self._planned(case, action, self._soon(within), last)

    def _planned(self, case: Case, action: NextAction, day: date, said: Said) -> Planned:
        when = _situation(case, action, said)
        fits = [note for note in self._notes[_NOTES[action]] if note["when"] == when]
        return Planned(action, day, None, self._chance.choice(fits)[_language(case)])

    def _soon(self, within: int) -> date:
        return self._diary.ahead(self._chance.randint(1, within))


def _language(case: Case) -> str:
    return "zh" if case.borrower.language == "zh_CN" else "en"


def _situation(case: Case, action: NextAction, said: Said) -> str:
    """Which of the notes for an action fit."""
    if action is NextAction.LETTER:
        broken = any(s.promised and s.promised.state is PromiseState.BROKEN for s in case.said)
        dead = case.story is Story.NOT_REACHED and case.bad_points
        return "dead" if dead else "broken" if broken else "asked"
    if action is NextAction.REVIEW:
        if said.reason is Reason.FRAUD_CLAIMED:
            return "fraud"
        ill = case.story is Story.HARDSHIP and said.reason is Reason.ILLNESS
        return "ill" if ill else case.story.value
    if said.result in _FOLLOWED:
        return _FOLLOWED[said.result]
    return "second" if said.result in _UNREACHED and len(case.numbers) > 1 else "again"
