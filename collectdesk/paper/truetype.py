"""Reads a static TrueType font by need and writes subsets of it, numbered as the PDF numbers them."""

import mmap
import struct
import sys
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path

_COMPOSITE_WORDS, _COMPOSITE_SCALE, _COMPOSITE_MORE = 0x0001, 0x0008, 0x0020
_COMPOSITE_XY_SCALE, _COMPOSITE_MATRIX, _COMPOSITE_HINTS = 0x0040, 0x0080, 0x0100


class Face:
    """One font file. Metrics are in thousandths of the em, whatever the file's own unit is."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        count = self._number(">H", 4)
        self._tables = {
            tag.decode("ascii"): (offset, length)
            for tag, _sum, offset, length in struct.iter_unpack(">4sIII", self._data[12 : 12 + 16 * count])
        }
        head, hhea, os2 = (self._tables[tag][0] for tag in ("head", "hhea", "OS/2"))
        self._units = self._number(">H", head + 18)
        self._long_offsets = self._number(">h", head + 50) == 1
        self._metrics = self._number(">H", hhea + 34)
        corners = struct.unpack(">4h", self._data[head + 36 : head + 44])
        self.box = tuple(self._scaled(corner) for corner in corners)
        self.ascent = self._scaled(self._number(">h", os2 + 68))
        self.descent = self._scaled(self._number(">h", os2 + 70))
        self.cap_height = self._scaled(self._number(">h", os2 + 88))
        self.bold = self._number(">H", os2 + 4) >= 600
        self._starts, self._ends, self._firsts = self._character_map()
        self._outlines: dict[int, bytes] = {}
        self._advances: dict[int, float] = {}

    def glyph(self, codepoint: int) -> int:
        """The glyph's number in the file; 0 when the font has none."""
        group = bisect_right(self._starts, codepoint) - 1
        if group < 0 or codepoint > self._ends[group]:
            return 0
        return self._firsts[group] + codepoint - self._starts[group]

    def advance(self, glyph: int) -> float:
        known = self._advances.get(glyph)
        if known is None:
            known = self._advances[glyph] = self._scaled(self._metric(glyph)[0])
        return known

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """A font file whose glyph n is this file's glyph `glyphs[n]`; parts of composites follow after.

        Hinting is left out: it is for coarse screens, and half of the file.
        """
        order = list(glyphs)
        place = {glyph: number for number, glyph in reversed(list(enumerate(order)))}
        # `order` grows while it is read: composites append their parts
        outlines = [self._renumbered(self._outline(glyph), place, order) for glyph in order]
        offsets = [0]
        for outline in outlines:
            offsets.append(offsets[-1] + len(outline))
        tables = {"glyf": b"".join(outlines)}
        tables["loca"] = struct.pack(f">{len(offsets)}I", *offsets)
        tables["hmtx"] = b"".join(struct.pack(">Hh", *self._metric(glyph)) for glyph in order)
        tables["hhea"] = self._table("hhea")[:34] + struct.pack(">H", len(order))
        maxp = self._table("maxp")
        tables["maxp"] = maxp[:4] + struct.pack(">H", len(order)) + maxp[6:]
        head = self._table("head")
        tables["head"] = head[:8] + b"\0\0\0\0" + head[12:50] + struct.pack(">h", 1) + head[52:]
        return _font_file(tables)

    def _number(self, kind: str, offset: int) -> int:
        return int(struct.unpack_from(kind, self._data, offset)[0])

    def _scaled(self, value: int) -> float:
        return value * 1000 / self._units

    def _table(self, tag: str) -> bytes:
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    def _metric(self, glyph: int) -> tuple[int, int]:
        """Advance and left bearing, in the file's units."""
        start = self._tables["hmtx"][0]
        if glyph < self._metrics:
            advance, bearing = struct.unpack_from(">Hh", self._data, start + 4 * glyph)
        else:
            advance = self._number(">H", start + 4 * (self._metrics - 1))
            bearing = self._number(">h", start + 4 * self._metrics + 2 * (glyph - self._metrics))
        return int(advance), int(bearing)

    def _outline(self, glyph: int) -> bytes:
        known = self._outlines.get(glyph)
        if known is None:
            known = self._outlines[glyph] = self._cut(glyph)
        return known

    def _cut(self, glyph: int) -> bytes:
        """The glyph's outline, without its hinting where it is a simple one."""
        start = self._tables["loca"][0]
        if self._long_offsets:
            first, last = struct.unpack_from(">2I", self._data, start + 4 * glyph)
        else:
            first, last = (2 * half for half in struct.unpack_from(">2H", self._data, start + 2 * glyph))
        glyf = self._tables["glyf"][0]
        outline = self._data[glyf + first : glyf + last]
        contours = struct.unpack_from(">h", outline)[0] if outline else 0
        if contours > 0:
            at = 10 + 2 * contours
            hints = struct.unpack_from(">H", outline, at)[0]
            outline = outline[:at] + b"\0\0" + outline[at + 2 + hints :]
        return outline + b"\0" * (-len(outline) % 4)

    @staticmethod
    def _renumbered(outline: bytes, place: dict[int, int], order: list[int]) -> bytes:
        """The outline with its parts, if it is a composite, pointing into the subset."""
        if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
            return outline
        edited, at, flags = bytearray(outline), 10, _COMPOSITE_MORE
        while flags & _COMPOSITE_MORE:
            flags, part = struct.unpack_from(">2H", outline, at)
            struct.pack_into(">H", edited, at, flags & ~_COMPOSITE_HINTS)
            if part not in place:
                place[part] = len(order)
                order.append(part)
            struct.pack_into(">H", edited, at + 2, place[part])
            at += 8 if flags & _COMPOSITE_WORDS else 6
            if flags & _COMPOSITE_SCALE:
                at += 2
            elif flags & _COMPOSITE_XY_SCALE:
                at += 4
            elif flags & _COMPOSITE_MATRIX:
                at += 8
        return bytes(edited)

    def _character_map(self) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """Runs of characters: first, last, glyph of the first. Sorted."""
        start = self._tables["cmap"][0]
        subtables: dict[int, int] = {}
        for number in range(self._number(">H", start + 2)):
            at = start + self._number(">I", start + 8 + 8 * number)
            subtables[self._number(">H", at)] = at
        if 12 in subtables:
            at = subtables[12]
            count = self._number(">I", at + 12)
            runs = struct.unpack_from(f">{3 * count}I", self._data, at + 16)
            return runs[0::3], runs[1::3], runs[2::3]
        return self._basic_map(subtables[4])

    def _basic_map(self, at: int) -> tuple[list[int], list[int], list[int]]:
        """Format 4, the Basic Multilingual Plane in segments, as runs."""
        count = self._number(">H", at + 6) // 2
        ends = struct.unpack_from(f">{count}H", self._data, at + 14)
        starts = struct.unpack_from(f">{count}H", self._data, at + 16 + 2 * count)
        deltas = struct.unpack_from(f">{count}H", self._data, at + 16 + 4 * count)
        ranges_at = at + 16 + 6 * count
        ranges = struct.unpack_from(f">{count}H", self._data, ranges_at)
        runs: list[tuple[int, int, int]] = []
        for number in range(count - 1):  # the last segment is the terminator, U+FFFF
            start, end, delta = starts[number], ends[number], deltas[number]
            for code in range(start, end + 1):
                glyph = code
                if ranges[number]:
                    glyph = self._number(">H", ranges_at + 2 * number + ranges[number] + 2 * (code - start))
                    if glyph == 0:
                        continue
                glyph = (glyph + delta) & 0xFFFF
                if runs and runs[-1][1] == code - 1 and runs[-1][2] + code - runs[-1][0] == glyph:
                    runs[-1] = (runs[-1][0], code, runs[-1][2])
                else:
                    runs.append((code, code, glyph))
        return [run[0] for run in runs], [run[1] for run in runs], [run[2] for run in runs]


def _checksum(table: bytes) -> int:
    words = array("I", table)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _font_file(tables: dict[str, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    search = (16 << power, power, 16 * (len(tables) - (1 << power)))
    header = struct.pack(">IHHHH", 0x00010000, len(tables), *search)
    at = len(header) + 16 * len(tables)
    directory, bodies, head_at = b"", b"", 0
    for tag in sorted(tables):
        body = tables[tag] + b"\0" * (-len(tables[tag]) % 4)
        if tag == "head":
            head_at = at
        directory += struct.pack(">4sIII", tag.encode("ascii"), _checksum(body), at, len(tables[tag]))
        bodies += body
        at += len(body)
    file = bytearray(header + directory + bodies)
    struct.pack_into(">I", file, head_at + 8, (0xB1B0AFBA - _checksum(bytes(file))) & 0xFFFFFFFF)
    return bytes(file)
