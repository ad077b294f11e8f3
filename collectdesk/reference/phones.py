"""Phone numbers: parsed to E.164, and the time zones where they may ring."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberType,
    ValidationResult,
)

from collectdesk.domain.errors import Refusal

_KINDS = {
    PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE: "fixed",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "mobile_or_fixed",
    PhoneNumberType.TOLL_FREE: "service",
    PhoneNumberType.PREMIUM_RATE: "service",
    PhoneNumberType.SHARED_COST: "service",
    PhoneNumberType.VOIP: "fixed",
}
_ONE_ZONE = {"CN": ("Asia/Shanghai",)}
"""One legal time by law, whatever the zone table lists."""

_US_CONTIGUOUS = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")
_US_BY_AREA = {"907": ("America/Anchorage", "America/Adak"), "808": ("Pacific/Honolulu",)}
"""Numbers are kept when people move, so an area code only tells Alaska and Hawaii from the other states."""

_CN_MOBILE = re.compile(r"1(?:[38]\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\d{8}", re.ASCII)
_EXTENSION = re.compile(r"\s*(?:转|分机|轉|分機|ext\.?|x|(?<=\d{7})[-－])\s*(\d{1,5})$", re.IGNORECASE)
_BETWEEN = re.compile(r"[/;；、,，|\n\r]+|\s+(?:或|or|和)\s+")
_LABEL = re.compile(r"^[^\d+(]{1,12}[:：]\s*|[(（][^\d()（）]{1,12}[)）]\s*$")


@dataclass(frozen=True, slots=True)
class Phone:
    """`kind`: mobile, fixed, mobile_or_fixed, service or other; `region` is ISO 3166, empty if unknown."""

    e164: str
    region: str
    kind: str
    extension: str = ""


_PLAIN = {
    "CN": r"(?:\+?86[ -]?)?(?:(1\d\d)([ -]?)(\d{4})\2(\d{4})|0(\d{2,3})-(\d{7,8}))",
    "US": r"(?:\+?1[ -]?)?(?:(\d{3})([ .-]?)(\d{3})\2(\d{4})|\((\d{3})\) ?(\d{3})-(\d{4}))",
}
_COUNTRY_CODES = {"CN": "+86", "US": "+1"}


def plain_e164(text: str, region: str) -> str:
    """The quick answer for a number in the usual form of its country; "" when `read_phone` must look."""
    if region == "CN" and len(text) == 11 and _CN_MOBILE.fullmatch(text):
        return "+86" + text
    if region not in _PLAIN:
        return ""
    form, assigned = _forms(region)
    found = form.fullmatch(text)
    digits = "".join(filter(str.isdecimal, filter(None, found.groups()))) if found else ""
    return _COUNTRY_CODES[region] + digits if assigned.fullmatch(digits) else ""


@lru_cache(maxsize=2)
def _forms(region: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How its people write a number, and the mobile and fixed numbers that it has assigned."""
    numbers = phonenumbers.PhoneMetadata.metadata_for_region(region)
    kinds = (numbers.mobile, numbers.fixed_line) if numbers else ()
    assigned = "|".join(f"(?:{kind.national_number_pattern})" for kind in kinds if kind)
    return re.compile(_PLAIN[region], re.ASCII), re.compile(assigned, re.ASCII)


@lru_cache(maxsize=4096)
def read_phone(text: str, region: str, field: str = "phone") -> Phone:
    """One number as dialled from `region`.

    A number that its country has not assigned is taken only when written with its country code (ranges
    kept free for fiction, very new ranges). Raises Refusal `phone.not_understood`.
    """
    if region == "CN" and _CN_MOBILE.fullmatch(text):
        return Phone("+86" + text, "CN", "mobile")
    clean = _LABEL.sub("", unicodedata.normalize("NFKC", text).strip().lstrip("'"))
    extension = ""
    if found := _EXTENSION.search(clean):
        clean, extension = clean[: found.start()], found.group(1)
    if region == "CN" and _CN_MOBILE.fullmatch(clean):
        return Phone("+86" + clean, "CN", "mobile", extension)
    try:
        number = phonenumbers.parse(clean, region)
    except NumberParseException as error:
        raise Refusal("phone.not_understood", field) from error
    abroad = clean.lstrip("( ").startswith(("+", "00"))
    complete = phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
    if not phonenumbers.is_valid_number(number) and not (abroad and complete):
        raise Refusal("phone.not_understood", field)
    return Phone(
        phonenumbers.format_number(number, PhoneNumberFormat.E164),
        phonenumbers.region_code_for_number(number) or _region_of_code(number),
        _KINDS.get(phonenumbers.number_type(number), "other"),
        extension or number.extension or "",
    )


def split_phones(text: str) -> tuple[str, ...]:
    """The numbers of a cell that holds several, split at / ; 、 , and line ends."""
    if text.isdecimal():
        return (text,)
    return tuple(part for part in (piece.strip() for piece in _BETWEEN.split(text)) if part)


def national(e164: str) -> str:
    """The whole number as people of its country write it, with the country code unless it is Chinese."""
    number = phonenumbers.parse(e164, None)
    if number.country_code == 86:
        return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def zones(e164: str) -> tuple[str, ...]:
    """Every time zone where the number may ring; a contact must be lawful in all of them."""
    if e164.startswith("+86"):
        return _ONE_ZONE["CN"]
    number = phonenumbers.parse(e164, None)
    if phonenumbers.region_code_for_number(number) == "US":
        return _US_BY_AREA.get(str(number.national_number)[:3], _US_CONTIGUOUS)
    return zones_of(phonenumbers.region_code_for_number(number) or _region_of_code(number))


@lru_cache(maxsize=256)
def zones_of(region: str) -> tuple[str, ...]:
    """The zones of a country from the zone table of tzdata; empty when the country is unknown."""
    if region in _ONE_ZONE:
        return _ONE_ZONE[region]
    table = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(sorted(row[2] for row in rows if row[0] == region))


def _region_of_code(number: PhoneNumber) -> str:
    region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    return "" if region in {"ZZ", "001"} else region
