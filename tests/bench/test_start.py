"""PERFORMANCE rows 5, 6 and 11 against their baselines: `pytest tests/bench -s`. Nothing is asserted."""

import os
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from collectdesk import paths
from collectdesk.app.demo import PASSWORD, enter_demo
from collectdesk.app.desktop import Desktop
from collectdesk.app.desktop import now as real_now
from collectdesk.app.hand import Hand
from collectdesk.domain.account import Account
from collectdesk.domain.borrower import Channel
from collectdesk.domain.contact import Direction, Reached, Result
from collectdesk.shell.preferences import Preferences, PreferenceStore
from collectdesk.storage.books import Books
from collectdesk.storage.cipher import connect
from collectdesk.storage.slots import STRONG, stretch
from collectdesk.usecases.browse import OfAccount, account_card, account_ledger
from collectdesk.usecases.contacts import LogContact, log_contact
from collectdesk.usecases.session import Session
from collectdesk.usecases.timeline import account_timeline
from tests.offices import DirectPress

RUNS = 7

PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer

class First(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False

first = First()
"""
EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

application = QApplication([])
window = QMainWindow()
body = QWidget()
window.setCentralWidget(body)
body.installEventFilter(first)
window.resize(1366, 768)
window.show()
application.exec()
"""
OURS = """
from pathlib import Path
from collectdesk.app import desktop as made
from collectdesk.app.main import main

class Watched(made.Desktop):
    def start(self, folder, *, demo):
        self.front.unlock.installEventFilter(first)
        super().start(folder, demo=demo)

made.Desktop = Watched
main([sys.argv[1]])
"""


def compared(what: str, aim: str, ours: Callable[[], float], plain: Callable[[], float]) -> None:
    """Medians of interleaved runs, seconds, and their ratio."""
    times = [(ours(), plain()) for _ in range(RUNS)]
    mine, base = (statistics.median(column) for column in zip(*times, strict=True))
    figures = f"{mine * 1000:.1f} ms, baseline {base * 1000:.1f} ms, {mine / base:.2f}x (aim {aim})"
    sys.stdout.write(f"\n{what}: {figures}\n")


def clocked(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demo")
    session, _clerk = enter_demo("en", DirectPress(), real_now, lambda _done, _total: None, root)
    session.close()
    return session.folder


def test_process_start_to_unlock_window_painted(demo: Path, tmp_path: Path) -> None:
    homes = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    env = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(paths.resources().parent)}

    def process(code: str) -> Callable[[], float]:
        command = [sys.executable, "-c", PAINTED + code, str(demo)]
        return lambda: clocked(lambda: subprocess.run(command, env=env, check=True))

    ours, empty = process(OURS), process(EMPTY)
    ours(), empty()
    compared("start to unlock window painted / empty window", "1.3x", ours, empty)


def test_password_to_usable_today(
    demo: Path, tmp_path: Path, themed: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_a, **_k: str(tmp_path))
    store = PreferenceStore(tmp_path / "workstation.ini")

    def enter() -> float:
        store.save(Preferences(language="en"))
        desktop = Desktop(store)
        hand = Hand(desktop.window, tmp_path)
        desktop.start(demo, demo=False)
        hand.wait(lambda: not desktop.front_desk.busy, "the names")
        hand.pause(0.5)
        hand.write("unlock.password", PASSWORD)
        began = time.perf_counter()
        QTest.keyClick(hand.find("unlock.password"), Qt.Key.Key_Return)
        hand.wait(lambda: desktop.window.page is not None, "Today")
        hand.wait(lambda: desktop.window.desk is not None and not desktop.window.desk.busy, "its rows")
        QApplication.processEvents()
        took = time.perf_counter() - began
        desktop.abandon()
        desktop.window.deleteLater()
        desktop.deleteLater()
        return took

    compared(
        "password to usable Today / Argon2id alone", "Argon2id + 0.5 x the empty window", enter,
        lambda: clocked(lambda: stretch(b"a password", bytes(16), STRONG)),
    )  # fmt: skip


@pytest.fixture
def both(demo: Path, tmp_path: Path) -> tuple[Session, object, sqlite3.Connection, list[int]]:
    """The demo office, its clerk, and a plain copy of the same file."""
    session, clerk = enter_demo("en", DirectPress(), real_now, lambda _done, _total: None, demo.parent)
    copy = tmp_path / "plain.db"
    driver = connect(session.folder / "office.db", session.vault.data_key, "rw")
    driver.execute(f"ATTACH '{copy}' AS plain KEY ''")
    driver.execute("SELECT sqlcipher_export('plain')").fetchall()
    driver.close()
    plain = sqlite3.connect(copy, isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("PRAGMA synchronous = FULL")
    with session.vault.reading() as connection:
        busy = connection.exec_driver_sql(
            "SELECT account_id FROM contacts GROUP BY account_id ORDER BY count(*) DESC LIMIT 60"
        )
        ids = [int(row[0]) for row in busy]
    return session, clerk, plain, ids


ACCOUNT = (
    "SELECT * FROM accounts WHERE id = ?",
    "SELECT p.*, l.role FROM account_parties l JOIN parties p ON p.id = l.party_id WHERE l.account_id = ?",
    "SELECT c.* FROM account_parties l JOIN contact_points c USING (party_id) WHERE l.account_id = ?",
    "SELECT * FROM ledger WHERE account_id = ? ORDER BY effective_on",
    "SELECT * FROM contacts WHERE account_id = ? ORDER BY started_at DESC LIMIT 100",
    "SELECT * FROM promises WHERE account_id = ?",
    "SELECT * FROM letters WHERE account_id = ?",
    "SELECT * FROM follow_ups WHERE account_id = ?",
)


def test_open_an_account(both: tuple[Session, object, sqlite3.Connection, list[int]]) -> None:
    session, clerk, plain, ids = both

    def ours() -> float:
        def work() -> None:
            for account in ids:
                for query in (account_card, account_timeline, account_ledger):
                    clerk.ask(query, OfAccount(account))  # type: ignore[attr-defined]  # a Clerk

        return clocked(work) / len(ids)

    def base() -> float:
        def work() -> None:
            for account in ids:
                for statement in ACCOUNT:
                    plain.execute(statement, (account,)).fetchall()

        return clocked(work) / len(ids)

    ours(), base()
    compared("open an account / plain sqlite3", "2x", ours, base)
    session.close()


def test_log_a_call(both: tuple[Session, object, sqlite3.Connection, list[int]]) -> None:
    session, clerk, plain, ids = both
    with session.vault.reading() as connection:
        account = next(a for a in Books(connection).find(Account) if a.id in ids)
        columns = [row[1] for row in plain.execute("PRAGMA table_info(contacts)")]
    row = list(plain.execute("SELECT * FROM contacts LIMIT 1").fetchone())
    (last,) = plain.execute("SELECT max(id) FROM contacts").fetchone()
    marks = ", ".join("?" * len(columns))
    numbers = iter(range(last + 1, last + 10_000))

    def ours() -> float:
        def work() -> None:
            for _ in range(10):
                started = real_now() - timedelta(minutes=3)
                clerk.do(  # type: ignore[attr-defined]  # a Clerk
                    log_contact,
                    LogContact(
                        account.id, None, Channel.VISIT, Direction.OUT, Reached.NOBODY, started, 0,
                        Result.NO_ANSWER,
                    ),
                )  # fmt: skip

        return clocked(work) / 10

    def base() -> float:
        def work() -> None:
            for _ in range(10):
                plain.execute("BEGIN IMMEDIATE")
                plain.execute(f"INSERT INTO contacts VALUES ({marks})", [next(numbers), *row[1:]])
                plain.execute("COMMIT")

        return clocked(work) / 10

    ours(), base()
    compared("log a call, durable / plain insert", "3x", ours, base)
    session.close()
