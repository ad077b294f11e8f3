"""An import taken back: whole while nothing was built on it, afterwards by a reasoned reversal."""

from dataclasses import dataclass

from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import AccountListed, ImportReversed, ImportUndone
from collectdesk.domain.intake import ListImport
from collectdesk.domain.money import Money
from collectdesk.storage.undoing import Undoing
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import LONGEST_REASON
from collectdesk.usecases.tidying import lines_of


@dataclass(frozen=True, slots=True)
class OfImport:
    import_id: int


_CANNOT = {
    "already_undone": "import.undo_already_undone",
    "nothing": "import.undo_nothing",
    "newer_import": "import.undo_newer_import",
    "built_on": "import.undo_built_on",
}


@dataclass(frozen=True, slots=True)
class UndoImport:
    import_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReverseImport:
    import_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class BuiltOn:
    """Work on an account that the import brought or changed. `what`: contact, call, opt_out, follow_up,
    letter, handover, person, point, flag or draft."""

    account_id: int
    contract_number: str
    name: str
    what: str
    count: int


@dataclass(frozen=True, slots=True)
class ImportStanding:
    """`why_not` says why it cannot be undone whole: "already_undone", "nothing" (what it did was not kept),
    "newer_import", "built_on"; "" when it can."""

    can_undo: bool
    can_reverse: bool
    why_not: str
    built: tuple[BuiltOn, ...]


def import_standing(office: Office, request: OfImport) -> ImportStanding:
    """Whether an import can be undone or reversed, and what was built on it."""
    record = office.books.get(ListImport, request.import_id)
    undoing = Undoing(office.books, record.id)
    if record.undone_at is not None:
        return ImportStanding(False, False, "already_undone", ())
    if not undoing.recorded:
        return ImportStanding(False, False, "nothing", ())
    built = tuple(BuiltOn(*row) for row in undoing.built(record.at))
    why_not = "newer_import" if undoing.newer else "built_on" if built else ""
    return ImportStanding(not why_not, bool(why_not) and undoing.reversible, why_not, built)


def undo_import(office: Office, request: UndoImport) -> ImportUndone:
    """Everything as before the import; its record stays, marked. Refusal `import.undo_…`."""
    with office.books.watched(lambda: office.progress(0, 0)):
        record, standing = _standing(office, request.import_id)
        if not standing.can_undo:
            raise _cannot(standing, record)
        rows = Undoing(office.books, record.id).undo()
    reason = lines_of(request.reason, "reason", LONGEST_REASON)
    _mark(office, record, reason)
    return ImportUndone(record.id, record.file_name, reason, _lines(rows, "removed"))


def reverse_import(office: Office, request: ReverseImport) -> ImportReversed:
    """Takes the import back by lines that name its own: its new accounts leave the work and owe nothing, the
    others get their former terms where they still have those of the import; accounts of which a later list
    has spoken stay. Refusal `import.reverse_reason`, `import.reverse_undo` (it can be undone whole),
    `import.undo_…`.
    """
    reason = lines_of(request.reason, "reason", LONGEST_REASON)
    if not reason:
        raise Refusal("import.reverse_reason", "reason")
    with office.books.watched(lambda: office.progress(0, 0)):
        record, standing = _standing(office, request.import_id)
        if standing.can_undo:
            raise Refusal("import.reverse_undo", "import_id", file=record.file_name)
        if not standing.can_reverse:
            raise _cannot(standing, record)
        rows = Undoing(office.books, record.id).reverse(office.today, office.now, office.operator.id)
    _mark(office, record, reason)
    return ImportReversed(record.id, record.file_name, reason, _lines(rows, "withdrawn"))


def _standing(office: Office, import_id: int) -> tuple[ListImport, ImportStanding]:
    return office.books.get(ListImport, import_id), import_standing(office, OfImport(import_id))


def _cannot(standing: ImportStanding, record: ListImport) -> Refusal:
    return Refusal(_CANNOT[standing.why_not], "import_id", file=record.file_name)


def _mark(office: Office, record: ListImport, reason: str) -> None:
    office.books.change(
        ListImport, record.id, undone_at=office.now, undone_by=office.operator.id, undo_reason=reason
    )


def _lines(rows: list[tuple[int, str, int, str]], new: str) -> tuple[AccountListed, ...]:
    return tuple(
        AccountListed(account_id, new if what == "new" else "restored", Money(overdue, currency), None)
        for account_id, what, overdue, currency in rows
    )
