"""Choices travel through JSON; field keys of people; sums of what is overdue."""

import json

import pytest

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import (
    Choices,
    Overdue,
    Reason,
    RefusedRow,
    known_field,
    person_field,
    split_person_field,
)


def test_choices_survive_json() -> None:
    choices = (
        Choices().with_column(3, "phone").with_column(5, "").with_pad("id_number", 18).with_date_order("dmy")
    )
    assert Choices.from_data(json.loads(json.dumps(choices.as_data()))) == choices


def test_a_field_moves_with_the_column_chosen_last() -> None:
    choices = Choices().with_column(1, "borrower_name").with_column(2, "borrower_name")
    assert choices.columns == ((2, "borrower_name"),)
    phones = Choices().with_column(1, "phone").with_column(2, "phone")
    assert phones.columns == ((1, "phone"), (2, "phone"))


@pytest.mark.parametrize(
    "data",
    [
        {"columns": [[0, "shoe_size"]]},
        {"columns": [[-1, "phone"]]},
        {"columns": [["x", "phone"]]},
        {"columns": 5},
        {"pad": {"phone": 11}},
        {"pad": {"id_number": 0}},
        {"pad": ["id_number"]},
        {"date_order": "ymd"},
    ],
)
def test_choices_that_make_no_sense_are_refused(data: dict[str, object]) -> None:
    with pytest.raises(Refusal):
        Choices.from_data(data)


def test_people_fields() -> None:
    key = person_field(PartyRole.CONTACT_PERSON, 2, "phone")
    assert split_person_field(key) == (PartyRole.CONTACT_PERSON, 2, "phone")
    assert known_field(key)
    for wrong in (
        "guarantor0.name",
        "guarantor.name",
        "uncle1.name",
        "guarantor1.shoe",
        "",
        "borrower1.name",
    ):
        assert not known_field(wrong)


def test_overdue_is_the_sum_of_its_parts() -> None:
    parts = [Money(minor, "CNY") for minor in (1, 20, 300, 4000, 50000, 600000)]
    assert Overdue(*parts).total == Money(654321, "CNY")


def test_a_refused_row_shows_its_first_reason() -> None:
    row = RefusedRow(7, (Reason("import.missing", "phone"), Reason("id.length")), ("a", "b"))
    assert (row.code, row.field, row.facts) == ("import.missing", "phone", {})
