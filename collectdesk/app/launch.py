"""What stands before the first window: the application, its look, its language, its guard against bugs."""

from datetime import datetime
from pathlib import Path

import platformdirs
from PySide6.QtWidgets import QApplication

from collectdesk import __version__
from collectdesk.shell import ask, crash, i18n, logs
from collectdesk.shell.garbage import GuiThreadCollector
from collectdesk.shell.preferences import Preferences
from collectdesk.shell.theme import theme
from collectdesk.views.widgets.dialog import present


def start_application(preferences: Preferences) -> QApplication:
    """The one QApplication, dressed as this workstation prefers."""
    application = QApplication(["collectdesk"])
    application.setApplicationName("CollectDesk")
    application.setOrganizationName("CollectDesk")
    theme()
    i18n.set_language(preferences.language or i18n.system_language())
    theme().set_scheme(preferences.scheme)
    ask.present_with(present)
    folder = Path(platformdirs.user_log_dir("CollectDesk", appauthor=False))
    logs.start(folder)
    GuiThreadCollector(application)
    crash.CrashGuard(folder, __version__, lambda: datetime.now().astimezone()).install()
    return application
