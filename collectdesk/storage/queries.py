"""The rows of the Accounts page: filtered, sorted, counted, summed."""

import json
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

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
from collectdesk.storage.columns import beside_index
from collectdesk.storage.filters import among, among_chosen, filtered, stands
from collectdesk.storage.search import words
from collectdesk.storage.tables import accounts, parties, party_flags, staff

_WITH_PARTY = accounts.join(parties, parties.c.id == accounts.c.borrower_id)
_NAMES_FIRST = parties.join(accounts, accounts.c.borrower_id == beside_index(parties.c.id))
"""Walked in the order of the names."""
_WITH_STAFF = accounts.outerjoin(staff, staff.c.id == accounts.c.assigned_to)
_FROM = _WITH_PARTY.outerjoin(staff, staff.c.id == accounts.c.assigned_to)
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
_JOINED: dict[AccountSort, FromClause] = {
    AccountSort.BORROWER: _WITH_PARTY,
    AccountSort.ASSIGNED: _WITH_STAFF,
}
_BY_STATE = frozenset(AccountSort) - {
    AccountSort.BORROWER, AccountSort.CONTRACT, AccountSort.AREA, AccountSort.FIRST_LISTED,
    AccountSort.PRINCIPAL, AccountSort.BALANCE, AccountSort.INSTALMENTS_OVERDUE,
}  # fmt: skip
"""Sorted by an index that begins with the state; the others by one that does not, or by none."""
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
    staff.c.name.label("assigned_name"),
    accounts.c.first_listed_on,
    accounts.c.principal,
    accounts.c.balance,
    accounts.c.instalments_overdue,
)


def account_ids(
    connection: Connection,
    wanted: AccountFilter,
    sort: tuple[AccountSort, bool],
    today: date,
    slice_: tuple[int, int] | None = None,
) -> "array[int]":
    """The ids of the filtered book in order, `slice_` = (offset, count) of them or all. `sort` = (column,
    descending); empty values last, equal ones by id. 8 bytes an account: a page of rows is then asked for by
    its ids, wherever it lies. They come as one text, in one step of the driver: a hundred thousand steps
    would hold up the GUI's thread."""
    key, descending = sort
    source = _JOINED.get(key, accounts)
    if key is AccountSort.BORROWER and not words(wanted.text):
        source = _NAMES_FIRST
    begun = select(accounts.c.id).select_from(source)
    statement = filtered(begun, wanted, today, by_state=key in _BY_STATE)
    statement = statement.order_by(*_order(key, descending=descending))
    first, count = slice_ or (0, -1)
    ids = statement.offset(first).limit(count).subquery()
    return array("q", json.loads(connection.scalar(select(func.json_group_array(ids.c.id))) or "[]"))


def _order(key: AccountSort, *, descending: bool) -> list[ColumnElement[Any]]:
    """In the direction of an index wherever there is one. The later the oldest unpaid day, the fewer the
    days; nothing unpaid is no day at all."""
    columns = _SORTS[key]
    if key is AccountSort.DAYS:
        (unpaid_on,) = columns
        if descending:
            return [unpaid_on.asc().nulls_last(), accounts.c.id]
        return [unpaid_on.desc().nulls_first(), accounts.c.id.desc()]
    if descending:
        return [*(column.desc().nulls_last() for column in columns), accounts.c.id.desc()]
    filled = [column == "" for column in columns if key in _TEXTS]
    return [*filled, *(column.asc().nulls_last() for column in columns), accounts.c.id]


def account_rows(connection: Connection, ids: Sequence[int], at: datetime) -> tuple[AccountRow, ...]:
    """The rows of these accounts, in this order, without those that are gone.

    `at` is now in the office's zone, to which the rows' moments are brought.
    """
    statement = select(*_COLUMNS, _flags(at.date())).select_from(_FROM).where(among(accounts.c.id, ids))
    rows = {row[0]: _account_row(row, at) for row in connection.execute(statement).all()}
    return tuple(rows[one] for one in ids if one in rows)


def chosen_in_order(
    connection: Connection, chosen: Chosen, sort: tuple[AccountSort, bool], today: date
) -> "array[int]":
    """The accounts of a choice that are there, in the order of `sort`."""
    key, descending = sort
    statement = among_chosen(select(accounts.c.id).select_from(_JOINED.get(key, accounts)), chosen, today)
    return array("q", connection.scalars(statement.order_by(*_order(key, descending=descending))))


def account_totals(connection: Connection, wanted: AccountFilter, today: date) -> AccountTotals:
    """Count, sum for each currency and mean days past due of what the filter shows."""
    there = select(func.count()).select_from(accounts)
    if wanted.states:
        there = there.where(accounts.c.state.in_(wanted.states))
    return _totals(connection, filtered(_SUMS, wanted, today), today, of=connection.scalar(there) or 0)


