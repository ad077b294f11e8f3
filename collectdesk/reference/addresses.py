"""Postal addresses: from the text somebody typed to the lines that an envelope needs."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

from collectdesk.reference.pinyin import is_han

LONGEST_LINE = {"CN": 24, "US": 40, "GB": 35}
"""Characters; a Chinese character counts as one."""
MOST_LINES = 6
"""What the smallest window shows under the name."""
_POSTCODES = {
    "CN": re.compile(r"(?<!\d)\d{6}(?!\d)"),
    "US": re.compile(r"(?<!\d)\d{5}(?:-\d{4})?(?![\d-])"),
    "GB": re.compile(r"\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b", re.IGNORECASE),
}


_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"})
_NO_TEXT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So"})


@dataclass(frozen=True, slots=True)
class AddressLines:
    """`lines` as printed, without the postcode where its country prints it apart (not in the US).

    `missing` names what mail needs and the text lacks: street, number, city, state, postcode.
    """

    lines: tuple[str, ...]
    postcode: str
    city: str
    complete: bool
    missing: tuple[str, ...]


def address_lines(text: str, postcode: str, country: str) -> AddressLines:
    """The lines of an address written in one or in several; line breaks that somebody typed stay.

    A Chinese address in Latin letters goes by its commas.
    """
    typed = [tidy for line in text.splitlines() if (tidy := _tidy(line))]
    foreign = country == "CN" and any(map(str.isalpha, text)) and not any(map(is_han, text))
    reader = _as_written if foreign else _READERS.get(country, _as_written)
    read = reader(typed, _tidy(postcode).upper())
    return replace(read, lines=_at_most(read.lines))


def read_postcode(text: str, country: str) -> str | None:
    """The code as its country writes it, or None when it cannot be one."""
    code = " ".join(unicodedata.normalize("NFKC", text).split()).upper()
    pattern = _POSTCODES.get(country)
    if not code or (pattern is None and len(code) <= 12):
        return code
    if country == "GB" and pattern is not None and pattern.fullmatch(code):
        return _british(code)
    return code if pattern is not None and pattern.fullmatch(code) else None


@cache
def countries() -> dict[str, str]:
    """ISO 3166 codes of countries and their English names."""
    names = {str(code): str(name) for code, name in Locale("en").territories.items()}
    return {c: names[c] for c in names if len(c) == 2 and c.isalpha() and c not in _NO_COUNTRY}


def _tidy(line: str) -> str:
    """Without what prints nothing or is no text, blanks single, no commas at the ends."""
    line = unicodedata.normalize("NFC", line.replace("\u3000", " ").replace("\t", " "))
    kept = "".join(c for c in line if unicodedata.category(c) not in _NO_TEXT or c in "°№©®")
    return " ".join(kept.split()).strip(" ,，、;；")


# China
_CN_PARTS = (
    ("province", r"[^\d\s]{2,8}?(?:省|自治区|特别行政区)"),
    ("city", r"[^\d\s]{2,8}?(?:市|自治州|地区|盟)"),
    ("district", r"[^\d\s]{1,9}?(?:区|县|旗|市)"),
)
_CN_BREAKS = re.compile(
    r"(?<=[区县市镇乡旗村])|(?<=街道)|(?<=[路街道巷弄号幢栋座楼])(?!\s*\d|[一二三四五六七八九十街道号])"
)
_CN_STREET = re.compile(r"[路街道巷弄村里坊园庄屯苑城社组镇乡]")
_CN_LABEL = re.compile(r"(?:邮政编码|邮编)\s*[:：]?\s*|^(?:住址|地址|通讯地址)\s*[:：]\s*")
_CN_CENTRAL = ("北京", "上海", "天津", "重庆")


def _chinese(typed: list[str], postcode: str) -> AddressLines:
    lines = [_CN_LABEL.sub("", line) for line in typed]
    lines, postcode = _take_postcode(lines, postcode, _POSTCODES["CN"], ends_only=False)
    whole = "".join(lines)
    rest, found = whole.replace(" ", ""), dict[str, str]()
    for name, pattern in _CN_PARTS:
        part = re.match(pattern, rest)
        if part is not None:
            found[name] = part[0]
            rest = rest[part.end() :]
    if "city" not in found and (central := next((c for c in _CN_CENTRAL if whole.startswith(c)), "")):
        found["city"] = f"{central}市"
    if len(lines) == 1:
        lines = list(_broken(lines[0], _CN_BREAKS, LONGEST_LINE["CN"]))
    missing = _missing(
        city="city" in found,
        street=bool(rest and _CN_STREET.search(rest)),
        number=bool(re.search(r"[\d零一二三四五六七八九十百]+\s*(?:号|號|室|幢|栋|弄|组|队|#)|\d", rest)),
        postcode=bool(postcode),
    )
    return _result(lines, postcode, found.get("city", ""), missing, needed={"city", "street", "number"})


# United States
_US_NAMES = (
    "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,"
    "DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,"
    "KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,"
    "MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,"
    "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
    "PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,"
    "UT Utah,VT Vermont,VA Virginia,VI Virgin Islands,GU Guam,AS American Samoa,MP Northern Mariana Islands,"
    "WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,AA Armed Forces Americas,"
    "AE Armed Forces Europe,AP Armed Forces Pacific"
)
_US_STATES = {name.casefold(): row[:2] for row in _US_NAMES.split(",") for name in (row[:2], row[3:])}
_US_STATE = "|".join(sorted(_US_STATES, key=len, reverse=True))
_US_LAST = re.compile(
    rf"(?:^|(?P<city>[^\d,]*[^\d,\s])?[,\s]+)(?P<state>{_US_STATE})\.?$",
    re.IGNORECASE,
)
_US_UNIT = re.compile(
    r"(?<=\S)\s+(?=(?:apt|apartment|unit|suite|ste|floor|fl|bldg|building|room|rm)\b\.?\s*\S+$|#\s*\S+$)",
    re.IGNORECASE,
)


def _american(typed: list[str], postcode: str) -> AddressLines:
    lines = typed
    if len(lines) == 1:
        lines = [part for part in map(_tidy, re.split(r"\s*[,，]\s*", lines[0])) if part]
    if lines and re.fullmatch(r"U\.?S\.?A\.?|United States(?: of America)?", lines[-1], re.IGNORECASE):
        lines = lines[:-1]
    lines, postcode = _take_postcode(lines, postcode, _POSTCODES["US"], ends_only=True)
    city = state = ""
    if lines and (last := _US_LAST.search(lines[-1])):
        state = _US_STATES[last["state"].casefold()]
        before, city = lines[-1][: last.start()].strip(" ,"), (last["city"] or "").strip(" ,")
        lines = [*lines[:-1], *([before] if before else [])]
        if not city and len(lines) > 1:
            *lines, city = lines
    elif len(lines) > 1 and not _numbered(lines[-1]):
        *lines, city = lines
    numbered = any(map(_numbered, lines))
    if len(typed) == 1:
        lines = [part for line in lines for part in _US_UNIT.split(line)]
        lines = [part for line in lines for part in _broken(line, re.compile(r"(?<=\s)"), LONGEST_LINE["US"])]
    where = " ".join(part for part in (f"{city}," if city and state else city, state, postcode) if part)
    missing = _missing(
        street=bool(lines), number=numbered, city=bool(city), state=bool(state), postcode=bool(postcode)
    )
    needed = {"street", "number", "city", "state", "postcode"}
    return _result([*lines, where], postcode, city, missing, needed)


# United Kingdom
_UK_COUNTRY = re.compile(r"(?:United Kingdom|U\.?K\.?|Great Britain|GB)", re.IGNORECASE)
_UK_COUNTIES = re.compile(
    "(?:.* )?(?:Avon|Berkshire|Cleveland|Clwyd|Cornwall|Cumbria|Devon|Dorset|Dyfed|Essex|Gwent|Gwynedd|Kent"
    "|Humberside|Merseyside|Middlesex|Norfolk|Northumberland|Powys|Somerset|Suffolk|Surrey|[a-z]{4,}shire)",
    re.IGNORECASE,
)


def _british_lines(typed: list[str], postcode: str) -> AddressLines:
    lines = typed
    if len(lines) == 1:
        lines = [part for part in map(_tidy, re.split(r"\s*[,，]\s*", lines[0])) if part]
    if lines and _UK_COUNTRY.fullmatch(lines[-1]):
        lines = lines[:-1]
    lines, postcode = _take_postcode(lines, postcode, _POSTCODES["GB"], ends_only=True)
    postcode = _british(postcode)
    if len(lines) > 1 and re.fullmatch(r"\d+[A-Za-z]?", lines[0]):
        lines = [f"{lines[0]} {lines[1]}", *lines[2:]]
    city = ""
    if len(lines) > 2 and _UK_COUNTIES.fullmatch(lines[-1]) and not _numbered(lines[-2]):
        lines = lines[:-1]
    if len(lines) > 1 and not _numbered(lines[-1]):
        city = lines[-1].upper()
        lines = [*lines[:-1], city]
    if len(typed) == 1:
        lines = [part for line in lines for part in _broken(line, re.compile(r"(?<=\s)"), LONGEST_LINE["GB"])]
    before = lines[:-1] if city else lines
    missing = _missing(street=bool(before), city=bool(city), postcode=bool(postcode))
    return _result(lines, postcode, city, missing, needed={"street", "city", "postcode"})


def _numbered(line: str) -> bool:
    return any(map(str.isdigit, line))


def _british(code: str) -> str:
    code = code.replace(" ", "").upper()
    return f"{code[:-3]} {code[-3:]}" if _POSTCODES["GB"].fullmatch(code) else code


def _as_written(typed: list[str], postcode: str) -> AddressLines:
    lines = typed
    if len(lines) == 1 and len(lines[0]) > LONGEST_LINE["US"]:
        lines = [part for part in map(_tidy, lines[0].split(",")) if part]
    return _result(lines, postcode, "", _missing(street=bool(lines)), needed={"street"})


def _missing(**there: bool) -> tuple[str, ...]:
    return tuple(name for name, is_there in there.items() if not is_there)


def _result(
    lines: Iterable[str], postcode: str, city: str, missing: tuple[str, ...], needed: set[str]
) -> AddressLines:
    return AddressLines(tuple(filter(None, lines)), postcode, city, not needed & {*missing}, missing)


def _take_postcode(
    lines: list[str], given: str, pattern: re.Pattern[str], *, ends_only: bool
) -> tuple[list[str], str]:
    """The lines without the postcode, and the code: the one given, else the last in the text.

    With `ends_only` it must stand at the end of the last line; other numbers of its length are houses.
    """
    for index in reversed(range(len(lines))):
        found = [f for f in pattern.finditer(lines[index]) if not ends_only or f.end() == len(lines[index])]
        if found and (not given or found[-1][0].replace(" ", "").upper() == given.replace(" ", "")):
            cut = _tidy(lines[index][: found[-1].start()] + " " + lines[index][found[-1].end() :])
            return [*lines[:index], *([cut] if cut else []), *lines[index + 1 :]], given or found[-1][
                0
            ].upper()
        if ends_only:
            break
    return lines, given


def _broken(line: str, where: re.Pattern[str], longest: int) -> Iterable[str]:
    """A line in pieces not too long, broken where the pattern allows, else between words, else hard."""
    piece = ""
    for part in where.split(line):
        if piece and len(piece) + len(part.rstrip()) > longest:
            yield piece.strip()
            piece = ""
        piece += part
        while len(piece.strip()) > longest:
            cut = piece.rfind(" ", 1, longest + 1)
            cut = cut if cut > 0 else longest
            yield piece[:cut].strip()
            piece = piece[cut:].lstrip()
    if piece.strip():
        yield piece.strip()


def _at_most(lines: tuple[str, ...]) -> tuple[str, ...]:
    """No more lines than a window shows: those in the middle share, the last stays what it is."""
    kept = list(lines)
    while len(kept) > MOST_LINES:
        pairs = range(1, len(kept) - 2)
        shortest = min(pairs, key=lambda at: len(kept[at]) + len(kept[at + 1]))
        kept[shortest : shortest + 2] = [f"{kept[shortest]} {kept[shortest + 1]}"]
    return tuple(kept)


_READERS: dict[str, Callable[[list[str], str], AddressLines]] = {
    "CN": _chinese,
    "US": _american,
    "GB": _british_lines,
}
