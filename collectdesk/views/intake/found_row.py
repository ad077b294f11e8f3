"""What a file turned out to be, in three lines; each fact is a choice that reads it again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.money import EXPONENTS
from collectdesk.domain.overdue_list import Detected, ReadReport
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.views.intake.phrases import ENCODINGS, delimiter_choices, short
from collectdesk.views.intake.reading import LONGEST_NAME, Reading
from collectdesk.views.widgets.day import DayEdit
from collectdesk.views.widgets.fields import CheckBox, Combo, LineEdit
from collectdesk.views.widgets.label import IconLabel, Label
from collectdesk.views.widgets.surface import Ground

HEADER_LINES = 30
"""Header lines offered; title rows above a header are few."""
FACTORS = (1, 100, 1000, 10_000, 1_000_000)
NAME_WIDTH = 220
LINES = (
    ("encoding", "delimiter", "sheet", "header_line", "list_date"),
    ("decimal", "currency", "factor", "date_order"),
    ("layout", "layout_name"),
)


class FoundRow(Ground):
    """Shows itself once something was found. Each choice goes to the reading at once."""

    def __init__(self, reading: Reading, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._reading = reading
        self._showing = False
        self.encoding, self.delimiter, self.sheet = Combo("…"), Combo("…"), Combo("…")
        self.header_line, self.decimal, self.currency = Combo("…"), Combo("…"), Combo("…")
        self.factor, self.date_order, self.layout_choice = Combo("…"), Combo("…"), Combo("…")
        self.list_date = DayEdit("…", today, planned=False)
        self.list_date.setFixedWidth(128)
        self.layout_name = LineEdit("…")
        self.layout_name.setFixedWidth(NAME_WIDTH)
        self.layout_name.setMaxLength(LONGEST_NAME)
        self.part = CheckBox("")
        self.part.setObjectName("import.part")
        self._remembered = IconLabel("check", "", icon_tone="ok", tone="text2", kind=Type.SMALL)
        self._fields: dict[str, Combo | DayEdit | LineEdit] = {
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "sheet": self.sheet,
            "header_line": self.header_line,
            "list_date": self.list_date,
            "decimal": self.decimal,
            "currency": self.currency,
            "factor": self.factor,
            "date_order": self.date_order,
            "layout": self.layout_choice,
            "layout_name": self.layout_name,
        }
        self._labels: dict[str, Label] = {}
        self._pairs: dict[str, QWidget] = {}
        self._build()
        for name, field in self._fields.items():
            if isinstance(field, Combo):
                field.changed.connect(lambda value, name=name: self._choose(name, value))
        self.list_date.day_changed.connect(self._choose_day)
        self.layout_name.textEdited.connect(reading.call)
        self.part.clicked.connect(lambda: reading.hold_part(self.part.isChecked()))
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(6)
        for names in LINES:
            row = QHBoxLayout()
            row.setSpacing(8)
            for name in names:
                row.addWidget(self._pair(name))
            if names[0] == "layout":
                row.addWidget(self._remembered)
            row.addStretch(1)
            if names[0] == "layout":
                row.addWidget(self.part)
            column.addLayout(row)

    def _pair(self, name: str) -> QWidget:
        """A field behind its label."""
        field, label = self._fields[name], Label("", tone="text2")
        field.setObjectName(f"import.{name}")
        label.setBuddy(field)
        self._labels[name] = label
        self._pairs[name] = pair = QWidget()
        beside = QHBoxLayout(pair)
        beside.setContentsMargins(0, 0, 8, 0)
        beside.setSpacing(8)
        beside.addWidget(label)
        beside.addWidget(field)
        return pair

    def _choose(self, name: str, value: str) -> None:
        reading, report = self._reading, self._reading.report
        if self._showing or not value:
            return
        match name:
            case "encoding":
                reading.read_again(encoding=value)
            case "delimiter":
                reading.read_again(delimiter=value)
            case "sheet":
                reading.read_again(sheet=value)
            case "header_line":
                reading.read_again(header_line=int(value))
            case "layout":
                reading.use_layout(next((one for one in reading.layouts if str(one.id) == value), None))
            case _ if report is None:
                return
            case "decimal":
                reading.choose(replace(report.choices, decimal=value))
            case "currency":
                reading.choose(replace(report.choices, currency=value))
            case "factor":
                reading.choose(replace(report.choices, factor=int(value)))
            case _:
                reading.choose(report.choices.with_date_order("" if value == "as_is" else value))

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
        self._show_file(found)
        if report is not None:
            self._show_values(found, report)
            self._show_layout()
            self.list_date.set_day(report.list_date)
            self.part.setChecked(self._reading.part)
        text = found.kind == "csv"
        for name in ("encoding", "delimiter", "sheet"):
            self._pairs[name].setVisible(text is (name != "sheet"))
        self._showing = False

    def _show_file(self, found: Detected) -> None:
        encodings = [*ENCODINGS]
        if found.encoding not in dict(ENCODINGS):
            encodings.append((found.encoding, found.encoding.upper()))
        marked = [(c, f"{w} + BOM" if found.bom and c == found.encoding else w) for c, w in encodings]
        options, report = self._reading.options, self._reading.report
        self._set(self.encoding, marked, (options.encoding if options else "") or found.encoding)
        delimiters = delimiter_choices()
        if found.delimiter and found.delimiter not in dict(delimiters):
            delimiters.append((found.delimiter, found.delimiter))
        self._set(self.delimiter, delimiters, found.delimiter)
        self._set(self.sheet, [(name, short(name)) for name in found.sheets], found.sheet)
        by_hand = bool(options and options.header_line) or bool(report and report.choices.header_line)
        here = i18n.number_text(found.header_line) if found.header_line else self.tr("none")
        lines = [("0", self.tr("as found") if by_hand else self.tr("{line}, as found").format(line=here))]
        lines += [(str(n), str(n)) for n in range(1, max(HEADER_LINES, found.header_line) + 1)]
        self._set(self.header_line, lines, str(found.header_line) if by_hand else "0")

    def _show_values(self, found: Detected, report: ReadReport) -> None:
        self._set(
            self.decimal,
            [(".", self.tr("point 1,234.50")), (",", self.tr("comma 1.234,50"))],
            found.decimal,
        )
        self._set(self.currency, [(code, code) for code in EXPONENTS], found.currency)
        factors = sorted({*FACTORS, found.factor})
        counts = [(str(n), "× " + i18n.number_text(n) if n > 1 else self.tr("as written")) for n in factors]
        self._set(self.factor, counts, str(found.factor))
        orders = [("as_is", self.tr("year first, or clear")), ("dmy", self.tr("day first"))]
        orders.append(("mdy", self.tr("month first")))
        self._set(self.date_order, orders, report.choices.date_order or found.date_order or "as_is")

    def _show_layout(self) -> None:
        reading = self._reading
        chosen = reading.layout
        layouts = [(str(one.id), short(one.name)) for one in reading.layouts]
        self._set(
            self.layout_choice,
            [("none", self.tr("as the headers say")), *layouts],
            str(chosen.id) if chosen is not None else "none",
        )
        self._pairs["layout"].setVisible(bool(layouts))
        self._remembered.setVisible(reading.as_last_time)
        if self.layout_name.text().strip() != reading.layout_name:
            self.layout_name.setText(reading.layout_name)

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
            "decimal": self.tr("Decimal sign"),
            "currency": self.tr("Currency"),
            "factor": self.tr("Amounts"),
            "date_order": self.tr("Dates"),
            "layout": self.tr("Layout"),
            "layout_name": self.tr("Remember this layout as"),
        }
        for name, words in names.items():
            self._labels[name].set_text(words)
            self._fields[name].setAccessibleName(words)
        self._remembered.set_text(self.tr("Columns as last time"))
        self.part.setText(self.tr("Only some accounts: nobody leaves the list"))
        self.part.updateGeometry()
        self.show_found()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
