"""The quick reading of plain rows says exactly what the reading of rows one by one says."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import ReadOptions, ReadReport
from collectdesk.exchange.accounts import read_overdue_list
from collectdesk.exchange.quick import QuickReader
from collectdesk.exchange.usual import usual_cents, usual_code, usual_text
from collectdesk.exchange.values import (
    is_blank,
    is_error,
    make_amount,
    read_decimal,
    read_number_text,
    read_text,
)
from collectdesk.exchange.words import words
from collectdesk.reference.identity import IdKind, is_plainly_resident, read_identity
from collectdesk.reference.phones import plain_e164, read_phone
from tests.exchange.zoo.animals import ZOO, Animal
from tests.exchange.zoo.strangers import STRANGERS

OPTIONS = ReadOptions(today=date(2026, 11, 23))
WORTH = {
    "合同编号": ["HT1", "HT2", "HT-300", "007", "1E5", "合计", "Total", "-", "#N/A", " HT4 ", "合同编号"],
    "借款人": ["王伟", "John Smith", "杭州明远有限公司", "合计", "", "Eve Adams", "李 四 "],
    "证件号码": ["11010519491231002X", "110105194912310021", "", "913301007109249092", "P12345",
                 "330106198802300014"],
    "借款人类型": ["个人", "企业", "", "?"],
    "手机号": ["13800001234", "138-0000-1234", "+86 13800001234", "0571-88001234", "123", "",
             "13800001234/13900001234"],
    "家庭电话": ["", "13800001234", "010-62345678"],
    "通讯地址": ["文晖路 1 号院子后面", "", "无", "=1+1", "#REF!"],
    "贷款本金": ["50000.00", "0.01", "5万", "", "50,000.00", "x"],
    "年利率": ["14.4%", "", "?"],
    "月利率": ["1.2%", ""],
    "逾期本金": ["100.00", "0.00", "¥100.00", "100", "(5.00)", "1.234", "$7", ""],
    "逾期利息": ["10.00", "0.00", "", "-"],
    "逾期金额": ["110.00", "100.00", "0.00", "", "200.00", "99999999999999"],
    "币种": ["CNY", "人民币", "", "USD", "xx"],
    "最早未还日": ["2026-10-01", "2026-12-31", "", "01/02/2026", "2026-02-30", "1899-01-01"],
    "逾期天数": ["53", "3", "", "99999", "x"],
    "放款日": ["2025-01-01", "2026-05-05", ""],
    "到期日": ["2026-01-01", "2024-01-01", ""],
    "担保人": ["", "赵六", "-"],
    "担保人电话": ["", "13700001234", "?"],
    "联系人": ["", "李四(配偶)13800135521", "???"],
}  # fmt: skip


def _one_by_one(data: bytes, options: ReadOptions) -> ReadReport:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QuickReader, "wanted", False)
        return read_overdue_list(data, "list", options)


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """Mostly the first, plain value of each column, so that plain and odd rows stand side by side."""
    others = st.sets(st.sampled_from(list(WORTH)), min_size=2)
    heads = [head for head in WORTH if head in {"合同编号", "借款人", *draw(others)}]
    rows = []
    for number in range(draw(st.integers(1, 12))):
        odd = draw(st.sets(st.sampled_from(heads), max_size=3)) if draw(st.booleans()) else set()
        cells = [draw(st.sampled_from(WORTH[head])) if head in odd else WORTH[head][0] for head in heads]
        rows.append([f"{cells[0]}{number}" if "合同编号" not in odd else cells[0], *cells[1:]])
    return "\n".join("\t".join(row) for row in [heads, *rows]).encode()


@settings(max_examples=150, deadline=None)
@given(tables())
def test_both_ways_give_one_report(data: bytes) -> None:
    try:
        expected = _one_by_one(data, OPTIONS)
    except Refusal as refusal:
        with pytest.raises(Refusal, match=refusal.code):
            read_overdue_list(data, "list", OPTIONS)
        return
    assert read_overdue_list(data, "list", OPTIONS) == expected


@pytest.mark.parametrize("animal", [*ZOO, *STRANGERS], ids=lambda animal: animal.name)
def test_the_zoo_is_the_same_both_ways(animal: Animal) -> None:
    options = ReadOptions(**{"today": OPTIONS.today} | animal.options)
    expected = _one_by_one(animal.data, options)
    found = read_overdue_list(animal.data, "list", options)
    assert (found.accounts, found.refused, found.notes) == (
        expected.accounts,
        expected.refused,
        expected.notes,
    )
    assert (found.money_in, found.totals, found.skipped) == (
        expected.money_in,
        expected.totals,
        expected.skipped,
    )


DIGITS = st.text("0123456789", min_size=7, max_size=12)
WRITTEN = st.from_regex(
    r"(\+?86[ -]?)?(1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|0[0-9]{2,3}-[0-9]{7,8})"
    r"|(\+?1[ -]?)?([0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{4}|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4})",
    fullmatch=True,
)


@settings(max_examples=600, deadline=None)
@given(WRITTEN | DIGITS, st.sampled_from(["CN", "US", "DE"]))
def test_plain_phones(text: str, region: str) -> None:
    if found := plain_e164(text, region):
        assert read_phone(text, region).e164 == found


@pytest.mark.parametrize(
    ("text", "region"),
    [("13800001234", "CN"), ("138 0000 1234", "CN"), ("0571-88001234", "CN"), ("(212) 555-0123", "US"),
     ("212-555-0123", "US"), ("+1 415 555 0100", "US"), ("8613800001234", "CN")],
)  # fmt: skip
def test_phones_that_must_be_quick(text: str, region: str) -> None:
    assert plain_e164(text, region) == read_phone(text, region).e164


@settings(max_examples=400, deadline=None)
@given(st.from_regex(r"[1-9][0-9]{5}(19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9X]", fullmatch=True))
def test_plain_resident_numbers(text: str) -> None:
    for last in "0123456789X":
        number = text[:17] + last
        if is_plainly_resident(number):
            identity = read_identity(number)
            assert (identity.number, identity.kind) == (number, IdKind.RESIDENT)


@settings(max_examples=400)
@given(
    st.floats(0, 1e11)
    | st.integers(0, 10**13).map(lambda cents: cents / 100)
    | st.from_regex(r"[0-9]{1,13}([.,][0-9]{1,3}){0,3}", fullmatch=True)
    | st.text(max_size=8)
)
def test_usual_cents(cell: str | float) -> None:
    cents = usual_cents(cell)
    if cents is not None:
        amount = read_decimal(cell, "principal")
        assert amount == make_amount(Decimal(cents) / 100)


@settings(max_examples=400)
@given(
    st.text(max_size=10)
    | st.from_regex(r"[0-9A-Za-z][0-9eE/_-]{0,6}[0-9]", fullmatch=True)
    | st.sampled_from(sorted(words().empty))
    | st.sampled_from(["#N/A", "Err:502", " a", "a ", "a" * 201])
)
def test_usual_texts(cell: str) -> None:
    if usual_text(cell) is not None:
        assert read_text(cell, "address") == usual_text(cell)
        assert not is_blank(cell)
        assert not is_error(cell)
    if usual_code(cell) is not None:
        assert read_number_text(cell, "contract_number") == usual_code(cell)
        assert not is_blank(cell)
        assert not is_error(cell)


def test_plain_rows_are_quick() -> None:
    """A file of nothing but plain rows never asks for a row by itself."""
    heads = [head for head in WORTH if head not in {"逾期天数", "担保人", "担保人电话", "联系人"}]
    rows = ["\t".join([f"HT{n:05}", *(WORTH[head][0] for head in heads[1:])]) for n in range(500)]
    data = "\n".join(["\t".join(heads), *rows]).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("collectdesk.exchange.row.RowReader.read", None)
        assert len(read_overdue_list(data, "list", OPTIONS).accounts) == 500
