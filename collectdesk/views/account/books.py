"""What the page asks the office for, and where the answers go; nothing is asked on the GUI thread."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject

from collectdesk.domain.borrower import PointState
from collectdesk.domain.browse import AccountCard, ContactAnswer, LetterRow, OwedRow, TimelineRow
from collectdesk.domain.intake import ListImport
from collectdesk.shell.desk import Desk
from collectdesk.usecases.browse import (
    Nothing,
    OfAccount,
    OfficeCard,
    account_card,
    account_ledger,
    office_card,
)
from collectdesk.usecases.calls import MayIContact, may_i_contact
from collectdesk.usecases.imports import list_imports
from collectdesk.usecases.letters import ListLetters, list_letters
from collectdesk.usecases.timeline import account_timeline


class Reader(Protocol):
    """Who shows the answers."""

    def take_office(self, office: OfficeCard) -> None: ...
    def take_card(self, card: AccountCard) -> None: ...
    def take_answers(self, answers: tuple[tuple[int, ContactAnswer], ...]) -> None: ...
    def take_timeline(self, rows: tuple[TimelineRow, ...]) -> None: ...
    def take_ledger(self, rows: tuple[OwedRow, ...]) -> None: ...
    def take_files(self, files: dict[int, str]) -> None: ...
    def take_letters(self, letters: tuple[LetterRow, ...]) -> None: ...


class AccountBooks(QObject):
    """`read(account id)` asks for everything; answers about another account than the last are dropped."""

    def __init__(self, desk: Desk, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._reader = desk, reader
        self._account_id = 0
        self._card: AccountCard | None = None

    def read(self, account_id: int) -> None:
        if account_id != self._account_id:
            self._account_id, self._card = account_id, None
        of, reader = OfAccount(account_id), self._reader
        self._ask(office_card, Nothing(), reader.take_office)
        self._ask(account_card, of, self._take_card)
        self._ask(account_timeline, of, reader.take_timeline)
        self._ask(account_ledger, of, reader.take_ledger)
        self._ask(list_imports, Nothing(), self._take_imports)
        self._ask(list_letters, ListLetters(account_id=account_id), reader.take_letters)

    def read_now(self) -> None:
        """What changes by itself: the time, and whom it allows to contact."""
        self._ask(office_card, Nothing(), self._reader.take_office)
        self._ask_may()

    def _take_card(self, card: AccountCard) -> None:
        self._card = card
        self._reader.take_card(card)
        self._ask_may()

    def _ask_may(self) -> None:
        card = self._card
        if card is not None:
            request = MayIContact(card.account.id)
            self._ask(may_i_contact, request, self._take_may)

    def _take_may(self, answers: tuple[tuple[int, ContactAnswer], ...]) -> None:
        """Answers for points that are in use."""
        card = self._card
        if card is not None:
            good = {
                row.id
                for person in card.people
                for row in person.points
                if row.point.state is PointState.GOOD
            }
            self._reader.take_answers(
                tuple((point_id, answer) for point_id, answer in answers if point_id in good)
            )

    def _take_imports(self, imports: tuple[ListImport, ...]) -> None:
        self._reader.take_files({one.id: one.file_name for one in imports})

    def _ask(self, query: Callable[..., Any], request: object, done: Callable[[Any], object]) -> None:
        account_id = self._account_id

        def current(answer: Any) -> None:
            if account_id == self._account_id:
                done(answer)

        self._desk.ask(query, request, done=current, owner=self, key=query.__name__)
