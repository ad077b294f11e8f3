"""An office of every schema version that ever landed opens, whole."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from collectdesk.domain.money import Money
from collectdesk.storage.vault import HEAD
from collectdesk.usecases.audit import check_journal
from collectdesk.usecases.browse import ListAccounts, Nothing, list_accounts
from collectdesk.usecases.letters import ListLetters, OfLetter, letter_pdf, list_letters
from collectdesk.usecases.session import unlock
from tests.offices import LIGHT, MORNING, PASSWORD, DirectPress

STORED = Path(__file__).parent.parent / "vaults"
VERSIONS = sorted(folder.name for folder in STORED.iterdir())


def test_the_newest_schema_has_its_stored_office() -> None:
    assert VERSIONS[-1] == HEAD


@pytest.mark.parametrize("version", VERSIONS)
def test_a_stored_office_opens_with_all_it_held(version: str, tmp_path: Path) -> None:
    folder = tmp_path / "Old.collectdesk"
    shutil.copytree(STORED / version, folder)
    later = MORNING + timedelta(days=400)
    session, clerk = unlock(folder, "Chen Jie", PASSWORD, DirectPress(), lambda: later, floor=LIGHT)
    try:
        listed = clerk.ask(list_accounts, ListAccounts())
        assert listed.totals is not None
        assert (listed.totals.shown, listed.totals.overdue) == (37, (Money.exact("685098.27", "CNY"),))
        (letter,) = clerk.ask(list_letters, ListLetters())
        assert clerk.ask(letter_pdf, OfLetter(letter.id)).startswith(b"%PDF-")
        assert clerk.ask(check_journal, Nothing()) > 37
        assert session.vault.check() == ()
    finally:
        session.close()
