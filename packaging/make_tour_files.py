"""Makes resources/tour/: two months of an invented lender's overdue list, the same bytes every time."""

# Nobody here is real. Identity numbers pass their checksums but name counties that do not exist (xxxx99);
# mobile numbers lie in 138 0013 xxxx, which China Mobile keeps for itself; land lines begin with 01, which no
# exchange gives out; foreign numbers lie in the ranges that Ofcom and the NANPA keep for fiction.

import csv
import io
import random
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from stdnum.cn import ric, uscc

TARGET = Path(__file__).resolve().parent.parent / "resources" / "tour"
NOVEMBER, DECEMBER = date(2026, 11, 23), date(2026, 12, 23)
MADE = datetime(2026, 11, 23, 7, 30)  # noqa: DTZ001 (a workbook's stamp has no zone)

HEADERS = (
    "序号",
    "合同编号",
    "借款人",
    "客户类型",
    "证件号码",
    "手机号",
    "单位电话",
    "电子邮箱",
    "通讯地址",
    "邮编",
    "信函语言",
    "产品",
    "币种",
    "贷款金额",
    "年利率",
    "逾期年利率",
    "还款方式",
    "期数",
    "逾期期数",
    "每期应还",
    "签订日期",
    "放款日期",
    "到期日",
    "最早未还日",
    "逾期天数",
    "逾期本金",
    "逾期利息",
    "罚息",
    "逾期总额",
    "剩余本金",
    "催收员",
    "区域",
    "担保人姓名",
    "担保人电话",
    "担保人与借款人关系",
    "联系人1姓名",
    "联系人1电话",
    "联系人1关系",
    "联系人2姓名",
    "联系人2电话",
    "联系人2关系",
)
MONEY = ("贷款金额", "每期应还", "逾期本金", "逾期利息", "罚息", "逾期总额", "剩余本金")
DATES = ("签订日期", "放款日期", "到期日", "最早未还日")
RATES = ("年利率", "逾期年利率")
WHOLE = ("序号", "期数", "逾期期数", "逾期天数")

