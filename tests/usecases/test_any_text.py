"""Any text in any field of any use case: kept as documented or refused, and the office stays sound."""

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import collectdesk.usecases
from collectdesk.domain.account import Account
from collectdesk.domain.assignment import AssignmentRule, RuleKind
from collectdesk.domain.borrower import Channel, ContactPoint, Party, PartyRole, PointKind, PointState
from collectdesk.domain.browse import AccountField, AccountFilter, AccountSort, Chosen
from collectdesk.domain.comparison import ListFile
from collectdesk.domain.contact import Contact, Direction, FollowUp, NextAction, OpenCall, Reached, Result
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.intake import ListImport, RememberedMapping
from collectdesk.domain.letter import PostService
from collectdesk.domain.money import Money
from collectdesk.domain.saved_view import SavedView
from collectdesk.domain.staff import PROVEN, RIGHTS, Role, Staff
from collectdesk.domain.text import plain
from collectdesk.shell.failures import known_codes
from collectdesk.storage.books import Books
from collectdesk.usecases.assigning import AssignAccounts
from collectdesk.usecases.audit import check_journal
from collectdesk.usecases.browse import ListAccounts, Nothing, OrderOf, ValuesOf
from collectdesk.usecases.calls import DropCall, OpenCallFor, open_call
from collectdesk.usecases.contacts import LogContact
from collectdesk.usecases.drafts import KeepDraft
from collectdesk.usecases.exporting import ExportAccounts, export
from collectdesk.usecases.flags import LiftFlag, RaiseFlag, raise_flag
from collectdesk.usecases.follow_ups import PlanFollowUp
from collectdesk.usecases.imports import ImportList, import_options, import_overdue_list, read_list
from collectdesk.usecases.letters import ListLetters, PostLetters, RecordOutput, WriteLetter, issue_letter
from collectdesk.usecases.mappings import NameMapping
from collectdesk.usecases.office import office_profile
from collectdesk.usecases.people import LiftOptOut, SetOptOut, set_opt_out
from collectdesk.usecases.persons import AddPerson, ChangePerson
from collectdesk.usecases.points import AddPoint, ChangePoint
from collectdesk.usecases.refused_rows import SaveRefusedRows
from collectdesk.usecases.staff import AddStaff, add_staff
from collectdesk.usecases.undoing import ReverseImport, UndoImport
from collectdesk.usecases.views import SaveView
from tests.nasty import NASTY
from tests.offices import DETAILS, PASSWORD, TestOffice, small_office

HEAD = "合同号,姓名,手机,地址,邮编,逾期金额,最早未还日,邮箱"
ROW = "{number},王小明{number},{phone},浙江省杭州市文晖路 1 号,310005,1200.50,2026-10-03,a@b.cn"
GIVEN_AS_READ = {"compare_overdue_list", "export_accounts", "prepare_export"}
"""Their texts come from a file as read, or are a heading; `test_…heading` and the zoo cover them."""
MADE_BY_THE_PROGRAM = {"record_backup"}


def _usecases() -> dict[str, Callable[..., Any]]:
    modules = pkgutil.iter_modules(collectdesk.usecases.__path__, "collectdesk.usecases.")
    return {
        name: function
        for module in modules
        for name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction)
        if name in RIGHTS
    }


