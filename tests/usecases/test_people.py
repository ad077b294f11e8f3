"""Revealing a contact point, and wishes not to be contacted."""

import json
from typing import Any

import pytest

from collectdesk.domain.borrower import Channel, ContactPoint, OptOut
from collectdesk.domain.errors import Refusal
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.usecases.audit import ListJournal, list_journal
from collectdesk.usecases.people import (
    LiftOptOut,
    RevealPoint,
    SetOptOut,
    clean_note,
    lift_opt_out,
    reveal_point,
    set_opt_out,
)
from tests.book import Book, Wanted
from tests.offices import MORNING, STAFF, TestOffice

PHONE = "+8613800135521"
NAME, OTHER = "王小明", "赵敏"


@pytest.fixture
def book(office: TestOffice) -> Book:
    filled = Book(office)
    filled.add(Wanted(NAME, phone=PHONE), Wanted(OTHER, phone="+8613700137000"))
    return filled


def point(book: Book, name: str = NAME) -> int:
    with book.office.session.vault.reading() as connection:
        return Books(connection).find(ContactPoint, party_id=book.party_of(name))[0].id


def wishes(book: Book) -> tuple[OptOut, ...]:
    with book.office.session.vault.reading() as connection:
        return Books(connection).find(OptOut)


def refused(book: Book, usecase: Any, request: object) -> Refusal:
    with pytest.raises(Refusal) as error:
        book.office.clerk().do(usecase, request)
    return error.value


def test_a_reveal_is_on_record_with_who_looked_but_not_what(book: Book) -> None:
    shown = book.office.clerk().do(reveal_point, RevealPoint(book.id_of(NAME), point(book)))
    assert shown.value == PHONE
    (newest,) = book.office.clerk(Role.ADMINISTRATOR).ask(list_journal, ListJournal(limit=1))
    assert (newest.line.kind, newest.operator) == ("PointRevealed", STAFF[Role.COLLECTOR])
    assert f"point:{point(book)}" in newest.line.subjects
    assert json.loads(newest.line.body or "") == {}
    assert PHONE[3:] not in newest.line.subjects


def test_only_points_of_the_accounts_own_people_are_revealed(book: Book) -> None:
    error = refused(book, reveal_point, RevealPoint(book.id_of(NAME), point(book, OTHER)))
    assert (error.code, error.field) == ("point.not_on_account", "point")


def test_a_wish_keeps_who_when_and_why_and_is_lifted_with_a_reason(book: Book) -> None:
    clerk = book.office.clerk()
    party = book.party_of(NAME)
    event = clerk.do(set_opt_out, SetOptOut(party, point(book), Channel.CALL, " at work\x07 "))
    (wish,) = wishes(book)
    assert (wish.party_id, wish.point_id, wish.channel) == (party, point(book), Channel.CALL)
    assert (wish.since, wish.until, wish.lifted_at, wish.reason) == (MORNING, None, None, "at work")
    assert wish.staff_id == book.staff[Role.COLLECTOR]
    error = refused(book, lift_opt_out, LiftOptOut(event.opt_out_id, ""))
    assert (error.code, error.field) == ("opt_out.reason", "reason")
    assert wishes(book)[0].lifted_at is None
    book.office.clock.forward(hours=1)
    clerk.do(lift_opt_out, LiftOptOut(event.opt_out_id, "in writing"))
    assert wishes(book)[0].lifted_at == book.office.clock.now


def test_a_wish_is_somebodys_and_names_their_own_point(book: Book) -> None:
    party = book.party_of(NAME)
    error = refused(book, set_opt_out, SetOptOut(party, point(book, OTHER), Channel.CALL, ""))
    assert (error.code, error.field) == ("point.not_on_account", "point")
    assert refused(book, set_opt_out, SetOptOut(9, None, Channel.CALL, "")).code == "record.gone"
    assert refused(book, lift_opt_out, LiftOptOut(9, "why")).code == "record.gone"
    assert wishes(book) == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  one \r\n two\t", "one \n two"),
        ("a\x00b\x1b[31mc\x7f\x85", "ab[31mc"),
        ("😀 欧阳·雪", "😀 欧阳·雪"),
        (" \n ", ""),
    ],
)
def test_notes_keep_their_words_and_lose_control_characters(typed: str, kept: str) -> None:
    assert clean_note(typed) == kept
