"""The office itself: whose letterhead, which law, which money, whose time."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """One row: the office. `country` is ISO 3166 (also the default phone region), `time_zone` an IANA name,
    `site` the number that ids and letter numbers carry so that books can be joined later."""

    id: int
    name: str
    pack: str
    country: str
    currency: str
    time_zone: str
    language: str
    address: str
    postcode: str
    phone: str
    email: str
    bank_details: str
    signatory: str
    signatory_title: str
    window: str
    site: int
    demo: bool
    founded_at: datetime
