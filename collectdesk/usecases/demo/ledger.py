"""The lists that the demo's lender sent, and the ledger lines that came of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from collectdesk.domain.account import AccountState
from collectdesk.domain.intake import ListImport
from collectdesk.domain.ledger import Component, LedgerLine, LineKind, LineSource
from collectdesk.domain.money import Money
from collectdesk.usecases.demo.case import Case, Diary

_NOTHING = (0, 0, 0, 0)
_COMPONENTS = (Component.COST, Component.PENALTY, Component.INTEREST, Component.PRINCIPAL)


class Listings:
    """Works out what each list said of each account. An account comes in with the first list that names it;
    after that only full lists bring a change."""

    def __init__(
        self,
        currency: str,
        line_ids: Iterator[int],
        import_ids: Iterator[int],
        diary: Diary,
        moments: dict[date, datetime],
    ) -> None:
        self._currency = currency
        self._line_ids = line_ids
        self._moments = moments
        self._diary = diary
        self._full = diary.full_lists()
        self._imports = {day: next(import_ids) for day in diary.lists()}

    def last_import(self, case: Case) -> int:
        """The list in which the account was last seen; one that was cured is missing from its last."""
        if case.state is AccountState.CURED:
            closed_on = self._diary.next_full(case.payments[-1][0])
            return self._imports[
                max([case.listed_on, *(d for d in self._full if case.listed_on < d < closed_on)])
            ]
        return self._imports[self._diary.today]

    def write(
        self, accounts: Mapping[int, Case], clerk: int, files: dict[date, tuple[str, str]]
    ) -> tuple[tuple[ListImport, ...], tuple[LedgerLine, ...]]:
        said: dict[date, list[tuple[int, tuple[int, ...], tuple[int, ...]]]] = defaultdict(list)
        for account_id, case in accounts.items():
            for day, before, now in self._statements(case):
                said[day].append((account_id, before, now))
        imports: list[ListImport] = []
        lines: list[LedgerLine] = []
        for day, import_id in self._imports.items():
            rows = said.get(day, [])
            listed = [row for row in rows if any(row[2])]
            for number, (account_id, before, now) in enumerate(rows, 2):
                gone = not any(now)
                lines += self._lines(day, account_id, before, now, None if gone else number)
            name, sha256 = files[day]
            imports.append(
                ListImport(
                    id=import_id,
                    file_name=name,
                    sha256=sha256,
                    list_date=day,
                    new=sum(not any(before) for _, before, _ in listed),
                    changed=sum(any(before) and before != now for _, before, now in listed),
                    unchanged=sum(before == now for _, before, now in listed),
                    missing=len(rows) - len(listed),
                    refused=0,
                    currency=self._currency,
                    total=sum(sum(now) for _, _, now in listed),
                    staff_id=clerk,
                    at=self._moments[day],
                )
            )
        return tuple(imports), tuple(lines)

    def _statements(self, case: Case) -> Iterator[tuple[date, tuple[int, ...], tuple[int, ...]]]:
        """For each list with the account: what was owed by component on the list before, and on this one."""
        arrears = case.arrears
        closed_on = None
        if case.state is AccountState.CURED:
            closed_on = self._diary.next_full(case.payments[-1][0])
        before: tuple[int, ...] = _NOTHING
        for day in [case.listed_on, *(d for d in self._full if d > case.listed_on)]:
            owed = arrears.owed(day)
            now: tuple[int, ...] = (owed.costs, owed.penalty, owed.interest, owed.principal)
            if day == closed_on:
                now = _NOTHING
            yield day, before, now
            if day == closed_on:
                return
            before = now

    def _lines(
        self, day: date, account_id: int, before: tuple[int, ...], now: tuple[int, ...], number: int | None
    ) -> Iterator[LedgerLine]:
        for component, old, new in zip(_COMPONENTS, before, now, strict=True):
            if old != new:
                yield LedgerLine(
                    id=next(self._line_ids),
                    account_id=account_id,
                    effective_on=day,
                    posted_at=self._moments[day],
                    kind=LineKind.ADJUSTMENT if any(before) else LineKind.OPENING,
                    component=component,
                    currency=self._currency,
                    amount=Money(new - old, self._currency),
                    source=LineSource.IMPORT,
                    source_id=self._imports[day],
                    source_line=number,
                    reverses=None,
                )
