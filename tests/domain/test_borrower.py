"""Masked contact points and ID numbers never show themselves whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.borrower import PartyRole, PointKind, masked, masked_id

digits = st.text("0123456789", min_size=1, max_size=20)
phones = st.one_of(digits, digits.map("+".__add__), digits.map("+86".__add__))
words = st.text(st.characters(codec="utf-8", exclude_characters="*"), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (PointKind.PHONE, "+8613800135521", "138****5521"),
        (PointKind.PHONE, "+12125550123", "+121****0123"),
        (PointKind.PHONE, "+8657155550000", "571****0000"),
        (PointKind.PHONE, "12345678", "****5678"),
        (PointKind.PHONE, "95588", "***88"),
        (PointKind.PHONE, "110", "***"),
        (PointKind.EMAIL, "wang.xiaoming@example.com", "w***@example.com"),
        (PointKind.EMAIL, "w@example.com", "***@example.com"),
        (PointKind.EMAIL, "no-at-sign", "n***n"),
        (PointKind.ADDRESS, "浙江省杭州市拱墅区文晖路 1 号", "浙江省杭州市****"),
        (PointKind.ADDRESS, "文晖路 1", "文晖****"),
        (PointKind.WECHAT, "wxid_8123", "w***3"),
        (PointKind.WECHAT, "wx", "***"),
    ],
)
def test_masks(kind: PointKind, value: str, shown: str) -> None:
    assert masked(kind, value) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("330199199407196696", "330***********6696"),
        ("E12345678", "*******78"),
        ("1234", "****"),
        ("", ""),
    ],
)
def test_masked_id_numbers(number: str, shown: str) -> None:
    assert masked_id(number) == shown


@given(phones)
def test_a_phone_of_any_length_hides_digits(value: str) -> None:
    bare = value.removeprefix("+86")
    shown = masked(PointKind.PHONE, value)
    seen = sum(c.isdigit() for c in shown)
    assert seen <= sum(c.isdigit() for c in bare) - min(2, len(bare.lstrip("+")))
    assert bare not in shown


@given(words, st.sampled_from([PointKind.ADDRESS, PointKind.WECHAT]))
def test_other_points_of_any_length_hide_half_or_more_than_two(value: str, kind: PointKind) -> None:
    shown = masked(kind, value)
    assert value not in shown
    assert len(shown.replace("*", "")) <= max(len(value) // 2, 0)


@given(words.filter(lambda text: "@" not in text))
def test_the_user_of_an_email_is_hidden(user: str) -> None:
    shown = masked(PointKind.EMAIL, f"{user}@example.com")
    assert len(shown.removesuffix("@example.com").replace("*", "")) <= len(user) // 2


@given(st.text("0123456789X", min_size=1, max_size=30))
def test_an_id_number_of_any_length_hides_its_middle(number: str) -> None:
    shown = masked_id(number)
    assert len(shown) == len(number)
    assert shown.count("*") >= min(3, len(number))
    assert number not in shown


def test_a_contact_person_owes_nothing() -> None:
    assert {role for role in PartyRole if not role.liable} == {PartyRole.CONTACT_PERSON}
