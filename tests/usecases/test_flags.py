"""Flags, persons and points on a real encrypted office: what they stop, what they keep, what they refuse."""

from datetime import timedelta
from typing import Any

import pytest

from collectdesk.domain.account import Account, AccountStatus
from collectdesk.domain.borrower import AccountParty, Channel, ContactPoint, PartyRole, PointKind, PointState
from collectdesk.domain.contact import Direction, Reached, Result
from collectdesk.domain.errors import Refusal
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.letter import LetterState
from collectdesk.domain.register import IssuedLetter
from collectdesk.storage.books import Books
from collectdesk.usecases.browse import OfAccount, account_people
from collectdesk.usecases.calls import DropCall, MayIContact, OpenCallFor, drop_call, may_i_contact, open_call
from collectdesk.usecases.contacts import LogContact, log_contact
from collectdesk.usecases.flags import LiftFlag, RaiseFlag, lift_flag, raise_flag
from collectdesk.usecases.persons import AddPerson, ChangePerson, add_person, change_person
from collectdesk.usecases.points import AddPoint, ChangePoint, add_point, change_point
from tests.book import TODAY, Book, Wanted
from tests.offices import TestOffice

NAME, HELPER = "王小明", "李红"


@pytest.fixture
def book(office: TestOffice) -> Book:
    filled = Book(office)
    filled.add(
        Wanted(NAME, phone="+8613800135521", guarantor=HELPER, guarantor_phone="+8613900137788"),
        Wanted("赵敏", phone="+8613700137000", id_number="330199199407196696"),
    )
    return filled


def find(book: Book, record: type[Any], **where: object) -> tuple[Any, ...]:
    with book.office.session.vault.reading() as connection:
        return Books(connection).find(record, **where)


def do(book: Book, usecase: Any, request: object) -> Any:
    return book.office.clerk().do(usecase, request)


def refused(book: Book, usecase: Any, request: object) -> tuple[str, str]:
    with pytest.raises(Refusal) as error:
        do(book, usecase, request)
    return error.value.code, error.value.field


def phone(book: Book, value: str = "+8613800135521") -> ContactPoint:
    found: ContactPoint = find(book, ContactPoint, value=value)[0]
    return found


def test_a_flag_stops_its_own_party_and_lifts_with_the_last_cause(book: Book) -> None:
    account, party = book.id_of(NAME), book.party_of(NAME)
    letter = book.letter(NAME, "CD1-2026-000001-0")
    first = do(book, raise_flag, RaiseFlag(party, FlagKind.ATTORNEY, "letter of 20 Nov"))
    assert first.recalled == (letter,)
    assert find(book, IssuedLetter, id=letter)[0].state is LetterState.RECALLED
    second = do(
        book, raise_flag, RaiseFlag(party, FlagKind.ATTORNEY, "another", until=TODAY + timedelta(days=1))
    )
    call = OpenCallFor(account, phone(book).id)
    assert refused(book, open_call, call) == ("contact.stopped", "point")
    do(book, open_call, OpenCallFor(account, phone(book, "+8613900137788").id))
    do(book, drop_call, DropCall(account, False, "a test"))
    do(book, lift_flag, LiftFlag(first.flag_id, "no longer"))
    assert refused(book, open_call, call) == ("contact.stopped", "point")
    assert refused(book, lift_flag, LiftFlag(second.flag_id, " ")) == ("flag.reason", "reason")
    book.office.clock.forward(days=2)
    do(book, open_call, call)


def test_a_logged_death_raises_the_flag_once_and_lifting_frees_the_account(book: Book) -> None:
    account = book.id_of(NAME)
    for _ in range(2):
        do(
            book,
            log_contact,
            LogContact(
                account, phone(book).id, Channel.CALL, Direction.IN, Reached.UNKNOWN,
                book.office.clock.now, 60, Result.DECEASED, note="his sister called",
            ),
        )  # fmt: skip
    (flag,) = find(book, PartyFlag)
    assert (flag.party_id, flag.kind, flag.evidence) == (
        book.party_of(NAME),
        FlagKind.DECEASED,
        "his sister called",
    )
    assert flag.contact_id is not None
    answers = book.office.clerk().ask(may_i_contact, MayIContact(account))
    assert {point: a.allowed for point, a in answers if a.channel is Channel.CALL} == {
        phone(book).id: False,
        phone(book, "+8613900137788").id: True,
    }
    do(book, lift_flag, LiftFlag(flag.id, "a mistake"))
    assert find(book, Account, id=account)[0].status is AccountStatus.IN_CONTACT


