"""Rule packs: the law's figures as data, checked when loaded; an error names file, rule and field."""

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from collectdesk import paths
from collectdesk.domain.borrower import Channel
from collectdesk.domain.errors import Trouble
from collectdesk.domain.flags import FlagKind
from collectdesk.domain.verdict import Ruling

KINDS = ("hours", "opt_out", "flag")
"""The kinds of rule the evaluator knows; each kind reads its own figures."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Allowed from `opens` to `closes`, local time; with `edges_blocked` not at exactly those minutes."""

    opens: time
    closes: time
    edges_blocked: bool


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    kind: str
    channels: frozenset[Channel]
    hours: Hours | None
    flags: frozenset[FlagKind]
    counting: str
    exceptions: str
    action: Ruling
    citation: str
    binding: str
    lender_types: tuple[str, ...]
    effective_from: date
    status: str
    source: str
    read_on: date


@dataclass(frozen=True, slots=True)
class RulePack:
    """One jurisdiction's rules. `version` is shown in the status bar."""

    id: str
    version: str
    rules: tuple[Rule, ...]

    def of_kind(self, kind: str, channel: Channel) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.kind == kind and channel in rule.channels)


def load_pack(path: Path) -> RulePack:
    """The pack in a file. Raises `Trouble("rules.broken", file, rule, field)`."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Trouble("rules.broken", file=path.name, rule="", field=str(error)) from error
    rows = raw.get("rule")
    if not isinstance(raw.get("version"), str):
        raise Trouble("rules.broken", file=path.name, rule="", field="version")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise Trouble("rules.broken", file=path.name, rule="", field="rule")
    rules = tuple(_rule(path.name, row) for row in rows)
    repeated = Counter(rule.id for rule in rules).most_common(1)[0]
    if repeated[1] > 1:
        raise Trouble("rules.broken", file=path.name, rule=repeated[0], field="id")
    return RulePack(path.stem, raw["version"], rules)


@cache
def rule_pack(pack: str) -> RulePack:
    """One of the packs that ship with the program: cn, us, uk."""
    path = paths.resources() / "rules" / f"{pack}.toml"
    if not path.is_file():
        raise Trouble("rules.unknown_pack", pack=pack)
    return load_pack(path)


def packs() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (paths.resources() / "rules").glob("*.toml")))


def _rule(file: str, row: Mapping[str, object]) -> Rule:
    name = str(row.get("id", "?"))

    def broken(field: str) -> Trouble:
        return Trouble("rules.broken", file=file, rule=name, field=field)

    def text(field: str, *allowed: str) -> str:
        value = row.get(field)
        if not isinstance(value, str) or not value.strip() or (allowed and value not in allowed):
            raise broken(field)
        return value

    def day(field: str) -> date:
        value = row.get(field)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise broken(field)
        return value

    unknown = set(row) - _FIELDS
    if unknown:
        raise broken(min(unknown))
    kind = text("kind", *KINDS)
    channels = row.get("channels")
    if not isinstance(channels, list) or not channels or {*map(str, channels)} - {*Channel, "all"}:
        raise broken("channels")
    lenders = row.get("lender_types", [])
    if not isinstance(lenders, list):
        raise broken("lender_types")
    return Rule(
        id=text("id"),
        kind=kind,
        channels=frozenset(Channel) if "all" in channels else frozenset(map(Channel, channels)),
        hours=_hours(row, broken) if kind == "hours" else None,
        flags=_flags(row, broken) if kind == "flag" else frozenset(),
        counting=text("counting"),
        exceptions=text("exceptions"),
        action=Ruling(text("action", Ruling.STOP, Ruling.WARN)),
        citation=text("citation"),
        binding=text("binding", "law", "standard", "association", "office"),
        lender_types=tuple(map(str, lenders)),
        effective_from=day("effective_from"),
        status=text("status", "V", "S", "U"),
        source=text("source"),
        read_on=day("read_on"),
    )


def _hours(row: Mapping[str, object], broken: Callable[[str], Trouble]) -> Hours:
    opens, closes = row.get("opens"), row.get("closes")
    edges_blocked = row.get("edges_blocked", False)
    if not isinstance(opens, time):
        raise broken("opens")
    if not isinstance(closes, time) or opens >= closes:
        raise broken("closes")
    if not isinstance(edges_blocked, bool):
        raise broken("edges_blocked")
    return Hours(opens, closes, edges_blocked)


def _flags(row: Mapping[str, object], broken: Callable[[str], Trouble]) -> frozenset[FlagKind]:
    flags = row.get("flags")
    if not isinstance(flags, list) or not flags or {*map(str, flags)} - {*FlagKind}:
        raise broken("flags")
    return frozenset(map(FlagKind, flags))


_FIELDS = frozenset(
    {"id", "kind", "channels", "flags", "opens", "closes", "edges_blocked", "counting", "exceptions"}
    | {"action", "citation", "binding", "lender_types", "effective_from", "status", "source", "read_on"}
)
