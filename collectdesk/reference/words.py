"""English amounts in words, through num2words."""

from num2words import num2words

from collectdesk.domain.errors import Refusal
from collectdesk.domain.money import EXPONENTS, Money
from collectdesk.reference.locale_text import JOINER

_UNITS = {
    "CNY": ("yuan renminbi", "yuan renminbi", "fen", "fen"),
    "USD": ("US dollar", "US dollars", "cent", "cents"),
    "GBP": ("pound sterling", "pounds sterling", "penny", "pence"),
    "EUR": ("euro", "euros", "cent", "cents"),
    "HKD": ("Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
    "TWD": ("New Taiwan dollar", "New Taiwan dollars", "cent", "cents"),
    "JPY": ("Japanese yen", "Japanese yen", "", ""),
}


def amount_in_words(amount: Money) -> str:
    """The amount in English words, no number broken at its hyphen; a negative amount is refused.

    >>> amount_in_words(Money.exact("1001.05", "GBP"))
    'One thousand and one pounds sterling and five pence'
    """
    if amount.minor < 0:
        raise Refusal("capitals.negative", "amount")
    whole, part = divmod(amount.minor, 10 ** EXPONENTS[amount.currency])
    one, many, one_part, many_parts = _UNITS[amount.currency]
    text = f"{num2words(whole, lang='en')} {one if whole == 1 else many}"
    if part:
        text += f" and {num2words(part, lang='en')} {one_part if part == 1 else many_parts}"
    return text[0].upper() + text[1:].replace("-", f"-{JOINER}")
