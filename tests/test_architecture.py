"""The walls of the house: import contracts, file length, docstrings, names, clocks, migrations."""

import ast
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "collectdesk"
MODULES = sorted(PACKAGE.rglob("*.py"))
SCRIPTS = sorted((ROOT / "packaging").glob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
VAGUE = {"utils", "util", "manager", "managers", "helper", "helpers", "common", "base"}
CLOCKS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("QDate", "currentDate"),
    ("QTime", "currentTime"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=name(path))


def may_ask_the_clock(path: Path) -> bool:
    """The composition root and the shell's clock; everyone else is given the time."""
    return name(path).startswith("collectdesk/app/") or name(path) == "collectdesk/shell/clock.py"


def clock_calls(module: ast.Module) -> list[int]:
    """Lines on which today or now is asked for: `date.today`, `datetime.datetime.now`, …"""
    found = []
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute):
            owner = node.value
            last = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if (last, node.attr) in CLOCKS:
                found.append(node.lineno)
    return found


def imported(module: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_import_contracts(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert not broken, capsys.readouterr().out


def test_there_is_something_to_check() -> None:
    assert len(MODULES) > 50


def test_no_file_is_over_500_lines() -> None:
    lengths = {name(p): len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES + SCRIPTS + TESTS}
    assert {path: lines for path, lines in lengths.items() if lines > 500} == {}


def test_every_module_says_in_one_line_what_it_is() -> None:
    docstrings = {name(p): ast.get_docstring(tree(p)) for p in MODULES + SCRIPTS}
    assert [path for path, text in docstrings.items() if not text or "\n" in text] == []


def test_no_module_has_a_vague_name() -> None:
    assert [name(p) for p in MODULES if VAGUE & set(p.relative_to(PACKAGE).with_suffix("").parts)] == []


def test_only_app_and_the_clock_ask_for_the_time() -> None:
    strangers = [p for p in MODULES if not may_ask_the_clock(p)]
    assert [f"{name(p)}:{line}" for p in strangers for line in clock_calls(tree(p))] == []


@pytest.mark.parametrize(
    "source", ["date.today()", "datetime.datetime.now(UTC)", "dt = datetime.now", "QDate.currentDate()"]
)
def test_the_clock_check_sees(source: str) -> None:
    assert clock_calls(ast.parse(source)) == [1]


def test_migrations_never_import_todays_program() -> None:
    steps = sorted((PACKAGE / "storage" / "migrations" / "versions").glob("*.py"))
    assert steps
    todays = {
        name(p): sorted(m for m in imported(tree(p)) if m.startswith((".", "collectdesk"))) for p in steps
    }
    assert {path: modules for path, modules in todays.items() if modules} == {}
