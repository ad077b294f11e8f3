"""The tour: a day at the office through the real window, with pictures; also the program's self-test."""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
import tomllib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from collectdesk import paths

STARTS = datetime(2026, 11, 23, 1, 14, tzinfo=UTC)
"""Monday 23 November 2026, 09:14 in Shanghai: the day of the list that is shipped."""
PASSWORD = "harbour lantern seven"  # noqa: S105 (of an office that lives for the length of the tour)
ADMINISTRATOR, CLERK, COLLECTOR = "陈洁", "周凯", "李娜"


@dataclass
class Findings:
    """What was compared, in order; the tour fails when one differs."""

    rows: list[tuple[str, object, object]] = field(default_factory=list)

    def same(self, what: str, expected: object, found: object) -> None:
        self.rows.append((what, expected, found))

    @property
    def failed(self) -> bool:
        return any(expected != found for _, expected, found in self.rows)

    def report(self) -> str:
        lines = [
            f"{'same' if expected == found else 'DIFFERS'}  {what}: {expected}"
            + ("" if expected == found else f"  but found {found}")
            for what, expected, found in self.rows
        ]
        return (
            "\n".join([*lines, f"{len(lines)} compared, {'FAILED' if self.failed else 'all the same'}"])
            + "\n"
        )


class _Clock:
    """The tour's day: from 09:14 on, as fast as real time."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        return STARTS + timedelta(seconds=time.monotonic() - self._began)


def run_tour(options: argparse.Namespace) -> int:
    """`collectdesk tour DIR`: 0 when everything was found as expected, 1 when not."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.folder.mkdir(parents=True, exist_ok=True)
    for old in (*options.folder.glob("*.png"), *options.folder.glob("*.pdf")):
        old.unlink()
    findings = Findings()
    try:
        with tempfile.TemporaryDirectory(prefix="collectdesk-tour-") as scratch:
            _Tour(options, Path(scratch), findings).run()
    except Exception as failure:  # noqa: BLE001 (whatever went wrong, the report says where)
        from collectdesk.shell.logs import bare

        findings.same("the tour reached its end", "yes", f"{failure}\n{bare(failure)}")
    report = findings.report()
    (options.folder / "report.txt").write_text(report, "utf-8")
    print(report, end="")
    print(f"Pictures, letters and report: {options.folder.resolve()}")
    return 1 if findings.failed else 0


