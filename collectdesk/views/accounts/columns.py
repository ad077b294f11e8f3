"""The columns of the Accounts table: what each shows, how wide it must be, which give way first."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.browse import AccountField, AccountFilter, AccountRow, AccountSort
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.views.accounts import phrases
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import LEAD, PAD, TAIL, Cell, Column, amount, fact, name
from collectdesk.views.widgets.paint import Align

translate = QCoreApplication.translate
FOLDS = ("assigned", "product", "last", "bucket")
"""Columns that give way, the first first, when there is not room for all."""
FIXED = {
    "bucket": AccountField.BUCKET,
    "product": AccountField.PRODUCT,
    "status": AccountField.STATUS,
    "assigned": AccountField.ASSIGNED,
}
"""Columns that say nothing once the filter allows one value."""
WIDEST = {"borrower": 200, "product": 190, "assigned": 130, "contract": 170}
"""Columns of free text stop growing here, and are cut."""
MEASURED = 12
"""The longest values of a column that are measured."""
ARROW = 18


class Columns:
    """Widths only grow while the program runs in one language, so columns stand still as one types."""

    def __init__(self) -> None:
        self.today = date.min
        self._needed: dict[str, int] = {}
        self._all: list[Column[AccountRow]] = []
        self.retranslate()

    def retranslate(self) -> None:
        self._needed.clear()
        self._all = [
            self._column("borrower", translate("Accounts", "Borrower"), _borrower, AccountSort.BORROWER, 3),
            self._column("contract", translate("Accounts", "Contract"), _contract, AccountSort.CONTRACT, 1),
            self._column("product", translate("Accounts", "Product"), _product, AccountSort.PRODUCT, 2),
            self._column(
                "overdue", translate("Accounts", "Overdue"), _overdue, AccountSort.OVERDUE, right=True
            ),
            self._column("days", translate("Accounts", "Days"), _days, AccountSort.DAYS, right=True),
            self._column("bucket", translate("Accounts", "Bucket"), lambda row: fact(row.bucket)),
            self._column(
                "status", translate("Accounts", "Status"), phrases.status_cell, AccountSort.STATUS, 1
            ),
            self._column("next", translate("Accounts", "Next action"), self._next, AccountSort.NEXT, 2),
            self._column(
                "last", translate("Accounts", "Last contact"), self._last, AccountSort.LAST_CONTACT, 1
            ),
            self._column("assigned", translate("Accounts", "Assigned"), _assigned, AccountSort.ASSIGNED, 1),
        ]
        self.measure(())

    def measure(self, rows: Iterable[AccountRow]) -> None:
        """Take note of how wide the values of these rows are."""
        kept = tuple(rows)
        for section, column in enumerate(self._all):
            cells = {cell.text: cell for cell in map(column.cell, kept)}
            widest = sorted(cells, key=_bulk, reverse=True)[:MEASURED]
            inside = max((paint.width_of(text, cells[text].kind) for text in widest), default=0)
            if any(cells[text].icon for text in widest):
                inside += 22
            head = paint.width_of(column.title, Type.SMALL_STRONG) + (ARROW if column.sort else 0)
            sides = (PAD if section else LEAD) + PAD
            most = WIDEST.get(column.key, 400)
            needed = sides + max(head, min(inside + 1, most))
            self._needed[column.key] = max(self._needed.get(column.key, 0), needed)

    def shown(self, wanted: AccountFilter, width: int) -> list[Column[AccountRow]]:
        """The columns for this filter that have room in `width`."""
        gone = {key for key, field in FIXED.items() if len(getattr(wanted, field.value)) == 1}
        for key in FOLDS:
            if sum(need for of, need in self._needed.items() if of not in gone) + TAIL - PAD <= width:
                break
            gone.add(key)
        return [self._sized(column) for column in self._all if column.key not in gone]

    def _sized(self, column: Column[AccountRow]) -> Column[AccountRow]:
        width = self._needed[column.key]
        return Column(column.key, column.title, column.cell, width, column.align, column.stretch, column.sort)

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
    return name(row.name, tip=row.name)


def _contract(row: AccountRow) -> Cell:
    return fact(row.contract_number, may_elide=True)


def _product(row: AccountRow) -> Cell:
    return fact(row.product, may_elide=True)


def _overdue(row: AccountRow) -> Cell:
    return amount(i18n.money_text(row.overdue))


def _days(row: AccountRow) -> Cell:
    return Cell(str(row.days))


def _assigned(row: AccountRow) -> Cell:
    return fact(row.assigned_to, may_elide=True)
