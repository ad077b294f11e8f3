"""Workbooks of every make: errors seen, epochs known, bombs and stray cells refused early."""

import io
import re
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.sheets import Book, Cell, read_book

ZOO = Path(__file__).parent / "zoo"
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)


def made(**settings: Any) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, **settings})
    sheet = book.add_worksheet("L")
    day = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.merge_range("A1:F1", "title", None)
    sheet.write_row(1, 0, ["no", "name", "amount", "day", "rate", "flag"])
    sheet.write_row(2, 0, ["0008", "Ann", 12.5])
    sheet.write_datetime(2, 3, date(2026, 11, 23), day)
    sheet.write_number(2, 4, 0.155, book.add_format({"num_format": "0.00%"}))
    sheet.write_boolean(2, 5, True)
    sheet.write_formula(3, 0, "=1/0", None, "#DIV/0!")
    sheet.write_formula(3, 1, "=A1", None, "#N/A")
    sheet.write_formula(3, 2, "=1+1", None, 2)
    sheet.write_number(3, 3, 46350)
    book.add_worksheet("H").hide()
    book.add_worksheet("V").very_hidden()
    chart = book.add_chart({"type": "line"})
    assert chart is not None
    chart.add_series({"values": "=L!$C$2:$C$4"})
    book.add_chartsheet("C").set_chart(chart)
    book.add_worksheet("E")
    book.close()
    return out.getvalue()


