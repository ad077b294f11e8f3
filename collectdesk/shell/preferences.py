"""What this workstation remembers: window, language, theme, offices opened. Nothing about borrowers."""

import logging
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from collectdesk.shell.theme import Scheme

logger = logging.getLogger(__name__)
RECENT = 8


@dataclass(frozen=True, slots=True)
class Preferences:
    """Declared once, with defaults. `language` "" follows the system."""

    geometry: bytes = b""
    language: str = ""
    scheme: Scheme = Scheme.SYSTEM
    offices: tuple[str, ...] = ()
    """Folders of the offices opened last, the latest first."""
    backup_folder: str = ""
    accounts_view: str = ""
    """The view that the Accounts page begins with: the key of one everybody has, or "kept:" and its id."""
    accounts_columns: tuple[str, ...] = ()

    def opened(self, folder: Path) -> "Preferences":
        """These preferences with an office moved to the front."""
        path = str(folder)
        others = tuple(other for other in self.offices if other != path)
        return replace(self, offices=(path, *others)[:RECENT])


def _read(name: str, raw: Any) -> Any:
    if name == "geometry":
        return bytes(raw.data()) if isinstance(raw, QByteArray) else b""
    if name == "scheme":
        return Scheme(raw) if raw in set(Scheme) else Scheme.SYSTEM
    if name in {"offices", "accounts_columns"}:
        paths = [raw] if isinstance(raw, str) else raw if isinstance(raw, list) else []
        return tuple(str(path) for path in paths if path)
    return raw if isinstance(raw, str) else ""


class PreferenceStore:
    """Preferences in QSettings; the file is given in tests, the system's place otherwise."""

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._settings = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "CollectDesk", "CollectDesk"
            )
        else:
            self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def load(self) -> Preferences:
        """What was kept; an unreadable value counts as never set."""
        known = {
            field.name: _read(field.name, self._settings.value(field.name))
            for field in fields(Preferences)
            if self._settings.contains(field.name)
        }
        return Preferences(**known)

    def save(self, preferences: Preferences) -> None:
        for field in fields(Preferences):
            value = getattr(preferences, field.name)
            if isinstance(value, bytes):
                value = QByteArray(value)
            elif isinstance(value, tuple):
                value = list(value)
            self._settings.setValue(field.name, str(value) if isinstance(value, Scheme) else value)
        self._settings.sync()
        if self._settings.status() is not QSettings.Status.NoError:
            logger.warning("preferences could not be written")
