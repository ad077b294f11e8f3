"""Who is who from one list to the next, and what a new list does to people already known."""

from pathlib import Path
from typing import TypeVar

import pytest

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.borrower import AccountParty, ContactPoint, Party, PartyRole
from collectdesk.domain.comparison import Comparison, ListedChange, ListFile
from collectdesk.domain.errors import Refusal
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage.books import Books
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    read_list,
)
from tests.offices import STAFF, TestOffice

R = TypeVar("R")
ID_NUMBER = "330199199407196696"
HEAD = (
    "合同编号,借款人,证件号码,手机号,通讯地址,催收员,担保人姓名,担保人证件号码,担保人电话,"
    "联系人1姓名,联系人1电话,联系人1关系,逾期总额,最早未还日"
)
FIRST = "A-1,王小明,,13800135521,,,,,,,,,100.00,2026-10-07"


class Desk:
    """Takes lists of a few lines, one after the other."""

    def __init__(self, office: TestOffice, folder: Path) -> None:
        self.office = office
        self.folder = folder
        self.clerk = office.clerk(Role.CLERK)

    def read(self, *lines: str) -> ListFile:
        path = self.folder / "list.csv"
        path.write_text("\n".join((HEAD, *lines)) + "\n", "utf-8")
        return read_list(path, self.clerk.ask(import_options, Nothing()))

    def compare(self, *lines: str) -> Comparison:
        return self.clerk.ask(compare_overdue_list, self.read(*lines))

    def take(self, *lines: str, same: dict[str, bool] | None = None) -> tuple[ListedChange, ...]:
        file = self.read(*lines)
        changes = self.clerk.ask(compare_overdue_list, file).changes
        self.clerk.do(import_overdue_list, ImportList(file, same or {}))
        return changes

    def find(self, record: type[R], **where: object) -> tuple[R, ...]:
        with self.office.session.vault.reading() as connection:
            return Books(connection).find(record, **where)

    def points(self) -> set[str]:
        return {point.value for point in self.find(ContactPoint)}


@pytest.fixture
def desk(office: TestOffice, tmp_path: Path) -> Desk:
    return Desk(office, tmp_path)


def test_a_list_may_bring_people_and_points_and_nothing_twice(desk: Desk) -> None:
    desk.take(FIRST)
    more = (
        "A-1,王小明,,13800135521/13800135599,文晖路 1 号,,李国强,,13900139000,赵敏,13700137000,姐姐,"
        "100.00,2026-10-07"
    )
    (change,) = desk.take(more)
    assert (change.what, change.fields) == ("changed", ("people",))
    assert desk.points() == {
        "+8613800135521",
        "+8613800135599",
        "文晖路 1 号",
        "+8613900139000",
        "+8613700137000",
    }
    roles = {(link.role, link.relation) for link in desk.find(AccountParty)}
    assert roles == {
        (PartyRole.BORROWER, ""),
        (PartyRole.GUARANTOR, ""),
        (PartyRole.CONTACT_PERSON, "姐姐"),
    }
    (again,) = desk.take(more)
    assert again.what == "unchanged"
    (fewer,) = desk.take(FIRST)
    assert fewer.what == "unchanged"
    assert len(desk.find(Party)) == 3
    assert len(desk.find(ContactPoint)) == 5
    (point,) = desk.take(FIRST.replace("13800135521", "13800135577"))
    assert point.fields == ("people",)


def test_an_account_that_left_returns_with_its_history(desk: Desk) -> None:
    other = "A-2,赵敏,,13700137000,,,,,,,,,50.00,2026-10-07"
    desk.take(FIRST, other)
    before = desk.find(Account, contract_number="A-1")[0]
    desk.take(other)
    assert desk.find(Account, contract_number="A-1")[0].state is AccountState.LEFT
    (back, _) = desk.take(FIRST, other)
    assert back.what == "returned"
    after = desk.find(Account, contract_number="A-1")[0]
    assert (after.id, after.state, after.overdue) == (before.id, AccountState.OPEN, before.overdue)
    assert after.first_listed_on == before.first_listed_on


