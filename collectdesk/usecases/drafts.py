"""Half-written logs: kept through a crash, found again with the call that is still open."""

import json
from dataclasses import dataclass
from datetime import datetime

from collectdesk.domain.borrower import (
    ContactPoint,
)
from collectdesk.domain.contact import (
    Draft,
    OpenCall,
)
from collectdesk.domain.events import (
    DraftKept,
)
from collectdesk.usecases.office import Office


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """A half-written log as plain values; {} forgets it."""

    account_id: int
    values: dict[str, str]


def keep_draft(office: Office, request: KeepDraft) -> DraftKept:
    office.books.remove(Draft, staff_id=office.operator.id, account_id=request.account_id)
    if request.values:
        office.books.add(
            Draft(
                id=office.books.new_id(Draft),
                staff_id=office.operator.id,
                account_id=request.account_id,
                body=json.dumps(request.values, ensure_ascii=False),
                saved_at=office.now,
            )
        )
    return DraftKept(request.account_id, office.now)


@dataclass(frozen=True, slots=True)
class FindDraft:
    account_id: int


@dataclass(frozen=True, slots=True)
class FoundDraft:
    """A kept draft, and the call that is still open for it: its number in full, when it was opened."""

    values: dict[str, str]
    saved_at: datetime | None
    call: OpenCall | None
    number: str


def find_draft(office: Office, request: FindDraft) -> FoundDraft:
    draft = office.books.first(Draft, staff_id=office.operator.id, account_id=request.account_id)
    call = office.books.first(OpenCall, staff_id=office.operator.id, account_id=request.account_id)
    return FoundDraft(
        values=json.loads(draft.body) if draft else {},
        saved_at=draft.saved_at if draft else None,
        call=call,
        number=office.books.get(ContactPoint, call.point_id).value if call else "",
    )
