"""`collectdesk import`: what it reports, writes and refuses, and where its password comes from."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from collectdesk.app.cli import codes as cli
from collectdesk.app.cli import frame
from collectdesk.app.main import main
from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.storage.books import Books
from collectdesk.usecases.session import staff_names, unlock
from tests.offices import LIGHT, PASSWORD, STAFF, Clock, DirectPress, small_office

LIST = resources() / "tour" / "overdue_2026-11.csv"
HEAD = "合同号,姓名,手机,逾期金额,最早未还日"
CLERK = ("--staff", STAFF[Role.CLERK])


@dataclass
class Told:
    """What a run of the command left: exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.out)
        return read


@dataclass
class Shell:
    """The command line before a closed office of five staff."""

    office: Path
    place: Path
    capsys: pytest.CaptureFixture[str]

    def run(self, *arguments: str | Path, secret: bool = True) -> Told:
        given = ("--password-file", self.secret(PASSWORD)) if secret else ()
        code = main(["import", str(self.office), *map(str, (*arguments, *given))])
        return Told(code, *self.capsys.readouterr())

    def secret(self, text: str) -> Path:
        file = self.place / "secret.txt"
        file.write_text(text, "utf-8")
        return file

    def list(self, *rows: str, name: str = "list.csv") -> Path:
        file = self.place / name
        file.write_text("\n".join((HEAD, *rows)) + "\n", "utf-8")
        return file

    def accounts(self) -> dict[str, Account]:
        session, clerk = unlock(self.office, STAFF[Role.AUDITOR], PASSWORD, DirectPress(), Clock())
        try:
            with session.vault.reading() as connection:
                return {account.contract_number: account for account in Books(connection).find(Account)}
        finally:
            clerk.close()
            session.close()


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with small_office(tmp_path_factory.mktemp("founded")) as office:
        return office.folder


