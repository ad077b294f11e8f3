"""Export of accounts: what, which columns, where to; the own password, progress, what came of it."""

from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountTotals
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import AccountsExported
from collectdesk.shell import ask, i18n
from collectdesk.shell.actions import Action, attach_all, reword
from collectdesk.shell.desk import Desk, Job
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import Nothing, OfficeCard, office_card, sum_chosen
from collectdesk.usecases.exporting import Deeds, ExportAccounts, export
from collectdesk.views.export import phrases
from collectdesk.views.export.columns import ColumnChoice
from collectdesk.views.places import Back, ExportPlace, Go
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import Combo, LineEdit, PasswordEdit
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.messages import Kind, ProgressPanel
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.rows import Field, Section
from collectdesk.views.widgets.surface import Scroll, action_bar, header_bar

WIDTH = 780
ENDINGS = (".xlsx", ".csv")
OF_PASSWORD = frozenset({"right.password", "unlock.wrong_password", "unlock.wait"})


class ExportPage(Page):
    """`enter(ExportPlace(…))` shows what would leave; nothing does before the button is pressed."""

    name = "export"

    def __init__(self, desk: Desk, go: Go, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("export.page")
        self._desk, self._to = desk, go
        self._place: ExportPlace | None = None
        self._totals: AccountTotals | None = None
        self._day = date.min
        self._job: Job | None = None
        self._progress: ProgressPanel | None = None
        self._title, self._hint = Label("", Type.TITLE), Label("", tone="text2")
        self._count, self._sums = Label("", Type.AMOUNT), Label("", tone="text2", wrap=True)
        self.columns = ColumnChoice()
        self._where = Section("")
        self.format = Combo("…", [(ending, ending) for ending in ENDINGS])
        self.format.setObjectName("export.format")
        self.file = LineEdit("…")
        self.file.setObjectName("export.file")
        self.browse = Button(icon="folder", on_click=self._browse)
        self.browse.setObjectName("export.browse")
        self._open = Label("", Type.SMALL, "text2", wrap=True)
        self.password = PasswordEdit("…", "")
        self.password.setObjectName("export.password")
        self._proof = Field("", self.password, width=320)
        self._says = Label("", tone="text2", may_elide=True)
        self._actions = attach_all(
            self,
            [
                Action("export.confirm", "", self._export, "Ctrl+Return", "upload"),
                Action("export.back", "", lambda: self._to(Back()), "Esc"),
            ],
        )
        self._build()
        self.columns.changed.connect(self._say_actions)
        self.file.textChanged.connect(self._typed)
        self.format.changed.connect(self._end_as)
        self.password.textChanged.connect(lambda _text: self._say_actions())
        self.password.returnPressed.connect(self._export)
        self.retranslate()

    def _build(self) -> None:
        head = header_bar()
        head.left(self._title)
        head.left(self._hint, space=4)
        self.column.insertWidget(0, head)
        self._form = QWidget()
        self._form.setFixedWidth(WIDTH)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(6)
        column.addWidget(self._count)
        column.addWidget(self._sums)
        column.addSpacing(8)
        column.addWidget(self.columns)
        column.addSpacing(8)
        column.addWidget(self._where)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.format)
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        column.addLayout(row)
        column.addWidget(self._open)
        column.addSpacing(8)
        column.addWidget(self._proof)
        column.addStretch(1)
        self._progress_room = QVBoxLayout()
        self._progress_room.setContentsMargins(16, 0, 16, 0)
        self.column.addWidget(Hairline())
        self.column.addLayout(self._progress_room)
        self.column.addWidget(Scroll(self._form), 1)
        bar = action_bar()
        bar.left(self._says)
        for name, look in (("export.back", Look.GHOST), ("export.confirm", Look.PRIMARY)):
            button = Button.of(self._actions[name], look=look)
            button.setObjectName(name)
            bar.right(button)
        self.column.addWidget(bar)

    def title(self) -> str:
        return self.tr("Export accounts")

    # the window's calls
    def enter(self, argument: object) -> None:
        if isinstance(argument, ExportPlace) and self._job is None:
            self._place, self._totals = argument, None
            self.messages.clear()
            self.password.clear()
            self._proof.right()
            self.columns.begin(argument.columns)
        self.refresh()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self.password.clear()

    def refresh(self) -> None:
        self._desk.ask(office_card, Nothing(), done=self._took_office, owner=self, key="office")
        if self._place is not None:
            self._desk.ask(sum_chosen, self._place.chosen, done=self._took_totals, owner=self, key="totals")

    def _took_office(self, card: OfficeCard) -> None:
        self._day = i18n.local(card.now).date()
        if not self.file.text():
            place = QStandardPaths.StandardLocation.DocumentsLocation
            folder = Path(QStandardPaths.writableLocation(place) or Path.home())
            self.file.setText(str(folder / self._proposed()))

    def _took_totals(self, totals: AccountTotals) -> None:
        self._totals = totals
        self._show_what()
        self._say_actions()

    def _proposed(self) -> str:
        """A file name that is the day's and nobody's."""
        return f"{self.tr('Accounts')} {self._day.isoformat()}{self.format.value}"

    # where to
    @property
    def _target(self) -> Path | None:
        text = self.file.text().strip().strip('"')
        return Path(text).expanduser() if text else None

    def _browse(self) -> None:
        target = self._target
        folder = target.parent if target is not None else Path.home()
        ask.save_file(
            self,
            self.tr("Export accounts"),
            f"{self.tr('Excel workbook')} (*.xlsx);;{self.tr('CSV text')} (*.csv)",
            self._take,
            proposed=target or folder / self._proposed(),
        )

    def _take(self, path: Path) -> None:
        named = path if path.suffix.lower() in ENDINGS else path.with_name(path.name + self.format.value)
        self.file.setText(str(named))

    def _typed(self, _text: str) -> None:
        target = self._target
        if target is not None and target.suffix.lower() in ENDINGS:
            self.format.set_value(target.suffix.lower())
        self._say_actions()

    def _end_as(self, ending: str) -> None:
        target = self._target
        if target is not None and target.suffix.lower() in ENDINGS and target.suffix.lower() != ending:
            self.file.setText(str(target.with_suffix(ending)))

    # the deed
    def _export(self) -> None:
        place, target = self._place, self._target
        if place is None or target is None or not self._actions["export.confirm"].isEnabled():
            return
        request = ExportAccounts(
            place.chosen,
            self.columns.chosen,
            phrases.headings(),
            phrases.code_words(),
            target,
            place.sort,
            place.descending,
            place.view,
            self.columns.unmasked,
        )
        deeds = cast("Deeds", self._desk.clerk)
        password = self.password.text()
        self.messages.clear()
        self._job = self._desk.run(
            lambda progress: export(deeds, request, password, progress),
            done=self._done,
            progress=lambda done, of: self._progress.step(done, of) if self._progress else None,
            cancelled=self._cancelled,
            refused=self._failed,
            troubled=self._failed,
            owner=self,
        )
        self._begin(target.name)

    def _begin(self, name: str) -> None:
        panel = ProgressPanel(
            self.tr("Exporting to {name}").format(name=name),
            self.tr("{done} of {total} accounts"),
            self.tr("Cancelling leaves no file."),
        )
        panel.cancel.setObjectName("export.cancel")
        panel.cancelled.connect(self._job.cancel if self._job is not None else panel.end)
        self._progress_room.setContentsMargins(16, 12, 16, 0)
        self._progress_room.addWidget(panel)
        self._progress = panel
        panel.begin()
        self._say_actions()

    def _end(self) -> None:
        self._job = None
        if self._progress is not None:
            self._progress.end()
            self._progress_room.removeWidget(self._progress)
            self._progress_room.setContentsMargins(16, 0, 16, 0)
            self._progress.deleteLater()
            self._progress = None
        self.password.clear()
        self._say_actions()

    def _done(self, event: AccountsExported) -> None:
        self._end()
        self.messages.say(
            Kind.OK,
            phrases.done_text(event.accounts, event.file_name),
            self.tr("The file is not encrypted; keep it where only your office can read it."),
            link=self.tr("Back"),
            on_link=lambda: self._to(Back()),
        )
        self._desk.happened.emit(event)

    def _cancelled(self) -> None:
        self._end()
        self.messages.say(Kind.INFO, self.tr("Cancelled; no file was left."))

    def _failed(self, failure: Refusal | Trouble) -> None:
        self._end()
        fact, remedy = sentence(failure)
        if failure.code in OF_PASSWORD:
            self._proof.wrong(f"{fact} {remedy}".strip())
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.messages.say(Kind.BAD, fact, remedy)

    # what is shown
    def _show_what(self) -> None:
        if self._totals is None or self._place is None:
            return
        count, sums = phrases.what_text(self._totals, self._place.view)
        self._count.set_text(count)
        self._sums.set_text(sums)

    def _say_actions(self) -> None:
        busy = self._job is not None
        accounts = self._totals.shown if self._totals is not None else 0
        why = self._missing(accounts)
        self._form.setEnabled(not busy)
        confirm, back = self._actions["export.confirm"], self._actions["export.back"]
        reword(confirm, phrases.deed_text(accounts) if accounts else self.tr("Export"), why)
        confirm.setEnabled(bool(accounts) and not busy and not why)
        reword(back, self.tr("Back"))
        back.setEnabled(not busy)
        self._says.set_text("" if busy else why)

    def _missing(self, accounts: int) -> str:
        """What must be done before the export may begin."""
        if not accounts:
            return self.tr("No account is chosen.") if self._totals is not None else ""
        if not self.columns.chosen:
            return self.tr("Tick at least one column.")
        if self._target is None:
            return self.tr("Say where the file goes.")
        if not self.password.text():
            return self.tr("Enter your own password.")
        return ""

    def retranslate(self) -> None:
        self._title.set_text(self.title())
        self._hint.set_text(self.tr("to a spreadsheet, on record"))
        self.columns.retranslate()
        self._where.set_text(self.tr("File"))
        self.format.setAccessibleName(self.tr("Kind of file"))
        self.format.set_choices([(".xlsx", self.tr("Excel workbook")), (".csv", self.tr("CSV text"))])
        self.file.setAccessibleName(self.tr("File"))
        self.file.setPlaceholderText(self.tr("Path of the file"))
        self.browse.set_text(self.tr("Browse…"))
        self._open.set_text(self.tr("The file is not encrypted; keep it where only your office can read it."))
        self._proof.set_label(self.tr("Your own password, because personal data leaves the office"))
        self.password.set_eye_name(self.tr("Show the password"))
        self._show_what()
        self._say_actions()
