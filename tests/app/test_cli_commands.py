"""`undo`, `export`, `backup`, `restore` and the choices of `import`: what they do, say and leave."""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from collectdesk.app.cli import COMMANDS, codes, frame
from collectdesk.app.cli.options import LANGUAGES
from collectdesk.app.main import main
from collectdesk.domain.account import Account
from collectdesk.domain.browse import AccountFilter, AccountSort
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.shell import i18n
from collectdesk.storage.books import Books
from collectdesk.usecases.restore import look_into, restore_backup, restore_with_code
from collectdesk.usecases.session import staff_names, unlock
from collectdesk.usecases.views import SaveView, save_view
from tests.offices import LIGHT, PASSWORD, STAFF, Clock, DirectPress, small_office

LIST = resources() / "tour" / "overdue_2026-11.csv"
HEAD = "合同号,姓名,手机,逾期金额,最早未还日"
CLERK = ("--staff", STAFF[Role.CLERK])
LEAD = ("--staff", STAFF[Role.SUPERVISOR])
README = Path(__file__).parents[2] / "README.md"


@dataclass
class Told:
    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.out)
        return read


@dataclass
class Shell:
    """The command line before a closed office with 37 accounts, and its recovery code."""

    office: Path
    place: Path
    code: str
    capsys: pytest.CaptureFixture[str]

    def run(self, command: str, *arguments: str | Path, secret: bool = True) -> Told:
        given = ("--password-file", self.file("secret.txt", PASSWORD)) if secret else ()
        code = main([command, *map(str, (*arguments, *given))])
        return Told(code, *self.capsys.readouterr())

    def file(self, name: str, text: str) -> Path:
        path = self.place / name
        path.write_text(text, "utf-8")
        return path

    def accounts(self, office: Path | None = None) -> dict[str, Account]:
        session, _ = unlock(office or self.office, STAFF[Role.AUDITOR], PASSWORD, DirectPress(), Clock())
        try:
            with session.vault.reading() as connection:
                return {account.contract_number: account for account in Books(connection).find(Account)}
        finally:
            session.close()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    with small_office(tmp_path_factory.mktemp("filled")) as office:
        office.take_list(LIST)
        view = SaveView(
            "Large", AccountFilter(text="王"), AccountSort.CONTRACT, False, ("borrower", "overdue")
        )
        office.clerk(Role.SUPERVISOR).do(save_view, view)
        return office.folder, office.recovery_code


@pytest.fixture
def shell(
    filled: tuple[Path, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Shell]:
    for opened in (staff_names, unlock, look_into, restore_backup, restore_with_code):
        monkeypatch.setattr(opened, "__kwdefaults__", {"floor": LIGHT})
    monkeypatch.setattr(frame, "now", Clock())
    monkeypatch.delenv(frame.PASSWORD_FILE, raising=False)
    folder, code = filled
    shutil.copytree(folder, tmp_path / folder.name)
    yield Shell(tmp_path / folder.name, tmp_path, code, capsys)
    i18n.use_language("en")


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# export
def test_a_saved_view_is_exported_with_its_columns_and_order(shell: Shell) -> None:
    target = shell.place / "out.csv"
    told = shell.run("export", shell.office, target, "--view", "large", "--json", *LEAD)
    assert told.code == codes.DONE, told.out
    report = told.json
    rows = cells(target)
    assert set(report) == {
        "done", "file", "sha256", "accounts", "overdue", "view", "columns", "unmasked",
    }  # fmt: skip
    assert (report["view"], report["accounts"], report["file"]) == ("Large", len(rows), "out.csv")
    assert list(rows[0]) == ["Borrower", "Currency", "Overdue"]
    assert all("王" in row["Borrower"] for row in rows)
    total = sum(float(row["Overdue"]) for row in rows)
    assert report["overdue"] == {"CNY": f"{total:.2f}"}


def test_filters_columns_order_language_and_full_numbers(shell: Shell) -> None:
    target = shell.place / "out.csv"
    wanted = (
        "--columns",
        "contract,days,phone",
        "--sort",
        "days",
        "--descending",
        "--bucket",
        "m2",
        "--lang",
        "zh_CN",
    )
    assert shell.run("export", shell.office, target, *wanted, *LEAD).code == codes.DONE
    masked = [list(row.values()) for row in cells(target)]
    days = [int(row[1]) for row in masked]
    assert days == sorted(days, reverse=True)
    assert all(30 < day <= 60 for day in days)
    assert all("*" in row[2] for row in masked)
    told = shell.run("export", shell.office, target, *wanted, "--full", "--json", *LEAD)
    assert told.json["unmasked"] is True
    assert not any("*" in row for row in target.read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (("out.csv", "--view", "None such", *LEAD), codes.REFUSED, "command.no_view"),
        (("out.csv", "--bucket", "M99", *LEAD), codes.REFUSED, "command.value"),
        (("out.csv", "--columns", "salary", *LEAD), codes.REFUSED, "export.columns"),
        (("out.doc", *LEAD), codes.REFUSED, "export.ending"),
        (("gone/out.csv", *LEAD), codes.TROUBLE, "export.no_folder"),
        (("out.csv", *CLERK), codes.REFUSED, "right.missing"),
        (("out.csv", "--text", "nobody at all", *LEAD), codes.REFUSED, "export.nothing"),
        (("out.csv",), codes.REFUSED, "staff.which"),
    ],
)
def test_an_export_that_may_not_be(shell: Shell, arguments: tuple[str, ...], code: int, error: str) -> None:
    name, *others = arguments
    told = shell.run("export", shell.office, shell.place / name, *others, "--json")
    assert (told.code, told.json["error"]) == (code, error)
    assert set(told.json) == {"done", "error", "field", "message", "remedy"}
    assert not list(shell.place.rglob("out*"))
    assert PASSWORD not in told.out + told.err


