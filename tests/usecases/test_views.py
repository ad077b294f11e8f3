"""Views somebody keeps: replaced by name, shared by those who lead, refused to others."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from collectdesk.domain.account import AccountStatus
from collectdesk.domain.browse import AccountFilter, AccountSort, QueueClass
from collectdesk.domain.errors import Refusal
from collectdesk.domain.flags import FlagKind
from collectdesk.domain.staff import Role
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.views import RemoveView, SaveView, list_views, remove_view, save_view
from tests.offices import TestOffice, small_office

WANTED = AccountFilter(
    text="王 \u202e<b>",
    buckets=("M2",),
    statuses=(AccountStatus.PROMISE,),
    assigned=(0, -1),
    flags=(FlagKind.DISPUTE,),
    states=(),
    group=QueueClass.NEW,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestOffice]:
    with small_office(tmp_path_factory.mktemp("views")) as opened:
        yield opened


def _save(name: str, wanted: AccountFilter = WANTED, *, office_wide: bool = False) -> SaveView:
    return SaveView(name, wanted, AccountSort.BALANCE, False, ("borrower", "balance"), office_wide)


def test_a_view_comes_back_as_it_was_kept_and_gives_way_to_its_name(office: TestOffice) -> None:
    clerk = office.clerk(Role.CLERK)
    clerk.do(save_view, _save("Mine", AccountFilter()))
    event = clerk.do(save_view, _save("  Mine "))
    (kept,) = clerk.ask(list_views, Nothing())
    assert (kept.id, kept.name, kept.mine, kept.office_wide) == (event.view_id, "Mine", True, False)
    shown = replace(WANTED, text="王 <b>")
    assert (kept.wanted, kept.sort, kept.descending) == (shown, AccountSort.BALANCE, False)
    assert kept.columns == ("borrower", "balance")
    assert office.clerk(Role.COLLECTOR).ask(list_views, Nothing()) == ()
    with pytest.raises(Refusal, match=r"view\.not_yours"):
        office.clerk(Role.SUPERVISOR).do(remove_view, RemoveView(kept.id))
    clerk.do(remove_view, RemoveView(kept.id))
    assert clerk.ask(list_views, Nothing()) == ()


def test_views_of_the_office_are_the_leads_to_keep(office: TestOffice) -> None:
    with pytest.raises(Refusal, match=r"view\.office_wide"):
        office.clerk(Role.CLERK).do(save_view, _save("All", office_wide=True))
    saved = office.clerk(Role.SUPERVISOR).do(save_view, _save("All", office_wide=True))
    (kept,) = office.clerk(Role.COLLECTOR).ask(list_views, Nothing())
    assert (kept.name, kept.mine, kept.office_wide) == ("All", False, True)
    with pytest.raises(Refusal, match=r"view\.office_wide"):
        office.clerk(Role.COLLECTOR).do(remove_view, RemoveView(saved.view_id))


@pytest.mark.parametrize(("name", "code"), [(" \t", "view.name"), ("x" * 61, "view.name_too_long")])
def test_a_view_has_a_short_name(office: TestOffice, name: str, code: str) -> None:
    with pytest.raises(Refusal, match=re.escape(code)):
        office.clerk().do(save_view, _save(name))
