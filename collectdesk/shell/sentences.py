"""Sentences for refusals and troubles of the office: the fact, and what can be done."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

OFFICE: dict[str, tuple[object, object]] = {
    "account.closed": (
        QT_TRANSLATE_NOOP("Failures", "This account is no longer worked ({state})."),
        QT_TRANSLATE_NOOP("Failures", "Contacts that already happened can still be logged."),
    ),
    "backup.damaged": (
        QT_TRANSLATE_NOOP("Failures", "This backup is damaged or was changed."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was restored. Choose an older backup."),
    ),
    "backup.inside_office": (
        QT_TRANSLATE_NOOP("Failures", "A backup cannot lie inside the office folder “{folder}”."),
        QT_TRANSLATE_NOOP("Failures", "Choose another folder, best on another disk."),
    ),
    "backup.missing": (
        QT_TRANSLATE_NOOP("Failures", "The backup “{name}” is not there."),
        QT_TRANSLATE_NOOP("Failures", "Check whether the disk is connected, or choose another file."),
    ),
    "backup.newer": (
        QT_TRANSLATE_NOOP("Failures", "This backup was made by a newer version of CollectDesk."),
        QT_TRANSLATE_NOOP("Failures", "Update CollectDesk, then restore it."),
    ),
    "backup.no_folder": (
        QT_TRANSLATE_NOOP("Failures", "The backup folder “{folder}” is not there."),
        QT_TRANSLATE_NOOP("Failures", "Connect the disk or choose another folder under Office."),
    ),
    "call.already_open": (
        QT_TRANSLATE_NOOP("Failures", "Another call of yours is not logged yet."),
        QT_TRANSLATE_NOOP("Failures", "Log it or say why it was not made; then call here."),
    ),
    "call.not_open": (
        QT_TRANSLATE_NOOP("Failures", "There is no open call to end."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "call.why_not_dialled": (
        QT_TRANSLATE_NOOP("Failures", "Say in a few words why the number was not dialled."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "clock.behind": (
        QT_TRANSLATE_NOOP("Failures", "This computer's clock is behind the last entry ({last})."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was saved. Set the clock, then try again."),
    ),
    "contact.call_back_when": (
        QT_TRANSLATE_NOOP("Failures", "Enter the day of the call-back."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "contact.duration": (
        QT_TRANSLATE_NOOP("Failures", "The duration cannot be negative."),
        QT_TRANSLATE_NOOP("Failures", ""),
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
        QT_TRANSLATE_NOOP("Failures", ""),
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
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "contact.stopped": (
        QT_TRANSLATE_NOOP("Failures", "Not now: {why}."),
        QT_TRANSLATE_NOOP("Failures", "Next: {next_lawful}."),
    ),
    "device.forgotten": (
        QT_TRANSLATE_NOOP("Failures", "This computer no longer remembers a key for this office."),
        QT_TRANSLATE_NOOP("Failures", "Unlock with your password."),
    ),
    "device.no_keyring": (
        QT_TRANSLATE_NOOP("Failures", "This computer has no safe place for a key."),
        QT_TRANSLATE_NOOP("Failures", "Go on unlocking with your password."),
    ),
    "disk.failed": (
        QT_TRANSLATE_NOOP("Failures", "The disk with “{path}” did not answer."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was half saved. Check the disk, then try again."),
    ),
    "disk.folder": (
        QT_TRANSLATE_NOOP("Failures", "The folder “{folder}” cannot be made."),
        QT_TRANSLATE_NOOP("Failures", "Choose a folder you may write to."),
    ),
    "disk.full": (
        QT_TRANSLATE_NOOP("Failures", "The disk with “{path}” is full."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was half saved. Free some space, then try again."),
    ),
    "disk.read_only": (
        QT_TRANSLATE_NOOP("Failures", "“{path}” cannot be written to."),
        QT_TRANSLATE_NOOP("Failures", "Check the folder's rights or the write protection."),
    ),
    "journal.broken": (
        QT_TRANSLATE_NOOP("Failures", "Line {line} of the journal was changed from outside."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was written. Restore the last backup and tell your auditor."),
    ),
    "keys.below_floor": (
        QT_TRANSLATE_NOOP("Failures", "The key file was weakened from outside."),
        QT_TRANSLATE_NOOP("Failures", "Restore keys.json from a backup."),
    ),
    "keys.damaged": (
        QT_TRANSLATE_NOOP("Failures", "The key file is damaged."),
        QT_TRANSLATE_NOOP("Failures", "Restore keys.json from its copy keys.json.bak or from a backup."),
    ),
    "keys.newer": (
        QT_TRANSLATE_NOOP("Failures", "The key file was written by a newer version of CollectDesk."),
        QT_TRANSLATE_NOOP("Failures", "Update CollectDesk."),
    ),
    "keys.tampered": (
        QT_TRANSLATE_NOOP("Failures", "The key file was changed from outside."),
        QT_TRANSLATE_NOOP("Failures", "Restore keys.json from a backup."),
    ),
    "office.exists": (
        QT_TRANSLATE_NOOP("Failures", "“{folder}” already holds something."),
        QT_TRANSLATE_NOOP("Failures", "Choose another name or folder."),
    ),
    "office.folder_taken": (
        QT_TRANSLATE_NOOP("Failures", "The name “{folder}” belongs to something else."),
        QT_TRANSLATE_NOOP("Failures", "Choose another folder."),
    ),
    "office.in_use": (
        QT_TRANSLATE_NOOP("Failures", "The office “{folder}” is open in another window."),
        QT_TRANSLATE_NOOP("Failures", "Close it there first."),
    ),
    "office.name": (
        QT_TRANSLATE_NOOP("Failures", "Enter the office's name."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "office.network_drive": (
        QT_TRANSLATE_NOOP(
            "Failures", "“{folder}” lies on a network drive; two computers writing there would damage it."
        ),
        QT_TRANSLATE_NOOP("Failures", "Choose a folder on this computer's own disk."),
    ),
    "office.pack": (
        QT_TRANSLATE_NOOP("Failures", "Choose the country whose rules apply."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "office.time_zone": (
        QT_TRANSLATE_NOOP("Failures", "There is no time zone “{zone}”."),
        QT_TRANSLATE_NOOP("Failures", "Choose one from the list."),
    ),
    "opt_out.reason": (
        QT_TRANSLATE_NOOP("Failures", "Say why the wish is lifted."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "password.is_name": (
        QT_TRANSLATE_NOOP("Failures", "The password must not be the name."),
        QT_TRANSLATE_NOOP("Failures", "Choose another one."),
    ),
    "password.too_short": (
        QT_TRANSLATE_NOOP("Failures", "The password needs at least {least} characters."),
        QT_TRANSLATE_NOOP("Failures", "A sentence of four or five words is good."),
    ),
    "point.not_a_phone": (
        QT_TRANSLATE_NOOP("Failures", "This is no phone number."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "point.not_on_account": (
        QT_TRANSLATE_NOOP("Failures", "This number does not belong to the account."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "point.unusable": (
        QT_TRANSLATE_NOOP("Failures", "This number is not in use ({state})."),
        QT_TRANSLATE_NOOP("Failures", "Choose another number."),
    ),
    "promise.amount": (
        QT_TRANSLATE_NOOP("Failures", "Enter the promised amount."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "promise.more_than_owed": (
        QT_TRANSLATE_NOOP("Failures", "The promise is higher than what is owed ({owed})."),
        QT_TRANSLATE_NOOP("Failures", ""),
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
        QT_TRANSLATE_NOOP("Failures", "There are {open} open promises already."),
        QT_TRANSLATE_NOOP("Failures", "A supervisor may add another."),
    ),
    "promise.when": (
        QT_TRANSLATE_NOOP("Failures", "Enter the promised day."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "promise.without_result": (
        QT_TRANSLATE_NOOP("Failures", "An amount is entered, but the result is no promise."),
        QT_TRANSLATE_NOOP("Failures", "Choose Promise, or clear the amount."),
    ),
    "record.gone": (
        QT_TRANSLATE_NOOP("Failures", "This entry is no longer there."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "recovery.length": (
        QT_TRANSLATE_NOOP("Failures", "The recovery key has {need} characters; {have} were typed."),
        QT_TRANSLATE_NOOP("Failures", "Type all groups as printed."),
    ),
    "recovery.mistyped": (
        QT_TRANSLATE_NOOP("Failures", "Group {group} of the recovery key is mistyped."),
        QT_TRANSLATE_NOOP("Failures", "Compare it with the printed sheet."),
    ),
    "right.missing": (
        QT_TRANSLATE_NOOP("Failures", "Your role may not do this."),
        QT_TRANSLATE_NOOP("Failures", "Ask a colleague whose role may."),
    ),
    "rules.broken": (
        QT_TRANSLATE_NOOP("Failures", "The rule pack {file} has a fault in rule {rule}, field {field}."),
        QT_TRANSLATE_NOOP("Failures", "Reinstall CollectDesk."),
    ),
    "rules.unknown_pack": (
        QT_TRANSLATE_NOOP("Failures", "There is no rule pack “{pack}”."),
        QT_TRANSLATE_NOOP("Failures", "Reinstall CollectDesk."),
    ),
    "staff.has_left": (
        QT_TRANSLATE_NOOP("Failures", "Who has left does not come back under the old entry."),
        QT_TRANSLATE_NOOP("Failures", "Add the person anew."),
    ),
    "staff.last": (
        QT_TRANSLATE_NOOP("Failures", "The office needs at least one member of staff."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "staff.last_administrator": (
        QT_TRANSLATE_NOOP("Failures", "The office needs at least one administrator."),
        QT_TRANSLATE_NOOP("Failures", "Make somebody else administrator first."),
    ),
    "staff.name": (QT_TRANSLATE_NOOP("Failures", "Enter a name."), QT_TRANSLATE_NOOP("Failures", "")),
    "staff.name_empty": (QT_TRANSLATE_NOOP("Failures", "Enter a name."), QT_TRANSLATE_NOOP("Failures", "")),
    "staff.name_taken": (
        QT_TRANSLATE_NOOP("Failures", "There is already a member of staff called {name}."),
        QT_TRANSLATE_NOOP("Failures", "Add a middle name or initial."),
    ),
    "staff.no_slot": (
        QT_TRANSLATE_NOOP("Failures", "This member of staff has no key any more."),
        QT_TRANSLATE_NOOP("Failures", "Add the person anew."),
    ),
    "staff.unknown": (
        QT_TRANSLATE_NOOP("Failures", "Nobody here is called {name}."),
        QT_TRANSLATE_NOOP("Failures", "Choose a name from the list."),
    ),
    "unlock.recovery_is_nobody": (
        QT_TRANSLATE_NOOP("Failures", "The recovery key opens no day's work; it sets a new password."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "vault.busy": (
        QT_TRANSLATE_NOOP("Failures", "The office is busy with another job."),
        QT_TRANSLATE_NOOP("Failures", "Try again in a moment."),
    ),
    "vault.damaged": (
        QT_TRANSLATE_NOOP("Failures", "The office file is damaged."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was changed. Restore the last backup."),
    ),
    "vault.newer": (
        QT_TRANSLATE_NOOP("Failures", "The office was last opened by a newer version of CollectDesk."),
        QT_TRANSLATE_NOOP("Failures", "Update CollectDesk; nothing was changed."),
    ),
    "vault.no_database": (
        QT_TRANSLATE_NOOP("Failures", "The folder “{folder}” holds no office."),
        QT_TRANSLATE_NOOP("Failures", "Choose another folder, or restore a backup."),
    ),
    "vault.no_keys": (
        QT_TRANSLATE_NOOP("Failures", "The key file of “{folder}” is missing."),
        QT_TRANSLATE_NOOP(
            "Failures", "Put keys.json back from a backup; without it nobody can read the office."
        ),
    ),
    "vault.wrong_key": (
        QT_TRANSLATE_NOOP("Failures", "This key does not open the office."),
        QT_TRANSLATE_NOOP("Failures", "Restore keys.json and office.db from the same backup."),
    ),
    "unlock.wait": (
        QT_TRANSLATE_NOOP("Failures", "Too many wrong passwords."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "unlock.wrong_password": (
        QT_TRANSLATE_NOOP("Failures", "Wrong password."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "unlock.wrong_recovery": (
        QT_TRANSLATE_NOOP("Failures", "This recovery key does not open the office."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "recovery.wrong_code": (
        QT_TRANSLATE_NOOP("Failures", "This recovery key is not the one in use."),
        QT_TRANSLATE_NOOP("Failures", ""),
    ),
    "staff.which": (
        QT_TRANSLATE_NOOP("Failures", "The office has several staff: {names}."),
        QT_TRANSLATE_NOOP("Failures", "Say who with --staff."),
    ),
    "password.unreadable": (
        QT_TRANSLATE_NOOP("Failures", "The password file “{file}” cannot be read."),
        QT_TRANSLATE_NOOP("Failures", "Check that it is there and holds one line of text."),
    ),
    "demo.not_empty": (
        QT_TRANSLATE_NOOP("Failures", "The demo fills an empty office only."),
        QT_TRANSLATE_NOOP("Failures", ""),
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
