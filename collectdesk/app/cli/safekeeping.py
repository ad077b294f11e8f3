"""`collectdesk backup` and `collectdesk restore`."""

import argparse

from collectdesk.app.backups import back_up_office
from collectdesk.app.cli import frame
from collectdesk.app.cli.frame import Outcome, office, secret, who
from collectdesk.domain.events import BackupMade
from collectdesk.usecases.office import silent
from collectdesk.usecases.restore import look_into, restore_backup, restore_with_code


def back_up(options: argparse.Namespace) -> Outcome:
    with office(options) as (clerk, _password):
        made = back_up_office(clerk, options.target, silent)
    assert isinstance(made, BackupMade)  # noqa: S101 (what Clerk.back_up returns)
    report = {
        "done": True,
        "file": made.file_name,
        "size": made.size,
        "journal_lines": made.journal_lines,
        "sealed_files": made.sealed_files,
        "lost": list(made.lost),
    }
    lines = [f"{made.file_name}: {made.size} bytes, checked"]
    if made.lost:
        lines.append(f"{len(made.lost)} letters were damaged or gone in the office already")
    return Outcome(report, lines)


def restore(options: argparse.Namespace) -> Outcome:
    if options.recovery_code_file:
        code = frame.first_line(options.recovery_code_file, "command.recovery_unreadable")
        done = restore_with_code(options.backup, options.folder, code, frame.now)
    else:
        card = look_into(options.backup, frame.now)
        name = who(options.staff, card.staff)
        done = restore_backup(options.backup, options.folder, name, secret(options.password_file), frame.now)
    aside = done.moved_aside.name if done.moved_aside else ""
    report = {
        "done": True,
        "office": done.folder.name,
        "moved_aside": aside,
        "journal_lines": done.journal_lines,
        "sealed_files": done.sealed_files,
    }
    lines = [f"{done.folder.name}: restored"]
    if aside:
        lines.append(f"the office that was there is now {aside}")
    return Outcome(report, lines)
