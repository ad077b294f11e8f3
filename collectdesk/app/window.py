"""The window: rail, pages, status bar, message area, command palette; no business of its own."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach, reword
from collectdesk.shell.desk import Desk
from collectdesk.views.widgets.messages import Kind
from collectdesk.views.widgets.page import Page
from collectdesk.views.widgets.palette import Answer, CommandPalette, Found
from collectdesk.views.widgets.rail import Place, Rail
from collectdesk.views.widgets.statusbar import StatusBar, StatusItem
from collectdesk.views.widgets.surface import Room, Scroll, Stage

FOLDS_BELOW = 1280
LEAST = (800, 440)
"""Pages that need more are scrolled: a 1366 × 768 screen at 150 % has 911 × 512."""
CLOCK_EVERY = 5000


class MainWindow(QMainWindow):
    """The frame. Pages are plugged in by the composition root:

    `add_page("accounts", page, icon="accounts", keys="Ctrl+2")` for a place in the rail;
    `add_page("account", page, under="accounts")` for one that lights another's place;
    `show_front(widget)` for unlock and first run (no rail), `show_office(name, desk)` afterwards.
    """

    went = Signal(str)
    lock_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(QSize(*LEAST))
        self.resize(1366, 768)
        self.desk: Desk | None = None
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; False keeps it open (a backup is being made)."""
        self.explain: Callable[[Refusal | Trouble], tuple[str, str]] = lambda failure: (str(failure), "")
        """(fact, remedy) of a failure in words; shell.wording, set by the composition root."""
        self._pages: dict[str, Page] = {}
        self._places: list[Place] = []
        self._under: dict[str, str] = {}
        self._trail: list[tuple[str, object]] = []
        self._office = ""
        self._go_actions: dict[str, QAction] = {}
        self._now: Callable[[], datetime] | None = None

        self._build()
        self.vault_item = self._status.left(StatusItem("lock"))
        self.backup_item = self._status.left(StatusItem("backup", on_click=self.backup_wanted.emit))
        self.rules_item = self._status.left(StatusItem("shield"))
        self.operator_item = self._status.right(StatusItem("user", on_click=self.lock_wanted.emit))
        self.clock_item = self._status.right(StatusItem())
        self.operator_item.setObjectName("lock.button")
        self.backup_item.setObjectName("backup.button")

        self.palette_box = CommandPalette(self)
        self.palette_box.add_source("actions", self._find_actions)
        self.rail.find_wanted.connect(self.open_palette)
        self.rail.chosen.connect(self.go)
        self._find_action = attach(self, Action("find", "", self.open_palette, "Ctrl+K", "search"))
        self._lock_action = attach(self, Action("lock", "", self.lock_wanted.emit, "Ctrl+L", "lock"))
        self._back_action = attach(self, Action("back", "", self.back, "Alt+Left", "back"))
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self.retranslate()

    def _build(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._outer = QStackedWidget()
        column.addWidget(self._outer, 1)
        self._status = StatusBar("")
        column.addWidget(self._status)
        self.setCentralWidget(whole)
        self._inside = QWidget()
        row = QHBoxLayout(self._inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail("")
        self.pages = Stage()
        row.addWidget(self.rail)
        self._room = Scroll(Room(self.pages), across=True)
        row.addWidget(self._room, 1)
        self._front: QWidget | None = None
        self._outer.addWidget(self._inside)

    # pages
    def add_page(
        self, place: str, page: Page, *, icon: str = "", keys: str = "", under: str = "", gap: bool = False
    ) -> None:
        """Plug in a page; with an icon it gets a place in the rail and an action `go.<place>`."""
        self._pages[place] = page
        self.pages.addWidget(page)
        self._under[place] = under or place
        page.go.connect(self.go)
        if icon:
            self._places.append(Place(place, page.title(), icon, keys, gap))
            row = Action(f"go.{place}", page.title(), lambda: self.go(place), keys, icon)
            self._go_actions[place] = attach(self, row)
            self.rail.set_places(self._places)
            page.badge.connect(lambda count: self.rail.set_count(place, count))

    def clear_pages(self) -> None:
        """Takes every page out: the next operator gets pages of their own."""
        for page in self._pages.values():
            self.pages.removeWidget(page)
            page.deleteLater()
        for action in self._go_actions.values():
            self.removeAction(action)
            action.deleteLater()
        self._pages.clear()
        self._places.clear()
        self._under.clear()
        self._go_actions.clear()
        self._trail.clear()
        self.rail.set_places([])

    @property
    def office(self) -> str:
        """The name of the open office."""
        return self._office

    @property
    def page(self) -> Page | None:
        """The page in front."""
        current = self.pages.currentWidget()
        return current if isinstance(current, Page) and self._inside.isVisibleTo(self) else None

    def go(self, place: str, argument: object = None) -> None:
        """Bring a page to the front."""
        page = self._pages[place]
        before = self.page
        if before is not None and before is not page:
            if not before.may_leave(lambda: self.go(place, argument)):
                self.rail.set_current(self._under[self._trail[-1][0]])
                return
            before.leave()
        self._trail = [*self._trail[-49:], (place, argument)]
        self.pages.setCurrentWidget(page)
        if page is not before:
            self._room.go_to_top()
        self.rail.set_current(self._under[place])
        self._say_title()
        page.enter(argument)
        self.went.emit(place)

    def _say_title(self) -> None:
        if self.page is not None:
            title = self.page.title()
            self.setWindowTitle(f"{title} · {self._office}" if self._office else title)

    def back(self) -> None:
        """The page before this one."""
        if len(self._trail) > 1 and (self.page is None or self.page.may_leave(self.back)):
            self._trail.pop()
            place, argument = self._trail.pop()
            self.go(place, argument)

    # front and office
    def show_front(self, front: QWidget) -> None:
        """Unlock or first run: the whole window without the rail."""
        self.palette_box.hide()
        if self.page is not None:
            self.page.leave()
        if self._front is not None and self._front is not front:
            self._outer.removeWidget(self._front)
        if self._front is not front:
            self._outer.addWidget(front)
        self._front = front
        self._outer.setCurrentWidget(front)
        self._allow_going(allowed=False)
        self.operator_item.say("")
        self.clock_item.say("")
        self.setWindowTitle("CollectDesk")
        front.setFocus()

    def show_office(self, name: str, desk: Desk) -> None:
        """The office is open: rail and pages."""
        self._office = name
        if self.desk is not desk:
            self.desk = desk
            desk.happened.connect(self._happened)
            desk.refused.connect(self.show_failure)
        self._outer.setCurrentWidget(self._inside)
        self._allow_going(allowed=True)
        self._trail.clear()
        self.retranslate()

    def _allow_going(self, *, allowed: bool) -> None:
        for action in (*self._go_actions.values(), self._find_action, self._lock_action, self._back_action):
            action.setEnabled(allowed)

    def _happened(self, event: object) -> None:
        for page in self._pages.values():
            page.happened(event)

    def show_failure(self, failure: Refusal | Trouble) -> None:
        """A failure no page took: as a message at the top of the page in front."""
        page = self.page
        if page is not None:
            fact, more = self.explain(failure)
            page.messages.say(Kind.BAD if isinstance(failure, Trouble) else Kind.WARN, fact, more)

    # status bar
    def set_clock(self, now: Callable[[], datetime]) -> None:
        """The office's clock, in its zone."""
        self._now = now
        self._clock.start(CLOCK_EVERY)
        self._tick()

    def _tick(self) -> None:
        if self._now is not None and self._outer.currentWidget() is self._inside:
            now = self._now()
            self.clock_item.say(f"{i18n.day_full(now.date())}  {i18n.time_text(now)}")

    # palette
    def open_palette(self) -> None:
        self.palette_box.open()

    def _find_actions(self, text: str, answer: Answer) -> None:
        hits: list[Found] = []
        wanted = text.casefold()
        page = self.page
        for action in (*(page.actions() if page is not None else ()), *self.actions()):
            words = action.text().replace("&", "")
            if not action.isEnabled() or not words or action is self._find_action:
                continue
            if wanted and not _matches(wanted, words):
                continue
            name = action.property("icon_name")
            is_page = action.objectName().startswith("go.")
            hits.append(
                Found(
                    name if isinstance(name, str) and name else "chevron-right",
                    words.rstrip("…"),
                    action.trigger,
                    self.tr("page") if is_page else "",
                    action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
                    or action.property("keys")
                    or "",
                )
            )
        if page is not None:
            hits.extend(page.in_palette(text))
        answer(hits if wanted else hits[:10])

    # geometry and language
    def geometry_bytes(self) -> bytes:
        return bytes(self.saveGeometry().data())

    def restore(self, geometry: bytes) -> None:
        if geometry:
            self.restoreGeometry(QByteArray(geometry))

    def retranslate(self) -> None:
        self._status.setAccessibleName(self.tr("Status"))
        self.rail.setAccessibleName(self.tr("Pages"))
        self.rail.set_words(self._office, self.tr("Find…"))
        self.palette_box.set_words(
            self.tr("Find"), self.tr("Account, action or page"), self.tr("Nothing found")
        )
        reword(self._find_action, self.tr("Find"))
        reword(self._lock_action, self.tr("Lock or switch user"))
        reword(self._back_action, self.tr("Back"))
        self._places = [
            Place(place.id, self._pages[place.id].title(), place.icon, place.keys, place.gap)
            for place in self._places
        ]
        self.rail.set_places(self._places)
        for place in self._places:
            reword(self._go_actions[place.id], place.title)
        self._say_title()
        self._tick()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fold(self.width() < FOLDS_BELOW)
        if self.palette_box.isVisible():
            self.palette_box.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            event.accept()
        else:
            event.ignore()


def _matches(wanted: str, words: str) -> bool:
    """Whether each word of the wanted text begins a word, or is part of a Chinese one."""
    heard = words.casefold()
    parts: Sequence[str] = wanted.split()
    return all(part in heard if not part.isascii() else f" {part}" in f" {heard}" for part in parts)
