"""Backup: where it goes, the deed, and when the last one was made."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.shell import ask, i18n
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import LineEdit
from collectdesk.views.widgets.label import IconLabel, Label
from collectdesk.views.widgets.rows import Field, Section

WIDTH = 620


class BackupTab(QWidget):
    """`show_last(moment or None)`; the folder is kept by this workstation."""

    def __init__(
        self, store: PreferenceStore, back_up: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("office.tab.backup")
        self._store = store
        self._last: datetime | None = None
        self._known = False
        self.folder = LineEdit("…")
        self.folder.setObjectName("backup.folder")
        self.folder.setText(store.load().backup_folder)
        self.browse = Button(icon="folder", on_click=self._browse)
        self.browse.setObjectName("backup.browse")
        self.now = Button(look=Look.PRIMARY, icon="backup", on_click=back_up)
        self.now.setObjectName("backup.now")
        self._title = Section("")
        self._state = IconLabel("clock", "")
        self._field = Field("", self.folder)
        self._what = Label("", tone="text2", wrap=True)
        self._build()
        self.folder.textChanged.connect(self._keep)
        self.retranslate()

    def _build(self) -> None:
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._state)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self._what)
        column.addSpacing(4)
        column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inner)
        whole.addStretch(1)

    def show_last(self, moment: datetime | None) -> None:
        self._last, self._known = moment, True
        self._say()

    def _keep(self, text: str) -> None:
        self._store.save(replace(self._store.load(), backup_folder=text.strip()))
        self._say()

    def _browse(self) -> None:
        folder = Path(self.folder.text().strip() or Path.home())
        ask.open_folder(
            self,
            self.tr("Where backups go"),
            lambda path: self.folder.setText(str(path)),
            folder=folder if folder.is_dir() else None,
        )

    def _say(self) -> None:
        if self.folder.text().strip():
            self.now.unblock()
        else:
            self.now.block(self.tr("Choose a folder first, best on another disk."))
        if not self._known:
            self._state.set_text("")
        elif self._last is None:
            self._state.set_icon("warn", "warn")
            self._state.set_text(self.tr("No backup yet"))
        else:
            self._state.set_icon("check", "ok")
            self._state.set_text(self.tr("Last backup: {moment}").format(moment=i18n.moment_text(self._last)))

    def retranslate(self) -> None:
        self._title.set_text(self.tr("Backup"))
        self._field.set_label(self.tr("Folder, best on another disk"))
        self.folder.setPlaceholderText(self.tr("Path of the folder"))
        self.browse.set_text(self.tr("Browse…"))
        self.now.set_text(self.tr("Back up now"))
        self._what.set_text(
            self.tr(
                "One file holds database, keys and sealed letters, encrypted as the office is. "
                "It is reopened and checked before it counts. "
                "It is also made when the window closes; the unlock window restores it."
            )
        )
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
