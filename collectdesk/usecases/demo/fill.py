"""Try the demo office: its details and staff, and its book put into an empty office."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from collectdesk.domain.account import Account
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import DemoFilled
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage.books import Books
from collectdesk.usecases.demo.book import LISTED_AT, RECORDS, DemoBook, DemoStaff, demo_book
from collectdesk.usecases.demo.cast import demo_data
from collectdesk.usecases.office import Office, Progress, silent
from collectdesk.usecases.staff import OfficeDetails

_SLICE = 4000


def demo_details(language: str) -> OfficeDetails:
    """The demo lender as it introduces itself: an office under Chinese law, shown in `language`."""
    tongue = "zh_CN" if language.startswith("zh") else "en"
    words = demo_data("office")[tongue]
    return OfficeDetails(
        name=words["name"],
        pack="cn",
        country="CN",
        currency="CNY",
        time_zone="Asia/Shanghai",
        language=tongue,
        address=words["address"],
        postcode=words["postcode"],
        phone=words["phone"],
        email=words["email"],
        bank_details=words["bank_details"],
        signatory=words["signatory"],
        signatory_title=words["signatory_title"],
    )


def demo_staff(language: str) -> tuple[tuple[str, Role], ...]:
    """Names and roles of the demo's staff; the administrator comes first and founds the office."""
    words = demo_data("office")["zh_CN" if language.startswith("zh") else "en"]
    roles = (Role.ADMINISTRATOR, Role.COLLECTOR, Role.CLERK, Role.SUPERVISOR, Role.AUDITOR)
    return tuple((words[role.value], role) for role in roles)


@dataclass(frozen=True, slots=True)
class FillDemo:
    """The same seed and day give the same book."""

    seed: int = 1


def fill_demo_office(office: Office, request: FillDemo) -> DemoFilled:
    """Puts the demo's book into the office. Raises Refusal `demo.not_empty`."""
    members = {member.role: member.id for member in reversed(office.books.find(Staff, active=True))}
    mine = office.operator.id
    staff = DemoStaff(
        collector=members.get(Role.COLLECTOR, mine),
        clerk=members.get(Role.CLERK, mine),
        supervisor=members.get(Role.SUPERVISOR, mine),
    )
    book = fill_demo(office.books, request.seed, office.profile, staff, office.now, office.progress)
    return DemoFilled(office.profile.id, len(book.accounts), request.seed)


def fill_demo(
    books: Books,
    seed: int,
    profile: OfficeProfile,
    staff: DemoStaff,
    now: datetime,
    progress: Progress = silent,
) -> DemoBook:
    """Makes the book for the office's today and inserts it. Raises Refusal `demo.not_empty`."""
    if books.first(Account) is not None:
        raise Refusal("demo.not_empty")
    zone = ZoneInfo(profile.time_zone)
    today = now.astimezone(zone).date()
    listed_at = datetime.combine(today, LISTED_AT, zone).astimezone(UTC)
    book = demo_book(
        seed,
        today,
        zone,
        profile,
        staff,
        first_ids={record: books.new_ids(record, 0).start for record in RECORDS},
        listed_at=min(listed_at, now),
    )
    total = sum(map(len, book.sets()))
    done = 0
    for part in _slices(book):
        progress(done, total)
        books.add(*part)
        done += len(part)
    for record, rows in zip(RECORDS, book.sets(), strict=True):
        books.new_ids(record, len(rows))
    books.index_accounts(book.texts)
    progress(total, total)
    return book


def _slices(book: DemoBook) -> Iterator[tuple[object, ...]]:
    for rows in book.sets():
        for start in range(0, len(rows), _SLICE):
            yield rows[start : start + _SLICE]