# import
def test_columns_layouts_and_refused_rows_by_option(shell: Shell) -> None:
    rows = ("X-1|陈浩|13800135534|1.200,50|03/04/2026", "X-2|李静|13800135577|viel|04/04/2026", "")
    file = shell.file("strange.txt", "\n".join(("Ref|Wer|Tel|Betrag|Seit", *rows)))
    base = (shell.office, file, "--part", "--same-people", "different", "--json", *CLERK)
    answers = ("--delimiter", "|", "--decimal", ",", "--date-order", "dmy", "--header-line", "1")
    columns = (
        "Ref=contract_number", "Wer=borrower_name", "Tel=phone", "Betrag=overdue_total",
        "Seit=oldest_unpaid_on",
    )  # fmt: skip
    named = tuple(part for column in columns for part in ("--column", column))
    wrong = shell.run("import", *base, *answers, "--column", "Nix=phone")
    assert (wrong.code, wrong.json["error"]) == (codes.REFUSED, "command.column")
    refused = shell.place / "refused.csv"
    told = shell.run(
        "import", *base, *answers, *named, "--save-as-layout", "Strange", "--save-refused", refused
    )
    assert told.code == codes.DONE, told.out
    assert (told.json["done"], told.json["part"], told.json["refused_file"]) == (True, True, "refused.csv")
    assert "X-2" in refused.read_text("utf-8-sig")
    account = shell.accounts()["X-1"]
    assert (account.overdue.minor, str(account.oldest_unpaid_on)) == (120050, "2026-04-03")
    assert len(shell.accounts()) == 38
    again = shell.run(
        "import", *base, "--delimiter", "|", "--header-line", "1", "--layout", "strange", "--dry-run"
    )
    assert (again.json["unchanged"], again.json["money_in"]) == (1, {"CNY": "1200.50"})
    missing = shell.run("import", *base, "--layout", "None such")
    assert missing.json["error"] == "command.no_layout"


def test_an_import_is_undone_or_refused_in_words(shell: Shell) -> None:
    file = shell.file("one.csv", f"{HEAD}\nA-1,欧阳铁,13900135599,1200.50,2026-10-03\n")
    loaded = shell.run("import", shell.office, file, "--part", "--json", *CLERK).json
    assert "A-1" in shell.accounts()
    told = shell.run("undo", shell.office, "--json", *LEAD)
    assert told.code == codes.DONE, told.out
    assert told.json == {
        "done": True, "import": loaded["import"], "file": "one.csv", "reversed": False, "accounts": 1,
    }  # fmt: skip
    assert "A-1" not in shell.accounts()
    gone = shell.run("undo", shell.office, str(loaded["import"]), "--json", *LEAD)
    assert (gone.code, gone.json["error"]) == (codes.REFUSED, "import.undo_already_undone")
    none = shell.run("undo", shell.office, "7", *LEAD)
    assert (none.code, none.out) == (codes.REFUSED, "")
    assert (
        shell.run("undo", shell.office, "--reverse", "--json", *LEAD).json["error"] == "import.reverse_reason"
    )


