"""A small encrypted office for tests, with staff of every role and a clock that tests move."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from collectdesk.domain.letter import LetterFacts, RenderedLetter
from collectdesk.domain.staff import Role
from collectdesk.letters.letter import render
from collectdesk.storage.slots import Cost
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.imports import ImportList, import_options, import_overdue_list, read_list
from collectdesk.usecases.office import Clerk
from collectdesk.usecases.session import FoundOffice, Session, found
from collectdesk.usecases.staff import AddStaff, OfficeDetails, add_staff

LIGHT = Cost(8 * 1024**2, 1)
"""Argon2id far below the floor of real offices: tests unlock often."""

PASSWORD = "a long enough password"
MORNING = datetime(2026, 11, 23, 1, 14, tzinfo=UTC)
"""Monday 23 November 2026, 09:14 in Shanghai."""

DETAILS = OfficeDetails(
    name="杭州北辰小额贷款有限公司",
    pack="cn",
    country="CN",
    currency="CNY",
    time_zone="Asia/Shanghai",
    language="zh_CN",
    address="浙江省杭州市拱墅区文晖路 1 号",
    postcode="310000",
    phone="0571-5555 0000",
    email="office@beichen.example",
    bank_details="户名：杭州北辰小额贷款有限公司\n账号：6222 0000 0000 0000",
    signatory="王芳",
    signatory_title="贷后负责人",
)

STAFF = {
    Role.ADMINISTRATOR: "Chen Jie",
    Role.COLLECTOR: "Li Na",
    Role.CLERK: "Zhou Kai",
    Role.SUPERVISOR: "Wang Fang",
    Role.AUDITOR: "Sun Yue",
}


class DirectPress:
    """Renders in this process: no worker to start in every test."""

    def render(self, facts: LetterFacts) -> RenderedLetter:
        return render(facts)


@dataclass
class Clock:
    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class TestOffice:
    """An open office; `clerk(role)` acts for the member of staff with that role."""

    __test__ = False
    session: Session
    clock: Clock
    recovery_code: str
    clerks: dict[Role, Clerk] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        return self.session.folder

    def clerk(self, role: Role = Role.COLLECTOR) -> Clerk:
        if role not in self.clerks:
            self.clerks[role] = self.session.switch(STAFF[role], PASSWORD)
        return self.clerks[role]

    def take_list(self, path: Path) -> None:
        """Imports an overdue list as the clerk would, saying of equal names and phones: one person."""
        clerk = self.clerk(Role.CLERK)
        options = clerk.ask(import_options, Nothing())
        file = read_list(path, options)
        clerk.do(import_overdue_list, ImportList(file, AllTheSame()))


class AllTheSame(dict[str, bool]):
    """Answers every question about equal people with yes."""

    def get(self, key: str, default: object = None) -> bool:
        return True

    def __contains__(self, key: object) -> bool:
        return True


@contextmanager
def small_office(folder: Path, details: OfficeDetails = DETAILS) -> Iterator[TestOffice]:
    """An office in `folder` with one member of staff for each role, closed at the end."""
    clock = Clock()
    request = FoundOffice(folder / "Beichen.collectdesk", details, STAFF[Role.ADMINISTRATOR], PASSWORD)
    session, clerk, code = found(request, DirectPress(), clock, cost=LIGHT)
    office = TestOffice(session, clock, code, {Role.ADMINISTRATOR: clerk})
    try:
        for role, name in STAFF.items():
            if role is not Role.ADMINISTRATOR:
                clerk.do(add_staff, AddStaff(name, role, PASSWORD))
        yield office
    finally:
        session.close()
