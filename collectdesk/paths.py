"""Where the program's own files are: the only module that knows frozen from source."""

import sys
from pathlib import Path


def resources() -> Path:
    """The folder `resources/`, beside the package in a checkout, inside the bundle when frozen."""
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent)) / "resources"
    return Path(__file__).resolve().parent.parent / "resources"
