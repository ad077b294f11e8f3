"""What calamine keeps to itself of an old workbook (xls): error cells, extents, the epoch."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from collectdesk.domain.errors import Refusal

ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip
_FORMULA, _EOF, _DATE_MODE, _FILE_PASS, _SHEET = 0x0006, 0x000A, 0x0022, 0x002F, 0x0085
_BOOL_OR_ERROR = 0x0205
_CELLS = frozenset({_FORMULA, _BOOL_OR_ERROR, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x027E})
_FREE, _FAT_IN_HEADER = 0xFFFFFFFA, 109


@dataclass(slots=True)
class SheetFound:
    """`errors` by row and column from 0; `height` and `width` of what is filled."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    height: int = 0
    width: int = 0


@dataclass(slots=True)
class XlsFound:
    sheets: list[SheetFound]
    epoch_1904: bool


def scan_xls(data: bytes) -> XlsFound:
    """Raises Refusal `import.password`, `import.damaged`, `import.not_a_spreadsheet`."""
    try:
        stream = _workbook_stream(data)
        return _scan(stream)
    except (struct.error, IndexError) as error:
        raise Refusal("import.damaged", "file") from error


def _scan(stream: bytes) -> XlsFound:
    starts: list[int] = []
    epoch = False
    for kind, at, length in _records(stream, 0):
        if kind == _FILE_PASS:
            raise Refusal("import.password", "file")
        if kind == _DATE_MODE and length >= 2:
            epoch = stream[at] == 1
        elif kind == _SHEET:
            starts.append(struct.unpack_from("<I", stream, at)[0])
        elif kind == _EOF:
            break
    return XlsFound([_scan_sheet(stream, start) for start in starts], epoch)


def _scan_sheet(stream: bytes, start: int) -> SheetFound:
    found = SheetFound()
    depth = 0
    for kind, at, length in _records(stream, start):
        if kind in _CELLS and length >= 6 and depth == 1:
            row, column = struct.unpack_from("<HH", stream, at)
            last = struct.unpack_from("<H", stream, at + length - 2)[0] if kind == 0x00BD else column
            found.height, found.width = max(found.height, row + 1), max(found.width, last + 1)
            if kind == _BOOL_OR_ERROR and length >= 8 and stream[at + 7]:
                found.errors[row, column] = ERRORS.get(stream[at + 6], "#ERROR!")
            elif kind == _FORMULA and length >= 14 and _is_error(stream[at + 6 : at + 14]):
                found.errors[row, column] = ERRORS.get(stream[at + 8], "#ERROR!")
        elif kind in {0x0009, 0x0209, 0x0409, 0x0809}:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                break
    return found


def _is_error(result: bytes) -> bool:
    return result[0] == 2 and result[6:] == b"\xff\xff"


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    head = struct.Struct("<HH").unpack_from
    end = len(stream) - 4
    while at <= end:
        kind, length = head(stream, at)
        yield kind, at + 4, length
        at += 4 + length


def _workbook_stream(data: bytes) -> bytes:
    """The stream Workbook (or Book, before 1997) out of the compound file that holds it."""
    size, small = 1 << struct.unpack_from("<H", data, 30)[0], 64
    if size not in {512, 4096}:
        raise Refusal("import.damaged", "file")
    directory, cutoff, small_fat, _, extra, _ = struct.unpack_from("<I4xIIIII", data, 48)
    heads = list(struct.unpack_from(f"<{_FAT_IN_HEADER}I", data, 76))
    seen: set[int] = set()
    while extra < _FREE and extra not in seen:
        seen.add(extra)
        more = struct.unpack_from(f"<{size // 4}I", data, (extra + 1) * size)
        heads += more[:-1]
        extra = more[-1]
    fat: list[int] = []
    for sector in heads:
        if sector < _FREE:
            fat += struct.unpack_from(f"<{size // 4}I", data, (sector + 1) * size)
    entries = _chain(data, fat, directory, size, size)
    found: dict[str, tuple[int, int]] = {}
    for at in range(0, len(entries) - 127, 128):
        name = entries[at : at + max(0, struct.unpack_from("<H", entries, at + 64)[0] - 2)][:64]
        found[name.decode("utf-16-le", "replace").lower()] = struct.unpack_from("<II", entries, at + 116)
    if "workbook" not in found and "book" not in found:
        raise Refusal("import.not_a_spreadsheet", "file")
    start, length = found.get("workbook") or found["book"]
    if length >= cutoff:
        return _chain(data, fat, start, size, size)[:length]
    root = _chain(data, fat, found["root entry"][0], size, size) if "root entry" in found else b""
    table = _chain(data, fat, small_fat, size, size)
    small_table = list(struct.unpack(f"<{len(table) // 4}I", table))
    return _chain(root, small_table, start, small, 0)[:length]


def _chain(data: bytes, fat: list[int], sector: int, size: int, offset: int) -> bytes:
    pieces: list[bytes] = []
    while sector < _FREE:
        if len(pieces) > len(fat):
            raise Refusal("import.damaged", "file")
        pieces.append(data[sector * size + offset : (sector + 1) * size + offset])
        sector = fat[sector]
    return b"".join(pieces)
