"""Which encoding the bytes of a text file are in: byte order marks, NULs, strict UTF-8, then a score."""

import codecs
import io
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from collectdesk.domain.errors import Refusal
from collectdesk.domain.overdue_list import Progress, unheard

SAMPLE = 64 * 1024
_FAR = 16 * 1024 * 1024
_WINDOWS = 4
_WINDOW = 4096
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
CANDIDATES = ("utf-8", "gb18030", "big5", "cp1252")
"""Scored when the bytes are not UTF-8 throughout; big5 is decoded as cp950, which Windows writes."""

_CODECS = {"big5": "cp950"}
_FOREIGN = re.compile(rb"[\x80-\xff]")
_LINE_END = re.compile("\r\n|\r|\n")
_TELLING = re.compile(
    "逾期|合同|姓名|客户|借款|贷款|身份证|电话|手机|地址|本金|利息|金额|日期|担保|联系|关系|编号|邮编|公司"
    "|合約|客戶|貸款|身份證|電話|地址|利息|金額|擔保|聯絡|關係|編號|先生|小姐|有限|市|省|区|區|路|号|號|元"
)
_NAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜"
    "崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉建国华红文志海燕春梅小大东新天雪婷宇浩子欣一"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭蔣蘇魏呂盧譚陸賈韋鄒錢嚴龔湯偉麗強軍艷傑濤蘭劍國華紅淑惠雅怡君豪俊宏志"
    "市省区县镇村街道路号楼室单元區縣鎮樓號"
)


@dataclass(frozen=True, slots=True)
class TextFound:
    """`start` is the number of bytes that the byte order mark takes."""

    encoding: str
    start: int = 0

    @property
    def codec(self) -> str:
        return _CODECS.get(self.encoding, self.encoding)


def find_encoding(data: bytes, encoding: str = "", progress: Progress = unheard) -> TextFound:
    """How to read the bytes; `encoding` set by hand wins.

    Raises Refusal `import.not_a_spreadsheet` for binary data, `import.bytes_damaged` (see `damaged`),
    `import.unknown_choice`.
    """
    mark = next(((prefix, name) for prefix, name in _MARKS if data.startswith(prefix)), None)
    if mark and (not encoding or encoding == mark[1]):
        return TextFound(mark[1], len(mark[0]))
    if encoding:
        try:
            codecs.lookup(_CODECS.get(encoding, encoding))
        except LookupError as error:
            raise Refusal("import.unknown_choice", "encoding") from error
        return TextFound(encoding)
    if wide := _wide_without_mark(data):
        return TextFound(wide)
    if _is_binary(data):
        raise Refusal("import.not_a_spreadsheet", "file")
    if _first_bad(data, TextFound("utf-8"), progress) is None:
        return TextFound("utf-8")
    return TextFound(_best(_telling_lines(data)))


def open_text(raw: io.BytesIO, found: TextFound) -> io.TextIOWrapper:
    """A stream that keeps every line end; reading raises UnicodeDecodeError where bytes are bad."""
    raw.seek(found.start)
    return io.TextIOWrapper(raw, encoding=found.codec, newline="")


def holds(data: bytes, found: TextFound, text: str, progress: Progress) -> bool:
    """Whether the bytes may hold the text; in UTF-16 they may only seem to."""
    raw = text.encode(found.codec, "ignore")
    if not raw:
        return False
    for at in range(found.start, len(data), _FAR):
        progress(0, 0)
        if data.find(raw, at, at + _FAR + len(raw) - 1) >= 0:
            return True
    return False


def whole_text(data: bytes, found: TextFound) -> str:
    """Raises Refusal `import.bytes_damaged`."""
    try:
        return data[found.start :].decode(found.codec)
    except UnicodeDecodeError as error:
        raise damaged(data, found) from error


def damaged(data: bytes, found: TextFound) -> Refusal:
    """`import.bytes_damaged` with the encoding and the line and column of the first bad byte."""
    at = _first_bad(data, found)
    before = data[found.start : at].decode(found.codec, errors="ignore")
    ends = list(_LINE_END.finditer(before))
    column = len(before) - (ends[-1].end() if ends else 0) + 1
    return Refusal(
        "import.bytes_damaged", "file", encoding=found.encoding.upper(), line=len(ends) + 1, column=column
    )


