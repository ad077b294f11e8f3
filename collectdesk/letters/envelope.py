"""Envelope windows: where on the sheet the address must stand, read from resources/letters/windows.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache

from collectdesk.domain.errors import Refusal
from collectdesk.paths import resources

PAPERS = {"a4": (210.0, 297.0), "us_letter": (215.9, 279.4)}
"""Width and height in millimetres."""


@dataclass(frozen=True, slots=True)
class Window:
    """A profile; all lengths in millimetres from the sheet's top left corner, printer offset included.

    `area` is x, y, width and height; `return_at` None where the window has no room for the sender's line.
    """

    name: str
    title: str
    paper: tuple[float, float]
    area: tuple[float, float, float, float]
    return_at: float | None
    facts: tuple[float, float]
    body: float
    folds: tuple[float, ...]


def window(name: str) -> Window:
    profiles = windows()
    if name not in profiles:
        raise Refusal("letter.window", "window", name=name)
    return profiles[name]


@cache
def windows() -> dict[str, Window]:
    """All profiles by name, in the order of the file."""
    with (resources() / "letters" / "windows.toml").open("rb") as file:
        tables = tomllib.load(file)
    profiles: dict[str, Window] = {}
    for name, table in tables.items():
        right, down = table["offset"]
        x, y, width, height = table["area"]
        return_at = table.get("return_at")
        profiles[name] = Window(
            name,
            table["title"],
            PAPERS[table["paper"]],
            (x + right, y + down, width, height),
            None if return_at is None else return_at + down,
            (table["facts"][0], table["facts"][1]),
            table["body"],
            tuple(table["folds"]),
        )
    return profiles
