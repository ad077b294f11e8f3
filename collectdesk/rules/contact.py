"""May this person be contacted through this channel at this moment? Pure; the clock is an argument."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from collectdesk.domain.borrower import Channel, OptOut
from collectdesk.domain.verdict import RuleHit, Ruling, Verdict
from collectdesk.rules.rulebook import Hours, Rule, RulePack

_LOOK_AHEAD = timedelta(days=3)
_ORDER = (Ruling.ALLOWED, Ruling.WARN, Ruling.STOP)


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """What the rules need to know of a person: every plausible IANA time zone, and wishes on record."""

    zones: tuple[str, ...]
    opt_outs: tuple[OptOut, ...] = ()


def may_contact(
    pack: RulePack, facts: ContactFacts, channel: Channel, point_id: int | None, at: datetime
) -> Verdict:
    """The verdict for a contact begun at `at` (UTC).

    Letters and visits are not bound to the minute they are written, so hours bind what disturbs at once.
    """
    hits: list[RuleHit] = []
    until: datetime | None = None
    next_lawful: datetime | None = at
    for rule in pack.of_kind("opt_out", channel):
        wish = _standing_wish(facts.opt_outs, channel, point_id, at)
        if wish is not None:
            hits.append(_hit(rule, "contact.opted_out", since=wish.since.date().isoformat()))
            next_lawful = wish.until
    for rule in pack.of_kind("hours", channel):
        if rule.hours is None:
            continue
        if not _open(rule.hours, facts.zones, at):
            hits.append(
                _hit(
                    rule,
                    "contact.outside_hours",
                    opens=f"{rule.hours.opens:%H:%M}",
                    closes=f"{rule.hours.closes:%H:%M}",
                    zone=facts.zones[0],
                )
            )
            if next_lawful is not None:
                next_lawful = _next_open(rule.hours, facts.zones, max(next_lawful, at))
        else:
            closing = _closes(rule.hours, facts.zones, at)
            until = closing if until is None else min(until, closing)
    ruling = max((hit.ruling for hit in hits), key=_ORDER.index, default=Ruling.ALLOWED)
    if ruling is Ruling.STOP:
        return Verdict(ruling, tuple(hits), None, next_lawful)
    return Verdict(ruling, tuple(hits), until, None)


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


def _open(hours: Hours, zones: Iterable[str], at: datetime) -> bool:
    for zone in zones:
        local = at.astimezone(ZoneInfo(zone)).time()
        minute = local.replace(second=0, microsecond=0)
        if hours.edges_blocked and minute == hours.opens:
            return False
        if not hours.opens <= minute < hours.closes:
            return False
    return True


def _next_open(hours: Hours, zones: tuple[str, ...], after: datetime) -> datetime | None:
    """The first whole minute at which every zone is open; None if the zones never overlap."""
    candidates = []
    for zone in zones:
        local = after.astimezone(ZoneInfo(zone))
        opens = hours.opens
        if hours.edges_blocked:
            opens = (datetime.combine(local.date(), opens) + timedelta(minutes=1)).time()
        for days in range(_LOOK_AHEAD.days + 1):
            day = local.date() + timedelta(days=days)
            candidates.append(datetime.combine(day, opens, ZoneInfo(zone)).astimezone(UTC))
    return next((c for c in sorted(candidates) if c > after and _open(hours, zones, c)), None)


def _closes(hours: Hours, zones: Iterable[str], at: datetime) -> datetime:
    closings = []
    for zone in zones:
        local = at.astimezone(ZoneInfo(zone))
        closing = datetime.combine(local.date(), hours.closes, ZoneInfo(zone))
        closings.append(closing.astimezone(UTC))
    return min(closings)
