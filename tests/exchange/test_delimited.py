"""Text of every make as rows: what clerks' programs write, and what copying does to it."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.exchange import delimited
from collectdesk.exchange.sheets import Book, read_book

LIST = "no,name,amount\n1,王伟,10\n2,李娜,20\n"
ROWS = [["no", "name", "amount"], ["1", "王伟", "10"], ["2", "李娜", "20"]]


def refused(data: bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_book(data)
    return caught.value


@pytest.mark.parametrize(
    "data",
    [
        LIST.encode().replace(b"1,", b"\x001\x00,", 1),
        LIST.encode() + b"\x1a",
        LIST.replace("\n", "\r").replace("\r1", "\n1").encode(),
        LIST.encode() + b",,\r\n" * 5000,
        ("sep=,\r\n" + LIST).encode("utf-16"),
    ],
    ids=["nul", "dos_end", "mixed_ends", "blank_tail", "sep"],
)
def test_rows_are_the_same_whatever_clings_to_them(data: bytes) -> None:
    rows = read_book(data).sheets[0].rows
    assert [row for row in rows if row] == ROWS


def test_joined_files_leave_no_mark_in_a_cell() -> None:
    rows = read_book(LIST.encode("utf-8-sig") * 2).sheets[0].rows
    assert rows == ROWS * 2


def test_a_cell_of_a_megabyte_is_kept_and_one_of_seventeen_is_refused() -> None:
    long = "x" * 1_000_000
    assert read_book(f"no,name\n1,{long}\n".encode()).sheets[0].rows[1][1] == long
    assert refused(b"no,name\n1," + b"x" * 17_000_000).code == "import.cell_too_long"


def test_a_stray_quote_names_its_line_and_eats_no_rows() -> None:
    eaten = refused(b'no,name,amount\n1,"Ann,5\n2,"Bob",6\n3,Cy,7\n')
    assert (eaten.code, eaten.facts["line"]) == ("import.quote_open", 2)
    assert read_book(b'no,name,amount\n1,Ann 5" x,5\n2,"B ""b"" b",6\n').sheets[0].rows[2][1] == 'B "b" b'


def test_too_many_rows_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MOST_ROWS", 1000)
    assert refused(b"no,name\n" + b"1,Ann\n" * 4999).facts == {"rows": 5000, "most": 1000}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_damaged_byte_late_in_the_file_is_named_by_line_and_column(encoding: str) -> None:
    head = "no,name,amount\n" + "7,Smith,1\n" * 5000
    good = (head + "9,王伟,10\n" * 50).encode(encoding)
    bad = {"utf-8": b"\xff", "gb18030": b"\xff", "utf-16-le": b"\x00\xd8"}[encoding]
    refusal = refused(good + "9,".encode(encoding) + bad + ",1\n".encode(encoding))
    assert refusal.code == "import.bytes_damaged"
    assert (refusal.facts["line"], refusal.facts["column"]) == (5052, 3)
    assert refusal.facts["encoding"] == encoding.upper()


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.data())
def test_text_with_any_bytes_changed_is_read_or_refused(draw: st.DataObject) -> None:
    encoding = draw.draw(st.sampled_from(["utf-8", "gb18030", "big5", "utf-16", "cp1252"]))
    whole = bytearray(LIST.encode(encoding, "ignore") * 3)
    for _ in range(draw.draw(st.integers(1, 5))):
        whole[draw.draw(st.integers(0, len(whole) - 1))] = draw.draw(st.integers(0, 255))
    with suppress(Refusal):
        found: Book = read_book(bytes(whole))
        assert not any("\ufffd" in str(cell) for row in found.sheets[0].rows for cell in row)
