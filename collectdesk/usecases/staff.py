"""The office's profile and its staff."""

from dataclasses import asdict, dataclass, replace
from zoneinfo import available_timezones

from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import OfficeChanged, OfficeFounded, StaffAdded, StaffChanged
from collectdesk.domain.money import EXPONENTS
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.staff import Role, Staff
from collectdesk.reference.addresses import countries
from collectdesk.rules.rulebook import packs
from collectdesk.storage.slots import SlotKind
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import Office
from collectdesk.usecases.tidying import line_of, lines_of


@dataclass(frozen=True, slots=True)
class OfficeDetails:
    """What the wizard and the Office page ask for; see OfficeProfile for the fields' meaning."""

    name: str
    pack: str
    country: str
    currency: str
    time_zone: str
    language: str
    address: str = ""
    postcode: str = ""
    phone: str = ""
    email: str = ""
    bank_details: str = ""
    signatory: str = ""
    signatory_title: str = ""
    window: str = "none"


_MOST = {
    "name": 120,
    "postcode": 20,
    "phone": 60,
    "email": 254,
    "signatory": 80,
    "signatory_title": 80,
}
_MOST_LINES = {"address": 300, "bank_details": 600}
_LONGEST_NAME = 80


def checked_details(details: OfficeDetails) -> OfficeDetails:
    """The details as they are kept. Refuses what no office can be."""
    lines = {name: line_of(getattr(details, name), name, most) for name, most in _MOST.items()}
    texts = {name: lines_of(getattr(details, name), name, most) for name, most in _MOST_LINES.items()}
    details = replace(details, **lines, **texts)
    if not details.name:
        raise Refusal("office.name", "name")
    if details.pack not in packs():
        raise Refusal("office.pack", "pack")
    if details.currency not in EXPONENTS:
        raise Refusal("money.currency", "currency", currency=details.currency)
    if details.time_zone not in available_timezones():
        raise Refusal("office.time_zone", "time_zone", zone=details.time_zone)
    if details.country not in countries():
        raise Refusal("point.country", "country", country=details.country[:20])
    return details


def staff_name(text: str, field: str = "name") -> str:
    """A person's name on one line. Raises Refusal `staff.name`, `text.too_long`."""
    name = line_of(text, field, _LONGEST_NAME)
    if not name:
        raise Refusal("staff.name", field)
    return name


def change_office(office: Office, request: OfficeDetails) -> OfficeChanged:
    before = asdict(office.profile)
    after = asdict(checked_details(request))
    changed = tuple(name for name, value in after.items() if before[name] != value)
    office.books.change(OfficeProfile, office.profile.id, **after)
    return OfficeChanged(office.profile.id, changed)


def found_office(office: Office, request: Nothing) -> OfficeFounded:  # noqa: ARG001 (the shape of every use case)
    """The first line of the journal: the office and its administrator exist."""
    profile = office.profile
    return OfficeFounded(profile.id, office.operator.id, profile.name, profile.pack)


@dataclass(frozen=True, slots=True, repr=False)
class AddStaff:
    name: str
    role: Role
    password: str


def add_staff(office: Office, request: AddStaff) -> StaffAdded:
    """A new member with a key slot of their own. Raises Refusal: staff.name, staff.name_taken, password.*"""
    name = staff_name(request.name)
    if office.books.first(Staff, name=name) is not None:
        raise Refusal("staff.name_taken", "name", name=name)
    _drop_stray_slots(office)
    staff_id = office.books.new_id(Staff)
    slot = office.keys.add_staff(office.data_key, staff_id, name, request.password)
    office.books.add(Staff(staff_id, name, request.role, slot, active=True, created_at=office.now))
    return StaffAdded(staff_id, name, request.role.value)


def _drop_stray_slots(office: Office) -> None:
    """The key file is written before the books commit: a commit that failed left a slot of nobody's."""
    known = {member.id for member in office.books.find(Staff)}
    for slot in office.keys.slots:
        if slot.kind is SlotKind.STAFF and slot.staff_id is not None and slot.staff_id not in known:
            office.keys.remove(office.data_key, slot.staff_id)


@dataclass(frozen=True, slots=True)
class ChangeStaff:
    """A new role, or leaving: who is not active loses their key slot, an administrator the devices."""

    staff_id: int
    role: Role
    active: bool


def change_staff(office: Office, request: ChangeStaff) -> StaffChanged:
    member = office.books.get(Staff, request.staff_id)
    administrators = [
        s for s in office.books.find(Staff, role=Role.ADMINISTRATOR, active=True) if s.id != member.id
    ]
    leaves = not request.active or request.role is not Role.ADMINISTRATOR
    if member.role is Role.ADMINISTRATOR and leaves and not administrators:
        raise Refusal("staff.last_administrator", "role")
    if not member.active and request.active:
        raise Refusal("staff.has_left", "active")
    office.books.change(Staff, member.id, role=request.role, active=request.active)
    if member.active and not request.active:
        if any(slot.staff_id == member.id for slot in office.keys.slots):
            office.keys.remove(office.data_key, member.id)
    elif request.role is Role.ADMINISTRATOR:
        office.keys.remove_devices(office.data_key, member.id)
    return StaffChanged(member.id, request.role.value, request.active)


def list_staff(office: Office, request: Nothing) -> tuple[Staff, ...]:  # noqa: ARG001
    return office.books.find(Staff)
