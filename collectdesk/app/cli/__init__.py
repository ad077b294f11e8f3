"""Commands without a window."""

import argparse

COMMANDS = ("import", "undo", "export", "backup", "restore")


def run(options: argparse.Namespace) -> int:
    """Carries out the command; returns its exit code."""
    from collectdesk.app.cli import exporting, frame, importing, safekeeping, undoing

    deeds = {
        "import": importing.import_list,
        "undo": undoing.take_back,
        "export": exporting.export_view,
        "backup": safekeeping.back_up,
        "restore": safekeeping.restore,
    }
    return frame.carry_out(deeds[options.command], options)
