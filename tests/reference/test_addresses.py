"""Addresses as people write them, and the lines an envelope needs."""

# ruff: noqa: E501 (tables of addresses)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.reference.addresses import MOST_LINES, address_lines, countries, read_postcode

LONG = "广东省深圳市南山区粤海街道科技园社区科苑路15号科兴科学园B栋4单元12层1203室"
CN = [
    ("浙江省杭州市拱墅区文晖路 1 号", "浙江省杭州市拱墅区文晖路 1 号", "", "杭州市"),
    (
        "浙江省宁波市鄞州区百丈东路66号3幢1204室 315040",
        "浙江省宁波市鄞州区百丈东路66号3幢1204室",
        "315040",
        "宁波市",
    ),
    ("上海市静安区延平路18号6楼", "上海市静安区延平路18号6楼", "", "上海市"),
    ("北京市朝阳区建国路88号院5号楼，邮编100022", "北京市朝阳区建国路88号院5号楼", "100022", "北京市"),
    ("510000广州市天河区体育西路1号", "广州市天河区体育西路1号", "510000", "广州市"),
    ("广西壮族自治区南宁市青秀区民族大道100号", "广西壮族自治区南宁市青秀区民族大道100号", "", "南宁市"),
    (
        "四川省凉山彝族自治州西昌市航天大道二段18号",
        "四川省凉山彝族自治州西昌市航天大道二段18号",
        "",
        "凉山彝族自治州",
    ),
    ("河南省周口市太康县马头镇王庄村3组", "河南省周口市太康县马头镇王庄村3组", "", "周口市"),
    (
        "重庆渝北区龙山街道新南路164号水晶国际2幢11-8",
        "重庆渝北区龙山街道新南路164号|水晶国际2幢11-8",
        "",
        "重庆市",
    ),
    (
        "地址：" + LONG,
        "广东省深圳市南山区粤海街道科技园社区科苑路15号|科兴科学园B栋4单元12层1203室",
        "",
        "深圳市",
    ),
    (
        "新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放西路22号",
        "新疆维吾尔自治区伊犁哈萨克自治州伊宁市|解放西路22号",
        "",
        "伊犁哈萨克自治州",
    ),
    ("浙江省\n杭州市拱墅区\n文晖路1号", "浙江省|杭州市拱墅区|文晖路1号", "", "杭州市"),
    ("😀浙江省杭州市西湖区文三路😀9号", "浙江省杭州市西湖区文三路9号", "", "杭州市"),
    ("没有数字的地址", "没有数字的地址", "", ""),
    ("王庄", "王庄", "", ""),
    ("", "", "", ""),
]
US = [
    (
        "12 Main St, Apt 4, Springfield, IL 62701",
        "12 Main St|Apt 4|Springfield, IL 62701",
        "62701",
        "Springfield",
    ),
    (
        "12 Main St Apt 4, Springfield, IL 62701",
        "12 Main St|Apt 4|Springfield, IL 62701",
        "62701",
        "Springfield",
    ),
    ("12 Main St, Springfield, Illinois 62701", "12 Main St|Springfield, IL 62701", "62701", "Springfield"),
    (
        "350 Fifth Avenue, New York, NY 10118-0110",
        "350 Fifth Avenue|New York, NY 10118-0110",
        "10118-0110",
        "New York",
    ),
    (
        "350 Fifth Avenue, New York, New York 10118",
        "350 Fifth Avenue|New York, NY 10118",
        "10118",
        "New York",
    ),
    ("PO Box 123, Anchorage, AK 99501", "PO Box 123|Anchorage, AK 99501", "99501", "Anchorage"),
    (
        "c/o Jane Doe, 77 Mass Ave, Cambridge, MA 02139",
        "c/o Jane Doe|77 Mass Ave|Cambridge, MA 02139",
        "02139",
        "Cambridge",
    ),
    ("12 Main St\nSpringfield IL 62701", "12 Main St|Springfield, IL 62701", "62701", "Springfield"),
    ("12345 Oak Rd, Dallas, TX", "12345 Oak Rd|Dallas, TX", "", "Dallas"),
    ("1 K St NW, Washington, DC 20500, USA", "1 K St NW|Washington, DC 20500", "20500", "Washington"),
    ("500 S Vista St #3, Burbank, CA 91521", "500 S Vista St|#3|Burbank, CA 91521", "91521", "Burbank"),
    ("PSC 3 Box 4120, APO, AE 09021", "PSC 3 Box 4120|APO, AE 09021", "09021", "APO"),
    ("😀 5 Elm St, Troy, NY 12180", "5 Elm St|Troy, NY 12180", "12180", "Troy"),
    ("Main Street", "Main Street", "", ""),
    ("", "", "", ""),
]
GB = [
    ("16 Priory Terrace, Wakefield, WF1 9ZZ", "16 Priory Terrace|WAKEFIELD", "WF1 9ZZ", "WAKEFIELD"),
    ("16 Priory Terrace\nWakefield\nWF1 9ZZ", "16 Priory Terrace|WAKEFIELD", "WF1 9ZZ", "WAKEFIELD"),
    (
        "Flat 2, 16 Priory Terrace, Wakefield, West Yorkshire WF19ZZ",
        "Flat 2|16 Priory Terrace|WAKEFIELD",
        "WF1 9ZZ",
        "WAKEFIELD",
    ),
    ("10 Downing Street, London SW1A 2AA, United Kingdom", "10 Downing Street|LONDON", "SW1A 2AA", "LONDON"),
    (
        "The Old Rectory, Church Lane, Fakenham, Norfolk, NR21 0HX",
        "The Old Rectory|Church Lane|FAKENHAM",
        "NR21 0HX",
        "FAKENHAM",
    ),
    ("PO Box 12, Leeds LS1 4ZZ", "PO Box 12|LEEDS", "LS1 4ZZ", "LEEDS"),
    ("4 Fennel Row, Leeds, ls1 4zz", "4 Fennel Row|LEEDS", "LS1 4ZZ", "LEEDS"),
    ("c/o Smith & Co, 1 High Street, York YO1 7HH", "c/o Smith & Co|1 High Street|YORK", "YO1 7HH", "YORK"),
    ("12, High Street, York, YO1 7HH", "12 High Street|YORK", "YO1 7HH", "YORK"),
    ("Unit 4b, Mill Road, Newtown, Powys, SY16 1AA, UK", "Unit 4b|Mill Road|NEWTOWN", "SY16 1AA", "NEWTOWN"),
    ("221B Baker Street, London", "221B Baker Street|LONDON", "", "LONDON"),
    ("😀 5 Elm Road, Bath BA1 1AA", "5 Elm Road|BATH", "BA1 1AA", "BATH"),
    ("Rose Cottage", "Rose Cottage", "", ""),
    ("1 Long Street", "1 Long Street", "", ""),
    ("", "", "", ""),
]
TABLE = [(country, *row) for country, rows in (("CN", CN), ("US", US), ("GB", GB)) for row in rows]


