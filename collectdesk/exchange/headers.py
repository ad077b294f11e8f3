"""The header row under title rows, and which field each column holds."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.overdue_list import MOST_PEOPLE, REPEATABLE, person_field
from collectdesk.exchange.sheets import Cell, cell_text
from collectdesk.exchange.words import money_word, plain, remarks, without_remarks, words

LOOK_AT = 60
"""Title rows above a header are few; a header further down is set by hand."""

_ORDINALS = {char: index for index, char in enumerate("一二三四五六七八九", start=1)}
_BARE_PRINCIPAL = frozenset(("本金", "principal"))
_BARE_NUMBER = frozenset(("编号", "編號", "编码", "number"))
_BARE_INTEREST = frozenset(("利息", "interest"))


@dataclass(frozen=True, slots=True)
class Layout:
    """`line` is the header's (first) line from 1; `fields` has a field or "" for each column."""

    line: int
    lines: int
    headers: tuple[str, ...]
    fields: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Unit:
    """What a header says of its figures: times `factor`, in `currency` ("" if not said), in percent."""

    factor: int = 1
    currency: str = ""
    percent: bool = False


def fingerprint(headers: Sequence[str]) -> str:
    """The same for files with the same columns in the same order, however cased, spaced or bracketed."""
    text = "\x1f".join(plain(header) for header in headers)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def find_header(rows: Sequence[Sequence[Cell]], line: int = 0) -> Layout:
    """The best header row, or the one at `line`. Without any match: the first row with two texts."""
    at = range(line - 1, line) if line else range(min(len(rows), LOOK_AT))
    best: Layout | None = None
    fallback: Layout | None = None
    for index in at:
        if not 0 <= index < len(rows):
            break
        found = _layout(rows, index)
        if found is None:
            continue
        fallback = fallback or found
        if best is None or found.score > best.score:
            best = found
    if best is not None and best.score >= 2:
        return best
    return fallback or Layout(line or 1, 1, (), (), 0)


def _layout(rows: Sequence[Sequence[Cell]], index: int) -> Layout | None:
    top = [cell_text(cell).strip() for cell in rows[index]]
    if sum(map(bool, top)) < 2:
        return None
    fields = match_columns([(text,) for text in top])
    one = Layout(index + 1, 1, tuple(top), fields, _score(fields, top))
    two = _two_lines(rows, index, top)
    return two if two and two.score >= one.score + 2 else one


def _two_lines(rows: Sequence[Sequence[Cell]], index: int, top: list[str]) -> Layout | None:
    """A header over two rows, the upper one merged across groups."""
    if index + 1 >= len(rows):
        return None
    below = rows[index + 1]
    if any(cell is not None and not isinstance(cell, str) for cell in below):
        return None
    bottom = [cell_text(cell).strip() for cell in below]
    if sum(map(bool, bottom)) < 2 or any(text[:1].isdigit() for text in bottom):
        return None
    alone = match_columns([(text,) for text in bottom])
    width = max(len(top), len(bottom))
    top, bottom = top + [""] * (width - len(top)), bottom + [""] * (width - len(bottom))
    variants: list[tuple[str, ...]] = []
    headers: list[str] = []
    group = ""
    for upper, lower in zip(top, bottom, strict=True):
        group = upper or group
        variants.append((group + lower, lower) if lower else (upper,))
        headers.append(f"{group} {lower}".strip() if lower and group != lower else upper or lower)
    fields = match_columns(variants)
    score = _score(fields, headers)
    if score <= _score(alone, bottom):
        return None
    return Layout(index + 1, 2, tuple(headers), fields, score)


def _score(fields: Sequence[str], headers: Sequence[str]) -> float:
    known = sum(plain(header) in words().known for header in headers)
    return len({field for field in fields if field}) + 0.5 * known


