"""Lists that say less than they should: names in parts, no days, masked IDs, no contract number."""

from collections.abc import Callable
from datetime import timedelta

from collectdesk.domain.overdue_list import Choices, ReadReport

Reader = Callable[..., ReadReport]
HEAD = "Contract no,Borrower,Overdue total,Overdue since"


def test_first_and_last_name_make_the_borrower_s(read: Reader) -> None:
    tail = "Overdue,Days\n"
    two = read(f"Contract,First Name,Middle Name,Last Name,{tail}A,Ann,M.,Lee,5,3\nB,,,Ray,6,3\nC,,,,7,3\n")
    assert [account.borrower_name for account in two.accounts] == ["Ann M. Lee", "Ray"]
    assert [(row.line, row.code, row.field) for row in two.refused] == [
        (4, "import.missing", "borrower_name")
    ]
    assert two.missing == ()
    chinese = read(f"Contract,名,姓,{tail}A,小明,王,5,3\nB,Ann,李,6,3\n")
    assert [account.borrower_name for account in chinese.accounts] == ["王小明", "Ann 李"]
    whole = read(f'Contract,Name,Surname,Customer name,{tail}A,x,y,"Smith, John",5,3\n')
    assert [account.borrower_name for account in whole.accounts] == ["Smith, John"]


def test_a_list_that_says_nowhere_since_when_is_asked_about_once(read: Reader) -> None:
    text = "Contract,Name,Overdue\nA,Ann,5.00\nB,Bob,0.00\n"
    first = read(text)
    assert [question.kind for question in first.questions] == ["since_unknown"]
    assert first.missing == ("oldest_unpaid_on",)
    assert not first.ready
    choices = Choices.from_data(first.choices.with_since_unknown().as_data())
    again = read(text, remembered={first.fingerprint: choices})
    assert again.ready
    assert not again.questions
    owing, even = again.accounts
    assert owing.oldest_unpaid_on is not None
    assert (owing.days_overdue, again.list_date - owing.oldest_unpaid_on) == (1, timedelta(1))
    assert even.oldest_unpaid_on is None
    assert {note.code: note.count for note in again.notes}["import.since_unknown"] == 1


def test_a_masked_id_makes_nobody_the_same_person(read: Reader) -> None:
    report = read("Contract,Name,ID No,Overdue,Days\nA,Ann,1101****4477,5,3\nB,Bob,1101****4477,6,3\n")
    assert [account.id_number for account in report.accounts] == ["", ""]


def test_a_customer_number_chosen_by_hand_is_the_account_s(read: Reader) -> None:
    text = "Phone,Name,Overdue,Days\n13800135521,Ann,5,3\n"
    first = read(text)
    assert first.missing == ("contract_number",)
    again = read(text, choices=first.choices.with_column(0, "contract_number"))
    assert [account.contract_number for account in again.accounts] == ["13800135521"]