# backup and restore
def test_an_office_is_backed_up_and_comes_back_by_password_or_recovery_key(shell: Shell) -> None:
    folder = shell.place / "Backups"
    made = shell.run("backup", shell.office, folder, "--json", *CLERK)
    assert made.code == codes.DONE, made.out
    assert set(made.json) == {"done", "file", "size", "journal_lines", "sealed_files", "lost"}
    file = folder / made.json["file"]
    assert file.stat().st_size == made.json["size"]
    other = shell.place / "Other.collectdesk"
    told = shell.run("restore", file, other, "--json", *CLERK)
    assert told.code == codes.DONE, told.out
    assert (told.json["office"], told.json["moved_aside"]) == ("Other.collectdesk", "")
    assert len(shell.accounts(other)) == 37
    code = shell.file("code.txt", f"{shell.code}\n")
    again = shell.run("restore", file, other, "--recovery-code-file", code, secret=False)
    assert again.code == codes.DONE, again.err
    assert "before restore" in again.out
    assert shell.code not in again.out + again.err
    inside = shell.run("backup", shell.office, shell.office / "x", "--json", *CLERK)
    assert (inside.code, inside.json["error"]) == (codes.REFUSED, "backup.inside_office")
    missing = shell.run("restore", shell.place / "no.cdbackup", other, "--json", *CLERK)
    assert (missing.code, missing.json["error"]) == (codes.TROUBLE, "backup.missing")
    mistyped = shell.run(
        "restore", file, other, "--recovery-code-file", shell.file("bad.txt", "x"), "--json", secret=False
    )
    assert (mistyped.code, mistyped.json["error"]) == (codes.REFUSED, "recovery.length")


# what all share
def test_cancelled_broken_and_faulty_ends_have_a_sentence_and_a_code(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    from collectdesk.app.cli import exporting

    for failure, code, error in (
        (KeyboardInterrupt(), codes.CANCELLED, "command.cancelled"),
        (ValueError("王小明 13800135521"), codes.TROUBLE, "command.fault"),
    ):

        def fail(*_: object, failure: BaseException = failure, **__: object) -> None:
            raise failure

        monkeypatch.setattr(exporting, "export", fail)
        told = shell.run("export", shell.office, shell.place / "out.csv", "--json", *LEAD)
        assert (told.code, told.json["error"]) == (code, error)
        assert "13800135521" not in told.out + told.err
    assert shell.run("export", shell.office, shell.place / "o.csv", "--lang", "zh_CN", *LEAD).err.strip()


def test_without_a_terminal_the_password_file_is_asked_for(shell: Shell, tmp_path: Path) -> None:
    """As a service runs it: another process, a console of few letters, no terminal, nobody reading."""
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(README.parent)}
    environment.pop(frame.PASSWORD_FILE, None)
    command = [
        sys.executable,
        "-m",
        "collectdesk.app.main",
        "backup",
        str(shell.place / "无.collectdesk"),
        "x",
    ]
    ran = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        start_new_session=True,
        check=False,
    )
    assert ran.returncode == codes.TROUBLE, ran.stderr
    assert "无" in ran.stderr.decode("utf-8")
    assert b"Traceback" not in ran.stderr


def test_nobody_there_to_type(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    import getpass
    import warnings

    def fallback(_prompt: str) -> str:
        warnings.warn("echo", getpass.GetPassWarning, stacklevel=1)
        raise EOFError

    monkeypatch.setattr("getpass.getpass", fallback)
    told = shell.run("backup", shell.office, shell.place / "b", "--json", *CLERK, secret=False)
    assert (told.code, told.json["error"]) == (codes.REFUSED, "command.no_password")


def test_output_that_nobody_reads(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        def write(self, _text: str) -> int:
            raise BrokenPipeError

        def flush(self) -> None:
            pass

        def fileno(self) -> int:
            raise OSError

    monkeypatch.setattr(sys, "stdout", Closed())
    told = shell.run("backup", shell.office, shell.place / "b", *CLERK)
    assert told.code == codes.TROUBLE
    assert "nobody reads" in told.err


def test_the_readme_and_the_help_say_what_is_so(capsys: pytest.CaptureFixture[str]) -> None:
    readme = README.read_text("utf-8")
    said = " ".join(readme.split())
    for code, meaning in codes.MEANING.items():
        assert f"{code} {meaning}" in said
    for command in COMMANDS:
        assert f"collectdesk {command} " in readme
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0
        assert "4 cancelled" in " ".join(capsys.readouterr().out.split())
        with pytest.raises(SystemExit) as wrong:
            main([command, "--password", "x"])
        assert wrong.value.code == codes.USAGE
        capsys.readouterr()
    assert set(LANGUAGES) == {code for code, _ in i18n.LANGUAGES}
