"""Whom a letter goes to: an address the rules let us write to, in the lines an envelope needs."""

from collectdesk.domain.borrower import Channel, ContactPoint, Party, PointKind, PointState
from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import Recipient
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.verdict import RuleHit, Ruling
from collectdesk.reference.addresses import address_lines
from collectdesk.rules.contact import may_contact
from collectdesk.usecases.flags import ATTORNEY, facts_of
from collectdesk.usecases.office import Office


def check_may_post(office: Office, letter: IssuedLetter) -> None:
    """What the rules stop since it was printed is not posted, but for a letter to the attorney."""
    stops = [(point, _stop(office, point)) for point in _addresses(office, letter.party_id)]
    free = [_recipient(office, "", point) for point, hit in stops if hit is None]
    hit = next((hit for _, hit in stops if hit is not None), None)
    if hit is None or any(address_text(recipient) == letter.address for recipient in free):
        return
    facts = {"why": hit.code, "instead": hit.code, **dict(hit.facts)}
    raise Refusal("post.stopped", "letters", number=letter.number, **facts)


def _stop(office: Office, address: ContactPoint) -> RuleHit | None:
    """The rule that forbids a letter to this address now."""
    verdict = may_contact(office.rules, facts_of(office, address), Channel.LETTER, address.id, office.now)
    return verdict.reason if verdict.ruling is Ruling.STOP else None


def _addresses(office: Office, party_id: int) -> tuple[ContactPoint, ...]:
    return office.books.find(ContactPoint, party_id=party_id, kind=PointKind.ADDRESS)


def recipient_of(office: Office, borrower: Party) -> Recipient:
    """The newest good address the rules let us write to; an attorney's comes first while one is on record."""
    addresses = _addresses(office, borrower.id)
    good = [a for a in addresses if a.state is PointState.GOOD]
    if not good:
        raise Refusal(
            "letter.address_returned" if addresses else "letter.no_address", "address", name=borrower.name
        )
    stops = [(address, _stop(office, address)) for address in good]
    free = [address for address, hit in stops if hit is None]
    own = [address for address in free if address.label != ATTORNEY]
    hit = stops[-1][1]
    if hit is not None and not free:
        facts = {"why": hit.code, "instead": hit.code, "citation": hit.citation, **dict(hit.facts)}
        raise Refusal("letter.stopped", "address", name=borrower.name, **facts)
    return _recipient(office, borrower.name, (own or free)[-1])


def _recipient(office: Office, name: str, address: ContactPoint) -> Recipient:
    country = address.country or office.profile.country
    read = address_lines(address.value, address.postcode, country)
    return Recipient(name, read.lines, read.postcode, "" if country == office.profile.country else country)


def address_text(recipient: Recipient) -> str:
    lines, code = recipient.address_lines, recipient.postcode
    return "\n".join(lines if lines and code in lines[-1] else (*lines, code)).strip()
