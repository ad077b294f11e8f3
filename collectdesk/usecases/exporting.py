"""Accounts that leave the office as a spreadsheet: on record before they are there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from collectdesk.domain.account import AccountState
from collectdesk.domain.borrower import (
    AccountParty,
    ContactPoint,
    Party,
    PartyRole,
    PointKind,
    PointState,
    masked,
    masked_id,
)
from collectdesk.domain.browse import AccountRow, AccountSort, Chosen
from collectdesk.domain.contact import NextAction
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import AccountsExported
from collectdesk.exchange.export import Value, Written, prepare_table
from collectdesk.storage.queries import account_rows, chosen_in_order
from collectdesk.usecases.office import Office, Progress, silent

_SLICE = 500
Words = Callable[[str], str]
_Personal = Mapping[int, Mapping[str, str]]

MONEY = ("overdue", "principal", "balance")
PERSONAL = ("phone", "id_number")
"""Masked unless asked for in full."""
CURRENCY = "currency"
"""Stands before the first amount by itself."""


@dataclass(frozen=True, slots=True)
class ExportAccounts:
    """The accounts of `chosen` in the order of `sort`, `columns` of them, to `target` ("…xlsx", "…csv").

    `headings` are by column, `words` by code ("status.promise"): use cases know no language. `view` names
    the saved view, "" for accounts picked otherwise.
    """

    chosen: Chosen
    columns: tuple[str, ...]
    headings: Mapping[str, str]
    words: Mapping[str, str]
    target: Path
    sort: AccountSort = AccountSort.OVERDUE
    descending: bool = True
    view: str = ""
    unmasked: bool = False


@dataclass(frozen=True, slots=True)
class _Heard:
    request: ExportAccounts
    progress: Progress = field(default=silent, compare=False)


@dataclass(frozen=True, slots=True)
class PreparedExport:
    """The file as it stands beside its target, and what of."""

    written: Written
    request: ExportAccounts


class Deeds(Protocol):
    """Who acts: `usecases.office.Clerk`."""

    def prove(self, password: str) -> None: ...

    def ask(self, query: Callable[..., Any], request: Any) -> Any: ...

    def do(
        self, usecase: Callable[..., Any], request: Any, progress: Progress = ..., password: str = ...
    ) -> Any: ...


def export(
    clerk: Deeds, request: ExportAccounts, password: str, progress: Progress = silent
) -> AccountsExported:
    """Writes the file while others work, records it, then puts it in its place.

    Nothing stands there unrecorded. Raises what `prepare_table` raises, Refusal `export.nothing`,
    `export.columns`, `export.no_columns`, `right.…`, `unlock.…`; then nothing is left behind, nor when
    `progress` raises.
    """
    clerk.prove(password)
    prepared: PreparedExport = clerk.ask(prepare_export, _Heard(request, progress))
    try:
        event: AccountsExported = clerk.do(export_accounts, prepared, password=password)
    except BaseException:
        prepared.written.drop()
        raise
    prepared.written.place()
    return event


def prepare_export(office: Office, request: _Heard) -> PreparedExport:
    wanted = request.request
    unknown = tuple(column for column in wanted.columns if column not in COLUMNS)
    if unknown:
        raise Refusal("export.columns", "columns", columns=unknown, known=tuple(COLUMNS))
    if not wanted.columns:
        raise Refusal("export.no_columns", "columns")
    columns = _with_currency(wanted.columns)
    sort = (wanted.sort, wanted.descending)
    ids = chosen_in_order(office.books.connection, wanted.chosen, sort, office.today)
    if not ids:
        raise Refusal("export.nothing", "chosen")
    written = prepare_table(
        wanted.target,
        [wanted.headings[column] for column in columns],
        _cells(office, wanted, columns, ids),
        progress=request.progress,
        total=len(ids),
    )
    return PreparedExport(written, wanted)


def export_accounts(office: Office, request: PreparedExport) -> AccountsExported:  # noqa: ARG001
    """That accounts left the office; the file is put in its place once this stands."""
    wanted = request.request
    columns = _with_currency(wanted.columns)
    return AccountsExported(
        file_name=wanted.target.name,
        sha256=request.written.sha256,
        accounts=request.written.rows,
        view=wanted.view,
        columns=columns,
        unmasked=wanted.unmasked and any(column in PERSONAL for column in columns),
    )


def _with_currency(columns: tuple[str, ...]) -> tuple[str, ...]:
    first = next((place for place, column in enumerate(columns) if column in MONEY), None)
    if first is None or CURRENCY in columns:
        return columns
    return (*columns[:first], CURRENCY, *columns[first:])


def _cells(
    office: Office, wanted: ExportAccounts, columns: tuple[str, ...], ids: Sequence[int]
) -> Iterator[list[Value]]:
    say = partial(_said, wanted.words)
    personal = any(column in PERSONAL for column in columns)
    at = office.now.astimezone(office.zone)
    for start in range(0, len(ids), _SLICE):
        rows = account_rows(office.books.connection, ids[start : start + _SLICE], at)
        people = _people(office, rows, unmasked=wanted.unmasked) if personal else {}
        for row in rows:
            yield [COLUMNS[column](row, say, people) for column in columns]


def _said(words: Mapping[str, str], code: str) -> str:
    return words.get(code, code)


def _people(office: Office, rows: tuple[AccountRow, ...], *, unmasked: bool) -> _Personal:
    """Phone and ID number of each account's borrower; of several phones the first that is good."""
    books = office.books
    links = books.find(AccountParty, account_id=tuple(row.id for row in rows), role=PartyRole.BORROWER)
    ids = tuple({link.party_id for link in links})
    numbers = {party.id: party.id_number for party in books.find(Party, id=ids)}
    phones: dict[int, str] = {}
    for point in books.find(ContactPoint, party_id=ids, kind=PointKind.PHONE, state=PointState.GOOD):
        phones.setdefault(point.party_id, point.value)
    return {
        link.account_id: {
            "phone": _shown(phones.get(link.party_id, ""), partial(masked, PointKind.PHONE), unmasked),
            "id_number": _shown(numbers[link.party_id], masked_id, unmasked),
        }
        for link in links
    }


