"""Next steps without a contact, and where things stand in the story of an account."""

from datetime import UTC, datetime, time, timedelta

import pytest

from collectdesk.domain.account import AccountState
from collectdesk.domain.browse import MomentKind
from collectdesk.domain.contact import NextAction
from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import LetterState, PostService
from collectdesk.domain.register import IssuedLetter
from collectdesk.storage.books import Books
from collectdesk.usecases.browse import OfAccount, account_card
from collectdesk.usecases.follow_ups import PlanFollowUp, plan_follow_up
from collectdesk.usecases.letters import ListLetters, list_letters
from collectdesk.usecases.timeline import account_timeline
from tests.book import TODAY, Book, Wanted
from tests.offices import TestOffice


def test_a_call_back_is_planned_at_its_hour_and_the_earliest_comes_first(office: TestOffice) -> None:
    (account,) = Book(office).add(Wanted())
    clerk = office.clerk()
    day = TODAY + timedelta(days=3)
    clerk.do(plan_follow_up, PlanFollowUp(account, NextAction.REVIEW, day))
    clerk.do(plan_follow_up, PlanFollowUp(account, NextAction.CALL_BACK, TODAY, time(14), "after two"))
    card = clerk.ask(account_card, OfAccount(account)).account
    assert (card.next_action, card.next_at) == (NextAction.CALL_BACK, datetime(2026, 11, 23, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    ("action", "days", "state", "code"),
    [
        (NextAction.CALL, -1, AccountState.OPEN, "contact.next_past"),
        (NextAction.NONE, 1, AccountState.OPEN, "contact.next_when"),
        (NextAction.CALL, 1, AccountState.CURED, "account.closed"),
    ],
)
def test_what_cannot_be_planned(
    office: TestOffice, action: NextAction, days: int, state: AccountState, code: str
) -> None:
    (account,) = Book(office).add(Wanted(state=state))
    clerk = office.clerk()
    with pytest.raises(Refusal) as refused:
        clerk.do(plan_follow_up, PlanFollowUp(account, action, TODAY + timedelta(days=days)))
    assert refused.value.code == code
    assert clerk.ask(account_card, OfAccount(account)).account.next_action is NextAction.NONE


def test_a_letter_posted_on_its_day_stands_above_its_writing(office: TestOffice) -> None:
    book = Book(office)
    book.add(Wanted(), Wanted("李国强"))
    letter = book.letter("王小明", "CD1-2026-000001-8", LetterState.POSTED)
    book.letter("李国强", "CD1-2026-000002-6")
    with office.session.vault.writing() as connection:
        Books(connection).change(
            IssuedLetter, letter, posted_on=TODAY, service=PostService.EMS, tracking="EZ123456789CN"
        )
    clerk, account = office.clerk(), book.id_of("王小明")
    rows = clerk.ask(account_timeline, OfAccount(account))
    assert [row.kind for row in rows] == [
        MomentKind.LETTER_POSTED,
        MomentKind.LETTER_ISSUED,
        MomentKind.OVERDUE,
    ]
    assert [row.id for row in clerk.ask(list_letters, ListLetters(account_id=account))] == [letter]
