"""The set-up script, the lock and the notice of third-party parts."""

import importlib.util
import re
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "packaging" / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def locked() -> dict[str, str]:
    """Name → the lock's lines of that package."""
    entries = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    return {entry.split("==")[0]: entry for entry in entries}


def runtime_names(requirements: Iterable[str]) -> set[str]:
    """The packages the program itself brings along, on any system, through all their dependencies."""
    found: set[str] = set()
    waiting = [Requirement(text) for text in requirements]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found or name not in locked() or "extra" in str(requirement.marker):
            continue
        found.add(name)
        try:
            waiting += [Requirement(text) for text in metadata.requires(name) or []]
        except metadata.PackageNotFoundError:  # belongs to another system
            continue
    return found


@pytest.mark.parametrize(
    ("system", "environment", "shown"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_display(dev: ModuleType, system: str, environment: dict[str, str], shown: bool) -> None:
    assert dev.has_display(system, environment) is shown


def test_names_missing_libraries(dev: ModuleType) -> None:
    def bare(library: str) -> bool:
        return library == "libGL.so.1"

    headless = dev.missing_packages({}, bare)
    assert headless == ["libglib2.0-0", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"]
    assert {"libxcb-cursor0", "libxkbcommon-x11-0"} <= set(dev.missing_packages({"DISPLAY": ":0"}, bare))
    assert dev.missing_packages({"DISPLAY": ":0"}, lambda library: True) == []


def test_a_library_that_is_not_there_is_seen(dev: ModuleType) -> None:
    assert not dev.loads("libno-such-thing.so.9")


@pytest.mark.parametrize(
    ("release", "debian"),
    [
        ('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ("ID=fedora\nVERSION_ID=41\n", False),
        ('ID=arch\nHOME_URL="made-with-debian"\n', False),
        ("", False),
    ],
)
def test_knows_debian(dev: ModuleType, release: str, debian: bool) -> None:
    assert dev.is_debian(release) is debian


def test_a_user_without_rights_gets_the_one_command(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "missing_packages", lambda environment: ["libegl1"])
    monkeypatch.setattr(dev, "is_debian", lambda release: True)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit, match="sudo apt-get install -y --no-install-recommends libegl1"):
        dev.provide_system_libraries()


def test_the_stamp_follows_lock_and_project(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements.lock")
    first = dev.stamp()
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    second = dev.stamp()
    (tmp_path / "requirements.lock").write_text("", encoding="utf-8")
    assert len({first, second, dev.stamp()}) == 3


def test_every_locked_package_has_hashes() -> None:
    assert [name for name, lines in locked().items() if "--hash=sha256:" not in lines] == []


def test_the_lock_names_no_host() -> None:
    assert "://" not in LOCK
    assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host", LOCK)


def test_the_lock_holds_what_the_project_asks_for() -> None:
    pins = {name: re.search(r"==([^\s;]+)", lines) for name, lines in locked().items()}
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    for text in asked:
        requirement = Requirement(text)
        pin = pins.get(canonicalize_name(requirement.name))
        assert pin is not None, text
        assert requirement.specifier.contains(pin[1]), text


def test_the_notice_names_every_part() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    left_out = {"docopt"}  # never installed, see pyproject.toml
    names = runtime_names(PROJECT["dependencies"]) - left_out
    assert len(names) > 30
    assert sorted(name for name in names if not re.search(rf"^{name} ", notice, re.MULTILINE)) == []


def test_the_notice_names_every_font() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    fonts = ROOT / "resources" / "fonts"
    families = {re.sub(r"(?<=[a-z])(?=[A-Z])", " ", font.name.split("-")[0]) for font in fonts.glob("*.ttf")}
    assert sorted(family for family in families if family not in notice) == []
    for licence in fonts.glob("LICENSE-*.txt"):
        assert f"resources/fonts/{licence.name}" in notice
