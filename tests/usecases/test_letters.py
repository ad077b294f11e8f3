"""Demand letters on a real encrypted office: seen, issued, sealed byte for byte, printed, posted."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from collectdesk.domain.account import Account, AccountState
from collectdesk.domain.borrower import Channel, ContactPoint, Party, PointKind, PointState
from collectdesk.domain.browse import MomentKind
from collectdesk.domain.contact import Direction, NextAction, Reached, Result
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.letter import LetterState, PostService
from collectdesk.domain.money import Money
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.staff import Role
from collectdesk.letters.press import Press
from collectdesk.paths import resources
from collectdesk.storage.books import Books
from collectdesk.usecases.audit import check_journal
from collectdesk.usecases.browse import ListAccounts, Nothing, OfAccount, account_card, list_accounts
from collectdesk.usecases.contacts import LogContact, log_contact
from collectdesk.usecases.letters import (
    ListLetters,
    OfLetter,
    PostLetters,
    RecordOutput,
    WriteLetter,
    issue_letter,
    letter_pdf,
    letter_templates,
    letters_at_hand,
    list_letters,
    post_letters,
    preview_letter,
    record_output,
    write_copy,
)
from collectdesk.usecases.timeline import account_timeline
from tests.offices import MORNING, PASSWORD, STAFF, TestOffice, small_office

TODAY = date(2026, 11, 23)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TestOffice]:
    with small_office(tmp_path) as opened:
        opened.take_list(resources() / "tour" / "overdue_2026-11.csv")
        yield opened


def _accounts(office: TestOffice, language: str) -> list[Account]:
    """Accounts with an address, whose borrower reads that language."""
    with office.session.vault.reading() as connection:
        books = Books(connection)
        readers = {party.id for party in books.find(Party, language=language)}
        housed = {p.party_id for p in books.find(ContactPoint, kind=PointKind.ADDRESS)}
        return [a for a in books.find(Account) if a.borrower_id in readers & housed]


def _letter(office: TestOffice, letter_id: int) -> IssuedLetter:
    with office.session.vault.reading() as connection:
        return Books(connection).get(IssuedLetter, letter_id)


def _text(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _change(office: TestOffice, record: type, record_id: int, **values: object) -> None:
    with office.session.vault.writing() as connection:
        Books(connection).change(record, record_id, **values)


def _said(account: Account, result: Result) -> LogContact:
    """The borrower called and spoke for a minute."""
    return LogContact(
        account_id=account.id,
        point_id=None,
        channel=Channel.CALL,
        direction=Direction.IN,
        reached=Reached.BORROWER,
        started_at=MORNING,
        duration_s=60,
        result=result,
    )


def test_letter_from_preview_to_post(office: TestOffice) -> None:
    clerk, account = office.clerk(), _accounts(office, "zh_CN")[0]
    seen = clerk.ask(preview_letter, WriteLetter(account.id))
    assert seen.language == "zh_CN"
    assert seen.pay_by == TODAY + timedelta(days=14)
    assert clerk.ask(list_letters, ListLetters()) == ()

    issued = clerk.do(issue_letter, WriteLetter(account.id))
    pdf = clerk.ask(letter_pdf, OfLetter(issued.letter_id))
    assert hashlib.sha256(pdf).hexdigest() == issued.sha256
    assert issued.number in _text(pdf).replace("\n", "")
    assert issued.amount == account.overdue
    assert not any(pdf[:200] in path.read_bytes() for path in office.folder.rglob("*") if path.is_file())

    clerk.do(record_output, RecordOutput(issued.letter_id, "printed"))
    assert _letter(office, issued.letter_id).state is LetterState.PRINTED
    clerk.do(post_letters, PostLetters(TODAY, PostService.EMS, ((issued.letter_id, " ee 123 456 789 cn "),)))
    letter = _letter(office, issued.letter_id)
    assert (letter.state, letter.posted_on, letter.tracking) == (LetterState.POSTED, TODAY, "EE123456789CN")
    assert clerk.ask(letter_pdf, OfLetter(issued.letter_id)) == pdf

    moments = {row.kind: row for row in clerk.ask(account_timeline, OfAccount(account.id))}
    assert moments[MomentKind.LETTER_POSTED].facts["tracking"] == "EE123456789CN"
    assert moments[MomentKind.LETTER_ISSUED].facts["number"] == issued.number
    office.clerk(Role.AUDITOR).ask(check_journal, Nothing())


def test_language_is_the_borrowers_unless_another_is_asked_for(office: TestOffice) -> None:
    clerk, account = office.clerk(), _accounts(office, "en")[0]
    assert clerk.ask(preview_letter, WriteLetter(account.id)).language == "en"
    chinese = clerk.ask(preview_letter, WriteLetter(account.id, language="zh_CN"))
    assert chinese.language == "zh_CN"
    assert "催告函" in _text(chinese.pdf)


def test_numbers_run_on_and_a_refused_letter_takes_none(office: TestOffice) -> None:
    clerk = office.clerk()
    first, second, third = _accounts(office, "zh_CN")[:3]
    one = clerk.do(issue_letter, WriteLetter(first.id))
    _change(office, Account, second.id, state=AccountState.CURED)
    with pytest.raises(Refusal, match=r"letter.account_closed"):
        clerk.do(issue_letter, WriteLetter(second.id))
    two = clerk.do(issue_letter, WriteLetter(third.id))
    assert [n.split("-")[2] for n in (one.number, two.number)] == ["000001", "000002"]


def test_a_letter_of_an_account_that_left_is_not_posted(office: TestOffice) -> None:
    clerk, account = office.clerk(), _accounts(office, "zh_CN")[0]
    waiting = clerk.do(issue_letter, WriteLetter(account.id)).letter_id
    _change(office, Account, account.id, state=AccountState.CURED)
    with pytest.raises(Refusal, match=r"post.not_waiting"):
        clerk.do(post_letters, PostLetters(TODAY, PostService.ORDINARY, ((waiting, ""),)))
    _change(office, Account, account.id, state=AccountState.OPEN)
    clerk.do(post_letters, PostLetters(TODAY, PostService.ORDINARY, ((waiting, ""),)))


@pytest.mark.parametrize(
    ("result", "code"),
    [(Result.PROMISED, "letter.promise_live"), (Result.DISPUTES, "letter.disputed")],
)
def test_promise_or_dispute_recalls_what_waits_and_stops_what_would_come(
    office: TestOffice, result: Result, code: str
) -> None:
    clerk, account = office.clerk(), _accounts(office, "zh_CN")[0]
    waiting = clerk.do(issue_letter, WriteLetter(account.id))
    said = _said(account, result)
    if result is Result.PROMISED:
        said = replace(said, promise_amount=Money(10_000, "CNY"), promise_on=TODAY + timedelta(days=3))
    clerk.do(log_contact, said)
    with pytest.raises(Refusal, match=r"post.not_waiting"):
        clerk.do(post_letters, PostLetters(TODAY, PostService.ORDINARY, ((waiting.letter_id, ""),)))
    with pytest.raises(Refusal, match=r"letter.recalled"):
        clerk.do(record_output, RecordOutput(waiting.letter_id, "printed"))
    with pytest.raises(Refusal, match=code):
        clerk.ask(preview_letter, WriteLetter(account.id))
    with pytest.raises(Refusal, match=code):
        clerk.do(issue_letter, WriteLetter(account.id))


def test_no_letter_without_a_good_address_or_a_sensible_day(office: TestOffice) -> None:
    clerk, account = office.clerk(), _accounts(office, "zh_CN")[0]
    for days in (0, 91):
        with pytest.raises(Refusal, match=r"letter.pay_by"):
            clerk.ask(preview_letter, WriteLetter(account.id, pay_by=TODAY + timedelta(days=days)))
    with office.session.vault.reading() as connection:
        address = Books(connection).find(ContactPoint, party_id=account.borrower_id, kind=PointKind.ADDRESS)[
            0
        ]
    _change(office, ContactPoint, address.id, state=PointState.RETURNED)
    with pytest.raises(Refusal, match=r"letter.address_returned"):
        clerk.do(issue_letter, WriteLetter(account.id))
    _change(office, ContactPoint, address.id, kind=PointKind.EMAIL)
    with pytest.raises(Refusal, match=r"letter.no_address"):
        clerk.do(issue_letter, WriteLetter(account.id))


def test_character_that_no_font_has_is_named_and_nothing_is_issued(office: TestOffice) -> None:
    clerk, account = office.clerk(), _accounts(office, "zh_CN")[0]
    _change(office, Party, account.borrower_id, name="王\U00020bb7明")
    with pytest.raises(Refusal, match=r"letter.glyph") as refused:
        clerk.do(issue_letter, WriteLetter(account.id))
    assert "\U00020bb7" in refused.value.facts.values()
    assert clerk.ask(list_letters, ListLetters()) == ()
    assert not any(office.folder.glob("sealed/*/*"))


def test_press_in_its_own_process_prints_the_same_and_refuses_the_same(
    office: TestOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = office.clerk()
    first, second = _accounts(office, "zh_CN")[:2]
    _change(office, Party, second.borrower_id, name="王\U00020bb7明")
    with Press() as press:
        monkeypatch.setattr(office.session, "_press", press)
        there = office.session.switch(STAFF[Role.COLLECTOR], PASSWORD)
        request = WriteLetter(first.id)
        assert there.ask(preview_letter, request) == here.ask(preview_letter, request)
        with pytest.raises(Refusal, match=r"letter.glyph"):
            there.do(issue_letter, WriteLetter(second.id))
        issued = there.do(issue_letter, request)
    assert hashlib.sha256(here.ask(letter_pdf, OfLetter(issued.letter_id))).hexdigest() == issued.sha256


def test_posting_is_all_or_nothing(office: TestOffice) -> None:
    clerk = office.clerk()
    ids = [clerk.do(issue_letter, WriteLetter(a.id)).letter_id for a in _accounts(office, "zh_CN")[:3]]

    def post(*letters: tuple[int, str], on: date = TODAY, service: PostService = PostService.EMS) -> None:
        clerk.do(post_letters, PostLetters(on, service, letters))

    for code, letters, changed in (
        ("post.none_chosen", (), {}),
        ("post.tracking_missing", ((ids[0], "EE1"), (ids[1], "  ")), {}),
        ("post.tracking_taken", ((ids[0], "EE1"), (ids[1], "ee 1")), {}),
        ("post.not_waiting", ((ids[0], "EE1"), (ids[0], "EE2")), {}),
        ("post.in_the_future", ((ids[0], "EE1"),), {"on": TODAY + timedelta(days=1)}),
        ("post.before_its_date", ((ids[0], "EE1"),), {"on": TODAY - timedelta(days=1)}),
    ):
        with pytest.raises(Refusal, match=code):
            post(*letters, **changed)  # type: ignore[arg-type]  # the table holds only `on`
        assert {_letter(office, i).state for i in ids} == {LetterState.RENDERED}
        assert {_letter(office, i).tracking for i in ids} == {""}
    post((ids[0], "EE1"), (ids[1], "EE2"))
    with pytest.raises(Refusal, match=r"post.tracking_taken") as refused:
        post((ids[2], "EE2"))
    assert refused.value.facts["number"] == _letter(office, ids[1]).number
    post((ids[2], ""), service=PostService.ORDINARY)
    assert clerk.ask(letters_at_hand, Nothing()).to_post == 0


def test_register_is_searched_by_number_tracking_and_name(office: TestOffice) -> None:
    clerk = office.clerk()
    first, second = _accounts(office, "zh_CN")[:2]
    one = clerk.do(issue_letter, WriteLetter(first.id))
    two = clerk.do(issue_letter, WriteLetter(second.id))
    clerk.do(post_letters, PostLetters(TODAY, PostService.EMS, ((one.letter_id, "EE123456789CN"),)))
    name = clerk.ask(account_card, OfAccount(second.id)).borrower.name

    def found(text: str) -> list[int]:
        return [row.id for row in clerk.ask(list_letters, ListLetters(text=text))]

    assert found(one.number.lower()) == [one.letter_id]
    assert found(one.number.replace("-", "")) == [one.letter_id]
    assert found("ee 123456789 cn") == [one.letter_id]
    assert found(name) == [two.letter_id]
    assert found("nobody at all") == []
    hand = clerk.ask(letters_at_hand, Nothing())
    assert (hand.to_post, hand.registered) == (1, 2)


def test_a_letter_written_is_a_follow_up_done(office: TestOffice) -> None:
    clerk, account = office.clerk(), _accounts(office, "zh_CN")[0]
    said = replace(_said(account, Result.REFUSES), next_action=NextAction.LETTER, next_on=TODAY)
    clerk.do(log_contact, said)
    assert clerk.ask(account_card, OfAccount(account.id)).account.next_action is NextAction.LETTER
    clerk.do(issue_letter, WriteLetter(account.id))
    assert clerk.ask(account_card, OfAccount(account.id)).account.next_action is NextAction.NONE


def test_auditor_reads_letters_and_lets_none_out(office: TestOffice) -> None:
    account = _accounts(office, "zh_CN")[0]
    letter_id = office.clerk().do(issue_letter, WriteLetter(account.id)).letter_id
    auditor = office.clerk(Role.AUDITOR)
    assert auditor.ask(letter_pdf, OfLetter(letter_id)).startswith(b"%PDF")
    for usecase, request in (
        (record_output, RecordOutput(letter_id, "saved")),
        (issue_letter, WriteLetter(account.id)),
    ):
        with pytest.raises(Refusal, match=r"right.missing"):
            auditor.do(usecase, request)  # type: ignore[arg-type]  # a pair at a time


def test_copy_takes_the_place_of_an_older_file_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "CD1-2026-000017-0.pdf"
    target.write_bytes(b"older")
    write_copy(target, b"%PDF new")
    assert target.read_bytes() == b"%PDF new"
    assert [p.name for p in tmp_path.iterdir()] == [target.name]


def test_copy_into_a_folder_that_is_gone_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"disk\."):
        write_copy(tmp_path / "gone" / "letter.pdf", b"%PDF")
    assert list(tmp_path.iterdir()) == []


def test_templates_on_offer_are_there_in_both_languages(office: TestOffice) -> None:
    offered = office.clerk().ask(letter_templates, Nothing())
    assert {t.language for t in offered if t.name == "formal_demand"} == {"en", "zh_CN"}


def test_nothing_owed_is_not_demanded(office: TestOffice) -> None:
    clerk, account = office.clerk(), _accounts(office, "zh_CN")[0]
    _change(office, Account, account.id, overdue=Money.zero("CNY"))
    with pytest.raises(Refusal, match=r"letter.nothing_owed"):
        clerk.do(issue_letter, WriteLetter(account.id))


def test_saving_a_copy_is_not_printing_and_printing_twice_keeps_the_first_moment(office: TestOffice) -> None:
    clerk, account = office.clerk(), _accounts(office, "zh_CN")[0]
    letter_id = clerk.do(issue_letter, WriteLetter(account.id)).letter_id
    clerk.do(record_output, RecordOutput(letter_id, "saved"))
    assert _letter(office, letter_id).state is LetterState.RENDERED
    for _ in range(2):
        clerk.do(record_output, RecordOutput(letter_id, "printed"))
        office.clock.forward(hours=1)
    assert _letter(office, letter_id).printed_at == MORNING


@pytest.mark.parametrize(
    ("name", "words"), [("王小明", "逾期款项（未分项）"), ("Ann Lee", "Overdue amount, not itemised")]
)
def test_a_list_with_totals_only_gives_a_letter(
    office: TestOffice, tmp_path: Path, name: str, words: str
) -> None:
    path = tmp_path / "totals.csv"
    path.write_text(
        "合同编号,借款人,手机号,通讯地址,邮编,逾期总额,最早未还日\n"
        f"A-1,{name},13800135521,杭州市文晖路 1 号,310005,100.50,2026-10-07\n",
        "utf-8",
    )
    office.take_list(path)
    collector = office.clerk()
    (row,) = collector.ask(list_accounts, ListAccounts()).rows
    event = collector.do(issue_letter, WriteLetter(row.id))
    document = pypdfium2.PdfDocument(collector.ask(letter_pdf, OfLetter(event.letter_id)))
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert words in text
    assert "100.50" in text
