"""The first choices: set up an office, open one, restore one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.app.frontform import FrontForm, Tools, day_of
from collectdesk.shell import ask
from collectdesk.shell.theme import Type
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label, Link

SHOWN = 5
"""Offices opened before that are offered by name."""


class StartForm(FrontForm):
    """`begin(recent offices)`."""

    new_wanted = Signal()
    restore_wanted = Signal()
    office_wanted = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent=parent)
        self._new = Button("", look=Look.PRIMARY, icon="plus", large=True, on_click=self.new_wanted.emit)
        self._open = Button("", icon="folder", large=True, on_click=self._choose)
        self._restore = Button("", icon="refresh", large=True, on_click=self.restore_wanted.emit)
        for button, name in ((self._new, "new"), (self._open, "open"), (self._restore, "restore")):
            button.setObjectName(f"start.{name}")
            self.add(button, 10)
        self._before = Label("", Type.SMALL, "text2")
        self.body.addSpacing(14)
        self.add(self._before, 4)
        self._recents = QVBoxLayout()
        self._recents.setSpacing(6)
        self.add(self._recents, 0)
        self.first = self._new
        self.retranslate()

    def begin(self, recent: Sequence[Path]) -> None:
        self.messages.clear()
        while (item := self._recents.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for folder in recent[:SHOWN]:
            link = Link(folder.stem)
            link.setToolTip(str(folder))
            link.setObjectName(f"start.office.{folder.stem}")
            link.clicked.connect(lambda _checked=False, folder=folder: self.office_wanted.emit(folder))
            self._recents.addWidget(link)
        self._before.setVisible(bool(recent))
        self.retranslate()

    def _choose(self) -> None:
        ask.open_folder(self, self.tr("Which office to open"), self.office_wanted.emit)

    def retranslate(self) -> None:
        self.title.set_text("CollectDesk")
        self.line.set_text(day_of(self.tools.clock))
        self._new.set_text(self.tr("Set up an office"))
        self._open.set_text(self.tr("Open an office on this computer"))
        self._restore.set_text(self.tr("Restore from a backup"))
        self._before.set_text(self.tr("Opened before"))
