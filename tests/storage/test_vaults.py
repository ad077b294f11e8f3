"""An office of every schema version that ever landed opens, whole."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from collectdesk.domain.account import AccountStatus
from collectdesk.domain.browse import AccountFilter
from collectdesk.domain.flags import FlagKind
from collectdesk.domain.money import Money
from collectdesk.storage.cipher import connect
from collectdesk.storage.keys import KeyRing
from collectdesk.storage.vault import HEAD
from collectdesk.usecases.audit import check_journal
from collectdesk.usecases.browse import (
    ListAccounts,
    Nothing,
    OfAccount,
    account_card,
    account_people,
    list_accounts,
)
from collectdesk.usecases.flags import LiftFlag, RaiseFlag, lift_flag, raise_flag
from collectdesk.usecases.imports import list_imports
from collectdesk.usecases.letters import ListLetters, OfLetter, letter_pdf, list_letters
from collectdesk.usecases.session import unlock
from collectdesk.usecases.undoing import OfImport, import_standing
from collectdesk.usecases.views import list_views
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


def test_what_a_dispute_held_before_there_were_flags_has_its_flag(tmp_path: Path) -> None:
    folder = tmp_path / "Old.collectdesk"
    shutil.copytree(STORED / "0001", folder)
    later = MORNING + timedelta(days=400)
    key = KeyRing.load(folder, clock=lambda: later, floor=LIGHT).unlock("Chen Jie", PASSWORD).data_key
    old = connect(folder / "office.db", key, "rw")
    ((account, party),) = old.execute("SELECT id, borrower_id FROM accounts LIMIT 1")
    for number in (1, 2):
        old.execute(
            "INSERT INTO contacts SELECT ?, ?, ?, NULL, 'call', 'out', 'borrower', founded_at, time_zone, 60,"
            " 'disputes', NULL, NULL, NULL, 'never signed', ?, 'allowed', founded_at, NULL FROM office",
            (number, account, party, (1 << 40) + 1),
        )
    old.execute("UPDATE accounts SET status = 'dispute' WHERE id = ?", (account,))
    old.commit()
    old.close()
    session, clerk = unlock(folder, "Chen Jie", PASSWORD, DirectPress(), lambda: later, floor=LIGHT)
    try:
        (flag,) = clerk.ask(account_people, OfAccount(account))[0].flags
        assert (flag.kind, flag.evidence, flag.contact_id) == (FlagKind.DISPUTE, "never signed", 2)
        other = clerk.do(raise_flag, RaiseFlag(party, FlagKind.HARDSHIP, "told us")).flag_id
        assert other == flag.id + 1
        clerk.do(lift_flag, LiftFlag(flag.id, "answered"))
        assert clerk.ask(account_card, OfAccount(account)).account.status is AccountStatus.IN_CONTACT
    finally:
        session.close()


def test_flags_hand_overs_and_views_of_a_stored_office_are_there(tmp_path: Path) -> None:
    folder = tmp_path / "Old.collectdesk"
    shutil.copytree(STORED / "0002", folder)
    later = MORNING + timedelta(days=400)
    session, clerk = unlock(folder, "Chen Jie", PASSWORD, DirectPress(), lambda: later, floor=LIGHT)
    try:
        (view,) = clerk.ask(list_views, Nothing())
        assert (view.name, view.office_wide) == ("Large", True)
        (flagged,) = clerk.ask(list_accounts, ListAccounts(AccountFilter(flags=(FlagKind.HARDSHIP,)))).rows
        card = clerk.ask(account_card, OfAccount(flagged.id))
        assert card.assigned_to == "Li Na"
        assert card.handed_over is not None
        assert card.handed_over.note == "call in the evening"
        (taken,) = clerk.ask(list_imports, Nothing())
        assert clerk.ask(import_standing, OfImport(taken.id)).why_not == "built_on"
    finally:
        session.close()
