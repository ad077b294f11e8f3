"""What calamine keeps to itself of a workbook (xlsx): error cells, unreckoned formulas, extent, epoch."""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import unescape

from collectdesk.exchange.biff import SheetFound
from collectdesk.exchange.xml import read_xml, tags

_OVERLAP = 64 * 1024
_CELL = re.compile(rb"<(?:\w+:)?c\b([^<>]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^<>]*>([^<]*)<")
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)</")
_PLACE = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_WIDE = re.compile(rb'r="([A-Z]{2,3})\d+"(?:[^<>]*[^/<>])?>')


@dataclass(frozen=True, slots=True)
class Parts:
    """Where each sheet lies in the archive, by its name."""

    paths: dict[str, str]
    epoch_1904: bool


def find_parts(archive: zipfile.ZipFile) -> Parts:
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return Parts({}, epoch_1904=False)
    targets = {
        rel.get("Id", ""): rel.get("Target", "")
        for name, rel in tags(archive.read("xl/_rels/workbook.xml.rels"))
        if name == "Relationship"
    }
    paths: dict[str, str] = {}
    epoch = False
    for name, attributes in tags(archive.read("xl/workbook.xml")):
        if name == "workbookPr":
            epoch = attributes.get("date1904", "").lower() in {"1", "true", "on"}
        elif name == "sheet":
            target = targets.get(attributes.get("id", ""), "")
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if path in names:
                paths[attributes.get("name", "")] = path
    return Parts(paths, epoch)


def scan_sheet(pieces: Callable[[], Iterator[bytes]]) -> SheetFound:
    """Searches the XML for what matters without parsing it: a full parse would cost ten times as much."""
    found = SheetFound()
    wide, kept = b"", b""
    marks: tuple[bytes, ...] = ()
    unplaced = False
    for piece in pieces():
        text = kept + piece
        marks = marks or _marks(piece)
        for mark in marks:
            unplaced |= _take_marked(text, mark, found)
        for match in _WIDE.finditer(text):
            letters = match[1]
            if (len(letters), letters) > (len(wide), wide):
                wide = letters
        found.height = max(found.height, _last_row(text))
        kept = text[-_OVERLAP:]
    found.width = max(26, _column(wide) + 1)
    if unplaced:
        found.errors = _parsed_errors(pieces())
    return found


def _marks(piece: bytes) -> tuple[bytes, ...]:
    """What error cells and formulas without a value hold, in this writer's way of quoting and prefixing."""
    return (
        b"t='e'" if b"='" in piece[:4096] else b't="e"',
        b":f></" if b":sheetData" in piece else b"</f></c>",
    )


def _take_marked(text: bytes, mark: bytes, found: SheetFound) -> bool:
    """Keeps the cells that hold the mark; whether one of them does not say where it stands."""
    at, unplaced = text.find(mark), False
    while at >= 0:
        start = max(text.rfind(b"<c ", 0, at + 1), text.rfind(b":c ", 0, at + 1), text.rfind(b"<c>", 0, at))
        start = text.rfind(b"<", 0, start + 1)
        cell = _CELL.match(text, start) if start >= 0 else None
        if cell and cell.end() > at and (shown := _shown(cell[1], cell[2])):
            place = _PLACE.search(cell[1])
            unplaced |= place is None
            if place:
                found.errors[int(place[2]) - 1, _column(place[1])] = shown
        at = text.find(mark, at + len(mark))
    return unplaced


def _shown(attributes: bytes, inside: bytes) -> str:
    value = _VALUE.search(inside)
    if re.search(rb"\bt=[\"']e[\"']", attributes):
        return _text(value[1]) if value and value[1] else "#ERROR!"
    formula = _FORMULA.search(inside)
    if value is None and formula and b"<v" not in inside and b't="str"' not in attributes:
        return f"={_text(formula[1])}"
    return ""


def _text(raw: bytes) -> str:
    return unescape(raw.decode("utf-8", "replace"), {"&quot;": '"', "&apos;": "'"})


def _last_row(text: bytes) -> int:
    at = text.rfind(b"v>")
    at = max(at, text.rfind(b"is>", at + 1))
    places = _PLACE.findall(text, max(0, at - _OVERLAP), at) if at >= 0 else []
    return int(places[-1][1]) if places else 0


def _parsed_errors(pieces: Iterator[bytes]) -> dict[tuple[int, int], str]:
    """The slow way, for writers that do not number their cells."""
    errors: dict[tuple[int, int], str] = {}
    row = column = -1
    kind = value = ""
    inside = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, kind, value, inside
        if name == "row":
            number = attributes.get("r", "")
            row, column = (int(number) - 1 if number.isdecimal() else row + 1), -1
        elif name == "c":
            place = _PLACE.search(f'r="{attributes.get("r", "")}"'.encode())
            column = _column(place[1]) if place else column + 1
            kind, value = attributes.get("t", ""), ""
        inside = name == "v"

    def text(piece: str) -> None:
        nonlocal value
        if inside:
            value += piece

    def end(name: str) -> None:
        nonlocal inside
        inside = False
        if name == "c" and kind == "e":
            errors[row, column] = value or "#ERROR!"

    read_xml(pieces, start, end, text)
    return errors


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
