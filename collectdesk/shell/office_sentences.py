"""Sentences for the office itself: folders, backups, keys, staff, passwords."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

OFFICE: dict[str, tuple[object, object]] = {
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
    "clock.behind": (
        QT_TRANSLATE_NOOP("Failures", "This computer's clock is behind the last entry ({last})."),
        QT_TRANSLATE_NOOP("Failures", "Nothing was saved. Set the clock, then try again."),
    ),
    "demo.not_empty": (
        QT_TRANSLATE_NOOP("Failures", "The demo fills an empty office only."),
        QT_TRANSLATE_NOOP("Failures", "Set up a new office for it."),
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
        QT_TRANSLATE_NOOP("Failures", "Restore the last backup."),
    ),
    "keys.damaged": (
        QT_TRANSLATE_NOOP("Failures", "The key file is damaged."),
        QT_TRANSLATE_NOOP(
            "Failures", "Rename its copy keys.json.bak to keys.json, or restore the last backup."
        ),
    ),
    "keys.newer": (
        QT_TRANSLATE_NOOP("Failures", "The key file was written by a newer version of CollectDesk."),
        QT_TRANSLATE_NOOP("Failures", "Update CollectDesk."),
    ),
    "keys.tampered": (
        QT_TRANSLATE_NOOP("Failures", "The key file was changed from outside."),
        QT_TRANSLATE_NOOP("Failures", "Restore the last backup."),
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
        "",
    ),
    "office.network_drive": (
        QT_TRANSLATE_NOOP(
            "Failures", "“{folder}” lies on a network drive; two computers writing there would damage it."
        ),
        QT_TRANSLATE_NOOP("Failures", "Choose a folder on this computer's own disk."),
    ),
    "office.pack": (
        QT_TRANSLATE_NOOP("Failures", "Choose the country whose rules apply."),
        "",
    ),
    "office.time_zone": (
        QT_TRANSLATE_NOOP("Failures", "There is no time zone “{zone}”."),
        QT_TRANSLATE_NOOP("Failures", "Choose one from the list."),
    ),
    "password.is_name": (
        QT_TRANSLATE_NOOP("Failures", "The password must not be the name."),
        QT_TRANSLATE_NOOP("Failures", "Choose another one."),
    ),
    "password.too_short": (
        QT_TRANSLATE_NOOP("Failures", "The password needs at least {least} characters."),
        QT_TRANSLATE_NOOP("Failures", "A sentence of four or five words is good."),
    ),
    "password.unreadable": (
        QT_TRANSLATE_NOOP("Failures", "The password file “{file}” cannot be read."),
        QT_TRANSLATE_NOOP("Failures", "Check that it is there and holds one line of text."),
    ),
    "program.fault": (
        QT_TRANSLATE_NOOP("Failures", "A fault in the program stopped this step."),
        QT_TRANSLATE_NOOP("Failures", "Nothing half-done was kept. Try again."),
    ),
    "recovery.length": (
        QT_TRANSLATE_NOOP("Failures", "The recovery key has {need} characters, not {have}."),
        QT_TRANSLATE_NOOP("Failures", "Type all groups as printed."),
    ),
    "recovery.mistyped": (
        QT_TRANSLATE_NOOP("Failures", "Group {group} of the recovery key is mistyped."),
        QT_TRANSLATE_NOOP("Failures", "Compare it with the printed sheet."),
    ),
    "recovery.wrong_code": (
        QT_TRANSLATE_NOOP("Failures", "This recovery key is not the one in use."),
        "",
    ),
    "rules.broken": (
        QT_TRANSLATE_NOOP("Failures", "The rule pack “{file}” is damaged."),
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
        QT_TRANSLATE_NOOP("Failures", "Add somebody else first."),
    ),
    "staff.last_administrator": (
        QT_TRANSLATE_NOOP("Failures", "The office needs at least one administrator."),
        QT_TRANSLATE_NOOP("Failures", "Make somebody else administrator first."),
    ),
    "staff.name": (
        QT_TRANSLATE_NOOP("Failures", "Enter a name."),
        "",
    ),
    "staff.name_empty": (
        QT_TRANSLATE_NOOP("Failures", "Enter a name."),
        "",
    ),
    "staff.name_taken": (
        QT_TRANSLATE_NOOP("Failures", "There is already a member of staff called {name}."),
        QT_TRANSLATE_NOOP("Failures", "Add what tells them apart."),
    ),
    "staff.no_slot": (
        QT_TRANSLATE_NOOP("Failures", "This member of staff can no longer unlock the office."),
        QT_TRANSLATE_NOOP("Failures", "Add the person anew."),
    ),
    "staff.unknown": (
        QT_TRANSLATE_NOOP("Failures", "Nobody here is called {name}."),
        QT_TRANSLATE_NOOP("Failures", "Choose a name from the list."),
    ),
    "staff.which": (
        QT_TRANSLATE_NOOP("Failures", "The office has several staff: {names}."),
        QT_TRANSLATE_NOOP("Failures", "Say who with --staff."),
    ),
    "unlock.recovery_is_nobody": (
        QT_TRANSLATE_NOOP(
            "Failures", "The recovery key is nobody's: it sets a new password and does no work."
        ),
        QT_TRANSLATE_NOOP("Failures", "Use “Forgot the password? Use the recovery key”."),
    ),
    "unlock.wait": (
        QT_TRANSLATE_NOOP("Failures", "Too many wrong passwords."),
        "",
    ),
    "unlock.wrong_password": (
        QT_TRANSLATE_NOOP("Failures", "Wrong password."),
        "",
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
            "Failures",
            "Rename its copy keys.json.bak to keys.json, or restore the last backup.",
        ),
    ),
    "vault.wrong_key": (
        QT_TRANSLATE_NOOP("Failures", "This key does not open the office."),
        QT_TRANSLATE_NOOP("Failures", "Its files are not of one office. Restore the last backup."),
    ),
}
"""code → (what is so, what can be done); {names} are facts of the failure."""
