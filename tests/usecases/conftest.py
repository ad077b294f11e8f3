"""Use cases are tested on real encrypted offices."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.offices import TestOffice, small_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TestOffice]:
    with small_office(tmp_path) as opened:
        yield opened