def rewritten(data: bytes, *swaps: tuple[str, str], only: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for pattern, instead in swaps if only in name else ():
                text = re.sub(pattern, instead, text)
            new.writestr(name, text)
    return out.getvalue()


def sheet_of(rows: str) -> bytes:
    """A workbook whose one sheet holds the rows given as XML."""
    return rewritten(
        made(), (r"<sheetData>.*</sheetData>", f"<sheetData>{rows}</sheetData>"), only="sheet1.xml"
    )


def ods(body: str, manifest: str = "") -> bytes:
    out = io.BytesIO()
    style = (
        '<office:automatic-styles><style:style style:name="h" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMESPACES}>{style}<office:body><office:spreadsheet>{body}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def text_cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


EXPECTED: list[list[Cell]] = [
    ["0008", "Ann", 12.5, date(2026, 11, 23), 0.155, "TRUE"],
    ["#DIV/0!", "#N/A", 2.0, 46350.0, None, None],
]
STRICT = (
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
    ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
)
ISO_DAY = (r'<c r="D3" s="(\d+)"><v>[^<]*</v>', r'<c r="D3" s="\1" t="d"><v>2026-11-23T00:00:00</v>')


@pytest.mark.parametrize(
    "data",
    [
        made(),
        made(date_1904=True),
        rewritten(made(), *STRICT),
        rewritten(rewritten(made(), *STRICT), ISO_DAY, only="sheet1.xml"),
        rewritten(made(), (r"<(/?)(\w)", r"<\1x:\2"), ("xmlns=", "xmlns:x="), only="xl/work"),
        rewritten(made(), (r' r="[A-Z]*\d+"', ""), only="sheet1.xml"),
    ],
    ids=["transitional", "1904", "strict", "strict_iso", "prefixed", "unnumbered"],
)
def test_xlsx_of_every_make(data: bytes) -> None:
    book = read_book(data)
    assert book.sheets[0].rows[2:] == EXPECTED
    assert book.sheet_names == ("L", "H", "V", "E")
    assert [sheet.name for sheet in book.sheets] == ["L", "E"]


def test_the_epoch_of_raw_day_numbers_is_known() -> None:
    assert [read_book(made(date_1904=odd)).epoch_1904 for odd in (False, True)] == [False, True]


def test_a_formula_without_its_value_is_seen() -> None:
    data = rewritten(made(), (r"<f>1\+1</f><v>2</v>", "<f>1+1</f>"), only="sheet1.xml")
    assert read_book(data).sheets[0].rows[3][2] == "=1+1"


@pytest.mark.parametrize(("name", "epoch"), [("errors.xls", False), ("epoch_1904.xls", True)])
def test_xls(name: str, epoch: bool) -> None:
    book = read_book((ZOO / name).read_bytes())
    rows = book.sheets[0].rows
    assert (book.kind, book.epoch_1904, len(book.sheets), len(book.sheet_names)) == ("xls", epoch, 1, 3)
    assert rows[2][:5] == ["000810", "王小明", 1234.56, date(2026, 11, 30), 0.155]
    assert (rows[6][2], rows[7][2]) == ("#N/A", "#REF!")


def test_xls_under_a_password() -> None:
    data = (ZOO / "errors.xls").read_bytes()
    locked = data.replace(b"\xe1\x00\x02\x00", b"\x2f\x00\x02\x00", 1)
    assert locked != data
    with pytest.raises(Refusal, match=r"import\.password"):
        read_book(locked)


def test_ods_values_errors_and_repeated_rows() -> None:
    failed = '<table:table-cell table:formula="of:=NA()" office:value-type="float" office:value="0">'
    row = (
        text_cell("0009")
        + f"{failed}<text:p>#N/A</text:p></table:table-cell>"
        + '<table:table-cell office:value-type="date" office:date-value="2026-11-23T10:30:00"/>'
        + '<table:table-cell office:value-type="currency" office:value="12.5"/>'
    )
    book = read_book(
        ods(
            f'<table:table table:name="L"><table:table-row table:number-rows-repeated="2">{row}'
            "</table:table-row>"
            '<table:table-row table:number-rows-repeated="1048574">'
            '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
            f'<table:table table:name="H" table:style-name="h"><table:table-row>{text_cell("x")}'
            "</table:table-row></table:table>"
        )
    )
    assert book.sheets[0].rows == [["0009", "#N/A", date(2026, 11, 23), 12.5]] * 2
    assert (len(book.sheets), book.sheet_names) == (1, ("L", "H"))


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 3_000_000)
    return out.getvalue().replace((3_000_000).to_bytes(4, "little"), (3_000_000_000).to_bytes(4, "little"))


def _lying() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 3_000_000)
    return out.getvalue().replace((3_000_000).to_bytes(4, "little"), (3_000).to_bytes(4, "little"))


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>'
CELL = '<row r="{row}"><c r="{column}{row}"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_bomb(), "import.too_large"),
        (_lying(), "import.damaged"),
        (made()[:-200], "import.damaged"),
        (rewritten(made(), (r"^<\?xml.*\?>", LAUGHS), only="xl/workbook.xml"), "import.damaged"),
        (ods("", "<file-entry><encryption-data/></file-entry>"), "import.password"),
        (sheet_of(FIRST + CELL.format(row=1_048_576, column="A")), "import.too_many_rows"),
        (sheet_of(FIRST + CELL.format(row=390_000, column="SF")), "import.too_many_rows"),
        (sheet_of(CELL.format(row=1, column="XFD")), "import.too_wide"),
        (ods('<table:table table:name="L"><table:table-row table:number-rows-repeated="900000">'
             + text_cell("x") + "</table:table-row></table:table>"), "import.too_many_rows"),
        (ods('<table:table table:name="L"><table:table-row>'
             + text_cell("x", ' table:number-columns-repeated="16384"') + "</table:table-row></table:table>"),
         "import.too_wide"),
    ],
    ids=["bomb", "lying", "cut", "laughs", "ods_locked", "low", "corner", "wide", "ods_long", "ods_wide"],
)  # fmt: skip
def test_refused_before_it_costs(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_book(data)
    assert caught.value.code == code


def test_formatted_but_empty_rows_and_columns_cost_nothing() -> None:
    empty = "".join(
        f'<row r="{row}"><c r="A{row}" s="1"/><c r="XFD{row}" s="1"/></row>' for row in range(2, 60_000)
    )
    assert read_book(sheet_of(CELL.format(row=1, column="B") + empty)).sheets[0].rows == [[None, 1.0]]


def test_whoever_cancels_is_heard_and_not_eaten() -> None:
    for error in (OSError, RuntimeError, KeyError, ValueError):

        def cancel(_done: int, _total: int, error: type[Exception] = error) -> None:
            raise error("cancelled")

        for data in (made(), ods(text_cell("x")), (ZOO / "errors.xls").read_bytes()):
            with pytest.raises(error, match="cancelled"):
                read_book(data, progress=cancel)


WHOLE = ((ZOO / "errors.xls").read_bytes(), made(), ods(text_cell("x")))


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.data())
def test_any_byte_changed_is_read_or_refused(draw: st.DataObject) -> None:
    whole = bytearray(draw.draw(st.sampled_from(WHOLE)))
    for _ in range(draw.draw(st.integers(1, 4))):
        whole[draw.draw(st.integers(0, len(whole) - 1))] = draw.draw(st.integers(0, 255))
    with suppress(Refusal):
        found: Book = read_book(bytes(whole))
        assert found.sheets


def test_a_binary_workbook_is_refused_rather_than_read_with_its_errors_as_blanks() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.bin", b"")
    with pytest.raises(Refusal, match=r"import\.xlsb"):
        read_book(made.getvalue())
