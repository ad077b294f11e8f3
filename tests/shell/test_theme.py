"""The look: contrast as promised, every icon sound, nothing shared that a painter could spoil."""

from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from collectdesk.paths import resources
from collectdesk.shell import icons
from collectdesk.shell.theme import DARK, LIGHT, Scheme, Theme, Tokens, Type, theme


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


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["text", "text2", "text3", "accent", "ok", "warn", "bad"])
def test_words_can_be_read_on_every_ground(tokens: Tokens, tone: str) -> None:
    grounds = (tokens.surface, tokens.window, tokens.rail, tokens.sel)
    assert min(contrast(getattr(tokens, tone), ground) for ground in grounds) >= 4.45


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_status_on_its_tint_edges_of_fields_and_the_primary_button(tokens: Tokens) -> None:
    for tone in ("ok", "warn", "bad"):
        assert contrast(getattr(tokens, tone), getattr(tokens, f"{tone}_tint")) >= 5.5
    assert contrast(tokens.on_accent, tokens.accent) >= 6.4
    assert min(contrast(tokens.ctl, ground) for ground in (tokens.surface, tokens.window)) >= 3.0


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
