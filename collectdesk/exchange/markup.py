"""Tables in markup that programs name .xls: web pages, Excel's XML of 2003, flat OpenDocument."""

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Progress
from collectdesk.exchange.encodings import TextFound, find_encoding, whole_text
from collectdesk.exchange.grid import Grid
from collectdesk.exchange.ods import read_ods
from collectdesk.exchange.sheets import Book, Cell
from collectdesk.exchange.xml import read_xml

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})""", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_SPACE = re.compile(r"[ \t\r\n]+")
_STEP = 64 * 1024
_UNSEEN = frozenset({"script", "style", "title"})


def read_markup(data: bytes, encoding: str, wanted: str, progress: Progress) -> Book:
    """Every table of a page, every visible sheet of an XML workbook, or the one `wanted`.

    Raises Refusal `import.markup` when there is no table in it, `import.no_sheet`, `import.damaged`,
    `import.bytes_damaged`.
    """
    found = find_encoding(data, encoding or _declared(data))
    text = whole_text(data, found).replace("\x00", "")
    head = text[:4096].lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in head and "<html" not in head:
        return _read_xml_workbook(text, found, wanted, progress)
    if "urn:oasis:names:tc:opendocument" in head:
        return read_ods(_pieces(text, progress), wanted)
    return _read_page(text, found, wanted, progress)


def _declared(data: bytes) -> str:
    """The encoding a page says it has, where the bytes bear it out; GBK and its kin are GB18030."""
    named = _DECLARED.search(data[:2048])
    name = named[1].decode("ascii").lower() if named else ""
    if name in {"gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936"}:
        name = "gb18030"
    if not name or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or name.startswith("utf-16"):
        return ""
    try:
        whole_text(data, find_encoding(data, name))
    except Refusal:
        return ""
    return name


def _pieces(text: str, progress: Progress) -> Iterator[str]:
    text = _DECLARATION.sub("", text, count=1)
    for at in range(0, len(text), _STEP):
        progress(at, len(text))
        yield text[at : at + _STEP]


def _book(kind: str, grids: list[Grid], hidden: set[str], found: TextFound, wanted: str) -> Book:
    names = tuple(grid.name for grid in grids)
    if wanted and wanted not in names:
        raise Refusal("import.no_sheet", "sheet", name=wanted)
    chosen = [grid for grid in grids if grid.name == wanted] if wanted else []
    chosen = chosen or [grid for grid in grids if grid.name not in hidden] or grids
    return Book(kind, tuple(grid.sheet() for grid in chosen), names, found.encoding, found.start > 0)


def _read_page(text: str, found: TextFound, wanted: str, progress: Progress) -> Book:
    page = _Page()
    for at in range(0, len(text), _STEP):
        page.feed(text[at : at + _STEP])
        progress(at, len(text))
    page.close()
    page.end_all()
    grids = [grid for grid in page.grids if grid.rows]
    if not grids:
        raise Refusal("import.markup", "file")
    for number, grid in enumerate(grids, start=1):
        grid.name = str(number)
    return _book("html", grids, set(), found, wanted)


class _Page(HTMLParser):
    """Rows of each table; a table within a cell is a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[Grid] = []
        self._open: list[tuple[Grid, list[str] | None, int]] = []
        self._grid: Grid | None = None
        self._cell: list[str] | None = None
        self._span = 1
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            if self._grid is not None:
                self._open.append((self._grid, self._cell, self._span))
            self._grid, self._cell = Grid(""), None
            self.grids.append(self._grid)
        elif tag == "tr":
            self._end_row()
        elif tag in {"td", "th"} and self._grid is not None:
            self._end_cell()
            span = dict(attrs).get("colspan") or "1"
            self._cell, self._span = [], int(span) if span.isdecimal() and len(span) < 5 else 1
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table" and self._grid is not None:
            self._end_row()
            self._grid, self._cell, self._span = self._open.pop() if self._open else (None, None, 1)

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._unseen:
            self._cell.append(_SPACE.sub(" ", data))

    def end_all(self) -> None:
        while self._grid is not None:
            self.handle_endtag("table")

    def _end_cell(self) -> None:
        if self._cell is None or self._grid is None:
            return
        self._grid.put("".join(self._cell).replace("\xa0", " ").strip())
        self._grid.put(None, self._span - 1)
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._grid is not None and self._grid.has_cells:
            self._grid.end_row()


def _read_xml_workbook(text: str, found: TextFound, wanted: str, progress: Progress) -> Book:
    reading = _XmlWorkbook()
    read_xml(_pieces(text, progress), reading.start, reading.end, reading.text)
    if not reading.grids:
        raise Refusal("import.markup", "file")
    return _book("xml", reading.grids, reading.hidden, found, wanted)


class _XmlWorkbook:
    """SpreadsheetML of 2003: rows and cells may name the place (Index) where they stand, counted from 1."""

    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self.hidden: set[str] = set()
        self._kind = ""
        self._value: list[str] | None = None
        self._across = 0
        self._cell: Cell = None
        self._seen: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Worksheet":
            self.grids.append(Grid(attributes.get("Name", "")))
        elif not self.grids:
            return
        elif name == "Row":
            self.grids[-1].skip_to(_number(attributes, "Index", 1) - 1)
        elif name == "Cell":
            self.grids[-1].move_to(_number(attributes, "Index", 1) - 1)
            self._across, self._cell = _number(attributes, "MergeAcross", 0), None
        elif name == "Data":
            self._kind, self._value = attributes.get("Type", "String"), []
        elif name == "Visible":
            self._seen = []

    def text(self, text: str) -> None:
        if self._value is not None:
            self._value.append(text)
        elif self._seen is not None:
            self._seen.append(text)

    def end(self, name: str) -> None:
        if not self.grids:
            return
        if name == "Data" and self._value is not None:
            self._cell, self._value = _xml_value(self._kind, "".join(self._value)), None
        elif name == "Cell":
            self.grids[-1].put(self._cell)
            self.grids[-1].put(None, self._across)
        elif name == "Row":
            self.grids[-1].end_row()
        elif name == "Visible" and self._seen is not None:
            if "".join(self._seen).strip() != "SheetVisible":
                self.hidden.add(self.grids[-1].name)
            self._seen = None


def _number(attributes: dict[str, str], key: str, least: int) -> int:
    text = attributes.get(key, "")
    return max(least, int(text)) if text.isdecimal() and len(text) < 9 else least


def _xml_value(kind: str, text: str) -> Cell:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return date.fromisoformat(text[:10])
    except ValueError:
        return text
    if kind == "Boolean":
        return "TRUE" if text.strip() == "1" else "FALSE"
    return text
