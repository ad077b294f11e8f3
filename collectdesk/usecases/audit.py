"""The journal as the auditor reads it, and whether it still proves itself."""

from dataclasses import dataclass

from collectdesk.domain.staff import Staff
from collectdesk.storage.journal import JournalLine
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import Office


@dataclass(frozen=True, slots=True)
class ListJournal:
    limit: int = 500


@dataclass(frozen=True, slots=True)
class NamedLine:
    line: JournalLine
    operator: str


def list_journal(office: Office, request: ListJournal) -> tuple[NamedLine, ...]:
    """The latest lines, newest first, with who did it."""
    names = {member.id: member.name for member in office.books.find(Staff)}
    return tuple(
        NamedLine(line, names.get(line.operator_id, ""))
        for line in office.books.journal.latest(request.limit)
    )


def check_journal(office: Office, request: Nothing) -> int:  # noqa: ARG001
    """How many lines the journal has, all of them whole. Raises Trouble("journal.broken", line)."""
    return office.books.journal.check()
