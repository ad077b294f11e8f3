"""Preview of a PDF: white paper with a thin shadow, page by page, as wide as there is room."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from collectdesk.views.widgets import paint
from collectdesk.views.widgets.paint import Align

MARGIN = 19
TOP, BELOW = 12, 6
ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)


class _Sheet(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, QRectF(self.rect()), "window")
        if self.image is None:
            paint.text(painter, QRectF(self.rect()), self.words, tone="text3", align=Align.CENTER)
            painter.end()
            return
        size = self.image.deviceIndependentSize()
        left = max(float(MARGIN), (self.width() - size.width()) / 2)
        page = QRectF(round(left), TOP, size.width(), size.height())
        paint.fill(painter, page.adjusted(0, 1, 1, 1), "line_strong")
        painter.drawImage(page.topLeft(), self.image)
        painter.end()


class PaperPreview(QScrollArea):
    """`set_pdf(bytes)`, `page`, `pages`, `go(page)`; PgUp PgDn turn pages, Ctrl + wheel and Ctrl +/− zoom.

    `turned(page, pages)` after each change, counted from 1. `set_words("…")` instead of a page.
    With `widest` the paper grows to that many logical pixels and no further.
    """

    turned = Signal(int, int)

    def __init__(self, name: str, *, widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self.setAccessibleName(name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet = _Sheet(self)
        self.setWidget(self._sheet)
        self._pdf = b""
        self._shown: tuple[int, int, float, int] | None = None
        self._zoom = 0
        self._sizes: list[tuple[float, float]] = []
        self.page, self.pages = 0, 0

    def set_pdf(self, pdf: bytes, *, keep_page: bool = False) -> None:
        """Show a document from its first page, or from where it was when only its words changed."""
        from collectdesk.views.widgets.pages import page_sizes

        self._pdf, self._shown = pdf, None
        self._sizes = page_sizes(pdf)
        self.pages = len(self._sizes)
        self.page = min(max(self.page, 1), self.pages) if keep_page else 1
        self._draw()

    def set_words(self, words: str) -> None:
        """No page, a line of words instead."""
        self._pdf, self._shown, self.page, self.pages = b"", None, 0, 0
        self._sheet.image, self._sheet.words = None, words
        self._sheet.resize(self.viewport().size())
        self._sheet.update()
        self.turned.emit(0, 0)

    def go(self, page: int) -> None:
        if self._pdf and 1 <= page <= self.pages and page != self.page:
            self.page = page
            self._draw()
            self.verticalScrollBar().setValue(0)

    def _step(self, by: int) -> None:
        """Further down (1) or up (−1) on the page, at its end to the next."""
        bar = self.verticalScrollBar()
        if bar.value() != (bar.maximum() if by > 0 else bar.minimum()):
            bar.setValue(bar.value() + by * bar.pageStep())
        elif 1 <= self.page + by <= self.pages:
            self.go(self.page + by)
            bar.setValue(bar.minimum() if by > 0 else bar.maximum())

    def zoom(self, by: int) -> None:
        """One step nearer (1) or farther (−1); the farthest fits the width."""
        self._zoom = min(max(0, self._zoom + by), len(ZOOMS) - 1)
        self._draw()

    def _draw(self) -> None:
        if not self._pdf:
            self._sheet.resize(self.viewport().size())
            return
        ratio = self.devicePixelRatioF()
        width = self._paper_width()
        wanted = (self.page, width, ratio, id(self._pdf))
        if wanted != self._shown:
            self._sheet.image = self._render(width, ratio)
            self._shown = wanted
        image = self._sheet.image
        if image is not None:
            size = image.deviceIndependentSize()
            self._sheet.resize(
                max(self.viewport().width(), round(size.width()) + 2 * MARGIN),
                max(self.viewport().height(), round(size.height()) + TOP + BELOW),
            )
        self._sheet.update()
        translate = QCoreApplication.translate
        said = translate("PaperPreview", "Page {page} of {pages}").format(page=self.page, pages=self.pages)
        self.setAccessibleDescription(said)
        self.turned.emit(self.page, self.pages)

    def _paper_width(self) -> int:
        """As wide as there is room: with a scroll bar only where the whole page is too high without one."""
        room = self.width() - 2 * MARGIN
        for _ in range(2):
            fits = min(room, self._widest) if self._widest else room
            width = max(80, round(fits * ZOOMS[self._zoom]))
            points = self._sizes[self.page - 1]
            if round(width * points[1] / points[0]) + TOP + BELOW <= self.height():
                break
            room = self.width() - 2 * MARGIN - self.verticalScrollBar().sizeHint().width()
        return width

    def _render(self, width: int, ratio: float) -> QImage:
        from collectdesk.views.widgets.pages import page_image

        image = page_image(self._pdf, self.page - 1, round(width * ratio))
        image.setDevicePixelRatio(ratio)
        return image

    def sizeHint(self) -> QSize:
        return QSize(440, 620)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._step(1 if key == Qt.Key.Key_PageDown else -1)
        elif control and key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)
