"""The window brought to life: front pages, an office and its pages, locking, backing up, closing."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from collectdesk.app.front import FrontPage
from collectdesk.app.window import MainWindow
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.letters.press import Press
from collectdesk.shell import ask, failures, i18n
from collectdesk.shell.ask import Question
from collectdesk.shell.desk import Desk, Job
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.shell.theme import Scheme, theme
from collectdesk.shell.wording import words
from collectdesk.views.places import (
    AssignPlace,
    Back,
    ExportPlace,
    Place,
    ToAccount,
    ToAccounts,
    ToImport,
    ToLetters,
    ToPage,
    ToWriteLetter,
)
from collectdesk.views.widgets.messages import Kind

if TYPE_CHECKING:
    from collectdesk.usecases.browse import OfficeCard
    from collectdesk.usecases.office import Clerk
    from collectdesk.usecases.session import Session

STATUS_EVERY = 30_000
"""Milliseconds between two looks at the age of the backup."""

AFTER_PAINT = 100
"""Milliseconds until the pages are imported: a timer of 0 fires before the first paint, and slows it."""


def now() -> datetime:
    return datetime.now(UTC)


class _Nobody:
    """The clerk of the front page's desk: before anyone unlocked, only jobs run."""

    def do(
        self,
        usecase: Callable[..., Any],
        request: Any,  # noqa: ARG002
        progress: Any = None,  # noqa: ARG002
        password: str = "",  # noqa: ARG002
    ) -> Any:
        raise Refusal("right.missing", asked_for=usecase.__name__)

    def ask(self, query: Callable[..., Any], request: Any) -> Any:  # noqa: ARG002
        raise Refusal("right.missing", asked_for=query.__name__)

    def close(self) -> None:
        """Nothing is open."""


