"""The sheet with the office's recovery key, to be printed and locked away."""

import tomllib
from collections.abc import Sequence
from datetime import date

from collectdesk.letters.breaking import break_lines
from collectdesk.letters.envelope import PAPERS
from collectdesk.paper.canvas import MM, Sheet
from collectdesk.paper.fonts import chain
from collectdesk.paths import resources
from collectdesk.reference.locale_text import date_text

_LEFT = 25 * MM
_WIDTH = PAPERS["a4"][0] * MM - 2 * _LEFT
_COLUMNS = 4
_GROUP_SIZE = 19.0


def recovery_sheet(office_name: str, code_groups: Sequence[str], language: str, made_on: date) -> bytes:
    """A PDF of one page: the key's groups, numbered as the wizard asks for them, and how to keep it."""
    with (resources() / "letters" / "recovery.toml").open("rb") as file:
        words = tomllib.load(file)[language]
    chain(language, bold=True).cells(office_name, "office_name")
    size = PAPERS["a4"][0] * MM, PAPERS["a4"][1] * MM
    sheet = Sheet(size, title=words["title"], author=office_name, day=made_on, language=language)
    y = 30 * MM
    y = _text(sheet, words["title"], language, y, 22.0, bold=True) + 3 * MM
    y = _text(sheet, office_name, language, y, 14.0, bold=True)
    made = words["made_on"].format(date=date_text(made_on, language))
    y = _text(sheet, made, language, y, 11.0) + 8 * MM
    y = _groups(sheet, code_groups, language, y) + 10 * MM
    for line in words["advice"]:
        (dot,) = break_lines("·", "en", 11.0, _WIDTH, bold=True)
        sheet.line(_LEFT, y + 11.0, 11.0, dot.pieces)
        y = _text(sheet, line, language, y, 11.0, inset=5 * MM) + 2 * MM
    sheet.turn_page()
    return sheet.finish()


def _text(
    sheet: Sheet,
    text: str,
    language: str,
    y: float,
    size: float,
    *,
    inset: float = 0.0,
    bold: bool = False,
) -> float:
    """Draws the text from y down and gives where it ends."""
    for line in break_lines(text, language, size, _WIDTH - inset, bold=bold, even=False):
        sheet.line(_LEFT + inset, y + size, size, line.pieces)
        y += size * 1.45
    return y


def _groups(sheet: Sheet, groups: Sequence[str], language: str, y: float) -> float:
    cell, height = _WIDTH / _COLUMNS, 21 * MM
    rows = -(-len(groups) // _COLUMNS)
    sheet.box(_LEFT, y, _WIDTH, rows * height, 0.95)
    for number, group in enumerate(groups):
        x = _LEFT + number % _COLUMNS * cell
        top = y + number // _COLUMNS * height
        (label,) = break_lines(str(number + 1), language, 9.0, cell, even=False)
        sheet.line(x + 4 * MM, top + 6 * MM, 9.0, label.pieces, 0.35)
        (line,) = break_lines(group, language, _GROUP_SIZE, cell, bold=True, even=False)
        sheet.line(x + 4 * MM, top + 15 * MM, _GROUP_SIZE, line.pieces)
    return y + rows * height
