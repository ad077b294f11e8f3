"""The accounts of the demo office: who owes what since when, made from a stream of chance."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from collectdesk.domain.account import RepaymentMethod
from collectdesk.domain.borrower import PartyKind, PartyRole
from collectdesk.usecases.demo.case import LISTED_FROM, Case, Diary, Paid, Slot, Story
from collectdesk.usecases.demo.cast import Linked, Somebody, demo_data
from collectdesk.usecases.demo.loans import Loan, month_after, schedule
from collectdesk.usecases.demo.people import Crowd

_DAY = timedelta(days=1)
_TODAY: tuple[tuple[Story, Slot, int], ...] = (
    (Story.IN_CONTACT, Slot.CALL_BACK, 8),
    (Story.PROMISE, Slot.PROMISE_DUE, 8),
    (Story.PROMISE, Slot.PROMISE_PAST, 2),
    (Story.PROMISE, Slot.PROMISE_BROKEN, 3),
    (Story.IN_CONTACT, Slot.CALL, 3),
    (Story.NOT_REACHED, Slot.CALL, 3),
    (Story.NOT_REACHED, Slot.CALL_LATE, 2),
    (Story.NOT_REACHED, Slot.LETTER, 2),
    (Story.REFUSED, Slot.LETTER, 2),
    (Story.HARDSHIP, Slot.REVIEW, 1),
    (Story.DISPUTE, Slot.REVIEW, 1),
    (Story.NEW, Slot.NONE, 12),
)
"""What Today shows, and how many of each."""
_AGEING = (("M1", 40), ("M2", 20), ("M3", 11), ("M4", 8), ("M5", 5), ("M6", 4), ("M7+", 12))
_STORIES = {
    "M1": (15, 44, 33, 2, 3, 3, 0),
    "M2": (12, 36, 30, 5, 10, 7, 0),
    "M3": (9, 32, 30, 6, 13, 10, 0),
    "M4": (6, 28, 35, 6, 14, 10, 1),
    "M5": (6, 28, 35, 6, 14, 10, 1),
    "M6": (5, 28, 36, 6, 14, 10, 1),
    "M7+": (3, 23, 46, 6, 10, 9, 3),
}
"""By bucket, in 100: promise, in contact, not reached, dispute, hardship, refused, deceased."""
_KINDS = (
    Story.PROMISE,
    Story.IN_CONTACT,
    Story.NOT_REACHED,
    Story.DISPUTE,
    Story.HARDSHIP,
    Story.REFUSED,
    Story.DECEASED,
)
_SHOWN = (300_000, 2_500_000)
"""Between which sums (minor units) the accounts known by name owe."""
_CURED_SHARE = 0.045
_SECOND_LOAN_SHARE = 0.03
_GUARANTORS = {"merchant": 0.3, "personal": 0.06, "payroll": 0.0, "vehicle": 0.3, "home": 0.15}


class Casebook:
    """Makes the cases; those that Today shows come first, with the names its pictures know."""

    def __init__(self, chance: Random, diary: Diary) -> None:
        self._chance = chance
        self._diary = diary
        self._crowd = Crowd(chance, diary.today)
        self._products: list[dict[str, Any]] = demo_data("products")["product"]
        self._caps = [
            (row["from"], int(Decimal(row["percent"]) * 10)) for row in demo_data("products")["cap"]
        ]
        self._fresh_days = [
            days
            for days in range(LISTED_FROM, LISTED_FROM + 14)
            if diary.listing_day(diary.today - days * _DAY) == diary.today
        ]

    def cases(self, count: int) -> list[Case]:
        chance = self._chance
        featured = iter(demo_data("people")["featured"])
        cases = []
        for story, slot, number in _TODAY:
            for _ in range(number):
                known = next(featured, None)
                who = (
                    self._crowd.named(known["name"], woman=known.get("woman", False))
                    if known
                    else self._crowd.borrower()
                )
                bucket_name = chance.choice(("M1", "M2", "M2", "M2", "M3"))
                days = self._days_late(story, bucket_name)
                case = self._case(story, slot, who, days)
                while known and not _SHOWN[0] <= case.arrears.owed(self._diary.today).total <= _SHOWN[1]:
                    case = self._case(story, slot, who, days)
                cases.append(case)
        while len(cases) < count:
            cases.append(self._ordinary(cases))
        return cases

    def _ordinary(self, before: list[Case]) -> Case:
        chance = self._chance
        name = chance.choices([n for n, _ in _AGEING], [w for _, w in _AGEING])[0]
        story = chance.choices(_KINDS, _STORIES[name])[0]
        if chance.random() < _CURED_SHARE:
            story = Story.CURED
        who = self._crowd.borrower()
        if story is Story.DECEASED and who.kind is PartyKind.FIRM:
            story = Story.REFUSED
        case = self._case(story, Slot.NONE, who, self._days_late(story, name))
        earlier = chance.choice(before)
        sound = {Story.PROMISE, Story.IN_CONTACT, Story.REFUSED}
        if chance.random() < _SECOND_LOAN_SHARE and case.story in sound and earlier.story in sound:
            fits = self._fits(earlier.borrower)
            if case.loan.product in {p["key"] for p in fits} and not (earlier.slot or earlier.several):
                case.borrower, case.others = earlier.borrower, earlier.others
                case.several = earlier.several = True
        return case

    def _days_late(self, story: Story, bucket_name: str) -> int:
        """Days past due today; of an account that was cured, on the day it was."""
        chance = self._chance
        if story is Story.NEW:
            return chance.choice(self._fresh_days)
        if story is Story.CURED:
            return chance.randint(20, 95)
        first = {"M1": max(self._fresh_days) + 1, "M2": 31, "M3": 61, "M4": 91, "M5": 121, "M6": 151}
        if bucket_name == "M7+":
            return min(181 + int(chance.expovariate(1 / 120)), 760)
        last = {"M1": 30, "M2": 60, "M3": 90, "M4": 120, "M5": 150, "M6": 180}[bucket_name]
        return min(chance.randint(first[bucket_name], last), chance.randint(first[bucket_name], last) + 6)

    def _case(self, story: Story, slot: Slot, who: Somebody, days: int) -> Case:
        diary = self._diary
        loan, oldest = self._loan(who, diary.today - days * _DAY, days)
        case = Case(story, slot, who, loan, oldest, diary.listing_day(loan.instalments[oldest].due_on))
        self._add_past_payment(case, days)
        case.others = list(self._others(case))
        return case

    def _add_past_payment(self, case: Case, days: int) -> None:
        chance = self._chance
        listed_for = (self._diary.today - case.listed_on).days
        if case.story is Story.CURED:
            case.paid = Paid.ALL
        elif case.story in {Story.NEW, Story.NOT_REACHED, Story.DECEASED} or case.slot:
            return
        elif case.first > 0 and min(days, listed_for) >= 14 and chance.random() < 0.26:
            case.paid = Paid.INSTALMENT
            case.first -= 1
            case.listed_on = self._diary.listing_day(case.loan.instalments[case.first].due_on)
        elif listed_for >= 14 and chance.random() < 0.10:
            case.paid = Paid.PART

    def _fits(self, who: Somebody) -> list[dict[str, Any]]:
        kinds = {"firm"} if who.kind is PartyKind.FIRM else {"shop"} if who.trade else {"person"}
        return [product for product in self._products if kinds & set(product["who"])]

    def _loan(self, who: Somebody, oldest_due: date, days: int) -> tuple[Loan, int]:
        """A loan, and the index of the instalment that fell due on `oldest_due`."""
        chance = self._chance
        fits = self._fits(who)
        product = chance.choices(fits, [p["weight"] for p in fits])[0]
        method = RepaymentMethod(chance.choice(product["method"]))
        low, high, step = product["principal"]
        scale = 4 if who.kind is PartyKind.FIRM and not who.trade else 1
        spread = low + (high - low) * chance.betavariate(1.3, 3.2)
        principal = int(spread) * scale // step * step * 100
        months: int = chance.choice(product["terms"] if principal > 1_500_000 else product["terms"][:2])
        index = min(chance.randint(1, months), chance.randint(1, months) + 2) if months > 3 else months
        index = min(index, months)
        if method is RepaymentMethod.BULLET:
            index = months
        dates = [month_after(oldest_due, n - index, oldest_due.day) for n in range(1, months + 1)]
        disbursed_on = month_after(oldest_due, -index, oldest_due.day)
        signed_on = disbursed_on - timedelta(days=chance.choice((0, 0, 0, 1, 1, 2, 3)))
        cap = max((row for row in self._caps if row[0] <= signed_on), default=self._caps[0])[1]
        rates = [rate for rate in (int(Decimal(r) * 10) for r in product["rates"]) if rate <= cap]
        rate = chance.choice(rates)
        loan = Loan(
            product=product["key"],
            method=method,
            principal=principal,
            rate=rate,
            overdue_rate=min(rate * 3 // 2, cap),
            disbursed_on=disbursed_on,
            signed_on=signed_on,
            instalments=schedule(method, principal, rate, dates),
            costs=chance.choice((8000, 12000, 20000)) if days > 240 and chance.random() < 0.15 else 0,
        )
        return loan, 0 if method is RepaymentMethod.BULLET else index - 1

    def _others(self, case: Case) -> Iterator[Linked]:
        """Guarantors and contact persons, as the product asks for them."""
        chance, crowd, who = self._chance, self._crowd, case.borrower
        words = demo_data("people")["relations"]
        names = {who.name}

        def other(relation: str) -> Somebody:
            found = crowd.related(who, relation)
            while found.name in names:
                found = crowd.related(who, relation)
            names.add(found.name)
            return found

        tongue = "zh" if who.language == "zh_CN" else "en"
        if who.kind is PartyKind.FIRM:
            head = crowd.identified(other(words["friend_" + tongue]))
            yield Linked(head, PartyRole.GUARANTOR, words[("owner_" if who.trade else "legal_") + tongue])
            if chance.random() < 0.6:
                finance = words["finance_" + tongue]
                yield Linked(other(finance), PartyRole.CONTACT_PERSON, finance)
            return
        taken = set()
        if chance.random() < _GUARANTORS[case.loan.product]:
            relation = chance.choice(words["guarantor_" + tongue])
            taken.add(relation)
            role = PartyRole.GUARANTOR
            if relation in {"配偶", "spouse"} and case.loan.product in {"home", "vehicle"}:
                role = PartyRole.CO_BORROWER
            home = who.address if relation in {"配偶", "spouse"} else None
            yield Linked(crowd.identified(other(relation), home), role, relation)
        for _ in range(chance.choice((0, 1, 1, 1, 2))):
            relation = chance.choice(words[tongue])
            if relation in taken:
                continue
            taken.add(relation)
            yield Linked(other(relation), PartyRole.CONTACT_PERSON, relation)
