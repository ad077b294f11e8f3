"""A contact point entered or changed, where it stands."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from collectdesk.domain.borrower import PointKind, PointState
from collectdesk.domain.browse import PersonRow, PointRow
from collectdesk.domain.errors import Refusal
from collectdesk.reference.addresses import MOST_LINES, address_lines
from collectdesk.shell import i18n
from collectdesk.shell.wording import words
from collectdesk.usecases.points import SOURCE, AddPoint, ChangePoint
from collectdesk.views.account.hours_fields import HoursFields
from collectdesk.views.account.inline_form import InlineForm
from collectdesk.views.account.phrases import use_word
from collectdesk.views.widgets.fields import CheckBox, Combo, LineEdit, NoteEdit

translate = QCoreApplication.translate
LABELS = {
    PointKind.PHONE: ("mobile", "home", "work", "attorney"),
    PointKind.ADDRESS: ("home", "work", "attorney"),
    PointKind.EMAIL: ("home", "work", "attorney"),
    PointKind.WECHAT: ("home", "work"),
}
Send = Callable[[object], object]


class PointForm(InlineForm):
    """`row` None is a new point of `kind`; `send` gets the request for the use case."""

    def __init__(
        self,
        person: PersonRow,
        kind: PointKind,
        row: PointRow | None,
        place: tuple[int, str],
        send: Send,
        close: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        deed = translate("Account", "Save") if row else translate("Account", "Add")
        super().__init__(deed, self._ask, close, parent)
        self._person, self._kind, self._row, self._send = person, kind, row, send
        self._account_id, self._country = place
        if row is not None:
            self._country = row.point.country or self._country
        self._values()
        self._facts()
        if row is not None:
            self.add_note(self._source(row))
        self.finish()

    def _values(self) -> None:
        name = words(f"point.{self._kind.value}")
        keeps = translate("Account", "{value}: enter only to correct it").format(
            value=self._row.shown if self._row else ""
        )
        placeholder = keeps if self._row else ""
        if self._kind is not PointKind.ADDRESS:
            self._value: LineEdit | NoteEdit = LineEdit(name, placeholder=placeholder)
            self.add_row(("value", name, self._value, 0))
            return
        self._value = NoteEdit(name, placeholder=placeholder)
        self._value.setFixedHeight(62)
        self.add_row(("value", name, self._value, 0))
        self._postcode = LineEdit(words("field.postcode"))
        self._postcode.setText(self._row.point.postcode if self._row else "")
        self._land = LineEdit(translate("Account", "Country"))
        self._land.setText(self._country)
        self.add_row(
            ("postcode", words("field.postcode"), self._postcode, 110),
            ("country", translate("Account", "Country"), self._land, 60),
        )
        self.preview = [self.add_note("") for _ in range(MOST_LINES + 3)]
        """A heading, the lines, the postcode, and what was not found."""
        self._value.textChanged.connect(self._show_lines)
        self._postcode.textChanged.connect(self._show_lines)
        self._land.textChanged.connect(self._show_lines)
        self._show_lines()

    def _facts(self) -> None:
        point = self._row.point if self._row else None
        known = LABELS[self._kind]
        choices = [("", translate("Account", "not said")), *((n, words(f"label.{n}")) for n in known)]
        if point is not None and point.label and point.label not in known:
            choices.append((point.label, use_word(point)))
        self._label = Combo(translate("Account", "Use"), choices)
        self._label.set_value(point.label if point else "mobile" if self._kind is PointKind.PHONE else "")
        use = ("label", translate("Account", "Use"), self._label, self._label.sizeHint().width())
        if point is None:
            self.add_row(use)
            return
        states = [(s.value, words(f"point_state.{s.value}")) for s in self._states()]
        self._state = Combo(translate("Account", "State"), states)
        self._state.set_value(point.state.value)
        self._verified = CheckBox(translate("Account", "verified"))
        self._verified.setChecked(point.verified)
        self._zone = LineEdit(translate("Account", "Time zone"))
        self._zone.setText(point.time_zone)
        parts = [
            use,
            ("state", translate("Account", "State"), self._state, self._state.sizeHint().width()),
            ("verified", translate("Account", "Checked"), self._verified, self._verified.sizeHint().width()),
        ]
        if self._kind in {PointKind.PHONE, PointKind.ADDRESS}:
            parts.append(("time_zone", translate("Account", "Time zone"), self._zone, 150))
        self.add_row(*parts)
        self._hours = HoursFields(point.preferred_hours)
        if self._kind in {PointKind.PHONE, PointKind.ADDRESS}:
            self.add_row(("preferred_hours", translate("Account", "Best hours"), self._hours, 0))

    def _states(self) -> list[PointState]:
        returned = self._kind in {PointKind.ADDRESS, PointKind.EMAIL}
        return [state for state in PointState if returned or state is not PointState.RETURNED]

    def _text(self) -> str:
        return self._value.toPlainText() if isinstance(self._value, QPlainTextEdit) else self._value.text()

    def _show_lines(self) -> None:
        if not self._text().strip():
            self._preview([translate("Account", "The lines on the envelope appear here.")])
            return
        read = address_lines(self._text(), self._postcode.text(), self._land.text().strip().upper())
        shown = [translate("Account", "On the envelope:"), *read.lines]
        if read.postcode and read.postcode not in shown[-1]:
            shown.append(read.postcode)
        if read.missing:
            names = {
                "street": translate("Account", "street"),
                "number": translate("Account", "house number"),
                "city": translate("Account", "town"),
                "state": translate("Account", "state"),
                "postcode": translate("Account", "postal code"),
            }
            comma = "、" if i18n.language().startswith("zh") else ", "
            lacks = comma.join(names[name] for name in read.missing)
            shown.append(translate("Account", "Not found: {parts}").format(parts=lacks))
        self._preview(shown)

    def _preview(self, lines: list[str]) -> None:
        for number, label in enumerate(self.preview):
            label.set_text(lines[number] if number < len(lines) else "")
            label.setVisible(number < len(lines))

    def _source(self, row: PointRow) -> str:
        day = i18n.day_and_year(i18n.local(row.point.created_at).date())
        if row.source_file:
            return translate("Account", "From the list {file}, {day}").format(file=row.source_file, day=day)
        if row.point.source == SOURCE:
            return translate("Account", "Entered by staff, {day}").format(day=day)
        return translate("Account", "From an overdue list, {day}").format(day=day)

    def _ask(self) -> None:
        address = self._kind is PointKind.ADDRESS
        postcode = self._postcode.text() if address else ""
        country = self._land.text() if address else ""
        if self._row is None:
            self._send(
                AddPoint(
                    self._account_id,
                    self._person.party.id,
                    self._kind,
                    self._text(),
                    self._label.value,
                    postcode,
                    country,
                )
            )
            return
        try:
            hours = self._hours.hours().text
        except Refusal as refusal:
            self.refused(refusal)
            return
        self._send(
            ChangePoint(
                account_id=self._account_id,
                point_id=self._row.id,
                label=self._label.value,
                verified=self._verified.isChecked(),
                state=PointState(self._state.value),
                time_zone=self._zone.text(),
                preferred_hours=hours,
                value=self._text(),
                postcode=postcode,
                country=country,
            )
        )
