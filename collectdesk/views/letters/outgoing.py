"""Letters that leave the program: recorded first, then saved as PDF or printed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.browse import LetterRow
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell import ask
from collectdesk.shell.desk import Desk, Job
from collectdesk.shell.failures import sentence
from collectdesk.usecases.letters import OfLetter, RecordOutput, letter_pdf, record_output, write_copy
from collectdesk.views.letters.printing import new_printer, print_letters
from collectdesk.views.widgets.messages import Kind, Message, MessageArea, ProgressPanel


class Outgoing(QObject):
    """`save(letter, pdf)` and `print(letters, first_pdf)`; what came of it stands in the page's messages."""

    def __init__(self, desk: Desk, page: QWidget, messages: MessageArea, news: QVBoxLayout) -> None:
        super().__init__(page)
        self._desk, self._page, self._messages = desk, page, messages
        self._row = QHBoxLayout()
        self._row.setContentsMargins(16, 8, 16, 8)
        news.addLayout(self._row)
        self._folder: Path | None = None
        self._said: tuple[int, Message] | None = None
        self._progress: ProgressPanel | None = None
        self._job: Job | None = None

    # a copy as a file
    def save(self, letter: LetterRow, pdf: bytes) -> None:
        """Asks where; the name proposed is the letter's number and nobody's."""
        where = self._folder or Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home()
        )
        ask.save_file(
            self._page,
            self.tr("Save letter {number} as PDF").format(number=letter.number),
            self.tr("PDF files (*.pdf)"),
            partial(self._record_save, letter, pdf),
            proposed=where / f"{letter.number}.pdf",
        )

    def _record_save(self, letter: LetterRow, pdf: bytes, target: Path) -> None:
        self._folder = target.parent
        self._desk.do(
            record_output,
            RecordOutput(letter.id, "saved"),
            done=lambda _event: self._write(letter, pdf, target),
            refused=self._failed,
            troubled=self._failed,
            owner=self,
        )

    def _write(self, letter: LetterRow, pdf: bytes, target: Path) -> None:
        def job(_progress: object) -> None:
            write_copy(target, pdf)

        self._desk.run(
            job,
            done=lambda _nothing: self._say_saved(letter, target),
            troubled=lambda trouble: self._failed(trouble, letter, pdf),
            owner=self,
        )

    def _say_saved(self, letter: LetterRow, target: Path) -> None:
        said = self._messages.say(
            Kind.OK,
            self.tr("Saved: {name}").format(name=target.name),
            self.tr("The copy is not encrypted; keep it where only your office can read it."),
        )
        self._said = (letter.id, said)

    def turn_to(self, letter_id: int | None) -> None:
        """Another letter is shown, or none: what was said of saving the last one goes."""
        if self._said is not None and self._said[0] != letter_id:
            if self._messages.message is self._said[1]:
                self._messages.clear()
            self._said = None

    def _failed(self, failure: Refusal | Trouble, letter: LetterRow | None = None, pdf: bytes = b"") -> None:
        fact, remedy = sentence(failure)
        if letter is None:
            self._messages.say(Kind.BAD, fact, remedy)
            return
        self._messages.say(
            Kind.BAD, fact, remedy, link=self.tr("Save elsewhere"), on_link=lambda: self.save(letter, pdf)
        )

    # to a printer
    def print(self, letters: Sequence[LetterRow], first: bytes) -> None:
        """Asks for the printer; `first` is the PDF of one of the letters, for the size of the paper."""
        title = letters[0].number if len(letters) == 1 else f"CollectDesk, {len(letters)}"
        printer = new_printer(title, first)
        ask.which_printer(self._page, printer, lambda: self._record_print(printer, list(letters), []))

    def _record_print(self, printer: QPrinter, letters: list[LetterRow], pdfs: list[bytes]) -> None:
        """Records and fetches one letter after the other, then prints all."""
        if len(pdfs) == len(letters):
            self._print(printer, letters, pdfs)
            return
        letter = letters[len(pdfs)]

        def fetched(pdf: bytes) -> None:
            self._record_print(printer, letters, [*pdfs, pdf])

        self._desk.do(
            record_output,
            RecordOutput(letter.id, "printed"),
            done=lambda _event: self._desk.ask(
                letter_pdf, OfLetter(letter.id), done=fetched, troubled=self._failed, owner=self
            ),
            refused=self._failed,
            troubled=self._failed,
            owner=self,
        )

    def _print(self, printer: QPrinter, letters: list[LetterRow], pdfs: list[bytes]) -> None:
        self._show_progress(len(letters))
        self._job = self._desk.run(
            partial(print_letters, printer, pdfs),
            done=lambda _nothing: self._printed(len(letters)),
            progress=lambda done, of: self._progress.step(done, of) if self._progress else None,
            cancelled=self._end_progress,
            troubled=self._print_failed,
            owner=self,
        )

    def _printed(self, count: int) -> None:
        self._end_progress()
        fact = (
            self.tr("1 letter went to the printer")
            if count == 1
            else self.tr("{n} letters went to the printer").format(n=count)
        )
        self._messages.say(Kind.OK, fact, self.tr("Mark as posted once it is with the post."))

    def _print_failed(self, failure: Trouble) -> None:
        self._end_progress()
        self._failed(failure)

    def _show_progress(self, count: int) -> None:
        self._end_progress()
        title = (
            self.tr("Printing 1 letter") if count == 1 else self.tr("Printing {n} letters").format(n=count)
        )
        panel = ProgressPanel(
            title,
            self.tr("{done} of {total} pages"),
            self.tr("Cancelling drops what the printer does not have yet."),
        )
        panel.cancelled.connect(lambda: self._job.cancel() if self._job is not None else None)
        self._row.addWidget(panel)
        panel.begin()
        self._progress = panel

    def _end_progress(self) -> None:
        if self._progress is not None:
            self._progress.end()
            self._row.removeWidget(self._progress)
            self._progress.deleteLater()
            self._progress = None
        self._job = None
