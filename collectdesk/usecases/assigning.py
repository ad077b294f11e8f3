"""Accounts given to staff: what a rule would do, the giving with a note, and taking it back."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from collectdesk.domain.assignment import (
    AssignmentRule,
    Candidate,
    Choices,
    Handover,
    Load,
    Proposal,
    RuleKind,
    Share,
)
from collectdesk.domain.browse import Chosen
from collectdesk.domain.days import BUCKETS
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import AccountAssigned, AccountsAssigned
from collectdesk.domain.money import Money
from collectdesk.domain.sharing import Given, Piece, share_out
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage import assigning
from collectdesk.storage.columns import moment_text
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import clean_note

LONGEST_NOTE = 500
_COLUMNS = ("id", "account_id", "from_staff", "to_staff", "note", "staff_id", "at")


@dataclass(frozen=True, slots=True)
class AssignAccounts:
    chosen: Chosen
    rule: AssignmentRule
    note: str = ""


def assignment_choices(office: Office, request: Chosen) -> Choices:
    connection = office.books.connection
    found = assigning.pieces(connection, request, office.today)
    names = {member.id: member.name for member in office.books.find(Staff)}
    loads = assigning.loads(connection)
    buckets, areas, owners = assigning.counts(found)
    return Choices(
        chosen=_load(found),
        closed=assigning.closed(connection, request, office.today),
        buckets=tuple((b.name, buckets[b.name]) for b in BUCKETS if buckets[b.name]),
        areas=tuple(sorted(areas.items(), key=lambda one: (not one[0], -one[1], one[0]))),
        owners=tuple((who, names.get(who or 0, ""), count) for who, count in owners.most_common()),
        candidates=tuple(
            Candidate(member.id, member.name, member.role.value, loads.get(member.id, Load(0, ())))
            for member in sorted(office.books.find(Staff), key=_collectors_first)
            if member.may_have_accounts
        ),
    )


def propose_assignment(office: Office, request: AssignAccounts) -> Proposal:
    """What `assign_accounts` would do, with nothing written. The same refusals."""
    found, given = _shared(office, request)
    return _proposal(office, found, given, request.rule)


def assign_accounts(office: Office, request: AssignAccounts) -> AccountsAssigned:
    """Gives the open accounts of the choice to staff as the rule says, with a note for whoever gets them.

    Closed accounts and those that stay with their person are left alone. Follow-ups go with the account, as
    they stand: who planned them stays on record.
    Refusal `assign.nothing`, `assign.no_change`, `assign.no_staff`, `assign.staff`, `assign.note_too_long`.
    """
    note = clean_note(request.note)
    if len(note) > LONGEST_NOTE:
        raise Refusal("assign.note_too_long", "note", most=LONGEST_NOTE)
    found, given = _shared(office, request)
    before = {piece.account_id: piece.owner for piece in found}
    return _hand_over(office, before, given, request.rule.kind.value, note)


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The lines of an assignment that is to be undone."""

    lines: tuple[AccountAssigned, ...]


def take_back(office: Office, request: TakeBack) -> AccountsAssigned:
    """Gives accounts back to whom they were taken from, except those that went on to somebody else since."""
    now = assigning.owners(office.books.connection, [line.account_id for line in request.lines])
    still = [line for line in request.lines if now.get(line.account_id, -1) == line.staff_id]
    back = {line.account_id: line.before for line in still}
    return _hand_over(office, {line.account_id: line.staff_id for line in still}, back, "back", "")


