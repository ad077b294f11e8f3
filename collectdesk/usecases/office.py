"""The office at work: `Clerk` carries use cases through the only transactions in the program."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import BackupMade, Event
from collectdesk.domain.letter import LetterFacts, RenderedLetter
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.staff import PROVEN, RIGHTS, Staff
from collectdesk.rules.rulebook import RulePack, rule_pack
from collectdesk.storage import backup
from collectdesk.storage.books import Books
from collectdesk.storage.keys import KeyRing, Unlocked
from collectdesk.storage.sealed import SealedFiles
from collectdesk.storage.slots import SlotKind
from collectdesk.storage.vault import Vault
from collectdesk.usecases.tidying import tidy

Request = TypeVar("Request")
Answer = TypeVar("Answer")
Happened = TypeVar("Happened", bound=Event)
Clock = Callable[[], datetime]
Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""


class LetterPress(Protocol):
    """Whoever turns facts into a PDF; in the program a process of its own."""

    def render(self, facts: LetterFacts) -> RenderedLetter: ...


@dataclass(frozen=True, slots=True)
class Office:
    """What a use case works with: the books of one transaction, who asks, and when (UTC)."""

    books: Books
    profile: OfficeProfile
    operator: Staff
    now: datetime
    sealed: SealedFiles
    press: LetterPress
    keys: KeyRing
    data_key: bytes = field(repr=False)
    progress: Progress
    """Long use cases call it with (done, total) every 50 ms or so; it raises once the user cancelled."""

    @property
    def rules(self) -> RulePack:
        return rule_pack(self.profile.pack)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.profile.time_zone)

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def midnight(self) -> datetime:
        """The start of the office's today, in UTC."""
        return datetime.combine(self.today, time.min, self.zone).astimezone(UTC)


class Clerk:
    """Acts for one operator: `do` is one transaction with one event, `ask` reads a consistent state."""

    def __init__(
        self, vault: Vault, keys: KeyRing, unlocked: Unlocked, press: LetterPress, clock: Clock
    ) -> None:
        if unlocked.staff_id is None:
            raise Refusal("unlock.recovery_is_nobody")
        self._vault = vault
        self._keys = keys
        self._data_key = unlocked.data_key
        self._sealed = SealedFiles(vault.folder, unlocked.files_key)
        self._press = press
        self._clock = clock
        self._operator_id = unlocked.staff_id

    def do(
        self,
        usecase: Callable[[Office, Request], Happened],
        request: Request,
        progress: Progress = silent,
        password: str = "",
    ) -> Happened:
        """Carries out a use case and journals its event in the same transaction.

        Some (domain.staff.PROVEN) ask the operator's `password` again: Refusal `right.password` without one.
        """
        if usecase.__name__ in PROVEN:
            with self._vault.reading() as connection:  # whoever may not is told so, whatever they type
                self._office(Books(connection), usecase.__name__, silent)
            self.prove(password)
        clean = tidy(request)
        with self._vault.writing() as connection:
            office = self._office(Books(connection), usecase.__name__, progress)
            event = usecase(office, clean)
            office.books.journal.write(event, office.now, office.operator.id, lambda: progress(0, 0))
        return event

    def ask(self, query: Callable[[Office, Request], Answer], request: Request) -> Answer:
        """Answers a query from a consistent state, changing nothing."""
        clean = tidy(request)
        with self._vault.reading() as connection:
            return query(self._office(Books(connection), query.__name__, silent), clean)

    def back_up(self, target: Path, progress: Progress = silent) -> BackupMade:
        """One checked file in the folder `target`, made while others work, then journalled."""
        profile = self.ask(office_profile, None)
        at = self._clock().astimezone(ZoneInfo(profile.time_zone))
        made = backup.make(self._vault, self._sealed, target, at=at, progress=progress)
        return self.do(record_backup, made)

    def close(self) -> None:
        """Closes the office; nobody can do or ask any more."""
        self._vault.close()

    def prove(self, password: str) -> None:
        """That the operator is who unlocked; Refusal `right.password` (none given), `unlock.…`."""
        if not password:
            raise Refusal("right.password", "password")
        slots = self._keys.slots
        own = next(s for s in slots if s.kind is SlotKind.STAFF and s.staff_id == self._operator_id)
        self._keys.unlock(own.name, password)

    def _office(self, books: Books, asked_for: str, progress: Progress) -> Office:
        operator = books.first(Staff, id=self._operator_id)
        if operator is None or not operator.active or operator.role not in RIGHTS[asked_for]:
            raise Refusal("right.missing", asked_for=asked_for)
        profile = books.find(OfficeProfile)[0]
        return Office(
            books=Books(books.connection, profile.site),
            profile=profile,
            operator=operator,
            now=self._clock(),
            sealed=self._sealed,
            press=self._press,
            keys=self._keys,
            data_key=self._data_key,
            progress=progress,
        )


def office_profile(office: Office, request: None) -> OfficeProfile:  # noqa: ARG001 (the shape of every query)
    return office.profile


def record_backup(office: Office, request: backup.BackupMade) -> BackupMade:  # noqa: ARG001
    """That a backup was made and checked, and which sealed files the office itself no longer has whole."""
    return BackupMade(
        request.path.name, request.size, request.journal_lines, request.sealed_files, request.lost
    )
