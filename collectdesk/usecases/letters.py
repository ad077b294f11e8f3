"""Letters from the facts of an account: previewed, issued under a number, sealed, sent."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from collectdesk.domain.account import Account, AccountState, AccountStatus
from collectdesk.domain.borrower import Party
from collectdesk.domain.browse import LetterRow
from collectdesk.domain.contact import FollowUp, NextAction
from collectdesk.domain.days import days_past_due
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import LetterIssued, LetterOutput, LetterPosted, LettersPosted
from collectdesk.domain.ledger import LedgerLine, owed_by_component
from collectdesk.domain.letter import (
    AccountFacts,
    Lender,
    LetterFacts,
    LetterState,
    LetterTemplate,
    OwedLine,
    PostService,
)
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.promise import Promise, PromiseState
from collectdesk.domain.register import IssuedLetter, letter_number
from collectdesk.letters.template import templates
from collectdesk.storage.places import replace_all
from collectdesk.storage.register import WAITING, letter_counts, letter_rows
from collectdesk.storage.sealed import Sealed
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.follow_ups import show_next
from collectdesk.usecases.office import Office
from collectdesk.usecases.people import clean_note
from collectdesk.usecases.recipients import address_text, check_may_post, recipient_of

DAYS_TO_PAY = 14
LONGEST_TERM = 90
_HELD = {
    AccountStatus.DISPUTE: "letter.disputed",
    AccountStatus.NO_CONTACT: "borrower.no_contact",
}


def letter_templates(office: Office, request: Nothing) -> tuple[LetterTemplate, ...]:  # noqa: ARG001
    return templates()


@dataclass(frozen=True, slots=True)
class WriteLetter:
    """A letter for an account's borrower; `language` "" is the borrower's, `pay_by` None 14 days on."""

    account_id: int
    template: str = "formal_demand"
    language: str = ""
    pay_by: date | None = None


@dataclass(frozen=True, slots=True)
class PreviewedLetter:
    """The letter as it would be issued, under no number yet."""

    pdf: bytes
    pages: int
    language: str
    pay_by: date
    address: str


def preview_letter(office: Office, request: WriteLetter) -> PreviewedLetter:
    facts = _facts(office, request, letter_number(office.profile.site, office.today.year, 0))
    rendered = office.press.render(facts)
    return PreviewedLetter(
        rendered.pdf, rendered.pages, facts.language, facts.pay_by, address_text(facts.recipient)
    )


def issue_letter(office: Office, request: WriteLetter) -> LetterIssued:
    """Assigns the number, renders, seals the PDF in the office and writes the register.

    Raises Refusal for what must not be written: account closed, nothing owed, dispute, live promise, no
    address, a character that no font has.
    """
    year = office.today.year
    number = letter_number(office.profile.site, year, office.books.next_in(f"letter numbers {year}"))
    facts = _facts(office, request, number)
    rendered = office.press.render(facts)
    sealed = office.sealed.seal(rendered.pdf)
    account = office.books.get(Account, request.account_id)
    letter = IssuedLetter(
        id=office.books.new_id(IssuedLetter),
        number=number,
        account_id=account.id,
        party_id=account.borrower_id,
        template=request.template,
        language=facts.language,
        state=LetterState.RENDERED,
        dated=facts.dated,
        pay_by=facts.pay_by,
        currency=account.currency,
        amount=facts.total(),
        pages=rendered.pages,
        address=address_text(facts.recipient),
        postcode=facts.recipient.postcode,
        sealed_name=sealed.name,
        sealed_key=sealed.wrapped_key,
        sha256=sealed.sha256,
        size=sealed.size,
        staff_id=office.operator.id,
        issued_at=office.now,
        printed_at=None,
        posted_on=None,
        service=None,
        tracking="",
    )
    office.books.add(letter)
    for follow_up in office.books.find(
        FollowUp, account_id=account.id, action=NextAction.LETTER, done_at=None
    ):
        office.books.change(FollowUp, follow_up.id, done_at=office.now)
    show_next(office, account.id)
    return LetterIssued(
        account_id=account.id,
        letter_id=letter.id,
        party_id=letter.party_id,
        number=number,
        template=letter.template,
        language=letter.language,
        amount=letter.amount,
        sha256=letter.sha256,
        pages=letter.pages,
    )


@dataclass(frozen=True, slots=True)
class OfLetter:
    letter_id: int


def letter_pdf(office: Office, request: OfLetter) -> bytes:
    """The issued PDF, byte for byte, to look at inside the program."""
    letter = office.books.get(IssuedLetter, request.letter_id)
    return office.sealed.open(Sealed(letter.sealed_name, letter.sealed_key, letter.sha256, letter.size))


@dataclass(frozen=True, slots=True)
class RecordOutput:
    """That a letter's PDF is about to leave the program; `how` is "printed" or "saved"."""

    letter_id: int
    how: str


def record_output(office: Office, request: RecordOutput) -> LetterOutput:
    letter = office.books.get(IssuedLetter, request.letter_id)
    if request.how == "printed" and letter.state is LetterState.RECALLED:
        raise Refusal("letter.recalled", number=letter.number)
    if request.how == "printed" and letter.state is LetterState.RENDERED:
        office.books.change(IssuedLetter, letter.id, state=LetterState.PRINTED, printed_at=office.now)
    return LetterOutput(letter.account_id, letter.id, request.how)


