"""OpenDocument spreadsheets: values, errors as the text seen, rows and cells written once for many."""

from collections.abc import Iterable
from datetime import date

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.grid import Grid
from collectdesk.exchange.sheets import Book, Cell
from collectdesk.exchange.xml import read_xml

_NUMBERS = frozenset({"float", "currency", "percentage"})


def read_ods(pieces: Iterable[bytes | str], wanted: str) -> Book:
    """The visible sheets, or the one `wanted`. Raises Refusal `import.no_sheet`, `import.damaged`."""
    reading = _Reading()
    read_xml(pieces, reading.start, reading.end, reading.text)
    names = tuple(grid.name for grid in reading.grids)
    if wanted and wanted not in names:
        raise Refusal("import.no_sheet", "sheet", name=wanted)
    chosen = [grid for grid in reading.grids if grid.name not in reading.hidden] or reading.grids
    if wanted:
        chosen = [grid for grid in reading.grids if grid.name == wanted]
    return Book("ods", tuple(grid.sheet() for grid in chosen), names, epoch_1904=reading.epoch_1904)


class _Reading:
    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self.hidden: set[str] = set()
        self.epoch_1904 = False
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._cell: dict[str, str] | None = None
        self._paragraphs: list[str] = []
        self._note = self._tables = 0
        self._row_times = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._note or name == "annotation":
            self._note += name == "annotation"
        elif name == "p" and self._cell is not None:
            self._paragraphs.append("")
        elif name in {"s", "tab", "line-break"}:
            self.text({"s": " " * min(_count(attributes, "c"), 1000), "tab": "\t"}.get(name, "\n"))
        elif name in {"table-cell", "covered-table-cell"}:
            self._cell, self._paragraphs = attributes, []
        elif name == "table-row":
            self._row_times = _count(attributes, "number-rows-repeated")
        elif name == "style":
            self._style = attributes.get("name", "")
        elif name == "table-properties" and attributes.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif name == "null-date":
            self.epoch_1904 = attributes.get("date-value", "").startswith("1904")
        elif name == "table":
            self._tables += 1
            if self._tables == 1:
                self.grids.append(Grid(attributes.get("name", "")))
                if attributes.get("style-name") in self._hidden_styles:
                    self.hidden.add(self.grids[-1].name)

    def text(self, text: str) -> None:
        if self._paragraphs and self._cell is not None and not self._note:
            self._paragraphs[-1] += text

    def end(self, name: str) -> None:
        if name == "annotation":
            self._note -= 1
        elif self._note or not self.grids:
            return
        elif name in {"table-cell", "covered-table-cell"} and self._cell is not None:
            value = None if name.startswith("covered") else _value(self._cell, "\n".join(self._paragraphs))
            self.grids[-1].put(value, _count(self._cell, "number-columns-repeated"))
            self._cell = None
        elif name == "table-row":
            self.grids[-1].end_row(self._row_times)
        elif name == "table":
            self._tables -= 1


def _count(attributes: dict[str, str], key: str) -> int:
    text = attributes.get(key, "1")
    return int(text) if text.isdecimal() and len(text) < 9 else 1


def _value(cell: dict[str, str], shown: str) -> Cell:
    """The value itself; what is shown where it is text, or where a formula failed: its value would be 0."""
    kind = cell.get("value-type", "")
    failed = "formula" in cell and shown.startswith(("#", "Err:"))
    try:
        if kind in _NUMBERS and not failed:
            return float(cell["value"])
        if kind == "date" and not failed:
            return date.fromisoformat(cell["date-value"][:10])
    except (KeyError, ValueError):
        return shown or cell.get("date-value", "")
    if kind == "boolean":
        return cell.get("boolean-value", shown).upper()
    if kind == "string" and not shown and not failed:
        return cell.get("string-value", "")
    return shown