# Name; sex, or F for a firm, L for a person with a passport; street; area; days overdue on 23 November.
CHINESE = (
    ("王小明", "m", "文晖路188号3幢2单元601室", "拱墅", 47),
    ("陈𬍛", "f", "体育场路27号1幢1402室", "西湖", 12),
    ("欧阳静怡", "f", "朝晖路66号8幢301室", "拱墅", 5),
    ("古丽娜尔·买买提", "f", "文三路408号2幢902室", "西湖", 33),
    ("李国强", "m", "凤起路111号5幢203室", "上城", 96),
    ("张秀兰", "f", "莫干山路501号12幢402室", "拱墅", 61),
    ("刘建国", "m", "江城路88号4幢1单元502室", "上城", 128),
    ("曾淑芬", "f", "天目山路160号7幢601室", "西湖", 18),
    ("单志远", "m", "", "滨江", 24),
    ("周敏", "f", "滨盛路1509号6幢1103室", "滨江", 3),
    ("吴海燕", "f", "秋涛路258号9幢804室", "上城", 74),
    ("徐丽华", "f", "古墩路673号3幢1501室", "西湖", 40),
    ("孙伟", "m", "萧然南路43号2幢301室", "萧山", 155),
    ("马晓东", "m", "市心中路298号10幢602室", "萧山", 29),
    ("朱婷婷", "f", "育才路55号4幢404室", "萧山", 8),
    ("胡永康", "m", "人民路612号1幢503室", "余杭", 187),
    ("郭玉梅", "f", "南苑街道藕花洲大街30号5幢702室", "余杭", 52),
    ("何俊杰", "m", "文一西路998号11幢201室", "余杭", 15),
    ("林巧云", "f", "荷花池头17号2幢101室", "上城", 36),
    ("高翔", "m", "长河路475号8幢1802室", "滨江", 66),
    ("梁思琪", "f", "江陵路1916号3幢905室", "滨江", 21),
    ("郑凯", "m", "余杭塘路866号6幢1204室", "西湖", 88),
    ("谢雨桐", "f", "申花路789号15幢602室", "拱墅", 1),
    ("韩志强", "m", "湖墅南路260号2幢303室", "拱墅", 103),
    ("唐雅文", "f", "复兴路338号7幢502室", "上城", 44),
    ("冯大勇", "m", "通惠中路71号4幢603室", "萧山", 19),
    ("于慧", "f", "建设一路66号9幢1001室", "萧山", 57),
    ("董立新", "m", "良渚街道古墩路2030号1幢402室", "余杭", 31),
    ("司马文博", "m", "中山北路595号6幢803室", "拱墅", 10),
    ("程佳慧", "f", "丁桥大塘路25号3幢705室", "上城", 27),
    ("杭州临溪竹木制品有限公司", "F", "径山镇临溪工业园2号", "余杭", 79),
    ("绍兴柯岚纺织品商行", "F", "柯岚路120号", "绍兴", 38),
)
ENGLISH = (
    ("Margaret Holloway", "L", "Room 1203, Building 5, 88 Wenhui Road", "拱墅", 22),
    ("Daniel Okafor", "L", "Apartment 602, 27 Fengqi Road", "上城", 50),
    ("Priya Raman", "L", "Unit 3, 1509 Binsheng Road", "滨江", 9),
    ("Tomas Herrera", "L", "Flat 4B, 408 Wensan Road", "西湖", 83),
    ("Eleanor Whitcombe", "L", "Suite 18, 673 Gudun Road", "西湖", 35),
    ("Samuel Adeyemi", "L", "Room 907, 298 Shixin Middle Road", "萧山", 14),
)
NEWCOMERS = (
    ("蒋文静", "f", "文二路391号2幢604室", "西湖", 17),
    ("沈浩然", "m", "机场路206号5幢902室", "上城", 26),
    ("Rebecca Lindqvist", "L", "Room 311, 66 Zhaohui Road", "拱墅", 11),
    ("姚春生", "m", "香积寺路58号7幢303室", "拱墅", 30),
    ("杭州栖石文化创意有限公司", "F", "转塘街道象山路352号", "西湖", 23),
)
DISTRICTS = {
    "拱墅": ("Gongshu", "310005"), "西湖": ("Xihu", "310012"), "上城": ("Shangcheng", "310006"),
    "滨江": ("Binjiang", "310051"), "萧山": ("Xiaoshan", "311200"), "余杭": ("Yuhang", "311100"),
    "绍兴": ("Shaoxing", "312030"),
}  # fmt: skip
PRODUCTS = ("商户经营贷", "个人消费贷", "装修分期", "车辆抵押贷")
METHODS = ("等额本息", "等额本金")
RELATIVES = ("赵桂英", "钱伟民", "魏红霞", "潘建平", "杜鹃", "丁少华", "任佩玲", "方志平", "石磊", "廖春梅")
Row = dict[str, Any]


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    november = [account(number, person) for number, person in enumerate(CHINESE + ENGLISH, start=817)]
    broken = with_broken_rows(november)
    (TARGET / "overdue_2026-11.csv").write_bytes(as_csv(broken))
    (TARGET / "overdue_2026-11.xlsx").write_bytes(as_xlsx(broken, NOVEMBER))
    (TARGET / "overdue_2026-12.xlsx").write_bytes(as_xlsx(next_month(november), DECEMBER))


