"""The columns of the Accounts table: what each shows, how wide it must be, which give way first."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.browse import AccountField, AccountFilter, AccountRow, AccountSort
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.accounts import phrases
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import PAD, TAIL, Cell, Column, amount, fact, name
from collectdesk.views.widgets.paint import Align

translate = QCoreApplication.translate
FOLDS = ("assigned", "product", "last_contact", "bucket")
"""Columns that give way, the first first, when there is not room for all and nobody chose them."""
FIXED = {
    "bucket": AccountField.BUCKET,
    "product": AccountField.PRODUCT,
    "status": AccountField.STATUS,
    "assigned": AccountField.ASSIGNED,
}
"""Columns that say nothing once the filter allows one value."""
WIDEST = {"borrower": 200, "product": 190, "assigned": 130, "contract": 170, "area": 150}
"""Columns of free text stop growing here, and are cut."""
MEASURED = 12
"""The longest values of a column that are measured."""
ARROW = 18
USUAL = (
    "borrower", "contract", "product", "overdue", "days", "bucket", "status", "next", "last_contact",
    "assigned",
)  # fmt: skip
"""What is shown, in this order, until somebody chooses."""
ALWAYS = "borrower"
"""The one column that cannot be taken out."""


class Columns:
    """Widths only grow while the program runs in one language, so columns stand still as one types."""

    def __init__(self) -> None:
        self.today = date.min
        self.chosen: tuple[str, ...] = ()
        """The columns somebody chose, in their order; empty for the usual ones."""
        self.folded: set[str] = set()
        """Those of the usual ones that have no room now."""
        self._needed: dict[str, int] = {}
        self._all: dict[str, Column[AccountRow]] = {}
        self.retranslate()

    def retranslate(self) -> None:
        self._needed.clear()
        made = (
            self._column("borrower", translate("Accounts", "Borrower"), _borrower, AccountSort.BORROWER, 3),
            self._column("contract", translate("Accounts", "Contract"), _contract, AccountSort.CONTRACT, 1),
            self._column("product", translate("Accounts", "Product"), _product, AccountSort.PRODUCT, 2),
            self._column(
                "overdue", translate("Accounts", "Overdue"), _overdue, AccountSort.OVERDUE, right=True
            ),
            self._column("days", translate("Accounts", "Days"), _days, AccountSort.DAYS, right=True),
            self._column("bucket", translate("Accounts", "Bucket"), _bucket),
            self._column(
                "status", translate("Accounts", "Status"), phrases.status_cell, AccountSort.STATUS, 1
            ),
            self._column("next", translate("Accounts", "Next action"), self._next, AccountSort.NEXT, 2),
            self._column(
                "last_contact", translate("Accounts", "Last contact"), self._last, AccountSort.LAST_CONTACT, 1
            ),
            self._column("assigned", translate("Accounts", "Assigned"), _assigned, AccountSort.ASSIGNED, 1),
            self._column("area", translate("Accounts", "Area"), _area, AccountSort.AREA, 1),
            self._column("state", translate("Accounts", "State"), _state, AccountSort.STATE),
            self._column(
                "first_listed", translate("Accounts", "First listed"), _listed, AccountSort.FIRST_LISTED
            ),
            self._column(
                "principal", translate("Accounts", "Principal"), _principal, AccountSort.PRINCIPAL, right=True
            ),
            self._column(
                "balance", translate("Accounts", "Balance"), _balance, AccountSort.BALANCE, right=True
            ),
            self._column(
                "instalments_overdue", translate("Accounts", "Instalments overdue"), _instalments,
                AccountSort.INSTALMENTS_OVERDUE, right=True,
            ),
        )  # fmt: skip
        self._all = {column.key: column for column in made}
        self.measure(())

    @property
    def order(self) -> tuple[str, ...]:
        """The keys of the columns now chosen."""
        return self.chosen or USUAL

    def titles(self) -> list[tuple[str, str]]:
        """All columns there are, key and title: those chosen first, in their order."""
        rest = [key for key in self._all if key not in self.order]
        return [(key, self._all[key].title) for key in (*self.order, *rest)]

    def choose(self, keys: Iterable[str]) -> None:
        """Other columns, or another order; the usual ones in their usual order are no choice."""
        known = tuple(key for key in dict.fromkeys(keys) if key in self._all)
        if ALWAYS not in known and known:
            known = (ALWAYS, *known)
        self.chosen = () if known == USUAL else known

    def measure(self, rows: Iterable[AccountRow]) -> None:
        """Take note of how wide the values of these rows are."""
        kept = tuple(rows)
        for key, column in self._all.items():
            cells = {cell.text: cell for cell in map(column.cell, kept)}
            widest = sorted(cells, key=_bulk, reverse=True)[:MEASURED]
            inside = max((paint.width_of(text, cells[text].kind) for text in widest), default=0)
            if any(cells[text].icon for text in widest):
                inside += 22
            if any(cell.mark for cell in cells.values()):
                inside += 20
            head = paint.width_of(column.title, Type.SMALL_STRONG) + (ARROW if column.sort else 0)
            most = WIDEST.get(key, 400)
            needed = 2 * PAD + max(head, min(inside + 1, most))
            self._needed[key] = max(self._needed.get(key, 0), needed)

    def shown(self, wanted: AccountFilter, width: int, lead: int) -> list[Column[AccountRow]]:
        """The columns for this filter: those chosen, or of the usual ones those that have room in `width`
        beside `lead`, the space that a first column has at its left."""
        self.folded.clear()
        if self.chosen:
            keys = list(self.chosen)
        else:
            gone = {key for key, field in FIXED.items() if len(getattr(wanted, field.value)) == 1}
            for key in FOLDS:
                needed = sum(self._needed[of] for of in USUAL if of not in gone)
                if needed + lead - PAD + TAIL - PAD <= width:
                    break
                self.folded |= {key} - gone
                gone.add(key)
            keys = [key for key in USUAL if key not in gone]
        first, last = keys[0], keys[-1]
        return [
            self._sized(key, (key == first) * (lead - PAD) + (key == last) * (TAIL - PAD)) for key in keys
        ]

    def _sized(self, key: str, more: int) -> Column[AccountRow]:
        return replace(self._all[key], width=self._needed[key] + more)

    @staticmethod
    def _column(
        key: str,
        title: str,
        cell: Callable[[AccountRow], Cell],
        sort: AccountSort | None = None,
        stretch: int = 0,
        *,
        right: bool = False,
    ) -> Column[AccountRow]:
        align = Align.RIGHT if right else Align.LEFT
        return Column(key, title, cell, 0, align, stretch, sort.value if sort else "")

    def _next(self, row: AccountRow) -> Cell:
        text = phrases.next_text(row, self.today)
        return Cell(text) if text else fact("")

    def _last(self, row: AccountRow) -> Cell:
        return fact(phrases.last_text(row.last_contact_at, self.today))


def _bulk(text: str) -> int:
    """Roughly how wide a text is: Han count double."""
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)


def _borrower(row: AccountRow) -> Cell:
    flags = phrases.flags_text(row)
    return name(row.name, mark="flag" if flags else "", tip=f"{row.name}\n{flags}" if flags else row.name)


def _contract(row: AccountRow) -> Cell:
    return fact(row.contract_number, may_elide=True)


def _product(row: AccountRow) -> Cell:
    return fact(row.product, may_elide=True)


def _overdue(row: AccountRow) -> Cell:
    return amount(i18n.money_text(row.overdue))


def _days(row: AccountRow) -> Cell:
    return Cell(str(row.days))


def _bucket(row: AccountRow) -> Cell:
    return fact(row.bucket)


def _assigned(row: AccountRow) -> Cell:
    return fact(row.assigned_to, may_elide=True)


def _area(row: AccountRow) -> Cell:
    return fact(row.area, may_elide=True)


def _state(row: AccountRow) -> Cell:
    return fact(words(f"state.{row.state.value}"))


def _listed(row: AccountRow) -> Cell:
    return fact(i18n.table_day(row.first_listed_on))


def _principal(row: AccountRow) -> Cell:
    return fact(i18n.money_text(row.principal) if row.principal is not None else "")


def _balance(row: AccountRow) -> Cell:
    return fact(i18n.money_text(row.balance) if row.balance is not None else "")


def _instalments(row: AccountRow) -> Cell:
    return fact("" if row.instalments_overdue is None else str(row.instalments_overdue))