@pytest.mark.parametrize(("country", "text", "lines", "postcode", "city"), TABLE)
def test_the_lines_of_an_address(country: str, text: str, lines: str, postcode: str, city: str) -> None:
    read = address_lines(text, "", country)
    assert ("|".join(read.lines), read.postcode, read.city) == (lines, postcode, city)
    assert ("city" in read.missing) is not bool(city)


@pytest.mark.parametrize("country", ["CN", "US", "GB", "FR", ""])
@pytest.mark.parametrize(
    "text", ["x" * 200, "省" * 200, "\n".join(f"line {n}" for n in range(12)), "😀", "，,;"]
)
def test_nasty_ones_still_fit_a_window(country: str, text: str) -> None:
    read = address_lines(text, "", country)
    assert len(read.lines) <= MOST_LINES
    assert all(read.lines)
    kept = "".join("".join(read.lines).casefold().split())
    wanted = "".join(c for c in text.casefold() if c.isalnum())
    assert "".join(c for c in kept if c.isalnum()) == wanted


@given(st.text(max_size=300), st.text(max_size=12), st.sampled_from(["CN", "US", "GB", "DE"]))
def test_any_text_has_lines_that_fit(text: str, postcode: str, country: str) -> None:
    read = address_lines(text, postcode, country)
    assert len(read.lines) <= MOST_LINES
    assert read.complete <= bool(read.lines)


def test_a_postcode_given_apart_is_printed_once() -> None:
    assert address_lines("1 Elm St, Troy, NY", "12180", "US").lines[-1] == "Troy, NY 12180"
    assert address_lines("1 Elm Road, Bath ba1 1aa", "BA1 1AA", "GB").lines == ("1 Elm Road", "BATH")


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [("310000", "CN", "310000"), ("３１００００", "CN", "310000"), ("31000", "CN", None), ("62701-1234", "US", "62701-1234"),
     ("6270", "US", None), ("wf19zz", "GB", "WF1 9ZZ"), ("12345", "GB", None), ("75002", "FR", "75002"), ("", "CN", "")],
)  # fmt: skip
def test_postcodes(text: str, country: str, code: str | None) -> None:
    assert read_postcode(text, country) == code
    assert {"CN", "US", "GB"} <= countries().keys()
    assert "ZZ" not in countries()


def test_no_word_is_broken() -> None:
    latin = address_lines("Apartment 602, 27 Fengqi Road, Shangcheng District, Hangzhou", "310006", "CN")
    assert latin.lines == ("Apartment 602", "27 Fengqi Road", "Shangcheng District", "Hangzhou")
    mixed = address_lines(
        "浙江省杭州市西湖区文三西路 Building Number Eighteen Long Name 88 号", "310006", "CN"
    )
    assert "Building Number" in " ".join(mixed.lines)
    assert mixed.lines[-1] == "Eighteen Long Name 88 号"
