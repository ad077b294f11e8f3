"""An office with a few accounts, one with many, and pages over them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from tests.book import TODAY, Book, Wanted
from tests.offices import TestOffice, small_office
from tests.views.accounts.shown import Shown

KNOWN = (
    Wanted("王小明", "WD-2024-00817", overdue=18_430_55, days=47, phone="+8613800135521", product="Vehicle"),
    Wanted("王小梅", "WD-2025-00001", overdue=2_310_00, days=12, assigned=Role.CLERK),
    Wanted("Maria Gonzalez", "PI-2025-00976", overdue=16_093_04, days=33, status=AccountStatus.DISPUTE),
    Wanted("Jade Hill Bakery Ltd", overdue=90_000_00, days=320, product="Equipment"),
    Wanted("gone", overdue=1_00, state=AccountState.CURED),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestOffice]:
    with small_office(tmp_path_factory.mktemp("accounts")) as opened:
        Book(opened).add(*KNOWN)
        yield opened


@pytest.fixture(scope="module")
def long_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestOffice]:
    with small_office(tmp_path_factory.mktemp("long")) as opened:
        Book(opened).add(*(Wanted(f"Borrower {n}", overdue=n) for n in range(1, 1_501)))
        yield opened


@pytest.fixture
def shown(qtbot: Any, themed: object, office: TestOffice) -> Iterator[Shown]:
    i18n.set_today(lambda: TODAY)
    made = Shown(qtbot, office)
    yield made
    made.desk.stop()


@pytest.fixture
def show(qtbot: Any, themed: object) -> Iterator[Callable[..., Shown]]:
    made: list[Shown] = []

    def make(office: TestOffice, role: Role = Role.CLERK, file: Path | None = None) -> Shown:
        made.append(Shown(qtbot, office, role, file))
        return made[-1]

    yield make
    for one in made:
        one.desk.stop()
