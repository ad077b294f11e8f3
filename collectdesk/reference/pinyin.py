"""How Chinese names are read: full pinyin and initials, with the surname readings libraries get wrong."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

_SURNAMES = {
    "曾": "zeng",
    "单": "shan",
    "仇": "qiu",
    "解": "xie",
    "区": "ou",
    "朴": "piao",
    "查": "zha",
    "盖": "ge",
    "翟": "zhai",
    "覃": "qin",
    "缪": "miao",
    "乐": "yue",
    "员": "yun",
    "种": "chong",
    "冼": "xian",
    "繁": "po",
    "折": "she",
    "黑": "he",
    "秘": "bi",
    "任": "ren",
    "尉迟": "yu chi",
    "长孙": "zhang sun",
    "万俟": "mo qi",
    "单于": "chan yu",
    "澹台": "tan tai",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A name as it is sorted (`ou yang xue`), and the forms it is searched by."""

    sort_name: str
    search_text: str


@lru_cache(maxsize=1 << 16)
def reading(name: str) -> Reading:
    """The reading of a name in any script.

    >>> reading("曾庆红").sort_name
    'zeng qing hong'
    >>> reading("Zoë Smith").search_text
    'zoë smith zoe smith'
    """
    plain = folded(name)
    if not any(is_han(c) for c in plain):
        bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
        return Reading(bare, plain if bare == plain else f"{plain} {bare}")
    syllables = [s for s in _syllables(plain) if any(c.isalnum() for c in s)]
    joined = "".join(c for c in plain if c.isalnum())
    full = "".join(syllables)
    initials = "".join(s[0] for s in syllables)
    forms = dict.fromkeys((plain, joined, full, initials))
    return Reading(" ".join(syllables), " ".join(forms))


def folded(text: str) -> str:
    """Text as it is compared: compatibility forms, case and spacing folded."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"


def _syllables(name: str) -> list[str]:
    for length in (2, 1):
        read = _SURNAMES.get(name[:length])
        if read is not None:
            return [*read.split(), *_read(name[length:])]
    return [s for s in _read(name) if s]


@lru_cache(maxsize=1 << 15)
def _read(text: str) -> tuple[str, ...]:
    """Characters that are read in one way only need no phrases around them."""
    from pypinyin import Style, lazy_pinyin

    single = [_only_reading(c) for c in text]
    if all(single):
        return tuple(single)
    return tuple(s.strip() for s in lazy_pinyin(text, style=Style.NORMAL))


@cache
def _only_reading(character: str) -> str:
    """The one reading of a character, tones aside; "" when there are several or none."""
    from pypinyin import Style, pinyin

    if not is_han(character):
        return ""
    readings = {s.strip() for s in pinyin(character, style=Style.NORMAL, heteronym=True)[0]}
    return readings.pop() if len(readings) == 1 and readings != {character} else ""
