"""More files as they are met in the wild: names in parts, ageing columns, money of other lands, odd cells."""

# ruff: noqa: E501 (the lines of these files are written as the files have them)

from typing import Any

from collectdesk.domain.overdue_list import Choices
from tests.exchange.zoo.animals import Animal, _book, _zh

SINCE = {"choices": Choices(since_unknown=True)}
WESTERN: dict[str, Any] = {"currency": "USD", "region": "US"}

STRANGERS: tuple[Animal, ...] = (
    Animal("委外案件表", _zh("委外案件明细表\n批次号：20261101  委托方：某某银行\n序号,案件编号,姓名,身份证号,卡号,委案金额,委案日期,账龄,手别,逾期天数,单位电话,手机号,联系人1姓名,联系人1关系,联系人1电话\n1,AJ1,王芳,11010519491231002X,6222021234567890123,12345.67,2026-11-01,M3,一手,75,010-88886666,13800135521,李强,配偶,13900135522\n2,AJ2,李强,,6222021234567890124,800.00,2026-11-01,M2,二手,45,,13800135523,,,\n合计,,,,,13145.67,,,,,,,,,\n制表人：张三,,,审核：李四\n"), 2, {"CNY": 1314567}, header=3),
    Animal("信用卡逾期清单", _zh("卡号,客户姓名,账单日,最低还款额,逾期期数,逾期金额,逾期天数,授信额度\n6222021234567890123,王芳,15,500.00,3,3500.00,75,20000\n6222021234567890124,李强,5,100.00,1,350.00,15,10000\n"), 2, {"CNY": 385000}),
    Animal("P2P 标的", _zh("标的编号,借款人,借款金额,待收本息,应收日期,期数,年化利率\nBD1,王芳,10000.00,1050.00,2026-10-01,12,12%\nBD2,李强,20000.00,2100.00,2026-09-15,24,14.4%\n"), 2, {"CNY": 315000}),
    Animal("现金贷: what was paid stands beside", _zh("订单号,用户姓名,放款金额,应还日期,应还金额,已还金额,剩余应还,逾期天数\nD1,王芳,1000.00,2026-09-01,1100.00,100.00,1000.00,83\n"), 1, {"CNY": 100000}),
    Animal("罚息 by the day", _zh("合同号,姓名,罚息利率,逾期金额,逾期天数\nA1,王芳,日万分之五,5.00,3\n"), 1, {"CNY": 500}),
    Animal("India: loan a/c, POS, lakhs", b"Branch Name,Loan A/c No,Member Name,Center,EMI,POS,DPD,Arrear Amt,Mobile No\nPatna,LN1,Sunita Devi,C12,\"2,150.00\",\"1,23,456.00\",45,\"4,300.00\",9876543210\nPatna,LN2,Rekha Kumari,C12,2150,45000,15,2150,9876543211\nTotal,,,,,\"1,68,456.00\",,\"6,450.00\",\n", 2, {"USD": 645000}, options=WESTERN),
    Animal("Kenya", b"Loan No,Client Name,ID No,Mobile,Loan Amount,Arrears,Days in Arrears,Loan Officer\nL-1,Jane Wanjiku,23456789,0712345678,50000,4500.00,33,Otieno\nL-2,Peter Mwangi,23456790,0722 345 679,20000,1200.50,12,Otieno\n", 2, {"CNY": 570050}, notes=("import.phone_unclear",)),
    Animal("Kenya: money not kept here", b"Loan No,Client Name,Arrears (KES),Days in Arrears\nL-1,Jane,4500.00,33\n", 0, {}, ((2, "import.currency"),)),
    Animal("India: money not kept here", "Loan No,Client Name,Arrears,Days in Arrears\nL-1,Jane,₹ 4500.00,33\nL-2,Asha,Rs. 100,3\n".encode(), 0, {}, ((2, "import.currency"), (3, "import.currency"))),
    Animal("Philippines", b"PN No.,Borrower's Name,Maturity Date,Past Due Amount,Days Past Due,Contact No.\nPN-1,\"Dela Cruz, Juan P.\",2026-12-31,\"15,000.00\",61,+639171234567\nPN-2,\"Santos, Maria\",2026-12-31,\"2,500.00\",31,+639171234568\n", 2, {"CNY": 1750000}),
    Animal("Nigeria", b"S/N,LOAN ID,CUSTOMER NAMES,BVN,GSM NO,PRINCIPAL ARREARS,INTEREST ARREARS,TOTAL ARREARS,DAYS IN ARREARS\n1,NG1,ADEBAYO KUNLE,22123456789,08031234567,1000,200,1200,40\n2,NG2,OKAFOR NGOZI,22123456780,08031234568,500,50,550,20\n", 2, {"CNY": 175000}),
    Animal("Fineract", b"Loan Account ID,Client Name,Product,Days In Arrears,Principal Due,Interest Due,Fees Due,Penalty Due,Total Due,Principal Balance\nABCD123,Ann Lee,Micro,33,100.00,20.00,3.00,2.00,125.00,900.00\nABCD124,Bob Ray,Micro,5,10.00,2.00,0,0,12.00,100.00\n", 2, {"CNY": 13700}),
    Animal("Mambu", b"Account ID,Account Holder Name,Account State,Days Late,Principal Due,Interest Due,Fee Due,Penalty Due,Total Due\nXA1,Ann Lee,Active in Arrears,33,100.00,20.00,3.00,2.00,125.00\n", 1, {"CNY": 12500}),
    Animal("LoanDisk", b"Loan#,Full Name,Mobile,Principal,Interest Rate,Due,Paid,Last Payment,Past Due,Days Past Due,Loan Status\n1000001,Ann Lee,+15552234567,1000,10%/Month,1100.00,500.00,10/11/2026,600.00,14,Past Maturity\n", 1, {"CNY": 60000}),
    Animal("QuickBooks detail", b"Acme Trading,,,,,,\nA/R Aging Detail,,,,,,\nAs of 20 November 2026,,,,,,\n,,,,,,\nDate,Transaction type,Num,Customer,Due date,Amount,Open balance\n2026-08-01,Invoice,1001,Ann Lee,2026-09-01,500.00,200.00\n2026-08-05,Invoice,1002,Bob Ray,2026-09-05,50.00,50.00\nTOTAL,,,,,550.00,250.00\n", 2, {"CNY": 25000}, header=5),
    Animal("QuickBooks summary: by customer only", b"A/R Aging Summary,,,,,,\nAs of November 20 2026,,,,,,\n,,,,,,\n,Current,1 - 30,31 - 60,61 - 90,91 and over,Total\nAnn Lee,,100.00,,,,100.00\nBob Ray,10.00,,,50.00,,60.00\n", 0, {}, header=4, missing=("contract_number", "borrower_name")),
    Animal("Xero with a number", b"Aged Receivables,,,,,,,\nAs at 30 November 2026,,,,,,,\nInvoice Number,Customer,Current,< 1 Month,1 Month,2 Months,3 Months,Older,Total\nI1,Ann Lee,0,10,20,0,0,0,30\nI2,Bob Ray,5,0,0,0,7,0,12\nTotal,,5,10,20,0,7,0,42\n", 2, {"CNY": 3700}, header=3, notes=("import.days_from_ageing",)),
    Animal("SAP text with bars", b"-----------------------------------------\n| Account  | Customer   | Due Date   | Amount      |\n-----------------------------------------\n| 1400000 | Acme Ltd   | 01.09.2026 | 1.234,56  |\n| 1400001 | Beta GmbH  | 15.10.2026 |    99,00  |\n-----------------------------------------\n|         |            |            | 1.333,56  |\n-----------------------------------------\n", 2, {"CNY": 133356}, header=2),
    Animal("units below the header", _zh("合同号\t姓名\t逾期金额\t逾期天数\n\t\t（元）\t（天）\nA1\t王芳\t5.00\t3\nA2\t李强\t6.00\t4\n"), 2, {"CNY": 1100}),
    Animal("万元 below the header", _book(["逾期台账"], ["合同\n编号", "客户\n姓名", "逾期\n金额", "逾期\n天数"], ["", "", "万元", "天"], ["A1", "王芳", 5, 3], ["A2", "李强", 6.5, 4]), 2, {"CNY": 11500000}, header=2, notes=("import.unit",)),
    Animal("blank below means the same: refused", _zh("姓名,合同号,逾期金额,逾期天数\n王芳,A1,5,3\n,A2,6,4\n李强,A3,7,5\n"), 2, {"CNY": 1800}, ((3, "import.missing"),)),
    Animal("instalments of one contract: refused", _zh("合同号,姓名,期次,应还日期,应还金额\nA1,王芳,3,2026-09-01,100.00\nA1,王芳,4,2026-10-01,100.00\nA2,李强,1,2026-10-15,50.00\n"), 1, {"CNY": 25000}, ((2, "import.duplicate"), (3, "import.duplicate"))),
    Animal("apostrophes before numbers", _zh("合同号,姓名,身份证号,手机号,逾期金额,逾期天数\n'0001,王芳,'11010519491231002X,'13800135521,'5.00,'3\n'0002,李强,,,6.00,4\n"), 2, {"CNY": 1100}),
    Animal("header in line 12", _zh("某某公司\n" + "说明文字,,\n" * 10 + "合同号,姓名,逾期金额,逾期天数\nA1,王芳,5.00,3\n"), 1, {"CNY": 500}, header=12),
    Animal("two tables with their totals", _zh("合同号,姓名,逾期金额,逾期天数\nA1,王芳,5.00,3\n小计,,5.00,\n\n合同号,姓名,逾期金额,逾期天数\nB1,某某有限公司,7.00,9\n小计,,7.00,\n总计,,12.00,\n"), 2, {"CNY": 1200}),
    Animal("a second table of another kind", _zh("合同号,姓名,逾期金额,逾期天数\nA1,王芳,5.00,3\n\n合同号,姓名,结清金额,结清日期\nB1,李强,7.00,2026-09-01\nB2,李强,7.00,3\n合同号,姓名,逾期金额,逾期天数\nA2,王芳,5.00,3\n"), 2, {"CNY": 2400}, ((5, "import.other_table"), (6, "import.other_table"))),
    Animal("subtotals by borrower", _zh("合同号,姓名,逾期金额,逾期天数\nA1,王芳,5.00,3\nA2,王芳,6.00,3\n王芳 小计,,11.00,\nA3,李强,1.00,3\n李强 小计,,1.00,\n共计,,12.00,\n"), 3, {"CNY": 1200}),
    Animal("an empty first column, blank ones behind", _zh(",合同号,姓名,逾期金额,逾期天数,,,\n,A1,王芳,5.00,3,,,\n,A2,李强,6.00,3,,,\n"), 2, {"CNY": 1100}),
    Animal("footers of all sorts", _zh("合同号,姓名,逾期金额,逾期天数\nA1,王芳,5.00,3\n制表人：张三,,审核：李四,\n,第 1 页 共 3 页,,\n第1页/共3页,,,\n打印时间：2026-11-01,,,\n"), 1, {"CNY": 500}),
    Animal("percent for an amount", _zh("合同号,姓名,逾期金额,逾期天数\nA1,王芳,5%,3\nA2,李强,6.00,4\n"), 1, {"CNY": 600}, ((2, "import.amount_unreadable"),)),
    Animal("元整", _zh("合同号|姓名|逾期金额|逾期天数\nA1|王芳|1,234.56 元整|3\nA2|李强|人民币1,000元整|4\nA3|张丽|壹仟元整|4\n"), 2, {"CNY": 223456}, ((4, "import.amount_unreadable"),)),
    Animal("days that are none", _zh("合同号,姓名,逾期金额,应还日期\nA1,王芳,5.00,2026-09-31\nA2,李强,6.00,0000-00-00\nA3,张丽,7.00,9999-12-31\nA4,赵六,7.00,\"46,267\"\nA5,钱七,8.00,46267\nA7,周九,9.00,1900-01-00\nA6,孙八,9.00,2026/9/1 0:00\n"), 1, {"CNY": 5100}, tuple((line, f"import.date_{code}") for line, code in enumerate(("impossible", "impossible", "absurd", "unreadable", "unreadable", "impossible"), start=2))),
    Animal("phones of all sorts", _zh("合同号,姓名,手机号,逾期金额,逾期天数\nA1,王芳先生,+86 138 0013 5521 / 13900135522,5.00,3\nA2,李强女士,138****5521,6.00,4\nA3,张丽,８６－１３８００１３５５２３,6.00,4\nA4,赵六,13800135524（本人）,6.00,4\nA7,周九,1.38001E+10,6.00,4\n"), 5, {"CNY": 2900}, notes=("import.phone_unclear", "import.phone_damaged")),
    Animal("IDs with stars", _zh("合同号,姓名,身份证号,逾期金额,逾期天数\nA1,王芳,1101**********4477,5.00,3\nA2,李强,1101**********4477,6.00,4\nA3,张丽,11010519491231002x,6.00,4\n"), 3, {"CNY": 1700}, notes=("import.id_masked",)),
    Animal("姓 and 名", _zh("合同号,姓,名,逾期金额,逾期天数\nA1,王,小明,5.00,3\nA2,欧阳,娜,6.00,4\n"), 2, {"CNY": 1100}),
    Animal("UK: title, forename, surname", "Account Ref,Title,Forename,Surname,Postcode,Arrears (£),Arrears since\nUK-1,Mr,Seán,O’Brien,EH1 1AA,£450.00,13/02/2026\nUK-2,Ms,Zoë,Smith,W1A 1AA,£1450.10,05/03/2026\n".encode("cp1252"), 2, {"GBP": 190010}, notes=("import.other_currency",)),
    Animal("US: debtor_first, debtor_last, no date", b"acct_num|debtor_first|debtor_last|addr1|city|zip|home_ph|cell_ph|amt_due\n1|Ann|Lee|1 Main St|Reno|89501|7755550147||5.00\n", 0, {}, ((2, "import.missing"),), missing=("oldest_unpaid_on",), options=WESTERN),
    Animal("US: the same, answered", b"acct_num|debtor_first|debtor_last|addr1|city|zip|home_ph|cell_ph|amt_due\n1|Ann|Lee|1 Main St|Reno|89501|7755550147||5.00\n", 1, {"USD": 500}, notes=("import.since_unknown",), options=WESTERN | SINCE),
    Animal("German: Vorname, Name, Tage", "Kontonummer;Vorname;Name;Rückstand;Tage\nA1;Ann;Lee;1.005,00;3\n".encode("cp1252"), 1, {"CNY": 100500}),
    Animal("dollars in an office of yuan", b"Loan ID,Customer Name,Past Due Amt,Days Delinquent\n1001,\"Smith, John\",\"$1,234.56\",250\n1002,Ann,45.00,1\n", 2, {"USD": 127956}, notes=("import.other_currency",)),
    Animal("币种 in the title", _zh("币种：美元,,,\n合同号,姓名,逾期金额,逾期天数\nA1,王芳,5.00,3\n"), 1, {"USD": 500}, header=2, notes=("import.other_currency",)),
    Animal("signs that quarrel", "Contract,Name,Overdue (£),Days\nA,Ann,€5.00,3\nB,Bob,6.00,3\n".encode(), 1, {"GBP": 600}, ((2, "import.currency_conflict"),)),
    Animal("Taiwan, Big5", "契約編號,客戶姓名,身分證字號,行動電話,逾期金額,逾期天數\nT1,陳大文,A123456789,0912-345-678,NT$1234,34\nT2,林小美,,0922345678,5600,34\n".encode("big5"), 2, {"TWD": 683400}, notes=("import.other_currency", "import.phone_unclear")),
    Animal("plain words", b"contract,name,overdue,days\rC1,Ann,5.00,3\rC2,Bob,6.00,4\r", 2, {"CNY": 1100}),
    Animal("plain words: since", b"contract,name,overdue,since\nC1,Ann,5.00,2026-09-01\n", 1, {"CNY": 500}),
    Animal("customer number for a contract, no date", _zh("客户编号,姓名,手机,欠款金额\nK1,王芳,13800135521,5.00\nK2,李强,13800135522,6.00\n"), 2, {"CNY": 1100}, notes=("import.since_unknown",), options=SINCE),
    Animal("a column of dates with gaps stays refused", _zh("合同号,姓名,逾期金额,应还日期\nA1,王芳,5.00,2026-09-01\nA2,李强,6.00,\n"), 1, {"CNY": 1100}, ((3, "import.missing"),), options=SINCE),
)  # fmt: skip
