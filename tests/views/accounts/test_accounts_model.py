"""The Accounts model: any account has its place and can be chosen, loaded or not."""

from array import array
from typing import Any

import pytest

from collectdesk.domain.browse import AccountFilter, Chosen
from collectdesk.views.accounts.accounts_model import AccountRows

IDS = array("q", range(1_000, 101_000))
VEHICLES = AccountFilter(products=("Vehicle",))


@pytest.fixture
def model(qapp: Any) -> AccountRows:
    made = AccountRows()
    made.checkable = True
    made.filter = VEHICLES
    made.reset(len(IDS))
    made.take_order(IDS)
    return made


def test_every_account_has_its_place_without_being_loaded(model: AccountRows) -> None:
    assert (model.place_of(71_000), model.place_of(7)) == (70_000, -1)
    assert model.ids(99_990, 200) == tuple(range(100_990, 101_000))
    assert model.rowCount() == 100_000


def test_all_but_some_are_chosen_without_naming_all(model: AccountRows) -> None:
    model.check_all(True)
    for row in (10, 11, 12, 13, 70_000):
        model.toggle(row)
    model.check_range(13, 13)
    assert model.chosen() == Chosen(wanted=VEHICLES, without=(1_010, 1_011, 1_012, 71_000))
    assert model.checked_count() == 99_996
    assert [model.is_checked(row) for row in (9, 10, 70_000, 99_999)] == [True, False, False, True]
    model.toggle(70_000)
    assert model.is_checked(70_000)
    model.check_all(False)
    assert (model.chosen(), model.checked_count()) == (Chosen(), 0)


def test_what_a_refresh_took_away_is_no_longer_chosen(model: AccountRows) -> None:
    model.check_range(10, 12)
    said: list[int] = []
    model.checked_changed.connect(lambda: said.append(model.checked_count()))
    model.renew(99_999, 0, ())
    assert model.checked_count() == 3, "while the new order is not known"
    model.take_order(array("q", (one for one in reversed(IDS) if one != 1_011)))
    assert model.chosen() == Chosen(ids=(1_010, 1_012))
    assert said == [2]
    assert model.is_checked(model.place_of(1_012))
    model.take_order(IDS[:5])
    assert (model.rowCount(), model.checked_count()) == (5, 0)
