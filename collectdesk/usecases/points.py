"""Contact points: added and changed; a corrected value stands beside the old one, which is marked wrong."""

import re
from dataclasses import dataclass
from zoneinfo import available_timezones

from collectdesk.domain.borrower import ContactPoint, Party, PointKind, PointState
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import PointAdded, PointChanged
from collectdesk.domain.hours import read_hours
from collectdesk.reference.addresses import countries, read_postcode
from collectdesk.reference.phones import read_phone, zones
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import clean_note, person_on, point_of

SOURCE = "staff"
LONGEST_ADDRESS = 500
LONGEST_LABEL = 40
_EMAIL = re.compile(r"[^\s@,;:<>()\[\]\"]+@(?:[^\s@.,;:<>()\[\]\"]+\.)+[^\s@.,;:<>()\[\]\"\d]{2,}")
_EXAMPLES = {"CN": "310000", "US": "62701", "GB": "WF1 9ZZ"}


@dataclass(frozen=True, slots=True)
class AddPoint:
    """`country` "" is the office's own; `postcode` and `country` are an address's."""

    account_id: int
    party_id: int
    kind: PointKind
    value: str
    label: str = ""
    postcode: str = ""
    country: str = ""


def add_point(office: Office, request: AddPoint) -> PointAdded:
    person_on(office, request.account_id, request.party_id)
    country = checked_country(request.country or office.profile.country)
    value = checked_value(request.kind, request.value, country)
    _refuse_twice(office, request.party_id, request.kind, value)
    address = request.kind is PointKind.ADDRESS
    point = new_point(
        office,
        request.party_id,
        request.kind,
        value,
        label=_label(request.label),
        postcode=checked_postcode(request.postcode, country) if address else "",
        country=country if address else "",
    )
    office.books.add(point)
    return PointAdded(request.account_id, point.party_id, point.id, point.kind.value)


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """All that can be said of a point. `value` "" leaves it as it is (it is masked on screen); another one is
    a correction: a new point takes over, the old one stays, marked wrong."""

    account_id: int
    point_id: int
    label: str
    verified: bool
    state: PointState
    time_zone: str = ""
    preferred_hours: str = ""
    value: str = ""
    postcode: str = ""
    country: str = ""


def change_point(office: Office, request: ChangePoint) -> PointChanged:
    point = point_of(office, request.account_id, request.point_id)
    address = point.kind is PointKind.ADDRESS
    country = checked_country(request.country or point.country or office.profile.country)
    values: dict[str, object] = {
        "label": _label(request.label),
        "verified": request.verified,
        "state": request.state,
        "time_zone": _zone(request.time_zone),
        "preferred_hours": read_hours(request.preferred_hours).text,
        "postcode": checked_postcode(request.postcode, country) if address else point.postcode,
        "country": country if address else point.country,
    }
    changed = [name for name, value in values.items() if value != getattr(point, name)]
    written = checked_value(point.kind, request.value, country) if request.value.strip() else point.value
    if written == point.value:
        if not changed:
            raise Refusal("point.unchanged")
        office.books.change(ContactPoint, point.id, **values)
        return PointChanged(request.account_id, point.party_id, point.id, tuple(changed))
    _refuse_twice(office, point.party_id, point.kind, written)
    fresh = new_point(
        office,
        point.party_id,
        point.kind,
        written,
        label=str(values["label"]),
        postcode=str(values["postcode"]),
        country=str(values["country"]),
        time_zone=str(values["time_zone"]) if address or "time_zone" in changed else "",
        preferred_hours=str(values["preferred_hours"]),
    )
    office.books.add(fresh)
    office.books.change(ContactPoint, point.id, state=PointState.WRONG)
    return PointChanged(request.account_id, point.party_id, point.id, ("value", *changed), fresh.id)


def new_point(
    office: Office,
    party_id: int,
    kind: PointKind,
    value: str,
    *,
    label: str,
    postcode: str = "",
    country: str = "",
    time_zone: str = "",
    preferred_hours: str = "",
) -> ContactPoint:
    """A point that staff entered, not yet in the books. `time_zone` "" is that of a phone number where it can
    only ring in one."""
    phone = kind is PointKind.PHONE
    where = zones(value) if phone else ()
    return ContactPoint(
        id=office.books.new_id(ContactPoint),
        party_id=party_id,
        kind=kind,
        value=value,
        tail=value.lstrip("+")[::-1] if phone else "",
        postcode=postcode,
        country=country,
        label=label,
        source=SOURCE,
        verified=False,
        state=PointState.GOOD,
        time_zone=time_zone or (where[0] if len(where) == 1 else ""),
        created_at=office.now,
        preferred_hours=preferred_hours,
    )


def checked_value(kind: PointKind, text: str, country: str) -> str:
    """The value as it is kept. Raises Refusal `phone.not_understood`, `point.email`, `point.wechat`,
    `point.address`, `text.too_long`."""
    clean = clean_note(text)
    match kind:
        case PointKind.PHONE:
            return read_phone(clean, country, "value").e164
        case PointKind.EMAIL:
            if len(clean) > 254 or _EMAIL.fullmatch(clean) is None:
                raise Refusal("point.email", "value")
            return clean
        case PointKind.WECHAT:
            if not 1 <= len(clean) <= 64 or len(clean.split()) != 1:
                raise Refusal("point.wechat", "value")
            return clean
        case PointKind.ADDRESS:
            if len(clean) > LONGEST_ADDRESS:
                raise Refusal("text.too_long", "value", most=LONGEST_ADDRESS)
            if not any(map(str.isalnum, clean)):
                raise Refusal("point.address", "value")
            return clean


def checked_country(code: str) -> str:
    country = clean_note(code).upper()
    if country not in countries():
        raise Refusal("point.country", "country", country=country[:20])
    return country


def checked_postcode(text: str, country: str) -> str:
    code = read_postcode(clean_note(text), country)
    if code is None:
        raise Refusal("point.postcode", "postcode", example=_EXAMPLES.get(country, "12345"))
    return code


def _zone(text: str) -> str:
    zone = clean_note(text)
    if zone and zone not in available_timezones():
        raise Refusal("point.time_zone", "time_zone", zone=zone[:40])
    return zone


def _label(text: str) -> str:
    label = " ".join(clean_note(text).split())
    if len(label) > LONGEST_LABEL:
        raise Refusal("text.too_long", "label", most=LONGEST_LABEL)
    return label


def _refuse_twice(office: Office, party_id: int, kind: PointKind, value: str) -> None:
    same = "".join(value.casefold().split())
    for point in office.books.find(ContactPoint, party_id=party_id, kind=kind):
        if "".join(point.value.casefold().split()) == same:
            name = office.books.get(Party, party_id).name
            raise Refusal("point.duplicate", "value", name=name, state=point.state.value)
