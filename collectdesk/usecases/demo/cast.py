"""Who appears in the demo office: people before they have ids, and the numbers they carry."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from collectdesk.domain.borrower import PartyKind, PartyRole, PointKind
from collectdesk.paths import resources

_RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_BODY_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


@cache
def demo_data(name: str) -> dict[str, Any]:
    """One of the lists in resources/demo."""
    return tomllib.loads((resources() / "demo" / f"{name}.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Point:
    """A way to reach somebody, before it has an id."""

    kind: PointKind
    value: str
    label: str = ""
    postcode: str = ""
    country: str = ""
    time_zone: str = ""


@dataclass(slots=True)
class Somebody:
    """A person or firm. `trade` is a person who runs a business."""

    kind: PartyKind
    name: str
    language: str
    id_number: str = ""
    woman: bool = False
    trade: bool = False
    surname: str = ""
    born: date | None = None
    city: dict[str, Any] = field(default_factory=dict)
    address: Point | None = None
    points: list[Point] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Linked:
    """Somebody else on an account."""

    who: Somebody
    role: PartyRole
    relation: str


def resident_id(county: str, born: date, sequence: int) -> str:
    """A resident ID number with its check character (GB 11643). The sequence is odd for men."""
    body = f"{county}{born:%Y%m%d}{sequence:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _RESIDENT_WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def credit_code(category: str, county: str, body: str) -> str:
    """A unified social credit code (GB 32100) from an organisation code's eight digits (GB 11714)."""
    check = -sum(int(digit) * weight for digit, weight in zip(body, _BODY_WEIGHTS, strict=True)) % 11
    code = f"{category}{county}{body}{'X' if check == 10 else check}"
    total = sum(_CREDIT_LETTERS.index(c) * w for c, w in zip(code, _CREDIT_WEIGHTS, strict=True))
    return code + _CREDIT_LETTERS[-total % 31]
