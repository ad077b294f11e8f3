"""A loan account as the office holds it: the contract's terms, where it stands, what comes next."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from collectdesk.domain.contact import NextAction, Result
from collectdesk.domain.money import Money


class AccountState(StrEnum):
    """Open accounts are worked; the others left the overdue list for the reason named."""

    OPEN = "open"
    CURED = "cured"
    WITHDRAWN = "withdrawn"
    LEFT = "left"


class AccountStatus(StrEnum):
    NEW = "new"
    IN_CONTACT = "in_contact"
    NOT_REACHED = "not_reached"
    PROMISE = "promise"
    DISPUTE = "dispute"
    HARDSHIP = "hardship"
    REFUSED = "refused"
    NO_CONTACT = "no_contact"


class RepaymentMethod(StrEnum):
    EQUAL_INSTALMENTS = "equal_instalments"
    EQUAL_PRINCIPAL = "equal_principal"
    INTEREST_ONLY = "interest_only"
    BULLET = "bullet"
    AS_GIVEN = "as_given"


class BalanceSource(StrEnum):
    """Tracked: CollectDesk computes. Reported: the lender's core system reports with each import."""

    TRACKED = "tracked"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Account:
    """`overdue` is the cached sum of the ledger; days past due derive from `oldest_unpaid_on` on read.
    Rates are fractions of one per annum (0.144 is 14.4 %)."""

    id: int
    contract_number: str
    borrower_id: int
    product: str
    currency: str
    principal: Money | None
    annual_rate: Decimal | None
    overdue_rate: Decimal | None
    repayment_method: RepaymentMethod
    instalment_count: int | None
    instalments_overdue: int | None
    instalment_amount: Money | None
    signed_on: date | None
    disbursed_on: date | None
    final_due_on: date | None
    oldest_unpaid_on: date | None
    overdue: Money
    balance: Money | None
    area: str
    source: BalanceSource
    state: AccountState
    status: AccountStatus
    assigned_to: int | None
    first_listed_on: date
    last_import_id: int | None
    last_contact_at: datetime | None
    last_result: Result | None
    next_action: NextAction
    next_on: date | None
    next_at: datetime | None
