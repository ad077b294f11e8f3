"""The queue in words: why a row stands there, why at its rank, and whether one may call now."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.browse import QueueClass, QueueKind, QueueRow, Tally
from collectdesk.domain.ranking import chance_lost
from collectdesk.shell import i18n
from collectdesk.shell.wording import words
from collectdesk.views.widgets.cells import Cell
from collectdesk.views.widgets.status import sign

translate = QCoreApplication.translate
ICONS = {
    QueueKind.CALL_BACK: ("phone", "text2"),
    QueueKind.PROMISE_DUE: ("promise", "accent"),
    QueueKind.PROMISE_BROKEN: ("broken", "bad"),
    QueueKind.PROMISE_PAST: ("warn", "warn"),
    QueueKind.NEW: ("new", "text2"),
    QueueKind.CALL: ("phone", "text2"),
    QueueKind.REVIEW: ("eye", "text2"),
    QueueKind.LETTER_TO_WRITE: ("pen", "text2"),
    QueueKind.LETTER_TO_POST: ("letters", "text2"),
    QueueKind.UNTOUCHED: ("clock", "text2"),
    QueueKind.UNASSIGNED: ("user", "text2"),
    QueueKind.OWNER_LEFT: ("user", "warn"),
    QueueKind.ORPHAN: ("clock", "warn"),
}


def _chinese() -> bool:
    return i18n.language().startswith("zh")


def joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)


def chip_text(place: QueueClass) -> str:
    match place:
        case QueueClass.DUE:
            return translate("Today", "Due today")
        case QueueClass.BROKEN:
            return translate("Today", "Broken")
        case QueueClass.NEW:
            return translate("Today", "New")
        case QueueClass.STEPS:
            return translate("Today", "Planned")
        case QueueClass.LETTERS:
            return translate("Today", "Letters")
        case QueueClass.UNTOUCHED:
            return translate("Today", "Untouched")
        case QueueClass.WAITING:
            return translate("Today", "Waiting")
        case QueueClass.NOBODYS:
            return translate("Today", "Nobody's")


def group_text(place: QueueClass) -> str:
    match place:
        case QueueClass.DUE:
            return translate("Today", "Due today, by the hour")
        case QueueClass.BROKEN:
            return translate("Today", "Broken and past promises")
        case QueueClass.NEW:
            return translate("Today", "New, no contact yet")
        case QueueClass.STEPS:
            return translate("Today", "Planned for today")
        case QueueClass.LETTERS:
            return translate("Today", "Letters to write and post")
        case QueueClass.UNTOUCHED:
            return translate("Today", "Untouched for two weeks")
        case QueueClass.WAITING:
            return translate("Today", "May not be contacted now")
        case QueueClass.NOBODYS:
            return translate("Today", "Nobody's accounts")


def explanation(place: QueueClass) -> str:
    """Why accounts stand in a group and what its order is, in one sentence."""
    match place:
        case QueueClass.DUE:
            return translate("Today", "Agreed for today; the earlier hour first.")
        case QueueClass.BROKEN:
            return translate("Today", "Not paid as promised, not spoken to since; most at stake first.")
        case QueueClass.NEW:
            return translate("Today", "The first contact is still to be made; most at stake first.")
        case QueueClass.STEPS:
            return translate("Today", "Planned for a day, not for an hour; most at stake first.")
        case QueueClass.LETTERS:
            return translate("Today", "Need nobody on the phone; most at stake first.")
        case QueueClass.UNTOUCHED:
            return translate("Today", "No contact, no letter, no plan for 14 days; most at stake first.")
        case QueueClass.WAITING:
            return translate("Today", "The rules or a missing number forbid a call; the soonest first.")
        case QueueClass.NOBODYS:
            return translate("Today", "Unassigned, or left alone for 30 days; most at stake first.")


def tally_text(tally: Tally) -> str:
    """13 · ¥12,909.00."""
    sums = [i18n.money_text(money) for money in tally.overdue]
    return joined((i18n.number_text(tally.count), *sums))


def hour_text(row: QueueRow, now: datetime) -> str:
    """The hour of what is due today at an hour."""
    due_at = row.due_at
    return i18n.time_text(due_at) if due_at is not None and due_at.date() == now.date() else ""


def days_text(days: int) -> str:
    if days == 1:
        return translate("Today", "1 day")
    return translate("Today", "{n} days").format(n=i18n.number_text(days))


def reason_text(row: QueueRow, now: datetime) -> str:
    """The heading of a row."""
    money = i18n.money_text(row.amount) if row.amount is not None else ""
    day = i18n.day_text(row.due_on)
    match row.kind:
        case QueueKind.PROMISE_DUE:
            return translate("Today", "Promise of {money} due today").format(money=money)
        case QueueKind.PROMISE_BROKEN:
            return translate("Today", "Broken promise of {money}").format(money=money)
        case QueueKind.PROMISE_PAST:
            return translate("Today", "Promise of {money} was due {day}").format(money=money, day=day)
        case QueueKind.NEW:
            return translate("Today", "New: {days} overdue, no contact yet").format(days=days_text(row.days))
        case QueueKind.LETTER_TO_POST:
            return translate("Today", "Letter {number} to post").format(number=row.note)
        case QueueKind.UNTOUCHED:
            return translate("Today", "No contact for {days}").format(days=_untouched(row, now))
        case QueueKind.UNASSIGNED:
            return words("queue.unassigned")
        case QueueKind.OWNER_LEFT:
            return translate("Today", "Assigned to {name}, who left").format(name=row.assigned_to)
        case QueueKind.ORPHAN:
            days = _untouched(row, now)
            if row.last_contact_at is None:
                return translate("Today", "Listed {day}, no contact yet").format(day=day)
            return translate("Today", "Nothing planned, no contact for {days}").format(days=days)
        case _:
            return _planned(row, now, day)


def _planned(row: QueueRow, now: datetime, day: str) -> str:
    what = words(f"queue.{row.kind.value}")
    if row.due_on < now.date():
        what = translate("Today", "{what} since {day}").format(what=what, day=day)
    if row.note:
        return translate("Today", "{what}: {note}").format(what=what, note=row.note)
    return what


def _untouched(row: QueueRow, now: datetime) -> str:
    return days_text((now.date() - row.last_contact_at.date()).days if row.last_contact_at else 0)


def context_text(row: QueueRow, now: datetime) -> str:
    """The second line: what else is due, when it was, how the last contact went, how to reach them."""
    parts = [_also(kind) for kind in row.also]
    if row.kind is QueueKind.PROMISE_BROKEN:
        parts.append(translate("Today", "was due {day}").format(day=i18n.day_text(row.due_on)))
    if row.kind is QueueKind.ORPHAN:
        parts.append(translate("Today", "assigned to {name}").format(name=row.assigned_to))
    if row.kind is QueueKind.LETTER_TO_POST:
        parts.append(translate("Today", "dated {day}").format(day=i18n.day_text(row.due_on)))
    elif row.last_contact_at is not None:
        parts.append(_last(row, now))
    elif row.kind is not QueueKind.NEW:
        parts.append(translate("Today", "no contact yet"))
    if row.kind is QueueKind.NEW:
        parts.append(_phones(row.phones))
    return joined(parts)


def _also(kind: QueueKind) -> str:
    what = words(f"queue.{kind.value}")
    return translate("Today", "also: {what}").format(what=what if _chinese() else what[:1].lower() + what[1:])


def _last(row: QueueRow, now: datetime) -> str:
    at = row.last_contact_at
    if at is None:
        return ""
    today = at.date() == now.date()
    when = i18n.time_text(at) if today else i18n.day_text(at.date())
    if row.last_result is None:
        return translate("Today", "last contact {when}").format(when=when)
    result = words(f"result.{row.last_result.value}")
    if not _chinese():
        result = result[:1].lower() + result[1:]
    return translate("Today", "last contact {when}: {result}").format(when=when, result=result)


def _phones(count: int) -> str:
    if count == 0:
        return translate("Today", "no phone number in use")
    if count == 1:
        return translate("Today", "1 phone number")
    return translate("Today", "{n} phone numbers").format(n=count)


def age_text(row: QueueRow) -> str:
    """44 days · M2."""
    return joined((days_text(row.days), row.bucket))


def contact_cell(row: QueueRow, now: datetime) -> Cell:
    """May I contact: until when, from when, or not."""
    if not row.kind.is_contact:
        return Cell()
    if row.allowed:
        icon, tone = sign("allowed")
        until = row.until
        text = translate("Today", "until {hour}").format(hour=i18n.time_text(until)) if until else ""
        return Cell(text or translate("Today", "yes"), icon=icon, icon_tone=tone)
    if row.why_not == "no_phone":
        return Cell(translate("Today", "no phone"), "text2", icon="phone-x", icon_tone="text2")
    if row.next_lawful is None:
        icon, tone = sign("forbidden")
        return Cell(translate("Today", "stopped"), tone, icon=icon, icon_tone=tone)
    icon, tone = sign("later")
    text = translate("Today", "from {time}").format(time=lawful_text(row.next_lawful, now))
    return Cell(text, tone, icon=icon, icon_tone=tone)


def lawful_text(at: datetime, now: datetime) -> str:
    """12:00 today, 24 Nov 08:00 later."""
    hour = i18n.time_text(at)
    return hour if at.date() == now.date() else f"{i18n.day_text(at.date())} {hour}"


def rank_lines(row: QueueRow, now: datetime) -> tuple[str, str, str]:
    """Why a row stands where it stands: what it is, what that means, and the order inside its group."""
    hour = hour_text(row, now)
    larger = stake_text(row)
    match row.place:
        case QueueClass.DUE if row.due_at is not None:
            what = words(f"queue.{row.kind.value}")
            first = translate("Today", "{what} at {hour}").format(what=what, hour=hour) if hour else what
            why = translate("Today", "comes before everything without an hour.")
            return first, why, translate("Today", "Inside the group the earlier hour comes first.")
        case QueueClass.DUE:
            why = translate("Today", "cannot wait until tomorrow; what has an hour comes before it.")
            return words(f"queue.{row.kind.value}"), why, larger
        case QueueClass.BROKEN:
            why = translate("Today", "comes right after what is due today: nobody has spoken to them since.")
            return words(f"queue.{row.kind.value}"), why, larger
        case QueueClass.NEW:
            why = translate("Today", "comes after promises: the first contact is still to be made.")
            return words("queue.new"), why, larger
        case QueueClass.STEPS:
            why = translate("Today", "was planned for a day, not for an hour.")
            return words(f"queue.{row.kind.value}"), why, larger
        case QueueClass.LETTERS:
            why = translate("Today", "needs nobody on the phone, so calls come first.")
            return words(f"queue.{row.kind.value}"), why, larger
        case QueueClass.UNTOUCHED:
            why = translate("Today", "has no contact, no letter and no plan for two weeks.")
            return words("queue.untouched"), why, larger
        case QueueClass.NOBODYS:
            why = translate("Today", "will not be worked unless it is given to somebody.")
            return words(f"queue.{row.kind.value}"), why, larger
        case QueueClass.WAITING:
            return _waiting(row, now)


def stake_text(row: QueueRow) -> str:
    """The sum by which a group is ordered."""
    text = translate(
        "Today",
        "{money} overdue × {chance} lost by a month's waiting ({bucket}) = {stake} at stake; most is first.",
    )
    return text.format(
        money=i18n.money_text(row.overdue),
        chance=i18n.percent_text(chance_lost(row.days) / 100),
        bucket=row.bucket,
        stake=i18n.money_text(row.at_stake),
    )


def _waiting(row: QueueRow, now: datetime) -> tuple[str, str, str]:
    what = words(f"queue.{row.kind.value}")
    if row.why_not == "no_phone":
        why = translate("Today", "waits at the end: no phone number is in use.")
        return what, why, translate("Today", "Write a letter, or find a number.")
    if row.next_lawful is None:
        why = translate("Today", "waits at the end: the borrower asked not to be called.")
        return what, why, translate("Today", "Write a letter instead.")
    why = translate("Today", "waits at the end: the rules forbid a call now.")
    again = translate("Today", "From {time} on it stands among the others.")
    return what, why, again.format(time=lawful_text(row.next_lawful, now))


def listed(texts: Sequence[str]) -> str:
    return ("、" if _chinese() else ", ").join(texts)
