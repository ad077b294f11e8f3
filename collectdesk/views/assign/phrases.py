"""What is chosen, what a rule does, and what came of it, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.assignment import Choices, Load, RuleKind
from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.views.widgets.options import Option

translate = QCoreApplication.translate
MOST_OWNERS = 3


def accounts_text(count: int) -> str:
    if count == 1:
        return translate("Assign", "1 account")
    return translate("Assign", "{n} accounts").format(n=i18n.number_text(count))


def sums_text(sums: Sequence[Money]) -> str:
    return " · ".join(i18n.money_text(money) for money in sums)


def load_text(load: Load) -> str:
    return " · ".join(part for part in (accounts_text(load.accounts), sums_text(load.overdue)) if part)


def buckets_text(choices: Choices) -> str:
    """M1 300 · M2 12."""
    return " · ".join(f"{name}\N{NO-BREAK SPACE}{i18n.number_text(count)}" for name, count in choices.buckets)


def owners_text(choices: Choices) -> str:
    """Who has them now, the largest shares first."""
    parts = [f"{person(name)} {i18n.number_text(count)}" for _, name, count in choices.owners[:MOST_OWNERS]]
    more = sum(count for _, _, count in choices.owners[MOST_OWNERS:])
    if more:
        parts.append(translate("Assign", "others {n}").format(n=i18n.number_text(more)))
    return " · ".join(parts)


def closed_text(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("Assign", "1 closed account stays as it is.")
    return translate("Assign", "{n} closed accounts stay as they are.").format(n=i18n.number_text(count))


def person(name: str) -> str:
    return name or translate("Assign", "Nobody")


def rules() -> list[Option]:
    return [
        Option("1", RuleKind.PERSON.value, translate("Assign", "To one person")),
        Option("2", RuleKind.COUNT.value, translate("Assign", "Evenly by number")),
        Option("3", RuleKind.AMOUNT.value, translate("Assign", "Evenly by amount")),
        Option("4", RuleKind.AREA.value, translate("Assign", "By area")),
        Option("5", RuleKind.BUCKET.value, translate("Assign", "By bucket")),
        Option("6", RuleKind.NOBODY.value, translate("Assign", "To nobody")),
    ]


def rule_text(kind: RuleKind) -> str:
    """What a rule does, in one sentence."""
    whole = translate("Assign", "Accounts of one borrower stay together.")
    match kind:
        case RuleKind.PERSON:
            return translate("Assign", "All of them go to the person you tick.")
        case RuleKind.NOBODY:
            return translate("Assign", "They wait under Nobody's in Today until somebody gets them.")
        case RuleKind.COUNT:
            text = translate("Assign", "Everybody you tick gets the same number; as few as possible move.")
        case RuleKind.AMOUNT:
            text = translate("Assign", "Everybody you tick gets the same sum; as few as possible move.")
        case RuleKind.AREA:
            text = translate("Assign", "Each area goes to its person.")
        case RuleKind.BUCKET:
            text = translate("Assign", "Each bucket goes to its person.")
    return text + ("" if i18n.language().startswith("zh") else " ") + whole


def deed_text(moved: int) -> str:
    if moved == 1:
        return translate("Assign", "Assign 1 account")
    return translate("Assign", "Assign {n} accounts").format(n=i18n.number_text(moved))


def done_text(count: int, *, back: bool) -> str:
    number = i18n.number_text(count)
    if back:
        if count == 1:
            return translate("Assign", "1 account is back where it was")
        return translate("Assign", "{n} accounts are back where they were").format(n=number)
    if count == 1:
        return translate("Assign", "1 account assigned")
    return translate("Assign", "{n} accounts assigned").format(n=number)


def moves_text(moved: int, kept: int) -> str:
    parts = [translate("Assign", "{n} change hands").format(n=i18n.number_text(moved))]
    if kept:
        parts.append(translate("Assign", "{n} stay where they are").format(n=i18n.number_text(kept)))
    return " · ".join(parts)
