"""Phones and the people beside the borrower: guarantors, co-borrowers, contact persons."""

import re
from collections.abc import Iterable, Sequence

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import ListedPerson, ListedPhone
from collectdesk.exchange.notes import Notes
from collectdesk.exchange.plan import Plan
from collectdesk.exchange.sheets import Cell, number_text
from collectdesk.exchange.values import is_blank, is_error, read_number_text, read_text
from collectdesk.reference.identity import Identity, read_identity
from collectdesk.reference.phones import plain_e164, read_phone, split_phones

_PEOPLE = re.compile(r"[;；\n\r]+|、|(?<=\d)\s*[,，/|]\s*(?=[^\d\s+])")
_AMERICAN = re.compile(r"\(\d{3}\) ?\d{3}-\d{4}|\d{3}\.\d{3}\.\d{4}")
"""Nobody in China writes a number so; with another area code it would ring there."""
_MASKED = re.compile(r"[*＊×●•]|[xX]{3}")
_ONE = re.compile(
    r"(?P<name>[^\d()（）:：+]*[^\d()（）:：+\s,，/-])\s*"
    r"(?:[(（](?P<relation>[^()（）]*)[)）]|[:：,，/-]\s*(?P<other>[^\d\s+:：,，]+))?"
    r"[\s:：,，/-]*(?P<phone>\+?[\d][\d\s()+-]{4,})?"
)
_RELATION_FIRST = re.compile(
    r"(?P<relation>[^\d:：]{1,8})[:：]\s*(?P<name>[^\d:：,，]+?)[\s,，]*(?P<phone>\+?\d[\d\s-]{4,})?"
)


class PeopleReader:
    """Reads people and phones of one file; `region` is where numbers without a country code belong."""

    def __init__(self, region: str, notes: Notes) -> None:
        self._region = region
        self.notes = notes

    def numbers(self, cell: Cell, field: str, use: str = "") -> tuple[ListedPhone, ...]:
        """The numbers in a cell; one that cannot be understood is kept as text."""
        text = number_text(cell) if isinstance(cell, float) else read_text(cell, field)
        return tuple(self._phone(part, field, use) for part in split_phones(text))

    def phones(self, cell: Cell, field: str, line: int) -> tuple[ListedPhone, ...]:
        found = self.numbers(cell, field)
        self.note(found, field, line)
        return found

    def note(self, found: tuple[ListedPhone, ...], field: str, line: int) -> None:
        for phone in found:
            if not phone.e164:
                damaged = "E+" in phone.text.upper()
                self.notes.add("import.phone_damaged" if damaged else "import.phone_unclear", field, line)

    def _phone(self, text: str, field: str, use: str) -> ListedPhone:
        if self._region == "CN" and _AMERICAN.fullmatch(text):
            return ListedPhone(text, "", use)
        if plain := plain_e164(text, self._region):
            return ListedPhone(text, plain, use)
        try:
            return ListedPhone(text, read_phone(text, self._region, field).e164, use)
        except Refusal:
            return ListedPhone(text, "", use)

    def identity(self, cell: Cell, field: str, digits: int = 0, firm: bool | None = None) -> Identity:
        """Raises Refusal `import.id_masked` for a number with stars in it: it names nobody."""
        if isinstance(cell, str) and _MASKED.search(cell):
            raise Refusal("import.id_masked", field)
        return read_identity(read_number_text(cell, field, digits), field, firm, self._region)

    def person(self, role: PartyRole, cells: dict[str, tuple[str, Cell]], line: int) -> ListedPerson | None:
        """A person from the parts of its columns; `cells` has part → (field, cell)."""
        given = {part: pair for part, pair in cells.items() if not (is_blank(pair[1]) or is_error(pair[1]))}
        if not given:
            return None
        if "name" not in given:
            self.notes.add("import.person_without_name", next(iter(given.values()))[0], line)
            return None
        texts = {
            part: read_text(cell, field)
            for part, (field, cell) in given.items()
            if part in {"name", "relation", "address"}
        }
        phone, number = given.get("phone"), given.get("id_number")
        identity: Identity | None = None
        if number:
            try:
                identity = self.identity(number[1], number[0])
            except Refusal as refusal:
                if refusal.code != "import.id_masked":
                    raise
                self.notes.add(refusal.code, refusal.field, line)
        return ListedPerson(
            role,
            texts["name"],
            texts.get("relation", ""),
            self.phones(phone[1], phone[0], line) if phone else (),
            identity.number if identity else "",
            identity.kind.value if identity else "",
            texts.get("address", ""),
        )

    def others(self, plan: Plan, row: Sequence[Cell], line: int) -> tuple[ListedPerson, ...]:
        """Everybody whom the row names beside its borrower."""
        found: list[ListedPerson] = []
        for role, parts in plan.people:
            given = {part: (field, row[index]) for part, field, index in parts}
            if person := self.person(role, given, line):
                found.append(person)
        for index in plan.lists:
            cell = row[index]
            if cell is not None and cell != "":
                found += self.contacts(cell, line)
        return tuple(found)

    def contacts(self, cell: Cell, line: int) -> tuple[ListedPerson, ...]:
        """Several contact persons in one cell, as in 李四(配偶)13800135521；王五 13900135522."""
        people: list[ListedPerson] = []
        for piece in filter(None, (part.strip() for part in _PEOPLE.split(read_text(cell, "contacts")))):
            found = _RELATION_FIRST.fullmatch(piece) or _ONE.fullmatch(piece)
            if not found:
                self.notes.add("import.contacts_unclear", "contacts", line)
                continue
            groups = found.groupdict()
            phone = (groups.get("phone") or "").strip()
            phones = (self._phone(phone, "contacts", ""),) if phone else ()
            self.note(phones, "contacts", line)
            people.append(
                ListedPerson(
                    PartyRole.CONTACT_PERSON,
                    groups["name"].strip(),
                    (groups.get("relation") or groups.get("other") or "").strip(),
                    phones,
                )
            )
        return tuple(people)


def distinct(phones: Iterable[ListedPhone]) -> tuple[ListedPhone, ...]:
    """Each number once, in the order of the columns."""
    seen: dict[str, ListedPhone] = {}
    for phone in phones:
        seen.setdefault(phone.e164 or phone.text, phone)
    return tuple(seen.values())
