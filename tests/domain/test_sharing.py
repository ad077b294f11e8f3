"""Sharing accounts out: every account once, borrowers whole, even, whatever the order."""

from collections import Counter, defaultdict
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from collectdesk.domain.assignment import AssignmentRule, RuleKind
from collectdesk.domain.sharing import Given, Piece, share_out

STAFF = (1, 2, 3)
EVEN = st.sampled_from([RuleKind.COUNT, RuleKind.AMOUNT])


@st.composite
def books(draw: st.DrawFn) -> list[Piece]:
    """Up to thirty accounts of a dozen borrowers, with and without owners."""
    facts = st.tuples(
        st.integers(1, 12), st.integers(0, 10**7), st.sampled_from(["Xihu", "Gongshu", ""]),
        st.sampled_from(["M1", "M2"]), st.sampled_from([None, 1, 2, 3, 9]),
    )  # fmt: skip
    rows = draw(st.lists(facts, min_size=1, max_size=30))
    return [
        Piece(n, who, "CNY", due, area, age, owner) for n, (who, due, area, age, owner) in enumerate(rows)
    ]


def loads(pieces: list[Piece], given_: Given, kind: RuleKind) -> Counter[int]:
    found = Counter(dict.fromkeys(STAFF, 0))
    for piece in pieces:
        who = given_[piece.account_id]
        assert who is not None
        found[who] += 1 if kind is RuleKind.COUNT else piece.overdue
    return found


def largest_borrower(pieces: list[Piece], kind: RuleKind) -> int:
    held = Counter[int]()
    for piece in pieces:
        held[piece.borrower_id] += 1 if kind is RuleKind.COUNT else piece.overdue
    return max(held.values())


@given(books(), EVEN, st.randoms())
@settings(max_examples=200, deadline=None)
def test_every_account_once_borrowers_whole_shares_within_one_borrower(pieces, kind, dice) -> None:  # type: ignore[no-untyped-def]  # hypothesis
    rule = AssignmentRule(kind, STAFF)
    shared = share_out(pieces, rule, {})
    assert set(shared) == {p.account_id for p in pieces}
    people = defaultdict(set)
    for piece in pieces:
        people[piece.borrower_id].add(shared[piece.account_id])
    assert all(len(who) == 1 for who in people.values())
    held = loads(pieces, shared, kind)
    assert max(held.values()) - min(held.values()) <= largest_borrower(pieces, kind)
    mixed, staff = list(pieces), list(STAFF)
    dice.shuffle(mixed)
    dice.shuffle(staff)
    assert share_out(mixed, AssignmentRule(kind, tuple(staff)), {}) == shared


@given(st.lists(st.sampled_from([None, 1, 2, 3, 9]), min_size=1, max_size=40))
@settings(max_examples=100, deadline=None)
def test_single_accounts_differ_by_one_at_most_and_a_second_run_moves_nothing(owners) -> None:  # type: ignore[no-untyped-def]  # hypothesis
    pieces = [Piece(n, n, "CNY", 1, "", "M1", owner) for n, owner in enumerate(owners)]
    rule = AssignmentRule(RuleKind.COUNT, STAFF)
    shared = share_out(pieces, rule, {})
    held = loads(pieces, shared, RuleKind.COUNT)
    assert max(held.values()) - min(held.values()) <= 1
    again = [replace(piece, owner=shared[piece.account_id]) for piece in pieces]
    assert share_out(again, rule, {}) == shared


def test_what_they_have_counts_when_asked() -> None:
    pieces = [Piece(n, n, "CNY", 10, "", "M1", None) for n in range(6)]
    has = {1: Counter({"": 5, "CNY": 50}), 2: Counter({"": 1, "CNY": 10})}
    for kind in (RuleKind.COUNT, RuleKind.AMOUNT):
        rule = AssignmentRule(kind, (1, 2))
        assert Counter(share_out(pieces, rule, has).values()) == {1: 3, 2: 3}
        loaded = share_out(pieces, replace(rule, balance_load=True), has)
        assert Counter(loaded.values()) == {1: 1, 2: 5}


def test_a_borrower_goes_where_their_other_accounts_are() -> None:
    pieces = [Piece(n, n, "CNY", 10, "", "M1", None, beside=2 if n < 3 else 7) for n in range(4)]
    shared = share_out(pieces, AssignmentRule(RuleKind.COUNT, (1, 2)), {})
    assert [shared[n] for n in range(4)] == [2, 2, 2, 1], "7 shares nothing out, so the fourth is free"


def test_tables_name_some_and_leave_the_rest() -> None:
    pieces = [
        Piece(1, 1, "CNY", 5, "Xihu", "M1", 9),
        Piece(2, 1, "CNY", 7, "Gongshu", "M2", 9),
        Piece(3, 2, "CNY", 5, "", "M3", 9),
    ]
    area = AssignmentRule(RuleKind.AREA, table=(("Xihu", 1), ("Gongshu", 2)))
    assert share_out(pieces, area, {}) == {1: 2, 2: 2, 3: 9}, "a borrower whole, by the largest account"
    assert share_out(pieces, replace(area, rest=3), {}) == {1: 2, 2: 2, 3: 3}
    bucket = AssignmentRule(RuleKind.BUCKET, table=(("M3", 1),))
    assert share_out(pieces, bucket, {}) == {1: 9, 2: 9, 3: 1}


def test_each_currency_is_shared_out_by_itself() -> None:
    pieces = [Piece(n, n, "CNY" if n < 2 else "USD", 100, "", "M1", None) for n in range(4)]
    shared = share_out(pieces, AssignmentRule(RuleKind.AMOUNT, (1, 2)), {})
    assert {shared[0], shared[1]} == {shared[2], shared[3]} == {1, 2}
