"""Buttons: default, primary, ghost, destructive; icon, words and the keycap of their shortcut."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from collectdesk.shell import icons
from collectdesk.shell.actions import key_text
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.press import Pressable

PAD = 12


class Look(Enum):
    DEFAULT = auto()
    PRIMARY = auto()
    GHOST = auto()
    DANGER = auto()


class Button(Pressable):
    """`Button("Save and next", look=Look.PRIMARY, keys="Ctrl+Return", on_click=self.save)`.

    `keys` only draws the keycap; the shortcut itself belongs to an action, or is given by `shortcut=True`.
    Without text it is a 28 × 28 icon button and needs `name` for the screen reader and the tool tip.
    `block("what is missing")` disables it and says why; `unblock()` takes that back.
    """

    def __init__(
        self,
        string: str = "",
        *,
        look: Look = Look.DEFAULT,
        icon: str = "",
        keys: str = "",
        name: str = "",
        large: bool = False,
        shortcut: bool = False,
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._keys = key_text(keys) if keys else ""
        self._height = 34 if large else 28
        self._tip = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_text(string, name=name)
        if shortcut:
            self.setShortcut(keys)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())

    @classmethod
    def of(
        cls, action: QAction, *, look: Look = Look.DEFAULT, icon: str | None = None, text: str | None = None
    ) -> "Button":
        """A button that triggers an action, shows its shortcut and follows its text and enabled state."""
        name = action.property("icon_name")
        shown = icon if icon is not None else (name if isinstance(name, str) else "")
        made = cls(look=look, icon=shown, on_click=action.trigger)
        made.setObjectName(f"{action.objectName()}.button")

        def follow() -> None:
            made._keys = key_text(action.shortcut())
            made.set_text(action.text() if text is None else text, name=action.text())
            made._tip = action.toolTip()
            made.setToolTip(made._tip)
            made.setEnabled(action.isEnabled())

        follow()
        action.changed.connect(follow)
        return made

    def set_text(self, string: str, *, name: str = "") -> None:
        shortcut = self.shortcut()
        self.setText(string.replace("&", "&&"))
        self.setShortcut(shortcut)
        self._words = string
        self.setAccessibleName(name or string)
        if not string:
            self._tip = name
        self.setToolTip(self._tip)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def block(self, reason: str) -> None:
        self.setEnabled(False)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def unblock(self) -> None:
        self.setEnabled(True)
        self.setToolTip(self._tip)
        self.setAccessibleDescription("")

    @property
    def _kind(self) -> Type:
        return Type.STRONG if self._look is Look.PRIMARY else Type.NAME

    def _content(self) -> float:
        width = paint.advance(self._words, self._kind) if self._words else 0.0
        if self._icon:
            width += 16 + (6 if self._words else 0)
        if self._keys and self._words:
            width += 6 + paint.keycap_width(self._keys)
        return width

    def sizeHint(self) -> QSize:
        if not self._words:
            return QSize(self._height, self._height)
        return QSize(round(self._content()) + 2 * PAD, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.updateGeometry()

    def _tones(self) -> tuple[str | QColor | None, str | None, str, str]:
        """Fill, edge, words, icon."""
        look, here = self._look, self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            still = None if look is Look.GHOST else "window"
            return still, None if look is Look.GHOST else "line_strong", "text3", "text3"
        mix = theme().mixed
        ground: str | QColor | None
        share = 0.16 if self.isDown() else 0.08
        if look is Look.PRIMARY:
            ground = mix("accent", "text", share) if here else "accent"
            return ground, None, "on_accent", "on_accent"
        if look is Look.GHOST:
            return (mix("window", "text", share) if here else None), None, "text2", "text2"
        words = "bad" if look is Look.DANGER else "text"
        ground = mix("surface", "text", share / 2) if here else "surface"
        return ground, "line_strong", words, "bad" if look is Look.DANGER else "text2"

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        ground, edge, words, glyph = self._tones()
        if ground is not None or edge is not None:
            paint.frame(painter, rect, 5, fill_tone=ground, edge=edge)
        if self.hasFocus():
            if self._look is Look.PRIMARY and self.isEnabled():
                paint.frame(painter, rect.adjusted(2, 2, -2, -2), 3.5, fill_tone=None, edge="on_accent")
            else:
                paint.ring(painter, rect)
        middle = rect.center().y()
        left = round((rect.width() - self._content()) / 2)
        if self._icon:
            icons.paint(painter, self._icon, left, middle, tone=glyph)
            left += 22
        if self._words:
            room = QRectF(left, 0, rect.width() - left, rect.height())
            left += round(paint.text(painter, room, self._words, self._kind, tone=words))
        if self._keys and self._words:
            plain = self._look in {Look.DEFAULT, Look.DANGER} or not self.isEnabled()
            primary = self._look is Look.PRIMARY and self.isEnabled()
            tone = "on_accent" if primary else "text2" if plain else words
            paint.keycap(
                painter,
                left + 6,
                middle,
                self._keys,
                tone=tone,
                edge="on_accent" if primary else "line_strong",
            )
        painter.end()


class MenuButton(Button):
    """A button that drops a menu; `MenuButton(name="More", icon="more").menu.addAction(...)`."""

    def __init__(
        self, string: str = "", *, icon: str = "more", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(string, icon=icon, name=name, on_click=self.drop, parent=parent)
        self.menu = QMenu(self)

    def drop(self) -> None:
        """Open the menu; actions with an `icon_name` get it in the colours of the hour."""
        for action in self.menu.actions():
            name = action.property("icon_name")
            if isinstance(name, str) and name:
                action.setIcon(icons.icon(name))
        self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
