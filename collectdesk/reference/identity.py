"""Identity numbers: resident IDs (GB 11643) and unified social credit codes (GB 32100), by checksum."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import mul

from stdnum.cn import ric, uscc

from collectdesk.domain.borrower import masked_id
from collectdesk.domain.errors import Refusal


class IdKind(StrEnum):
    RESIDENT = "resident"
    FIRM = "firm"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Identity:
    number: str
    kind: IdKind
    born_on: date | None = None


LONGEST = 40
_RESIDENT = re.compile(r"[1-9]\d{16}[\dX]")
_PLAINLY_RESIDENT = re.compile(
    r"[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8])\d{3}[\dX]", re.ASCII
)
_FIRM = re.compile(r"[0-9A-Z]{2}\d{6}[0-9A-Z]{10}")
_NOISE = re.compile(r"[\s\u200b\ufeff'’`]+")
_DASHED = re.compile(r"[0-9A-Z]+(?:-[0-9A-Z]+)+")


def is_plainly_resident(text: str) -> bool:
    """The quick answer for nearly every resident ID: its form, its day of birth and its check character.

    False only means that `read_identity` must look.
    """
    if not _PLAINLY_RESIDENT.fullmatch(text):
        return False
    total = _BEFORE_BIRTH[text[:6]] + _BIRTH[text[6:14]] + _AFTER_BIRTH[text[14:17]]
    return "10X98765432"[total % 11] == text[17]


class _Weighed(dict[str, int]):
    """Digits times their weights, summed; lists repeat areas, birth days and sequences."""

    __slots__ = ("_weights",)

    def __init__(self, *weights: int) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, digits: str) -> int:
        total = self[digits] = sum(map(mul, map(int, digits), self._weights))
        return total


_BEFORE_BIRTH = _Weighed(7, 9, 10, 5, 8, 4)
_BIRTH = _Weighed(2, 1, 6, 3, 7, 9, 10, 5)
_AFTER_BIRTH = _Weighed(8, 4, 2)


def read_identity(
    text: str, field: str = "id_number", firm: bool | None = None, region: str = "CN"
) -> Identity:
    """The number as it is stored, without blanks and in capitals.

    Eighteen characters are a resident ID or a credit code and must prove their check character; anything
    else is kept as written. `firm` says which of the two is expected when that is known. In `region` CN a
    bare number of 16, 17 or 19 digits is a resident ID with a digit lost or doubled.

    Raises Refusal `id.checksum`, `id.birth_date`, `id.length`, `id.too_long`.
    """
    number = _NOISE.sub("", unicodedata.normalize("NFKC", text)).upper()
    compact = number.replace("-", "") if _DASHED.fullmatch(number) else number
    if _RESIDENT.fullmatch(compact) and not firm:
        return _resident(compact, field, maybe_firm=firm is None)
    if len(compact) == 18 and _FIRM.fullmatch(compact):
        return _firm(compact, field)
    if len(number) > LONGEST:
        raise Refusal("id.too_long", field, length=len(number), most=LONGEST)
    if region == "CN" and not firm and compact.isdecimal() and len(compact) in {16, 17, 19}:
        raise Refusal("id.length", field, digits=len(compact))
    return Identity(number, IdKind.OTHER)


def _resident(number: str, field: str, maybe_firm: bool) -> Identity:
    proven = ric.calc_check_digit(number) == number[-1]
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        born = None
    all_digit_code = born is None or (not proven and number[0] == "9")
    if maybe_firm and all_digit_code and uscc.is_valid(number):
        return Identity(number, IdKind.FIRM)
    if born is None or born.year < 1850:
        raise Refusal("id.birth_date", field, number=masked_id(number))
    if not proven:
        raise Refusal("id.checksum", field, number=masked_id(number))
    return Identity(number, IdKind.RESIDENT, born)


def _firm(number: str, field: str) -> Identity:
    if not uscc.is_valid(number):
        raise Refusal("id.checksum", field, number=masked_id(number))
    return Identity(number, IdKind.FIRM)
