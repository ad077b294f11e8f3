"""Text comes out as it went in, whatever wrote it; damaged bytes are named, not replaced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.encodings import find_encoding, whole_text


def decode(data: bytes, encoding: str = "") -> str:
    return whole_text(data, find_encoding(data, encoding))


CHINESE = "合同编号,姓名,逾期总额\nWD-1,王小明,12.00\nWD-2,欧阳娜娜,3.00\nWD-3,古丽·买买提,9\n"
NAMES_ONLY = "name,amount\nJohn Smith,10\n李娜,12.5\n"
TAIWAN = "no,name,amount\n1,陳大文,100\n2,林志玲,200\n3,謝淑芬,3\n"
LATIN = "Name;City\nJosé Müller;Zürich\nO’Brien;Köln\nFrançois;Nîmes\n"
RARE = "合同号,姓名\n1,张𬍛\n2,李㛃\n"
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (CHINESE, (*UNICODE, "gb18030", "gbk")),
        (NAMES_ONLY, (*UNICODE, "gb18030")),
        (TAIWAN, (*UNICODE, "big5", "cp950")),
        (LATIN, (*UNICODE, "cp1252")),
        ("ref,total\nA1,£120.00\nA2,£130.00\n", (*UNICODE, "cp1252")),
        (RARE, (*UNICODE, "gb18030")),
        ("ref,total\nA1,120.00\n", (*UNICODE, "ascii")),
    ],
    ids=["chinese", "names", "taiwan", "latin", "pound", "rare", "ascii"],
)
def test_detected(text: str, encodings: tuple[str, ...]) -> None:
    for encoding in encodings:
        assert decode(text.encode(encoding)) == text, encoding


def test_says_what_it_found() -> None:
    marked, gbk = find_encoding(CHINESE.encode("utf-8-sig")), find_encoding(CHINESE.encode("gb18030"))
    assert (marked.encoding, marked.start) == ("utf-8", 3)
    assert (gbk.encoding, gbk.start) == ("gb18030", 0)


def test_one_bad_byte_is_named_by_its_line() -> None:
    damaged = CHINESE.encode().replace("欧阳".encode(), "欧阳".encode()[:-1])
    with pytest.raises(Refusal) as caught:
        decode(damaged)
    assert caught.value.code == "import.bytes_damaged"
    assert caught.value.facts == {"encoding": "UTF-8", "line": 3, "column": 7}


def test_an_encoding_set_by_hand_wins_and_must_fit() -> None:
    assert decode("é".encode("cp1252"), "cp1252") == "é"
    with pytest.raises(Refusal, match=r"import\.bytes_damaged"):
        decode("é".encode("cp1252"), "utf-8")
    with pytest.raises(Refusal, match=r"import\.unknown_choice"):
        decode(b"abc", "no-such-encoding")


_HAN = st.sampled_from(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂"
)


@given(st.lists(st.text(_HAN, min_size=2, max_size=4), min_size=3, max_size=20))
def test_lists_of_names_survive_gb18030(names: list[str]) -> None:
    text = "合同号,姓名,逾期金额\n" + "".join(f"A{i},{name},{i}.50\n" for i, name in enumerate(names))
    data = text.encode("gb18030")
    assert (decode(data), find_encoding(data).encoding) == (text, "gb18030")