def _hand_over(
    office: Office, before: Mapping[int, int | None], given: Given, rule: str, note: str
) -> AccountsAssigned:
    changed = {account: who for account, who in given.items() if who != before[account]}
    if not changed:
        raise Refusal("assign.no_change", "rule")
    books = office.books
    at, by = moment_text(office.now), office.operator.id
    with books.watched(lambda: office.progress(0, len(changed))):
        assigning.assign(books.connection, changed)
        ids = books.new_ids(Handover, len(changed))
        books.put(
            Handover,
            _COLUMNS,
            [
                (id_, account, before[account], who, note, by, at)
                for id_, (account, who) in zip(ids, changed.items(), strict=True)
            ],
        )
    lines = tuple(AccountAssigned(account, who, before[account]) for account, who in changed.items())
    return AccountsAssigned(rule, note, len(lines), lines)


def _shared(office: Office, request: AssignAccounts) -> tuple[tuple[Piece, ...], Given]:
    rule = request.rule
    named = {*rule.staff, *(who for _, who in rule.table), *([rule.rest] if rule.rest else [])}
    staff = {member.id: member for member in office.books.find(Staff)}
    for who in sorted(named):
        if who not in staff or not staff[who].may_have_accounts:
            raise Refusal("assign.staff", "staff", name=staff[who].name if who in staff else str(who))
    by_table = rule.kind in {RuleKind.AREA, RuleKind.BUCKET}
    if (by_table and not named) or (not by_table and rule.kind is not RuleKind.NOBODY and not rule.staff):
        raise Refusal("assign.no_staff", "staff")
    found = assigning.pieces(office.books.connection, request.chosen, office.today)
    if not found:
        raise Refusal("assign.nothing", "chosen")
    has: dict[int, Counter[str]] = {}
    if rule.balance_load:
        has = {who: Counter({"": load.accounts} | _sums(load)) for who, load in _all(office).items() if who}
        for piece in found:
            if piece.owner in has:
                has[piece.owner].subtract({"": 1, piece.currency: piece.overdue})
    return found, share_out(found, rule, has)


def _proposal(office: Office, found: tuple[Piece, ...], given: Given, rule: AssignmentRule) -> Proposal:
    names = {member.id: member.name for member in office.books.find(Staff)}
    moved = [piece for piece in found if given[piece.account_id] != piece.owner]
    has = _all(office)
    people = [*rule.staff, *(who for _, who in rule.table), rule.rest]
    involved: set[int] = {who for who in people if who is not None}
    involved |= {who for p in moved for who in (p.owner, given[p.account_id]) if who is not None}
    order: list[int | None] = [*sorted(involved, key=lambda who: (names.get(who, ""), who))]
    if any(p.owner is None or given[p.account_id] is None for p in moved):
        order.append(None)
    got: dict[int | None, list[Piece]] = defaultdict(list)
    gave: dict[int | None, list[Piece]] = defaultdict(list)
    for piece in moved:
        got[given[piece.account_id]].append(piece)
        gave[piece.owner].append(piece)
    shares = []
    for who in order:
        now, gets, gives = has.get(who, Load(0, ())), _load(got[who]), _load(gave[who])
        after = Counter(_sums(now))
        after.update(_sums(gets))
        after.subtract(_sums(gives))
        left = Load(now.accounts + gets.accounts - gives.accounts, _moneys(after))
        shares.append(Share(who, names.get(who or 0, ""), now, gets, gives, left))
    return Proposal(_load(found), len(moved), len(found) - len(moved), tuple(shares))


def _all(office: Office) -> dict[int | None, Load]:
    return assigning.loads(office.books.connection)


def _collectors_first(member: Staff) -> tuple[bool, str]:
    return member.role is not Role.COLLECTOR, member.name.casefold()


def _load(of: Iterable[Piece]) -> Load:
    sums = Counter[str]()
    count = 0
    for piece in of:
        sums[piece.currency] += piece.overdue
        count += 1
    return Load(count, _moneys(sums))


def _moneys(sums: Mapping[str, int]) -> tuple[Money, ...]:
    return tuple(Money(minor, currency) for currency, minor in sorted(sums.items()) if minor)


def _sums(load: Load) -> dict[str, int]:
    return {money.currency: money.minor for money in load.overdue}
