"""Anything that is handed in as a spreadsheet: read, or refused with a code; never a traceback."""

import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.exchange import sheets
from collectdesk.exchange.sheets import Cell, load, read_book

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(**files: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/"), text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import.empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "import.empty"),
        (b",,,\n,,,\n", "import.empty"),
        (b"Dear Sir,\nthank you for your letter.\nYours\n", "import.not_a_table"),
        (b"%PDF-1.7 ...", "import.not_a_spreadsheet"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "import.not_a_spreadsheet"),
        (bytes(range(256)) * 20, "import.not_a_spreadsheet"),
        (_zip(word__document="<w/>"), "import.not_a_spreadsheet"),
        (b"<html><p>no table</p></html>", "import.markup"),
        (bytes(100_000), "import.only_nulls"),
        (_zip(**{"list.xlsx": "x"}), "import.packed"),
        (b"PK\x03\x04 cut short", "import.damaged"),
        (_zip(xl__workbook="<workbook"), "import.damaged"),
        (OLE + bytes(2000), "import.damaged"),
        (OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "import.password"),
        (b'no,name\n1,"Ann\n' + b"2,Bob\n" * 40, "import.quote_open"),
        (b'no,name\n1,Ann\n2,"Bob\n', "import.quote_open"),
    ],
)
def test_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_book(data)
    assert caught.value.code == code


ROWS = [["no", "name", "note"], ["007", "Ann, Lee", 'say "hi"'], ["8", "Bob", "a\nb"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_quotes_and_line_ends(delimiter: str, end: str) -> None:
    text = end.join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in ROWS)
    book = read_book(text.encode())
    assert [[str(cell) for cell in row] for row in book.sheets[0].rows] == ROWS
    assert book.delimiter == delimiter


def test_single_quotes_excel_tricks_and_a_separator_line() -> None:
    single = read_book(b"no,name\n'1','Ann, Lee'\n'2','Bob'\n'3','Cy, Jr'\n'4','Di'\n")
    assert (single.quote, single.sheets[0].rows[1]) == ("'", ["1", "Ann, Lee"])
    tricks = read_book(b'no;name\n="000817";Ann\n\'000818;Bob\n')
    assert [row[0] for row in tricks.sheets[0].rows] == ["no", "000817", "000818"]
    hinted = read_book(b"sep=;\nno;a,b,c\n1;2,3,4\n")
    assert hinted.sheets[0].rows[1:] == [["no", "a,b,c"], ["1", "2,3,4"]]


def test_thousands_commas_do_not_fool_the_delimiter() -> None:
    book = read_book(b"no;name;amount\n1;Ann;1,234.50\n2;Bob;99.00\n3;Cy;12,345,678.00\n")
    assert book.delimiter == ";"
    assert len(book.sheets[0].rows[3]) == 3


def test_workbook_cells_keep_their_kind(workbook: object) -> None:
    assert callable(workbook)
    rows = [[None], [None, "No", "Amount"], [None, "000817", 1234.1 + 0.46], [None, "=ERR", 5]]
    found: list[list[Cell]] = read_book(workbook(rows)).sheets[0].rows
    assert found[1][1:] == ["No", "Amount"]
    assert found[2][1] == "000817"
    assert sheets.cell_text(found[2][2]) == "1234.56"
    assert found[3][1] == "#DIV/0!"


def test_load_reads_in_slices_refuses_the_huge_and_can_be_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"x" * 3_000_000)
    told: list[int] = []
    assert len(load(path, lambda done, _: told.append(done))) == 3_000_000
    assert told[-1] == 3_000_000
    assert len(told) == 3

    def cancel(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(path, cancel)
    monkeypatch.setattr(sheets, "MOST_TEXT", 1000)
    with pytest.raises(Refusal, match=r"import\.too_large"):
        load(path)
    with pytest.raises(Trouble, match=r"import\.gone"):
        load(tmp_path / "none.csv")


def test_a_file_that_grows_while_it_is_read_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"x" * 2_000_000)

    def grow(done: int, _total: int) -> None:
        if done < 2_000_000:
            with path.open("ab") as file:
                file.write(b"more")

    with pytest.raises(Trouble, match=r"import\.changed"):
        load(path, grow)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "locked"), "import.locked"),
        (FileNotFoundError(2, "gone"), "import.gone"),
        (OSError(5, "input/output error"), "import.unreadable"),
    ],
)
def test_what_keeps_a_file_from_being_read_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    def failing(*_: object) -> None:
        raise error

    path = tmp_path / "list.csv"
    path.write_bytes(b"no,name\n1,Ann\n")
    monkeypatch.setattr(Path, "open", failing)
    for wrong, expected in ((path, code), (tmp_path, "import.not_a_file")):
        with pytest.raises(Trouble) as caught:
            load(wrong)
        assert caught.value.code == expected


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", OLE, b"PK\x03\x04", b"\xff\xfe", b"no,name\n"]))
@example(b"\x00", b"")
@example(b'"', b"no,name\n")
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes) -> None:
    with suppress(Refusal):
        read_book(start + data)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_workbook_with_any_byte_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray((Path(__file__).parents[2] / "resources/tour/overdue_2026-12.xlsx").read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Refusal):
        read_book(bytes(whole))
