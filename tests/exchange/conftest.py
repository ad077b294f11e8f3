"""Files made in the test: text with the columns every list needs, workbooks with typed cells."""

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import xlsxwriter

from collectdesk.domain.overdue_list import ReadOptions, ReadReport
from collectdesk.exchange.accounts import read_overdue_list

TODAY = date(2026, 11, 23)
Reader = Callable[..., ReadReport]
Maker = Callable[..., bytes]


@pytest.fixture
def read() -> Reader:
    """Reads bytes, or text as UTF-8; keyword arguments are those of ReadOptions."""

    def reader(data: bytes | str, **options: Any) -> ReadReport:
        raw = data.encode() if isinstance(data, str) else data
        return read_overdue_list(raw, "list", replace(ReadOptions(today=TODAY), **options))

    return reader


@pytest.fixture
def workbook() -> Maker:
    """An xlsx of rows; dates become date cells, a pair is (value, number format)."""

    def maker(rows: Sequence[Sequence[Any]], names: Sequence[str] = ("Sheet1",), **settings: Any) -> bytes:
        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True, **settings})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name in names:
            sheet = book.add_worksheet(name)
            for line, row in enumerate(rows if name == names[0] else [["notes"], ["nothing here"]]):
                for column, value in enumerate(row):
                    if isinstance(value, tuple):
                        sheet.write_number(line, column, value[0], book.add_format({"num_format": value[1]}))
                    elif isinstance(value, date):
                        sheet.write_datetime(line, column, value, day)
                    elif isinstance(value, str) and value.startswith("=ERR"):
                        sheet.write_formula(line, column, "=1/0", None, "#DIV/0!")
                    elif isinstance(value, str):
                        sheet.write_string(line, column, value)
                    elif value is not None:
                        sheet.write_number(line, column, value)
        book.close()
        return out.getvalue()

    return maker
