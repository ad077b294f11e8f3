"""Actions: one table row makes one QAction, with id, shortcut and a tool tip that shows the shortcut."""

import platform
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

MAC_TWINS = {"F2": "Ctrl+Down", "F3": "Ctrl+3", "F4": "Ctrl+4", "F5": "Ctrl+5", "F6": "Ctrl+6"}
"""On macOS F1–F12 are media keys by default; Qt's Ctrl is the ⌘ key there."""


@dataclass(frozen=True, slots=True)
class Action:
    """A row of the table. `id` is dotted lower case ("contact.log") and becomes the objectName.

    `text` and `tip` are already translated; `keys` in portable form ("Ctrl+Return", "F3").
    """

    id: str
    text: str
    run: Callable[[], object]
    keys: str = ""
    icon: str = ""
    tip: str = ""
    scope: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut


def sequence(keys: str, *, mac: bool = platform.system() == "Darwin") -> list[QKeySequence]:
    """The key sequences of an action; the first is the one shown."""
    twin = MAC_TWINS.get(keys, "") if mac else ""
    return [QKeySequence(text) for text in (twin, keys) if text]


def key_text(keys: str | QKeySequence) -> str:
    """What a keycap says: "Ctrl K" or "⌘K", "Ctrl Enter", never translated."""
    shown = QKeySequence(keys)
    if platform.system() == "Darwin":
        return shown.toString(QKeySequence.SequenceFormat.NativeText)
    text = shown.toString(QKeySequence.SequenceFormat.PortableText)
    return text.replace("Return", "Enter").replace("PgDown", "PgDn").replace("+", " ")


def attach(widget: QWidget, row: Action) -> QAction:
    """Make the QAction of a row and add it to `widget`, whose window then answers the shortcut."""
    action = QAction(row.text, widget)
    action.setObjectName(row.id)
    action.setShortcuts(sequence(row.keys))
    action.setShortcutContext(row.scope)
    if row.icon:
        action.setProperty("icon_name", row.icon)
    reword(action, row.text, row.tip)
    action.triggered.connect(lambda _checked=False: row.run())
    widget.addAction(action)
    return action


def attach_all(widget: QWidget, rows: list[Action]) -> dict[str, QAction]:
    """`attach` for a whole table; the QActions by id."""
    return {row.id: attach(widget, row) for row in rows}


def reword(action: QAction, text: str, tip: str = "") -> None:
    """Set text and tool tip (after the language changed); the tip ends with the shortcut."""
    action.setText(text)
    keys = key_text(action.shortcut())
    said = tip or text.rstrip("…")
    action.setToolTip(f"{said} ({keys})" if keys else said)
