"""The zoo: what each wild file is taken for, what is accepted and refused, and to the cent how much."""

from datetime import date

import pytest

from collectdesk.domain.overdue_list import Choices, ReadOptions, ReadReport
from collectdesk.exchange.accounts import read_overdue_list
from tests.exchange.zoo.animals import ZOO, Animal
from tests.exchange.zoo.strangers import STRANGERS


def _read(animal: Animal, **options: object) -> ReadReport:
    given = {"today": date(2026, 11, 23)} | animal.options | options
    return read_overdue_list(animal.data, animal.name, ReadOptions(**given))


@pytest.mark.parametrize("animal", [*ZOO, *STRANGERS], ids=lambda animal: animal.name)
def test_animal(animal: Animal) -> None:
    report = _read(animal)
    assert report.missing == animal.missing
    assert tuple((row.line, row.code) for row in report.refused)[: len(animal.refused)] == animal.refused
    assert (len(report.accounts), report.waiting) == (animal.accepted, animal.waiting)
    assert report.detected.header_line == animal.header
    assert set(animal.notes) <= {note.code for note in report.notes}
    if not animal.missing or animal.accepted:
        assert {money.currency: money.minor for money in report.money_in if money.minor} == animal.money
    assert bool(report.why_nothing) == (not report.accounts and not report.waiting)


def test_suggestions_wait_for_a_word_and_are_remembered() -> None:
    animal = next(animal for animal in ZOO if animal.name == "no header")
    report = _read(animal)
    assert {column.how for column in report.columns} == {"values"}
    assert not report.ready
    choices = Choices.from_data(report.confirmed().as_data())
    assert _read(animal, choices=choices).ready
    assert _read(animal, remembered={report.fingerprint: choices}).ready


def test_a_corrected_header_line_is_remembered() -> None:
    text = "Contract no,Borrower,Overdue total,DPD\n,,,\nx1,y1,z1,w1\nA,Ann,5.00,3\nB,Bob,6.00,3\n"
    animal = Animal("odd", text.encode(), 2, {})
    first = _read(animal, header_line=3)
    choices = first.choices
    for index, field in enumerate(("contract_number", "borrower_name", "overdue_total", "days_overdue")):
        choices = choices.with_column(index, field)
    again = _read(animal, remembered={first.fingerprint: choices})
    assert (again.detected.header_line, len(again.accounts), again.choices) == (3, 2, choices)


def test_choices_of_the_first_release_are_read() -> None:
    data = {"columns": [[0, "contract_number"]], "pad": {}, "date_order": "dmy", "decimal": ""}
    assert Choices.from_data(data).as_data() == data
    full = Choices(sides=(("x", -1),), currency="USD", header_line=4, sheet="S", encoding="gb18030")
    assert Choices.from_data(full.as_data()) == full
