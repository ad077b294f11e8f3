"""Sentences of the Account page that several of its parts say."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.borrower import Channel, ContactPoint, PartyRole, PointKind, PointState
from collectdesk.domain.browse import AccountCard, ContactAnswer, PersonRow, PointRow
from collectdesk.domain.contact import NextAction
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.hours import read_hours
from collectdesk.reference.phones import national
from collectdesk.shell import i18n
from collectdesk.shell.wording import known, words
from collectdesk.views.account.hours_fields import hours_text

translate = QCoreApplication.translate
POINT_ICONS = {
    PointKind.PHONE: "phone",
    PointKind.EMAIL: "email",
    PointKind.ADDRESS: "pin",
    PointKind.WECHAT: "chat",
}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def role_word(role: PartyRole) -> str:
    return words(f"party.{role.value}")


def full_value(kind: PointKind, value: str) -> str:
    """A revealed contact point as people write it, on one line."""
    return national(value) if kind is PointKind.PHONE else " ".join(value.split("\n"))


def use_word(point: ContactPoint) -> str:
    """ "mobile", "home", or what the list called it."""
    return words(f"label.{point.label}") if known(f"label.{point.label}") else point.label


def point_facts(point: ContactPoint) -> str:
    """ "mobile, verified", or what is wrong with it."""
    if point.state is not PointState.GOOD:
        return words(f"point_state.{point.state.value}")
    verified = translate("Account", "verified") if point.verified else ""
    comma = "，" if i18n.language().startswith("zh") else ", "
    return comma.join(part for part in (use_word(point), verified) if part)


def no_calls(row: PointRow) -> bool:
    """Whether a wish stands against calling this number."""
    return any(wish.channel is Channel.CALL for wish in row.opt_outs)


def row_facts(row: PointRow) -> str:
    """What a point is, or that it is not to be called."""
    if row.point.kind is PointKind.PHONE and no_calls(row):
        return translate("Account", "no calls")
    facts = point_facts(row.point)
    if not row.point.preferred_hours:
        return facts
    best = translate("Account", "best: {hours}").format(
        hours=hours_text(read_hours(row.point.preferred_hours))
    )
    return f"{facts} · {best}" if facts else best


_GRAVEST = (
    FlagKind.DECEASED,
    FlagKind.CEASE,
    FlagKind.ATTORNEY,
    FlagKind.INSOLVENT,
    FlagKind.BREATHING_SPACE,
    FlagKind.DISPUTE,
    FlagKind.COMPLAINT,
    FlagKind.VULNERABLE,
    FlagKind.HARDSHIP,
)


def flag_days(flag: PartyFlag) -> str:
    """ "since 23 Nov", "since 23 Nov, until 30 Nov"."""
    since = translate("Account", "since {day}").format(day=i18n.day_text(i18n.local(flag.since).date()))
    if flag.until is None:
        return since
    last = i18n.local(flag.until - timedelta(seconds=1)).date()
    until = translate("Account", "until {day}").format(day=i18n.day_text(last))
    return f"{since}，{until}" if i18n.language().startswith("zh") else f"{since}, {until}"


def gravest(people: Iterable[PersonRow]) -> list[tuple[PersonRow, PartyFlag]]:
    """Every flag on the account with whose it is: the borrower's first, the graver before the lighter."""
    order = list(PartyRole)
    found = [(person, flag) for person in people for flag in person.flags]
    return sorted(found, key=lambda pair: (order.index(pair[0].role), _GRAVEST.index(pair[1].kind)))


def warned(answer: ContactAnswer) -> list[str]:
    """What to be careful about, one sentence for each reason."""
    said = []
    for hit in answer.warnings:
        said.append(why_text(hit.code, dict(hit.facts)) + translate("Account", "."))
        coming = dict(hit.facts).get("next")
        if coming:
            moment = i18n.moment_text(datetime.fromisoformat(coming))
            said[-1] += " " + translate("Account", "Next: {moment}").format(moment=moment)
        if known(f"instead.{hit.code}"):
            said.append(words(f"instead.{hit.code}"))
    return said


def rate_text(rate: Decimal) -> str:
    """14.4%, without trailing zeros."""
    return f"{(rate * 100).normalize():f}%"


def why_text(code: str, facts: Mapping[str, object]) -> str:
    """Why the rules say no, as a sentence."""
    shown = {name: str(value) for name, value in facts.items()}
    if "since" in shown:
        shown["since"] = i18n.day_and_year(date.fromisoformat(shown["since"]))
    return words(f"why.{code}").format(**shown)


def why_title(code: str, channel: Channel) -> str:
    """What is not possible, in a few words."""
    call = channel is Channel.CALL
    if code == "contact.outside_hours":
        return (
            translate("Account", "No calls at this hour")
            if call
            else translate("Account", "Not at this hour")
        )
    if code.startswith("flag."):
        return (
            translate("Account", "No calls to this person")
            if call
            else translate("Account", "No contact this way")
        )
    if call:
        return translate("Account", "Asked not to be called")
    return translate("Account", "Asked not to be contacted this way")


def rule_text(citation: str, standing: str) -> str:
    """The article, and how sure we are of it: "GB/T 45251-2025 (read in a summary: check before use)"."""
    if standing in {"", "V"}:
        return citation
    pattern = "{citation}（{standing}）" if i18n.language().startswith("zh") else "{citation} ({standing})"
    return pattern.format(citation=citation, standing=words(f"standing.{standing}"))


def near_day(day: date, today: date) -> str:
    """ "today", "tomorrow", or the day with its weekday."""
    if day == today:
        return translate("Account", "today")
    if (day - today).days == 1:
        return translate("Account", "tomorrow")
    return i18n.day_text(day, planned=True)


def action_text(action: NextAction, on: date, at: datetime | None, today: date) -> str:
    """ "Call back today 14:00"."""
    when = near_day(on, today)
    if at is not None:
        when = f"{when} {i18n.time_text(i18n.local(at))}"
    return translate("Account", "{action} {when}").format(action=words(f"next.{action.value}"), when=when)


def next_text(card: AccountCard, today: date) -> tuple[str, bool]:
    """What comes first, the next action or an open promise, and whether it is past its day."""
    account = card.account
    due: list[tuple[date, str]] = []
    if account.next_action is not NextAction.NONE and account.next_on is not None:
        due.append(
            (account.next_on, action_text(account.next_action, account.next_on, account.next_at, today))
        )
    if card.open_promise is not None:
        amount, day = card.open_promise
        pattern = translate("Account", "Promise {amount} by {day}")
        if day < today:
            pattern = translate("Account", "Promise {amount} was due {day}")
        shown = near_day(day, today) if day >= today else i18n.day_text(day)
        due.append((day, pattern.format(amount=i18n.money_text(amount), day=shown)))
    if not due:
        return "", False
    day, text = min(due)
    return text, day < today
