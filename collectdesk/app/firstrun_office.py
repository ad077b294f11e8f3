"""Setting up an office, steps 1 and 2: its letterhead and folder; its law, money, hours and language."""

from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.app.firstrun_step import Step
from collectdesk.app.frontform import beside, shown_path, typed_path
from collectdesk.domain.money import EXPONENTS
from collectdesk.shell import ask, i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.fields import Combo, LineEdit, NoteEdit
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.rows import Field

SUFFIX = ".collectdesk"

PACKS = {
    "cn": ("CN", "CNY", "Asia/Shanghai", "zh_CN", "din_b"),
    "us": ("US", "USD", "America/New_York", "en", "us_10"),
    "uk": ("GB", "GBP", "Europe/London", "en", "uk_dl"),
}
"""Rule pack → country, currency, time zone, language, envelope window it usually goes with."""

WINDOWS = ("none", "din_b", "din_a", "nf", "us_10", "uk_dl")
_NOT_IN_NAMES = frozenset('<>:"/\\|?*')


def folder_name(office: str) -> str:
    """The office's name as a folder's, without what some file system refuses."""
    plain = "".join(" " if sign in _NOT_IN_NAMES or ord(sign) < 32 else sign for sign in office)
    return " ".join(plain.split()).rstrip(". ")[:80]


class LetterheadStep(Step):
    """Who writes the letters, and the folder where the office lives."""

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(410, 410, parent)
        self._home = home
        self._name = _line("firstrun.name")
        self._address = _note("firstrun.address", 72)
        self._postcode, self._phone = _line("firstrun.postcode"), _line("firstrun.phone")
        self._email = _line("firstrun.email")
        self._bank = _note("firstrun.bank", 72)
        self._signatory, self._title = _line("firstrun.signatory"), _line("firstrun.title")
        self._folder = _line("firstrun.folder")
        self._browse = Button("", on_click=self._choose)
        self._browse.setObjectName("firstrun.browse")
        made = {
            "name": self._name,
            "address": self._address,
            "postcode": self._postcode,
            "phone": self._phone,
            "email": self._email,
            "bank_details": self._bank,
            "signatory": self._signatory,
            "signatory_title": self._title,
            "folder": self._folder,
        }
        self.fields = {name: Field("", edit) for name, edit in made.items()}
        at = self.fields
        self.left.addWidget(at["name"])
        self.left.addWidget(at["address"])
        self.left.addLayout(_pair(at["postcode"], at["phone"], 120))
        self.left.addWidget(at["email"])
        self.left.addStretch(1)
        self.right.addWidget(at["bank_details"])
        self.right.addLayout(_pair(at["signatory"], at["signatory_title"], 174))
        self.below.addLayout(beside(at["folder"], self._browse))
        self.right.addStretch(1)
        self.first = self._name
        self._name.textEdited.connect(self._propose)
        self._folder.textEdited.connect(lambda _text: self._keep_folder())
        self._own_folder = False
        self.retranslate()

    @property
    def office_name(self) -> str:
        return " ".join(self._name.text().split())

    @property
    def folder(self) -> Path:
        path = typed_path(self._folder.text()) or self._home / f"{folder_name(self.office_name)}{SUFFIX}"
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    def details(self) -> dict[str, str]:
        """The letterhead by the names of OfficeDetails."""
        return {
            "name": self.office_name,
            "address": self._address.toPlainText().strip(),
            "postcode": self._postcode.text().strip(),
            "phone": self._phone.text().strip(),
            "email": self._email.text().strip(),
            "bank_details": self._bank.toPlainText().strip(),
            "signatory": self._signatory.text().strip(),
            "signatory_title": self._title.text().strip(),
        }

    def problem(self) -> tuple[Field, str] | None:
        if not self.office_name:
            return self.fields["name"], self.tr("Enter the office's name")
        if typed_path(self._folder.text()) is None:
            return self.fields["folder"], self.tr("Enter the folder of the office")
        return None

    def _propose(self, name: str) -> None:
        if not self._own_folder:
            plain = folder_name(name)
            self._folder.setText(shown_path(self._home / f"{plain}{SUFFIX}") if plain else "")
            self.fields["folder"].right()

    def _keep_folder(self) -> None:
        self._own_folder = bool(self._folder.text().strip())

    def _choose(self) -> None:
        ask.open_folder(self, self.tr("Where the office goes"), self._chosen)

    def _chosen(self, parent: Path) -> None:
        plain = folder_name(self.office_name) or self.tr("Office")
        self._folder.setText(shown_path(parent / f"{plain}{SUFFIX}"))
        self._own_folder = True
        self.fields["folder"].right()

    def retranslate(self) -> None:
        self.title.set_text(self.tr("The office and its letterhead"))
        self.line.set_text(
            self.tr("Letters are signed with this. All of it can be changed later under Office.")
        )
        named = {
            "name": self.tr("Name of the office"),
            "address": self.tr("Address"),
            "postcode": self.tr("Postcode"),
            "phone": self.tr("Phone"),
            "email": self.tr("E-mail"),
            "bank_details": self.tr("Bank details for payments"),
            "signatory": self.tr("Who signs letters"),
            "signatory_title": self.tr("Their title"),
            "folder": self.tr("Folder of the office"),
        }
        for name, label in named.items():
            self.fields[name].set_label(label)
        self.fields["folder"].set_hint(
            self.tr(
                "On a disk of this computer, not on a network drive. It is encrypted from its first byte."
            )
        )
        self._browse.set_text(self.tr("Browse…"))


