"""All terms of the contract, as the lender's list gave them."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.browse import AccountCard
from collectdesk.shell import i18n
from collectdesk.shell.wording import words
from collectdesk.views.account.phrases import rate_text
from collectdesk.views.account.swap import swap
from collectdesk.views.widgets.label import Hairline
from collectdesk.views.widgets.rows import KeyValue, Section
from collectdesk.views.widgets.surface import Ground, Scroll

Facts = list[tuple[str, str]]


class ContractTab(QWidget):
    """`show_card(card, files)`: two columns of terms; what the list did not give is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: AccountCard | None = None
        self._files: dict[int, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._scroll: Scroll | None = None

    def show_card(self, card: AccountCard, files: dict[int, str]) -> None:
        if (card, files) == (self._card, self._files):
            return
        self._card, self._files = card, files
        self.retranslate()

    def retranslate(self) -> None:
        if self._card is None:
            return
        ground = Ground()
        body = QHBoxLayout(ground)
        body.setContentsMargins(16, 12, 16, 16)
        body.setSpacing(40)
        left, right = QVBoxLayout(), QVBoxLayout()
        self._section(left, self.tr("Loan"), self._loan(self._card))
        self._section(left, self.tr("Repayment"), self._repayment(self._card))
        self._section(right, self.tr("Dates"), self._days(self._card))
        self._section(right, self.tr("In this office"), self._office(self._card))
        for column in (left, right):
            column.setSpacing(0)
            column.addStretch(1)
            body.addLayout(column, 1)
        scroll = Scroll(ground)
        swap(self._column, self._scroll, scroll)
        self._scroll = scroll

    @staticmethod
    def _section(column: QVBoxLayout, title: str, facts: Facts) -> None:
        if not facts:
            return
        if column.count():
            column.addSpacing(12)
        column.addWidget(Section(title))
        column.addSpacing(2)
        column.addWidget(Hairline())
        column.addSpacing(4)
        for key, value in facts:
            row = KeyValue(key, value, may_elide=True)
            row.value.setToolTip(value)
            column.addWidget(row)

    def _loan(self, card: AccountCard) -> Facts:
        account = card.account
        facts = [(self.tr("Contract"), account.contract_number), (self.tr("Product"), account.product)]
        facts.append((self.tr("Currency"), account.currency))
        if account.principal is not None:
            facts.append((self.tr("Principal"), i18n.money_text(account.principal)))
        if account.annual_rate is not None:
            facts.append((self.tr("Rate a year"), rate_text(account.annual_rate)))
        if account.overdue_rate is not None:
            facts.append((self.tr("Overdue rate a year"), rate_text(account.overdue_rate)))
        return [(key, value) for key, value in facts if value]

    def _repayment(self, card: AccountCard) -> Facts:
        account = card.account
        facts = [(self.tr("Method"), words(f"repayment.{account.repayment_method.value}"))]
        if account.instalment_count is not None:
            facts.append((self.tr("Instalments"), str(account.instalment_count)))
        if account.instalment_amount is not None:
            facts.append((self.tr("Each"), i18n.money_text(account.instalment_amount)))
        if account.instalments_overdue is not None:
            facts.append((self.tr("Instalments overdue"), str(account.instalments_overdue)))
        facts.append((self.tr("Overdue"), i18n.money_text(account.overdue)))
        if account.balance is not None:
            facts.append((self.tr("Whole balance"), i18n.money_text(account.balance)))
        return facts

    def _days(self, card: AccountCard) -> Facts:
        account = card.account
        days = (
            (self.tr("Signed"), account.signed_on),
            (self.tr("Paid out"), account.disbursed_on),
            (self.tr("Last instalment due"), account.final_due_on),
            (self.tr("Oldest unpaid"), account.oldest_unpaid_on),
        )
        return [(key, i18n.day_and_year(day)) for key, day in days if day is not None]

    def _office(self, card: AccountCard) -> Facts:
        account = card.account
        facts = [
            (self.tr("State"), words(f"state.{account.state.value}")),
            (self.tr("Assigned to"), card.assigned_to or self.tr("Nobody")),
            (self.tr("Area"), account.area),
            (self.tr("First listed"), i18n.day_and_year(account.first_listed_on)),
            (self.tr("Last list"), self._files.get(account.last_import_id or 0, "")),
            (self.tr("Other accounts"), str(card.other_accounts) if card.other_accounts else ""),
        ]
        return [(key, value) for key, value in facts if value]
