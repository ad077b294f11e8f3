"""Where the spreadsheet goes: kind, path, the file dialog."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.shell import ask
from collectdesk.shell.theme import Type
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.fields import Combo, LineEdit
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.rows import Section

ENDINGS = (".xlsx", ".csv")


class TargetChoice(QWidget):
    """`begin(day)` proposes a file; `target` is what is written there now. The path's ending and the kind
    follow each other."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = date.min
        self._title = Section("")
        self.format = Combo("…", [(ending, ending) for ending in ENDINGS])
        self.format.setObjectName("export.format")
        self.file = LineEdit("…")
        self.file.setObjectName("export.file")
        self.browse = Button(icon="folder", on_click=self._browse)
        self.browse.setObjectName("export.browse")
        self._open = Label("", Type.SMALL, "text2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.format)
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._open)
        self.file.textChanged.connect(self._typed)
        self.format.changed.connect(self._end_as)

    @property
    def target(self) -> Path | None:
        text = self.file.text().strip().strip('"')
        return Path(text).expanduser() if text else None

    def begin(self, day: date) -> None:
        self._day = day
        if not self.file.text():
            place = QStandardPaths.StandardLocation.DocumentsLocation
            folder = Path(QStandardPaths.writableLocation(place) or Path.home())
            self.file.setText(str(folder / self._proposed()))

    def _proposed(self) -> str:
        """A file name that is the day's and nobody's."""
        return f"{self.tr('Accounts')} {self._day.isoformat()}{self.format.value}"

    def _browse(self) -> None:
        ask.save_file(
            self,
            self.tr("Export accounts"),
            f"{self.tr('Excel workbook')} (*.xlsx);;{self.tr('CSV text')} (*.csv)",
            self._take,
            proposed=self.target or Path.home() / self._proposed(),
        )

    def _take(self, path: Path) -> None:
        named = path if path.suffix.lower() in ENDINGS else path.with_name(path.name + self.format.value)
        self.file.setText(str(named))

    def _typed(self, _text: str) -> None:
        target = self.target
        if target is not None and target.suffix.lower() in ENDINGS:
            self.format.set_value(target.suffix.lower())
        self.changed.emit()

    def _end_as(self, ending: str) -> None:
        target = self.target
        if target is not None and target.suffix.lower() in ENDINGS and target.suffix.lower() != ending:
            self.file.setText(str(target.with_suffix(ending)))

    def retranslate(self) -> None:
        self._title.set_text(self.tr("File"))
        self.format.setAccessibleName(self.tr("Kind of file"))
        self.format.set_choices([(".xlsx", self.tr("Excel workbook")), (".csv", self.tr("CSV text"))])
        self.file.setAccessibleName(self.tr("File"))
        self.file.setPlaceholderText(self.tr("Path of the file"))
        self.browse.set_text(self.tr("Browse…"))
        self._open.set_text(self.tr("The file is not encrypted; keep it where only your office can read it."))
