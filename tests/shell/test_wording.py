"""Every code of the domain has words, and every failure a sentence."""

import ast
from enum import StrEnum
from pathlib import Path

import pytest

import collectdesk
from collectdesk.domain import account, borrower, browse, contact, ledger, letter, promise, staff
from collectdesk.domain.errors import Refusal
from collectdesk.domain.verdict import RuleHit
from collectdesk.rules.rulebook import packs, rule_pack
from collectdesk.shell import failures, wording
from collectdesk.shell.failures import sentence

ROOT = Path(collectdesk.__file__).parent
FAMILIES: dict[str, type[StrEnum]] = {
    "role": staff.Role,
    "state": account.AccountState,
    "status": account.AccountStatus,
    "repayment": account.RepaymentMethod,
    "result": contact.Result,
    "reason": contact.Reason,
    "reached": contact.Reached,
    "next": contact.NextAction,
    "direction": contact.Direction,
    "component": ledger.Component,
    "line": ledger.LineKind,
    "source": ledger.LineSource,
    "channel": borrower.Channel,
    "point": borrower.PointKind,
    "point_state": borrower.PointState,
    "party": borrower.PartyRole,
    "kind": borrower.PartyKind,
    "promise": promise.PromiseState,
    "letter": letter.LetterState,
    "service": letter.PostService,
    "queue": browse.QueueKind,
}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_of_a_family_has_words(family: str) -> None:
    assert [c.value for c in FAMILIES[family] if not wording.known(f"{family}.{c.value}")] == []


def test_packs_and_events_have_words() -> None:
    events = {
        node.name
        for node in ast.parse((ROOT / "domain/events.py").read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name not in {"Event", "DraftKept"}
    }
    assert [e for e in sorted(events) if not wording.known(f"event.{e}")] == []
    assert [p for p in packs() if not wording.known(f"pack.{p}")] == []
    standings = {rule.status for pack in packs() for rule in rule_pack(pack).rules}
    assert [s for s in standings if not wording.known(f"standing.{s}")] == []


def test_every_failure_raised_anywhere_has_a_sentence() -> None:
    raised = {code for path in ROOT.rglob("*.py") for code in _codes(ast.parse(path.read_text("utf-8")))}
    assert len(raised) > 100
    assert sorted(raised - failures.known_codes()) == []


def test_facts_are_shown_in_the_sentence() -> None:
    fact, remedy = sentence(Refusal("promise.too_far", "promise_on", days=31))
    assert fact == "The promised day is more than 31 days ahead."
    assert remedy
    stopped = Refusal("contact.stopped", why="contact.outside_hours", opens="08:00", closes="22:00")
    assert sentence(stopped)[0] == "Not now: Outside the hours 08:00–22:00."


def test_wrong_passwords_count_down() -> None:
    last = Refusal("unlock.wrong_password", "password", tries_left=1, wait_minutes=5)
    assert sentence(last) == ("Wrong password.", "1 try left, then a 5-minute wait.")
    assert sentence(Refusal("unlock.wait", "password", seconds=61))[1] == "Try again in 2 min."


def _codes(tree: ast.AST) -> set[str]:
    """Dotted codes given as the first argument to Refusal, Trouble, Note or Reason."""
    found = set()
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
            continue
        if node.func.id in {"Refusal", "Trouble", "Note", "Reason", RuleHit.__name__}:
            found |= {
                c.value
                for c in ast.walk(node.args[0])
                if isinstance(c, ast.Constant) and isinstance(c.value, str) and "." in c.value
            }
    return found