def _shown(value: str, mask: Callable[[str], str], unmasked: bool) -> str:
    return value if unmasked or not value else mask(value)


def _next(row: AccountRow, say: Words) -> Value:
    if row.state is not AccountState.OPEN or row.next_action is NextAction.NONE:
        return None
    return say(f"next.{row.next_action.value}")


COLUMNS: Mapping[str, Callable[[AccountRow, Words, _Personal], Value]] = {
    "borrower": lambda row, _say, _people: row.name,
    "contract": lambda row, _say, _people: row.contract_number,
    "product": lambda row, _say, _people: row.product,
    "area": lambda row, _say, _people: row.area,
    CURRENCY: lambda row, _say, _people: row.overdue.currency,
    "overdue": lambda row, _say, _people: row.overdue,
    "principal": lambda row, _say, _people: row.principal,
    "balance": lambda row, _say, _people: row.balance,
    "days": lambda row, _say, _people: row.days,
    "bucket": lambda row, _say, _people: row.bucket,
    "instalments_overdue": lambda row, _say, _people: row.instalments_overdue,
    "state": lambda row, say, _people: say(f"state.{row.state.value}"),
    "status": lambda row, say, _people: say(f"status.{row.status.value}"),
    "next": lambda row, say, _people: _next(row, say),
    "next_on": lambda row, _say, _people: row.next_on if row.state is AccountState.OPEN else None,
    "last_contact": lambda row, _say, _people: row.last_contact_at,
    "last_result": lambda row, say, _people: (
        say(f"result.{row.last_result.value}") if row.last_result else None
    ),
    "assigned": lambda row, _say, _people: row.assigned_to,
    "first_listed": lambda row, _say, _people: row.first_listed_on,
    "phone": lambda row, _say, people: people.get(row.id, {}).get("phone"),
    "id_number": lambda row, _say, people: people.get(row.id, {}).get("id_number"),
}
"""What can be exported, in the order in which it is offered."""
