"""Headers as lenders write them, in both languages, under titles and over two rows."""

import pytest

from collectdesk.domain.overdue_list import known_field
from collectdesk.exchange.column_names import match_columns
from collectdesk.exchange.headers import find_header, fingerprint, unit_of
from collectdesk.exchange.words import words


def _match(*headers: str) -> list[str]:
    return list(match_columns([(header,) for header in headers]))


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("合同编号", "contract_number"),
        ("Contract No.", "contract_number"),
        ("  LOAN  account_number ", "contract_number"),
        ("借款人姓名", "borrower_name"),
        ("客户姓名（必填）", "borrower_name"),
        ("ＩＤ　ｎｏ", "id_number"),
        ("逾期金额(元)", "overdue_total"),
        ("逾期总额万元", "overdue_total"),
        ("Amount overdue (USD)", "overdue_total"),
        ("DPD", "days_overdue"),
        ("逾期天数*", "days_overdue"),
        ("First Missed Payment", "oldest_unpaid_on"),
        ("最早未还日", "oldest_unpaid_on"),
        ("手机号2", "phone"),
        ("单位电话", "work_phone"),
        ("担保人", "guarantor1.name"),
        ("联系人2与借款人关系", "contact_person2.relation"),
        ("第二联系人手机号", "contact_person2.phone"),
        ("Guarantor 2 - Phone", "guarantor2.phone"),
        ("Emergency contact name", "contact_person1.name"),
        ("共同借款人身份证号", "co_borrower1.id_number"),
        ("Hoofdsom", ""),
        ("", ""),
    ],
)
def test_one_header(header: str, field: str) -> None:
    assert _match(header) == [field]


def test_a_bare_phone_beside_a_person_is_that_persons() -> None:
    found = _match("姓名", "电话", "担保人", "联系电话", "联系人", "电话", "关系", "地址", "备用电话")
    assert found == [
        "borrower_name",
        "phone",
        "guarantor1.name",
        "guarantor1.phone",
        "contact_person1.name",
        "contact_person1.phone",
        "contact_person1.relation",
        "address",
        "phone",
    ]


def test_people_without_numbers_are_counted() -> None:
    found = _match("Contact name", "Contact relation", "Contact phone no", "Contact name", "Relationship")
    assert found[0::3] == ["contact_person1.name", "contact_person2.name"]
    assert found[4] == "contact_person2.relation"


def test_principal_beside_interest_is_overdue_principal() -> None:
    assert _match("本金", "期数")[0] == "principal"
    assert _match("本金", "利息", "合计") == ["overdue_principal", "overdue_interest", "overdue_total"]


def test_header_found_under_titles() -> None:
    rows = [["某某公司"], ["截至 2026-11-20", "单位：元"], [], ["序号", "合同号", "姓名"], ["1", "A", "B"]]
    layout = find_header(rows)
    assert (layout.line, layout.lines) == (4, 1)
    assert find_header(rows, line=2).line == 2


def test_header_over_two_rows() -> None:
    rows = [
        ["合同号", "借款人", "", "逾期", "", "", "联系人1", "", "联系人2", ""],
        ["", "姓名", "电话", "本金", "利息", "合计", "姓名", "电话", "姓名", "电话"],
        ["A1", "王小明", "", "1", "1", "2", "", "", "", ""],
    ]
    layout = find_header(rows)
    assert (layout.line, layout.lines) == (1, 2)
    assert layout.fields == (
        "contract_number",
        "borrower_name",
        "phone",
        "overdue_principal",
        "overdue_interest",
        "overdue_total",
        "contact_person1.name",
        "contact_person1.phone",
        "contact_person2.name",
        "contact_person2.phone",
    )


def test_units_in_headers() -> None:
    assert unit_of("逾期金额（万元）").factor == 10_000
    assert unit_of("Overdue (thousand)").factor == 1000
    assert unit_of("逾期金额(元)").factor == 1
    assert unit_of("Overdue (USD)").currency == "USD"
    assert unit_of("年利率（%）").percent


def test_fingerprint_sees_columns_not_spelling() -> None:
    assert fingerprint(["合同号", "Name "]) == fingerprint(["合同号 ", "NAME"])
    assert fingerprint(["a", "b"]) != fingerprint(["b", "a"])


def test_the_word_list_names_only_known_fields() -> None:
    assert all(map(known_field, words().fields.values()))
