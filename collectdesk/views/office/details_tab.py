"""Details of the office as its letters show them, and how this workstation looks."""

from collections.abc import Callable
from dataclasses import fields, replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.office import OfficeProfile
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach, reword
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.preferences import PreferenceStore
from collectdesk.shell.theme import Scheme
from collectdesk.shell.wording import words
from collectdesk.usecases.staff import OfficeDetails, change_office
from collectdesk.views.office.remember import Remember
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import Combo, LineEdit, NoteEdit
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Kind, MessageArea
from collectdesk.views.widgets.rows import Field, KeyValue, Section
from collectdesk.views.widgets.surface import Ground, Panel, Scroll, action_bar

WINDOWS = ("none", "din_b", "din_a", "nf", "us_10", "uk_dl")
FACTS = ("pack", "currency", "time_zone")
SIDE, CHOICE = 312, 176
LINES = 66
"""Height of a field of several lines."""


class DetailsTab(QWidget):
    """`show_profile(profile, may_change=…)`; the two signals concern this workstation alone."""

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)

    def __init__(
        self, desk: Desk, store: PreferenceStore, messages: MessageArea, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("office.tab.details")
        self._desk, self._messages = desk, messages
        self._profile: OfficeProfile | None = None
        self._may = False
        self._busy = False
        self.lines = {name: LineEdit("…") for name in ("name", "postcode", "phone", "email")}
        self.lines |= {name: LineEdit("…") for name in ("signatory", "signatory_title")}
        self.texts = {name: NoteEdit("…") for name in ("address", "bank_details")}
        self.window_profile = Combo("…")
        self._fields: dict[str, Field] = {}
        for name, line in self.lines.items():
            line.setObjectName(f"office.{name}")
            line.textChanged.connect(lambda _text: self._say_save())
            self._fields[name] = Field("", line)
        for name, text in self.texts.items():
            text.setObjectName(f"office.{name}")
            text.textChanged.connect(self._say_save)
            text.setFixedHeight(LINES)
            self._fields[name] = Field("", text)
        self.window_profile.setObjectName("office.window")
        self.window_profile.changed.connect(lambda _value: self._say_save())
        self._fields["window"] = Field("", self.window_profile)
        self._facts = {name: KeyValue("") for name in FACTS}
        self.language = Combo("…", i18n.LANGUAGES)
        self.language.setObjectName("office.language")
        self.language.set_value(i18n.language())
        self.scheme = Combo("…", [(scheme.value, scheme.value) for scheme in Scheme])
        self.scheme.setObjectName("office.scheme")
        self.scheme.set_value(store.load().scheme.value)
        self._language = Field("", self.language, beside=True, width=CHOICE)
        self._scheme = Field("", self.scheme, beside=True, width=CHOICE)
        self.remember = Remember(desk, messages)
        self._save = attach(self, Action("office.save", "", self.save, "Ctrl+Return", "tick"))
        self._build()
        self.language.changed.connect(self.language_chosen)
        self.scheme.changed.connect(self.scheme_chosen)
        self.retranslate()

    def _build(self) -> None:
        self._office, self._letters = Section(""), Section("")
        form = Ground()
        columns = QHBoxLayout(form)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(24)
        parts = (
            (self._office, ("name", "address", "postcode", "phone", "email")),
            (self._letters, ("bank_details", "signatory", "signatory_title", "window")),
        )
        for title, names in parts:
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(title)
            for name in names:
                column.addWidget(self._fields[name])
            column.addStretch(1)
            columns.addLayout(column, 1)
        side = Panel(SIDE)
        self._law = side.section("")
        for fact in self._facts.values():
            side.add(fact)
        self._station = side.section("")
        side.add(self._language, space=6)
        side.add(self._scheme, space=6)
        self._station_hint = Label("", tone="text2", wrap=True)
        side.add(self._station_hint, space=8)
        side.add(self.remember, space=8)
        side.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(Scroll(form), 1)
        row.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        self._bar = action_bar()
        self._says = Label("", tone="text2")
        self._bar.left(self._says)
        button = Button.of(self._save, look=Look.PRIMARY)
        button.setObjectName("office.save")
        self._bar.right(button)
        column.addWidget(self._bar)

    def show_profile(self, profile: OfficeProfile, *, may_change: bool) -> None:
        """The profile as the books have it; what was typed and not saved stays."""
        typed = self._profile is not None and self._changed()
        self._profile, self._may = profile, may_change
        for name, line in self.lines.items():
            line.setReadOnly(not may_change)
            if not typed:
                line.setText(str(getattr(profile, name)))
                line.setCursorPosition(0)
        for name, text in self.texts.items():
            text.setReadOnly(not may_change)
            if not typed:
                text.setPlainText(str(getattr(profile, name)))
        self.window_profile.setEnabled(may_change)
        if not typed:
            self.window_profile.set_value(profile.window)
        self._show_facts()
        self._say_save()

    def details(self) -> OfficeDetails | None:
        """What the fields say now."""
        profile = self._profile
        if profile is None:
            return None
        known = {field.name: getattr(profile, field.name) for field in fields(OfficeDetails)}
        return replace(
            OfficeDetails(**known),
            **{name: line.text().strip() for name, line in self.lines.items()},
            **{name: text.toPlainText().strip() for name, text in self.texts.items()},
            window=self.window_profile.value or profile.window,
        )

    def _changed(self) -> bool:
        details, profile = self.details(), self._profile
        return details is not None and any(
            getattr(details, field.name) != getattr(profile, field.name) for field in fields(OfficeDetails)
        )

    def save(self) -> None:
        details = self.details()
        if details is None or self._busy or not self._may or not self._changed():
            return
        self._busy = True
        self._desk.do(
            change_office,
            details,
            done=lambda _event: self._saved(details),
            refused=self._refused,
            troubled=self._troubled,
            owner=self,
        )
        self._say_save()

    def _saved(self, details: OfficeDetails) -> None:
        self._busy = False
        if self._profile is not None:
            known = {field.name: getattr(details, field.name) for field in fields(OfficeDetails)}
            self._profile = replace(self._profile, **known)
        self._messages.say(Kind.OK, self.tr("Saved. New letters show it."))
        self._say_save()

    def _refused(self, refusal: Refusal) -> None:
        self._busy = False
        fact, remedy = sentence(refusal)
        if refusal.field in self._fields:
            self._fields[refusal.field].wrong(fact)
            self._fields[refusal.field].field.setFocus()
        else:
            self._messages.say(Kind.BAD, fact, remedy)
        self._say_save()

    def _troubled(self, trouble: Trouble) -> None:
        self._busy = False
        self._messages.say(Kind.BAD, *sentence(trouble))
        self._say_save()

    def _say_save(self) -> None:
        changed = self._changed()
        self._bar.setVisible(self._may)
        self._save.setEnabled(changed and self._may and not self._busy)
        self._says.set_text(self.tr("Not saved yet") if changed else "")
        if not changed:
            self._save.setToolTip(self.tr("Nothing was changed."))

    def _show_facts(self) -> None:
        profile = self._profile
        keys: tuple[tuple[str, str, Callable[[OfficeProfile], str]], ...] = (
            ("pack", self.tr("Rules"), lambda p: words(f"pack.{p.pack}")),
            ("currency", self.tr("Currency"), lambda p: p.currency),
            ("time_zone", self.tr("Time zone"), lambda p: p.time_zone),
        )
        for name, key, value in keys:
            self._facts[name].set(key, value(profile) if profile is not None else "")

    def retranslate(self) -> None:
        reword(self._save, self.tr("Save details"))
        self._office.set_text(self.tr("Letterhead"))
        self._letters.set_text(self.tr("Letters"))
        self._law.set_text(self.tr("Law and money"))
        self._station.set_text(self.tr("This workstation"))
        self._station_hint.set_text(self.tr("Kept on this computer for whoever works here."))
        labels = {
            "name": self.tr("Name"),
            "address": self.tr("Address"),
            "postcode": self.tr("Postal code"),
            "phone": self.tr("Phone"),
            "email": self.tr("E-mail"),
            "bank_details": self.tr("Where to pay"),
            "signatory": self.tr("Who signs"),
            "signatory_title": self.tr("Position"),
            "window": self.tr("Window envelope"),
        }
        for name, label in labels.items():
            self._fields[name].set_label(label)
        self._language.set_label(self.tr("Language"))
        self._scheme.set_label(self.tr("Colours"))
        self.window_profile.blockSignals(True)
        self.window_profile.set_choices([(window, words(f"window.{window}")) for window in WINDOWS])
        if self._profile is not None and not self.window_profile.value:
            self.window_profile.set_value(self._profile.window)
        self.window_profile.blockSignals(False)
        schemes = {
            Scheme.SYSTEM: self.tr("As the system"),
            Scheme.LIGHT: self.tr("Light"),
            Scheme.DARK: self.tr("Dark"),
            Scheme.CONTRAST_LIGHT: self.tr("High contrast, light"),
            Scheme.CONTRAST_DARK: self.tr("High contrast, dark"),
        }
        self.scheme.set_choices([(scheme.value, name) for scheme, name in schemes.items()])
        self._show_facts()
        self._say_save()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.language.blockSignals(True)
            self.language.set_value(i18n.language())
            self.language.blockSignals(False)
            self.retranslate()