def test_a_list_assigns_what_nobody_has_and_takes_from_nobody(desk: Desk) -> None:
    ids = {member.name: member.id for member in desk.find(Staff)}

    def assigned_by(name: str) -> int | None:
        desk.take(FIRST.replace("13800135521,,,", f"13800135521,,{name},"))
        return desk.find(Account)[0].assigned_to

    assert assigned_by("Nobody Here") is None
    assert assigned_by(STAFF[Role.COLLECTOR]) == ids[STAFF[Role.COLLECTOR]]
    assert assigned_by(STAFF[Role.CLERK]) == ids[STAFF[Role.COLLECTOR]]


@pytest.mark.parametrize("same", [True, False])
def test_a_known_name_and_phone_is_asked_with_the_contracts_it_has(desk: Desk, same: bool) -> None:
    desk.take(FIRST)
    second = "A-2,王小明,,13800135521,,,,,,,,,50.00,2026-10-07"
    (question,) = desk.compare(FIRST, second).questions
    assert (question.lines, question.known_contracts) == ((3,), ("A-1",))
    desk.take(FIRST, second, same={question.key: same})
    assert len({account.borrower_id for account in desk.find(Account)}) == (1 if same else 2)
    assert desk.compare(FIRST, second).questions == ()


def test_an_id_number_decides_across_roles_and_lists(desk: Desk) -> None:
    desk.take(f"A-1,王小明,{ID_NUMBER},13800135521,,,,,,,,,100.00,2026-10-07")
    guarantees = f"A-2,赵敏,,13700137000,,,王小明,{ID_NUMBER},13800135521,,,,50.00,2026-10-07"
    assert desk.compare(guarantees).questions == ()
    desk.take(guarantees)
    (him,) = desk.find(Party, id_number=ID_NUMBER)
    links = desk.find(AccountParty, party_id=him.id)
    assert [link.role for link in links] == [PartyRole.BORROWER, PartyRole.GUARANTOR]


def test_a_list_without_phones_asks_nothing_and_keeps_people_apart(desk: Desk) -> None:
    lines = [f"A-{n},王小明,,,,,,,,,,,100.00,2026-10-07" for n in (1, 2)]
    assert desk.compare(*lines).questions == ()
    desk.take(*lines)
    assert len(desk.find(Party)) == 2
    assert desk.points() == set()


def test_the_same_person_twice_in_one_line_is_asked_once(desk: Desk) -> None:
    line = "A-1,赵敏,,13700137000,,,王小明,,13800135521,王小明,13800135521,弟弟,50.00,2026-10-07"
    other = FIRST.replace("A-1", "A-2")
    (question,) = desk.compare(line, other).questions
    assert question.lines == (2, 3)
    desk.take(line, other, same={question.key: True})
    (him,) = desk.find(Party, name="王小明")
    assert {link.role for link in desk.find(AccountParty, party_id=him.id)} == set(PartyRole) - {
        PartyRole.CO_BORROWER
    }


def test_what_became_of_missing_accounts_is_one_of_three(desk: Desk) -> None:
    file = desk.read(FIRST)
    for request in (
        ImportList(file, missing_as=AccountState.OPEN),
        ImportList(file, missing_apart={1: AccountState.OPEN}),
    ):
        with pytest.raises(Refusal) as refused:
            desk.clerk.do(import_overdue_list, request)
        assert (refused.value.code, refused.value.field) == ("import.missing_as", "missing_as")


def test_a_list_with_an_open_question_about_its_columns_is_not_imported(desk: Desk) -> None:
    file = desk.read(FIRST.replace("2026-10-07", "07/10/2026"))
    assert not file.report.ready
    with pytest.raises(Refusal, match=r"import\.not_ready"):
        desk.clerk.do(import_overdue_list, ImportList(file))
    assert desk.find(Account) == ()


def test_a_new_guarantor_alone_is_a_change_and_a_phone_nobody_understands_is_no_point(desk: Desk) -> None:
    desk.take(FIRST)
    (change,) = desk.take(FIRST.replace("13800135521,,,,,", "13800135521,,,李国强,,12"))
    assert change.fields == ("people",)
    assert desk.points() == {"+8613800135521"}
    assert {party.name for party in desk.find(Party)} == {"王小明", "李国强"}
