"""大写金额: amounts in the capital numerals of Chinese bills, Simplified and Traditional."""

# Source: 中国人民银行《正式填写票据和结算凭证的基本规定》. Where it allows a 零 to be written or
# left out (yuan place zero before jiao; ten-thousands place zero before thousands) the form of its first
# example is taken: 107,000.53 is 壹拾万柒仟元零伍角叁分.

from dataclasses import dataclass

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import EXPONENTS, Money


@dataclass(frozen=True, slots=True)
class _Script:
    digits: str
    places: tuple[str, str, str, str]
    myriad: str
    hundred_million: str
    currencies: dict[str, str]


_HANS = _Script(
    "零壹贰叁肆伍陆柒捌玖",
    ("", "拾", "佰", "仟"),
    "万",
    "亿",
    {
        "CNY": "人民币",
        "USD": "美元",
        "GBP": "英镑",
        "EUR": "欧元",
        "HKD": "港币",
        "TWD": "新台币",
        "JPY": "日元",
    },
)
_HANT = _Script(
    "零壹貳參肆伍陸柒捌玖",
    ("", "拾", "佰", "仟"),
    "萬",
    "億",
    {
        "CNY": "人民幣",
        "USD": "美元",
        "GBP": "英鎊",
        "EUR": "歐元",
        "HKD": "港幣",
        "TWD": "新臺幣",
        "JPY": "日圓",
    },
)


def capitals(amount: Money, *, traditional: bool = False) -> str:
    """The amount in capital numerals, without the currency's name; a negative amount is refused.

    >>> capitals(Money.exact("107000.53", "CNY"))
    '壹拾万柒仟元零伍角叁分'
    """
    script = _HANT if traditional else _HANS
    if amount.minor < 0:
        raise Refusal("capitals.negative", "amount")
    hundredths = amount.minor * 10 ** (2 - EXPONENTS[amount.currency])
    yuan, rest = divmod(hundredths, 100)
    jiao, fen = divmod(rest, 10)
    text = _whole(yuan, script) + "元" if yuan else ""
    if jiao:
        zero = "零" if yuan and yuan % 10 == 0 else ""
        text += f"{zero}{script.digits[jiao]}角"
    if fen:
        zero = "零" if yuan and not jiao else ""
        text += f"{zero}{script.digits[fen]}分"
    if not hundredths:
        return "零元整"
    return text if rest else text + "整"


def capitals_named(amount: Money, *, traditional: bool = False) -> str:
    """The amount as it stands on a bill: the currency's name, then the numerals without a gap."""
    script = _HANT if traditional else _HANS
    return script.currencies[amount.currency] + capitals(amount, traditional=traditional)


def _whole(number: int, script: _Script) -> str:
    high, low = divmod(number, 10**8)
    if not high:
        return _below_hundred_million(low, script)
    text = _whole(high, script) + script.hundred_million
    if not low:
        return text
    zero = "零" if low < 10**7 else ""
    return text + zero + _below_hundred_million(low, script)


def _below_hundred_million(number: int, script: _Script) -> str:
    high, low = divmod(number, 10**4)
    if not high:
        return _below_myriad(low, script)
    text = _below_myriad(high, script) + script.myriad
    if not low:
        return text
    zero = "零" if low < 1000 else ""
    return text + zero + _below_myriad(low, script)


def _below_myriad(number: int, script: _Script) -> str:
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if not digit:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + script.digits[digit] + script.places[place]
        gap = False
    return text
