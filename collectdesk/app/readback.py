"""Reads an office in a process of its own, so that the tour compares what is on the disk, not in memory."""

import argparse
import hashlib
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from collectdesk.app.cli.frame import NoPress
from collectdesk.domain.money import Money
from collectdesk.usecases.audit import check_journal
from collectdesk.usecases.browse import (
    ListAccounts,
    Nothing,
    OfAccount,
    account_ledger,
    list_accounts,
)
from collectdesk.usecases.letters import ListLetters, OfLetter, letter_pdf, list_letters
from collectdesk.usecases.office import Clerk
from collectdesk.usecases.session import unlock
from collectdesk.usecases.timeline import account_timeline


def read_back(options: argparse.Namespace) -> int:
    """Prints what the office holds as JSON; the password is the first line of standard input."""
    password = sys.stdin.readline().rstrip("\n")
    at = datetime.fromisoformat(options.at)
    session, clerk = unlock(options.office, options.staff, password, NoPress(), lambda: at)
    try:
        print(json.dumps(_contents(clerk), ensure_ascii=False))
    finally:
        session.close()
    return 0


def _contents(clerk: Clerk) -> dict[str, Any]:
    listed = clerk.ask(list_accounts, ListAccounts(count=10_000))
    accounts = {}
    for row in listed.rows:
        ledger = clerk.ask(account_ledger, OfAccount(row.id))
        accounts[row.contract_number] = {
            "name": row.name,
            "overdue": str(row.overdue.amount),
            "ledger": str(Money.sum((line.amount for line in ledger), row.overdue.currency).amount),
            "story": [
                {
                    "kind": moment.kind.value,
                    "code": moment.code,
                    "note": moment.note,
                    "facts": {name: _plain(value) for name, value in moment.facts.items()},
                }
                for moment in clerk.ask(account_timeline, OfAccount(row.id))
            ],
        }
    letters = {
        row.contract_number: {
            "number": row.number,
            "state": row.state.value,
            "tracking": row.tracking,
            "language": row.language,
            "sha256": hashlib.sha256(clerk.ask(letter_pdf, OfLetter(row.id))).hexdigest(),
        }
        for row in clerk.ask(list_letters, ListLetters())
    }
    return {
        "accounts": accounts,
        "overdue": [str(m.amount) for m in (listed.totals.overdue if listed.totals else ())],
        "letters": letters,
        "journal": clerk.ask(check_journal, Nothing()),
    }


def _plain(value: object) -> str:
    return str(value.amount) if isinstance(value, Money) else str(value)


def command(office: Path, staff: str, at: datetime) -> list[str]:
    """How to start this process, from source and frozen."""
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "collectdesk.app.main"]
    )
    return [*program, "read-back", str(office), "--staff", staff, "--at", at.isoformat()]
