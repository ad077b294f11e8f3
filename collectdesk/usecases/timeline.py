"""The story of an account, newest first: contacts, promises, letters, lists, wishes."""

from datetime import date, datetime
from math import inf

from collectdesk.domain.account import Account
from collectdesk.domain.assignment import Handover
from collectdesk.domain.borrower import AccountParty, ContactPoint, OptOut, Party, masked
from collectdesk.domain.browse import MomentKind, TimelineRow
from collectdesk.domain.contact import Contact
from collectdesk.domain.flags import PartyFlag
from collectdesk.domain.intake import ListImport
from collectdesk.domain.ledger import LedgerLine
from collectdesk.domain.letter import LetterState
from collectdesk.domain.money import Money
from collectdesk.domain.promise import Promise
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.staff import Staff
from collectdesk.usecases.browse import OfAccount
from collectdesk.usecases.office import Office


def account_timeline(office: Office, request: OfAccount) -> tuple[TimelineRow, ...]:
    """All that happened on the account, newest first."""
    books = office.books
    account = books.get(Account, request.account_id)
    names = {member.id: member.name for member in books.find(Staff)}
    rows = [
        *_contact_rows(office, account, names),
        *_letter_rows(office, account, names),
        *_listing_rows(office, account, names),
        *_wish_rows(office, account, names),
        *_handover_rows(office, account, names),
        *_flag_rows(office, account, names),
    ]
    if account.oldest_unpaid_on is not None and account.oldest_unpaid_on < office.today:
        rows.append(
            TimelineRow(MomentKind.OVERDUE, account.oldest_unpaid_on, None, "became_overdue", {}, "", "")
        )
    return tuple(sorted(rows, key=_when, reverse=True))


def _when(row: TimelineRow) -> tuple[date, float]:
    """A letter goes out at the end of its day, what else has no hour happened at its beginning."""
    if row.at is not None:
        return row.on, row.at.timestamp()
    return row.on, inf if row.kind is MomentKind.LETTER_POSTED else 0.0


def _contact_rows(office: Office, account: Account, names: dict[int, str]) -> list[TimelineRow]:
    books = office.books
    contacts = books.find(Contact, account_id=account.id)
    points = {
        p.id: p for p in books.find(ContactPoint, id=tuple({c.point_id for c in contacts if c.point_id}))
    }
    promises = {p.contact_id: p for p in books.find(Promise, account_id=account.id)}
    rows = []
    for contact in contacts:
        point = points.get(contact.point_id or 0)
        facts: dict[str, object] = {
            "to": masked(point.kind, point.value) if point else "",
            "channel": contact.channel.value,
            "direction": contact.direction.value,
            "reached": contact.reached.value,
            "reason": contact.reason.value if contact.reason else "",
            "duration_s": contact.duration_s,
        }
        promise = promises.get(contact.id)
        if promise is not None:
            facts |= {"amount": promise.amount, "due_on": promise.due_on, "state": promise.state.value}
        rows.append(
            TimelineRow(
                kind=MomentKind.PROMISE if promise else MomentKind.CONTACT,
                on=contact.started_at.astimezone(office.zone).date(),
                at=contact.started_at,
                code=contact.result.value,
                facts=facts,
                note=contact.note,
                by=names.get(contact.staff_id, ""),
            )
        )
    return rows


def _letter_rows(office: Office, account: Account, names: dict[int, str]) -> list[TimelineRow]:
    rows = []
    for letter in office.books.find(IssuedLetter, account_id=account.id):
        facts: dict[str, object] = {
            "number": letter.number,
            "template": letter.template,
            "amount": letter.amount,
            "pay_by": letter.pay_by,
            "letter_id": letter.id,
        }
        by = names.get(letter.staff_id, "")
        code = "recalled" if letter.state is LetterState.RECALLED else "issued"
        rows.append(
            TimelineRow(MomentKind.LETTER_ISSUED, letter.dated, letter.issued_at, code, facts, "", by)
        )
        if letter.posted_on is not None and letter.service is not None:
            posted = facts | {"service": letter.service.value, "tracking": letter.tracking}
            rows.append(
                TimelineRow(
                    MomentKind.LETTER_POSTED, letter.posted_on, None, "posted", posted, letter.address, by
                )
            )
    return rows


