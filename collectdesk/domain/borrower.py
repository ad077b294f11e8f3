"""Parties and how they are reached: borrowers, guarantors, contact persons, contact points, opt-outs."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PartyKind(StrEnum):
    PERSON = "person"
    FIRM = "firm"


class PartyRole(StrEnum):
    BORROWER = "borrower"
    CO_BORROWER = "co_borrower"
    GUARANTOR = "guarantor"
    CONTACT_PERSON = "contact_person"

    @property
    def liable(self) -> bool:
        """A contact person owes nothing: relay only."""
        return self is not PartyRole.CONTACT_PERSON


class PointKind(StrEnum):
    PHONE = "phone"
    ADDRESS = "address"
    EMAIL = "email"
    WECHAT = "wechat"


class PointState(StrEnum):
    GOOD = "good"
    WRONG = "wrong"
    DEAD = "dead"
    RETURNED = "returned"


class Channel(StrEnum):
    CALL = "call"
    SMS = "sms"
    EMAIL = "email"
    LETTER = "letter"
    VISIT = "visit"
    WECHAT = "wechat"
    IN_PERSON = "in_person"
    LEGAL = "legal"


@dataclass(frozen=True, slots=True)
class Party:
    """A person or firm. `sort_name` is pinyin for Chinese names, so that lists sort as people expect;
    `search_text` holds every form the name is searched by; `id_tail` is the ID number reversed, so that
    its end is found by prefix. Here and below `import_id` names the import that brought the record."""

    id: int
    kind: PartyKind
    name: str
    sort_name: str
    search_text: str
    id_number: str
    id_tail: str
    language: str
    created_at: datetime
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class AccountParty:
    """Who stands in which relation to an account; `relation` is as written in the list."""

    id: int
    account_id: int
    party_id: int
    role: PartyRole
    relation: str
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A phone (E.164), address, e-mail or WeChat of one party. `tail` is the digits reversed.

    `time_zone` is an IANA name where known, "" otherwise; `preferred_hours` as `domain.hours` writes them.
    """

    id: int
    party_id: int
    kind: PointKind
    value: str
    tail: str
    postcode: str
    country: str
    label: str
    source: str
    verified: bool
    state: PointState
    time_zone: str
    created_at: datetime
    preferred_hours: str = ""
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class OptOut:
    """A party's wish not to be reached through one channel (on one point, or on all: `point_id` None)."""

    id: int
    party_id: int
    point_id: int | None
    channel: Channel
    since: datetime
    until: datetime | None
    reason: str
    staff_id: int
    lifted_at: datetime | None


def masked(kind: PointKind, value: str) -> str:
    """A contact point as every screen shows it until it is revealed.

    >>> masked(PointKind.PHONE, "+8613800135521")
    '138****5521'
    """
    if kind is PointKind.PHONE:
        digits = value.removeprefix("+86")
        if len(digits) < 8:
            return _ends(digits, 0, 2 if len(digits) > 4 else 0)
        head = len(digits) - 8 if digits.startswith("+") else min(3, len(digits) - 8)
        return digits[:head] + "****" + digits[-4:]
    if kind is PointKind.EMAIL and "@" in value:
        user, _, host = value.partition("@")
        return f"{user[:1] if len(user) > 2 else ''}***@{host}"
    if kind is PointKind.ADDRESS:
        return value[: min(max(6, len(value) // 3), len(value) // 2)] + "****"
    return f"{value[:1]}***{value[-1:]}" if len(value) > 4 else "***"


def masked_id(number: str) -> str:
    """An ID number with its middle hidden; of a short one only the last two characters, if any, are shown."""
    if len(number) < 12:
        return _ends(number, 0, 2 if len(number) > 4 else 0)
    return _ends(number, 3, 4)


def _ends(value: str, head: int, tail: int) -> str:
    """A star for each hidden character between the shown head and tail."""
    end = len(value) - tail
    return value[:head] + "*" * (end - head) + value[end:]
