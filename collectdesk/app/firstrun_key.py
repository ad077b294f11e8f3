"""Setting up an office, step 4: the recovery key on paper, and two of its groups typed back from there."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from collectdesk.app.firstrun_step import Step
from collectdesk.app.frontform import Tools
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell import ask
from collectdesk.shell.theme import Type
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.fields import LineEdit
from collectdesk.views.widgets.label import Label, Link
from collectdesk.views.widgets.messages import Kind
from collectdesk.views.widgets.rows import Field, Section

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_COLUMNS = 4
_COVER = "•••••"


class KeyCard(QWidget):
    """The groups of the key, numbered; `cover` hides them while they are typed back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[str] = []
        self._covered = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 16, 20, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)

    def set_code(self, code: str) -> None:
        self._groups = code.split("-")
        self.setAccessibleDescription(code)
        self._show()

    @property
    def covered(self) -> bool:
        return self._covered

    def cover(self, on: bool) -> None:
        if on is not self._covered:
            self._covered = on
            self._show()

    def _show(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, group in enumerate(self._groups):
            row, column = place // _COLUMNS * 3, place % _COLUMNS
            self._grid.addWidget(Label(str(place + 1), Type.SMALL, "text3"), row, column)
            shown = Label(_COVER if self._covered else group, Type.TITLE)
            self._grid.addWidget(shown, row + 1, column)
            self._grid.setRowMinimumHeight(row + 2, 8 if place < _COLUMNS else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.frame(painter, QRectF(self.rect()), 8)
        painter.end()


class KeyStep(Step):
    """`begin(code, office, language)`; `problem` compares the two groups that were asked for."""

    settled = Signal()

    def __init__(self, tools: Tools, chance: Random, parent: QWidget | None = None) -> None:
        super().__init__(436, 384, parent)
        self._tools, self._chance = tools, chance
        self._code, self._office, self._language = "", "", "en"
        self._asked = (1, 2)
        self.card = KeyCard()
        self.card.setObjectName("firstrun.key")
        self._save = Button("", icon="download", on_click=self.save)
        self._save.setObjectName("firstrun.save")
        self._print = Button("", icon="printer", on_click=self.print)
        self._print.setObjectName("firstrun.print")
        self._uncover = Link("")
        self._uncover.setObjectName("firstrun.key.show")
        self._uncover.clicked.connect(lambda _checked=False: self._show_again())
        self._advice = Label("", tone="text2", wrap=True)
        self.left.addWidget(self.card)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._save)
        row.addWidget(self._print)
        row.addStretch(1)
        row.addWidget(self._uncover)
        self.left.addLayout(row)
        self.left.addWidget(self._advice)
        self.left.addStretch(1)

        self._a, self._b = LineEdit(""), LineEdit("")
        self._a.setObjectName("firstrun.group.a")
        self._b.setObjectName("firstrun.group.b")
        self.fields = {"a": Field("", self._a), "b": Field("", self._b)}
        self._back = Section("")
        self._why = Label("", tone="text2", wrap=True)
        for part in (self._back, self._why, self.fields["a"], self.fields["b"]):
            self.right.addWidget(part)
        self.right.addStretch(1)
        self.first = self._save
        for edit in (self._a, self._b):
            edit.installEventFilter(self)
        self._uncover.hide()
        self.retranslate()

    def begin(self, code: str, office: str, language: str) -> None:
        self._code, self._office, self._language = code, office, language
        first, second = sorted(self._chance.sample(range(1, code.count("-") + 2), 2))
        self._asked = (first, second)
        self.card.set_code(code)
        self.retranslate()

    def forget(self) -> None:
        """The office is open: the key is on paper only."""
        self._code = ""
        self.card.set_code("")
        self._a.clear()
        self._b.clear()

    def problem(self) -> tuple[Field, str] | None:
        from collectdesk.usecases.recovery_sheet import typed_back

        for group, name in zip(self._asked, ("a", "b"), strict=True):
            edit = self._a if name == "a" else self._b
            if not typed_back(self._code, group, edit.text()):
                said = (
                    self.tr("That is not group {n} of the key") if edit.text() else self.tr("Type group {n}")
                )
                return self.fields[name], said.format(n=group)
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key is covered as soon as it is to be typed back."""
        if event.type() is QEvent.Type.FocusIn and watched in {self._a, self._b}:
            self.card.cover(True)
            self._uncover.show()
        return super().eventFilter(watched, event)

    def _show_again(self) -> None:
        self.card.cover(False)
        self._uncover.hide()
        self._save.setFocus()

    def save(self) -> None:
        name = self.tr("Recovery key {office}.pdf").format(office=self._office)
        plain = "".join(sign for sign in name if sign not in '<>:"/\\|?*')
        proposed = Path.home() / plain
        ask.save_file(
            self, self.tr("Save the recovery key"), self.tr("PDF (*.pdf)"), self._write, proposed=proposed
        )

    def _write(self, path: Path) -> None:
        def write(sheet: Callable[[], bytes], _progress: object) -> str:
            data = sheet()
            try:
                path.write_bytes(data)
            except OSError as error:
                raise Trouble("disk.read_only", path=path.name) from error
            return path.name

        self._work(write, self._saved)

    def print(self) -> None:
        from PySide6.QtPrintSupport import QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        ask.which_printer(self, printer, lambda: self._send(printer))

    def _send(self, printer: "QPrinter") -> None:
        from collectdesk.views.letters.printing import print_letters

        title = self.tr("Recovery key")

        def send(sheet: Callable[[], bytes], progress: Callable[[int, int], None]) -> None:
            printer.setDocName(title)
            printer.setFullPage(True)
            print_letters(printer, [sheet()], progress)

        self._work(send, lambda _none: self._say(self.tr("Sent to the printer")))

    def _work(self, job: Callable[..., object], done: Callable[[str], None]) -> None:
        self.messages.clear()
        office, code, language = self._office, self._code, self._language
        day = self._day()

        def sheet() -> bytes:
            from collectdesk.usecases.recovery_sheet import recovery_pdf

            return recovery_pdf(office, code, language, day)

        def failed(failure: Refusal | Trouble) -> None:
            self.fail(failure, "")

        self._tools.desk.run(partial(job, sheet), done=done, refused=failed, troubled=failed, owner=self)

    def _day(self) -> date:
        return self._tools.clock().astimezone().date()

    def _saved(self, name: str) -> None:
        self._say(self.tr("Saved as “{name}”").format(name=name))

    def _say(self, fact: str) -> None:
        more = self.tr("Lock the paper away, and keep no copy of the file on this computer.")
        self.messages.say(Kind.INFO, fact, more)
        self.settled.emit()

    def retranslate(self) -> None:
        self.title.set_text(self.tr("The recovery key"))
        self.line.set_text(
            self.tr("It opens the office when every password is forgotten. It is shown now and never again.")
        )
        self._save.set_text(self.tr("Save as PDF"))
        self._print.set_text(self.tr("Print"))
        self._uncover.setText(self.tr("Show the key again"))
        self._advice.set_text(
            self.tr(
                "Print it, lock the sheet away from this computer, and tell one other person where it is."
            )
        )
        self._back.set_text(self.tr("From the paper"))
        self._why.set_text(self.tr("Type two groups from the paper; then it is certain that it can be read."))
        for group, name in zip(self._asked, ("a", "b"), strict=True):
            self.fields[name].set_label(self.tr("Group {n}").format(n=group))
