"""The look: contrast as promised, every icon sound, nothing shared that a painter could spoil."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from collectdesk.paths import resources
from collectdesk.shell import icons
from collectdesk.shell.theme import Scheme, Theme, Type, theme
from collectdesk.shell.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT


def rgb(value: str) -> tuple[float, float, float]:
    colour = QColor(value)
    return colour.redF(), colour.greenF(), colour.blueF()


def luminance(value: str) -> float:
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(value))
    parts = list(linear)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("surface", "window", "rail", "sel", "tint", "neutral", "rail_sel")
WORDS = ("text", "text2")
STATUS = ("accent", "ok", "warn", "bad")
THEMES = {
    "light": (LIGHT, 4.5),
    "dark": (DARK, 4.5),
    "contrast light": (CONTRAST_LIGHT, 7.0),
    "contrast dark": (CONTRAST_DARK, 7.0),
}


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_wherever_they_stand(name: str) -> None:
    tokens, least = THEMES[name]
    pairs = [(tone, ground) for tone in WORDS for ground in GROUNDS]
    pairs += [("text3", ground) for ground in ("surface", "window", "rail", "sel")]
    pairs += [(tone, ground) for tone in STATUS for ground in ("surface", "window", "rail", "sel", "tint")]
    pairs += [(tone, f"{tone}_tint") for tone in ("ok", "warn", "bad")]
    pairs += [(tone, f"{tint}_tint") for tone in WORDS for tint in ("ok", "warn", "bad")]
    pairs.append(("on_accent", "accent"))
    low = {pair: round(contrast(*(getattr(tokens, tone) for tone in pair)), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < least - 0.05} == {}


@pytest.mark.parametrize("name", THEMES)
def test_edges_and_icons_are_seen(name: str) -> None:
    """3:1 for what shows where a control is and what state it has; in high contrast every line of all."""
    tokens, least = THEMES[name]
    edges = [("ctl", ground) for ground in ("surface", "window")]
    edges += [("accent", ground) for ground in (*GROUNDS, "ok_tint", "warn_tint", "bad_tint")]
    edges += [("text3", "neutral"), ("text2", "tint")]
    if least == 7.0:
        lines = ("line", "line_strong", "ctl", "tint_edge")
        edges += [(line, ground) for line in lines for ground in GROUNDS]
    low = {pair: round(contrast(*(getattr(tokens, tone) for tone in pair)), 2) for pair in edges}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 3.0} == {}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("high", [False, True])
def test_the_systems_scheme_and_contrast_are_followed(
    themed: Theme, monkeypatch: pytest.MonkeyPatch, dark: bool, high: bool
) -> None:
    class Asked:
        def accessibility(self) -> "Asked":
            return self

        def contrastPreference(self) -> Qt.ContrastPreference:
            return Qt.ContrastPreference.HighContrast if high else Qt.ContrastPreference.NoPreference

        def colorScheme(self) -> Qt.ColorScheme:
            return Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light

    monkeypatch.setattr(QGuiApplication, "styleHints", Asked)
    themed.set_scheme(Scheme.SYSTEM)
    assert (themed.dark, themed.contrast) == (dark, high)
    assert themed.ring == (3 if high else 2)


def test_forced_dark_changes_palette_style_sheet_and_tells(
    qtbot: QtBot, themed: Theme, qapp: QApplication
) -> None:
    with qtbot.waitSignal(themed.changed):
        themed.set_scheme(Scheme.DARK)
    assert themed.dark
    assert qapp.palette().window().color().name() == DARK.window.lower()
    assert DARK.accent in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()


def test_colours_and_fonts_are_copies(themed: Theme) -> None:
    themed.color("text").setAlpha(3)
    themed.font(Type.BODY).setPixelSize(99)
    assert themed.color("text").alpha() == 255
    assert themed.font(Type.BODY).pixelSize() == 13


def test_figures_are_tabular_and_medium_falls_to_regular_in_dark(themed: Theme) -> None:
    metrics = QFontMetricsF(themed.font(Type.STRONG))
    assert len({round(metrics.horizontalAdvance(str(digit)), 2) for digit in range(10)}) == 1
    assert int(themed.font(Type.NAME).weight()) == 500
    themed.set_scheme(Scheme.DARK)
    assert int(themed.font(Type.NAME).weight()) == 400


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_an_icon_is_sound_and_takes_its_colour(themed: Theme, name: str) -> None:
    text = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(text.replace("currentColor", "#000").encode()).isValid()
    image = icons.pixmap(name, "bad", 16, 2.0).toImage()
    assert image.width() == 32
    inks = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.bad.lower()}


def test_the_design_asks_for_these_icons() -> None:
    asked = """
    today accounts letters plans visits legal reports training office search lock shield user approve
    phone phone-x sms pin check no warn info clock pause new dot promise broken dispute flag coin eye
    pen printer download upload columns plus x more back chevron-down chevron-right stop tick undo link
    calendar-day paperclip trash gear email chat merge filter star
    """
    assert set(asked.split()) <= icons.names()


def test_tokens_are_complete(themed: Theme) -> None:
    assert set(asdict(LIGHT)) == set(asdict(DARK))
    assert theme() is themed
