"""Writes requirements.lock from pyproject.toml (needs `uv`) and checks that every system has wheels."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (
    "x86_64-pc-windows-msvc",
    "aarch64-pc-windows-msvc",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
    "x86_64-manylinux_2_34",
    "aarch64-manylinux_2_39",
)
ENVIRONMENT = {
    **os.environ,
    "UV_CUSTOM_COMPILE_COMMAND": "python packaging/lock.py",
    "MACOSX_DEPLOYMENT_TARGET": "13.0",
}


def compile_with(*options: str) -> None:
    uv = shutil.which("uv", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if uv is None:
        sys.exit("lock: `uv` is needed to write the lock: pip install uv")
    command = [uv, "pip", "compile", "--quiet", "--no-emit-index-url", "--extra", "dev"]
    done = subprocess.run([*command, *options, "pyproject.toml"], cwd=ROOT, env=ENVIRONMENT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def main() -> None:
    upgrade = [] if "--upgrade" not in sys.argv else ["--upgrade"]
    lock = ["--universal", "--generate-hashes", "--python-version", PYTHONS[0], "--output-file", str(LOCK)]
    compile_with(*lock, *upgrade)
    pins = "\n".join(line.rstrip(" \\") for line in LOCK.read_text().splitlines() if "==" in line)
    with tempfile.TemporaryDirectory() as scratch:
        constraints = Path(scratch, "pins.txt")
        constraints.write_text(pins)
        wheels = ["--only-binary", ":all:", "--constraints", str(constraints)]
        for python in PYTHONS:
            for system in SYSTEMS:
                print(f"wheels for {system}, CPython {python}", flush=True)
                where = ["--python-version", python, "--python-platform", system]
                compile_with(*wheels, *where, "--output-file", str(Path(scratch, f"{python}-{system}.txt")))


if __name__ == "__main__":
    main()
