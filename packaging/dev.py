"""Sets CollectDesk up in .venv, then starts it: `dev.py demo`, `dev.py test`, `dev.py run ARGUMENTS`."""

import ctypes
import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (this is where an older Python is told so)
    sys.exit("CollectDesk needs CPython 3.11 or newer; this is Python {}.{}.".format(*sys.version_info[:2]))

PYTHON_VERSION = "{}.{}".format(*sys.version_info[:2])
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "collectdesk.stamp"
LOCK = ROOT / "requirements.lock"

# What Qt's wheel takes from the system: the library's file, and the Debian package that holds it.
QT_ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
QT_ON_X = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def has_display(system: str, environment: Mapping[str, str]) -> bool:
    """Windows and macOS always show a window; elsewhere X or Wayland has to be there."""
    if system in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(environment: Mapping[str, str], found: Callable[[str], bool] = loads) -> list[str]:
    """Debian packages whose libraries are not there; those of X only where X is the display."""
    wanted = {**QT_ALWAYS, **QT_ON_X} if environment.get("DISPLAY") else QT_ALWAYS
    return [package for library, package in wanted.items() if not found(library)]


def is_debian(os_release: str) -> bool:
    words = os_release.replace('"', "").splitlines()
    families = [line.split("=", 1)[1].split() for line in words if line.startswith(("ID=", "ID_LIKE="))]
    return any(word in {"debian", "ubuntu"} for family in families for word in family)


def provide_system_libraries() -> None:
    missing = missing_packages(os.environ)
    if not missing:
        return
    release = Path("/etc/os-release")
    if not is_debian(release.read_text(encoding="utf-8") if release.exists() else ""):
        print("Qt needs libraries that are missing here; on Debian they are called:", *missing)
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if getattr(os, "geteuid", int)() != 0:
        words = " ".join(install)
        sys.exit(f"Qt needs system libraries. Run this once:\n  sudo apt-get update && sudo {words}")
    print("Installing the system libraries Qt needs:", *missing, flush=True)
    unattended = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update"], env=unattended, check=False)
    if subprocess.run(install, env=unattended, check=False).returncode:
        sys.exit("The system libraries Qt needs could not be installed; what apt-get said stands above.")


def stamp() -> str:
    """Changes when the lock, the project file or the Python version does."""
    content = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return f"{PYTHON_VERSION} {hashlib.sha256(content).hexdigest()}\n"


def set_up() -> None:
    python = BIN / ("python.exe" if os.name == "nt" else "python")
    wanted = stamp()
    if python.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    print("Setting up .venv (the first time this takes a few minutes) ...", flush=True)
    STAMP.unlink(missing_ok=True)
    config = VENV / "pyvenv.cfg"
    ours = python.exists() and f"version = {PYTHON_VERSION}." in config.read_text(encoding="utf-8")
    with_pip = importlib.util.find_spec("ensurepip") is not None
    venv.EnvBuilder(clear=not ours, symlinks=os.name != "nt", with_pip=with_pip).create(VENV)
    pip = [str(python), "-m", "pip"] if with_pip else [sys.executable, "-m", "pip", "--python", str(python)]
    install = [*pip, "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    run([*install, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)])
    run([*install, "--no-build-isolation", "-e", str(ROOT)])
    STAMP.write_text(wanted, encoding="utf-8")


def run(command: list[str], **environment: str) -> None:
    done = subprocess.run(command, env={**os.environ, **environment}, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def demo() -> None:
    if has_display(sys.platform, os.environ):
        run([str(BIN / "collectdesk"), "--demo"])
        return
    pictures = Path.cwd() / "tour"
    print(f"There is no display here, so the tour runs instead; its pictures go to {pictures}", flush=True)
    run([str(BIN / "collectdesk"), "tour", str(pictures)])
    print(f"Done. The pictures, the letters and a report are in {pictures}")


def test() -> None:
    display = {} if has_display(sys.platform, os.environ) else {"QT_QPA_PLATFORM": "offscreen"}
    os.chdir(ROOT)
    for command in (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy", "--strict"],
        ["lint-imports"],
        ["pytest", "-n", "auto"],
    ):
        print("==", *command, flush=True)
        run([str(BIN / command[0]), *command[1:]], **display)


def main(arguments: list[str]) -> None:
    jobs: dict[str, Callable[[], None]] = {
        "demo": demo,
        "test": test,
        "run": lambda: run([str(BIN / "collectdesk"), *arguments[1:]]),
    }
    if not arguments or arguments[0] not in jobs:
        sys.exit("usage: python packaging/dev.py demo | test | run [ARGUMENTS]")
    if sys.platform == "linux":  # elsewhere the wheels bring everything along
        provide_system_libraries()
    set_up()
    jobs[arguments[0]]()


if __name__ == "__main__":
    main(sys.argv[1:])
