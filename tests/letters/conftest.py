"""A loan of an office in Shanghai, as the letters see it."""

from collections.abc import Callable
from datetime import date

import pytest

from collectdesk.domain.letter import AccountFacts, Lender, LetterFacts, OwedLine, Recipient
from collectdesk.domain.money import Money

LENDER = Lender(
    name="澄江小额贷款有限公司",
    letterhead_lines=("上海市静安区延平路 18 号 6 楼", "邮编 200042"),
    address_line="上海市静安区延平路 18 号 6 楼 200042",
    phone="021-5550 1188",
    email="service@chengjiang.example",
    signatory="顾文渊",
    signatory_title="贷后管理部经理",
    bank_details="户名：澄江小额贷款有限公司\n账号：6222 0000 1111 2222\n开户行：样例银行上海静安支行",
)
ENGLISH_LENDER = Lender(
    name="Fennel Row Lending Ltd",
    letterhead_lines=("4 Fennel Row", "Leeds LS1 4ZZ"),
    address_line="4 Fennel Row, Leeds LS1 4ZZ",
    phone="+44 113 496 0182",
    email="accounts@fennelrow.example",
    signatory="Ruth Okafor",
    signatory_title="Accounts Manager",
    bank_details="Account name: Fennel Row Lending Ltd\nSort code: 00-00-00\nAccount number: 12345678",
)


def facts_for(language: str = "zh_CN", pack: str = "cn") -> LetterFacts:
    currency = {"cn": "CNY", "uk": "GBP", "us": "USD"}[pack]
    chinese = pack == "cn"
    recipient = (
        Recipient("王晓明", ("浙江省宁波市鄞州区百丈东路 66 号", "3 幢 1204 室"), "315040")
        if chinese
        else Recipient("Amelia Hartley-Bose", ("16 Priory Terrace", "Wakefield"), "WF1 9ZZ")
    )
    return LetterFacts(
        template="formal_demand",
        language=language,
        number="CD1-2026-000017-0",
        dated=date(2026, 11, 23),
        pay_by=date(2026, 12, 7),
        pack=pack,
        lender=LENDER if chinese else ENGLISH_LENDER,
        recipient=recipient,
        account=AccountFacts(
            contract_number="WD-2024-00817",
            product="经营性贷款" if chinese else "personal loan",
            signed_on=date(2024, 3, 3),
            currency=currency,
            principal=Money.exact("120000", currency),
            oldest_unpaid_on=date(2026, 9, 8),
            days_overdue=76,
        ),
        owed=(
            OwedLine("fee", Money.exact("40", currency)),
            OwedLine("penalty", Money.exact("1960.53", currency)),
            OwedLine("interest", Money.exact("5000", currency)),
            OwedLine("principal", Money.exact("100000", currency)),
        ),
        window={"cn": "none", "uk": "uk_dl", "us": "us_10"}[pack],
    )


@pytest.fixture
def facts() -> LetterFacts:
    return facts_for()


@pytest.fixture
def facts_in() -> Callable[[str, str], LetterFacts]:
    """The facts in a language under an office's law."""
    return facts_for
