"""The people of an account: added, linked, renamed, given another role. Nobody is deleted."""

from dataclasses import dataclass

from collectdesk.domain.account import Account
from collectdesk.domain.borrower import AccountParty, ContactPoint, Party, PartyKind, PartyRole, PointKind
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import PersonAdded, PersonChanged
from collectdesk.reference.identity import read_identity
from collectdesk.reference.phones import read_phone
from collectdesk.reference.pinyin import folded, is_han, reading
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import clean_note
from collectdesk.usecases.points import new_point

LONGEST_NAME = 200
LONGEST_RELATION = 60


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Somebody for an account. `party_id` links a person the office knows already; `apart` says that equal
    name and phone are two people all the same."""

    account_id: int
    role: PartyRole
    name: str = ""
    relation: str = ""
    kind: PartyKind = PartyKind.PERSON
    id_number: str = ""
    phone: str = ""
    party_id: int | None = None
    apart: bool = False


def add_person(office: Office, request: AddPerson) -> PersonAdded:
    """Raises Refusal `person.known` or `person.same_phone` (name, party_id) for somebody known already."""
    account = office.books.get(Account, request.account_id)
    if request.role is PartyRole.BORROWER:
        raise Refusal("person.one_borrower", "role")
    relation = _short(request.relation, "relation", LONGEST_RELATION)
    if request.party_id is not None:
        party = office.books.get(Party, request.party_id)
        _link(office, account.id, party, request.role, relation)
        return PersonAdded(account.id, party.id, request.role.value, relation)
    name = checked_name(request.name)
    region = office.profile.country
    firm = request.kind is PartyKind.FIRM
    number = (
        read_identity(request.id_number, "id_number", firm, region).number
        if request.id_number.strip()
        else ""
    )
    phone = read_phone(request.phone, region).e164 if request.phone.strip() else ""
    _ask_known(office, name, number, phone, apart=request.apart)
    read = reading(name)
    party = Party(
        id=office.books.new_id(Party),
        kind=request.kind,
        name=name,
        sort_name=read.sort_name,
        search_text=read.search_text,
        id_number=number,
        id_tail=number[::-1],
        language="zh_CN" if any(map(is_han, name)) else "en",
        created_at=office.now,
    )
    office.books.add(party)
    _link(office, account.id, party, request.role, relation)
    if phone:
        office.books.add(new_point(office, party.id, PointKind.PHONE, phone, label="mobile"))
    return PersonAdded(account.id, party.id, request.role.value, relation)


@dataclass(frozen=True, slots=True)
class ChangePerson:
    """Somebody's name everywhere, and their role and relation on one account. A role that makes them owe, or
    owe no longer, needs a `reason`."""

    account_id: int
    party_id: int
    role: PartyRole
    name: str
    relation: str = ""
    reason: str = ""


def change_person(office: Office, request: ChangePerson) -> PersonChanged:
    link = _link_of(office, request.account_id, request.party_id)
    party = office.books.get(Party, request.party_id)
    name = checked_name(request.name)
    relation = _short(request.relation, "relation", LONGEST_RELATION)
    reason = clean_note(request.reason)
    changed = []
    if request.role is not link.role:
        _check_role(office, link, request.role, reason)
        changed.append(f"role {link.role.value} > {request.role.value}")
    if relation != link.relation:
        changed.append("relation")
    if name != party.name:
        changed.append("name")
    if not changed:
        raise Refusal("person.unchanged")
    office.books.change(AccountParty, link.id, role=request.role, relation=relation)
    if name != party.name:
        _rename(office, party, name)
    return PersonChanged(request.account_id, party.id, tuple(changed), reason)


def checked_name(text: str) -> str:
    """A name on one line. Raises Refusal `person.name`, `text.too_long`."""
    name = " ".join(clean_note(text).split())
    if not name:
        raise Refusal("person.name", "name")
    return _short(name, "name", LONGEST_NAME)


def _check_role(office: Office, link: AccountParty, role: PartyRole, reason: str) -> None:
    if link.role is PartyRole.BORROWER:
        raise Refusal("person.borrower_stays", "role")
    if role is PartyRole.BORROWER:
        raise Refusal("person.one_borrower", "role")
    if role.liable is not link.role.liable and not reason:
        raise Refusal("person.role_reason", "reason")
    same = office.books.first(AccountParty, account_id=link.account_id, party_id=link.party_id, role=role)
    if same is not None:
        raise Refusal("person.already", "role", role=role.value)


def _ask_known(office: Office, name: str, number: str, phone: str, *, apart: bool) -> None:
    known = office.books.first(Party, id_number=number) if number else None
    if known is not None:
        raise Refusal("person.known", "id_number", name=known.name, party_id=known.id)
    if not phone or apart:
        return
    for point in office.books.find(ContactPoint, kind=PointKind.PHONE, value=phone):
        party = office.books.get(Party, point.party_id)
        if folded(party.name) == folded(name):
            raise Refusal("person.same_phone", "phone", name=party.name, party_id=party.id)


def _link(office: Office, account_id: int, party: Party, role: PartyRole, relation: str) -> None:
    there = office.books.first(AccountParty, account_id=account_id, party_id=party.id)
    if there is not None:
        raise Refusal("person.already", "role", role=there.role.value)
    office.books.add(AccountParty(office.books.new_id(AccountParty), account_id, party.id, role, relation))


def _link_of(office: Office, account_id: int, party_id: int) -> AccountParty:
    links = office.books.find(AccountParty, account_id=account_id, party_id=party_id)
    if not links:
        raise Refusal("point.not_on_account", "person")
    return min(links, key=lambda link: list(PartyRole).index(link.role))


def _rename(office: Office, party: Party, name: str) -> None:
    """The name in every form it is searched by, and under it the accounts they borrowed on."""
    read = reading(name)
    office.books.change(Party, party.id, name=name, sort_name=read.sort_name, search_text=read.search_text)
    accounts = office.books.find(Account, borrower_id=party.id)
    office.books.index_accounts((a.id, f"{read.search_text} {a.contract_number.lower()}") for a in accounts)


def _short(text: str, field: str, most: int) -> str:
    short = " ".join(clean_note(text).split())
    if len(short) > most:
        raise Refusal("text.too_long", field, most=most)
    return short
