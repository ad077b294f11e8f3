"""Every code of the domain has words, and every failure a sentence."""

import ast
import re
from enum import StrEnum
from pathlib import Path

import pytest

import collectdesk
from collectdesk.domain import account, borrower, browse, contact, ledger, letter, promise, staff
from collectdesk.domain.errors import Refusal
from collectdesk.domain.verdict import RuleHit
from collectdesk.rules.rulebook import packs, rule_pack
from collectdesk.shell import failures, i18n, wording
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Theme
from collectdesk.usecases.undoing import ImportStanding

ROOT = Path(collectdesk.__file__).parent
TREES = {path: ast.parse(path.read_text("utf-8")) for path in ROOT.rglob("*.py")}
RAISING = {"Refusal", "Trouble", "Reason", "add"}
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
    raised = {code for tree in TREES.values() for code in _codes(tree)}
    assert len(raised) > 100
    assert sorted(raised - failures.known_codes()) == []


def test_every_sentence_belongs_to_a_failure() -> None:
    named = {
        node.value
        for path, tree in TREES.items()
        if not path.name.endswith("_sentences.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    named |= {f"import.undo_{why}" for why in re.findall(r'"(\w+)"', ImportStanding.__doc__ or "")}
    assert sorted(failures.known_codes() - named) == []


def test_no_sentence_names_a_fact_that_its_failure_lacks() -> None:
    gaps = [
        f"{path.name}:{node.lineno} {code} without {sorted(lacking)}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for code in _raised_here(node)
        if (lacking := _named_in(code) - _given(node))
    ]
    assert gaps == []


def test_a_sentence_has_no_gap_where_nothing_is_known() -> None:
    never = Refusal("contact.stopped", why="contact.opted_out", since="2026-11-02", next_lawful=None)
    assert sentence(never) == ("Not now: Asked not to be contacted this way since 2 Nov 2026.", "")
    unknown = Refusal(
        "letter.stopped", name="Ann", why="contact.outside_hours", instead="contact.outside_hours"
    )
    assert sentence(unknown)[1] == ""


def test_a_long_text_of_a_file_is_cut_in_its_sentence() -> None:
    fact, _ = sentence(Refusal("money.not_a_number", text="a\nb" + 10_000 * "x"))
    assert fact.startswith("“a bxxx")
    assert len(fact) < 150


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_sentence_is_plain(themed: Theme, language: str) -> None:
    """No pleading, no exclamation, no jargon; full-width punctuation between Chinese characters."""
    i18n.set_language(language)
    wrong = []
    for code in sorted(failures.known_codes()):
        for text in sentence(Refusal(code, **dict.fromkeys(_named_in(code), "ABC"))):
            low = text.lower()
            bad = [word for word in ("!", "！", "please", "sorry", "sqlite", "exception", "…") if word in low]
            if text and language == "en" and not text.endswith((".", "?")):
                bad.append("no full stop")
            if language == "zh_CN":
                bad += re.findall(r"[\u4e00-\u9fff][,.;:!?()]|请[^示主]|[“”]", text)
                bad += ["not Chinese"] if text and not re.search(r"[\u4e00-\u9fff]", text) else []
            wrong += [f"{code}: {text} {bad}"] if bad else []
    assert wrong == []


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


def _named_in(code: str) -> set[str]:
    return {name for text in failures.plain(code) for name in failures.placeholders(text)} - {
        "instead",
        "next_lawful",
    }


def _raised_here(node: ast.Call) -> set[str]:
    """The codes of a call that gives its facts itself: Refusal, Trouble, Reason, a note added."""
    called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if called not in RAISING or any(keyword.arg is None for keyword in node.keywords):
        return set()
    return (
        {
            c.value
            for c in ast.walk(node.args[0])
            if isinstance(c, ast.Constant) and c.value in failures.known_codes()
        }
        if node.args
        else set()
    )


def _given(node: ast.Call) -> set[str]:
    keys = [key for arg in node.args if isinstance(arg, ast.Dict) for key in arg.keys]
    return {str(k.arg) for k in node.keywords} | {str(k.value) for k in keys if isinstance(k, ast.Constant)}


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
