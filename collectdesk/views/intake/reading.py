"""One overdue list under way: read, read again with other choices, compared with the books, imported."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from collectdesk.domain.account import AccountState
from collectdesk.domain.comparison import Comparison, ListFile, SamePersonQuestion
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import ListImported
from collectdesk.domain.overdue_list import Choices, Detected, PadOffer, Question, ReadOptions, ReadReport
from collectdesk.shell.desk import Desk, Job
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    read_list,
)
from collectdesk.usecases.mappings import MappingRow, fitted, list_mappings
from collectdesk.views.intake.digest import Laid, Told, holdings, laid_of, let_go, told_of

Progress = Callable[[int, int], None]


LONGEST_NAME = 80
LONG = 2000
"""Rows above which a list is let go away from the GUI thread."""


class Reading(QObject):
    """`read(path)`, then `read_again(encoding=…)` or `choose(choices)`; `changed` when more is to show.

    `began(what)` and `ended()` around a job ("read" or "import"), `progressed(done, total)` between.
    """

    changed = Signal()
    began = Signal(str)
    progressed = Signal(int, int)
    ended = Signal()
    failed = Signal(object)
    imported = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self.layouts: tuple[MappingRow, ...] = ()
        self.file: ListFile | None = None
        self.told: Told | None = None
        self.comparison: Comparison | None = None
        self.laid: Laid | None = None
        self.forget()

    def forget(self) -> None:
        """As before any file was chosen."""
        self._let_go(self.file, self.told)
        self._set_comparison(None, None)
        self.path: Path | None = None
        self.options: ReadOptions | None = None
        self.detected: Detected | None = None
        self.file, self.told = None, None
        self.same_people: dict[str, bool] = {}
        self.unanswered = 0
        self.missing_as = AccountState.LEFT
        self.missing_apart: dict[int, AccountState] = {}
        self.date_question: Question | None = None
        self.since_asked = False
        self.pads: dict[str, PadOffer] = {}
        self.layout: MappingRow | None = None
        self._named = ""
        self._part: bool | None = None
        self.changed.emit()

    def _let_go(self, file: ListFile | None, told: Told | None) -> None:
        """Freeing 100,000 accounts takes longer than a frame: another thread does it."""
        if held := [one for one in holdings(file, None, told, None) if len(one) > LONG]:
            self._desk.run(let_go(held))

    def _set_comparison(self, comparison: Comparison | None, laid: Laid | None) -> None:
        if held := [one for one in holdings(None, self.comparison, None, self.laid) if len(one) > LONG]:
            self._desk.run(let_go(held))
        self.comparison, self.laid = comparison, laid

    @property
    def busy(self) -> bool:
        return self._job is not None

    @property
    def report(self) -> ReadReport | None:
        return self.file.report if self.file is not None else None

    @property
    def as_last_time(self) -> bool:
        """Whether the columns are matched as the office remembers them."""
        options, report = self.options, self.report
        if options is None or report is None:
            return False
        return options.choices is None and report.fingerprint in options.remembered

    @property
    def people(self) -> tuple[SamePersonQuestion, ...]:
        return self.comparison.questions if self.comparison is not None else ()

    @property
    def compared(self) -> bool:
        """Whether all is known that will be: a list without a row to take is not compared."""
        return self.comparison is not None or (self.report is not None and bool(self.report.why_nothing))

    @property
    def part(self) -> bool:
        """Whether the file holds only some accounts, as the clerk says or as it shows."""
        if self._part is None:
            return self.comparison is not None and self.comparison.part
        return self._part

    @property
    def layout_name(self) -> str:
        """What such lists are to be called: as typed, as before, as the file."""
        if self._named or self.path is None:
            return self._named
        return self.layout.name if self.layout is not None else self.path.stem[:LONGEST_NAME]

    @property
    def ready(self) -> bool:
        report = self.report
        return (
            report is not None
            and report.ready
            and self.comparison is not None
            and not self.unanswered
            and not self.busy
        )

    # reading
    def read(self, path: Path) -> None:
        """A file from the beginning, with what the office remembers."""
        if self.busy:
            return
        self.forget()
        self.path = path
        self.ask_layouts()
        self._desk.ask(
            import_options,
            Nothing(),
            done=self._read,
            refused=self.failed.emit,
            troubled=self.failed.emit,
            owner=self,
            key="options",
        )

    def ask_layouts(self) -> None:
        """Those who may not import have none."""
        self._desk.ask(
            list_mappings,
            Nothing(),
            done=self._took_layouts,
            refused=lambda _refusal: None,
            owner=self,
            key="layouts",
        )

    def _took_layouts(self, layouts: tuple[MappingRow, ...]) -> None:
        self.layouts = layouts
        self._know_layout()
        self.changed.emit()

    def _know_layout(self) -> None:
        """The layout by which the file was read: remembered by its headers, or chosen and still in force."""
        report = self.report
        known = None
        if report is not None:
            known = next((one for one in self.layouts if one.fingerprint == report.fingerprint), None)
        ids = {one.id for one in self.layouts}
        if known is not None and self.as_last_time:
            self.layout = known
        elif self.layout is not None and self.layout.id not in ids:
            self.layout = None

    def read_again(
        self,
        *,
        encoding: str | None = None,
        delimiter: str | None = None,
        sheet: str | None = None,
        header_line: int | None = None,
        list_date: date | None = None,
    ) -> None:
        """The same file, read another way; what is not given stays. Header line 0: as the file shows. Another
        sheet has columns of its own."""
        options = self.options
        if options is None or self.busy:
            return
        choices = options.choices
        if sheet is not None:
            choices, header_line = None, 0
        elif header_line == 0 and self.report is not None:
            choices = replace(self.report.choices, header_line=0)
        self._read(
            replace(
                options,
                encoding=options.encoding if encoding is None else encoding,
                delimiter=options.delimiter if delimiter is None else delimiter,
                sheet=options.sheet if sheet is None else sheet,
                header_line=options.header_line if header_line is None else header_line,
                list_date=options.list_date if list_date is None else list_date,
                choices=choices,
            )
        )

    def choose(self, choices: Choices) -> None:
        """The same file with other columns, padding, signs or date order."""
        if self.options is not None and not self.busy:
            self._read(replace(self.options, choices=choices))

    def use_layout(self, layout: MappingRow | None) -> None:
        """The same file read as a list of that layout; None: as its headers say."""
        report = self.report
        if report is None or self.busy:
            return
        self.layout, self._named = layout, ""
        self.choose(fitted(layout, report.columns) if layout is not None else Choices())

    def call(self, name: str) -> None:
        """What such lists are called from now on."""
        self._named = name.strip()

    def _read(self, options: ReadOptions) -> None:
        path = self.path
        if path is None:
            return
        self.options = options

        def job(progress: Progress) -> tuple[ListFile, Told]:
            file = read_list(path, options, progress)
            return file, told_of(file.report)

        self._job = self._desk.run(
            job,
            done=self._took_file,
            progress=self.progressed.emit,
            cancelled=self._stopped,
            refused=self._failed,
            troubled=self._failed,
            owner=self,
        )
        self.began.emit("read")

    def _took_file(self, answer: tuple[ListFile, Told]) -> None:
        self._end()
        self._let_go(self.file, self.told)
        self._set_comparison(None, None)
        self.file, self.told = answer
        report = self.file.report
        self.detected = report.detected
        for question in report.questions:
            if question.kind == "date_order":
                self.date_question = question
            else:
                self.since_asked = True
        self.pads |= {offer.field: offer for offer in report.offers}
        self._know_layout()
        self._count_open()
        self.changed.emit()
        if not report.why_nothing:
            self.compare()

    def compare(self) -> None:
        """What the file would change in the books as they are now."""
        if self.file is not None and not self.file.report.why_nothing:
            self._desk.ask(
                compare_overdue_list,
                self.file,
                done=partial(self._sort, self.file),
                refused=self.failed.emit,
                troubled=self.failed.emit,
                owner=self,
                key="comparison",
            )

    def _sort(self, file: ListFile, comparison: Comparison) -> None:
        def job(_progress: Progress) -> Laid:
            return laid_of(comparison)

        if file is self.file:
            self._desk.run(job, done=partial(self._took_comparison, file, comparison), owner=self)

    def _took_comparison(self, file: ListFile, comparison: Comparison, laid: Laid) -> None:
        if file is not self.file:
            return
        self._set_comparison(comparison, laid)
        gone = {account.account_id for account in comparison.missing} if self.missing_apart else set()
        self.missing_apart = {i: s for i, s in self.missing_apart.items() if i in gone}
        self._count_open()
        self.changed.emit()

    # answers
    def answer(self, key: str, same: bool) -> None:
        self.same_people[key] = same
        self._count_open()
        self.changed.emit()

    def answer_all(self, same: bool) -> None:
        """One answer for every question about people."""
        if self.laid is not None:
            self.same_people = dict.fromkeys(self.laid.keys, same)
            self._count_open()
            self.changed.emit()

    def _count_open(self) -> None:
        """How many questions about people still wait."""
        keys = self.laid.keys if self.laid is not None else frozenset[str]()
        self.unanswered = len(keys - self.same_people.keys())

    def hold_part(self, part: bool) -> None:
        """Whether the file holds only some accounts, so that nobody leaves the list."""
        self._part = part
        self.changed.emit()

    def let_go(self, state: AccountState, account_id: int | None = None) -> None:
        """What became of the missing accounts: of all of them, or of one."""
        if account_id is None:
            self.missing_as, self.missing_apart = state, {}
        elif state is self.missing_as:
            self.missing_apart.pop(account_id, None)
        else:
            self.missing_apart[account_id] = state
        self.changed.emit()

    def became(self, account_id: int) -> AccountState:
        return self.missing_apart.get(account_id, self.missing_as)

    # taking it in
    def take_in(self) -> None:
        """Import everything shown, in one transaction."""
        if self.file is None or not self.ready:
            return
        corrects = self.comparison.corrects if self.comparison is not None and self.part else None
        request = ImportList(
            self.file,
            dict(self.same_people),
            self.missing_as,
            dict(self.missing_apart),
            part=self.part,
            corrects=corrects.id if corrects is not None else None,
            layout_name=self.layout_name,
        )
        self._job = self._desk.do_long(
            import_overdue_list,
            request,
            done=self._took_in,
            progress=self.progressed.emit,
            cancelled=self._stopped,
            refused=self._failed,
            troubled=self._failed,
            owner=self,
        )
        self.began.emit("import")

    def _took_in(self, event: ListImported) -> None:
        self._end()
        self.forget()
        self.imported.emit(event)

    # a job's end
    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _stopped(self) -> None:
        self._end()
        self.changed.emit()

    def _failed(self, failure: Refusal | Trouble) -> None:
        self._end()
        self.changed.emit()
        self.failed.emit(failure)

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