def _texts(kind: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where a request of this type holds texts: names of fields, 0 for a tuple's only or first element."""
    if kind is str:
        yield path
    elif is_dataclass(kind) and kind not in {ListFile, Money}:
        hints = typing.get_type_hints(kind)
        for field in fields(kind):
            yield from _texts(hints[field.name], (*path, field.name))
    else:
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if origin is tuple:
            for place, one in enumerate(i for i in inner if i is not ...):
                yield from _texts(one, (*path, place))
        elif origin in {dict, Mapping} or (origin is not None and issubclass(dict, origin)):
            yield from _texts(inner[1], (*path, "note"))
        else:
            for one in inner:
                if not (isinstance(one, type) and issubclass(one, Enum)):
                    yield from _texts(one, path)


def _put(request: Any, path: tuple[Any, ...], text: str) -> Any:
    if not path:
        return text
    here, *rest = path
    if isinstance(request, tuple):
        return (*request[:here], _put(request[here], tuple(rest), text), *request[here + 1 :])
    if isinstance(request, dict):
        return request | {here: _put(request[here], tuple(rest), text)}
    return replace(request, **{here: _put(getattr(request, here), tuple(rest), text)})


@dataclass
class Desk:
    """An office in which every form can be filled in."""

    office: TestOffice
    folder: Path
    file: ListFile
    account: int
    party: int
    phone: int
    letter: int
    count: int = 0

    def find(self, record: type[Any], **how: Any) -> tuple[Any, ...]:
        with self.office.session.vault.reading() as connection:
            return Books(connection).find(record, **how)

    def role(self, name: str) -> Role:
        wanted = (Role.SUPERVISOR, Role.ADMINISTRATOR, Role.COLLECTOR, Role.CLERK)
        return next(role for role in wanted if role in RIGHTS[name])

    def flag(self) -> int:
        clerk = self.office.clerk(Role.SUPERVISOR)
        return int(clerk.do(raise_flag, RaiseFlag(self.party, FlagKind.HARDSHIP, "said so")).flag_id)

    def wish(self) -> int:
        clerk = self.office.clerk(Role.SUPERVISOR)
        return int(clerk.do(set_opt_out, SetOptOut(self.party, None, Channel.SMS, "")).opt_out_id)

    def call(self) -> None:
        clerk = self.office.clerk(Role.SUPERVISOR)
        if not self.find(OpenCall):
            clerk.do(open_call, OpenCallFor(self.account, self.phone))


Form = Callable[[Desk], Any]
FILTER = AccountFilter(text="x", buckets=("M1",), products=("x",), areas=("x",))


def _dropped(desk: Desk) -> DropCall:
    desk.call()
    return DropCall(desk.account, dialled=False, why="x")


def _assigned(desk: Desk) -> AssignAccounts:
    rule = AssignmentRule(RuleKind.AREA, table=(("x", desk.find(Staff)[0].id),))
    return AssignAccounts(Chosen(wanted=FILTER), rule, "note")


FORMS: dict[str, Form] = {
    "change_office": lambda d: DETAILS,
    "add_staff": lambda d: AddStaff("Ma Li", Role.CLERK, PASSWORD),
    "import_overdue_list": lambda d: ImportList(d.file),
    "undo_import": lambda d: UndoImport(d.find(ListImport)[0].id),
    "reverse_import": lambda d: ReverseImport(d.find(ListImport)[0].id, "x"),
    "save_refused_rows": lambda d: SaveRefusedRows(d.file, d.folder / "refused.csv", "Why", ("no name",)),
    "name_mapping": lambda d: NameMapping(d.find(RememberedMapping)[0].id, "x"),
    "save_view": lambda d: SaveView("v", FILTER, AccountSort.OVERDUE, descending=True, columns=("borrower",)),
    "add_person": lambda d: AddPerson(d.account, PartyRole.GUARANTOR, "陈浩"),
    "change_person": lambda d: ChangePerson(d.account, d.party, PartyRole.BORROWER, "王小明"),
    "add_point": lambda d: AddPoint(d.account, d.party, PointKind.ADDRESS, "文晖路 1 号"),
    "change_point": lambda d: ChangePoint(d.account, d.phone, "mobile", verified=True, state=PointState.GOOD),
    "raise_flag": lambda d: RaiseFlag(d.party, FlagKind.COMPLAINT, "x"),
    "lift_flag": lambda d: LiftFlag(d.flag(), "x"),
    "drop_call": _dropped,
    "log_contact": lambda d: LogContact(
        d.account, None, Channel.CALL, Direction.OUT, Reached.NOBODY, d.office.clock.now, 5, Result.NO_ANSWER
    ),
    "keep_draft": lambda d: KeepDraft(d.account, {"note": "x"}),
    "set_opt_out": lambda d: SetOptOut(d.party, None, Channel.SMS, "x"),
    "lift_opt_out": lambda d: LiftOptOut(d.wish(), "x"),
    "assign_accounts": _assigned,
    "propose_assignment": _assigned,
    "plan_follow_up": lambda d: PlanFollowUp(
        d.account, NextAction.CALL, d.office.clock.now.date() + timedelta(days=2)
    ),
    "issue_letter": lambda d: WriteLetter(d.account),
    "preview_letter": lambda d: WriteLetter(d.account),
    "record_output": lambda d: RecordOutput(d.letter, "saved"),
    "post_letters": lambda d: PostLetters(d.office.clock.now.date(), PostService.EMS, ((d.letter, "EA1"),)),
    "list_accounts": lambda d: ListAccounts(FILTER),
    "account_order": lambda d: OrderOf(FILTER),
    "sum_chosen": lambda d: Chosen(wanted=FILTER),
    "assignment_choices": lambda d: Chosen(wanted=FILTER),
    "filter_values": lambda d: ValuesOf(AccountField.PRODUCT, FILTER),
    "list_letters": lambda d: ListLetters(),
}
"""For each use case with a text in its request: a request that it takes."""

KEPT: dict[tuple[str, str], Callable[[Desk, Any], str]] = {
    ("change_office", "name"): lambda d, e: _profile(d).name,
    ("change_office", "address"): lambda d, e: _profile(d).address,
    ("change_office", "bank_details"): lambda d, e: _profile(d).bank_details,
    ("change_office", "signatory"): lambda d, e: _profile(d).signatory,
    ("add_staff", "name"): lambda d, e: d.find(Staff, id=e.staff_id)[0].name,
    ("name_mapping", "name"): lambda d, e: d.find(RememberedMapping, id=e.mapping_id)[0].name,
    ("save_view", "name"): lambda d, e: d.find(SavedView, id=e.view_id)[0].name,
    ("add_person", "name"): lambda d, e: d.find(Party, id=e.party_id)[0].name,
    ("change_person", "name"): lambda d, e: d.find(Party, id=e.party_id)[0].name,
    ("add_point", "value"): lambda d, e: d.find(ContactPoint, id=e.point_id)[0].value,
    ("raise_flag", "evidence"): lambda d, e: d.find(PartyFlag, id=e.flag_id)[0].evidence,
    ("lift_flag", "reason"): lambda d, e: d.find(PartyFlag, id=e.flag_id)[0].lift_reason,
    ("drop_call", "why"): lambda d, e: d.find(Contact, id=e.contact_id)[0].note,
    ("log_contact", "note"): lambda d, e: d.find(Contact, id=e.contact_id)[0].note,
    ("plan_follow_up", "note"): lambda d, e: d.find(FollowUp, id=e.follow_up_id)[0].note,
    ("set_opt_out", "reason"): lambda d, e: e.reason,
    ("lift_opt_out", "reason"): lambda d, e: e.reason,
}
"""Where a text that was taken is found again."""


def _profile(desk: Desk) -> Any:
    return desk.office.clerk(Role.AUDITOR).ask(office_profile, None)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("forms")
    rows = [ROW.format(number=f"A-{n}", phone=f"1380013552{n}") for n in (1, 2)]
    (folder / "list.csv").write_text("\n".join((HEAD, *rows, "A-3,,,,,1.00,2026-10-03,")), "utf-8")
    with small_office(folder) as office:
        clerk = office.clerk(Role.CLERK)
        file = read_list(folder / "list.csv", clerk.ask(import_options, Nothing()))
        clerk.do(import_overdue_list, ImportList(file))
        made = Desk(office, folder, file, 0, 0, 0, 0)
        with office.session.vault.reading() as connection:
            books = Books(connection)
            (party,) = books.find(Party, name="王小明A-1")
            (phone,) = books.find(ContactPoint, party_id=party.id, kind=PointKind.PHONE)
            (account,) = books.find(Account, borrower_id=party.id)
        made.account, made.party, made.phone = account.id, party.id, phone.id
        made.letter = clerk.do(issue_letter, WriteLetter(account.id)).letter_id
        yield made


CASES = [
    (name, path)
    for name, function in _usecases().items()
    if name not in GIVEN_AS_READ | MADE_BY_THE_PROGRAM
    for path in dict.fromkeys(_texts(typing.get_type_hints(function).get("request")))
]


def _tried(desk: Desk, name: str, path: tuple[Any, ...], text: str) -> None:
    clerk = desk.office.clerk(desk.role(name))
    usecase = _usecases()[name]
    request = _put(FORMS[name](desk), path, text)
    try:
        if name not in _DEEDS:
            clerk.ask(usecase, request)
            return
        event = clerk.do(usecase, request, password=PASSWORD if name in PROVEN else "")
    except (Refusal, Trouble) as failure:
        assert failure.code in known_codes()  # noqa: PT017  # taking it is as good
        return
    found = KEPT.get((name, str(path[-1])))
    if found is not None:
        clean = plain(text).strip()
        assert found(desk, event) in {clean, " ".join(clean.split())}


_DEEDS = frozenset(list(RIGHTS)[: list(RIGHTS).index("office_profile")])


def test_every_text_of_every_use_case_is_tried() -> None:
    """A new use case with a text in its request wants a form above."""
    assert {name for name, _ in CASES} == set(FORMS)


ANY = st.text(st.characters(), max_size=300)


def _said(value: Any) -> str:
    return value if isinstance(value, str) else ".".join(map(str, value))


@pytest.mark.parametrize(("name", "path"), CASES, ids=_said)
def test_any_text_is_kept_or_refused(desk: Desk, name: str, path: tuple[Any, ...]) -> None:
    @settings(max_examples=4, deadline=None, derandomize=True, database=None)
    @given(ANY)
    def some(text: str) -> None:
        _tried(desk, name, path, text)

    for text in NASTY.values():
        some = example(text)(some)
    some()


def test_the_office_is_sound_after_all_of_it(desk: Desk) -> None:
    assert desk.office.clerk(Role.AUDITOR).ask(check_journal, Nothing()) > len(CASES)
    desk.office.session.vault.check()


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_any_heading_makes_an_export(desk: Desk, text: str) -> None:
    wanted = ExportAccounts(
        Chosen((desk.account,)), ("borrower",), {"borrower": text}, {}, desk.folder / "out.xlsx", view=text
    )
    try:
        export(desk.office.clerk(Role.SUPERVISOR), wanted, PASSWORD)
    except (Refusal, Trouble) as failure:
        assert failure.code in known_codes()  # noqa: PT017  # taking it is as good


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_any_password_is_one_or_refused(desk: Desk, text: str) -> None:
    boss = desk.office.clerk(Role.ADMINISTRATOR)
    name = f"Member {len(desk.find(Staff))}"
    try:
        boss.do(add_staff, AddStaff(name, Role.AUDITOR, text))
    except Refusal as refusal:
        assert refusal.code == "password.too_short"  # noqa: PT017  # taking it is as good
    else:
        desk.office.session.switch(name, text)
