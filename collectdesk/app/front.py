"""What stands in the window while no office is open: start, unlock, recovery, restore, first run."""

import contextlib
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.app.busy import BusyForm
from collectdesk.app.frontform import HEAD, HOME, FrontForm, Tools
from collectdesk.app.recover import RecoverForm
from collectdesk.app.restore import RestoreForm
from collectdesk.app.start import StartForm
from collectdesk.app.unlock import UnlockForm
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.fields import LanguageButton
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.surface import Ground, Scroll

if TYPE_CHECKING:
    from collectdesk.app.firstrun import FirstRun
    from collectdesk.storage.slots import Cost
    from collectdesk.usecases.office import LetterPress
    from collectdesk.usecases.session import Session

FOOT = 46


class FrontPage(Ground):
    """One of the forms, the language at the top right, the demo office at the foot."""

    opened = Signal(object, object)
    demo_wanted = Signal()
    language_chosen = Signal(str)
    status = Signal(str)

    def __init__(
        self,
        desk: Desk,
        store: PreferenceStore,
        clock: Callable[[], datetime],
        press: "LetterPress",
        *,
        cost: "Cost | None" = None,
        chance: Random | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("window", parent=parent)
        self._store = store
        self._tools = Tools(desk, clock, press, cost)
        self._chance = chance or Random()  # noqa: S311 (which groups are asked is no secret)
        self._before: Callable[[], None] = self.show_start
        self._folder: Path | None = None
        self._stack = QStackedWidget()
        self.start = StartForm(self._tools)
        self.unlock = UnlockForm(self._tools)
        self._recover: RecoverForm | None = None
        self._restore: RestoreForm | None = None
        self._first_run: FirstRun | None = None
        self._busy = BusyForm(self._tools)
        for form in (self.start, self.unlock, self._busy):
            self._stack.addWidget(Scroll(form))
        self._top, self._foot = QWidget(), QWidget()
        self._top.setFixedHeight(HEAD)
        self._foot.setFixedHeight(FOOT)
        self._looking = Label("", tone="text2")
        self._demo = Button("", on_click=self.demo_wanted.emit)
        self._demo.setObjectName("start.demo")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(16, 0, 16, 18)
        row.setSpacing(9)
        row.addStretch(1)
        row.addWidget(self._looking)
        row.addWidget(self._demo)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        self._language = LanguageButton("", i18n.LANGUAGES, self)
        self._language.setObjectName("front.language")
        self._language.changed.connect(self.language_chosen)

        self.start.new_wanted.connect(self.show_first_run)
        self.start.restore_wanted.connect(self.show_restore)
        self.start.office_wanted.connect(self.show_unlock)
        self.unlock.opened.connect(self.opened)
        self.unlock.recovery_wanted.connect(self.show_recovery)
        self.unlock.restore_wanted.connect(self.show_restore)
        self.unlock.start_wanted.connect(self.show_start)
        self.unlock.office_wanted.connect(self.show_unlock)
        self.retranslate()

    # which form
    def show_start(self) -> None:
        """Set up an office, open one, restore one; those opened before."""
        self._before = self.show_start
        self._folder = None
        self.start.begin(self._recent())
        self._bring(self.start)

    def show_unlock(self, folder: Path) -> None:
        """The unlock form of the office in `folder`."""
        self._before = lambda: self.show_unlock(folder)
        self._folder = folder
        self.unlock.for_office(folder, [other for other in self._recent() if other != folder])
        self._bring(self.unlock)

    def show_locked(self, session: "Session", office_name: str, staff: tuple[str, ...], last: str) -> None:
        """The office stays open; any member's password takes over."""
        self._folder = session.folder
        self.unlock.for_session(session, office_name, staff, last)
        self._bring(self.unlock, demo=False)

    def show_trouble(self, fact: str, remedy: str) -> None:
        """A message on the form in front."""
        form = self._form()
        if isinstance(form, FrontForm):
            form.trouble(fact, remedy)

    def show_busy(self) -> None:
        """The demo office is being made; `step` moves the bar."""
        self._busy.begin()
        self._bring(self._busy, demo=False)

    def step(self, done: int, total: int) -> None:
        self._busy.step(done, total)

    def show_recovery(self) -> None:
        if not self.unlock.names:
            return
        if self._recover is None:
            self._recover = RecoverForm(self._tools)
            self._recover.opened.connect(self.opened)
            self._recover.left.connect(self._go_back)
            self._stack.addWidget(Scroll(self._recover))
        self._recover.for_office(self.unlock.folder, self.unlock.names, self.unlock.name)
        self._bring(self._recover)

    def show_restore(self) -> None:
        if self._restore is None:
            self._restore = RestoreForm(self._tools)
            self._restore.restored.connect(self._restored)
            self._restore.left.connect(self._go_back)
            self._stack.addWidget(Scroll(self._restore))
        recent = self._recent()
        self._restore.begin(recent[0].parent if recent else Path.home() / HOME)
        self._bring(self._restore)

    def _go_back(self) -> None:
        self._before()

    def show_first_run(self) -> None:
        """The wizard, as it was left."""
        if self._first_run is None:
            from collectdesk.app.firstrun import FirstRun

            self._first_run = FirstRun(self._tools, self._chance)
            self._first_run.opened.connect(self._first_opened)
            self._first_run.left.connect(self.show_start)
            self._stack.addWidget(self._first_run)
        self._bring(self._first_run, demo=False)

    def release(self) -> None:
        """To be called when the window goes: an office made in the wizard may still be held."""
        if self._first_run is not None:
            self._first_run.release()

    def _first_opened(self, session: object, clerk: object) -> None:
        wizard, self._first_run = self._first_run, None
        self.show_start()
        if wizard is not None:
            self._stack.removeWidget(wizard)
            wizard.deleteLater()
        self.opened.emit(session, clerk)

    def _restored(self, folder: Path, aside: Path | None, made_at: datetime) -> None:
        self.show_unlock(folder)
        fact = self.tr("Restored as of {when}").format(
            when=f"{i18n.day_full(made_at.date())} {i18n.time_text(made_at)}"
        )
        more = ""
        if aside is not None:
            more = self.tr("The office that was here is kept beside it: {name}").format(name=aside.name)
        self.unlock.greet(fact, more)

    # the frame
    def _recent(self) -> Sequence[Path]:
        """Offices opened on this computer that are still there."""
        found = []
        for name in self._store.load().offices:
            with contextlib.suppress(OSError):
                if Path(name).is_dir():
                    found.append(Path(name))
        return found

    def _form(self) -> QWidget | None:
        shown = self._stack.currentWidget()
        return shown.widget() if isinstance(shown, Scroll) else shown

    def _bring(self, form: "FrontForm | FirstRun", *, demo: bool = True) -> None:
        wizard = form is self._first_run
        for row in range(self._stack.count()):
            shown = self._stack.widget(row)
            if shown is form or (isinstance(shown, Scroll) and shown.widget() is form):
                self._stack.setCurrentIndex(row)
        self._top.setVisible(not wizard)
        self._foot.setVisible(not wizard)
        for part in (self._looking, self._demo):
            part.setVisible(demo)
        self._language.raise_()
        self.setFocusProxy(form.first)
        form.first.setFocus()
        if wizard:
            self._folder = None
        self._say()

    def _say(self) -> None:
        if self._folder is None:
            self.status.emit(self.tr("No office is open. Each is encrypted on this computer."))
            return
        said = self.tr(
            "{file} is encrypted on this computer; nobody can read it without a password or the recovery key."
        )
        self.status.emit(said.format(file=self._folder.name))

    def retranslate(self) -> None:
        self._language.set_value(i18n.language())
        self._language.setAccessibleName(self.tr("Language"))
        self._looking.set_text(self.tr("Only looking around?"))
        self._demo.set_text(self.tr("Try the demo office"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        hint = self._language.sizeHint()
        self._language.setGeometry(self.width() - hint.width() - 16, 9, hint.width(), hint.height())
