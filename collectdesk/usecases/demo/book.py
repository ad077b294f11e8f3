"""The demo office's book: a small lender's accounts with their people, sums and histories, from a seed."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random
from zoneinfo import ZoneInfo

from collectdesk.domain.account import Account
from collectdesk.domain.borrower import AccountParty, ContactPoint, OptOut, Party
from collectdesk.domain.contact import Contact, FollowUp
from collectdesk.domain.intake import ListImport
from collectdesk.domain.ledger import LedgerLine
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.promise import Promise
from collectdesk.usecases.demo.case import Case, Diary, Story
from collectdesk.usecases.demo.cases import Casebook
from collectdesk.usecases.demo.cast import demo_data
from collectdesk.usecases.demo.ledger import Listings
from collectdesk.usecases.demo.plans import Planner
from collectdesk.usecases.demo.records import Scribe
from collectdesk.usecases.demo.story import Storyteller

ACCOUNTS = 2000
LISTED_AT = time(8, 5)
"""When the clerk imports the day's list."""


@dataclass(frozen=True, slots=True)
class DemoStaff:
    """Ids of the people who work in the demo office."""

    collector: int
    clerk: int
    supervisor: int


@dataclass(frozen=True, slots=True)
class DemoBook:
    """Every record, in the order in which it can be inserted, and the words accounts are found by."""

    imports: tuple[ListImport, ...]
    parties: tuple[Party, ...]
    points: tuple[ContactPoint, ...]
    accounts: tuple[Account, ...]
    links: tuple[AccountParty, ...]
    ledger: tuple[LedgerLine, ...]
    contacts: tuple[Contact, ...]
    promises: tuple[Promise, ...]
    follow_ups: tuple[FollowUp, ...]
    opt_outs: tuple[OptOut, ...]
    texts: tuple[tuple[int, str], ...]

    def sets(self) -> tuple[tuple[object, ...], ...]:
        """The records, one tuple for each table."""
        return tuple(getattr(self, field.name) for field in fields(self) if field.name != "texts")


RECORDS: tuple[type, ...] = (
    ListImport,
    Party,
    ContactPoint,
    Account,
    AccountParty,
    LedgerLine,
    Contact,
    Promise,
    FollowUp,
    OptOut,
)


def demo_book(
    seed: int,
    today: date,
    zone: ZoneInfo,
    profile: OfficeProfile,
    staff: DemoStaff,
    *,
    first_ids: Mapping[type, int] | None = None,
    listed_at: datetime | None = None,
    accounts: int = ACCOUNTS,
) -> DemoBook:
    """The same book for the same arguments. Ids count from `first_ids` (1 where it says nothing);
    `listed_at` (UTC) is when today's list was imported, five past eight unless said."""
    chance = Random(f"{seed} {today.isoformat()}")  # noqa: S311 (a demo must come out the same every time)
    diary = Diary(today)
    cases = Casebook(chance, diary).cases(accounts)
    teller = Storyteller(chance, diary, zone, (staff.collector, staff.clerk, staff.supervisor))
    planner = Planner(chance, diary, zone)
    for case in cases:
        case.assigned_to = _assigned(chance, case, today, staff)
        teller.tell(case)
        planner.plan(case)
        planner.wish(case)
    _number(chance, cases)
    cases.sort(key=lambda case: (case.listed_on, case.contract_number))
    ids = {record: count((first_ids or {}).get(record, 1)) for record in RECORDS}
    at_today = listed_at or datetime.combine(today, LISTED_AT, zone).astimezone(UTC)
    moments = {day: _imported_at(chance, day, zone) for day in diary.lists()} | {today: at_today}
    listings = Listings(profile.currency, ids[LedgerLine], ids[ListImport], diary, moments)
    scribe = Scribe(profile, zone, today, ids, moments)
    by_id = {scribe.account(case, listings.last_import(case)): case for case in cases}
    scribe.history(by_id)
    imports, ledger = listings.write(by_id, staff.clerk, _file_names(profile, seed, diary))
    return DemoBook(
        imports=imports,
        parties=tuple(scribe.parties),
        points=tuple(scribe.points),
        accounts=tuple(scribe.accounts),
        links=tuple(scribe.links),
        ledger=ledger,
        contacts=tuple(scribe.contacts),
        promises=tuple(scribe.promises),
        follow_ups=tuple(scribe.follow_ups),
        opt_outs=tuple(scribe.opt_outs),
        texts=tuple(scribe.texts),
    )


def _assigned(chance: Random, case: Case, today: date, staff: DemoStaff) -> int | None:
    if case.story is Story.NEW:
        return staff.collector if chance.random() < 0.25 else None
    oldest = case.loan.instalments[case.first].due_on
    late = (today - oldest).days
    if case.slot:
        weights = (74, 10, 6, 10)
    elif case.story in {Story.DISPUTE, Story.HARDSHIP, Story.DECEASED}:
        weights = (35, 5, 60, 0)
    elif late <= 30:
        weights = (48, 38, 4, 10)
    elif late <= 90:
        weights = (70, 8, 12, 10)
    else:
        weights = (52, 2, 30, 16)
    return chance.choices((staff.collector, staff.clerk, staff.supervisor, None), weights)[0]


def _number(chance: Random, cases: list[Case]) -> None:
    """Contract numbers in the order of signing; the gaps are the loans that are not overdue."""
    prefixes = {product["key"]: product["prefix"] for product in demo_data("products")["product"]}
    last: dict[str, int] = defaultdict(int)
    for case in sorted(cases, key=lambda case: case.loan.signed_on):
        series = f"{prefixes[case.loan.product]}-{case.loan.signed_on.year}"
        last[series] += chance.randint(1, 9)
        case.contract_number = f"{series}-{last[series]:05d}"


def _imported_at(chance: Random, day: date, zone: ZoneInfo) -> datetime:
    later = timedelta(minutes=chance.randint(0, 28), seconds=chance.randint(0, 59))
    return (datetime.combine(day, LISTED_AT, zone) + later).astimezone(UTC)


def _file_names(profile: OfficeProfile, seed: int, diary: Diary) -> dict[date, tuple[str, str]]:
    """For each day the name of its list and the SHA-256 that stands for its bytes."""
    words = demo_data("office")["zh_CN" if profile.language.startswith("zh") else "en"]
    full = set(diary.full_lists())
    names = {}
    for day in diary.lists():
        written = day.strftime("%Y%m%d") if profile.language.startswith("zh") else day.isoformat()
        name = words["full_list" if day in full else "new_list"].format(day=written)
        names[day] = (name, hashlib.sha256(f"demo {seed} {name}".encode()).hexdigest())
    return names