def _listing_rows(office: Office, account: Account, names: dict[int, str]) -> list[TimelineRow]:
    lines = office.books.find(LedgerLine, account_id=account.id)
    batches: dict[tuple[datetime, int | None], Money] = {}
    for line in lines:
        key = (line.posted_at, line.source_id)
        batches[key] = batches.get(key, Money.zero(account.currency)) + line.amount
    imports = {i.id: i for i in office.books.find(ListImport, id=tuple({k[1] for k in batches if k[1]}))}
    rows = []
    for index, ((posted_at, import_id), amount) in enumerate(sorted(batches.items(), key=lambda b: b[0][0])):
        listed = imports.get(import_id or 0)
        facts: dict[str, object] = {"amount": amount, "file": listed.file_name if listed else ""}
        rows.append(
            TimelineRow(
                MomentKind.LISTED,
                listed.list_date if listed else posted_at.astimezone(office.zone).date(),
                posted_at,
                "listed" if index == 0 else "balance_changed",
                facts,
                "",
                names.get(listed.staff_id, "") if listed else "",
            )
        )
    return rows


def _handover_rows(office: Office, account: Account, names: dict[int, str]) -> list[TimelineRow]:
    return [
        TimelineRow(
            MomentKind.HANDOVER,
            handover.at.astimezone(office.zone).date(),
            handover.at,
            "handed_over" if handover.to_staff else "taken_away",
            {"to": names.get(handover.to_staff or 0, ""), "from": names.get(handover.from_staff or 0, "")},
            handover.note,
            names.get(handover.staff_id, ""),
        )
        for handover in office.books.find(Handover, account_id=account.id)
    ]


def _wish_rows(office: Office, account: Account, names: dict[int, str]) -> list[TimelineRow]:
    """Wishes of the account's people not to be contacted: when recorded, and when lifted."""
    books = office.books
    ids = tuple(link.party_id for link in books.find(AccountParty, account_id=account.id))
    people = {party.id: party.name for party in books.find(Party, id=ids)}
    points = {point.id: point for point in books.find(ContactPoint, party_id=ids)}
    rows = []
    for wish in books.find(OptOut, party_id=ids):
        point = points.get(wish.point_id or 0)
        facts: dict[str, object] = {
            "channel": wish.channel.value,
            "name": people[wish.party_id],
            "to": masked(point.kind, point.value) if point else "",
        }
        moments = [("set", wish.since, wish.reason, names.get(wish.staff_id, ""))]
        if wish.lifted_at is not None:
            moments.append(("lifted", wish.lifted_at, "", ""))
        rows += [
            TimelineRow(MomentKind.OPT_OUT, at.astimezone(office.zone).date(), at, code, facts, note, by)
            for code, at, note, by in moments
        ]
    return rows


def _flag_rows(office: Office, account: Account, names: dict[int, str]) -> list[TimelineRow]:
    """Flags of the account's people: when raised, with their evidence, and when lifted and why."""
    ids = tuple(link.party_id for link in office.books.find(AccountParty, account_id=account.id))
    people = {party.id: party.name for party in office.books.find(Party, id=ids)}
    rows = []
    for flag in office.books.find(PartyFlag, party_id=ids):
        facts: dict[str, object] = {"flag": flag.kind.value, "name": people[flag.party_id]}
        moments = [("raised", flag.since, flag.evidence, names.get(flag.staff_id, ""))]
        if flag.lifted_at is not None:
            moments.append(("lifted", flag.lifted_at, flag.lift_reason, names.get(flag.lifted_by or 0, "")))
        rows += [
            TimelineRow(MomentKind.FLAG, at.astimezone(office.zone).date(), at, code, facts, note, by)
            for code, at, note, by in moments
        ]
    return rows
