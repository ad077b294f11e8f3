"""Tables that programs write as markup and name .xls."""

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.sheets import read_book

PAGE = (
    '<html><head><meta charset="gb2312"><style>td{}</style></head><body><table>'
    "<tr><td colspan=2>逾期清单</td><td>&nbsp;</td></tr><tr><th>合同号<th>姓名<th>金额</tr>"
    "<tr><td>0008</td><td>王伟<br>先生</td><td>1,234.50</td></tr></table></body></html>"
)
WORKBOOK = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="L"><Table>'
    '<Row><Cell><Data ss:Type="String">no</Data></Cell>'
    '<Cell ss:Index="3"><Data ss:Type="String">day</Data></Cell></Row>'
    '<Row ss:Index="3"><Cell><Data ss:Type="Number">12.5</Data></Cell>'
    '<Cell><Data ss:Type="Error">#N/A</Data></Cell>'
    "</Row></Table></Worksheet></Workbook>"
)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_the_table_of_a_web_page(encoding: str) -> None:
    book = read_book(PAGE.encode(encoding))
    assert book.kind == "html"
    assert book.sheets[0].rows == [
        ["逾期清单"],
        ["合同号", "姓名", "金额"],
        ["0008", "王伟\n先生", "1,234.50"],
    ]


def test_the_xml_of_excel_2003() -> None:
    book = read_book(WORKBOOK.encode())
    assert (book.kind, book.sheet_names) == ("xml", ("L",))
    assert book.sheets[0].rows == [["no", None, "day"], [], [12.5, "#N/A"]]


def test_entities_are_refused() -> None:
    laughs = WORKBOOK.replace("<Workbook", '<!DOCTYPE x [<!ENTITY a "ha">]><Workbook')
    with pytest.raises(Refusal, match=r"import\.damaged"):
        read_book(laughs.encode())
