"""The rows of the Accounts page: filtered, sorted, counted, summed."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    and_,
    case,
    column,
    func,
    intersect,
    or_,
    select,
    table,
    union,
)
from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from collectdesk.domain.browse import (
    LEFT,
    NOBODY,
    AccountField,
    AccountFilter,
    AccountRow,
    AccountSort,
    AccountTotals,
    Chosen,
    Facet,
)
from collectdesk.domain.days import BUCKETS, bucket, days_past_due
from collectdesk.domain.flags import FlagKind
from collectdesk.domain.money import Money
from collectdesk.reference.pinyin import folded
from collectdesk.storage.search import match_expression, words
from collectdesk.storage.tables import account_parties, accounts, contact_points, parties, party_flags, staff

_search = table("account_search", column("rowid"), column("account_search"))
_SHORTEST_TAIL = 3
_SORTS: dict[AccountSort, tuple[ColumnElement[Any], ...]] = {
    AccountSort.BORROWER: (parties.c.sort_name, parties.c.name),
    AccountSort.CONTRACT: (accounts.c.contract_number,),
    AccountSort.PRODUCT: (accounts.c.product,),
    AccountSort.AREA: (accounts.c.area,),
    AccountSort.OVERDUE: (accounts.c.overdue,),
    AccountSort.DAYS: (accounts.c.oldest_unpaid_on,),
    AccountSort.STATUS: (accounts.c.status,),
    AccountSort.STATE: (accounts.c.state,),
    AccountSort.NEXT: (accounts.c.next_on, accounts.c.next_at),
    AccountSort.LAST_CONTACT: (accounts.c.last_contact_at,),
    AccountSort.ASSIGNED: (staff.c.name,),
    AccountSort.FIRST_LISTED: (accounts.c.first_listed_on,),
    AccountSort.PRINCIPAL: (accounts.c.principal,),
    AccountSort.BALANCE: (accounts.c.balance,),
    AccountSort.INSTALMENTS_OVERDUE: (accounts.c.instalments_overdue,),
}
_TEXTS = {AccountSort.PRODUCT, AccountSort.AREA}
"""Sorted by text that may be empty."""
_COLUMNS = (
    accounts.c.id,
    parties.c.name,
    accounts.c.contract_number,
    accounts.c.product,
    accounts.c.area,
    accounts.c.currency,
    accounts.c.overdue,
    accounts.c.oldest_unpaid_on,
    accounts.c.state,
    accounts.c.status,
    accounts.c.next_action,
    accounts.c.next_on,
    accounts.c.next_at,
    accounts.c.last_contact_at,
    accounts.c.last_result,
    accounts.c.first_listed_on,
    accounts.c.principal,
    accounts.c.balance,
    accounts.c.instalments_overdue,
    staff.c.name.label("assigned_name"),
)
_FROM = accounts.join(parties, parties.c.id == accounts.c.borrower_id).outerjoin(
    staff, staff.c.id == accounts.c.assigned_to
)


def account_rows(
    connection: Connection,
    wanted: AccountFilter,
    sort: tuple[AccountSort, bool],
    slice_: tuple[int, int],
    at: datetime,
) -> tuple[AccountRow, ...]:
    """Rows `slice_` = (offset, count) of the filtered book; `sort` = (column, descending). Empty values last.

    `at` is now in the office's zone, to which the rows' moments are brought.
    """
    key, descending = sort
    order = [_order(column_, key, descending=descending) for column_ in _SORTS[key]]
    statement = (
        _filtered(select(*_COLUMNS, _flags(at.date())).select_from(_FROM), wanted, at.date())
        .order_by(*order, accounts.c.id)
        .offset(slice_[0])
        .limit(slice_[1])
    )
    return tuple(_account_row(row, at) for row in connection.execute(statement).mappings())


def chosen_ids(connection: Connection, chosen: Chosen, today: date) -> tuple[int, ...]:
    """The accounts of a choice that are there, by id."""
    statement = _chosen(select(accounts.c.id).select_from(_FROM), chosen, today).order_by(accounts.c.id)
    return tuple(connection.scalars(statement))


def _chosen(statement: Select[Any], chosen: Chosen, today: date) -> Select[Any]:
    if chosen.wanted is None:
        return statement.where(_among(accounts.c.id, chosen.ids))
    found = _filtered(statement, chosen.wanted, today)
    return found.where(~_among(accounts.c.id, chosen.without)) if chosen.without else found


def _among(column_: ColumnElement[Any], values: Sequence[int]) -> ColumnElement[bool]:
    """Any number of ids as one parameter."""
    given = func.json_each(json.dumps(list(values))).table_valued("value")
    return column_.in_(select(given.c.value))


def _order(column_: ColumnElement[Any], key: AccountSort, *, descending: bool) -> ColumnElement[Any]:
    """The later the oldest unpaid day, the fewer the days; nothing unpaid is no day at all."""
    if key is AccountSort.DAYS:
        return column_.asc().nulls_last() if descending else column_.desc().nulls_first()
    given = func.nullif(column_, "") if key in _TEXTS else column_
    return (given.desc() if descending else given.asc()).nulls_last()


def account_totals(connection: Connection, wanted: AccountFilter, today: date) -> AccountTotals:
    """Count, sum for each currency and mean days past due of what the filter shows."""
    unpaid = func.julianday(today.isoformat()) - func.julianday(accounts.c.oldest_unpaid_on)
    late = case((unpaid > 0, unpaid), else_=0)
    found = select(accounts.c.currency, func.count(), func.sum(accounts.c.overdue), func.sum(late))
    statement = _filtered(found.select_from(_FROM), wanted, today).group_by(accounts.c.currency)
    rows = sorted(connection.execute(statement).all(), key=lambda row: (-row[1], row[0]))
    shown = sum(row[1] for row in rows)
    there = select(func.count()).select_from(accounts)
    if wanted.states:
        there = there.where(accounts.c.state.in_(wanted.states))
    return AccountTotals(
        shown=shown,
        of=connection.scalar(there) or 0,
        overdue=tuple(Money(int(row[2] or 0), row[0]) for row in rows),
        mean_days=round(sum(row[3] or 0 for row in rows) / shown) if shown else 0,
    )


def account_facets(
    connection: Connection, wanted: AccountFilter, field: AccountField, today: date
) -> tuple[Facet, ...]:
    """The values one filter may take under the other filters: buckets by age, others most frequent first."""
    nothing: dict[str, Any] = {field.value: ()}
    others = replace(wanted, **nothing)
    counted = func.count()

    def grouped(*columns: ColumnElement[Any]) -> list[Any]:
        statement = _filtered(select(*columns, counted).select_from(_FROM), others, today)
        return list(connection.execute(statement.group_by(*columns).order_by(counted.desc(), *columns)).all())

    match field:
        case AccountField.BUCKET:
            held = dict.fromkeys((b.name for b in BUCKETS), 0)
            for unpaid_on, count in grouped(accounts.c.oldest_unpaid_on):
                held[bucket(days_past_due(unpaid_on, today)).name] += count
            return tuple(Facet(name, name, count) for name, count in held.items() if count)
        case AccountField.ASSIGNED:
            people = grouped(accounts.c.assigned_to, staff.c.name, staff.c.active)
            left = sum(count for _, _, active, count in people if active is False)
            gone = (Facet(str(LEFT), "", left),) if left else ()
            return (
                tuple(Facet(str(who or NOBODY), name or "", count) for who, name, _, count in people) + gone
            )
        case AccountField.FLAG:
            each = select(accounts.c.id, party_flags.c.kind).select_from(
                _FROM.join(party_flags, party_flags.c.party_id == accounts.c.borrower_id)
            )
            one = _filtered(each, others, today).where(_stands(today)).distinct()
            kinds = one.subquery()
            flagged = select(kinds.c.kind, counted).group_by(kinds.c.kind).order_by(counted.desc())
            return tuple(Facet(kind.value, "", count) for kind, count in connection.execute(flagged))
        case AccountField.STATUS | AccountField.STATE:
            codes = grouped(accounts.c.status if field is AccountField.STATUS else accounts.c.state)
            return tuple(Facet(code.value, "", count) for code, count in codes)
        case _:
            texts = grouped(accounts.c.product if field is AccountField.PRODUCT else accounts.c.area)
            return tuple(Facet(text, text, count) for text, count in texts if text)


def _account_row(row: Any, at: datetime) -> AccountRow:
    days = days_past_due(row["oldest_unpaid_on"], at.date())
    next_at, last_at = row["next_at"], row["last_contact_at"]
    return AccountRow(
        id=row["id"],
        name=row["name"],
        contract_number=row["contract_number"],
        product=row["product"],
        area=row["area"],
        overdue=Money(row["overdue"], row["currency"]),
        days=days,
        bucket=bucket(days).name,
        state=row["state"],
        status=row["status"],
        next_action=row["next_action"],
        next_on=row["next_on"],
        next_at=next_at and next_at.astimezone(at.tzinfo),
        last_contact_at=last_at and last_at.astimezone(at.tzinfo),
        last_result=row["last_result"],
        assigned_to=row["assigned_name"] or "",
        first_listed_on=row["first_listed_on"],
        principal=_money(row["principal"], row["currency"]),
        balance=_money(row["balance"], row["currency"]),
        instalments_overdue=row["instalments_overdue"],
        flags=tuple(FlagKind(kind) for kind in dict.fromkeys((row["flags"] or "").split(",")) if kind),
    )


def _flags(today: date) -> ColumnElement[Any]:
    """The kinds of flags on the borrower, as one text."""
    kinds = select(func.group_concat(party_flags.c.kind)).correlate(accounts)
    return (
        kinds.where(party_flags.c.party_id == accounts.c.borrower_id, _stands(today))
        .scalar_subquery()
        .label("flags")
    )


def _stands(today: date) -> ColumnElement[bool]:
    until = party_flags.c.until
    over = until <= datetime.combine(today, time.min, UTC)
    return and_(party_flags.c.lifted_at.is_(None), or_(until.is_(None), ~over))


def _money(minor: int | None, currency: str) -> Money | None:
    return None if minor is None else Money(minor, currency)


def _filtered(statement: Select[Any], wanted: AccountFilter, today: date) -> Select[Any]:
    typed = bool(words(wanted.text))
    for column_, values in (
        (_beside_index(accounts.c.state) if typed else accounts.c.state, wanted.states),
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
        standing = select(party_flags.c.party_id).where(party_flags.c.kind.in_(wanted.flags), _stands(today))
        statement = statement.where(accounts.c.borrower_id.in_(standing))
    if wanted.buckets:
        statement = statement.where(or_(*(_in_bucket(name, today) for name in wanted.buckets)))
    if typed:
        statement = statement.where(accounts.c.id == _found(wanted.text).subquery().c[0])
    return statement


def _beside_index(column_: Column[Any]) -> ColumnElement[Any]:
    """A column that SQLite looks at row by row: nearly every account is open, so its index leads nowhere."""
    return UnaryExpression(column_, operator=custom_op("+"), type_=column_.type)


def _in_bucket(name: str, today: date) -> ColumnElement[bool]:
    found = next(b for b in BUCKETS if b.name == name)
    unpaid_on = accounts.c.oldest_unpaid_on
    if found.first == 0:
        return or_(unpaid_on.is_(None), unpaid_on >= today)
    latest = unpaid_on <= today - timedelta(days=found.first)
    if found.last is None:
        return latest
    return and_(latest, unpaid_on >= today - timedelta(days=found.last))


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