class _Tour:
    def __init__(self, options: argparse.Namespace, scratch: Path, findings: Findings) -> None:
        from collectdesk.app.desktop import Desktop
        from collectdesk.app.hand import Hand
        from collectdesk.app.launch import start_application
        from collectdesk.shell import ask
        from collectdesk.shell.preferences import Preferences, PreferenceStore
        from collectdesk.shell.theme import Scheme

        self.findings = findings
        self.out = options.folder.resolve()
        self.input = tomllib.loads((paths.resources() / "tour" / "expected.toml").read_text("utf-8"))
        self.office = scratch / "北辰小额贷款.collectdesk"
        self.backups = scratch / "Backups"
        self.clock = _Clock()
        scheme = Scheme.DARK if options.dark else Scheme.LIGHT
        preferences = Preferences(language=options.lang, scheme=scheme, backup_folder=str(self.backups))
        start_application(preferences)
        ask.use_native_dialogs(native=False)
        store = PreferenceStore(scratch / "workstation.ini")
        store.save(preferences)
        self.store = store
        self.desktop = Desktop(store, self.clock)
        self.hand = Hand(self.desktop.window, self.out)
        self.saved: dict[str, Path] = {}

    def run(self) -> None:
        self.desktop.window.resize(1366, 768)
        self.desktop.start(None, demo=False)
        self.hand.wait(self.desktop.window.isVisible, "the window")
        try:
            self.found()
            self.take_list()
            self.browse()
            self.call()
            self.letters()
            self.today()
            self.close_and_compare()
            self.restore()
        finally:
            self.desktop.abandon()

    # 1
    def found(self) -> None:
        hand = self.hand
        hand.find("start.new")
        hand.picture("start")
        hand.click("start.new")
        for name, text in {
            "firstrun.name": "杭州北辰小额贷款有限公司",
            "firstrun.address": "浙江省杭州市拱墅区文晖路 1 号",
            "firstrun.postcode": "310005",
            "firstrun.phone": "0571-5555 0000",
            "firstrun.email": "office@beichen.example",
            "firstrun.bank": "杭州银行 6222 0000 0000 0000",
            "firstrun.signatory": "王芳",
            "firstrun.title": "贷后负责人",
            "firstrun.folder": str(self.office),
        }.items():
            hand.write(name, text)
        hand.picture("first-run-office")
        hand.click("firstrun.next")
        hand.choose("firstrun.pack", "cn")
        hand.picture("first-run-rules")
        hand.click("firstrun.next")
        hand.write("firstrun.admin", ADMINISTRATOR)
        hand.write("firstrun.password", PASSWORD)
        hand.write("firstrun.again", PASSWORD)
        for number, (name, role) in enumerate(((COLLECTOR, "collector"), (CLERK, "clerk")), start=1):
            hand.click("firstrun.staff.add")
            hand.write(f"firstrun.staff.{number}.name", name)
            hand.choose(f"firstrun.staff.{number}.role", role)
            hand.write(f"firstrun.staff.{number}.password", PASSWORD)
        hand.picture("first-run-staff")
        hand.click("firstrun.next")
        code = hand.find("firstrun.key").accessibleDescription()
        groups = code.split("-")
        self.save("firstrun.save", self.out / "recovery-key.pdf")
        for name in ("firstrun.group.a", "firstrun.group.b"):
            wanted = int("".join(c for c in hand.find(name).accessibleName() if c.isdigit()))
            hand.write(name, groups[wanted - 1])
        hand.picture("first-run-recovery-key")
        hand.click("firstrun.next")
        hand.wait(lambda: self.page("today"), "the Today page")
        hand.picture("today-empty")

    # 2
    def take_list(self) -> None:
        self.switch(CLERK, "lock")
        hand = self.hand
        hand.key("Ctrl+2")
        hand.picture("accounts-empty")
        hand.click("empty.primary" if hand.sees("empty.primary") else "accounts.import")
        hand.write("import.file", str(paths.resources() / "tour" / self.input["list"]["file"]))
        hand.click("import.read")
        hand.find("import.confirm")
        number = 0
        while hand.sees(f"import.same.{number}.yes"):
            hand.click(f"import.same.{number}.yes")
            number += 1
        hand.picture("import")
        hand.click("import.confirm")
        hand.wait(lambda: not hand.sees("import.confirm"), "the end of the import")
        self.settle()
        hand.picture("import-done")

    # 3
    def browse(self) -> None:
        hand = self.hand
        self.switch(COLLECTOR, "switch")
        hand.key("Ctrl+2")
        hand.find("accounts.table")
        hand.picture("accounts")
        self.search(self.input["call"]["search"])
        hand.picture("accounts-search")

    # 4 and 5
    def call(self) -> None:
        hand, call = self.hand, self.input["call"]
        self.open_found()
        hand.picture("account")
        for tab in ("balance", "contract", "people", "letters"):
            hand.key("Ctrl+PgDown")
            hand.picture(f"account-{tab}")
        for _ in range(4):
            hand.key("Ctrl+PgUp")
        hand.key("F3")
        hand.find("account.call.number")
        hand.picture("account-calling")
        hand.key("1")
        hand.key("P")
        hand.find("account.promise.amount")
        hand.write("account.promise.amount", call["promise"])
        hand.write("account.promise.day", call["promise_day"])
        hand.write("account.note", call["note"])
        hand.picture("account-log")
        hand.key("Ctrl+S")
        hand.wait(lambda: not hand.sees("account.call.number"), "the saved call")
        hand.picture("account-logged")

    # 6
    def letters(self) -> None:
        hand = self.hand
        self.open_account(self.input["no_address"]["contract"])
        hand.key("F6")
        hand.find("write_letter.page")
        hand.pause(0.5)
        self.settle()
        hand.picture("letter-without-address")
        for language, letter in self.input["letters"].items():
            self.open_account(letter["search"])
            hand.key("F6")
            hand.find("write_letter.page")
            self.settle()
            hand.wait(
                lambda: hand.sees("write_letter.issue.button"), "the letter's preview", self.why_no_letter
            )
            hand.picture(f"letter-{language}-write")
            hand.key("Ctrl+Return")
            hand.wait(lambda: self.page("letters"), "the issued letter")
            self.settle()
            hand.picture(f"letter-{language}-issued")
            path = self.out / f"letter-{language}.pdf"
            self.save("letters.save.button", path)
            self.saved[language] = path
        hand.click("letters.to_post")
        for keys in ("Home", "Space", "Down", "Space"):
            hand.key(keys)
        hand.picture("letters-chosen")
        hand.key("Ctrl+Return")
        hand.find("letters.post_panel")
        self.track()
        hand.picture("letters-post")
        hand.key("Ctrl+Return")
        hand.wait(lambda: hand.sees("ask.deed"), "the question before posting")
        hand.picture("letters-post-question")
        hand.click("ask.deed")
        hand.wait(lambda: not hand.sees("letters.post_panel"), "the posted letters")
        self.settle()
        hand.picture("letters-posted")

    # 7
    def today(self) -> None:
        hand = self.hand
        hand.key("Ctrl+1")
        self.settle()
        hand.picture("today")

    # 8
    def close_and_compare(self) -> None:
        hand, window = self.hand, self.desktop.window
        hand.key("Ctrl+L")
        hand.find("unlock.password")
        hand.picture("locked")
        self.unlock(ADMINISTRATOR)
        hand.key("Ctrl+4")
        self.settle()
        hand.picture("office")
        window.close()
        hand.wait(lambda: not window.isVisible(), "the window to close after its backup")
        self.compare("reopened", self.office, self.contents(self.office))

    def restore(self) -> None:
        from collectdesk.app.desktop import Desktop
        from collectdesk.app.hand import Hand

        (backup,) = self.backups.glob("*.cdbackup")
        self.store.save(replace(self.store.load(), offices=()))
        self.desktop = Desktop(self.store, self.clock)
        self.hand = hand = Hand(self.desktop.window, self.out, self.hand.count)
        self.desktop.start(None, demo=False)
        self.desktop.window.resize(1366, 768)
        restored = self.office.with_name("Restored.collectdesk")
        hand.click("start.restore")
        hand.write("restore.file", str(backup))
        hand.key("Tab")
        hand.choose("restore.staff", ADMINISTRATOR)
        hand.write("restore.password", PASSWORD)
        hand.write("restore.folder", str(restored))
        hand.picture("restore")
        hand.click("restore.button")
        hand.find("unlock.password")
        hand.picture("restored")
        self.unlock(ADMINISTRATOR)
        hand.key("Ctrl+2")
        self.settle()
        hand.picture("accounts-restored")
        self.desktop.window.close()
        hand.wait(lambda: not self.desktop.window.isVisible(), "the window to close")
        self.compare("restored from the backup", restored, self.contents(restored))

    # comparing
    def contents(self, office: Path) -> dict[str, Any]:
        """What another process reads from the disk."""
        from collectdesk.app.readback import command

        done = subprocess.run(  # noqa: S603 (our own program)
            command(office, ADMINISTRATOR, self.clock()),
            input=PASSWORD + "\n",
            capture_output=True,
            check=False,
            encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        if done.returncode:
            raise RuntimeError(f"reading back failed: {done.stderr[-2000:]}")
        read: dict[str, Any] = json.loads(done.stdout)
        return read

    def compare(self, when: str, office: Path, read: dict[str, Any]) -> None:
        same, listed, call = self.findings.same, self.input["list"], self.input["call"]
        accounts = read["accounts"]
        same(f"{when}: accounts", listed["accounts"], len(accounts))
        same(f"{when}: overdue in all", [listed["overdue"]], read["overdue"])
        wrong = [number for number, a in accounts.items() if a["overdue"] != a["ledger"]]
        same(f"{when}: accounts whose ledger does not add up", [], wrong)
        promised = [m for m in accounts[call["contract"]]["story"] if m["code"] == "promised"]
        told = [(m["note"], m["facts"].get("amount"), m["facts"].get("due_on")) for m in promised]
        same(f"{when}: the call", [(call["note"], call["promise"], call["promise_day"])], told)
        for language, letter in self.input["letters"].items():
            sealed = read["letters"].get(letter["contract"], {})
            saved = hashlib.sha256(self.saved[language].read_bytes()).hexdigest()
            same(f"{when}: letter {language}, PDF", saved, sealed.get("sha256"))
            same(f"{when}: letter {language}, language", language, sealed.get("language"))
            same(f"{when}: letter {language}, state", "posted", sealed.get("state"))
            same(f"{when}: letter {language}, tracking number", letter["tracking"], sealed.get("tracking"))
        plain = [f.name for f in office.rglob("*") if f.is_file() and "曾淑芬".encode() in f.read_bytes()]
        same(f"{when}: files of the office that hold a borrower's name", [], plain)

    # ways about
    def page(self, name: str) -> bool:
        page = self.desktop.window.page
        return page is not None and getattr(page, "name", "") == name

    def settle(self) -> None:
        """Until the office has answered everything that was asked of it."""
        self.hand.pause(0.4)
        desk = self.desktop.window.desk
        if desk is not None:
            self.hand.wait(lambda: not desk.busy, "the office's answers")
        self.hand.pause(0.1)

    def switch(self, name: str, picture: str) -> None:
        self.hand.key("Ctrl+L")
        self.hand.find("unlock.password")
        self.hand.picture(picture)
        self.unlock(name)

    def unlock(self, name: str) -> None:
        hand = self.hand
        hand.choose("unlock.staff", name)
        hand.write("unlock.password", PASSWORD)
        hand.key("Return")
        hand.wait(lambda: self.page("today"), "the Today page")
        self.settle()

    def search(self, text: str) -> None:
        self.hand.key("Ctrl+F")
        self.hand.key("Ctrl+A")
        self.hand.type(text)
        self.settle()

    def open_account(self, search: str) -> None:
        self.hand.key("Ctrl+2")
        self.settle()
        self.search(search)
        self.open_found()

    def open_found(self) -> None:
        self.hand.key("Return")
        self.hand.wait(lambda: self.page("account"), "the account")
        self.settle()

    def save(self, button: str, path: Path) -> None:
        """Presses a save button and names the file in the dialog."""
        self.hand.click(button)
        self.hand.find("fileNameEdit")
        self.hand.write("fileNameEdit", str(path))
        self.hand.key("Return")
        self.hand.wait(path.exists, path.name)
        self.settle()

    def why_no_letter(self) -> str:
        """What stands where the paper should be."""
        from collectdesk.views.widgets.messages import RefusalPanel

        panels = self.desktop.window.findChildren(RefusalPanel)
        return " ".join(panel.accessibleName() for panel in panels if panel.isVisible())

    def track(self) -> None:
        """Types each letter's tracking number beside it."""
        numbers = [letter["tracking"] for letter in self.input["letters"].values()]
        for name, number in zip(self.hand.names("letters.tracking."), numbers, strict=True):
            self.hand.write(name, number)
