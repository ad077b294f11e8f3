"""What the page shows of a long list, sorted and summed away from the GUI thread, and let go there."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from collectdesk.domain.comparison import Comparison, ListedChange, ListFile
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import ReadReport, Reason, RefusedRow

_SLICE = 200
_MOST_WORDS = 12

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """One reason of one refused row; contract and name only at the row's first."""

    line: int
    place: int
    contract: str
    name: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Told:
    """Of what was read: `taken` counts accounts by currency; `sides` are the words of the debit/credit column
    that were seen or not understood."""

    refused: list[RefusedLine]
    taken: dict[str, int]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """Of what was compared: accounts and minor units `by` currency and what happens; `moved` is what the
    changed ones move by currency, `gone` counts the missing."""

    new: list[ListedChange]
    changed: list[ListedChange]
    by: dict[tuple[str, str], tuple[int, int]]
    moved: dict[str, int]
    gone: dict[str, int]
    keys: frozenset[str]

    def count(self, currency: str, *what: str) -> int:
        return sum(self.by.get((currency, one), (0, 0))[0] for one in what)

    def money(self, currency: str, *what: str) -> Money:
        return Money(sum(self.by.get((currency, one), (0, 0))[1] for one in what), currency)


def told_of(report: ReadReport) -> Told:
    held = {column.field: column.index for column in report.columns if column.field}
    contract, name = held.get("contract_number"), held.get("borrower_name")
    refused, unclear = [], []
    for row in report.refused:
        for place, reason in enumerate(row.reasons):
            who = ("", "") if place else (_cell(row, contract), _cell(row, name))
            refused.append(RefusedLine(row.line, place, *who, reason))
            if reason.code == "import.side_unclear":
                unclear.append(str(reason.facts.get("text", "")))
    seen = [word for c in report.columns if c.field == "debit_credit" for word in c.samples]
    words = dict.fromkeys([*(word for word, _ in report.choices.sides), *unclear, *seen])
    return Told(refused, Counter(account.currency for account in report.accounts), tuple(words)[:_MOST_WORDS])


def laid_of(comparison: Comparison) -> Laid:
    new: list[ListedChange] = []
    changed: list[ListedChange] = []
    by: dict[tuple[str, str], tuple[int, int]] = {}
    moved: Counter[str] = Counter()
    for change in comparison.changes:
        currency, what = change.after.currency, change.what
        count, minor = by.get((currency, what), (0, 0))
        by[currency, what] = (count + 1, minor + change.after.minor)
        if what == "new":
            new.append(change)
        elif what in {"changed", "returned"}:
            changed.append(change)
        if what in {"changed", "unchanged"} and change.before is not None:
            moved[currency] += change.after.minor - change.before.minor
    gone = Counter(account.overdue.currency for account in comparison.missing)
    return Laid(new, changed, by, moved, gone, frozenset(question.key for question in comparison.questions))


def let_go(held: list[list[object]]) -> Callable[[Progress], None]:
    """A job that drops long lists piece by piece, so that no other thread waits for the whole of it."""

    def job(_progress: Progress) -> None:
        for one in held:
            while one:
                del one[-_SLICE:]

    return job


def holdings(
    file: ListFile | None, comparison: Comparison | None, told: Told | None, laid: Laid | None
) -> list[list[object]]:
    """Everything long that a reading holds."""
    held: list[list[object]] = []
    if file is not None:
        held += [list(file.report.accounts), list(file.report.refused)]
    if comparison is not None:
        held += [list(comparison.changes), list(comparison.missing), list(comparison.questions)]
    if told is not None:
        held.append(list(told.refused))
    if laid is not None:
        held += [list(laid.new), list(laid.changed)]
    return held


def _cell(row: RefusedRow, index: int | None) -> str:
    return row.cells[index].strip() if index is not None and index < len(row.cells) else ""