class CountryStep(Step):
    """The rule pack and what follows from it; each choice can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(410, 410, parent)
        self._pack = _combo("firstrun.pack")
        self._currency = _combo("firstrun.currency")
        self._zone = _combo("firstrun.zone")
        self._language = _combo("firstrun.language")
        self._window = _combo("firstrun.window")
        made = {
            "pack": self._pack,
            "currency": self._currency,
            "time_zone": self._zone,
            "language": self._language,
            "window": self._window,
        }
        self.fields = {name: Field("", combo) for name, combo in made.items()}
        for name in ("pack", "currency", "time_zone"):
            self.left.addWidget(self.fields[name])
        for name in ("language", "window"):
            self.right.addWidget(self.fields[name])
        self._note = Label("", Type.SMALL, "text2", wrap=True)
        self.right.addWidget(self._note)
        self.left.addStretch(1)
        self.right.addStretch(1)
        self.first = self._pack
        self._currency.set_choices([(code, code) for code in EXPONENTS])
        zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
        self._zone.set_choices([(zone, zone) for zone in ("UTC", *zones)])
        self.retranslate()
        self._pack.set_value(_likely_pack())
        self._follow(self._pack.value)
        self._pack.changed.connect(self._follow)

    def details(self) -> dict[str, str]:
        """Law, money, hours and language by the names of OfficeDetails."""
        chosen = {
            name: field.field.value for name, field in self.fields.items() if isinstance(field.field, Combo)
        }
        return {**chosen, "country": PACKS[self._pack.value][0]}

    def _follow(self, pack: str) -> None:
        _country, currency, zone, language, window = PACKS[pack]
        self._currency.set_value(currency)
        self._zone.set_value(zone)
        self._language.set_value(language)
        self._window.set_value(window)

    def retranslate(self) -> None:
        self.title.set_text(self.tr("Country, money and time"))
        self.line.set_text(
            self.tr("The country's rules decide whom the office may contact, when and how often.")
        )
        self._pack.set_choices([(pack, words(f"pack.{pack}")) for pack in PACKS])
        self._language.set_choices([(code, words(f"language.{code}")) for code, _own in i18n.LANGUAGES])
        self._window.set_choices([(name, words(f"window.{name}")) for name in WINDOWS])
        self.fields["pack"].set_label(self.tr("Rules of"))
        self.fields["currency"].set_label(self.tr("Currency of the loans"))
        self.fields["time_zone"].set_label(self.tr("Time zone of the office"))
        self.fields["language"].set_label(self.tr("Language of the office"))
        self.fields["window"].set_label(self.tr("Window of the envelopes"))
        self._note.set_text(
            self.tr("Each borrower's letters are in the borrower's own language, whatever is chosen here.")
        )


def _likely_pack() -> str:
    """By this computer's country, else by the language on screen."""
    country = QLocale.territoryToCode(QLocale.system().territory())
    by_country = {codes[0]: pack for pack, codes in PACKS.items()}
    if i18n.language() == "zh_CN":
        return "cn"
    return by_country.get(country, "us")


def _line(name: str) -> LineEdit:
    edit = LineEdit("")
    edit.setObjectName(name)
    return edit


def _note(name: str, height: int) -> NoteEdit:
    edit = NoteEdit("")
    edit.setObjectName(name)
    edit.setFixedHeight(height)
    return edit


def _combo(name: str) -> Combo:
    combo = Combo("")
    combo.setObjectName(name)
    return combo


def _pair(first: Field, second: Field, width: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    first.setFixedWidth(width)
    row.addWidget(first)
    row.addWidget(second, 1)
    return row
