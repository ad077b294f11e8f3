"""The tables as SQLAlchemy Core sees them; column names equal the field names of the domain's records."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, MetaData, Table, Text, UniqueConstraint

from collectdesk.domain.account import Account, AccountState, AccountStatus, BalanceSource, RepaymentMethod
from collectdesk.domain.assignment import Handover
from collectdesk.domain.borrower import (
    AccountParty,
    Channel,
    ContactPoint,
    OptOut,
    Party,
    PartyKind,
    PartyRole,
    PointKind,
    PointState,
)
from collectdesk.domain.contact import (
    Contact,
    Direction,
    Draft,
    FollowUp,
    NextAction,
    OpenCall,
    Reached,
    Reason,
    Result,
)
from collectdesk.domain.flags import FlagKind, PartyFlag
from collectdesk.domain.intake import ImportChange, ListImport, RememberedMapping
from collectdesk.domain.ledger import Component, LedgerLine, LineKind, LineSource
from collectdesk.domain.letter import LetterState, PostService
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.promise import Promise, PromiseState
from collectdesk.domain.register import IssuedLetter
from collectdesk.domain.saved_view import SavedView
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage.columns import Code, Day, Moment, Rate, Truth, Whole

metadata = MetaData()


def _id() -> Column[int]:
    return Column("id", Whole, primary_key=True, autoincrement=False)


def _need(name: str, kind: Any, *args: Any) -> Column[Any]:
    return Column(name, kind, *args, nullable=False)


def _may(name: str, kind: Any, *args: Any) -> Column[Any]:
    return Column(name, kind, *args, nullable=True)


sequences = Table("sequences", metadata, Column("name", Text, primary_key=True), _need("last", Whole))

office = Table(
    "office",
    metadata,
    _id(),
    *(_need(n, Text) for n in ("name", "pack", "country", "currency", "time_zone", "language")),
    *(_need(n, Text) for n in ("address", "postcode", "phone", "email", "bank_details")),
    *(_need(n, Text) for n in ("signatory", "signatory_title", "window")),
    _need("site", Whole),
    _need("demo", Truth()),
    _need("founded_at", Moment()),
)

staff = Table(
    "staff",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    _need("role", Code(Role)),
    _need("key_slot", Text),
    _need("active", Truth()),
    _need("created_at", Moment()),
)

parties = Table(
    "parties",
    metadata,
    _id(),
    _need("kind", Code(PartyKind)),
    _need("name", Text),
    _need("sort_name", Text),
    _need("search_text", Text),
    _need("id_number", Text),
    _need("id_tail", Text),
    _need("language", Text),
    _need("created_at", Moment()),
    _may("import_id", Whole, ForeignKey("imports.id")),
)
Index("parties_by_id_tail", parties.c.id_tail)
Index("parties_by_name", parties.c.name)
Index("parties_by_sort_name", parties.c.sort_name, parties.c.name, parties.c.id)
Index("parties_by_import", parties.c.import_id, sqlite_where=parties.c.import_id.is_not(None))

accounts = Table(
    "accounts",
    metadata,
    _id(),
    Column("contract_number", Text, nullable=False, unique=True),
    _need("borrower_id", Whole, ForeignKey("parties.id")),
    _need("product", Text),
    _need("currency", Text),
    _may("principal", Whole),
    _may("annual_rate", Rate()),
    _may("overdue_rate", Rate()),
    _need("repayment_method", Code(RepaymentMethod)),
    _may("instalment_count", Whole),
    _may("instalments_overdue", Whole),
    _may("instalment_amount", Whole),
    _may("signed_on", Day()),
    _may("disbursed_on", Day()),
    _may("final_due_on", Day()),
    _may("oldest_unpaid_on", Day()),
    _need("overdue", Whole),
    _may("balance", Whole),
    _need("area", Text),
    _need("source", Code(BalanceSource)),
    _need("state", Code(AccountState)),
    _need("status", Code(AccountStatus)),
    _may("assigned_to", Whole, ForeignKey("staff.id")),
    _need("first_listed_on", Day()),
    _may("last_import_id", Whole, ForeignKey("imports.id")),
    _may("last_contact_at", Moment()),
    _may("last_result", Code(Result)),
    _need("next_action", Code(NextAction)),
    _may("next_on", Day()),
    _may("next_at", Moment()),
)
Index("accounts_by_borrower", accounts.c.borrower_id, accounts.c.state)
Index("accounts_by_overdue", accounts.c.state, accounts.c.overdue, accounts.c.id)
Index(
    "accounts_by_oldest_unpaid",
    *(accounts.c.state, accounts.c.oldest_unpaid_on, accounts.c.currency, accounts.c.overdue),
)
Index(
    "accounts_by_status",
    *(accounts.c.state, accounts.c.status, accounts.c.assigned_to, accounts.c.oldest_unpaid_on),
    *(accounts.c.overdue, accounts.c.currency, accounts.c.last_contact_at, accounts.c.next_on),
    accounts.c.first_listed_on,
)
Index("accounts_by_product", accounts.c.state, accounts.c.product, accounts.c.id)
Index("accounts_by_assigned", accounts.c.state, accounts.c.assigned_to, accounts.c.id)
Index("accounts_by_next", accounts.c.state, accounts.c.next_on, accounts.c.next_at, accounts.c.id)
Index("accounts_by_last_contact", accounts.c.state, accounts.c.last_contact_at, accounts.c.id)

account_parties = Table(
    "account_parties",
    metadata,
    _id(),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _need("party_id", Whole, ForeignKey("parties.id")),
    _need("role", Code(PartyRole)),
    _need("relation", Text),
    _may("import_id", Whole, ForeignKey("imports.id")),
    UniqueConstraint("account_id", "party_id", "role"),
)
Index("account_parties_by_party", account_parties.c.party_id)
Index(
    "account_parties_by_import",
    account_parties.c.import_id,
    sqlite_where=account_parties.c.import_id.is_not(None),
)

contact_points = Table(
    "contact_points",
    metadata,
    _id(),
    _need("party_id", Whole, ForeignKey("parties.id")),
    _need("kind", Code(PointKind)),
    *(_need(n, Text) for n in ("value", "tail", "postcode", "country", "label", "source")),
    _need("verified", Truth()),
    _need("state", Code(PointState)),
    _need("time_zone", Text),
    _need("created_at", Moment()),
    _need("preferred_hours", Text),
    _may("import_id", Whole, ForeignKey("imports.id")),
)
Index("contact_points_by_party", contact_points.c.party_id)
Index("contact_points_by_tail", contact_points.c.tail)
Index(
    "contact_points_by_import",
    contact_points.c.import_id,
    sqlite_where=contact_points.c.import_id.is_not(None),
)

party_flags = Table(
    "party_flags",
    metadata,
    _id(),
    _need("party_id", Whole, ForeignKey("parties.id")),
    _need("kind", Code(FlagKind)),
    _need("since", Moment()),
    _may("until", Moment()),
    _need("evidence", Text),
    _may("contact_id", Whole, ForeignKey("contacts.id")),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _may("lifted_at", Moment()),
    _may("lifted_by", Whole, ForeignKey("staff.id")),
    _need("lift_reason", Text),
)
Index("party_flags_by_party", party_flags.c.party_id)

opt_outs = Table(
    "opt_outs",
    metadata,
    _id(),
    _need("party_id", Whole, ForeignKey("parties.id")),
    _may("point_id", Whole, ForeignKey("contact_points.id")),
    _need("channel", Code(Channel)),
    _need("since", Moment()),
    _may("until", Moment()),
    _need("reason", Text),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _may("lifted_at", Moment()),
)
Index("opt_outs_by_party", opt_outs.c.party_id)
Index("opt_outs_by_point", opt_outs.c.point_id, sqlite_where=opt_outs.c.point_id.is_not(None))

ledger = Table(
    "ledger",
    metadata,
    _id(),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _need("effective_on", Day()),
    _need("posted_at", Moment()),
    _need("kind", Code(LineKind)),
    _need("component", Code(Component)),
    _need("currency", Text),
    _need("amount", Whole),
    _need("source", Code(LineSource)),
    _may("source_id", Whole),
    _may("source_line", Whole),
    _may("reverses", Whole, ForeignKey("ledger.id")),
)
Index("ledger_by_account", ledger.c.account_id)
Index("ledger_by_source", ledger.c.source, ledger.c.source_id)
Index("ledger_by_reversed", ledger.c.reverses, sqlite_where=ledger.c.reverses.is_not(None))

contacts = Table(
    "contacts",
    metadata,
    _id(),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _may("party_id", Whole, ForeignKey("parties.id")),
    _may("point_id", Whole, ForeignKey("contact_points.id")),
    _need("channel", Code(Channel)),
    _need("direction", Code(Direction)),
    _need("reached", Code(Reached)),
    _need("started_at", Moment()),
    _need("time_zone", Text),
    _need("duration_s", Whole),
    _need("result", Code(Result)),
    _may("reason", Code(Reason)),
    _may("willingness", Whole),
    _may("ability", Whole),
    _need("note", Text),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _need("verdict", Text),
    _need("recorded_at", Moment()),
    _may("corrects", Whole, ForeignKey("contacts.id")),
)
Index("contacts_by_account", contacts.c.account_id, contacts.c.started_at)
Index("contacts_by_staff", contacts.c.staff_id, contacts.c.started_at)
Index("contacts_by_party", contacts.c.party_id, sqlite_where=contacts.c.party_id.is_not(None))
Index("contacts_by_point", contacts.c.point_id, sqlite_where=contacts.c.point_id.is_not(None))

follow_ups = Table(
    "follow_ups",
    metadata,
    _id(),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _need("action", Code(NextAction)),
    _need("due_on", Day()),
    _may("due_at", Moment()),
    _need("note", Text),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _need("created_at", Moment()),
    _may("done_at", Moment()),
)
Index(
    "follow_ups_open",
    *(follow_ups.c.due_on, follow_ups.c.action, follow_ups.c.due_at, follow_ups.c.account_id),
    sqlite_where=follow_ups.c.done_at.is_(None),
)
Index("follow_ups_by_account", follow_ups.c.account_id)

promises = Table(
    "promises",
    metadata,
    _id(),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _need("contact_id", Whole, ForeignKey("contacts.id")),
    _need("currency", Text),
    _need("amount", Whole),
    _need("made_on", Day()),
    _need("due_on", Day()),
    _need("channel", Code(Channel)),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _need("state", Code(PromiseState)),
    _may("decided_at", Moment()),
)
Index("promises_by_state", promises.c.state, promises.c.due_on)
Index("promises_by_account", promises.c.account_id)

drafts = Table(
    "drafts",
    metadata,
    _id(),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _need("body", Text),
    _need("saved_at", Moment()),
    UniqueConstraint("staff_id", "account_id"),
)

open_calls = Table(
    "open_calls",
    metadata,
    _id(),
    Column("staff_id", Whole, ForeignKey("staff.id"), nullable=False, unique=True),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _need("point_id", Whole, ForeignKey("contact_points.id")),
    _need("verdict", Text),
    _need("opened_at", Moment()),
)

letters = Table(
    "letters",
    metadata,
    _id(),
    Column("number", Text, nullable=False, unique=True),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _need("party_id", Whole, ForeignKey("parties.id")),
    _need("template", Text),
    _need("language", Text),
    _need("state", Code(LetterState)),
    _need("dated", Day()),
    _need("pay_by", Day()),
    _need("currency", Text),
    _need("amount", Whole),
    _need("pages", Whole),
    _need("address", Text),
    _need("postcode", Text),
    _need("sealed_name", Text),
    _need("sealed_key", LargeBinary),
    _need("sha256", Text),
    _need("size", Whole),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _need("issued_at", Moment()),
    _may("printed_at", Moment()),
    _may("posted_on", Day()),
    _may("service", Code(PostService)),
    _need("tracking", Text),
)
Index("letters_by_account", letters.c.account_id)
Index("letters_by_party", letters.c.party_id)
Index("letters_by_state", letters.c.state, letters.c.id)
Index("letters_by_posted", letters.c.posted_on, letters.c.account_id)

imports = Table(
    "imports",
    metadata,
    _id(),
    _need("file_name", Text),
    _need("sha256", Text),
    _need("list_date", Day()),
    *(_need(n, Whole) for n in ("new", "changed", "unchanged", "missing", "refused")),
    _need("currency", Text),
    _need("total", Whole),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _need("at", Moment()),
    _need("part", Truth()),
    _may("corrects", Whole, ForeignKey("imports.id")),
    _may("undone_at", Moment()),
    _may("undone_by", Whole, ForeignKey("staff.id")),
    _need("undo_reason", Text),
)

import_changes = Table(
    "import_changes",
    metadata,
    _id(),
    _need("import_id", Whole, ForeignKey("imports.id")),
    _need("account_id", Whole),
    _need("what", Text),
    _need("before", Text),
)
Index("import_changes_by_import", import_changes.c.import_id)

mappings = Table(
    "mappings",
    metadata,
    _id(),
    Column("fingerprint", Text, nullable=False, unique=True),
    _need("mapping", Text),
    _need("saved_at", Moment()),
    _need("name", Text),
)

handovers = Table(
    "handovers",
    metadata,
    _id(),
    _need("account_id", Whole, ForeignKey("accounts.id")),
    _may("from_staff", Whole, ForeignKey("staff.id")),
    _may("to_staff", Whole, ForeignKey("staff.id")),
    _need("note", Text),
    _need("staff_id", Whole, ForeignKey("staff.id")),
    _need("at", Moment()),
)
Index("handovers_by_account", handovers.c.account_id)

saved_views = Table(
    "saved_views",
    metadata,
    _id(),
    _may("owner", Whole, ForeignKey("staff.id")),
    _need("name", Text),
    _need("body", Text),
    _need("saved_at", Moment()),
)
Index("saved_views_by_owner", saved_views.c.owner, saved_views.c.name)

journal = Table(
    "journal",
    metadata,
    Column("seq", Whole, primary_key=True, autoincrement=False),
    _need("at", Moment()),
    _need("operator_id", Whole),
    _need("kind", Text),
    _need("subjects", Text),
    _may("parent", Whole),
    _need("digest", LargeBinary),
    _need("previous", LargeBinary),
    _need("hash", LargeBinary),
)

journal_bodies = Table(
    "journal_bodies",
    metadata,
    Column("seq", Whole, ForeignKey("journal.seq"), primary_key=True, autoincrement=False),
    _need("salt", LargeBinary),
    _need("body", Text),
)

RECORDS: Mapping[type, Table] = {
    OfficeProfile: office,
    Staff: staff,
    Party: parties,
    Account: accounts,
    AccountParty: account_parties,
    ContactPoint: contact_points,
    OptOut: opt_outs,
    LedgerLine: ledger,
    Contact: contacts,
    FollowUp: follow_ups,
    Promise: promises,
    Draft: drafts,
    OpenCall: open_calls,
    IssuedLetter: letters,
    ListImport: imports,
    ImportChange: import_changes,
    RememberedMapping: mappings,
    PartyFlag: party_flags,
    Handover: handovers,
    SavedView: saved_views,
}
"""Record of the domain → the table that keeps it."""
