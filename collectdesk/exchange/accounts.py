"""The overdue list: a file's bytes in, accounts, refused rows, questions and sums out."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import (
    NAME_PARTS,
    OWED,
    SINCE,
    Choices,
    Detected,
    ListedAccount,
    Progress,
    Question,
    ReadOptions,
    ReadReport,
    Reason,
    RefusedRow,
    TotalsCheck,
    unheard,
)
from collectdesk.exchange.amounts import AmountReader, minor_total
from collectdesk.exchange.dates import find_date
from collectdesk.exchange.headers import Layout, find_header, fingerprint
from collectdesk.exchange.notes import Notes
from collectdesk.exchange.plan import heard, plan_columns
from collectdesk.exchange.quick import QuickReader
from collectdesk.exchange.row import RowReader
from collectdesk.exchange.sheets import Book, Cell, Sheet, cell_text, read_book
from collectdesk.exchange.totals import Sums, is_footer, is_other_header, is_plainly_data, is_repeated_header
from collectdesk.exchange.values import is_blank
from collectdesk.exchange.words import plain, words

_RELEASED = 5000
_SLICE = 200
"""Rows between two reports of progress: well under 50 ms."""


def read_overdue_list(
    data: bytes, filename: str, options: ReadOptions, progress: Progress = unheard
) -> ReadReport:
    """Everything a file says, without touching the office. `progress` gets (0, 0) while the file is opened.

    Raises Refusal for a file that is no list at all (codes of `sheets.read_book`, `import.headers_only`).
    """
    book = _open(data, options, options.choices, progress)
    sheet, layout, choices = _find(book, options)
    if not choices and book.kind == "csv":
        for other in _other_ways(options):
            with suppress(Refusal):
                again = _open(data, options, other, progress)
                found = _find(again, options)
                if found[2]:
                    book, (sheet, layout, choices) = again, found
                    break
    reading = _Reading(book, sheet, layout, filename, options, choices or Choices(), progress)
    report = reading.report(progress)
    reading.release(progress)
    return report


def _open(data: bytes, options: ReadOptions, choices: Choices | None, progress: Progress) -> Book:
    """The file as asked for; a remembered sheet that this file has not is no reason to refuse it."""
    wanted = choices or Choices()
    encoding, delimiter = options.encoding or wanted.encoding, options.delimiter or wanted.delimiter

    def opened(sheet: str) -> Book:
        return read_book(data, encoding, delimiter, sheet, lambda _done, _total: progress(0, 0))

    if options.sheet or not wanted.sheet:
        return opened(options.sheet)
    try:
        return opened(wanted.sheet)
    except Refusal as refusal:
        if refusal.code != "import.no_sheet":
            raise
        return opened("")


def _other_ways(options: ReadOptions) -> list[Choices]:
    """Remembered encodings and delimiters, for a file whose headers are not known as it shows."""
    if options.choices or options.encoding or options.delimiter:
        return []
    told = {(c.encoding, c.delimiter): c for c in options.remembered.values() if c.encoding or c.delimiter}
    return list(told.values())[:3]


def _find(book: Book, options: ReadOptions) -> tuple[Sheet, Layout, Choices | None]:
    """The sheet and header that the clerk named or the office remembers, else those that say most."""
    line = options.header_line or (options.choices.header_line if options.choices else 0)
    found = [(sheet, find_header(sheet.rows, line)) for sheet in book.sheets]
    best = max(found, key=lambda pair: (pair[1].score, len(pair[0].rows)))
    if options.choices:
        return (*best, options.choices)
    tried = [best, *found]
    lines = {c.header_line for c in options.remembered.values() if c.header_line} if not line else set()
    tried += [(sheet, find_header(sheet.rows, at)) for sheet in book.sheets for at in sorted(lines)[:20]]
    for sheet, layout in tried:
        if choices := options.remembered.get(fingerprint(layout.headers)):
            return sheet, layout, choices
    return (*best, None)


@dataclass(slots=True)
class _Sorted:
    """The file's lines by what became of them; indexes into the sheet's rows."""

    accounts: dict[int, ListedAccount]
    refused: dict[int, tuple[Reason, ...]]
    waiting: set[int]
    skipped: list[tuple[int, str]]
    totals: list[TotalsCheck]
    contracts: dict[str, int]
    repeated: dict[str, list[int]]
    headers: list[tuple[int, bool]]
    """Headers among the rows: where, and whether they are those of another table."""

    def add_contract(self, key: str, index: int) -> None:
        first = self.contracts.setdefault(key, index)
        if first != index:
            self.repeated.setdefault(key, [first]).append(index)


class _Reading:
    def __init__(
        self,
        book: Book,
        sheet: Sheet,
        layout: Layout,
        filename: str,
        options: ReadOptions,
        choices: Choices,
        progress: Progress,
    ) -> None:
        self._book, self._sheet, self._layout = book, sheet, layout
        self._filename, self._options = filename, options
        self._start = layout.line - 1 + layout.lines
        self._body = sheet.rows[self._start :]
        if not any(not is_blank(cell) for row in self._body for cell in row):
            raise Refusal("import.headers_only", "file", line=layout.line)
        self._preamble = [" ".join(map(cell_text, row)) for row in sheet.rows[: layout.line - 1]]
        self._fingerprint = fingerprint(layout.headers)
        self._choices = replace(
            choices,
            header_line=options.header_line or choices.header_line,
            sheet=options.sheet or choices.sheet,
            encoding=options.encoding or choices.encoding,
            delimiter=options.delimiter or choices.delimiter,
        )
        self._plan = plan_columns(
            layout,
            self._body,
            self._choices,
            options.region,
            " ".join(self._preamble),
            progress,
            book.epoch_1904,
        )
        self._list_date = options.list_date or _stated_date(self._preamble) or options.today
        self._notes = Notes()
        self._sums = Sums(self._plan)
        self._amounts = AmountReader(self._plan, options.currency, self._choices, self._sums, self._notes)
        self._reader = RowReader(
            self._plan, options, self._list_date, self._choices, self._notes, self._amounts
        )

    def report(self, progress: Progress) -> ReadReport:
        lines = self._sort(progress)
        progress = self._finishing(progress)
        self._refuse_twice(lines)
        self._refuse_others(lines)
        self._note_file(lines, progress)
        accounts = tuple(lines.accounts.values())
        return ReadReport(
            detected=self._detected(),
            fingerprint=self._fingerprint,
            columns=self._plan.columns,
            rows=len(lines.accounts) + len(lines.refused) + len(lines.waiting),
            accounts=accounts,
            refused=tuple(self._refused_row(index, lines.refused[index]) for index in sorted(lines.refused)),
            waiting=len(lines.waiting),
            questions=self._questions(),
            notes=self._notes.all(),
            offers=self._plan.offers,
            skipped=tuple(lines.skipped),
            missing=self._missing(),
            money_in=_sorted_money(self._amounts.money_in),
            money_accepted=_accepted(heard(accounts, progress)),
            unread_amounts=self._amounts.unread,
            totals=tuple(lines.totals),
            list_date=self._list_date,
            head=tuple(tuple(map(cell_text, row)) for row in self._sheet.rows[: self._start]),
            choices=self._choices,
        )

    def _finishing(self, progress: Progress) -> Progress:
        """All rows are read: progress stays at its end."""
        total = len(self._body)
        return lambda _done, _total: progress(total, total)

    def release(self, progress: Progress) -> None:
        """Lets the rows go a few at a time: all at once would hold up every other thread."""
        progress = self._finishing(progress)
        for rows in (self._body, *(sheet.rows for sheet in self._book.sheets)):
            while rows:
                del rows[-_RELEASED:]
                progress(0, 0)

    def _sort(self, progress: Progress) -> _Sorted:
        lines = _Sorted({}, {}, set(), [], [], {}, {}, [])
        quick = QuickReader(self._plan, self._reader, self._amounts, self._sums, self._options)

        def read(row: Sequence[Cell], index: int) -> None:
            blank = all(map(is_blank, row))
            if not blank and (is_plainly_data(row, self._plan) or not self._is_no_data(row, index, lines)):
                self._read(row, index, lines)

        total = len(self._body)
        for offset in range(0, total, _SLICE):
            progress(offset, total)
            found = quick.read(self._body[offset : offset + _SLICE], self._start + offset, read)
            lines.accounts.update(found)
            for index, account in found:
                lines.add_contract(account.contract_number.casefold(), index)
        lines.accounts = {index: lines.accounts[index] for index in sorted(lines.accounts)}
        progress(total, total)
        return lines

    def _is_no_data(self, row: Sequence[Cell], index: int, lines: _Sorted) -> bool:
        line = index + 1
        self._sums.settle(self._amounts.currency)
        if check := self._sums.totals_row(row, line):
            lines.totals.append(check)
        elif is_repeated_header(row, self._layout) or is_other_header(row):
            lines.headers.append((index, not is_repeated_header(row, self._layout)))
        elif not is_footer(row, self._plan):
            return False
        lines.skipped.append(
            (line, " ".join(text for cell in row if (text := cell_text(cell).strip()))[:120])
        )
        return True

    def _read(self, row: Sequence[Cell], index: int, lines: _Sorted) -> None:
        self._sums.count()
        account, reasons, waits = self._reader.read(row, index + 1)
        if key := self._reader.contract_key(row):
            lines.add_contract(key, index)
        if account is not None:
            lines.accounts[index] = account
        elif waits and not reasons:
            lines.waiting.add(index)
        else:
            lines.refused[index] = tuple(reasons)

    def _refuse_twice(self, lines: _Sorted) -> None:
        """A contract number on several lines: nobody can know which is right, so none is taken."""
        for found in lines.repeated.values():
            indexes = sorted(found)
            named = tuple(str(index + 1) for index in indexes[:8])
            reason = Reason("import.duplicate", "contract_number", {"lines": named, "count": len(indexes)})
            for index in indexes:
                lines.accounts.pop(index, None)
                lines.waiting.discard(index)
                lines.refused[index] = (*lines.refused.get(index, ()), reason)

    def _refuse_others(self, lines: _Sorted) -> None:
        """Rows of a second table with other columns, which this plan does not fit."""
        ends = [*(index for index, _ in lines.headers[1:]), self._start + len(self._body)]
        for (start, other), end in zip(lines.headers, ends, strict=False):
            reason = Reason("import.other_table", "file", {"line": start + 1})
            for index in range(start + 1, end) if other else ():
                if index in lines.refused or index in lines.waiting or index in lines.accounts:
                    lines.accounts.pop(index, None)
                    lines.waiting.discard(index)
                    lines.refused[index] = (reason,)

    def _note_file(self, lines: _Sorted, progress: Progress) -> None:
        names: dict[str, str] = {}
        for account in heard(lines.accounts.values(), progress):
            if account.id_number:
                first = names.setdefault(account.id_number, account.borrower_name)
                if first != account.borrower_name and plain(first) != plain(account.borrower_name):
                    self._notes.add("import.id_two_names", "id_number", account.line)
        for _, field, unit, _ in self._plan.amounts:
            if unit.factor != 1:
                self._notes.add("import.unit", field, factor=unit.factor)
        if len(self._book.sheet_names) > 1:
            others = [name for name in self._book.sheet_names if name != self._sheet.name]
            self._notes.add("import.more_sheets", "sheet", name=self._sheet.name, others=tuple(others[:8]))
        if any(not check.agrees for check in lines.totals):
            self._notes.add("import.totals_differ", "overdue_total")
        if lines.accounts and self._amounts.currency != self._options.currency:
            listed, office = self._amounts.currency, self._options.currency
            self._notes.add("import.other_currency", "currency", currency=listed, office=office)

    def _missing(self) -> tuple[str, ...]:
        has = {column.field for column in self._plan.columns if column.how != "values"}
        missing = ["contract_number"] if "contract_number" not in has else []
        if not has & {"borrower_name", *NAME_PARTS}:
            missing.append("borrower_name")
        if not has & {*OWED}:
            missing.append("overdue_total")
        if not has & {*SINCE} and self._reader.since is None:
            missing.append("oldest_unpaid_on")
        return tuple(missing)

    def _questions(self) -> tuple[Question, ...]:
        if self._plan.dated or self._reader.since:
            return self._plan.questions
        return (*self._plan.questions, Question("since_unknown", ("oldest_unpaid_on",), ()))

    def _refused_row(self, index: int, reasons: tuple[Reason, ...]) -> RefusedRow:
        return RefusedRow(index + 1, reasons, tuple(map(cell_text, self._sheet.rows[index])))

    def _detected(self) -> Detected:
        book = self._book
        return Detected(
            file=self._filename,
            kind=book.kind,
            encoding=book.encoding,
            bom=book.bom,
            delimiter=book.delimiter,
            quote=book.quote,
            sheet=self._sheet.name,
            sheets=book.sheet_names if book.kind != "csv" else (),
            header_line=self._layout.line if self._layout.lines else 0,
            header_lines=self._layout.lines,
            decimal=self._plan.decimal,
            date_order=self._plan.date_order,
            currency=self._amounts.currency,
            factor=max((unit.factor for _, _, unit, _ in self._plan.amounts), default=1),
        )


def _stated_date(preamble: list[str]) -> date | None:
    """The day a title row names after words such as 截至 or "as of"."""
    for text in preamble:
        if any(word in plain(text) for word in words().list_dates) and (found := find_date(text)):
            return found
    return None


def _sorted_money(sums: dict[str, int]) -> tuple[Money, ...]:
    return tuple(Money(minor, currency) for currency, minor in sorted(sums.items()))


def _accepted(accounts: Iterable[ListedAccount]) -> tuple[Money, ...]:
    sums: dict[str, int] = {}
    for account in accounts:
        sums[account.currency] = sums.get(account.currency, 0) + minor_total(account.overdue)
    return _sorted_money(sums)