@pytest.fixture
def shell(
    founded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    for opened in (staff_names, unlock):
        monkeypatch.setattr(opened, "__kwdefaults__", {"floor": LIGHT})
    monkeypatch.setattr(frame, "now", Clock())
    monkeypatch.delenv(frame.PASSWORD_FILE, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: pytest.fail("asked for a password"))
    shutil.copytree(founded, tmp_path / founded.name)
    return Shell(tmp_path / founded.name, tmp_path, capsys)


def test_a_dry_run_reports_all_and_writes_nothing(shell: Shell) -> None:
    told = shell.run(LIST, "--dry-run", "--json", *CLERK)
    report = told.json
    assert told.code == cli.DONE
    assert not told.err
    assert (report["encoding"], report["delimiter"], report["header_line"]) == ("gb18030", ",", 4)
    assert (report["rows"], report["accepted"], report["new"], report["done"]) == (41, 37, 37, False)
    assert report["money_accepted"] == report["money_after"] == {"CNY": "685098.27"}
    assert [row["line"] for row in report["refused"]] == [14, 19, 26, 35]
    for reason in (reason for row in report["refused"] for reason in row["reasons"]):
        assert set(reason) == {"code", "field", "message"}
        assert reason["code"] not in reason["message"]
    assert {"index", "header", "field", "how"} == set(report["columns"][0])
    fields = {column["header"]: column["field"] for column in report["columns"]}
    assert fields["合同编号"] == "contract_number"
    assert not shell.accounts()


def test_a_list_is_imported_but_for_the_rows_it_refuses(shell: Shell) -> None:
    told = shell.run(LIST, *CLERK)
    assert told.code == cli.DONE
    assert told.out.splitlines()[-1] == "imported"
    assert "line 14: " in told.out
    accounts = shell.accounts()
    assert len(accounts) == 37
    assert sum(account.overdue.minor for account in accounts.values()) == 68509827
    again = shell.run(LIST, "--json", *CLERK).json
    assert (again["new"], again["unchanged"]) == (0, 37)


def test_same_name_and_phone_are_one_person_or_two_as_answered(shell: Shell) -> None:
    two = ("A-1,李静,13800135534,500.00,2026-10-01", "A-2,李静,13800135534,700.00,2026-10-02")
    asked = shell.run(shell.list(*two), "--json", *CLERK)
    assert asked.code == cli.REFUSED
    (question,) = asked.json["same_people"]
    assert (question["name"], question["lines"]) == ("李静", [2, 3])
    assert "13800135534" not in asked.out
    assert "one person or two: 李静" in shell.run(shell.list(*two), *CLERK).out
    assert not shell.accounts()
    for answer, people in (("different", 2), ("same", 1)):
        here = shell.place / answer
        shutil.copytree(shell.office, here / shell.office.name)
        other = Shell(here / shell.office.name, here, shell.capsys)
        assert other.run(other.list(*two), "--same-people", answer, *CLERK).code == cli.DONE
        assert len({account.borrower_id for account in other.accounts().values()}) == people


def test_an_ambiguous_day_is_asked_and_answered_by_an_option(shell: Shell) -> None:
    file = shell.list("A-1,王小明,13800135521,1200.50,03/04/2026", "A-2,陈浩,13800135534,5.00,04/05/2026")
    asked = shell.run(file, *CLERK)
    assert asked.code == cli.REFUSED
    assert "to answer: " in asked.out
    assert asked.out.splitlines()[-1] == "nothing was written"
    assert "03/04/2026" in asked.out
    assert not shell.accounts()
    assert shell.run(file, "--date-order", "dmy", *CLERK).code == cli.DONE
    assert str(shell.accounts()["A-1"].oldest_unpaid_on) == "2026-04-03"


def test_what_became_of_accounts_that_are_missing(shell: Shell) -> None:
    row = "A-1,王小明,13800135521,1200.50,2026-10-03"
    assert shell.run(shell.list(row, "A-2,陈浩,13800135534,5.00,2026-10-04"), *CLERK).code == cli.DONE
    file = shell.list(row, name="later.csv")
    told = shell.run(file, "--missing-as", "cured", "--json", *CLERK)
    assert (told.code, told.json["missing"]) == (cli.DONE, ["A-2"])
    states = {number: account.state for number, account in shell.accounts().items()}
    assert states == {"A-1": AccountState.OPEN, "A-2": AccountState.CURED}


def test_the_password_comes_from_a_named_file_or_a_prompt(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = shell.list("A-1,王小明,13800135521,1200.50,2026-10-03")
    dry = (file, "--dry-run", *CLERK)
    monkeypatch.setenv(frame.PASSWORD_FILE, str(shell.secret(f"\ufeff{PASSWORD}\r\nsecond line\n")))
    assert shell.run(*dry, secret=False).code == cli.DONE
    monkeypatch.setenv(frame.PASSWORD_FILE, str(shell.place / "none.txt"))
    told = shell.run(*dry, secret=False)
    assert (told.code, "none.txt" in told.err) == (cli.TROUBLE, True)
    monkeypatch.delenv(frame.PASSWORD_FILE)
    monkeypatch.setattr("getpass.getpass", lambda prompt: PASSWORD)
    assert shell.run(*dry, secret=False).code == cli.DONE
    with pytest.raises(SystemExit) as usage:
        shell.run(*dry, "--password", PASSWORD, secret=False)
    assert usage.value.code == 2


Spoil = Callable[[Shell], tuple[str | Path, ...]]
SPOILT: dict[str, tuple[int, str, Spoil]] = {
    "wrong password": (1, "Wrong password", lambda at: (LIST, *CLERK, "--password-file", at.secret("no"))),
    "which staff": (1, "Li Na", lambda at: (LIST,)),
    "nobody of that name": (1, "Wrong password", lambda at: (LIST, "--staff", "Nemo")),
    "no right": (1, "Your role", lambda at: (LIST, "--staff", STAFF[Role.AUDITOR])),
    "no file": (3, "gone.csv", lambda at: (at.place / "gone.csv", *CLERK)),
    "empty file": (1, "is empty", lambda at: (_written(at.place / "empty.csv", b""), *CLERK)),
    "damaged file": (1, "is damaged", lambda at: (_written(at.place / "a.xlsx", b"PK\3\4" * 99), *CLERK)),
    "no office": (3, "Beichen", lambda at: (_gone(at.office), *CLERK)),
    "no password file": (3, "secret", lambda at: (LIST, *CLERK, "--password-file", at.place / "secret")),
}


def _gone(office: Path) -> Path:
    shutil.rmtree(office)
    return LIST


def _written(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("case", SPOILT)
def test_what_is_wrong_is_said_in_words_and_by_the_exit_code(shell: Shell, case: str) -> None:
    code, names, spoil = SPOILT[case]
    arguments = spoil(shell)
    secret = "--password-file" not in arguments
    told = shell.run(*arguments, secret=secret)
    assert told.code == code, told.out + told.err
    assert names.lower() in told.err.lower()
    assert not told.out
    report = shell.run(*arguments, "--json", secret=secret).json
    assert set(report) == {"done", "error", "field", "message", "remedy"}
    assert report["done"] is False
    assert report["error"] not in told.err
    assert PASSWORD not in told.err
    if shell.office.exists():
        assert not shell.accounts()
