"""Rule packs load, and a broken one says which file, rule and field."""

from pathlib import Path

import pytest

from collectdesk.domain.borrower import Channel
from collectdesk.domain.errors import Trouble
from collectdesk.rules.rulebook import load_pack, packs, rule_pack

GOOD = """
version = "2026-01"
[[rule]]
id = "XX-HOUR"
kind = "hours"
channels = ["call", "sms"]
opens = 08:00:00
closes = 20:00:00
edges_blocked = true
counting = "the debtor's local time"
exceptions = "none"
action = "warn"
citation = "Some Act 1"
binding = "office"
lender_types = ["bank"]
effective_from = 2026-01-01
status = "U"
source = "the Act"
read_on = 2026-11-01
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "xx.toml"
    path.write_text(text, "utf-8")
    return path


def broken(folder: Path, text: str) -> Trouble:
    with pytest.raises(Trouble) as trouble:
        load_pack(write(folder, text))
    assert trouble.value.code == "rules.broken"
    assert trouble.value.facts["file"] == "xx.toml"
    return trouble.value


@pytest.mark.parametrize("name", ["cn", "us", "uk"])
def test_shipped_packs_hold_hours_and_opt_outs_for_calls(name: str) -> None:
    pack = rule_pack(name)
    assert name in packs()
    assert pack.id == name
    assert {rule.kind for rule in pack.rules} == {"hours", "opt_out", "flag"}
    for kind in ("hours", "opt_out"):
        assert pack.of_kind(kind, Channel.CALL)
    for rule in pack.rules:
        assert rule.id.startswith(name.upper())
        assert (rule.hours is not None) is (rule.kind == "hours")
        assert bool(rule.flags) is (rule.kind == "flag")


def test_unknown_pack_is_trouble() -> None:
    with pytest.raises(Trouble) as trouble:
        rule_pack("atlantis")
    assert (trouble.value.code, trouble.value.facts) == ("rules.unknown_pack", {"pack": "atlantis"})


def test_a_good_pack_is_read_whole(tmp_path: Path) -> None:
    pack = load_pack(write(tmp_path, GOOD))
    (rule,) = pack.rules
    assert (pack.id, pack.version) == ("xx", "2026-01")
    assert rule.hours is not None
    assert rule.hours.edges_blocked
    assert rule.lender_types == ("bank",)
    assert pack.of_kind("hours", Channel.EMAIL) == ()


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('channels = ["call", "sms"]', 'channels = ["pigeon"]', "channels"),
        ('channels = ["call", "sms"]', "channels = []", "channels"),
        ('channels = ["call", "sms"]', 'channels = [["call"]]', "channels"),
        ('channels = ["call", "sms"]', 'channels = "call"', "channels"),
        ('citation = "Some Act 1"', "", "citation"),
        ('citation = "Some Act 1"', 'citation = " "', "citation"),
        ('citation = "Some Act 1"', "citation = 1", "citation"),
        ('status = "U"', 'status = "X"', "status"),
        ('action = "warn"', 'action = "allowed"', "action"),
        ('kind = "hours"', 'kind = "moon"', "kind"),
        ('binding = "office"', 'binding = "habit"', "binding"),
        ('lender_types = ["bank"]', 'lender_types = "bank"', "lender_types"),
        ("opens = 08:00:00", "opens = 21:00:00", "closes"),
        ("opens = 08:00:00", 'opens = "08:00"', "opens"),
        ("closes = 20:00:00", "", "closes"),
        ("edges_blocked = true", 'edges_blocked = "no"', "edges_blocked"),
        ("effective_from = 2026-01-01", 'effective_from = "2026-01-01"', "effective_from"),
        ("read_on = 2026-11-01", "read_on = 2026-11-01T08:00:00", "read_on"),
        ('source = "the Act"', 'source = "the Act"\ncolour = "red"', "colour"),
    ],
)
def test_a_broken_field_is_named_with_its_rule(tmp_path: Path, old: str, new: str, field: str) -> None:
    assert old in GOOD
    facts = broken(tmp_path, GOOD.replace(old, new)).facts
    assert (facts["rule"], facts["field"]) == ("XX-HOUR", field)


@pytest.mark.parametrize(
    ("text", "rule", "field"),
    [
        (GOOD.replace('version = "2026-01"', ""), "", "version"),
        (GOOD.replace('version = "2026-01"', "version = 2026"), "", "version"),
        ('version = "1"', "", "rule"),
        ('version = "1"\nrule = ["XX-HOUR"]', "", "rule"),
        ('version = "1"\nrule = "XX-HOUR"', "", "rule"),
        (GOOD.replace('id = "XX-HOUR"', ""), "?", "id"),
        (GOOD + GOOD.replace('version = "2026-01"', ""), "XX-HOUR", "id"),
    ],
)
def test_a_broken_pack_is_named(tmp_path: Path, text: str, rule: str, field: str) -> None:
    facts = broken(tmp_path, text).facts
    assert (facts["rule"], facts["field"]) == (rule, field)


def test_a_flag_rule_names_flags_that_exist(tmp_path: Path) -> None:
    flagged = GOOD.replace('kind = "hours"', 'kind = "flag"\nflags = ["dispute"]')
    assert [rule.flags for rule in load_pack(write(tmp_path, flagged)).rules] == [frozenset({"dispute"})]
    for wrong in ("[]", '["moody"]', '"dispute"'):
        facts = broken(tmp_path, flagged.replace('["dispute"]', wrong)).facts
        assert (facts["rule"], facts["field"]) == ("XX-HOUR", "flags")


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    assert "line 4" in str(broken(tmp_path, GOOD.replace('id = "XX-HOUR"', "id = ")).facts["field"])


def test_text_that_is_not_utf8_and_a_missing_file_are_trouble(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_bytes('version = "规则"'.encode("gb18030"))
    for _ in range(2):
        with pytest.raises(Trouble, match=r"rules\.broken"):
            load_pack(path)
        path.unlink(missing_ok=True)
