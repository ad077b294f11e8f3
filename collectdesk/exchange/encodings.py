"""Which encoding the bytes of a text file are in: byte order marks, NULs, strict UTF-8, then a score."""

import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from collectdesk.domain.errors import Refusal

SAMPLE = 64 * 1024
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
CANDIDATES = ("gb18030", "big5", "cp1252")
"""Tried when the bytes are no UTF-8; big5 is decoded as cp950, which Windows writes."""

_CODECS = {"big5": "cp950"}
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
    text: str
    encoding: str
    bom: bool


def decode(data: bytes, encoding: str = "") -> TextFound:
    """The whole file as text, every byte accounted for.

    Raises Refusal `import.not_a_spreadsheet` for binary data, `import.bytes_damaged` when no encoding fits
    (or the one given by hand does not), with the line of the first bad byte.
    """
    mark = next(((prefix, name) for prefix, name in _MARKS if data.startswith(prefix)), None)
    if mark and (not encoding or encoding == mark[1]):
        return TextFound(_strict(data[len(mark[0]) :], mark[1]), mark[1], bom=True)
    if encoding:
        return TextFound(_strict(data, encoding), encoding, bom=False)
    if wide := _wide_without_mark(data):
        return TextFound(_strict(data, wide), wide, bom=False)
    if _is_binary(data):
        raise Refusal("import.not_a_spreadsheet", "file")
    try:
        return TextFound(data.decode("utf-8"), "utf-8", bom=False)
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            raise _damaged(data, "utf-8", error.start) from error
    best = _best(data)
    return TextFound(_strict(data, best), best, bom=False)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(_CODECS.get(encoding, encoding))
    except UnicodeDecodeError as error:
        raise _damaged(data, encoding, error.start) from error
    except LookupError as error:
        raise Refusal("import.unknown_choice", "encoding") from error


def _damaged(data: bytes, encoding: str, at: int) -> Refusal:
    return Refusal(
        "import.bytes_damaged", "file", encoding=encoding.upper(), line=data.count(b"\n", 0, at) + 1
    )


def _wide_without_mark(data: bytes) -> str:
    """UTF-16 shows itself by NULs on one side of its pairs: commas, digits and line ends are ASCII."""
    sample = data[: SAMPLE // 2 * 2]
    if len(data) % 2 or len(sample) < 8:
        return ""
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    if low > pairs // 10 and high * 20 < low:
        return "utf-16-le"
    if high > pairs // 10 and low * 20 < high:
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    sample = data[:SAMPLE]
    control = sum(sample.count(byte) for byte in (*range(9), *range(14, 27), *range(28, 32)))
    return control * 200 > len(sample)


def _mostly_utf8(data: bytes) -> bool:
    """Whether a few bad bytes lie in what is plainly UTF-8: then another encoding would make garbage."""
    sample = data[:SAMPLE]
    text = sample.decode("utf-8", errors="ignore")
    good = len(text.encode()) - sum(char < "\x80" for char in text)
    return good > 0 and (len(sample) - len(text.encode())) * 20 < good


def _best(data: bytes) -> str:
    sample = _whole_lines(data)
    scores: dict[str, float] = {}
    for encoding in CANDIDATES:
        try:
            text = sample.decode(_CODECS.get(encoding, encoding))
        except UnicodeDecodeError:
            continue
        scores[encoding] = _score(text, encoding)
    if not scores:
        raise Refusal("import.bytes_damaged", "file", encoding="", line=1)
    ranked = sorted(scores, key=lambda name: -scores[name])
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < 0.1:
        hint = _hint(sample)
        if hint in ranked[:2]:
            return hint
    return ranked[0]


def _whole_lines(data: bytes) -> bytes:
    if len(data) <= SAMPLE:
        return data
    end = max(data.rfind(b"\n", 0, SAMPLE), data.rfind(b"\r", 0, SAMPLE))
    return data[: end + 1] if end > 0 else data


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
    try:
        lead = char.encode("gb2312" if encoding == "gb18030" else "cp950")[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= lead <= 0xD7 if encoding == "gb18030" else 0xA4 <= lead <= 0xC6
