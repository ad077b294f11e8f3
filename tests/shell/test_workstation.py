"""Actions, questions, preferences, crash report, log."""

import logging
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from collectdesk.shell import ask, crash, logs
from collectdesk.shell.actions import Action, attach, key_text, reword, sequence
from collectdesk.shell.preferences import Preferences, PreferenceStore
from collectdesk.shell.theme import Scheme, Theme

QUESTION = ask.Question("Post 57 letters?", "They go.", "Post", "Not yet")


def test_an_action_has_id_shortcut_and_a_tip_that_shows_it(qtbot: QtBot, themed: Theme) -> None:
    ran = []
    window = QWidget()
    qtbot.addWidget(window)
    action = attach(window, Action("contact.call", "Call…", lambda: ran.append(1), "F3", "phone"))
    assert action.objectName() == "contact.call"
    assert action.toolTip() == "Call (F3)"
    action.trigger()
    assert ran == [1]
    reword(action, "致电", "拨打该号码")
    assert action.toolTip() == "拨打该号码 (F3)"


@pytest.mark.skipif(sys.platform == "darwin", reason="keycaps there are signs")
@pytest.mark.parametrize(
    ("keys", "shown"),
    [("Ctrl+K", "Ctrl K"), ("Ctrl+Return", "Ctrl Enter"), ("F3", "F3"), ("Esc", "Esc"), ("", "")],
)
def test_keycaps(keys: str, shown: str) -> None:
    assert key_text(keys) == shown


def test_media_keys_get_a_command_twin_on_macos() -> None:
    assert [one.toString() for one in sequence("F3", mac=True)] == ["Ctrl+3", "F3"]
    assert sequence("F3", mac=False) == [QKeySequence("F3")]


def test_questions_are_answered_by_the_script(
    qtbot: QtBot, scripted: Callable[..., None], tmp_path: Path
) -> None:
    parent = QWidget()
    heard: list[str | Path] = []
    qtbot.addWidget(parent)
    scripted(True, False, tmp_path / "list.csv", None)
    ask.confirm(parent, QUESTION, lambda: heard.append("yes"))
    ask.confirm(parent, QUESTION, lambda: heard.append("yes"), lambda: heard.append("no"))
    ask.open_file(parent, "Open", "*.csv", heard.append)
    ask.save_file(parent, "Save", "*.pdf", heard.append, proposed=Path("a.pdf"))
    assert heard == ["yes", "no", tmp_path / "list.csv"]
    with pytest.raises(AssertionError, match="no answer"):
        ask.confirm(parent, QUESTION, lambda: None)


def test_preferences_come_back_and_damaged_ones_count_as_unset(tmp_path: Path) -> None:
    file = tmp_path / "collectdesk.ini"
    kept = Preferences(
        b"\x01\x00geometry", "zh_CN", Scheme.DARK, ("/a/One.collectdesk", "/b/二.collectdesk"), "/backup"
    )
    PreferenceStore(file).save(kept)
    assert PreferenceStore(file).load() == kept
    one = Preferences().opened(Path("/a")).opened(Path("/b")).opened(Path("/a"))
    assert [Path(office) for office in one.offices] == [Path("/a"), Path("/b")]
    PreferenceStore(file).save(Preferences(offices=("/only",)))
    assert PreferenceStore(file).load().offices == ("/only",)
    file.write_text("[General]\nscheme=purple\ngeometry=x\nlanguage=en\n")
    assert PreferenceStore(file).load() == Preferences(language="en")


def fail(name: str) -> NoReturn:
    secret = f"{name} owes 500"
    raise ValueError(secret)


def test_a_report_names_types_and_places_but_no_person(tmp_path: Path) -> None:
    try:
        try:
            fail("王小明")
        except ValueError as cause:
            raise KeyError("13800135521") from cause
    except KeyError as failure:
        text = crash.report(failure, "0.1.0")
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "test_workstation.py" in text
    assert "fail" in text
    for secret in ("王小明", "13800135521", "owes", str(Path.home())):
        assert secret not in text
    file = crash.save(text, tmp_path / "reports", datetime(2026, 11, 23, 9, 14))
    assert file.name == "collectdesk-report-20261123-091400.txt"


def click(window: QWidget, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_the_guard_shows_one_window_and_saves_where_told(qtbot: QtBot, themed: Theme, tmp_path: Path) -> None:
    guard = crash.CrashGuard(tmp_path, "0.1.0", lambda: datetime(2026, 11, 23, 9, 14))
    guard.show(ValueError("secret"))
    first = guard.window
    assert first is not None
    guard.show(ValueError("again"))
    assert guard.window is first
    click(first, "crash.save")
    assert "secret" not in next(tmp_path.glob("*.txt")).read_text(encoding="utf-8")
    click(first, "crash.leave")
    assert not first.isVisible()


def test_the_log_keeps_messages_of_exceptions_out(tmp_path: Path) -> None:
    handler = logs.start(tmp_path)
    try:
        try:
            fail("王小明")
        except ValueError:
            logging.getLogger("collectdesk.test").exception("import.failed")
        handler.flush()
        text = (tmp_path / "collectdesk.log").read_text(encoding="utf-8")
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
        from PySide6.QtCore import qInstallMessageHandler

        qInstallMessageHandler(None)
    assert "import.failed" in text
    assert "builtins.ValueError" in text
    assert "王小明" not in text
