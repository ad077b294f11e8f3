"""Letter numbers find a mistyped digit."""

from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.letter import PostService
from collectdesk.domain.register import letter_number

numbers = st.tuples(st.integers(1, 9), st.integers(2020, 2099), st.integers(0, 999_999))


def typed(digits: str) -> str:
    """The number as written for these digits (site of one digit, year of four, sequence of six)."""
    return letter_number(int(digits[0]), int(digits[1:5]), int(digits[5:]))


def test_number_is_site_year_sequence_and_check_digit() -> None:
    assert letter_number(1, 2026, 17) == "CD1-2026-000017-5"
    assert letter_number(12, 2026, 1_234_567).startswith("CD12-2026-1234567-")


@given(numbers, st.integers(5, 10), st.integers(1, 9))
def test_one_wrong_digit_is_found(parts: tuple[int, int, int], place: int, by: int) -> None:
    digits = f"{parts[0]}{parts[1]}{parts[2]:06d}"
    wrong = digits[:place] + str((int(digits[place]) + by) % 10) + digits[place + 1 :]
    assert typed(wrong)[-1] != typed(digits)[-1]


@given(numbers, st.integers(5, 9))
def test_two_neighbours_swapped_are_found(parts: tuple[int, int, int], place: int) -> None:
    """All but 09 and 90, which Luhn cannot tell apart."""
    digits = f"{parts[0]}{parts[1]}{parts[2]:06d}"
    a, b = digits[place], digits[place + 1]
    swapped = digits[:place] + b + a + digits[place + 2 :]
    if a != b and {a, b} != {"0", "9"}:
        assert typed(swapped)[-1] != typed(digits)[-1]


@given(numbers)
def test_whole_number_passes_luhn(parts: tuple[int, int, int]) -> None:
    digits = [int(c) for c in letter_number(*parts) if c.isdigit()]
    doubled = [sum(divmod(d * 2, 10)) if place % 2 else d for place, d in enumerate(reversed(digits))]
    assert sum(doubled) % 10 == 0
    assert len(set(letter_number(*parts)) - set("CD-0123456789")) == 0


def test_services_that_give_a_receipt_number() -> None:
    assert {service for service in PostService if service.tracked} == {
        PostService.EMS,
        PostService.REGISTERED,
        PostService.COURIER,
    }
