"""The story of the account: rows of the books turned into words."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.browse import MomentKind, TimelineRow
from collectdesk.domain.contact import Reached
from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.shell.wording import words
from collectdesk.views.widgets.status import sign
from collectdesk.views.widgets.timeline import Entry, Timeline

translate = QCoreApplication.translate
_NOBODY = Reached.NOBODY.value
_CHANNEL_ICONS = {
    "call": "phone",
    "sms": "sms",
    "email": "email",
    "letter": "letters",
    "visit": "pin",
    "wechat": "chat",
    "in_person": "user",
    "legal": "legal",
}
_SIGNS = {
    "disputes": ("dispute", "warn"),
    "hardship": ("flag", "warn"),
    "deceased": ("warn", "bad"),
    "wrong_number": ("phone-x", ""),
    "empty_number": ("phone-x", ""),
}
_PROMISES = {
    "open": "accent",
    "kept": "ok",
    "kept_late": "ok",
    "partly": "warn",
    "broken": "bad",
    "replaced": "",
}


def entry(row: TimelineRow, today: date) -> Entry:
    """One row in words; the key is the letter's id where there is one."""
    made = _WORDS[row.kind](row)
    clock = i18n.time_text(i18n.local(row.at)) if row.at is not None and row.kind in _TIMED else ""
    day = i18n.day_text(row.on)
    year = ""
    if row.on.year != today.year:
        day, year = _short(row.on), str(row.on.year)
    return Entry(
        day=day,
        year=year,
        icon=made[0],
        tone=made[1],
        verb=made[2],
        rest=made[3],
        second=made[4],
        right="  ".join(part for part in (clock, row.by) if part),
        key=row.facts.get("letter_id"),
    )


def _short(day: date) -> str:
    """The day without its year, which stands below."""
    return i18n.day_text(day).replace(f"{day.year}年", "").removesuffix(f" {day.year}")


Words = tuple[str, str, str, str, str]
"""Icon, tone, verb, rest, second line."""


def _quoted(note: str) -> str:
    first = " ".join(note.split())
    return translate("Account", "“{note}”").format(note=first) if first else ""


def _told(row: TimelineRow) -> str:
    """The reason given, then the note."""
    reason = str(row.facts.get("reason") or "")
    because = words(f"reason.{reason}") if reason else ""
    return " · ".join(part for part in (because, _quoted(row.note)) if part)


def _contact(row: TimelineRow) -> Words:
    facts = row.facts
    channel, reached = str(facts["channel"]), str(facts["reached"])
    icon, tone = _SIGNS.get(row.code, (_CHANNEL_ICONS[channel], ""))
    if reached == _NOBODY and channel == "call":
        icon = "phone-x"
    way = str(facts.get("to") or "")
    if channel != "call":
        way = " ".join(part for part in (words(f"channel.{channel}"), way) if part)
    if facts.get("direction") == "in":
        way = translate("Account", "{way}, incoming").format(way=way or words(f"channel.{channel}"))
    who = "" if reached in {_NOBODY, Reached.BORROWER.value} else words(f"reached.{reached}").lower()
    rest = " · ".join(part for part in (way, who) if part)
    return icon, tone, words(f"result.{row.code}"), rest, _told(row)


def _promise(row: TimelineRow) -> Words:
    facts = row.facts
    amount, due, state = facts["amount"], facts["due_on"], str(facts["state"])
    said = translate("Account", "Promise {amount} by {day}").format(
        amount=i18n.money_text(amount) if isinstance(amount, Money) else "",
        day=i18n.day_text(due) if isinstance(due, date) else "",
    )
    icon = "broken" if state == "broken" else "promise"
    rest = "" if state == "open" else words(f"promise.{state}").lower()
    return icon, _PROMISES[state], said, rest, _told(row)


