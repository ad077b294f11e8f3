"""Saved views of the Accounts page: filter, order and columns under a name, one's own or the office's."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import AccountFilter, AccountSort, KeptView, QueueClass
from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import ViewRemoved, ViewSaved
from collectdesk.domain.flags import FlagKind
from collectdesk.domain.saved_view import SavedView
from collectdesk.domain.staff import Role
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import Office

LONGEST_NAME = 60
_LEAD = {Role.SUPERVISOR, Role.ADMINISTRATOR}
_CODES: dict[str, Callable[[Any], Any]] = {
    "statuses": AccountStatus,
    "states": AccountState,
    "flags": FlagKind,
}


@dataclass(frozen=True, slots=True)
class SaveView:
    name: str
    wanted: AccountFilter
    sort: AccountSort
    descending: bool
    columns: tuple[str, ...]
    office_wide: bool = False


def save_view(office: Office, request: SaveView) -> ViewSaved:
    """A view of the same owner and name gives way. Refusal `view.name`, `view.name_too_long`,
    `view.office_wide`."""
    name = " ".join(request.name.split())
    if not name:
        raise Refusal("view.name", "name")
    if len(name) > LONGEST_NAME:
        raise Refusal("view.name_too_long", "name", most=LONGEST_NAME)
    owner = None if request.office_wide else office.operator.id
    _check_owner(office, owner)
    office.books.remove(SavedView, owner=owner, name=name)
    body = asdict(request)
    del body["name"], body["office_wide"]
    view_id = office.books.new_id(SavedView)
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    office.books.add(SavedView(view_id, owner, name, text, office.now))
    return ViewSaved(view_id, name, request.office_wide)


@dataclass(frozen=True, slots=True)
class RemoveView:
    view_id: int


def remove_view(office: Office, request: RemoveView) -> ViewRemoved:
    """Refusal `view.office_wide`, `view.not_yours`, `record.gone`."""
    view = office.books.get(SavedView, request.view_id)
    _check_owner(office, view.owner)
    office.books.remove(SavedView, id=view.id)
    return ViewRemoved(view.id, view.name)


def list_views(office: Office, request: Nothing) -> tuple[KeptView, ...]:  # noqa: ARG001
    """The operator's own views, then the office's, by name."""
    kept = [
        _kept(office, view)
        for owner in (office.operator.id, None)
        for view in office.books.find(SavedView, owner=owner)
    ]
    return tuple(sorted(kept, key=lambda view: (view.office_wide, view.name.casefold(), view.id)))


def _may(office: Office, owner: int | None) -> bool:
    return office.operator.role in _LEAD if owner is None else owner == office.operator.id


def _check_owner(office: Office, owner: int | None) -> None:
    if not _may(office, owner):
        raise Refusal("view.office_wide" if owner is None else "view.not_yours", "office_wide")


def _kept(office: Office, view: SavedView) -> KeptView:
    body = json.loads(view.body)
    return KeptView(
        id=view.id,
        name=view.name,
        office_wide=view.owner is None,
        mine=_may(office, view.owner),
        wanted=_filter(body["wanted"]),
        sort=AccountSort(body["sort"]),
        descending=body["descending"],
        columns=tuple(body["columns"]),
    )


def _filter(kept: dict[str, Any]) -> AccountFilter:
    """What a field's JSON was before; a field that is new since then is as at first."""
    group = kept.pop("group", None)
    values: dict[str, Any] = {
        name: value if isinstance(value, str) else tuple(_CODES.get(name, _as_it_is)(one) for one in value)
        for name, value in kept.items()
    }
    return AccountFilter(**values, group=group and QueueClass(group))


def _as_it_is(value: Any) -> Any:
    return value
