"""Flags: what each stops or warns of in each country, and that it ends with its last cause."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from collectdesk.domain.borrower import Channel
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.hours import PreferredHours, Span
from collectdesk.domain.verdict import Ruling, Verdict
from collectdesk.rules.contact import ContactFacts, may_contact
from collectdesk.rules.rulebook import packs, rule_pack

ZONES = {"cn": "Asia/Shanghai", "us": "America/New_York", "uk": "Europe/London"}
CALL, SMS, VISIT, LETTER = Channel.CALL, Channel.SMS, Channel.VISIT, Channel.LETTER
F = FlagKind


def noon(pack: str, day: int = 23, hour: int = 12) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=ZoneInfo(ZONES[pack])).astimezone(UTC)


def flag(kind: FlagKind, since: datetime, until: datetime | None = None) -> PartyFlag:
    return PartyFlag(1, 9, kind, since, until, "a letter", None, 1, None, None, "")


def ask(
    pack: str,
    *flags: PartyFlag,
    channel: Channel = CALL,
    at: datetime | None = None,
    of_attorney: bool = False,
    preferred: PreferredHours = PreferredHours(),  # noqa: B008 (frozen)
) -> Verdict:
    facts = ContactFacts((ZONES[pack],), (), flags, preferred, of_attorney)
    return may_contact(rule_pack(pack), facts, channel, 5, at or noon(pack))


#    flag               pack   call  sms   visit letter   rule that speaks for a call
TABLE = """
deceased          cn  stop stop stop stop  CN-TARGET
insolvent         cn  stop stop stop stop  CN-ATTY
attorney          cn  stop stop stop stop  CN-ATTY
cease             cn  stop stop stop -     CN-CEASE
breathing_space   cn  stop stop stop -     CN-PAUSE
dispute           cn  warn warn warn stop  CN-CARE
complaint         cn  warn warn warn warn  CN-CARE
hardship          cn  warn warn warn warn  CN-CARE
vulnerable        cn  warn warn warn warn  CN-CARE
deceased          us  stop stop stop stop  US-ESTATE
insolvent         us  stop stop stop stop  US-ESTATE
attorney          us  stop stop stop stop  US-ATTY
cease             us  stop stop stop stop  US-CEASE
breathing_space   us  stop stop stop -     US-PAUSE
dispute           us  stop stop stop stop  US-DISP
complaint         us  warn warn warn warn  US-CARE
hardship          us  warn warn warn warn  US-CARE
vulnerable        us  warn warn warn warn  US-CARE
deceased          uk  stop stop stop stop  UK-ATTY
insolvent         uk  stop stop stop stop  UK-ATTY
attorney          uk  stop stop stop stop  UK-ATTY
cease             uk  stop stop stop stop  UK-CEASE
breathing_space   uk  stop stop stop stop  UK-BREATHE
dispute           uk  warn warn warn stop  UK-CARE
complaint         uk  warn warn warn warn  UK-CARE
hardship          uk  warn warn warn warn  UK-FORB
vulnerable        uk  warn warn stop warn  UK-FORB
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()]
SPOKEN = {"stop": Ruling.STOP, "warn": Ruling.WARN, "-": Ruling.ALLOWED}


def test_the_table_names_every_flag_in_every_country() -> None:
    assert {(row[0], row[1]) for row in ROWS} == {(kind.value, pack) for kind in F for pack in packs()}


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_what_a_flag_does_to_each_channel(row: list[str]) -> None:
    kind, pack, *spoken, rule = row
    raised = flag(F(kind), noon(pack))
    for channel, word in zip((CALL, SMS, VISIT, LETTER), spoken, strict=True):
        verdict = ask(pack, raised, channel=channel)
        assert verdict.ruling is SPOKEN[word], channel
        if word != "-":
            assert verdict.reason is not None
            assert verdict.reason.code == f"flag.{kind}"
            assert dict(verdict.reason.facts)["since"] == "2026-11-23"
        assert verdict.next_lawful is None
    reason = ask(pack, raised).reason
    assert reason is not None
    assert reason.rule == rule


