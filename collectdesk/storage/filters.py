"""Which accounts of the book: by filter, by choice, by the flags on their borrower."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    column,
    false,
    func,
    intersect,
    or_,
    select,
    table,
    union,
)

from collectdesk.domain.browse import LEFT, NOBODY, AccountFilter, Chosen
from collectdesk.domain.days import BUCKETS
from collectdesk.reference.pinyin import folded
from collectdesk.storage.columns import beside_index
from collectdesk.storage.dues import At, in_group
from collectdesk.storage.search import match_expression, words
from collectdesk.storage.tables import account_parties, accounts, contact_points, parties, party_flags, staff

_search = table("account_search", column("rowid"), column("account_search"))
_SHORTEST_TAIL = 3


def filtered(
    statement: Select[Any], wanted: AccountFilter, today: date, *, by_state: bool = True
) -> Select[Any]:
    """A statement over accounts narrowed to what the filter shows. Without `by_state` another
    index leads than those that begin with the state."""
    typed = bool(words(wanted.text))
    for column_, values in (
        (beside_index(accounts.c.state) if typed or not by_state else accounts.c.state, wanted.states),
        (accounts.c.product, wanted.products),
        (accounts.c.status, wanted.statuses),
        (accounts.c.area, wanted.areas),
    ):
        if values:
            statement = statement.where(column_.in_(values))
    if wanted.assigned:
        owner = accounts.c.assigned_to
        one_of = [owner.in_([who for who in wanted.assigned if who > 0])]
        if NOBODY in wanted.assigned:
            one_of.append(owner.is_(None))
        if LEFT in wanted.assigned:
            one_of.append(owner.in_(select(staff.c.id).where(staff.c.active.is_(False))))
        statement = statement.where(or_(*one_of))
    if wanted.flags:
        standing = select(party_flags.c.party_id).where(party_flags.c.kind.in_(wanted.flags), stands(today))
        statement = statement.where(accounts.c.borrower_id.in_(standing))
    if wanted.group is not None:
        statement = statement.where(in_group(wanted.group, At(today)))
    if wanted.buckets:
        statement = statement.where(or_(*(_in_bucket(name, today) for name in wanted.buckets)))
    if typed:
        statement = statement.where(accounts.c.id == _found(wanted.text).subquery().c[0])
    return statement


def _in_bucket(name: str, today: date) -> ColumnElement[bool]:
    found = next((b for b in BUCKETS if b.name == name), None)
    if found is None:
        return false()
    unpaid_on = accounts.c.oldest_unpaid_on
    if found.first == 0:
        return or_(unpaid_on.is_(None), unpaid_on >= today)
    latest = unpaid_on <= today - timedelta(days=found.first)
    if found.last is None:
        return latest
    return and_(latest, unpaid_on >= today - timedelta(days=found.last))


def stands(today: date) -> ColumnElement[bool]:
    """A flag that holds on this day. It ends at a midnight of the office, which from UTC-11 to UTC+12 is
    after 11:00 UTC of its last day and not after 11:00 UTC of the next."""
    until = party_flags.c.until
    over = until <= datetime.combine(today, time(11), UTC)
    return and_(party_flags.c.lifted_at.is_(None), or_(until.is_(None), ~over))


def among_chosen(statement: Select[Any], chosen: Chosen, today: date) -> Select[Any]:
    """A statement over accounts narrowed to a choice."""
    if chosen.wanted is None:
        return statement.where(among(accounts.c.id, chosen.ids))
    found = filtered(statement, chosen.wanted, today)
    return found.where(~among(accounts.c.id, chosen.without)) if chosen.without else found


def among(column_: ColumnElement[Any], values: Sequence[int]) -> ColumnElement[bool]:
    """Any number of ids as one parameter."""
    given = func.json_each(json.dumps(list(values))).table_valued("value")
    return column_.in_(select(given.c.value))


def _found(text: str) -> Select[Any]:
    """Ids, each once, of accounts that hold every word typed; or all of it as the end of a number
    ("138 0013 5521"). Joined rather than asked for with IN: then the few hits lead, not the whole book."""
    holding = [_holding(word) for word in words(text)]
    all_words = holding[0] if len(holding) == 1 else _whole(intersect(*holding))
    number = _tail_of(text)
    return _whole(union(all_words, _with_tail(number))) if number and len(holding) > 1 else all_words


def _holding(word: str) -> Select[Any]:
    """Accounts with the word in a form of the borrower's name or the contract number; digits also at the end
    of a phone or ID number of anyone on the account."""
    account, party = accounts.alias(), parties.alias()
    haystack = party.c.search_text + " " + func.lower(account.c.contract_number)
    named = (
        select(account.c.id)
        .join_from(account, party, party.c.id == account.c.borrower_id)
        .where(func.instr(haystack, word) > 0)
    )
    expression = match_expression(word)
    if expression:
        indexed = select(_search.c.rowid).where(_search.c.account_search.op("MATCH")(expression))
        named = named.where(account.c.id.in_(indexed))
    number = _tail_of(word)
    return _whole(union(named, _with_tail(number))) if number else named


def _whole(several: CompoundSelect[Any]) -> Select[Any]:
    """A compound as one select: SQLite nests compounds only so."""
    return select(several.subquery().c[0])


def _tail_of(text: str) -> str:
    """The digits of a number as typed ("138 0013-5521", "12x"), reversed; "" when it is none or too short."""
    bare = "".join(c for c in folded(text) if c not in " +-()").upper()
    digits = bare.removesuffix("X")
    return bare[::-1] if digits.isdecimal() and len(bare) >= _SHORTEST_TAIL else ""


def _with_tail(tail: str) -> Select[Any]:
    """Accounts where somebody's phone or ID number ends so; `tail` is reversed, as the columns are."""
    owners = (
        select(contact_points.c.party_id)
        .where(_begins(contact_points.c.tail, tail))
        .union(select(parties.c.id).where(_begins(parties.c.id_tail, tail)))
        .subquery()
    )
    return select(account_parties.c.account_id).where(account_parties.c.party_id.in_(select(owners.c[0])))


def _begins(column_: ColumnElement[str], start: str) -> ColumnElement[bool]:
    """By range, which the index serves; "~" sorts behind digits and letters."""
    return and_(column_ >= start, column_ < start + "~")
