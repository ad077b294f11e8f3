"""Refused rows saved as a spreadsheet, the reasons beside them in the language of the interface."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from collectdesk.domain.comparison import ListFile
from collectdesk.domain.events import RefusedRowsSaved
from collectdesk.domain.overdue_list import RefusedRow
from collectdesk.shell import ask
from collectdesk.shell.desk import Desk
from collectdesk.usecases.refused_rows import SaveRefusedRows, save_refused_rows
from collectdesk.views.intake.phrases import field_name, reason_words
from collectdesk.views.intake.reading import Progress, Reading

_SLICE = 100


class RefusedSaving(QObject):
    """`ask()` where to, then `began(title, job)`, `ended`, and `done(event, path)` or `failed(failure)`."""

    began = Signal(str, object)
    ended = Signal()
    failed = Signal(object)
    done = Signal(object, str)

    def __init__(self, desk: Desk, reading: Reading, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._reading, self._page = desk, reading, page

    def ask(self) -> None:
        path = self._reading.path
        if path is not None:
            proposed = path.with_name(self.tr("{name} refused").format(name=path.stem) + ".xlsx")
            workbook, text = self.tr("Workbook"), self.tr("Text")
            filters = f"{workbook} (*.xlsx);;{text} (*.csv)"
            ask.save_file(self._page, self.tr("Save refused rows"), filters, self._word, proposed=proposed)

    def _word(self, target: Path) -> None:
        """Words for 100,000 reasons take a while: not on this thread."""
        file = self._reading.file
        if file is None:
            return
        comma = self.tr("; ")
        title = self.tr("Saving {name}").format(name=target.name)

        def job(progress: Progress) -> tuple[str, ...]:
            said = []
            for index, row in enumerate(file.report.refused):
                if index % _SLICE == 0:
                    progress(index, len(file.report.refused))
                said.append(reasons_text(row, comma))
            return tuple(said)

        words = self._desk.run(
            job,
            done=partial(self._write, file, target, title),
            cancelled=self.ended.emit,
            troubled=self._failed,
            owner=self,
        )
        self.began.emit(title, words)

    def _write(self, file: ListFile, target: Path, title: str, reasons: tuple[str, ...]) -> None:
        self.ended.emit()
        job = self._desk.do_long(
            save_refused_rows,
            SaveRefusedRows(file, target, self.tr("Why refused"), reasons),
            done=partial(self._done, target),
            cancelled=self.ended.emit,
            refused=self._failed,
            troubled=self._failed,
            owner=self,
        )
        self.began.emit(title, job)

    def _done(self, target: Path, event: RefusedRowsSaved) -> None:
        self.ended.emit()
        self.done.emit(event, str(target))

    def _failed(self, failure: object) -> None:
        self.ended.emit()
        self.failed.emit(failure)


def reasons_text(row: RefusedRow, between: str) -> str:
    """All reasons of a row: "Days overdue: “x” is no whole number. Enter a whole number."."""
    said = []
    for reason in row.reasons:
        fact, remedy = reason_words(reason)
        field = f"{field_name(reason.field)}: " if reason.field else ""
        said.append(f"{field}{fact} {remedy}".strip())
    return between.join(said)
