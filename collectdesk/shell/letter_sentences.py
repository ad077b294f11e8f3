"""Sentences for letters that may not be written, posted or printed."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

LETTERS: dict[str, tuple[object, object]] = {
    "borrower.no_contact": (
        QT_TRANSLATE_NOOP("Failures", "This borrower is not to be contacted."),
        QT_TRANSLATE_NOOP("Failures", "Wishes and flags stand on the account under People."),
    ),
    "capitals.negative": (
        QT_TRANSLATE_NOOP("Failures", "A negative amount cannot be written in words."),
        QT_TRANSLATE_NOOP("Failures", "Check the balance of the account."),
    ),
    "letter.account_closed": (
        QT_TRANSLATE_NOOP("Failures", "This account is no longer worked ({state}); no letter is written."),
        QT_TRANSLATE_NOOP("Failures", "It is worked again once a list names it again."),
    ),
    "letter.address_returned": (
        QT_TRANSLATE_NOOP("Failures", "Mail to {name} came back; there is no good address."),
        QT_TRANSLATE_NOOP("Failures", "Find the address, then enter it under People."),
    ),
    "letter.address_too_long": (
        QT_TRANSLATE_NOOP("Failures", "The address has too many lines for the window {window}."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it, or choose another envelope under Office."),
    ),
    "letter.component": (
        QT_TRANSLATE_NOOP("Failures", "The balance holds a part the letter has no words for ({component})."),
        QT_TRANSLATE_NOOP("Failures", "Correct it in the next list."),
    ),
    "letter.disputed": (
        QT_TRANSLATE_NOOP("Failures", "The borrower disputes the debt; no demand is written meanwhile."),
        QT_TRANSLATE_NOOP("Failures", "Settle the dispute first."),
    ),
    "letter.glyph": (
        QT_TRANSLATE_NOOP("Failures", "No font has the character “{character}” ({codepoint})."),
        QT_TRANSLATE_NOOP("Failures", "Write it with another character."),
    ),
    "letter.letterhead_too_long": (
        QT_TRANSLATE_NOOP(
            "Failures", "The letterhead of {lines} lines is too long for the top of the sheet."
        ),
        QT_TRANSLATE_NOOP("Failures", "Shorten the address under Office."),
    ),
    "letter.no_address": (
        QT_TRANSLATE_NOOP("Failures", "{name} has no address."),
        QT_TRANSLATE_NOOP(
            "Failures", "Enter it under People, or import the list again with the address column."
        ),
    ),
    "letter.nothing_owed": (
        QT_TRANSLATE_NOOP("Failures", "Nothing is overdue here; no demand is written."),
        QT_TRANSLATE_NOOP("Failures", "Nothing needs to be done."),
    ),
    "letter.number": (
        QT_TRANSLATE_NOOP("Failures", "“{number}” is no letter number."),
        QT_TRANSLATE_NOOP("Failures", "Compare it with the number printed on the letter."),
    ),
    "letter.pay_by": (
        QT_TRANSLATE_NOOP("Failures", "The day to pay by does not fit the letter's date."),
        QT_TRANSLATE_NOOP("Failures", "Choose a day within the next 90 days."),
    ),
    "letter.promise_live": (
        QT_TRANSLATE_NOOP(
            "Failures", "A promise of {amount} by {due_on} is still open; no demand is written meanwhile."
        ),
        QT_TRANSLATE_NOOP("Failures", "Wait for its day."),
    ),
    "letter.recalled": (
        QT_TRANSLATE_NOOP("Failures", "Letter {number} was recalled; it would no longer be true."),
        QT_TRANSLATE_NOOP("Failures", "Write a new one once the cause has ended."),
    ),
    "letter.template_broken": (
        QT_TRANSLATE_NOOP("Failures", "The template “{template}” has a fault in line {line}."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was issued. Reinstall CollectDesk."),
    ),
    "letter.template_field": (
        QT_TRANSLATE_NOOP(
            "Failures", "The template “{template}” uses an unknown field “{name}” in line {line}."
        ),
        QT_TRANSLATE_NOOP("Failures", "Nothing was issued. Reinstall CollectDesk."),
    ),
    "letter.template_forbidden": (
        QT_TRANSLATE_NOOP(
            "Failures", "The template “{template}” does what templates may not, in line {line}."
        ),
        QT_TRANSLATE_NOOP("Failures", "Nothing was issued. Reinstall CollectDesk."),
    ),
    "letter.template_missing": (
        QT_TRANSLATE_NOOP("Failures", "There is no template “{template}” in this language."),
        QT_TRANSLATE_NOOP("Failures", "Choose another language."),
    ),
    "letter.template_pack": (
        QT_TRANSLATE_NOOP("Failures", "The template “{template}” is not meant for this country's law."),
        QT_TRANSLATE_NOOP("Failures", "Choose another template."),
    ),
    "letter.value_missing": (
        QT_TRANSLATE_NOOP("Failures", "The letter needs something that is empty: {value}."),
        QT_TRANSLATE_NOOP(
            "Failures", "Enter it under Office; what is the contract's comes with the next list."
        ),
    ),
    "letter.window": (
        QT_TRANSLATE_NOOP("Failures", "There is no envelope window “{name}”."),
        QT_TRANSLATE_NOOP("Failures", "Choose one under Office."),
    ),
    "letter.worker_died": (
        QT_TRANSLATE_NOOP("Failures", "The letter could not be made: its process ended twice."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was issued. Try again, or restart CollectDesk."),
    ),
    "letter.worker_slow": (
        QT_TRANSLATE_NOOP("Failures", "The letter took longer than {seconds} s and was stopped."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was issued. Try again."),
    ),
    "post.before_its_date": (
        QT_TRANSLATE_NOOP("Failures", "Letter {number} is dated {dated}; it cannot have been posted before."),
        QT_TRANSLATE_NOOP("Failures", "Correct the day."),
    ),
    "post.in_the_future": (
        QT_TRANSLATE_NOOP("Failures", "The day of posting lies in the future."),
        QT_TRANSLATE_NOOP("Failures", "Enter the day it was really posted."),
    ),
    "post.none_chosen": (
        QT_TRANSLATE_NOOP("Failures", "Choose the letters that were posted."),
        "",
    ),
    "post.not_waiting": (
        QT_TRANSLATE_NOOP("Failures", "Letter {number} is not waiting to be posted ({state})."),
        QT_TRANSLATE_NOOP("Failures", "Leave it out."),
    ),
    "post.tracking_missing": (
        QT_TRANSLATE_NOOP("Failures", "Letter {number} has no tracking number."),
        QT_TRANSLATE_NOOP("Failures", "Enter it from the receipt."),
    ),
    "post.tracking_taken": (
        QT_TRANSLATE_NOOP("Failures", "Tracking number {tracking} already belongs to letter {number}."),
        QT_TRANSLATE_NOOP("Failures", "Check the receipt."),
    ),
    "print.failed": (
        QT_TRANSLATE_NOOP("Failures", "The printer did not take the letter."),
        QT_TRANSLATE_NOOP("Failures", "Check the printer, then print again."),
    ),
    "sealed.damaged": (
        QT_TRANSLATE_NOOP("Failures", "A sealed letter was damaged on the disk."),
        QT_TRANSLATE_NOOP("Failures", "Restore a backup that still holds it."),
    ),
    "sealed.missing": (
        QT_TRANSLATE_NOOP("Failures", "A sealed letter is missing from the office folder."),
        QT_TRANSLATE_NOOP("Failures", "Restore a backup that still holds it."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