@pytest.mark.parametrize("pack", packs())
def test_what_was_not_read_in_a_law_is_to_be_checked_before_use(pack: str) -> None:
    for rule in rule_pack(pack).rules:
        if rule.kind == "flag":
            assert (rule.binding == "office") is (rule.status == "U"), rule.id


@pytest.mark.parametrize("pack", packs())
def test_a_flag_lifts_when_the_last_cause_is_closed(pack: str) -> None:
    at = noon(pack)
    first, second = flag(F.CEASE, at - timedelta(days=9)), flag(F.CEASE, at - timedelta(days=1))
    assert ask(pack, first, second).ruling is Ruling.STOP
    closed = replace(first, lifted_at=at)
    assert ask(pack, closed, second).ruling is Ruling.STOP
    assert ask(pack, closed, replace(second, lifted_at=at)).ruling is Ruling.ALLOWED


def test_a_flag_holds_from_its_beginning_and_before_its_end() -> None:
    at, end = noon("uk"), noon("uk", 30)
    space = flag(F.BREATHING_SPACE, at, end)
    assert ask("uk", space, at=at - timedelta(seconds=1)).ruling is Ruling.ALLOWED
    assert ask("uk", space, at=at).next_lawful == end
    assert ask("uk", space, at=end).ruling is Ruling.ALLOWED
    night = flag(F.BREATHING_SPACE, at, noon("uk", 29, 23))
    assert ask("uk", night, at=at).next_lawful == noon("uk", 30, 8)
    assert ask("uk", space, flag(F.DECEASED, at)).next_lawful is None


@pytest.mark.parametrize("pack", packs())
def test_an_attorney_is_reached_where_the_party_is_not(pack: str) -> None:
    spoken_for = flag(F.ATTORNEY, noon(pack))
    for channel in (CALL, LETTER):
        assert ask(pack, spoken_for, channel=channel).ruling is Ruling.STOP
        assert ask(pack, spoken_for, channel=channel, of_attorney=True).ruling is Ruling.ALLOWED
        dead = flag(F.DECEASED, noon(pack))
        assert ask(pack, spoken_for, dead, channel=channel, of_attorney=True).ruling is Ruling.STOP


LUNCH = PreferredHours((Span((1, 2, 3, 4, 5), time(12), time(14)),))


@pytest.mark.parametrize(
    ("hour", "day", "coming"),
    [(11, 23, (23, 12)), (15, 23, (24, 12)), (15, 27, (30, 12)), (10, 28, (30, 12))],
)
def test_outside_the_preferred_hours_a_call_is_warned_of(
    hour: int, day: int, coming: tuple[int, int]
) -> None:
    verdict = ask("cn", at=noon("cn", day, hour), preferred=LUNCH)
    (hit,) = verdict.hits
    assert (verdict.ruling, hit.code, verdict.next_lawful) == (Ruling.WARN, "contact.not_preferred", None)
    assert dict(hit.facts) == {"next": noon("cn", *coming).isoformat()}
    assert ask("cn", at=noon("cn", day, hour), channel=SMS, preferred=LUNCH).ruling is Ruling.ALLOWED


def test_inside_them_nothing_is_said_and_unlawful_hours_are_never_proposed() -> None:
    assert ask("cn", at=noon("cn", 23, 13), preferred=LUNCH).ruling is Ruling.ALLOWED
    early = PreferredHours((Span((1, 2, 3, 4, 5, 6, 7), time(6), time(9)),))
    (hit,) = ask("cn", preferred=early).hits
    assert dict(hit.facts)["next"] == noon("cn", 24, 8).isoformat()
    night = PreferredHours((Span((1, 2, 3, 4, 5, 6, 7), time(5), time(7)),))
    (hit,) = ask("cn", preferred=night).hits
    assert hit.facts == ()
