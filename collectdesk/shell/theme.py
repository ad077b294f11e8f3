"""Colours, fonts and style of the window: one token object, light, dark or contrast, and the type scale."""

import platform
import string
from dataclasses import asdict
from enum import Enum, StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from collectdesk.paths import resources
from collectdesk.shell.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens


class Scheme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


class Type(Enum):
    """The type scale: (logical pixels, weight). 500 falls to 400 in dark and where the font has none."""

    AMOUNT = (24, 600)
    UNLOCK = (22, 600)
    OPTION = (20, 600)
    TITLE = (18, 600)
    FACT = (16, 600)
    HEAD = (15, 600)
    BODY = (13, 400)
    NAME = (13, 500)
    STRONG = (13, 600)
    SMALL = (12, 400)
    SMALL_NAME = (12, 500)
    SMALL_STRONG = (12, 600)
    KEY = (11, 500)

    __hash__ = object.__hash__
    """Looked up for every text painted: quicker than the hash of its name."""


LINE_HEIGHT = {24: 30, 22: 28, 20: 26, 18: 24, 16: 22, 15: 21, 13: 18, 12: 17, 11: 15}
"""Logical pixels from baseline to baseline, the same in every script."""

HAN = {"zh_CN": "SC", "zh_TW": "TC"}


