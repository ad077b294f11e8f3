"""Where CollectDesk starts: the window, or one of the commands that need none."""

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    multiprocessing.freeze_support()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(_with_command(list(sys.argv[1:] if arguments is None else arguments)))
    if options.command == "import":
        from collectdesk.app.cli import import_list

        return import_list(options)
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
    if arguments and arguments[0] in {"import", "tour", "open", "read-back", "-h", "--help"}:
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

    load = commands.add_parser(
        "import",
        allow_abbrev=False,  # else --password would be taken for --password-file
        help="import an overdue list without a window",
        description="Imports an overdue list. The password comes from --password-file, from the file named by"
        " COLLECTDESK_PASSWORD_FILE, or from a prompt. Exit codes: 0 done, 1 refused (nothing was written),"
        " 2 wrong usage, 3 trouble with the file, the office or the disk.",
    )
    load.add_argument("office", type=Path, help="the office folder")
    load.add_argument("file", type=Path, help="the overdue list: CSV or a workbook")
    load.add_argument("--dry-run", action="store_true", help="read and compare only, write nothing")
    load.add_argument("--json", action="store_true", help="report as JSON on standard output")
    load.add_argument("--staff", default="", help="who imports; needed when the office has several staff")
    load.add_argument("--password-file", type=Path, help="a file whose first line is the password")
    load.add_argument(
        "--date-order", choices=("dmy", "mdy"), default="", help="answers an ambiguous order of day and month"
    )
    load.add_argument(
        "--same-people",
        choices=("ask", "same", "different"),
        default="ask",
        help="whether equal name and phone without ID number are one person (ask: refuse and name them)",
    )
    load.add_argument(
        "--missing-as",
        choices=("left", "cured", "withdrawn"),
        default="left",
        help="what became of open accounts that the list no longer holds",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
