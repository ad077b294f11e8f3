"""The overdue list as read from a lender's spreadsheet: what was asked for, found, accepted and refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as made
from datetime import date
from decimal import Decimal
from typing import Any

from collectdesk.domain.account import RepaymentMethod
from collectdesk.domain.borrower import PartyKind, PartyRole
from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import EXPONENTS, Money

Progress = Callable[[int, int], None]
"""Called with done and total; may raise to cancel."""


def unheard(_done: int, _total: int) -> None:
    """Progress that nobody follows."""


FIELDS = (
    "contract_number", "borrower_name", "borrower_kind", "id_number", "phone", "home_phone", "work_phone",
    "email", "address", "postcode", "language", "product", "currency", "principal", "annual_rate",
    "monthly_rate", "overdue_rate", "overdue_rate_daily", "repayment_method", "instalments_count",
    "instalments_overdue", "instalment_amount", "signed_on", "disbursed_on", "final_due_on",
    "oldest_unpaid_on", "days_overdue", "overdue_principal", "overdue_interest", "overdue_penalty",
    "overdue_fees", "overdue_costs", "overdue_total", "balance_principal", "balance_total", "assigned_to",
    "area", "branch", "contacts", "overdue_debit", "overdue_credit", "debit_credit",
    "aged_1", "aged_31", "aged_61", "aged_91", "aged_121", "aged_181", "aged_361", "given_name", "surname",
)  # fmt: skip
"""What a column can hold; `contacts` is a list of people in one cell. People columns: `person_field`."""

REPEATABLE = (
    "phone", "home_phone", "work_phone", "contacts", "given_name",
    "aged_1", "aged_31", "aged_61", "aged_91", "aged_121", "aged_181", "aged_361",
)  # fmt: skip
NAME_PARTS = ("given_name", "surname")
"""Columns that make the borrower's name together, where none holds it whole."""
COMPONENTS = ("overdue_principal", "overdue_interest", "overdue_penalty", "overdue_fees", "overdue_costs")
BALANCES = ("balance_principal", "balance_total")
AGED = ("aged_1", "aged_31", "aged_61", "aged_91", "aged_121", "aged_181", "aged_361")
"""Columns of an ageing report; the number is the least days that the amount is overdue."""
SIDES = ("overdue_debit", "overdue_credit")
OWED = ("overdue_total", *COMPONENTS, *SIDES, *AGED)
"""Columns from which the overdue amount can be read."""
AMOUNTS = ("principal", "instalment_amount", *OWED, *BALANCES)
DATES = ("signed_on", "disbursed_on", "final_due_on", "oldest_unpaid_on")
SINCE = ("oldest_unpaid_on", "days_overdue", *AGED)
"""Columns that say since when an account is overdue."""
RATES = ("annual_rate", "monthly_rate", "overdue_rate", "overdue_rate_daily")
COUNTS = ("instalments_count", "instalments_overdue", "days_overdue")
PADDABLE = ("contract_number", "id_number", "postcode")

ROLES = (PartyRole.CO_BORROWER, PartyRole.GUARANTOR, PartyRole.CONTACT_PERSON)
PARTS = ("name", "phone", "relation", "id_number", "address")
MOST_PEOPLE = 9


def person_field(role: PartyRole, number: int, part: str) -> str:
    """The field key of a people column, as in `guarantor1.name`."""
    return f"{role}{number}.{part}"


def split_person_field(key: str) -> tuple[PartyRole, int, str] | None:
    """Role, number and part of a people column, or None when the key is a plain field.

    >>> split_person_field("guarantor2.phone")
    (<PartyRole.GUARANTOR: 'guarantor'>, 2, 'phone')
    """
    head, _, part = key.partition(".")
    if part in PARTS and head[:-1] in set(ROLES) and head[-1] in "123456789":
        return PartyRole(head[:-1]), int(head[-1]), part
    return None


REASON_MARK = "※"
"""Begins the heading of the column that says why a row was refused, in a file of such rows."""


def known_field(key: str) -> bool:
    return key in FIELDS or split_person_field(key) is not None


_TEXT_CHOICES = ("currency", "sheet", "encoding", "delimiter")


