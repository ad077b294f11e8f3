"""What a table shows: columns, cells, group rows, totals."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from collectdesk.shell.theme import Type
from collectdesk.views.widgets.paint import Align

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. Names and amounts: `kind=Type.NAME`; facts beside them: `tone="text2"`.

    `second` is a 12 px line under the first (rows of 44). A status is icon, icon_tone and the word;
    the word takes a colour only when it is bad. `mark` is a small icon at the right end (flags).
    """

    text: str = ""
    tone: str = "text"
    kind: Type = Type.BODY
    icon: str = ""
    icon_tone: str = "text2"
    second: str = ""
    mark: str = ""
    mark_tone: str = "warn"
    tip: str = ""
    may_elide: bool = False
    kept: bool = False
    """Keeps its tone on a selected row (text3 becomes text2 there otherwise)."""


def name(text: str, *, mark: str = "", tip: str = "", second: str = "") -> Cell:
    """Who: text, 500, may be cut."""
    return Cell(text, kind=Type.NAME, mark=mark, tip=tip, second=second, may_elide=True)


def amount(text: str, *, second: str = "", tone: str = "text") -> Cell:
    return Cell(text, tone, Type.NAME, second=second)


def fact(text: str, *, second: str = "", may_elide: bool = False) -> Cell:
    """What stands beside: text2."""
    return Cell(text, "text2", second=second, may_elide=may_elide)


def status(icon: str, icon_tone: str, word: str) -> Cell:
    return Cell(word, "bad" if icon_tone == "bad" else "text", Type.BODY, icon, icon_tone)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. `cell(row)` gives its Cell; `sort` is the key the page sorts by, "" when it cannot.

    `width` is the least in logical pixels; the spare width goes to columns by `stretch`.
    """

    key: str
    title: str
    cell: Callable[[Row], Cell]
    width: int
    align: Align = Align.LEFT
    stretch: int = 0
    sort: str = ""


class RowKind(Enum):
    ROW = auto()
    GROUP = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class Group:
    """A grey row over the rows that follow: title 600, facts beside it, a hint at the right end."""

    title: str
    facts: str = ""
    hint: str = ""
    icon: str = ""
    icon_tone: str = "text2"


@dataclass(frozen=True, slots=True)
class More:
    """A row that is a link: "Show 49 more"; the table sends `more(key)`."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Total:
    """A figure of the totals footer under column `key`; `label` stands left of it in text2."""

    key: str
    text: str
    label: str = ""
    strong: bool = True


CHECK_WIDTH = 39
"""The column of check boxes."""
PAD = 8
"""Between a column's edge and its words."""
LEAD = 14
"""Left of the first column's words or check box."""
TAIL = 12
"""Right of the last column's words."""
