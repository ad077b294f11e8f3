"""Who is who: the people of a list matched to the people of the books. One ID number is one person."""

from collections.abc import Iterable
from dataclasses import dataclass

from collectdesk.domain.account import Account
from collectdesk.domain.borrower import (
    AccountParty,
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
from collectdesk.usecases.office import Office

_SOURCE = "overdue list"


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody in the list, in whatever role."""

    role: PartyRole
    kind: PartyKind
    name: str
    relation: str
    id_number: str
    phones: tuple[ListedPhone, ...]
    email: str
    address: str
    postcode: str
    language: str
    area: str

    @property
    def key(self) -> str:
        """Name and first phone: the same pair may be the same person, but somebody must say so."""
        phone = next((p.e164 for p in self.phones if p.e164), "")
        return f"{folded(self.name)}|{phone}" if phone else ""


@dataclass(frozen=True, slots=True)
class Placed:
    """The people of one listed account: the borrower, the links still to be made, the words to find it by."""

    borrower_id: int
    links: tuple[tuple[int, PartyRole, str], ...]
    search_text: str


class PartyBook:
    """`same_people` answers, by key, whether equal name and phone mean one person."""

    def __init__(
        self, office: Office, accounts: Iterable[ListedAccount], same_people: dict[str, bool]
    ) -> None:
        self._office = office
        self._answers = same_people
        books = office.books
        self._parties = {party.id: party for party in books.find(Party)}
        self._points: dict[int, dict[tuple[PointKind, str], ContactPoint]] = {}
        for point in books.find(ContactPoint):
            self._points.setdefault(point.party_id, {})[point.kind, point.value] = point
        self._by_account: dict[int, dict[tuple[PartyRole, int], AccountParty]] = {}
        for link in books.find(AccountParty):
            self._by_account.setdefault(link.account_id, {})[link.role, link.party_id] = link
        self._by_id = {party.id_number: party.id for party in self._parties.values() if party.id_number}
        self._by_key: dict[str, int] = {}
        for party in self._parties.values():
            for kind, value in self._points.get(party.id, {}):
                if kind is PointKind.PHONE:
                    self._by_key.setdefault(f"{folded(party.name)}|{value}", party.id)
        self._accounts = tuple(accounts)
        self._contracts = {a.contract_number: a.id for a in books.find(Account)}
        self._new_parties: list[Party] = []
        self._new_points: list[ContactPoint] = []

    def names(self, ids: Iterable[int]) -> dict[int, str]:
        return {id_: self._parties[id_].name for id_ in ids}

    def questions(self) -> tuple[SamePersonQuestion, ...]:
        """Equal name and phone in two accounts, without ID numbers that decide."""
        lines: dict[str, list[int]] = {}
        first: dict[str, _Person] = {}
        for listed in self._accounts:
            account_id = self._contracts.get(listed.contract_number)
            for person in _people(listed):
                if not person.key or person.id_number or self._on_account(person, account_id) is not None:
                    continue
                if listed.line not in lines.setdefault(person.key, []):
                    lines[person.key].append(listed.line)
                first.setdefault(person.key, person)
        found = []
        for key, where in lines.items():
            known = self._by_key.get(key)
            if known is None and len(where) < 2:
                continue
            phone = next(p.e164 for p in first[key].phones if p.e164)
            found.append(
                SamePersonQuestion(
                    key=key,
                    name=first[key].name,
                    phone_shown=masked(PointKind.PHONE, phone),
                    lines=tuple(where),
                    known_contracts=self._contracts_of(known),
                )
            )
        return tuple(found)

    def adds_to(self, listed: ListedAccount, account_id: int) -> bool:
        """Whether the list brings a person or a contact point that the account does not have yet."""
        for person in _people(listed):
            party_id = self._on_account(person, account_id)
            if party_id is None:
                return True
            if any(key not in self._points.get(party_id, {}) for key, _ in _wanted_points(person)):
                return True
        return False

    def place(self, listed: ListedAccount, account_id: int | None) -> Placed:
        """Finds or makes the account's people; new records wait for `flush`."""
        links: list[tuple[int, PartyRole, str]] = []
        borrower_id = 0
        for person in _people(listed):
            party_id = self._on_account(person, account_id)
            if party_id is None:
                party_id = self._same(person) or self._add(person)
                links.append((party_id, person.role, person.relation))
            if person.role is PartyRole.BORROWER:
                borrower_id = party_id
            self._add_points(party_id, person)
        unique = {(party_id, role): relation for party_id, role, relation in links}
        return Placed(
            borrower_id,
            tuple((party_id, role, relation) for (party_id, role), relation in unique.items()),
            self._parties[borrower_id].search_text,
        )

    def flush(self) -> None:
        self._office.books.add(*self._new_parties)
        self._office.books.add(*self._new_points)
        self._new_parties.clear()
        self._new_points.clear()

    def _on_account(self, person: _Person, account_id: int | None) -> int | None:
        """The party that already has this role on the account and is this person."""
        if account_id is None:
            return None
        for role, party_id in self._by_account.get(account_id, {}):
            party = self._parties[party_id]
            same_id = person.id_number and party.id_number == person.id_number
            same_name = folded(party.name) == folded(person.name)
            if role is person.role and (same_id or same_name):
                return party_id
        return None

    def _same(self, person: _Person) -> int | None:
        if person.id_number:
            return self._by_id.get(person.id_number)
        return self._by_key.get(person.key) if self._answers.get(person.key) else None

    def _add(self, person: _Person) -> int:
        read = reading(person.name)
        party = Party(
            id=self._office.books.new_id(Party),
            kind=person.kind,
            name=person.name,
            sort_name=read.sort_name,
            search_text=read.search_text,
            id_number=person.id_number,
            id_tail=person.id_number[::-1],
            language=person.language or ("zh_CN" if any(map(is_han, person.name)) else "en"),
            created_at=self._office.now,
        )
        self._parties[party.id] = party
        self._new_parties.append(party)
        if person.id_number:
            self._by_id[person.id_number] = party.id
        if person.key:
            self._by_key.setdefault(person.key, party.id)
        return party.id

    def _add_points(self, party_id: int, person: _Person) -> None:
        known = self._points.setdefault(party_id, {})
        for (kind, value), label in _wanted_points(person):
            if (kind, value) in known:
                continue
            where = zones(value) if kind is PointKind.PHONE else ()
            point = ContactPoint(
                id=self._office.books.new_id(ContactPoint),
                party_id=party_id,
                kind=kind,
                value=value,
                tail="".join(c for c in value if c.isdigit())[::-1] if kind is PointKind.PHONE else "",
                postcode=person.postcode if kind is PointKind.ADDRESS else "",
                country=self._office.profile.country if kind is PointKind.ADDRESS else "",
                label=label,
                source=_SOURCE,
                verified=False,
                state=PointState.GOOD,
                time_zone=where[0] if len(where) == 1 else "",
                created_at=self._office.now,
            )
            known[kind, value] = point
            self._new_points.append(point)

    def _contracts_of(self, party_id: int | None) -> tuple[str, ...]:
        if party_id is None:
            return ()
        ids = {a for a, links in self._by_account.items() if party_id in {p for _, p in links}}
        return tuple(number for number, account_id in self._contracts.items() if account_id in ids)[:3]


def _people(listed: ListedAccount) -> Iterable[_Person]:
    yield _Person(
        role=PartyRole.BORROWER,
        kind=listed.borrower_kind,
        name=listed.borrower_name,
        relation="",
        id_number=listed.id_number,
        phones=listed.phones,
        email=listed.email,
        address=listed.address,
        postcode=listed.postcode,
        language=listed.language,
        area=listed.area,
    )
    for other in listed.people:
        yield _Person(
            role=other.role,
            kind=PartyKind.PERSON,
            name=other.name,
            relation=other.relation,
            id_number=other.id_number,
            phones=other.phones,
            email="",
            address=other.address,
            postcode="",
            language="",
            area="",
        )


def _wanted_points(person: _Person) -> Iterable[tuple[tuple[PointKind, str], str]]:
    for phone in person.phones:
        if phone.e164:
            yield (PointKind.PHONE, phone.e164), phone.use or "mobile"
    if person.email:
        yield (PointKind.EMAIL, person.email), ""
    if person.address:
        yield (PointKind.ADDRESS, person.address), ""
