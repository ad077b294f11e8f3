"""Hours and opt-outs: the worked examples of the rules, and that the next lawful time is lawful."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.borrower import Channel, OptOut
from collectdesk.domain.verdict import Ruling, Verdict
from collectdesk.rules.contact import ContactFacts, may_contact
from collectdesk.rules.rulebook import Hours, RulePack, rule_pack

SHANGHAI, LONDON = "Asia/Shanghai", "Europe/London"
NEW_YORK, LOS_ANGELES, CHICAGO = "America/New_York", "America/Los_Angeles", "America/Chicago"
DAY = "2026-11-23"
POINT, OTHER_POINT = 5, 6
ZONES = (SHANGHAI, LONDON, NEW_YORK, LOS_ANGELES, CHICAGO, "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")
HOURS_ONLY = {Channel.LETTER, Channel.LEGAL}
CN, US, UK = rule_pack("cn"), rule_pack("us"), rule_pack("uk")


def at(local: str, zone: str = SHANGHAI) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def wish(since: datetime, until: datetime | None = None, point_id: int | None = None) -> OptOut:
    return OptOut(1, 9, point_id, Channel.CALL, since, until, "not at all", 1, None)


def ask(
    pack: RulePack,
    when: datetime,
    *zones: str,
    channel: Channel = Channel.CALL,
    wishes: tuple[OptOut, ...] = (),
) -> Verdict:
    return may_contact(pack, ContactFacts(zones, wishes), channel, POINT, when)


@pytest.mark.parametrize(
    ("pack", "zones", "local", "allowed"),
    [
        (CN, (SHANGHAI,), f"{DAY}T21:59:59", True),
        (CN, (SHANGHAI,), f"{DAY}T22:00", False),
        (CN, (SHANGHAI,), f"{DAY}T07:59:59", False),
        (CN, (SHANGHAI,), f"{DAY}T08:00", True),
        (CN, (SHANGHAI,), f"{DAY}T00:00", False),
        (US, (NEW_YORK,), f"{DAY}T08:00", False),
        (US, (NEW_YORK,), f"{DAY}T08:00:59", False),
        (US, (NEW_YORK,), f"{DAY}T08:01", True),
        (US, (NEW_YORK,), f"{DAY}T20:59:59", True),
        (US, (NEW_YORK,), f"{DAY}T21:00", False),
        (UK, (LONDON,), f"{DAY}T07:59", False),
        (UK, (LONDON,), f"{DAY}T08:00", True),
        (UK, (LONDON,), f"{DAY}T19:59", True),
        (UK, (LONDON,), f"{DAY}T20:00", False),
        # clocks go forward at 02:00 and back at 02:00; the hours are the wall clock's
        (US, (NEW_YORK,), "2026-03-08T08:00", False),
        (US, (NEW_YORK,), "2026-03-08T08:01", True),
        (US, (NEW_YORK,), "2026-11-01T08:00", False),
        (US, (NEW_YORK,), "2026-11-01T08:01", True),
        (UK, (LONDON,), "2026-03-29T08:00", True),
        (UK, (LONDON,), "2026-03-29T07:59", False),
        (UK, (LONDON,), "2026-10-25T20:00", False),
    ],
)
def test_hours_of_the_day(pack: RulePack, zones: tuple[str, ...], local: str, allowed: bool) -> None:
    verdict = ask(pack, at(local, zones[0]), *zones)
    assert (verdict.ruling is Ruling.ALLOWED) is allowed
    assert (verdict.until is not None, verdict.next_lawful is None) == (allowed, allowed)


def test_ten_in_new_york_is_seven_in_california() -> None:
    ten = at("2025-06-03T10:00", NEW_YORK)
    for zones in ((LOS_ANGELES,), (NEW_YORK, LOS_ANGELES)):
        verdict = ask(US, ten, *zones)
        (hit,) = verdict.hits
        assert (hit.rule, hit.code, dict(hit.facts)["zone"]) == (
            "US-HOUR",
            "contact.outside_hours",
            LOS_ANGELES,
        )
        assert verdict.next_lawful == at("2025-06-03T08:01", LOS_ANGELES)
    assert ask(US, ten, NEW_YORK).ruling is Ruling.ALLOWED


def test_with_several_zones_the_first_to_close_closes() -> None:
    both = ask(US, at("2025-06-03T15:00", NEW_YORK), LOS_ANGELES, NEW_YORK)
    assert both.until == at("2025-06-03T21:00", NEW_YORK)
    evening = ask(US, at("2025-06-03T22:00", NEW_YORK), LOS_ANGELES, NEW_YORK)
    assert evening.next_lawful == at("2025-06-04T08:01", LOS_ANGELES)


def test_zones_that_never_overlap_have_no_lawful_time() -> None:
    verdict = ask(UK, at(f"{DAY}T10:00", NEW_YORK), NEW_YORK, "Asia/Bangkok")
    assert (verdict.ruling, verdict.next_lawful) == (Ruling.STOP, None)


def test_night_before_clocks_go_forward_ends_an_hour_sooner() -> None:
    evening = at("2026-03-28T21:00", LONDON)
    assert ask(UK, evening, LONDON).next_lawful == evening + timedelta(hours=10)
    evening = at("2026-10-24T21:00", LONDON)
    assert ask(UK, evening, LONDON).next_lawful == evening + timedelta(hours=12)


def test_a_verdict_says_rule_citation_and_standing() -> None:
    night = ask(CN, at(f"{DAY}T23:00"), SHANGHAI)
    (hit,) = night.hits
    assert (hit.rule, hit.standing, hit.binding) == ("CN-HOUR", "S", "standard")
    assert hit.citation == "GB/T 45251-2025; CBA 2026"
    assert dict(hit.facts) == {"opens": "08:00", "closes": "22:00", "zone": SHANGHAI}
    assert night.summary == "stop CN-HOUR"
    assert ask(CN, at(f"{DAY}T09:00"), SHANGHAI).summary == "allowed"


@pytest.mark.parametrize("channel", Channel)
def test_a_letter_may_be_written_at_night(channel: Channel) -> None:
    allowed = ask(CN, at(f"{DAY}T23:00"), SHANGHAI, channel=channel).ruling is Ruling.ALLOWED
    assert allowed is (channel in HOURS_ONLY)


NOON = at(f"{DAY}T12:00")


@pytest.mark.parametrize(
    ("opt_out", "allowed"),
    [
        (wish(NOON), False),
        (wish(NOON - timedelta(days=31)), False),
        (wish(NOON, point_id=POINT), False),
        (wish(NOON, point_id=OTHER_POINT), True),
        (wish(NOON + timedelta(seconds=1)), True),
        (wish(NOON - timedelta(days=9), until=NOON + timedelta(seconds=1)), False),
        (wish(NOON - timedelta(days=9), until=NOON), True),
        (replace(wish(NOON - timedelta(days=9)), lifted_at=NOON - timedelta(days=1)), True),
        (replace(wish(NOON), channel=Channel.SMS), True),
    ],
)
def test_a_wish_binds_its_person_or_its_point_until_its_end(opt_out: OptOut, allowed: bool) -> None:
    verdict = ask(CN, NOON, SHANGHAI, wishes=(opt_out,))
    assert (verdict.ruling is Ruling.ALLOWED) is allowed
    if not allowed:
        assert [(hit.rule, hit.code) for hit in verdict.hits] == [("CN-CALM", "contact.opted_out")]
        assert verdict.next_lawful == opt_out.until


def test_a_wish_that_ends_at_night_leaves_the_morning() -> None:
    opt_out = wish(NOON - timedelta(days=1), until=at(f"{DAY}T23:00"))
    assert ask(CN, NOON, SHANGHAI, wishes=(opt_out,)).next_lawful == at("2026-11-24T08:00")


def test_the_last_of_several_wishes_counts() -> None:
    wishes = (
        wish(NOON - timedelta(days=1), until=at("2026-11-24T10:00")),
        wish(NOON - timedelta(days=1), until=at("2026-11-26T15:00"), point_id=POINT),
        wish(at("2026-11-26T14:00"), until=at("2026-11-27T09:30")),
    )
    assert ask(CN, NOON, SHANGHAI, wishes=wishes).next_lawful == at("2026-11-27T09:30")
    forever = (*wishes, wish(at("2026-11-27T09:00")))
    assert ask(CN, NOON, SHANGHAI, wishes=forever).next_lawful is None


def test_outside_hours_and_opted_out_both_speak() -> None:
    verdict = ask(CN, at(f"{DAY}T23:00"), SHANGHAI, wishes=(wish(NOON),))
    assert verdict.summary == "stop CN-CALM CN-HOUR"
    assert verdict.next_lawful is None


def test_a_rule_that_warns_does_not_stop() -> None:
    gentle = RulePack("cn", "1", tuple(replace(rule, action=Ruling.WARN) for rule in CN.rules))
    night = ask(gentle, at(f"{DAY}T23:00"), SHANGHAI, wishes=(wish(NOON),))
    assert (night.ruling, night.next_lawful) == (Ruling.WARN, None)
    half = RulePack("cn", "1", (replace(CN.rules[0], action=Ruling.WARN), CN.rules[1]))
    opt_out = wish(NOON, until=at(f"{DAY}T23:00"))
    assert ask(half, NOON, SHANGHAI, wishes=(opt_out,)).next_lawful == at(f"{DAY}T23:00")


def test_the_strictest_hours_decide() -> None:
    office = replace(CN.rules[0], id="OFFICE-HOUR", hours=Hours(time(9), time(18), edges_blocked=False))
    pack = RulePack("cn", "1", (*CN.rules, office))
    assert ask(pack, at(f"{DAY}T10:00"), SHANGHAI).until == at(f"{DAY}T18:00")
    early = ask(pack, at(f"{DAY}T07:00"), SHANGHAI)
    assert (early.summary, early.next_lawful) == ("stop CN-HOUR OFFICE-HOUR", at(f"{DAY}T09:00"))


instants = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))
wishes_ = st.builds(
    lambda since, lasts, point: wish(since, None if lasts is None else since + lasts, point),
    instants,
    st.one_of(st.none(), st.timedeltas(timedelta(minutes=1), timedelta(days=400))),
    st.sampled_from([None, POINT, OTHER_POINT]),
)


@given(
    st.sampled_from([CN, US, UK]),
    instants,
    st.lists(st.sampled_from(ZONES), min_size=1, max_size=3, unique=True),
    st.lists(wishes_, max_size=3),
)
def test_next_lawful_time_is_lawful_and_until_is_the_end(
    pack: RulePack, when: datetime, zones: list[str], opt_outs: list[OptOut]
) -> None:
    verdict = ask(pack, when, *zones, wishes=tuple(opt_outs))
    if verdict.ruling is Ruling.ALLOWED:
        assert verdict.until is not None
        assert verdict.until > when
        hours = ask(pack, verdict.until - timedelta(seconds=1), *zones)
        assert hours.ruling is Ruling.ALLOWED
        assert ask(pack, verdict.until, *zones).ruling is Ruling.STOP
        return
    assert verdict.hits
    if verdict.next_lawful is not None:
        assert verdict.next_lawful > when
        assert ask(pack, verdict.next_lawful, *zones, wishes=tuple(opt_outs)).ruling is Ruling.ALLOWED


@given(st.sampled_from([CN, US, UK]), instants, st.sampled_from(ZONES))
def test_no_minute_before_the_next_lawful_time_is_lawful(pack: RulePack, when: datetime, zone: str) -> None:
    when = when.replace(second=0, microsecond=0)
    verdict = ask(pack, when, zone)
    if verdict.next_lawful is not None:
        assert verdict.next_lawful - when < timedelta(hours=14)
        assert ask(pack, verdict.next_lawful - timedelta(minutes=1), zone).ruling is Ruling.STOP
