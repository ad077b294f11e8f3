"""Sentences for work on accounts: calls, contacts, promises, saved views."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

WORK: dict[str, tuple[object, object]] = {
    "account.closed": (
        QT_TRANSLATE_NOOP("Failures", "This account is no longer worked ({state})."),
        QT_TRANSLATE_NOOP("Failures", "Contacts that already happened can still be logged."),
    ),
    "call.already_open": (
        QT_TRANSLATE_NOOP("Failures", "Another call of yours is not logged yet."),
        QT_TRANSLATE_NOOP("Failures", "Log it or say why it was not made; then call here."),
    ),
    "call.not_open": (
        QT_TRANSLATE_NOOP("Failures", "There is no open call to end."),
        QT_TRANSLATE_NOOP("Failures", "It was already logged or left; nothing needs to be done."),
    ),
    "call.why_not_dialled": (
        QT_TRANSLATE_NOOP("Failures", "Say in a few words why the number was not dialled."),
        "",
    ),
    "contact.call_back_when": (
        QT_TRANSLATE_NOOP("Failures", "Enter the day of the call-back."),
        "",
    ),
    "contact.duration": (
        QT_TRANSLATE_NOOP("Failures", "The duration cannot be negative."),
        QT_TRANSLATE_NOOP("Failures", "Enter how long it took, or leave it empty."),
    ),
    "contact.in_the_future": (
        QT_TRANSLATE_NOOP("Failures", "A contact cannot begin in the future."),
        QT_TRANSLATE_NOOP("Failures", "Enter when it happened."),
    ),
    "contact.next_past": (
        QT_TRANSLATE_NOOP("Failures", "The next step lies in the past."),
        QT_TRANSLATE_NOOP("Failures", "Enter today or a later day."),
    ),
    "contact.next_when": (
        QT_TRANSLATE_NOOP("Failures", "Enter the day of the next step."),
        "",
    ),
    "contact.nobody_said": (
        QT_TRANSLATE_NOOP("Failures", "Nobody was reached, so nobody can have said this."),
        QT_TRANSLATE_NOOP("Failures", "Choose who was reached, or another result."),
    ),
    "contact.not_liable": (
        QT_TRANSLATE_NOOP("Failures", "This person owes nothing and is not called about the debt."),
        QT_TRANSLATE_NOOP("Failures", "Call the borrower or a guarantor."),
    ),
    "contact.note_too_long": (
        QT_TRANSLATE_NOOP("Failures", "The note is longer than {most} characters."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it; nothing was lost."),
    ),
    "contact.one_to_five": (
        QT_TRANSLATE_NOOP("Failures", "Choose 1 to 5."),
        "",
    ),
    "contact.stopped": (
        QT_TRANSLATE_NOOP("Failures", "Not now: {why}."),
        QT_TRANSLATE_NOOP("Failures", "Next: {next_lawful}."),
    ),
    "opt_out.reason": (
        QT_TRANSLATE_NOOP("Failures", "Say why the wish is lifted."),
        "",
    ),
    "point.not_a_phone": (
        QT_TRANSLATE_NOOP("Failures", "This is no phone number."),
        QT_TRANSLATE_NOOP("Failures", "Choose a phone number of this person."),
    ),
    "point.not_on_account": (
        QT_TRANSLATE_NOOP("Failures", "This number does not belong to the account."),
        QT_TRANSLATE_NOOP("Failures", "Choose a number of this account."),
    ),
    "point.unusable": (
        QT_TRANSLATE_NOOP("Failures", "This number cannot be called ({state})."),
        QT_TRANSLATE_NOOP("Failures", "Choose another number."),
    ),
    "promise.amount": (
        QT_TRANSLATE_NOOP("Failures", "Enter the promised amount."),
        "",
    ),
    "promise.more_than_owed": (
        QT_TRANSLATE_NOOP("Failures", "The promise is higher than what is owed ({owed})."),
        QT_TRANSLATE_NOOP("Failures", "Enter at most what is owed."),
    ),
    "promise.past": (
        QT_TRANSLATE_NOOP("Failures", "The promised day lies in the past."),
        QT_TRANSLATE_NOOP("Failures", "Enter today or a later day."),
    ),
    "promise.too_far": (
        QT_TRANSLATE_NOOP("Failures", "The promised day is more than {days} days ahead."),
        QT_TRANSLATE_NOOP("Failures", "Choose an earlier day, or ask a supervisor."),
    ),
    "promise.too_many": (
        QT_TRANSLATE_NOOP("Failures", "Open promises already: {open}."),
        QT_TRANSLATE_NOOP("Failures", "A supervisor may add another."),
    ),
    "promise.when": (
        QT_TRANSLATE_NOOP("Failures", "Enter the promised day."),
        "",
    ),
    "promise.without_result": (
        QT_TRANSLATE_NOOP("Failures", "An amount is entered, but the result is no promise."),
        QT_TRANSLATE_NOOP("Failures", "Choose Promise, or clear the amount."),
    ),
    "record.gone": (
        QT_TRANSLATE_NOOP("Failures", "This entry is no longer there."),
        QT_TRANSLATE_NOOP("Failures", "Somebody may have changed it. Go back and open it again."),
    ),
    "right.missing": (
        QT_TRANSLATE_NOOP("Failures", "Your role may not do this."),
        QT_TRANSLATE_NOOP("Failures", "Ask a colleague whose role may."),
    ),
    "view.name": (
        QT_TRANSLATE_NOOP("Failures", "The view has no name."),
        QT_TRANSLATE_NOOP("Failures", "Enter one to find it again."),
    ),
    "view.name_too_long": (
        QT_TRANSLATE_NOOP("Failures", "The name of the view is longer than {most} characters."),
        QT_TRANSLATE_NOOP("Failures", "Shorten it."),
    ),
    "view.not_yours": (
        QT_TRANSLATE_NOOP("Failures", "This view belongs to somebody else."),
        QT_TRANSLATE_NOOP("Failures", "Only they can remove it."),
    ),
    "view.office_wide": (
        QT_TRANSLATE_NOOP("Failures", "Supervisors and administrators keep the views of the whole office."),
        QT_TRANSLATE_NOOP("Failures", "Save it as your own view, or ask one of them."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