@dataclass(frozen=True, slots=True)
class Choices:
    """What a clerk decided about files with these headers; remembered by the office.

    `columns` pairs a column index (from 0) with a field, or with "" to leave the column out; columns not
    named keep what their header says. `pad` pairs a field with its number of digits. `date_order` is
    "dmy" or "mdy"; `decimal` is "." or ","; empty means: as the values show. `sides` pairs a word of the
    debit/credit column with 1 (owed) or -1. `currency` stands where the file names none; `factor`
    multiplies all amounts (万元: 10000); `header_line`, `sheet`, `encoding` and `delimiter` say where and how
    the table is found (0 and "": as it shows). `since_unknown` counts accounts of a list that says nowhere
    since when they are overdue from the day before the list's day.
    """

    columns: tuple[tuple[int, str], ...] = ()
    pad: tuple[tuple[str, int], ...] = ()
    date_order: str = ""
    decimal: str = ""
    sides: tuple[tuple[str, int], ...] = ()
    currency: str = ""
    factor: int = 0
    header_line: int = 0
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    since_unknown: bool = False

    def __post_init__(self) -> None:
        for index, key in self.columns:
            if index < 0 or (key and not known_field(key)):
                raise Refusal("import.unknown_field", "columns", name=key)
        for key, digits in self.pad:
            if key not in PADDABLE or not 1 <= digits <= 40:
                raise Refusal("import.unknown_field", "pad", name=key)
        if self.date_order not in {"", "dmy", "mdy"} or self.decimal not in {"", ".", ","}:
            raise Refusal("import.unknown_choice", "date_order")
        if self.currency and self.currency not in EXPONENTS:
            raise Refusal("money.currency", "currency", currency=self.currency)
        if self.factor < 0:
            raise Refusal("import.unknown_choice", "factor")
        if self.header_line < 0 or any(sign not in {1, -1} for _, sign in self.sides):
            raise Refusal("import.unknown_choice", "header_line" if self.header_line < 0 else "sides")

    def with_column(self, index: int, key: str) -> "Choices":
        """The column's field set by hand ("" leaves it out); a field taken elsewhere moves here."""
        kept = {i: k for i, k in self.columns if not (k == key and key not in REPEATABLE and key)}
        return replace(self, columns=tuple(sorted({**kept, index: key}.items())))

    def with_pad(self, key: str, digits: int | None) -> "Choices":
        """The field padded to this many digits; None leaves it as written."""
        others = {k: d for k, d in self.pad if k != key}
        padded = others if digits is None else {**others, key: digits}
        return replace(self, pad=tuple(sorted(padded.items())))

    def with_date_order(self, order: str) -> "Choices":
        return replace(self, date_order=order)

    def with_since_unknown(self, taken: bool = True) -> "Choices":
        return replace(self, since_unknown=taken)

    def with_side(self, word: str, sign: int) -> "Choices":
        """What a word of the debit/credit column means: 1 owed, -1 lessens it."""
        return replace(self, sides=tuple(sorted({**dict(self.sides), word: sign}.items())))

    def as_data(self) -> dict[str, Any]:
        """Plain data for JSON; `from_data` reads it back. What was not chosen is left out."""
        data: dict[str, Any] = {
            "columns": [list(pair) for pair in self.columns],
            "pad": dict(self.pad),
            "date_order": self.date_order,
            "decimal": self.decimal,
        }
        later = {"sides": [list(pair) for pair in self.sides], "header_line": self.header_line}
        later |= {"factor": self.factor, "since_unknown": self.since_unknown}
        later |= {name: getattr(self, name) for name in _TEXT_CHOICES}
        return data | {name: value for name, value in later.items() if value}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Choices":
        try:
            return cls(
                columns=tuple((int(index), str(key)) for index, key in data.get("columns", ())),
                pad=tuple(sorted((str(key), int(digits)) for key, digits in data.get("pad", {}).items())),
                date_order=str(data.get("date_order", "")),
                decimal=str(data.get("decimal", "")),
                sides=tuple(sorted((str(word), int(sign)) for word, sign in data.get("sides", ()))),
                header_line=int(data.get("header_line", 0)),
                factor=int(data.get("factor", 0)),
                since_unknown=bool(data.get("since_unknown", False)),
                **{name: str(data.get(name, "")) for name in _TEXT_CHOICES},
            )
        except (TypeError, ValueError, AttributeError) as error:
            raise Refusal("import.unknown_choice", "choices") from error


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read one file. Empty text or None means: as the file shows.

    `today` is the office's day; `currency` and `region` stand where the file names none.
    `list_date` is the day on which the days overdue were counted. `remembered` holds the office's
    choices by `ReadReport.fingerprint`; `choices` given here win over them.
    """

    today: date
    currency: str = "CNY"
    region: str = "CN"
    list_date: date | None = None
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    header_line: int = 0
    choices: Choices | None = None
    remembered: Mapping[str, Choices] = made(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Detected:
    """What the file turned out to be. Lines count from 1, as a spreadsheet program counts rows; a table
    without a header has `header_line` 0. `date_order` is "" when no day of the file leaves it open;
    `currency` stands for every row that names none; `factor` multiplies all amounts (万元: 10000).
    """

    file: str
    kind: str
    encoding: str = ""
    bom: bool = False
    delimiter: str = ""
    quote: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    header_line: int = 0
    header_lines: int = 1
    decimal: str = "."
    date_order: str = ""
    currency: str = ""
    factor: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file; `how` is "name", "hand", "values" (a suggestion by what the cells look like) or
    "" when it is not used."""

    index: int
    header: str
    field: str
    how: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedPhone:
    """`e164` is empty when the text could not be understood; `use` is "", "home" or "work"."""

    text: str
    e164: str
    use: str = ""


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A guarantor, co-borrower or contact person beside the borrower; `relation` is as written."""

    role: PartyRole
    name: str
    relation: str = ""
    phones: tuple[ListedPhone, ...] = ()
    id_number: str = ""
    id_kind: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Overdue:
    """What is overdue by component; `unsplit` is the part of the total that the file does not divide."""

    principal: Money
    interest: Money
    penalty: Money
    fees: Money
    costs: Money
    unsplit: Money

    @property
    def parts(self) -> tuple[Money, ...]:
        return (self.principal, self.interest, self.penalty, self.fees, self.costs, self.unsplit)

    @property
    def total(self) -> Money:
        return Money.sum(self.parts, self.principal.currency)


@dataclass(frozen=True, slots=True)
class ListedAccount:
    """One accepted row. Rates are fractions of one (0.18 is 18 %), a year's unless `_daily`."""

    line: int
    contract_number: str
    borrower_name: str
    borrower_kind: PartyKind
    currency: str
    overdue: Overdue
    oldest_unpaid_on: date | None
    days_overdue: int
    id_number: str = ""
    id_kind: str = ""
    phones: tuple[ListedPhone, ...] = ()
    email: str = ""
    address: str = ""
    postcode: str = ""
    language: str = ""
    product: str = ""
    principal: Money | None = None
    annual_rate: Decimal | None = None
    overdue_rate: Decimal | None = None
    overdue_rate_daily: Decimal | None = None
    repayment_method: RepaymentMethod | None = None
    instalments_count: int | None = None
    instalments_overdue: int | None = None
    instalment_amount: Money | None = None
    signed_on: date | None = None
    disbursed_on: date | None = None
    final_due_on: date | None = None
    balance_principal: Money | None = None
    balance_total: Money | None = None
    assigned_to: str = ""
    area: str = ""
    branch: str = ""
    people: tuple[ListedPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row was refused: a code with words in shell/wording.py, the field, the figures."""

    code: str
    field: str = ""
    facts: Mapping[str, object] = made(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is not imported, all its reasons, and its cells as text, so that it can be mended."""

    line: int
    reasons: tuple[Reason, ...]
    cells: tuple[str, ...]

    @property
    def code(self) -> str:
        return self.reasons[0].code

    @property
    def field(self) -> str:
        return self.reasons[0].field

    @property
    def facts(self) -> Mapping[str, object]:
        return self.reasons[0].facts


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth a look that refuses nothing; `lines` names the first few of `count` rows."""

    code: str
    field: str
    count: int
    lines: tuple[int, ...]
    facts: Mapping[str, object] = made(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """What the file leaves open; rows that need the answer wait. Kind "date_order": "dmy" or "mdy"; kind
    "since_unknown": no column of SINCE is there; may `Choices.since_unknown` stand for one?"""

    kind: str
    fields: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PadOffer:
    """Numbers of different lengths where zeros may have been lost: pad to `digits`?"""

    field: str
    digits: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TotalsCheck:
    """The file's own totals row: field, what it states, and what the rows above it sum to."""

    line: int
    text: str
    figures: tuple[tuple[str, Decimal, Decimal], ...]

    @property
    def agrees(self) -> bool:
        return all(stated == counted for _, stated, counted in self.figures)


@dataclass(frozen=True, slots=True)
class ReadReport:
    """All that was read. `rows` = accepted + refused + waiting; nothing of the file goes unmentioned.

    `money_in` sums the overdue total of every row where it is readable, by currency; `unread_amounts`
    counts the rows where it is not. `skipped` are lines that are no data (totals, footers, repeated
    headers). `missing` are required fields without a column, or with one that is only suggested by its
    values: `confirmed()` takes the suggestions. `choices` are those in force, to remember under
    `fingerprint`.
    """

    detected: Detected
    fingerprint: str
    columns: tuple[Column, ...]
    rows: int
    accounts: tuple[ListedAccount, ...]
    refused: tuple[RefusedRow, ...]
    waiting: int
    questions: tuple[Question, ...]
    notes: tuple[Note, ...]
    offers: tuple[PadOffer, ...]
    skipped: tuple[tuple[int, str], ...]
    missing: tuple[str, ...]
    money_in: tuple[Money, ...]
    money_accepted: tuple[Money, ...]
    unread_amounts: int
    totals: tuple[TotalsCheck, ...]
    list_date: date
    choices: Choices
    head: tuple[tuple[str, ...], ...] = ()
    """The rows above the data as text: titles and headers."""

    @property
    def ready(self) -> bool:
        """Whether there is something to import and nothing left to ask."""
        return bool(self.accounts) and not self.questions and not self.missing

    @property
    def suggested(self) -> tuple[Column, ...]:
        """Columns without a header that says anything, placed by what their cells look like."""
        return tuple(column for column in self.columns if column.how == "values")

    def confirmed(self) -> Choices:
        """The choices with every suggested column set by hand."""
        choices = self.choices
        for column in self.suggested:
            choices = choices.with_column(column.index, column.field)
        return choices

    @property
    def why_nothing(self) -> Reason | None:
        """Why no row can be taken from this file; None when some can, or when an answer is awaited."""
        if self.accounts or self.waiting:
            return None
        if self.missing:
            return Reason("import.columns_missing", self.missing[0], {"count": len(self.missing)})
        if self.refused:
            return Reason("import.all_refused", self.refused[0].field, {"count": len(self.refused)})
        return Reason("import.no_accounts", "file")