class Theme(QObject):
    """The one look of the program; `theme()` gives it. Widgets read it when they paint."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Scheme.SYSTEM
        self.tokens = LIGHT
        self.colors = {tone: QColor(value) for tone, value in asdict(LIGHT).items()}
        """Shared by all that paints; `color` gives one that may be changed."""
        self._fonts: dict[tuple[Type, bool], QFont] = {}
        self._metrics: dict[tuple[Type, bool], QFontMetricsF] = {}
        self._capitals: dict[Type, float] = {}
        self.widths: dict[tuple[Type, str], float] = {}
        """Widths of texts painted lately, kept by widgets.paint; forgotten with the fonts."""
        self._language = "en"
        self._installed = False

    @property
    def dark(self) -> bool:
        return self.tokens in (DARK, CONTRAST_DARK)

    @property
    def contrast(self) -> bool:
        """Whether everything has an edge that is seen, and nothing is said by a tint alone."""
        return self.tokens in (CONTRAST_LIGHT, CONTRAST_DARK)

    @property
    def ring(self) -> int:
        """Logical pixels of the focus ring."""
        return 3 if self.contrast else 2

    def install(self) -> None:
        """Load fonts, set style and palette, follow the system's light, dark and contrast. Once a process."""
        if self._installed:
            return
        self._installed = True
        if platform.system() not in {"Windows", "Darwin"}:
            for file in sorted((resources() / "fonts").glob("*.[to]tf")):
                if file.name.startswith(("Inter", "NotoSans")):
                    QFontDatabase.addApplicationFont(str(file))
        QApplication.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    def set_scheme(self, scheme: Scheme) -> None:
        if scheme is not self.scheme:
            self.scheme = scheme
            self._apply()

    def set_language(self, code: str) -> None:
        """The Han shapes follow the language of the interface."""
        if code != self._language:
            self._language = code
            self._apply()

    def color(self, tone: str) -> QColor:
        """The colour of a tone, a field of Tokens ("text2", "accent", "bad_tint" …)."""
        return QColor(self.colors[tone])

    def mixed(self, tone: str, other: str, share: float) -> QColor:
        """`tone` with `share` (0–1) of `other` in it: hover and pressed."""
        one, two = self.colors[tone], self.colors[other]
        return QColor.fromRgbF(
            one.redF() + (two.redF() - one.redF()) * share,
            one.greenF() + (two.greenF() - one.greenF()) * share,
            one.blueF() + (two.blueF() - one.blueF()) * share,
        )

    def font(self, kind: Type, *, tabular: bool = True) -> QFont:
        """A font of the type scale. Figures are tabular; Inter's hyphen and star are then too wide."""
        return QFont(self.shared_font(kind, tabular=tabular))

    def shared_font(self, kind: Type, *, tabular: bool = True) -> QFont:
        """The same, to paint with and never to change."""
        font = self._fonts.get((kind, tabular))
        if font is None:
            size, weight = kind.value
            font = QFont(self.families())
            font.setPixelSize(size)
            font.setWeight(QFont.Weight(400 if weight == 500 and self.dark else weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if tabular:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[kind, tabular] = font
        return font

    def half_capital(self, kind: Type) -> float:
        """Half the height of a capital: how far below the middle of a line its letters stand."""
        found = self._capitals.get(kind)
        if found is None:
            found = self._capitals[kind] = self.metrics(kind).capHeight() / 2
        return found

    def metrics(self, kind: Type, *, tabular: bool = True) -> QFontMetricsF:
        found = self._metrics.get((kind, tabular))
        if found is None:
            found = self._metrics[kind, tabular] = QFontMetricsF(self.font(kind, tabular=tabular))
        return found

    def families(self) -> list[str]:
        cut = HAN.get(self._language, "SC")
        if platform.system() == "Windows":
            return ["Segoe UI", "Microsoft JhengHei UI" if cut == "TC" else "Microsoft YaHei UI"]
        if platform.system() == "Darwin":
            system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
            return [system, f"PingFang {cut}"]
        return ["Inter", f"Noto Sans {cut}", "Noto Sans SC", "Noto Sans"]

    def _apply(self) -> None:
        self.tokens = CHOSEN.get(self.scheme) or system_tokens()
        self.colors = {tone: QColor(value) for tone, value in asdict(self.tokens).items()}
        self._fonts.clear()
        self._metrics.clear()
        self._capitals.clear()
        self.widths.clear()
        QApplication.setFont(self.font(Type.BODY, tabular=False))
        QApplication.setPalette(self._palette())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet(self._sheet())
        self.changed.emit()

    def _palette(self) -> QPalette:
        role, group = QPalette.ColorRole, QPalette.ColorGroup
        palette = QPalette(self.color("surface"), self.color("window"))
        for one, tone in {
            role.Window: "window",
            role.Base: "surface",
            role.AlternateBase: "window",
            role.Text: "text",
            role.WindowText: "text",
            role.ButtonText: "text",
            role.Button: "surface",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.PlaceholderText: "text3",
            role.Mid: "line_strong",
            role.Midlight: "line",
            role.Light: "surface",
            role.Dark: "ctl",
            role.Shadow: "line_strong",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.ToolTipBase: "surface",
            role.ToolTipText: "text",
            role.Accent: "accent",
        }.items():
            palette.setColor(one, self.color(tone))
        for one, tone in {
            role.Text: "text3",
            role.WindowText: "text3",
            role.ButtonText: "text3",
            role.Base: "neutral",
            role.Button: "window",
            role.Highlight: "line_strong",
            role.HighlightedText: "text",
        }.items():
            palette.setColor(group.Disabled, one, self.color(tone))
        return palette

    def _sheet(self) -> str:
        text = (resources() / "theme.qss").read_text(encoding="utf-8")
        ring = self.ring
        sizes = {"ring": ring, "pad": 9 - ring, "inner": 28 - 2 * ring, "inner_large": 34 - 2 * ring}
        sizes |= {"note_y": 6 - ring, "note_x": 5 - ring}
        return string.Template(text).substitute(asdict(self.tokens), **sizes)


CHOSEN = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Scheme.CONTRAST_DARK: CONTRAST_DARK,
}


def system_tokens() -> Tokens:
    """What the system asks for. A contrast theme of Windows tells no scheme: its own colours do."""
    hints = QGuiApplication.styleHints()
    contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    scheme = hints.colorScheme()
    dark = scheme == Qt.ColorScheme.Dark
    if contrast and scheme == Qt.ColorScheme.Unknown:
        QApplication.setPalette(QPalette())
        palette = QApplication.palette()
        dark = palette.window().color().lightnessF() < palette.windowText().color().lightnessF()
    if contrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


_themes: list[Theme] = []


def theme() -> Theme:
    """The theme of this process, installed at the first call (there must be a QApplication)."""
    if not _themes:
        _themes.append(Theme())
        _themes[0].install()
    return _themes[0]
