"""What no form of a page takes: a refusal, a trouble, in both languages, at the top of every page."""

from typing import Any

import pytest

from collectdesk.domain.browse import Chosen
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.staff import Role
from collectdesk.paths import resources
from collectdesk.shell import i18n
from collectdesk.views.places import AssignPlace
from collectdesk.views.widgets.messages import Kind
from tests.app.conftest import PAGES, House
from tests.offices import small_office

EVERYWHERE = PAGES | {"assign": AssignPlace(Chosen(ids=(1, 2)))}
SAID = {
    "en": ("The disk with “Offices” is full.", "Your role may not do this."),
    "zh_CN": ("「Offices」所在磁盘已满。", "当前角色无此权限。"),
}


@pytest.mark.parametrize("language", list(SAID))
def test_every_page_says_a_failure_at_its_top(house: House, elided: list[str], language: str) -> None:
    with small_office(house.place) as office:
        office.take_list(resources() / "tour" / "overdue_2026-11.csv")
        folder = office.folder
    house.start(folder)
    house.enter(Role.ADMINISTRATOR)
    i18n.set_language(language)
    full, denied = SAID[language]
    for place, argument in EVERYWHERE.items():
        house.desktop.window.go(place, argument)
        house.settle()
        for failure, fact, kind in (
            (Trouble("disk.full", path="Offices"), full, Kind.BAD),
            (Refusal("right.missing"), denied, Kind.WARN),
        ):
            fail(house, failure)
            said, more = house.said()
            message = house.page().messages.message
            assert message is not None
            assert (place, said, message.kind) == (place, fact, kind)
            assert more
            message.grab()
            assert not {said, more} & set(elided)


def fail(house: House, failure: BaseException) -> None:
    def job(_progress: Any) -> None:
        raise failure

    assert house.desktop.window.desk is not None
    house.desktop.window.desk.run(job)
    house.settle()
