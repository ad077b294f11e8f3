"""The register of letters: every letter issued, where its sealed PDF is, and how it went out."""

from dataclasses import dataclass
from datetime import date, datetime

from collectdesk.domain.letter import LetterState, PostService
from collectdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter whose number was assigned once and whose PDF is sealed byte for byte.

    `sha256` is of the PDF; `sealed_name`, `sealed_key` and `size` find and open it in the office folder.
    """

    id: int
    number: str
    account_id: int
    party_id: int
    template: str
    language: str
    state: LetterState
    dated: date
    pay_by: date
    currency: str
    amount: Money
    pages: int
    address: str
    postcode: str
    sealed_name: str
    sealed_key: bytes
    sha256: str
    size: int
    staff_id: int
    issued_at: datetime
    printed_at: datetime | None
    posted_on: date | None
    service: PostService | None
    tracking: str


def letter_number(site: int, year: int, sequence: int) -> str:
    """The number printed on a letter: site, year, sequence and a check digit (Luhn, ISO/IEC 7812-1 annex B).

    >>> letter_number(1, 2026, 17)
    'CD1-2026-000017-5'
    """
    body = f"{site}{year}{sequence:06d}"
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return f"CD{site}-{year}-{sequence:06d}-{-total % 10}"
