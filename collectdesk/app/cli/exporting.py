"""`collectdesk export`: accounts of a saved view or a filter to a spreadsheet."""

import argparse
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from collectdesk.app.cli.frame import Outcome, office
from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import NOBODY, AccountFilter, AccountSort, Chosen, KeptView
from collectdesk.domain.days import BUCKETS
from collectdesk.domain.errors import Refusal
from collectdesk.usecases.browse import Nothing, sum_chosen
from collectdesk.usecases.exporting import COLUMNS, ExportAccounts, export
from collectdesk.usecases.office import Clerk
from collectdesk.usecases.staff import list_staff
from collectdesk.usecases.views import list_views
from collectdesk.views.export.phrases import code_words, headings

USUAL = (
    "borrower", "contract", "product", "overdue", "days", "bucket", "status", "next", "next_on",
    "last_contact", "assigned",
)  # fmt: skip


def export_view(options: argparse.Namespace) -> Outcome:
    with office(options) as (clerk, password):
        view = _view(clerk, options.view) if options.view else None
        chosen = Chosen(wanted=_filter(clerk, options, view.wanted if view else AccountFilter()))
        sort, descending = _order(options, view)
        request = ExportAccounts(
            chosen=chosen,
            columns=_columns(options.columns, view),
            headings=headings(),
            words=code_words(),
            target=options.file,
            sort=sort,
            descending=descending,
            view=view.name if view else "",
            unmasked=options.full,
        )
        sums = clerk.ask(sum_chosen, chosen)
        event = export(clerk, request, password)
    report = {
        "done": True,
        "file": event.file_name,
        "sha256": event.sha256,
        "accounts": event.accounts,
        "overdue": {money.currency: str(money.amount) for money in sums.overdue},
        "view": event.view,
        "columns": list(event.columns),
        "unmasked": event.unmasked,
    }
    amounts = ", ".join(f"{money.currency} {money.amount}" for money in sums.overdue)
    return Outcome(report, [f"{event.file_name}: {event.accounts} accounts, overdue {amounts}"])


def _view(clerk: Clerk, name: str) -> KeptView:
    """One's own before the office's."""
    views = clerk.ask(list_views, Nothing())
    found = [view for view in views if view.name.casefold() == name.casefold()]
    if not found:
        raise Refusal("command.no_view", "view", name=name, known=_listed(view.name for view in views))
    return found[0]


def _filter(clerk: Clerk, options: argparse.Namespace, wanted: AccountFilter) -> AccountFilter:
    changed: dict[str, Any] = {}
    if options.state:
        changed["states"] = () if "all" in options.state else _codes("--state", options.state, AccountState)
    if options.status:
        changed["statuses"] = _codes("--status", options.status, AccountStatus)
    if options.bucket:
        changed["buckets"] = _known(
            "--bucket", options.bucket, {bucket.name: bucket.name for bucket in BUCKETS}
        )
    if options.assigned:
        people = {member.name: member.id for member in clerk.ask(list_staff, Nothing())}
        changed["assigned"] = _known("--assigned", options.assigned, {"nobody": NOBODY} | people)
    for name, value in (("text", options.text), ("products", options.product), ("areas", options.area)):
        if value:
            changed[name] = value if name == "text" else tuple(value)
    return replace(wanted, **changed)


def _codes(option: str, given: list[str], kind: Callable[[str], Any]) -> tuple[Any, ...]:
    codes = {code.value: code for code in kind}  # type: ignore[attr-defined]  # an enumeration
    return _known(option, given, codes)


def _known(option: str, given: list[str], values: dict[str, Any]) -> tuple[Any, ...]:
    plain = {name.casefold(): value for name, value in values.items()}
    for text in given:
        if text.casefold() not in plain:
            raise Refusal("command.value", option, text=text, option=option, known=_listed(values))
    return tuple(plain[text.casefold()] for text in given)


def _columns(given: str, view: KeptView | None) -> tuple[str, ...]:
    if given:
        return tuple(dict.fromkeys(name.strip() for name in given.split(",") if name.strip()))
    kept = tuple(column for column in view.columns if column in COLUMNS) if view else ()
    return kept or USUAL


def _order(options: argparse.Namespace, view: KeptView | None) -> tuple[AccountSort, bool]:
    if options.sort:
        (sort,) = _codes("--sort", [options.sort], AccountSort)
        return sort, options.descending
    return (view.sort, view.descending) if view else (AccountSort.OVERDUE, True)


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names) or ("–",)
