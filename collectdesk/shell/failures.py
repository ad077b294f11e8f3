"""Refusals and troubles as sentences: the fact, and what can be done."""

from datetime import date, datetime
from string import Formatter

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.shell.assign_sentences import ASSIGN
from collectdesk.shell.export_sentences import EXPORT
from collectdesk.shell.import_sentences import IMPORT
from collectdesk.shell.letter_sentences import LETTERS
from collectdesk.shell.note_sentences import NOTES
from collectdesk.shell.office_sentences import OFFICE
from collectdesk.shell.people_sentences import PEOPLE
from collectdesk.shell.undo_sentences import UNDO
from collectdesk.shell.value_sentences import VALUES
from collectdesk.shell.wording import known, words
from collectdesk.shell.work_sentences import WORK

_SENTENCES = OFFICE | WORK | IMPORT | VALUES | NOTES | LETTERS | PEOPLE | EXPORT | UNDO | ASSIGN
_WAITS = frozenset({"unlock.wait", "unlock.wrong_password", "recovery.wrong_code"})
_FAMILIES = {
    "state": ("state", "letter", "point_state"),
    "why": ("why",),
    "instead": ("instead",),
    "role": ("party",),
    "template": ("template",),
    "component": ("component",),
    "value": ("value",),
    "window": ("window",),
}
"""Facts that are codes themselves, and the families whose words they take."""
_LONGEST = 120


def sentence(failure: Refusal | Trouble) -> tuple[str, str]:
    """The fact and the remedy ("" where there is none) in the language of the interface."""
    fact, remedy = plain(failure.code)
    shown = {name: _shown(name, value, failure.facts) for name, value in failure.facts.items()}
    facts = _Shown({name: text for name, text in shown.items() if text})
    said = QCoreApplication.translate("Failures", fact).format_map(facts)
    if failure.code in _WAITS:
        return said, _wait(failure)
    if not remedy or not placeholders(remedy) <= facts.keys():
        return said, ""  # nothing can be done, or nobody knows when, or what instead
    return said, QCoreApplication.translate("Failures", remedy).format_map(facts)


def placeholders(text: str) -> set[str]:
    """The facts that a sentence names."""
    return {field for _, field, _, _ in Formatter().parse(text) if field}


def plain(code: str) -> tuple[str, str]:
    """The fact and the remedy in English, with the names of their facts."""
    fact, remedy = _SENTENCES[code]
    return str(fact), str(remedy)


def known_codes() -> frozenset[str]:
    return frozenset(_SENTENCES)


def _wait(failure: Refusal | Trouble) -> str:
    """Wrong passwords count down to a wait."""
    translate = QCoreApplication.translate
    left, minutes = failure.facts.get("tries_left"), failure.facts.get("wait_minutes")
    if left is None:
        seconds = int(str(failure.facts.get("seconds", 0)))
        return translate("Failures", "Try again in {n} min.").format(n=max(1, -(-seconds // 60)))
    if left == 1:
        return translate("Failures", "1 try left, then a {minutes}-minute wait.").format(minutes=minutes)
    return translate("Failures", "{n} tries left, then a {minutes}-minute wait.").format(
        n=left, minutes=minutes
    )


class _Shown(dict[str, str]):
    """A fact that a sentence names and the failure lacks is left out, not an error on top of an error."""

    def __missing__(self, key: str) -> str:
        return "…"


def _day(name: str, value: object) -> str:
    """A fact inside another fact's words; the rules write their days as ISO text."""
    return i18n.day_and_year(date.fromisoformat(str(value))) if name == "since" else str(value)


def _shown(name: str, value: object, facts: dict[str, object]) -> str:
    for family in _FAMILIES.get(name, ()):
        if known(f"{family}.{value}"):
            plain = {key: _day(key, fact) for key, fact in facts.items()}
            return words(f"{family}.{value}").format_map(_Shown(plain))
    match value:
        case None:
            return ""
        case str() if name == "instead":
            return ""
        case Money():
            return i18n.money_text(value)
        case datetime():
            return i18n.moment_text(value)
        case date():
            return i18n.day_text(value)
        case int() if not isinstance(value, bool):
            return i18n.number_text(value)
        case tuple():
            return QCoreApplication.translate("Failures", ", ").join(map(_plain, value))
    return _plain(value)


def _plain(value: object) -> str:
    """Text of a person or a file on one line, as long as a sentence has room for."""
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