def match_columns(variants: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A field for every column, by its header or else by what stands to its left."""
    matcher = _Matcher()
    fields = [matcher.match(texts) for texts in variants]
    keys = [plain(without_remarks(texts[-1])) for texts in variants]
    _settle(keys, fields, _BARE_NUMBER, "contract_number")
    if any(key in _BARE_INTEREST for key in keys):
        _settle(keys, fields, _BARE_PRINCIPAL, "overdue_principal")
    return tuple(fields)


def _settle(keys: list[str], fields: list[str], bare: frozenset[str], field: str) -> None:
    """A word that means little alone, read by what else the header has."""
    found = [index for index, key in enumerate(keys) if key in bare]
    if len(found) == 1 and field not in fields:
        fields[found[0]] = field


class _Matcher:
    def __init__(self) -> None:
        self.taken: set[str] = set()
        self.person: tuple[PartyRole, int] | None = None

    def match(self, texts: Sequence[str]) -> str:
        keys = [key for text in texts for key in _keys(text)]
        field = next(filter(None, map(self._field, keys)), "")
        if field:
            self.taken.add(field)
        if not field.partition(".")[2]:
            self.person = None
        return field

    def _field(self, key: str) -> str:
        if not key:
            return ""
        if beside := self._beside_person(key):
            return beside
        if field := self._free(words().fields.get(key, "")):
            return field
        if key[-1] in "123456789" and (field := words().fields.get(key[:-1], "")) in REPEATABLE:
            return field
        if found := _person(key):
            return self._person_field(*found)
        return ""

    def _free(self, field: str) -> str:
        return "" if field in self.taken and field not in REPEATABLE else field

    def _beside_person(self, key: str) -> str:
        """A bare "phone" or "relation" right after a guarantor's column is the guarantor's."""
        part = words().parts.get(key, "")
        if self.person is None or part not in {"phone", "relation", "id_number"}:
            return ""
        return self._free(person_field(*self.person, part))

    def _person_field(self, role: PartyRole, number: int, part: str) -> str:
        if not number:
            number = 1
            if self.person and self.person[0] == role:
                number = self.person[1]
            while person_field(role, number, part) in self.taken and number < MOST_PEOPLE:
                number += 1
        field = self._free(person_field(role, number, part))
        if field:
            self.person = (role, number)
        return field


def _keys(text: str) -> list[str]:
    """The header whole, without its remark, without a unit at its end."""
    whole, short = plain(text), plain(without_remarks(text))
    keys = [whole, short] if short and short != whole else [whole]
    endings = sorted((*words().units, "cny", "usd", "gbp", "eur", "hkd", "rmb", "元"), key=len, reverse=True)
    ending = next((end for end in endings if short.endswith(end) and len(short) > len(end)), "")
    return [*keys, short.removesuffix(ending)] if ending else keys


def _person(key: str) -> tuple[PartyRole, int, str] | None:
    for word, role in words().roles:
        start = key.find(word)
        if start < 0:
            continue
        number, rest = _number(key[:start] + key[start + len(word) :])
        part = words().parts.get(rest)
        if part is not None:
            return PartyRole(role), number, part
    return None


def _number(text: str) -> tuple[int, str]:
    """The person's number and the text without it: "第2电话" gives 2 and "电话"."""
    for index, char in enumerate(text):
        number = int(char) if char in "123456789" else _ORDINALS.get(char, 0)
        if number:
            return number, text[:index].removesuffix("第") + text[index + 1 :]
    return 0, text


def unit_of(header: str) -> Unit:
    """The unit in a header's brackets or at its end: 逾期金额（万元）, Overdue (USD), Rate %."""
    marks = [*remarks(header), plain(header)]
    factor = next((words().units[mark] for mark in marks if mark in words().units), 0)
    if not factor:
        tail = plain(without_remarks(header))
        factor = next((f for word, f in words().units.items() if "元" in word and tail.endswith(word)), 1)
    codes = {code for text in _bracketed(header) for code in _one_currency(text)}
    return Unit(factor, codes.pop() if len(codes) == 1 else "", "%" in header or "％" in header)


def _bracketed(header: str) -> list[str]:
    inside = [
        piece.partition(")")[0] for piece in header.replace("（", "(").replace("）", ")").split("(")[1:]
    ]
    return [*inside, header.rsplit(maxsplit=1)[-1]] if header.split() else inside


def _one_currency(text: str) -> frozenset[str]:
    codes = words().currencies.get(money_word(text), frozenset())
    return codes if len(codes) == 1 else frozenset()
