"""Sharing accounts out: every account once, all of one borrower with one person, as even as that allows."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from collectdesk.domain.assignment import AssignmentRule, RuleKind


@dataclass(frozen=True, slots=True)
class Piece:
    """An open account to be shared out. `beside` is the one person, if any, who has the borrower's other open
    accounts."""

    account_id: int
    borrower_id: int
    currency: str
    overdue: int
    area: str
    bucket: str
    owner: int | None
    beside: int | None = None


Given = dict[int, int | None]
"""Account → who gets it; None is nobody."""
Has = Mapping[int, Counter[str]]
"""Person → what they have besides what is shared out: under "" the number, under a currency the sum."""


def share_out(pieces: Iterable[Piece], rule: AssignmentRule, has: Has) -> Given:
    """Who gets each account; the order of `pieces` and of the staff does not matter.

    Accounts of one borrower go to one person, or the borrower hears from two. By count and by amount a
    borrower stays with whoever has them, as long as that is not over the average, so few accounts move; a
    borrower whose other accounts one of the sharers has goes there. The rest goes, the largest borrower
    first, to whoever has least: the shares differ by at most one borrower.
    """
    groups: dict[int, list[Piece]] = defaultdict(list)
    for piece in sorted(pieces, key=lambda p: p.account_id):
        groups[piece.borrower_id].append(piece)
    match rule.kind:
        case RuleKind.NOBODY:
            return {p.account_id: None for group in groups.values() for p in group}
        case RuleKind.PERSON:
            return {p.account_id: rule.staff[0] for group in groups.values() for p in group}
        case RuleKind.AREA:
            return _by_table(groups.values(), rule, lambda p: p.area)
        case RuleKind.BUCKET:
            return _by_table(groups.values(), rule, lambda p: p.bucket)
        case RuleKind.COUNT | RuleKind.AMOUNT:
            return _even(groups.values(), rule, has)


def _by_table(groups: Iterable[Sequence[Piece]], rule: AssignmentRule, key: Callable[[Piece], str]) -> Given:
    """A borrower goes where their largest account goes; what the table does not name, to the rest."""
    table = dict(rule.table)
    given: Given = {}
    for group in groups:
        named = [piece for piece in group if key(piece) in table]
        if named:
            who: int | None = table[key(max(named, key=lambda p: (p.overdue, -p.account_id)))]
        else:
            who = rule.rest
        for piece in group:
            given[piece.account_id] = piece.owner if who is None else who
    return given


@dataclass(slots=True)
class _Scale:
    """What the sharers have so far, of one measure."""

    has: dict[int, int]
    count: Counter[int] = field(default_factory=Counter)

    def put(self, who: int, weight: int, accounts: int) -> None:
        self.has[who] += weight
        self.count[who] += accounts

    def least(self, owner: int | None) -> int:
        """Of several with the least, whoever has the borrower now."""
        return min(self.has, key=lambda who: (self.has[who], self.count[who], who != owner, who))


def _even(groups: Iterable[Sequence[Piece]], rule: AssignmentRule, has: Has) -> Given:
    """One measure at a time: the number, or the sum of each currency, by what a borrower has most of."""
    measures: dict[str, list[tuple[int, Sequence[Piece]]]] = defaultdict(list)
    for group in groups:
        if rule.kind is RuleKind.COUNT:
            measures[""].append((len(group), group))
            continue
        sums = Counter[str]()
        for piece in group:
            sums[piece.currency] += piece.overdue
        measure = max(sorted(sums), key=lambda currency: sums[currency])
        measures[measure].append((sums[measure], group))
    given: Given = {}
    for measure in sorted(measures):
        start = {who: has[who][measure] if rule.balance_load and who in has else 0 for who in rule.staff}
        _weigh_out(measures[measure], _Scale(start), given)
    return given


def _weigh_out(weighed: list[tuple[int, Sequence[Piece]]], scale: _Scale, given: Given) -> None:
    average = (sum(scale.has.values()) + sum(weight for weight, _ in weighed)) // len(scale.has)
    left: list[tuple[int, Sequence[Piece]]] = []

    def give(who: int, weight: int, group: Sequence[Piece]) -> None:
        scale.put(who, weight, len(group))
        given.update((piece.account_id, who) for piece in group)

    ordered = sorted(weighed, key=lambda one: (-one[0], one[1][0].borrower_id))
    for weight, group in ordered:
        beside = group[0].beside
        if beside in scale.has:
            give(beside, weight, group)
        else:
            left.append((weight, group))
    rest: list[tuple[int, Sequence[Piece]]] = []
    for weight, group in left:
        owner = _owner(group, scale.has)
        if owner is not None and scale.has[owner] + weight <= average:
            give(owner, weight, group)
        else:
            rest.append((weight, group))
    for weight, group in rest:
        give(scale.least(_owner(group, scale.has)), weight, group)


def _owner(group: Sequence[Piece], sharers: Mapping[int, int]) -> int | None:
    """Whoever of the sharers has most of a borrower's accounts now."""
    owners = Counter(piece.owner for piece in group if piece.owner in sharers)
    return min(owners, key=lambda who: (-owners[who], who or 0)) if owners else None
