"""Where CollectDesk starts: the window, or one of the commands that need none."""

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path

from collectdesk.app.cli import COMMANDS, run
from collectdesk.app.cli.options import add_commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    multiprocessing.freeze_support()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(_with_command(list(sys.argv[1:] if arguments is None else arguments)))
    if options.command in COMMANDS:
        return run(options)
    if options.command == "tour":
        from collectdesk.app.tour import run_tour

        return run_tour(options)
    if options.command == "read-back":
        from collectdesk.app.readback import read_back

        return read_back(options)
    from collectdesk.app.desktop import run_desktop

    return run_desktop(options.office, demo=options.demo)


def _with_command(arguments: list[str]) -> list[str]:
    """`collectdesk`, `collectdesk --demo` and `collectdesk OFFICE` all open the window."""
    if arguments and arguments[0] in {*COMMANDS, "tour", "open", "read-back", "-h", "--help"}:
        return arguments
    return ["open", *arguments]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="collectdesk", description="Overdue loans, paid back lawfully and decently."
    )
    commands = parser.add_subparsers(dest="command", required=True)

    window = commands.add_parser("open", help="open the window (also without this word)")
    window.add_argument("office", nargs="?", type=Path, help="an office folder, Name.collectdesk")
    window.add_argument("--demo", action="store_true", help="open the demo office")

    tour = commands.add_parser("tour", help="drive the window through a day's work and leave pictures")
    tour.add_argument("folder", type=Path, help="where pictures, letters and the report go")
    tour.add_argument("--lang", choices=("en", "zh_CN"), default="en", help="language of the interface")
    tour.add_argument("--dark", action="store_true", help="the dark theme")

    back = commands.add_parser("read-back", help="print what an office holds (the tour's second look)")
    back.add_argument("office", type=Path)
    back.add_argument("--staff", required=True)
    back.add_argument("--at", required=True, help="the moment of reading, ISO with zone")

    add_commands(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
