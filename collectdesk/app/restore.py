"""An office back from a backup file: what the file holds, who vouches for it, where the office goes."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.app.frontform import FrontForm, Tools, beside, shown_path, typed_path
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell import ask, i18n
from collectdesk.shell.desk import Job
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import Combo, LineEdit, PasswordEdit
from collectdesk.views.widgets.messages import ProgressPanel
from collectdesk.views.widgets.rows import Field, KeyValue
from collectdesk.views.widgets.surface import Card

if TYPE_CHECKING:
    from collectdesk.storage.backup import Restored
    from collectdesk.usecases.office import Progress
    from collectdesk.usecases.restore import BackupCard

SUFFIX = ".collectdesk"


class RestoreForm(FrontForm):
    """`begin(folder)`, where restored offices go; `restored(folder, moved aside or None, made at)`."""

    restored = Signal(object, object, object)
    left = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, logo=False, parent=parent)
        self._card: BackupCard | None = None
        self._home = Path()
        self._job: Job | None = None
        self._asked = ""

        self._file = LineEdit("", large=True)
        self._file.setObjectName("restore.file")
        self._browse = Button("", large=True, on_click=self._choose)
        self._browse.setObjectName("restore.browse")
        self.file = Field("", self._file, large=True)
        self.facts = Card(margin=12)
        self.facts.body.setSpacing(0)
        self._office, self._made = KeyValue("", may_elide=True), KeyValue("")
        self._lines, self._letters = KeyValue(""), KeyValue("")
        for fact in (self._office, self._made, self._lines, self._letters):
            self.facts.body.addWidget(fact)
        self._staff = Combo("", large=True)
        self._staff.setObjectName("restore.staff")
        self._password = PasswordEdit("", "", large=True)
        self._password.setObjectName("restore.password")
        self.who, self.secret = Field("", self._staff, large=True), Field("", self._password, large=True)
        self._folder = LineEdit("", large=True)
        self._folder.setObjectName("restore.folder")
        self.folder = Field("", self._folder, large=True)
        self._back = Button("", look=Look.GHOST, keys="Esc", large=True, shortcut=True, on_click=self._leave)
        self._back.setObjectName("restore.back")
        self._button = Button("", look=Look.PRIMARY, icon="refresh", large=True, on_click=self.restore)
        self._button.setObjectName("restore.button")

        self.add(beside(self.file, self._browse), 10)
        self.add(self.facts, 10)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.who, 1)
        pair.addWidget(self.secret, 1)
        self.add(pair)
        self.add(self.folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._back)
        row.addWidget(self._button, 1)
        self.add(row, 10)
        self._running = QVBoxLayout()
        self.add(self._running, 0)
        self._panel: ProgressPanel | None = None
        self.first = self._file

        self._file.editingFinished.connect(self._look)
        self._password.returnPressed.connect(self.restore)
        self._folder.returnPressed.connect(self.restore)
        self.retranslate()

    def begin(self, home: Path) -> None:
        """Empty, for offices that will live in `home`."""
        self._home = home
        self._asked = ""
        self._file.clear()
        self._folder.clear()
        self._password.clear()
        self._forget()

    def _choose(self) -> None:
        start = typed_path(self._file.text())
        ask.open_file(
            self,
            self.tr("Which backup to restore"),
            self.tr("CollectDesk backups (*.cdbackup)"),
            self._chosen,
            folder=start.parent if start is not None else self._home,
        )

    def _chosen(self, path: Path) -> None:
        self._file.setText(str(path))
        self._look()

    def _look(self) -> None:
        """Look into the file once its path is typed or chosen."""
        path, tools = typed_path(self._file.text()), self.tools
        if path is None or str(path) == self._asked:
            return
        self._asked = str(path)
        self._forget()

        def look(_progress: object) -> "BackupCard":
            from collectdesk.usecases.restore import look_into

            return look_into(path, tools.clock, floor=tools.strength())

        def here(then: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda answer: then(answer) if self._asked == str(path) else None

        failed = here(lambda failure: self.fail(failure, self.file))
        tools.desk.run(look, done=here(self._show), refused=failed, troubled=failed, owner=self)

    def _forget(self) -> None:
        self.messages.clear()
        for field in (self.file, self.secret, self.folder):
            field.right()
        self._card = None
        self._staff.set_choices([])
        self._settle()

    def _show(self, card: "BackupCard") -> None:
        self._card = card
        self._staff.set_choices([(name, name) for name in card.staff])
        self._folder.setText(shown_path(self._home / f"{card.office_name}{SUFFIX}"))
        self._folder.setCursorPosition(0)
        self._settle()

    def restore(self) -> None:
        card, name, password, tools = self._card, self._staff.value, self._password.text(), self.tools
        folder = typed_path(self._folder.text())
        if card is None or self._job is not None:
            return
        self.messages.clear()
        if not password:
            self._password.setFocus()
            self.secret.wrong(self.tr("Enter the password"))
            return
        if folder is None:
            self._folder.setFocus()
            self.folder.wrong(self.tr("Enter where the office goes"))
            return
        folder = folder if folder.suffix else folder.with_name(folder.name + SUFFIX)

        def bring_back(progress: "Progress") -> "Restored":
            from collectdesk.usecases.restore import restore_backup

            floor = tools.strength()
            return restore_backup(card.path, folder, name, password, tools.clock, progress, floor=floor)

        panel = ProgressPanel(
            self.tr("Restoring {name}").format(name=card.office_name),
            self.tr("{done} of {total} bytes"),
            self.tr("Cancelling leaves this computer as it was."),
        )
        self._running.addWidget(panel)
        self._panel = panel
        panel.cancelled.connect(self._cancel)
        panel.begin()
        self._job = tools.desk.run(
            bring_back,
            done=self._done,
            progress=panel.step,
            cancelled=self._ended,
            refused=self._failed,
            troubled=self._failed,
            owner=self,
        )
        self._settle()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _ended(self) -> None:
        self._job = None
        if self._panel is not None:
            self._panel.end()
            self._panel.deleteLater()
            self._panel = None
        self._settle()

    def _done(self, restored: "Restored") -> None:
        self._ended()
        self._password.clear()
        if self._card is not None:
            self.restored.emit(restored.folder, restored.moved_aside, self._card.made_at)

    def _failed(self, failure: Refusal | Trouble) -> None:
        self._ended()
        named = failure.field if isinstance(failure, Refusal) else ""
        self.fail(failure, {"password": self.secret, "folder": self.folder}.get(named or ""))

    def _leave(self) -> None:
        if self._job is None:
            self.left.emit()

    def _settle(self) -> None:
        card = self._card
        if card is not None:
            self._office.set_value(card.office_name)
            self._made.set_value(f"{i18n.day_full(card.made_at.date())} {i18n.time_text(card.made_at)}")
            self._lines.set_value(i18n.number_text(card.journal_lines))
            self._letters.set_value(i18n.number_text(card.sealed_files))
        self.facts.setVisible(card is not None)
        self._back.setEnabled(self._job is None)
        if card is None:
            self._button.block(self.tr("Choose a backup first"))
        elif self._job is not None:
            self._button.block(self.tr("The restore is under way"))
        else:
            self._button.unblock()

    def retranslate(self) -> None:
        self.title.set_text(self.tr("Restore from a backup"))
        self.line.set_text(
            self.tr("The whole backup is checked first. An office of the same name is kept beside it.")
        )
        self.file.set_label(self.tr("Backup file"))
        self._browse.set_text(self.tr("Browse…"))
        facts = {
            self._office: self.tr("Office"),
            self._made: self.tr("Made"),
            self._lines: self.tr("Lines in the journal"),
            self._letters: self.tr("Sealed letters and files"),
        }
        for fact, name in facts.items():
            fact.set(name, fact.value.text())
        self.who.set_label(self.tr("Staff name"))
        self.secret.set_label(self.tr("Password"))
        self._password.set_eye_name(self.tr("Show the password"))
        self.folder.set_label(self.tr("Where the office goes"))
        self._back.set_text(self.tr("Back"))
        self._button.set_text(self.tr("Check and restore"))
        self._settle()