@dataclass(frozen=True, slots=True)
class PostLetters:
    """What went to the post: pairs of letter id and tracking number ("" where the service has none)."""

    posted_on: date
    service: PostService
    letters: tuple[tuple[int, str], ...]


def post_letters(office: Office, request: PostLetters) -> LettersPosted:
    """Only now has a letter been sent. All of them, or none when one may not be posted.

    A demand for an account that was cured, left or was taken back since then is not posted.
    """
    if not request.letters:
        raise Refusal("post.none_chosen", "letters")
    if request.posted_on > office.today:
        raise Refusal("post.in_the_future", "posted_on")
    lines = []
    for letter_id, tracking in request.letters:
        letter = office.books.get(IssuedLetter, letter_id)
        if letter.state not in WAITING:
            raise Refusal("post.not_waiting", "letters", number=letter.number, state=letter.state.value)
        account = office.books.get(Account, letter.account_id)
        if account.state is not AccountState.OPEN:
            raise Refusal("post.not_waiting", "letters", number=letter.number, state=account.state.value)
        if request.posted_on < letter.dated:
            raise Refusal("post.before_its_date", "posted_on", number=letter.number, dated=letter.dated)
        written = "".join(clean_note(tracking).split()).upper()
        if request.service.tracked and not written:
            raise Refusal("post.tracking_missing", "tracking", number=letter.number)
        check_may_post(office, letter)
        taken = office.books.first(IssuedLetter, tracking=written) if written else None
        if taken is not None:
            raise Refusal("post.tracking_taken", "tracking", tracking=written, number=taken.number)
        office.books.change(
            IssuedLetter,
            letter.id,
            state=LetterState.POSTED,
            posted_on=request.posted_on,
            service=request.service,
            tracking=written,
        )
        lines.append(
            LetterPosted(letter.account_id, letter.id, request.posted_on, request.service.value, written)
        )
    return LettersPosted(request.posted_on, len(lines), tuple(lines))


@dataclass(frozen=True, slots=True)
class ListLetters:
    states: tuple[LetterState, ...] = ()
    text: str = ""
    account_id: int | None = None


def list_letters(office: Office, request: ListLetters) -> tuple[LetterRow, ...]:
    return letter_rows(office.books.connection, request.states, request.text, request.account_id)


@dataclass(frozen=True, slots=True)
class LettersAtHand:
    to_post: int
    registered: int


def letters_at_hand(office: Office, request: Nothing) -> LettersAtHand:  # noqa: ARG001
    """How many letters wait to be posted, of how many in the register."""
    return LettersAtHand(*letter_counts(office.books.connection))


def write_copy(target: Path, pdf: bytes) -> None:
    """Writes a letter's bytes where the user wants them: whole, or not at all.

    For any thread, after `record_output`. Trouble `disk.full`, `disk.…`, with nothing left behind.
    """
    try:
        replace_all(target.parent, [(target.name, pdf)])
    except OSError as error:
        raise Trouble("disk.folder", folder=target.parent.name) from error


def _facts(office: Office, request: WriteLetter, number: str) -> LetterFacts:
    account = office.books.get(Account, request.account_id)
    _check_may_write(office, account)
    borrower = office.books.get(Party, account.borrower_id)
    pay_by = request.pay_by or office.today + timedelta(days=DAYS_TO_PAY)
    if not 0 < (pay_by - office.today).days <= LONGEST_TERM:
        raise Refusal("letter.pay_by", "pay_by", most=LONGEST_TERM)
    owed = owed_by_component(office.books.find(LedgerLine, account_id=account.id), account.currency)
    return LetterFacts(
        template=request.template,
        language=request.language or borrower.language,
        number=number,
        dated=office.today,
        pay_by=pay_by,
        pack=office.profile.pack,
        lender=_lender(office.profile),
        recipient=recipient_of(office, borrower),
        account=AccountFacts(
            contract_number=account.contract_number,
            product=account.product,
            signed_on=account.signed_on,
            currency=account.currency,
            principal=account.principal,
            oldest_unpaid_on=account.oldest_unpaid_on,
            days_overdue=days_past_due(account.oldest_unpaid_on, office.today),
        ),
        owed=tuple(OwedLine(part.value, amount) for part, amount in owed.items() if amount),
        window=office.profile.window,
    )


def _check_may_write(office: Office, account: Account) -> None:
    """A letter that would say something untrue or unlawful is not written."""
    if account.state is not AccountState.OPEN:
        raise Refusal("letter.account_closed", state=account.state.value)
    if account.overdue.minor <= 0:
        raise Refusal("letter.nothing_owed")
    if account.status in _HELD:
        raise Refusal(_HELD[account.status])
    promise = office.books.first(Promise, account_id=account.id, state=PromiseState.OPEN)
    if promise is not None and promise.due_on >= office.today:
        raise Refusal("letter.promise_live", amount=promise.amount, due_on=promise.due_on)


def _lender(profile: OfficeProfile) -> Lender:
    lines = tuple(line.strip() for line in profile.address.splitlines() if line.strip())
    return Lender(
        name=profile.name,
        letterhead_lines=lines,
        address_line=" · ".join([*lines, profile.postcode]).strip(" ·"),
        phone=profile.phone,
        email=profile.email,
        signatory=profile.signatory,
        signatory_title=profile.signatory_title,
        bank_details=profile.bank_details,
    )