def test_a_letter_of_another_account_that_a_contact_recalls_is_named(book: Book) -> None:
    account, party = book.id_of(NAME), book.party_of(NAME)
    (other,) = book.add(Wanted("王小明的另一笔"))
    with book.office.session.vault.writing() as connection:
        Books(connection).change(Account, other, borrower_id=party)
    own, elsewhere = (
        book.letter(NAME, "CD1-2026-000001-0"),
        book.letter("王小明的另一笔", "CD1-2026-000002-8"),
    )
    with book.office.session.vault.writing() as connection:
        Books(connection).change(IssuedLetter, elsewhere, party_id=party)
    said = LogContact(
        account, phone(book).id, Channel.CALL, Direction.OUT, Reached.BORROWER, book.office.clock.now, 60,
        Result.DISPUTES,
    )  # fmt: skip
    assert do(book, log_contact, said).recalled == (own, elsewhere)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"evidence": " "}, "flag.evidence"),
        ({"evidence": "x" * 2001}, "text.too_long"),
        ({"since": TODAY + timedelta(days=1)}, "flag.in_the_future"),
        ({"until": TODAY - timedelta(days=1)}, "flag.over"),
    ],
)
def test_a_flag_needs_evidence_and_sensible_days(book: Book, changes: dict[str, Any], code: str) -> None:
    values: dict[str, Any] = {"evidence": "a letter"} | changes
    assert refused(book, raise_flag, RaiseFlag(book.party_of(NAME), FlagKind.CEASE, **values))[0] == code


def test_a_person_known_by_id_is_linked_not_doubled(book: Book) -> None:
    account = book.id_of(NAME)
    known = AddPerson(account, PartyRole.GUARANTOR, "赵敏", id_number="330199199407196696")
    assert refused(book, add_person, known) == ("person.known", "id_number")
    same = AddPerson(account, PartyRole.GUARANTOR, "赵敏", phone="137 0013 7000")
    assert refused(book, add_person, same) == ("person.same_phone", "phone")
    do(book, add_person, AddPerson(account, PartyRole.GUARANTOR, party_id=book.party_of("赵敏")))
    people = book.office.clerk().ask(account_people, OfAccount(account))
    assert [(p.party.name, p.role) for p in people][-1] == ("赵敏", PartyRole.GUARANTOR)
    again = AddPerson(account, PartyRole.CONTACT_PERSON, party_id=book.party_of("赵敏"))
    assert refused(book, add_person, again) == ("person.already", "role")
    assert refused(book, add_person, AddPerson(account, PartyRole.BORROWER, "X"))[0] == "person.one_borrower"


def test_a_role_that_ends_a_debt_needs_a_reason_and_the_borrower_stays(book: Book) -> None:
    account, party = book.id_of(NAME), book.party_of(NAME)
    helper = find(book, AccountParty, account_id=account, role=PartyRole.GUARANTOR)[0].party_id
    relay = ChangePerson(account, helper, PartyRole.CONTACT_PERSON, HELPER, "sister")
    assert refused(book, change_person, relay) == ("person.role_reason", "reason")
    event = do(book, change_person, ChangePerson(account, helper, relay.role, "李虹", "sister", "released"))
    assert event.changed == ("role guarantor > contact_person", "relation", "name")
    stays = ChangePerson(account, party, PartyRole.GUARANTOR, NAME, reason="x")
    assert refused(book, change_person, stays)[0] == "person.borrower_stays"


def test_a_corrected_value_stands_beside_the_old_one(book: Book) -> None:
    account, old = book.id_of(NAME), phone(book)
    event = do(
        book, change_point, ChangePoint(account, old.id, "work", True, PointState.GOOD, value="139 0013 5522")
    )
    assert phone(book).state is PointState.WRONG
    assert find(book, ContactPoint, id=event.new_point_id)[0].value == "+8613900135522"
    moved = ChangePoint(
        account, event.new_point_id, "work", True, PointState.GOOD, "Asia/Urumqi", value="139 0013 5523"
    )
    newest = do(book, change_point, moved).new_point_id
    assert find(book, ContactPoint, id=newest)[0].time_zone == "Asia/Urumqi"
    hours = ChangePoint(account, old.id, "work", True, PointState.GOOD, preferred_hours="1 9-10")
    assert refused(book, change_point, hours) == ("hours.unclear", "preferred_hours")


@pytest.mark.parametrize(
    ("kind", "value", "more", "code"),
    [
        (PointKind.PHONE, "12", {}, "phone.not_understood"),
        (PointKind.PHONE, "138 0013 5521", {}, "point.duplicate"),
        (PointKind.EMAIL, "a@b", {}, "point.email"),
        (PointKind.EMAIL, "a b@example.com", {}, "point.email"),
        (PointKind.WECHAT, "two words", {}, "point.wechat"),
        (PointKind.ADDRESS, " 😀 ", {}, "point.address"),
        (PointKind.ADDRESS, "x" * 501, {}, "text.too_long"),
        (PointKind.ADDRESS, "文晖路 1 号", {"postcode": "31"}, "point.postcode"),
        (PointKind.ADDRESS, "文晖路 1 号", {"country": "XX"}, "point.country"),
    ],
)
def test_what_reaches_nobody_is_refused(
    book: Book, kind: PointKind, value: str, more: Any, code: str
) -> None:
    request = AddPoint(book.id_of(NAME), book.party_of(NAME), kind, value, **more)
    assert refused(book, add_point, request)[0] == code
