"""Pages of a PDF as pixels. PDFium serves one thread at a time, so everything here takes turns."""

import ctypes
import threading
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtGui import QImage

_TURN = threading.Lock()
_WHITE = 0xFFFFFFFF


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points."""
    with _TURN:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [document.get_page_size(number) for number in range(len(document))]
        finally:
            document.close()


def page_image(pdf: bytes, page: int, width: int) -> QImage:
    """A page (counted from 0), `width` device pixels wide."""
    with _TURN:
        document = pypdfium2.PdfDocument(pdf)
        try:
            points = document.get_page_size(page)
            height = round(width * points[1] / points[0])
            return _part(document, page, (width, height), 0, height)
        finally:
            document.close()


def page_strips(pdf: bytes, page: int, width: int, rows: int = 256) -> Iterator[tuple[int, QImage]]:
    """The same from top to bottom in strips of `rows` pixels, each with its top: a page at 600 dpi is 140 MB.

    Others get their turn between two strips.
    """
    points = page_sizes(pdf)[page]
    height = round(width * points[1] / points[0])
    with _TURN:
        document = pypdfium2.PdfDocument(pdf)
    try:
        for top in range(0, height, rows):
            with _TURN:
                image = _part(document, page, (width, height), top, min(rows, height - top))
            yield top, image
    finally:
        with _TURN:
            document.close()


def _part(document: pypdfium2.PdfDocument, page: int, size: tuple[int, int], top: int, rows: int) -> QImage:
    """Rows `top` … of a page drawn `size` pixels large."""
    image = QImage(size[0], rows, QImage.Format.Format_RGB32)
    image.fill(_WHITE)
    pixels = image.bits()
    buffer = (ctypes.c_ubyte * len(pixels)).from_buffer(pixels)
    sheet = document[page]
    bitmap = pdfium.FPDFBitmap_CreateEx(
        size[0], rows, pdfium.FPDFBitmap_BGRx, ctypes.byref(buffer), image.bytesPerLine()
    )
    try:
        pdfium.FPDF_RenderPageBitmap(bitmap, sheet.raw, 0, -top, *size, 0, pdfium.FPDF_ANNOT)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
        sheet.close()
    return image
