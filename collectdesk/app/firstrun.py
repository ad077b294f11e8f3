"""Setting up an office in four steps: letterhead, country, people, recovery key."""

from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.app.firstrun_key import KeyStep
from collectdesk.app.firstrun_office import CountryStep, LetterheadStep
from collectdesk.app.firstrun_staff import StaffStep
from collectdesk.app.firstrun_step import Step
from collectdesk.app.frontform import HEAD, HOME, Tools
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell.failures import sentence
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.figures import StepIndicator
from collectdesk.views.widgets.messages import Kind
from collectdesk.views.widgets.surface import Ground, Scroll, action_bar

if TYPE_CHECKING:
    from collectdesk.usecases.office import Clerk, Progress
    from collectdesk.usecases.session import Session

LETTERHEAD, COUNTRY, PEOPLE, KEY = range(4)
_LANGUAGE_ROOM = 150
"""Left free at the right of the head for the language, which the front page lays over it."""


@dataclass(frozen=True, slots=True, repr=False)
class _Founded:
    session: "Session"
    clerk: "Clerk"
    code: str
    left_out: tuple[tuple[str, Refusal | Trouble], ...]
    """Staff that could not be added, and why; the office stands all the same."""


class FirstRun(QWidget):
    """`opened` at the end, `left` on the way back from step 1. Going back keeps what was typed."""

    opened = Signal(object, object)
    left = Signal()

    def __init__(self, tools: Tools, chance: Random, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._founded: _Founded | None = None
        self._busy = False
        self.letterhead = LetterheadStep(Path.home() / HOME)
        self.country = CountryStep()
        self.people = StaffStep()
        self.key = KeyStep(tools, chance)
        self._all: tuple[Step, ...] = (self.letterhead, self.country, self.people, self.key)
        self._stack = QStackedWidget()
        for step in self._all:
            self._stack.addWidget(Scroll(step))
        self._steps = StepIndicator([])
        head = Ground("surface", lines=("bottom",), line_tone="line_strong")
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, _LANGUAGE_ROOM, 0)
        row.addWidget(self._steps)
        row.addStretch(1)
        self._bar = action_bar()
        self._back = Button("", look=Look.GHOST, on_click=self.back)
        self._back.setObjectName("firstrun.back")
        self._next = Button("", look=Look.PRIMARY, keys="Ctrl+Return", shortcut=True, on_click=self.go_on)
        self._next.setObjectName("firstrun.next")
        self._bar.left(self._back)
        self._bar.right(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)
        self.retranslate()

    @property
    def place(self) -> int:
        return self._stack.currentIndex()

    @property
    def first(self) -> QWidget:
        return self._all[self.place].first

    def back(self) -> None:
        if self._busy or self.place == KEY:
            return
        if self.place == LETTERHEAD:
            self.left.emit()
        else:
            self._show(self.place - 1)

    def go_on(self) -> None:
        """The primary button: on to the next step, when this one is filled in."""
        if self._busy or not self._all[self.place].check():
            return
        if self.place == LETTERHEAD:
            self._check_place()
        elif self.place == COUNTRY:
            self._show(PEOPLE)
        elif self.place == PEOPLE:
            self._found()
        elif self._founded is not None:
            founded, self._founded = self._founded, None
            self.key.forget()
            self.opened.emit(founded.session, founded.clerk)

    def release(self) -> None:
        """Close an office that was made and not yet opened; the window is going."""
        founded, self._founded = self._founded, None
        if founded is not None:
            founded.session.close()

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._all[place].enter()
        self._settle()
        self._all[place].first.setFocus()

    def _check_place(self) -> None:
        folder = self.letterhead.folder

        def check(_progress: object) -> None:
            from collectdesk.usecases.session import check_place

            check_place(folder)

        self._begin()
        self._tools.desk.run(
            check, done=self._place_is_good, refused=self._failed, troubled=self._failed, owner=self
        )

    def _place_is_good(self, _none: object) -> None:
        self._busy = False
        self._show(COUNTRY)

    def _found(self) -> None:
        folder, tools = self.letterhead.folder, self._tools
        details = {**self.letterhead.details(), **self.country.details()}
        own, others = self.people.administrator, self.people.members()

        def found_all(progress: "Progress") -> _Founded:
            from collectdesk.usecases.session import FoundOffice, found
            from collectdesk.usecases.staff import AddStaff, OfficeDetails, add_staff

            request = FoundOffice(folder, OfficeDetails(**details), own.name, own.password)
            session, clerk, code = found(request, tools.press, tools.clock, cost=tools.strength())
            left_out: list[tuple[str, Refusal | Trouble]] = []
            for place, member in enumerate(others):
                progress(place, len(others))
                try:
                    clerk.do(add_staff, AddStaff(member.name, member.role, member.password))
                except (Refusal, Trouble) as failure:
                    left_out.append((member.name, failure))
            return _Founded(session, clerk, code, tuple(left_out))

        self._begin()
        tools.desk.run(
            found_all, done=self._is_founded, refused=self._failed, troubled=self._failed, owner=self
        )

    def _is_founded(self, founded: _Founded) -> None:
        self._busy = False
        self._founded = founded
        self.people.forget_passwords()
        self.key.begin(founded.code, self.letterhead.office_name, self.country.details()["language"])
        self._show(KEY)
        if founded.left_out:
            name, failure = founded.left_out[0]
            fact = self.tr("{name} could not be added").format(name=name)
            more = self.tr("{why} Add them under Office.").format(why=sentence(failure)[0])
            self.key.messages.say(Kind.WARN, fact, more)

    def _failed(self, failure: Refusal | Trouble) -> None:
        """To the step that has the field, and the cursor into it."""
        self._busy = False
        named = failure.field if isinstance(failure, Refusal) else ""
        name = "folder" if failure.code.startswith("disk.") else named or ""
        if failure.code in {"staff.name", "staff.name_empty"}:
            name = "administrator"
        for place, step in enumerate(self._all):
            if name in step.fields:
                self._show(place)
                step.fail(failure, name)
                return
        self._settle()
        self._all[self.place].fail(failure, "")

    def _begin(self) -> None:
        self._busy = True
        self._settle()

    def _settle(self) -> None:
        place = self.place
        self._steps.set_current(place)
        self._back.setVisible(place != KEY)
        if self._busy:
            self._next.block(self.tr("The office is being made"))
        else:
            self._next.unblock()
        if self._busy and place == PEOPLE:
            self._next.set_text(self.tr("Making the keys…"))
        else:
            last = {PEOPLE: self.tr("Make the office"), KEY: self.tr("Open the office")}
            self._next.set_text(last.get(place, self.tr("Next")))

    def retranslate(self) -> None:
        self._steps.set_steps(
            [
                self.tr("Letterhead"),
                self.tr("Country and money"),
                self.tr("People"),
                self.tr("Recovery key"),
            ]
        )
        self._steps.setAccessibleName(self.tr("Steps"))
        self._back.set_text(self.tr("Back"))
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
