"""One overdue list under way: read, read again with other choices, compared with the books, imported."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
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

Progress = Callable[[int, int], None]


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
        self.forget()

    def forget(self) -> None:
        """As before any file was chosen."""
        self.path: Path | None = None
        self.options: ReadOptions | None = None
        self.detected: Detected | None = None
        self.file: ListFile | None = None
        self.comparison: Comparison | None = None
        self.same_people: dict[str, bool] = {}
        self.missing_as = AccountState.LEFT
        self.missing_apart: dict[int, AccountState] = {}
        self.date_question: Question | None = None
        self.pads: dict[str, PadOffer] = {}
        self.changed.emit()

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
    def unanswered(self) -> int:
        """Questions about people that still wait."""
        return sum(question.key not in self.same_people for question in self.people)

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
        self._desk.ask(
            import_options,
            Nothing(),
            done=self._read,
            refused=self.failed.emit,
            troubled=self.failed.emit,
            owner=self,
            key="options",
        )

    def read_again(
        self,
        *,
        encoding: str | None = None,
        delimiter: str | None = None,
        sheet: str | None = None,
        header_line: int | None = None,
        list_date: date | None = None,
    ) -> None:
        """The same file, read another way; what is not given stays."""
        options = self.options
        if options is None or self.busy:
            return
        self._read(
            replace(
                options,
                encoding=options.encoding if encoding is None else encoding,
                delimiter=options.delimiter if delimiter is None else delimiter,
                sheet=options.sheet if sheet is None else sheet,
                header_line=options.header_line if header_line is None else header_line,
                list_date=options.list_date if list_date is None else list_date,
            )
        )

    def choose(self, choices: Choices) -> None:
        """The same file with other columns, padding or date order."""
        if self.options is not None and not self.busy:
            self._read(replace(self.options, choices=choices))

    def _read(self, options: ReadOptions) -> None:
        path = self.path
        if path is None:
            return
        self.options = options

        def job(progress: Progress) -> ListFile:
            return read_list(path, options, progress)

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

    def _took_file(self, file: ListFile) -> None:
        self._end()
        self.file, self.comparison = file, None
        self.detected = file.report.detected
        for question in file.report.questions:
            self.date_question = question
        self.pads |= {offer.field: offer for offer in file.report.offers}
        self.changed.emit()
        self.compare()

    def compare(self) -> None:
        """What the file would change in the books as they are now."""
        if self.file is not None:
            self._desk.ask(
                compare_overdue_list,
                self.file,
                done=self._took_comparison,
                refused=self.failed.emit,
                troubled=self.failed.emit,
                owner=self,
                key="comparison",
            )

    def _took_comparison(self, comparison: Comparison) -> None:
        self.comparison = comparison
        gone = {account.account_id for account in comparison.missing}
        self.missing_apart = {i: s for i, s in self.missing_apart.items() if i in gone}
        self.changed.emit()

    # answers
    def answer(self, key: str, same: bool) -> None:
        self.same_people[key] = same
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
        request = ImportList(self.file, dict(self.same_people), self.missing_as, dict(self.missing_apart))
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
