"""One or several letters to a printer: pages as pictures, 300 to 600 dots per inch, off the GUI thread."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from collectdesk.domain.errors import Trouble
from collectdesk.views.widgets.pages import page_sizes, page_strips

LEAST, MOST = 300, 600
"""Dots per inch; a printer's own resolution in between is used as it is."""

POINTS = 72


def new_printer(title: str, pdf: bytes) -> QPrinter:
    """A printer set to the letter's paper, without margins of its own: the letter has them.

    `title` is what the spooler's list shows, so it must not name anybody.
    """
    size = QPageSize(
        QSizeF(*page_sizes(pdf)[0]), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    return printer


def print_letters(printer: QPrinter, letters: Sequence[bytes], progress: Callable[[int, int], None]) -> None:
    """Prints at true size, each letter from a new sheet. Trouble `print.failed`.

    Any thread may paint on a printer. `progress` may raise to cancel; what was not yet spooled is dropped.
    """
    pages = [(pdf, number, size) for pdf in letters for number, size in enumerate(page_sizes(pdf))]
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("print.failed")
    try:
        for done, (pdf, number, size) in enumerate(pages):
            if done:
                _feed(printer)
            breathe = partial(progress, done, len(pages))
            breathe()
            _page(painter, printer.resolution(), pdf, number, size, breathe)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise Trouble("print.failed")
    progress(len(pages), len(pages))


def _feed(printer: QPrinter) -> None:
    if not printer.newPage():
        raise Trouble("print.failed")


def _page(
    painter: QPainter,
    resolution: int,
    pdf: bytes,
    number: int,
    points: tuple[float, float],
    breathe: Callable[[], None],
) -> None:
    dots = min(max(resolution, LEAST), MOST)
    width, height = (round(side / POINTS * dots) for side in points)
    sheet = QImage(width, height, QImage.Format.Format_Grayscale8)
    sheet.fill(QColor("white"))
    for top, strip in page_strips(pdf, number, width):
        breathe()
        if sheet.format() is QImage.Format.Format_Grayscale8 and not strip.allGray():
            sheet = sheet.convertToFormat(QImage.Format.Format_RGB888)
        with QPainter(sheet) as pen:
            pen.drawImage(0, top, strip)
    scale = resolution / dots
    painter.drawImage(QRectF(0, 0, width * scale, height * scale), sheet)
