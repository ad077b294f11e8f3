"""Identity numbers prove their check character, or are kept as written, or are refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.reference.identity import IdKind, read_identity


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("11010519491231002X", "11010519491231002X", IdKind.RESIDENT),
        (" 110105 19491231 002x ", "11010519491231002X", IdKind.RESIDENT),
        ("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X", IdKind.RESIDENT),
        ("91350100M000100Y43", "91350100M000100Y43", IdKind.FIRM),
        ("91350100-M000100Y43", "91350100M000100Y43", IdKind.FIRM),
        ("E12345678", "E12345678", IdKind.OTHER),
        ("A123456(7)", "A123456(7)", IdKind.OTHER),
        ("123456789012345", "123456789012345", IdKind.OTHER),
    ],
)
def test_kinds(text: str, number: str, kind: IdKind) -> None:
    found = read_identity(text)
    assert (found.number, found.kind) == (number, kind)


def test_the_birth_date_comes_with_a_resident_id() -> None:
    assert read_identity("11010519491231002X").born_on == date(1949, 12, 31)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("110105194912310021", "id.checksum"),
        ("91350100M000100Y44", "id.checksum"),
        ("110105199902300023", "id.birth_date"),
        ("11010519491231002", "id.length"),
        ("1101051949123100211", "id.length"),
        ("x" * 41, "id.too_long"),
    ],
)
def test_refused_without_showing_the_number(text: str, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_identity(text, "guarantor1.id_number")
    assert (caught.value.code, caught.value.field) == (code, "guarantor1.id_number")
    assert text not in str(caught.value.facts)


def test_elsewhere_a_long_number_is_an_id_of_that_country() -> None:
    assert read_identity("3201010101010001", region="ID").kind is IdKind.OTHER


@given(st.integers(0, 16), st.integers(0, 9))
def test_no_single_wrong_digit_passes(place: int, digit: int) -> None:
    good = "11010519491231002X"
    changed = good[:place] + str(digit) + good[place + 1 :]
    if changed != good:
        with pytest.raises(Refusal):
            read_identity(changed, firm=False)