def account(number: int, person: tuple[str, str, str, str, int]) -> Row:
    name, sex, _, area, days = person
    dice = random.Random(number)
    principal = Decimal(dice.randrange(20, 400)) * (5000 if sex == "F" else 500)
    periods = dice.choice((12, 18, 24, 36))
    oldest = NOVEMBER - timedelta(days=days)
    missed = days // 30 + 1
    paid = dice.randrange(3, periods - 2)
    lent_on = (oldest.replace(day=1) - timedelta(days=30 * paid)).replace(day=min(oldest.day, 28))
    rate = Decimal(dice.choice((96, 108, 126, 144))) / 1000
    capital = (principal / periods * missed).quantize(Decimal("0.01"))
    rest = (principal * (periods - paid) / periods).quantize(Decimal("0.01"))
    interest = (rest * rate / 12 * missed).quantize(Decimal("0.01"))
    penalty = (capital * rate * Decimal("1.5") * days / 365).quantize(Decimal("0.01"))
    row: Row = {
        "合同编号": f"WD-{2024 if number < 900 else 2025}-{number:05d}",
        "借款人": name,
        "客户类型": "企业" if sex == "F" else "个人",
        "产品": "小微企业贷" if sex == "F" else dice.choice(PRODUCTS),
        "币种": "CNY",
        "贷款金额": principal,
        "年利率": rate,
        "逾期年利率": rate * Decimal("1.5"),
        "还款方式": dice.choice(METHODS),
        "期数": periods,
        "逾期期数": missed,
        "每期应还": ((principal / periods) + rest * rate / 12).quantize(Decimal("0.01")),
        "签订日期": lent_on - timedelta(days=2),
        "放款日期": lent_on,
        "到期日": date(
            lent_on.year + (lent_on.month - 1 + periods) // 12,
            (lent_on.month - 1 + periods) % 12 + 1,
            lent_on.day,
        ),
        "最早未还日": oldest,
        "逾期天数": days,
        "逾期本金": capital,
        "逾期利息": interest,
        "罚息": penalty,
        "剩余本金": max(rest, capital),
        "催收员": dice.choice(("李娜", "陈静", "")),
        "区域": area,
    }
    if number == 817:
        row |= {
            "产品": "商户经营贷", "贷款金额": Decimal("96000.00"), "期数": 24, "逾期期数": 2,
            "每期应还": Decimal("9120.00"), "逾期本金": Decimal("16000.00"), "逾期利息": Decimal("1920.00"),
            "罚息": Decimal("510.55"), "剩余本金": Decimal("64000.00"), "催收员": "李娜",
        }  # fmt: skip
    row["逾期总额"] = row["逾期本金"] + row["逾期利息"] + row["罚息"]
    return row | reached(number, person, dice)


def reached(number: int, person: tuple[str, str, str, str, int], dice: random.Random) -> Row:
    """Where and through whom the borrower is reached."""
    name, sex, street, area, _ = person
    district, postcode = DISTRICTS[area]
    place = f"浙江省绍兴市柯桥区{street}" if area == "绍兴" else f"浙江省杭州市{area}区{street}"
    english = sex == "L"
    row: Row = {
        "证件号码": passport(number)
        if english
        else credit_code(number)
        if sex == "F"
        else resident(sex, dice),
        "手机号": f"1380013{5521 + 13 * (number - 817):04d}",
        "通讯地址": (f"{street}, {district} District, Hangzhou" if english else place) if street else "",
        "邮编": postcode if street else "",
        "信函语言": "English" if english else "中文",
    }
    if sex == "F":
        row["单位电话"] = f"0571-0110{number:04d}"
    if number % 4 == 0:
        row["电子邮箱"] = f"{district.lower()}{number}@example.com"
    if english:
        first = name.split()[0].lower()
        row |= {"电子邮箱": f"{first}@example.org", "联系人1姓名": f"James {name.split()[1]}",
                "联系人1电话": f"+44 20 7946 0{number % 1000:03d}", "联系人1关系": "brother"}  # fmt: skip
        return row
    if sex == "F" or number % 3 == 0:
        row |= {"担保人姓名": RELATIVES[number % 10], "担保人电话": f"1380013{2000 + number:04d}",
                "担保人与借款人关系": "法定代表人" if sex == "F" else "朋友"}  # fmt: skip
    row |= {"联系人1姓名": RELATIVES[(number + 3) % 10], "联系人1电话": f"1380013{3000 + number:04d}",
            "联系人1关系": "同事" if sex == "F" else "配偶"}  # fmt: skip
    if number % 2:
        row |= {"联系人2姓名": RELATIVES[(number + 6) % 10], "联系人2电话": f"138 0013 {4000 + number:04d}",
                "联系人2关系": "父母"}  # fmt: skip
    return row


def resident(sex: str, dice: random.Random) -> str:
    born = date(1964, 1, 1) + timedelta(days=dice.randrange(36 * 365))
    head = f"330199{born:%Y%m%d}{dice.randrange(100, 480) * 2 + (sex == 'm'):03d}"
    return head + str(ric.calc_check_digit(head + "0"))


def credit_code(number: int) -> str:
    head = f"91330199MA2B{number:05d}"
    return head + str(uscc.calc_check_digit(head + "0"))


def passport(number: int) -> str:
    return f"X{7000000 + number * 37}"


