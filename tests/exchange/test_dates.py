"""Days in every way lists write them; what reads as two days is asked about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectdesk.domain.errors import Refusal
from collectdesk.exchange.dates import Waiting, column_order, find_date, read_date
from collectdesk.exchange.sheets import Cell

DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-05",
        "2026/3/5",
        "2026.3.5",
        "20260305",
        "2026年3月5日",
        "２０２６年３月５日",
        "5 Mar 2026",
        "05-Mar-26",
        "Mar 5, 2026",
        "5th March 2026",
        "Thu, 5 March 2026",
        "2026-03-05 星期四",
        "2026-03-05 00:00:00",
        "2026-03-05T10:00:00Z",
        "'2026-03-05",
        DAY,
        20260305.0,
        46086.0,
        46086.5,
        "20260305.0",
    ],
)
def test_one_day(cell: Cell) -> None:
    assert read_date(cell, "signed_on", "") == DAY


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2026-02-30", "import.date_impossible"),
        ("31/02/2026", "import.date_impossible"),
        ("soon", "import.date_unreadable"),
        ("46086", "import.date_unreadable"),
        ("1899-01-01", "import.date_absurd"),
        ("9999-12-31", "import.date_absurd"),
        ("2026年3月", "import.date_no_day"),
        ("Dec-2018", "import.date_no_day"),
        ("5 Foo 2026", "import.date_unreadable"),
    ],
)
def test_no_day(cell: Cell, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_date(cell, "signed_on", "dmy")
    assert caught.value.code == code


def test_day_and_month_are_never_guessed() -> None:
    with pytest.raises(Waiting):
        read_date("05/03/2026", "signed_on", "")
    assert read_date("05/03/2026", "signed_on", "dmy") == date(2026, 3, 5)
    assert read_date("05/03/2026", "signed_on", "mdy") == date(2026, 5, 3)
    assert read_date("25/03/2026", "signed_on", "") == date(2026, 3, 25)
    assert read_date("04/04/2026", "signed_on", "") == date(2026, 4, 4)
    assert read_date("3/5/26", "signed_on", "mdy") == date(2026, 3, 5)
    assert read_date("26/3/5", "signed_on", "ymd") == DAY
    assert read_date("31/12/99", "signed_on", "") == date(1999, 12, 31)
    assert read_date(44624.0, "signed_on", "", epoch_1904=True) == DAY
    with pytest.raises(Refusal, match=r"import\.date_order_mixed"):
        read_date("05/03/2026", "signed_on", "mixed")


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["05/03/2026", "06/07/2026"], "open"),
        (["05/03/2026", "25/03/2026"], "dmy"),
        (["05/03/2026", "03/25/2026"], "mdy"),
        (["25/03/2026", "03/25/2026"], "mixed"),
        (["2026-03-05", "04/04/2026"], ""),
        (["3/5/26", "25/3/26"], "dmy"),
        (["46086", "46087", "46088"], "serial"),
        (["98/3/5", "26/3/5"], "ymd"),
        ([], ""),
        (["05.03.2026 10:00"], "open"),
    ],
)
def test_a_column_settles_its_own_order(cells: list[str], order: str) -> None:
    assert column_order(cells) == order


@given(
    st.dates(date(1990, 1, 1), date(2099, 12, 31)),
    st.sampled_from(
        [
            "{0}",
            "{0.year}{0.month:02}{0.day:02}",
            "{0.year}年{0.month}月{0.day}日",
            "{0.year}/{0.month}/{0.day}",
        ]
    ),
)
def test_a_day_survives_its_format(day: date, form: str) -> None:
    assert read_date(form.format(day), "x", "") == day


def test_a_day_in_a_title() -> None:
    assert find_date("截至日期：2026年11月20日  单位：元") == date(2026, 11, 20)
    assert find_date("Position as of 20 November 2026") == date(2026, 11, 20)
    assert find_date("Report 20261120, page 1") == date(2026, 11, 20)
    assert find_date("no day here 12345") is None
