"""Export of accounts: what, which columns, where to; the own password, progress, what came of it."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountTotals
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import AccountsExported
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach_all, reword
from collectdesk.shell.desk import Desk, Job
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import Nothing, OfficeCard, office_card, sum_chosen
from collectdesk.usecases.exporting import Deeds, ExportAccounts, export
from collectdesk.views.export import phrases
from collectdesk.views.export.columns import ColumnChoice
from collectdesk.views.export.target import TargetChoice
from collectdesk.views.places import Back, ExportPlace, Go
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import PasswordEdit
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.messages import Kind, ProgressPanel
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.rows import Field
from collectdesk.views.widgets.surface import Ground, Scroll, action_bar, header_bar

WIDTH = 780
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
        self._job: Job | None = None
        self._progress: ProgressPanel | None = None
        self._title, self._hint = Label("", Type.TITLE), Label("", tone="text2")
        self._count, self._sums = Label("", Type.AMOUNT), Label("", tone="text2", wrap=True)
        self.columns = ColumnChoice()
        self.target = TargetChoice()
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
        self.target.changed.connect(self._say_actions)
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
        ground = Ground()
        whole = QHBoxLayout(ground)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._form)
        whole.addStretch(1)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(6)
        column.addWidget(self._count)
        column.addWidget(self._sums)
        column.addSpacing(8)
        column.addWidget(self.columns)
        column.addSpacing(8)
        column.addWidget(self.target)
        column.addSpacing(8)
        column.addWidget(self._proof)
        column.addStretch(1)
        self._progress_room = QVBoxLayout()
        self._progress_room.setContentsMargins(16, 0, 16, 0)
        self.column.addWidget(Hairline())
        self.column.addLayout(self._progress_room)
        self.column.addWidget(Scroll(ground), 1)
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
        self.target.begin(i18n.local(card.now).date())

    def _took_totals(self, totals: AccountTotals) -> None:
        self._totals = totals
        self._show_what()
        self._say_actions()

    # the deed
    def _export(self) -> None:
        place, target = self._place, self.target.target
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
        if self.target.target is None:
            return self.tr("Say where the file goes.")
        if not self.password.text():
            return self.tr("Enter your own password.")
        return ""

    def retranslate(self) -> None:
        self._title.set_text(self.title())
        self._hint.set_text(self.tr("to a spreadsheet, on record"))
        self.columns.retranslate()
        self.target.retranslate()
        self._proof.set_label(self.tr("Your own password, because personal data leaves the office"))
        self.password.set_eye_name(self.tr("Show the password"))
        self._show_what()
        self._say_actions()
