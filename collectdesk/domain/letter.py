"""Letters: their states, how they are posted, and the facts a letter is made from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from collectdesk.domain.money import Money


class LetterState(StrEnum):
    DRAFTED = "drafted"
    RENDERED = "rendered"
    PRINTED = "printed"
    POSTED = "posted"
    DELIVERED = "delivered"
    RETURNED = "returned"
    RECALLED = "recalled"


class PostService(StrEnum):
    EMS = "ems"
    REGISTERED = "registered"
    ORDINARY = "ordinary"
    COURIER = "courier"
    BY_HAND = "by_hand"

    @property
    def tracked(self) -> bool:
        """Whether the service gives a number on its receipt."""
        return self in {PostService.EMS, PostService.REGISTERED, PostService.COURIER}


class Honorific(StrEnum):
    """How a recipient is addressed, where the office knows it."""

    MR = "mr"
    MS = "ms"


@dataclass(frozen=True, slots=True)
class Lender:
    """Who writes. `letterhead_lines` stand under the name at the head of the sheet, `address_line` is the
    return address in one line; `bank_details` are printed line by line as the office typed them."""

    name: str
    letterhead_lines: tuple[str, ...]
    address_line: str
    phone: str
    email: str
    signatory: str
    signatory_title: str
    bank_details: str


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is written to; `country` is ISO 3166 alpha-2, "" when it is the office's own."""

    name: str
    address_lines: tuple[str, ...]
    postcode: str = ""
    country: str = ""
    honorific: Honorific | None = None


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """The contract as the letter names it; `principal` is the amount lent."""

    contract_number: str
    product: str
    signed_on: date | None
    currency: str
    principal: Money | None
    oldest_unpaid_on: date | None
    days_overdue: int


@dataclass(frozen=True, slots=True)
class OwedLine:
    """One row of the balance; `component` is cost, fee, penalty, interest or principal."""

    component: str
    amount: Money


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """All a letter says. `pack` is the office's law (cn, us, uk), `language` the borrower's (en, zh_CN),
    `window` a profile of resources/letters/windows.toml."""

    template: str
    language: str
    number: str
    dated: date
    pay_by: date
    pack: str
    lender: Lender
    recipient: Recipient
    account: AccountFacts
    owed: tuple[OwedLine, ...]
    window: str

    def total(self) -> Money:
        return Money.sum((line.amount for line in self.owed), self.account.currency)


@dataclass(frozen=True, slots=True)
class RenderedLetter:
    """A finished letter; `sha256` is the hex digest of `pdf`."""

    pdf: bytes
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A template on offer; `title` is in the template's own language."""

    name: str
    language: str
    title: str
