"""Prints the zoo as a table: what was detected in each file."""

import sys
from dataclasses import replace
from datetime import date

from collectdesk.domain.overdue_list import ReadOptions
from collectdesk.exchange.accounts import read_overdue_list
from tests.exchange.zoo.animals import ZOO
from tests.exchange.zoo.strangers import STRANGERS


def main() -> None:
    out = sys.stdout.write
    out("| File | Kind | Encoding | Header | Fields | Accepted | Refused | Waiting | Money |\n")
    out("|---|---|---|---|---|---|---|---|---|\n")
    for animal in (*ZOO, *STRANGERS):
        report = read_overdue_list(
            animal.data, animal.name, replace(ReadOptions(date(2026, 11, 23)), **animal.options)
        )
        seen = report.detected
        fields = sum(bool(column.field) for column in report.columns)
        refused = ", ".join(f"{row.line} {row.code}" for row in report.refused)
        money = ", ".join(f"{m.amount} {m.currency}" for m in report.money_in)
        cells = (
            animal.name, seen.kind, seen.encoding, f"{seen.header_line}+{seen.header_lines}",
            f"{fields}/{len(report.columns)}", len(report.accounts), refused, report.waiting, money,
        )  # fmt: skip
        out(f"| {' | '.join(map(str, cells))} |\n")


if __name__ == "__main__":
    main()
