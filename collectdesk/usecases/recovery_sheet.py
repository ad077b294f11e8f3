"""The recovery code on paper, and whether somebody has it on paper."""

from datetime import date

from collectdesk.letters.recovery import recovery_sheet
from collectdesk.storage import recovery


def recovery_pdf(office_name: str, code: str, language: str, made_on: date) -> bytes:
    """The sheet to be printed and locked away. Refusal when no font has a character of the name."""
    return recovery_sheet(office_name, code.split("-"), language, made_on)


def typed_back(code: str, group: int, typed: str) -> bool:
    """Whether `typed` is group `group` (from 1) of the code; case, blanks and lookalikes do not matter."""
    return recovery.same_group(code, group, typed)
