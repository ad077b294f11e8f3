"""Overdue lists written and taken in a test, and the whole book as a value to compare."""

from pathlib import Path
from typing import Any

from collectdesk.domain.account import Account
from collectdesk.domain.borrower import Channel
from collectdesk.domain.contact import Direction, Reached, Result
from collectdesk.domain.ledger import LedgerLine
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.storage.search import match_expression
from collectdesk.usecases.audit import check_journal
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.contacts import LogContact, log_contact
from collectdesk.usecases.imports import (
    ImportList,
    compare_overdue_list,
    import_options,
    import_overdue_list,
    read_list,
)
from tests.offices import TestOffice

HEAD = "合同编号,借款人,证件号码,手机号,产品,担保人姓名,担保人电话,逾期总额,最早未还日"
WORDS = ("wangxiaoming", "李国强", "孙丽", "zhaomin", "a-1", "a-4", "200001")


class Lists:
    def __init__(self, office: TestOffice, folder: Path) -> None:
        self.office, self.folder = office, folder
        self.clerk, self.lead = office.clerk(Role.CLERK), office.clerk(Role.SUPERVISOR)

    def read(self, lines: tuple[str, ...]) -> Any:
        path = self.folder / "list.csv"
        path.write_text("\n".join((HEAD, *lines)) + "\n", "utf-8")
        return read_list(path, self.clerk.ask(import_options, Nothing()))

    def take(self, *lines: str, one_person: bool = True, **more: Any) -> int:
        self.office.clock.forward(minutes=1)
        file = self.read(lines)
        same = {q.key: one_person for q in self.clerk.ask(compare_overdue_list, file).questions}
        return self.clerk.do(import_overdue_list, ImportList(file, same, **more)).import_id

    def state(self) -> dict[str, Any]:
        """Every table but sequences, the journal and the imports; the search index by what it finds."""
        with self.office.session.vault.reading() as connection:
            names = connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'account_search_%'"
            ).scalars()
            skip = {"sequences", "journal", "journal_bodies", "imports", "mappings", "account_search"}
            found: dict[str, Any] = {
                name: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {name}")))
                for name in names
                if name not in skip
            }
            for word in WORDS:
                found[word] = connection.exec_driver_sql(
                    "SELECT rowid FROM account_search WHERE account_search MATCH ?", (match_expression(word),)
                ).fetchall()
        return found

    def find(self, record: type, **where: object) -> Any:
        with self.office.session.vault.reading() as connection:
            return Books(connection).find(record, **where)

    def sums_agree(self) -> None:
        lines = self.find(LedgerLine)
        for account in self.find(Account):
            assert sum(x.amount.minor for x in lines if x.account_id == account.id) == account.overdue.minor
        assert self.office.clerk(Role.ADMINISTRATOR).ask(check_journal, Nothing())

    def call(self, contract: str, point_id: int | None = None) -> None:
        (account,) = self.find(Account, contract_number=contract)
        self.office.clerk(Role.COLLECTOR).do(
            log_contact,
            LogContact(
                account.id, point_id, Channel.VISIT, Direction.OUT, Reached.NOBODY, self.office.clock(), 0,
                Result.NO_ANSWER,
            ),
        )  # fmt: skip
