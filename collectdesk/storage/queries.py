"""The rows of the Accounts page: filtered, sorted, counted, summed."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, column, func, or_, select, table

from collectdesk.domain.account import AccountState
from collectdesk.domain.browse import AccountFilter, AccountRow, AccountSort, AccountTotals, Facet
from collectdesk.domain.days import BUCKETS, bucket, days_past_due
from collectdesk.domain.money import Money
from collectdesk.storage.search import match_expression, words
from collectdesk.storage.tables import account_parties, accounts, contact_points, parties, staff

_search = table("account_search", column("rowid"), column("account_search"))
_SHORTEST_TAIL = 3
_SORTS: dict[AccountSort, ColumnElement[Any]] = {
    AccountSort.BORROWER: parties.c.sort_name,
    AccountSort.CONTRACT: accounts.c.contract_number,
    AccountSort.PRODUCT: accounts.c.product,
    AccountSort.OVERDUE: accounts.c.overdue,
    AccountSort.DAYS: accounts.c.oldest_unpaid_on,
    AccountSort.STATUS: accounts.c.status,
    AccountSort.NEXT: accounts.c.next_on,
    AccountSort.LAST_CONTACT: accounts.c.last_contact_at,
}
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
)
_FROM = accounts.join(parties, parties.c.id == accounts.c.borrower_id).outerjoin(
    staff, staff.c.id == accounts.c.assigned_to
)


def account_rows(
    connection: Connection,
    wanted: AccountFilter,
    sort: tuple[AccountSort, bool],
    slice_: tuple[int, int],
    today: date,
) -> tuple[AccountRow, ...]:
    """Rows `slice_` = (offset, count) of the filtered book; `sort` = (column, descending). Empty values last."""
    key, descending = sort
    column_ = _SORTS[key]
    if key is AccountSort.DAYS:
        descending = not descending
    order = column_.desc() if descending else column_.asc()
    statement = (
        _filtered(select(*_COLUMNS).select_from(_FROM), wanted, today)
        .order_by(order.nulls_last(), accounts.c.id)
        .offset(slice_[0])
        .limit(slice_[1])
    )
    return tuple(_account_row(row, today) for row in connection.execute(statement).mappings())


def account_totals(connection: Connection, wanted: AccountFilter, today: date) -> AccountTotals:
    """Count, sum for each currency and mean days past due of what the filter shows."""
    unpaid = func.julianday(today.isoformat()) - func.julianday(accounts.c.oldest_unpaid_on)
    late = case((unpaid > 0, unpaid), else_=0)
    statement = _filtered(
        select(accounts.c.currency, func.count(), func.sum(accounts.c.overdue), func.sum(late)).select_from(
            _FROM
        ),
        wanted,
        today,
    ).group_by(accounts.c.currency)
    rows = connection.execute(statement).all()
    shown = sum(row[1] for row in rows)
    of = connection.scalar(
        select(func.count()).select_from(accounts).where(accounts.c.state == AccountState.OPEN)
    )
    return AccountTotals(
        shown=shown,
        of=of or 0,
        overdue=tuple(Money(int(row[2] or 0), row[0]) for row in rows),
        mean_days=round(sum(row[3] or 0 for row in rows) / shown) if shown else 0,
    )


def account_facets(connection: Connection, today: date) -> dict[str, tuple[Facet, ...]]:
    """The values that filters may take among open accounts, most frequent first (buckets in order)."""
    open_ = accounts.c.state == AccountState.OPEN

    def counted(column_: ColumnElement[Any]) -> Sequence[Any]:
        return connection.execute(
            select(column_, func.count())
            .where(open_)
            .group_by(column_)
            .order_by(func.count().desc(), column_)
        ).all()

    spans = connection.execute(
        select(accounts.c.oldest_unpaid_on, func.count()).where(open_).group_by(accounts.c.oldest_unpaid_on)
    ).all()
    by_bucket = {b.name: 0 for b in BUCKETS}
    for unpaid_on, count in spans:
        by_bucket[bucket(days_past_due(unpaid_on, today)).name] += count
    people = connection.execute(
        select(accounts.c.assigned_to, staff.c.name, func.count())
        .select_from(accounts.outerjoin(staff, staff.c.id == accounts.c.assigned_to))
        .where(open_)
        .group_by(accounts.c.assigned_to, staff.c.name)
        .order_by(func.count().desc())
    ).all()
    return {
        "buckets": tuple(Facet(name, name, count) for name, count in by_bucket.items() if count),
        "products": tuple(Facet(v, v, n) for v, n in counted(accounts.c.product) if v),
        "statuses": tuple(Facet(v.value, "", n) for v, n in counted(accounts.c.status)),
        "areas": tuple(Facet(v, v, n) for v, n in counted(accounts.c.area) if v),
        "assigned": tuple(Facet(str(who or 0), name or "", n) for who, name, n in people),
    }


def _account_row(row: Any, today: date) -> AccountRow:
    days = days_past_due(row["oldest_unpaid_on"], today)
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
        next_at=row["next_at"],
        last_contact_at=row["last_contact_at"],
        last_result=row["last_result"],
        assigned_to=row["assigned_name"] or "",
    )


def _filtered(statement: Select[Any], wanted: AccountFilter, today: date) -> Select[Any]:
    for column_, values in (
        (accounts.c.state, wanted.states),
        (accounts.c.product, wanted.products),
        (accounts.c.status, wanted.statuses),
        (accounts.c.area, wanted.areas),
    ):
        if values:
            statement = statement.where(column_.in_(values))
    if wanted.assigned:
        nobody = accounts.c.assigned_to.is_(None) if 0 in wanted.assigned else None
        somebody = accounts.c.assigned_to.in_([who for who in wanted.assigned if who])
        statement = statement.where(somebody if nobody is None else or_(nobody, somebody))
    if wanted.buckets:
        statement = statement.where(or_(*(_in_bucket(name, today) for name in wanted.buckets)))
    for word in words(wanted.text):
        statement = statement.where(_found(word))
    return statement


def _in_bucket(name: str, today: date) -> ColumnElement[bool]:
    found = next(b for b in BUCKETS if b.name == name)
    unpaid_on = accounts.c.oldest_unpaid_on
    if found.first == 0:
        return or_(unpaid_on.is_(None), unpaid_on >= today)
    latest = unpaid_on <= today - timedelta(days=found.first)
    if found.last is None:
        return latest
    return and_(latest, unpaid_on >= today - timedelta(days=found.last))


def _found(word: str) -> ColumnElement[bool]:
    """Accounts with the word in a form of the borrower's name or the contract number; digits also at the end
    of a phone or ID number of anyone on the account."""
    haystack = parties.c.search_text + " " + func.lower(accounts.c.contract_number)
    expression = match_expression(word)
    ways = [func.instr(haystack, word) > 0]
    if expression:
        indexed = select(_search.c.rowid).where(_search.c.account_search.op("MATCH")(expression))
        ways = [and_(accounts.c.id.in_(indexed), ways[0])]
    digits = "".join(c for c in word if c.isdigit() or c in "xX")
    if digits == word and len(digits) >= _SHORTEST_TAIL:
        tail = digits[::-1].upper()
        owners = (
            select(contact_points.c.party_id)
            .where(contact_points.c.tail.startswith(tail))
            .union(select(parties.c.id).where(parties.c.id_tail.startswith(tail)))
        )
        people = owners.subquery()
        ways.append(
            accounts.c.id.in_(
                select(account_parties.c.account_id).where(
                    account_parties.c.party_id.in_(select(people.c[0]))
                )
            )
        )
    return or_(*ways)
