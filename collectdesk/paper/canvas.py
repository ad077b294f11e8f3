"""A sheet of paper over ReportLab's canvas: text, rules, boxes, bars, measured from the top left."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from collectdesk.paper.fonts import LATIN, Cell, LetterFont, letter_font
from collectdesk.paper.pdfa import ArchiveDocument

MM = 72 / 25.4
"""Points in a millimetre; every length here is in points."""

rl_config.useA85 = 0  # plain Flate: a quarter smaller, and quicker


class Piece(NamedTuple):
    """A character on its line and the space added after it, in thousandths of the em."""

    cell: Cell
    after: float = 0.0


class Sheet:
    """One PDF under way. x runs right and y down from the sheet's top left corner."""

    def __init__(
        self, size: tuple[float, float], *, title: str, author: str, day: date, language: str
    ) -> None:
        canvas_type: Any = Canvas
        first_font = letter_font(f"{LATIN}-Regular").fontName  # else ReportLab names its own Helvetica
        self._canvas = canvas_type("", pagesize=size, pageCompression=1, initialFontName=first_font)
        self._document = ArchiveDocument(title=title, author=author, day=day, language=language)
        self._canvas._doc = self._document
        self._height = size[1]
        self.pages = 0

    def line(self, x: float, y: float, size: float, pieces: Sequence[Piece], grey: float = 0.0) -> None:
        """Text with its baseline at y."""
        if not pieces:
            return
        operators = [f"BT {grey:g} g 1 0 0 1 {x:.2f} {self._height - y:.2f} Tm"]
        for font, run in groupby(pieces, key=_font_of):
            operators.append(f"{font.getSubsetInternalName(0, self._document)} {size:g} Tf [")
            waiting = ""
            for cell, after in run:
                waiting += cell.character
                if after:
                    operators.append(f"<{font.encoded(waiting, self._document)}>{-after:.4g}")
                    waiting = ""
            operators.append(f"<{font.encoded(waiting, self._document)}>]TJ" if waiting else "]TJ")
        operators.append("ET")
        self._canvas.addLiteral(" ".join(operators))

    def stroke(self, points: Sequence[tuple[float, float]], width: float, grey: float = 0.0) -> None:
        """An open line through the points."""
        path = " ".join(
            f"{x:.2f} {self._height - y:.2f} {'l' if number else 'm'}" for number, (x, y) in enumerate(points)
        )
        self._canvas.addLiteral(f"{grey:g} G {width:g} w {path} S")

    def box(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """A filled rectangle whose top left corner is x, y."""
        bottom = self._height - y - height
        self._canvas.addLiteral(f"{grey:g} g {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f")

    def bars(self, x: float, y: float, module: float, height: float, widths: Sequence[int]) -> None:
        """A barcode: bars and gaps in turn, in modules."""
        rectangles, at = [], x
        for number, width in enumerate(widths):
            if number % 2 == 0:
                bottom = self._height - y - height
                rectangles.append(f"{at:.3f} {bottom:.2f} {width * module:.3f} {height:.2f} re")
            at += width * module
        self._canvas.addLiteral(f"0 g {' '.join(rectangles)} f")

    @contextmanager
    def form(self, name: str) -> Iterator[None]:
        """What is drawn inside is kept once in the file and drawn by `stamp(name)`."""
        self._canvas.beginForm(name)
        yield
        self._canvas.endForm()

    def stamp(self, name: str) -> None:
        self._canvas.doForm(name)

    def turn_page(self) -> None:
        self.pages += 1
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The PDF; the sheet is used up."""
        return bytes(self._canvas.getpdfdata())


def _font_of(piece: Piece) -> LetterFont:
    return piece.cell.font
