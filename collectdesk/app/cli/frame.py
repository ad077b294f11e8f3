"""What all commands share: language, password, the open office, the report and the exit code."""

import argparse
import getpass
import io
import json
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from collectdesk.app.cli.codes import CANCELLED, DONE, REFUSED, TROUBLE
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.letter import LetterFacts, RenderedLetter
from collectdesk.shell import i18n
from collectdesk.shell.failures import sentence
from collectdesk.shell.logs import bare
from collectdesk.usecases.office import Clerk
from collectdesk.usecases.session import staff_names, unlock

PASSWORD_FILE = "COLLECTDESK_PASSWORD_FILE"  # noqa: S105 (the name of a variable)
_FIRST_LINE = 4096
"""A password file is read no further: it may be anything."""


def now() -> datetime:
    return datetime.now(UTC)


class NoPress:
    """Commands print no letters."""

    def render(self, facts: LetterFacts) -> RenderedLetter:
        raise Refusal("letter.template_missing", template=facts.template, language=facts.language)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: for programs, and in lines for people."""

    report: dict[str, Any]
    lines: list[str]
    code: int = DONE


def carry_out(deed: Callable[[argparse.Namespace], Outcome], options: argparse.Namespace) -> int:
    """Runs a command and says what came of it; whatever goes wrong has a sentence and an exit code."""
    _speak(options.lang)
    try:
        outcome = deed(options)
        _say(outcome, as_json=options.json, failed=False)
        sys.stdout.flush()
        return outcome.code
    except BrokenPipeError:
        _drop_output()
        return _failed(Trouble("command.output"), TROUBLE, as_json=False)
    except KeyboardInterrupt:
        return _failed(Refusal("command.cancelled"), CANCELLED, as_json=options.json)
    except Refusal as refusal:
        return _failed(refusal, REFUSED, as_json=options.json)
    except Trouble as trouble:
        return _failed(trouble, TROUBLE, as_json=options.json)
    except Exception as fault:  # noqa: BLE001 (its message may hold personal data: types and places only)
        print(bare(fault), file=sys.stderr)
        return _failed(Trouble("command.fault"), TROUBLE, as_json=options.json)


@contextmanager
def office(options: argparse.Namespace) -> Iterator[tuple[Clerk, str]]:
    """The office open to whoever was named, and their password; closed at the end."""
    name = who(options.staff, staff_names(options.office, now))
    password = secret(options.password_file)
    session, clerk = unlock(options.office, name, password, NoPress(), now)
    try:
        yield clerk, password
    finally:
        session.close()


def who(named: str, names: tuple[str, ...]) -> str:
    name = named or (names[0] if len(names) == 1 else "")
    if not name:
        raise Refusal("staff.which", "staff", names=names)
    return name


def secret(file: Path | None) -> str:
    """The password: the first line of a file, or what is typed at the prompt; never an argument."""
    named = file or (Path(os.environ[PASSWORD_FILE]) if os.environ.get(PASSWORD_FILE) else None)
    return _prompted() if named is None else first_line(named, "password.unreadable")


def first_line(file: Path, code: str) -> str:
    try:
        with file.open(encoding="utf-8-sig") as text:
            return text.readline(_FIRST_LINE).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(code, file=file.name) from error


def _prompted() -> str:
    if sys.platform == "win32" and not (sys.stdin and sys.stdin.isatty()):
        raise Refusal("command.no_password", "password")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass("Password: ")
    except (getpass.GetPassWarning, EOFError, OSError) as error:
        raise Refusal("command.no_password", "password") from error


def _speak(language: str) -> None:
    if language != i18n.language():
        _ = QCoreApplication.instance() or _kept(QCoreApplication([]))
        i18n.use_language(language)


_applications: list[QCoreApplication] = []


def _kept(application: QCoreApplication) -> QCoreApplication:
    _applications.append(application)
    return application


def _failed(failure: Refusal | Trouble, code: int, *, as_json: bool) -> int:
    fact, remedy = sentence(failure)
    field = failure.field if isinstance(failure, Refusal) else ""
    report = {"done": False, "error": failure.code, "field": field, "message": fact, "remedy": remedy}
    try:
        _say(Outcome(report, [fact, remedy]), as_json=as_json, failed=True)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
    return code


def _say(outcome: Outcome, *, as_json: bool, failed: bool) -> None:
    if as_json:
        print(json.dumps(outcome.report, ensure_ascii=False, indent=2))
        return
    print("\n".join(line for line in outcome.lines if line), file=sys.stderr if failed else sys.stdout)


def _drop_output() -> None:
    """Nobody reads: what is left in the buffer goes nowhere, not into an error at the end."""
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = io.StringIO()
