"""What happened on an account of the demo office: contacts, promises and what was planned, day by day."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from collectdesk.domain.borrower import Channel, PartyRole, PointState
from collectdesk.domain.contact import Direction, NextAction, Reached, Reason, Result
from collectdesk.domain.promise import PromiseState
from collectdesk.usecases.demo.case import (
    Case,
    Diary,
    Paid,
    Planned,
    Promised,
    Said,
    Slot,
    Story,
    fitting_notes,
)
from collectdesk.usecases.demo.cast import Point, Somebody, demo_data
from collectdesk.usecases.demo.talk import JUDGED, SECONDS, TURNS, UNREACHED, reached_by

_DAY = timedelta(days=1)
_MOST_CONTACTS = 11
_QUIET_DAYS = 12
"""No account is left alone for longer, but for a few."""


class Storyteller:
    """Fills cases with a past. `workers` are the staff who may call, the usual one first."""

    def __init__(self, chance: Random, diary: Diary, zone: ZoneInfo, workers: tuple[int, ...]) -> None:
        self._chance = chance
        self._diary = diary
        self._zone = zone
        self._workers = workers
        self._notes: dict[str, list[dict[str, Any]]] = demo_data("notes")
        self._shown: set[str] = set()

    def tell(self, case: Case) -> None:
        if case.story is Story.NEW:
            return
        days = self._days(case)
        paying = self._payment(case, days)
        if case.story is Story.PROMISE:
            self._end_lately(case, days)
        turn = self._turn(case, days, paying)
        dead_from = self._dead_number(case, days, turn, paying)
        for index, day in enumerate(days):
            gap = (days[index + 1] - day).days if index + 1 < len(days) else 0
            if paying is not None and day == paying[0]:
                self._say(case, day, Result.PROMISED, promised=paying[1])
            elif index == dead_from:
                self._say(case, day, Result.EMPTY_NUMBER)
                case.bad_points[case.numbers[0].value] = PointState.DEAD
            elif index == turn:
                self._say_turn(case, day)
            elif case.story is Story.NOT_REACHED or index > turn:
                self._say_unreached(case, day)
            else:
                self._say_earlier(case, day, gap)

    def _days(self, case: Case) -> list[date]:
        """Contact days from the first listing to yesterday, denser while the arrears are young."""
        chance, diary = self._chance, self._diary
        day = case.listed_on if chance.random() < 0.6 else diary.work(case.listed_on + _DAY)
        day = day if day < diary.today else case.listed_on
        due_on = case.loan.instalments[case.first].due_on
        days: list[date] = []
        last = diary.today - _DAY
        spread = (diary.today - case.listed_on).days // (_MOST_CONTACTS + 2)
        while day <= last and len(days) < _MOST_CONTACTS:
            days.append(day)
            late = (day - due_on).days
            low, high = (3, 7) if late < 30 else (5, 12) if late < 90 else (9, 20)
            low, high = max(low, spread), max(high, spread + 5)
            if case.story is Story.NOT_REACHED:
                low, high = low + 1, high + 3
            day += timedelta(days=chance.randint(low, high))
            if diary.work(day) != day:
                day = diary.work(diary.work(day) + chance.randint(0, 4) * _DAY)
        if (diary.today - days[-1]).days > _QUIET_DAYS and chance.random() > 0.004:
            lately = diary.work(diary.today - timedelta(days=chance.randint(3, _QUIET_DAYS)))
            days.append(min(lately, diary.yesterday))
        return days

    def _payment(self, case: Case, days: list[date]) -> tuple[date, Promised] | None:
        """The day of a promise that was paid, wholly or in part; the days make room for it."""
        if case.paid is Paid.NOTHING:
            return None
        chance, today = self._chance, self._diary.today
        earliest = case.listed_on
        if case.paid is Paid.INSTALMENT:
            earliest = max(earliest, case.loan.instalments[case.first + 1].due_on)
        latest = today - 5 * _DAY
        if case.paid is Paid.ALL:
            latest = min(latest, case.listed_on + 30 * _DAY)
        paid_on = earliest + timedelta(days=chance.randint(4, max(4, min((latest - earliest).days, 60))))
        said_on = self._diary.work(paid_on - timedelta(days=chance.randint(2, 4)))
        said_on = min(max(said_on, case.listed_on), paid_on)
        arrears = case.arrears
        if case.paid is Paid.INSTALMENT:
            amount = promised = arrears.of_instalment(case.first, paid_on)
        elif case.paid is Paid.ALL:
            amount = promised = arrears.owed(paid_on).total
        else:
            promised = self._wished(case, paid_on)
            most = arrears.of_instalment(case.first, paid_on) * 8 // 10
            amount = max(min(promised * chance.randint(2, 6) // 10, most) // 100 * 100, 100)
        case.payments.append((paid_on, amount))
        state = PromiseState.PARTLY if amount < promised else PromiseState.KEPT
        decided_on = paid_on + (3 if state is PromiseState.PARTLY else 1) * _DAY
        days[:] = sorted(
            {said_on, *(d for d in days if d < said_on - _DAY or (d > decided_on and case.paid != Paid.ALL))}
        )
        if days[-1] == said_on and case.paid is not Paid.ALL:
            days.append(min(self._diary.work(decided_on + _DAY), today - _DAY))
        return said_on, Promised(promised, paid_on, state, decided_on)

    def _end_lately(self, case: Case, days: list[date]) -> None:
        """An open promise was made in the last days."""
        today = self._diary.today
        low, high = (10, 13) if case.slot is Slot.PROMISE_BROKEN else (3, 9) if case.slot else (1, 7)
        back = self._chance.randint(low, high)
        made_on = self._diary.work(today - timedelta(days=back))
        made_on = made_on if made_on < today else self._diary.yesterday
        made_on = max(made_on, case.listed_on)
        if case.payments:
            made_on = max(made_on, days[-1])
        days[:] = [*(d for d in days if d < made_on), made_on]

    def _turn(self, case: Case, days: list[date], paying: tuple[date, Promised] | None) -> int:
        """The index of the contact that made the account what it is today."""
        last = len(days) - 1
        if case.story in {Story.NOT_REACHED, Story.CURED}:
            return len(days)
        if case.story in {Story.DISPUTE, Story.HARDSHIP, Story.IN_CONTACT} and not case.slot:
            turn = max(last - self._chance.choice((0, 0, 1, 2)), 0)
            return last if paying is not None and days[turn] <= paying[0] else turn
        if case.story is Story.DECEASED and paying is None:
            del days[self._chance.randint(0, last) + 1 :]
            return len(days) - 1
        return last

    def _dead_number(
        self, case: Case, days: list[date], turn: int, paying: tuple[date, Promised] | None
    ) -> int:
        """The index of the contact that found the first number dead, -1 for none."""
        odds = 0.16 if case.story is Story.NOT_REACHED else 0.04
        asked = case.slot is Slot.LETTER and case.story is Story.NOT_REACHED
        if case.several or paying is not None or len(days) < 2 or case.slot not in {Slot.NONE, Slot.LETTER}:
            return -1
        if not asked and self._chance.random() > odds:
            return -1
        if len(case.numbers) < 2:
            if case.story is not Story.NOT_REACHED:
                return -1
            del days[max(2, self._chance.randint(2, len(days))) :]
            return len(days) - 1
        return len(days) - 1 if turn >= len(days) else max(turn - 1, -1)

    def _say_turn(self, case: Case, day: date) -> None:
        """The contact that counts; no two call-backs of Today stand there with the same words."""
        if case.slot is not Slot.CALL_BACK:
            result = self._chance.choice(TURNS[case.story])
            self._say(case, day, result, promised=self._open_promise(case, day, result))
            return
        for _ in range(50):
            self._say(case, day, Result.CALL_BACK)
            note = next(n for n in self._notes["call_back"] if case.said[-1].note in (n["en"], n["zh"]))
            if note["en"] not in self._shown:
                self._shown.add(note["en"])
                return
            case.said.pop()
        self._say(case, day, Result.CALL_BACK)

    def _open_promise(self, case: Case, day: date, result: Result) -> Promised | None:
        if result is not Result.PROMISED:
            return None
        today, chance = self._diary.today, self._chance
        if case.slot is Slot.PROMISE_DUE:
            due_on = today
        elif case.slot is Slot.PROMISE_PAST:
            due_on = max(today - timedelta(days=chance.randint(1, 2)), day)
        elif case.slot is Slot.PROMISE_BROKEN:
            due_on = day + timedelta(days=chance.randint(1, 3))
            decided_on = min(due_on + 3 * _DAY, today - _DAY)
            return Promised(self._wished(case, day), due_on, PromiseState.BROKEN, decided_on)
        else:
            due_on = today + timedelta(days=chance.randint(1, 14))
        return Promised(self._wished(case, day), due_on)

    def _wished(self, case: Case, day: date) -> int:
        """What a borrower names: all of it, one instalment, or a round sum."""
        owed = case.arrears.owed(day).total
        one = case.loan.instalments[case.first]
        roll = self._chance.random()
        if roll < 0.25 or owed < 30_000:
            return owed
        if roll < 0.45:
            return min(one.principal + one.interest, owed)
        step = 10_000 if owed < 1_000_000 else 50_000
        return max(owed * self._chance.randint(3, 8) // 10 // step, 1) * step

    def _say_unreached(self, case: Case, day: date) -> None:
        if self._chance.random() < 0.1:
            self._say(case, day, Result.LEFT_MESSAGE, channel=Channel.SMS)
            return
        self._say(case, day, self._chance.choices(UNREACHED, (55, 14, 19, 12))[0])

    def _say_earlier(self, case: Case, day: date, gap: int) -> None:
        """A contact on the way, leading to nothing lasting."""
        chance = self._chance
        roll = chance.random()
        guarantor = next((one.who for one in case.others if one.role is PartyRole.GUARANTOR), None)
        if roll < 0.42:
            self._say_unreached(case, day)
        elif roll < 0.62:
            self._say(case, day, Result.CALL_BACK)
        elif roll < 0.73 and gap >= 6:
            due_on = day + timedelta(days=chance.randint(2, gap - 4))
            broken = Promised(
                self._wished(case, day), due_on, PromiseState.BROKEN, due_on + timedelta(days=3)
            )
            self._say(case, day, Result.PROMISED, promised=broken)
        elif roll < 0.80 and guarantor is not None:
            self._say(case, day, Result.CALL_BACK, guarantor=guarantor)
        else:
            others = (Result.ASKS_PLAN, Result.PAID_ALREADY, Result.THIRD_PARTY, Result.HUNG_UP)
            self._say(case, day, chance.choice(others))

    def _say(
        self,
        case: Case,
        day: date,
        result: Result,
        *,
        channel: Channel = Channel.CALL,
        promised: Promised | None = None,
        guarantor: Somebody | None = None,
    ) -> None:
        chance = self._chance
        said = Said(
            at=self._moment(day),
            seconds=0 if channel is Channel.SMS else chance.randint(*SECONDS.get(result, (90, 420))),
            logged_at=self._diary.never,
            result=result,
            reached=reached_by(result),
            note="",
            who=guarantor or case.borrower,
            point=guarantor.points[0] if guarantor else _usable(case),
            staff_id=self._worker(case),
            channel=channel,
            promised=promised,
        )
        if guarantor is not None:
            said.reached = Reached.LIABLE
        kind = "guarantor" if guarantor else "sms" if channel is Channel.SMS else result.value
        self._write(case, said, kind)
        if result in JUDGED and guarantor is None:
            willing, able = JUDGED[result]
            said.willingness, said.ability = chance.randint(*willing), chance.randint(*able)
        case.said.append(said)

    def _write(self, case: Case, said: Said, kind: str) -> None:
        """The note, not one that stands on the account already, and the reason that goes with it."""
        chance = self._chance
        language = "zh" if case.borrower.language == "zh_CN" else "en"
        used = {one.note for one in case.said}
        known = next((one.reason for one in case.said if one.reason), None)
        pool = fitting_notes(case, self._notes[kind], known)
        note = chance.choice([n for n in pool if not n[language] or n[language] not in used] or pool)
        text = note[language]
        before = ""
        if kind in {"promised", "asks_plan", "paid_already"} and chance.random() < 0.1:
            said.direction = Direction.IN
            before = chance.choice(self._notes["inbound"])[language]
        elif kind in {"asks_plan", "disputes"} and chance.random() < 0.08:
            said.channel, said.direction, said.point = Channel.IN_PERSON, Direction.IN, None
            before = self._notes["visit"][0][language]
        said.note = f"{before}{' ' if language == 'en' else ''}{text}" if before else text
        if note.get("why") and kind != "call_back":
            said.reason = Reason(note["why"])
        if kind == "call_back":
            first, last = note["hours"]
            hour, minute = chance.randint(first, last - 1), chance.choice((0, 0, 15, 30, 30, 45))
            at = datetime.combine(said.at.date(), time(hour, minute), self._zone)
            said.planned = Planned(NextAction.CALL_BACK, at.date(), at, text)

    def _moment(self, day: date) -> datetime:
        """A time at which people are called: by day, sometimes in the early evening."""
        chance = self._chance
        first, last = chance.choices(((540, 705), (720, 800), (810, 1050), (1080, 1190)), (36, 5, 42, 17))[0]
        start = datetime.combine(day, time.min, self._zone)
        return start + timedelta(minutes=chance.randint(first, last), seconds=chance.randint(0, 59))

    def _worker(self, case: Case) -> int:
        owner = case.assigned_to or self._workers[0]
        return owner if self._chance.random() < 0.86 else self._chance.choice(self._workers)


def _usable(case: Case) -> Point:
    good = [point for point in case.numbers if point.value not in case.bad_points]
    return (good or case.numbers)[0]
