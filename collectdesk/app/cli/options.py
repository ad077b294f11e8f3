"""The words of the command line: what may be written, and its help. Imports nothing heavy."""

import argparse
from datetime import date
from pathlib import Path
from typing import TypeAlias

from collectdesk.app.cli.codes import EPILOG

LANGUAGES = ("en", "zh_CN")
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_commands(commands: Commands) -> None:
    """import, undo, export, backup, restore."""
    _import(commands)
    _undo(commands)
    _export(commands)
    _backup(commands)
    _restore(commands)


def _command(commands: Commands, name: str, help_: str, description: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        allow_abbrev=False,  # else --password would be taken for --password-file
        help=help_,
        description=description,
        epilog=EPILOG,
    )
    parser.add_argument("--json", action="store_true", help="report as JSON on standard output")
    parser.add_argument("--staff", default="", help="who does it; needed when the office has several staff")
    parser.add_argument("--password-file", type=Path, help="a file whose first line is the password")
    parser.add_argument(
        "--lang", "--language", choices=LANGUAGES, default="en", help="language of messages and headings"
    )
    return parser


def _import(commands: Commands) -> None:
    load = _command(
        commands, "import", "import an overdue list", "Imports an overdue list, whole or not at all."
    )
    load.add_argument("office", type=Path, help="the office folder")
    load.add_argument("file", type=Path, help="the overdue list: CSV or a workbook")
    load.add_argument("--dry-run", action="store_true", help="read and compare only, write nothing")
    load.add_argument("--encoding", default="", help="of a text file: utf-8, gb18030, big5, utf-16 …")
    load.add_argument("--delimiter", default="", help="of a text file: one character, or tab")
    load.add_argument("--sheet", default="", help="of a workbook, by its name")
    load.add_argument(
        "--header-line", type=int, default=0, metavar="N", help="the line of the headers, from 1"
    )
    load.add_argument(
        "--list-date", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the day of the list"
    )
    load.add_argument("--currency", default="", help="where the file names none: CNY, USD …")
    load.add_argument("--decimal", choices=(".", ","), default="", help="the decimal sign")
    load.add_argument(
        "--date-order", choices=("dmy", "mdy"), default="", help="answers an ambiguous order of day and month"
    )
    load.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help="what a column holds, nothing after = leaves it out; may be repeated",
    )
    load.add_argument(
        "--since-unknown",
        action="store_true",
        help="a list without due dates: count from the day before the list's date",
    )
    load.add_argument("--layout", default="", metavar="NAME", help="read as such lists were, by their name")
    load.add_argument(
        "--save-as-layout", default="", metavar="NAME", help="what such lists are called from now on"
    )
    load.add_argument("--part", action="store_true", help="only a part of a list: nobody else is missing")
    load.add_argument(
        "--save-refused", type=Path, metavar="FILE", help="refused rows with reasons, .xlsx or .csv"
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


def _undo(commands: Commands) -> None:
    undo = _command(
        commands, "undo", "take an import back", "Takes an import back, the latest unless one is named."
    )
    undo.add_argument("office", type=Path, help="the office folder")
    undo.add_argument(
        "import_id", nargs="?", type=int, metavar="IMPORT", help="its number, as import --json says"
    )
    undo.add_argument("--reason", default="", help="why; needed with --reverse")
    undo.add_argument(
        "--reverse", action="store_true", help="when work was built on it: reverse it line by line instead"
    )


def _export(commands: Commands) -> None:
    send = _command(
        commands, "export", "accounts to a spreadsheet", "Writes accounts to a spreadsheet, on record."
    )
    send.add_argument("office", type=Path, help="the office folder")
    send.add_argument("file", type=Path, help="the spreadsheet to write: .xlsx or .csv")
    send.add_argument(
        "--view", default="", metavar="NAME", help="a saved view by its name; filters narrow it"
    )
    send.add_argument("--text", default="", help="name, part of a name, tail of a phone, contract number …")
    for name, help_ in (
        ("--state", "open (the default), cured, withdrawn, left or all"),
        ("--status", "new, in_contact, promise …"),
        ("--bucket", "M0, M1 … M7+"),
        ("--product", "as written"),
        ("--area", "as written"),
        ("--assigned", "a member of staff, or nobody"),
    ):
        send.add_argument(name, action="append", default=[], help=f"{help_}; may be repeated")
    send.add_argument(
        "--columns", default="", help="separated by commas; a wrong one is answered by all there are"
    )
    send.add_argument("--sort", default="", metavar="COLUMN", help="by which column; else as the view has it")
    send.add_argument("--descending", action="store_true", help="with --sort: the largest or latest first")
    send.add_argument("--full", action="store_true", help="phone and ID number in full; that is on record")


def _backup(commands: Commands) -> None:
    keep = _command(
        commands, "backup", "back an office up", "Writes a checked backup; the latest 30 are kept."
    )
    keep.add_argument("office", type=Path, help="the office folder")
    keep.add_argument("target", type=Path, help="the folder for backups, best on another disk")


def _restore(commands: Commands) -> None:
    back = _command(
        commands,
        "restore",
        "bring an office back from a backup",
        "Makes FOLDER the office of a backup. An office that is there moves aside; nothing is overwritten.",
    )
    back.add_argument("backup", type=Path, help="a file, Name 2026-11-23 0914.cdbackup")
    back.add_argument("folder", type=Path, help="the office folder to make, Name.collectdesk")
    back.add_argument(
        "--recovery-code-file",
        type=Path,
        metavar="FILE",
        help="its first line opens the backup, not a password",
    )