def _letter(row: TimelineRow) -> Words:
    facts = row.facts
    template = words(f"template.{facts['template']}")
    if row.kind is MomentKind.LETTER_POSTED:
        said = translate("Account", "{letter} posted").format(letter=template)
        rest = " ".join(p for p in (words(f"service.{facts['service']}"), str(facts["tracking"])) if p)
        return "letters", "", said, rest, ", ".join(row.note.split("\n"))
    if row.code == "recalled":
        said = translate("Account", "{letter} recalled").format(letter=template)
        return (
            "undo",
            "warn",
            said,
            str(facts["number"]),
            translate("Account", "Not posted: a contact came between"),
        )
    said = translate("Account", "{letter} written").format(letter=template)
    return "letters", "", said, str(facts["number"]), ""


def _listed(row: TimelineRow) -> Words:
    amount = row.facts["amount"]
    money = amount if isinstance(amount, Money) else None
    file = str(row.facts.get("file") or "")
    if row.code == "listed" or money is None:
        shown = i18n.money_text(money) if money is not None else ""
        return "download", "", translate("Account", "First listed"), f"{shown} {file}".strip(), ""
    if money.minor < 0:
        said = translate("Account", "{amount} less overdue").format(amount=i18n.money_text(-money))
        return "coin", "ok", said, file, ""
    said = translate("Account", "{amount} more overdue").format(amount=i18n.money_text(money))
    return "coin", "", said, file, ""


def _overdue(_row: TimelineRow) -> Words:
    rest = translate("Account", "the oldest unpaid instalment")
    return "warn", "", translate("Account", "Became overdue"), rest, ""


def _opt_out(row: TimelineRow) -> Words:
    way = words("channel." + str(row.facts["channel"]))
    rest = " · ".join(str(part) for part in (way, row.facts["to"], row.facts["name"]) if part)
    if row.code == "lifted":
        return "check", "ok", translate("Account", "Opt-out lifted"), rest, ""
    return "no", "bad", translate("Account", "Asked for no contact"), rest, _quoted(row.note)


def _flag(row: TimelineRow) -> Words:
    word = words(f"flag.{row.facts['flag']}")
    name = str(row.facts["name"])
    if row.code == "lifted":
        said = translate("Account", "Flag lifted: {flag}").format(flag=word)
        return "check", "ok", said, name, _quoted(row.note)
    icon, tone = sign(str(row.facts["flag"]))
    return icon, tone, translate("Account", "Flag: {flag}").format(flag=word), name, _quoted(row.note)


def _handover(row: TimelineRow) -> Words:
    to, before = str(row.facts["to"]), str(row.facts["from"])
    said = translate("Account", "Assigned to {name}").format(name=to)
    if not to:
        said = translate("Account", "Assigned to nobody")
    rest = translate("Account", "before: {name}").format(name=before) if before else ""
    return "user", "", said, rest, _quoted(row.note)


_WORDS: dict[MomentKind, Callable[[TimelineRow], Words]] = {
    MomentKind.CONTACT: _contact,
    MomentKind.PROMISE: _promise,
    MomentKind.LETTER_ISSUED: _letter,
    MomentKind.LETTER_POSTED: _letter,
    MomentKind.LISTED: _listed,
    MomentKind.OVERDUE: _overdue,
    MomentKind.OPT_OUT: _opt_out,
    MomentKind.FLAG: _flag,
    MomentKind.HANDOVER: _handover,
}
_TIMED = set(MomentKind) - {
    MomentKind.LETTER_ISSUED, MomentKind.LETTER_POSTED, MomentKind.LISTED, MomentKind.OVERDUE
}  # fmt: skip


class TimelineTab(QWidget):
    """`show_rows(rows, today)`; `letter_wanted(letter id)` when a row with a letter is opened."""

    letter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TimelineRow, ...] | None = None
        self._today: date | None = None
        self.view = Timeline(self.tr("Timeline"))
        self.view.setObjectName("account.timeline")
        self.view.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_rows(self, rows: tuple[TimelineRow, ...], today: date) -> None:
        if rows == self._rows and today == self._today:
            return
        self._rows, self._today = rows, today
        self.view.set_entries([entry(row, today) for row in rows])

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Timeline"))
        if self._rows is not None and self._today is not None:
            self.view.set_entries([entry(row, self._today) for row in self._rows])

    def _open(self, key: object) -> None:
        if key is not None:
            self.letter_wanted.emit(key)
