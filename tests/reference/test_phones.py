"""Phone numbers as clerks write them, and where they ring."""

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.reference.phones import national, read_phone, split_phones, zones


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("13800135521", "+8613800135521"),
        ("138 0013 5521", "+8613800135521"),
        ("138-0013-5521", "+8613800135521"),
        ("+86 138 0013 5521", "+8613800135521"),
        ("008613800135521", "+8613800135521"),
        ("１３８００１３５５２１", "+8613800135521"),
        ("手机:13800135521", "+8613800135521"),
        ("13800135521(本人)", "+8613800135521"),
        ("0571-01100817", "+8657101100817"),
        ("(0571) 01100817", "+8657101100817"),
        ("+44 20 7946 0854", "+442079460854"),
        ("+44 7700 900123", "+447700900123"),
        ("+1 (202) 555-0147", "+12025550147"),
    ],
)
def test_e164(text: str, e164: str) -> None:
    assert read_phone(text, "CN").e164 == e164


def test_extension_kind_and_region() -> None:
    phone = read_phone("0571-01100817转801", "CN")
    assert (phone.extension, phone.kind, phone.region) == ("801", "fixed", "CN")
    assert read_phone("13800135521", "CN").kind == "mobile"
    assert read_phone("020 7946 0854", "GB").region == "GB"


@pytest.mark.parametrize(
    "text", ["12345", "12345678", "12800135521", "1380013552", "138001355211", "无", "call me", ""]
)
def test_not_understood_and_not_repeated_in_the_refusal(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_phone(text, "CN")
    assert (caught.value.code, caught.value.facts) == ("phone.not_understood", {})


def test_several_in_a_cell() -> None:
    assert split_phones("13800135521/13800135522、0571-01100817；\n") == (
        "13800135521",
        "13800135522",
        "0571-01100817",
    )


def test_shown_whole() -> None:
    assert national("+8613800135521") == "138 0013 5521"
    assert national("+442079460854") == "+44 20 7946 0854"


def test_zones() -> None:
    assert zones("+8613800135521") == ("Asia/Shanghai",)
    assert zones("+442079460854") == ("Europe/London",)
    assert set(zones("+12025550147")) == {
        f"America/{c}" for c in ("New_York", "Chicago", "Denver", "Los_Angeles")
    }
    assert zones("+18085550147") == ("Pacific/Honolulu",)
