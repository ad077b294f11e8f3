"""What is due today, ranked, each with its reason."""

from datetime import date
from typing import Any

from collectdesk.domain.borrower import Channel, ContactPoint, OptOut, PointKind, PointState
from collectdesk.domain.browse import OwnFigures, Queue, QueueKind, QueueRow
from collectdesk.domain.contact import NextAction
from collectdesk.domain.days import bucket, days_past_due
from collectdesk.domain.money import Money
from collectdesk.domain.verdict import Ruling, Verdict
from collectdesk.rules.contact import ContactFacts, may_contact
from collectdesk.storage import dues
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import Office

_FOLLOW_UPS = {
    NextAction.CALL_BACK: QueueKind.CALL_BACK,
    NextAction.CALL: QueueKind.CALL,
    NextAction.LETTER: QueueKind.LETTER_TO_WRITE,
    NextAction.REVIEW: QueueKind.REVIEW,
}
_ORDER = tuple(QueueKind)


def today_queue(office: Office, request: Nothing) -> Queue:  # noqa: ARG001 (the shape of every query)
    """Call-backs and promises by hour, then what is past due, then new accounts, then letters to post.

    Inside a kind the larger overdue amount comes first. Rows that the rules forbid contacting now go below
    those they allow, in the order of the time when they may be.
    """
    connection, today = office.books.connection, office.today
    raw: list[tuple[QueueKind, Any]] = [
        (_FOLLOW_UPS[row["action"]], row) for row in dues.follow_ups_due(connection, today)
    ]
    raw.extend(
        (QueueKind.PROMISE_DUE if row["due_on"] == today else QueueKind.PROMISE_PAST, row)
        for row in dues.promises_due(connection, today)
    )
    raw.extend((QueueKind.NEW, row) for row in dues.new_accounts(connection))
    raw.extend((QueueKind.LETTER_TO_POST, row) for row in dues.letters_to_post(connection))
    verdicts = _verdicts(office, {row["borrower_id"] for _, row in raw})
    rows = [_row(kind, row, verdicts.get(row["borrower_id"]), today) for kind, row in raw]
    return Queue(
        rows=tuple(sorted(rows, key=_rank)),
        done_today=dues.accounts_worked(connection, office.midnight),
    )


def own_figures(office: Office, request: Nothing) -> OwnFigures:  # noqa: ARG001
    return dues.own_figures(office.books.connection, office.operator.id, office.midnight, office.today)


def _rank(row: QueueRow) -> tuple[Any, ...]:
    office_work = row.kind in {QueueKind.LETTER_TO_POST, QueueKind.LETTER_TO_WRITE, QueueKind.REVIEW}
    return (
        _ORDER.index(row.kind) if row.kind not in {QueueKind.CALL_BACK, QueueKind.PROMISE_DUE} else 0,
        not (row.allowed or office_work),
        row.due_at.timestamp() if row.due_at else float("inf"),
        -row.overdue.minor,
        row.account_id,
    )


def _verdicts(office: Office, parties: set[int]) -> dict[int, Verdict]:
    """For each borrower the best answer over their usable phones."""
    points = office.books.find(
        ContactPoint, party_id=tuple(parties), kind=PointKind.PHONE, state=PointState.GOOD
    )
    wishes: dict[int, tuple[OptOut, ...]] = {}
    for wish in office.books.find(OptOut, party_id=tuple(parties), lifted_at=None):
        wishes[wish.party_id] = (*wishes.get(wish.party_id, ()), wish)
    best: dict[int, Verdict] = {}
    for point in points:
        facts = ContactFacts((point.time_zone or office.profile.time_zone,), wishes.get(point.party_id, ()))
        verdict = may_contact(office.rules, facts, Channel.CALL, point.id, office.now)
        known = best.get(point.party_id)
        if known is None or (known.ruling is Ruling.STOP and verdict.ruling is not Ruling.STOP):
            best[point.party_id] = verdict
    return best


def _row(kind: QueueKind, row: Any, verdict: Verdict | None, today: date) -> QueueRow:
    days = days_past_due(row["oldest_unpaid_on"], today)
    currency = row["currency"]
    return QueueRow(
        kind=kind,
        account_id=row["account_id"],
        letter_id=row.get("letter_id"),
        follow_up_id=row["id"] if kind in _FOLLOW_UPS.values() else None,
        name=row["name"],
        contract_number=row["contract_number"],
        overdue=Money(row["overdue"], currency),
        days=days,
        bucket=bucket(days).name,
        due_on=row.get("due_on") or row.get("dated") or row.get("first_listed_on") or today,
        due_at=row.get("due_at"),
        note=row.get("note") or row.get("number") or "",
        amount=Money(row["amount"], currency) if row.get("amount") is not None else None,
        last_contact_at=row["last_contact_at"],
        allowed=verdict is not None and verdict.ruling is not Ruling.STOP,
        until=verdict.until if verdict else None,
        next_lawful=verdict.next_lawful if verdict else None,
        why_not="no_phone" if verdict is None else (verdict.hits[0].code if verdict.hits else ""),
    )
