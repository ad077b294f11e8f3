"""Icons: SVG files of resources/icons tinted with a tone of the theme, sharp at every device ratio."""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from collectdesk.paths import resources
from collectdesk.shell.theme import theme

_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}


@cache
def names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(file.stem for file in (resources() / "icons").glob("*.svg"))


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, tone: str = "text2", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon in a tone's colour, `size` logical pixels at the device ratio. Cached."""
    color = theme().color(tone).name()
    key = (name, color, size, ratio)
    found = _pixmaps.get(key)
    if found is None:
        found = QPixmap(round(size * ratio), round(size * ratio))
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        data = QByteArray(_drawing(name).replace("currentColor", color).encode())
        QSvgRenderer(data).render(painter, QRectF(found.rect()))
        painter.end()
        found.setDevicePixelRatio(ratio)
        _pixmaps[key] = found
    return found


def paint(
    painter: QPainter, name: str, left: float, middle: float, *, tone: str = "text2", size: int = 16
) -> None:
    """Draw an icon with its left edge at `left`, centred on the line `middle`."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(QPointF(left, round(middle - size / 2)), pixmap(name, tone, size, ratio))


def icon(name: str, tone: str = "text2") -> QIcon:
    """A QIcon for menus and fields; made anew after the theme changed."""
    made = QIcon()
    for ratio in (1.0, 1.25, 1.5, 2.0):
        made.addPixmap(pixmap(name, tone, 16, ratio))
        made.addPixmap(pixmap(name, "text3", 16, ratio), QIcon.Mode.Disabled)
    return made
