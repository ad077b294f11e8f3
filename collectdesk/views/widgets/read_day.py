"""Days as people write them: "27", "27/11", "+3", "fri", 11月27日, 明天."""

import re
from datetime import date, timedelta

WEEKDAYS = (
    ("mon", "一"),
    ("tue", "二"),
    ("wed", "三"),
    ("thu", "四"),
    ("fri", "五"),
    ("sat", "六"),
    ("sun", "日"),
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NEAR = {"today": 0, "tomorrow": 1, "今天": 0, "明天": 1, "后天": 2, "今日": 0, "明日": 1}


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(today: date, month: int, day: int) -> date | None:
    """The next such day from today on; a day far past is this year's."""
    this = _exact(today.year, month, day)
    if this is not None and (today - this).days > 183:
        return _exact(today.year + 1, month, day)
    return this


def _day_of_month(today: date, day: int) -> date | None:
    first = today.replace(day=1)
    for _ in range(3):
        found = _exact(first.year, first.month, day)
        if found is not None and found >= today:
            return found
        first = (first + timedelta(days=32)).replace(day=1)
    return None


def _by_word(text: str, today: date) -> date | None:
    if text in NEAR:
        return today + timedelta(days=NEAR[text])
    if re.fullmatch(r"[+＋]\d{1,4}", text):
        return today + timedelta(days=int(text[1:]))
    for index, (english, chinese) in enumerate(WEEKDAYS):
        if text in {f"周{chinese}", f"星期{chinese}"} or re.fullmatch(f"{english}[a-z]*[.]?", text):
            return today + timedelta(days=(index - today.weekday() - 1) % 7 + 1)
    return None


def read_day(text: str, today: date, *, month_first: bool = False) -> date | None:
    """The day a person wrote, or None when it is none or not clear.

    >>> read_day("27", date(2026, 11, 23)), read_day("+3", date(2026, 11, 23))
    (datetime.date(2026, 11, 27), datetime.date(2026, 11, 26))
    """
    plain = text.strip().lower().replace(",", " ")
    found = _by_word(plain, today)
    if found is not None:
        return found
    plain = re.sub(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+", "", plain)
    plain = re.sub(r"\s*(?:周|星期)[一二三四五六日]$", "", plain)
    numbers = [int(part) for part in re.findall(r"\d+", plain)]
    named = re.search(r"[a-z]{3,}", plain)
    if named is not None:
        if named[0][:3] not in MONTHS or not 1 <= len(numbers) <= 2:
            return None
        month = MONTHS.index(named[0][:3]) + 1
        if len(numbers) == 2:
            return _exact(numbers[1], month, numbers[0])
        return _coming(today, month, numbers[0])
    if not re.fullmatch(r"\d+(?:\s*[-/. 年月]\s*\d+){0,2}\s*[日号]?", plain):
        return None
    match numbers:
        case [day]:
            return _day_of_month(today, day) if day <= 31 else None
        case [year, month, day] if year > 31:
            return _exact(year, month, day)
        case [one, two, year]:
            full = year if year > 99 else 2000 + year
            return _exact(full, one, two) if month_first else _exact(full, two, one)
        case [one, two]:
            chinese = month_first or "月" in plain
            return _coming(today, one, two) if chinese else _coming(today, two, one)
    return None