def chosen_totals(connection: Connection, chosen: Chosen, today: date) -> AccountTotals:
    """The same of a choice; `of` is how many the choice would be without exceptions."""
    totals = _totals(connection, among_chosen(_SUMS, chosen, today), today, of=0)
    return replace(totals, of=totals.shown + len(chosen.without))


_SUMS = select(
    accounts.c.currency, accounts.c.oldest_unpaid_on, func.count(), func.sum(accounts.c.overdue)
).group_by(accounts.c.oldest_unpaid_on, accounts.c.currency)
"""A group for each currency and day: days past due need no arithmetic on every account."""


def _totals(connection: Connection, statement: Select[Any], today: date, *, of: int) -> AccountTotals:
    counts, sums, days = Counter[str](), Counter[str](), 0
    for currency, unpaid_on, count, overdue in connection.execute(statement):
        counts[currency] += count
        sums[currency] += overdue
        days += count * days_past_due(unpaid_on, today)
    shown = counts.total()
    return AccountTotals(
        shown=shown,
        of=of,
        overdue=tuple(Money(sums[name], name) for name in sorted(counts, key=lambda c: (-counts[c], c))),
        mean_days=round(days / shown) if shown else 0,
    )


def account_facets(
    connection: Connection, wanted: AccountFilter, field: AccountField, today: date
) -> tuple[Facet, ...]:
    """The values one filter may take under the other filters: buckets by age, others most frequent first."""
    nothing: dict[str, Any] = {field.value: ()}
    others = replace(wanted, **nothing)
    counted = func.count()

    def grouped(*columns: ColumnElement[Any], source: FromClause = accounts) -> list[Any]:
        statement = filtered(select(*columns, counted).select_from(source), others, today)
        return list(connection.execute(statement.group_by(*columns).order_by(counted.desc(), *columns)).all())

    match field:
        case AccountField.BUCKET:
            held = dict.fromkeys((b.name for b in BUCKETS), 0)
            for unpaid_on, count in grouped(accounts.c.oldest_unpaid_on):
                held[bucket(days_past_due(unpaid_on, today)).name] += count
            return tuple(Facet(name, name, count) for name, count in held.items() if count)
        case AccountField.ASSIGNED:
            known = {one.id: one for one in connection.execute(select(staff))}
            owned = [(known.get(who), count) for who, count in grouped(accounts.c.assigned_to)]
            left = sum(count for owner, count in owned if owner is not None and not owner.active)
            gone = (Facet(str(LEFT), "", left),) if left else ()
            people = (
                Facet(str(owner.id), owner.name, count)
                if owner is not None
                else Facet(str(NOBODY), "", count)
                for owner, count in owned
            )
            return (*people, *gone)
        case AccountField.FLAG:
            flagged = accounts.join(party_flags, party_flags.c.party_id == accounts.c.borrower_id)
            each = select(accounts.c.id, party_flags.c.kind).select_from(flagged).where(stands(today))
            one = filtered(each, others, today).distinct().subquery()
            kinds = select(one.c.kind, counted).group_by(one.c.kind).order_by(counted.desc(), one.c.kind)
            return tuple(Facet(kind.value, "", count) for kind, count in connection.execute(kinds))
        case AccountField.STATUS | AccountField.STATE:
            codes = grouped(accounts.c.status if field is AccountField.STATUS else accounts.c.state)
            return tuple(Facet(code.value, "", count) for code, count in codes)
        case _:
            texts = grouped(accounts.c.product if field is AccountField.PRODUCT else accounts.c.area)
            return tuple(Facet(text, text, count) for text, count in texts if text)


def _flags(today: date) -> ColumnElement[Any]:
    """The kinds of flags on the borrower, as one text."""
    kinds = select(func.group_concat(party_flags.c.kind.distinct())).correlate(accounts)
    return kinds.where(party_flags.c.party_id == accounts.c.borrower_id, stands(today)).scalar_subquery()


def _account_row(row: Any, at: datetime) -> AccountRow:
    (
        id_, name, contract, product, area, currency, overdue, unpaid_on, state, status, action, on, next_at,
        last_at, result, assigned, first_listed_on, principal, balance, instalments, flags,
    ) = row  # fmt: skip
    days = days_past_due(unpaid_on, at.date())
    return AccountRow(
        id=id_,
        name=name,
        contract_number=contract,
        product=product,
        area=area,
        overdue=Money(overdue, currency),
        days=days,
        bucket=bucket(days).name,
        state=state,
        status=status,
        next_action=action,
        next_on=on,
        next_at=next_at and next_at.astimezone(at.tzinfo),
        last_contact_at=last_at and last_at.astimezone(at.tzinfo),
        last_result=result,
        assigned_to=assigned or "",
        first_listed_on=first_listed_on,
        principal=None if principal is None else Money(principal, currency),
        balance=None if balance is None else Money(balance, currency),
        instalments_overdue=instalments,
        flags=tuple(FlagKind(kind) for kind in flags.split(",")) if flags else (),
    )
