"""May this person be contacted through this channel at this moment? Pure; the clock is an argument."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from collectdesk.domain.borrower import Channel, OptOut
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.hours import ANY_HOUR, PreferredHours
from collectdesk.domain.verdict import RuleHit, Ruling, Verdict
from collectdesk.rules.rulebook import Hours, Rule, RulePack

_LOOK_AHEAD = timedelta(days=3)
_ORDER = (Ruling.ALLOWED, Ruling.WARN, Ruling.STOP)
_AT_ONCE = frozenset({Channel.CALL, Channel.VISIT, Channel.IN_PERSON})
"""Channels that take a person's time when they are used: preferred hours are meant for these."""


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """What the rules need to know of a person and a point: every plausible IANA time zone, wishes and
    flags on record, preferred hours, and whether the point is the person's attorney's."""

    zones: tuple[str, ...]
    opt_outs: tuple[OptOut, ...] = ()
    flags: tuple[PartyFlag, ...] = ()
    preferred: PreferredHours = ANY_HOUR
    of_attorney: bool = False


def may_contact(
    pack: RulePack, facts: ContactFacts, channel: Channel, point_id: int | None, at: datetime
) -> Verdict:
    """The verdict for a contact begun at `at` (UTC).

    Letters and visits are not bound to the minute they are written, so hours bind what disturbs at once.
    """
    hits: list[RuleHit] = []
    until: datetime | None = None
    for rule in pack.of_kind("opt_out", channel):
        wish = _standing_wish(facts.opt_outs, channel, point_id, at)
        if wish is not None:
            hits.append(_hit(rule, "contact.opted_out", since=wish.since.date().isoformat()))
    for rule in pack.of_kind("flag", channel):
        flag = _standing_flag(facts, rule, at)
        if flag is not None:
            hits.append(_hit(rule, f"flag.{flag.kind}", since=flag.since.date().isoformat()))
    for rule, hours in _timed(pack.of_kind("hours", channel)):
        closed = _closed_zone(hours, facts.zones, at)
        if closed is not None:
            opens, closes = f"{hours.opens:%H:%M}", f"{hours.closes:%H:%M}"
            hits.append(_hit(rule, "contact.outside_hours", opens=opens, closes=closes, zone=closed))
        else:
            closing = _closes(hours, facts.zones, at)
            until = closing if until is None else min(until, closing)
    if channel in _AT_ONCE and not _preferred(facts, at):
        hits.append(_not_preferred(pack, facts, channel, point_id, at))
    ruling = max((hit.ruling for hit in hits), key=_ORDER.index, default=Ruling.ALLOWED)
    if ruling is Ruling.STOP:
        return Verdict(ruling, tuple(hits), None, _next_lawful(pack, facts, channel, point_id, at))
    return Verdict(ruling, tuple(hits), until, None)


def _next_lawful(
    pack: RulePack, facts: ContactFacts, channel: Channel, point_id: int | None, at: datetime
) -> datetime | None:
    """The first moment from `at` on that no rule stops; None if none comes by itself.

    It ends: each wish and each flag stands in the way at most once.
    """
    flag_stops = [rule for rule in pack.of_kind("flag", channel) if rule.action is Ruling.STOP]
    wishes_stop = any(rule.action is Ruling.STOP for rule in pack.of_kind("opt_out", channel))
    opt_outs = facts.opt_outs if wishes_stop else ()
    all_hours = tuple(
        hours for rule, hours in _timed(pack.of_kind("hours", channel)) if rule.action is Ruling.STOP
    )
    moment: datetime | None = at
    while moment is not None:
        wish = _standing_wish(opt_outs, channel, point_id, moment)
        flag = next((f for rule in flag_stops if (f := _standing_flag(facts, rule, moment))), None)
        if wish is not None:
            moment = wish.until
        elif flag is not None:
            moment = flag.until
        elif not _all_open(all_hours, facts.zones, moment):
            moment = _next_open(all_hours, facts.zones, moment)
        else:
            break
    return moment


