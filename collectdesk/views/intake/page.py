"""Import of an overdue list: choose the file, see what it is and would do, answer, import it whole."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import Event, ListImported, RefusedRowsSaved
from collectdesk.domain.overdue_list import ReadReport
from collectdesk.domain.staff import Role, Staff
from collectdesk.shell import ask, i18n
from collectdesk.shell.actions import Action, attach_all, reword
from collectdesk.shell.desk import Desk, Job
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import Nothing, OfficeCard, office_card
from collectdesk.usecases.imports import list_imports
from collectdesk.usecases.staff import list_staff
from collectdesk.views.intake.figures import Figures
from collectdesk.views.intake.found_row import FoundRow
from collectdesk.views.intake.history import History
from collectdesk.views.intake.phrases import (
    import_words,
    imported_words,
    open_words,
    reason_words,
    sums_text,
    taken_back_words,
)
from collectdesk.views.intake.reading import Reading
from collectdesk.views.intake.refused import RefusedSaving
from collectdesk.views.intake.results import Results
from collectdesk.views.places import Back, Go, ToPage
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import LineEdit
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.messages import Kind, ProgressPanel
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.surface import Scroll, action_bar, header_bar

REFRESHED = {
    "ListImported", "DemoFilled", "ImportUndone", "ImportReversed", "MappingNamed", "MappingForgotten",
}  # fmt: skip
"""Events after which the page shows something else."""
FILTER = "*.xlsx *.xls *.ods *.csv *.txt *.tsv"


class ImportPage(Page):
    """`enter(ToImport())` puts the cursor into the file field; a file dropped on the page is read."""

    name = "import"

    def __init__(self, desk: Desk, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("import.page")
        self.setAcceptDrops(True)
        self._desk, self._to = desk, go
        self._day = date.min
        self.reading = Reading(desk, self)
        self.file = LineEdit("…")
        self.file.setObjectName("import.file")
        self.browse = Button(icon="folder", on_click=self._browse)
        self.browse.setObjectName("import.browse")
        self.read = Button(look=Look.DEFAULT, on_click=self._read)
        self.read.setObjectName("import.read")
        self.found = FoundRow(self.reading, lambda: self._day)
        self.figures = Figures(self.reading)
        self.results = Results(self.reading)
        self.past = History(desk, self._browse)
        self.saving = RefusedSaving(desk, self.reading, self)
        self.progress: ProgressPanel | None = None
        self._job: Job | None = None
        self._shown: ReadReport | None = None
        self._names: dict[int, str] = {}
        self._role: Role | None = None
        self._title, self._hint = Label("", Type.TITLE), Label("", tone="text2")
        self._says = Label("", may_elide=True)
        self._actions = attach_all(
            self,
            [
                Action("import.confirm", "", self.reading.take_in, "Ctrl+Return", "download"),
                Action("import.back", "", self._back, "Esc"),
            ],
        )
        self._build()
        self.file.returnPressed.connect(self._read)
        self.file.textChanged.connect(lambda _text: self._say_actions())
        self.reading.changed.connect(self._show)
        self.reading.began.connect(self._began)
        self.reading.progressed.connect(self._step)
        self.reading.ended.connect(self._ended)
        self.reading.failed.connect(self._failed)
        self.reading.imported.connect(self._imported)
        self.results.save_wanted.connect(self.saving.ask)
        take_back = self.past.take_back
        for part in (self.saving, take_back):
            part.began.connect(self._began_job)
            part.ended.connect(self._ended)
            part.failed.connect(self._failed)
        self.saving.done.connect(self._saved)
        take_back.done.connect(self._taken_back)
        self.past.layouts.failed.connect(self._failed)
        self.retranslate()

    def _build(self) -> None:
        head = header_bar()
        head.left(self._title)
        head.left(self._hint, space=4)
        self.column.insertWidget(0, head)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        row.addWidget(self.read)
        self.column.insertLayout(1, row)
        self.column.insertWidget(2, self.found)
        self._progress_room = QVBoxLayout()
        self._progress_room.setContentsMargins(16, 0, 16, 0)
        self.column.addLayout(self._progress_room)
        self.column.addWidget(Hairline())
        holder = QWidget()
        body = QHBoxLayout(holder)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._side = Scroll(self.figures)
        body.addWidget(self._side)
        body.addWidget(self.results, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.past)
        self._stack.addWidget(holder)
        self.column.addWidget(self._stack, 1)
        bar = action_bar()
        bar.left(self._says)
        for name, look in (("import.back", Look.GHOST), ("import.confirm", Look.PRIMARY)):
            button = Button.of(self._actions[name], look=look)
            button.setObjectName(name)
            bar.right(button)
        self.column.addWidget(bar)

    def title(self) -> str:
        return self.tr("Import overdue list")

    # the window's calls
    def enter(self, argument: object) -> None:
        self.refresh()
        self.file.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self._desk.ask(office_card, Nothing(), done=self._took_office, owner=self, key="office")
        self._desk.ask(list_staff, Nothing(), done=self._took_staff, owner=self, key="staff")
        self._desk.ask(list_imports, Nothing(), done=self.past.show_imports, owner=self, key="imports")
        self.reading.ask_layouts()

    def happened(self, event: object) -> None:
        if isinstance(event, Event) and event.kind in REFRESHED:
            self.reading.compare()
            self.refresh()

    def _took_office(self, card: OfficeCard) -> None:
        self._day = i18n.local(card.now).date()
        self._role = card.operator.role
        self._say_who()

    def _took_staff(self, staff: tuple[Staff, ...]) -> None:
        self._names = {member.id: member.name for member in staff}
        self._say_who()

    def _say_who(self) -> None:
        self.past.imports.show_names(self._names)
        if self._role is not None:
            self.past.take_back.show_for(self._role, self._names)

    # choosing a file
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self._take(Path(url.toLocalFile()))
                return

    def _browse(self) -> None:
        typed = Path(self.file.text().strip() or Path.home()).expanduser()
        folder = typed if typed.is_dir() else typed.parent
        filters = f"{self.tr('Spreadsheets')} ({FILTER})"
        ask.open_file(self, self.tr("Choose the overdue list"), filters, self._take, folder=folder)

    def _take(self, path: Path) -> None:
        self.file.setText(str(path))
        self._read()

    def _read(self) -> None:
        text = self.file.text().strip().strip('"')
        if text and not self.reading.busy:
            self.messages.clear()
            self.results.begin()
            self.reading.read(Path(text).expanduser())

    # a job under way
    def _began(self, what: str) -> None:
        path, report = self.reading.path, self.reading.report
        name = path.name if path is not None else ""
        if what == "read":
            reassurance = self.tr("Nothing changes while a file is read.")
            self._show_progress(self.tr("Reading {name}").format(name=name), reassurance)
            return
        self._show_progress(
            self.tr("Importing {name}").format(name=name),
            self.tr("Cancelling leaves the accounts as they were."),
        )
        if self.progress is not None and report is not None and report.refused:
            self.progress.needs_look(self.tr("{n} refused").format(n=i18n.number_text(len(report.refused))))

    def _began_job(self, title: str, job: Job) -> None:
        self._job = job
        self._show_progress(title, self.tr("Cancelling leaves everything as it was."))

    def _show_progress(self, title: str, reassurance: str) -> None:
        job = self._job
        self._ended()
        self._job = job
        panel = ProgressPanel(title, self.tr("{done} of {total} rows"), reassurance)
        panel.cancel.setObjectName("import.cancel")
        panel.cancelled.connect(job.cancel if job is not None else self.reading.cancel)
        self._progress_room.setContentsMargins(16, 0, 16, 12)
        self._progress_room.addWidget(panel)
        self.progress = panel
        panel.begin()
        self._say_actions()

    def _step(self, done: int, total: int) -> None:
        """(0, 0) says that the file is being opened: no rows to count yet."""
        if self.progress is not None and total:
            self.progress.step(done, total)

    def _ended(self) -> None:
        self._job = None
        if self.progress is not None:
            self.progress.end()
            self._progress_room.removeWidget(self.progress)
            self._progress_room.setContentsMargins(16, 0, 16, 0)
            self.progress.deleteLater()
            self.progress = None
        self._say_actions()

    def _failed(self, failure: Refusal | Trouble) -> None:
        self.messages.say(Kind.BAD, *sentence(failure))
        self._say_actions()

    def _imported(self, event: ListImported) -> None:
        self.file.clear()
        fact, more = imported_words(event)
        self.messages.say(
            Kind.OK, fact, more, link=self.tr("Accounts"), on_link=lambda: self._to(ToPage("accounts"))
        )
        self.refresh()
        self.file.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, event: RefusedRowsSaved, where: str) -> None:
        fact = self.tr("{n} refused rows saved").format(n=i18n.number_text(event.rows))
        if event.rows == 1:
            fact = self.tr("1 refused row saved")
        more = self.tr("{file}: mend the rows there, save, and read that file here.").format(file=where)
        self.messages.say(Kind.INFO, fact, more)

    def _taken_back(self, event: Event) -> None:
        self.messages.say(Kind.OK, *taken_back_words(event))

    def _back(self) -> None:
        if self.reading.path is not None:
            self.reading.forget()
            self.file.clear()
            self.messages.clear()
            self.file.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._to(Back())

    # what is shown
    def _show(self) -> None:
        report = self.reading.report
        if report is not None and report is not self._shown:
            self.messages.clear()
            if report.why_nothing is not None and not report.missing:
                self.messages.say(Kind.WARN, *reason_words(report.why_nothing))
        self._shown = report
        if report is None:
            self.past.show_layouts(self.reading.layouts)
        self.found.show_found()
        self.figures.show_figures()
        self._side.setFixedWidth(self.figures.width())
        self.results.show_results()
        self._stack.setCurrentIndex(0 if self.reading.report is None else 1)
        self._say_actions()

    def _say_actions(self) -> None:
        reading, report = self.reading, self.reading.report
        busy = reading.busy or self._job is not None
        for widget in (self.file, self.browse, self.found, self.figures, self.results, self.past):
            widget.setEnabled(not busy)
        self.read.setEnabled(bool(self.file.text().strip()) and not busy)
        confirm, back = self._actions["import.confirm"], self._actions["import.back"]
        count = len(report.accounts) if report is not None else 0
        reword(confirm, import_words(count) if count else self.tr("Import"))
        why = open_words(reading)
        confirm.setEnabled(reading.ready and not busy)
        if why and not busy:
            confirm.setToolTip(why)
        reword(back, self.tr("Back"))
        back.setEnabled(not busy)
        self._says.set_runs(self._summary(why))

    def _summary(self, why: str) -> list[Run]:
        report, comparison = self.reading.report, self.reading.comparison
        if report is None:
            return [Run(self.tr("A dropped file is read as well."), tone="text2")]
        if why:
            return [Run(why, Type.STRONG, "warn")]
        of = self.tr("{n} of {rows} rows").format(
            n=i18n.number_text(len(report.accounts)), rows=i18n.number_text(report.rows)
        )
        runs = [Run(of, Type.STRONG), Run(sums_text(report.money_accepted), Type.NAME)]
        if comparison is not None and comparison.missing and not self.reading.part:
            left = (
                self.tr("1 account is no longer listed")
                if len(comparison.missing) == 1
                else self.tr("{n} accounts are no longer listed").format(
                    n=i18n.number_text(len(comparison.missing))
                )
            )
            runs.append(Run(left, tone="text2"))
        return runs

    def retranslate(self) -> None:
        self._title.set_text(self.title())
        self._hint.set_text(self.tr("seen first, then imported whole or not at all"))
        self.file.setAccessibleName(self.tr("File with the overdue list"))
        self.file.setPlaceholderText(self.tr("Path of the overdue list"))
        self.browse.set_text(self.tr("Browse…"))
        self.read.set_text(self.tr("Read"))
        self._say_actions()