class Desktop(QObject):
    """Owns the window and, while an office is open, its session and desk."""

    def __init__(self, store: PreferenceStore, clock: Callable[[], datetime] = now) -> None:
        super().__init__()
        self._store, self._clock = store, clock
        self._press = Press()
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._backup: Job | None = None
        self._worked = self._leaving = False
        self._waiting: list[Callable[[], None]] = []
        self.window = MainWindow()
        self.window.explain = failures.sentence
        self.window.may_close = self._may_close
        self.window.lock_wanted.connect(self.lock)
        self.window.backup_wanted.connect(self.back_up)
        self.front_desk = Desk(_Nobody())
        self.front_desk.crashed.connect(_raise_on_gui_thread)
        self.front = FrontPage(self.front_desk, store, clock, self._press)
        self.front.opened.connect(self._opened)
        self.front.demo_wanted.connect(self.open_demo)
        self.front.language_chosen.connect(self.set_language)
        self.front.status.connect(self.window.vault_item.say)
        self._status = QTimer(self)
        self._status.timeout.connect(self._ask_status)

    def start(self, folder: Path | None, *, demo: bool) -> None:
        """Shows the window; SQLAlchemy and the pages are imported in a worker after the first paint."""
        self.window.restore(self._store.load().geometry)
        self.window.show_front(self.front)
        recent = [Path(office) for office in self._store.load().offices if Path(office).is_dir()]
        self.window.show()
        if demo:
            self.open_demo()
        elif folder is not None or recent:
            self.front.show_unlock(folder.resolve() if folder is not None else recent[0])
        else:
            self.front.show_start()
        QTimer.singleShot(
            AFTER_PAINT,
            lambda: threading.Thread(
                target=import_module, args=("collectdesk.app.pages",), daemon=True
            ).start(),
        )

    # opening and locking
    def open_demo(self) -> None:
        """Makes today's demo office, or opens it, and lets the visitor in as its administrator."""
        language = i18n.language()

        def job(progress: Callable[[int, int], None]) -> object:
            from collectdesk.app.demo import enter_demo

            return enter_demo(language, self._press, self._clock, progress)

        self.front.show_busy()
        self.front_desk.run(
            job,
            done=lambda opened: self._opened(*opened),
            progress=self.front.step,
            refused=self._front_failed,
            troubled=self._front_failed,
            owner=self,
        )

    def _front_failed(self, failure: Refusal | Trouble) -> None:
        self.front.show_start()
        self.front.show_trouble(*failures.sentence(failure))

    def _opened(self, session: "Session", clerk: "Clerk") -> None:
        from collectdesk.app.pages import account_source, inner_pages, plug_in, view_source

        self.window.clear_pages()
        if self._desk is None or self._session is not session:
            if self._desk is not None:
                self._desk.stop()
            self._worked = False
            self._desk = Desk(clerk)
            self._desk.crashed.connect(_raise_on_gui_thread)
            self._desk.troubled.connect(self.window.show_failure)
            self._desk.happened.connect(self._happened)
            self._session = session
            box = self.window.palette_box
            box.add_source("views", view_source(self.window), patient=True)
            box.add_source("accounts", account_source(self.window, self.go), patient=True)
        self._desk.clerk = clerk
        self._store.save(self._store.load().opened(session.folder))
        office = plug_in(self.window, self._desk, self.go, self._store, self.back_up)
        self._waiting = inner_pages(self.window, self._desk, self.go)
        office.language_chosen.connect(self.set_language)
        office.scheme_chosen.connect(self.set_scheme)
        self._ask_status(first=True)

    def lock(self) -> None:
        """The office stays open, its pages out of sight, until somebody's password is typed."""
        if self._session is None or self._desk is None or self.window.page is None:
            return
        last = self.window.operator_item.property("who") or ""
        self._status.stop()
        self.window.show_front(self.front)
        self.front.show_locked(self._session, self.window.office, self._session.keys.names(), str(last))

    # where pages send the user
    def _make_later(self) -> None:
        """One more inner page after the window had its turn: Today is on the screen before."""
        QTimer.singleShot(AFTER_PAINT, self, self._make_next)

    def _make_next(self) -> None:
        if self._waiting:
            self._waiting.pop(0)()
            self._make_later()

    def go(self, place: Place) -> None:
        while self._waiting:
            self._waiting.pop(0)()
        match place:
            case ToAccount():
                self.window.go("account", place)
            case ToWriteLetter():
                self.window.go("write_letter", place)
            case AssignPlace():
                self.window.go("assign", place)
            case ToAccounts():
                self.window.go("accounts", place.wanted)
            case ToLetters():
                self.window.go("letters", place)
            case ToImport():
                self.window.go("import", place)
            case ExportPlace():
                self.window.go("export", place)
            case ToPage():
                self.window.go(place.name)
            case Back():
                self.window.back()

    # status bar
    def _happened(self, event: object) -> None:
        self._worked = self._worked or type(event).__name__ not in {"BackupMade", "DraftKept", "Unlocked"}
        if type(event).__name__ in {"BackupMade", "OfficeChanged"}:
            self._ask_status()

    def _ask_status(self, first: bool = False) -> None:
        if self._desk is None:
            return
        from collectdesk.usecases.browse import Nothing, office_card

        done = self._enter if first else self._say_status
        self._desk.ask(office_card, Nothing(), done=done, owner=self, key="status")

    def _enter(self, card: "OfficeCard") -> None:
        """The office comes to the front with the operator's first page."""
        if self._desk is None:
            return
        profile = card.profile
        i18n.set_zone(profile.time_zone)
        i18n.set_today(lambda: i18n.local(self._clock()).date())
        self.window.set_clock(lambda: i18n.local(self._clock()))
        self.window.show_office(profile.name, self._desk)
        self._say_status(card)
        self._status.start(STATUS_EVERY)
        self.window.go("today")
        self._desk.idle.connect(self._make_later, Qt.ConnectionType.SingleShotConnection)
        if profile.demo and self.window.page is not None:
            self.window.page.messages.say(
                Kind.INFO,
                self.tr("This is the demo office. Everybody in it is invented."),
                self.tr("To switch user (Ctrl L), everyone's password is “{password}”.").format(
                    password=_demo_password()
                ),
            )

    def _say_status(self, card: "OfficeCard") -> None:
        window = self.window
        window.vault_item.say(self.tr("encrypted"))
        window.rules_item.say(
            self.tr("rules {pack} {version}").format(
                pack=card.profile.pack.upper(), version=card.rules_version
            )
        )
        operator = card.operator
        window.operator_item.setProperty("who", operator.name)
        window.operator_item.say(
            self.tr("{name} ({role})").format(
                name=operator.name, role=words(f"role.{operator.role.value}").lower()
            ),
            tip=self.tr("Lock or switch user"),
        )
        if self._backup is None:
            icon = "warn" if card.backup_at is None else "backup"
            window.backup_item.say(self._backup_age(card), icon=icon, tip=self.tr("Back up now"))

    def _backup_age(self, card: "OfficeCard") -> str:
        if card.backup_at is None:
            return self.tr("no backup yet")
        minutes = int((card.now - card.backup_at).total_seconds() // 60)
        if minutes < 60:
            return self.tr("backup {n} min ago").format(n=max(minutes, 1))
        if minutes < 48 * 60:
            return self.tr("backup {n} h ago").format(n=minutes // 60)
        return self.tr("backup {n} days ago").format(n=minutes // (24 * 60))

    # backup and closing
    def back_up(self) -> None:
        """A checked backup file, made while people go on working."""
        self._make_backup(self._ask_status)

    def _make_backup(self, then: Callable[[], object]) -> None:
        if self._desk is None or self._session is None or self._backup is not None:
            return
        from collectdesk.app.backups import back_up_office

        clerk, folder = self._desk.clerk, self._session.folder
        target = Path(self._store.load().backup_folder or folder.parent / "Backups")
        item = self.window.backup_item

        worked, self._worked = self._worked, False

        def finished(_made: object) -> None:
            self._backup = None
            then()
            if self._leaving:
                self._leave()

        def failed(failure: Refusal | Trouble) -> None:
            self._backup = None
            self._worked = self._worked or worked
            fact, remedy = failures.sentence(failure)
            item.say(self.tr("backup failed"), icon="no", tone="bad", tip=f"{fact} {remedy}".strip())
            if self._leaving:
                self._ask_to_leave(fact, remedy)
            else:
                self.window.show_failure(failure)

        item.say(self.tr("backing up…"), icon="backup")
        self._backup = self._desk.run(
            lambda progress: back_up_office(clerk, target, progress),
            done=finished,
            progress=lambda done, total: item.say(
                self.tr("backing up {share}").format(share=i18n.percent_text(done / max(total, 1)))
            ),
            refused=failed,
            troubled=failed,
            owner=self,
        )

    def _may_close(self) -> bool:
        """Closing makes a backup first, if anything happened since the last one."""
        if self._desk is None or not (self._worked or self._backup):
            self._shut()
            return True
        if not self._leaving:
            self._leaving = True
            self._make_backup(self._ask_status)
        return False

    def _ask_to_leave(self, fact: str, remedy: str) -> None:
        self._leaving = False
        ask.confirm(
            self.window,
            Question(
                self.tr("Close without a backup?"),
                f"{fact} {remedy}".strip(),
                self.tr("Close without backup"),
                self.tr("Not yet"),
                grave=True,
            ),
            self._leave,
        )

    def _leave(self) -> None:
        self._worked = self._leaving = False
        self.window.close()

    def _shut(self) -> None:
        preferences = self._store.load()
        self._store.save(replace(preferences, geometry=self.window.geometry_bytes()))
        if self.window.page is not None:
            self.window.page.leave()
        if self._desk is not None:
            self._desk.stop()
            self._desk = None
        self.front.release()
        self.front_desk.stop()
        self._press.close()

    def abandon(self) -> None:
        """Closes without a backup and without a question: the tour was cut short."""
        self._worked, self._backup = False, None
        self.window.close()

    # this workstation
    def set_language(self, code: str) -> None:
        self._store.save(replace(self._store.load(), language=code))
        i18n.set_language(code)
        self._ask_status()

    def set_scheme(self, scheme: str) -> None:
        self._store.save(replace(self._store.load(), scheme=Scheme(scheme)))
        theme().set_scheme(Scheme(scheme))


def _demo_password() -> str:
    from collectdesk.app.demo import PASSWORD

    return PASSWORD


def _raise_on_gui_thread(failure: BaseException) -> None:
    """A bug on a worker thread goes the way of every bug: to the crash guard."""
    raise failure


def run_desktop(folder: Path | None, *, demo: bool) -> int:
    """Opens the window and stays until it is closed."""
    from collectdesk.app.launch import start_application

    store = PreferenceStore()
    application = start_application(store.load())
    desktop = Desktop(store)
    desktop.start(folder, demo=demo)
    code = application.exec()
    QApplication.processEvents()
    return int(code)