def with_broken_rows(rows: list[Row]) -> list[Row]:
    """The same rows and, among them, the accidents of every month: each is refused with its reason."""
    broken = [dict(row) for row in rows]
    damaged = account(901, ("陆明辉", "m", "凯旋路210号6幢302室", "上城", 45)) | {
        "证件号码": 330199198705123000.0
    }
    cent = account(902, ("汪小燕", "f", "平海路38号1幢505室", "上城", 20))
    cent["罚息"] += Decimal("0.005")
    cent["逾期总额"] += Decimal("0.005")
    twice = dict(broken[13]) | {"逾期天数": broken[13]["逾期天数"], "手机号": "13800139999"}
    broken.insert(9, damaged)
    broken.insert(21, cent)
    broken.insert(30, twice)
    return broken


def next_month(rows: list[Row]) -> list[Row]:
    """December: some paid up and are missing, some paid nothing new is due, most owe more, five are new."""
    later: list[Row] = []
    for index, row in enumerate(rows):
        if index % 6 == 2:
            continue
        new = dict(row)
        new["逾期天数"] = row["逾期天数"] + 30
        if index % 5 != 0:
            share = (row["贷款金额"] / row["期数"]).quantize(Decimal("0.01"))
            new["逾期期数"] += 1
            new["逾期本金"] += share
            new["剩余本金"] = max(new["剩余本金"], new["逾期本金"])
            new["逾期利息"] = (row["逾期利息"] * Decimal("1.35")).quantize(Decimal("0.01"))
            new["罚息"] = (row["罚息"] * Decimal("1.8")).quantize(Decimal("0.01"))
            new["逾期总额"] = new["逾期本金"] + new["逾期利息"] + new["罚息"]
        later.append(new)
    for number, person in enumerate(NEWCOMERS, start=920):
        row = account(number, person)
        row["最早未还日"] += timedelta(days=30)
        later.append(row)
    return later


def totals(rows: list[Row]) -> Row:
    return {"序号": "合计"} | {name: sum((row[name] for row in rows), Decimal(0)) for name in MONEY[2:6]}


def as_csv(rows: list[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["杭州临安小额贷款有限公司（示例）", "逾期客户清单"])
    writer.writerow([f"截至日期：{NOVEMBER:%Y年%m月%d日}", "单位：元"])
    writer.writerow([])
    writer.writerow(HEADERS)
    for number, row in enumerate([*rows, totals(rows)], start=1):
        writer.writerow([as_text(name, row.get(name, number if name == "序号" else "")) for name in HEADERS])
    writer.writerow(["制表：李娜", "", "审核：王敏"])
    return text.getvalue().encode("gb18030")


def as_text(name: str, value: Any) -> str:
    if name in RATES and value != "":
        return f"{value * 100:.2f}%"
    if isinstance(value, Decimal):
        return f"{value:,.3f}" if value != round(value, 2) else f"{value:,.2f}"
    return f"{value:.5E}" if isinstance(value, float) else str(value)


def as_xlsx(rows: list[Row], day: date) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": "逾期客户清单", "created": MADE})
    sheet = book.add_worksheet("逾期清单")
    title = book.add_format({"bold": True, "font_size": 14, "align": "center"})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
    formats = {name: book.add_format({"num_format": "#,##0.00"}) for name in MONEY}
    formats |= {name: book.add_format({"num_format": "yyyy-mm-dd"}) for name in DATES}
    formats |= {name: book.add_format({"num_format": "0.00%"}) for name in RATES}
    sheet.merge_range(0, 0, 0, len(HEADERS) - 1, "杭州临安小额贷款有限公司（示例） 逾期客户清单", title)
    sheet.write_string(1, 0, f"截至日期：{day:%Y年%m月%d日}    单位：元")
    sheet.write_row(3, 0, HEADERS, head)
    sheet.freeze_panes(4, 3)
    sheet.set_column(0, len(HEADERS) - 1, 14)
    for number, row in enumerate([*rows, totals(rows)], start=1):
        for column, name in enumerate(HEADERS):
            value = row.get(name, number if name == "序号" else "")
            write(sheet, number + 3, column, value, formats.get(name))
    sheet.write_string(len(rows) + 5, 0, "制表：李娜")
    book.close()
    return out.getvalue()


def write(sheet: Any, line: int, column: int, value: Any, form: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(line, column, value, form)
    elif isinstance(value, Decimal | float | int):
        sheet.write_number(line, column, float(value), form)
    elif value:
        sheet.write_string(line, column, value)


if __name__ == "__main__":
    main()
