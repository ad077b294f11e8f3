"""A zoo of overdue lists, each made here: what is taken, what is refused and why, what is asked."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collectdesk.domain.borrower import PartyKind, PartyRole
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.domain.overdue_list import Choices, ReadOptions, ReadReport
from collectdesk.exchange.accounts import read_overdue_list

Reader = Callable[..., ReadReport]
Maker = Callable[..., bytes]
HEAD = "Contract no,Borrower,Overdue total,Overdue since"


def _refusals(report: ReadReport) -> list[tuple[int, str, str]]:
    return [(row.line, row.code, row.field) for row in report.refused]


def _notes(report: ReadReport) -> dict[str, tuple[int, ...]]:
    return {note.code: note.lines for note in report.notes}


def test_the_smallest_list(read: Reader) -> None:
    report = read(f"{HEAD}\n007,王小明,18430.55,2026-10-07\n")
    account = report.accounts[0]
    assert (account.contract_number, account.borrower_name, account.line) == ("007", "王小明", 2)
    assert account.overdue.total == Money(1843055, "CNY")
    assert account.overdue.unsplit == Money(1843055, "CNY")
    assert (account.oldest_unpaid_on, account.days_overdue) == (date(2026, 10, 7), 47)
    assert (report.ready, report.rows, report.missing) == (True, 1, ())
    assert report.money_in == report.money_accepted == (Money(1843055, "CNY"),)
    assert [column.how for column in report.columns] == ["name"] * 4


@pytest.mark.parametrize(
    ("row", "code", "field"),
    [
        ("A,Ann,12.345,2026-10-07", "money.part_of_a_cent", "overdue_total"),
        ("A,Ann,-5.00,2026-10-07", "import.negative", "overdue_total"),
        ('A,Ann,"(5.00)",2026-10-07', "import.negative", "overdue_total"),
        ("A,Ann,99999999999.00,2026-10-07", "money.absurd", "overdue_total"),
        ("A,Ann,99999999999999999999,2026-10-07", "money.absurd", "overdue_total"),
        ("A,Ann,about 5,2026-10-07", "import.amount_unreadable", "overdue_total"),
        ("A,Ann,,2026-10-07", "import.missing", "overdue_total"),
        ("A,,5.00,2026-10-07", "import.missing", "borrower_name"),
        (",Ann,5.00,2026-10-07", "import.missing", "contract_number"),
        ("A,Ann,5.00,", "import.missing", "oldest_unpaid_on"),
        ("A,Ann,5.00,2026-02-30", "import.date_impossible", "oldest_unpaid_on"),
        ("3.30E+17,Ann,5.00,2026-10-07", "import.id_damaged", "contract_number"),
        ("A," + "x" * 10_000 + ",5.00,2026-10-07", "import.text_too_long", "borrower_name"),
    ],
)
def test_a_row_is_refused_and_its_neighbour_is_not(read: Reader, row: str, code: str, field: str) -> None:
    report = read(f"{HEAD}\n{row}\nB,Bob,7.00,2026-11-01\n")
    assert _refusals(report) == [(2, code, field)]
    assert [account.contract_number for account in report.accounts] == ["B"]
    assert report.rows == 2
    assert report.refused[0].cells[0] == row.split(",", maxsplit=1)[0]


def test_every_reason_of_a_row_is_told(read: Reader) -> None:
    report = read(f"{HEAD}\n,Ann,1.234,31/02/2026\n")
    assert {reason.code for reason in report.refused[0].reasons} == {
        "import.missing",
        "money.part_of_a_cent",
        "import.date_impossible",
    }
    assert not report.ready


def test_a_contract_number_twice_is_refused_on_both_lines(read: Reader) -> None:
    report = read(f"{HEAD}\nA,Ann,1.00,2026-10-07\nB,Bob,2.00,2026-10-07\n a ,Cy,bad,2026-10-07\n")
    assert [row.line for row in report.refused] == [2, 4]
    assert report.refused[0].facts == {"lines": ("2", "4"), "count": 2}
    assert [reason.code for reason in report.refused[1].reasons][-1] == "import.duplicate"
    assert report.money_in == (Money(300, "CNY"),)
    assert report.money_accepted == (Money(200, "CNY"),)
    assert report.unread_amounts == 1


COMPONENTS = "合同号,姓名,逾期本金,逾期利息,罚息,逾期总额,逾期天数"


def test_parts_must_make_the_total(read: Reader) -> None:
    report = read(f"{COMPONENTS}\nA,甲,10,2,0.5,12.50,3\nB,乙,10,2,0.5,13.00,3\nC,丙,10,2,,,3\n")
    assert _refusals(report) == [(3, "import.sum_differs", "overdue_total")]
    assert report.refused[0].facts["difference"] == Money(50, "CNY")
    assert [account.overdue.total.minor for account in report.accounts] == [1250, 1200]
    assert not any(account.overdue.unsplit for account in report.accounts)


def test_a_part_alone_leaves_the_rest_undivided(read: Reader) -> None:
    report = read("合同号,姓名,逾期本金,逾期总额,逾期天数\nA,甲,10,12.50,3\nB,乙,10,9,3\n")
    assert report.accounts[0].overdue.unsplit == Money(250, "CNY")
    assert _refusals(report) == [(3, "import.sum_differs", "overdue_total")]


def test_days_overdue_count_from_the_lists_own_day(read: Reader) -> None:
    report = read(
        "某某公司,,,\n截至日期：2026年11月20日,,,\n合同号,姓名,逾期金额,逾期天数\nA,甲,1,5\nB,乙,1,0\n"
    )
    assert report.list_date == date(2026, 11, 20)
    assert [account.oldest_unpaid_on for account in report.accounts] == [
        date(2026, 11, 15),
        date(2026, 11, 20),
    ]
    assert read("合同号,姓名,逾期金额,逾期天数\nA,甲,1,5\n").accounts[0].oldest_unpaid_on == date(
        2026, 11, 18
    )


def test_days_and_date_that_disagree_are_noted(read: Reader) -> None:
    report = read(f"{HEAD},DPD\nA,Ann,1.00,2026-11-01,22\nB,Bob,1.00,2026-11-01,90\nC,Cy,1.00,2027-11-01,\n")
    assert len(report.accounts) == 3
    notes = _notes(report)
    assert (notes["import.days_disagree"], notes["import.not_yet_due"]) == ((3,), (4,))


def test_the_order_of_day_and_month_is_asked_once(read: Reader) -> None:
    text = (
        f"{HEAD},Signed on,Disbursed on\n"
        "A,Ann,1.00,05/03/2026,06/07/2025,07/07/2025\nB,Bob,2.00,2026-04-01,,\n"
    )
    report = read(text)
    assert [question.fields for question in report.questions] == [("oldest_unpaid_on", "signed_on")]
    assert report.questions[0].kind == "date_order"
    assert "05/03/2026" in report.questions[0].examples
    assert (report.waiting, len(report.accounts), report.ready) == (1, 1, False)
    assert report.money_in == (Money(300, "CNY"),)
    answered = read(text, choices=report.choices.with_date_order("dmy"))
    assert answered.ready
    assert answered.accounts[0].oldest_unpaid_on == date(2026, 3, 5)
    assert answered.accounts[0].signed_on == date(2025, 7, 6)
    assert read(text, choices=Choices(date_order="mdy")).accounts[0].oldest_unpaid_on == date(2026, 5, 3)


def test_one_clear_day_settles_its_column(read: Reader) -> None:
    report = read(f"{HEAD}\nA,Ann,1.00,05/03/2026\nB,Bob,2.00,25/03/2026\n")
    assert report.questions == ()
    assert report.accounts[0].oldest_unpaid_on == date(2026, 3, 5)
    mixed = read(f"{HEAD}\nA,Ann,1.00,05/03/2026\nB,Bob,2.00,25/03/2026\nC,Cy,1,03/25/2026\n")
    assert _refusals(mixed) == [(2, "import.date_order_mixed", "oldest_unpaid_on")]


def test_totals_subtotals_footers_and_repeated_headers_are_no_accounts(read: Reader) -> None:
    report = read(
        f"{HEAD}\nA,Ann,1.00,2026-10-07\nB,Bob,2.00,2026-10-07\n小计,,3.00,\n{HEAD}\nC,Cy,4.50,2026-10-07\n"
        "小计（1户）,,4.50,\n,合计,7.50,\n制表：李娜,审核：王敏,,\nPage 1 of 1,,,\n"
    )
    assert [account.contract_number for account in report.accounts] == ["A", "B", "C"]
    assert [line for line, _ in report.skipped] == [4, 5, 7, 8, 9, 10]
    assert [check.agrees for check in report.totals] == [True, True, True]
    assert report.refused == ()


def test_a_totals_row_that_disagrees_is_told(read: Reader) -> None:
    report = read(f"{HEAD}\nA,Ann,1.00,2026-10-07\nB,Bob,2.00,2026-10-07\nTotal,,4.00,\n")
    assert report.totals[0].figures == (("overdue_total", Decimal("4.00"), Decimal("3.00")),)
    assert "import.totals_differ" in _notes(report)


def test_a_totals_row_without_a_word_is_known_by_its_sum(read: Reader) -> None:
    report = read(f"{HEAD}\nA,Ann,1.00,2026-10-07\nB,Bob,2.00,2026-10-07\n,,3.00,\n")
    assert [line for line, _ in report.skipped] == [4]
    other = read(f"{HEAD}\nA,Ann,1.00,2026-10-07\nB,Bob,2.00,2026-10-07\n,,5.00,2026-10-07\n")
    assert [row.line for row in other.refused] == [4]


def test_identity_numbers(read: Reader) -> None:
    head = "合同号,姓名,证件号码,逾期金额,逾期天数"
    report = read(
        f"{head}\nA,甲,11010519491231002x,1,5\nB,某某有限公司,91350100M000100Y43,1,5\nC,丙,E12345678,1,5\n"
        "D,丁,110105194912310021,1,5\nE,戊,3.30102E+17,1,5\nF,己,110105199902300023,1,5\nG,庚,11010519491231002,1,5\n"
    )
    assert [(a.id_number, a.id_kind, a.borrower_kind) for a in report.accounts] == [
        ("11010519491231002X", "resident", PartyKind.PERSON),
        ("91350100M000100Y43", "firm", PartyKind.FIRM),
        ("E12345678", "other", PartyKind.PERSON),
    ]
    assert [row.code for row in report.refused] == [
        "id.checksum", "import.id_damaged", "id.birth_date", "id.length",
    ]  # fmt: skip
    assert "110105194912310021" not in str(report.refused[0].facts)


def test_one_id_with_two_names_is_noted(read: Reader) -> None:
    head = "合同号,姓名,证件号码,逾期金额,逾期天数"
    report = read(f"{head}\nA,甲,E12345678,1,5\nB,乙,E12345678,1,5\nC,甲,E12345678,1,5\n")
    assert _notes(report)["import.id_two_names"] == (3,)


def test_people_and_their_phones(read: Reader) -> None:
    report = read(
        "合同号,姓名,手机号,单位电话,逾期金额,逾期天数,担保人,担保人电话,联系人1姓名,联系人1关系,联系人1电话,"
        "联系人2姓名,联系人2电话,联系人信息\n"
        "A,甲,13800135521/13800135521;138 0013 5522,0571-01100817,1,5,丁,13800135523,乙,配偶,"
        "+44 20 7946 0854,,13800135524,李四(同事)13800135525；王五 13800135526\n"
        "B,乙,12345,,1,5,,,,,,,,\n"
    )
    first, second = report.accounts
    assert [(phone.e164, phone.use) for phone in first.phones] == [
        ("+8613800135521", ""), ("+8613800135522", ""), ("+8657101100817", "work"),
    ]  # fmt: skip
    assert [(p.role, p.name, p.relation, p.phones[0].e164) for p in first.people] == [
        (PartyRole.GUARANTOR, "丁", "", "+8613800135523"),
        (PartyRole.CONTACT_PERSON, "乙", "配偶", "+442079460854"),
        (PartyRole.CONTACT_PERSON, "李四", "同事", "+8613800135525"),
        (PartyRole.CONTACT_PERSON, "王五", "", "+8613800135526"),
    ]
    assert (second.phones[0].text, second.phones[0].e164) == ("12345", "")
    notes = _notes(report)
    assert notes["import.phone_unclear"] == (3,)
    assert notes["import.person_without_name"] == (2,)


def test_currencies_and_units(read: Reader) -> None:
    report = read(
        f"{HEAD},币种\nA,Ann,US$5.00,2026-10-07,美元\nB,Bob,¥5,2026-10-07,\nC,Cy,5,2026-10-07,XAU\n"
    )
    assert report.money_in == (Money(500, "CNY"), Money(500, "USD"))
    assert _refusals(report) == [(4, "import.currency", "currency")]
    clash = read(f"{HEAD},Currency\nA,Ann,£5.00,2026-10-07,CNY\nB,Bob,£7.00,2026-10-07,GBP\n")
    assert _refusals(clash) == [(2, "import.currency_conflict", "overdue_total")]
    signed = read(f"{HEAD}\nA,Ann,£5.00,2026-10-07\nB,Bob,5.00,2026-10-07\n")
    assert [account.currency for account in signed.accounts] == ["GBP", "GBP"]
    assert signed.detected.currency == "GBP"
    assert {"import.other_currency"} <= {note.code for note in signed.notes}
    later = read(f"{HEAD}\nA,Ann,5.00,2026-10-07\nB,Bob,£5.00,2026-10-07\n")
    assert [account.currency for account in later.accounts] == ["CNY", "GBP"]
    wan = read("合同号,姓名,逾期金额（万元）,逾期天数\nA,甲,1.5,5\n")
    assert wan.accounts[0].overdue.total == Money(1500000, "CNY")
    assert "import.unit" in _notes(wan)
    titled = read("单位：万元,,,\n合同号,姓名,逾期金额,逾期天数\nA,甲,1.5,5\n")
    assert titled.accounts[0].overdue.total == Money(1500000, "CNY")
    british = read(f"{HEAD}\nA,Ann,£5.00,2026-10-07\n", currency="GBP", region="GB")
    assert british.accounts[0].currency == "GBP"


def test_decimal_comma_with_semicolons(read: Reader) -> None:
    report = read("Contract no;Borrower;Overdue total;DPD\nA;Ann;1.234,50;5\nB;Bob;7,00;6\n", currency="EUR")
    assert report.money_in == (Money(124150, "EUR"),)
    assert report.detected.decimal == ","


def test_workbook_numbers_dates_and_errors(read: Reader, workbook: Maker) -> None:
    rows: list[list[Any]] = [
        ["Overdue list"],
        [
            "Contract no",
            "Borrower",
            "ID no",
            "Overdue total",
            "Overdue since",
            "Phone",
            "Annual rate",
            "Penalty",
        ],
        [(817, "000000"), "Ann", "E1", 1234.1 + 0.46, date(2026, 10, 7), 13800135521, (0.18, "0%"), None],
        [(818, "000000"), "Bob", 330102199003071234, 5, date(2026, 10, 7), None, None, None],
        [(819, "000000"), "Cy", "", 5, date(2026, 10, 7), None, None, "=ERR"],
        [date(2024, 3, 1), "Di", "", 5, date(2026, 10, 7), None, None, None],
    ]
    report = read(workbook(rows))
    account = report.accounts[0]
    assert (account.contract_number, account.overdue.total) == ("817", Money(123456, "CNY"))
    assert (account.phones[0].e164, account.annual_rate) == ("+8613800135521", Decimal("0.18"))
    assert [code for _, code, _ in _refusals(report)] == [
        "import.id_damaged", "import.error_cell", "import.id_became_date",
    ]  # fmt: skip
    offer = report.offers[0]
    assert (offer.field, offer.digits) == ("contract_number", 3)
    padded = read(workbook(rows), choices=Choices().with_pad("contract_number", 6))
    assert padded.accounts[0].contract_number == "000817"


@pytest.mark.parametrize("system", [False, True])
def test_both_date_systems(read: Reader, workbook: Maker, system: bool) -> None:
    rows = [["合同号", "姓名", "逾期金额", "最早未还日"], ["A", "甲", 5, date(2026, 10, 7)]]
    assert read(workbook(rows, date_1904=system)).accounts[0].oldest_unpaid_on == date(2026, 10, 7)


def test_the_sheet_with_the_list_is_found_or_chosen(read: Reader, workbook: Maker) -> None:
    data = workbook([["合同号", "姓名", "逾期金额", "逾期天数"], ["A", "甲", 5, 3]], names=("清单", "说明"))
    report = read(data)
    assert (report.detected.sheet, report.detected.sheets) == ("清单", ("清单", "说明"))
    assert "import.more_sheets" in _notes(report)
    assert not read(data, sheet="说明").ready
    with pytest.raises(Refusal, match=r"import\.no_sheet"):
        read(data, sheet="三月")


def test_headers_only_and_headers_unknown(read: Reader) -> None:
    with pytest.raises(Refusal, match=r"import\.headers_only"):
        read(f"{HEAD}\n")
    with pytest.raises(Refusal, match=r"import\.headers_only"):
        read(f"{HEAD}\n,,,\n")
    dutch = "Nummer,Klant,Bedrag,Sinds\n1,Ann,5.00,2026-10-07\n"
    report = read(dutch)
    assert set(report.missing) == {"contract_number", "borrower_name", "overdue_total", "oldest_unpaid_on"}
    assert (report.ready, report.rows, report.accounts) == (False, 1, ())
    by_hand = Choices()
    for index, field in enumerate(("contract_number", "borrower_name", "overdue_total", "oldest_unpaid_on")):
        by_hand = by_hand.with_column(index, field)
    assert read(dutch, choices=by_hand).ready
    remembered = read(dutch, remembered={report.fingerprint: Choices.from_data(by_hand.as_data())})
    assert remembered.accounts[0].contract_number == "1"
    assert [column.how for column in remembered.columns] == ["hand"] * 4


def test_a_column_can_be_left_out_or_moved(read: Reader) -> None:
    text = f"{HEAD},Area\nA,Ann,1.00,2026-10-07,North\n"
    report = read(text, choices=Choices(columns=((4, ""),)))
    assert report.accounts[0].area == ""
    moved = read(text, choices=Choices().with_column(4, "borrower_name"))
    assert moved.accounts[0].borrower_name == "North"
    assert moved.columns[1].field == ""


def test_accounts_without_address_are_noted_not_refused(read: Reader) -> None:
    report = read(f"{HEAD},Address\nA,Ann,1.00,2026-10-07,1 High St\nB,Bob,1.00,2026-10-07,\n")
    assert len(report.accounts) == 2
    assert _notes(report)["import.no_address"] == (3,)


def test_progress_counts_rows_and_can_cancel(workbook: Maker) -> None:
    data = (HEAD + "\n" + "".join(f"A{i},Ann,1.00,2026-10-07\n" for i in range(1000))).encode()
    told: list[tuple[int, int]] = []
    options = ReadOptions(today=date(2026, 11, 23))
    read_overdue_list(data, "list.csv", options, lambda done, total: told.append((done, total)))
    assert told[-1] == (1000, 1000)
    assert len(told) > 5

    def cancel(done: int, _total: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        read_overdue_list(data, "list.csv", options, cancel)
    rows = [["合同号", "姓名", "逾期金额", "逾期天数"], ["A", "甲", 5, 3]]

    def cancel_at_once(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read_overdue_list(workbook(rows), "list.xlsx", options, cancel_at_once)


LIST = [
    ["合同号", "姓名", "证件号码", "逾期金额", "最早未还日"],
    ["000817", "王小明", "11010519491231002X", "18430.55", "2026-10-07"],
    ["000818", "張麗華", "E12345678", "1200.00", "2026-11-01"],
    ["合计", "", "", "19630.55", ""],
]


def _ods() -> bytes:
    def cell(text: str) -> str:
        if text.replace(".", "").isdigit() and "." in text:
            return f'<table:table-cell office:value-type="float" office:value="{text}"/>'
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    body = "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in LIST)
    names = "".join(
        f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Sheet1">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    out = io.BytesIO()
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
        archive.writestr("content.xml", content)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_one_list_in_every_text_form(read: Reader, encoding: str, delimiter: str) -> None:
    text = "\r\n".join(delimiter.join(row) for row in LIST)
    report = read(text.translate(_TRADITIONAL if encoding == "big5hkscs" else {}).encode(encoding))
    _check_list(report)
    assert report.detected.delimiter == delimiter


_TRADITIONAL = str.maketrans("号证码额还计", "號證碼額還計")


def test_one_list_in_workbooks(read: Reader, workbook: Maker) -> None:
    _check_list(read(workbook(LIST)))
    ods = read(_ods())
    _check_list(ods)
    assert ods.detected.kind == "ods"


def _check_list(report: ReadReport) -> None:
    assert [(a.contract_number, a.borrower_name, a.id_number) for a in report.accounts] == [
        ("000817", "王小明", "11010519491231002X"),
        ("000818", "張麗華", "E12345678"),
    ]
    assert report.money_in == (Money(1963055, "CNY"),)
    assert report.totals[0].agrees


_CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "合计",
            "Total",
            "",
            "-",
            "1,234.50",
            "(5)",
            "05/03/2026",
            "3.3E+17",
            "13800135521",
            "=1+1",
            "王小明",
        ]
    ),
)
_ROWS = st.lists(st.lists(_CELL, min_size=4, max_size=9), min_size=1, max_size=6)


@settings(max_examples=200, deadline=None)
@given(
    _ROWS,
    st.sampled_from(
        [
            HEAD,
            COMPONENTS,
            "合同号,姓名,证件号码,手机号,担保人,担保人电话,逾期金额,逾期天数,联系人信息",
            "x,y,z",
        ]
    ),
)
def test_any_cells_are_accounted_for(rows: list[list[str]], head: str) -> None:
    """Whatever stands in the cells: no bug, and each line is taken, refused, waiting or named as skipped."""
    body = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)
    with suppress(Refusal):
        report = read_overdue_list(
            (head + "\n" + body).encode("utf-8", "replace"), "x", ReadOptions(date(2026, 11, 23))
        )
        assert report.rows == len(report.accounts) + len(report.refused) + report.waiting
        assert all(account.overdue.total.minor >= 0 for account in report.accounts)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=20))
def test_money_in_is_the_sum_of_the_file(minors: list[int]) -> None:
    body = "".join(f'A{i},Ann,"{Decimal(minor) / 100:,.2f}",2026-10-07\n' for i, minor in enumerate(minors))
    total = f'Total,,"{Decimal(sum(minors)) / 100:,.2f}",\n'
    report = read_overdue_list(f"{HEAD}\n{body}{total}".encode(), "x", ReadOptions(date(2026, 11, 23)))
    assert report.money_in == report.money_accepted == (Money(sum(minors), "CNY"),)
    assert report.totals[0].agrees
