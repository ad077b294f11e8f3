"""A half-written log belongs to its writer and survives the office being closed."""

from collectdesk.domain.borrower import ContactPoint
from collectdesk.domain.staff import Role
from collectdesk.storage.books import Books
from collectdesk.usecases.calls import OpenCallFor, open_call
from collectdesk.usecases.drafts import FindDraft, KeepDraft, find_draft, keep_draft
from collectdesk.usecases.session import unlock
from tests.book import Book, Wanted
from tests.offices import LIGHT, MORNING, PASSWORD, STAFF, DirectPress, TestOffice

PHONE = "+8613800135521"


def test_a_draft_is_its_writers_and_survives_closing_the_office(office: TestOffice) -> None:
    (mine,) = Book(office).add(Wanted(phone=PHONE))
    with office.session.vault.reading() as connection:
        (point,) = Books(connection).find(ContactPoint)
    office.clerk().do(open_call, OpenCallFor(mine, point.id))
    office.clerk().do(keep_draft, KeepDraft(mine, {"note": "first"}))
    office.clerk().do(keep_draft, KeepDraft(mine, {"note": "二"}))
    assert office.clerk(Role.CLERK).ask(find_draft, FindDraft(mine)).values == {}
    office.session.close()
    name = STAFF[Role.COLLECTOR]
    session, clerk = unlock(office.folder, name, PASSWORD, DirectPress(), office.clock, floor=LIGHT)
    try:
        kept = clerk.ask(find_draft, FindDraft(mine))
        assert (kept.values, kept.saved_at, kept.number) == ({"note": "二"}, MORNING, PHONE)
        clerk.do(keep_draft, KeepDraft(mine, {}))
        assert clerk.ask(find_draft, FindDraft(mine)).values == {}
    finally:
        session.close()