def _first_bad(data: bytes, found: TextFound, progress: Progress = unheard) -> int | None:
    """Where the first byte lies that is no text; read in pieces, so that no second copy is made."""
    decoder = codecs.getincrementaldecoder(found.codec)()
    view = memoryview(data)
    step = 1024 * 1024
    for at in range(found.start, len(data), step):
        progress(0, 0)
        kept = len(decoder.getstate()[0])
        try:
            decoder.decode(bytes(view[at : at + step]), at + step >= len(data))
        except UnicodeDecodeError as error:
            return at - kept + error.start
    return None


def _wide_without_mark(data: bytes) -> str:
    """UTF-16 shows itself by NULs on one side of its pairs: commas, digits and line ends are ASCII."""
    sample = data[: min(len(data), SAMPLE) // 2 * 2]
    if len(sample) < 8:
        return ""
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    if low > pairs // 10 and high * 20 < low:
        return "utf-16-le"
    if high > pairs // 10 and low * 20 < high:
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    """Single NULs are left out of the count: programs pad fields with them."""
    sample = data[:SAMPLE].rstrip(b"\x1a")
    control = sum(sample.count(byte) for byte in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return control * 200 > len(sample) or sample.count(0) * 3 > len(sample)


def _telling_lines(data: bytes) -> bytes:
    """Lines that hold bytes beyond ASCII, from several places: the first may come after many of digits."""
    pieces: list[bytes] = []
    end = 0
    for window in range(_WINDOWS):
        found = _FOREIGN.search(data, max(end, len(data) * window // _WINDOWS))
        if found is None:
            break
        at = found.start()
        low = max(end, at - SAMPLE)
        begin = max(data.rfind(b"\n", low, at) + 1, data.rfind(b"\r", low, at) + 1, end)
        stop = begin + _WINDOW
        line_end = data.find(b"\n", stop, stop + SAMPLE)
        end = max(at + 1, line_end + 1 if line_end >= 0 else stop + _WINDOW)
        pieces.append(data[begin:end])
    return b"".join(pieces)


def _best(sample: bytes) -> str:
    """The candidate that reads best, damage and all: one bad byte must not turn a file into garbage."""
    scores = {
        encoding: _score(sample.decode(_CODECS.get(encoding, encoding), errors="replace"), encoding)
        for encoding in CANDIDATES
    }
    ranked = sorted(scores, key=lambda name: -scores[name])
    if scores[ranked[0]] - scores[ranked[1]] < 0.1:
        hint = _hint(sample)
        if hint in ranked[:2]:
            return hint
    return ranked[0]


def _hint(sample: bytes) -> str:
    best = from_bytes(sample[:8192], cp_isolation=["gb18030", "big5", "cp1252"]).best()
    return best.encoding.lower() if best else ""


def _score(text: str, encoding: str) -> float:
    """The mean worth of the characters beyond ASCII: −1 garbage, 1 ordinary text, more for telling words."""
    foreign = [index for index, char in enumerate(text) if char > "\x7f"]
    if not foreign:
        return 0.0
    worth = sum(_worth(text, index, encoding) for index in foreign)
    told = sum(len(match) for match in _TELLING.findall(text))
    return (worth + (1.5 * told if encoding != "cp1252" else 0)) / len(foreign)


def _worth(text: str, index: int, encoding: str) -> float:
    char = text[index]
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if encoding == "cp1252":
        return _latin_worth(char, before, after)
    if "\u4e00" <= char <= "\u9fff":
        touching = _is_latin(before) + _is_latin(after)
        if touching:
            return -0.5 * touching
        if char in _NAMES:
            return 1.4
        return 1.0 if _everyday(char, encoding) else -0.4
    if char.isalpha() and char < "\u0250" and (_is_latin(before) or _is_latin(after)):
        return 0.6
    if "\u3000" <= char <= "\u3011" or "\uff01" <= char <= "\uff5e" or char in "·—…‘’“”¥￥€℃№":
        return 0.4 + 0.1 * (char < "\u3000")
    return -1.0


def _latin_worth(char: str, before: str, after: str) -> float:
    if char in "£€¥$§°" or char in "–—‘’“”…·«»\u00a0":
        return 0.5
    if char.isalpha():
        beside = (before + after).strip()
        return 1.0 if any(map(_is_latin, beside)) else -0.8
    return -1.0


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _everyday(char: str, encoding: str) -> bool:
    """Level 1 of the national set: the few thousand characters of ordinary text."""
    sets = {"gb18030": ("gb2312",), "big5": ("cp950",), "utf-8": ("gb2312", "cp950")}[encoding]
    return any(_is_first_level(char, name) for name in sets)


def _is_first_level(char: str, name: str) -> bool:
    try:
        lead = char.encode(name)[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= lead <= 0xD7 if name == "gb2312" else 0xA4 <= lead <= 0xC6
