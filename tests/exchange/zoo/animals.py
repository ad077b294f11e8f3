"""Files as they are met in the wild: name, bytes, what must be found in them."""

# ruff: noqa: E501 (the lines of these files are written as the files have them)

import io
from dataclasses import dataclass, field
from typing import Any

import xlsxwriter


@dataclass(frozen=True)
class Animal:
    """`money` in minor units by currency; `refused` pairs line and code; `missing` fields nothing holds."""

    name: str
    data: bytes
    accepted: int
    money: dict[str, int]
    refused: tuple[tuple[int, str], ...] = ()
    header: int = 1
    waiting: int = 0
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)


def _book(*rows: list[Any], **settings: Any) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **settings}) as book:
        sheet = book.add_worksheet()
        for line, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(line, column, value)
    return out.getvalue()


def _zh(text: str, encoding: str = "gb18030") -> bytes:
    return text.replace("\n", "\r\n").encode(encoding)


def _usd(**more: Any) -> dict[str, Any]:
    return {"currency": "USD", "region": "US", **more}


def _one(name: str, amount: str, minor: int | None, code: str = "", **more: Any) -> Animal:
    """One row with this amount beside a sound one, pipes between cells."""
    text = f"合同号|姓名|逾期金额|逾期天数\nA1|王芳|{amount}|5\nB2|李强|1.00|6\n"
    refused = ((2, code),) if code else ()
    sums = {"CNY": 100 + max(minor or 0, 0)}
    return Animal(name, text.encode(), 1 if code else 2, sums, refused, **more)


def _day(name: str, day: str, code: str = "", waiting: int = 0) -> Animal:
    text = f"合同号|姓名|逾期金额|应还日期\nA1|王芳|5.00|{day}\nB2|李强|1.00|2026-10-01\n"
    left = 1 if code or waiting else 2
    return Animal(name, text.encode(), left, {"CNY": 600}, ((2, code),) if code else (), waiting=waiting)


