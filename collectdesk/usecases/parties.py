"""Who is who: the people of a list matched to the people of the books. One ID number is one person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from collectdesk.domain.borrower import (
    ContactPoint,
    Party,
    PartyKind,
    PartyRole,
    PointKind,
    PointState,
    masked,
)
from collectdesk.domain.comparison import SamePersonQuestion
from collectdesk.domain.overdue_list import ListedAccount, ListedPhone
from collectdesk.reference.phones import zones
from collectdesk.reference.pinyin import folded, is_han, reading
from collectdesk.storage.books import Books
from collectdesk.storage.columns import moment_text
from collectdesk.storage.intake import Known, ListedBooks
from collectdesk.usecases.office import Office

T = TypeVar("T")
_SOURCE = "overdue list"
_PHONE, _EMAIL, _ADDRESS = PointKind.PHONE.value, PointKind.EMAIL.value, PointKind.ADDRESS.value
_GOOD = PointState.GOOD.value
_PACE = 500


_PARTY = (
    "id", "kind", "name", "sort_name", "search_text", "id_number", "id_tail", "language", "created_at",
    "import_id",
)  # fmt: skip
_POINT = (
    "id", "party_id", "kind", "value", "tail", "postcode", "country", "label", "source", "verified", "state",
    "time_zone", "created_at", "preferred_hours", "import_id",
)  # fmt: skip


@dataclass(slots=True)
class _Person:
    """Somebody in the list, in whatever role. `key`: name and first phone; the same pair may be the same
    person, but somebody must say so. `points`: kind and value, and the label of a new point."""

    role: PartyRole
    kind: PartyKind
    name: str
    relation: str
    id_number: str
    points: tuple[tuple[tuple[str, str], str], ...]
    postcode: str
    language: str
    folded_name: str
    key: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The people of one listed account: the borrower, the links still to be made (party, role, relation),
    the words to find it by."""

    borrower_id: int
    links: tuple[tuple[int, str, str], ...]
    search_text: str


def paced(office: Office, items: Iterable[T]) -> Iterator[T]:
    """The items, with a report of progress every few milliseconds."""
    for index, item in enumerate(items):
        if index % _PACE == 0:
            office.progress(0, 0)
        yield item


class Numbers:
    """Fresh ids of one record type, taken from the books a thousand at a time."""

    def __init__(self, books: Books, record: type) -> None:
        self._books, self._record = books, record
        self._left = iter(range(0))

    def __next__(self) -> int:
        found = next(self._left, None)
        if found is None:
            self._left = iter(self._books.new_ids(self._record, 1000))
            found = next(self._left)
        return found


