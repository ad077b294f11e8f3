"""An import taken back from the window: whole, by a reversal, or not by everybody."""

from collectdesk.domain.account import AccountState
from collectdesk.domain.borrower import Channel
from collectdesk.domain.contact import Direction, Reached, Result
from collectdesk.domain.staff import Role
from collectdesk.usecases.contacts import LogContact, log_contact
from tests.offices import PASSWORD
from tests.views.intake.room import TOUR, Room


def test_import_is_taken_back_while_nothing_stands_on_it(lead: Room) -> None:
    lead.read(TOUR / "overdue_2026-11.csv")
    lead.page.reading.take_in()
    lead.settle(lead.accounts)
    lead.click("import.take_back")
    panel = lead.page.past.take_back
    assert "37 new accounts go." in panel.what.text()
    panel.why.setText("wrong month")
    lead.click("import.take_back.deed")
    lead.settle(lambda: not lead.accounts())
    lead.settle(lambda: "wrong month" in panel.says.text())
    assert "Wang Fang" in panel.says.text()
    assert not panel.start.isVisible()
    assert lead.page.past.imports.model.cell(0, 7).text == "Taken back"


def test_work_makes_it_a_reversal_with_reason_and_password(lead: Room) -> None:
    lead.read(TOUR / "overdue_2026-11.csv")
    lead.page.reading.take_in()
    lead.settle(lead.accounts)
    account = next(iter(lead.accounts().values()))
    visit = LogContact(
        account.id, None, Channel.VISIT, Direction.OUT, Reached.NOBODY, lead.office.clock(), 0,
        Result.NO_ANSWER,
    )  # fmt: skip
    lead.office.clerk(Role.COLLECTOR).do(log_contact, visit)
    lead.page.refresh()
    panel = lead.page.past.take_back
    lead.settle(lambda: panel.start.text() == "Reverse…")
    assert panel.model.rowCount() == 1
    lead.click("import.take_back")
    assert not panel.deed.isEnabled()
    panel.why.setText("wrong month")
    panel.proof.setText("not the password")
    lead.click("import.take_back.deed")
    lead.settle(lambda: panel.password.problem)
    assert len(lead.accounts()) == 37
    panel.proof.setText(PASSWORD)
    lead.click("import.take_back.deed")
    lead.settle(lambda: {a.state for a in lead.accounts().values()} == {AccountState.WITHDRAWN})
    lead.settle(lambda: "wrong month" in panel.says.text())


def test_clerk_sees_why_an_import_is_not_theirs_to_take_back(room: Room) -> None:
    room.read(TOUR / "overdue_2026-11.csv")
    room.page.reading.take_in()
    room.settle(room.accounts)
    panel = room.page.past.take_back
    room.settle(panel.says.text)
    assert panel.says.text() == "A supervisor or the administrator can take an import back."
    assert not panel.start.isEnabled()
