"""What the columns of an ageing report are called, and which days they prove."""

import pytest

from collectdesk.exchange.ageing import ageing_fields


@pytest.mark.parametrize(
    ("headers", "least"),
    [
        (["Current", "1-30", "31-60", "61-90", "91-120", "121+", ">90", "90+", "Over 90"],
         ["", 1, 31, 61, 91, 121, 91, 91, 91]),
        (["30 Days", "60 Days", "90 Days", "120+ Days"], [1, 31, 61, 121]),
        (["1-30天", "31至60天", "逾期61-90天金额", "91天以上"], [1, 31, 61, 91]),
        (["M0", "M1", "M2", "M3", "M4+"], ["", 1, 31, 61, 91]),
        (["Current", "< 1 Month", "1 Month", "2 Months", "3 Months", "Older"], ["", 1, 31, 61, 91, 121]),
        (["3个月以内", "3-6个月", "6-12个月", "1年以上", "一至二年"], [1, 91, 181, 361, 361]),
        (["0-29", "30-59", "60-89", "90-119", "120 and over"], [1, 31, 61, 91, 121]),
        (["days_31_60", "1 - 30 days overdue", "Total", "Phone 1", "2026-01-30"], [31, 1, "", "", ""]),
    ],
)  # fmt: skip
def test_columns_by_the_least_days(headers: list[str], least: list[object]) -> None:
    assert ageing_fields(headers) == [f"aged_{days}" if days else "" for days in least]
