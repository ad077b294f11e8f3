"""A field for an amount: right-aligned, written as it will stand, Money or a problem in words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.views.widgets.fields import LineEdit

FULL_WIDTH = str.maketrans("０１２３４５６７８９．，￥", "0123456789.,¥")


def read_money(text: str, currency: str) -> Money:
    """The amount a person wrote: sign, grouping commas, spaces and full-width digits are taken as meant.

    Refusal `money.not_a_number`, `money.part_of_a_cent`, `money.absurd`.
    """
    plain = text.translate(FULL_WIDTH).strip()
    sign = i18n.SIGNS.get(currency, "")
    if sign:
        plain = plain.replace(sign, "")
    for what in (currency, "元", "¥", ",", " ", "\u00a0"):
        plain = plain.replace(what, "")
    return Money.exact(plain.replace(i18n.MINUS, "-"), currency)


class MoneyEdit(LineEdit):
    """`MoneyEdit(name, "CNY")`: `money()` is the amount or None, `problem()` says what to enter.

    `positive=True` refuses zero and less; `optional=True` lets it be empty.
    """

    def __init__(
        self,
        name: str,
        currency: str,
        *,
        positive: bool = True,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, right=True, parent=parent)
        self.currency = currency
        self._positive = positive
        self._optional = optional
        self._check = self._problem

    def money(self) -> Money | None:
        if self._problem(self.text()) or not self.text().strip():
            return None
        return read_money(self.text(), self.currency)

    def set_money(self, money: Money | None) -> None:
        if money is not None:
            self.currency = money.currency
        self.setText("" if money is None else i18n.money_text(money))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def _must_fit(self) -> str:
        return "" if self.hasFocus() else self.text()

    def settle(self) -> bool:
        well = super().settle()
        money = self.money()
        if money is not None:
            self.setText(i18n.money_text(money))
        return well

    def _problem(self, text: str) -> str:
        translate = QCoreApplication.translate
        if not text.strip():
            return "" if self._optional else translate("MoneyEdit", "Enter an amount")
        try:
            money = read_money(text, self.currency)
        except Refusal as refusal:
            if refusal.code == "money.part_of_a_cent":
                return translate("MoneyEdit", "Two decimals at most")
            if refusal.code == "money.absurd":
                return translate("MoneyEdit", "Enter a smaller amount")
            return translate("MoneyEdit", "Enter figures, such as 2,000.00")
        if self._positive and money.minor <= 0:
            return translate("MoneyEdit", "Enter more than 0")
        return ""