class PartyBook:
    """`same_people` answers, by key, whether equal name and phone mean one person."""

    def __init__(
        self,
        office: Office,
        accounts: Iterable[ListedAccount],
        known: Mapping[str, Known],
        same_people: dict[str, bool],
    ) -> None:
        self._office = office
        self._now = moment_text(office.now)
        self._answers = same_people
        self._books = ListedBooks(office.books.connection)
        self._listed = {a.contract_number: tuple(_people(a)) for a in paced(office, accounts)}
        self._lines = {a.contract_number: a.line for a in paced(office, accounts)}
        self._accounts = {number: account.id for number, account in known.items()}
        self._names: dict[int, str] = {}
        self._numbers: dict[int, str] = {}
        self._search: dict[int, str] = {}
        self._points: dict[int, set[tuple[str, str]]] = {}
        self._on: dict[int, list[tuple[str, int]]] = {}
        self._by_id: dict[str, int] = {}
        self._by_key: dict[str, int] = {}
        self._load()
        self._party_ids = Numbers(office.books, Party)
        self._point_ids = Numbers(office.books, ContactPoint)
        self._new_parties: list[tuple[object, ...]] = []
        self._new_points: list[tuple[object, ...]] = []

    def _load(self) -> None:
        """The people on the listed accounts, and those elsewhere with the same ID number or phone."""
        people = [person for listed in paced(self._office, self._listed.values()) for person in listed]
        for account_id, role, party_id in self._books.people_on(self._accounts.values()):
            self._on.setdefault(account_id, []).append((role, party_id))
        numbers = {tail(p.key.rpartition("|")[2]) for p in paced(self._office, people) if p.key}
        phones = self._books.parties_with_phones(numbers)
        ids = {party_id for links in self._on.values() for _, party_id in links}
        ids.update(self._books.parties_with_ids({p.id_number for p in people if p.id_number}))
        ids.update(party_id for party_id, _ in phones)
        for party_id, name, number, search_text in paced(self._office, self._books.parties(ids)):
            self._names[party_id] = folded(name)
            self._search[party_id] = search_text
            if number:
                self._numbers[party_id] = number
                self._by_id.setdefault(number, party_id)
        for party_id, kind, value in paced(self._office, self._books.points(ids)):
            self._points.setdefault(party_id, set()).add((kind, value))
        for party_id, value in paced(self._office, phones):
            self._by_key.setdefault(f"{self._names[party_id]}|{value}", party_id)

    def questions(self) -> tuple[SamePersonQuestion, ...]:
        """Equal name and phone in two accounts, without ID numbers that decide."""
        lines: dict[str, list[int]] = {}
        first: dict[str, _Person] = {}
        for contract, people in paced(self._office, self._listed.items()):
            account_id, line = self._accounts.get(contract), self._lines[contract]
            for person in people:
                if not person.key or person.id_number or self._on_account(person, account_id) is not None:
                    continue
                if line not in lines.setdefault(person.key, []):
                    lines[person.key].append(line)
                first.setdefault(person.key, person)
        asked = [key for key, where in lines.items() if key in self._by_key or len(where) > 1]
        contracts: dict[int, list[str]] = {}
        known = [self._by_key[key] for key in asked if key in self._by_key]
        for party_id, contract in self._books.contracts_of(known) if known else ():
            contracts.setdefault(party_id, []).append(contract)
        return tuple(
            SamePersonQuestion(
                key=key,
                name=first[key].name,
                phone_shown=masked(PointKind.PHONE, key.rpartition("|")[2]),
                lines=tuple(lines[key]),
                known_contracts=tuple(contracts.get(self._by_key.get(key, 0), ())[:3]),
            )
            for key in asked
        )

    def adds_to(self, listed: ListedAccount, account_id: int) -> bool:
        """Whether the list brings a person or a contact point that the account does not have yet."""
        for person in self._listed[listed.contract_number]:
            party_id = self._on_account(person, account_id)
            if party_id is None:
                return True
            has = self._points.get(party_id, ())
            if any(key not in has for key, _ in person.points):
                return True
        return False

    def place(self, listed: ListedAccount, account_id: int | None, import_id: int) -> Placed:
        """Finds or makes the account's people, each account's once; new records wait for `flush`."""
        links: dict[tuple[int, str], str] = {}
        borrower_id = 0
        for person in self._listed.pop(listed.contract_number):
            party_id = self._on_account(person, account_id)
            if party_id is None:
                party_id = self._same(person) or self._add(person, import_id)
                links[party_id, person.role.value] = person.relation
            if person.role is PartyRole.BORROWER:
                borrower_id = party_id
            self._add_points(party_id, person, import_id)
        return Placed(
            borrower_id,
            tuple((party_id, role, relation) for (party_id, role), relation in links.items()),
            self._search[borrower_id],
        )

    def flush(self) -> None:
        self._office.books.put(Party, _PARTY, self._new_parties)
        self._office.books.put(ContactPoint, _POINT, self._new_points)
        self._new_parties.clear()
        self._new_points.clear()

    def forget(self) -> None:
        """Lets go of everybody a little at a time: at once it would hold up every thread."""
        for known in (self._lines, self._names, self._numbers, self._search, self._points, self._on):
            for _ in paced(self._office, range(len(known))):
                known.popitem()

    def _on_account(self, person: _Person, account_id: int | None) -> int | None:
        """The party that already has this role on the account and is this person."""
        for role, party_id in self._on.get(account_id or 0, ()):
            if role == person.role and (
                self._names[party_id] == person.folded_name
                or (person.id_number and self._numbers.get(party_id) == person.id_number)
            ):
                return party_id
        return None

    def _same(self, person: _Person) -> int | None:
        if person.id_number:
            return self._by_id.get(person.id_number)
        return self._by_key.get(person.key) if self._answers.get(person.key) else None

    def _add(self, person: _Person, import_id: int) -> int:
        read = reading(person.name)
        party_id = next(self._party_ids)
        language = person.language or ("zh_CN" if any(map(is_han, person.name)) else "en")
        self._new_parties.append(
            (
                party_id, person.kind.value, person.name, read.sort_name, read.search_text,
                person.id_number, person.id_number[::-1], language, self._now, import_id,
            )
        )  # fmt: skip
        self._names[party_id] = person.folded_name
        self._search[party_id] = read.search_text
        if person.id_number:
            self._numbers[party_id] = person.id_number
            self._by_id[person.id_number] = party_id
        if person.key:
            self._by_key.setdefault(person.key, party_id)
        return party_id

    def _add_points(self, party_id: int, person: _Person, import_id: int) -> None:
        known = self._points.setdefault(party_id, set())
        for (kind, value), label in person.points:
            if (kind, value) in known:
                continue
            known.add((kind, value))
            phone, address = kind == _PHONE, kind == _ADDRESS
            where = zones(value) if phone else ()
            self._new_points.append(
                (
                    next(self._point_ids), party_id, kind, value, tail(value) if phone else "",
                    person.postcode if address else "", self._office.profile.country if address else "",
                    label, _SOURCE, 0, _GOOD, where[0] if len(where) == 1 else "",
                    self._now, "", import_id,
                )
            )  # fmt: skip


def tail(phone: str) -> str:
    """The digits reversed: a number's end is found as a beginning."""
    return "".join(filter(str.isdigit, phone))[::-1]


def _people(listed: ListedAccount) -> Iterable[_Person]:
    yield _person(
        PartyRole.BORROWER,
        listed.borrower_kind,
        listed.borrower_name,
        listed.id_number,
        listed.phones,
        listed.address,
        email=listed.email,
        postcode=listed.postcode,
        language=listed.language,
    )
    for other in listed.people:
        yield _person(
            other.role, PartyKind.PERSON, other.name, other.id_number, other.phones, other.address,
            relation=other.relation,
        )  # fmt: skip


def _person(
    role: PartyRole,
    kind: PartyKind,
    name: str,
    id_number: str,
    phones: tuple[ListedPhone, ...],
    address: str,
    *,
    relation: str = "",
    email: str = "",
    postcode: str = "",
    language: str = "",
) -> _Person:
    points = [((_PHONE, p.e164), p.use or "mobile") for p in phones if p.e164]
    plain = folded(name)
    key = f"{plain}|{points[0][0][1]}" if points else ""
    if email:
        points.append(((_EMAIL, email), ""))
    if address:
        points.append(((_ADDRESS, address), ""))
    return _Person(role, kind, name, relation, id_number, tuple(points), postcode, language, plain, key)
