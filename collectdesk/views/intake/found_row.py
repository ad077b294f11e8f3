"""What a file turned out to be; each fact is a choice that reads it again."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.shell.theme import Type
from collectdesk.views.intake.phrases import ENCODINGS, delimiter_choices
from collectdesk.views.intake.reading import Reading
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import Combo
from collectdesk.views.widgets.label import IconLabel, Label
from collectdesk.views.widgets.surface import Ground

HEADER_LINES = 30
"""Header lines offered; title rows above a header are few."""


class FoundRow(Ground):
    """44 high; shows itself once something was found. Each choice goes to the reading at once."""

    def __init__(self, reading: Reading, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._reading = reading
        self._showing = False
        self.setFixedHeight(40)
        self.encoding, self.delimiter = Combo("…"), Combo("…")
        self.sheet, self.header_line = Combo("…"), Combo("…")
        self.list_date = DayEdit("…", today, planned=False)
        self.list_date.setFixedWidth(128)
        self._remembered = IconLabel("check", "", icon_tone="ok", tone="text2", kind=Type.SMALL)
        self._fields: dict[str, tuple[Label, Combo | DayEdit]] = {
            "encoding": (Label("", tone="text2"), self.encoding),
            "delimiter": (Label("", tone="text2"), self.delimiter),
            "sheet": (Label("", tone="text2"), self.sheet),
            "header_line": (Label("", tone="text2"), self.header_line),
            "list_date": (Label("", tone="text2"), self.list_date),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(8)
        self._pairs: dict[str, QWidget] = {}
        for name, (label, field) in self._fields.items():
            field.setObjectName(f"import.{name}")
            label.setBuddy(field)
            self._pairs[name] = pair = QWidget()
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, 8, 0)
            beside.setSpacing(8)
            beside.addWidget(label)
            beside.addWidget(field)
            row.addWidget(pair)
        row.addStretch(1)
        row.addWidget(self._remembered)
        self.encoding.changed.connect(lambda value: self._choose("encoding", value))
        self.delimiter.changed.connect(lambda value: self._choose("delimiter", value))
        self.sheet.changed.connect(lambda value: self._choose("sheet", value))
        self.header_line.changed.connect(lambda value: self._choose("header_line", value))
        self.list_date.day_changed.connect(self._choose_day)
        self.retranslate()

    def _choose(self, name: str, value: str) -> None:
        if self._showing or not value:
            return
        match name:
            case "encoding":
                self._reading.read_again(encoding=value)
            case "delimiter":
                self._reading.read_again(delimiter=value)
            case "sheet":
                self._reading.read_again(sheet=value, header_line=0)
            case _:
                self._reading.read_again(header_line=int(value))

    def _choose_day(self, day: date | None) -> None:
        if not self._showing and day is not None:
            self._reading.read_again(list_date=day)

    def show_found(self) -> None:
        """As the reading has it now."""
        found, report = self._reading.detected, self._reading.report
        self.setVisible(found is not None)
        if found is None:
            return
        self._showing = True
        codes = dict(ENCODINGS)
        encodings = [*ENCODINGS]
        if found.encoding not in codes:
            encodings.append((found.encoding, found.encoding.upper()))
        marked = [(c, f"{w} + BOM" if found.bom and c == found.encoding else w) for c, w in encodings]
        options = self._reading.options
        self._set(self.encoding, marked, (options.encoding if options else "") or found.encoding)
        self._set(self.delimiter, delimiter_choices(), found.delimiter)
        self._set(self.sheet, [(name, name) for name in found.sheets], found.sheet)
        most = max(HEADER_LINES, found.header_line)
        lines = [(str(line), str(line)) for line in range(1, most + 1)]
        self._set(self.header_line, lines, str(found.header_line))
        if report is not None:
            self.list_date.set_day(report.list_date)
        text = found.kind == "csv"
        for name, pair in self._pairs.items():
            pair.setVisible(name in {"header_line", "list_date"} or text is (name != "sheet"))
        self._remembered.setVisible(self._reading.as_last_time)
        self._showing = False

    @staticmethod
    def _set(combo: Combo, choices: list[tuple[str, str]], value: str) -> None:
        combo.blockSignals(True)
        combo.set_choices(choices)
        combo.set_value(value)
        combo.blockSignals(False)
        combo.updateGeometry()
        combo.update()

    def retranslate(self) -> None:
        names = {
            "encoding": self.tr("Encoding"),
            "delimiter": self.tr("Delimiter"),
            "sheet": self.tr("Sheet"),
            "header_line": self.tr("Header in line"),
            "list_date": self.tr("List of"),
        }
        for name, words in names.items():
            label, field = self._fields[name]
            label.set_text(words)
            field.setAccessibleName(words)
        self._remembered.set_text(self.tr("Columns as last time"))
        self.show_found()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