def _timed(rules: Iterable[Rule]) -> tuple[tuple[Rule, Hours], ...]:
    return tuple((rule, rule.hours) for rule in rules if rule.hours is not None)


def _hit(rule: Rule, code: str, **facts: str) -> RuleHit:
    return RuleHit(
        rule.id, rule.action, code, rule.citation, rule.binding, rule.status, tuple(sorted(facts.items()))
    )


def _standing_wish(
    opt_outs: Iterable[OptOut], channel: Channel, point_id: int | None, at: datetime
) -> OptOut | None:
    return next(
        (
            wish
            for wish in opt_outs
            if wish.channel is channel
            and wish.point_id in {None, point_id}
            and wish.lifted_at is None
            and wish.since <= at
            and (wish.until is None or at < wish.until)
        ),
        None,
    )


def _standing_flag(facts: ContactFacts, rule: Rule, at: datetime) -> PartyFlag | None:
    """The first flag that this rule is about; a point of the attorney's is what an attorney asks to use."""
    return next(
        (
            flag
            for flag in facts.flags
            if flag.kind in rule.flags
            and flag.stands(at)
            and not (flag.kind is FlagKind.ATTORNEY and facts.of_attorney)
        ),
        None,
    )


def _preferred(facts: ContactFacts, at: datetime) -> bool:
    return all(facts.preferred.holds(at.astimezone(ZoneInfo(zone))) for zone in facts.zones)


def _not_preferred(
    pack: RulePack, facts: ContactFacts, channel: Channel, point_id: int | None, at: datetime
) -> RuleHit:
    """A wish about the hour may be passed over, with care; with the next such hour, if any."""
    openings = sorted(
        datetime.combine(day, span.opens, ZoneInfo(zone)).astimezone(UTC)
        for zone in facts.zones
        for day in (at.astimezone(ZoneInfo(zone)).date() + timedelta(days=n) for n in range(8))
        for span in facts.preferred.spans
        if day.isoweekday() in span.weekdays
    )
    lawful = (_next_lawful(pack, facts, channel, point_id, opening) for opening in openings if opening > at)
    coming = next((moment for moment in lawful if moment is not None and _preferred(facts, moment)), None)
    known = () if coming is None else (("next", coming.isoformat()),)
    return RuleHit("preferred-hours", Ruling.WARN, "contact.not_preferred", "", "office", "V", known)


def _closed_zone(hours: Hours, zones: Iterable[str], at: datetime) -> str | None:
    """The first zone in which `at` is outside the hours."""
    for zone in zones:
        minute = at.astimezone(ZoneInfo(zone)).time().replace(second=0, microsecond=0)
        if not hours.opens <= minute < hours.closes or (hours.edges_blocked and minute == hours.opens):
            return zone
    return None


def _all_open(all_hours: Iterable[Hours], zones: tuple[str, ...], at: datetime) -> bool:
    return all(_closed_zone(hours, zones, at) is None for hours in all_hours)


def _next_open(all_hours: tuple[Hours, ...], zones: tuple[str, ...], after: datetime) -> datetime | None:
    """The first whole minute at which every zone is open; None if the zones never overlap."""
    candidates = []
    for hours, zone in product(all_hours, zones):
        local = after.astimezone(ZoneInfo(zone))
        for days in range(_LOOK_AHEAD.days + 1):
            opening = datetime.combine(local.date() + timedelta(days=days), hours.opens)
            if hours.edges_blocked:
                opening += timedelta(minutes=1)
            candidates.append(opening.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC))
    return next((c for c in sorted(candidates) if c > after and _all_open(all_hours, zones, c)), None)


def _closes(hours: Hours, zones: Iterable[str], at: datetime) -> datetime:
    closings = []
    for zone in zones:
        local = at.astimezone(ZoneInfo(zone))
        closing = datetime.combine(local.date(), hours.closes, ZoneInfo(zone))
        closings.append(closing.astimezone(UTC))
    return min(closings)
