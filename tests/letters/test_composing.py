"""The finished text of the formal demand, compared with what was read and approved, and what is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import Honorific, LetterFacts, OwedLine
from collectdesk.domain.money import Money
from collectdesk.letters.compose import compose, tidy
from collectdesk.letters.template import shipped

FactsIn = Callable[[str, str], LetterFacts]
GOLDEN = Path(__file__).parent / "golden"


def text_of(facts: LetterFacts) -> str:
    return compose(facts, shipped(facts.language, facts.template)).as_text()


@pytest.mark.parametrize(
    ("language", "pack"), [("en", "cn"), ("en", "uk"), ("en", "us"), ("zh_CN", "cn"), ("zh_CN", "uk")]
)
def test_formal_demand(facts_in: FactsIn, language: str, pack: str) -> None:
    expected = (GOLDEN / f"formal_demand_{language}_{pack}.txt").read_text(encoding="utf-8")
    assert text_of(facts_in(language, pack)) == expected


def test_chinese_law_stands_only_in_a_chinese_office_s_letter(facts_in: FactsIn) -> None:
    for language, law in (("en", "Civil Code"), ("zh_CN", "民法典")):
        assert law in text_of(facts_in(language, "cn"))
        assert law not in text_of(facts_in(language, "uk"))


def test_facts_that_may_be_missing_leave_no_gap(facts: LetterFacts) -> None:
    account = replace(facts.account, signed_on=None, principal=None)
    text = text_of(replace(facts, account=account))
    assert (
        "您与澄江小额贷款有限公司（以下称“本公司”）签订了经营性贷款合同（合同编号：WD-2024-00817）。" in text
    )


def test_mr_and_ms_where_known(facts_in: FactsIn) -> None:
    chinese, english = facts_in("zh_CN", "cn"), facts_in("en", "uk")
    ms = replace(chinese, recipient=replace(chinese.recipient, honorific=Honorific.MS))
    assert "致：王晓明女士\n" in text_of(ms)
    mr = replace(english, recipient=replace(english.recipient, honorific=Honorific.MR))
    assert "Dear Mr Amelia Hartley-Bose,\n" in text_of(mr)


def test_components_at_zero_are_left_out(facts: LetterFacts) -> None:
    lines = (*facts.owed, OwedLine("cost", Money.zero("CNY")))
    assert text_of(replace(facts, owed=lines)) == text_of(facts)


def test_a_foreign_address_names_its_country(facts_in: FactsIn) -> None:
    facts = facts_in("en", "uk")
    abroad = replace(facts.recipient, country="FR")
    assert "WF1 9ZZ\nFRANCE\n" in text_of(replace(facts, recipient=abroad))
    home = replace(facts.recipient, country="GB")
    assert text_of(replace(facts, recipient=home)) == text_of(facts)


def without(facts: LetterFacts, what: str) -> LetterFacts:
    recipient, lender, account = facts.recipient, facts.lender, facts.account
    match what:
        case "address":
            return replace(facts, recipient=replace(recipient, address_lines=(" ",)))
        case "bank_details":
            return replace(facts, lender=replace(lender, bank_details=" \n"))
        case "phone":
            return replace(facts, lender=replace(lender, phone="", email=""))
        case "oldest_unpaid_on":
            return replace(facts, account=replace(account, oldest_unpaid_on=None))
        case _:
            return replace(facts, owed=())


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("address", "letter.no_address"),
        ("bank_details", "letter.value_missing"),
        ("phone", "letter.value_missing"),
        ("oldest_unpaid_on", "letter.value_missing"),
        ("owed", "letter.nothing_owed"),
    ],
)
def test_a_letter_that_would_be_incomplete_is_refused(facts: LetterFacts, what: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        text_of(without(facts, what))
    assert (refused.value.code, refused.value.field) == (code, what)


def test_a_date_to_pay_by_that_has_passed_is_refused(facts: LetterFacts) -> None:
    with pytest.raises(Refusal, match=r"letter\.pay_by"):
        text_of(replace(facts, pay_by=date(2026, 11, 23)))


def test_two_currencies_are_refused(facts: LetterFacts) -> None:
    with pytest.raises(Refusal, match=r"money\.mixed"):
        text_of(replace(facts, owed=(*facts.owed, OwedLine("cost", Money.exact("1", "USD")))))


def test_an_unknown_component_is_refused(facts: LetterFacts) -> None:
    with pytest.raises(Refusal, match=r"letter\.component"):
        text_of(replace(facts, owed=(*facts.owed, OwedLine("tip", Money.exact("1", "CNY")))))


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("name", lambda facts: replace(facts, recipient=replace(facts.recipient, name="王𠮷明"))),
        (
            "address",
            lambda facts: replace(facts, recipient=replace(facts.recipient, address_lines=("𠮷祥路 1 号",))),
        ),
        ("lender.signatory", lambda facts: replace(facts, lender=replace(facts.lender, signatory="𠮷"))),
    ],
)
def test_a_character_no_font_has_is_refused_with_its_field(
    facts: LetterFacts, field: str, changed: Callable[[LetterFacts], LetterFacts]
) -> None:
    with pytest.raises(Refusal) as refused:
        text_of(changed(facts))
    assert (refused.value.code, refused.value.field) == ("letter.glyph", field)
    assert refused.value.facts == {"character": "𠮷", "codepoint": "U+20BB7"}


def test_what_prints_nothing_is_taken_out_and_loose_accents_join() -> None:
    assert tidy("王\u200b晓\ufeff明\ufe00 ") == "王晓明"
    assert tidy("Jose\u0301") == "José"
    assert tidy("一\u3000二\t三") == "一 二 三"