FOOT = "合计,,,300.00,\n以上数据由核心系统导出，如有疑问请联系风险部。,,,,\n"
ZOO: tuple[Animal, ...] = (
    Animal("CN lender, GBK, title, footer", _zh("某某消费金融逾期明细表,,,,\n截至日期：2026年11月20日,,,,\n合同号,客户姓名,证件号码,逾期金额(元),逾期天数\nHT1,王芳,11010519491231002X,100.00,12\n\nHT2,李强,,200.00,40\n" + FOOT), 2, {"CNY": 30000}, header=3),
    Animal("CN outsourcing list", _zh("委案编号,债务人姓名,身份证号码,手机号码,委案金额,委案日期,逾期日期,手别\nW1,王芳,11010519491231002X,13800135521,1234.50,2026-11-01,2026-08-01,M3\nW2,李强,,13900135522,8.00,2026-11-01,2026-09-01,M2\n"), 2, {"CNY": 124250}),
    Animal("CN bank loan ledger", _zh("借据号,户名,逾期本金,逾期利息,罚息,复利,欠款合计,应还日期,五级分类\nJ1,王芳,10.00,2.00,1.00,0.00,13.00,20260901,次级\nJ2,李强,20.00,3.00,1.50,0.00,24.50,20261001,关注\n"), 2, {"CNY": 3750}),
    Animal("CN two-row header", _zh("合同号,客户,,逾期情况,,,联系人1,\n,姓名,手机,本金,利息,合计,姓名,电话\nA1,王芳,13800135521,1.00,1.00,2.00,乙,13800135522\nA2,李强,,3.00,0.00,3.00,,\n".replace("合同号,", "合同号,", 1)), 0, {}, missing=("oldest_unpaid_on",)),
    Animal("CN three-row header", _zh("合同信息,,逾期信息,,,\n合同号,姓名,金额,,,时间\n,,本金,利息,合计,逾期天数\nA1,王芳,1.00,1.00,2.00,5\nA2,李强,3.00,0.00,3.00,6\n"), 2, {"CNY": 500}, header=2),
    Animal("bilingual headers", "合同号 Contract No.,姓名 Name,逾期金额 Overdue (CNY),逾期天数 DPD\nA1,王芳,5.00,3\n".encode(), 1, {"CNY": 500}),
    Animal("amounts in 万元", _zh("合同号,姓名,逾期金额（万元）,逾期天数\nA1,王芳,1.5,5\nA2,李强,0.2,6\n"), 2, {"CNY": 1700000}, notes=("import.unit",)),
    Animal("US servicer", b"Loan Number,Borrower,SSN,Past Due Amount,DPD,Late Fees,Principal Balance,Next Due Date\n1001,Ann Lee,123-45-6789,\"$1,234.50\",35,25.00,\"$9,000.00\",10/20/2026\n1002,Bob Ray,,$80.00,12,0.00,$500.00,11/12/2026\n", 2, {"USD": 131450}, options=_usd()),
    Animal("US account #", b"Account #,Customer Name,Amount Past Due,Delinquent Since\nA-1,\"Lee, Ann\",$5.00,9/25/26\nA-2,\"Ray, Bob\",$6.00,9/1/26\n", 2, {"USD": 1100}, options=_usd()),
    Animal("UK arrears", "Account ref;Customer;Sort code;Arrears;Arrears since\nU1;Ann Lee;20-00-00;£1,234.50;25/09/2026\nU2;Bob Ray;20-00-01;£5.00;01/10/2026\n".encode("cp1252"), 2, {"GBP": 123950}, options={"currency": "GBP", "region": "GB"}),
    Animal("German list", "Contract no;Borrower;Overdue total;Due date\nD1;Ann Lee;1.234,56;25.09.2026\nD2;Bob Ray;7,00;01.10.2026\nSumme;;1.241,56;\n".encode("cp1252"), 2, {"EUR": 124156}, options={"currency": "EUR", "region": "DE"}),
    Animal("ageing report", b"Customer no,Customer,Current,1-30,31-60,61-90,90+,Total\nC1,Ann Lee,10.00,5.00,,,,15.00\nC2,Bob Ray,0.00,,,7.00,2.00,9.00\nTotal,,10.00,5.00,,7.00,2.00,24.00\n", 2, {"USD": 1400}, notes=("import.days_from_ageing",), options=_usd()),
    Animal("invoices with balance", b"Customer,Invoice Number,Invoice Date,Due Date,Amount,Balance\nAcme Ltd,INV-1,2026-08-01,2026-09-01,100.00,40.00\nBeta LLC,INV-2,2026-08-02,2026-09-02,50.00,50.00\n", 2, {"USD": 9000}, options=_usd()),
    Animal("LendingClub columns", b"id,member_id,loan_amnt,term,int_rate,installment,grade,loan_status,issue_d,total_rec_late_fee\n1077501,1296599,5000, 36 months, 10.65%,162.87,B,Late (31-120 days),Dec-2018,0.0\n1077430,1314167,2500, 60 months, 15.27%,59.83,C,Charged Off,Dec-2018,0.0\n", 0, {}, missing=("overdue_total", "oldest_unpaid_on"), refused=((2, "import.missing"), (3, "import.missing")), options=_usd()),
    Animal("debit/credit flag", b"Account no,Customer,Amount,Dr/Cr,DPD\nA1,Ann Lee,5.00,Dr,4\nA2,Bob Ray,6.00,Cr,4\nA3,Cy Dow,7.00,x,4\n", 1, {"CNY": 500}, ((3, "import.negative"), (4, "import.side_unclear"))),
    Animal("debit and credit columns", _zh("账号,户名,借方,贷方,逾期天数\nA1,王芳,9.00,4.00,4\nA2,李强,6.00,,4\n"), 2, {"CNY": 1100}),
    Animal("per-row currencies", "合同号,姓名,币种,逾期金额,逾期天数\nA1,王芳,美元,5.00,4\nA2,李强,人民币,6.00,4\nA3,张丽,港币,7.00,4\n".encode(), 3, {"CNY": 600, "HKD": 700, "USD": 500}),
    Animal("repeated headers, page lines", b"Contract no,Borrower,Overdue total,DPD\nA,Ann,1.00,3\nPage 1 of 2,,,\nContract no,Borrower,Overdue total,DPD\nB,Bob,2.00,3\nGrand Total,,3.00,\n", 2, {"CNY": 300}),
    Animal("totals that differ", b"Contract no,Borrower,Overdue total,DPD\nA,Ann,1.00,3\nB,Bob,2.00,3\nTotal,,4.00,\n", 2, {"CNY": 300}, notes=("import.totals_differ",)),
    Animal("no header", "HT20260001,王芳,13800135521,100.50,2026-09-01\nHT20260002,李强,13800135522,8.20,2026-09-02\nHT20260003,张丽,13800135523,9.30,2026-09-03\n".encode(), 3, {"CNY": 11800}, header=0, missing=("contract_number", "borrower_name", "overdue_total", "oldest_unpaid_on")),
    Animal("only totals", b"Contract no,Borrower,Overdue total,DPD\nTotal,,0.00,\n", 0, {}),
    Animal("workbook, 1904 serials", _book(["合同号", "姓名", "逾期金额", "应还日期"], ["A1", "王芳", 5, 44805], date_1904=True), 1, {"CNY": 500}),
    Animal("workbook, serials", _book(["合同号", "姓名", "逾期金额", "应还日期"], ["A1", "王芳", 5.5, 46267], ["A2", "李强", 6, 20260901.0]), 2, {"CNY": 1150}),
    Animal("workbook, long ID as number", _book(["合同号", "姓名", "证件号码", "逾期金额", "逾期天数"], ["A1", "王芳", 440106199001011234.0, 5, 3]), 0, {"CNY": 500}, ((2, "import.id_damaged"),)),
    _one("yuan sign", "￥1,234.56", 123456), _one("RMB before", "RMB 12", 1200), _one("元 behind", "12.5元", 1250),
    _one("万 behind", "1.5万", 1500000), _one("full width", "１，２３４．５０", 123450), _one("lakhs", "1,23,456.78", 12345678),
    _one("Swiss", "1'234.56", 123456), _one("no-break space", "1\u00a0234.56", 123456), _one("thin space", "1\u2009234.56", 123456),
    _one("zero-padded", "000001234.50", 123450), _one("padded cell", "   7.00   ", 700), _one("DR behind", "12.00 DR", 1200),
    _one("CR behind", "12.00 CR", -1200, "import.negative"), _one("parentheses", "(5.00)", -500, "import.negative"),
    _one("trailing minus", "5.00-", -500, "import.negative"), _one("scientific", "1.23E+05", None, "import.amount_unreadable"),
    _one("#N/A", "#N/A", None, "import.error_cell"), _one("#REF!", "#REF!", None, "import.error_cell"),
    _one("dash", "-", None, "import.missing"), _one("null", "null", None, "import.missing"), _one("TRUE", "TRUE", None, "import.amount_unreadable"),
    _one("three decimals", "1.234", None, "money.part_of_a_cent"), _one("beyond reason", "1000000000000.00", None, "money.absurd"),
    _one("zero", "0.00", 0, notes=("import.nothing_overdue",)),
    _day("day: 年月日", "2026年9月1日"), _day("day: dots", "2026.09.01"), _day("day: 20260901.0", "20260901.0"),
    _day("day: 31-Jan-26", "31-Jan-26"), _day("day: Jan 31, 2026", "Jan 31, 2026"), _day("day: apostrophe", "'2026-09-01"),
    _day("day: with time", "2026-09-01 13:45:00"), _day("day: month only", "Dec-2018", "import.date_no_day"),
    _day("day: impossible", "2026-02-30", "import.date_impossible"), _day("day: open order", "05/03/2026", waiting=1),
)  # fmt: skip
